//! What somebody is, and of which body.

/// Offices of whoever heads a body or stands in for its head, the longest first: the body follows without a comma.
const OFFICES: [&str; 8] = [
    "phó chủ tịch thường trực ",
    "phó chủ tịch ",
    "phó bí thư ",
    "phó trưởng ",
    "chủ tịch ",
    "bí thư ",
    "trưởng ",
    "phó ",
];

/// "Phó Chủ tịch Hội Cựu chiến binh", "Trưởng ban Công tác Mặt trận khu phố 3", "Chi hội trưởng, Hội Phụ nữ": what the
/// title says of the body is not said again. A party of many bodies ("Các hội") is none that anybody is of.
pub fn post(title: &str, body: &str) -> String {
    let of_body: Vec<&str> = body.split_whitespace().collect();
    let small =
        |text: &str| text.split_whitespace().map(|word| word.to_lowercase() + " ").collect::<String>();
    let (small_title, small_body) = (small(title), small(body));
    if title.is_empty() || body.is_empty() {
        return format!("{title}{body}");
    }
    if small_body.starts_with("các ") || small_title.contains(&small_body) {
        return title.to_owned();
    }
    // "ban công tác mặt trận " of "Trưởng ban Công tác Mặt trận", nothing of "Chủ tịch".
    let beyond_office = OFFICES.iter().find_map(|office| small_title.strip_prefix(office));
    let begins_with_body = |count: &usize| {
        let begin = small(&of_body[..*count].join(" "));
        // One word alone may be half of another: "Chi đoàn" is no part of "Đoàn phường".
        beyond_office == Some(&begin) || *count > 1 && small_title.ends_with(&format!(" {begin}"))
    };
    if let Some(count) = (0..of_body.len()).rev().find(begins_with_body) {
        return format!("{title} {}", of_body[count..].join(" "));
    }
    // "Chủ tịch MTTQ phường" says of whom, if not in full; "Trưởng ban" does not.
    let is_of_body = |word: &str| small_body.split_whitespace().any(|own| own == word);
    let beyond: Vec<&str> =
        beyond_office.map(|beyond| beyond.split_whitespace().collect()).unwrap_or_default();
    let is_said = beyond.len() > 1 && beyond.into_iter().all(is_of_body);
    if is_said { title.to_owned() } else { format!("{title}, {body}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_is_said_once_and_stands_beside_its_head() {
        const FRONT: &str = "Ban Công tác Mặt trận khu dân cư, tổ dân phố";
        for (title, body, expected) in [
            ("Trưởng ban Công tác Mặt trận", FRONT, "Trưởng ban Công tác Mặt trận khu dân cư, tổ dân phố"),
            ("Trưởng ban", "Ban điều hành khu phố", "Trưởng ban điều hành khu phố"),
            ("Phó Trưởng Công an", "Công an phường", "Phó Trưởng Công an phường"),
            ("Phó Chủ tịch", "Ủy ban MTTQ Việt Nam phường", "Phó Chủ tịch Ủy ban MTTQ Việt Nam phường"),
            ("Chủ tịch Hội Phụ nữ", "Hội Phụ nữ", "Chủ tịch Hội Phụ nữ"),
            ("Phó Chủ tịch hội", "Hội Cựu chiến binh", "Phó Chủ tịch hội Cựu chiến binh"),
            ("Chủ tịch MTTQ phường", "Ủy ban MTTQ Việt Nam phường", "Chủ tịch MTTQ phường"),
            ("Trưởng ban", "Ủy ban nhân dân phường", "Trưởng ban, Ủy ban nhân dân phường"),
            ("Cán bộ Công an", "Công an phường", "Cán bộ Công an phường"),
            ("Bí thư", "Đoàn phường", "Bí thư Đoàn phường"),
            ("Bí thư Chi đoàn", "Đoàn phường", "Bí thư Chi đoàn, Đoàn phường"),
            ("Chi hội trưởng", "Hội Phụ nữ phường", "Chi hội trưởng, Hội Phụ nữ phường"),
            ("Hội viên", "Các hội, đoàn thể", "Hội viên"),
            ("", "Công an phường", "Công an phường"),
            ("Chủ tịch", "", "Chủ tịch"),
            ("", "", ""),
        ] {
            assert_eq!(post(title, body), expected);
        }
    }
}
