//! How a number is shown, by the text that LibreOffice keeps beside the value: what a reader sees.

use crate::sheet::book::NumberStyle;
use crate::sheet::open::below_zero;

/// No program shows more decimals.
const MAX_DECIMALS: usize = 20;

/// The style that makes the text of the number; where none does, a plain one.
pub(super) fn style(number: f64, shown: &str, is_percent: bool) -> NumberStyle {
    let plain = NumberStyle { is_percent, ..NumberStyle::default() };
    let is_digit = |letter: char| letter.is_ascii_digit();
    // A program that writes no text at all shows the number as it is.
    if number != 0.0
        && !shown.is_empty()
        && shown.chars().all(|letter| matches!(letter, '-' | '–' | '—' | ' ' | '\u{a0}'))
    {
        return NumberStyle { is_masked: true, ..plain };
    }
    let (Some(first), Some(last)) = (shown.find(is_digit), shown.rfind(is_digit)) else { return plain };
    let (Some(before), Some(core), Some(after)) = (shown.get(..first), shown.get(first..=last), shown.get(last + 1..))
    else {
        return plain;
    };
    // A decimal sign may begin the number: ",5".
    let (before, core) = match before.strip_suffix(['.', ',']) {
        Some(rest) => (rest, shown.get(rest.len()..=last).unwrap_or(core)),
        None => (before, core),
    };
    let value = number.abs() * if is_percent { 100.0 } else { 1.0 };
    let Some((decimals, thousands)) = scale(value, core) else { return plain };
    let mut style = NumberStyle {
        decimals: Some(decimals),
        thousands,
        is_percent,
        before: without_sign(before, number),
        after: without_sign(after, number),
        // A colour that says it too is not kept here.
        is_masked: number < 0.0
            && core.contains(|digit: char| matches!(digit, '1'..='9'))
            && !below_zero::is_signed(before, after)
            && below_zero::words(before).is_empty(),
    };
    if is_percent {
        style.before = style.before.replace('%', "");
        style.after = style.after.replacen('%', "", 1);
    }
    for side in [&mut style.before, &mut style.after] {
        if side.trim().is_empty() {
            side.clear();
        }
    }
    style
}

/// Minus and parentheses are the sign, which the number has itself.
fn without_sign(text: &str, number: f64) -> String {
    if number < 0.0 {
        text.replace(['-', '−', '(', ')'], "")
    } else {
        text.strip_suffix('+').unwrap_or(text).to_owned()
    }
}

/// How many digits are decimals, and how often it is divided by 1,000, so that the value reads as the digits do.
fn scale(value: f64, core: &str) -> Option<(u8, u8)> {
    if core.contains(|letter: char| letter.is_alphabetic()) {
        return None;
    }
    let digits: String = core.chars().filter(char::is_ascii_digit).collect();
    let after_sign = core.rfind(['.', ',', '٫']).map(|at| core.get(at..).unwrap_or_default());
    let decimals = after_sign.map_or(0, |rest| rest.chars().filter(char::is_ascii_digit).count()).min(MAX_DECIMALS);
    let whole: f64 = digits.parse().ok()?;
    for thousands in 0..4_u8 {
        let value = value / 1000_f64.powi(i32::from(thousands));
        for decimals in [decimals, 0] {
            let unit = 0.1_f64.powi(decimals as i32);
            // Half of the last digit, and a breath for what binary fractions lose.
            if (whole * unit - value).abs() <= unit * 0.500_001 + value * 1e-14 {
                return Some((decimals as u8, thousands));
            }
        }
    }
    None
}
