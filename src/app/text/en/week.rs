use crate::app::text::week::WeekWords;

pub const EN: WeekWords = WeekWords {
    title: "Week sheet",
    lead: "To print and take along: the work of one week, with room for what came of it. The usual version has only codes and initials.",
    week: "Which week",
    days: |monday, sunday| format!("from {monday} to {sunday}"),
    grouping: "Put together by",
    by_day: "Day",
    by_helper: "Helper",
    preview: "Preview",
    calendar: "Save calendar file",
    calendar_hint: "Opened with the calendar of a device, this file reminds of the work of the next 4 weeks. It holds only counts, case codes and days.",
    for_zalo: "Copy for Zalo",
    nothing_private: "This text holds only counts, case codes and days; nobody's name, telephone, address or category.",
    not_copied: "It could not be copied. Please tap the text below to select it, then copy it.",
    nothing_to_say: "There is nothing to tell this week.",
};
