//! The styles of a Word file, in the decree's names for the parts of a paper; every measure is the typesetter's.

use super::xml::Xml;
use crate::{
    fonts::Millipoints,
    paper::Align,
    typeset::{
        BODY_PITCH, BODY_SIZE, INDENT, MARK_SIZE, NUMBER_SIZE, PARAGRAPH_GAP, TIGHT_PITCH,
        closing::{RECEIVERS_SIZE, RECEIVERS_WORD_SIZE},
        head::{BODY_NAME_SIZE, MOTTO_SIZE},
    },
};

/// What an office has; the metrics of the faces that the typesetter measures with.
pub const FONT: &str = "Times New Roman";
/// From baseline to baseline of that font when nothing is said, in thousandths of the size.
const NATURAL_PITCH: Millipoints = 1149;
/// Single spacing, in the unit of Word.
const SINGLE: Millipoints = 240;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    Normal,
    Body,
    Title,
    Subtitle,
    Attached,
    Section,
    Clause,
    Point,
    List,
    Dots,
    Upper,
    Issuer,
    Nation,
    Motto,
    Number,
    Date,
    Draft,
    Mark,
    Cell,
    CellHead,
    Signer,
    SignerHint,
    ReceiversWord,
    Receivers,
    Rule,
    Header,
    HeaderMark,
}

/// How a style looks.
struct Look {
    /// How paragraphs name it.
    id: &'static str,
    /// What stands in the list of styles; Word translates the names that it knows itself.
    name: &'static str,
    align: Align,
    /// Points.
    size: u8,
    bold: bool,
    italic: bool,
    pitch: Millipoints,
    before: Millipoints,
    first_indent: Millipoints,
    /// A heading of this depth, which stays with what follows.
    outline: Option<u8>,
}

const TIGHT: Look = Look {
    id: "Normal",
    name: "Normal",
    align: Align::Left,
    size: BODY_SIZE,
    bold: false,
    italic: false,
    pitch: TIGHT_PITCH,
    before: 0,
    first_indent: 0,
    outline: None,
};
const CENTRED: Look = Look { align: Align::Centre, ..TIGHT };
const BODY: Look = Look {
    id: "BodyText",
    name: "Body Text",
    align: Align::Justify,
    pitch: BODY_PITCH,
    before: PARAGRAPH_GAP,
    first_indent: INDENT,
    ..TIGHT
};
const HEADING: Look = Look { bold: true, ..BODY };
const TITLE: Look = Look { bold: true, pitch: BODY_PITCH, ..CENTRED };

impl Style {
    const ALL: [Self; 27] = [
        Self::Normal,
        Self::Body,
        Self::Title,
        Self::Subtitle,
        Self::Attached,
        Self::Section,
        Self::Clause,
        Self::Point,
        Self::List,
        Self::Dots,
        Self::Upper,
        Self::Issuer,
        Self::Nation,
        Self::Motto,
        Self::Number,
        Self::Date,
        Self::Draft,
        Self::Mark,
        Self::Cell,
        Self::CellHead,
        Self::Signer,
        Self::SignerHint,
        Self::ReceiversWord,
        Self::Receivers,
        Self::Rule,
        Self::Header,
        Self::HeaderMark,
    ];

    pub fn id(self) -> &'static str {
        self.look().id
    }

    /// Points.
    pub fn size(self) -> u8 {
        self.look().size
    }

    pub fn align(self) -> Align {
        self.look().align
    }

    fn look(self) -> Look {
        let named = |id, name, look| Look { id, name, ..look };
        let sized = |size, look| Look { size, ..look };
        let bold = |look| Look { bold: true, ..look };
        let italic = |look| Look { italic: true, ..look };
        let outline = |depth, look| Look { outline: Some(depth), ..look };
        match self {
            Self::Normal => TIGHT,
            Self::Body => BODY,
            Self::Title => named("Title", "Title", TITLE),
            Self::Subtitle => named("Subtitle", "Subtitle", TITLE),
            Self::Attached => {
                let look = Look { bold: false, italic: true, ..TITLE };
                named("KemTheo", "Kèm theo", look)
            }
            Self::Section => outline(0, named("Heading1", "heading 1", HEADING)),
            Self::Clause => outline(1, named("Heading2", "heading 2", HEADING)),
            Self::Point => outline(2, named("Heading3", "heading 3", italic(HEADING))),
            Self::List => named("ListParagraph", "List Paragraph", BODY),
            Self::Dots => {
                let look = Look { pitch: BODY_PITCH, before: PARAGRAPH_GAP / 2, ..TIGHT };
                named("DongCham", "Dòng chấm", look)
            }
            Self::Upper => named("CoQuanCapTren", "Cơ quan cấp trên", sized(BODY_NAME_SIZE, CENTRED)),
            Self::Issuer => named("CoQuan", "Cơ quan ban hành", bold(sized(BODY_NAME_SIZE, CENTRED))),
            Self::Nation => named("QuocHieu", "Quốc hiệu", bold(sized(BODY_NAME_SIZE, CENTRED))),
            Self::Motto => named("TieuNgu", "Tiêu ngữ", bold(sized(MOTTO_SIZE, CENTRED))),
            Self::Number => named("SoKyHieu", "Số và ký hiệu", sized(MOTTO_SIZE, CENTRED)),
            Self::Date => named("DiaDanhNgay", "Địa danh và ngày", italic(sized(MOTTO_SIZE, CENTRED))),
            Self::Draft => named("DuThao", "Dự thảo", bold(sized(MOTTO_SIZE, CENTRED))),
            Self::Mark => named("DauDongKhung", "Dấu đóng khung", bold(sized(MOTTO_SIZE, CENTRED))),
            Self::Cell => named("NoiDungBang", "Nội dung bảng", sized(12, TIGHT)),
            Self::CellHead => named("DauBang", "Đầu bảng", bold(sized(12, CENTRED))),
            Self::Signer => named("NguoiKy", "Người ký", bold(CENTRED)),
            Self::SignerHint => named("GhiChuKy", "Ghi chú ký", italic(sized(NUMBER_SIZE - 1, CENTRED))),
            Self::ReceiversWord => {
                named("NoiNhan", "Nơi nhận", bold(italic(sized(RECEIVERS_WORD_SIZE, TIGHT))))
            }
            Self::Receivers => named("NoiNhanDong", "Từng dòng nơi nhận", sized(RECEIVERS_SIZE, TIGHT)),
            Self::Rule => named("DuongKe", "Đường kẻ", sized(1, TIGHT)),
            Self::Header => named("Header", "header", sized(NUMBER_SIZE, CENTRED)),
            Self::HeaderMark => {
                let look = Look { align: Align::Right, size: MARK_SIZE, ..TIGHT };
                named("BanSo", "Bản số", look)
            }
        }
    }
}

