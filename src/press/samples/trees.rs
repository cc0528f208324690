//! Random papers, in which every word stands once.

use super::paper::*;

/// A paper of every kind of block, and how many words it has: they are "ữ1", "ữ2" and so on.
pub fn random_paper(seed: u64) -> (Paper, usize) {
    let mut tree = Tree { random: Random(seed), words: 0 };
    let mut paper = Paper::new("");
    for _ in 0..10 {
        paper.push(tree.block(2));
    }
    paper.push(Block::NextPaper);
    paper.push(tree.block(2));
    paper.push(Annex { blocks: tree.blocks(6, 1), ..Annex::new(tree.word(), tree.few_words()).landscape() });
    paper.push(tree.block(2));
    (paper, tree.words as usize)
}

/// A splitmix generator, so that a failing tree can be made again from its seed.
struct Random(u64);

impl Random {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        (mixed ^ (mixed >> 27)) % end
    }
}

/// Random blocks in which every word stands once.
struct Tree {
    random: Random,
    words: u32,
}

impl Tree {
    fn one_in(&mut self, many: u64) -> bool {
        self.random.below(many) == 0
    }

    fn runs(&mut self) -> Vec<Run> {
        let count = self.random.below(4) + 1;
        (0..count)
            .map(|_| {
                let words = self.random.below(30) + 1;
                let text = (0..words).map(|_| format!("{} ", self.word())).collect::<String>();
                let change = [None, None, Some(Change::Inserted), Some(Change::Deleted)];
                Run {
                    text,
                    bold: self.one_in(3),
                    italic: self.one_in(3),
                    underline: self.one_in(5),
                    change: change[self.random.below(4) as usize],
                }
            })
            .collect()
    }

    fn word(&mut self) -> String {
        self.words += 1;
        format!("ữ{}", self.words)
    }

    fn few_words(&mut self) -> String {
        (0..self.random.below(6)).map(|_| format!("{} ", self.word())).collect()
    }

    fn blocks(&mut self, most: u64, depth: u8) -> Vec<Block> {
        (0..self.random.below(most)).map(|_| self.block(depth)).collect()
    }

    fn block(&mut self, depth: u8) -> Block {
        match self.random.below(if depth == 0 { 9 } else { 13 }) {
            0 => Heading::new(Level::Clause, self.word()).into(),
            1 => Paragraph::new(self.runs()).dotted(self.random.below(3) as u8).into(),
            2 => Paragraph { keep_with_next: true, ..Paragraph::new(self.runs()).centred() }.into(),
            3 => Title { kind: self.word(), subject: Some(self.few_words()) }.into(),
            4 => Block::DottedLines(self.random.below(4) as u8),
            5 => Block::PageBreak,
            6 => {
                let point = |tree: &mut Self| ChartPoint {
                    label: tree.few_words(),
                    value: Some(tree.random.below(9) as u32).filter(|value| *value != 8),
                    figure: tree.few_words(),
                };
                let points = (0..self.random.below(15)).map(|_| point(self)).collect::<Vec<_>>();
                let form = if self.one_in(2) { ChartForm::Bars } else { ChartForm::Trend };
                Chart::new(form, points).into()
            }
            7 => Block::Signatures((0..self.random.below(7)).map(|_| self.signature()).collect()),
            8 => Closing {
                recipients: Recipients::new(
                    (0..self.random.below(5)).map(|_| self.few_words()).collect::<Vec<_>>(),
                ),
                signature: self.signature(),
            }
            .into(),
            9 => self.table().into(),
            10 => {
                let count = self.random.below(4);
                let items: Vec<ListItem> = (0..count)
                    .map(|_| ListItem { below: vec![self.block(depth - 1)], ..ListItem::new(self.runs()) })
                    .collect();
                List::new(Marker::LongDash, items).into()
            }
            11 => {
                let (across, down) = (self.random.below(3) as u8, self.random.below(3) as u8);
                let slips = (0..self.random.below(5)).map(|_| self.blocks(3, 0)).collect();
                Slips { across, down, slips }.into()
            }
            _ => Block::Together(self.blocks(4, depth - 1)),
        }
    }

    fn signature(&mut self) -> Signature {
        Signature::new([self.word(), self.few_words()]).named(self.word()).hinted(self.word())
    }

    /// With cells over columns and rows.
    fn table(&mut self) -> Table {
        let columns = self.random.below(5) as usize + 1;
        let widths = [Width::Share(1), Width::Share(3), Width::Content, Width::Mm(30)];
        let columns: Vec<Column> =
            (0..columns).map(|_| Column::left(widths[self.random.below(4) as usize])).collect();
        let mut table = Table::new(columns);
        table.rows_may_split = self.one_in(2);
        for _ in 0..self.random.below(3) {
            table.header.push(self.row(&table.columns));
        }
        let rows = self.random.below(12) as usize;
        let mut covered = vec![0; table.columns.len()];
        for at in 0..rows {
            let row = self.row_under(&mut covered, at, rows);
            table = table.with_row(row);
        }
        table
    }

    fn row(&mut self, columns: &[Column]) -> Row {
        Row::new(columns.iter().map(|_| self.few_words()).collect::<Vec<_>>())
    }

    /// As many cells as the row has room for.
    fn row_under(&mut self, covered: &mut [usize], at: usize, rows: usize) -> Row {
        let mut row = Row::new(Vec::<Cell>::new());
        row.may_split = [None, Some(true), Some(false)][self.random.below(3) as usize];
        let mut column = 0;
        while column < covered.len() {
            if covered[column] > at {
                column += 1;
                continue;
            }
            let wanted = if self.one_in(5) { 2 } else { 1 };
            let span = (column..covered.len()).take(wanted).take_while(|over| covered[*over] <= at).count();
            let over = if self.one_in(6) { 1 + self.random.below(3) as usize } else { 1 };
            covered[column..column + span].fill((at + over).min(rows));
            row.cells.push(Cell::new([self.runs()]).spanning(span as u8).over_rows(over as u8));
            column += span;
        }
        row
    }
}
