//! Việc cần làm.

use crate::casework::due::{Action, Why};
use crate::casework::fact::MeetingKind;
use crate::vietnamese::date::in_figures;
use crate::vietnamese::month::Month;
use crate::vietnamese::sentence::list_with_and;

pub struct WorkWords {
    pub title: &'static str,
    pub overdue: &'static str,
    pub today: &'static str,
    pub this_week: &'static str,
    pub this_month: &'static str,
    pub missing: &'static str,
    pub stuck: &'static str,
    /// Forms that were begun and not ended.
    /// Under the first lines of a heading: the rest on demand.
    pub more: fn(left: usize) -> String,
    /// How many of a hundred cases were looked at.
    pub looking_through: fn(percent: usize) -> String,
    pub nothing: &'static str,
    pub empty: &'static str,
    pub settle: &'static str,
    /// In `Cài đặt`: the section, and after how many days without meeting anybody the list says so.
    pub reminders: &'static str,
    pub not_met_days: &'static str,
    pub not_met_days_hint: fn(by_model: u32) -> String,
    pub not_met_days_wrong: &'static str,
    pub late_by: fn(days: u32) -> String,
    pub due_today: &'static str,
    pub due_in: fn(days: i64) -> String,
    pub due_on: fn(date: &str) -> String,
    pub since: fn(date: &str) -> String,
    /// What is to be done; `about` is whom or what it is about ("anh K.", "giao ban ngày 05/06/2026").
    pub sentence: fn(why: &Why, about: &str) -> String,
    /// Why the line is there.
    pub why: fn(why: &Why) -> String,
    pub action: fn(action: &Action) -> &'static str,
    /// "giao ban ngày 05/06/2026"
    pub meeting: fn(kind: MeetingKind, date: &str) -> String,
    pub plan: fn(round: u32) -> String,
    /// "đợt hỗ trợ Tết 2026"
    pub batch: fn(name: &str) -> String,
    pub batch_form: &'static str,
    pub note_form: &'static str,
    pub book: &'static str,
    pub some_machine: &'static str,
    pub case_of: fn(who: &str) -> String,
    pub new_meeting: &'static str,
    pub new_person: &'static str,
    pub contact_form: &'static str,
    pub support_form: &'static str,
    pub settings: &'static str,
    pub teams: &'static str,
    pub people: &'static str,
}

pub const VI: WorkWords = WorkWords {
    title: "Việc cần làm",
    overdue: "Quá hạn",
    today: "Hôm nay",
    this_week: "Trong tuần",
    this_month: "Trong tháng",
    missing: "Còn thiếu",
    stuck: "Còn vướng",
    more: |left| format!("Xem thêm (còn {left} việc)"),
    looking_through: |percent| format!("Đang xem lại sổ… {percent} %"),
    nothing: "Hôm nay không có việc nào đến hạn.",
    empty: "Việc đến hạn và chỗ còn thiếu của mỗi hồ sơ sẽ hiện ở đây. Hãy bắt đầu bằng một hồ sơ.",
    settle: "Xem và chọn",
    reminders: "Nhắc việc",
    not_met_days: "Nhắc khi chưa gặp ai quá bao nhiêu ngày",
    not_met_days_hint: |by_model| {
        format!("Chỉ tính lần gặp được, ở đâu cũng tính. Để trống thì theo mô hình: {by_model} ngày.")
    },
    not_met_days_wrong: "Hãy ghi một số từ 7 đến 366.",
    late_by: |days| format!("quá hạn {days} ngày"),
    due_today: "hạn hôm nay",
    due_in: |days| format!("còn {days} ngày"),
    due_on: |date| format!("hạn {date}"),
    since: |date| format!("từ {date}"),
    sentence: sentence_vi,
    why: why_vi,
    action: action_vi,
    meeting: |kind, date| format!("{} ngày {date}", kind_vi(kind)),
    plan: |round| format!("dự thảo kế hoạch lần {round}"),
    batch: |name| format!("đợt hỗ trợ {name}"),
    batch_form: "phần lập đợt hỗ trợ",
    note_form: "phần ghi nhớ",
    book: "sổ này",
    some_machine: "một máy",
    case_of: |who| format!("hồ sơ {who}"),
    new_meeting: "phần mở cuộc họp mới",
    new_person: "phần lập hồ sơ mới",
    contact_form: "phần ghi tiếp xúc",
    support_form: "phần ghi hỗ trợ",
    settings: "Cài đặt",
    teams: "Phân công",
    people: "Hồ sơ",
};

