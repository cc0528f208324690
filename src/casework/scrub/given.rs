//! A tên alone, without "anh" or "em" before it: "Mẹ của Khuyên lo lắng. Khuyên muốn đi làm."
//!
//! Most given names are words as well, so it takes a capital letter where none is due, or what only people do behind it.

use super::word::Word;

/// What follows somebody's name at the beginning of a sentence. None of them makes a word with what may be a name.
const DONE: [&str; 56] = [
    "bị", "bỏ", "cai", "chưa", "chăm", "chơi", "cùng", "cũng", "có", "còn", "cần", "đang", "đi", "đã",
    "được", "gặp", "hay", "hiện", "hứa", "học", "không", "kể", "làm", "là", "lo", "luôn", "mong", "muốn",
    "mới", "ngoan", "nghe", "nhận", "nói", "phải", "phụ", "rất", "sẽ", "sống", "thì", "thích", "trả", "tự",
    "uống", "vay", "vẫn", "vắng", "về", "vừa", "với", "xin", "xong", "ở", "hút", "khỏe", "ốm", "và",
];

/// What begins like that and is no deed: "Kỳ nhận xét", "Sự cần thiết".
const NO_DEEDS: [&str; 2] = ["nhận xét", "cần thiết"];

/// Words of two syllables that official language begins with a capital, and whose first syllable is somebody's name.
const WORDS: &str = "an ninh, an toàn, bảo hiểm, bảo trợ, bảo vệ, bình thường, chi bộ, chi hội, chi đoàn, chính phủ, \
    chính quyền, chương trình, công an, công tác, công ty, công văn, công đoàn, cảnh sát, danh sách, \
    dân phố, dân quân, dân vận, giao ban, giáo dục, hiến pháp, hiệu trưởng, hòa giải, hướng dẫn, hạnh phúc, \
    hợp tác, hợp đồng, hội nghị, hội viên, hội đồng, khánh thành, liên hiệp, liên đoàn, luật sư, \
    lương thực, nghị quyết, nghị định, ngân hàng, nguyên đán, nhân dân, phương án, pháp lệnh, pháp luật, \
    quyết định, quân sự, quân đội, quốc gia, quốc hội, sinh hoạt, thanh niên, thanh tra, thiện nguyện, \
    thành phố, thành viên, thông báo, thông tin, thông tư, thư chúc, thư ký, thương binh, tiến bộ, \
    trung thu, trung tâm, trung ương, trường hợp, tài chính, tài liệu, văn bản, văn hóa, văn phòng, ý kiến";

/// What is said of people behind "anh", "em" …, and whose first syllable is somebody's name.
const SMALL_WORDS: &str = "an tâm, bình tĩnh, bình yên, chi tiêu, chi trả, chuyên cần, chính thức, công khai, hai bên, \
    hai vợ, hiền hòa, hiền lành, hoàn lương, hoàn thành, hòa nhã, hòa thuận, hòa đồng, học hành, học nghề, học tập, hợp lý, \
    khỏe mạnh, kiên quyết, kiên trì, liên hệ, liên lạc, liên tục, mạnh dạn, mạnh khỏe, ngoan ngoãn, phát biểu, phú quý, quyết \
    tâm, sáng sủa, siêng năng, sinh con, sinh năm, sinh sống, thanh thản, thanh toán, thành công, thành khẩn, thành lập, thành \
    thật, thông cảm, thông minh, thương con, thương yêu, thường trú, thường xuyên, thảo luận, thật thà, tiến triển, trung \
    thực, trực tiếp, tâm sự, tâm tư, đồng tình, đồng ý, một mình, một phần, năm nay, năm ngoái, sang nhà, vinh dự, vui lòng, vui mừng, vui vẻ, yên lòng, yên tâm, yên ổn";

/// "Thứ Tư", "Chủ Nhật", "tháng Hai".
const OF_THE_CALENDAR: [&str; 3] = ["thứ", "chủ", "tháng"];

/// Bodies that are called by one word: "Bí thư Đoàn phường".
const BODIES_OF: [&str; 8] = ["phường", "xã", "quận", "thành", "khu", "tỉnh", "cơ", "trường"];

/// Họ that a sentence may begin with, as no other word does before a name.
const FAMILY_NAMES: [&str; 48] = [
    "bùi", "cao", "châu", "chu", "diệp", "doãn", "dương", "giang", "hoàng", "huỳnh", "hà", "hồ", "hứa",
    "khổng", "kiều", "la", "lâm", "lê", "lý", "lưu", "lương", "lục", "mai", "nghiêm", "nguyễn", "ngô",
    "ninh", "nông", "phan", "phùng", "phạm", "quách", "thái", "triệu", "trương", "trần", "trịnh", "tô", "tạ",
    "tống", "từ", "võ", "vũ", "văn", "đinh", "đoàn", "đào", "đặng",
];

/// Whether the word at this place, which is written like somebody's tên, is meant as one.
pub fn stands_alone(text: &str, words: &[Word], at: usize) -> bool {
    let shown = |word: &Word| in_small(text, word);
    let (behind, word) = with_the_next(text, words, at);
    // A heading in capitals tells nothing of where they are due; one word in capitals among others is meant.
    let in_capitals = |word: &Word| text[word.start..word.end].chars().all(char::is_uppercase);
    let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten().filter_map(|at| words.get(at));
    if (in_capitals(&words[at]) && beside.into_iter().any(in_capitals))
        || WORDS.split(", ").any(|known| known == word)
        || BODIES_OF.contains(&behind.as_str())
        || behind.starts_with(|sign: char| sign.is_ascii_digit())
    {
        return false;
    }
    if begins_sentence(text, words, at) {
        let further = words.get(at + 2).map(shown).unwrap_or_default();
        let two = format!("{behind} {further}");
        return two == "đồng ý" || (DONE.contains(&behind.as_str()) && !NO_DEEDS.contains(&two.as_str()));
    }
    // "Gặp Khuyên": a capital before it that is due there; "Trần Khuyên" is somebody else's name.
    let before = &words[at - 1];
    if OF_THE_CALENDAR.contains(&shown(before).as_str()) {
        return false;
    }
    let is_joined = before.is_capital && &text[before.end..words[at].start] == " ";
    !is_joined || (begins_sentence(text, words, at - 1) && !FAMILY_NAMES.contains(&shown(before).as_str()))
}

/// Whether a word in small letters behind "anh", "em" … is meant as the tên it is written like: "Anh hải sức khỏe tốt", and
/// not "anh mạnh dạn".
pub fn is_called_in_small_letters(text: &str, words: &[Word], at: usize) -> bool {
    let (_, two) = with_the_next(text, words, at);
    !SMALL_WORDS.split(", ").chain(WORDS.split(", ")).any(|word| word == two)
}

fn in_small(text: &str, word: &Word) -> String {
    text[word.start..word.end].to_lowercase()
}

/// The word joined to this one by a space, if any, and the two together, in small letters.
fn with_the_next(text: &str, words: &[Word], at: usize) -> (String, String) {
    let next = words.get(at + 1).filter(|word| &text[words[at].end..word.start] == " ");
    let next = next.map(|word| in_small(text, word)).unwrap_or_default();
    let two = format!("{} {next}", in_small(text, &words[at]));
    (next, two)
}

fn begins_sentence(text: &str, words: &[Word], at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return true };
    let between = &text[words[before].end..words[at].start];
    between.contains(['.', '!', '?', ':', '\n', '•', '"', '“', '(', '[', '–', '—']) || between.contains(" - ")
}
