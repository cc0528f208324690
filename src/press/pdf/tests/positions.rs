//! One table of the places we chose, each within what Nghị định 30/2020/NĐ-CP, Phụ lục I, allows; held against a
//! file that was read back.

use super::read_back::{Place, ReadPage, ReadRule, ReadStart, ReadWord};

/// Millimetres: what a place may be off.
const OFF: f64 = 0.3;
/// Margins of the text (the decree: 20–25, 20–25, 30–35, 15–20).
const TOP: f64 = 20.0;
const BOTTOM: f64 = 20.0;
const LEFT: f64 = 30.0;
const RIGHT: f64 = 15.0;
/// The first line of a paragraph (the decree: 10 or 12.7).
const INDENT: f64 = 12.7;
/// Of the width of the text, what the issuing body takes.
const ISSUER: f64 = 65.0 / 165.0;
/// Points.
const NATION_SIZE: f64 = 12.0;
const MOTTO_SIZE: f64 = 13.0;
const NUMBER_SIZE: f64 = 13.0;
const BODY_SIZE: f64 = 14.0;
const PAGE_NUMBER_SIZE: f64 = 14.0;
const RECEIVERS_SIZE: f64 = 12.0;
/// Faces, as the files of the fonts are called.
const UPRIGHT: &str = "Regular";
const BOLD: &str = "Bold";
const ITALIC: &str = "Italic";
const BOLD_ITALIC: &str = "BoldItalic";
/// The first baseline of a letterhead, and of page numbers: the middle of the top margin.
const FIRST_BASELINE: f64 = 23.85;
const PAGE_NUMBER_BASELINE: f64 = 11.63;

const NATION: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const MOTTO: &str = "Độc lập - Tự do - Hạnh phúc";

/// What stands elsewhere than the table says, a sentence each; none is the aim.
/// Slips to cut apart have margins of 10 mm.
pub fn positions(pages: &[ReadPage], slips: bool) -> Vec<String> {
    let mut found = Findings { slips, ..Findings::default() };
    for (at, page) in pages.iter().enumerate() {
        found.page = at + 1;
        found.margins(page);
        if slips {
            continue;
        }
        found.page_number(page, at);
        found.letterhead(page);
        found.title(page);
        found.receivers(page);
        found.body(page);
    }
    found.said
}

#[derive(Default)]
struct Findings {
    slips: bool,
    page: usize,
    said: Vec<String>,
}

fn text_width(page: &ReadPage) -> f64 {
    page.width - LEFT - RIGHT
}

impl Findings {
    fn say(&mut self, what: String) {
        self.said.push(format!("page {}: {what}", self.page));
    }

    fn is(&mut self, what: &str, is: f64, wanted: f64) {
        if (is - wanted).abs() > OFF {
            self.say(format!("{what}: {is:.2}, not {wanted:.2}"));
        }
    }

    fn sized(&mut self, what: &str, is: f64, wanted: f64) {
        if (is - wanted).abs() > 0.15 {
            self.say(format!("{what} is set in {is} pt, not {wanted}"));
        }
    }

    fn faced(&mut self, what: &str, page: &ReadPage, left: f64, baseline: f64, wanted: &str) {
        let begins =
            |start: &&ReadStart| (start.left - left).abs() < OFF && (start.baseline - baseline).abs() < OFF;
        match page.starts.iter().find(begins) {
            Some(start) if start.face == wanted => {}
            other => self.say(format!("{what} is not set in {wanted}: {other:?}")),
        }
    }

    fn margins(&mut self, page: &ReadPage) {
        let (short, long) = (page.width.min(page.height), page.width.max(page.height));
        self.is("the short side of the sheet", short, 210.0);
        self.is("the long side of the sheet", long, 297.0);
        let (left, right, top, bottom) =
            if self.slips { (10.0, 10.0, 10.0, 10.0) } else { (LEFT, RIGHT, TOP, BOTTOM) };
        for word in page.words.iter().filter(|word| word.baseline > top) {
            let inside = word.left >= left - OFF
                && word.right <= page.width - right + OFF
                && word.baseline <= page.height - bottom + OFF;
            if !inside {
                self.say(format!("outside the margins: {word:?}"));
            }
        }
        for rule in &page.rules {
            let inside = rule.left >= left - OFF
                && rule.right <= page.width - right + OFF
                && rule.top >= top - OFF
                && rule.bottom <= page.height - bottom + OFF;
            if !inside {
                self.say(format!("outside the margins: {rule:?}"));
            }
        }
    }

