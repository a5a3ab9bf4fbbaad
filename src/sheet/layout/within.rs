//! "KH tháng", "Quarterly target": a month or a quarter that no number names.

use super::words::{ACTUAL, TARGET};

/// Before these it is no one month: "các tháng", "per month", "cuối quý".
#[rustfmt::skip]
const MANY: &[&str] = &[
    "các", "hàng", "hằng", "bình", "quân", "theo", "số", "mỗi", "từng", "đầu", "cuối", "per", "each", "every", "by", "a", "of", "mid", "average",
];

/// What may stand between it and whose it is.
const BETWEEN: &[&str] = &["-", "trong", "của", "này", "nay", "in", "for", "of", "the", "this", "%"];

/// How many months it has, where the words name one.
pub(super) fn length(words: &[&str]) -> Option<i32> {
    words.iter().enumerate().find_map(|(at, word)| {
        let length = match *word {
            "tháng" | "month" | "monthly" => 1,
            "quý" | "quarter" | "quarterly" | "qtr" => 3,
            _ => return None,
        };
        let is_many = at
            .checked_sub(1)
            .and_then(|before| words.get(before))
            .is_some_and(|before| MANY.contains(before) || before.starts_with(|c: char| c.is_ascii_digit()));
        // "Month end" is a day, "monthly average" no one month.
        let is_other = matches!(words.get(at + 1), Some(&"end" | &"start" | &"opening" | &"average" | &"bình"));
        (!is_many && !is_other && is_of_figure(words, at)).then_some(length)
    })
}

/// Whether it stands beside a word for a plan or a result, or alone: "Mục tiêu thu nhập tháng" is an income's.
fn is_of_figure(words: &[&str], at: usize) -> bool {
    let is_between = |word: &&&str| BETWEEN.contains(*word);
    let before = words.get(..at).unwrap_or_default();
    let before = &before[..before.len() - before.iter().rev().take_while(is_between).count()];
    let after = words.get(at + 1..).unwrap_or_default();
    let after = &after[after.iter().take_while(is_between).count()..];
    let is_beside = |known: &&str| {
        let known: Vec<&str> = known.split(' ').collect();
        before.ends_with(&known) || after.starts_with(&known)
    };
    before.is_empty() && after.is_empty() || ACTUAL.iter().chain(TARGET).any(is_beside)
}
