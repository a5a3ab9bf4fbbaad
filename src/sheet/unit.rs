//! What units of measure are by their labels: whether two labels are one unit, and what money or standard code one is.

use unicode_normalization::UnicodeNormalization;

use crate::document::slug;

/// What a label says of its unit, where it can only mean one thing.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Known {
    /// The code of the money (ISO 4217).
    pub currency: Option<&'static str>,
    /// By what a value is multiplied to give the amount; 1 is none.
    pub factor: Option<u64>,
    /// The code of the unit (UN/CEFACT Recommendation 20).
    pub code: Option<&'static str>,
    /// A key for it in a report, where its label alone makes none that is good.
    key: Option<String>,
}

/// Signs and words of money, longer ones before those that they end with or begin with.
const CURRENCIES: [(&str, &str); 34] = [
    ("đô la mỹ", "USD"),
    ("us dollars", "USD"),
    ("us$", "USD"),
    ("usd", "USD"),
    ("au$", "AUD"),
    ("a$", "AUD"),
    ("aud", "AUD"),
    ("ca$", "CAD"),
    ("c$", "CAD"),
    ("cad", "CAD"),
    ("nz$", "NZD"),
    ("nzd", "NZD"),
    ("hk$", "HKD"),
    ("s$", "SGD"),
    ("sgd", "SGD"),
    ("$", DOLLAR),
    ("euros", "EUR"),
    ("euro", "EUR"),
    ("eur", "EUR"),
    ("€", "EUR"),
    ("gbp", "GBP"),
    ("£", "GBP"),
    ("рублей", "RUB"),
    ("руб.", "RUB"),
    ("руб", "RUB"),
    ("₽", "RUB"),
    ("₭", "LAK"),
    ("฿", "THB"),
    ("₹", "INR"),
    ("đồng", "VND"),
    ("vnđ", "VND"),
    ("vnd", "VND"),
    ("₫", "VND"),
    ("đ", "VND"),
];

/// Whose dollar it is, the country says.
const DOLLAR: &str = "$";

/// Dollars by the regions whose own money they are.
const DOLLARS: [(&str, &str); 5] = [("AU", "AUD"), ("CA", "CAD"), ("NZ", "NZD"), ("SG", "SGD"), ("HK", "HKD")];

/// Words and signs for multiples, without their spaces, points and apostrophes.
const MULTIPLES: [(&str, u64); 50] = [
    ("", 1),
    ("000", 1_000),
    ("1000", 1_000),
    ("000s", 1_000),
    ("k", 1_000),
    ("thousand", 1_000),
    ("thousands", 1_000),
    ("nghìn", 1_000),
    ("ngàn", 1_000),
    ("тыс", 1_000),
    ("тысяч", 1_000),
    ("vạn", 10_000),
    ("lakh", 100_000),
    ("trămnghìn", 100_000),
    ("m", 1_000_000),
    ("mn", 1_000_000),
    ("mln", 1_000_000),
    ("mio", 1_000_000),
    ("million", 1_000_000),
    ("millions", 1_000_000),
    ("1000000", 1_000_000),
    ("000000", 1_000_000),
    ("1000k", 1_000_000),
    ("nghìnnghìn", 1_000_000),
    ("triệu", 1_000_000),
    ("tr", 1_000_000),
    ("млн", 1_000_000),
    ("миллион", 1_000_000),
    ("миллионов", 1_000_000),
    ("crore", 10_000_000),
    ("chụctriệu", 10_000_000),
    ("trămtriệu", 100_000_000),
    ("b", 1_000_000_000),
    ("bn", 1_000_000_000),
    ("bln", 1_000_000_000),
    ("mrd", 1_000_000_000),
    ("billion", 1_000_000_000),
    ("billions", 1_000_000_000),
    ("1000000000", 1_000_000_000),
    ("nghìntriệu", 1_000_000_000),
    ("tỷ", 1_000_000_000),
    ("tỉ", 1_000_000_000),
    ("млрд", 1_000_000_000),
    ("trămtỷ", 100_000_000_000),
    ("trillion", 1_000_000_000_000),
    ("trn", 1_000_000_000_000),
    ("nghìntỷ", 1_000_000_000_000),
    ("ngàntỷ", 1_000_000_000_000),
    ("nghìntỉ", 1_000_000_000_000),
    ("трлн", 1_000_000_000_000),
];