/// Half points, in which Word counts sizes.
pub fn half_points(size: u8) -> u16 {
    u16::from(size) * 2
}

/// Twentieths of a point, in which Word counts lengths.
pub fn twips(length: Millipoints) -> Millipoints {
    (length + 25).div_euclid(50)
}

pub fn justification(align: Align) -> &'static str {
    match align {
        Align::Left => "left",
        Align::Centre => "center",
        Align::Right => "right",
        Align::Justify => "both",
    }
}

/// `word/styles.xml`.
pub fn styles(lang: &str) -> Vec<u8> {
    let mut xml = Xml::document();
    xml.element("w:styles", &[("xmlns:w", &super::WORD)], |xml| {
        xml.element("w:docDefaults", &[], |xml| {
            xml.element("w:rPrDefault", &[], |xml| {
                xml.element("w:rPr", &[], |xml| {
                    let fonts = ["w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"];
                    let fonts = fonts.map(|name| (name, &FONT as &dyn std::fmt::Display));
                    xml.empty("w:rFonts", &fonts);
                    xml.value("w:sz", half_points(BODY_SIZE));
                    xml.value("w:szCs", half_points(BODY_SIZE));
                    xml.empty("w:lang", &[("w:val", &lang), ("w:eastAsia", &lang)]);
                });
            });
            xml.element("w:pPrDefault", &[], |xml| {
                xml.element("w:pPr", &[], |xml| xml.empty("w:widowControl", &[]));
            });
        });
        for style in Style::ALL {
            write(xml, style);
        }
    });
    xml.into_bytes()
}

fn write(xml: &mut Xml, style: Style) {
    let look = style.look();
    let is_normal = style == Style::Normal;
    let kind: (&str, &dyn std::fmt::Display) = ("w:type", &"paragraph");
    let id: (&str, &dyn std::fmt::Display) = ("w:styleId", &look.id);
    let attributes = if is_normal { vec![kind, ("w:default", &"1"), id] } else { vec![kind, id] };
    xml.element("w:style", &attributes, |xml| {
        xml.value("w:name", look.name);
        if !is_normal {
            xml.value("w:basedOn", Style::Normal.id());
        }
        xml.flag("w:qFormat", true);
        xml.element("w:pPr", &[], |xml| {
            xml.flag("w:keepNext", look.outline.is_some());
            let line = SINGLE * look.pitch / NATURAL_PITCH;
            xml.empty(
                "w:spacing",
                &[
                    ("w:before", &twips(look.before)),
                    ("w:after", &0),
                    ("w:line", &line),
                    ("w:lineRule", &"auto"),
                ],
            );
            xml.empty("w:ind", &[("w:left", &0), ("w:firstLine", &twips(look.first_indent))]);
            xml.value("w:jc", justification(look.align));
            if let Some(depth) = look.outline {
                xml.value("w:outlineLvl", depth);
            }
        });
        xml.element("w:rPr", &[], |xml| {
            xml.flag("w:b", look.bold);
            xml.flag("w:bCs", look.bold);
            xml.flag("w:i", look.italic);
            xml.flag("w:iCs", look.italic);
            xml.value("w:sz", half_points(look.size));
            xml.value("w:szCs", half_points(look.size));
        });
    });
}
