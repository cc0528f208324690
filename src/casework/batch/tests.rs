use super::*;
use crate::casework::decide::Command;
use crate::casework::figures::{Given, Period, figures};
use crate::casework::person::field as person_field;
use crate::casework::tablet::{Model, Tablet, day, text_pairs};
use crate::casework::timeline::{Happened, Order, of_episode};

fn gifts(on: NaiveDate) -> BatchOpened {
    BatchOpened {
        on,
        what: "quà".into(),
        quantity: 1,
        unit: "phần".into(),
        value: Some(400_000),
        giver: "Hội Phụ nữ".into(),
        purpose: "ăn Tết".into(),
    }
}

/// Three who are helped, on the list of a round for a day that lies ahead.
fn planned() -> (Tablet, Subject, Vec<Subject>) {
    let mut tablet = Tablet::opened("Khuê Trung", Model::FiveBodies, day(2024, 1, 1));
    let people = [("Nguyễn Tấn Khoa", "1980"), ("Lê Hoàn", "1990"), ("Lê Đình Mạnh", "2010")];
    let episodes = people.map(|(name, born)| {
        let fields = [(person_field::BORN, born)];
        tablet.helped(day(2024, 1, 5), name, &fields).1
    });
    let fields = text_pairs(&[(field::NAME, "Tết Giáp Thìn")]);
    let command = Command::OpenBatch { batch: gifts(day(2024, 2, 5)), fields, episodes: episodes.to_vec() };
    let batch = tablet.act(day(2024, 1, 20), command).remove(0);
    (tablet, batch, episodes.to_vec())
}

fn read<'a>(tablet: &'a Tablet, batch: &Subject) -> &'a Batch {
    tablet.register.batch(batch).expect("a round")
}

fn listings(tablet: &Tablet, batch: &Subject, episodes: &[Subject]) -> Vec<Subject> {
    let of = |episode: &Subject| {
        let found = read(tablet, batch).listed().find(|one| one.episode() == episode);
        found.expect("on the list").id().clone()
    };
    episodes.iter().map(of).collect()
}

fn hand_over(listings: Vec<Subject>, on: NaiveDate, fields: &[(&str, &str)]) -> Command {
    Command::HandOver { listings, on, fields: text_pairs(fields) }
}

#[test]
fn what_a_round_gave_is_a_support_of_each_case_and_counts_once() {
    let (mut tablet, batch, episodes) = planned();
    let ids = listings(&tablet, &batch, &episodes);
    let on = day(2024, 2, 4);
    tablet.act(on, hand_over(ids[..1].to_vec(), on, &[]));
    let by = [(receipt_field::RECEIVER, "Nguyễn Thị Bé"), (receipt_field::RELATION, "mẹ")];
    tablet.act(on, hand_over(ids[1..2].to_vec(), on, &by));
    let period = Period { from: day(2024, 1, 1), to: day(2024, 12, 31) };
    let given = Given { what: "quà".into(), unit: "phần".into(), quantity: 2 };
    assert_eq!(figures(&tablet.register, period).supports, [given]);
    let (_, first) = tablet.register.episode(&episodes[0]).expect("the case");
    let lines = of_episode(first, Order::OldestFirst);
    let told = lines.iter().filter_map(|line| match line.what {
        Happened::Support(support) => Some((line.on, support.fact.value)),
        _ => None,
    });
    assert_eq!(told.collect::<Vec<_>>(), [(Some(on), Some(400_000))]);
    let known = read(&tablet, &batch);
    assert!(matches!(known.listings[0].outcome(), Outcome::Received(_)));
    let taken = known.listing(&ids[1]).expect("on the list").outcome();
    assert!(matches!(taken, Outcome::ReceivedBy { who: "Nguyễn Thị Bé", relation: "mẹ", .. }));
    assert_eq!((known.received().count(), known.waiting().count()), (2, 1));
}

#[test]
fn nothing_is_given_twice_or_ahead_of_its_day() {
    let (mut tablet, batch, episodes) = planned();
    let ids = listings(&tablet, &batch, &episodes);
    let on = day(2024, 2, 4);
    assert!(tablet.may(day(2024, 2, 3), &hand_over(ids.clone(), on, &[])).is_err());
    tablet.act(on, hand_over(ids.clone(), on, &[]));
    assert!(tablet.may(on, &hand_over(ids[..1].to_vec(), on, &[])).is_err());
    assert_eq!(read(&tablet, &batch).waiting().count(), 0);
    // Taken back, the round waits for it again.
    let (_, case) = tablet.register.episode(&episodes[2]).expect("the case");
    let act = case.supports[0].act;
    tablet.act(on, Command::Undo { act });
    assert_eq!(read(&tablet, &batch).waiting().count(), 3);
}

#[test]
fn a_case_leaves_the_list_and_comes_back_but_what_was_given_stays() {
    let (mut tablet, batch, episodes) = planned();
    let ids = listings(&tablet, &batch, &episodes);
    let today = day(2024, 2, 6);
    tablet.set(today, &ids[0], listing_field::OFF, "yes");
    tablet.set(today, &ids[1], listing_field::REASON, "đi làm xa");
    assert_eq!(read(&tablet, &batch).listed().count(), 2);
    assert_eq!(read(&tablet, &batch).waiting().count(), 1);
    let again =
        |episode: &Subject| Command::ListInBatch { batch: batch.clone(), episodes: vec![episode.clone()] };
    assert!(tablet.may(today, &again(&episodes[1])).is_err());
    tablet.act(today, again(&episodes[0]));
    assert_eq!(listings(&tablet, &batch, &episodes), ids);
    tablet.act(today, hand_over(ids[..1].to_vec(), today, &[]));
    tablet.set(today, &ids[0], listing_field::OFF, "yes");
    assert_eq!(read(&tablet, &batch).listed().count(), 3);
}

#[test]
fn adults_and_minors_stand_on_lists_of_their_own() {
    let (tablet, batch, episodes) = planned();
    let (adults, minors) = read(&tablet, &batch).by_age(&tablet.register);
    let of = |list: Vec<&Listing>| list.iter().map(|one| one.episode().clone()).collect::<Vec<_>>();
    assert_eq!(
        (of(adults), of(minors)),
        (vec![episodes[1].clone(), episodes[0].clone()], episodes[2..].to_vec())
    );
}