/// Labels of units that have a code of UN/CEFACT.
const CODES: [(&str, &str); 62] = [
    ("%", "P1"),
    ("percent", "P1"),
    ("per cent", "P1"),
    ("phần trăm", "P1"),
    ("‰", "NX"),
    ("phần nghìn", "NX"),
    ("ha", "HAR"),
    ("hectare", "HAR"),
    ("hectares", "HAR"),
    ("héc-ta", "HAR"),
    ("hecta", "HAR"),
    ("mm", "MMT"),
    ("cm", "CMT"),
    ("m", "MTR"),
    ("mét", "MTR"),
    ("metres", "MTR"),
    ("km", "KMT"),
    ("kilomet", "KMT"),
    ("kilometres", "KMT"),
    ("m²", "MTK"),
    ("m2", "MTK"),
    ("km²", "KMK"),
    ("km2", "KMK"),
    ("m³", "MTQ"),
    ("m3", "MTQ"),
    ("g", "GRM"),
    ("kg", "KGM"),
    ("kilogram", "KGM"),
    ("tạ", "DTN"),
    ("tấn", "TNE"),
    ("tonne", "TNE"),
    ("tonnes", "TNE"),
    ("lít", "LTR"),
    ("litres", "LTR"),
    ("kw", "KWT"),
    ("kwh", "KWH"),
    ("mw", "MAW"),
    ("mwh", "MWH"),
    ("gwh", "GWH"),
    ("°c", "CEL"),
    ("giây", "SEC"),
    ("second", "SEC"),
    ("seconds", "SEC"),
    ("phút", "MIN"),
    ("minute", "MIN"),
    ("minutes", "MIN"),
    ("mins", "MIN"),
    ("giờ", "HUR"),
    ("hour", "HUR"),
    ("hours", "HUR"),
    ("ngày", "DAY"),
    ("day", "DAY"),
    ("days", "DAY"),
    ("tuần", "WEE"),
    ("week", "WEE"),
    ("weeks", "WEE"),
    ("tháng", "MON"),
    ("month", "MON"),
    ("months", "MON"),
    ("năm", "ANN"),
    ("year", "ANN"),
    ("years", "ANN"),
];

/// A label without what makes no other unit: decomposed letters, capitals, spaces.
pub(super) fn folded(label: &str) -> String {
    let composed: String = label.nfc().collect();
    let lower = composed.to_lowercase();
    lower.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether two labels name one unit, however they are written.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    if is_mega_or_milli(one) && is_mega_or_milli(other) {
        return one.trim() == other.trim();
    }
    folded(one) == folded(other)
}

/// Whether a unit that a cell shows can stand in a column of that unit: it is the same by its meaning, or only the sign of
/// the money, as £ is in a column of £m.
pub(super) fn agrees(cell: &str, column: &str) -> bool {
    if is_same(cell, column) {
        return true;
    }
    let (cell, column) = (known(cell, ""), known(column, ""));
    match (cell.currency, column.currency) {
        (Some(one), Some(other)) => one == other && (cell.factor == column.factor || cell.factor.is_none()),
        _ => cell.code.is_some() && cell.code == column.code,
    }
}

/// MW is no mW, and Mg no mg.
fn is_mega_or_milli(label: &str) -> bool {
    let rest = label.trim().strip_prefix(['m', 'M']).unwrap_or_default().to_ascii_lowercase();
    matches!(rest.as_str(), "w" | "wh" | "va" | "v" | "j" | "hz" | "pa" | "g")
}

/// What a label says; `language` is the report's, whose region says whose dollar is meant.
pub(super) fn known(label: &str, language: &str) -> Known {
    let folded = folded(label);
    if let Some((_, code)) = CODES.iter().find(|(known, _)| *known == folded) {
        // What is written mW is a thousandth of a watt.
        let is_milli = is_mega_or_milli(label) && label.trim().starts_with('m') && matches!(*code, "MAW" | "MWH");
        let key = match *code {
            "P1" => Some("percent".to_owned()),
            "NX" => Some("permille".to_owned()),
            _ => None,
        };
        return Known { code: (!is_milli).then_some(code), key, ..Known::default() };
    }
    // A rate of money is money: "triệu đồng/người/năm", "£ per week".
    let sum = folded.split('/').next().unwrap_or_default();
    let sum = sum.split(" per ").next().unwrap_or_default().trim();
    money(sum, language).map_or_else(Known::default, |(currency, factor, sign)| Known {
        currency: Some(currency),
        factor: (factor > 1).then_some(factor),
        code: None,
        // Of "£m" the letters alone would be metres.
        key: sign
            .contains(|letter: char| !letter.is_alphabetic() && letter != ' ' && letter != '.')
            .then(|| slug(&format!("{currency} {}", folded.replace(sign, " "))))
            .flatten(),
    })
}

/// The money, its multiple, and the sign or word for it.
fn money(label: &str, language: &str) -> Option<(&'static str, u64, &'static str)> {
    CURRENCIES.iter().find_map(|(sign, currency)| {
        let rest = label.strip_prefix(sign).or_else(|| label.strip_suffix(sign))?;
        let rest: String = rest.chars().filter(|letter| !matches!(letter, ' ' | '.' | ',' | '\'' | '’')).collect();
        let (_, factor) = MULTIPLES.iter().find(|(word, _)| *word == rest)?;
        let currency = if *currency == DOLLAR { dollar(language) } else { currency };
        Some((currency, *factor, *sign))
    })
}

fn dollar(language: &str) -> &'static str {
    let region = language.split('-').skip(1).find(|part| part.len() == 2).map(str::to_ascii_uppercase);
    let own = DOLLARS.iter().find(|(known, _)| Some(*known) == region.as_deref());
    own.map_or("USD", |(_, currency)| currency)
}

/// A key for a new unit in a report: "tỷ đồng" → `ty-dong`, "m²" → `m2`, "£m" → `gbp-m`.
pub(super) fn key(label: &str, known: &Known) -> String {
    known.key.clone().or_else(|| slug(label)).unwrap_or_else(|| "unit".to_owned())
}
