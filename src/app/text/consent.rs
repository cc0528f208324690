//! What was explained to a person, and what was answered; in `Nguyện vọng, nhu cầu`.

use crate::casework::consent::Lacking;
use crate::casework::fact::Withdrawer;
use crate::vietnamese::sentence::list_with_and;

pub struct ConsentWords {
    pub title: &'static str,
    pub lead: &'static str,
    pub asked_on: &'static str,
    pub explained_by: &'static str,
    pub explained_by_hint: &'static str,
    pub explained: &'static str,
    pub explained_hint: &'static str,
    pub record: &'static str,
    pub own: &'static str,
    pub own_words: &'static str,
    pub guardian: &'static str,
    pub guardian_who: &'static str,
    pub agrees: &'static str,
    pub agrees_not: &'static str,
    pub school: &'static str,
    pub school_hint: &'static str,
    pub school_yes: &'static str,
    pub school_no: &'static str,
    pub school_never: &'static str,
    pub basis: &'static str,
    pub basis_hint: &'static str,
    pub signed: &'static str,
    pub signed_yes: &'static str,
    pub signed_no: &'static str,
    pub paper: &'static str,
    pub blank_paper: &'static str,
    pub told_paper: &'static str,
    pub withdraw: &'static str,
    pub withdrawn_on: &'static str,
    pub withdrawer: &'static str,
    pub withdrawer_needed: &'static str,
    pub withdrawn_reason: &'static str,
    pub ask_again: &'static str,
    pub answer: &'static str,
    pub told_asked: &'static str,
    pub asked: fn(day: &str) -> String,
    pub withdrawn: fn(who: Withdrawer, day: &str, reason: &str) -> String,
    pub by: fn(Withdrawer) -> &'static str,
    pub lacking: fn(Lacking) -> &'static str,
    /// In `Việc cần làm`.
    pub lacks: fn(&[Lacking]) -> String,
    /// After "Hoàn tác: ".
    pub did_ask: fn(who: &str) -> String,
    pub did_withdraw: fn(who: &str) -> String,
}

pub const VI: ConsentWords = ConsentWords {
    title: "Giải thích và ý kiến tham gia",
    lead: "Nói rõ Mô hình là gì, tham gia là tự nguyện và rút lại được. Ghi đúng câu trả lời, kể cả khi chưa đồng ý.",
    asked_on: "Ngày giải thích",
    explained_by: "Ai giải thích",
    explained_by_hint: "Ví dụ: đại diện Mặt trận và Hội Phụ nữ phường",
    explained: "Đã giải thích những gì",
    explained_hint: "Để trống thì phiếu in ra theo nội dung chung",
    record: "Ghi nhận đã giải thích",
    own: "Ý kiến của chính người được giúp đỡ",
    own_words: "Lời của người ấy",
    guardian: "Ý kiến của cha, mẹ hoặc người giám hộ",
    guardian_who: "Người trả lời thay mặt gia đình",
    agrees: "Đồng ý tham gia",
    agrees_not: "Chưa đồng ý",
    school: "Liên hệ với nhà trường",
    school_hint: "Không ghi tên trường. Chưa có câu đồng ý thì không liên hệ.",
    school_yes: "Đồng ý cho liên hệ",
    school_no: "Không đồng ý",
    school_never: "chưa có sự đồng ý, không liên hệ",
    basis: "Căn cứ khác, khi không dựa trên sự đồng ý",
    basis_hint: "Do đơn vị quyết định, sổ chỉ ghi lại: theo văn bản nào, ai quyết định",
    signed: "Phiếu thỏa thuận trên giấy",
    signed_yes: "Đã ký",
    signed_no: "Chưa ký",
    paper: "Xem bản in phiếu thông tin, thỏa thuận",
    blank_paper: "In phiếu trống",
    told_paper: "Lấy bản in phiếu thông tin, phiếu thỏa thuận.",
    withdraw: "Ghi nhận rút lại sự đồng ý",
    withdrawn_on: "Rút lại từ ngày",
    withdrawer: "Ai rút lại",
    withdrawer_needed: "Hãy chọn ai rút lại.",
    withdrawn_reason: "Lời của người rút lại (nếu có)",
    ask_again: "Ghi lần giải thích khác",
    answer: "Ý kiến tham gia",
    told_asked: "Giải thích về Mô hình và hỏi ý kiến tham gia.",
    asked: |day| format!("Đã giải thích ngày {day}."),
    withdrawn: |who, day, reason| {
        let who = by_vi(who);
        match (day, reason) {
            ("", "") => format!("{who} rút lại sự đồng ý."),
            ("", reason) => format!("{who} rút lại sự đồng ý: {reason}"),
            (day, "") => format!("{who} rút lại sự đồng ý từ ngày {day}."),
            (day, reason) => format!("{who} rút lại sự đồng ý từ ngày {day}: {reason}"),
        }
    },
    by: by_vi,
    lacking: lacking_vi,
    lacks: |all| format!("Người dưới 18 tuổi: chưa có {}.", list_with_and(&words(all, short_vi))),
    did_ask: |who| format!("ghi đã giải thích cho {who}"),
    did_withdraw: |who| format!("ghi rút lại sự đồng ý của {who}"),
};

fn by_vi(who: Withdrawer) -> &'static str {
    match who {
        Withdrawer::Own => "Người được giúp đỡ",
        Withdrawer::Guardian => "Cha, mẹ hoặc người giám hộ",
    }
}

fn lacking_vi(lacking: Lacking) -> &'static str {
    match lacking {
        Lacking::Guardian => "Cha, mẹ hoặc người giám hộ",
        Lacking::GuardianWord => "Ý kiến của cha, mẹ hoặc người giám hộ",
        Lacking::OwnWord => "Ý kiến của chính người được giúp đỡ",
    }
}

fn short_vi(lacking: Lacking) -> &'static str {
    match lacking {
        Lacking::Guardian => "tên cha, mẹ hoặc người giám hộ",
        Lacking::GuardianWord => "ý kiến của người giám hộ",
        Lacking::OwnWord => "ý kiến của chính em",
    }
}

pub fn words(all: &[Lacking], word: fn(Lacking) -> &'static str) -> Vec<String> {
    all.iter().map(|one| word(*one).to_owned()).collect()
}
