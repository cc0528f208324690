use crate::app::text::earlier::EarlierWords;

pub const EN: EarlierWords = EarlierWords {
    title: "Earlier names of the unit",
    lead: "A paper bears the name the unit had on its day. The name above is the one of now.",
    name: "Earlier name",
    name_hint: "Kind of unit and name, for instance: phường Khuê Trung",
    name_missing: "Please write the earlier name.",
    until: "Bore this name until the end of",
    until_day: |name, day| format!("{name}, until {day}"),
    cleared: "Leave this blank and the earlier name is used no more",
    record: "Record an earlier name",
    did_record: |name| format!("record an earlier name: {name}"),
};
