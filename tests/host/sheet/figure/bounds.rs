//! What holds of every cell.

use proptest::prelude::*;
use report_card::sheet::figure::{self, Decimal, Reading, Versus};
use report_card::sheet::{Address, Grid, NumberStyle};

use super::{Comma, Point, number, placed, text};

const COLUMNS: [Versus; 6] = [
    Versus::Unsaid,
    Versus::PercentOf,
    Versus::PercentChange,
    Versus::Multiple,
    Versus::Difference,
    Versus::PointChange,
];

/// Pieces of what cells hold, thrown together.
fn scraps() -> impl Strategy<Value = String> {
    let scraps = [
        "1",
        "12",
        "757",
        "000",
        "2024",
        ".",
        ",",
        " ",
        "\u{a0}",
        "’",
        "-",
        "–",
        "−",
        "+",
        "(",
        ")",
        "%",
        "£",
        "US$",
        "đồng",
        "tỷ",
        "triệu",
        "m²",
        "m2",
        "/",
        "E+",
        "e",
        "*",
        "(*)",
        "[note 1]",
        "¹",
        "≥",
        "<",
        "khoảng",
        "từ",
        "đến",
        "trở lên",
        "tăng",
        "giảm",
        "lần",
        "điểm %",
        "..",
        "…",
        "\n",
        "½",
        "٣",
        "５",
        "İ",
        "ß",
        "\u{301}",
        "Ước",
        "to",
        "and",
        "[",
        "]",
        ":",
    ];
    prop::collection::vec(prop::sample::select(scraps.to_vec()), 0..9).prop_map(|scraps| scraps.concat())
}

/// The groups of a whole number.
fn grouped(digits: &str, group: &str) -> String {
    let mut written = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            written += group;
        }
        written.push(digit);
    }
    written
}

fn stated(reading: Result<Reading, figure::Fault>) -> Option<serde_json::Value> {
    let reading = serde_json::to_value(reading.ok()?).expect("a reading is JSON");
    reading.get("stated").cloned()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1500) })]

    #[test]
    fn no_text_is_a_panic(written in prop_oneof![any::<String>(), scraps()]) {
        let cell = text(&written);
        let grid = Grid::default();
        for decimal in [Comma, Point] {
            let _ = figure::read(&cell, decimal);
            for column in COLUMNS {
                let _ = figure::comparison(&cell, decimal, column);
            }
        }
        for usual in [None, Some(Comma), Some(Point)] {
            let _ = figure::convention(&grid, std::iter::once(placed(&grid, Address::new(0, 0), &cell)), usual);
        }
    }

    #[test]
    fn digits_are_never_words(written in prop_oneof![any::<String>(), scraps()]) {
        for reading in [figure::read(&text(&written), Comma), figure::comparison(&text(&written), Point, Versus::PercentOf)] {
            let words = stated(reading).is_some_and(|stated| !stated["text"].is_null());
            prop_assert!(!words || !written.contains(char::is_numeric), "{written:?}");
        }
    }

    #[test]
    fn no_stored_number_is_a_panic(value in any::<f64>(), decimals in prop::option::of(0..=30u8), thousands in 0..4u8, is_percent in any::<bool>(), before in scraps(), after in scraps(), is_masked in any::<bool>()) {
        let style = NumberStyle { decimals, thousands, is_percent, before, after, is_masked };
        let _ = figure::read(&number(value, style), Comma);
    }

    /// To the last digit, in either convention, whatever separates its groups.
    #[test]
    fn a_number_comes_back(
        whole in 0..1_000_000_000_000u64,
        fraction in prop::option::of("[0-9]{1,3}"),
        is_negative in any::<bool>(),
        group in prop::sample::select(vec!["", "same", " ", "\u{a0}", "\u{202f}", "\u{2009}", "’", "'"]),
    ) {
        for decimal in [Comma, Point] {
            let (point, own) = if decimal == Comma { (",", ".") } else { (".", ",") };
            let group = if group == "same" { own } else { group };
            let sign = if is_negative { "-" } else { "" };
            let fraction = fraction.as_deref();
            let tail = |point: &str| fraction.map_or(String::new(), |digits| format!("{point}{digits}"));
            let written = format!("{sign}{}{}", grouped(&whole.to_string(), group), tail(point));
            let exact: f64 = format!("{sign}{whole}{}", tail(".")).parse().expect("a number");
            let read = stated(figure::read(&text(&written), decimal)).unwrap_or_default();
            prop_assert_eq!(read["value"].as_f64(), Some(exact + 0.0), "{} {:?}", written, decimal);
            let decimals = fraction.map(|digits| digits.len() as u64);
            prop_assert_eq!(read["decimals"].as_u64(), decimals, "{}", written);
        }
    }

    #[test]
    fn a_range_comes_back(
        low in 0..1_000_000u32,
        more in 1..1_000_000u32,
        dash in prop::sample::select(vec!["-", " - ", "–", " – ", "—", "..", " đến ", " to ", "- "]),
        unit in prop::sample::select(vec!["", "%", " ha", " tỷ đồng"]),
    ) {
        let high = low + more;
        prop_assume!(low < 1900 || high > 2100 || !unit.is_empty());
        let written = format!("{}{dash}{}{unit}", grouped(&low.to_string(), "."), grouped(&high.to_string(), "."));
        let read = stated(figure::read(&text(&written), Comma)).unwrap_or_default();
        prop_assert_eq!((read["low"].as_u64(), read["high"].as_u64()), (Some(low.into()), Some(high.into())), "{}", written);
        prop_assert_eq!(read["unit"].as_str().unwrap_or_default(), unit.trim());
    }

    /// What a sheet proves is how the same cell is read.
    #[test]
    fn a_proof_reads_as_it_proves(whole in 0..1_000_000u32, fraction in "[0-9]{1,2}") {
        for (point, decimal) in [(",", Decimal::Comma), (".", Decimal::Point)] {
            let cell = text(&format!("{whole}{point}{fraction}"));
            let grid = Grid::default();
            let cells = std::iter::once(placed(&grid, Address::new(0, 0), &cell));
            prop_assert_eq!(figure::convention(&grid, cells, None), Ok(decimal));
        }
    }
}
