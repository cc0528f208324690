use super::*;
use crate::casework::decide::Command;
use crate::casework::fact::*;
use crate::casework::tablet::{Model, Tablet, day, release};

#[test]
fn counts_what_each_member_carries_in_open_cases() {
    let today = day(2024, 8, 1);
    let mut tablet = Tablet::opened("Khuê Trung", Model::FiveBodies, today);
    let (hoa, nam) = (tablet.member(today, "Lê Thị Hoa"), tablet.member(today, "Võ Nam"));
    let cases = ["Đỗ An", "Đỗ Bảy", "Đỗ Chín", "Đỗ Dũng"].map(|name| tablet.helped(today, name, &[]).1);
    let mut seats = vec![];
    for episode in &cases {
        seats.push(tablet.seat(episode, "women", Occupant::Member(hoa.clone()), today));
        tablet.record(today, LeadNamed { episode: episode.clone(), member: hoa.clone(), from: today });
    }
    let load = |tablet: &Tablet, member: &Subject| {
        let load = workloads(&tablet.register, today).remove(member).unwrap_or_default();
        let (_, template) = tablet.register.current_template().expect("a template");
        (load.leads.len(), load.sits_in.len(), load.is_too_much(template))
    };
    let is_full = |tablet: &Tablet, member: &Subject| {
        let (_, template) = tablet.register.current_template().expect("a template");
        workloads(&tablet.register, today).remove(member).unwrap_or_default().is_full(template)
    };
    assert_eq!((load(&tablet, &hoa), load(&tablet, &nam)), ((4, 4, true), (0, 0, false)));
    let occupant = Occupant::Member(nam.clone());
    let reason = "chuyển công tác".to_owned();
    let from = day(2024, 8, 1);
    tablet.act(today, Command::ReplaceSeat { seat: seats[0].clone(), occupant, from, reason });
    assert_eq!((load(&tablet, &hoa), load(&tablet, &nam)), ((4, 3, true), (0, 1, false)));
    tablet.record(today, release(&cases[1], today));
    assert_eq!(load(&tablet, &hoa), (3, 2, false));
    assert!(is_full(&tablet, &hoa) && !is_full(&tablet, &nam));
}

#[test]
fn a_seat_shows_everybody_who_sits_on_it() {
    let today = day(2024, 8, 1);
    let mut tablet = Tablet::opened("Khuê Trung", Model::FiveBodies, today);
    let (_, episode) = tablet.helped(today, "Đỗ An", &[]);
    let mut other = tablet.join('B');
    for tablet in [&mut tablet, &mut other] {
        tablet.seat(&episode, "women", Occupant::Member(tablet.author.clone()), today);
    }
    tablet.merge(&other);
    let (_, known) = tablet.register.episode(&episode).expect("the episode");
    let team = team_of(&tablet.register, known, today).expect("a team");
    let held: Vec<_> = team.seats.iter().map(|seat| (&*seat.party.id, seat.held.len())).collect();
    assert_eq!(held[..3], [("front", 0), ("women", 2), ("veterans", 0)]);
    assert_eq!(team.seats[1].occupant(), Some(&Occupant::Member(tablet.author.clone())));
    let missing: Vec<_> = team.missing().map(|party| &*party.id).collect();
    assert_eq!(missing, ["front", "veterans", "elders", "youth", "family"]);
    assert!(!team.is_complete() && team.lead.is_none());
}

#[test]
fn an_organisation_is_a_party_of_a_model_or_words() {
    let today = day(2024, 8, 1);
    let mut tablet = Tablet::opened("Khuê Trung", Model::FiveBodies, today);
    for (written, words) in [
        ("women", "Hội Liên hiệp Phụ nữ phường"),
        ("youth-branch", "Chi đoàn thanh niên khu dân cư"),
        ("Chùa Khuê Trung", "Chùa Khuê Trung"),
        ("", ""),
    ] {
        let member =
            tablet.record_with(today, MemberAdded {}, &[("name", "Lê Hoa"), ("organisation", written)]);
        let member = tablet.register.member(&member).expect("the member");
        assert_eq!(organisation_of(&tablet.register, member), words);
        // Read back, a party of another model is words, because the book's model has no such id.
        let stored = if written == "women" { written } else { words };
        assert_eq!(organisation_read(&tablet.register, words.to_owned()), stored);
    }
}

#[test]
fn the_lead_and_the_team_come_first_among_those_who_may_have_gone() {
    let today = day(2024, 8, 1);
    let mut tablet = Tablet::opened("Khuê Trung", Model::FiveBodies, today);
    let (_, episode) = tablet.helped(today, "Đỗ An", &[]);
    let [hoa, nam, ut, em] =
        ["Lê Thị Hoa", "Võ Nam", "Đỗ Út", "Lý Em"].map(|name| tablet.member(today, name));
    tablet.seat(&episode, "elders", Occupant::Member(hoa.clone()), today);
    tablet.seat(&episode, "front", Occupant::Member(nam.clone()), today);
    tablet.seat(&episode, "family", Occupant::Nobody { reason: "ở xa".into() }, today);
    tablet.record(today, LeadNamed { episode: episode.clone(), member: hoa, from: today });
    tablet.set(today, &em, "left", "yes");
    let told = |episodes: &[Subject]| -> Vec<String> {
        let helpers = helpers_for(&tablet.register, episodes, today);
        let mark = |is: bool, mark: &str| if is { mark.to_owned() } else { String::new() };
        helpers
            .iter()
            .map(|it| format!("{}{}{}", it.name, mark(it.is_lead, "*"), mark(it.on_team, "+")))
            .collect()
    };
    assert_eq!(told(&[episode]), ["Lê Thị Hoa*+", "Võ Nam+", "Trần Thị Bích", "Đỗ Út"]);
    assert_eq!(told(&[]), ["Trần Thị Bích", "Lê Thị Hoa", "Võ Nam", "Đỗ Út"]);
    assert!(told(&[Subject::named("nobody")]).len() == 4 && tablet.register.member(&ut).is_some());
}
