//! English: the second language of the app, one file a screen.
//!
//! One word for one thing, as a British probation office would say it:
//!
//! | Vietnamese | English |
//! |---|---|
//! | hồ sơ | case file |
//! | người được giúp đỡ | the person (helped) |
//! | diện | category |
//! | đưa vào diện, ra khỏi diện | admission, release |
//! | thống nhất | agreement |
//! | tổ giúp đỡ | support team |
//! | người giúp đỡ chính | lead helper |
//! | các bên, vị trí | parties, seat |
//! | tiếp xúc, hỗ trợ, nhận xét | contact, support, review |
//! | giao ban | briefing |
//! | sinh hoạt | gathering |
//! | tọa đàm | seminar |
//! | hội nghị phản biện xã hội | social-criticism conference |
//! | ý kiến, giải trình, bảo lưu | opinion, explanation, reserved |
//! | biên bản, ban hành | minutes, issue |
//! | Mặt trận | Fatherland Front |
//! | phường, khu phố, tổ dân phố | ward, neighbourhood, residents' group |
//! | sổ, ghi chép | book, entry |
//! | sao lưu, tờ mã dự phòng | backup, recovery sheet |
//!
//! Papers are official and stay Vietnamese, and so does what comes from the ward's templates and from what people
//! typed: how a person is called, the names of parties, categories and criteria.

use super::Words;

mod aftercare;
mod case_list;
mod closure;
mod common;
mod consent;
mod copies;
mod drafts;
mod earlier;
mod erasure;
mod family;
mod first_steps;
mod following;
mod giving;
mod help;
mod help_plan;
mod helping;
mod intake;
mod measure;
mod meeting;
mod member_list;
mod models;
mod old_report;
mod paper;
mod papers;
mod pasted;
mod pause;
mod people;
mod plan;
mod refusals;
mod release;
mod report;
mod reviewing;
mod running_list;
mod same_person;
mod settings;
mod shell;
mod signed;
mod stage;
mod team;
mod threshold;
mod week;
mod work;

pub static WORDS: Words = Words {
    aftercare: aftercare::EN,
    closure: closure::EN,
    case_list: case_list::EN,
    drafts: drafts::EN,
    earlier: earlier::EN,
    erasure: erasure::EN,
    common: common::EN,
    first_steps: first_steps::EN,
    shell: shell::EN,
    threshold: threshold::EN,
    work: work::EN,
    week: week::EN,
    pause: pause::EN,
    measure: measure::EN,
    people: people::EN,
    intake: intake::EN,
    consent: consent::EN,
    family: family::EN,
    same_person: same_person::EN,
    release: release::EN,
    running_list: running_list::EN,
    pasted: pasted::EN,
    member_list: member_list::EN,
    models: models::EN,
    team: team::EN,
    helping: helping::EN,
    following: following::EN,
    help_plan: help_plan::EN,
    reviewing: reviewing::EN,
    giving: giving::EN,
    stage: stage::EN,
    meeting: meeting::EN,
    plan: plan::EN,
    paper: paper::EN,
    papers: papers::EN,
    signed: signed::EN,
    report: report::EN,
    copies: copies::EN,
    settings: settings::EN,
    help: help::EN,
    old_report: old_report::EN,
    refusals: refusals::EN,
};

/// "1 case file", "3 case files".
fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// "a, b and c".
fn list_with_and(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
