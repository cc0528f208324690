//! The names of fields and the words of their values, in `Ai đã ghi, đã sửa`.

use super::facts_of::sex_words;
use super::telling::result_words;
use crate::app::bound::show_partial;
use crate::app::pages::intake::answer_words;
use crate::app::pages::meeting::shown_day;
use crate::app::text::t;
use crate::casework::batch::receipt_field;
use crate::casework::consent::consent_field;
use crate::casework::event::event_of;
use crate::casework::family::{link_field, relative_field};
use crate::casework::help_plan::action_field;
use crate::casework::meeting::attendee_field;
use crate::casework::person::{Person, contact_field, episode_field, field, proposal_field, review_field};
use crate::casework::template::{Asked, Template};
use crate::casework::{Register, note};
use crate::ledger::Subject;
use crate::vietnamese::identity_number::masked;
use crate::vietnamese::month::Month;
use crate::vietnamese::name::FullName;

/// What a field of the person, an episode or a review is called.
pub fn field_label(register: &Register, person: &Person, subject: &Subject, name: &str) -> String {
    let words = &t().intake;
    if let Some(label) = label_at_intake(subject, name) {
        return label.to_owned();
    }
    let plain = match name {
        field::FULL_NAME => words.full_name,
        field::OTHER_NAME => words.other_name,
        field::BORN => words.born,
        field::SEX => words.sex,
        field::CALLED => words.called,
        field::RESIDENCE => words.home,
        field::QUARTER => words.quarter,
        field::CELL => words.cell,
        field::PHONE => words.phone,
        field::ID_NUMBER => words.id_number,
        episode_field::REFERRER => words.introduced_by,
        episode_field::FAMILY => words.family_none,
        episode_field::FAMILY_NAME => words.family_member,
        episode_field::FAMILY_RELATION => words.family_relation,
        episode_field::FAMILY_PHONE => words.family_phone,
        episode_field::WISHES => words.wishes,
        episode_field::NEEDS => words.needs_note,
        episode_field::DIFFICULTIES => words.difficulties_note,
        review_field::RESULT => t().following.result,
        review_field::FAMILY_WORD => t().following.family_word,
        review_field::OWN_WORD => t().following.own_word,
        review_field::OWN_WORD_HOW => t().people.own_word_how,
        review_field::DIFFICULTY => t().people.review_difficulty,
        review_field::NEXT => t().following.next_month_work,
        review_field::COPIED => t().reviewing.copied_from,
        review_field::COPIED_SEEN => t().reviewing.copied_seen,
        review_field::CONFIRMED_BY => t().reviewing.confirmed_by,
        action_field::WHAT => t().help_plan.what,
        action_field::OWNER => t().help_plan.owner,
        action_field::BY => t().help_plan.by,
        contact_field::ASK_AGAIN_ON => t().giving.ask_again,
        receipt_field::RECEIVER => t().giving.receiver,
        receipt_field::RELATION => t().giving.relation,
        attendee_field::ATTENDS => t().meeting.attends,
        attendee_field::REASON => t().meeting.absent_reason,
        attendee_field::OFF => t().giving.take_off_roster,
        note::field::DONE => t().giving.note_done,
        review_field::TEMPLATE => t().models.written_under,
        _ => return numbered_label(register, person, subject, name),
    };
    plain.to_owned()
}

/// The fields of a consent, of somebody of the family, and of a link between two files.
fn label_at_intake(subject: &Subject, name: &str) -> Option<&'static str> {
    let (kind, _) = subject.as_str().split_once('-')?;
    let (consent, family) = (&t().consent, &t().family);
    Some(match (kind, name) {
        ("consent", consent_field::EXPLAINED) => consent.explained,
        ("consent", consent_field::EXPLAINED_BY) => consent.explained_by,
        ("consent", consent_field::OWN) => consent.own,
        ("consent", consent_field::OWN_WORDS) => consent.own_words,
        ("consent", consent_field::GUARDIAN) => consent.guardian,
        ("consent", consent_field::GUARDIAN_WHO) => consent.guardian_who,
        ("consent", consent_field::BASIS) => consent.basis,
        ("consent", consent_field::SCHOOL) => consent.school,
        ("consent", consent_field::SIGNED) => consent.signed,
        ("relative", relative_field::NAME) => family.relatives,
        ("relative", relative_field::RELATION) => family.relation,
        ("relative", relative_field::PHONE) => family.phone,
        ("relative", relative_field::GUARDIAN) => family.guardian,
        ("relative", relative_field::OFF) => family.take_off,
        ("family_link", link_field::RELATION) => family.link_relation,
        _ => return None,
    })
}

