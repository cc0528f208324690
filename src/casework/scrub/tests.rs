use super::*;

fn scrubber() -> Scrubber {
    let hidden =
        |full_name, other_name, phone| Hidden { full_name, other_name, phone, home: Home::default() };
    Scrubber::new([
        hidden("Nguyễn Tấn Khoa", "Khoa Đen", "0905 123 456"),
        hidden("Lê Đình Mạnh", "", "+84 236 3123 456; 0912.345.678"),
        hidden("Lê An", "Tí", ""),
        hidden("H'Hen Niê", "", ""),
        hidden("", "Ba Lửa", ""),
    ])
}

#[test]
fn hides_names_however_they_are_typed() {
    for (text, expected) in [
        ("Gặp Nguyễn Tấn Khoa tại nhà", "Gặp N.T.K. tại nhà"),
        (" gặp nguyen      tan\nkhoa.  Rồi ", " gặp N.T.K.  Rồi "),
        ("NGUYỄN TẤN KHOA; Nguye\u{302}\u{303}n Ta\u{302}\u{301}n Khoa", "N.T.K.; N.T.K."),
        ("Ng\u{200B}uyễn\u{A0}Tấn\u{200B} Khoa", "N.T.K."),
        ("Nguyễn-Tấn-Khoa, NguyenTanKhoa", "N.T.K., N.T.K."),
        ("Khoa đen và Lê Đình Mạnh", "N.T.K. và L.Đ.M."),
        ("le dinh manh, lê an, le an, Lê Ấn", "L.Đ.M., L.A., L.A., L.A."),
        ("anh Khoa và em Mạnh; Anh Tấn Khoa", "anh K. và em M.; Anh T.K."),
        ("cháu Tí, H'Hen Niê, BA LỬA", "cháu L.A., H.N., B.L."),
    ] {
        assert_eq!(scrubber().scrub(text), expected, "{text:?}");
    }
}

#[test]
fn hides_a_given_name_alone_where_it_can_be_nothing_else() {
    let called = |given: &str| format!("Thử Văn {given}");
    let names = ["Khuyên", "Sang", "Một", "Hai", "Thư", "Đoàn", "Thành"].map(called);
    let scrubber = Scrubber::new(names.iter().map(|name| Hidden { full_name: name, ..Hidden::default() }));
    for (text, expected) in [
        ("Mẹ của Khuyên lo lắng. Khuyên muốn đi làm.", "Mẹ của K. lo lắng. K. muốn đi làm."),
        ("Vợ chồng Khuyên hòa thuận", "Vợ chồng K. hòa thuận"),
        (
            "Mẹ của Sang đã gặp thầy giáo; Sang đồng ý đi học.",
            "Mẹ của S. đã gặp thầy giáo; S. đồng ý đi học.",
        ),
        ("Gặp Khuyên và Sang, Một vắng", "Gặp K. và S., M. vắng"),
        ("Mẹ Khuyên, chồng Thư, chị Thư ký tên", "Mẹ K., chồng T., chị T. ký tên"),
        ("Ý kiến: Đoàn đồng ý; nhờ Đoàn giúp", "Ý kiến: Đ. đồng ý; nhờ Đ. giúp"),
        (
            "Anh sang sức khỏe tốt. SANG đã gặp bạn cũ; báo KHUYÊN biết",
            "Anh S. sức khỏe tốt. S. đã gặp bạn cũ; báo K. biết",
        ),
    ] {
        assert_eq!(scrubber.scrub(text), expected, "{text:?}");
    }
    for text in [
        "Khuyên gia đình cho đi học. Sang tuần tới gặp lại. Một người vắng.",
        "khuyên bảo; sang năm; một, hai lần",
        "anh thành thật, chị thành công; Ý KIẾN KHUYÊN BẢO",
        "bà Trần Khuyên phát biểu. Lê Khuyên chủ trì",
        "theo Thư ký, Bí thư Đoàn phường, Thành phố Đà Nẵng và các Thành viên",
        "- Thành lập tổ; hai bên thống nhất 2/3",
    ] {
        assert_eq!(scrubber.scrub(text), text);
    }
}

#[test]
fn hides_phones_however_they_are_grouped() {
    for (text, expected) in [
        ("gọi 0905123456 hoặc 0905.123.456", "gọi …… hoặc ……"),
        ("(+84) 905-123-456, +84905123456!", "(……, ……!"),
        ("ngày 12.3.2024 0236 3123456 nhà", "ngày 12.3.2024 …… nhà"),
        ("máy 0912 345 678", "máy ……"),
    ] {
        assert_eq!(scrubber().scrub(text), expected, "{text:?}");
    }
}

