//! The words by which a ward's lists name a diện, or a party. They stand beside the documents of the models, so that a
//! book of an older document knows them too; a document that has its own is read by those alone.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Category, Party, Template};
use crate::casework::pasted::says;
use crate::vietnamese::fold::Folded;

const SHARED: &str = include_str!("../templates/list_words.json");

/// By the ids of what ships with the app. Source: domain 1.1, 1.2, 1.5 (the names of the four diện by place).
#[derive(Deserialize)]
struct ListWords {
    /// Words that stand under two diện leave it open which is meant: whoever pasted the list is asked.
    categories: BTreeMap<String, Vec<String>>,
    parties: BTreeMap<String, Vec<String>>,
}

impl Template {
    /// Gives every category and party without words of its own those of all models.
    pub(super) fn with_list_words(&mut self) {
        let mut shared: ListWords = serde_json::from_str(SHARED).expect("the shipped words are read");
        for category in &mut self.categories {
            let known = || shared.categories.remove(&category.id).unwrap_or_default();
            category.list_words.get_or_insert_with(known);
        }
        for party in &mut self.parties {
            let known = || shared.parties.remove(&party.id).unwrap_or_default();
            party.list_words.get_or_insert_with(known);
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
        let said = |one| Some((one, longest_said(words_of_category(one), folded)?));
        let mut found: Vec<(&Category, String)> = self.categories.iter().filter_map(said).collect();
        if found.iter().any(|(category, _)| category.minors_only) {
            found.retain(|(category, _)| category.minors_only);
        }
        match longest(found)[..] {
            [(category, _)] => Some(category),
            _ => None,
        }
    }

    /// Whether a folded text says something of a diện, if not which.
    pub fn speaks_of_category(&self, folded: &str) -> bool {
        self.categories.iter().any(|category| longest_said(words_of_category(category), folded).is_some())
    }

    /// The party that a folded text of a list names: by its own name first, then by the usual words, of which the
    /// longer are the narrower; `None` where more than one could be meant. The family is no organisation.
    pub fn party_named(&self, folded: &str) -> Option<&Party> {
        let bodies = || self.parties.iter().filter(|party| !party.is_family && !folded.is_empty());
        let is_own_name = |name: &String| Folded::new(name).plain() == folded;
        if let Some(party) = bodies().find(|party| [&party.name, &party.short].into_iter().any(is_own_name)) {
            return Some(party);
        }
        let said = |party| Some((party, longest_said(party_words(party), folded)?));
        let mut found = longest(bodies().filter_map(said).collect());
        // "Tổ dân phố" is said of the ban điều hành too, where the tổ have no seat of their own.
        if found.iter().any(|(party, word)| is_named_by(party, word)) {
            found.retain(|(party, word)| is_named_by(party, word));
        }
        match found[..] {
            [(party, _)] => Some(party),
            _ => None,
        }
    }
}

impl Category {
    /// The words by which lists name it, beside its name.
    pub fn list_words(&self) -> &[String] {
        self.list_words.as_deref().unwrap_or_default()
    }
}

impl Party {
    /// The words by which lists of members name it, beside its names.
    pub fn list_words(&self) -> &[String] {
        self.list_words.as_deref().unwrap_or_default()
    }
}

fn words_of_category(category: &Category) -> impl Iterator<Item = &String> {
    category.list_words().iter().chain([&category.name])
}

fn party_words(party: &Party) -> impl Iterator<Item = &String> {
    party.list_words().iter().chain([&party.name, &party.short])
}

fn is_named_by(party: &Party, word: &str) -> bool {
    [&party.name, &party.short].into_iter().any(|name| says(Folded::new(name).plain(), word))
}

/// The longest of the words that a folded text says, folded.
fn longest_said<'a>(words: impl Iterator<Item = &'a String>, folded: &str) -> Option<String> {
    let words = words.map(|word| Folded::new(word).plain().to_owned()).filter(|word| !word.is_empty());
    words.filter(|word| says(folded, word)).max_by_key(String::len)
}

/// Those of whom the longest word was said.
fn longest<T>(mut found: Vec<(T, String)>) -> Vec<(T, String)> {
    let most = found.iter().map(|(_, word)| word.len()).max();
    found.retain(|(_, word)| Some(word.len()) == most);
    found
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
                ("cai nghiện xong", None),
                ("hoàn lương", Some("past-offence")),
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

    #[test]
    fn a_party_of_the_ward_is_known_by_its_own_words() {
        let mut document: serde_json::Value = serde_json::from_str(&Template::shipped()[0]).expect("JSON");
        let parties = document["parties"].as_array_mut().expect("a list");
        parties.push(serde_json::json!({
            "id": "party-7", "name": "Hội Nông dân phường", "short": "Nông dân", "duty": "",
            "list_words": ["HND", "hội nông"],
        }));
        parties[1]["list_words"] = serde_json::json!(["hội chị em"]);
        let template = Template::parse(document.to_string().as_bytes()).expect("a template");
        for (typed, id) in [
            ("HND phường", Some("party-7")),
            ("Chi hội nông dân khu phố 3", Some("party-7")),
            ("nông dân", Some("party-7")),
            ("Hội chị em khu 2", Some("women")),
            // Its words are its own now, those of the shipped models no longer count.
            ("Hội LHPN", None),
            ("Hội Cựu chiến binh khu phố 3", Some("veterans")),
            ("Mặt trận khu phố 3", Some("area")),
        ] {
            let named = template.party_named(Folded::new(typed).plain()).map(|party| party.id.as_str());
            assert_eq!(named, id, "{typed}");
        }
    }
}
