//! `Câu hay dùng`: sentences that are picked instead of typed. They stand beside the documents of the models, so that
//! a book of an older document has them too.

use serde::Deserialize;

use super::Strand;

const SHARED: &str = include_str!("../templates/phrases.json");

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Phrases {
    /// What a help plan may hold.
    pub actions: Vec<ActionPhrase>,
    /// What a review may say.
    pub reviews: Vec<ReviewPhrases>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct ActionPhrase {
    pub strand: Strand,
    pub text: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct ReviewPhrases {
    /// A field of a review, or what its name begins with.
    pub field: String,
    pub texts: Vec<String>,
}

impl Phrases {
    pub(super) fn shared() -> Self {
        serde_json::from_str(SHARED).expect("the shipped phrases are read")
    }

    /// Those of all models, as a document holds them.
    pub(super) fn shared_document() -> serde_json::Value {
        serde_json::from_str(SHARED).expect("the shipped phrases are read")
    }

    pub fn of_strand(&self, strand: Strand) -> impl Iterator<Item = &str> {
        self.actions.iter().filter(move |one| one.strand == strand).map(|one| one.text.as_str())
    }

    /// The sentences for a field of a review.
    pub fn of_review_field<'a>(&'a self, field: &'a str) -> impl Iterator<Item = &'a str> {
        let own = self.reviews.iter().filter(move |one| field.starts_with(one.field.as_str()));
        own.flat_map(|one| one.texts.iter().map(String::as_str))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::casework::person::review_field;
    use crate::casework::template::Template;

    #[test]
    fn a_document_without_phrases_has_those_of_all_models() {
        for document in Template::shipped() {
            let template = Template::parse(document.as_bytes()).expect("a shipped template");
            for strand in [Strand::Education, Strand::Support] {
                assert!(template.phrases.of_strand(strand).count() > 3, "{strand:?}");
            }
            for field in [review_field::DIFFICULTY, review_field::NEXT, "word:front", "evidence:met"] {
                assert!(template.phrases.of_review_field(field).count() > 1, "{field}");
            }
            // What the person and the family say is theirs alone.
            for field in [review_field::OWN_WORD, review_field::FAMILY_WORD] {
                assert_eq!(template.phrases.of_review_field(field).count(), 0, "{field}");
            }
        }
    }
}
