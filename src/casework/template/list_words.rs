//! The words by which a ward's lists name a diện. They stand beside the documents of the models, so that a book of an
//! older document knows them too; a document that has its own is read by those alone.

use std::collections::BTreeMap;

use super::{Category, Template};
use crate::casework::pasted::says;
use crate::vietnamese::fold::Folded;

/// By the ids of the categories that ship with the app. Source: domain 1.1, 1.5 (the names of the four diện by place).
/// Words that stand under two diện leave it open which is meant: whoever pasted the list is asked.
const SHARED: &str = include_str!("../templates/list_words.json");

impl Template {
    /// Gives every category without words of its own those of all models.
    pub(super) fn with_list_words(&mut self) {
        let mut shared: BTreeMap<String, Vec<String>> =
            serde_json::from_str(SHARED).expect("the shipped words are read");
        for category in &mut self.categories {
            if category.list_words.is_none() {
                category.list_words = Some(shared.remove(&category.id).unwrap_or_default());
            }
        }
    }

    /// The diện that a folded text of a list names; `None` where it names none, or more than one could be meant.
    ///
    /// The longer words are the narrower ones and win; a diện of minors wins over one that says nothing of age.
    pub fn category_named(&self, folded: &str) -> Option<&Category> {
        let named = |category: &&Category| Folded::new(&category.name).plain() == folded;
        if let Some(category) = self.categories.iter().find(named) {
            return Some(category);
        }
        let mut found: Vec<(&Category, usize)> =
            self.categories.iter().filter_map(|one| Some((one, longest_word(one, folded)?))).collect();
        if found.iter().any(|(category, _)| category.minors_only) {
            found.retain(|(category, _)| category.minors_only);
        }
        let longest = found.iter().map(|(_, length)| *length).max()?;
        let mut meant = found.into_iter().filter(|(_, length)| *length == longest);
        match (meant.next(), meant.next()) {
            (Some((category, _)), None) => Some(category),
            _ => None,
        }
    }

    /// Whether a folded text says something of a diện, if not which.
    pub fn speaks_of_category(&self, folded: &str) -> bool {
        self.categories.iter().any(|category| longest_word(category, folded).is_some())
    }
}

impl Category {
    /// The words by which lists name it, beside its name.
    pub fn list_words(&self) -> &[String] {
        self.list_words.as_deref().unwrap_or_default()
    }
}

fn longest_word(category: &Category, folded: &str) -> Option<usize> {
    let words = category.list_words().iter().chain([&category.name]);
    let words = words.map(|word| Folded::new(word)).filter(|word| !word.is_empty());
    words.filter(|word| says(folded, word.plain())).map(|word| word.plain().len()).max()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meant(template: &Template, typed: &str) -> Option<String> {
        template.category_named(Folded::new(typed).plain()).map(|category| category.id.clone())
    }

    #[test]
    fn lists_name_a_category_in_many_ways() {
        for document in Template::shipped() {
            let template = Template::parse(document.as_bytes()).expect("a shipped template");
            for (typed, id) in [
                ("Người nghiện ma túy", Some("addiction")),
                ("nghiện", Some("addiction")),
                ("đang cai nghiện tại cộng đồng", Some("addiction")),
                ("NGƯỜI SỬ DỤNG TRÁI PHÉP CHẤT MA TÚY", Some("drug-use")),
                ("sử dụng ma túy", Some("drug-use")),
                ("mãn hạn tù", Some("past-offence")),
                ("ra tù", Some("past-offence")),
                ("người lầm lỡ", Some("past-offence")),
                ("vị thành niên vi phạm pháp luật", Some("minor-offence")),
                ("chưa thành niên sử dụng ma túy", Some("minor-offence")),
                // After the cure somebody may be of either: that is asked.
                ("sau cai nghiện", None),
                ("quản lý sau cai", None),
                ("ma túy", None),
                ("lo lắng", None),
            ] {
                assert_eq!(meant(&template, typed).as_deref(), id, "{typed}");
            }
        }
    }

    #[test]
    fn a_category_of_the_ward_is_known_by_its_own_words() {
        let mut document: serde_json::Value = serde_json::from_str(&Template::shipped()[0]).expect("JSON");
        let categories = document["categories"].as_array_mut().expect("a list");
        categories.push(serde_json::json!({
            "id": "lonely", "name": "người già đơn thân", "list_words": ["neo đơn"],
        }));
        categories[1]["list_words"] = serde_json::json!(["hậu cai"]);
        let template = Template::parse(document.to_string().as_bytes()).expect("a template");
        for (typed, id) in [
            ("người già neo đơn", Some("lonely")),
            ("hậu cai", Some("addiction")),
            // Its words are its own now, those of the shipped models no longer count.
            ("nghiện", None),
            ("sau cai", Some("drug-use")),
        ] {
            assert_eq!(meant(&template, typed).as_deref(), id, "{typed}");
        }
    }
}
