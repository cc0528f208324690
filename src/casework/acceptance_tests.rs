//! The acceptance cases of the work that need no due list and no audience.

use super::fact::*;
use super::figures::{Period, figures};
use super::help_plan::{STRANDS, action_field, empty_strands};
use super::pause::paused_on;
use super::settle::Clash;
use super::tablet::{Model, Tablet, day, giao_ban, pause};
use super::template::Strand;
use super::{Command, Refusal};

#[test]
fn a15_two_bicycles_of_unwritten_value() {
    let mut tablet = Tablet::opened("Hòa Quý", Model::FiveBodies, day(2024, 1, 1));
    let today = day(2024, 8, 10);
    let helped = [("Lê Đình Mạnh", "2007"), ("Ngô Minh Lộc", "2007")]
        .map(|(name, born)| tablet.helped(day(2024, 2, 1), name, &[("born", born)]));
    let support = SupportGiven {
        episodes: helped.iter().map(|(_, episode)| episode.clone()).collect(),
        on: today,
        what: "xe đạp".into(),
        quantity: 2,
        unit: "chiếc".into(),
        value: None,
        giver: "Đoàn phường".into(),
        purpose: "đi lại, học nghề".into(),
    };
    let subject = tablet.record(today, support.clone());
    // On disk it is "not written" too, and no 0 that a sum could take for a value.
    let (_, note) = tablet.register.ledger().about(&subject).next().expect("the entry");
    assert!(note.record.data.get().contains("\"value\":null"));
    for (person, _) in &helped {
        let person = tablet.register.person(person).expect("a person");
        let told: Vec<_> = person.episodes[0].supports.iter().map(|event| &event.fact).collect();
        assert_eq!(told, [&support]);
    }
}

#[test]
fn a20_a_plan_is_issued_without_a_number() {
    let mut tablet = Tablet::opened("Hòa Quý", Model::FiveBodies, day(2024, 1, 1));
    let today = day(2024, 8, 10);
    let (template, _) = tablet.register.current_template().expect("a template");
    let drafted = PlanDrafted { template: template.clone(), on: today, round: 1 };
    let plan = tablet.record(today, drafted);
    let issued = PlanIssued {
        plan: plan.clone(),
        on: today,
        number: String::new(),
        signer: "Trần Thị Bích".into(),
        signs_as: "CHỦ TỊCH".into(),
        sha256: String::new(),
        upto: Upto::of(tablet.register.ledger()),
    };
    tablet.record(today, issued);
    let issue = tablet.register.plan(&plan).expect("the plan").issue().expect("issued");
    assert_eq!((&*issue.fact.number, issue.fact.on), ("", today));
    // An admission by a decision whose number nobody knows is taken as well.
    let (_, episode) = tablet.helped(today, "Nguyễn Tấn Khoa", &[]);
    let (_, episode) = tablet.register.episode(&episode).expect("the episode");
    assert!(episode.is_helped() && episode.admission().expect("one").fact.authority.number.is_empty());
}

#[test]
fn a18_both_strands_are_needed_to_agree_to_a_plan() {
    let mut tablet = Tablet::opened("Khuê Trung", Model::FiveBodies, day(2024, 1, 1));
    let today = day(2024, 3, 1);
    let (_, episode) = tablet.helped(day(2024, 2, 1), "Nguyễn Tấn Khoa", &[]);
    let plan = |strand| ActionPlanned { episode: episode.clone(), on: today, strand, need: String::new() };
    let what = [(action_field::WHAT, "Đến nhà thăm hỏi mỗi tháng")];
    let agreed = HelpPlanAgreed { episode: episode.clone(), on: today };
    let agree = Command::Record { fact: agreed.clone().into(), fields: vec![] };
    let empty = |tablet: &Tablet| empty_strands(tablet.register.episode(&episode).expect("it").1);
    assert_eq!(empty(&tablet), STRANDS);
    tablet.record_with(today, plan(Strand::Education), &what);
    assert_eq!(empty(&tablet), [Strand::Support]);
    let refused = tablet.may(today, &agree);
    assert_eq!(refused, Err(Refusal::Clash { clash: Clash::StrandEmpty, with: None }));
    tablet.record_with(today, plan(Strand::Support), &what);
    assert_eq!(empty(&tablet), []);
    tablet.record(today, agreed);
    assert_eq!(tablet.register.episode(&episode).expect("it").1.plan_agreements.len(), 1);
}

/// A9 with a pause (rule 4): who is paused is counted, and once.
#[test]
fn a9_a_paused_case_is_one_of_the_23() {
    let mut tablet = Tablet::opened("Khuê Trung", Model::FiveBodies, day(2024, 1, 1));
    let cases: Vec<_> = (0..23).map(|_| tablet.helped(day(2024, 2, 1), "Nguyễn Tấn Khoa", &[]).1).collect();
    let paused = tablet.record(day(2024, 3, 5), pause(&cases[0], day(2024, 3, 5)));
    let count = |tablet: &Tablet, from, to| {
        let counted = figures(&tablet.register, Period { from, to });
        [counted.opening, counted.admitted, counted.released, counted.closing]
    };
    assert_eq!(count(&tablet, day(2024, 2, 1), day(2024, 3, 31)), [0, 23, 0, 23]);
    assert_eq!([day(2024, 3, 4), day(2024, 3, 31)].map(|on| paused_on(&tablet.register, on)), [0, 1]);
    let resumed = day(2024, 5, 2);
    tablet.record(resumed, PauseEnded { pause: paused, on: resumed, authority: giao_ban() });
    assert_eq!(count(&tablet, day(2024, 4, 1), day(2024, 6, 30)), [23, 0, 0, 23]);
    assert_eq!(paused_on(&tablet.register, day(2024, 6, 30)), 0);
    let helped = tablet.register.persons().flat_map(|person| &person.episodes);
    assert_eq!(helped.filter(|episode| episode.is_helped()).count(), 23);
}
