//! Words that are units, and where a sheet says them.

use super::phrase::{Phrase, one_line};
use super::unit_words::{MONEY_SPELLINGS, SPELLINGS};

/// The unit as it is compared: composed, in small letters, ² as 2.
pub(super) fn plain(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    let text: String = text.nfc().flat_map(char::to_lowercase).collect();
    one_line(&text)
        .replace('’', "'")
        .replace('²', "2")
        .replace('³', "3")
        .replace("tỉ ", "tỷ ")
        .trim_matches(['.', ':', ' '])
        .to_owned()
}

/// Whether the words are known as a unit: "tỷ đồng", "kg/người/năm", "£000".
pub(super) fn is_known(text: &str) -> bool {
    let text = plain(text);
    let is = |text: &str| SPELLINGS.contains(text);
    if text.is_empty() {
        return false;
    }
    if is(&text) || crate::sheet::unit::is_certain(&text) {
        return true;
    }
    let led = without_lead(&text);
    if led.len() < text.len() {
        return is_known(led);
    }
    if is_many_of_known(&text) {
        return true;
    }
    // "bác sĩ/10.000 dân", "triệu đồng/người/năm", "kg per household"
    let mut parts = text.split(['/']).map(str::trim);
    let first = parts.next().unwrap_or_default();
    let rest: Vec<&str> = parts.collect();
    let number_then = |part: &str| {
        let part = part.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | ' '));
        part.chars().count() <= 20 && part.split(' ').count() <= 3
    };
    if !rest.is_empty() {
        return is(first) && rest.iter().all(|part| number_then(part));
    }
    let per = text.split_once(" per ").is_some_and(|(first, rest)| is(first) && rest.split(' ').count() <= 3);
    per || (text.starts_with("per ") && text.split(' ').count() <= 4)
        || (text.starts_with("rate per ") && text.split(' ').count() <= 5)
        || (text.starts_with('%') && text.split(' ').count() <= 4)
}

/// Whether a text can be a unit at all: it has a letter, a sign, or is a number that counts, "'000".
pub(super) fn can_be(text: &str) -> bool {
    is_none(text)
        || is_ditto(text)
        || is_known(text)
        || text.contains(|c: char| c.is_alphabetic() || "%‰°#£$€₹¥₫".contains(c))
        || text.contains("0/00")
}

/// "million tonnes", "thousands of people", "US$ millions": so many of a unit that is known.
fn is_many_of_known(text: &str) -> bool {
    let is_many = crate::sheet::unit::is_many;
    let rest_is_known = |rest: &str| rest.contains(char::is_alphabetic) && is_known(rest);
    let begins = text.match_indices(' ').take(2).any(|(at, _)| {
        text.split_at_checked(at).is_some_and(|(many, rest)| {
            let rest = rest.trim_start();
            is_many(many) && rest_is_known(rest.strip_prefix("of ").unwrap_or(rest))
        })
    });
    begins || text.rsplit_once(' ').is_some_and(|(rest, many)| is_many(many) && rest_is_known(rest))
}

/// The unit without the words before it: "in millions of pounds", "tính bằng tấn".
pub(super) fn without_lead(text: &str) -> &str {
    let rest = |words: &str| {
        let (lead, rest) = text.split_at_checked(words.len())?;
        (lead.to_lowercase() == words).then(|| rest.trim_start())
    };
    ["in ", "tính bằng "].into_iter().find_map(rest).unwrap_or(text)
}

/// Whether nobody takes these words for a part of a name: money, or so many of what is counted.
pub(super) fn is_sure(text: &str) -> bool {
    is_money(text) || (text.chars().count() > 2 && crate::sheet::unit::is_multiple(text) && is_known(text))
}

/// Whether it is money.
pub(super) fn is_money(text: &str) -> bool {
    let text = plain(text);
    MONEY_SPELLINGS.contains(&text) || crate::sheet::unit::is_sum(&text)
}

