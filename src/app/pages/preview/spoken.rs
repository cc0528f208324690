//! The paper as a screen reader reads it: headings, paragraphs, lists and tables instead of drawn words.

use leptos::prelude::*;

use crate::press::paper::{Block, Level, ListItem, Paper, Run, Signature};

fn text(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

/// The whole paper.
pub fn spoken(paper: &Paper) -> impl IntoView + use<> {
    let mark = paper.mark.clone().map(|mark| view! { <p>{mark}</p> });
    view! {
        <article class="visually-hidden" lang="vi">
            {mark}
            {blocks(&paper.blocks)}
        </article>
    }
}

/// Minutes know no sections: their clauses then stand right below the title.
fn blocks(blocks: &[Block]) -> Vec<AnyView> {
    let has = |level| blocks.iter().any(|it| matches!(it, Block::Heading(heading) if heading.level == level));
    let above = |level| match level {
        Level::Section => 0,
        Level::Clause => usize::from(has(Level::Section)),
        Level::Point => usize::from(has(Level::Section)) + usize::from(has(Level::Clause)),
    };
    blocks.iter().map(|it| block(it, above)).collect()
}

/// `above` says how many levels of headings this paper has above one.
fn block(block: &Block, above: impl Fn(Level) -> usize) -> AnyView {
    match block {
        Block::Letterhead(head) => {
            let lines = head.upper.iter().chain(&head.body).chain(&head.number).chain(&head.draft);
            let lines = lines.chain(&head.place_and_date).cloned();
            lines.map(|line| view! { <p>{line}</p> }).collect_view().into_any()
        }
        Block::Title(title) => {
            let words = [Some(title.kind.clone()), title.subject.clone()];
            view! { <h2>{words.into_iter().flatten().collect::<Vec<_>>().join(". ")}</h2> }.into_any()
        }
        Block::Heading(heading) => match above(heading.level) {
            0 => view! { <h3>{heading.text.clone()}</h3> }.into_any(),
            1 => view! { <h4>{heading.text.clone()}</h4> }.into_any(),
            _ => view! { <h5>{heading.text.clone()}</h5> }.into_any(),
        },
        Block::Paragraph(paragraph) => view! { <p>{text(&paragraph.runs)}</p> }.into_any(),
        Block::List(list) => {
            let items = list.items.iter().map(item).collect_view();
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
        Block::Signatures(signatures) => signatures.iter().map(signature).collect_view().into_any(),
        Block::Recipients(recipients) => receivers(&recipients.lines).into_any(),
        Block::Closing(closing) => {
            view! { {receivers(&closing.recipients.lines)} {signature(&closing.signature)} }.into_any()
        }
        Block::Together(inner) => blocks(inner).into_any(),
        // Room for the pen, and where a page ends, are nothing to read.
        Block::DottedLines(_) | Block::PageBreak => ().into_any(),
    }
}

fn item(item: &ListItem) -> impl IntoView + use<> {
    view! { <li>{text(&item.runs)} {blocks(&item.below)}</li> }
}

fn signature(signature: &Signature) -> impl IntoView + use<> {
    let lines = signature.authority.iter().chain(&signature.name).cloned().collect::<Vec<_>>();
    view! { <p>{lines.join(", ")}</p> }
}

fn receivers(lines: &[String]) -> impl IntoView + use<> {
    let lines = lines.iter().map(|line| view! { <li>{line.clone()}</li> }).collect_view();
    view! { <ul>{lines}</ul> }
}
