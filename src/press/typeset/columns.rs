//! How wide the columns of a table are.

use super::*;
use crate::{
    paper::{Table, Width},
    typeset::{
        line::widths,
        table::{SIDE_PADDING, arranged},
    },
};

/// One column: what it wants and what it can do with.
struct Wish {
    wanted: i64,
    least: i64,
}

/// What widths are measured by.
pub struct Columns<'a> {
    pub fonts: &'a Fonts,
    /// Of the text area.
    pub width: Millipoints,
}

impl Columns<'_> {
    /// The x of every column's edges, from the left margin; one more than columns.
    pub fn edges(&self, table: &Table) -> Vec<Millipoints> {
        let all = i64::from(self.width);
        let share = |width: &Width| match width {
            Width::Share(share) => i64::from((*share).max(1)),
            Width::Mm(_) | Width::Content => 0,
        };
        let shares: i64 = table.columns.iter().map(|column| share(&column.width)).sum();
        // Columns that share always get at least a fifth of the width between them, and a twentieth each.
        let sharing = table.columns.iter().filter(|column| share(&column.width) > 0).count() as i64;
        let least = all / 20;
        let room = if shares > 0 { all - (all / 5).max(sharing * least).min(all) } else { all };
        let wishes: Vec<Wish> =
            table.columns.iter().enumerate().map(|(at, _)| self.wish(table, at)).collect();
        let mut widths = granted(&wishes, room);
        let rest = all - widths.iter().sum::<i64>();
        let content = |width: &Width| *width == Width::Content;
        let of_content: i64 = table
            .columns
            .iter()
            .zip(&widths)
            .filter(|(it, _)| content(&it.width))
            .map(|(_, width)| width)
            .sum();
        for (width, column) in widths.iter_mut().zip(&table.columns) {
            if shares > 0 {
                *width += rest * share(&column.width) / shares;
            } else if content(&column.width) && of_content > 0 {
                *width += rest * *width / of_content;
            }
        }
        let shared = || table.columns.iter().map(|column| share(&column.width) > 0);
        let of_shared = |part: fn(i64) -> i64, widths: &[i64]| -> i64 {
            widths
                .iter()
                .zip(shared())
                .filter(|(_, shared)| *shared)
                .map(|(width, _)| part(width - least))
                .sum()
        };
        let (lacking, spare) =
            (-of_shared(|over| over.min(0), &widths), of_shared(|over| over.max(0), &widths));
        for (width, shared) in widths.iter_mut().zip(shared()) {
            if shared && *width < least {
                *width = least;
            } else if shared {
                *width -= (*width - least) * lacking / spare.max(1);
            }
        }
        let mut edges = vec![0];
        edges.extend(widths.iter().scan(0, |x, width| {
            *x += width;
            Some(*x as Millipoints)
        }));
        edges
    }

    fn wish(&self, table: &Table, at: usize) -> Wish {
        match table.columns[at].width {
            Width::Mm(width) => {
                let width = i64::from(from_millimetres(width));
                Wish { wanted: width, least: width }
            }
            Width::Share(_) => Wish { wanted: 0, least: 0 },
            Width::Content => {
                let (wanted, least) = self.content_width(table, at);
                Wish { wanted: i64::from(wanted), least: i64::from(least) }
            }
        }
    }

    /// Of the longest paragraph, and of the longest word, of cells that cover this column alone.
    fn content_width(&self, table: &Table, column: usize) -> (Millipoints, Millipoints) {
        let (mut natural, mut longest) = (0, 0);
        for (rows, bold) in [(&table.header, true), (&table.rows, false)] {
            let mut covered = vec![0; table.columns.len()];
            for (at, row) in rows.iter().enumerate() {
                let cells = arranged(row, at, rows.len(), &mut covered);
                let own = cells.into_iter().find(|(columns, ..)| *columns == (column..column + 1));
                for runs in own.and_then(|(.., cell)| cell).into_iter().flat_map(|cell| &cell.paragraphs) {
                    let runs: Vec<Run> =
                        runs.iter().map(|run| Run { bold: run.bold || bold, ..run.clone() }).collect();
                    let (wide, narrow) = widths(self.fonts, &runs, table.size);
                    // The words of a head may stand below each other.
                    natural = natural.max(if bold { narrow } else { wide });
                    longest = longest.max(narrow);
                }
            }
        }
        let padding = 2 * SIDE_PADDING + 1;
        (natural + padding, longest + padding)
    }
}

/// What each gets when all they want may be more than there is room for.
fn granted(wishes: &[Wish], room: i64) -> Vec<i64> {
    let wanted: i64 = wishes.iter().map(|wish| wish.wanted).sum();
    let least: i64 = wishes.iter().map(|wish| wish.least).sum();
    if wanted <= room {
        wishes.iter().map(|wish| wish.wanted).collect()
    } else if least < room {
        let part = |wish: &Wish| wish.least + (wish.wanted - wish.least) * (room - least) / (wanted - least);
        wishes.iter().map(part).collect()
    } else {
        wishes.iter().map(|wish| wish.least * room / least.max(1)).collect()
    }
}
