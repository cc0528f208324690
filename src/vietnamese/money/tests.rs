use super::*;
use DongError::*;

fn dong(amount: i64) -> Dong {
    Dong::new(amount).expect("an amount")
}

#[test]
fn reads_what_people_type() {
    for (typed, amount) in [
        ("48,8 triệu", 48_800_000),
        ("48.800.000", 48_800_000),
        ("48800000", 48_800_000),
        ("48 800 000 đ", 48_800_000),
        ("48,800,000", 48_800_000),
        ("500,000 đồng", 500_000),
        ("1,200", 1_200),
        ("1 triệu 500,000", 1_500_000),
        ("48.8 triệu", 48_800_000),
        ("20 triệu đồng", 20_000_000),
        ("20tr", 20_000_000),
        ("20 TRIỆU", 20_000_000),
        ("1.500 triệu", 1_500_000_000),
        ("2,84 tỷ", 2_840_000_000),
        ("500k", 500_000),
        ("410.000đ", 410_000),
        ("1 triệu 200 nghìn", 1_200_000),
        ("1 tỷ 2 triệu đồng", 1_002_000_000),
        ("0", 0),
        ("0,5 triệu", 500_000),
        ("9.007.199.254.740.992", MOST_DONG),
    ] {
        assert_eq!(Dong::parse(typed), Ok(dong(amount)), "{typed}");
    }
}

#[test]
fn refuses_what_is_not_money() {
    for (typed, error) in [
        ("", Blank),
        ("  ", Blank),
        ("triệu", NotMoney),
        ("hai triệu", NotMoney),
        ("2 xe", NotMoney),
        ("48.80", NotMoney),
        ("48.8", NotMoney),
        ("1.2.3", NotMoney),
        ("1,2,3", NotMoney),
        (",5 triệu", NotMoney),
        ("200 nghìn 1 triệu", NotMoney),
        ("2 triệu triệu", NotMoney),
        ("-5", NotMoney),
        ("48,8", NotWhole),
        ("48,80", NotWhole),
        ("1,2345678 triệu", NotWhole),
        ("9.007.199.254.740.993", OutOfRange),
        ("99999999999999999999", OutOfRange),
        ("99999999999 tỷ", OutOfRange),
    ] {
        assert_eq!(Dong::parse(typed), Err(error), "{typed}");
    }
    assert!(serde_json::from_str::<Dong>("-1").is_err());
    assert_eq!(dong(MOST_DONG).plus(dong(1)), None);
}

#[test]
fn short_form_never_rounds() {
    for (amount, text) in [
        (0, "0 đồng"),
        (410_000, "410.000 đồng"),
        (20_000_000, "20 triệu đồng"),
        (48_800_000, "48,8 triệu đồng"),
        (48_850_000, "48,85 triệu đồng"),
        (48_850_500, "48.850.500 đồng"),
        (2_840_000_000, "2,84 tỷ đồng"),
        (1_234_500_000, "1.234,5 triệu đồng"),
        (1_000_000_001, "1.000.000.001 đồng"),
        (1_500_000_000_000, "1.500 tỷ đồng"),
    ] {
        assert_eq!(dong(amount).short(), text);
        assert_eq!(Dong::parse(text), Ok(dong(amount)), "{text}");
    }
    assert_eq!(dong(48_800_000).grouped(), "48.800.000");
}

#[test]
fn in_words() {
    for (amount, words) in [
        (0, "Không đồng"),
        (5, "Năm đồng"),
        (15, "Mười lăm đồng"),
        (11, "Mười một đồng"),
        (24, "Hai mươi tư đồng"),
        (104, "Một trăm linh bốn đồng"),
        (110, "Một trăm mười đồng"),
        (1_001, "Một nghìn không trăm linh một đồng"),
        (21_000, "Hai mươi mốt nghìn đồng"),
        (105_000, "Một trăm linh năm nghìn đồng"),
        (1_005_000, "Một triệu không trăm linh năm nghìn đồng"),
        (20_000_000, "Hai mươi triệu đồng"),
        (48_800_000, "Bốn mươi tám triệu tám trăm nghìn đồng"),
        (65_500_000, "Sáu mươi lăm triệu năm trăm nghìn đồng"),
        (2_000_000_000, "Hai tỷ đồng"),
        (2_000_000_015, "Hai tỷ không trăm mười lăm đồng"),
        (9_000_000_000_000, "Chín nghìn tỷ đồng"),
    ] {
        assert_eq!(dong(amount).in_words(), words);
    }
    let southern = NumberWords { thousand: Thousand::Ngan, no_ten: NoTen::Le, four: Four::Bon };
    assert_eq!(dong(24_105_000).in_words_as(southern), "Hai mươi bốn triệu một trăm lẻ năm ngàn đồng");
}
