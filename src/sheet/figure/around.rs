//! What stands before and after a number: signs, brackets, money, words, a unit, a mark.

use super::fault::Fault;
use super::numeral::Numeral;
use super::phrase::{AFTER, BEFORE, LETTERS, Lead, Phrase};
use super::said::{Said, Side};
use super::{piece, unit};

/// What was opened before the number, and must be matched by what stands after it.
#[derive(Default)]
pub(super) struct Open {
    pub is_bracketed: bool,
    pub is_negative: bool,
    pub is_signed: bool,
    pub is_from: bool,
    pub money: Option<String>,
}

impl Open {
    /// Takes the money that a text ends with, and the sign or bracket after it ("£-4.5", "$(4.5)"): what stands before.
    fn take_money<'a>(&mut self, text: &'a str) -> Option<&'a str> {
        let (whole, is_minus) = match text.strip_suffix(['-', '−']) {
            Some(whole) => (whole, true),
            None => (text, false),
        };
        let (whole, is_bracket) = match whole.strip_suffix('(') {
            Some(whole) => (whole, true),
            None => (whole, false),
        };
        let (before, money) = unit::money(whole)?;
        let is_twice = (is_minus && self.is_signed) || (is_bracket && (self.is_bracketed || self.is_signed));
        if self.money.is_some() || is_twice {
            return None;
        }
        self.money = Some(money.to_owned());
        self.is_signed |= is_minus;
        self.is_bracketed |= is_bracket;
        self.is_negative |= is_minus || is_bracket;
        Some(before)
    }

    pub fn side(&self, numeral: &Numeral) -> Side {
        Side { numeral: numeral.clone(), is_negative: self.is_negative, is_signed: self.is_signed }
    }
}

/// What stands before a number.
pub(super) fn opening(before: &str, said: &mut Said, text: &str) -> Result<Open, Fault> {
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
            // "(ước 5)" is a remark, not a negative number.
            if open.is_bracketed {
                return Err(no_figure());
            }
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
        rest = open.take_money(rest).ok_or_else(no_figure)?;
    }
}

/// What stands after a number; its unit.
pub(super) fn closing(after: &str, open: &mut Open, said: &mut Said, text: &str) -> Result<Option<String>, Fault> {
    let no_figure = || Fault::no_figure(text);
    let mut rest = after.trim_end().replace("(%)", "%");
    if open.is_bracketed {
        let (inner, outer) = rest.split_once(')').filter(|(inner, _)| unit::is_amount(inner)).ok_or_else(no_figure)?;
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
