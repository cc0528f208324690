use super::counted;
use crate::app::text::intake::IntakeWords;
use crate::casework::eligibility::Beginning;
use crate::casework::intake::Part;
use crate::vietnamese::date::in_figures;
use crate::vietnamese::identity_number::Odd;

pub const EN: IntakeWords = IntakeWords {
    title: "Open a case file",
    quick_title: "Open a new case file",
    quick_lead: "A full name is enough to begin; the rest can follow.",
    record_all_the_same: "Open a new case file all the same",
    full_name: "Full name",
    other_name: "Other name",
    birth_year: "Year of birth",
    birth_year_hint: "The year alone will do, for example 1995",
    born: "Date of birth",
    born_hint: "Write 1/5/2007, 5/2007, or just 2007",
    born_in_future: "A date of birth cannot be after today. Please look again.",
    sex: "Sex",
    male: "Male",
    female: "Female",
    called: "Form of address",
    called_hint: "Used when the person is mentioned on screen, for example “anh K.”",
    home: "Home",
    home_hint: "Neighbourhood, residents' group; house number if needed",
    residence_hint: "House number and street where the person actually lives",
    quarter: "Neighbourhood",
    cell: "Residents' group",
    introduced_by: "Referred by",
    no_school_name: "This person is under 18: please write “the school”, not its name or class.",
    introduced_by_hint: "The person or body, for example: head of residents' group 19",
    phone: "Telephone",
    phone_odd: "This number seems to have too few or too many digits. The book keeps it as written.",
    id_number: "Identity card number (CCCD)",
    id_number_hint: "The last four digits are enough",
    id_odd: |odd| match odd {
        Odd::Length => "This number seems to have too few or too many digits. The book keeps it as written.",
        Odd::OldPaper => "Nine digits are of an older paper. The book keeps it as written.",
        Odd::Place => {
            "The first three digits are of no province. Please look again; the book keeps it as written."
        }
        Odd::Sex => {
            "The fourth digit does not agree with the sex. Please look again; the book keeps it as written."
        }
        Odd::Year => {
            "Digits four to six do not agree with the year of birth. Please look again; the book keeps it as written."
        }
    },
    part_category: "Category",
    choose_part: "Choose a part to fill in; in any order.",
    category: "Category",
    category_also: "Also",
    category_hint: "Record it only when it is clear who reported it, by what paper or word, on what day.",
    category_needed: "Please choose a category.",
    status_now: "Recorded now",
    status_before: "Before",
    status_report: "Record category and source",
    record_status: "Record category",
    another_source: "Record another source",
    another_source_hint: "A change of category is recorded here too.",
    source_who: "Who informed us",
    source_who_hint: "For example: ward police",
    informant_needed: "Please write who informed us.",
    source_by: "By what paper or word",
    source_by_hint: "For example: notice number 12, or told at the meeting",
    paper_needed: "Please write by what paper or word.",
    source_on: "Informed on",
    asked_of_category: "Details for this category",
    eligibility: "Conditions",
    condition_met: "Yes",
    condition_not_met: "No",
    guardian: "Father, mother or guardian",
    guardian_needed: "Under 18: father, mother or guardian, and the young person's own word, are needed.",
    family_member: "Family representative",
    family_relation: "Relation",
    family_relation_hint: "For example: mother, wife, brother",
    family_phone: "Telephone of the family",
    family_none: "Why the family does not take part yet",
    family_none_hint: "Only when there is no family, or it cannot take part yet",
    family_seat: "Give the family its seat in the support team",
    wishes: "Wishes",
    needs: "Needs",
    needs_note: "More about the needs",
    difficulties: "Difficulties",
    difficulties_note: "More about the difficulties",
    open_person: "See that case file",
    same_year: "same year of birth",
    same_place: "same home",
    decision: "Admission",
    to_decision: "Go to the record of admission",
    to_conditions: |open| format!("Go to the conditions ({open} not answered yet)"),
    written_in: |part| format!("Written in the part {part}. Choose again if it is not so."),
    propose: "Propose admission",
    propose_hint: "Recorded as of today; the case becomes “Awaiting agreement”.",
    admit: "Record admission",
    admit_lead: "The book only records what the responsible body has agreed.",
    admitted_on: "Admitted on",
    authority: "Body or meeting that agreed",
    authority_hint: "For example: the March briefing of the model's steering board",
    authority_meeting: "Meeting recorded in the book",
    no_meeting: "None of these meetings",
    document_number: "Document number",
    document_number_hint: "May be left empty",
    decided_on: "Agreed on",
    signer: "Signed by",
    signer_hint: "May be left empty",
    missing_reason: "Reason for recording while incomplete",
    missing_reason_hint: "Some items above are incomplete; the book keeps this reason with the record.",
    did_open: "open a new case file",
    did_report_status: "record category",
    name_needed: "A full name is needed. The book keeps the name recorded before.",
    status_recorded: "The category is recorded. It stands above.",
    did_propose: "propose admission",
    did_admit: "record admission",
    early_day: |known| {
        let known: Vec<String> =
            known.iter().map(|(what, on)| beginning_en(*what, &in_figures(*on))).collect();
        format!(
            "This day is before {}. If that is so, record it all the same; if it was mistyped, please change the day.",
            known.join(" and ")
        )
    },
    left_blank: |names| format!("Still empty: {}", names.join(", ").to_lowercase()),
    part: part_en,
    edit_part: |part| format!("Edit the part {part}"),
    next_part: |part| format!("Next part: {part}"),
    looks_like: |name, code, agree| match agree {
        "" => format!("There may be a case file already: {name} ({code})."),
        agree => format!("There may be a case file already: {name} ({code}), {agree}."),
    },
    birth_unreadable: |why| format!("{why} The year alone will do."),
    will_hide: |count, names| {
        format!("{} will be hidden, not erased: {names}.", counted(count, "item", "items"))
    },
    hidden_now: |count| {
        format!(
            "{} of the category before, hidden and not erased; choose it again to see them.",
            counted(count, "item", "items")
        )
    },
    asked_before: "The model asks these no more; what was recorded stays as it is.",
    still_missing: |what| format!("Still missing: {what}."),
    proposed_on: |day| format!("Admission was proposed on {day}."),
    meeting_of: |kind, day| format!("{kind} of {day}"),
    need: need_en,
    difficulty: difficulty_en,
};