#[test]
fn leaves_other_words_and_others_names() {
    for text in [
        "Lễ ăn hỏi; khoa học; khoa Nội; mạnh dạn; một tí nữa",
        "ông Mạnh Văn Cường phát biểu",
        "bà Trần Tấn Khoa Diệu Hiền",
        "ngày 05/08/2024, số 0905 và 123",
        "Nguyễn. Văn Tấn, khoa",
        "",
    ] {
        assert_eq!(scrubber().scrub(text), text);
    }
}

fn homes() -> Scrubber {
    let lives =
        |residence, quarter, cell| Hidden { home: Home { residence, quarter, cell }, ..Hidden::default() };
    Scrubber::new([
        lives("Số 12/3 đường Lê Lợi, tổ 19, phường Khuê Trung", "3", "19"),
        lives("K123/45 H7/8 Nguyễn Trãi; khu phố 05", "Khuê Đông", ""),
        lives("hẻm 88 Núi Thành", "", "Tổ 20"),
        lives("nhà bà Tư cạnh chợ Cẩm Lệ", "", ""),
    ])
}

#[test]
fn hides_recorded_addresses_however_they_are_typed() {
    for (text, expected) in [
        ("đến số 12/3 đường Lê Lợi gặp", "đến …… gặp"),
        ("den so 12/3 duong le loi gap", "den …… gap"),
        ("12/3 LÊ LỢI, tổ 19, khu phố 3.", "……."),
        ("nhà số 12/3; số nhà 12/3", "……; ……"),
        ("nhà ở Lê Lợi, đường Lê Lợi", "nhà ở ……"),
        ("trên đường Lê Lợi có hội", "trên …… có hội"),
        ("k123/45 nguyen trai và K123/45, H7/8", "…… và ……"),
        ("hẻm 88, 88 núi thành, kiệt 88 Núi Thành", "……"),
        ("ở tổ 19, cư trú tại tổ 20", "ở ……, cư trú tại tổ 20"),
        ("nhà ở tổ 20; nhà ở khu phố Khuê Đông", "nhà ở ……; nhà ở ……"),
        ("trú khu phố 5, nhà Ba", "trú ……, nhà Ba"),
        ("Nhà bà Tư, cạnh chợ Cẩm Lệ", "……"),
        ("S\u{1ed1} 12/3 \u{111}\u{1b0}\u{1a1}\u{300}ng Le\u{302} L\u{1a1}\u{323}i", "……"),
    ] {
        let text_of = text;
        assert_eq!(homes().scrub(text_of), expected, "{text:?}");
        assert_eq!(homes().for_everybody().scrub(text_of), expected, "{text:?}, everybody");
    }
}

#[test]
fn hides_what_leads_to_anybody_where_nobody_may_be_found() {
    let everybody = Scrubber::new([]).for_everybody();
    for (text, expected) in [
        ("nhà ở 45 Nguyễn Trãi, gần chợ", "nhà ở ……, gần chợ"),
        ("Ở số 45 Trần Hưng Đạo.", "Ở ……."),
        ("45/2 đường 30/4, tổ 7, KP 2", "……"),
        ("số 9 đường số 5", "……"),
        ("K45/12 Lê Duẩn; hẻm 45; ngõ 12/4 Hà Nội", "……; ……; ……"),
        ("K18/4 H9/2", "……"),
        ("gọi 0905 123 456 hoặc +84 905.123.456, 0236 3 123 456", "gọi …… hoặc ……, ……"),
        ("gọi 09 05 12 34 56", "gọi ……"),
        ("CCCD 049204001234, 049 204 001 234", "CCCD ……, ……"),
        ("chứng minh nhân dân số 201234567", "chứng minh nhân dân số ……"),
    ] {
        assert_eq!(everybody.scrub(text), expected, "{text:?}");
        assert_eq!(Scrubber::new([]).scrub(text), text, "named papers keep what is not recorded as hidden");
        assert_eq!(everybody.scrub_place("Hội trường, 45 đường Lê Lợi"), "Hội trường, 45 đường Lê Lợi");
    }
}