/// Whether it says that the unit is the one above.
pub(super) fn is_ditto(text: &str) -> bool {
    let characters: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let is_marks = !characters.is_empty()
        && characters.chars().all(|c| "\"”“″'’‘,,„-–〃".contains(c))
        && characters.chars().any(|c| "\"”“″'’‘,„〃".contains(c));
    let is_struck = characters.contains("//") && characters.chars().all(|c| "-–/".contains(c));
    is_marks || is_struck || Phrase::of(text).without(&["-"]).is_any(&["nt", "như trên", "n t", "ditto", "do", "idem"])
}

/// Whether a cell of the units' column says that there is none.
pub(super) fn is_none(text: &str) -> bool {
    let text = text.trim();
    matches!(text, "N/A" | "n/a") || text.chars().all(|c| matches!(c, '-' | '–' | '—' | '.' | '…'))
}

/// Whether a cell's unit can be that of its line: the same, or the sign of its money: "£" and "£000".
pub(super) fn agree(one: &str, other: &str) -> bool {
    let (plain_one, plain_other) = (plain(one), plain(other));
    is_same(one, other) || is_symbol_of(&plain_one, &plain_other) || is_symbol_of(&plain_other, &plain_one)
}

/// Whether two name one unit: "day" and "days", "trđ" and "triệu đồng"; not "£" and "£000", for the many is another.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    let by_meaning = crate::sheet::unit::agrees(one, other) && crate::sheet::unit::agrees(other, one);
    let (one, other) = (plain(one), plain(other));
    let singular = |text: &str| text.strip_suffix('s').map(str::to_owned).unwrap_or_else(|| text.to_owned());
    let per_cent =
        |text: &str| matches!(text, "%" | "percent" | "per cent" | "percentage" | "phần trăm") || text.starts_with('%');
    by_meaning || one == other || singular(&one) == singular(&other) || (per_cent(&one) && per_cent(&other))
}

/// "£" of "£000", "đ" of "triệu đồng": the money without its many.
fn is_symbol_of(symbol: &str, unit: &str) -> bool {
    match symbol {
        "£" | "$" | "€" | "₹" | "us$" => unit.starts_with(symbol),
        "đ" | "đồng" | "₫" | "vnd" => unit.contains("đồng") || unit == "vnđ",
        _ => false,
    }
}

/// Words before the unit of all figures.
const AMOUNTS: [&str; 12] = [
    "figures in ",
    "amounts in ",
    "values in ",
    "numbers in ",
    "sums in ",
    "figures are in ",
    "amounts are in ",
    "values are in ",
    "expressed in ",
    "figures shown in ",
    "shown in ",
    "tính bằng ",
];

/// The same, at the beginning of a line alone: "All figures £'000".
const ALL: [&str; 9] = [
    "all figures ",
    "all amounts ",
    "all values ",
    "all in ",
    "figures: ",
    "amounts: ",
    "figures ",
    "số liệu: ",
    "số liệu tính theo ",
];

/// The line without what it excepts: "£000s, unless stated otherwise", "triệu đồng, trừ dòng ghi khác".
pub(super) fn without_exception(line: &str) -> &str {
    const EXCEPT: [&str; 10] = [
        " unless ",
        " except ",
        " excluding ",
        " trừ ",
        " ngoại trừ ",
        "(trừ ",
        "(unless ",
        "(except ",
        " nếu không ",
        " save where ",
    ];
    let lower = line.to_lowercase();
    let at = EXCEPT.iter().filter_map(|words| lower.find(words)).min().filter(|_| lower.len() == line.len());
    let head = at.and_then(|at| line.get(..at)).unwrap_or(line);
    head.trim_end_matches([',', ';', ' ', '(', '-', '–', '.'])
}

/// Words before a unit.
const LED: [&str; 9] =
    ["đơn vị tính", "đơn vị tinh", "don vi tinh", "đvt", "dvt", "đơn vị", "unit of measure", "units", "unit"];

fn is_led(lower: &str) -> bool {
    LED.iter().any(|words| lower.starts_with(words))
}