fn kind_vi(kind: MeetingKind) -> &'static str {
    match kind {
        MeetingKind::Briefing => "giao ban",
        MeetingKind::Gathering => "sinh hoạt",
        MeetingKind::Seminar => "tọa đàm",
        MeetingKind::Criticism => "hội nghị phản biện",
    }
}

/// The month the line is named after: the oldest that waits.
fn month(months: &[Month]) -> String {
    months.first().map_or(String::new(), |month| format!("tháng {}", month.number()))
}

fn sentence_vi(why: &Why, about: &str) -> String {
    match why {
        Why::ReviewDue { months } => format!("Nhận xét {} cho {about}", month(months)),
        Why::ContactDue { months, .. } => format!("Tiếp xúc tại nhà {} với {about}", month(months)),
        Why::NotMet { .. } => format!("Đến gặp {about}"),
        Why::MeetingDue { kind, months } => format!("Tổ chức {} {}", kind_vi(*kind), month(months)),
        Why::MeetingAhead { .. } => format!("Họp: {about}"),
        Why::MinutesUnfinished { .. } => format!("Hoàn tất biên bản {about}"),
        Why::Task { what, who, .. } => {
            let what = if what.is_empty() { "Việc đã giao" } else { what };
            if who.is_empty() { what.to_owned() } else { format!("{what} ({who})") }
        }
        Why::BatchWaiting { .. } => format!("Trao {about}"),
        Why::StayedAway { .. } => format!("Hỏi thăm {about}"),
        Why::AskAgain { .. } => format!("Đến gặp lại {about}"),
        Why::Note { text, .. } => text.clone(),
        Why::IntakeUnfinished => format!("Lập xong hồ sơ {about}"),
        Why::AwaitingAgreement => format!("Ghi nhận ý kiến thống nhất đưa {about} vào diện"),
        Why::StatusMissing => format!("Ghi diện của {about} kèm nguồn thông báo"),
        Why::ConditionsMissing { .. } => format!("Bổ sung điều kiện còn thiếu của {about}"),
        Why::OldCases { count } => format!("Bổ sung {count} hồ sơ cũ"),
        Why::OldCasesWithoutTeam { count } => format!("Cử người giúp đỡ cho {count} hồ sơ cũ"),
        Why::SeatsEmpty { .. } => format!("Cử đủ người vào tổ giúp đỡ {about}"),
        Why::LeadMissing => format!("Cử người giúp đỡ chính cho {about}"),
        Why::ConsentMissing { .. } => format!("Ghi sự đồng ý của gia đình và ý kiến của {about}"),
        Why::MayBeOne { .. } => format!("So hai hồ sơ có thể là của {about}"),
        Why::GrownUp { .. } => format!("Xem lại diện của {about}"),
        Why::ReleaseUndecided { .. } => format!("Ghi nhận quyết định ra khỏi diện của {about}"),
        Why::HelpPlanDue { .. } => format!("Lập kế hoạch giúp đỡ cho {about}"),
        Why::PlannedAction { what, .. } => format!("{what} ({about})"),
        Why::MilestoneDue { months } => {
            format!("Đánh giá mốc {} tháng cho {about}", months.first().copied().unwrap_or_default())
        }
        Why::VisitAfterIncident { .. } => format!("Đến thăm gia đình {about}"),
        Why::AftercareDue { months, .. } => format!("Thăm hỏi {} {about}", month(months)),
        Why::PauseToReview { .. } => format!("Xem lại tạm dừng của {about}"),
        Why::MeasureEnding { .. } | Why::MeasureOver { .. } => {
            format!("Xem lại thời hạn theo quyết định của {about}")
        }
        Why::EraseRest { .. } => format!("Xóa phần còn lại của hồ sơ {about}"),
        Why::BackupNever => "Sao lưu sổ và cất một bản ở nơi khác".to_owned(),
        Why::BackupOld { .. } => "Sao lưu lại và cất bản mới ở nơi khác".to_owned(),
        Why::Clash(_) | Why::Contested { .. } => format!("Xem lại {about}"),
        Why::NewerEntries { .. } => "Mở bản ứng dụng mới hơn".to_owned(),
        Why::Forked { .. } => "Xem lại sổ vừa chép sang máy khác".to_owned(),
        Why::DoubtfulClock { .. } => format!("Chỉnh lại ngày giờ của {about}"),
    }
}

