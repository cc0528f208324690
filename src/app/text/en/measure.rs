use super::people::source_en;
use crate::app::text::measure::MeasureWords;
use crate::casework::fact::MeasureKind;

pub const EN: MeasureWords = MeasureWords {
    title: "Measures by decision",
    none: "No measure is recorded.",
    lead: "Only which measure, its term and who informed us. The book does not say why it was decided.",
    record: "Record a measure",
    correct: "Correct the measure",
    end: "Record that the term has ended",
    look: "See the measure",
    see_all: "See or record the category and statutory measures",
    kind: "Kind of measure",
    choose_kind: "Please choose the kind of measure.",
    body: "Body or person that decided",
    body_hint: "For example: chairman of the ward people's committee",
    body_needed: "Please write the body or person that decided.",
    from: "From",
    until: "Until",
    until_hint: "The last day, for example 5/3/2027; leave blank if the decision names none",
    until_before: "The last day cannot be before the first day.",
    term: "Term",
    last_day: "Last day",
    last_day_before: "The last day cannot be before the measure began.",
    longer_hint: "If it was extended, correct “Until”; the book will remind you near the new day.",
    ended_on: "Ended on",
    ended_source: "Known to have ended from",
    kind_words: |kind| match kind {
        MeasureKind::UserManagement => "Management of people who use drugs illegally",
        MeasureKind::CommunityEducation => "Education in the ward",
        MeasureKind::HomeRehabilitation => "Voluntary rehabilitation at home or in the community",
        MeasureKind::AfterRehabilitation => "Management after rehabilitation",
        MeasureKind::Reintegration => "Return to the community",
        MeasureKind::Other => "Another measure",
    },
    span: |from, until| match until {
        Some(until) => format!("from {from} until {until}"),
        None => format!("from {from}, no last day named"),
    },
    still_open: |until| match until {
        Some(until) => format!("Measure by decision until {until}; nobody recorded its end"),
        None => "Measure by decision without a last day; nobody recorded its end".to_owned(),
    },
    measure_act: |who| format!("record a measure for {who}"),
    end_act: |who| format!("record that the measure for {who} has ended"),
    told: |informant, paper, until| match until {
        Some(until) => {
            format!("Measure by decision recorded, until {until}{}.", source_en(informant, paper))
        }
        None => format!("Measure by decision recorded{}.", source_en(informant, paper)),
    },
    told_ended: |informant, paper| format!("Measure by decision ended{}.", source_en(informant, paper)),
};
