//! A laid-out page as SVG, node by node: the policy of the page allows no markup from text.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::press::fonts::Face;
use crate::press::preview::{Preview, PreviewPage};
use crate::press::typeset::Stroke;

const SVG: &str = "http://www.w3.org/2000/svg";

fn node(name: &str, attributes: &[(&str, String)]) -> Element {
    let element = document().create_element_ns(Some(SVG), name).expect("a page can make an SVG element");
    for (attribute, value) in attributes {
        element.set_attribute(attribute, value).expect("an element takes an attribute");
    }
    element
}

/// One page; the same numbers as in the PDF, in points.
pub fn draw(page: &PreviewPage) -> Element {
    let svg = node(
        "svg",
        &[
            ("viewBox", format!("0 0 {} {}", page.width, page.height)),
            ("class", "paper-page".into()),
            // The text beside it is what a screen reader reads.
            ("aria-hidden", "true".into()),
        ],
    );
    for rule in &page.rules {
        let class = match rule.stroke {
            Stroke::Dotted => "paper-dots",
            Stroke::Cut => "paper-cut",
            Stroke::Plain | Stroke::Thin | Stroke::Bar => "paper-rule",
        };
        let line = node(
            "line",
            &[
                ("x1", rule.x1.to_string()),
                ("y1", rule.y1.to_string()),
                ("x2", rule.x2.to_string()),
                ("y2", rule.y2.to_string()),
                ("stroke-width", rule.thickness.to_string()),
                ("class", class.into()),
            ],
        );
        let _ = svg.append_child(&line);
    }
    for word in &page.words {
        let face = match word.face {
            Face::Regular => "paper-word",
            Face::Bold => "paper-word bold",
            Face::Italic => "paper-word italic",
            Face::BoldItalic => "paper-word bold italic",
        };
        let text = node(
            "text",
            &[
                ("x", word.x.to_string()),
                ("y", word.y.to_string()),
                ("font-size", word.size.to_string()),
                ("class", face.into()),
            ],
        );
        text.set_text_content(Some(&word.text));
        let _ = svg.append_child(&text);
    }
    svg
}

/// One page as small as a stamp: a stroke for each word. Two elements, however much stands on it.
pub fn sketch(page: &PreviewPage) -> Element {
    let view_box = format!("0 0 {} {}", page.width, page.height);
    let svg = node("svg", &[("viewBox", view_box), ("aria-hidden", "true".into())]);
    let words = page.words.iter().map(|word| {
        // Through the middle of the small letters.
        let y = word.y - f32::from(word.size) / 4.0;
        format!("M{:.0} {y:.0}h{:.0}", word.x, word.width)
    });
    let rules = page.rules.iter().map(|rule| format!("M{} {}L{} {}", rule.x1, rule.y1, rule.x2, rule.y2));
    for (class, strokes) in
        [("sketched-words", words.collect::<String>()), ("sketched-rules", rules.collect())]
    {
        let _ = svg.append_child(&node("path", &[("d", strokes), ("class", class.into())]));
    }
    svg
}

/// Lays every page into the root that alone is printed, in place of what lay there.
pub fn lay_out_for_print(preview: &Preview) {
    let root = print_root();
    root.set_text_content(None);
    for page in &preview.pages {
        let sheet = document().create_element("div").expect("a page can make an element");
        let landscape = page.width > page.height;
        sheet.set_class_name(if landscape { "print-page landscape" } else { "print-page" });
        let _ = sheet.append_child(&draw(page));
        let _ = root.append_child(&sheet);
    }
}

/// Takes the pages out again, so that printing something else does not print them.
pub fn clear_print() {
    print_root().set_text_content(None);
}

fn print_root() -> Element {
    if let Some(root) = document().get_element_by_id("print-root") {
        return root;
    }
    let root = document().create_element("div").expect("a page can make an element");
    root.set_id("print-root");
    let body = document().body().expect("a page has a body");
    let _ = body.append_child(&root);
    root.unchecked_into()
}
