//! The list of case files: how it is narrowed and ordered, and its paper.

use crate::casework::find::Order;

pub struct CaseListWords {
    pub narrow: &'static str,
    pub narrowed: &'static str,
    pub by_quarter: &'static str,
    pub all_quarters: &'static str,
    pub by_lead: &'static str,
    pub all_leads: &'static str,
    pub without_lead: &'static str,
    pub by_order: &'static str,
    pub order_named: fn(Order) -> &'static str,
    pub show_all: &'static str,
    pub paper_lead: &'static str,
    /// Of which time those who came in and left stand at the end of the paper.
    pub moves_in: &'static str,
    pub last_made: fn(when: &str, who: &str) -> String,
}

pub const VI: CaseListWords = CaseListWords {
    narrow: "Lọc thêm, sắp xếp",
    narrowed: "đang lọc hoặc sắp xếp",
    by_quarter: "Lọc theo khu phố",
    all_quarters: "Mọi khu phố",
    by_lead: "Lọc theo người giúp đỡ chính",
    all_leads: "Mọi người",
    without_lead: "Chưa có người giúp đỡ chính",
    by_order: "Sắp xếp theo",
    order_named: |order| match order {
        Order::Name => "Tên",
        Order::LatestAdmitted => "Ngày đưa vào, mới nhất trước",
        Order::EarliestAdmitted => "Ngày đưa vào, cũ nhất trước",
        Order::Code => "Mã hồ sơ",
    },
    show_all: "Bỏ lọc, xếp theo tên",
    paper_lead: "Danh sách người đang quản lý, giúp đỡ tính đến cuối kỳ, sau đó là người đưa vào, ra trong kỳ. Không ghi thuộc diện. Nên in mỗi tháng một lần và giữ ở cơ quan.",
    moves_in: "Người đưa vào, ra trong kỳ",
    last_made: |when, who| match who {
        "" => format!("Lần lưu hoặc in gần nhất: {when}."),
        who => format!("Lần lưu hoặc in gần nhất: {when}, {who}."),
    },
};
