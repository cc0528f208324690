//! The ward's running list comes in as one act. Source: rule 1.

use chrono::NaiveDate;

use super::book::named;
use super::person::{next_code_after, open_episode};
use super::{Context, NewFact, Refusal, event_with_fields, may_be_of, new};
use crate::casework::Register;
use crate::casework::fact::*;
use crate::casework::person::{episode_field, field};
use crate::ledger::Subject;
use crate::vietnamese::date::PartialDate;

/// A row of the running list as somebody let it stand.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListedCase {
    pub full_name: String,
    pub born: Option<PartialDate>,
    pub residence: String,
    /// The id of the template's category.
    pub category: Option<String>,
    pub admitted: Option<PartialDate>,
}

/// Cases that were being helped before the book began. What their intake lacks is recorded with them: the world
/// acted before the app was ready (rule 2). All are under one version of the model.
pub fn bring_in(
    register: &Register,
    template: &Subject,
    cases: &[ListedCase],
    source: &Source,
    reason: &str,
    context: &mut Context<'_>,
) -> Result<Vec<NewFact>, Refusal> {
    if cases.is_empty() {
        return Err(Refusal::Empty);
    }
    if source.informant.is_empty() && source.paper.is_empty() {
        return Err(Refusal::SourceMissing);
    }
    if reason.is_empty() {
        return Err(Refusal::ReasonMissing { missing: vec!["status".to_owned()] });
    }
    let mut facts = vec![];
    for (at, case) in cases.iter().enumerate() {
        facts.extend(bring_in_one(register, template, case, at, source, reason, context)?);
    }
    Ok(facts)
}

fn bring_in_one(
    register: &Register,
    version: &Subject,
    case: &ListedCase,
    at: usize,
    source: &Source,
    reason: &str,
    context: &mut Context<'_>,
) -> Result<Vec<NewFact>, Refusal> {
    let text = |name: &str, value: String| (name.to_owned(), value);
    let on = admitted_on(register, case.admitted, context.today);
    may_be_of(on, context.today)?;
    let personal = [
        text(field::FULL_NAME, case.full_name.clone()),
        text(field::BORN, case.born.map(String::from).unwrap_or_default()),
        text(field::RESIDENCE, case.residence.clone()),
    ];
    named(&personal, field::FULL_NAME)?;
    let person = Subject::new("person", (context.random)());
    let code = next_code_after(register, context.today, context.letter, at);
    let mut facts =
        event_with_fields(person.clone(), PersonOpened { code, on: context.today }.into(), &personal);
    let known = match case.admitted {
        Some(PartialDate::Day(_)) => String::new(),
        Some(partial) => partial.into(),
        None => episode_field::UNKNOWN.to_owned(),
    };
    let told = [text(episode_field::ADMITTED, known)];
    let opened = EpisodeOpened { person, template: version.clone(), on, reopens: None };
    let opened = open_episode(opened, &told, context);
    let episode = opened[0].subject.clone();
    let template = register.template(version);
    facts.extend(opened);
    let mut missing = vec![];
    match &case.category {
        Some(category) if template.is_some_and(|it| it.category(category).is_none()) => {
            return Err(Refusal::NotInTemplate(category.clone()));
        }
        Some(category) => {
            let (category, source) = (category.clone(), source.clone());
            let told = StatusReported { episode: episode.clone(), category, also: vec![], source };
            facts.push(new(Subject::new("status", (context.random)()), told));
        }
        None => missing.push("status".to_owned()),
    }
    let minors = case.born.is_some_and(|born| born.minor_on(on))
        || case.category.as_ref().is_some_and(|id| {
            template.and_then(|it| it.category(id)).is_some_and(|category| category.minors_only)
        });
    missing.extend(
        template.into_iter().flat_map(|it| it.conditions_for(minors)).map(|condition| condition.id.clone()),
    );
    let body = if source.paper.is_empty() { &source.informant } else { &source.paper };
    let authority = Authority { body: body.clone(), ..Authority::default() };
    let admitted = AdmissionRecorded { episode, on, authority, missing, reason: reason.to_owned() };
    facts.push(new(Subject::new("admission", (context.random)()), admitted));
    Ok(facts)
}

