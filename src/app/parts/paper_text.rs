//! A paper to read: headings, paragraphs, lists and tables instead of drawn words.

use leptos::prelude::*;

use crate::press::paper::{Block, Level, ListItem, Paper, Run, Signature};

fn text(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

/// Room for the pen.
const DOTS: &str = "……";

fn runs(runs: &[Run]) -> Vec<AnyView> {
    let one = |run: &Run| {
        let words = run.text.clone();
        if run.bold { view! { <strong>{words}</strong> }.into_any() } else { words.into_any() }
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
        let is = |level| move |it: &Block| matches!(it, Block::Heading(heading) if heading.level == level);
        let has = |level| paper.blocks.iter().any(is(level));
        Self { with_dots, has_sections: has(Level::Section), has_clauses: has(Level::Clause) }
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
            let cells = |row: &crate::press::paper::Row| -> Vec<String> {
                let joined = |cell: &crate::press::paper::Cell| {
                    cell.paragraphs.iter().map(|runs| text(runs)).collect::<Vec<_>>().join(" ")
                };
                row.cells.iter().map(joined).collect()
            };
            let head = table.header.iter().map(|row| {
                let cells = cells(row).into_iter().map(|cell| view! { <th>{cell}</th> }).collect_view();
                view! { <tr>{cells}</tr> }
            });
            let rows = table.rows.iter().map(|row| {
                let cells = cells(row).into_iter().map(|cell| view! { <td>{cell}</td> }).collect_view();
                view! { <tr>{cells}</tr> }
            });
            view! { <table><thead>{head.collect_view()}</thead><tbody>{rows.collect_view()}</tbody></table> }
                .into_any()
        }
        Block::Signatures(signatures) => {
            let signatures = signatures.iter().map(signature).collect_view();
            view! { <div class="paper-text-signatures">{signatures}</div> }.into_any()
        }
        Block::Recipients(recipients) => receivers(&recipients.lines).into_any(),
        Block::Closing(closing) => {
            view! { {receivers(&closing.recipients.lines)} {signature(&closing.signature)} }.into_any()
        }
        Block::Together(inner) => blocks(inner, manner).into_any(),
        Block::DottedLines(_) if manner.with_dots => view! { <p>{DOTS}</p> }.into_any(),
        // To the ear, room for the pen and the end of a page are nothing.
        Block::DottedLines(_) | Block::PageBreak => ().into_any(),
    }
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
