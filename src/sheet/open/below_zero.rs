//! What beside a number, shown without its minus, says that it is below zero: a sign, an arrow, a bracket, a word.

use crate::sheet::unit;

/// Whether a sign, an arrow or a bracket around the number says it, on either side of it.
pub(super) fn is_signed(before: &str, after: &str) -> bool {
    let is_sign = |letter: char| matches!(letter, '-' | '−' | '–' | '▼' | '▽' | '↓' | '⬇' | '🔻');
    // "(12)", but not "12 (tấn)", nor "(USD) 12".
    before.rfind('(') > before.rfind(')') || before.contains(is_sign) || after.contains(is_sign)
}

/// The words of a text that may say it, in small letters: those of two letters or more which are no unit and no currency.
pub(super) fn words(text: &str) -> Vec<String> {
    let is_unit = |label: &str| unit::is_certain(label) || unit::is_multiple_alone(label);
    // Codes of currencies: "ETB 12".
    let is_code = |word: &str| word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_uppercase());
    if is_unit(text.trim()) {
        return Vec::new();
    }
    let is_word = |word: &&str| word.chars().filter(|letter| letter.is_alphabetic()).count() > 1;
    let words = text.split_whitespace().filter(is_word).filter(|word| !is_unit(word) && !is_code(word));
    words.map(str::to_lowercase).collect()
}
