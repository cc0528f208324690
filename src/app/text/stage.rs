//! Badges of a case, and the three states of a part of a form.

pub struct StageWords {
    pub intake: &'static str,
    pub awaiting: &'static str,
    pub active: &'static str,
    pub paused: &'static str,
    pub release_proposed: &'static str,
    pub released: &'static str,
    pub not_eligible: &'static str,
    pub not_taking_part: &'static str,
    pub old_case: &'static str,
    pub task_done: &'static str,
    pub task_missing: &'static str,
    pub task_not_yet: &'static str,
}

pub const VI: StageWords = StageWords {
    intake: "Đang lập hồ sơ",
    awaiting: "Chờ thống nhất",
    active: "Đang giúp đỡ",
    paused: "Tạm dừng",
    release_proposed: "Đề nghị ra khỏi diện",
    released: "Đã ra khỏi diện",
    not_eligible: "Không thuộc diện",
    not_taking_part: "Không tham gia",
    old_case: "Hồ sơ cũ – cần bổ sung",
    task_done: "Xong",
    task_missing: "Còn thiếu",
    task_not_yet: "Chưa đến lúc",
};
