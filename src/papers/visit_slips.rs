//! Phiếu đi thăm: four to an A4, to take along and write on at the door. Of one case, of all that one helper leads, or
//! blank. A slip carries code and initials and nothing that tells a stranger why somebody comes. Source:
//! papers 5, "Also"; rules 7, 8, 11 and 19.

use chrono::NaiveDate;

use super::choices::persons;
use super::dots::DOTS;
use super::kinds::{ForWhom, Form, MadeOf, Of};
use super::naming::{Naming, kept};
use crate::casework::Register;
use crate::casework::audience::Audience;
use crate::casework::find::list_order;
use crate::casework::help_plan::action_field;
use crate::casework::person::{Episode, Person};
use crate::casework::team::helping;
use crate::casework::upcoming::next_contact;
use crate::ledger::Subject;
use crate::press::paper::*;
use crate::vietnamese::month::Month;

pub const FORM: Form = Form {
    code: "phieu-di-tham",
    made_of: MadeOf::Person,
    // It goes from hand to hand.
    for_whom: ForWhom::EVERYBODY,
    choices: |register, on| {
        let leads =
            |member: &&Subject| helping(register, member, on).iter().any(|it| it.leads_since.is_some());
        let members = register.members().map(|member| &member.subject).filter(leads);
        let members = members.map(|member| Of::One(member.clone()));
        let helped = persons(register, |person| person.current().is_some_and(Episode::is_helped));
        members.chain(helped).collect()
    },
    make: |register, of, on, _| {
        let cases = match of {
            Of::Nothing => vec![],
            Of::One(subject) => cases_of(register, subject, on)?,
            _ => return None,
        };
        Some((visit_slips(register, &cases, on), on))
    },
};

type Case<'a> = (&'a Person, &'a Episode);

/// Of one person four slips alike, so that they last; of a helper one for each whom they lead.
fn cases_of<'a>(register: &'a Register, subject: &Subject, on: NaiveDate) -> Option<Vec<Case<'a>>> {
    if let Some(person) = register.person(subject) {
        return Some(vec![(&**person, person.current()?); 4]);
    }
    register.member(subject)?;
    let led = helping(register, subject, on).into_iter().filter(|it| it.leads_since.is_some());
    let mut cases: Vec<Case<'a>> = led.map(|it| (it.person, it.episode)).collect();
    cases.sort_by_cached_key(|(person, _)| list_order(person));
    Some(cases)
}

/// Without a case, four forms for the pen.
pub fn visit_slips(register: &Register, cases: &[Case<'_>], on: NaiveDate) -> Paper {
    let naming = Naming::new(register, Audience::Nameless, on);
    let mut paper = Paper::new("Phiếu đi thăm");
    paper.page = PageSetup::slips();
    paper.page_number = PageNumber::Nowhere;
    if cases.is_empty() {
        paper.push(Slips::four_up((0..4).map(|_| slip(register, None, &naming, on))));
    }
    // Minors begin a sheet of their own (rule 8).
    let (minors, adults): (Vec<Case<'_>>, Vec<_>) =
        cases.iter().copied().partition(|(person, _)| register.is_minor(person, on));
    for cases in [adults, minors].into_iter().filter(|cases| !cases.is_empty()) {
        paper.push(Slips::four_up(cases.into_iter().map(|case| slip(register, Some(case), &naming, on))));
    }
    naming.applied_to(paper)
}

fn slip(register: &Register, case: Option<Case<'_>>, naming: &Naming<'_>, on: NaiveDate) -> Vec<Block> {
    let small = |text: &str| Paragraph { align: Align::Left, ..Paragraph::text(text).unindented().sized(12) };
    let line = |text: String| Block::from(small(&text));
    let open = |text: &str, lines: u8| Block::from(small(text).dotted(lines));
    let who = case.map(|(person, _)| naming.case(person));
    let lead = case.and_then(|(_, episode)| episode.lead(on)).map(|lead| register.member_name(lead));
    let lead = lead.filter(|name| !name.is_empty());
    // Whoever is visited beside the rounds is visited now.
    let month = |(_, episode): Case<'_>| next_contact(register, episode, on).unwrap_or(Month::of(on));
    let due = case.map_or_else(|| format!("{DOTS}/{DOTS}"), |case| month(case).to_string());
    let mut blocks = vec![
        Paragraph::new([Run::bold("PHIẾU ĐI THĂM")]).centred().sized(13).into(),
        open(&format!("Kỳ tháng {due}; ngày, giờ đi thăm:"), 1),
        who.map_or_else(
            || open("Người được thăm (mã, chữ cái đầu):", 1),
            |who| line(format!("Người được thăm: {who}")),
        ),
        lead.map_or_else(|| open("Người đi thăm:", 1), |lead| line(format!("Người đi thăm: {}", kept(lead)))),
        open("Cùng đi:", 1),
        line("☐ gặp người được giúp đỡ".to_owned()),
        line("☐ chỉ gặp gia đình ☐ không gặp ai".to_owned()),
        line("☐ tại nhà ☐ tại trụ sở".to_owned()),
        line("☐ qua điện thoại ☐ nơi khác".to_owned()),
    ];
    let next = case.and_then(|(_, episode)| episode.actions.iter().find(|action| action.is_open()));
    let next =
        next.map(|action| action.text(action_field::WHAT).trim().to_owned()).filter(|what| !what.is_empty());
    // Four fill an A4, in Word as well: what is to be asked after takes the room of a line to write on.
    let told = if next.is_some() { 2 } else { 3 };
    if let Some(what) = next {
        blocks.push(line(format!("Hỏi thăm việc đã bàn: {what}.")));
    }
    blocks.extend([
        open("Đã trao đổi, tâm tư, nguyện vọng:", told),
        open("Việc hẹn làm, ai làm, hạn:", 2),
        open("Hẹn gặp lại:", 1),
        open("Người ghi:", 1),
    ]);
    blocks
}
