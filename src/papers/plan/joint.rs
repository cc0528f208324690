//! What is otherwise in a plan of two to six bodies: its letterhead, its signers, and the sentences that name who issues
//! it. Source: rule 21.

use crate::casework::book::{Office, Unit};
use crate::casework::joint;
use crate::casework::plan::Plan;
use crate::casework::plan_text::PlanText;
use crate::papers::dots::one_line;
use crate::papers::head;
use crate::press::paper::*;
use crate::vietnamese::sentence::list_with_and;

pub fn letterhead(
    unit: &Unit,
    plan: &Plan,
    number: &str,
    draft: Option<String>,
    place_and_date: Option<String>,
) -> JointLetterhead {
    let bodies = joint::bodies(unit, plan).into_iter();
    JointLetterhead {
        bodies: bodies.map(|body| head::lines_with_ward(unit, &body.name)).collect(),
        number: Some(head::number_line(number, "KH", &joint::symbol(unit, plan))),
        draft,
        place_and_date,
    }
}

/// One signature for each body, and who receives a copy below them.
pub fn closing(unit: &Unit, plan: &Plan) -> [Block; 2] {
    let signatures = joint::bodies(unit, plan).into_iter().map(|body| {
        let lines = if body.signs_as.is_empty() { vec![one_line(&body.name)] } else { body.signs_as };
        Signature { name: Some(body.signer).filter(|name| !name.is_empty()), ..Signature::new(lines) }
    });
    let own = unit.letterhead(Office::Drafter);
    let recipients = head::recipients(own.receivers.iter().map(String::as_str));
    [Block::Signatures(signatures.collect()), recipients.into()]
}

/// "Ủy ban nhân dân phường Khuê Trung và Ủy ban MTTQ Việt Nam phường Khuê Trung"
pub fn all_bodies(unit: &Unit, plan: &Plan) -> String {
    let bodies = joint::bodies(unit, plan).into_iter();
    list_with_and(&bodies.map(|body| head::lines_with_ward(unit, &body.in_sentence)).collect::<Vec<_>>())
}

/// The text in which the drafting body stands for all of them.
pub fn naming_all(unit: &Unit, plan: &Plan, mut text: PlanText) -> PlanText {
    let (own, all) = (head::body(unit, Office::Drafter), all_bodies(unit, plan));
    for part in [&mut text.opening, &mut text.closing] {
        *part = naming(part, &own, &all);
    }
    text
}

/// A sentence that names others beside the drafting body was written so, and stays.
fn naming(text: &str, own: &str, all: &str) -> String {
    let Some((before, after)) = text.split_once(own) else { return text.to_owned() };
    let goes_on = [",", " và "].iter().any(|sign| after.starts_with(sign));
    let was_begun = [", ", " và "].iter().any(|sign| before.ends_with(sign));
    if goes_on || was_begun { text.to_owned() } else { format!("{before}{all}{after}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_that_names_one_body_names_all_and_one_that_was_written_stays() {
        for (text, expected) in [
            ("UBND phường X xây dựng Kế hoạch:", "UBND phường X và Công an phường X xây dựng Kế hoạch:"),
            ("báo cáo UBND phường X xem xét", "báo cáo UBND phường X và Công an phường X xem xét"),
            ("UBND phường X, Công an phường X xây dựng:", "UBND phường X, Công an phường X xây dựng:"),
            ("Công an và UBND phường X xây dựng:", "Công an và UBND phường X xây dựng:"),
            ("Hai cơ quan xây dựng:", "Hai cơ quan xây dựng:"),
        ] {
            assert_eq!(naming(text, "UBND phường X", "UBND phường X và Công an phường X"), expected);
        }
    }
}
