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

/// One signature for each body, and who else receives a copy below them.
pub fn closing(unit: &Unit, plan: &Plan) -> [Block; 2] {
    let signatures = joint::bodies(unit, plan).into_iter().map(|body| {
        let lines = if body.signs_as.is_empty() { vec![one_line(&body.name)] } else { body.signs_as };
        Signature { name: Some(body.signer).filter(|name| !name.is_empty()), ..Signature::new(lines) }
    });
    let own = unit.letterhead(Office::Drafter);
    let signing: Vec<String> = in_sentence(unit, plan).collect();
    let others = own.receivers.iter().map(String::as_str).filter(|line| !is_one_of(&signing, line));
    let recipients = head::recipients(others);
    [Block::Signatures(signatures.collect()), recipients.into()]
}

/// Whether a line of nơi nhận is one of these bodies, told with or without its ward: "Ủy ban MTTQ Việt Nam phường".
fn is_one_of(bodies: &[String], line: &str) -> bool {
    let named = line.split('(').next().unwrap_or_default().trim_matches(['-', ' ', ';', '.', ',']);
    !named.is_empty() && bodies.iter().any(|body| body.to_lowercase().starts_with(&named.to_lowercase()))
}

fn in_sentence(unit: &Unit, plan: &Plan) -> impl Iterator<Item = String> {
    joint::bodies(unit, plan).into_iter().map(|body| head::lines_with_ward(unit, &body.in_sentence))
}

/// "Ủy ban nhân dân phường Khuê Trung và Ủy ban MTTQ Việt Nam phường Khuê Trung"
pub fn all_bodies(unit: &Unit, plan: &Plan) -> String {
    list_with_and(&in_sentence(unit, plan).collect::<Vec<_>>())
}

/// The text in which the drafting body stands for all of them.
pub fn naming_all(unit: &Unit, plan: &Plan, mut text: PlanText) -> PlanText {
    let (own, all) = (head::body(unit, Office::Drafter), in_sentence(unit, plan).collect::<Vec<_>>());
    for part in [&mut text.opening, &mut text.closing] {
        *part = naming(part, &own, &all);
    }
    text
}

/// A sentence that names others beside the drafting body was written so, and stays. A body that was named before it
/// is not named again: none reports to itself.
fn naming(text: &str, own: &str, all: &[String]) -> String {
    let Some((before, after)) = text.split_once(own) else { return text.to_owned() };
    let goes_on = [",", " và "].iter().any(|sign| after.starts_with(sign));
    let was_begun = [", ", " và "].iter().any(|sign| before.ends_with(sign));
    let others: Vec<_> = all.iter().filter(|body| !before.contains(&***body)).collect();
    match goes_on || was_begun || others.is_empty() {
        true => text.to_owned(),
        false => format!("{before}{}{after}", list_with_and(&others)),
    }
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
            (
                "gửi Công an phường X để báo cáo UBND phường X.",
                "gửi Công an phường X để báo cáo UBND phường X.",
            ),
        ] {
            let all = ["UBND phường X", "Công an phường X"].map(str::to_owned);
            assert_eq!(naming(text, "UBND phường X", &all), expected);
        }
    }
}
