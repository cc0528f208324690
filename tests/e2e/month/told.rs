//! What the month's story is told by afterwards.

use super::{CALLS, Cast, Helped, MONTH};
use crate::{
    case_steps::{open_case_team, open_person},
    harness::{Page, within},
    month_steps::{figures, list_behind, open_report, timeline},
    pdf::Pdf,
};

/// A day, and how the sentence of that day begins.
type Told = (&'static str, String);

fn told(day: &'static str, sentence: impl Into<String>) -> Told {
    (day, sentence.into())
}

impl Cast {
    /// The standing team's places in a case, and who leads it.
    fn seated(&self, day: &'static str) -> Vec<Told> {
        let names = self.members.each_ref().map(|(_, name)| name);
        let [front, women, veterans, elders, youth] = names;
        let seats = [
            ("Người cao tuổi", elders),
            ("Mặt trận", front),
            ("Cựu chiến binh", veterans),
            ("Phụ nữ", women),
            ("Đoàn Thanh niên", youth),
        ];
        let seats = seats.map(|(party, name)| told(day, format!("Tổ giúp đỡ – {party}: {name}.")));
        let lead = told(day, format!("{} là người giúp đỡ chính.", self.lead()));
        seats.into_iter().chain([lead]).collect()
    }

    /// The one of the Women's Union left, and another came.
    fn replaced(&self) -> [Told; 2] {
        [
            told("23/02/2026", format!("{} thôi tham gia tổ giúp đỡ: nghỉ hưu.", self.goes())),
            told("24/02/2026", format!("Tổ giúp đỡ – Phụ nữ: {}.", self.comes)),
        ]
    }
}

fn opened(helped: &Helped, day: &'static str) -> Told {
    told(day, format!("Lập hồ sơ, mã {}.", helped.code))
}

fn informed(day: &'static str) -> Told {
    told(day, "Ghi thuộc diện: Công an phường cho biết, theo Thông báo số 12.")
}

fn gift() -> Told {
    told("13/02/2026", "Hỗ trợ: quà, 1 phần, trị giá 410.000 đồng. Bên hỗ trợ: Hội Liên hiệp Phụ nữ phường.")
}

#[track_caller]
fn tells(page: &Page, helped: &Helped, expected: &[Told]) {
    open_person(page, &helped.shown);
    let lines = timeline(page);
    let same = lines.len() == expected.len()
        && lines.iter().zip(expected).all(|(line, told)| line.0 == told.0 && line.1.starts_with(&told.1));
    assert!(same, "{}\nexpected {expected:#?}\nfound {lines:#?}", helped.shown);
}

/// Every sentence of every timeline, in order.
#[track_caller]
pub fn by_timelines(page: &Page, cast: &Cast) {
    let day = "26/01/2026";
    let admitted = told(day, "Đưa vào diện, theo Giao ban tháng 1 của Ban điều hành.");
    let replaced = cast.replaced();
    let begun = |helped: &Helped| {
        let first = [opened(helped, day), informed(day), admitted.clone()];
        first.into_iter().chain(cast.seated(day)).collect::<Vec<_>>()
    };
    let Cast { prisoner, user, away, leaving, minor, mother, .. } = cast;

    let mut lines = begun(prisoner);
    lines.extend([
        told(day, format!("Tổ giúp đỡ – Gia đình: {mother} (mẹ).")),
        told("03/02/2026", "Tiếp xúc tại nhà: gặp người được giúp đỡ. Anh kể đang tìm việc."),
        told("10/02/2026", "Tiếp xúc tại nhà: không gặp ai. Nhà đóng cửa."),
        told("12/02/2026", "Dự sinh hoạt."),
        told("13/02/2026", "Tiếp xúc tại nhà: gặp người được giúp đỡ. Chúc Tết gia đình anh."),
        gift(),
    ]);
    lines.extend(replaced.clone());
    lines.extend([
        told("25/02/2026", "Hỗ trợ: giới thiệu việc làm, 1 việc, trị giá chưa ghi."),
        told("25/02/2026", "Hỗ trợ: giới thiệu vay vốn, 1 lượt, trị giá 20.000.000 đồng."),
        told("26/02/2026", "Nhận xét tháng 2/2026: có chuyển biến."),
        told("02/03/2026", "Tiếp xúc tại nhà: gặp người được giúp đỡ. Ngày đầu của tháng sau."),
    ]);
    tells(page, prisoner, &lines);

    let mut lines = begun(user);
    let [gone, come] = replaced.clone();
    lines.extend([
        told(day, "Tổ giúp đỡ – Gia đình: chưa tham gia: Gia đình ở xa."),
        told("04/02/2026", "Tiếp xúc tại nhà: gặp người được giúp đỡ. Chị muốn học nghề may."),
        told("09/02/2026", format!("Tiếp xúc qua điện thoại: gặp người được giúp đỡ. {}", CALLS[0])),
        told("12/02/2026", "Dự sinh hoạt."),
        gift(),
        told("23/02/2026", "Có sự việc mới, theo Công an phường thông báo (Thông báo số 15)."),
        gone,
        told("24/02/2026", "Tiếp xúc tại nhà: chỉ gặp gia đình. Gia đình mong mọi người tiếp tục giúp."),
        come,
        told("25/02/2026", "Hỗ trợ: thẻ bảo hiểm y tế, 1 thẻ, trị giá chưa ghi."),
    ]);
    tells(page, user, &lines);

    let mut lines = begun(away);
    lines.push(told("06/02/2026", "Tạm dừng giúp đỡ (đi làm xa), dự kiến đến 30/04/2026"));
    lines.extend(replaced.clone());
    tells(page, away, &lines);

    let mut lines = vec![
        informed("04/01/2026"),
        told("05/01/2026", "Đưa vào diện, theo Giao ban tháng 1 của Ban điều hành."),
        opened(leaving, day),
    ];
    lines.extend(cast.seated(day));
    lines.extend([
        told("02/02/2026", "Tiếp xúc tại nhà: gặp người được giúp đỡ. Anh đi làm đều ở xưởng mộc."),
        told("12/02/2026", "Vắng sinh hoạt, lý do: đi làm ca."),
        gift(),
    ]);
    lines.extend(replaced.clone());
    lines.extend([
        told("25/02/2026", "Đề nghị ra khỏi diện quản lý, lý do: tiến bộ."),
        told("26/02/2026", "Nhận xét tháng 2/2026: tiến bộ."),
        told("26/02/2026", "Ra khỏi diện quản lý, lý do: tiến bộ; theo Cuộc họp giao ban"),
    ]);
    tells(page, leaving, &lines);

    let day = "05/02/2026";
    let mut lines = vec![
        opened(minor, day),
        informed(day),
        told(day, "Đưa vào diện, theo Giao ban ngày 5/2 của Ban điều hành."),
    ];
    lines.extend(cast.seated(day));
    lines.extend([
        told(day, format!("Tổ giúp đỡ – Gia đình: {mother} (mẹ).")),
        told("09/02/2026", format!("Tiếp xúc qua điện thoại: chỉ gặp gia đình. {}", CALLS[1])),
        told("10/02/2026", "Tiếp xúc tại nhà: chỉ gặp gia đình. Mẹ em nói em đã đi học lại."),
        (gift().0, format!("{} Mẹ nhận thay.", gift().1)),
    ]);
    lines.extend(replaced);
    lines.push(told("25/02/2026", "Hỗ trợ: thẻ bảo hiểm y tế, 2 thẻ, trị giá chưa ghi."));
    tells(page, minor, &lines);
}

/// Who helped before, from when to when, stands with the team and among who wrote what.
#[track_caller]
pub fn by_history(page: &Page, cast: &Cast) {
    open_person(page, &cast.away.shown);
    page.click(within(".tabs", "Ai đã ghi, đã sửa"));
    for (_, sentence) in cast.replaced() {
        page.wait_for(&sentence);
    }
    open_case_team(page, &cast.minor.shown);
    page.wait_for("Người đã tham gia trước đây");
    page.wait_for(&format!("Phụ nữ: {} (từ 05/02/2026 đến 23/02/2026) – nghỉ hưu", cast.goes()));
    page.wait_for(&format!("{} (từ 24/02/2026)", cast.comes));
}

/// What is counted, how many, and the names on the list behind it; no names where it lists no cases.
fn counted(cast: &Cast) -> Vec<(&'static str, &'static str, Vec<&str>)> {
    let Cast { prisoner, user, away, leaving, minor, .. } = cast;
    let [prisoner, user, away, leaving, minor] =
        [prisoner, user, away, leaving, minor].map(|helped| helped.shown.as_str());
    let given = vec![prisoner, user, leaving, minor];
    vec![
        ("I1. Được quản lý, giúp đỡ trong kỳ", "5 trường hợp", vec![prisoner, user, away, leaving, minor]),
        ("I2. Tiếp xúc tại nhà", "6 lượt", vec![leaving, prisoner, user, minor, prisoner, user]),
        ("I3. Phần quà", "4 phần", given.clone()),
        ("I4. Tổng trị giá quà", "1,64 triệu đồng", given),
        ("I5. Được giới thiệu vay vốn", "1 trường hợp", vec![prisoner]),
        ("I5. Số tiền giới thiệu vay", "20 triệu đồng", vec![prisoner]),
        ("I6. Được giới thiệu việc làm", "1 trường hợp", vec![prisoner]),
        ("I7. Được hỗ trợ thẻ bảo hiểm y tế", "2 trường hợp", vec![user, minor]),
        ("I8. Tiến bộ, ra khỏi diện quản lý", "1 trường hợp", vec![leaving]),
        ("Đầu kỳ", "4 lượt", vec![prisoner, user, away, leaving]),
        ("Đưa vào trong kỳ", "1 lượt", vec![minor]),
        ("Ra khỏi diện trong kỳ (mọi lý do)", "1 lượt", vec![leaving]),
        ("Cuối kỳ", "4 lượt", vec![prisoner, user, away, minor]),
        ("Trong đó đang tạm dừng", "1 lượt", vec![away]),
        ("Buổi sinh hoạt", "1 buổi", vec!["Sinh hoạt ngày 12/02/2026"]),
        ("Lượt người dự sinh hoạt", "2 lượt", vec!["Sinh hoạt ngày 12/02/2026"]),
        ("Cuộc họp giao ban", "1 cuộc", vec!["Giao ban ngày 26/02/2026"]),
        ("Được hỗ trợ học nghề", "0 trường hợp", vec![]),
    ]
}

/// Each figure of the month is what was done in it, and so is each list.
#[track_caller]
pub fn by_figures(page: &Page, cast: &Cast) {
    open_report(page, MONTH);
    let expected = counted(cast);
    let plain = |name: &str, number: &str| (name.to_owned(), number.to_owned());
    assert_eq!(figures(page), expected.iter().map(|it| plain(it.0, it.1)).collect::<Vec<_>>());
    page.wait_for("Đầu kỳ 4 + đưa vào 1 − ra khỏi diện 1 = cuối kỳ 4 lượt.");
    page.wait_for("I8/I1: 1/5 trường hợp = 20,0%.");
    page.wait_for("quản lý, giúp đỡ 5 trường hợp, có 6 lượt tiếp xúc tại nhà");
    for (figure, number, mut names) in expected {
        let lines = list_behind(page, figure, number);
        let mut found: Vec<&str> = lines.iter().map(|line| line.0.as_str()).collect();
        // Of one day in any order.
        found.sort_unstable();
        names.sort_unstable();
        assert_eq!(found, names, "{figure}");
        let call = lines.iter().find(|line| CALLS.iter().any(|call| line.1.contains(call)));
        assert_eq!(call, None, "a telephone call is no visit");
    }
}

/// The table on paper has the same figures, each beside what it counts.
#[track_caller]
pub fn on_paper(page: &Page) {
    let shown = figures(page);
    let paper = Pdf::read(&page.download(|page| page.click("Lưu tệp PDF")));
    paper.says("Quản lý, giúp đỡ tại phường Thử Nghiệm từ 01/02/2026 đến 28/02/2026");
    for (figure, number) in shown {
        let figure = figure.split_once(". ").map_or(figure.as_str(), |(_, name)| name);
        paper.says_in_a_row(1, figure, &number);
    }
}
