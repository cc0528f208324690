//! The structure tree: what the paper says, for screen readers.
//!
//! Written as text at once: a list of a thousand rows has seven thousand elements.

use std::fmt::Write;

use lopdf::ObjectId;

use crate::typeset::{Element, ElementId, Role};

/// The objects of the tree, the first of which, its root, has the number `first`. `marks` tells, by page and MCID,
/// which element each part belongs to.
pub fn structure(
    first: u32,
    elements: &[Element],
    pages: &[ObjectId],
    marks: &[Vec<ElementId>],
) -> Vec<String> {
    let [root, whole, parents] = [first, first + 1, first + 2];
    let mut parts: Vec<Vec<(u32, usize)>> = vec![Vec::new(); elements.len()];
    for ((page, _), marks) in pages.iter().zip(marks) {
        for (number, element) in marks.iter().enumerate() {
            parts[element.0 as usize].push((*page, number));
        }
    }
    // Children stand after their parents, so going backwards it is known of each whether anything of it is here.
    let mut is_here: Vec<bool> = parts.iter().map(|parts| !parts.is_empty()).collect();
    for (at, element) in elements.iter().enumerate().rev() {
        is_here[at] |= matches!(element.role, Role::TableRow | Role::TableHead | Role::TableCell);
        if let Some(parent) = element.parent.filter(|_| is_here[at]) {
            is_here[parent.0 as usize] = true;
        }
    }
    let mut next = parents;
    let mut number = |is_here: &bool| {
        next += u32::from(*is_here);
        next
    };
    let numbers: Vec<u32> = is_here.iter().map(&mut number).collect();
    let mut children: Vec<Vec<u32>> = vec![Vec::new(); elements.len()];
    let mut top = Vec::new();
    for (at, element) in elements.iter().enumerate().filter(|(at, _)| is_here[*at]) {
        match element.parent {
            Some(parent) => children[parent.0 as usize].push(numbers[at]),
            None => top.push(numbers[at]),
        }
    }
    let of_pages = pages.len();
    let mut objects = vec![
        format!(
            "<</Type/StructTreeRoot/K {whole} 0 R/ParentTree {parents} 0 R/ParentTreeNextKey {of_pages}>>"
        ),
        format!("<</S/Document/P {root} 0 R/K[{}]>>", references(&top)),
        parent_tree(marks, &numbers),
    ];
    for (at, element) in elements.iter().enumerate().filter(|(at, _)| is_here[*at]) {
        let parent = element.parent.map_or(whole, |parent| numbers[parent.0 as usize]);
        objects.push(structure_element(element, parent, &parts[at], &children[at]));
    }
    objects
}

fn references(numbers: &[u32]) -> String {
    numbers.iter().map(|number| format!("{number} 0 R")).collect::<Vec<_>>().join(" ")
}

/// Which element each part of each page belongs to.
fn parent_tree(marks: &[Vec<ElementId>], numbers: &[u32]) -> String {
    let mut tree = String::from("<</Nums[");
    for (page, marks) in marks.iter().enumerate() {
        let owners: Vec<u32> = marks.iter().map(|element| numbers[element.0 as usize]).collect();
        // Writing to a string cannot fail.
        let _ = write!(tree, "{page}[{}]", references(&owners));
    }
    tree + "]>>"
}

fn structure_element(of: &Element, parent: u32, parts: &[(u32, usize)], children: &[u32]) -> String {
    let own = parts.first().map(|(page, _)| *page);
    let mut kids: Vec<String> = Vec::new();
    for (page, number) in parts {
        kids.push(match own == Some(*page) {
            true => number.to_string(),
            false => format!("<</Type/MCR/Pg {page} 0 R/MCID {number}>>"),
        });
    }
    kids.extend(children.iter().map(|child| format!("{child} 0 R")));
    let mut out = format!("<</S/{}/P {parent} 0 R", name(of.role));
    let _ = own.map(|page| write!(out, "/Pg {page} 0 R"));
    let _ = match &*kids {
        [] => Ok(()),
        [only] if only.starts_with('<') => write!(out, "/K{only}"),
        [only] => write!(out, "/K {only}"),
        _ => write!(out, "/K[{}]", kids.join(" ")),
    };
    let (columns, rows) = of.covers;
    if of.role == Role::TableHead || columns > 1 || rows > 1 {
        out.push_str("/A<</O/Table");
        if of.role == Role::TableHead {
            out.push_str("/Scope/Column");
        }
        for (key, count) in [("ColSpan", columns), ("RowSpan", rows)] {
            let _ = (count > 1).then(|| write!(out, "/{key} {count}"));
        }
        out.push_str(">>");
    }
    out + ">>"
}

fn name(role: Role) -> &'static str {
    match role {
        Role::H1 => "H1",
        Role::H2 => "H2",
        Role::H3 => "H3",
        Role::H4 => "H4",
        Role::Paragraph => "P",
        Role::List => "L",
        Role::ListItem => "LI",
        Role::ListBody => "LBody",
        Role::Table => "Table",
        Role::TableRow => "TR",
        Role::TableHead => "TH",
        Role::TableCell => "TD",
    }
}
