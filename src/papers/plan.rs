//! The draft plan, and the plan once it is issued. Source: papers A, domain 3.1 and 3.3.

mod joint;
mod tables;

use std::collections::HashSet;

use chrono::NaiveDate;

use super::choices::ones;
use super::dots::{LONG_DOTS, hinted, open_places};
use super::head;
use super::kinds::{ForWhom, Form, Made, MadeOf, Of};
use super::naming::{Naming, kept};
use crate::casework::Register;
use crate::casework::audience::Audience;
use crate::casework::book::{Office, Unit};
use crate::casework::event::Event;
use crate::casework::fact::{PlanDrafted, PlanIssued};
use crate::casework::joint::{field as joint_field, is_joint};
use crate::casework::plan::{Plan, field};
use crate::casework::plan_text::{
    PlanFacts, PlanLine, PlanSection, PlanText, default_plan, read_lines, section_headings,
};
use crate::casework::template::Template;
use crate::ledger::{Fields, Subject};
use crate::press::paper::*;
pub use joint::all_bodies;
use tables::{criteria_table, parties_table};

pub const FORM: Form = Form {
    code: "ke-hoach",
    made_of: MadeOf::Plan,
    for_whom: ForWhom::EVERYBODY,
    choices: |register, _| drafted(register, |_| true),
    make: |register, of, on, audience| make(register, of, on, audience, |_| true, &[]),
};

/// The same of more than one body.
pub const JOINT: Form = Form {
    code: "ke-hoach-lien-tich",
    choices: |register, _| drafted(register, is_joint),
    make: |register, of, on, audience| {
        make(register, of, on, audience, is_joint, &[(joint_field::JOINT, "yes")])
    },
    ..FORM
};

/// The latest first.
fn drafted(register: &Register, is_one: fn(&Plan) -> bool) -> Vec<Of> {
    let plans = register.plans().filter(|plan| is_one(plan));
    let mut plans: Vec<_> = plans.map(|it| (it.event.fact.on, it.id())).collect();
    plans.sort_by(|one, other| other.cmp(one));
    ones(plans.into_iter().map(|(_, plan)| plan))
}

/// A blank one has the default text of the model, with the places of the officer open.
fn make(
    register: &Register,
    of: &Of,
    on: NaiveDate,
    audience: Audience,
    is_one: fn(&Plan) -> bool,
    blank: &[(&str, &str)],
) -> Option<Made> {
    if *of == Of::Nothing {
        let template =
            register.current_template().map_or_else(|| Subject::named("none"), |(id, _)| id.clone());
        let fields = blank.iter().map(|(field, value)| ((*field).to_owned(), (*value).to_owned()));
        let drafted = Event::unrecorded(PlanDrafted { template, on, round: 1 });
        let drafted = Event { fields: Fields::unrecorded(fields), ..drafted };
        let draft = crate::casework::plan::compute(drafted, vec![]);
        return Some((plan(register, &draft, audience)?, on));
    }
    let Of::One(known) = of else { return None };
    let known = register.plan(known).filter(|plan| is_one(plan))?;
    let day = known.issue().map_or(known.event.fact.on, |issue| issue.fact.on);
    Some((plan(register, known, audience)?, day))
}

/// The plan: a draft with its round as it stands, or issued with number, date and signer, of what was known then.
///
/// `None` where nothing of what was known then is here, because its entries stayed with another tablet.
pub fn plan(register: &Register, plan: &Plan, audience: Audience) -> Option<Paper> {
    let Some(issue) = plan.issue() else { return Some(paper(register, plan, None, audience)) };
    let then = register.as_of(&issue.fact.upto);
    then.plan(plan.id()).map(|known| paper(&then, known, Some(&issue.fact), audience))
}

/// The plan as it will be once `issue` is recorded: what is kept of it is made before.
pub fn plan_as_issued(register: &Register, plan: &Plan, issue: &PlanIssued, audience: Audience) -> Paper {
    paper(register, plan, Some(issue), audience)
}

