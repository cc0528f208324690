//! The numbers of a template in the words of its plan.

use std::num::NonZeroU32;

use super::{Milestone, Party, Strand, Template, TemplateError};
use crate::casework::placeholders::fill_placeholders;
use crate::vietnamese::{number::two_digits, sentence::uncapitalised};

impl Template {
    pub(super) fn fill(&mut self) -> Result<(), TemplateError> {
        let source = self.clone();
        let conditions = self.conditions.iter_mut().map(|condition| &mut condition.text);
        let steps = self.steps.iter_mut().map(|step| &mut step.text);
        let criteria = self.milestones.iter_mut().flat_map(|milestone| &mut milestone.criteria);
        for text in conditions.chain(steps).chain(criteria.map(|criterion| &mut criterion.text)) {
            *text = fill_placeholders(text, |name| source.number_in_words(name));
            if text.contains('«') {
                return Err(TemplateError::UnknownPlaceholder(text.clone()));
            }
        }
        Ok(())
    }

    /// The setting, rhythm or list of the template that a «placeholder» names, as papers print it.
    pub fn number_in_words(&self, name: &str) -> Option<String> {
        let settings = &self.settings;
        let number = match name {
            "min_residence_months" => settings.min_residence_months,
            "long_absence_months" => settings.long_absence_months,
            "survey_before_day" => settings.survey_before_day,
            "first_meeting_days" => settings.first_meeting_days,
            "help_plan_days" => settings.help_plan_days,
            "max_cases_per_helper" => settings.max_cases_per_helper,
            "contacts_by_month_1" => settings.contacts_by_month_1,
            "progress_reviews_in_a_row" => settings.progress_reviews_in_a_row,
            "sessions_by_month_3" => return Some(settings.sessions_by_month_3.clone()),
            "sessions_by_month_6" => return Some(settings.sessions_by_month_6.clone()),
            "release_milestone_months" => return Some(joined(&settings.release_milestone_months, " hoặc ")),
            "aftercare_months" => return Some(joined(&settings.aftercare_months, ", ")),
            "contact_frequency" => return Some(frequency(self.cadence.contact_every_months)),
            "session_frequency" => return Some(frequency(self.cadence.session_every_months)),
            "meeting_frequency" => return Some(frequency(self.cadence.meeting_every_months)),
            "session_rhythm" => return Some(rhythm(self.cadence.session_every_months, "mỗi tháng một lần")),
            "review_rhythm" => return Some(rhythm(self.cadence.review_every_months, "hằng tháng")),
            "các bên" => return Some(self.bodies_in_sentence().collect::<Vec<_>>().join(", ")),
            _ => return None,
        };
        Some(two_digits(number))
    }
}

/// Text of the plan read outside it: without references to its khoản and Mục, and with hints as words.
pub fn in_plain_words(text: &str) -> String {
    let known = text.replace("thuộc nhóm tại khoản 1 Mục này", "thuộc một diện của mô hình");
    let words: Vec<&str> = known.split(' ').collect();
    let is = |at: usize, word: &str| words.get(at).is_some_and(|other| *other == word);
    let mut kept: Vec<&str> = vec![];
    let mut at = 0;
    while at < words.len() {
        // "tại khoản 1 Mục này", "nêu tại khoản 1", "theo khoản 4 Mục V."
        if matches!(words[at], "tại" | "theo") && is(at + 1, "khoản") {
            at += if is(at + 3, "Mục") { 5 } else { 3 };
            if kept.last() == Some(&"nêu") {
                kept.pop();
            }
        } else {
            kept.push(words[at]);
            at += 1;
        }
    }
    kept.join(" ").replace(['[', ']'], "")
}

/// Whether a name is of many bodies at once, "Các hội": nobody is of them all, and it is no name of its own.
pub fn names_many_bodies(name: &str) -> bool {
    name.starts_with("Các ")
}

impl Party {
    /// As it is called within a sentence: the family, and a party of many bodies, take no capital there.
    pub fn name_in_sentence(&self) -> String {
        self.in_sentence(&self.name)
    }

    pub fn short_in_sentence(&self) -> String {
        self.in_sentence(&self.short)
    }

    fn in_sentence(&self, name: &str) -> String {
        match self.is_family || names_many_bodies(name) {
            true => uncapitalised(name),
            false => name.to_owned(),
        }
    }
}

impl Milestone {
    /// The cell of the plan's section IV: the criteria of one strand in one sentence.
    pub fn sentence(&self, strand: Strand) -> String {
        let mut texts = self.criteria.iter().filter(|one| one.strand == strand).map(|one| &one.text);
        let mut sentence = texts.next().cloned().unwrap_or_default();
        for text in texts {
            sentence.push_str("; ");
            sentence.push_str(&uncapitalised(text));
        }
        sentence
    }
}

/// "01 lần/tháng", "01 lần/03 tháng".
pub(super) fn frequency(every: NonZeroU32) -> String {
    match every.get() {
        1 => "01 lần/tháng".to_owned(),
        months => format!("01 lần/{} tháng", two_digits(months)),
    }
}

pub(super) fn rhythm(every: NonZeroU32, monthly: &str) -> String {
    match every.get() {
        1 => monthly.to_owned(),
        months => format!("mỗi {} tháng một lần", two_digits(months)),
    }
}

/// "06 hoặc 12".
fn joined(months: &[u32], between: &str) -> String {
    months.iter().map(|month| two_digits(*month)).collect::<Vec<_>>().join(between)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_no_name_of_its_own_takes_no_capital_within_a_sentence() {
        let template = Template::parse(Template::shipped()[2].as_bytes()).expect("a shipped template");
        let assigned =
            "cử tổ giúp đỡ đủ Công an phường, Ủy ban MTTQ Việt Nam phường, các hội, các đoàn thể và đại diện";
        assert!(template.steps[3].text.starts_with(assigned), "{}", template.steps[3].text);
        let parties =
            template.parties.iter().map(|party| (party.name_in_sentence(), party.short_in_sentence()));
        let parties: Vec<_> = parties.collect();
        for (name, short) in
            [("Công an phường", "Công an"), ("các hội", "các hội"), ("đại diện gia đình", "gia đình")]
        {
            assert!(parties.contains(&(name.to_owned(), short.to_owned())), "{parties:?}");
        }
    }

    #[test]
    fn what_is_asked_on_the_screen_needs_no_plan_beside_it() {
        for (text, expected) in [
            ("là thuộc nhóm tại khoản 1 Mục này", "là thuộc một diện của mô hình"),
            ("và [người có thẩm quyền] phê duyệt", "và người có thẩm quyền phê duyệt"),
            ("gồm hai nội dung nêu tại khoản 1 và ký", "gồm hai nội dung và ký"),
            ("ở tại nhà", "ở tại nhà"),
        ] {
            assert_eq!(in_plain_words(text), expected);
        }
        for document in Template::shipped() {
            let template = Template::parse(document.as_bytes()).expect("a shipped template");
            for condition in &template.conditions {
                let asked = condition.asked();
                assert!(!asked.contains(['[', ']', '«']) && !asked.contains("khoản"), "{asked}");
            }
        }
    }
}
