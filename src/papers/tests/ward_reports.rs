//! The report of half a year, with its annex.

use super::figures::{a7, first_half, opened};
use super::*;
use crate::casework::book::{UNIT, field as unit_field};
use crate::casework::figures::{Figure, Period, count};
use crate::casework::tablet::Tablet;
use crate::casework::ward_report::{field_of, part};
use crate::papers::ward_report;

fn today() -> chrono::NaiveDate {
    day("2022-07-14")
}

fn report_of(tablet: &Tablet, period: Period) -> String {
    text_of(&ward_report(&tablet.register, Some(period), today()))
}

fn typed(tablet: &mut Tablet, part: &str, value: &str) {
    tablet.set(today(), &Subject::named(UNIT), &field_of(first_half(), part), value);
}

#[test]
fn a7_the_report_carries_exactly_its_nine_figures() {
    let tablet = a7();
    holds_in_order(
        &report_of(&tablet, first_half()),
        &[
            "Số: ……/BC-MTTQ-BTT",
            "ngày …… tháng …… năm ……",
            "BÁO CÁO",
            "Kết quả thực hiện mô hình \"5+1\" 6 tháng đầu năm 2022\n(từ 01/01/2022 đến 30/06/2022)",
            "Thực hiện Kế hoạch số ……/KH-UBND ngày …… tháng …… năm ……",
            "I. TÌNH HÌNH",
            "Đầu kỳ có 100 lượt giúp đỡ; trong kỳ đưa vào 0, ra khỏi diện 20 (tiến bộ: 20); cuối kỳ còn 80.",
            "II. KẾT QUẢ",
            "quản lý, giúp đỡ 100 trường hợp, có hơn 130 lượt tiếp xúc tại nhà. Tặng 119 phần quà, tổng trị giá 48,8 triệu đồng; giới thiệu 1 trường hợp vay vốn với số tiền 20 triệu đồng; giới thiệu việc làm cho 1 trường hợp; hỗ trợ thẻ bảo hiểm y tế cho 4 trường hợp. Kết quả, 20 trường hợp tiến bộ",
            "III. KHÓ KHĂN, HẠN CHẾ",
            "……",
            "IV. KIẾN NGHỊ",
            "V. NHIỆM VỤ",
        ],
    );
    holds_in_order(
        &report_of(&tablet, first_half()),
        &[
            "Phụ lục",
            "I1 | Được quản lý, giúp đỡ trong kỳ | 100 trường hợp",
            "I2 | Tiếp xúc tại nhà | 134 lượt",
            "I3 | Phần quà | 119 phần",
            "I4 | Tổng trị giá quà | 48,8 triệu đồng",
            "I5 | Được giới thiệu vay vốn | 1 trường hợp",
            "I5 | Số tiền giới thiệu vay | 20 triệu đồng",
            "I6 | Được giới thiệu việc làm | 1 trường hợp",
            "I7 | Được hỗ trợ thẻ bảo hiểm y tế | 4 trường hợp",
            "I8 | Tiến bộ, ra khỏi diện quản lý | 20 trường hợp",
            "– tiến bộ | 20 lượt",
            "Cuối kỳ | 80 lượt",
            "I8/I1: 20/100 trường hợp = 20,0%.",
            "Cách đếm",
            "I2 đếm lần đến nhà gặp người được giúp đỡ hoặc gia đình",
        ],
    );
}

#[test]
fn one_and_two_are_not_told_apart_in_a_split_but_in_the_whole() {
    let mut tablet = opened();
    for (at, (born, sex)) in
        [("1990", "female"), ("1991", "female"), ("2010", "male"), ("1980", "male")].iter().enumerate()
    {
        let fields = [("born", *born), ("sex", *sex)];
        tablet.helped(day("2022-02-01"), &format!("Nguyễn Thử {at}"), &fields);
    }
    let text = report_of(&tablet, first_half());
    holds_in_order(&text, &["Cuối kỳ | 4 lượt", "Người dưới 18 tuổi | 1–2", "Nữ | 1–2"]);
    let table = text.split("Cuối kỳ theo diện").nth(1).expect("the split");
    assert!(table.contains(" | 4"), "all of them are of one diện: {table}");
    assert!(!text.contains("Chưa ghi giới tính"), "{text}");
    for at in 4..7 {
        tablet.helped(day("2022-02-01"), &format!("Nguyễn Thử {at}"), &[("born", "1980")]);
    }
    holds_in_order(&report_of(&tablet, first_half()), &["Nữ | 1–2", "Chưa ghi giới tính | 3"]);
}

