//! Bodies in the default texts: a model that lacks one is not said to have it, and one that the ward calls otherwise
//! goes by its own name. What a ward wrote itself stays as it wrote it.

use serde::Deserialize;

use super::{Party, SHARED, Template};
use crate::casework::placeholders::fill_placeholders;

/// By the ids of the parties that ship with the app, so that a book of an older document is read by them too.
const SPOKEN: &str = include_str!("../templates/bodies_in_texts.json");

/// Words of a default text that name bodies.
#[derive(Deserialize)]
struct Spoken {
    says: String,
    /// What is said instead: the first whose parties the model has.
    forms: Vec<Form>,
}

#[derive(Deserialize)]
struct Form {
    #[serde(default)]
    needs: Vec<String>,
    #[serde(default)]
    needs_family: bool,
    /// «tên …» and «tên gọn …» are the names of a party by its id.
    text: String,
}

/// The texts that every model begins with.
#[derive(Deserialize)]
struct Defaults {
    conditions: Vec<DefaultText>,
    steps: Vec<DefaultText>,
    milestones: Vec<DefaultCriteria>,
}

#[derive(Deserialize)]
struct DefaultCriteria {
    criteria: Vec<DefaultText>,
}

#[derive(Deserialize)]
struct DefaultText {
    id: String,
    text: String,
}

impl Template {
    /// A default text of the plan as it is said of this model.
    pub fn in_own_bodies(&self, text: &str) -> String {
        self.said(&spoken(), text)
    }

    /// The same for its conditions, steps and criteria that are still those of all models.
    pub(super) fn speak_of_own_bodies(&mut self) {
        let defaults: Defaults = serde_json::from_str(SHARED).expect("a shipped document is read");
        let criteria = defaults.milestones.into_iter().flat_map(|milestone| milestone.criteria);
        let defaults: Vec<_> =
            defaults.conditions.into_iter().chain(defaults.steps).chain(criteria).collect();
        let (source, spoken) = (self.clone(), spoken());
        let conditions = self.conditions.iter_mut().map(|it| (&it.id, &mut it.text));
        let steps = self.steps.iter_mut().map(|it| (&it.id, &mut it.text));
        let criteria = self.milestones.iter_mut().flat_map(|milestone| &mut milestone.criteria);
        let criteria = criteria.map(|it| (&it.id, &mut it.text));
        for (id, text) in conditions.chain(steps).chain(criteria) {
            if defaults.iter().any(|default| default.id == *id && default.text == *text) {
                *text = source.said(&spoken, text);
            }
        }
    }

    fn said(&self, spoken: &[Spoken], text: &str) -> String {
        spoken.iter().fold(text.to_owned(), |text, one| {
            let fits = |form: &&Form| {
                (!form.needs_family || self.family().is_some())
                    && form.needs.iter().all(|id| self.party(id).is_some())
            };
            match one.forms.iter().find(fits) {
                Some(form) => {
                    text.replace(&one.says, &fill_placeholders(&form.text, |name| self.own_name(name)))
                }
                None => text,
            }
        })
    }

    fn own_name(&self, placeholder: &str) -> Option<String> {
        match placeholder.strip_prefix("tên gọn ") {
            Some(id) => self.party(id).map(Party::short_in_sentence),
            None => self.party(placeholder.strip_prefix("tên ")?).map(Party::name_in_sentence),
        }
    }
}

fn spoken() -> Vec<Spoken> {
    serde_json::from_str(SPOKEN).expect("the shipped words are read")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn without(ids: &[&str], change: impl FnOnce(&mut serde_json::Value)) -> Template {
        let mut document: serde_json::Value = serde_json::from_str(&Template::shipped()[2]).expect("JSON");
        let parties = document["parties"].as_array_mut().expect("a list");
        parties.retain(|party| !ids.iter().any(|id| party["id"] == *id));
        change(&mut document);
        Template::parse(document.to_string().as_bytes()).expect("a template")
    }

    fn survey(template: &Template) -> &str {
        &template.steps[0].text
    }

    #[test]
    fn the_shipped_models_say_what_stands_in_their_documents() {
        for document in Template::shipped() {
            let template = Template::parse(document.as_bytes()).expect("a template");
            let defaults: serde_json::Value = serde_json::from_str(SHARED).expect("JSON");
            for text in [&defaults["conditions"][1]["text"], &defaults["steps"][3]["text"]] {
                let text = text.as_str().expect("a text");
                assert_eq!(template.in_own_bodies(text), text, "{}", template.code);
            }
            assert_eq!(template.in_own_bodies(&defaults.to_string()), defaults.to_string());
        }
    }

    #[test]
    fn a_body_the_model_lacks_is_not_named() {
        for (ids, said) in [
            (&["police"][..], "Ban Công tác Mặt trận khu dân cư rà soát"),
            (&["front"], "Công an phường rà soát"),
            (&["police", "front"], "các bên rà soát"),
        ] {
            let template = without(ids, |_| ());
            assert!(survey(&template).contains(&format!("hằng tháng, {said}")), "{}", survey(&template));
        }
        let template = without(&["police", "front", "family"], |_| ());
        for text in [&template.conditions[1].text, &template.steps[1].text, &template.steps[3].text] {
            assert!(!text.contains("Công an") && !text.contains("Mặt trận"), "{text}");
        }
        assert!(template.conditions[1].text.starts_with("Được cơ quan có thẩm quyền thông tin"));
        assert!(
            template.steps[3].text.starts_with("cử tổ giúp đỡ đủ các hội, các đoàn thể, chỉ định một người")
        );
        assert!(template.steps[3].text.ends_with("trường hợp cùng lúc."), "{}", template.steps[3].text);
        let criterion = template.criteria().find(|(_, one)| one.id == "no-new-offence").expect("it").1;
        assert_eq!(criterion.text, "Không có vi phạm mới theo thông báo của cơ quan có thẩm quyền");
    }

    #[test]
    fn a_body_goes_by_the_name_the_ward_gave_it_and_the_wards_own_words_stay() {
        let template = without(&[], |document| document["parties"][0]["name"] = "Công an xã".into());
        assert!(survey(&template).contains("hằng tháng, Công an xã phối hợp Ban Công tác"));
        let own = "Công an phường phối hợp Ban Công tác Mặt trận khu dân cư họp.";
        let template = without(&["police"], |document| document["steps"][0]["text"] = own.into());
        assert_eq!(survey(&template), own);
    }
}