fn paper(register: &Register, plan: &Plan, issue: Option<&PlanIssued>, audience: Audience) -> Paper {
    let template = template_of(register, plan);
    let default = template
        .map(|template| of_its_bodies(register, plan, default_text(register, template, plan.event.fact.on)));
    let own = default.as_ref().map(own_lines).unwrap_or_default();
    let text = plan_text(register, plan);
    let of_day = issue.map_or(plan.event.fact.on, |issue| issue.on);
    let unit = &*register.unit_on(of_day);
    let subject = open_places(&or_dotted_line(&text.title));
    let subject = if own.contains(text.title.trim()) { kept(&subject) } else { subject };
    let kind = if is_joint(plan) { "KẾ HOẠCH LIÊN TỊCH" } else { "KẾ HOẠCH" };
    let mut paper = Paper::new("Kế hoạch")
        .with(letterhead(unit, plan, issue))
        .with(Title { kind: kind.into(), subject: Some(subject) });
    paper.blocks.extend(paragraphs(&text.grounds, Run::italic, &own));
    paper.blocks.extend(paragraphs(&text.opening, Run::plain, &own));
    for section in &text.sections {
        paper.push(Heading::new(Level::Section, kept(&format!("{}. {}", section.id, section.heading))));
        if section.body.trim().is_empty() {
            paper.push(Block::DottedLines(3));
        }
        for line in section.body.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let blocks = read_lines(line).filter_map(|line| block(line, template));
            paper.blocks.extend(blocks.map(|block| if own.contains(line) { all_kept(block) } else { block }));
        }
    }
    paper.blocks.extend(paragraphs(&text.closing, Run::plain, &own));
    match is_joint(plan) {
        true => paper.blocks.extend(joint::closing(unit, plan)),
        false => paper.push(closing(unit, issue)),
    }
    Naming::new(register, audience, of_day).applied_to(paper)
}

/// The lines of the model's own text, which name nobody, whatever somebody in the book is called.
fn own_lines(text: &PlanText) -> HashSet<String> {
    let bodies = text.sections.iter().map(|section| &section.body);
    let parts = [&text.title, &text.grounds, &text.opening, &text.closing].into_iter().chain(bodies);
    parts.flat_map(|part| part.lines()).map(|line| line.trim().to_owned()).collect()
}

fn all_kept(mut block: Block) -> Block {
    match &mut block {
        Block::Heading(heading) => heading.text = kept(&heading.text),
        Block::Paragraph(paragraph) => runs_kept(&mut paragraph.runs),
        Block::Table(table) => {
            let rows = table.header.iter_mut().chain(&mut table.rows);
            rows.flat_map(|row| &mut row.cells)
                .flat_map(|cell| &mut cell.paragraphs)
                .for_each(|runs| runs_kept(runs));
        }
        _ => {}
    }
    block
}

fn runs_kept(runs: &mut [Run]) {
    runs.iter_mut().for_each(|run| run.text = kept(&run.text));
}

/// The text of a plan: what was written, and the default of the model where nothing ever was. In a joint plan the
/// sentences that name the drafting body name all of them.
///
/// A part that was cleared is empty. Without a template there is no default, only the eight headings.
pub fn plan_text(register: &Register, plan: &Plan) -> PlanText {
    let mut text = match template_of(register, plan) {
        Some(template) => default_text(register, template, plan.event.fact.on),
        None => PlanText {
            title: String::new(),
            grounds: String::new(),
            opening: String::new(),
            sections: section_headings()
                .map(|(id, heading)| PlanSection {
                    id: id.into(),
                    heading: heading.into(),
                    body: String::new(),
                })
                .collect(),
            closing: String::new(),
        },
    };
    let write = |part: &mut String, name: &str| {
        if let Some(written) = plan.event.fields.get(name) {
            written.text().clone_into(part);
        }
    };
    write(&mut text.title, field::SUBJECT_LINE);
    write(&mut text.grounds, field::BASIS);
    write(&mut text.opening, field::OPENING);
    for section in &mut text.sections {
        write(&mut section.body, &format!("{}{}", field::SECTION, section.id));
    }
    write(&mut text.closing, field::CLOSING);
    of_its_bodies(register, plan, text)
}