/// The day the admission is counted from. Of a month or a year it is the last day that lies before the book, and
/// with no date at all the last day before the book: so nothing is due, or counted, from a day nobody knows.
fn admitted_on(register: &Register, admitted: Option<PartialDate>, today: NaiveDate) -> NaiveDate {
    let last_before = register.starts_on().and_then(|day| day.pred_opt()).unwrap_or(today);
    match admitted {
        Some(PartialDate::Day(day)) => day,
        Some(partial) => partial.latest().min(last_before.max(partial.earliest())),
        None => last_before,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::casework::decide::Command;
    use crate::casework::due::{Urgency, Why, due};
    use crate::casework::intake::is_old_and_unfinished;
    use crate::casework::person::Stage;
    use crate::casework::tablet::{Model, Tablet, day};

    const TODAY: (i32, u32, u32) = (2026, 11, 22);

    fn list(count: u32) -> Vec<ListedCase> {
        let case = |at: u32| ListedCase {
            full_name: format!("Nguyễn Văn {}", ["An", "Bình", "Cường", "Đạt"][at as usize % 4]),
            born: (!at.is_multiple_of(5)).then_some(PartialDate::Year(1970 + at as i32)),
            residence: format!("tổ {at}"),
            category: (!at.is_multiple_of(7)).then(|| "addiction".to_owned()),
            admitted: match at % 3 {
                0 => None,
                1 => Some(PartialDate::Year(2026)),
                _ => Some(PartialDate::Day(day(2025, 3, 1 + at % 28))),
            },
        };
        (0..count).map(case).collect()
    }

    fn source() -> Source {
        Source { paper: "Danh sách đang quản lý".into(), ..Source::default() }
    }

    fn brought_in(count: u32) -> Tablet {
        let (year, month, of_month) = TODAY;
        let today = day(year, month, of_month);
        let mut tablet = Tablet::opened("Khuê Trung", Model::FiveBodies, today);
        let (cases, source, reason) = (list(count), source(), "hồ sơ cũ".to_owned());
        tablet.act(today, Command::BringInList { template: None, cases, source, reason });
        tablet
    }

    #[test]
    fn a_list_comes_in_as_one_act_and_goes_as_one() {
        let mut tablet = brought_in(31);
        let today = day(TODAY.0, TODAY.1, TODAY.2);
        let codes: Vec<String> = tablet.register.persons().map(|person| person.code().to_owned()).collect();
        let mut sorted = codes.clone();
        sorted.sort();
        sorted.dedup();
        assert_eq!(sorted.len(), 31);
        assert_eq!([&sorted[0], &sorted[30]], ["KT-26-A001", "KT-26-A031"]);
        for person in tablet.register.persons() {
            let episode = &person.episodes[0];
            assert_eq!(episode.stage(), Stage::Helped);
            assert!(episode.admission().expect("admitted").fact.on < today);
            assert!(is_old_and_unfinished(&tablet.register, person, episode, today));
        }
        let known = |text: &str| {
            let of =
                |it: &&std::rc::Rc<crate::casework::person::Person>| it.episodes[0].text("admitted") == text;
            tablet.register.persons().filter(of).count()
        };
        assert_eq!([known("unknown"), known("2026"), known("")], [11, 10, 10]);
        let act = tablet.register.ledger().entries().last().expect("the act").head.id();
        let act = tablet.register.ledger().note(act).expect("read").record.act;
        tablet.act(today, Command::Undo { act });
        assert_eq!(tablet.register.persons().count(), 0);
    }

    #[test]
    fn at_most_three_lines_wait_and_none_is_overdue() {
        let tablet = brought_in(31);
        let lines = due(&tablet.register, day(TODAY.0, TODAY.1, TODAY.2), &[]);
        let why: Vec<&Why> = lines.iter().map(|line| &line.why).collect();
        assert_eq!(
            why,
            [&Why::BackupNever, &Why::OldCases { count: 31 }, &Why::OldCasesWithoutTeam { count: 31 }]
        );
    }

    #[test]
    fn the_first_cycle_comes_up_week_by_week() {
        let tablet = brought_in(31);
        let reviews = |on: NaiveDate| {
            let lines = due(&tablet.register, on, &[]);
            let reviews = lines.iter().filter(|line| matches!(line.why, Why::ReviewDue { .. }));
            let late = lines.iter().filter(|line| line.urgency == Urgency::Overdue);
            let late = late.filter(|line| line.why != Why::BackupNever).count();
            (reviews.count(), late)
        };
        assert_eq!(reviews(day(2026, 11, 30)), (0, 0));
        assert_eq!(reviews(day(2026, 12, 1)), (7, 0));
        assert_eq!(reviews(day(2026, 12, 8)), (15, 0));
        assert_eq!(reviews(day(2026, 12, 15)), (23, 0));
        assert_eq!(reviews(day(2026, 12, 22)), (31, 0));
        assert_eq!(reviews(day(2026, 12, 31)), (31, 0));
        assert_eq!(reviews(day(2027, 1, 1)).0, 31);
        assert!(reviews(day(2027, 1, 1)).1 >= 31);
    }

    #[test]
    fn a_list_needs_a_source_and_rows_with_names() {
        let today = day(TODAY.0, TODAY.1, TODAY.2);
        let mut tablet = Tablet::opened("Khuê Trung", Model::FiveBodies, today);
        let mut refused = |cases: Vec<ListedCase>, source: Source, reason: &str| {
            let reason = reason.to_owned();
            tablet
                .try_act(today, &Command::BringInList { template: None, cases, source, reason })
                .unwrap_err()
        };
        assert_eq!(refused(vec![], source(), "cũ"), Refusal::Empty);
        assert_eq!(refused(list(1), Source::default(), "cũ"), Refusal::SourceMissing);
        assert!(matches!(refused(list(1), source(), ""), Refusal::ReasonMissing { .. }));
        let unnamed = ListedCase { full_name: " ".into(), ..list(1).remove(0) };
        assert_eq!(refused(vec![unnamed], source(), "cũ"), Refusal::NameMissing);
        let endless = ListedCase { full_name: "Ẫ".repeat(81), ..list(1).remove(0) };
        assert_eq!(refused(vec![endless], source(), "cũ"), Refusal::NameTooLong);
        let ahead = ListedCase { admitted: Some(PartialDate::Day(day(2026, 11, 23))), ..list(1).remove(0) };
        assert!(matches!(refused(vec![ahead], source(), "cũ"), Refusal::InFuture { .. }));
        let strange = ListedCase { category: Some("strange".into()), ..list(1).remove(0) };
        assert_eq!(refused(vec![strange], source(), "cũ"), Refusal::NotInTemplate("strange".into()));
    }

    #[test]
    fn a_list_comes_in_under_the_model_it_is_of() {
        let today = day(TODAY.0, TODAY.1, TODAY.2);
        let mut tablet = Tablet::opened("Khuê Trung", Model::FiveBodies, today);
        let current = tablet.register.current_template().expect("one").0.clone();
        let other = tablet.register.templates().map(|(version, _)| version).find(|it| **it != current);
        let other = other.expect("another").clone();
        let bring_in = |template: &Subject| Command::BringInList {
            template: Some(template.clone()),
            cases: list(3),
            source: source(),
            reason: "hồ sơ cũ".into(),
        };
        tablet.act(today, bring_in(&other));
        let under: Vec<&Subject> = tablet.register.persons().map(|it| it.episodes[0].template()).collect();
        assert_eq!(under, [&other, &other, &other]);
        let gone = Subject::named("template-1");
        assert!(matches!(tablet.may(today, &bring_in(&gone)), Err(Refusal::NoSuchSubject(_))));
    }
}
