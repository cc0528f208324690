//! The pass over printpdf's document.

use chrono::NaiveDateTime;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary};
use printpdf::PdfSaveOptions;

use super::{PdfOptions, draw::Drawing, tags::structure};
use crate::typeset::{ElementId, Pages, Role};

const PRODUCER: &str = "printpdf";

/// A document whose objects are numbered, and the objects of its structure tree, numbered after them.
pub struct Finished {
    pub document: Document,
    pub structure: Vec<String>,
    /// The numbers of what the trailer refers to.
    pub root: u32,
    pub info: u32,
}

pub fn finish(drawing: Drawing, pages: &Pages, options: PdfOptions) -> Finished {
    let save = PdfSaveOptions { subset_fonts: false, ..PdfSaveOptions::default() };
    let mut document = drawing.document.to_lopdf_document(&save, &mut Vec::new());
    let info = document.add_object(dictionary! {
        "Title" => text(&pages.title),
        "Producer" => text(PRODUCER),
        "CreationDate" => pdf_date(options.made_at),
        "ModDate" => pdf_date(options.made_at),
    });
    let page_ids: Vec<ObjectId> = document.get_pages().into_values().collect();
    let mut catalog = dictionary! {
        "Type" => "Catalog",
        "Lang" => Object::string_literal(pages.lang.as_str()),
        "ViewerPreferences" => dictionary! { "DisplayDocTitle" => true },
    };
    let old = document.catalog().ok().and_then(|catalog| catalog.get(b"Pages").ok()).cloned();
    catalog.set("Pages", old.unwrap_or(Object::Null));
    if let Some(outline) = add_outline(&mut document, pages, &page_ids) {
        catalog.set("Outlines", outline);
        catalog.set("PageMode", "UseNone");
    }
    let metadata = Stream::new(
        dictionary! { "Type" => "Metadata", "Subtype" => "XML" },
        xmp(pages, options).into_bytes(),
    )
    .with_compression(false);
    catalog.set("Metadata", document.add_object(metadata));
    for ((number, id), content) in page_ids.iter().enumerate().zip(drawing.contents) {
        let content = document.add_object(Stream::new(Dictionary::new(), content));
        if let Ok(page) = document.get_dictionary_mut(*id) {
            page.set("Contents", content);
            tidy_page(page, options.tagged.then_some(number as i64));
        }
    }
    let root = document.add_object(catalog);
    document.trailer = dictionary! { "Root" => root, "Info" => info };
    // What printpdf drew, its catalog and what it says about the file are of no more use.
    document.prune_objects();
    document.renumber_objects();
    let number = |key: &[u8]| document.trailer.get(key).and_then(Object::as_reference).map_or(0, |id| id.0);
    let (root, info) = (number(b"Root"), number(b"Info"));
    let mut structure_tree = Vec::new();
    if options.tagged {
        let page_ids: Vec<ObjectId> = document.get_pages().into_values().collect();
        let first = document.max_id + 1;
        structure_tree = structure(first, &pages.elements, &page_ids, &drawing.marks);
        if let Ok(catalog) = document.get_dictionary_mut((root, 0)) {
            catalog.set("StructTreeRoot", (first, 0));
            catalog.set("MarkInfo", dictionary! { "Marked" => true });
        }
    }
    Finished { document, structure: structure_tree, root, info }
}

fn tidy_page(page: &mut Dictionary, structure_key: Option<i64>) {
    // Empty, and equal to the media box.
    for key in [&b"Annots"[..], b"TrimBox", b"CropBox"] {
        page.remove(key);
    }
    if let Some(key) = structure_key {
        page.set("StructParents", key);
        page.set("Tabs", "S");
    }
}

/// Bookmarks: the title, and the sections below it.
fn add_outline(document: &mut Document, pages: &Pages, page_ids: &[ObjectId]) -> Option<ObjectId> {
    let headings = headings(pages);
    if headings.len() < 2 {
        return None;
    }
    let outline = document.new_object_id();
    let ids: Vec<ObjectId> = headings.iter().map(|_| document.new_object_id()).collect();
    for (at, (title, page, top)) in headings.iter().enumerate() {
        let dest = vec![page_ids[*page].into(), "XYZ".into(), Object::Null, Object::Real(*top), Object::Null];
        let mut item = dictionary! { "Title" => text(title), "Parent" => outline, "Dest" => dest };
        if at > 0 {
            item.set("Prev", ids[at - 1]);
        }
        if let Some(next) = ids.get(at + 1) {
            item.set("Next", *next);
        }
        document.set_object(ids[at], item);
    }
    document.set_object(
        outline,
        dictionary! {
            "Type" => "Outlines",
            "Count" => ids.len() as i64,
            "First" => ids[0],
            "Last" => ids[ids.len() - 1],
        },
    );
    Some(outline)
}

/// Each heading's text, page (from 0) and height above the foot of the page in points.
fn headings(pages: &Pages) -> Vec<(String, usize, f32)> {
    let mut found: Vec<(ElementId, String, usize, f32)> = Vec::new();
    for (at, page) in pages.pages.iter().enumerate() {
        for line in &page.lines {
            let Some(element) = line.element else { continue };
            if !matches!(pages.elements[element.0 as usize].role, Role::H1 | Role::H2) {
                continue;
            }
            match found.last_mut().filter(|(last, ..)| *last == element) {
                Some((_, text, ..)) => *text = format!("{text} {}", line.text()),
                None => {
                    let top = (page.sheet.height - line.baseline) / 1000 + 20;
                    found.push((element, line.text(), at, top as f32));
                }
            }
        }
    }
    found.into_iter().map(|(_, text, page, top)| (text, page, top)).collect()
}

/// A PDF text string: ASCII as it is, else UTF-16 with its mark.
fn text(value: &str) -> Object {
    if value.is_ascii() {
        return Object::string_literal(value);
    }
    let units = std::iter::once(0xfeff).chain(value.encode_utf16());
    Object::String(units.flat_map(u16::to_be_bytes).collect(), StringFormat::Hexadecimal)
}

fn pdf_date(at: NaiveDateTime) -> Object {
    Object::string_literal(at.format("D:%Y%m%d%H%M%S+07'00'").to_string())
}

fn xmp(pages: &Pages, options: PdfOptions) -> String {
    let escape = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let title = escape(&pages.title);
    let lang = escape(&pages.lang);
    let at = options.made_at.format("%Y-%m-%dT%H:%M:%S+07:00");
    let claim = if options.tagged { "<pdfuaid:part>1</pdfuaid:part>" } else { "" };
    format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\
         <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" \
         xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\
         {claim}\
         <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>\
         <dc:language><rdf:Bag><rdf:li>{lang}</rdf:li></rdf:Bag></dc:language>\
         <pdf:Producer>{PRODUCER}</pdf:Producer>\
         <xmp:CreateDate>{at}</xmp:CreateDate><xmp:ModifyDate>{at}</xmp:ModifyDate>\
         </rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"r\"?>"
    )
}
