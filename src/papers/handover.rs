//! The minutes of a handover of the book (rule 24): who gives, who takes, what is open. Source: papers 14.

use super::choices::ones;
use super::dots::or_long_dots;
use super::head;
use super::kinds::{ForWhom, Form, MadeOf, Of};
use super::minutes::task_table;
use super::naming::{Naming, kept};
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
    has_blank: false,
    choices: |register, _| ones(register.handovers().map(|handover| &handover.subject)),
    make: |register, of, _, _| {
        let Of::One(known) = of else { return None };
        let known = register.handover(known)?;
        Some((handover(register, known), known.fact.on))
    },
};

pub fn handover(register: &Register, handover: &Event<HandedOver>) -> Paper {
    let on = handover.fact.on;
    let model = register.current_template().map_or_else(String::new, |(_, template)| template.name.clone());
    let giver = handover.fact.from.as_ref();
    let mut paper = Paper::new("Biên bản bàn giao sổ")
        .with(head::letterhead(register.unit(), Office::Keeper, "BB", ""))
        .with(Title::new("BIÊN BẢN", format!("Bàn giao sổ theo dõi, giúp đỡ theo mô hình \"{model}\"")))
        .with(Paragraph::text(format!("Hôm nay, {}, tại", date::formal(on))).dotted(1))
        .with(Paragraph::text("Chúng tôi gồm:"))
        .with(party(register, "Bên giao", giver))
        .with(party(register, "Bên nhận", Some(&handover.fact.to)))
        .with(Paragraph::text("Cùng bàn giao những nội dung sau:"))
        .with(Heading::new(Level::Clause, "1. Hồ sơ"))
        .with(List::new(Marker::Dash, cases(register, on)))
        .with(Heading::new(Level::Clause, "2. Việc đã giao, chưa có kết quả"));
    paper.push(tasks(register));
    let rest = [
        format!("3. Biên bản chưa hoàn tất: {} cuộc họp.", unfinished_minutes(register)),
        format!("4. Dự thảo kế hoạch chưa ban hành: {}.", open_plans(register)),
        format!("5. Bản sao lưu cất ở nơi khác: {}.", last_copy(register)),
    ];
    paper.blocks.extend(rest.map(|line| Paragraph::text(line).into()));
    paper.push(Paragraph::text("6. Máy và giấy tờ kèm theo:").dotted(2));
    let keys = "7. Bên nhận đã tự đặt mật khẩu mới và nhận tờ mã dự phòng mới; mật khẩu và tờ mã cũ không còn mở được \
                sổ. Bên giao xóa các tệp của sổ còn giữ ở máy riêng, trong tin nhắn và thư điện tử.";
    paper.push(Paragraph::text(keys));
    paper.push(Paragraph::text("Biên bản lập thành 02 bản, mỗi bên giữ 01 bản./.").kept_with_next());
    paper.push(Block::Signatures(vec![
        signature(register, "BÊN GIAO", giver),
        signature(register, "BÊN NHẬN", Some(&handover.fact.to)),
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

/// "Đang quản lý, giúp đỡ: 23 hồ sơ"; a stage without a case is left out (rule 26).
fn cases(register: &Register, on: chrono::NaiveDate) -> Vec<String> {
    let episodes: Vec<&Episode> = register.persons().flat_map(|person| &person.episodes).collect();
    let count = |is: &dyn Fn(&Episode) -> bool| episodes.iter().filter(|episode| is(episode)).count();
    let lines = [
        ("Đang quản lý, giúp đỡ", count(&|episode| is_helped_on(episode, on))),
        ("Chờ thống nhất", count(&|episode| episode.stage() == Stage::AwaitingAgreement)),
        ("Đang lập hồ sơ", count(&|episode| episode.stage() == Stage::Preparing)),
    ];
    let told = lines.into_iter().filter(|(_, count)| *count > 0);
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
