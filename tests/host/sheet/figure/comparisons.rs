//! How a figure stands to another, in words and by the column's heading.

use report_card::sheet::NumberStyle;
use report_card::sheet::figure::{self, Versus};

use super::{Comma, check_commas, check_comparisons, number, told};

const SAID: &[(&str, &str)] = &[
    ("giảm 0,85 điểm %", "pointChange -0.85/2"),
    ("tăng 1,9 điểm %", "pointChange 1.9/1"),
    ("tăng 0,7 điểm phần trăm", "pointChange 0.7/1"),
    ("+0,7 pp", "pointChange 0.7/1"),
    ("-1,2 ppts", "pointChange -1.2/1"),
    ("tăng 12,4%", "percentChange 12.4/1"),
    ("giảm 3%", "percentChange -3"),
    ("giảm hơn 3%", "percentChange > -3"),
    ("giảm gần 3%", "percentChange < -3"),
    ("vượt 42,5%", "percentChange 42.5/1"),
    ("down 3%", "percentChange -3"),
    ("bằng 98%", "percentOf 98"),
    ("gấp 6 lần", "multiple 6"),
    ("gấp hơn 2,3 lần", "multiple > 2.3/1"),
    ("tăng gấp 2 lần", "multiple 2"),
    ("tăng 204,4 tấn", "difference 204.4/1 [tấn]"),
    ("vượt 15 tỷ đồng", "difference 15 [tỷ đồng]"),
    ("giảm 12", "difference -12"),
    ("hụt 5 tỷ", "difference -5 [tỷ]"),
    ("tăng 2,3 lần", "S36"),
    ("giảm -5%", "S37"),
    ("giảm 120%", "S35"),
    ("bằng 98", "S37"),
    ("tăng 5% KH", "S21"),
    ("giảm 0,85%/năm", "S37"),
];

/// A change in words is one whatever column it stands in.
#[test]
fn in_words() {
    check_commas(SAID);
    check_comparisons(Versus::Unsaid, SAID);
}

#[test]
fn in_a_column_whose_heading_says_nothing() {
    check_comparisons(
        Versus::Unsaid,
        &[
            ("101,1%", "percentOf 101.1/1"),
            ("đạt 101,1%", "percentOf 101.1/1"),
            ("ước đạt 101,1%", "percentOf 101.1/1 estimated"),
            ("+12,4%", "percentChange 12.4/1"),
            ("-12,4%", "percentChange -12.4/1"),
            // What is more than -3 has fallen by less than 3.
            ("> -3%", "percentChange < -3"),
            ("> +3%", "percentChange > 3"),
            ("6x", "multiple 6"),
            ("2,3 lần", "multiple 2.3/1"),
            ("2,3 times", "multiple 2.3/1"),
            ("101,1", "S37"),
            ("5-6%", "S37"),
            ("-", "missing -"),
            ("không đổi", "words không đổi"),
        ],
    );
}

#[test]
fn by_the_columns_heading() {
    check_comparisons(
        Versus::PercentOf,
        &[
            ("101,1", "percentOf 101.1/1"),
            ("101,1%", "percentOf 101.1/1"),
            ("đạt 101,1", "percentOf 101.1/1"),
            ("giảm 0,85 điểm %", "pointChange -0.85/2"),
            ("+12,4%", "S38"),
            ("-3", "S38"),
            ("tăng 12", "S37"),
            ("tăng 12%", "percentChange 12"),
            ("≥ 100", "percentOf >= 100"),
        ],
    );
    check_comparisons(
        Versus::PercentChange,
        &[
            ("12,4", "percentChange 12.4/1"),
            ("-3", "percentChange -3"),
            ("(3)", "percentChange -3"),
            ("giảm 3", "percentChange -3"),
            ("-120", "S35"),
        ],
    );
    check_comparisons(Versus::Multiple, &[("6", "multiple 6"), ("6x", "multiple 6"), ("0", "S35"), ("6%", "S37")]);
    check_comparisons(
        Versus::Difference,
        &[("204,4", "difference 204.4/1"), ("-12", "difference -12"), ("-5 tấn", "difference -5 [tấn]")],
    );
    check_comparisons(
        Versus::PointChange,
        &[("0,7", "pointChange 0.7/1"), ("-0,7", "pointChange -0.7/1"), ("0,7 điểm %", "pointChange 0.7/1")],
    );
}

#[test]
fn stored_numbers() {
    let one = NumberStyle { decimals: Some(1), ..NumberStyle::default() };
    let percent = NumberStyle { decimals: Some(1), is_percent: true, ..NumberStyle::default() };
    let read =
        |value, style: &NumberStyle, column| told(figure::comparison(&number(value, style.clone()), Comma, column));
    assert_eq!(read(101.13828238719069, &one, Versus::PercentOf), "percentOf 101.1/1");
    assert_eq!(read(1.011382823871907, &percent, Versus::PercentOf), "percentOf 101.1/1");
    assert_eq!(read(1.011382823871907, &percent, Versus::Unsaid), "percentOf 101.1/1");
    assert_eq!(read(-0.03, &percent, Versus::PercentChange), "percentChange -3.0/1");
    assert_eq!(read(-3.0, &one, Versus::PercentOf), "S38");
    assert_eq!(read(6.0, &one, Versus::Unsaid), "S37");
}

#[test]
fn an_arrow_says_which_way_it_goes() {
    check_comparisons(
        Versus::Unsaid,
        &[
            ("▲ 5%", "percentChange 5"),
            ("▲5,5%", "percentChange 5.5/1"),
            ("▼ 3,2%", "percentChange -3.2/1"),
            ("3,2% ↓", "percentChange -3.2/1"),
            ("⬆️ 5%", "percentChange 5"),
            ("↑ +5%", "percentChange 5"),
            ("↓ -5%", "percentChange -5"),
            ("↔ 0%", "percentChange 0"),
            ("▼ 12", "difference -12"),
            // The arrow and the sign, or two arrows, or no change and a figure.
            ("▲ -5%", "S21"),
            ("▼ +5%", "S21"),
            ("▲▼ 5%", "S21"),
            ("→ 2%", "S21"),
        ],
    );
}
