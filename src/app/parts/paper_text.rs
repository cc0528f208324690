//! A paper to read: headings, paragraphs, lists and tables instead of drawn words.

use leptos::prelude::*;

use crate::press::paper::{Block, Cell, Change, Level, ListItem, Paper, Row, Run, Signature};

/// Room for the pen.
const DOTS: &str = "……";

fn runs(runs: &[Run]) -> Vec<AnyView> {
    let one = |run: &Run| {
        let words = run.text.clone();
        match run.change {
            Some(Change::Inserted) => view! { <ins>{words}</ins> }.into_any(),
            Some(Change::Deleted) => view! { <del>{words}</del> }.into_any(),
            None if run.bold => view! { <strong>{words}</strong> }.into_any(),
            None => words.into_any(),
        }
    };
    runs.iter().map(one).collect()
}

/// The whole paper.
#[component]
pub fn PaperText(
    paper: Paper,
    /// For screen readers alone, beside pages that are drawn.
    #[prop(optional)]
    spoken: bool,
) -> impl IntoView {
    let class = if spoken { "visually-hidden" } else { "paper-text" };
    let mark = paper.mark.clone().map(|mark| view! { <p class="paper-text-mark">{mark}</p> });
    view! {
        <article class=class lang=paper.lang.clone()>
            {mark}
            {blocks(&paper.blocks, Manner::of(&paper, !spoken))}
        </article>
    }
}

/// How a paper is written out.
#[derive(Clone, Copy)]
struct Manner {
    /// Room that is left for the pen shows as dots, so that one sees what is not written.
    with_dots: bool,
    /// Minutes know no sections: their clauses then stand right below the title.
    has_sections: bool,
    has_clauses: bool,
}

impl Manner {
    fn of(paper: &Paper, with_dots: bool) -> Self {
        Self { with_dots, ..Self::of_blocks(&paper.blocks) }
    }

    fn of_blocks(blocks: &[Block]) -> Self {
        let is = |level| move |it: &Block| matches!(it, Block::Heading(heading) if heading.level == level);
        let has = |level| blocks.iter().any(is(level));
        Self { with_dots: false, has_sections: has(Level::Section), has_clauses: has(Level::Clause) }
    }

    /// How many levels of headings the paper has above this one.
    fn above(self, level: Level) -> usize {
        match level {
            Level::Section => 0,
            Level::Clause => usize::from(self.has_sections),
            Level::Point => usize::from(self.has_sections) + usize::from(self.has_clauses),
        }
    }
}

fn blocks(blocks: &[Block], manner: Manner) -> Vec<AnyView> {
    blocks.iter().map(|one| block(one, manner)).collect()
}

fn block(block: &Block, manner: Manner) -> AnyView {
    match block {
        Block::Letterhead(head) => {
            let lines = head.upper.iter().chain(&head.body).chain(&head.number).chain(&head.draft);
            let lines = lines.chain(&head.place_and_date).cloned();
            let lines = lines.map(|line| view! { <p>{line}</p> }).collect_view();
            view! { <div class="paper-text-head">{lines}</div> }.into_any()
        }
        Block::JointLetterhead(head) => {
            let lines = head.bodies.iter().chain(&head.number).chain(&head.draft).chain(&head.place_and_date);
            let lines = lines.cloned().map(|line| view! { <p>{line}</p> }).collect_view();
            view! { <div class="paper-text-head">{lines}</div> }.into_any()
        }
        Block::Title(title) => {
            let words = [Some(title.kind.clone()), title.subject.clone()];
            view! { <h2>{words.into_iter().flatten().collect::<Vec<_>>().join(". ")}</h2> }.into_any()
        }
        Block::Heading(heading) => match manner.above(heading.level) {
            0 => view! { <h3>{heading.text.clone()}</h3> }.into_any(),
            1 => view! { <h4>{heading.text.clone()}</h4> }.into_any(),
            _ => view! { <h5>{heading.text.clone()}</h5> }.into_any(),
        },
        Block::Paragraph(paragraph) => {
            let dots = (manner.with_dots && paragraph.dotted_lines > 0).then_some(DOTS);
            view! { <p>{runs(&paragraph.runs)} {dots}</p> }.into_any()
        }
        Block::List(list) => {
            let items = list.items.iter().map(|one| item(one, manner)).collect_view();
            view! { <ol start=list.start.to_string()>{items}</ol> }.into_any()
        }
        Block::Table(table) => {
            let head = table.header.iter().map(|row| table_row(row, true)).collect_view();
            let rows = table.rows.iter().map(|row| table_row(row, false)).collect_view();
            view! { <table><thead>{head}</thead><tbody>{rows}</tbody></table> }.into_any()
        }
        Block::Signatures(signatures) => {
            let signatures = signatures.iter().map(signature).collect_view();
            view! { <div class="paper-text-signatures">{signatures}</div> }.into_any()
        }
        Block::Recipients(recipients) => receivers(&recipients.lines).into_any(),
        Block::Closing(closing) => {
            view! { {receivers(&closing.recipients.lines)} {signature(&closing.signature)} }.into_any()
        }
        Block::Chart(chart) => {
            let line = |label: &str, figure: &str| format!("{label}: {figure}");
            let points =
                chart.points.iter().map(|point| view! { <li>{line(&point.label, &point.figure)}</li> });
            view! { <ul>{points.collect_view()}</ul> }.into_any()
        }
        Block::Slips(slips) => {
            let slips = slips.slips.iter().map(|slip| view! { <section>{blocks(slip, manner)}</section> });
            slips.collect_view().into_any()
        }
        Block::Annex(annex) => {
            let title = format!("{}. {}", annex.number, annex.title);
            let attached = annex.attached.clone().map(|words| view! { <p>{words}</p> });
            // Its headings stand below its own title.
            let manner = Manner { with_dots: manner.with_dots, ..Manner::of_blocks(&annex.blocks) };
            view! { <h2>{title}</h2> {attached} {blocks(&annex.blocks, manner)} }.into_any()
        }
        Block::Together(inner) => blocks(inner, manner).into_any(),
        Block::DottedLines(_) if manner.with_dots => view! { <p>{DOTS}</p> }.into_any(),
        // To the ear, room for the pen and the end of a page are nothing.
        Block::DottedLines(_) | Block::PageBreak | Block::NextPaper => ().into_any(),
    }
}

fn table_row(row: &Row, head: bool) -> impl IntoView + use<> {
    let one = |cell: &Cell| {
        let words = cell.paragraphs.iter().map(|one| view! { {runs(one)} " " }).collect_view();
        let (columns, rows) = (cell.span.max(1).to_string(), cell.rows.max(1).to_string());
        if head {
            view! { <th colspan=columns rowspan=rows>{words}</th> }.into_any()
        } else {
            view! { <td colspan=columns rowspan=rows>{words}</td> }.into_any()
        }
    };
    let cells = row.cells.iter().map(one).collect_view();
    view! { <tr>{cells}</tr> }
}

fn item(item: &ListItem, manner: Manner) -> impl IntoView + use<> {
    view! { <li>{runs(&item.runs)} {blocks(&item.below, manner)}</li> }
}

fn signature(signature: &Signature) -> impl IntoView + use<> {
    let lines = signature.authority.iter().chain(&signature.name).cloned().collect::<Vec<_>>();
    view! { <p>{lines.join(", ")}</p> }
}

fn receivers(lines: &[String]) -> impl IntoView + use<> {
    let lines = lines.iter().map(|line| view! { <li>{line.clone()}</li> }).collect_view();
    view! { <ul>{lines}</ul> }
}
