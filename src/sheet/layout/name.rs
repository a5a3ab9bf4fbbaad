//! A line's name as it is shown: without its numbering, its bullet, "Trong đó:", its footnote mark and its unit.

use super::level::{self, Numbering, Order};
use super::meaning::in_parentheses;
use super::phrase::{Phrase, one_line};
use super::unit;

/// What a cell of the names' column holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Name {
    /// As it is shown.
    pub text: String,
    /// The order number or the bullet that stood before it.
    pub order: Option<Order>,
    /// Whether "Trong đó:" stood before it.
    pub of_which: bool,
    /// The unit at its end.
    pub unit: Option<String>,
    /// The footnote mark at its end.
    pub mark: Option<String>,
}

const OF_WHICH: [&str; 9] =
    ["trong đó", "trong đó gồm", "bao gồm", "gồm", "of which", "including", "in which", "comprising", "trđ"];

/// What the cell says. Where a column of its own has the order number, a number that begins the name is part of it.
pub(super) fn read(raw: &str, has_order: bool) -> Name {
    let mut name = Name { text: one_line(raw), ..Name::default() };
    loop {
        if let Some((c, rest)) = bullet(&name.text) {
            name.order.get_or_insert(Order::only(Numbering::Bullet(c)));
            name.text = rest;
        } else if let Some(rest) = of_which(&name.text) {
            name.of_which = true;
            name.text = rest;
        } else if let Some((order, rest)) =
            numbering(&name.text).filter(|_| !has_order && name.order.is_none() && !name.of_which)
        {
            name.order = Some(order);
            name.text = rest;
        } else {
            break;
        }
    }
    take_mark(&mut name);
    if let Some((before, unit)) = with_unit(&name.text) {
        name.unit = Some(unit);
        name.text = before;
        take_mark(&mut name);
    }
    name.text = name.text.trim_end_matches([':', ';', ',', ' ']).trim().to_owned();
    name
}

/// The name, and the unit at its end: "(tấn)", "(ĐVT: tấn)", " - ĐVT: tấn", ", £".
fn with_unit(text: &str) -> Option<(String, String)> {
    // "Thu - đơn vị xã", "Chi (đơn vị trường)" are whose it is.
    let said = |words: &str| {
        let says = words.contains(':') || Phrase::of(words).starts_with_any(&["đơn vị tính", "đvt", "dvt"]);
        unit::said(words).filter(|_| says)
    };
    let bracketed = in_parentheses(text).filter(|(before, _)| !before.is_empty()).and_then(|(before, inside)| {
        let known = unit::is_known(&inside).then(|| unit::without_lead(&inside).trim_matches([' ', '.']).to_owned());
        if let Some(unit) = known.or_else(|| said(&inside)) {
            return Some((before, unit));
        }
        // "(giá 2010, nghìn tỷ đồng)"
        let (words, unit) = inside.rsplit_once([',', ';'])?;
        let unit = unit.trim();
        unit::is_sure(unit).then(|| (format!("{before} ({})", words.trim()), unit.to_owned()))
    });
    let behind = |sign: &str| {
        let (before, after) = text.rsplit_once(sign)?;
        let begins = sign == ", " && after.starts_with(['£', '%', '$']) && unit::is_known(after);
        // "Loans in US dollars" may be told in pounds.
        let is_sure = unit::is_sure(after) && (crate::sheet::unit::is_multiple(after) || is_symbol(after));
        let known = (begins || is_sure).then(|| after.to_owned());
        Some((before.trim_end().to_owned(), known.or_else(|| said(after))?))
    };
    bracketed.or_else(|| [", ", " - ", " – ", "; ", ": ", " in "].into_iter().find_map(behind))
}

/// "£", "US$": nothing else than a sign of money.
fn is_symbol(text: &str) -> bool {
    text.ends_with(['£', '$', '€', '₹', '₫'])
}

