//! Who is in the story.

use crate::names::{Names, initials};

/// One who is helped.
pub struct Helped {
    pub name: String,
    /// As lists show it.
    pub shown: String,
    pub code: String,
}

impl Helped {
    fn new(name: String, is_minor: bool) -> Self {
        let shown = if is_minor { initials(&name) } else { name.clone() };
        Self { name, shown, code: String::new() }
    }
}

pub struct Cast {
    pub prisoner: Helped,
    pub user: Helped,
    pub minor: Helped,
    pub mother: String,
    /// Party and name.
    pub members: [(&'static str, String); 5],
    pub speakers: [String; 3],
    pub presenter: String,
}

impl Cast {
    pub fn drawn() -> Self {
        let mut names = Names::of_seed();
        Self {
            prisoner: Helped::new(names.man(), false),
            user: Helped::new(names.woman(), false),
            minor: Helped::new(names.man(), true),
            mother: names.woman(),
            members: [
                ("Ủy ban MTTQ Việt Nam phường", names.man()),
                ("Hội Liên hiệp Phụ nữ phường", names.woman()),
                ("Hội Cựu chiến binh phường", names.man()),
                ("Hội Người cao tuổi phường", names.man()),
                ("Đoàn TNCS Hồ Chí Minh phường", names.woman()),
            ],
            speakers: [names.man(), names.woman(), names.man()],
            presenter: names.man(),
        }
    }

    pub fn secretary(&self) -> &str {
        &self.members[0].1
    }

    pub fn lead(&self) -> &str {
        &self.members[2].1
    }

    /// The texts of the three opinions.
    pub fn opinions() -> [&'static str; 3] {
        [
            "Đề nghị ghi rõ thời gian cư trú tối thiểu là ba tháng.",
            "Cần nêu người chịu trách nhiệm ở từng bước.",
            "Đề nghị các bên báo kết quả bằng văn bản mỗi quý.",
        ]
    }
}
