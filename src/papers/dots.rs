//! What is not known prints as dots, in the words around it or to the end of the line.

use chrono::NaiveDate;

use crate::press::paper::{Block, Paragraph, Run};
use crate::vietnamese::date;

/// Room for a number.
pub const DOTS: &str = "……";
/// Room for a name or a few words. A line may end in the middle, so that justified words before it do not gape.
pub const LONG_DOTS: &str = "………… …………";

pub fn or_dots(text: &str) -> String {
    or(text, DOTS)
}

pub fn or_long_dots(text: &str) -> String {
    or(text, LONG_DOTS)
}

fn or(text: &str, dots: &str) -> String {
    let text = one_line(text);
    if text.is_empty() { dots.to_owned() } else { text }
}

/// What was typed on several lines, to stand within a sentence.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What was typed, ended as a sentence; dots where nothing was.
pub fn sentence_or_dots(text: &str) -> String {
    let text = or_long_dots(text);
    if text.ends_with(['.', '!', '?', '…']) {
        text
    } else {
        format!("{}.", text.trim_end_matches([';', ',']))
    }
}

/// Hints to the officer, \[like this\], and «places» nobody filled, as dots. A bracket that does not close stays.
pub fn open_places(text: &str) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['[', '«']) {
        let close = if rest[at..].starts_with('[') { ']' } else { '»' };
        let Some(end) = rest[at..].find(close) else { break };
        filled.push_str(&rest[..at]);
        filled.push_str(LONG_DOTS);
        rest = &rest[at + end + close.len_utf8()..];
    }
    filled.push_str(rest);
    filled
}

/// A paragraph of text with hints; a hint that ends it leaves the rest of the line to the pen.
pub fn hinted(run: fn(String) -> Run, text: &str) -> Paragraph {
    let ended = text.trim_end_matches(['.', ';', ',', ' ']);
    let before = match ended.chars().next_back() {
        Some(']') => ended.rsplit_once('['),
        Some('»') => ended.rsplit_once('«'),
        _ => None,
    };
    match before {
        // An opening bracket within the hint would have closed before its end.
        Some((before, hint)) if !hint[..hint.len() - 1].contains([']', '»']) => {
            Paragraph::new([run(open_places(before.trim_end()))]).dotted(1)
        }
        _ => Paragraph::new([run(open_places(text))]),
    }
}

/// A paragraph that ends in what was typed; where nothing was, the rest of the line is left to the pen.
pub fn ending_in(mut runs: Vec<Run>, label: &str, typed: &str) -> Paragraph {
    if typed.trim().is_empty() {
        runs.push(label.into());
        return Paragraph::new(runs).dotted(1);
    }
    runs.push(format!("{label} {}", sentence_or_dots(typed)).into());
    Paragraph::new(runs)
}

/// An ISO date as "ngày 05 tháng 3 năm 2024"; dots where there is none, and as typed where it is no date.
pub fn formal_or_dots(iso: &str) -> String {
    match iso.trim().parse::<NaiveDate>() {
        Ok(day) => date::formal(day),
        Err(_) if iso.trim().is_empty() => format!("ngày {DOTS}"),
        Err(_) => one_line(iso),
    }
}

/// An ISO date as "05/03/2024", for tables.
pub fn figures_or_dots(iso: &str) -> String {
    iso.trim().parse::<NaiveDate>().map_or_else(|_| or_dots(iso), date::in_figures)
}

/// "08:30" as "08 giờ 30 phút".
pub fn clock_or_dots(time: &str) -> String {
    let parts = time.trim().split_once(':').and_then(|(hour, minute)| {
        let (hour, minute) = (hour.parse::<u32>().ok()?, minute.parse::<u32>().ok()?);
        (hour < 24 && minute < 60).then_some((hour, minute))
    });
    match parts {
        Some((hour, minute)) => format!("{hour:02} giờ {minute:02} phút"),
        None if time.trim().is_empty() => format!("{DOTS} giờ {DOTS} phút"),
        None => one_line(time),
    }
}

/// A paragraph that begins with `lead` and goes on with what was typed, one paragraph a line; where nothing
/// was, `dotted` lines for the pen.
pub fn said(mut lead: Vec<Run>, text: &str, dotted: u8) -> Vec<Block> {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let Some(first) = lines.next() else { return vec![Paragraph::new(lead).dotted(dotted).into()] };
    if !lead.is_empty() {
        lead.push(" ".into());
    }
    lead.push(first.into());
    let first = Paragraph::new(lead);
    std::iter::once(first).chain(lines.map(Paragraph::text)).map(Block::from).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_open_is_dotted_and_what_is_typed_stays() {
        for (text, expected) in [
            ("Căn cứ [luật: số ……];", "Căn cứ ………… …………;"),
            ("trước ngày «hạn», [ ]", "trước ngày ………… …………, ………… …………"),
            ("[một [hai] ba", "………… ………… ba"),
            ("mở [ không đóng", "mở [ không đóng"),
            ("", ""),
        ] {
            assert_eq!(open_places(text), expected);
        }
    }

    #[test]
    fn a_hint_at_the_end_leaves_the_line_to_the_pen() {
        for (text, expected, dotted) in [
            ("Căn cứ [luật: số ……];", "Căn cứ", 1),
            ("từ [đâu] và [nguồn khác]", "từ ………… ………… và", 1),
            ("từ [nguồn khác]; theo phụ lục.", "từ ………… …………; theo phụ lục.", 0),
            ("trước ngày ……", "trước ngày ……", 0),
        ] {
            let paragraph = hinted(Run::plain, text);
            assert_eq!((&*paragraph.runs[0].text, paragraph.dotted_lines), (expected, dotted), "{text}");
        }
    }

    #[test]
    fn clocks_and_dates_are_read_or_left_as_typed() {
        for (time, expected) in [
            ("08:30", "08 giờ 30 phút"),
            ("8:5", "08 giờ 05 phút"),
            ("", "…… giờ …… phút"),
            ("24:00", "24:00"),
            ("8 giờ", "8 giờ"),
        ] {
            assert_eq!(clock_or_dots(time), expected);
        }
        for (iso, formal, figures) in [
            ("2024-03-05", "ngày 05 tháng 3 năm 2024", "05/03/2024"),
            ("", "ngày ……", "……"),
            ("cuối tháng 6", "cuối tháng 6", "cuối tháng 6"),
        ] {
            assert_eq!((&*formal_or_dots(iso), &*figures_or_dots(iso)), (formal, figures));
        }
    }
}
