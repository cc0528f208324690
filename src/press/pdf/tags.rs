//! The structure tree: what the paper says, for screen readers.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use crate::typeset::{Element, ElementId, Role};

/// Adds the tree and returns its root. `marks` tells, by page and MCID, which element each part belongs to.
pub fn add_structure(
    document: &mut Document,
    elements: &[Element],
    pages: &[ObjectId],
    marks: &[Vec<ElementId>],
) -> ObjectId {
    let ids: Vec<ObjectId> = elements.iter().map(|_| document.new_object_id()).collect();
    let root = document.new_object_id();
    let whole = document.new_object_id();
    let mut kids: Vec<Vec<Object>> = vec![Vec::new(); elements.len()];
    let mut first_page: Vec<Option<ObjectId>> = vec![None; elements.len()];
    for (page, marks) in pages.iter().zip(marks) {
        for (number, element) in marks.iter().enumerate() {
            let at = element.0 as usize;
            let own = *first_page[at].get_or_insert(*page);
            let number = Object::Integer(number as i64);
            kids[at].push(if own == *page {
                number
            } else {
                dictionary! { "Type" => "MCR", "Pg" => *page, "MCID" => number }.into()
            });
        }
    }
    // Children stand after their parents, so going backwards each element's own kids are known when it is
    // handed to its parent. They arrive last first, hence the turn.
    let mut children: Vec<Vec<Object>> = vec![Vec::new(); elements.len()];
    let mut top = Vec::new();
    for (at, element) in elements.iter().enumerate().rev() {
        let mut all = std::mem::take(&mut kids[at]);
        all.extend(std::mem::take(&mut children[at]).into_iter().rev());
        let holds_its_place = matches!(element.role, Role::TableRow | Role::TableHead | Role::TableCell);
        if all.is_empty() && !holds_its_place {
            continue;
        }
        let parent = element.parent.map_or(whole, |parent| ids[parent.0 as usize]);
        document.set_object(ids[at], structure_element(element.role, parent, first_page[at], all));
        match element.parent {
            Some(parent) => children[parent.0 as usize].push(ids[at].into()),
            None => top.push(ids[at].into()),
        }
    }
    top.reverse();
    document.set_object(whole, dictionary! { "S" => "Document", "P" => root, "K" => top });
    let parents = marks.iter().enumerate().flat_map(|(page, marks)| {
        let owners = marks.iter().map(|element| ids[element.0 as usize].into()).collect::<Vec<Object>>();
        [Object::Integer(page as i64), Object::Array(owners)]
    });
    let parent_tree = dictionary! { "Nums" => parents.collect::<Vec<_>>() };
    let parent_tree = document.add_object(parent_tree);
    document.set_object(
        root,
        dictionary! {
            "Type" => "StructTreeRoot",
            "K" => whole,
            "ParentTree" => parent_tree,
            "ParentTreeNextKey" => pages.len() as i64,
        },
    );
    root
}

fn structure_element(
    role: Role,
    parent: ObjectId,
    page: Option<ObjectId>,
    mut kids: Vec<Object>,
) -> Dictionary {
    let mut element = dictionary! { "S" => name(role), "P" => parent };
    if let Some(page) = page {
        element.set("Pg", page);
    }
    match kids.len() {
        0 => {}
        1 => element.set("K", kids.remove(0)),
        _ => element.set("K", kids),
    }
    if role == Role::TableHead {
        element.set("A", dictionary! { "O" => "Table", "Scope" => "Column" });
    }
    element
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
