//! The tree that a printed paper is before it has pages.
//!
//! Plain data: no measuring, no fonts, no cases. It travels to the press worker as JSON and is what screen
//! readers get beside the preview. Layout values (sizes, rules, gaps) live in `typeset`, after Nghị định
//! 30/2020/NĐ-CP, Phụ lục I; the tree only says what a thing *is*.
//!
//! Text rules, everywhere in the tree:
//! - any Unicode form is taken; the press composes it (NFC);
//! - `\n` is a forced line break; other control characters are dropped;
//! - U+00A0 is a space that neither breaks nor stretches ("ngày\u{a0}05");
//! - capitals are written by the caller ("I. MỤC ĐÍCH, YÊU CẦU"), never made by the press;
//! - "☐" is a box for the pen to tick and "☑" a ticked one; both are drawn, no face need have them;
//! - what stays blank inside a line is written as "……"; a blank to the end of the line is `dotted_lines`.
//!
//! ```
//! use dong_hanh_press::paper::*;
//!
//! let paper = Paper::new("Kế hoạch")
//!     .with(Letterhead {
//!         upper: vec!["ỦY BAN MTTQ VIỆT NAM".into(), "PHƯỜNG KHUÊ TRUNG".into()],
//!         body: vec!["BAN THƯỜNG TRỰC".into()],
//!         number: Some("Số: ……/KH-MTTQ-BTT".into()),
//!         draft: Some("DỰ THẢO lần 1".into()),
//!         place_and_date: Some("Khuê Trung, ngày …… tháng …… năm 2026".into()),
//!     })
//!     .with(Title::new("KẾ HOẠCH", "Xây dựng và thực hiện mô hình \"5+1\""))
//!     .with(Paragraph::italic("Căn cứ [luật, nghị định có liên quan];"))
//!     .with(Heading::new(Level::Section, "I. MỤC ĐÍCH, YÊU CẦU"))
//!     .with(Paragraph::new([Run::bold("1. Khai mạc. "), Run::plain("Ông A nêu lý do.")]))
//!     .with(Paragraph::text("Địa điểm: ").dotted(1))
//!     .with(List::new(Marker::Letter, ["Giúp …", "Phân công …"]))
//!     .with(
//!         Table::new([Column::centred(Width::Mm(12)), Column::left(Width::Share(1))])
//!             .headed(["STT", "Nội dung"])
//!             .row(["1", "Rà soát"]),
//!     )
//!     .with(Closing {
//!         recipients: Recipients::new(["Như trên;", "Lưu: VT."]),
//!         signature: Signature::new(["TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH"]).named("Nguyễn Văn A"),
//!     });
//! assert_eq!(paper.blocks.len(), 9);
//! ```

use serde::{Deserialize, Serialize};

mod build;
mod chart;
mod sheet;
mod table;

pub use chart::*;
pub use sheet::*;
pub use table::*;

/// One printed paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    /// The document's title in the PDF's metadata and in the viewer's title bar; never on the page itself.
    /// A paper without names must have a title without names.
    pub title: String,
    /// BCP 47 tag of the language that screen readers speak; "vi".
    pub lang: String,
    pub page: PageSetup,
    pub page_number: PageNumber,
    /// Boxed on the first page, bold capitals: "LƯU HÀNH NỘI BỘ". Stands under the number and the draft mark
    /// of the letterhead, or, when the paper begins without one, at the top left.
    pub mark: Option<String>,
    /// At the right of the top margin of every page up to a [`Block::NextPaper`]: "Bản số 03/12" on papers that are
    /// counted and collected.
    #[serde(default)]
    pub page_mark: Option<String>,
    pub blocks: Vec<Block>,
}

/// One thing on the page, top to bottom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Block {
    Letterhead(Letterhead),
    /// The head of a joint paper of two to six bodies.
    JointLetterhead(JointLetterhead),
    Title(Title),
    Heading(Heading),
    Paragraph(Paragraph),
    List(List),
    Table(Table),
    /// Whole-width dotted lines for the pen.
    DottedLines(u8),
    /// Two to six signers side by side (two or three in a row), or one on the right; kept together.
    Signatures(Vec<Signature>),
    /// "Nơi nhận:" alone at the left, as below the signatures of a biên bản.
    Recipients(Recipients),
    /// Nơi nhận at the left, its word level with the first line of the one signature at the right.
    Closing(Closing),
    Chart(Chart),
    /// Equal boxes to cut apart; begins a sheet of its own.
    Slips(Slips),
    /// Begins a page, counts its own pages, and may lie across in an upright paper. What follows it begins a
    /// page again and goes on with the numbers of the paper.
    Annex(Annex),
    /// Kept on one page when it fits one.
    Together(Vec<Block>),
    PageBreak,
    /// Of papers that are printed together and go apart, as one for each delegate: what follows is a paper of its own,
    /// on a page of its own, with its own page numbers and the mark again.
    NextPaper,
}

