//! Papers made in the press worker, as the app asks for them: how long, and how heavy.

use std::fs;
use std::process::Command;

use base64::{Engine, prelude::BASE64_STANDARD};
use chrono::NaiveDate;
use dong_hanh::press::message::Request;
use dong_hanh::press::paper::*;
use serde_json::json;

use super::{Line, PAIRS, median, output, report};
use crate::harness::{Browser, Page, Profile, Server};
use crate::pdf::Pdf;

/// Starts a worker, has the paper made twice, and ends it: the first time with everything that is done once.
const MAKE: &str = r#"(async (request) => {
  const { build, workers, fonts } = dongHanh;
  const begun = performance.now();
  const worker = new Worker(workers.press);
  const answer = () => new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => (data.error ? reject(new Error(data.error)) : resolve(data));
    worker.onerror = () => reject(new Error("the worker died"));
  });
  const ask = (id) => {
    const answered = answer();
    worker.postMessage({ id, build, fonts, request });
    return answered;
  };
  await answer();
  await ask(1);
  const first = performance.now() - begun;
  const again = performance.now();
  const { pdf } = await ask(2);
  const warm = performance.now() - again;
  worker.terminate();
  let bytes = "";
  for (const byte of new Uint8Array(pdf)) bytes += String.fromCharCode(byte);
  return [first, warm, btoa(bytes)];
})"#;

/// What making one paper came to: milliseconds, medians, and the file.
struct Made {
    first: f64,
    warm: f64,
    file: Vec<u8>,
}

impl Made {
    fn kilobytes(&self) -> f64 {
        self.file.len() as f64 / 1000.0
    }

    fn line(&self, what: &str) -> Line {
        let ours = format!("{:.1} ms first, {:.1} ms warm", self.first, self.warm);
        Line { ours, ..Line::time(format!("{what} → tagged PDF in the worker"), self.warm) }
    }
}

#[test]
#[ignore = "run by cargo xtask bench"]
fn papers() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = browser.open();
    page.goto(&server.address());
    page.wait_for("Lập sổ mới");

    let letter = make(&page, &letter(), true);
    holds("letter", &letter.file, 1, 0);
    let short = make(&page, &table(170), true);
    holds("170-rows", &short.file, 7, 170);
    let long = make(&page, &table(1000), true);
    holds("1000-rows", &long.file, 40, 1000);
    let untagged = make(&page, &table(1000), false);
    holds("1000-rows-untagged", &untagged.file, 40, 1000);

    let sizes = format!("{:.1} kB, {:.1} kB", letter.kilobytes(), short.kilobytes());
    report(
        5,
        "papers",
        &[
            letter.line("one-page letter"),
            short.line("170-row wrapped table"),
            long.line("1,000-row wrapped table"),
            Line { ours: sizes, ..Line::time("size of the letter, of the 170 rows, tagged", 0.0) },
            Line::weight("size of the 1,000 rows, tagged", long.kilobytes(), 250.0),
            Line::weight("size of the 1,000 rows, untagged", untagged.kilobytes(), 150.0),
        ],
    );
}

fn make(page: &Page, paper: &Paper, tagged: bool) -> Made {
    let made_at =
        NaiveDate::from_ymd_opt(2026, 3, 5).and_then(|day| day.and_hms_opt(14, 5, 0)).expect("a time");
    let request = Request::Pdf { paper: paper.clone(), tagged, made_at };
    let request = serde_json::to_string(&request).expect("a request is JSON");
    let (mut first, mut warm, mut file) = (vec![], vec![], vec![]);
    page.run(&format!("globalThis.request = {}", json!(request)));
    for _ in 0..=PAIRS {
        let answer: (f64, f64, String) =
            serde_json::from_value(page.eval(&format!("{MAKE}(request)"))).expect("two times and a file");
        first.push(answer.0);
        warm.push(answer.1);
        file = BASE64_STANDARD.decode(answer.2).expect("base64");
    }
    // The very first worker also waits for the browser to compile and keep its module.
    Made { first: median(&first[1..]), warm: median(&warm[1..]), file }
}

