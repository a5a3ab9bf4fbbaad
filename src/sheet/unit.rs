//! What units of measure are by their labels: whether two labels are one unit, and what money or standard code one is.

mod money;

use unicode_normalization::UnicodeNormalization;

use crate::document::slug;

/// What a label says of its unit, where it can only mean one thing.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Known {
    /// Whose money it is, so far as that is known.
    pub money: Option<&'static str>,
    /// The code of the money (ISO 4217).
    pub currency: Option<&'static str>,
    /// By what a value is multiplied to give the amount; `None` for 1.
    pub factor: Option<u64>,
    /// The code of the unit (UN/CEFACT Recommendation 20).
    pub code: Option<&'static str>,
    /// A key for it in a report, where its label alone makes none that is good.
    key: Option<String>,
}

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

/// A label as it is compared: composed, in small letters, with single spaces.
pub(super) fn folded(label: &str) -> String {
    let composed: String = label.nfc().collect();
    let lower = composed.to_lowercase();
    lower.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The same of a unit, also without brackets around it, "(%)", a full stop at its end, and with đ for the letter of Iceland that looks
/// like it.
fn folded_unit(label: &str) -> String {
    let folded = folded(label).replace('ð', "đ");
    let folded = folded.trim_end_matches(['.', ',', ':', ';']);
    let inner = folded.strip_prefix('(').and_then(|label| label.strip_suffix(')'));
    inner.filter(|inner| !inner.contains(['(', ')'])).map_or(folded, str::trim).to_owned()
}

/// Whether two labels name one unit, however they are written.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    if differs_by_capitals(one) && differs_by_capitals(other) {
        return one.trim() == other.trim();
    }
    folded_unit(one) == folded_unit(other)
}

/// Whether a unit that a cell shows can stand in a column of that unit: it is the same by its meaning, or short for it, as £
/// and "4.5m" are in a column of £m.
pub(super) fn agrees(cell: &str, column: &str) -> bool {
    if is_same(cell, column) {
        return true;
    }
    // What is for each of something is not what is for all.
    let rate = rate_of(cell);
    if rate.is_some() && rate != rate_of(column) {
        return false;
    }
    let multiple = money::multiple(&folded_unit(cell)).filter(|multiple| *multiple > 1);
    let (cell, column) = (known(cell, ""), known(column, ""));
    match (cell.money, column.money) {
        (Some(one), Some(other)) => {
            money::may_be_same(one, other) && (cell.factor == column.factor || cell.factor.is_none())
        }
        (None, Some(_)) => multiple.is_some() && multiple == column.factor,
        _ => cell.code.is_some() && cell.code == column.code,
    }
}

/// Whether it counts in thousands, millions, …: "£m", "triệu người", "k".
pub(super) fn is_multiple(label: &str) -> bool {
    let folded = folded_unit(label);
    let counted = folded.split('/').next().unwrap_or_default();
    let counted = counted.split(" per ").next().unwrap_or_default();
    let is_many = |word: &str| money::multiple(word).is_some_and(|multiple| multiple > 1);
    known(label, "").factor.is_some() || counted.split(' ').any(is_many)
}

/// Whether the words count in thousands, millions, … and say nothing else: "million", "thousands of", "nghìn"; no letter alone.
pub(super) fn is_many(words: &str) -> bool {
    words.chars().count() > 1 && money::multiple(&folded_unit(words)).is_some_and(|multiple| multiple > 1)
}

/// Whether it is money, and not so much of it for each of something: "US$ millions", but not "£ per week".
pub(super) fn is_sum(label: &str) -> bool {
    known(label, "").money.is_some() && rate_of(label).is_none()
}

/// Whether it is a multiple of nothing that is named: "thousands", "triệu".
pub(super) fn is_multiple_alone(label: &str) -> bool {
    known(label, "").money.is_none() && money::multiple(&folded_unit(label)).is_some_and(|multiple| multiple > 1)
}

/// Whether it is money, and how many of it is not said: "£", "đồng".
pub(super) fn is_money_alone(label: &str) -> bool {
    let known = known(label, "");
    known.money.is_some() && known.factor.is_none() && rate_of(label).is_none()
}

/// What a rate is for each of: "người" of "triệu đồng/người".
fn rate_of(label: &str) -> Option<String> {
    let folded = folded_unit(label);
    let (_, each) = folded.split_once('/').or_else(|| folded.split_once(" per "))?;
    Some(each.trim().to_owned())
}

/// Whether a label can only be that of a unit: of money, or one that has a code.
pub(super) fn is_certain(label: &str) -> bool {
    let known = known(label, "");
    known.code.is_some() || known.money.is_some()
}

/// Whether a word that is a unit by itself names another one than this label.
pub(super) fn is_another(word: &str, label: &str) -> bool {
    let (word, label) = (known(word, ""), known(label, ""));
    let is_unit = word.code.is_some() || word.money.is_some();
    is_unit && (word.code, word.money, word.factor) != (label.code, label.money, label.factor)
}

/// MW is no mW, Mg no mg, and M no m.
fn differs_by_capitals(label: &str) -> bool {
    let Some(rest) = label.trim().strip_prefix(['m', 'M']) else { return false };
    matches!(rest.to_ascii_lowercase().as_str(), "" | "w" | "wh" | "va" | "v" | "j" | "hz" | "pa" | "g")
}

/// What a label says; `language` is the report's, whose region says whose dollar is meant.
pub(crate) fn known(label: &str, language: &str) -> Known {
    let folded = folded_unit(label);
    if let Some((_, code)) = CODES.iter().find(|(known, _)| *known == folded) {
        // What is written mW is a thousandth of a watt, and M a million of something.
        let is_milli = differs_by_capitals(label) && label.trim().starts_with('m') && matches!(*code, "MAW" | "MWH");
        let is_great = folded.len() == 1 && label.contains(|letter: char| letter.is_ascii_uppercase());
        let key = match *code {
            "P1" => Some("percent".to_owned()),
            "NX" => Some("permille".to_owned()),
            _ => None,
        };
        return Known { code: (!is_milli && !is_great).then_some(code), key, ..Known::default() };
    }
    // A rate of money is money: "triệu đồng/người/năm", "£ per week".
    let sum = folded.split('/').next().unwrap_or_default();
    let sum = sum.split(" per ").next().unwrap_or_default().trim();
    let Some(money) = money::of(sum, language) else { return Known::default() };
    let is_certain = money.currency != money::DOLLAR;
    let name = if is_certain { money.currency } else { "dollar" };
    Known {
        money: Some(money.currency),
        currency: is_certain.then_some(money.currency),
        factor: (money.factor > 1).then_some(money.factor),
        code: None,
        // Of "£m" the letters alone would be metres.
        key: money
            .sign
            .contains(|letter: char| !letter.is_alphabetic() && letter != ' ' && letter != '.')
            .then(|| slug(&format!("{name} {}", folded.replace(money.sign, " "))))
            .flatten(),
    }
}

/// A key for a new unit in a report: "tỷ đồng" → `ty-dong`, "m²" → `m2`, "£m" → `gbp-m`.
pub(crate) fn key(label: &str, known: &Known) -> String {
    known.key.clone().or_else(|| slug(label)).unwrap_or_else(|| "unit".to_owned())
}
