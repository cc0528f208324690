//! The list of those who are helped.

use super::*;
use crate::casework::figures::Period;
use crate::casework::tablet::pause;
use crate::papers::Of;

fn june() -> Period {
    Period { from: day("2024-06-01"), to: day("2024-06-30") }
}

/// Three adults who are helped, one of them in a pause; one who left in June, and a minor.
fn book() -> TestBook {
    let mut book = TestBook::khue_trung();
    let lead = book.member("Phan Văn Giúp", "women", "Hội viên");
    let [khoa, hoan, _] =
        [("Nguyễn Tấn Khoa", "2024-02-10"), ("Lê Hoàn", "2024-03-10"), ("Võ An", "2024-06-05")]
            .map(|(name, on)| book.helped(name, "1985", "male", on));
    let home = |book: &mut TestBook, episode: &Subject, fields: &[(&str, &str)]| {
        let person = book.register.episode(episode).expect("the case").0.id().clone();
        fields.iter().for_each(|(field, value)| book.set(&person, field, value));
    };
    home(&mut book, &khoa, &[("residence", "12 Nguyễn Hữu Thọ"), ("cell", "19"), ("quarter", "khu phố 3")]);
    home(&mut book, &hoan, &[("residence", "tổ 4, khu phố 7"), ("quarter", "Khu phố 7")]);
    book.record(LeadNamed { episode: khoa.clone(), member: lead, from: day("2024-02-20") }, &[]);
    book.record(pause(&hoan, day("2024-06-10")), &[]);
    let minor = book.helped("Lê Đình Mạnh", "2010", "male", "2024-01-10");
    home(&mut book, &minor, &[("quarter", "khu phố 9")]);
    let gone = book.helped("Trần Thị Bình", "1990", "female", "2024-01-20");
    book.release(&gone, "2024-06-20");
    book
}

fn list_of(book: &TestBook, period: Period, audience: Audience) -> Paper {
    made(book, &Printed::new(PaperKind::CaseList, Of::Period(period), day(TODAY)), audience)
}

fn text(book: &TestBook, period: Period, audience: Audience) -> String {
    text_of(&list_of(book, period, audience))
}

#[test]
fn the_list_names_who_is_helped_and_who_came_and_left_minors_apart() {
    let paper = text(&book(), june(), Audience::Internal);
    holds_in_order(
        &paper,
        &[
            "LƯU HÀNH NỘI BỘ",
            "Khuê Trung, ngày 30 tháng 6 năm 2024",
            "Người đang được quản lý, giúp đỡ tại phường Khuê Trung\ntính đến ngày 30/06/2024",
            "STT | Mã | Họ và tên | Năm sinh | Khu phố, nơi ở | Ngày đưa vào | Người giúp đỡ chính | Ghi chú",
            "1 | KT-24-A003 | Võ An | 1985 | …… | 05/06/2024 | …… | ",
            "2 | KT-24-A002 | Lê Hoàn | 1985 | tổ 4, khu phố 7 | 10/03/2024 | …… | Tạm dừng từ 10/06/2024",
            "3 | KT-24-A001 | Nguyễn Tấn Khoa | 1985 | 12 Nguyễn Hữu Thọ, tổ 19, khu phố 3 | 10/02/2024 | Phan Văn Giúp | ",
            "Tổng số: 3 trường hợp, trong đó 1 trường hợp đang tạm dừng.",
            "Đưa vào diện từ 01/06/2024 đến 30/06/2024",
            "1 | KT-24-A003 | Võ An | 05/06/2024 | ",
            "Ra khỏi diện từ 01/06/2024 đến 30/06/2024",
            "1 | KT-24-A005 | Trần Thị Bình | 20/06/2024 | ",
            "NGƯỜI LẬP DANH SÁCH",
            "(người chưa thành niên)",
            "STT | Mã | Chữ cái đầu của họ tên | Ngày đưa vào | Người giúp đỡ chính | Ghi chú",
            "1 | KT-24-A004 | L.Đ.M. | 10/01/2024",
            "Tổng số: 1 trường hợp.",
            "Không có.",
        ],
    );
    for secret in ["Mạnh", "khu phố 9", "2010"] {
        assert!(!paper.contains(secret), "{secret}\n{paper}");
    }
}

#[test]
fn no_list_tells_the_dien() {
    let book = book();
    let categories: Vec<String> = book
        .register
        .templates()
        .flat_map(|(_, template)| &template.categories)
        .map(|category| category.name.to_lowercase())
        .collect();
    assert!(!categories.is_empty());
    for audience in [Audience::Internal, Audience::Nameless] {
        let paper = text(&book, june(), audience).to_lowercase();
        for category in &categories {
            assert!(!paper.contains(category), "{category}\n{paper}");
        }
    }
}

#[test]
fn the_list_without_names_gives_nobody_away() {
    let paper = text(&book(), june(), Audience::Nameless);
    for secret in ["Khoa", "Hoàn", "Bình", "Mạnh", "1985", "khu phố", "tổ 19", "Nguyễn Hữu Thọ", "NỘI BỘ"]
    {
        assert!(!paper.contains(secret), "{secret}\n{paper}");
    }
    holds_in_order(&paper, &["3 | KT-24-A001 | N.T.K. | 10/02/2024 | Phan Văn Giúp | ", "L.Đ.M."]);
    assert!(!paper.contains("Họ và tên"), "no column is headed by more than stands in it\n{paper}");
}

#[test]
fn each_number_of_the_list_is_the_figure_of_the_report() {
    use crate::casework::figures::{Figure, count};
    let book = book();
    let rows = |paper: &str, from: &str, to: &str| {
        let part = paper.split(from).skip(1).map(|rest| rest.split(to).next().unwrap_or_default());
        part.flat_map(str::lines).filter(|line| line.contains(" | KT-24-A")).count() as u64
    };
    for month in [1, 3, 6, 7] {
        let first = crate::vietnamese::month::Month::new(2024, month).expect("a month");
        let period = Period { from: first.first_day(), to: first.last_day() };
        let paper = text(&book, period, Audience::Internal);
        let number = |figure| count(&book.register, figure, period).number();
        assert_eq!(rows(&paper, "DANH SÁCH\n", "Đưa vào diện từ"), number(Figure::Closing), "{paper}");
        assert_eq!(rows(&paper, "Đưa vào diện từ", "Ra khỏi diện từ"), number(Figure::Admitted), "{paper}");
        assert_eq!(rows(&paper, "Ra khỏi diện từ", "DANH SÁCH\n"), number(Figure::Released), "{paper}");
    }
}

/// For the tests of every paper.
pub fn filled() -> Paper {
    list_of(&book(), june(), Audience::Internal)
}

pub fn empty() -> Paper {
    list_of(&TestBook::blank(), june(), Audience::Nameless)
}