/// The file is sound and holds every row, and its head on every page.
#[track_caller]
fn holds(name: &str, file: &[u8], at_least_pages: usize, rows: usize) {
    let path = output().join(format!("{name}.pdf"));
    fs::create_dir_all(output()).and_then(|()| fs::write(&path, file)).expect("target/ can be written");
    let check = Command::new("qpdf").arg("--check").arg(&path).output().expect("qpdf is installed");
    assert!(check.status.success(), "{name}: {}", String::from_utf8_lossy(&check.stderr));
    let pdf = Pdf::read(&path);
    assert!(pdf.page_count() >= at_least_pages, "{name} has {} pages", pdf.page_count());
    if rows == 0 {
        assert_eq!(pdf.page_count(), 1, "{name}");
        pdf.says("Trân trọng kính mời");
        return;
    }
    for page in 1..=pdf.page_count() {
        pdf.place(page, "STT Họ và tên");
    }
    for row in 1..=rows {
        pdf.says(&code(row));
    }
}

fn letter() -> Paper {
    Paper::new("Giấy mời")
        .with(Letterhead {
            upper: vec!["ỦY BAN MTTQ VIỆT NAM".into(), "PHƯỜNG THỬ NGHIỆM".into()],
            body: vec!["BAN THƯỜNG TRỰC".into()],
            number: Some("Số: ……/GM-MTTQ-BTT".into()),
            draft: None,
            place_and_date: Some("Thử Nghiệm, ngày 05 tháng 3 năm 2026".into()),
        })
        .with(Title::new("GIẤY MỜI", "Dự sinh hoạt mô hình \"5+1\" tháng 3 năm 2026"))
        .with(Paragraph::new([Run::bold("Kính gửi: "), Run::plain("Ông Nguyễn Tấn Thử")]))
        .with(Paragraph::text("Ban Thường trực Ủy ban MTTQ Việt Nam phường Thử Nghiệm trân trọng mời ông tới dự buổi sinh hoạt của mô hình \"5+1\" về quản lý, giáo dục, giúp đỡ người lầm lỗi tại cộng đồng trên địa bàn phường."))
        .with(List::new(Marker::Number, [
            "Thời gian: 14 giờ 00, ngày 12 tháng 3 năm 2026 (thứ Năm).",
            "Địa điểm: Nhà sinh hoạt cộng đồng khu phố 3, số 12 Đường Thử Nghiệm.",
            "Nội dung: nghe giới thiệu việc làm, lớp dạy nghề; trao đổi khó khăn, vướng mắc; các đoàn thể trả lời.",
            "Thành phần: các tổ giúp đỡ, người được giúp đỡ và gia đình.",
        ]))
        .with(Paragraph::text("Trân trọng kính mời./."))
        .with(Closing {
            recipients: Recipients::new(["Như trên;", "Lưu: VT."]),
            signature: Signature::new(["TM. BAN THƯỜNG TRỰC", "PHÓ CHỦ TỊCH"]).named("Đoàn Thị Thử Nghiệm"),
        })
}

/// Six columns whose words do not fit their lines, under a head that comes again on every page.
fn table(rows: usize) -> Paper {
    let mut table = Table::new([
        Column::centred(Width::Mm(12)),
        Column::left(Width::Mm(38)),
        Column::left(Width::Mm(24)),
        Column::left(Width::Share(1)),
        Column::left(Width::Share(2)),
        Column::left(Width::Mm(30)),
    ])
    .headed(["STT", "Họ và tên", "Mã hồ sơ", "Nơi ở", "Nội dung tiếp xúc", "Người giúp đỡ"]);
    for row in 1..=rows {
        table = table.row([
            row.to_string(),
            format!("Nguyễn Tấn Thử {}", ["An", "Bình", "Cường", "Dũng", "Hải"][row % 5]),
            code(row),
            format!("{row} Đường Thử Nghiệm, khu phố {}", 1 + row % 12),
            format!("Lần thứ {row}: đã đi làm lại ở xưởng mộc, gia đình ghi nhận có chuyển biến; hẹn tuần sau cùng ra phường làm lại giấy tờ."),
            "Đoàn Thị Thử Nghiệm".to_owned(),
        ]);
    }
    Paper::new("Danh sách")
        .landscape()
        .with(Title::new("DANH SÁCH", "Theo dõi tiếp xúc, giúp đỡ"))
        .with(table)
}

fn code(row: usize) -> String {
    format!("A{row:04}")
}
