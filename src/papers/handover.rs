//! The minutes of a handover of the book (rule 24): who gives, who takes, what is open; or blank. Source: papers 14.

use chrono::NaiveDate;

use super::choices::ones;
use super::dots::{DOTS, or_long_dots};
use super::head;
use super::kinds::{ForWhom, Form, MadeOf, Of};
use super::minutes::{empty_task_table, task_table};
use super::naming::{Naming, kept};
use super::pen::pen_rows;
use crate::casework::Register;
use crate::casework::audience::Audience;
use crate::casework::book::{Office, member_field, member_name};
use crate::casework::due::has_minutes;
use crate::casework::event::Event;
use crate::casework::fact::HandedOver;
use crate::casework::figures::is_helped_on;
use crate::casework::meeting::is_closed;
use crate::casework::person::{Episode, Stage};
use crate::ledger::Subject;
use crate::press::paper::*;
use crate::vietnamese::date;

/// Counts and tasks only: no case is named in it.
pub const FORM: Form = Form {
    code: "ban-giao",
    made_of: MadeOf::Handover,
    for_whom: ForWhom::EVERYBODY,
    choices: |register, _| ones(register.handovers().map(|handover| &handover.subject)),
    make: |register, of, on, _| {
        let known = match of {
            Of::Nothing => return Some((handover(register, None, on), on)),
            Of::One(known) => register.handover(known)?,
            _ => return None,
        };
        Some((handover(register, Some(known), known.fact.on), known.fact.on))
    },
};

/// The minutes of a handover on its day; without one, the form for the pen.
pub fn handover(register: &Register, handover: Option<&Event<HandedOver>>, on: NaiveDate) -> Paper {
    let giver = handover.and_then(|handover| handover.fact.from.as_ref());
    let taker = handover.map(|handover| &handover.fact.to);
    let day = if handover.is_some() { date::formal(on) } else { head::undated() };
    let subject = format!("Bàn giao sổ theo dõi, giúp đỡ theo mô hình \"{}\"", head::model(register));
    let mut paper = Paper::new("Biên bản bàn giao sổ")
        .with(head::letterhead(&register.unit_on(on), Office::Keeper, "BB", ""))
        .with(Title::new("BIÊN BẢN", subject))
        .with(Paragraph::text(format!("Hôm nay, {day}, tại")).dotted(1))
        .with(Paragraph::text("Chúng tôi gồm:"))
        .with(party(register, "Bên giao", giver))
        .with(party(register, "Bên nhận", taker))
        .with(Paragraph::text("Cùng bàn giao những nội dung sau:"))
        .with(Heading::new(Level::Clause, "1. Hồ sơ"))
        .with(List::new(Marker::Dash, handover.map_or_else(blank_cases, |_| cases(register, on))))
        .with(Heading::new(Level::Clause, "2. Việc đã giao, chưa có kết quả"));
    paper.push(handover.map_or_else(blank_tasks, |_| tasks(register)));
    let [minutes, plans, copy] = match handover {
        Some(_) => [unfinished_minutes(register).to_string(), open_plans(register), last_copy(register)],
        None => [DOTS, DOTS, DOTS].map(str::to_owned),
    };
    let rest = [
        format!("3. Biên bản chưa hoàn tất: {minutes} cuộc họp."),
        format!("4. Dự thảo kế hoạch chưa ban hành: {plans}."),
        format!("5. Bản sao lưu cất ở nơi khác: {copy}."),
    ];
    paper.blocks.extend(rest.map(|line| Paragraph::text(line).into()));
    paper.push(Paragraph::text("6. Máy và giấy tờ kèm theo:").dotted(2));
    let keys = "7. Bên nhận đã tự đặt mật khẩu mới và nhận tờ mã dự phòng mới; mật khẩu và tờ mã cũ không còn mở được \
                sổ. Bên giao xóa các tệp của sổ còn giữ ở máy riêng, trong tin nhắn và thư điện tử.";
    paper.push(Paragraph::text(keys));
    paper.push(Paragraph::text("Biên bản lập thành 02 bản, mỗi bên giữ 01 bản./.").kept_with_next());
    paper.push(Block::Signatures(vec![
        signature(register, "BÊN GIAO", giver),
        signature(register, "BÊN NHẬN", taker),
        Signature::new(["ĐẠI DIỆN", "CƠ QUAN GIỮ SỔ"]),
    ]));
    Naming::new(register, Audience::Nameless, on).applied_to(paper)
}

