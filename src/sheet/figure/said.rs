//! A cell's text, taken apart: numbers, and what the words around them say. How decimals are separated is not asked yet.

use super::fault::Fault;
use super::numeral::Numeral;
use super::phrase::{AFTER, BEFORE, LETTERS, Lead, Phrase};
use super::piece::{self, Piece};
use super::{spelling, unit};

/// What a text with a number in it says.
#[derive(Default)]
pub(super) struct Said {
    /// One, or the two ends of a range.
    pub numbers: Vec<Side>,
    pub comparator: Option<&'static str>,
    pub status: Option<&'static str>,
    pub lead: Option<Lead>,
    pub unit: Option<String>,
    pub mark: Option<String>,
    /// Whether the words around make a number that they hold negative.
    pub is_negative: bool,
    /// "1 tỷ 856 triệu": the second number counts in a thousandth, a millionth of the first one's unit.
    pub lesser: Option<(Numeral, u32)>,
}

/// A number with its sign.
pub(super) struct Side {
    pub numeral: Numeral,
    pub is_negative: bool,
    pub is_signed: bool,
}

/// What is still to be held against each other when all pieces are read.
#[derive(Default)]
struct Open {
    is_bracketed: bool,
    is_negative: bool,
    is_signed: bool,
    is_from: bool,
    money: Option<String>,
}

/// Takes a text apart that holds digits.
pub(super) fn parse(text: &str) -> Result<Said, Fault> {
    let no_figure = || Fault::no_figure(text);
    let signs = spelling::signs(text);
    let mut pieces = piece::cut(&signs).into_iter();
    let (Some(Piece::Words(before)), Some(Piece::Number(first)), Some(Piece::Words(after))) =
        (pieces.next(), pieces.next(), pieces.next())
    else {
        return Err(no_figure());
    };
    let mut said = Said::default();
    let mut open = opening(&before, &mut said, text)?;
    let side =
        |numeral: Numeral, open: &Open| Side { numeral, is_negative: open.is_negative, is_signed: open.is_signed };
    match (pieces.next(), pieces.next(), pieces.next()) {
        (None, ..) => {
            let last = closing(&after, &mut open, &mut said, text)?;
            if open.is_from && said.comparator != Some(">=") {
                return Err(no_figure());
            }
            // Ten to a power, not ten with a note.
            if first.is_ten() && after.starts_with(piece::is_high) {
                return Err(no_figure());
            }
            said.unit = unit::joined(open.money.take(), last);
            said.numbers = vec![side(first, &open)];
        }
        (Some(Piece::Number(second)), Some(Piece::Words(end)), None) => {
            if let Some((greater, thousands)) = piece::ladder(&after, &end) {
                let last = closing(greater.1, &mut open, &mut said, text)?;
                said.unit = Some(spelling::words(&format!("{} {}", greater.0, last.unwrap_or_default())));
                said.numbers = vec![side(first, &open)];
                said.lesser = Some((second, thousands));
                return if open.money.is_some() || open.is_bracketed { Err(no_figure()) } else { Ok(said) };
            }
            let (left, right) = piece::range(&after, open.is_from).ok_or_else(|| between(&after, text))?;
            if open.is_bracketed || said.lead.is_some() {
                return Err(no_figure());
            }
            let comparator = said.comparator;
            let mut second_open = opening(right, &mut said, text)?;
            let last = closing(&end, &mut second_open, &mut said, text)?;
            let left = unit::after(left).ok_or_else(no_figure)?;
            let is_changed = said.comparator != comparator || said.lead.is_some() || second_open.is_bracketed;
            if is_changed || comparator.is_some_and(|comparator| comparator != "~") || second_open.is_from {
                return Err(no_figure());
            }
            let ends = [(&open.money, &second_open.money), (&left, &last)];
            // The unit of the last one is that of both; one that the first alone has is not.
            if ends.iter().any(|(one, other)| one.is_some() && one != other && other.is_some())
                || left.is_some() && last.is_none()
            {
                return Err(Fault::TwoUnits(text.trim().to_owned()));
            }
            said.unit = unit::joined(open.money.clone().or(second_open.money.clone()), last);
            said.numbers = vec![side(first, &open), side(second, &second_open)];
        }
        _ => return Err(no_figure()),
    }
    Ok(said)
}

