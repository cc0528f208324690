//! The parts of a Word file and how they name each other.

use super::{
    WORD,
    compose::Composer,
    node::{Node, Section, Text},
    style::{Style, styles, twips},
    xml::{Attribute, Xml},
};
use crate::{
    fonts::{Millipoints, visible},
    paper::{Margins, Paper},
    typeset::{MARK_SIZE, NUMBER_SIZE, Sheet, TIGHT_PITCH, from_millimetres, pitch, sheets::sheet},
};

const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE_RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT_TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
const CORE: &str = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
const DUBLIN_CORE: &str = "http://purl.org/dc/elements/1.1/";
/// Word of 2013 and later, so that it does not open the file in a mode of older ones.
const WORD_VERSION: u8 = 15;

/// The parts of `word/` besides the text itself: file, kind, name within the text.
const BESIDE: [(&str, &str, &str); 7] = [
    ("styles", "styles", "styles"),
    ("numbering", "numbering", "numbering"),
    ("settings", "settings", "settings"),
    ("header1", "header", "pageNumber"),
    ("header2", "header", "noNumber"),
    ("header3", "header", "markAndNumber"),
    ("header4", "header", "mark"),
];

pub fn parts(paper: &Paper, composer: &Composer) -> Vec<(String, Vec<u8>)> {
    let lang = match paper.lang.as_str() {
        "vi" => "vi-VN",
        other => other,
    };
    let mark = paper.page_mark.as_deref();
    let content = [
        styles(lang),
        composer.numbering.part(),
        settings(lang),
        header(None, true),
        header(None, false),
        header(mark, true),
        header(mark, false),
    ];
    let mut parts = vec![
        ("[Content_Types].xml".to_owned(), content_types()),
        ("_rels/.rels".to_owned(), package_relations()),
        ("docProps/core.xml".to_owned(), core(&paper.title, lang)),
        ("word/_rels/document.xml.rels".to_owned(), text_relations()),
        ("word/document.xml".to_owned(), document(composer)),
    ];
    let names = BESIDE.iter().map(|(file, ..)| format!("word/{file}.xml"));
    parts.extend(names.zip(content));
    parts
}

fn document(composer: &Composer) -> Vec<u8> {
    let mut xml = Xml::document();
    xml.element("w:document", &[("xmlns:w", &WORD), ("xmlns:r", &OFFICE_RELATIONS)], |xml| {
        xml.element("w:body", &[], |xml| {
            let (last, nodes) = match composer.nodes.split_last() {
                // The sheets of what stands last are those of the whole text.
                Some((Node::Text(last), nodes)) => (Some(last), nodes),
                _ => (None, &composer.nodes[..]),
            };
            nodes.iter().for_each(|node| node.write(xml));
            if let Some(last) = last {
                Text { ends: None, ..last.clone() }.write(xml);
            }
            last.and_then(|last| last.ends).unwrap_or(composer.section).write(xml);
        });
    });
    xml.into_bytes()
}

impl Section {
    pub fn write(self, xml: &mut Xml) {
        let (Sheet { width, height }, area, _) = sheet(self.setup);
        xml.element("w:sectPr", &[], |xml| {
            let header = |xml: &mut Xml, kind: &str, id: &str| {
                xml.empty("w:headerReference", &[("w:type", &kind), ("r:id", &id)]);
            };
            let [numbered, bare] =
                if self.has_mark { ["markAndNumber", "mark"] } else { ["pageNumber", "noNumber"] };
            // An empty header takes room too; where none is named, that of the part before goes on.
            if self.has_numbers || self.has_mark || self.begins_paper {
                header(xml, "default", if self.has_numbers { numbered } else { bare });
                header(xml, "first", bare);
            }
            let (width_twips, height_twips) = (twips(width), twips(height));
            let mut size: Vec<Attribute> = vec![("w:w", &width_twips), ("w:h", &height_twips)];
            if width > height {
                size.push(("w:orient", &"landscape"));
            }
            xml.empty("w:pgSz", &size);
            self.write_margins(xml, area.top);
            if self.is_annex || self.begins_paper {
                xml.empty("w:pgNumType", &[("w:start", &1)]);
            }
            xml.flag("w:titlePg", self.has_numbers && self.hides_first);
        });
    }

