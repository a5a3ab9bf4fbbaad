//! A unit at the end of a heading or a title: "Budget £000", "Dự toán triệu đồng", "Actual - £m", "Quyết toán năm 2023 (tỷ đồng)".

use super::meaning::{in_parentheses, side};
use super::phrase::{Phrase, one_line};
use super::unit::{is_known, is_money, is_sure, plain, stated, without_exception, without_lead};

/// Units that nobody takes for another word of a heading: "Dự toán huyện" is the district's.
#[rustfmt::skip]
const UNMISTAKABLE: &[&str] = &[
    "‰", "tấn", "nghìn tấn", "triệu tấn", "tạ", "tạ/ha", "kg", "ha", "nghìn ha", "km", "m2", "m3", "nghìn m3", "triệu m3", "người",
    "nghìn người", "hộ", "lượt", "lượt khách", "nghìn lượt", "triệu lượt", "kwh", "triệu kwh", "mwh", "gwh", "tonnes", "tonne",
    "tons", "ktonnes", "hectares", "litres", "megalitres", "ml/d", "miles", "days", "hours", "minutes", "people", "households", "tco2e",
];
/// Money that is no other word: not "triệu" alone.
const MONEY: &[&str] = &[
    "£", "$", "€", "₹", "đồng", "vnd", "vnđ", "trđ", "tr.đ", "usd", "eur", "gbp", "inr", "rs", "crore", "lakh", "aud",
    "nzd", "ksh",
];

/// The heading without the unit that ends it, and the unit. In brackets any unit that is known; without, where what stands before it
/// is a heading by itself.
pub(super) fn of_heading(text: &str) -> Option<(String, String)> {
    if let Some((before, inside)) = bracketed(text) {
        return (!before.is_empty() && is_known(&inside)).then(|| (before, without_lead(&inside).to_owned()));
    }
    led(text).or_else(|| bare(text, is_unmistakable)).filter(|(before, _)| side(&Phrase::of(before)).is_some())
}

/// The unit that ends a title: any in brackets, without them money alone.
pub(super) fn of_title(text: &str) -> Option<String> {
    let unit = match bracketed(text) {
        Some((before, inside)) => {
            let label = stated(&inside).unwrap_or_else(|| without_lead(without_exception(&inside)).to_owned());
            (!before.is_empty() && is_known(&label)).then_some(label)
        }
        None => {
            let text = without_exception(text);
            led(text).or_else(|| bare(text, is_unmistakable_money)).map(|(_, unit)| unit)
        }
    };
    // "(2023)" is no number of anything.
    unit.filter(|unit| !unit.chars().all(|c| c.is_ascii_digit()))
}

/// Whether nobody takes these words for another part of a heading.
pub(super) fn is_unmistakable(unit: &str) -> bool {
    is_unmistakable_money(unit) || UNMISTAKABLE.contains(&plain(unit).as_str())
}

fn is_unmistakable_money(unit: &str) -> bool {
    let label = plain(unit);
    is_money(unit) && MONEY.iter().any(|known| label.contains(known))
}

fn bracketed(text: &str) -> Option<(String, String)> {
    let text = one_line(text);
    match text.strip_suffix(']') {
        Some(inner) => {
            inner.rsplit_once('[').map(|(before, inside)| (before.trim().to_owned(), inside.trim().to_owned()))
        }
        None => in_parentheses(&text),
    }
}

/// "Target in thousands", "Exports in millions of US dollars": what is led by a word cannot be another of the heading's.
fn led(text: &str) -> Option<(String, String)> {
    let text = one_line(text);
    let (before, unit) = text.rsplit_once(" in ").or_else(|| text.rsplit_once(" tính bằng "))?;
    let before = before.trim_end_matches([',', ':', '-', '–', '—', ' ']);
    (!before.is_empty() && is_sure(unit)).then(|| (before.to_owned(), unit.to_owned()))
}

/// The longest such unit of up to four words.
fn bare(text: &str, is_unit: impl Fn(&str) -> bool) -> Option<(String, String)> {
    let text = one_line(text);
    let ends = text.match_indices(' ').map(|(at, _)| at).collect::<Vec<_>>();
    let ends = ends.iter().skip(ends.len().saturating_sub(4));
    let (before, unit) = ends.filter_map(|at| text.split_at_checked(*at)).find(|(_, unit)| is_unit(unit))?;
    let joints = [',', ':', '-', '–', '—', ' '];
    let before = before.trim_end_matches(joints);
    let before =
        ["in", "tính bằng"].into_iter().find_map(|word| before.strip_suffix(word)?.strip_suffix(' ')).unwrap_or(before);
    let before = before.trim_end_matches(joints);
    (!before.is_empty()).then(|| (before.to_owned(), unit.trim().to_owned()))
}