/// What stands around a number that is known otherwise.
pub(super) fn around(before: &str, after: &str, text: &str) -> Result<Said, Fault> {
    let spelled = |text: &str| spelling::signs(text).into_iter().collect::<String>();
    let mut said = Said::default();
    let mut open = opening(&spelled(before), &mut said, text)?;
    let last = closing(&spelled(after), &mut open, &mut said, text)?;
    said.unit = unit::joined(open.money.take(), last);
    said.is_negative = open.is_negative;
    Ok(said)
}

/// Why two numbers with this between them are no figure.
fn between(between: &str, text: &str) -> Fault {
    match between.trim() {
        "/" => Fault::Fraction(text.trim().to_owned()),
        words if words.starts_with('(') => Fault::Bracketed(text.trim().to_owned()),
        _ => Fault::no_figure(text),
    }
}

/// What stands before a number.
fn opening(before: &str, said: &mut Said, text: &str) -> Result<Open, Fault> {
    let no_figure = || Fault::no_figure(text);
    let mut open = Open::default();
    let mut rest = before;
    loop {
        rest = rest.trim_start();
        if rest.is_empty() {
            return Ok(open);
        }
        if let Some((phrase, length)) = starting(rest, BEFORE) {
            rest = rest.get(length..).unwrap_or_default();
            // "Tối thiểu: 80%".
            rest = rest.strip_prefix(':').unwrap_or(rest);
            said.take(phrase, &mut open).ok_or_else(no_figure)?;
            continue;
        }
        if rest.starts_with('(') && !open.is_bracketed && !open.is_signed {
            open.is_bracketed = true;
            open.is_negative = true;
            rest = rest.strip_prefix('(').unwrap_or_default();
            continue;
        }
        if let Some(sign @ ('-' | '−' | '–' | '+')) = rest.chars().next() {
            let next = rest.strip_prefix(sign).unwrap_or_default();
            if open.is_signed || (open.is_bracketed && sign == '+') {
                return Err(no_figure());
            }
            // A hyphen that a space follows begins an item of a list as well.
            if next.starts_with(char::is_whitespace) && sign != '−' && sign != '+' {
                return Err(Fault::Dash(text.trim().to_owned()));
            }
            open.is_signed = true;
            open.is_negative |= sign != '+';
            rest = next;
            continue;
        }
        match unit::money(rest) {
            Some((minus, money)) if open.money.is_none() => {
                open.money = Some(money.to_owned());
                rest = minus;
                // "£-4.5": the sign is after the money, and money() asks for the end.
            }
            _ => match rest.strip_suffix(['-', '−']) {
                Some(money) if unit::money(money).is_some_and(|(before, _)| before.trim().is_empty()) => {
                    open.is_signed = true;
                    open.is_negative = true;
                    rest = money;
                }
                _ => match rest.strip_suffix('(') {
                    Some(money) if !open.is_bracketed && unit::money(money).is_some() => {
                        open.is_bracketed = true;
                        open.is_negative = true;
                        rest = money;
                    }
                    _ => return Err(no_figure()),
                },
            },
        }
    }
}