/// The unit that words begin with the word for: "ĐVT: tỷ đồng".
pub(super) fn said(text: &str) -> Option<String> {
    let line = one_line(text);
    let lower: String = line.chars().flat_map(char::to_lowercase).collect();
    let rest = LED.iter().find_map(|words| lower.strip_prefix(words))?.trim_start_matches([' ', ':', '-', '=']);
    let label = tail(&line, rest)?;
    is_known(label.trim_end_matches([')', '.'])).then(|| label.trim_end_matches(['.', ' ']).to_owned())
}

/// The unit that a line above the table states: "Đơn vị tính: triệu đồng", "(ĐVT: %)", "Unit: £000", "All figures in £m".
pub(super) fn stated(text: &str) -> Option<String> {
    let line = one_line(text);
    let line = line.trim_matches(['(', ')', ' ', '.']);
    let line = without_exception(line);
    let lower: String = line.chars().flat_map(char::to_lowercase).collect();
    if is_led(&lower) {
        return said(line);
    }
    for words in AMOUNTS {
        if let Some(at) = lower.find(words) {
            let rest = lower.get(at + words.len()..)?;
            let unit = rest.split([',', ';', '.', ')']).next().unwrap_or_default();
            let label = tail(line, rest)?.get(..unit.len())?;
            return is_known(label).then(|| label.trim().to_owned());
        }
    }
    // "(in thousands of dollars)"
    if let Some(label) = lower.strip_prefix("in ").and_then(|rest| tail(line, rest)).filter(|label| is_sure(label)) {
        return Some(label.trim().to_owned());
    }
    let all = ALL.iter().find_map(|words| tail(line, lower.strip_prefix(words)?));
    if let Some(label) = all.filter(|label| is_known(label)) {
        return Some(label.trim().to_owned());
    }
    is_money_alone(line).then(|| line.to_owned())
}

/// Whether a line above the table is there for the unit, but states none that is known, or several: "Đơn vị tính: triệu đồng, %".
pub(super) fn is_unread(text: &str) -> bool {
    let line = plain(text.trim_matches(['(', ' ']));
    let rest = |words: &str| line.strip_prefix(words).map(|rest| rest.trim_start());
    let of_unit = ["đơn vị tính", "đvt", "unit of measure", "units:", "unit:"].into_iter().find_map(rest);
    // "Đơn vị: UBND xã Thử" is who reports.
    let begins = |rest: &str| {
        let first = rest.trim_start_matches([':', ' ']).split([',', ';', '(']).next();
        first.is_some_and(is_known)
    };
    let is_line = of_unit.is_some_and(|rest| rest.contains(char::is_alphanumeric) || rest.contains('%'));
    (is_line || rest("đơn vị:").is_some_and(begins)) && stated(text).is_none()
}

/// The unit that a line of words between the lines says, and nothing else: "Unit: £000", "(tấn)", "Percent".
pub(super) fn of_line(text: &str) -> Option<String> {
    let line = one_line(text);
    let inside = line.strip_prefix('(').and_then(|line| line.strip_suffix(')'));
    let is_led = || {
        let line = plain(&line);
        let rest = ["đơn vị tính", "đvt", "unit of measure"].into_iter().find_map(|words| line.strip_prefix(words));
        rest.is_some_and(|rest| rest.contains(char::is_alphanumeric))
    };
    let per_cent = || is_same(&line, "%") && is_known(&line);
    stated(text)
        .or_else(|| inside.filter(|inside| is_known(inside)).map(str::to_owned))
        .or_else(|| (per_cent() || is_led()).then(|| line.clone()))
}

/// "(£000)" alone above the table, or in its headings.
pub(super) fn is_money_alone(text: &str) -> bool {
    is_money(text) && plain(text).chars().count() > 1
}

/// The end of a text that is as long as this end of it in small letters.
fn tail<'a>(text: &'a str, rest: &str) -> Option<&'a str> {
    let count = rest.chars().count();
    let skip = text.chars().count().checked_sub(count)?;
    text.char_indices().nth(skip).map(|(at, _)| &text[at..]).or(Some(""))
}