    /// None on the first page; on others centred in the top margin, unless the paper has none anywhere.
    fn page_number(&mut self, page: &ReadPage, at: usize) {
        let above: Vec<&ReadWord> = page.words.iter().filter(|word| word.baseline < TOP - 2.0).collect();
        let numbers: Vec<&&ReadWord> =
            above.iter().filter(|word| word.text.chars().all(|sign| sign.is_ascii_digit())).collect();
        match (&*numbers, at) {
            ([], _) => {}
            ([number], 1..) => {
                self.sized("the page number", number.size, PAGE_NUMBER_SIZE);
                let middle = (number.left + number.right) / 2.0;
                self.is("the middle of the page number", middle, LEFT + text_width(page) / 2.0);
                self.is("the page number", number.baseline, PAGE_NUMBER_BASELINE);
                self.faced("the page number", page, number.left, number.baseline, UPRIGHT);
            }
            _ => self.say(format!("in the top margin: {numbers:?}")),
        }
    }

    fn letterhead(&mut self, page: &ReadPage) {
        let Some(nation) = page.place(NATION) else { return };
        let issuer = text_width(page) * ISSUER;
        let right_middle = LEFT + issuer + (text_width(page) - issuer) / 2.0;
        let left_middle = LEFT + issuer / 2.0;
        self.sized("Quốc hiệu", nation.size, NATION_SIZE);
        self.is("Quốc hiệu", nation.baseline, FIRST_BASELINE);
        self.is("the middle of Quốc hiệu", nation.middle(), right_middle);
        self.faced("Quốc hiệu", page, nation.left, nation.baseline, BOLD);
        match page.place(MOTTO) {
            None => self.say("no Tiêu ngữ".into()),
            Some(motto) => {
                self.sized("Tiêu ngữ", motto.size, MOTTO_SIZE);
                self.is("the middle of Tiêu ngữ", motto.middle(), right_middle);
                self.faced("Tiêu ngữ", page, motto.left, motto.baseline, BOLD);
                self.rule_below(page, &motto, "Tiêu ngữ", 1.0, 1.0);
            }
        }
        let first = page.line(nation.baseline, LEFT, LEFT + issuer);
        match (first.first(), first.last()) {
            (Some(from), Some(to)) => {
                self.sized("the issuing body", from.size, NATION_SIZE);
                self.is("the middle of the issuing body", (from.left + to.right) / 2.0, left_middle);
            }
            _ => self.say("no issuing body beside Quốc hiệu".into()),
        }
        let number = page.words.iter().find(|word| word.text == "Số:" && word.left < LEFT + issuer);
        if let Some(number) = number {
            self.sized("the number", number.size, NUMBER_SIZE);
            let words = page.line(number.baseline, LEFT, LEFT + issuer);
            let right = words.iter().map(|word| word.right).fold(0.0, f64::max);
            self.is("the middle of the number", (number.left + right) / 2.0, left_middle);
            self.faced("the number", page, number.left, number.baseline, UPRIGHT);
            if let Some(date) = page.line(number.baseline, LEFT + issuer, page.width - RIGHT).first() {
                self.sized("place and date", date.size, NUMBER_SIZE);
                self.faced("place and date", page, date.left, date.baseline, ITALIC);
            }
            self.short_rule(page, number.baseline, left_middle);
        }
    }

    /// Under the issuing body, a third to a half of its text, above the number.
    fn short_rule(&mut self, page: &ReadPage, number: f64, middle: f64) {
        let centred = |rule: &&ReadRule| {
            ((rule.left + rule.right) / 2.0 - middle).abs() < OFF
                && rule.bottom < number
                && rule.bottom - rule.top < OFF
                && rule.right - rule.left < middle
        };
        let Some(rule) = page.rules.iter().find(centred) else {
            return self.say("no short rule under the issuing body".into());
        };
        let above =
            page.words.iter().filter(|word| word.right < middle * 2.0 && word.baseline < rule.top + OFF);
        let baselines: Vec<f64> =
            above.clone().filter(|word| word.baseline > TOP).map(|word| word.baseline).collect();
        let widest = baselines
            .iter()
            .map(|baseline| {
                let words = page.line(*baseline, LEFT, LEFT + (middle - LEFT) * 2.0);
                let left = words.iter().map(|word| word.left).fold(f64::MAX, f64::min);
                words.iter().map(|word| word.right).fold(0.0, f64::max) - left
            })
            .fold(0.0, f64::max);
        let lowest = baselines.iter().copied().fold(0.0, f64::max);
        if let Some(first) = page.line(lowest, LEFT, LEFT + (middle - LEFT) * 2.0).first() {
            self.faced("the issuing body", page, first.left, lowest, BOLD);
        }
        let part = (rule.right - rule.left) / widest;
        if !(1.0 / 5.0..=0.5).contains(&part) {
            self.say(format!("the rule under the issuing body is {part:.2} of its text"));
        }
    }

