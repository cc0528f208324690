//! The draft plan, and the plan once it is issued. Source: papers A, domain 3.1 and 3.3.

use std::collections::HashSet;

use super::choices::ones;
use super::dots::{LONG_DOTS, hinted, one_line, open_places};
use super::head;
use super::kinds::{ForWhom, Form, MadeOf, Of};
use super::naming::{Naming, kept};
use crate::casework::Register;
use crate::casework::audience::Audience;
use crate::casework::book::Office;
use crate::casework::event::Event;
use crate::casework::fact::{PlanDrafted, PlanIssued};
use crate::casework::joint::{self, is_joint};
use crate::casework::plan::{Plan, field};
use crate::casework::plan_text::{
    PlanFacts, PlanLine, PlanSection, PlanText, default_plan, read_lines, section_headings,
};
use crate::casework::template::{Milestone, Strand, Template};
use crate::ledger::Subject;
use crate::press::paper::*;
use crate::vietnamese::number::two_digits;
use crate::vietnamese::sentence::uncapitalised;

pub const FORM: Form = Form {
    code: "ke-hoach",
    made_of: MadeOf::Plan,
    for_whom: ForWhom::EVERYBODY,
    // The default text of the model, with the places of the officer open.
    has_blank: true,
    choices: |register, _| {
        let mut plans: Vec<_> = register.plans().map(|it| (it.event.fact.on, it.id())).collect();
        plans.sort_by(|one, other| other.cmp(one));
        ones(plans.into_iter().map(|(_, plan)| plan))
    },
    make: |register, of, on, audience| {
        if *of == Of::Nothing {
            let template =
                register.current_template().map_or_else(|| Subject::named("none"), |(id, _)| id.clone());
            let drafted = Event::unrecorded(PlanDrafted { template, on, round: 1 });
            let draft = crate::casework::plan::compute(drafted, vec![]);
            return Some((plan(register, &draft, audience)?, on));
        }
        let Of::One(known) = of else { return None };
        let known = register.plan(known)?;
        let day = known.issue().map_or(known.event.fact.on, |issue| issue.fact.on);
        Some((plan(register, known, audience)?, day))
    },
};

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
    let default = template.map(|template| default_text(register, template));
    let own = default.as_ref().map(own_lines).unwrap_or_default();
    let text = plan_text(register, plan);
    let subject = open_places(&or_dotted_line(&text.title));
    let subject = if own.contains(text.title.trim()) { kept(&subject) } else { subject };
    let kind = if is_joint(plan) { "KẾ HOẠCH LIÊN TỊCH" } else { "KẾ HOẠCH" };
    let mut paper = Paper::new("Kế hoạch")
        .with(letterhead(register, plan, issue))
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
        true => paper.blocks.extend(joint_closing(register, plan)),
        false => paper.push(closing(register, issue)),
    }
    let of_day = issue.map_or(plan.event.fact.on, |issue| issue.on);
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

/// The text of a plan: what was written, and the default of the model where nothing ever was.
///
/// A part that was cleared is empty. Without a template there is no default, only the eight headings.
pub fn plan_text(register: &Register, plan: &Plan) -> PlanText {
    let mut text = match template_of(register, plan) {
        Some(template) => default_text(register, template),
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
    text
}

/// The default text of a new draft, filled for this unit.
pub fn default_text(register: &Register, template: &Template) -> PlanText {
    let unit = register.unit();
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

fn letterhead(register: &Register, plan: &Plan, issue: Option<&PlanIssued>) -> Block {
    let unit = register.unit();
    let number = issue.map_or(plan.text(field::NUMBER), |issue| &issue.number);
    let draft = issue.is_none().then(|| format!("DỰ THẢO lần {}", plan.event.fact.round));
    let place_and_date = Some(head::place_and_date(unit, issue.map(|issue| issue.on)));
    if is_joint(plan) {
        let bodies = joint::bodies(unit, plan).into_iter();
        let number = head::number_line(number, "KH", &joint::symbol(unit, plan));
        return JointLetterhead {
            bodies: bodies.map(|body| head::lines_with_ward(unit, &body.name)).collect(),
            number: Some(number),
            draft,
            place_and_date,
        }
        .into();
    }
    Letterhead { draft, place_and_date, ..head::letterhead(unit, Office::Drafter, "KH", number) }.into()
}

/// One signature for each body, and who receives a copy below them.
fn joint_closing(register: &Register, plan: &Plan) -> [Block; 2] {
    let unit = register.unit();
    let signatures = joint::bodies(unit, plan).into_iter().map(|body| {
        let lines = if body.signs_as.is_empty() { vec![one_line(&body.name)] } else { body.signs_as };
        Signature { name: Some(body.signer).filter(|name| !name.is_empty()), ..Signature::new(lines) }
    });
    let own = unit.letterhead(Office::Drafter);
    let recipients = head::recipients(own.receivers.iter().map(String::as_str));
    [Block::Signatures(signatures.collect()), recipients.into()]
}

fn closing(register: &Register, issue: Option<&PlanIssued>) -> Closing {
    let own = register.unit().letterhead(Office::Drafter);
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

/// Section IV. Source: papers A.
fn criteria_table(milestones: &[Milestone]) -> Table {
    let columns = [
        Column::left(Width::Mm(30)),
        Column::left(Width::Share(1)),
        Column::left(Width::Share(1)),
        Column::left(Width::Mm(32)),
    ];
    let table = Table::new(columns).headed(["Mốc", "Cảm hóa, giáo dục", "Hỗ trợ, giúp đỡ", "Người xác nhận"]);
    milestones.iter().fold(table, |table, milestone| {
        let of_strand = |strand: Strand| {
            let criteria = milestone.criteria.iter().filter(|criterion| criterion.strand == strand);
            // One sentence: only the first begins with a capital.
            let texts: Vec<String> = criteria
                .enumerate()
                .map(|(place, it)| if place == 0 { it.text.clone() } else { uncapitalised(&it.text) })
                .collect();
            open_places(&texts.join("; "))
        };
        table.row([
            format!("Hết {} tháng", two_digits(milestone.months)),
            of_strand(Strand::Education),
            of_strand(Strand::Support),
            open_places(&milestone.confirmed_by),
        ])
    })
}

/// Section VI; who is the contact of each party is left to the pen.
fn parties_table(template: &Template) -> Table {
    let columns = [Column::left(Width::Mm(48)), Column::left(Width::Share(1)), Column::left(Width::Mm(32))];
    let table = Table::new(columns).headed(["Bên", "Nhiệm vụ chính", "Đầu mối"]);
    template.parties.iter().fold(table, |table, party| {
        table.row([open_places(&party.name), open_places(&party.duty), "…………".to_owned()])
    })
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
