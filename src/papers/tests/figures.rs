//! The acceptance cases of the work that are about counting: the account of a ward's first half of 2022.

use chrono::{Days, NaiveDate};

use crate::casework::decide::Command;
use crate::casework::fact::*;
use crate::casework::figures::{Figure, Flow, Period, by_category, count};
use crate::casework::support_kind::*;
use crate::casework::tablet::{Model, Tablet, admission, contact, day, release, status};
use crate::ledger::Subject;
use crate::papers::report;
use crate::press::paper::Paper;
use crate::vietnamese::money::Dong;
use crate::vietnamese::number::percent;

pub fn first_half() -> Period {
    Period { from: day(2022, 1, 1), to: day(2022, 6, 30) }
}

fn today() -> NaiveDate {
    day(2022, 7, 14)
}

pub fn opened() -> Tablet {
    Tablet::opened("Thử Nghiệm", Model::FiveBodies, day(2022, 1, 1))
}

/// So many who are helped since before the period.
fn helped(tablet: &mut Tablet, count: usize) -> Vec<Subject> {
    let since = day(2021, 12, 1);
    (0..count).map(|at| tablet.helped(since, &format!("Nguyễn Thử {at}"), &[("born", "1990")]).1).collect()
}

fn number(tablet: &Tablet, figure: Figure) -> u64 {
    count(&tablet.register, figure, first_half()).number()
}

fn support(episode: &Subject, kind: &str, quantity: u32, value: Option<i64>, on: NaiveDate) -> SupportGiven {
    SupportGiven {
        episodes: vec![episode.clone()],
        on,
        what: kind.into(),
        quantity,
        unit: known(kind).expect("a kind of the list").unit.into(),
        value,
        giver: String::new(),
        purpose: String::new(),
    }
}

#[test]
fn a1_a_ward_of_a_hundred() {
    let mut tablet = opened();
    helped(&mut tablet, 99);
    tablet.helped(day(2022, 6, 30), "Trần Thử Cuối", &[]);
    tablet.helped(day(2022, 7, 1), "Trần Thử Sau", &[]);
    assert_eq!(number(&tablet, Figure::Managed), 100);
    assert_eq!(number(&tablet, Figure::Closing), 100);
}

#[test]
fn a2_visits_at_home() {
    let mut tablet = opened();
    let episodes = helped(&mut tablet, 5);
    let visitor = tablet.member(day(2022, 1, 1), "Phan Thử Đi");
    let mut visits = |count: u64, from: NaiveDate, place: Place| {
        for at in 0..count {
            let on = from + Days::new(at % 28);
            let made = contact(&episodes[at as usize % 5], &visitor, on);
            tablet.record(today(), ContactMade { place, ..made });
        }
        number(&tablet, Figure::HomeContacts)
    };
    assert_eq!(visits(130, day(2022, 3, 1), Place::Home), 130);
    assert_eq!(visits(9, day(2022, 2, 1), Place::Office), 130);
    assert_eq!(visits(3, day(2022, 7, 1), Place::Home), 130);
    assert!(report::paragraph(&tablet.register, first_half()).contains("có 130 lượt tiếp xúc tại nhà"));
    let mut visits = |count| {
        for _ in 0..count {
            tablet.record(today(), contact(&episodes[0], &visitor, day(2022, 6, 30)));
        }
    };
    visits(4);
    assert_eq!(number(&tablet, Figure::HomeContacts), 134);
    assert!(report::paragraph(&tablet.register, first_half()).contains("có hơn 130 lượt tiếp xúc tại nhà"));
}