    fn rule_below(&mut self, page: &ReadPage, text: &Place, what: &str, least: f64, most: f64) {
        let near = |rule: &&ReadRule| {
            (0.0..4.0).contains(&(rule.top - text.baseline))
                && ((rule.left + rule.right) / 2.0 - text.middle()).abs() < OFF
        };
        let width = text.right - text.left;
        match page.rules.iter().find(near) {
            None => self.say(format!("no rule below {what}")),
            Some(rule) => {
                let length = rule.right - rule.left;
                if length < width * least - OFF || length > width * most + OFF {
                    self.say(format!("the rule below {what} is {length:.1} mm, its text {width:.1} mm"));
                }
            }
        }
    }

    /// Where a letterhead stands: bold lines in the middle, and below them a rule of a third to a half of the last.
    fn title(&mut self, page: &ReadPage) {
        let Some(nation) = page.place(NATION) else { return };
        let middle = LEFT + text_width(page) / 2.0;
        let mut rules = page.rules.iter().filter(|rule| {
            rule.top > nation.baseline
                && rule.bottom - rule.top < OFF
                && ((rule.left + rule.right) / 2.0 - middle).abs() < OFF
                && rule.right - rule.left < text_width(page) / 2.0
        });
        let Some(rule) = rules.next() else { return self.say("no rule below the title".into()) };
        let above = page.words.iter().map(|word| word.baseline);
        let lowest = above.filter(|baseline| *baseline < rule.top).fold(0.0, f64::max);
        let words = page.line(lowest, LEFT, page.width - RIGHT);
        let (Some(first), Some(last)) = (words.first(), words.last()) else { return };
        self.is("the middle of the title", (first.left + last.right) / 2.0, middle);
        self.sized("the title", first.size, BODY_SIZE);
        self.faced("the title", page, first.left, lowest, BOLD);
        let part = (rule.right - rule.left) / (last.right - first.left);
        if !(1.0 / 3.0..=0.5).contains(&part) {
            self.say(format!("the rule below the title is {part:.2} of its text"));
        }
    }

    fn receivers(&mut self, page: &ReadPage) {
        if let Some(word) = page.place("Nơi nhận:") {
            self.sized("Nơi nhận", word.size, RECEIVERS_SIZE);
            self.is("Nơi nhận", word.left, LEFT);
            self.faced("Nơi nhận", page, word.left, word.baseline, BOLD_ITALIC);
            // Who signs for whom, where that stands beside it.
            let beside = page.line(word.baseline, LEFT + text_width(page) * 0.48, page.width - RIGHT);
            if let Some(signer) = beside.first() {
                self.sized("the authority", signer.size, BODY_SIZE);
                self.faced("the authority", page, signer.left, signer.baseline, BOLD);
            }
        }
    }

    /// No other size than those we chose; where paragraphs are indented they are indented alike.
    fn body(&mut self, page: &ReadPage) {
        // 18 is the recovery code.
        let sizes = [11.0, 12.0, 13.0, 14.0, 18.0];
        for word in page.words.iter().filter(|word| sizes.iter().all(|size| (word.size - size).abs() > 0.15))
        {
            self.say(format!("an odd size: {word:?}"));
        }
        // The first word of a full line, near where an indent would be.
        for word in page.words.iter().filter(|word| (word.size - BODY_SIZE).abs() < 0.15) {
            let right = page.width - RIGHT;
            let begins = page.line(word.baseline, LEFT, word.left - 0.01).is_empty();
            let is_full = page.line(word.baseline, LEFT, right).iter().any(|other| other.right > right - OFF);
            let begins = begins && is_full;
            let off = word.left - LEFT - INDENT;
            if begins && off.abs() < 1.0 && off.abs() > OFF {
                self.say(format!("an indent of {:.2} mm: {word:?}", off + INDENT));
            }
        }
    }
}
