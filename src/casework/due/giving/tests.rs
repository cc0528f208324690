use chrono::NaiveDate;

use crate::casework::decide::Command;
use crate::casework::due::{About, Urgency, Why, due};
use crate::casework::fact::*;
use crate::casework::person::contact_field;
use crate::casework::tablet::{Model, Tablet, contact, day, text_pairs};
use crate::ledger::Subject;

fn helped() -> (Tablet, Subject) {
    let mut tablet = Tablet::opened("Khuê Trung", Model::FiveBodies, day(2024, 1, 1));
    let (_, episode) = tablet.helped(day(2024, 1, 5), "Nguyễn Tấn Khoa", &[]);
    (tablet, episode)
}

/// The lines of giving on a day, by urgency.
fn told(tablet: &Tablet, today: NaiveDate) -> Vec<(Urgency, Why)> {
    let lines = due(&tablet.register, today, &[]).into_iter();
    let of_giving = |why: &Why| {
        matches!(
            why,
            Why::BatchWaiting { .. } | Why::StayedAway { .. } | Why::AskAgain { .. } | Why::Note { .. }
        )
    };
    lines.filter(|line| of_giving(&line.why)).map(|line| (line.urgency, line.why)).collect()
}

#[test]
fn a_round_waits_until_something_is_written_of_each() {
    let (mut tablet, first) = helped();
    let (_, second) = tablet.helped(day(2024, 1, 5), "Lê Hoàn", &[]);
    let on = day(2024, 2, 5);
    let batch = BatchOpened {
        on,
        what: "quà".into(),
        quantity: 1,
        unit: "phần".into(),
        value: None,
        giver: String::new(),
        purpose: String::new(),
    };
    let episodes = vec![first, second];
    let listed = tablet.act(day(2024, 1, 20), Command::OpenBatch { batch, fields: vec![], episodes });
    let ids: Vec<Subject> = listed.into_iter().filter(|it| it.as_str().starts_with("listing-")).collect();
    let waiting = |urgency, left| vec![(urgency, Why::BatchWaiting { left })];
    assert_eq!(told(&tablet, day(2024, 1, 20)), [], "its day is far");
    assert_eq!(told(&tablet, day(2024, 2, 1)), waiting(Urgency::ThisWeek, 2));
    assert_eq!(told(&tablet, on), waiting(Urgency::Today, 2));
    tablet.act(on, Command::HandOver { listings: ids[..1].to_vec(), on, fields: vec![] });
    assert_eq!(told(&tablet, day(2024, 2, 6)), waiting(Urgency::Overdue, 1));
    let (field, value) = ("reason".to_owned(), "đi làm xa".to_owned());
    tablet.act(day(2024, 2, 6), Command::SetAll { subjects: ids[1..].to_vec(), field, value });
    assert_eq!(told(&tablet, day(2024, 2, 6)), []);
}

#[test]
fn where_nobody_was_met_it_is_asked_again_until_the_next_visit() {
    let (mut tablet, episode) = helped();
    let since = day(2024, 2, 5);
    let author = tablet.author.clone();
    let visit = ContactMade { outcome: Outcome::MetNobody, ..contact(&episode, &author, since) };
    let fields = text_pairs(&[(contact_field::ASK_AGAIN_ON, "2024-02-12")]);
    tablet.act(since, Command::Record { fact: visit.into(), fields });
    let again = |urgency| vec![(urgency, Why::AskAgain { since })];
    assert_eq!(told(&tablet, since), []);
    assert_eq!(told(&tablet, day(2024, 2, 8)), again(Urgency::ThisWeek));
    assert_eq!(told(&tablet, day(2024, 2, 13)), again(Urgency::Overdue));
    tablet.contact(&episode, day(2024, 2, 13), Place::Home, Outcome::MetPerson);
    assert_eq!(told(&tablet, day(2024, 2, 13)), []);
}

#[test]
fn a_note_comes_back_on_its_day_until_it_is_settled() {
    let (mut tablet, episode) = helped();
    let on = day(2024, 2, 5);
    let note = |episode: Option<&Subject>, text: &str, ask_on| NoteMade {
        episode: episode.cloned(),
        on,
        text: text.into(),
        ask_on,
    };
    let of_case = tablet.record(on, note(Some(&episode), "hỏi thẻ bảo hiểm", Some(day(2024, 2, 9))));
    let of_book = tablet.record(on, note(None, "xin dấu", Some(day(2024, 2, 8))));
    tablet.record(on, note(None, "không cần nhắc", None));
    let today = day(2024, 2, 9);
    let lines: Vec<_> = due(&tablet.register, today, &[])
        .into_iter()
        .filter_map(|line| match line.why {
            Why::Note { note, .. } => Some((line.urgency, line.about, note)),
            _ => None,
        })
        .collect();
    let (person, _) = tablet.register.episode(&episode).expect("the case");
    let case = About::Case { person: person.id().clone(), episode: episode.clone() };
    assert_eq!(
        lines,
        [(Urgency::Overdue, About::Book, of_book.clone()), (Urgency::Today, case, of_case.clone())]
    );
    for settled in [&of_case, &of_book] {
        tablet.set(today, settled, crate::casework::note::field::DONE, "yes");
    }
    assert_eq!(told(&tablet, today), []);
    assert_eq!(crate::casework::note::open_notes(&tablet.register).len(), 1);
}
