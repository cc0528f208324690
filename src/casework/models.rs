//! The models of the book: of each the version in force, and what came of it.

use chrono::NaiveDate;

use super::Register;
use super::event::{Event, event_of};
use super::fact::{Fact, TemplateApplied};
use super::person::{Episode, Person};
use super::template::Template;
use crate::ledger::Subject;

/// One model, by its code.
#[derive(Clone, Debug)]
pub struct Model<'a> {
    /// The version in force.
    pub version: &'a Subject,
    pub template: &'a Template,
    /// New cases take it where nobody says otherwise.
    pub is_default: bool,
    /// The ward works by it: new cases take it, somebody recorded that it applies, or a case stands under it.
    pub is_used: bool,
    /// Cases open under any of its versions.
    pub open_cases: usize,
}

/// Every model of the book, the one that new cases take first, then those in use, then by name.
pub fn models(register: &Register) -> Vec<Model<'_>> {
    let mut models: Vec<Model<'_>> = vec![];
    for (_, template) in register.templates() {
        if models.iter().all(|model| model.template.code != template.code) {
            models.extend(model(register, &template.code));
        }
    }
    models.sort_by(|one, other| {
        let order = |model: &Model<'_>| (!model.is_default, !model.is_used);
        order(one).cmp(&order(other)).then_with(|| one.template.name.cmp(&other.template.name))
    });
    models
}

/// The models the ward works by, the one that new cases take first.
pub fn in_use(register: &Register) -> impl Iterator<Item = Model<'_>> {
    models(register).into_iter().filter(|model| model.is_used)
}

/// The version that was named, else the one new cases take.
pub fn named_or_current<'a>(register: &'a Register, named: Option<&Subject>) -> Option<&'a Template> {
    match named {
        Some(named) => register.template(named).map(|template| &**template),
        None => register.current_template().map(|(_, template)| &**template),
    }
}

/// The model of this code with its version in force: the one new cases take, else the one applied last, else any that
/// came with the book.
pub fn model<'a>(register: &'a Register, code: &str) -> Option<Model<'a>> {
    let current = register.current_template().filter(|(_, template)| template.code == code);
    let applied = applied(register, code).last().map(|applied| &applied.fact.template);
    let applied = applied.and_then(|version| register.template(version).map(|template| (version, template)));
    let shipped = || register.templates().find(|(_, template)| template.code == code);
    let (version, template) = current.or(applied).or_else(shipped)?;
    let episodes = register.persons().flat_map(|person| &person.episodes);
    let open = episodes.filter(|episode| episode.is_open()).map(|it| register.template(it.template()));
    let open_cases = open.flatten().filter(|template| template.code == code).count();
    Some(Model {
        version,
        template,
        is_default: current.is_some(),
        is_used: current.is_some() || applied.is_some() || open_cases > 0,
        open_cases,
    })
}

/// When versions of a model were taken into use, the first first.
pub fn applied<'a>(register: &'a Register, code: &str) -> Vec<&'a Event<TemplateApplied>> {
    let of_code =
        |version: &Subject| register.template(version).is_some_and(|template| template.code == code);
    let uses = register.template_uses().map(|applied| &**applied);
    let mut uses: Vec<_> = uses.filter(|applied| of_code(&applied.fact.template)).collect();
    uses.sort_by_key(|applied| (applied.fact.on, applied.time, applied.entry));
    uses
}

/// The first day a version was taken into use; `None` for one that came with the book.
pub fn applied_on(register: &Register, version: &Subject) -> Option<NaiveDate> {
    let uses = register.template_uses().filter(|applied| applied.fact.template == *version);
    uses.map(|applied| applied.fact.on).min()
}

/// The open cases of a model that are under another version than the one in force.
pub fn on_older_versions<'a>(register: &'a Register, model: &Model<'_>) -> Vec<(&'a Person, &'a Episode)> {
    let is_of_model =
        |version: &Subject| register.template(version).is_some_and(|it| it.code == model.template.code);
    let is_older = |episode: &&Episode| {
        episode.is_open() && episode.template() != model.version && is_of_model(episode.template())
    };
    let persons = register.persons();
    persons
        .flat_map(|person| person.episodes.iter().filter(is_older).map(|episode| (&**person, episode)))
        .collect()
}