#[test]
fn a3_gifts_and_what_they_were_worth() {
    let mut tablet = opened();
    let episode = helped(&mut tablet, 1).remove(0);
    for at in 0..119 {
        let value = if at == 0 { 420_000 } else { 410_000 };
        tablet.record(today(), support(&episode, GIFT, 1, Some(value), day(2022, 1, 25)));
    }
    assert_eq!(number(&tablet, Figure::Gifts), 119);
    let worth = number(&tablet, Figure::GiftValue);
    assert_eq!(report::amount(Figure::GiftValue, worth), "48,8 triệu đồng");
    let dong = Dong::new(worth as i64).expect("an amount");
    assert_eq!(dong.in_words(), "Bốn mươi tám triệu tám trăm nghìn đồng");
    // A gift of which nobody wrote the value is a gift, and no 0.
    tablet.record(today(), support(&episode, GIFT, 2, None, day(2022, 6, 1)));
    let worth = count(&tablet.register, Figure::GiftValue, first_half());
    assert_eq!((number(&tablet, Figure::Gifts), worth.number(), worth.unwritten()), (121, 48_800_000, 1));
    assert_eq!(report::counted(Figure::GiftValue, &worth), "48,8 triệu đồng (1 lần chưa ghi)");
}

#[test]
fn a4_one_referred_to_a_loan() {
    let mut tablet = opened();
    let episodes = helped(&mut tablet, 2);
    tablet.record(today(), support(&episodes[0], LOAN_REFERRAL, 1, Some(20_000_000), day(2022, 3, 15)));
    assert_eq!(number(&tablet, Figure::LoanReferrals), 1);
    let sum = number(&tablet, Figure::LoanValue);
    assert_eq!(report::amount(Figure::LoanValue, sum), "20 triệu đồng");
}

#[test]
fn a5_persons_and_not_cards() {
    let mut tablet = opened();
    let episodes = helped(&mut tablet, 5);
    tablet.record(today(), support(&episodes[0], JOB_REFERRAL, 1, None, day(2022, 4, 1)));
    for (at, episode) in episodes[1..].iter().enumerate() {
        let cards = if at == 0 { 2 } else { 1 };
        tablet.record(today(), support(episode, INSURANCE_CARD, cards, None, day(2022, 4, 2)));
    }
    // The same person once more is still one.
    tablet.record(today(), support(&episodes[1], INSURANCE_CARD, 1, None, day(2022, 6, 2)));
    assert_eq!((number(&tablet, Figure::JobReferrals), number(&tablet, Figure::InsuranceCards)), (1, 4));
}

#[test]
fn a6_twenty_gone_for_progress() {
    let mut tablet = opened();
    let episodes = helped(&mut tablet, 100);
    for (at, episode) in episodes[..20].iter().enumerate() {
        let on = if at == 19 { day(2022, 6, 30) } else { day(2022, 1, 5) + Days::new(9 * at as u64) };
        tablet.record(today(), release(episode, on));
    }
    tablet.record(today(), release(&episodes[20], day(2022, 7, 1)));
    let progress = |tablet: &Tablet| {
        let rate = percent(number(tablet, Figure::Progress), number(tablet, Figure::Managed));
        (number(tablet, Figure::Progress), rate, number(tablet, Figure::Closing))
    };
    assert_eq!(progress(&tablet), (20, Some("20,0%".to_owned()), 80));
    for episode in &episodes[21..23] {
        let moved = ReleaseRecorded { reason: "moved".into(), ..release(episode, day(2022, 5, 5)) };
        tablet.record(today(), moved);
    }
    assert_eq!(progress(&tablet), (20, Some("20,0%".to_owned()), 78));
    assert_eq!(number(&tablet, Figure::Released), 22);
}

/// What the account tells, in the book of one ward.
pub fn a7() -> Tablet {
    let mut tablet = opened();
    let episodes = helped(&mut tablet, 100);
    let visitor = tablet.member(day(2022, 1, 1), "Phan Thử Đi");
    for at in 0..134 {
        tablet.record(today(), contact(&episodes[at % 100], &visitor, day(2022, 1, 1)));
    }
    tablet.record(today(), support(&episodes[0], GIFT, 119, Some(48_800_000), day(2022, 1, 25)));
    tablet.record(today(), support(&episodes[1], LOAN_REFERRAL, 1, Some(20_000_000), day(2022, 3, 15)));
    tablet.record(today(), support(&episodes[2], JOB_REFERRAL, 1, None, day(2022, 4, 1)));
    for episode in &episodes[3..7] {
        tablet.record(today(), support(episode, INSURANCE_CARD, 1, None, day(2022, 4, 2)));
    }
    for episode in &episodes[80..] {
        tablet.record(today(), release(episode, day(2022, 6, 30)));
    }
    tablet
}

