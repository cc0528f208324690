//! What the three papers of the story say, and where: domain 3.1 to 3.3.

use crate::pdf::{Pdf, close};

/// The text area: A4 with 30 mm at the left and 15 mm at the right.
const LEFT: f64 = 30.0;
const RIGHT: f64 = 195.0;
const TOP: f64 = 20.0;
/// The middle of the column of the issuing body (65 mm) and of the one of Quốc hiệu (100 mm).
const BODY_COLUMN: f64 = LEFT + 32.5;
const NATION_COLUMN: f64 = RIGHT - 50.0;

/// Quốc hiệu and Tiêu ngữ at the right, the body above its number at the left, the date where the paper has one.
#[track_caller]
pub fn letterhead_stands(paper: &Pdf, body: &[&str], number: &str, date: Option<&str>) {
    let nation = paper.place(1, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    let motto = paper.place(1, "Độc lập - Tự do - Hạnh phúc");
    close("Quốc hiệu", nation.centre(), NATION_COLUMN);
    close("Quốc hiệu, its width", nation.width(), 88.3);
    close("Quốc hiệu, its top", nation.top, TOP);
    close("Tiêu ngữ", motto.centre(), NATION_COLUMN);
    close("Tiêu ngữ, its width", motto.width(), 56.1);
    close("Tiêu ngữ, below Quốc hiệu", motto.top - nation.top, 5.0);
    let mut above = None;
    for line in body {
        let place = paper.place(1, line);
        close(line, place.centre(), BODY_COLUMN);
        close(line, place.top, above.map_or(TOP, |above| above + 5.0));
        above = Some(place.top);
    }
    let own = paper.place(1, number);
    close(number, own.centre(), BODY_COLUMN);
    assert!(above.is_some_and(|above| own.top > above + 5.0), "{number} stands under the body's name");
    match date {
        Some(date) => {
            let place = paper.place(1, date);
            close(date, place.centre(), NATION_COLUMN);
            close("the date, beside the number", place.top, own.top);
        }
        None => {
            let between = |word: &str| paper.find(1, word).is_none_or(|place| place.top > own.bottom + 5.0);
            assert!(between("ngày"), "a biên bản has no date in its head");
        }
    }
}

/// Hidden on page 1, then centred in the top margin.
#[track_caller]
pub fn pages_are_numbered(paper: &Pdf) {
    for page in 2..=paper.page_count() {
        let place = paper.place(page, &page.to_string());
        close("the page number", place.centre(), f64::midpoint(LEFT, RIGHT));
        assert!(place.bottom < TOP, "the number of page {page} stands in the margin");
    }
    let first = paper.find(1, "1").filter(|place| place.bottom < TOP);
    assert!(first.is_none(), "page 1 has no number");
}

/// THƯ KÝ at the left and CHỦ TỌA at the right with room for the pen, nơi nhận below.
#[track_caller]
pub fn minutes_are_signed(paper: &Pdf, secretary: &str, chair: &str) {
    let page = paper.page_of("THƯ KÝ");
    let (first, last) = (LEFT + 165.0 / 4.0, RIGHT - 165.0 / 4.0);
    let receivers = paper.place(page, "Nơi nhận:");
    close("Nơi nhận", receivers.left, LEFT);
    for (office, name, column) in [("THƯ KÝ", secretary, first), ("CHỦ TỌA", chair, last)] {
        let (office, name) = (paper.place(page, office), paper.place(page, name));
        close("who signs", office.centre(), column);
        close("the name under the signature", name.centre(), column);
        close("the room for the pen", name.top - office.bottom, 25.0);
        assert!(receivers.top > name.bottom, "nơi nhận stands below the signatures");
    }
    close("the two signatures", paper.place(page, "THƯ KÝ").top, paper.place(page, "CHỦ TỌA").top);
}

/// Nơi nhận at the left beside the one who signs.
#[track_caller]
pub fn plan_is_signed(paper: &Pdf, lines: &[&str]) {
    let page = paper.page_of("Nơi nhận:");
    let receivers = paper.place(page, "Nơi nhận:");
    close("Nơi nhận", receivers.left, LEFT);
    let column = f64::midpoint(LEFT + 165.0 * 0.48, RIGHT);
    for line in lines {
        close(line, paper.place(page, line).centre(), column);
    }
    let first = paper.place(page, lines[0]);
    close("Nơi nhận, level with the signature", receivers.bottom, first.bottom);
}

/// Title and subject line in the middle of the text.
#[track_caller]
pub fn title_stands(paper: &Pdf, kind: &str) {
    close(kind, paper.place(1, kind).centre(), f64::midpoint(LEFT, RIGHT));
}
