//! Where a draft is written, and whose it is.

use chrono::NaiveDate;
use serde_json::Value;

use super::line::{about, address};
use crate::app::pages::aftercare::aftercare_address;
use crate::app::pages::closure::closure_address;
use crate::app::pages::help_plan::{action_address, plan_address};
use crate::app::pages::incident::incident_address;
use crate::app::pages::intake::part_address;
use crate::app::pages::measure::{correct_measure_address, measure_address, new_measure_address};
use crate::app::pages::models::model_address;
use crate::app::pages::pause::pause_address;
use crate::app::pages::preview::SIGNED;
use crate::app::pages::preview::address::PAPERS;
use crate::app::pages::release::{propose_address, record_address};
use crate::app::pages::report::Asked;
use crate::app::pages::review::milestone_address;
use crate::app::state::FIELD_FORM;
use crate::app::text::t;
use crate::casework::Register;
use crate::casework::audience::Spoken;
use crate::casework::book;
use crate::casework::due::{About, Action};
use crate::casework::event::event_of;
use crate::casework::fact::Fact;
use crate::casework::figures::PeriodKind;
use crate::casework::intake::Part;
use crate::casework::person::episode_field;
use crate::casework::ward_report::period_of;
use crate::ledger::Subject;
use crate::vault::records::Draft;

/// The page a draft is written on, as an address and in words; `None` where what it is about is no longer in the book.
pub fn place(
    register: &Register,
    draft: &Draft,
    spoken: &Spoken,
    today: NaiveDate,
) -> Option<(String, String)> {
    let words = &t().work;
    let form = draft.name.form.as_str();
    // A seat that nobody is on is named by its case and its party.
    let named = draft.name.subject.split(':').next().unwrap_or_default();
    let subject = Subject::named(named);
    let with_names = |place: &str| (t().drafts.place_of)(place, &whose(register, draft, spoken, today));
    let entry = |path: &str, place: &str| Some((entry_address(register, path, named)?, with_names(place)));
    let model = |path: &str| {
        let template = register.template(&subject)?;
        Some((format!("{}{path}", model_address(&subject)), template.name.clone()))
    };
    let at = |address: &str, place: &str| Some((address.to_owned(), place.to_owned()));
    match form {
        "contact" => return entry("tiep-xuc", words.contact_form),
        "support" => return entry("ho-tro", words.support_form),
        "batch" => return entry("dot-ho-tro", words.batch_form),
        "note" => return entry("ghi-nho", words.note_form),
        "new-person" => return at("/ho-so/moi", words.new_person),
        "member" | "team" => return at("/phan-cong", words.teams),
        "new-member" | "old-report" | "earlier-name" => return at("/cai-dat", words.settings),
        "member-list" => return at("/phan-cong/dan", t().member_list.title),
        "running-list" => return at("/ho-so/dan", t().running_list.title),
        "meeting" => return at("/hop", words.new_meeting),
        "handover" => return at("/sao-luu/ban-giao", t().copies.handover),
        SIGNED if named == "book" => return at(PAPERS, t().papers.title),
        "model-new" => return model("/them"),
        "model-edit" => return model("/sua"),
        "change-version" => return model(""),
        _ => {}
    }
    let case = register.episode(&subject).map(|(person, _)| person.id().clone());
    let root = case.or_else(|| register.roots_of(&subject).into_iter().next()).unwrap_or(subject.clone());
    let own = |of: About| Some((address(&of, &Action::Look), about(register, &of, spoken, today)));
    if let Some(person) = register.person(&root) {
        let who = spoken.name(register, person, today);
        let is_of_team = matches!(form, "seat" | "lead" | "assign");
        let place = if is_of_team { (t().drafts.place_of)(words.teams, &who) } else { (words.case_of)(&who) };
        Some((page_of_case(register, form, &root, &subject), place))
    } else if register.meeting(&root).is_some() {
        own(About::Meeting(root))
    } else if register.plan(&root).is_some() {
        own(About::Plan(root))
    } else if register.batch(&root).is_some() {
        own(About::Batch(root))
    } else if register.team(&root).is_some() {
        let address = format!("/phan-cong?to={root}");
        Some((
            address,
            (t().drafts.place_of)(words.teams, &about(register, &About::Team(root), spoken, today)),
        ))
    } else if register.member(&root).is_some() {
        let key = if form == "replace" { "thay" } else { "thanh-vien" };
        let address = format!("/phan-cong?{key}={root}");
        Some((
            address,
            (t().drafts.place_of)(words.teams, &about(register, &About::Member(root), spoken, today)),
        ))
    } else {
        if let Some(period) = form.strip_prefix(FIELD_FORM).and_then(period_of) {
            let asked =
                Asked { kind: PeriodKind::of(period).or(Some(PeriodKind::Free)), period: Some(period) };
            return at(&asked.address("/bao-cao"), t().report.title);
        }
        if form.strip_prefix(FIELD_FORM).is_some_and(|field| field.starts_with(book::field::PAPER)) {
            return at(PAPERS, t().papers.title);
        }
        // The fields of the ward itself; those of what was taken back have no place.
        let is_setting = form.starts_with(FIELD_FORM) && !is_name_of_record(named);
        is_setting.then(|| ("/cai-dat".to_owned(), words.settings.to_owned()))
    }
}