/// Phrases of plans and minutes, with every kind of number that is none of a home.
const HARMLESS: &[&str] = &[
    "ngày 12/3/2026",
    "ngày 12/3",
    "05.08.2024 10 giờ",
    "lúc 14 giờ 00 phút",
    "tháng 6 năm 2026",
    "Nghị định số 120/2021/NĐ-CP",
    "Quyết định số 12/QĐ-UBND",
    "Công văn số 45 Ban Thường trực",
    "số 07/BB-MTTQ-BTT",
    "Điều 12 Bộ luật Hình sự",
    "Khoản 3 Điều 45 Luật Phòng, chống ma túy",
    "mô hình \"5+1\"",
    "Tổ 5+1 khu phố 3",
    "Trưởng khu phố 3",
    "tổ dân phố số 19",
    "họp tại khu phố 3",
    "02 phó Chủ tịch",
    "nhà 3 tầng",
    "nhà 12 người",
    "hỗ trợ 1.000.000.000 đồng",
    "200.000.000 đồng",
    "200000000 đồng",
    "vay 50 triệu đồng, 12 tháng",
    "tiêu chí đã đạt: 8/15",
    "2/3 số buổi",
    "80% số buổi",
    "5/5 đại biểu",
    "đường dây nóng",
    "trên đường Lê Lợi",
    "Trường THCS Nguyễn Trãi",
    "KT-26-A017",
    "khóa K12, lớp H7",
    "anh 45 tuổi",
    "sinh năm 1988",
    "ở phường 45 hộ",
    "từ 15/12 đến 14/6",
    "I. MỤC ĐÍCH, YÊU CẦU",
    "gặp 2 lần; 3 lần không gặp",
    "kiệt sức, ngõ ngách",
    "BHYT còn hạn 12/2026",
    "Hội trường UBND phường",
];

#[test]
fn leaves_every_other_number_as_it_is() {
    let everybody = homes().for_everybody();
    for text in HARMLESS.iter().filter(|text| !text.contains("trên đường")) {
        assert_eq!(everybody.scrub(text), *text);
    }
    // Put together in any order, they make no address.
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let mut below = |most: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state as usize % most
    };
    let nobody = Scrubber::new([]).for_everybody();
    for _ in 0..3_000 {
        let joins = [", ", "; ", ". ", " và ", "\n", " – "];
        let mut text = String::new();
        for _ in 0..=below(6) {
            text.push_str(HARMLESS[below(HARMLESS.len())]);
            text.push_str(joins[below(joins.len())]);
        }
        assert_eq!(nobody.scrub(&text), text);
    }
}

#[test]
fn what_is_hidden_is_hidden_in_any_surroundings() {
    let everybody = homes().for_everybody();
    for secret in ["12/3 Lê Lợi", "so nha 12/3 le loi", "K123/45 H7/8", "0905123456", "049204001234"] {
        for (at, text) in HARMLESS.iter().enumerate() {
            let around = format!("{text}; {secret}, {}", HARMLESS[HARMLESS.len() - 1 - at]);
            let scrubbed = everybody.scrub(&around);
            assert!(!scrubbed.contains(secret) && scrubbed.contains(DOTS), "{around:?} → {scrubbed:?}");
            // Scrubbed twice, nothing more is taken away.
            assert_eq!(everybody.scrub(&scrubbed), scrubbed);
        }
    }
}

#[test]
fn no_text_breaks_it() {
    let pieces = [
        "số",
        "12",
        "/",
        "3",
        "K1",
        "đường",
        "Lê",
        "tổ",
        " ",
        ",",
        "-",
        ".",
        "+84",
        "0905",
        "\u{301}",
        "é",
        "…",
        "nhà",
        "ở",
    ];
    let mut state = 7_u64;
    let everybody = homes().for_everybody();
    for _ in 0..5_000 {
        let mut text = String::new();
        for _ in 0..12 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            text.push_str(pieces[(state >> 33) as usize % pieces.len()]);
        }
        everybody.scrub(&text);
    }
}

#[test]
fn a_pronoun_counts_with_its_marks_where_the_text_has_any() {
    let minh = Hidden { full_name: "Lê Hoàng Minh", ..Hidden::default() };
    let scrubber = Scrubber::new([minh]);
    for (text, expected) in [
        ("Đoàn TNCS Hồ Chí Minh phường", "Đoàn TNCS Hồ Chí Minh phường"),
        ("Đại diện Chí Minh và Ong Minh", "Đại diện Chí Minh và Ong Minh"),
        ("gặp chị Minh", "gặp chị M."),
        ("gap chi Minh", "gap chi M."),
        ("cậu Minh, bé Minh, dì Minh; cháu Minh, con Minh", "cậu M., bé M., dì M.; cháu M., con M."),
        ("cau Minh va be Minh", "cau M. va be M."),
    ] {
        assert_eq!(scrubber.scrub(text), expected, "{text:?}");
    }
}