fn why_vi(why: &Why) -> String {
    match why {
        Why::ReviewDue { months } => format!("Chưa có nhận xét {}.", all_months(months)),
        Why::ContactDue { months, last_met } => match last_met {
            Some(day) => {
                format!("Chưa gặp tại nhà {}; lần gặp gần nhất {}.", all_months(months), in_figures(*day))
            }
            None => format!("Chưa gặp tại nhà {}.", all_months(months)),
        },
        Why::NotMet { since, met: true, days } => {
            format!("Đã quá {days} ngày chưa gặp ai; lần gặp gần nhất {}.", in_figures(*since))
        }
        Why::NotMet { since, met: false, days } => {
            format!("Đã quá {days} ngày chưa gặp ai, tính từ {}.", in_figures(*since))
        }
        Why::MeetingDue { months, .. } => format!("Chưa họp {}.", all_months(months)),
        Why::MeetingAhead { .. } => "Cuộc họp đã mở, chưa đến giờ hoặc chưa có biên bản.".to_owned(),
        Why::MinutesUnfinished { .. } => "Họp xong nhưng biên bản chưa hoàn tất.".to_owned(),
        Why::Task { .. } => "Việc giao tại cuộc họp, chưa ghi kết quả.".to_owned(),
        Why::BatchWaiting { left } => format!("Còn {left} người trong danh sách chưa ghi kết quả."),
        Why::StayedAway { on } => format!("Vắng buổi sinh hoạt ngày {}, từ đó chưa gặp.", in_figures(*on)),
        Why::AskAgain { since } => format!("Ngày {} đến mà không gặp ai.", in_figures(*since)),
        Why::Note { .. } => "Ghi nhớ, hẹn hỏi lại.".to_owned(),
        Why::IntakeUnfinished => "Hồ sơ mới ghi nhanh, còn các phần khác.".to_owned(),
        Why::AwaitingAgreement => "Đang chờ thống nhất; chưa ghi cuộc họp hoặc người quyết định.".to_owned(),
        Why::StatusMissing => "Chưa ghi thuộc diện nào, theo nguồn nào.".to_owned(),
        Why::ConditionsMissing { conditions } => {
            let texts: Vec<&str> = conditions.iter().map(|(_, text)| text.as_str()).collect();
            format!("Đưa vào khi chưa đủ: {}.", texts.join("; "))
        }
        Why::OldCases { .. } => "Chép từ danh sách có sẵn, còn thiếu một số phần.".to_owned(),
        Why::OldCasesWithoutTeam { .. } => "Chưa đủ tổ giúp đỡ hoặc chưa có người giúp đỡ chính.".to_owned(),
        Why::SeatsEmpty { seats } => {
            let names: Vec<String> = seats
                .iter()
                .map(|seat| if seat.is_family { "+1 gia đình".to_owned() } else { seat.short.clone() })
                .collect();
            format!("Tổ giúp đỡ chưa đủ: thiếu {}.", list_with_and(&names))
        }
        Why::LeadMissing => "Mỗi hồ sơ có đúng một người giúp đỡ chính.".to_owned(),
        Why::ConsentMissing { lacking } => (super::consent::VI.lacks)(lacking),
        Why::MayBeOne { .. } => "Hai hồ sơ có thể là một người, chưa ai xem.".to_owned(),
        Why::GrownUp { since } => format!("Đã đủ 18 tuổi từ {}.", in_figures(*since)),
        Why::ReleaseUndecided { .. } => "Đã đề nghị, chưa ghi người quyết định.".to_owned(),
        Why::HelpPlanDue { empty } if empty.is_empty() => {
            "Đã có việc ở cả hai nội dung, chưa ghi nhận thống nhất.".to_owned()
        }
        Why::HelpPlanDue { empty } => {
            let names: Vec<String> =
                empty.iter().map(|strand| (super::help_plan::VI.strand)(*strand).to_lowercase()).collect();
            format!("Đã phân công; kế hoạch chưa có việc về {}.", list_with_and(&names))
        }
        Why::PlannedAction { .. } => "Việc trong kế hoạch giúp đỡ, chưa ghi đã xong.".to_owned(),
        Why::MilestoneDue { months } => {
            let months: Vec<String> = months.iter().map(u32::to_string).collect();
            format!("Chưa đánh giá mốc {} tháng.", list_with_and(&months))
        }
        Why::VisitAfterIncident { on, informant } => {
            format!("{informant} thông báo có sự việc mới ngày {}; chưa gặp lại.", in_figures(*on))
        }
        Why::AftercareDue { released_on, .. } => {
            format!("Đã ra khỏi diện ngày {}, hẹn thăm hỏi tiếp.", in_figures(*released_on))
        }
        Why::PauseToReview { since, until: Some(until) } => {
            format!("Tạm dừng từ {}, dự kiến đến {}.", in_figures(*since), in_figures(*until))
        }
        Why::PauseToReview { since, until: None } => {
            format!("Tạm dừng từ {}, chưa rõ đến bao giờ.", in_figures(*since))
        }
        Why::MeasureEnding { until } => {
            format!("Thời hạn theo quyết định đến hết ngày {}.", in_figures(*until))
        }
        Why::MeasureOver { until } => {
            format!("Đã hết thời hạn ngày {}, chưa ai ghi nhận.", in_figures(*until))
        }
        Why::EraseRest { closed_on } => format!(
            "Không thuộc diện hoặc không tham gia từ {}; chỉ giữ mã, ngày, lý do.",
            in_figures(*closed_on)
        ),
        Why::BackupNever => "Chưa có bản sao nào ngoài máy này.".to_owned(),
        Why::BackupOld { kept_on } => format!("Bản sao gần nhất cất ngày {}.", in_figures(*kept_on)),
        Why::Clash(unsettled) => (super::refusals::VI.clash)(unsettled.clash).to_owned(),
        Why::Contested { .. } => super::common::VI.two_values.to_owned(),
        Why::NewerEntries { count } => {
            format!("Có {count} ghi chép do bản ứng dụng mới hơn ghi, máy này chưa đọc được.")
        }
        Why::Forked { entries } => {
            format!("Hai máy cùng ghi tiếp một bản chép của sổ: {} chỗ khác nhau.", entries.len())
        }
        Why::DoubtfulClock { .. } => "Ngày giờ của máy ấy chạy trước hơn một ngày so với máy này.".to_owned(),
    }
}

