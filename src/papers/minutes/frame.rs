//! What all minutes begin and end with. Source: domain 3.3.

use super::Sources;
use super::post::post;
use crate::casework::Register;
use crate::casework::book::{Office, member_name};
use crate::casework::event::Event;
use crate::casework::fact::TaskGiven;
use crate::casework::meeting::{Leader, Leading, Meeting, field, leader, task_field, without_honour};
use crate::papers::dots::*;
use crate::papers::head;
use crate::papers::naming::kept;
use crate::press::paper::*;
use crate::vietnamese::date;
use crate::vietnamese::sentence::uncapitalised;

impl Sources<'_> {
    pub fn text(&self, field: &str) -> &str {
        self.meeting.text(field)
    }

    pub fn said(&self, heading: &str) -> &str {
        self.meeting.text(&format!("{}{heading}", field::SAID))
    }

    pub fn model(&self) -> String {
        head::model(self.register)
    }

    /// "tháng 5 năm 2024"
    pub fn month(&self) -> String {
        let formal = self.day();
        formal.split_once(" tháng ").map_or(formal.clone(), |(_, month)| format!("tháng {month}"))
    }

    /// The paper with its head and title; no place and date in a biên bản's header.
    pub fn opened(&self, metadata_title: &str, subject: String) -> Paper {
        let number = self.text(field::NUMBER);
        Paper::new(metadata_title)
            .with(head::letterhead(&self.naming.unit(), Office::Keeper, "BB", number))
            .with(Title { kind: "BIÊN BẢN".into(), subject: Some(subject) })
    }

    pub fn starts(&self) -> Paragraph {
        let clock = clock_or_dots(self.text(field::STARTS_AT));
        Paragraph::text(format!("Thời gian bắt đầu: {clock}, {}", self.day()))
    }

    pub fn place(&self) -> Vec<Block> {
        said(vec!["Địa điểm:".into()], self.text(field::PLACE), 1)
    }

    /// "ngày 05 tháng 6 năm 2024"
    pub fn day(&self) -> String {
        if self.is_form { head::undated() } else { date::formal(self.meeting.event.fact.on) }
    }

    /// "ông (bà) Nguyễn Thị Ánh, Chủ tịch", or as the one who typed it already says ông or bà.
    pub fn honoured(&self, leading: Leading) -> String {
        honoured(&led_by(self.register, self.meeting, leading))
    }

    /// "Chủ trì: ông (bà) Nguyễn Thị Ánh, Chủ tịch Ủy ban MTTQ Việt Nam phường"; whoever stood in is named before
    /// the one they stood in for.
    pub fn role(&self, role: &str, leading: Leading) -> Paragraph {
        let Some(leader) = leader(self.register, self.meeting, leading) else {
            return Paragraph::text(format!("{role}: ông (bà)")).dotted(1);
        };
        let own = honoured(&leader_in_full(&leader));
        let who = match leader.stand_in(self.meeting) {
            Some(instead) => format!("{}, thay {own}", honoured(&or_long_dots(&instead))),
            None => own,
        };
        Paragraph::text(format!("{role}: {}", kept(&who)))
    }

    /// Chair and secretary, each on a line.
    pub fn leaders(&self) -> [Block; 2] {
        [
            self.role("Chủ trì", Leading::Chair).into(),
            self.role("Thư ký (người ghi biên bản)", Leading::Secretary).into(),
        ]
    }

    /// Name alone, for under a signature: of whoever stood in what stands before the title. The pen writes what is
    /// not known.
    fn signer(&self, leading: Leading) -> Option<String> {
        let leader = leader(self.register, self.meeting, leading)?;
        let name = match leader.stand_in(self.meeting) {
            Some(instead) => without_honour(instead.split(',').next().unwrap_or_default()),
            None => without_honour(&leader.name),
        };
        (!name.is_empty()).then_some(name)
    }

    /// "Kỳ giao ban sau: ngày 05 tháng 6 năm 2024."
    pub fn next(&self, what: &str) -> Paragraph {
        Paragraph::text(format!("{what}: {}.", formal_or_dots(self.text(field::NEXT_ON))))
    }

    /// Việc – người nhận – hạn, where something was given out.
    pub fn tasks(&self) -> Option<Block> {
        task_table(self.register, &self.meeting.tasks)
    }

    /// Read back, end, signatures, where it is kept.
    pub fn close(&self, paper: &mut Paper, approval: &str, ending: &str) {
        let approval = match self.text(field::APPROVAL) {
            "" => approval.to_owned(),
            typed => sentence_or_dots(typed),
        };
        paper.push(Paragraph::text(approval));
        let clock = clock_or_dots(self.text(field::ENDS_AT));
        paper.push(Paragraph::text(format!("{ending} vào {clock}, {}./.", self.day())).kept_with_next());
        let mut signers =
            vec![self.signature("THƯ KÝ", Leading::Secretary), self.signature("CHỦ TỌA", Leading::Chair)];
        if self.text(field::DRAFTER_SIGNS) == "yes" {
            // Between the two, so that the secretary stays left and the chair right.
            signers.insert(1, Signature::new(["ĐẠI DIỆN", "CƠ QUAN SOẠN THẢO"]));
        }
        paper.push(Block::Signatures(signers));
        let receivers = self.text(field::RECEIVERS).lines();
        paper.push(head::recipients(receivers.chain(["Lưu: VT, Hồ sơ"])));
    }

    fn signature(&self, authority: &str, leading: Leading) -> Signature {
        Signature { name: self.signer(leading), ..Signature::new([authority]) }
    }
}

