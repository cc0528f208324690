//! Who lives and works in the invented ward. Every name carries "Mẫu": nobody is called like this.

/// One who is helped.
pub struct Case {
    pub name: &'static str,
    pub age: i32,
    pub sex: &'static str,
    pub quarter: u32,
    pub cell: u32,
    pub category: &'static str,
    /// The month of the year that is told in which the case is taken in; below 0, so many months before the book.
    pub from: i32,
    pub end: End,
}

/// What became of a case.
#[derive(Clone, Copy, PartialEq)]
pub enum End {
    /// Still helped.
    None,
    /// Gone in this month, for this reason of the template.
    Gone(i32, &'static str),
    /// Gone, and taken in again in a later month.
    Back(i32, i32),
}

const fn case(
    name: &'static str,
    (sex, age): (&'static str, i32),
    (quarter, cell): (u32, u32),
    category: &'static str,
    from: i32,
    end: End,
) -> Case {
    Case { name, age, sex, quarter, cell, category, from, end }
}

const PAST: &str = "past-offence";
const ADDICTION: &str = "addiction";
const USE: &str = "drug-use";
const MINOR: &str = "minor-offence";
const M: &str = "male";
const F: &str = "female";

/// Twenty-three are helped at the end of the year: nine, six, five and three by diện.
pub const CASES: [Case; 27] = [
    case("Nguyễn Mẫu An", (M, 34), (1, 3), PAST, -5, End::None),
    case("Trần Mẫu Bảo", (M, 29), (1, 5), ADDICTION, -4, End::None),
    case("Lê Mẫu Cúc", (F, 41), (2, 11), PAST, -3, End::None),
    case("Phạm Mẫu Dũng", (M, 26), (2, 12), USE, -3, End::None),
    case("Hoàng Mẫu Đức", (M, 38), (3, 19), ADDICTION, -2, End::None),
    case("Vũ Mẫu Giang", (M, 31), (3, 19), PAST, -2, End::None),
    case("Đặng Mẫu Hải", (M, 45), (3, 19), PAST, -1, End::None),
    case("Bùi Mẫu Hoa", (F, 27), (4, 26), USE, -1, End::None),
    case("Đỗ Mẫu Khánh", (M, 33), (4, 27), ADDICTION, -6, End::Back(4, 9)),
    case("Hồ Mẫu Kiên", (M, 36), (1, 4), PAST, -6, End::Gone(3, "progress")),
    case("Ngô Mẫu Lan", (F, 39), (2, 13), USE, -5, End::Gone(6, "progress")),
    case("Dương Mẫu Lâm", (M, 24), (3, 20), PAST, 0, End::None),
    case("Lý Mẫu Long", (M, 28), (3, 19), ADDICTION, 0, End::None),
    case("Mai Mẫu Minh", (M, 15), (4, 26), MINOR, 1, End::None),
    case("Đinh Mẫu Nam", (M, 30), (1, 6), PAST, 1, End::None),
    case("Trịnh Mẫu Nga", (F, 35), (2, 11), PAST, 2, End::None),
    case("Phan Mẫu Nghĩa", (M, 42), (3, 19), ADDICTION, 2, End::Gone(10, "moved")),
    case("Tạ Mẫu Phong", (M, 22), (4, 28), USE, 3, End::None),
    case("Võ Mẫu Phúc", (M, 17), (1, 3), MINOR, 4, End::None),
    case("Châu Mẫu Quân", (M, 32), (2, 14), ADDICTION, 5, End::None),
    case("La Mẫu Sơn", (M, 47), (3, 21), PAST, 5, End::Gone(11, "progress")),
    case("Tống Mẫu Tài", (M, 25), (4, 26), USE, 6, End::None),
    case("Kiều Mẫu Thảo", (F, 23), (1, 5), USE, 7, End::None),
    case("Quách Mẫu Thắng", (M, 40), (2, 12), PAST, 8, End::None),
    case("Lương Mẫu Toàn", (M, 37), (3, 20), ADDICTION, 9, End::None),
    case("Thái Mẫu Trí", (M, 16), (4, 27), MINOR, 10, End::None),
    case("Doãn Mẫu Vinh", (M, 44), (1, 4), PAST, 11, End::None),
];

/// Those who sit with the cases: name, party of the template, title.
pub const MEMBERS: [(&str, &str, &str); 9] = [
    ("Cao Mẫu Bích", "front", "Phó Chủ tịch"),
    ("Võ Mẫu Quang", "police", "Cảnh sát khu vực"),
    ("Bùi Mẫu Thành", "police", "Cảnh sát khu vực"),
    ("Lê Mẫu Hạnh", "associations", "Chủ tịch Hội Liên hiệp Phụ nữ"),
    ("Phạm Mẫu Lợi", "associations", "Chủ tịch Hội Cựu chiến binh"),
    ("Đỗ Mẫu Tâm", "unions", "Bí thư Đoàn phường"),
    ("Trương Mẫu Yến", "unions", "Phó Bí thư Đoàn phường"),
    ("Hồ Mẫu Sáu", "area", "Trưởng ban Công tác Mặt trận"),
    ("Ngô Mẫu Tư", "area", "Tổ trưởng tổ dân phố"),
];

/// The members of each standing team, by their place in [`MEMBERS`].
pub const TEAMS: [[usize; 5]; 4] = [[0, 1, 3, 5, 7], [0, 2, 4, 6, 8], [0, 1, 4, 5, 8], [0, 2, 3, 6, 7]];

pub const FAMILY: [(&str, &str); 5] = [
    ("Trần Mẫu Thơm", "mẹ"),
    ("Lê Mẫu Bền", "cha"),
    ("Nguyễn Mẫu Hiền", "chị"),
    ("Phạm Mẫu Lộc", "anh"),
    ("Đoàn Mẫu Tuyết", "bà ngoại"),
];

pub const WISHES: [(&str, &str); 5] = [
    ("Muốn có việc làm gần nhà.", "job"),
    ("Muốn học nghề sửa xe máy.", "trade"),
    ("Muốn vay vốn mở quầy rau.", "loan"),
    ("Cần làm lại giấy tờ và thẻ bảo hiểm y tế.", "insurance"),
    ("Muốn được chữa bệnh ổn định.", "treatment"),
];

/// What the plan of a case holds in each of its two strands.
pub const PLANNED: [[&str; 2]; 3] = [
    ["Cùng dự sinh hoạt hằng tháng", "Giới thiệu việc làm gần nhà"],
    ["Gặp gỡ, động viên tại nhà", "Hướng dẫn làm lại giấy tờ"],
    ["Trao đổi với gia đình mỗi tháng", "Liên hệ lớp học nghề"],
];

pub const VISITS: [&str; 5] = [
    "Hỏi thăm sức khỏe, việc làm; gia đình yên tâm.",
    "Trao đổi về lớp học nghề, hẹn đăng ký tuần sau.",
    "Đi làm đều, giờ giấc ổn định.",
    "Gia đình nhờ hướng dẫn thủ tục giấy tờ.",
    "Tham gia dọn vệ sinh tổ dân phố cùng bà con.",
];

pub const OWN_WORDS: [&str; 3] = [
    "Em cố gắng đi làm đều.",
    "Tôi thấy khỏe hơn, gia đình cũng vui.",
    "Mong được giới thiệu việc ổn định hơn.",
];

/// What was given: the month, the place in [`CASES`], the kind, how many, what it was worth, from whom, for what.
pub type Given = (i32, usize, &'static str, u32, Option<i64>, &'static str, &'static str);

pub const SUPPORTS: [Given; 9] = [
    (2, 3, "thẻ bảo hiểm y tế", 1, Some(972_000), "Hội Chữ thập đỏ phường", ""),
    (2, 7, "thẻ bảo hiểm y tế", 1, Some(972_000), "Hội Chữ thập đỏ phường", ""),
    (4, 14, "giới thiệu việc làm", 1, None, "Hội Cựu chiến binh phường", "thợ phụ xây dựng"),
    (5, 13, "xe đạp", 1, None, "Đoàn phường", "đi lại, học nghề"),
    (6, 18, "xe đạp", 1, None, "Đoàn phường", "đi lại, học nghề"),
    (7, 11, "học nghề", 1, Some(3_000_000), "Trung tâm dạy nghề", "sửa xe máy"),
    (8, 2, "giới thiệu vay vốn", 1, Some(20_000_000), "Hội Liên hiệp Phụ nữ phường", "mở quầy rau"),
    (9, 19, "thẻ bảo hiểm y tế", 1, Some(972_000), "Hội Chữ thập đỏ phường", ""),
    (10, 22, "giới thiệu việc làm", 1, None, "Đoàn phường", "may công nghiệp"),
];

/// What a giao ban gives out: what, who, and whether it is done by the next.
pub const TASKS: [(&str, &str); 4] = [
    ("Rà soát thẻ bảo hiểm y tế của người được giúp đỡ", "Hội Liên hiệp Phụ nữ"),
    ("Liên hệ lớp học nghề quý tới", "Đoàn phường"),
    ("Gặp chủ cơ sở may về nhận người vào làm", "Ban Công tác Mặt trận khu phố 2"),
    ("Thăm gia đình mới có người được đưa vào danh sách", "Cảnh sát khu vực"),
];

/// The nine opinions: speaker, body, section of the plan, subject, text.
pub const OPINIONS: [(&str, &str, &str, &str, &str); 9] = [
    (
        "Phạm Mẫu Lợi",
        "Hội Cựu chiến binh phường",
        "II",
        "conditions",
        "Đề nghị ghi rõ thời gian cư trú tối thiểu được xác nhận bởi ai.",
    ),
    (
        "Lê Mẫu Hạnh",
        "Hội Liên hiệp Phụ nữ phường",
        "II",
        "conditions",
        "Nên bổ sung trường hợp phụ nữ nuôi con nhỏ được xem xét trước.",
    ),
    (
        "Lâm Mẫu Đông",
        "Khu phố 1",
        "III",
        "process",
        "Bước gặp gỡ ban đầu nên có mặt người cùng tổ dân phố để bớt ngại.",
    ),
    (
        "Đỗ Mẫu Tâm",
        "Đoàn phường",
        "III",
        "process",
        "Đề nghị nêu rõ cách làm với người chưa thành niên đang đi học.",
    ),
    (
        "Vương Mẫu Thu",
        "Hội Người cao tuổi phường",
        "IV",
        "criteria",
        "Tiêu chí tháng thứ nhất nên nhẹ hơn, chủ yếu là làm quen.",
    ),
    (
        "Hồ Mẫu Sáu",
        "Ban Công tác Mặt trận khu phố 3",
        "IV",
        "criteria",
        "Nên ghi cách xác nhận “tham gia hoạt động ở khu dân cư”.",
    ),
    (
        "Lưu Mẫu Hòa",
        "Khu phố 4",
        "V",
        "oversight",
        "Đề nghị nhận xét có lời của gia đình và của chính người được giúp đỡ.",
    ),
    (
        "Võ Mẫu Quang",
        "Công an phường",
        "VI",
        "coordination",
        "Cần quy định thời hạn các bên trả lời nhau, tránh chờ lâu.",
    ),
    (
        "Thân Mẫu Cảnh",
        "Hội Nông dân phường",
        "VII",
        "other",
        "Đề nghị dự kiến nguồn kinh phí cho học nghề và vốn ban đầu.",
    ),
];
