//! Where each paper is seen, and where the way back from it leads.

use leptos_router::params::ParamsMap;

use crate::app::pages::person::person_address;
use crate::casework::Register;
use crate::casework::team::Takeover;
use crate::ledger::Subject;
use crate::papers::{MadeOf, Of, PaperKind, Printed};

/// `Giấy tờ`.
pub const PAPERS: &str = "/van-ban";

/// The last part of the address of a form for the pen.
pub const BLANK: &str = "trong";

/// Where the blank form of a kind of paper is seen.
pub fn of_blank(kind: PaperKind) -> String {
    format!("{PAPERS}/{}/{BLANK}", kind.form().code)
}

/// Where a paper is seen; of a time or a week, where one chooses it.
pub fn of(printed: &Printed) -> String {
    match &printed.of {
        Of::Nothing => of_blank(printed.kind),
        Of::One(subject) => of_one(printed.kind, subject),
        Of::Takeover(Takeover { member, to, .. }) => {
            let whole = match printed.kind {
                PaperKind::Assignment => format!("{PAPERS}/{}/{member}", printed.kind.form().code),
                _ => format!("/phan-cong/{member}/ban-giao"),
            };
            match to {
                Some((by, from)) => format!("{whole}?cho={by}&tu={from}"),
                None => whole,
            }
        }
        Of::Period(_) | Of::Week(_) => to_choose(printed.kind),
    }
}

/// Where the paper made of one thing is seen; papers of some places have had an address there from the first.
pub fn of_one(kind: PaperKind, subject: &Subject) -> String {
    match kind {
        PaperKind::Minutes(_) => format!("/hop/{subject}/ban-in"),
        PaperKind::Agreement => format!("/ho-so/{subject}/phieu"),
        PaperKind::Receipts => format!("/ho-tro/{subject}/ban-in"),
        // A joint plan is a plan: one address, and one code for what was made of it.
        PaperKind::Plan | PaperKind::JointPlan => format!("/ke-hoach/{subject}/ban-in"),
        PaperKind::Handover => format!("/sao-luu/ban-giao/{subject}/ban-in"),
        _ => format!("{PAPERS}/{}/{subject}", kind.form().code),
    }
}

/// Where one chooses what the paper is made of: at the work itself, or from a list of what there is.
pub fn to_choose(kind: PaperKind) -> String {
    match kind.form().made_of {
        MadeOf::Period if kind == PaperKind::CaseList => "/ho-so/ban-in".to_owned(),
        MadeOf::Week => "/viec-tuan".to_owned(),
        _ => format!("{PAPERS}/{}", kind.form().code),
    }
}

/// Where a paper is seen or chosen, from `Giấy tờ`.
pub fn from_papers(kind: PaperKind) -> String {
    match kind.form().made_of {
        MadeOf::Period => opened_from(to_choose(kind), PAPERS),
        // There one chooses first.
        _ => to_choose(kind),
    }
}

/// The address of a paper with the page it was opened from, so that the way back leads there.
pub fn opened_from(address: String, from: &str) -> String {
    let joint = if address.contains('?') { '&' } else { '?' };
    format!("{address}{joint}ve={from}")
}

/// The same of a page whose address is about to be written anew.
pub fn opened_as(address: String, query: &ParamsMap) -> String {
    match came_from(query) {
        Some(from) => opened_from(address, &from),
        None => address,
    }
}

/// Where in `Giấy tờ` a paper was opened, by `?ve=`; `None` when it was opened at the work.
pub fn came_from(query: &ParamsMap) -> Option<String> {
    let below =
        |from: &str| from.strip_prefix(PAPERS).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    query.get("ve").filter(|from| below(from))
}

/// To the work the paper is made of; from a blank form to the list of papers.
pub fn back(register: &Register, printed: &Printed) -> String {
    let of = match &printed.of {
        Of::Nothing => return PAPERS.to_owned(),
        Of::Period(_) => {
            return match printed.kind {
                PaperKind::WardReport => "/bao-cao".to_owned(),
                PaperKind::LoanList => PAPERS.to_owned(),
                _ => "/ho-so".to_owned(),
            };
        }
        Of::Week(_) => return "/viec-tuan".to_owned(),
        Of::Takeover(takeover) => return format!("/phan-cong?thanh-vien={}", takeover.member),
        Of::One(subject) => subject,
    };
    match printed.kind.form().made_of {
        MadeOf::Meeting => format!("/hop/{of}"),
        MadeOf::Plan => format!("/ke-hoach/{of}"),
        MadeOf::Batch => format!("/ho-tro/{of}"),
        MadeOf::Handover => "/sao-luu/ban-giao".to_owned(),
        _ if register.member(of).is_some() => format!("/phan-cong?thanh-vien={of}"),
        MadeOf::Team if register.team(of).is_some() => format!("/phan-cong?to={of}"),
        _ => person_address(&printed.about(register)),
    }
}