/// Việc – người nhận – hạn; `None` where there is no task.
pub fn task_table<'a>(
    register: &Register,
    tasks: impl IntoIterator<Item = &'a Event<TaskGiven>>,
) -> Option<Block> {
    let rows = tasks.into_iter().zip(1..).map(|(task, number)| {
        let [what, who, due] = task_cells(register, task);
        [number.to_string(), what, who, due]
    });
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then(|| rows.into_iter().fold(empty_task_table(), Table::row).into())
}

/// The head of a table of tasks.
pub fn empty_task_table() -> Table {
    let columns = [
        Column::centred(Width::Mm(12)),
        Column::left(Width::Share(1)),
        Column::left(Width::Mm(48)),
        Column::centred(Width::Mm(28)),
    ];
    Table::new(columns).headed(["STT", "Việc", "Người nhận", "Hạn"])
}

/// What, who, due.
pub fn task_cells(register: &Register, task: &Event<TaskGiven>) -> [String; 3] {
    [
        or_dots(task.text(task_field::WHAT)),
        taker(register, task.text(task_field::WHO)),
        figures_or_dots(task.text(task_field::DUE)),
    ]
}

/// Who takes a task: a member's name, or the words that were typed.
fn taker(register: &Register, who: &str) -> String {
    let member = register.members().find(|member| member.subject.as_str() == who);
    or_dots(member.map_or(who, |member| member_name(member)))
}

/// "Nguyễn Thị Ánh, Chủ tịch Ủy ban MTTQ Việt Nam phường"
fn leader_in_full(leader: &Leader) -> String {
    with_title(&leader.name, &post(&leader.title, &leader.body))
}

/// Name, title and body of who led or wrote, of a stand-in where there was one; dots where nobody is known.
pub fn led_by(register: &Register, meeting: &Meeting, leading: Leading) -> String {
    let Some(leader) = leader(register, meeting, leading) else { return LONG_DOTS.to_owned() };
    match leader.stand_in(meeting) {
        Some(instead) => or_long_dots(&instead),
        None => leader_in_full(&leader),
    }
}

/// "ông (bà) Nguyễn Thị Ánh"; "bà Sáu" where somebody typed "Bà Sáu".
pub fn honoured(who: &str) -> String {
    let who = who.trim();
    let first = who.split_whitespace().next().unwrap_or_default().to_lowercase();
    let is_honoured = matches!(&*first, "ông" | "bà") && who.contains(' ');
    if is_honoured { uncapitalised(who) } else { format!("ông (bà) {who}") }
}

/// "Nguyễn Thị Ánh, Chủ tịch"
pub fn with_title(name: &str, title: &str) -> String {
    let name = or_long_dots(name);
    if title.trim().is_empty() { name } else { format!("{name}, {}", one_line(title)) }
}
