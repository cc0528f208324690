//! What leads a new book: its list, its first paper, its first copy.

use crate::casework::first_steps::FirstStep;

pub struct FirstStepsWords {
    pub next_step: &'static str,
    pub step: fn(FirstStep) -> &'static str,
    /// What it is for.
    pub why: fn(FirstStep) -> &'static str,
}

pub const VI: FirstStepsWords = FirstStepsWords {
    next_step: "Bước tiếp theo",
    step: |step| match step {
        FirstStep::BringIn => "Đưa danh sách đang có vào sổ",
        FirstStep::HoldList => "Cầm bản in của danh sách",
        FirstStep::PutCopyAway => "Cất một bản sao ở nơi khác",
    },
    why: |step| match step {
        FirstStep::BringIn => "Dán cả danh sách từ Excel, Word hoặc Zalo; chưa có thì lập từng hồ sơ.",
        FirstStep::HoldList => {
            "Lưu hoặc in danh sách rồi giữ ở cơ quan: khi máy hỏng, phường vẫn có bản giấy."
        }
        FirstStep::PutCopyAway => {
            "Bản sao nằm trên máy này thì mất cùng máy. Sao lưu, chép tệp sang USB hoặc máy của cơ quan, rồi ghi nhận đã cất."
        }
    },
};
