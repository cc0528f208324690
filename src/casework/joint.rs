//! A plan that two to six bodies issue together (kế hoạch liên tịch). Source: rule 21.

use super::book::{Office, Unit};
use super::plan::Plan;

/// Names of the fields of a plan that say so.
pub mod field {
    /// `yes` when the plan is of more than one body.
    pub const JOINT: &str = "joint";
    /// What stands behind the type code: `UBND-MTTQ`; empty for the symbols of the two bodies whose letterheads are known.
    pub const SYMBOL: &str = "joint_symbol";
    /// `body:1:<part>` to `body:6:<part>`, in the order in which they sign.
    pub const BODY: &str = "body:";
    /// In capitals, as the letterhead has it; may be of two lines.
    pub const NAME: &str = "name";
    /// The lines above the signature.
    pub const SIGNS_AS: &str = "signs_as";
    pub const SIGNER: &str = "signer";
}

/// As many sign at most.
pub const MOST: usize = 6;

/// One of the bodies.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Body {
    pub name: String,
    /// As a sentence names it: "Công an phường Khuê Trung".
    pub in_sentence: String,
    pub signs_as: Vec<String>,
    pub signer: String,
}

/// The field of the plan that holds a part of the body at a place, from 1.
pub fn field_of(place: usize, part: &str) -> String {
    format!("{}{place}:{part}", field::BODY)
}

pub fn is_joint(plan: &Plan) -> bool {
    plan.text(field::JOINT) == "yes"
}

/// The bodies in the order in which they sign. While nothing is typed, the first is the one that drafts and the second
/// the one that keeps the book; the others are there once they have a name.
pub fn bodies(unit: &Unit, plan: &Plan) -> Vec<Body> {
    (1..=MOST).map(|place| body(unit, plan, place)).filter(|body| !body.name.is_empty()).collect()
}

/// Who signs, body by body; or the first body of which nobody said yet who signs.
pub fn signers(unit: &Unit, plan: &Plan) -> Result<Vec<String>, String> {
    let signer = |body: Body| if body.signer.is_empty() { Err(body.in_sentence) } else { Ok(body.signer) };
    bodies(unit, plan).into_iter().map(signer).collect()
}

fn body(unit: &Unit, plan: &Plan, place: usize) -> Body {
    let own = known(unit, place).unwrap_or_default();
    let text = |part| plan.text(&field_of(place, part)).trim();
    let typed = |part, otherwise: String| match text(part) {
        "" => otherwise,
        typed => typed.to_owned(),
    };
    let in_sentence = match text(field::NAME) {
        "" => own.in_sentence,
        typed => unit.in_sentence(typed),
    };
    Body {
        name: typed(field::NAME, own.name),
        in_sentence,
        signs_as: match text(field::SIGNS_AS) {
            "" => own.signs_as,
            typed => typed.lines().map(|line| line.trim().to_owned()).collect(),
        },
        signer: typed(field::SIGNER, own.signer),
    }
}

/// What is known of the body at a place without anybody typing it.
pub fn known(unit: &Unit, place: usize) -> Option<Body> {
    let office = match place {
        1 => Office::Drafter,
        2 => Office::Keeper,
        _ => return None,
    };
    let own = unit.letterhead(office);
    let name = own.upper.iter().chain(&own.lower).cloned().collect::<Vec<_>>().join("\n");
    Some(Body { name, in_sentence: unit.body(office), signs_as: own.signs_as, signer: own.signer })
}

/// "UBND-MTTQ-BTT", or as it was typed.
pub fn symbol(unit: &Unit, plan: &Plan) -> String {
    match plan.text(field::SYMBOL).trim() {
        "" => [Office::Drafter, Office::Keeper].map(|office| unit.letterhead(office).symbol).join("-"),
        typed => typed.to_owned(),
    }
}