/// The form of an entry: for nobody yet, for somebody, or to tell one again.
fn entry_address(register: &Register, path: &str, named: &str) -> Option<String> {
    let subject = Subject::named(named);
    if named.is_empty() {
        Some(format!("/ghi/{path}"))
    } else if register.episode(&subject).is_some() {
        Some(format!("/ghi/{path}?nguoi={named}"))
    } else {
        event_of(register.ledger(), &subject).map(|_| format!("/ghi/{path}?sua={named}"))
    }
}

/// Those a form was begun for, or who were chosen in it.
fn whose(register: &Register, draft: &Draft, spoken: &Spoken, today: NaiveDate) -> String {
    let held: Value = serde_json::from_str(&draft.data).unwrap_or_default();
    let chosen = held["episodes"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let mut names: Vec<String> = vec![];
    for id in std::iter::once(draft.name.subject.as_str()).chain(chosen) {
        let Some((person, _)) = register.episode(&Subject::named(id)) else { continue };
        let name = spoken.name(register, person, today);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.join(", ")
}

fn page_of_case(register: &Register, form: &str, person: &Subject, subject: &Subject) -> String {
    let part = |part: Part| part_address(person, Some(part));
    match form {
        "seat" | "lead" | "assign" => format!("/phan-cong?nguoi={person}"),
        "status" => part(Part::Status),
        "relative" | "household" => part(Part::Family),
        "consent" | "withdrawal" => part(Part::Wishes),
        "admission" => part(Part::Review),
        "action" | "help-plan" => plan_address(person),
        "progress" => action_address(person, subject),
        "incident" => incident_address(person),
        "closure" | "closure-again" => closure_address(person),
        "pause" | "pause-again" | "resume" => pause_address(person),
        "propose-release" => propose_address(person),
        "release" => record_address(person),
        "aftercare" | "aftercare-declined" => aftercare_address(person),
        "measure" => new_measure_address(person),
        "measure-again" => correct_measure_address(person, subject),
        "measure-end" => measure_address(person, subject),
        form => match form.strip_prefix(FIELD_FORM) {
            Some(field) => page_of_field(register, field, person, subject),
            None => address(&About::Person(person.clone()), &Action::Look),
        },
    }
}

/// Where a single field of a case stands.
fn page_of_field(register: &Register, field: &str, person: &Subject, subject: &Subject) -> String {
    let part = |part: Part| part_address(person, Some(part));
    let told = event_of(register.ledger(), subject).map(|told| told.fact);
    match told {
        Some(Fact::PersonOpened(_)) => part(Part::Personal),
        Some(Fact::EpisodeOpened(_)) => part(part_of_field(field)),
        Some(Fact::RelativeAdded(_)) => part(Part::Family),
        Some(Fact::ConsentAsked(_)) => part(Part::Wishes),
        Some(Fact::ReviewOpened(review)) => {
            format!("/ho-so/{person}/nhan-xet/{}", String::from(review.month))
        }
        Some(Fact::MilestoneReviewed(review)) => milestone_address(person, review.months),
        Some(Fact::ActionPlanned(_)) => action_address(person, subject),
        Some(Fact::MeasureReported(_)) => measure_address(person, subject),
        _ => address(&About::Person(person.clone()), &Action::Look),
    }
}

fn part_of_field(field: &str) -> Part {
    match field {
        episode_field::REFERRER => Part::Referrer,
        field if field.starts_with(episode_field::FAMILY) => Part::Family,
        field if field.starts_with(episode_field::ASKED) => Part::Status,
        field if field.starts_with(episode_field::CONDITION) => Part::Review,
        _ => Part::Wishes,
    }
}

/// Whether a text is the name of something recorded, as `contact-5f0c…`, and no word that anybody typed.
pub fn is_name_of_record(text: &str) -> bool {
    let random = text.rsplit_once('-').map_or("", |(_, random)| random);
    random.len() == 16 && random.chars().all(|one| one.is_ascii_hexdigit())
}
