//! `Giấy tờ`: every paper by name.

use crate::casework::fact::MeetingKind;
use crate::papers::{Group, MadeOf, PaperKind};

pub struct PapersWords {
    pub title: &'static str,
    pub lead: &'static str,
    pub recent: &'static str,
    /// Those of one team.
    pub made: &'static str,
    /// "14:05 ngày 05/06/2026, Trần Thị Thử"
    pub made_at: fn(when: &str, who: &str) -> String,
    pub blank: &'static str,
    pub blank_of: fn(name: &str) -> String,
    pub group: fn(Group) -> &'static str,
    pub name: fn(PaperKind) -> &'static str,
    /// Of what it is made, under its name.
    pub made_of: fn(MadeOf) -> &'static str,
    /// There is nothing it could be made of yet.
    pub none: fn(PaperKind) -> &'static str,
    pub find: &'static str,
    pub more: fn(left: usize) -> String,
    pub review_of_month: fn(month: &str) -> String,
    pub review_at_milestone: fn(months: u32) -> String,
    pub plan_of: fn(round: u32, day: &str) -> String,
}

fn none(kind: PaperKind) -> &'static str {
    match kind {
        PaperKind::Agreement => "Chưa có hồ sơ nào đang mở. Lập hồ sơ của người đó rồi làm giấy này.",
        PaperKind::ReleaseDecision => {
            "Chưa có ai được đề nghị ra khỏi diện. Mở hồ sơ của người đó, ghi đề nghị ra khỏi diện quản lý rồi làm giấy này."
        }
        PaperKind::ReleaseNotice => {
            "Chưa có ai ra khỏi diện. Mở hồ sơ của người đó, ghi nhận đã ra khỏi diện quản lý rồi làm giấy này."
        }
        PaperKind::Congratulation => {
            "Chưa có ai ra khỏi diện vì tiến bộ. Mở hồ sơ của người đó, ghi nhận đã ra khỏi diện quản lý rồi làm giấy này."
        }
        PaperKind::JointPlan => {
            "Chưa có kế hoạch liên tịch nào. Soạn dự thảo và chọn “Kế hoạch liên tịch” trước."
        }
        _ => none_of(kind.form().made_of),
    }
}

fn none_of(made_of: MadeOf) -> &'static str {
    match made_of {
        MadeOf::Period => "Sổ chưa có số liệu để làm giấy này.",
        MadeOf::Person => {
            "Chưa có ai đang được giúp đỡ. Mở hồ sơ của người đó, ghi nhận đã đưa vào diện rồi làm giấy này."
        }
        MadeOf::Week => "Tuần này chưa có việc.",
        MadeOf::Review => "Chưa có lần nhận xét nào. Mở hồ sơ của một người để ghi nhận xét.",
        MadeOf::Team => "Chưa có tổ giúp đỡ nào. Lập tổ ở trang Phân công rồi làm giấy này.",
        MadeOf::Member => "Chưa ai đang giúp đỡ trường hợp nào. Ghi nhận đã phân công rồi làm giấy này.",
        MadeOf::Meeting => "Chưa có cuộc họp nào thuộc loại này. Mở cuộc họp mới rồi làm giấy này.",
        MadeOf::Plan => "Chưa có kế hoạch nào. Soạn dự thảo kế hoạch rồi làm giấy này.",
        MadeOf::Batch => "Chưa có đợt hỗ trợ nào. Lập một đợt rồi làm giấy này.",
        MadeOf::Handover => "Sổ chưa được bàn giao lần nào.",
        MadeOf::RecoveryCode => {
            "Sổ không giữ mã dự phòng, nên tờ này chỉ làm được lúc đặt mã: khi lập sổ, khi bàn giao sổ, hoặc ở Cài đặt, mục “Làm tờ mã dự phòng mới”."
        }
    }
}

impl PapersWords {
    /// Of a paper that is made of something, or of the form for the pen.
    pub fn name_of(&self, kind: PaperKind, is_blank: bool) -> String {
        let name = (self.name)(kind);
        if is_blank { (self.blank_of)(name) } else { name.to_owned() }
    }
}

