//! The time of day as people type it: "14h", "14h30", "8 giờ 30 phút", "14:00", "1430".

/// As it is stored, `14:30`; `None` where it is no time of day.
pub fn parse_clock(typed: &str) -> Option<String> {
    let groups: Vec<&str> =
        typed.split(|sign: char| !sign.is_ascii_digit()).filter(|group| !group.is_empty()).collect();
    let (hour, minute) = match groups[..] {
        [run] if run.len() == 4 => run.split_at(2),
        [hour] => (hour, "0"),
        [hour, minute] => (hour, minute),
        _ => return None,
    };
    let (hour, minute) = (hour.parse::<u32>().ok()?, minute.parse::<u32>().ok()?);
    (hour < 24 && minute < 60).then(|| format!("{hour:02}:{minute:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clocks_are_read_as_they_are_typed() {
        for (typed, expected) in [
            ("14:00", Some("14:00")),
            ("8h", Some("08:00")),
            ("8h5", Some("08:05")),
            ("8 giờ 30 phút", Some("08:30")),
            ("1430", Some("14:30")),
            ("24:00", None),
            ("8:60", None),
            ("sáng", None),
            ("1:2:3", None),
        ] {
            assert_eq!(parse_clock(typed).as_deref(), expected, "{typed}");
        }
    }
}
