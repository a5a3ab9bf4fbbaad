//! Which part of a year words name: a month, a quarter, the first months.

use super::time::Part;
use crate::sheet::month::{MONTHS, short};

pub(super) fn number(word: &str) -> Option<i32> {
    (word.len() <= 4 && word.bytes().all(|byte| byte.is_ascii_digit())).then(|| word.parse().ok()).flatten()
}

/// 6 → "June".
pub(super) fn month_name(month: i32) -> String {
    let known = usize::try_from(month - 1).ok().and_then(|at| MONTHS.get(at)).copied().unwrap_or_default();
    let mut letters = known.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

pub(super) fn month(word: &str) -> Option<i32> {
    MONTHS
        .iter()
        .zip(1..)
        .find(|(month, _)| word == **month || word == short(month) || (**month == "september" && word == "sept"))
        .map(|(_, month)| month)
}

/// The part of the year; of "tháng 9 và 9 tháng", "quý IV và cả năm" the longer one, which ends with the other.
pub(super) fn longest(words: &[&str]) -> Option<Part> {
    let first = part(words)?;
    let end = match first {
        Part::Named(from, to) if from == to => to,
        Part::Quarter(quarter) => quarter * 3,
        _ => return Some(first),
    };
    let at = words.iter().position(|word| matches!(*word, "và" | "and"));
    let tail = at.and_then(|at| words.get(at + 1..)).unwrap_or_default();
    match (part(tail), tail) {
        (Some(Part::First(count)), _) if count == end => Some(Part::First(count)),
        (None, ["năm", ..] | ["cả", "năm", ..]) if end == 12 => Some(Part::Whole),
        _ => Some(first),
    }
}

fn part(words: &[&str]) -> Option<Part> {
    let at = |index: usize| words.get(index).copied();
    let is_last = |from: usize| matches!((at(from), at(from + 1)), (Some("cuối"), Some("năm")));
    let mut named: Vec<i32> = Vec::new();
    for (index, word) in words.iter().enumerate() {
        let next = at(index + 1);
        match *word {
            "q" | "qtr" | "quarter" | "quý" => {
                if let Some(quarter) = next.and_then(quarter) {
                    return Some(Part::Quarter(quarter));
                }
            }
            "tháng" | "t" => {
                // "6 tháng", "tháng 6", "T6"
                let before = index.checked_sub(1).and_then(at);
                let count = before
                    .and_then(count)
                    .filter(|_| *word == "tháng" || next.is_none_or(|word| number(word).is_none() || word.len() == 4));
                if let Some(count) = count {
                    return Some(if is_last(index + 1) { Part::Last(count) } else { Part::First(count) });
                }
                // "các tháng, 6 tháng đầu năm": the number belongs to the next one.
                let is_count = at(index + 2) == Some("tháng") && *word == "tháng";
                if let Some(month) = next.and_then(number).filter(|month| !is_count && (1..=12).contains(month)) {
                    return Some(Part::Named(month, month));
                }
            }
            "month" | "months" => {
                let before = index.checked_sub(1).and_then(at).and_then(count);
                if let Some(count) = before {
                    return Some(Part::First(count));
                }
            }
            "h" if next == Some("1") => return Some(Part::First(6)),
            "h" if next == Some("2") => return Some(Part::Last(6)),
            word => named.extend(month(word).filter(|_| word != "may" || words.len() < 12)),
        }
    }
    match named[..] {
        [from] => Some(Part::Named(from, from)),
        [from, .., to] => Some(Part::Named(from, to)),
        [] => None,
    }
}

pub(super) fn count(word: &str) -> Option<i32> {
    match word {
        "ba" | "three" => Some(3),
        "sáu" | "six" => Some(6),
        "chín" | "nine" => Some(9),
        word => number(word).filter(|count| (1..=11).contains(count)),
    }
}

fn quarter(word: &str) -> Option<i32> {
    match word {
        "1" | "i" | "one" | "một" => Some(1),
        "2" | "ii" | "two" | "hai" => Some(2),
        "3" | "iii" | "three" | "ba" => Some(3),
        "4" | "iv" | "four" | "bốn" | "tư" => Some(4),
        _ => None,
    }
}
