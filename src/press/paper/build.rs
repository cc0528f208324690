//! The short ways to write a paper down: what is usual is left out, what is not is said.

use super::*;

impl Paper {
    /// An empty portrait paper in Vietnamese with the usual margins and page numbers.
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            lang: "vi".into(),
            page: PageSetup::default(),
            page_number: PageNumber::FromSecondPage,
            mark: None,
            page_mark: None,
            blocks: Vec::new(),
        }
    }

    pub fn with(mut self, block: impl Into<Block>) -> Self {
        self.blocks.push(block.into());
        self
    }

    pub fn push(&mut self, block: impl Into<Block>) {
        self.blocks.push(block.into());
    }

    /// Boxes the mark on the first page.
    pub fn marked(mut self, mark: impl Into<String>) -> Self {
        self.mark = Some(mark.into());
        self
    }

    /// Marks every page at the right of its top margin.
    pub fn page_marked(mut self, mark: impl Into<String>) -> Self {
        self.page_mark = Some(mark.into());
        self
    }

    pub fn landscape(mut self) -> Self {
        self.page.orientation = Orientation::Landscape;
        self
    }
}

macro_rules! block_from {
    ($($kind:ident),*) => {
        $(impl From<$kind> for Block {
            fn from(block: $kind) -> Self {
                Block::$kind(block)
            }
        })*
    };
}
block_from!(
    Letterhead,
    JointLetterhead,
    Title,
    Heading,
    Paragraph,
    List,
    Table,
    Recipients,
    Closing,
    Chart,
    Slips,
    Annex
);

impl Title {
    pub fn new(kind: impl Into<String>, subject: impl Into<String>) -> Self {
        Self { kind: kind.into(), subject: Some(subject.into()) }
    }
}

impl Heading {
    pub fn new(level: Level, text: impl Into<String>) -> Self {
        Self { level, text: text.into() }
    }
}

impl Paragraph {
    /// A body paragraph: 14 points, justified, first line indented.
    pub fn new(runs: impl Into<Vec<Run>>) -> Self {
        Self {
            runs: runs.into(),
            align: Align::Justify,
            indent: Indent::FirstLine,
            size: 14,
            keep_with_next: false,
            dotted_lines: 0,
        }
    }

    pub fn text(text: impl Into<String>) -> Self {
        Self::new([Run::plain(text)])
    }

    /// As a căn cứ is set.
    pub fn italic(text: impl Into<String>) -> Self {
        Self::new([Run::italic(text)])
    }

    pub fn centred(mut self) -> Self {
        (self.align, self.indent) = (Align::Centre, Indent::None);
        self
    }

    pub fn unindented(mut self) -> Self {
        self.indent = Indent::None;
        self
    }

    pub fn sized(mut self, points: u8) -> Self {
        self.size = points;
        self
    }

    pub fn kept_with_next(mut self) -> Self {
        self.keep_with_next = true;
        self
    }

    pub fn dotted(mut self, lines: u8) -> Self {
        self.dotted_lines = lines;
        self
    }
}

impl Run {
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    pub fn bold(text: impl Into<String>) -> Self {
        Self { bold: true, ..Self::plain(text) }
    }

    pub fn italic(text: impl Into<String>) -> Self {
        Self { italic: true, ..Self::plain(text) }
    }

    /// What is new in this version.
    pub fn inserted(text: impl Into<String>) -> Self {
        Self { change: Some(Change::Inserted), ..Self::plain(text) }
    }

    /// What this version takes out.
    pub fn deleted(text: impl Into<String>) -> Self {
        Self { change: Some(Change::Deleted), ..Self::plain(text) }
    }

    pub fn underlined(mut self) -> Self {
        self.underline = true;
        self
    }
}

impl From<&str> for Run {
    fn from(text: &str) -> Self {
        Self::plain(text)
    }
}

impl From<String> for Run {
    fn from(text: String) -> Self {
        Self::plain(text)
    }
}

impl List {
    pub fn new<I: Into<ListItem>>(marker: Marker, items: impl IntoIterator<Item = I>) -> Self {
        Self { marker, start: 1, items: items.into_iter().map(Into::into).collect() }
    }

    pub fn starting_at(mut self, start: u16) -> Self {
        self.start = start;
        self
    }
}

impl ListItem {
    pub fn new(runs: impl Into<Vec<Run>>) -> Self {
        Self { runs: runs.into(), dotted_lines: 0, below: Vec::new() }
    }

    pub fn dotted(mut self, lines: u8) -> Self {
        self.dotted_lines = lines;
        self
    }

    pub fn with_below(mut self, block: impl Into<Block>) -> Self {
        self.below.push(block.into());
        self
    }
}

impl<R: Into<Run>> From<R> for ListItem {
    fn from(run: R) -> Self {
        Self::new([run.into()])
    }
}

impl Signature {
    pub fn new<S: Into<String>>(authority: impl IntoIterator<Item = S>) -> Self {
        Self { authority: authority.into_iter().map(Into::into).collect(), hint: None, name: None }
    }

    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    pub fn hinted(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

impl Recipients {
    pub fn new<S: Into<String>>(lines: impl IntoIterator<Item = S>) -> Self {
        Self { lines: lines.into_iter().map(Into::into).collect() }
    }
}