/// What stands after a number; its unit.
fn closing(after: &str, open: &mut Open, said: &mut Said, text: &str) -> Result<Option<String>, Fault> {
    let no_figure = || Fault::no_figure(text);
    let mut rest = after.trim_end().replace("(%)", "%");
    if open.is_bracketed {
        let (inner, outer) = rest.split_once(')').ok_or_else(no_figure)?;
        rest = format!("{inner}{outer}").trim_end().to_owned();
    }
    let mut end = rest.as_str();
    loop {
        end = end.trim_end();
        if let Some((phrase, length)) = ending(end, AFTER) {
            end = end.get(..length).unwrap_or_default();
            said.take(phrase, open).ok_or_else(no_figure)?;
        } else if let Some(status) = letter(end) {
            end = end.get(..end.len() - 1).unwrap_or_default();
            said.take(Phrase::Status(status), open).ok_or_else(no_figure)?;
        } else if let Some((before, mark)) = piece::mark(end) {
            if said.mark.is_some() {
                return Err(no_figure());
            }
            said.mark = Some(mark.to_owned());
            end = before;
        } else if let Some(sentence) = end.strip_suffix('.').filter(|sentence| sentence.ends_with('%')) {
            end = sentence;
        } else if matches!(end, "-" | "−") && !open.is_signed && !open.is_negative {
            open.is_negative = true;
            open.is_signed = true;
            end = "";
        } else if let Some(before) = end.strip_suffix('+').filter(|before| matches!(before.trim(), "" | "%")) {
            said.take(Phrase::Comparator(">="), open).ok_or_else(no_figure)?;
            end = before;
        } else {
            return unit::after(end).ok_or_else(no_figure);
        }
    }
}

/// How firm a number is, by a letter after it: "12 p", "12%e"; "12p" is pence.
fn letter(end: &str) -> Option<&'static str> {
    let last = end.chars().next_back()?;
    let before = end.strip_suffix(last)?;
    let (letter, status) = LETTERS.iter().find(|(letter, _)| *letter == last)?;
    let is_apart = before.ends_with([' ', '%']) || (before.is_empty() && *letter != 'p');
    (is_apart && matches!(before.trim(), "" | "%")).then_some(*status)
}

impl Said {
    /// Its numbers as they are written.
    pub fn numerals(self) -> Vec<Numeral> {
        let lesser = self.lesser.into_iter().map(|(numeral, _)| numeral);
        self.numbers.into_iter().map(|side| side.numeral).chain(lesser).collect()
    }

    /// Takes up what a phrase says; None where it was said otherwise before.
    fn take(&mut self, phrase: Phrase, open: &mut Open) -> Option<()> {
        match phrase {
            Phrase::Comparator(word) => {
                let is_new = self.comparator.is_none_or(|before| before == word);
                self.comparator = is_new.then_some(word);
                is_new.then_some(())
            }
            Phrase::Status(word) => {
                let is_new = self.status.is_none_or(|before| before == word);
                self.status = is_new.then_some(word);
                is_new.then_some(())
            }
            // "tăng gấp 2 lần".
            Phrase::Lead(lead) => {
                let is_new = matches!((self.lead, lead), (None, _) | (Some(Lead::Up), Lead::Times));
                self.lead = is_new.then_some(lead);
                is_new.then_some(())
            }
            Phrase::From => {
                let is_new = !open.is_from;
                open.is_from = true;
                is_new.then_some(())
            }
        }
    }
}

/// The phrase that a text begins with, and its length.
fn starting(text: &str, phrases: &[(&str, Phrase)]) -> Option<(Phrase, usize)> {
    phrases.iter().find_map(|(words, phrase)| {
        let length = piece::starts(text, words)?;
        let goes_on = text.get(length..)?.starts_with(char::is_alphabetic) && words.ends_with(char::is_alphabetic);
        (!goes_on).then_some((*phrase, length))
    })
}

/// The phrase that a text ends with, and where it begins.
fn ending(text: &str, phrases: &[(&str, Phrase)]) -> Option<(Phrase, usize)> {
    text.char_indices().find_map(|(at, _)| {
        let end = text.get(at..)?;
        let goes_on = text.get(..at)?.ends_with(char::is_alphanumeric) && end.starts_with(char::is_alphabetic);
        let phrase = phrases.iter().find(|(words, _)| piece::starts(end, words) == Some(end.len()))?;
        (!goes_on).then_some((phrase.1, at))
    })
}