fn bullet(text: &str) -> Option<(char, String)> {
    let mut characters = text.chars();
    let c = level::bullet_sign(characters.next()?)?;
    let rest = characters.as_str().trim_start_matches(|c| level::bullet_sign(c).is_some());
    // "-5 độ", "+84": no bullets.
    (!rest.starts_with(|c: char| c.is_ascii_digit()) && !rest.trim().is_empty())
        .then(|| (c, rest.trim_start().to_owned()))
}

fn of_which(text: &str) -> Option<String> {
    let lower: String = text.chars().flat_map(char::to_lowercase).collect();
    OF_WHICH.iter().find_map(|words| {
        let rest = lower.strip_prefix(words)?;
        let is_end = rest.is_empty() || rest.starts_with(':');
        let is_word =
            rest.starts_with(' ') && !matches!(*words, "gồm" | "bao gồm" | "including" | "comprising" | "trđ");
        (is_end || is_word).then(|| {
            let skip = words.chars().count();
            text.chars().skip(skip).collect::<String>().trim_start_matches([':', ' ', ',']).to_owned()
        })
    })
}

/// "1. ", "1.2 ", "a) ", "I. ", "(1) " before a name.
fn numbering(text: &str) -> Option<(Order, String)> {
    let (first, rest) = text.split_once(' ')?;
    let is_closed = first.ends_with(['.', ')', '/', ':']);
    let pieces = first.matches('.').count() > usize::from(first.ends_with('.'));
    let digits = first.trim_matches(['(', ')', '.', '/', ':']).chars().all(|c| c.is_ascii_digit() || c == '.');
    if !(is_closed || (pieces && digits)) || rest.trim().is_empty() {
        return None;
    }
    Some((Order::of(first)?, rest.trim().to_owned()))
}

fn take_mark(name: &mut Name) {
    if name.mark.is_none()
        && let Some((text, mark)) = mark(&name.text)
    {
        name.text = text;
        name.mark = Some(mark);
    }
}

/// The text without the footnote mark at its end, and the mark: "(*)", "*", "¹", "[1]", "(1)".
pub(super) fn mark(text: &str) -> Option<(String, String)> {
    let text = text.trim_end();
    let stars = |inside: &str| !inside.is_empty() && inside.chars().all(|c| c == '*');
    let number = |inside: &str| inside.len() == 1 && inside.bytes().all(|byte| byte.is_ascii_digit());
    for (open, close) in [('(', ')'), ('[', ']')] {
        if let Some(inner) = text.strip_suffix(close)
            && let Some((before, inside)) = inner.rsplit_once(open)
            && (stars(inside) || number(inside))
            && !before.trim().is_empty()
        {
            return Some((before.trim_end().to_owned(), plain_mark(inside)));
        }
    }
    let is_sign = |c: char| matches!(c, '*' | '†' | '‡' | '¹' | '²' | '³' | '⁴' | '⁵' | '⁶' | '⁷' | '⁸' | '⁹');
    let bare = text.trim_end_matches(is_sign);
    let before = bare.chars().next_back()?;
    // m², km³ are units, "người/km²" too.
    let is_power = text.ends_with(['²', '³'])
        && bare.ends_with('m')
        && bare.split([' ', '/', '(']).next_back().is_some_and(|word| word.chars().count() <= 3);
    (bare.len() < text.len() && !is_power && !before.is_numeric())
        .then(|| (bare.trim_end().to_owned(), plain_mark(text.get(bare.len()..).unwrap_or_default())))
}

/// ¹ and 1 are one mark.
pub(super) fn plain_mark(mark: &str) -> String {
    mark.chars()
        .map(|c| match c {
            '¹' => '1',
            '²' => '2',
            '³' => '3',
            '⁴' => '4',
            '⁵' => '5',
            '⁶' => '6',
            '⁷' => '7',
            '⁸' => '8',
            '⁹' => '9',
            c => c,
        })
        .filter(|c| !matches!(c, '(' | ')' | '[' | ']'))
        .collect()
}
