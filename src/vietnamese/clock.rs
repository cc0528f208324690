//! The time of day as people type it: "14h", "14h30", "8 giờ 30 phút", "14:00", "1430", "2 giờ chiều".

use super::fold::Folded;

/// As it is stored, `14:30`; `None` where it is no time of day.
pub fn parse_clock(typed: &str) -> Option<String> {
    let groups: Vec<&str> =
        typed.split(|sign: char| !sign.is_ascii_digit()).filter(|group| !group.is_empty()).collect();
    let (hour, minute) = match groups[..] {
        [run] if run.len() == 4 => run.split_at(2),
        [hour] if is_half(typed) => (hour, "30"),
        [hour] => (hour, "0"),
        [hour, minute] => (hour, minute),
        _ => return None,
    };
    let (hour, minute) = (on_the_dial(hour.parse().ok()?, typed), minute.parse::<u32>().ok()?);
    (hour < 24 && minute < 60).then(|| format!("{hour:02}:{minute:02}"))
}

/// "8 giờ rưỡi"
fn is_half(typed: &str) -> bool {
    Folded::new(typed).plain().split_whitespace().any(|word| word == "ruoi")
}

/// The hour of the day, from the part of it that people say after: "2 giờ chiều" is 14, "12 giờ đêm" is 0.
fn on_the_dial(hour: u32, typed: &str) -> u32 {
    let words = Folded::new(typed);
    let says = |part: &str| words.plain().split_whitespace().any(|word| word == part);
    match hour {
        1..=11 if says("chieu") || says("toi") => hour + 12,
        1..=2 if says("trua") => hour + 12,
        9..=11 if says("dem") => hour + 12,
        12 if says("dem") => 0,
        _ => hour,
    }
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
            ("2 giờ chiều", Some("14:00")),
            ("2 gio chieu", Some("14:00")),
            ("7 giờ rưỡi tối", Some("19:30")),
            ("7 giờ 30 tối", Some("19:30")),
            ("10 giờ đêm", Some("22:00")),
            ("12 giờ đêm", Some("00:00")),
            ("12 giờ trưa", Some("12:00")),
            ("1 giờ trưa", Some("13:00")),
            ("8 giờ sáng", Some("08:00")),
            ("14 giờ chiều", Some("14:00")),
            ("24:00", None),
            ("8:60", None),
            ("sáng", None),
            ("1:2:3", None),
        ] {
            assert_eq!(parse_clock(typed).as_deref(), expected, "{typed}");
        }
    }
}
