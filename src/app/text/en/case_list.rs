use crate::app::text::case_list::CaseListWords;
use crate::casework::find::Order;

pub const EN: CaseListWords = CaseListWords {
    narrow: "More filters, order",
    narrowed: "filtered or ordered",
    by_quarter: "Filter by neighbourhood",
    all_quarters: "All neighbourhoods",
    by_lead: "Filter by lead helper",
    all_leads: "Everybody",
    without_lead: "Without a lead helper",
    by_order: "Order by",
    order_named: |order| match order {
        Order::Name => "Name",
        Order::LatestAdmitted => "Date of admission, latest first",
        Order::EarliestAdmitted => "Date of admission, earliest first",
        Order::Code => "Code of the case file",
    },
    show_all: "No filter, order by name",
    paper_lead: "The people helped at the end of the period, then those admitted and released within it. The category is not on it. Best printed once a month and kept in the office.",
    moves_in: "Admitted and released in",
    last_made: |when, who| match who {
        "" => format!("Last saved or printed: {when}."),
        who => format!("Last saved or printed: {when}, by {who}."),
    },
};