pub const VI: PapersWords = PapersWords {
    title: "Giấy tờ",
    lead: "Mọi giấy tờ của tổ, xếp theo thứ tự hay dùng. Chọn tên để làm từ sổ, hoặc in phiếu trống để viết tay.",
    recent: "Làm gần đây",
    made: "Giấy tờ đã làm",
    made_at: |when, who| if who.is_empty() { when.to_owned() } else { format!("{when}, {who}") },
    blank: "In phiếu trống",
    blank_of: |name| format!("{name} (phiếu trống)"),
    group: |group| match group {
        Group::Ward => "Cả phường",
        Group::Case => "Từng người, từng tổ giúp đỡ",
        Group::Support => "Hỗ trợ",
        Group::Meeting => "Họp, hội nghị",
        Group::Plan => "Kế hoạch",
        Group::Handover => "Bàn giao",
    },
    name: |kind| match kind {
        PaperKind::CaseList => "Danh sách đang quản lý, giúp đỡ",
        PaperKind::Minutes(MeetingKind::Briefing) => "Biên bản giao ban",
        PaperKind::Minutes(MeetingKind::Gathering) => "Biên bản sinh hoạt",
        PaperKind::Minutes(MeetingKind::Seminar) => "Biên bản tọa đàm",
        PaperKind::Minutes(MeetingKind::Criticism) => "Biên bản hội nghị phản biện",
        PaperKind::Agreement => "Phiếu thông tin, phiếu thỏa thuận",
        PaperKind::Assignment => "Phiếu phân công",
        PaperKind::Receipts => "Danh sách ký nhận hỗ trợ",
        PaperKind::ReviewSheet => "Phiếu nhận xét, đánh giá",
        PaperKind::SignSheet => "Danh sách ký tên",
        PaperKind::Handouts => "Tài liệu họp giao ban",
        PaperKind::WardReport => "Báo cáo, đoạn văn và phụ lục số liệu",
        PaperKind::ConferencePlan => "Kế hoạch tổ chức hội nghị phản biện",
        PaperKind::Invitations => "Giấy mời hội nghị phản biện",
        PaperKind::OpinionSlip => "Phiếu ý kiến phản biện",
        PaperKind::CriticismStatement => "Văn bản phản biện xã hội",
        PaperKind::AnswersTable => "Bảng tổng hợp ý kiến, tiếp thu, giải trình",
        PaperKind::LoanList => "Danh sách giới thiệu vay vốn",
        PaperKind::TeamFounding => "Quyết định thành lập tổ giúp đỡ",
        PaperKind::TeamRenewal => "Quyết định kiện toàn tổ giúp đỡ",
        PaperKind::ReleaseProposal => "Đề nghị đưa ra khỏi diện quản lý",
        PaperKind::ReleaseDecision => "Quyết định đưa ra khỏi diện quản lý",
        PaperKind::ReleaseNotice => "Thông báo ra khỏi diện quản lý",
        PaperKind::Congratulation => "Thư chúc mừng",
        PaperKind::OwnPage => "Trang của người được giúp đỡ",
        PaperKind::VisitSlips => "Phiếu đi thăm (bốn phiếu một tờ)",
        PaperKind::Plan => "Kế hoạch, dự thảo kế hoạch",
        PaperKind::JointPlan => "Kế hoạch liên tịch",
        PaperKind::Handover => "Biên bản bàn giao sổ",
        PaperKind::Takeover => "Danh sách bàn giao công việc giúp đỡ",
        PaperKind::WeekSheet => "Tờ việc tuần",
        PaperKind::RecoverySheet => "Tờ mã dự phòng",
    },
    made_of: |made_of| match made_of {
        MadeOf::Period => "Chọn kỳ",
        MadeOf::Week => "Chọn tuần",
        MadeOf::Person => "Chọn người được giúp đỡ",
        MadeOf::Review => "Chọn lần nhận xét",
        MadeOf::Team => "Chọn tổ giúp đỡ",
        MadeOf::Member => "Chọn người tham gia giúp đỡ",
        MadeOf::Meeting => "Chọn cuộc họp",
        MadeOf::Plan => "Chọn kế hoạch",
        MadeOf::Batch => "Chọn đợt hỗ trợ",
        MadeOf::Handover => "Chọn lần bàn giao",
        MadeOf::RecoveryCode => "Làm khi đặt mã dự phòng",
    },
    none,
    find: "Tìm trong danh sách",
    more: |left| format!("Còn {left} dòng nữa. Gõ vào ô tìm để thấy."),
    review_of_month: |month| format!("Nhận xét tháng {month}"),
    review_at_milestone: |months| format!("Đánh giá mốc {months} tháng"),
    plan_of: |round, day| format!("Dự thảo lần {round}, ngày {day}"),
};