    fn write_margins(self, xml: &mut Xml, above: Millipoints) {
        let Margins { top, bottom, left, right } = self.setup.margins;
        let [top, right, bottom, left] = [top, right, bottom, left].map(|it| twips(from_millimetres(it)));
        // What stands in the top margin stands in the middle of it.
        let number = if self.has_numbers { pitch(NUMBER_SIZE, TIGHT_PITCH) } else { 0 };
        let mark = if self.has_mark { pitch(MARK_SIZE, TIGHT_PITCH) } else { 0 };
        let header = twips((above - number - mark).max(0) / 2);
        let attributes: [Attribute; 7] = [
            ("w:top", &top),
            ("w:right", &right),
            ("w:bottom", &bottom),
            ("w:left", &left),
            ("w:header", &header),
            ("w:footer", &0),
            ("w:gutter", &0),
        ];
        xml.empty("w:pgMar", &attributes);
    }
}

/// What stands in the top margin: the mark of every page, and the number.
fn header(mark: Option<&str>, is_numbered: bool) -> Vec<u8> {
    let mut xml = Xml::document();
    xml.element("w:hdr", &[("xmlns:w", &WORD)], |xml| {
        if let Some(mark) = mark {
            Text::plain(Style::HeaderMark, mark).write(xml);
        }
        xml.element("w:p", &[], |xml| {
            xml.element("w:pPr", &[], |xml| xml.value("w:pStyle", Style::Header.id()));
            if is_numbered {
                xml.element("w:fldSimple", &[("w:instr", &" PAGE ")], |xml| {
                    xml.element("w:r", &[], |xml| xml.element("w:t", &[], |xml| xml.escaped("2")));
                });
            }
        });
    });
    xml.into_bytes()
}

fn settings(lang: &str) -> Vec<u8> {
    let mut xml = Xml::document();
    xml.element("w:settings", &[("xmlns:w", &WORD)], |xml| {
        xml.element("w:compat", &[], |xml| {
            xml.empty(
                "w:compatSetting",
                &[
                    ("w:name", &"compatibilityMode"),
                    ("w:uri", &"http://schemas.microsoft.com/office/word"),
                    ("w:val", &WORD_VERSION),
                ],
            );
        });
        xml.empty("w:themeFontLang", &[("w:val", &lang), ("w:eastAsia", &lang)]);
    });
    xml.into_bytes()
}

/// The title alone: who wrote it and when is nobody's but the paper's.
fn core(title: &str, lang: &str) -> Vec<u8> {
    let title: String = visible(title).collect();
    let mut xml = Xml::document();
    xml.element("cp:coreProperties", &[("xmlns:cp", &CORE), ("xmlns:dc", &DUBLIN_CORE)], |xml| {
        xml.element("dc:title", &[], |xml| xml.escaped(&title));
        xml.element("dc:language", &[], |xml| xml.escaped(lang));
    });
    xml.into_bytes()
}

fn content_types() -> Vec<u8> {
    let word =
        |kind: &str| format!("application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml");
    let mut xml = Xml::document();
    xml.element("Types", &[("xmlns", &CONTENT_TYPES)], |xml| {
        let relations = "application/vnd.openxmlformats-package.relationships+xml";
        xml.empty("Default", &[("Extension", &"rels"), ("ContentType", &relations)]);
        xml.empty("Default", &[("Extension", &"xml"), ("ContentType", &"application/xml")]);
        let core = "application/vnd.openxmlformats-package.core-properties+xml";
        xml.empty("Override", &[("PartName", &"/docProps/core.xml"), ("ContentType", &core)]);
        let text = word("document.main");
        xml.empty("Override", &[("PartName", &"/word/document.xml"), ("ContentType", &text)]);
        for (file, kind, _) in BESIDE {
            let name = format!("/word/{file}.xml");
            xml.empty("Override", &[("PartName", &name), ("ContentType", &word(kind))]);
        }
    });
    xml.into_bytes()
}

fn package_relations() -> Vec<u8> {
    let text = format!("{OFFICE_RELATIONS}/officeDocument");
    let core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    relations(&[
        ("text".to_owned(), text, "word/document.xml".to_owned()),
        ("properties".to_owned(), core.to_owned(), "docProps/core.xml".to_owned()),
    ])
}

fn text_relations() -> Vec<u8> {
    let beside = BESIDE
        .map(|(file, kind, id)| (id.to_owned(), format!("{OFFICE_RELATIONS}/{kind}"), format!("{file}.xml")));
    relations(&beside)
}

/// What a part names, by id, kind and place.
fn relations(all: &[(String, String, String)]) -> Vec<u8> {
    let mut xml = Xml::document();
    xml.element("Relationships", &[("xmlns", &RELATIONS)], |xml| {
        for (id, kind, target) in all {
            xml.empty("Relationship", &[("Id", id), ("Type", kind), ("Target", target)]);
        }
    });
    xml.into_bytes()
}