fn all_months(months: &[Month]) -> String {
    let names: Vec<String> = months.iter().map(Month::to_string).collect();
    format!("tháng {}", list_with_and(&names))
}

fn action_vi(action: &Action) -> &'static str {
    match action {
        Action::Review { .. } => "Nhận xét",
        Action::RecordContact => "Ghi tiếp xúc",
        Action::ReviewMilestone { .. } => "Đánh giá",
        Action::OpenHelpPlan => "Mở kế hoạch",
        Action::TellProgress { .. } => "Ghi tiến độ",
        Action::OpenNewMeeting { .. } => "Mở cuộc họp mới",
        Action::OpenMeeting => "Mở cuộc họp",
        Action::HandOver => "Ghi kết quả trao",
        Action::SettleNote => "Mở ghi nhớ",
        Action::ReportTask { .. } => "Ghi kết quả",
        Action::ContinueIntake => "Lập tiếp",
        Action::RecordAdmission => "Ghi nhận đã đưa vào diện",
        Action::ReportStatus => "Ghi diện",
        Action::CompleteConditions => "Bổ sung",
        Action::CompleteOldCases => "Mở danh sách",
        Action::AssignTeams | Action::FillSeats => "Phân công",
        Action::NameLead => "Cử người",
        Action::RecordConsent => "Ghi ý kiến",
        Action::RecordGuardian => "Ghi người giám hộ",
        Action::Compare { .. } => "So hai hồ sơ",
        Action::RecordRelease => "Ghi nhận đã ra khỏi diện quản lý",
        Action::RecordAftercare => "Ghi thăm hỏi",
        Action::LookAtMeasure { .. } => "Xem lại",
        Action::EndMeasure { .. } => "Ghi nhận đã hết thời hạn",
        Action::EraseRest => "Xem và xóa",
        Action::ReviewPause => "Xem lại tạm dừng",
        Action::OpenBackups => "Sao lưu",
        Action::Look => "Xem và chọn",
        Action::UpdateApp | Action::OpenMachines => "Mở Cài đặt",
    }
}