fn party(register: &Register, side: &str, member: Option<&Subject>) -> Paragraph {
    let Some(member) = member.and_then(|member| register.member(member)) else {
        return Paragraph::text(format!("{side}: ông (bà)")).dotted(1);
    };
    let title = member.text(member_field::TITLE);
    let name = kept(&or_long_dots(member_name(member)));
    Paragraph::text(format!("{side}: ông (bà) {name}; chức vụ: {}", kept(&or_long_dots(title))))
}

fn signature(register: &Register, side: &str, member: Option<&Subject>) -> Signature {
    let name = member.map(|member| register.member_name(member).to_owned()).filter(|name| !name.is_empty());
    Signature { name, ..Signature::new([side]) }
}

/// Where cases may be that are handed over.
const STAGES: [&str; 4] =
    ["Đang quản lý, giúp đỡ", "Chờ thống nhất", "Đang lập hồ sơ", "Không còn trong diện, lưu"];

fn blank_cases() -> Vec<String> {
    STAGES.map(|stage| format!("{stage}: {DOTS} hồ sơ")).to_vec()
}

fn blank_tasks() -> Block {
    pen_rows(empty_task_table(), 4).into()
}

/// "Đang quản lý, giúp đỡ: 23 hồ sơ"; a stage without a case is left out (rule 26).
fn cases(register: &Register, on: NaiveDate) -> Vec<String> {
    let episodes: Vec<&Episode> = register.persons().flat_map(|person| &person.episodes).collect();
    let count = |is: &dyn Fn(&Episode) -> bool| episodes.iter().filter(|episode| is(episode)).count();
    let counts = [
        count(&|episode| is_helped_on(episode, on)),
        count(&|episode| episode.stage() == Stage::AwaitingAgreement),
        count(&|episode| episode.stage() == Stage::Preparing),
        count(&|episode| episode.ending().is_some_and(|(ended_on, _)| ended_on <= on)),
    ];
    let told = STAGES.into_iter().zip(counts).filter(|(_, count)| *count > 0);
    let told: Vec<String> = told.map(|(what, count)| format!("{what}: {count} hồ sơ")).collect();
    if told.is_empty() { vec!["Chưa có hồ sơ nào".into()] } else { told }
}

fn tasks(register: &Register) -> Block {
    let tasks = register.meetings().flat_map(|meeting| &meeting.tasks);
    let open = tasks.filter(|task| !is_closed(task));
    task_table(register, open).unwrap_or_else(|| Paragraph::text("Không có.").into())
}

fn unfinished_minutes(register: &Register) -> usize {
    let held = register.meetings().filter(|meeting| has_minutes(meeting.kind()));
    held.filter(|meeting| meeting.minutes().is_none()).count()
}

fn open_plans(register: &Register) -> String {
    let open: Vec<String> = register
        .plans()
        .filter(|plan| plan.issue().is_none())
        .map(|plan| format!("lần {}", plan.event.fact.round))
        .collect();
    if open.is_empty() { "không có".to_owned() } else { open.join(", ") }
}

fn last_copy(register: &Register) -> String {
    let last = register.backups().max_by_key(|backup| (backup.fact.on, backup.time));
    last.map_or_else(
        || "chưa có".to_owned(),
        |backup| format!("{}, ngày {}", kept(&backup.fact.place), date::in_figures(backup.fact.on)),
    )
}