#[test]
fn a7_the_whole_paragraph() {
    let tablet = a7();
    assert_eq!(
        report::paragraph(&tablet.register, first_half()),
        "Trong 6 tháng đầu năm 2022 (01/01/2022 – 30/06/2022), các tổ thực hiện Mô hình trên địa bàn phường Thử Nghiệm quản lý, giúp đỡ 100 \
         trường hợp, có hơn 130 lượt tiếp xúc tại nhà. Tặng 119 phần quà, tổng trị giá 48,8 triệu đồng; giới thiệu 1 \
         trường hợp vay vốn với số tiền 20 triệu đồng; giới thiệu việc làm cho 1 trường hợp; hỗ trợ thẻ bảo hiểm y tế \
         cho 4 trường hợp. Kết quả, 20 trường hợp tiến bộ được đưa ra khỏi diện quản lý; cuối kỳ còn 80 trường hợp."
    );
}

#[test]
fn a9_the_categories_add_up() {
    let mut tablet = Tablet::opened("Khuê Trung", Model::FourPlusOne, day(2024, 1, 1));
    let on = day(2024, 3, 1);
    let categories = ["past-offence", "addiction", "drug-use", "minor-offence"];
    for at in 0..23 {
        let (_, episode) = tablet.person(on, &format!("Lê Thử {at}"), &[]);
        // One of them carries a further mark and a further diện.
        let also = if at == 0 { vec!["after-prison".to_owned(), "drug-use".to_owned()] } else { vec![] };
        tablet.make_ready(on, StatusReported { also, ..status(&episode, categories[at % 4], on) });
        tablet.record(on, admission(&episode, on));
    }
    let groups = by_category(&tablet.register, day(2024, 3, 31));
    assert_eq!(groups.iter().map(|(_, cases)| *cases).collect::<Vec<_>>(), [6, 6, 6, 5]);
    assert_eq!(groups.iter().map(|(_, cases)| cases).sum::<usize>(), 23);
    let period = Period { from: on, to: day(2024, 3, 31) };
    assert_eq!(count(&tablet.register, Figure::Closing, period).number(), 23);
}

#[test]
fn a17_times_of_help_are_not_persons() {
    let mut tablet = Tablet::opened("Hòa Quý", Model::YouthClub, day(2016, 1, 1));
    let mut last = vec![];
    for at in 0..60_u64 {
        let on = day(2017, 1, 1) + Days::new(at);
        last.push(tablet.helped(on, &format!("Ngô Thử {at}"), &[]));
    }
    // Thirty-nine leave and come again; fourteen leave for progress.
    for (person, episode) in &mut last[..39] {
        let moved = ReleaseRecorded { reason: "moved".into(), ..release(episode, day(2018, 5, 1)) };
        tablet.record(day(2018, 5, 1), moved);
        let on = day(2019, 2, 1);
        let made = tablet.act(on, Command::Reopen { person: person.clone(), on, carry: vec![] });
        *episode = made.into_iter().next().expect("an episode");
        tablet.admit(episode, on, "past-offence");
    }
    for (_, episode) in &last[30..44] {
        tablet.record(day(2022, 1, 5), release(episode, day(2022, 1, 5)));
    }
    let years = Period { from: day(2016, 1, 1), to: day(2022, 12, 31) };
    let number = |figure| count(&tablet.register, figure, years).number();
    let episodes = number(Figure::Opening) + number(Figure::Admitted);
    assert_eq!((number(Figure::Managed), episodes, number(Figure::Progress)), (60, 99, 14));
    let derived = report::derived(&Flow::of(&tablet.register, years));
    assert!(derived.iter().any(|line| line.contains("60 người với 99 lượt")), "{derived:?}");
    assert!(derived.iter().any(|line| line.ends_with("14/99 lượt = 14,1%.")), "{derived:?}");
}

pub fn filled() -> Paper {
    let mut tablet = opened();
    helped(&mut tablet, 3);
    report::figures_paper(&tablet.register, first_half(), today())
}
