use super::{counted, pasted};
use crate::app::text::member_list::MemberListWords;
use crate::casework::member_list::{Column, Doubt};

pub const EN: MemberListWords = MemberListWords {
    title: "Paste a list of members",
    lead: "Copy the table of those who help from Excel, Word or Zalo and paste it here. The whole list is recorded at once and can be undone at once.",
    pasted_hint: "Five columns: full name, organisation, position, level (ward or which neighbourhood), telephone. Only the name is needed; the rest can follow.",
    column: column_en,
    doubt: doubt_en,
    no_party: "Kept as typed: not a party of the model.",
    record: |count| format!("Record {}", counted(count, "person", "people")),
    did_record: |count| format!("{} recorded from the list", counted(count, "person", "people")),
};

fn column_en(column: Column) -> &'static str {
    match column {
        Column::Name => "Full name",
        Column::Organisation => "Organisation",
        Column::Title => "Position",
        Column::Level => "Level",
        Column::Phone => "Telephone",
    }
}

fn doubt_en(doubt: Doubt) -> String {
    match doubt {
        Doubt::Name(doubt) => (pasted::EN.name_doubt)(doubt).to_owned(),
        Doubt::TwiceInList { row } => (pasted::EN.twice)(row),
        Doubt::AlreadyInBook => "Somebody of this name is in the book already.".to_owned(),
        Doubt::OddPhone => "Is this telephone number right?".to_owned(),
    }
}
