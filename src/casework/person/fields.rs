//! Names of the fields of a person and of what is told of them.

/// Names of the fields of a person.
pub mod field {
    pub const FULL_NAME: &str = "full_name";
    pub const OTHER_NAME: &str = "other_name";
    /// A [`PartialDate`](crate::vietnamese::date::PartialDate) as it is stored: `2007`, `2007-05`, `2007-05-01`.
    pub const BORN: &str = "born";
    /// `male`, `female` or empty.
    pub const SEX: &str = "sex";
    /// Cách gọi: em, anh, chị, chú, cô, bác, ông, bà.
    pub const CALLED: &str = "called";
    pub const RESIDENCE: &str = "residence";
    pub const QUARTER: &str = "quarter";
    pub const CELL: &str = "cell";
    pub const PHONE: &str = "phone";
    /// Of the căn cước or an older paper, whole or its last four digits; only where the book asks for it.
    pub const ID_NUMBER: &str = "id_number";
}

/// Names of the fields of an episode.
pub mod episode_field {
    /// Ai giới thiệu.
    pub const REFERRER: &str = "referrer";
    /// Why nobody of the family takes part; empty where somebody does.
    pub const FAMILY: &str = "family";
    pub const FAMILY_NAME: &str = "family_name";
    pub const FAMILY_RELATION: &str = "family_relation";
    pub const FAMILY_PHONE: &str = "family_phone";
    pub const WISHES: &str = "wishes";
    /// In words, beside what is ticked under [`NEED`].
    pub const NEEDS: &str = "needs";
    pub const DIFFICULTIES: &str = "difficulties";
    /// `need:<id>` of `intake::NEEDS` is `yes` or empty.
    pub const NEED: &str = "need:";
    /// `difficulty:<id>` of `intake::DIFFICULTIES` is `yes` or empty.
    pub const DIFFICULTY: &str = "difficulty:";
    /// `asked:<id>`: the answer to a question of the template for one diện.
    pub const ASKED: &str = "asked:";
    /// What is known of the day of admission where that is not a day: a [`PartialDate`](crate::vietnamese::date::PartialDate), or [`UNKNOWN`].
    pub const ADMITTED: &str = "admitted";
    pub const UNKNOWN: &str = "unknown";
    /// `condition:<id>` is `yes`, `no` or empty.
    pub const CONDITION: &str = "condition:";
}

/// Names of the fields of a contact.
pub mod contact_field {
    /// Where nobody was met: the day to ask again, ISO.
    pub const ASK_AGAIN_ON: &str = "ask_again_on";
}

/// Names of the fields of a review.
pub mod review_field {
    /// `tien_bo`, `chuyen_bien`, `chua_chuyen_bien`, `chua_du_can_cu`.
    pub const RESULT: &str = "result";
    /// `word:<party>`: what that party says.
    pub const WORD: &str = "word:";
    pub const FAMILY_WORD: &str = "family_word";
    pub const OWN_WORD: &str = "own_word";
    /// `written` by the person or `told` and written down.
    pub const OWN_WORD_HOW: &str = "own_word_how";
    /// `criterion:<id>`: `dat`, `dang`, `chua`, `chua_du`.
    pub const CRITERION: &str = "criterion:";
    /// `evidence:<id>`: the one sentence that bears the level out.
    pub const EVIDENCE: &str = "evidence:";
    pub const DIFFICULTY: &str = "difficulty";
    pub const NEXT: &str = "next";
    /// The month it was begun from by `Như kỳ trước`, as "2024-07".
    pub const COPIED: &str = "copied_from";
    /// `yes` once somebody looked at what was copied.
    pub const COPIED_SEEN: &str = "copied_seen";
    /// Who confirmed a review at a milestone.
    pub const CONFIRMED_BY: &str = "confirmed_by";
    /// The version of the model it was written under, where that is not the one the case was opened under.
    pub const TEMPLATE: &str = "template";
}

/// Names of the fields of a release proposal: what each party says to it.
pub mod proposal_field {
    /// `agrees:<party>` is `yes`, `not_yet` or empty.
    pub const AGREES: &str = "agrees:";
    /// `opinion:<party>`: in the party's own words.
    pub const OPINION: &str = "opinion:";
}
