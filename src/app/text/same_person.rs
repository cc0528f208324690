//! Two files that may be of one person, side by side.

use crate::casework::same_person::Compared;

pub struct SamePersonWords {
    pub title: &'static str,
    pub lead: &'static str,
    pub nothing: &'static str,
    pub item: &'static str,
    pub opened_on: &'static str,
    pub stage: &'static str,
    pub apart: &'static str,
    pub apart_hint: &'static str,
    pub reason: &'static str,
    pub reason_hint: &'static str,
    pub write_reason: &'static str,
    pub compare: &'static str,
    pub undo_apart: &'static str,
    pub same: &'static str,
    pub both_in_use: &'static str,
    pub take_back: fn(code: &str, kept: &str) -> String,
    pub did_take_back: fn(code: &str) -> String,
    /// After "Hoàn tác: ".
    pub did_tell_apart: &'static str,
    pub compared: fn(Compared) -> &'static str,
    pub may_be: fn(name: &str, code: &str) -> String,
    pub told_apart: fn(name: &str, reason: &str) -> String,
    pub stands_apart: fn(reason: &str) -> String,
}

pub const VI: SamePersonWords = SamePersonWords {
    title: "Hai hồ sơ có thể là một người",
    lead: "Hãy so từng dòng. Sổ không tự quyết định.",
    nothing: "Không có hai hồ sơ này trong sổ.",
    item: "Mục",
    opened_on: "Lập hồ sơ ngày",
    stage: "Tình trạng",
    apart: "Không trùng",
    apart_hint: "Sổ nhớ điều này và không hỏi lại về hai hồ sơ này.",
    reason: "Vì sao là hai người",
    reason_hint: "Ví dụ: đã hỏi gia đình, khác ngày sinh",
    write_reason: "Hãy ghi vì sao là hai người.",
    compare: "So hai hồ sơ",
    undo_apart: "Hoàn tác việc ghi không trùng",
    same: "Cùng một người",
    both_in_use: "Cả hai hồ sơ đã có ghi chép. Hãy ghi tiếp vào một hồ sơ; ở hồ sơ kia ghi nhận “Không thuộc diện”, lý do: trùng hồ sơ.",
    take_back: |code, kept| format!("Bỏ hồ sơ {code}, giữ hồ sơ {kept}"),
    did_take_back: |code| format!("bỏ hồ sơ trùng {code}"),
    did_tell_apart: "ghi hai hồ sơ không trùng",
    compared: |compared| match compared {
        Compared::Same => "giống nhau",
        Compared::Different => "khác nhau",
        Compared::Unknown => "chưa đủ để so",
    },
    may_be: |name, code| format!("Có thể trùng với hồ sơ {name} ({code})."),
    told_apart: |name, reason| format!("Ghi là không trùng với hồ sơ {name}: {reason}"),
    stands_apart: |reason| format!("Đã ghi là hai người khác nhau: {reason}"),
};
