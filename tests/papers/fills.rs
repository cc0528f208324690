//! A thousand papers with nothing, with the longest names, with texts of sixty lines: nothing overlaps, and nothing
//! leaves the margins.

use std::thread;

use dong_hanh::casework::Command;
use dong_hanh::casework::audience::Audience;
use dong_hanh::casework::person::field;
use dong_hanh::casework::tablet::Tablet;
use dong_hanh::press::fonts::{ASCENT, DESCENT, Fonts, Millipoints, repository_fonts};
use dong_hanh::press::paper::{Margins, PageSetup};
use dong_hanh::press::typeset::{Page, from_millimetres, typeset};
use dong_hanh::vietnamese::name::LONGEST_NAME;

use super::split_mix::SplitMix;
use super::ward::{Asked, fill, papers, sample, today};

const FILLS: usize = 1_000;
const LINES: usize = 60;

#[test]
fn nothing_overlaps_however_much_is_written() {
    let workers = thread::available_parallelism().map_or(1, |cores| cores.get());
    let set: usize = thread::scope(|scope| {
        let work = |worker: usize| {
            move || {
                let (base, fonts) = (sample(), repository_fonts());
                let mut set = 0;
                for seed in (worker as u64..).step_by(workers) {
                    set += set_a_ward(&base, seed, &fonts);
                    if set >= FILLS.div_ceil(workers) {
                        return set;
                    }
                }
                set
            }
        };
        let working: Vec<_> = (0..workers).map(|worker| scope.spawn(work(worker))).collect();
        working.into_iter().map(|work| work.join().expect("every paper stands")).sum()
    });
    assert!(set >= FILLS, "only {set} papers were set");
}

/// How many papers of the ward of this seed were set.
fn set_a_ward(base: &Tablet, seed: u64, fonts: &Fonts) -> usize {
    let mut draw = SplitMix(seed);
    let mut tablet = base.clone();
    name_at_length(&mut tablet, &mut draw);
    let mut written = draw.clone();
    fill(&mut tablet, || written.next().is_multiple_of(3).then(|| text(&mut written)));
    let mut set = 0;
    for audience in [Audience::Internal, Audience::Nameless] {
        for asked in papers(&tablet.register, audience, 2, &mut draw) {
            stands_well(&asked, fonts, seed);
            set += 1;
        }
    }
    set
}

/// Every third person is called by the longest name there can be.
fn name_at_length(tablet: &mut Tablet, draw: &mut SplitMix) {
    let persons: Vec<_> = tablet.register.persons().map(|person| person.id().clone()).collect();
    for subject in persons {
        if draw.next().is_multiple_of(3) {
            let many = ["Nghiễng"; LONGEST_NAME / 8].join(" ");
            let one = "Nghiễng".repeat(LONGEST_NAME / 7);
            let value = if draw.next().is_multiple_of(2) { many } else { one };
            let set = Command::Set { subject, field: field::FULL_NAME.to_owned(), value };
            tablet.try_act(today(), &set).expect("a name");
        }
    }
}

fn text(draw: &mut SplitMix) -> String {
    match draw.next() % 12 {
        0..6 => String::new(),
        6..8 => "Đã gặp, trao đổi.".to_owned(),
        8 => "Thuở".repeat(60),
        9 => format!("{} {}", "nguyện vọng,".repeat(12), "a/b-c…".repeat(30)),
        10 => (1..=LINES).map(|at| format!("Dòng thứ {at} của một ý kiến dài.\n")).collect(),
        _ => "Người được giúp đỡ mong sớm có việc làm ổn định gần nhà. ".repeat(14),
    }
}

fn stands_well(asked: &Asked, fonts: &Fonts, seed: u64) {
    let name = &asked.file_name;
    let pages = typeset(&asked.paper, fonts).pages;
    assert!(!pages.is_empty(), "seed {seed}: {name} has no page");
    for (at, page) in pages.iter().enumerate() {
        let place = format!("seed {seed}, {name} {:?}, page {}", asked.audience, at + 1);
        inside_its_margins(page, asked.paper.page, &place);
        nothing_overlaps(page, &place);
    }
}

fn inside_its_margins(page: &Page, setup: PageSetup, place: &str) {
    let Margins { top, bottom, left, right } = setup.margins;
    let (left, top) = (from_millimetres(left), from_millimetres(top));
    let (right, bottom) =
        (page.sheet.width - from_millimetres(right), page.sheet.height - from_millimetres(bottom));
    for line in page.lines.iter().filter(|line| line.element.is_some() && line.baseline > top) {
        assert!(line.baseline < bottom, "{place}: {} is below the margin", line.text());
        for word in &line.words {
            let inside = left <= word.x && word.x + word.width <= right;
            assert!(inside, "{place}: {} is beside the margin", word.text);
        }
    }
}

/// Two boxes of words share no more than an edge.
fn nothing_overlaps(page: &Page, place: &str) {
    let mut boxes: Vec<(Millipoints, Millipoints, Millipoints, Millipoints, &str)> = Vec::new();
    for line in &page.lines {
        for word in &line.words {
            let size = Millipoints::from(word.size);
            let (top, bottom) = (line.baseline - ASCENT * size, line.baseline + DESCENT * size);
            boxes.push((top, bottom, word.x, word.x + word.width, &word.text));
        }
    }
    boxes.sort_unstable();
    for (at, (_, bottom, left, right, text)) in boxes.iter().enumerate() {
        for (top, _, other_left, other_right, other) in &boxes[at + 1..] {
            if top >= bottom {
                break;
            }
            assert!(other_left >= right || left >= other_right, "{place}: {text} and {other}");
        }
    }
}