fn of_its_bodies(register: &Register, plan: &Plan, text: PlanText) -> PlanText {
    // As the bodies were called when it was drafted.
    let unit = register.unit_on(plan.event.fact.on);
    if is_joint(plan) { joint::naming_all(&unit, plan, text) } else { text }
}

/// The default text of a draft of a day, filled for this unit.
pub fn default_text(register: &Register, template: &Template, on: NaiveDate) -> PlanText {
    let unit = &*register.unit_on(on);
    default_plan(&PlanFacts {
        template,
        ward: &head::ward(unit),
        keeping_body: &head::body(unit, Office::Keeper),
        issuing_body: &head::body(unit, Office::Drafter),
    })
}

/// Trích yếu as a sentence goes on with it, dots where there is none.
pub fn subject_line(register: &Register, plan: &Plan) -> String {
    open_places(&or_dotted_line(&plan_text(register, plan).title))
}

fn template_of<'a>(register: &'a Register, plan: &Plan) -> Option<&'a Template> {
    register.template(&plan.event.fact.template).map(|template| &**template)
}

fn letterhead(unit: &Unit, plan: &Plan, issue: Option<&PlanIssued>) -> Block {
    let number = issue.map_or(plan.text(field::NUMBER), |issue| &issue.number);
    let draft = issue.is_none().then(|| format!("DỰ THẢO lần {}", plan.event.fact.round));
    let place_and_date = Some(head::place_and_date(unit, issue.map(|issue| issue.on)));
    if is_joint(plan) {
        return joint::letterhead(unit, plan, number, draft, place_and_date).into();
    }
    Letterhead { draft, place_and_date, ..head::letterhead(unit, Office::Drafter, "KH", number) }.into()
}

fn closing(unit: &Unit, issue: Option<&PlanIssued>) -> Closing {
    let own = unit.letterhead(Office::Drafter);
    let lines: Vec<String> = match issue {
        Some(issue) if !issue.signs_as.trim().is_empty() => {
            issue.signs_as.lines().map(|line| line.trim().to_owned()).collect()
        }
        _ => own.signs_as,
    };
    let signer = issue.map_or(own.signer.as_str(), |issue| &issue.signer).trim().to_owned();
    Closing {
        recipients: head::recipients(own.receivers.iter().map(String::as_str)),
        signature: Signature { authority: lines, hint: None, name: (!signer.is_empty()).then_some(signer) },
    }
}

fn block(line: PlanLine<'_>, template: Option<&Template>) -> Option<Block> {
    Some(match line {
        PlanLine::Clause { number, title, text: "" } if !title.is_empty() => {
            Heading::new(Level::Clause, open_places(&format!("{number}. {title}"))).into()
        }
        PlanLine::Clause { number, title, text } if !title.is_empty() => Paragraph::new([
            Run::bold(open_places(&format!("{number}. {title} "))),
            Run::plain(open_places(text)),
        ])
        .into(),
        PlanLine::Clause { number, text, .. } => numbered(&format!("{number}. "), text),
        PlanLine::Point { letter, text } => numbered(&format!("{letter}) "), text),
        PlanLine::Step { number, text } => numbered(&format!("Bước {number}. "), text),
        PlanLine::Paragraph(text) => numbered("", text),
        PlanLine::CriteriaTable => all_kept(criteria_table(&template?.milestones).into()),
        PlanLine::PartiesTable => all_kept(parties_table(template?).into()),
    })
}

fn numbered(number: &str, text: &str) -> Block {
    hinted(Run::plain, &format!("{number}{text}")).into()
}

fn or_dotted_line(text: &str) -> String {
    if text.trim().is_empty() { LONG_DOTS.repeat(2) } else { text.trim().to_owned() }
}

/// A part as paragraphs, one a line; a line for the pen where it is empty.
fn paragraphs(part: &str, run: fn(String) -> Run, own: &HashSet<String>) -> Vec<Block> {
    let lines = part.lines().map(str::trim).filter(|line| !line.is_empty());
    let blocks: Vec<Block> = lines
        .map(|line| {
            let block = hinted(run, line).into();
            if own.contains(line) { all_kept(block) } else { block }
        })
        .collect();
    if blocks.is_empty() { vec![Block::DottedLines(1)] } else { blocks }
}
