//! Which page of `Hướng dẫn` belongs to which screen.

/// What a help page is about: one for each screen, and two for what has no address of its own. The words are in
/// `text::help`, where a page that is missing in a language does not compile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    Start,
    Work,
    People,
    NewPerson,
    RunningList,
    Person,
    HelpPlan,
    Contact,
    Support,
    Batch,
    Notes,
    Review,
    Incident,
    Pause,
    Measure,
    Release,
    Closure,
    Aftercare,
    Teams,
    Members,
    Meetings,
    Minutes,
    Plan,
    Report,
    Papers,
    Copies,
    Handover,
    Lock,
    Settings,
    Models,
}

impl Topic {
    /// In the order of a newcomer's first weeks.
    pub const ALL: [Self; 30] = [
        Self::Start,
        Self::Work,
        Self::People,
        Self::NewPerson,
        Self::RunningList,
        Self::Person,
        Self::HelpPlan,
        Self::Contact,
        Self::Support,
        Self::Batch,
        Self::Notes,
        Self::Review,
        Self::Incident,
        Self::Pause,
        Self::Measure,
        Self::Release,
        Self::Closure,
        Self::Aftercare,
        Self::Teams,
        Self::Members,
        Self::Meetings,
        Self::Minutes,
        Self::Plan,
        Self::Report,
        Self::Papers,
        Self::Copies,
        Self::Handover,
        Self::Lock,
        Self::Settings,
        Self::Models,
    ];

    /// The last part of its address, `/huong-dan/…`.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Start => "bat-dau",
            Self::Work => "viec-can-lam",
            Self::People => "ho-so",
            Self::NewPerson => "lap-ho-so",
            Self::RunningList => "dan-danh-sach",
            Self::Person => "mot-ho-so",
            Self::HelpPlan => "ke-hoach-giup-do",
            Self::Contact => "ghi-tiep-xuc",
            Self::Support => "ghi-ho-tro",
            Self::Batch => "dot-ho-tro",
            Self::Notes => "ghi-nho",
            Self::Review => "nhan-xet",
            Self::Incident => "su-viec-moi",
            Self::Pause => "tam-dung",
            Self::Measure => "bien-phap",
            Self::Release => "ra-khoi-dien",
            Self::Closure => "khong-tham-gia",
            Self::Aftercare => "tham-hoi",
            Self::Teams => "phan-cong",
            Self::Members => "dan-thanh-vien",
            Self::Meetings => "hop",
            Self::Minutes => "bien-ban",
            Self::Plan => "ke-hoach",
            Self::Report => "bao-cao",
            Self::Papers => "ban-in",
            Self::Copies => "sao-luu",
            Self::Handover => "ban-giao",
            Self::Lock => "khoa",
            Self::Settings => "cai-dat",
            Self::Models => "mo-hinh",
        }
    }

    pub fn named(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|topic| topic.slug() == slug)
    }

    /// The page about the screen at an address of the app.
    pub fn at(address: &str) -> Option<Self> {
        let parts: Vec<&str> = address.split('/').filter(|part| !part.is_empty()).collect();
        Some(match parts[..] {
            [] | ["viec-tuan"] => Self::Work,
            ["ho-so"] => Self::People,
            ["ho-so", "moi"] | ["ho-so", _, "lap"] | ["ho-so", _, "trung", _] => Self::NewPerson,
            ["ho-so", "dan"] => Self::RunningList,
            ["ho-so", "ban-in"] => Self::Papers,
            ["ho-so", _] => Self::Person,
            ["ho-so", _, "viec", _] => Self::HelpPlan,
            ["ho-so", _, "su-viec"] => Self::Incident,
            ["ho-so", _, "nhan-xet" | "danh-gia", _] => Self::Review,
            ["ho-so", _, "tam-dung"] => Self::Pause,
            ["ho-so", _, "bien-phap", ..] => Self::Measure,
            ["ho-so", _, "ra-khoi-dien"] => Self::Release,
            ["ho-so", _, "khong-tham-gia" | "xoa"] => Self::Closure,
            ["ho-so", _, "tham-hoi"] => Self::Aftercare,
            ["ghi", "tiep-xuc"] => Self::Contact,
            ["ghi", "ho-tro"] => Self::Support,
            ["ghi", "dot-ho-tro"] | ["ho-tro"] | ["ho-tro", _] => Self::Batch,
            ["ghi", "viec-da-giao" | "ghi-nho"] => Self::Notes,
            ["phan-cong", _, "ban-giao"] | ["ho-so", _, "phieu"] | [.., "ban-in"] => Self::Papers,
            ["phan-cong", "dan"] => Self::Members,
            ["phan-cong", ..] => Self::Teams,
            ["hop"] => Self::Meetings,
            ["hop", _] => Self::Minutes,
            ["ke-hoach", ..] => Self::Plan,
            ["van-ban", ..] => Self::Papers,
            ["bao-cao", ..] => Self::Report,
            ["sao-luu"] => Self::Copies,
            ["sao-luu", "ban-giao"] => Self::Handover,
            ["cai-dat"] => Self::Settings,
            ["cai-dat", "mo-hinh", ..] => Self::Models,
            _ => return None,
        })
    }
}
