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
                if let Some(first) = next.and_then(quarter) {
                    return Some(quarters(first, words.get(index + 2..).unwrap_or_default()));
                }
                // "Third quarter", "2 quý đầu năm"
                let before = words.get(..index).unwrap_or_default();
                if let Some(which) = ordinal(before).filter(|which| *word == "quarter" && *which <= 4) {
                    return Some(Part::Quarter(which));
                }
                let many = before.last().and_then(|word| count(word)).filter(|many| *word == "quý" && *many < 4);
                if let Some(many) = many {
                    return Some(Part::First(many * 3));
                }
            }
            "quarters" => {
                if let Some(first) = next.and_then(quarter) {
                    return Some(quarters(first, words.get(index + 2..).unwrap_or_default()));
                }
                let many = index.checked_sub(1).and_then(at).and_then(count).filter(|many| *many < 4);
                if let Some(many) = many {
                    return Some(Part::First(many * 3));
                }
            }
            "nửa" if at(index + 2) == Some("năm") => match next {
                Some("đầu") => return Some(Part::First(6)),
                Some("cuối" | "sau") => return Some(Part::Last(6)),
                _ => {}
            },
            "half" => match ordinal(words.get(..index).unwrap_or_default()) {
                Some(1) => return Some(Part::First(6)),
                Some(2) => return Some(Part::Last(6)),
                None if next == Some("year") || (next == Some("-") && at(index + 2) == Some("year")) => {
                    return Some(Part::First(6));
                }
                _ => {}
            },
            // "9M 2024"
            "m" if next.is_none_or(|word| word.len() == 4 && number(word).is_some()) => {
                if let Some(many) = index.checked_sub(1).and_then(at).and_then(count) {
                    return Some(Part::First(many));
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
                    let last = last_month(words.get(index + 2..).unwrap_or_default()).filter(|last| *last > month);
                    return Some(Part::Named(month, last.unwrap_or(month)));
                }
                let tail = words.get(index + 1..).unwrap_or_default();
                if let Some(month) = spelled_month(tail).filter(|_| *word == "tháng") {
                    return Some(Part::Named(month, month));
                }
            }
            "month" | "months" => {
                let before = index.checked_sub(1).and_then(at).and_then(count);
                if let Some(count) = before {
                    return Some(Part::First(count));
                }
            }
            // "1H 2024"
            "h" if next.is_some_and(|word| word.len() == 4 && number(word).is_some())
                && matches!(index.checked_sub(1).and_then(at), Some("1" | "2")) =>
            {
                let is_first = index.checked_sub(1).and_then(at) == Some("1");
                return Some(if is_first { Part::First(6) } else { Part::Last(6) });
            }
            "h" if next == Some("1") => return Some(Part::First(6)),
            "h" if next == Some("2") => return Some(Part::Last(6)),
            word if numbered_month(word, words.get(..index), words.get(index + 1..)).is_some() => {
                named.extend(numbered_month(word, words.get(..index), words.get(index + 1..)));
            }
            word => named.extend(month(word).filter(|_| word != "may" || words.len() < 12)),
        }
    }
    match named[..] {
        [from] => Some(Part::Named(from, from)),
        [from, .., to] => Some(Part::Named(from, to)),
        [] => None,
    }
}

/// The month up to which a first one goes: "tháng 3 đến tháng 9", "tháng 1-9", "tháng 3/2024 đến tháng 9/2024". Of "tháng 9 - 9 tháng"
/// the number belongs to what follows.
fn last_month(tail: &[&str]) -> Option<i32> {
    let tail = match tail {
        ["/" | "năm", year, rest @ ..] if year.len() == 4 && number(year).is_some() => rest,
        tail => tail,
    };
    let (last, rest) = match tail {
        ["-" | "đến", "hết", "tháng" | "t", last, rest @ ..] => (last, rest),
        ["-" | "đến", "tháng" | "t", last, rest @ ..] => (last, rest),
        ["-" | "đến", last, rest @ ..] => (last, rest),
        _ => return None,
    };
    number(last)
        .filter(|last| (1..=12).contains(last) && !matches!(rest.first(), Some(&"tháng" | &"-" | &"/")))
        .or_else(|| {
            number(last).filter(|last| (1..=12).contains(last) && matches!(rest, ["/", year, ..] if year.len() == 4))
        })
}