/// The head of an official paper: the issuing body at the left, Quốc hiệu and Tiêu ngữ at the right.
/// The press itself writes Quốc hiệu and Tiêu ngữ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letterhead {
    /// The superior body, not bold: lines as they should break; a line too long wraps.
    pub upper: Vec<String>,
    /// The issuing body; bold, lines as they should break, with the short rule below.
    pub body: Vec<String>,
    /// "Số: ……/KH-MTTQ-BTT".
    pub number: Option<String>,
    /// Bold, centred under the number: "DỰ THẢO lần 2". None once the paper is issued.
    pub draft: Option<String>,
    /// Italic, level with the number: "Khuê Trung, ngày 05 tháng 3 năm 2024". None in a biên bản.
    pub place_and_date: Option<String>,
}

/// As [`Letterhead`], with the bodies one below the other, a dash after each but the last; the short rule stands
/// below all of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JointLetterhead {
    /// In the order in which they sign; each may hold `\n` where its name should break.
    pub bodies: Vec<String>,
    pub number: Option<String>,
    pub draft: Option<String>,
    pub place_and_date: Option<String>,
}

/// Tên loại and trích yếu, centred, with the short rule below.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Title {
    /// "KẾ HOẠCH", "BIÊN BẢN".
    pub kind: String,
    pub subject: Option<String>,
}

/// A heading stays with the next block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heading {
    pub level: Level,
    pub text: String,
}

/// How deep a heading is: the tag of the PDF (H2, H3, H4; the title is H1) and the look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Level {
    /// "I. MỤC ĐÍCH, YÊU CẦU": bold.
    Section,
    /// "1. Mục đích": bold.
    Clause,
    /// "a) …": bold italic.
    Point,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paragraph {
    pub runs: Vec<Run>,
    pub align: Align,
    pub indent: Indent,
    /// Points; the body of a paper is 14.
    pub size: u8,
    /// Not parted from the first lines of the next block by a page end.
    pub keep_with_next: bool,
    /// How many lines are left to the pen: 1 dots the rest of the last line, each further one is a whole line.
    pub dotted_lines: u8,
}

/// Text in one style.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Run {
    pub text: String,
    #[serde(skip_serializing_if = "is_false")]
    pub bold: bool,
    #[serde(skip_serializing_if = "is_false")]
    pub italic: bool,
    #[serde(skip_serializing_if = "is_false")]
    pub underline: bool,
    /// What a further version does to the one before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change: Option<Change>,
}

/// Drawn with rules, so that a copier without colours keeps it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Change {
    /// Bold over a double rule.
    Inserted,
    /// Struck through.
    Deleted,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Align {
    Left,
    Centre,
    Right,
    Justify,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Indent {
    None,
    /// The first line by 12.7 mm; the paper's usual paragraph.
    FirstLine,
    /// Every line by 12.7 mm.
    Whole,
}

/// A numbered or dashed list. As in official papers, an item is a paragraph whose first line is indented;
/// its marker is followed by one space and later lines go back to the margin.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct List {
    pub marker: Marker,
    /// The number of the first item; 1 is "1." or "a)". Has no meaning for dashes.
    pub start: u16,
    pub items: Vec<ListItem>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Marker {
    /// "1."
    Number,
    /// "a)" in the Vietnamese order: a b c d đ e g h i k l m n o p q r s t u v x y, then aa, ab…
    Letter,
    /// "-", as in nơi nhận.
    Dash,
    /// "–", as in the body of a biên bản.
    LongDash,
    /// The word, a number, a full stop: "Bước 1.", "Điều 1."
    Word(String),
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListItem {
    pub runs: Vec<Run>,
    /// As in [`Paragraph::dotted_lines`].
    pub dotted_lines: u8,
    /// What belongs to the item and stands below it: a list within, a second paragraph.
    pub below: Vec<Block>,
}

/// One signer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// Bold lines: "TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH".
    pub authority: Vec<String>,
    /// Italic under them: "(Ký, ghi rõ họ tên)".
    pub hint: Option<String>,
    /// Bold under the room for the pen. None leaves it to the pen.
    pub name: Option<String>,
}

/// "Nơi nhận:" and its lines; the press writes the word and the "- ".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipients {
    pub lines: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closing {
    pub recipients: Recipients,
    pub signature: Signature,
}

fn is_false(flag: &bool) -> bool {
    !flag
}
