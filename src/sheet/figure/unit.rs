//! Units in a figure's own cell: "%", "£m", "tỷ đồng", "m²/người".

use super::phrase::NO_UNIT;
use super::spelling;
use crate::report::currency_codes;

/// The signs of moneys.
const CURRENCIES: &str = "$€£¥₽₫₹₩฿₱₴₺₦₪₭៛₸₮₲₡₵₼₾";

/// Units of one letter: lengths, weights, times, đồng, magnitudes, and x for "times".
const LETTERS: &str = "mkKMBbglLtThsdđĐxyW";

/// Moneys that are written by letters which are no code.
const ABBREVIATED: [&str; 7] = ["Rs", "Rs.", "Rp", "Rp.", "RM", "kr", "kr."];

/// What the words after a number name: a unit, or nothing where there are none. None where they are no unit.
pub(super) fn after(text: &str) -> Option<Option<String>> {
    let words = spelling::words(text);
    let small = words.to_lowercase();
    let per_cent = ["%", "phần trăm", "per cent", "percent", "pct"];
    if small.is_empty() {
        return Some(None);
    }
    if per_cent.contains(&small.as_str()) {
        return Some(Some("%".to_owned()));
    }
    let is_sign = |c: char| matches!(c, ' ' | '/' | '.' | '%' | '‰' | '-' | '·' | '°' | '×' | '²' | '³' | '’' | '\'');
    let is_known =
        |c: char| c.is_alphabetic() || c.is_ascii_digit() || is_mark(c) || is_sign(c) || CURRENCIES.contains(c);
    let says = |c: char| c.is_alphabetic() || matches!(c, '%' | '‰' | '×') || CURRENCIES.contains(c);
    let begins = words.chars().next().is_some_and(|c| says(c) || matches!(c, '°' | '/'));
    let is_sentence = small.split([' ', '/']).any(|word| NO_UNIT.contains(&word));
    let is_short = words.split(' ').count() <= 6;
    // "95% KH" is a share of something, and no unit; "%/năm" is one.
    let is_share = words.strip_prefix('%').is_some_and(|rest| !rest.starts_with('/')) && !is_points(&words);
    // 5p may be pence or provisional, 5a may have a note; of letters alone, these are units to anybody.
    let is_letter = words.chars().count() == 1 && words.contains(char::is_alphabetic);
    let is_unclear = is_letter && !words.contains(|letter| LETTERS.contains(letter));
    let is_unit = words.chars().all(is_known)
        && words.chars().any(says)
        && begins
        && is_short
        && !is_sentence
        && !is_share
        && !is_unclear;
    is_unit.then_some(Some(words))
}

/// Whether it goes with a sum in brackets, which is a negative one: "(£4.5m)", but not "(5 hộ)".
pub(super) fn is_amount(unit: &str) -> bool {
    const MAGNITUDES: [&str; 14] =
        ["%", "k", "m", "mn", "bn", "thousand", "million", "billion", "nghìn", "ngàn", "triệu", "tỷ", "tỉ", "đồng"];
    let small = spelling::words(unit).to_lowercase();
    let first = small.split(' ').next().unwrap_or_default();
    MAGNITUDES.contains(&first) || first.is_empty() || money(unit).is_some_and(|(before, _)| before.trim().is_empty())
}

/// Accents of letters that have none composed.
fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

/// The money that stands at the end of this text, and the text before it: "$", "US$", "VND", "-£".
pub(super) fn money(text: &str) -> Option<(&str, &str)> {
    let whole = text.trim_end();
    let c = whole.chars().next_back()?;
    if let Some(before) = whole.strip_suffix("VNĐ").filter(|before| !before.ends_with(char::is_alphanumeric)) {
        return whole.split_at_checked(before.len());
    }
    if CURRENCIES.contains(c) {
        let before = whole.strip_suffix(c)?;
        let letters = before.len() - before.trim_end_matches(|c: char| c.is_ascii_uppercase()).len();
        let letters = if letters <= 3 { letters } else { 0 };
        return whole.split_at_checked(before.len() - letters);
    }
    let at = whole.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == '.').len();
    let (before, code) = whole.split_at_checked(at)?;
    let is_apart = !before.ends_with(char::is_alphanumeric);
    let is_money = ABBREVIATED.contains(&code) || currency_codes().any(|known| known == code);
    (is_apart && is_money).then_some((before, code))
}

/// The unit of what stands before and after the number: "£" and "m" are "£m", "US$" and "million" are "US$ million".
pub(super) fn joined(before: Option<String>, after: Option<String>) -> Option<String> {
    match (before, after) {
        (Some(before), Some(after)) if after.chars().count() <= 2 && !before.chars().all(char::is_alphabetic) => {
            Some(format!("{before}{after}"))
        }
        (Some(before), Some(after)) => Some(format!("{before} {after}")),
        (before, after) => before.or(after),
    }
}

/// Percentage points, in any of their spellings.
pub(super) fn is_points(unit: &str) -> bool {
    const POINTS: [&str; 13] = [
        "điểm %",
        "điểm%",
        "điểm phần trăm",
        "đ%",
        "pp",
        "p.p.",
        "pps",
        "ppt",
        "ppts",
        "percentage point",
        "percentage points",
        "% point",
        "% points",
    ];
    POINTS.contains(&unit.to_lowercase().as_str())
}

/// "6 lần", "6x".
pub(super) fn is_times(unit: &str) -> bool {
    ["lần", "x", "×", "times"].contains(&unit.to_lowercase().as_str())
}
