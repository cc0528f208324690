//! Invented people, drawn from a seed that is printed: set `STORY_SEED` to draw the same ones again.

use std::time::{SystemTime, UNIX_EPOCH};

const FAMILY: [&str; 10] = ["Nguyễn", "Trần", "Lê", "Phạm", "Đặng", "Đỗ", "Bùi", "Võ", "Hoàng", "Dương"];
const MIDDLE_MEN: [&str; 6] = ["Văn", "Đình", "Tấn", "Hữu", "Quốc", "Công"];
const MIDDLE_WOMEN: [&str; 6] = ["Thị", "Ngọc", "Thùy", "Diệu", "Bích", "Kim"];
const GIVEN_MEN: [&str; 12] =
    ["Khoa", "Mạnh", "Đức", "Thịnh", "Quyền", "Vũ", "Nghĩa", "Hải", "Lợi", "Bằng", "Cường", "Tuấn"];
const GIVEN_WOMEN: [&str; 12] =
    ["Ánh", "Hạnh", "Nguyệt", "Phượng", "Oanh", "Yến", "Diễm", "Loan", "Mỹ", "Quỳnh", "Trúc", "Xuân"];

/// Draws names; no two of one drawing share a given name or their initials.
pub struct Names {
    state: u64,
    drawn: Vec<String>,
}

impl Names {
    pub fn of_seed() -> Self {
        let set = std::env::var("STORY_SEED").ok().and_then(|seed| seed.parse().ok());
        let now = || SystemTime::now().duration_since(UNIX_EPOCH).map_or(1, |since| since.as_nanos() as u64);
        let seed = set.unwrap_or_else(now);
        println!("names are drawn with STORY_SEED={seed}");
        Self { state: seed, drawn: vec![] }
    }

    pub fn man(&mut self) -> String {
        self.name(&MIDDLE_MEN, &GIVEN_MEN)
    }

    pub fn woman(&mut self) -> String {
        self.name(&MIDDLE_WOMEN, &GIVEN_WOMEN)
    }

    fn name(&mut self, middle: &[&str], given: &[&str]) -> String {
        loop {
            let parts = [self.one_of(&FAMILY), self.one_of(middle), self.one_of(given)];
            let name = parts.join(" ");
            let is_new = |other: &String| {
                other.split(' ').next_back() != Some(parts[2].as_str()) && initials(other) != initials(&name)
            };
            if self.drawn.iter().all(is_new) {
                self.drawn.push(name.clone());
                return name;
            }
        }
    }

    fn one_of(&mut self, all: &[&str]) -> String {
        // SplitMix64.
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        all[((mixed ^ (mixed >> 31)) % all.len() as u64) as usize].to_owned()
    }
}

/// "L.Đ.M."
pub fn initials(name: &str) -> String {
    name.split(' ').filter_map(|part| part.chars().next()).map(|letter| format!("{letter}.")).collect()
}