/// From one quarter to another: "Q1 - Q3", "quý I đến quý III"; or several: "quý I, II, III", "Q2 & Q3", "quý 1+2".
fn quarters(first: i32, tail: &[&str]) -> Part {
    let rest = match tail {
        ["-" | "to" | "đến", "q" | "quý" | "quarter" | "qtr", rest @ ..] => rest,
        ["-" | "to" | "đến", rest @ ..] => rest,
        _ => &[],
    };
    let last = rest.first().and_then(|word| quarter(word)).or_else(|| listed(first, tail)).filter(|last| *last > first);
    match last {
        None => Part::Quarter(first),
        Some(last) if first == 1 => Part::First(last * 3),
        Some(4) => Part::Last((5 - first) * 3),
        Some(last) => Part::Named(first * 3 - 2, last * 3),
    }
}

/// The last of the quarters that follow one after the other.
fn listed(first: i32, tail: &[&str]) -> Option<i32> {
    let rest = match tail {
        ["+" | "và" | "and", "q" | "quý" | "quarter" | "qtr", rest @ ..] => rest,
        ["+" | "và" | "and" | "q" | "quý", rest @ ..] => rest,
        // Without a sign between them "1 3" may be anything.
        ["ii" | "iii" | "iv", ..] => tail,
        _ => return None,
    };
    let [word, rest @ ..] = rest else { return None };
    let next = quarter(word).filter(|next| *next == first + 1 && rest.first() != Some(&"tháng"))?;
    Some(listed(next, rest).unwrap_or(next))
}

/// "third", "3rd" at the end of words.
fn ordinal(before: &[&str]) -> Option<i32> {
    match before {
        [.., "first"] | [.., "1", "st"] => Some(1),
        [.., "second"] | [.., "2", "nd"] => Some(2),
        [.., "third"] | [.., "3", "rd"] => Some(3),
        [.., "fourth"] | [.., "4", "th"] => Some(4),
        _ => None,
    }
}

/// "chín" behind "tháng"; "tháng năm" is a month and a year.
fn spelled_month(words: &[&str]) -> Option<i32> {
    Some(match words {
        ["giêng" | "một", ..] => 1,
        ["hai", ..] => 2,
        ["ba", ..] => 3,
        ["tư" | "bốn", ..] => 4,
        ["năm", "năm", ..] => 5,
        ["sáu", ..] => 6,
        ["bảy" | "bẩy", ..] => 7,
        ["tám", ..] => 8,
        ["chín", ..] => 9,
        ["mười", "một", ..] => 11,
        ["mười", "hai", ..] | ["chạp", ..] => 12,
        ["mười", ..] => 10,
        _ => return None,
    })
}

/// The month of "09/2024" and of "2024-09"; "Nghị quyết số 09/2024/NQ-HĐND" is none.
fn numbered_month(word: &str, before: Option<&[&str]>, after: Option<&[&str]>) -> Option<i32> {
    const DOCUMENTS: [&str; 14] =
        ["/", "-", "số", "no", "qđ", "nq", "tt", "nđ", "ct", "cv", "bc", "kh", "quyết", "định"];
    let year = |word: &str| number(word).filter(|year| (1990..=2100).contains(year));
    let month = number(word).filter(|month| (1..=12).contains(month))?;
    let is_free =
        |words: Option<&[&str]>| words.and_then(|words| words.last()).is_none_or(|word| !DOCUMENTS.contains(word));
    match (before?, after?) {
        (_, ["/", of, "/" | "-", ..]) if year(of).is_some() => None,
        (_, ["/", of, ..]) if year(of).is_some() && is_free(before) => Some(month),
        ([rest @ .., of, "-"], [] | [_, ..]) if word.len() == 2 && year(of).is_some() && is_free(Some(rest)) => {
            (!matches!(after?.first(), Some(&"-" | &"/"))).then_some(month)
        }
        _ => None,
    }
}

pub(super) fn count(word: &str) -> Option<i32> {
    match word {
        "hai" | "two" => Some(2),
        "ba" | "three" => Some(3),
        "four" => Some(4),
        "five" => Some(5),
        "sáu" | "six" => Some(6),
        "bảy" | "seven" => Some(7),
        "tám" | "eight" => Some(8),
        "chín" | "nine" => Some(9),
        "mười" | "ten" => Some(10),
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