/// The document of a version as it stands in the book.
pub fn document_of(register: &Register, version: &Subject) -> Option<String> {
    match event_of(register.ledger(), version)?.fact {
        Fact::TemplateAdded(added) => Some(added.document),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::casework::book::{UNIT, field, template_subject};
    use crate::casework::tablet::{Model as Shipped, Tablet, day, giao_ban};
    use crate::casework::template::Edited;
    use crate::casework::{Command, Refusal};

    fn edited(tablet: &Tablet, change: impl FnOnce(&mut Edited)) -> String {
        let (version, _) = tablet.register.current_template().expect("a template");
        let document = document_of(&tablet.register, version).expect("its document");
        let mut edited = Edited::of(&document).expect("a document");
        change(&mut edited);
        edited.document()
    }

    fn apply(tablet: &mut Tablet, document: &str, on: NaiveDate) -> Result<(), Refusal> {
        let document = document.to_owned();
        let command = Command::ApplyTemplate { document, on, authority: giao_ban() };
        tablet.try_act(on, &command).map(|_| ())
    }

    #[test]
    fn a_new_version_is_for_new_cases_and_old_ones_stay_until_somebody_moves_them() {
        let mut tablet = Tablet::opened("Khuê Trung", Shipped::FiveBodies, day(2024, 1, 1));
        let (_, old) = tablet.helped(day(2024, 1, 10), "Đỗ An", &[]);
        let document = edited(&tablet, |edited| edited.put("/cadence/review_every_months", "2"));
        apply(&mut tablet, &document, day(2024, 3, 1)).expect("a version");
        let (current, template) = tablet.register.current_template().expect("the new one");
        assert_eq!(*current, template_subject(&document), "named by its bytes");
        assert_eq!(template.cadence.review_every_months.get(), 2);
        assert_eq!(applied_on(&tablet.register, current), Some(day(2024, 3, 1)));
        let current = current.clone();
        let (_, new) = tablet.helped(day(2024, 3, 2), "Đỗ Bảy", &[]);
        let under = |episode: &Subject| tablet.register.episode(episode).expect("it").1.template().clone();
        assert_eq!(under(&new), current);
        assert_ne!(under(&old), current);
        let own = model(&tablet.register, "5+1").expect("the model");
        let older: Vec<_> = on_older_versions(&tablet.register, &own).iter().map(|it| it.1.id()).collect();
        assert_eq!((own.version, older), (&current, vec![&old]));
        assert_eq!(models(&tablet.register).len(), 4, "two versions are one model");
        // Taken into use on a day that is not here yet, or by nobody.
        let command = |on, authority| Command::ApplyTemplate { document: document.clone(), on, authority };
        let today = day(2024, 3, 1);
        assert!(tablet.may(today, &command(day(2024, 3, 2), giao_ban())).is_err());
        assert_eq!(tablet.may(today, &command(today, Default::default())), Err(Refusal::AuthorityMissing));
    }

    #[test]
    fn a_model_of_the_wards_own_waits_to_be_chosen() {
        let mut tablet = Tablet::opened("Khuê Trung", Shipped::FourPlusOne, day(2024, 1, 1));
        let (four, _) = tablet.register.current_template().expect("a template");
        let four = four.clone();
        let document = edited(&tablet, |edited| {
            edited.become_another("own-1");
            edited.put("/name", "3+1");
            edited.remove("/parties", 3);
        });
        let used = |tablet: &Tablet| models(&tablet.register).iter().filter(|model| model.is_used).count();
        assert_eq!(used(&tablet), 1);
        apply(&mut tablet, &document, day(2024, 2, 1)).expect("a model");
        assert_eq!(used(&tablet), 2);
        assert_eq!(tablet.register.current_template().map(|(id, _)| id), Some(&four));
        let template = template_subject(&document);
        let person = crate::casework::tablet::text_pairs(&[("full_name", "Đỗ An")]);
        let on = day(2024, 2, 2);
        let opened = Command::OpenPersonUnder { template: template.clone(), on, person, episode: vec![] };
        let subjects = tablet.act(on, opened);
        let episode = subjects.iter().find_map(|id| tablet.register.episode(id)).expect("an episode").1;
        assert_eq!(episode.template(), &template);
        // The act is undone as a whole while nothing stands on it; here somebody does.
        let added = tablet.register.ledger().about(&template).next().expect("it").1.record.act;
        assert!(matches!(tablet.may(on, &Command::Undo { act: added }), Err(Refusal::OthersHang(_))));
        tablet.set(on, &Subject::named(UNIT), field::TEMPLATE, template.as_str());
        assert!(models(&tablet.register)[0].is_default && models(&tablet.register)[0].template.name == "3+1");
    }

    #[test]
    fn what_cannot_be_used_is_refused() {
        let mut tablet = Tablet::opened("Khuê Trung", Shipped::FiveBodies, day(2024, 1, 1));
        let on = day(2024, 2, 1);
        for change in [
            (|edited: &mut Edited| edited.put("/cadence/review_every_months", "0")) as fn(&mut Edited),
            |edited| edited.put("/parties/0/name", " "),
            |edited| (0..5).for_each(|_| edited.remove("/parties", 0)),
        ] {
            let document = edited(&tablet, change);
            assert!(matches!(apply(&mut tablet, &document, on), Err(Refusal::NotATemplate(_))));
        }
    }
}