/// The fields of which there is one for each need, condition, party or criterion.
fn numbered_label(register: &Register, person: &Person, subject: &Subject, name: &str) -> String {
    let templates = || templates_of(register, person, subject);
    let party = |id: &str| templates().find_map(|it| it.party(id)).map(|party| party.short.clone());
    let condition = |id: &str| {
        let mut conditions = templates().flat_map(|it| &it.conditions);
        conditions.find(|one| one.id == id).map(|one| one.text.clone())
    };
    let criterion = |id: &str| {
        let mut criteria = templates().flat_map(Template::criteria);
        criteria.find(|(_, one)| one.id == id).map(|(_, one)| one.text.clone())
    };
    let words = &t().people;
    let label = if name.starts_with(episode_field::ASKED) {
        question_of(register, person, subject, name).map(|question| question.label.clone())
    } else if let Some(id) = name.strip_prefix(episode_field::NEED) {
        Some(format!("{}: {}", t().intake.needs, (t().intake.need)(id)))
    } else if let Some(id) = name.strip_prefix(episode_field::DIFFICULTY) {
        Some(format!("{}: {}", t().intake.difficulties, (t().intake.difficulty)(id)))
    } else if let Some(id) = name.strip_prefix(episode_field::CONDITION) {
        condition(id)
    } else if let Some(id) = name.strip_prefix(review_field::WORD) {
        party(id).map(|party| (words.word_of)(&party))
    } else if let Some(id) = name.strip_prefix(proposal_field::AGREES) {
        party(id).map(|party| (t().release.agreement_of)(&party))
    } else if let Some(id) = name.strip_prefix(proposal_field::OPINION) {
        party(id).map(|party| (t().release.opinion_of)(&party))
    } else if let Some(id) = name.strip_prefix(review_field::CRITERION) {
        criterion(id)
    } else {
        name.strip_prefix(review_field::EVIDENCE).and_then(criterion).map(|text| (words.evidence_of)(&text))
    };
    label.unwrap_or_else(|| words.other_field.to_owned())
}

/// The question of the template for one diện that a field answers.
fn question_of<'a>(
    register: &'a Register,
    person: &'a Person,
    subject: &Subject,
    name: &str,
) -> Option<&'a Asked> {
    let id = name.strip_prefix(episode_field::ASKED)?;
    let mut templates = templates_of(register, person, subject);
    templates.find_map(|template| template.all_asked().into_iter().find(|question| question.id == id))
}

/// An answer to such a question as it is read; `None` for any other field.
pub fn answer_said(
    register: &Register,
    person: &Person,
    subject: &Subject,
    name: &str,
    value: &str,
) -> Option<String> {
    let id = name.strip_prefix(episode_field::ASKED).filter(|_| !value.is_empty())?;
    let templates = templates_of(register, person, subject);
    let asked = templates.filter_map(|it| it.all_asked().into_iter().find(|question| question.id == id));
    let said: Vec<String> = asked.map(|question| answer_words(question, value)).collect();
    // A version that offers the answer no more does not know its words.
    said.iter().find(|said| *said != value).or(said.first()).cloned()
}

/// The versions of the episode that the subject is or hangs on; the one a review was written under first.
fn templates_of<'a>(
    register: &'a Register,
    person: &'a Person,
    subject: &Subject,
) -> impl Iterator<Item = &'a Template> {
    let own = person.episode(subject);
    let above = || register.parents(subject).find_map(|parent| person.episode(parent));
    let named =
        event_of(register.ledger(), subject).map(|event| event.text(review_field::TEMPLATE).to_owned());
    let named = named.and_then(|named| register.template(&Subject::named(&named)));
    let episode = own.or_else(above);
    let versions = episode.into_iter().flat_map(|episode| register.templates_of(episode));
    named.map(|named| &**named).into_iter().chain(versions)
}

/// A value as it is read; `hide_names` for a minor whose name was not asked for.
pub fn value_words(name: &str, value: &str, hide_names: bool) -> String {
    let words = &t().people;
    let coded = match (name, value) {
        (_, "") => words.blank,
        (field::FULL_NAME | field::OTHER_NAME, name) if hide_names => {
            return FullName::parse(name).map_or_else(|_| words.blank.to_owned(), |name| name.initials());
        }
        (field::BORN, born) => return show_partial(born),
        (field::ID_NUMBER, number) => return masked(number),
        (contact_field::ASK_AGAIN_ON, day) => return shown_day(day.to_owned()),
        (attendee_field::ATTENDS, "present") => t().giving.came,
        (attendee_field::ATTENDS, "excused") => t().giving.excused,
        (attendee_field::ATTENDS, _) => t().giving.stayed_away,
        (field::SEX, sex) => sex_words(sex),
        (action_field::BY, day) => return shown_day(day.to_owned()),
        (review_field::COPIED, month) => {
            return Month::try_from(month.to_owned()).map_or(month.to_owned(), |month| month.to_string());
        }
        (review_field::TEMPLATE, _) => t().models.that_version,
        (review_field::RESULT, result) => result_words(result).unwrap_or(words.blank),
        (review_field::OWN_WORD_HOW, "written") => words.own_word_written,
        (review_field::OWN_WORD_HOW, _) => words.own_word_told,
        (name, level) if name.starts_with(review_field::CRITERION) => match level {
            "dat" => words.criterion_met,
            "dang" => words.criterion_on_the_way,
            "chua" => words.criterion_not_met,
            _ => words.criterion_unclear,
        },
        (name, answer) if name.starts_with(proposal_field::AGREES) => match answer {
            "yes" => t().release.agrees,
            _ => t().release.agrees_not_yet,
        },
        (_, "yes") => t().common.yes,
        (_, "no") => t().common.no,
        (_, text) => text,
    };
    coded.to_owned()
}