fn beginning_en(what: Beginning, on: &str) -> String {
    match what {
        Beginning::Opened => format!("the day the case file was opened ({on})"),
        Beginning::Asked => format!("the day of explaining and asking ({on})"),
    }
}

fn part_en(part: Part) -> &'static str {
    match part {
        Part::Personal => "Personal details",
        Part::Status => "Category",
        Part::Family => "Family",
        Part::Referrer => "Referred by",
        Part::Wishes => "Wishes and needs",
        Part::Review => "Check",
    }
}

fn need_en(id: &str) -> &'static str {
    match id {
        "papers" => "Identity and residence papers",
        "job" => "Work",
        "trade" => "Learning a trade",
        "schooling" => "Returning to school",
        "capital" => "Money to start a business",
        "loan" => "A loan",
        "insurance" => "Health insurance card",
        "treatment" => "Medical care",
        "livelihood" => "Tools, a livelihood",
        _ => "Another need",
    }
}

fn difficulty_en(id: &str) -> &'static str {
    match id {
        "low-schooling" => "Little schooling",
        "no-trade" => "No trade yet",
        "poor-health" => "Poor health",
        "shame" => "Low confidence, shame",
        "hard-to-find-work" => "Hard to find work",
        "no-home" => "No settled home",
        "family-far" => "Family far away",
        _ => "Another difficulty",
    }
}