#[test]
fn a_figure_of_nothing_drops_its_clause_unless_the_ward_says_otherwise() {
    let mut tablet = opened();
    assert!(!report_of(&tablet, first_half()).contains("phần quà,"));
    tablet.set(today(), &Subject::named(UNIT), unit_field::ZERO_CLAUSES, "yes");
    let text = report_of(&tablet, first_half());
    assert!(
        text.contains("có 0 lượt tiếp xúc tại nhà; tổ chức 0 buổi sinh hoạt. Tặng 0 phần quà;"),
        "{text}"
    );
}

#[test]
fn days_before_the_book_have_no_figures() {
    let tablet = opened();
    let before = Period { from: day("2021-07-01"), to: day("2021-12-31") };
    let text = report_of(&tablet, before);
    holds_in_order(
        &text,
        &["Kỳ này sổ không có số liệu.", "II. KẾT QUẢ", "không có số liệu", "I1 | ", "không có số liệu"],
    );
    let (told, _) = text.split_once("Cách đếm").expect("the rules");
    assert!(!told.contains(" 0 "), "{told}");
    let across = Period { from: day("2021-12-01"), to: day("2022-05-31") };
    holds_in_order(
        &report_of(&tablet, across),
        &["tính từ 01/01/2022 đến 31/05/2022; những ngày khác của kỳ: không có số liệu."],
    );
}

#[test]
fn what_bodies_report_stands_in_a_column_of_its_own() {
    let mut tablet = a7();
    assert!(!report_of(&tablet, first_half()).contains("Do đơn vị báo"));
    let before = report_of(&tablet, first_half()).split("II. KẾT QUẢ").nth(1).map(str::to_owned);
    typed(&mut tablet, &format!("{}I2", part::REPORTED), "40");
    typed(&mut tablet, part::REPORTED_BY, "Hội Phụ nữ");
    typed(&mut tablet, part::DIFFICULTIES, "Anh Nguyễn Thử 5 khó xin việc.\nĐịa bàn rộng.");
    typed(&mut tablet, part::ADDRESSED_TO, "Ủy ban MTTQ Việt Nam Thành phố");
    typed(&mut tablet, part::NUMBER, "7");
    let text = report_of(&tablet, first_half());
    holds_in_order(
        &text,
        &[
            "Số: 07/BC-MTTQ-BTT",
            "Kính gửi: Ủy ban MTTQ Việt Nam Thành phố.",
            "Địa bàn rộng.",
            "(Kèm theo Báo cáo số 07/BC-MTTQ-BTT ngày ……)",
            "I1 | Được quản lý, giúp đỡ trong kỳ | 100 trường hợp | không báo",
            "I2 | Tiếp xúc tại nhà | 134 lượt | 40 lượt",
            "do Hội Phụ nữ báo",
        ],
    );
    assert!(!text.contains("Nguyễn Thử"), "{text}");
    let after = text.split("II. KẾT QUẢ").nth(1).map(str::to_owned);
    let paragraph = |text: Option<String>| text.and_then(|it| it.lines().nth(1).map(str::to_owned));
    assert_eq!(paragraph(before), paragraph(after), "nothing is added to what the book counts");
}

/// Two cases of one diện.
fn few_of_each() -> Tablet {
    let mut tablet = opened();
    for name in ["Nguyễn Thử Một", "Nguyễn Thử Hai"] {
        tablet.helped(day("2022-02-01"), name, &[("born", "1990"), ("sex", "male")]);
    }
    tablet
}

#[test]
fn the_annex_draws_what_its_tables_say() {
    use crate::papers::report_charts::{by_category_chart, by_month_chart};
    let tablet = a7();
    let paper = ward_report(&tablet.register, Some(first_half()), today());
    let text = text_of(&paper);
    let heads = ["5. Cuối kỳ theo diện, bằng biểu đồ", "6. Lượt tiếp xúc tại nhà theo tháng"];
    holds_in_order(&text, &["4. Cuối kỳ theo diện, tuổi, giới", heads[0], heads[1], "Cách đếm"]);
    let contacts = by_month_chart(&tablet.register, first_half()).expect("visits");
    assert_eq!(contacts.form, ChartForm::Trend);
    let months: Vec<&str> = contacts.points.iter().map(|point| &*point.label).collect();
    assert_eq!(months, ["1/2022", "2/2022", "3/2022", "4/2022", "5/2022", "6/2022"]);
    let all = count(&tablet.register, Figure::HomeContacts, first_half()).number();
    assert_eq!(contacts.points.iter().filter_map(|point| point.value).sum::<u32>(), all as u32);
    let half = Period { from: day("2021-12-15"), to: day("2022-06-14") };
    let parts = by_month_chart(&tablet.register, half).expect("visits").points;
    let edges = [&*parts[0].label, &*parts[1].label, &*parts[6].label];
    assert_eq!(edges, ["15–31/12/2021", "1/2022", "1–14/6/2022"]);
    // What is not told apart in the table has no bar either (rule 7).
    for (audience, told_apart) in [(Audience::Internal, true), (Audience::Nameless, false)] {
        let few = few_of_each();
        let chart = by_category_chart(&few.register, first_half(), audience, "Chưa ghi diện").expect("cases");
        for point in chart.points {
            assert_eq!(point.value.is_some(), told_apart, "{point:?}");
            assert_eq!(point.figure == "1–2", !told_apart, "{point:?}");
        }
    }
    let blank = text_of(&blank());
    assert!(heads.iter().all(|head| !blank.contains(head)), "{blank}");
    // Every figure of the paragraph has its place for the pen.
    for says in [
        "Đầu kỳ có …… lượt giúp đỡ; trong kỳ đưa vào ……, ra khỏi diện …… (tiến bộ: ……;",
        "trên địa bàn phường Khuê Trung quản lý, giúp đỡ …… trường hợp, có …… lượt tiếp xúc tại nhà;",
        "Kết quả, …… trường hợp tiến bộ được đưa ra khỏi diện quản lý; cuối kỳ còn …… trường hợp, trong đó ……",
    ] {
        assert!(blank.contains(says), "{says}\n{blank}");
    }
}

pub fn all() -> [(&'static str, Paper); 3] {
    [("bao-cao", filled()), ("bao-cao-khong-so-lieu", before_the_book()), ("bao-cao-trong", blank())]
}

fn filled() -> Paper {
    let mut tablet = a7();
    let copied = OldReportCopied { from: day("2021-07-01"), to: day("2022-01-31") };
    let fields = [("name", "Báo cáo 6 tháng cuối năm 2021"), ("total:I1", "12"), ("total:I4", "5000000")];
    tablet.record_with(today(), copied, &fields);
    typed(&mut tablet, &format!("{}I2", part::REPORTED), "40");
    typed(&mut tablet, part::REPORTED_BY, "Hội Phụ nữ, Đoàn Thanh niên");
    typed(&mut tablet, part::DIFFICULTIES, "Người được giúp đỡ khó tìm việc do trình độ học vấn thấp.");
    typed(&mut tablet, part::PROPOSALS, "Đề nghị bố trí kinh phí cho các tổ.");
    typed(&mut tablet, part::TASKS, "Tiếp tục duy trì sinh hoạt hằng tháng.");
    typed(&mut tablet, part::ADDRESSED_TO, "Ủy ban MTTQ Việt Nam Thành phố");
    ward_report(&tablet.register, Some(first_half()), today())
}

fn before_the_book() -> Paper {
    let before = Period { from: day("2021-07-01"), to: day("2021-12-31") };
    ward_report(&opened().register, Some(before), today())
}

fn blank() -> Paper {
    ward_report(&TestBook::khue_trung().register, None, today())
}
