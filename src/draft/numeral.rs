//! Every number of a sentence: a figure with its unit, or a trap: a date, an address, a document.

pub(super) mod counted;
pub(super) mod money;
mod values;
mod written;

use std::ops::Range;

use super::lexicon::{Lexicon, Trap};
use super::number::{self, Written};
use super::token::Token;
use super::unit::{self, Unit};
use super::{phrase, trap};
use crate::report::Comparator;

/// What a number states.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Value {
    One(Written),
    /// "7,5 - 8".
    Range(Written, Written),
    /// "24/26".
    OutOf(Written, Written),
}

/// A number that states something.
#[derive(Clone, Debug)]
pub(super) struct Mention {
    /// The number and its unit, as tokens.
    pub tokens: Range<usize>,
    /// Where the unit begins.
    pub unit_at: usize,
    pub value: Value,
    pub unit: Option<Unit>,
    /// "trở lên".
    pub comparator: Option<Comparator>,
}

impl Mention {
    /// Its separators leave a doubt.
    pub fn is_odd(&self) -> bool {
        match self.value {
            Value::One(one) => one.is_odd,
            Value::Range(one, other) | Value::OutOf(one, other) => one.is_odd || other.is_odd,
        }
    }

    /// Below zero, or begins there.
    pub fn is_negative(&self) -> bool {
        let (Value::One(first) | Value::Range(first, _) | Value::OutOf(first, _)) = self.value;
        first.float() < 0.0
    }
}

/// A number of the text.
#[derive(Clone, Debug)]
pub(super) enum Numeral {
    Figure(Mention),
    Trap(Range<usize>, Trap),
}

impl Numeral {
    fn is_out_of(&self) -> bool {
        matches!(self, Numeral::Figure(Mention { value: Value::OutOf(..), .. }))
    }

    pub fn tokens(&self) -> Range<usize> {
        match self {
            Numeral::Figure(mention) => mention.tokens.clone(),
            Numeral::Trap(range, _) => range.clone(),
        }
    }
}

/// All numbers among the tokens of a sentence, in order.
pub(super) fn all(tokens: &[Token], range: Range<usize>, lexicon: &Lexicon) -> Vec<Numeral> {
    let mut out: Vec<Numeral> = Vec::new();
    let mut at = range.start;
    let tokens = tokens.get(..range.end).unwrap_or_default();
    while let Some(token) = tokens.get(at) {
        if !token.is_number() && !token.is_word() {
            at += 1;
            continue;
        }
        let follows_date = out
            .last()
            .is_some_and(|last| matches!(last, Numeral::Trap(range, Trap::Time) if joins(tokens, range.end, at) && !ends_with_year(tokens, range)));
        // "1900 636 555": the rest of a telephone number.
        let is_dialled = token.is_number()
            && out.last().is_some_and(|last| matches!(last, Numeral::Trap(range, Trap::Furniture) if range.end == at));
        let trap =
            if is_dialled { Some((at + 1, Trap::Furniture)) } else { trap::at(tokens, at, follows_date, lexicon) };
        let numeral = match trap {
            Some((end, trap)) => Some(Numeral::Trap(at..end, trap)),
            None => mention(tokens, at, lexicon),
        };
        match numeral {
            Some(numeral) => {
                // "Of the 14 parks, 9": the total is no figure of its own.
                if numeral.is_out_of()
                    && tokens.get(at + 1).is_some_and(Token::is_word)
                    && values::of_before(tokens, at, lexicon).is_some()
                {
                    out.pop();
                }
                at = numeral.tokens().end.max(at + 1);
                out.push(numeral);
            }
            None => at += 1,
        }
    }
    out
}

/// "20 và 21-12": the second goes with the first.
fn joins(tokens: &[Token], from: usize, to: usize) -> bool {
    let between = tokens.get(from..to).unwrap_or_default();
    between.len() == 1
        && between.iter().all(|token| ["và", ",", "-", "–", "and", "đến", "to"].contains(&token.word.as_str()))
}

/// "the Corporate Plan 2022-2026, 29 finished": a number behind a year is no day.
fn ends_with_year(tokens: &[Token], range: &Range<usize>) -> bool {
    range.end.checked_sub(1).and_then(|at| tokens.get(at)).and_then(trap::year).is_some()
}

/// A number at `at`, in digits or in words.
fn written(tokens: &[Token], at: usize, lexicon: &Lexicon) -> Option<(Written, usize)> {
    let token = tokens.get(at)?;
    // "gấp đôi", "gấp ba".
    if token.is("đôi") && phrase::before(tokens, at, "gấp").is_some() {
        return Some((Written::whole(2), at + 1));
    }
    if token.is_number() {
        let whole = number::digits(&token.word, lexicon.language)?;
        let read = written::spaced(tokens, at, lexicon).or(written::with_fraction(tokens, at + 1, whole));
        return read.or(Some((whole, at + 1)));
    }
    let words: Vec<&str> = tokens.get(at..tokens.len().min(at + 8))?.iter().map(|token| token.word.as_str()).collect();
    let (number, length) = number::words(&words, lexicon.language)?;
    Some((number, at + length))
}

fn mention(tokens: &[Token], at: usize, lexicon: &Lexicon) -> Option<Numeral> {
    let (first, end) = written(tokens, at, lexicon)?;
    let is_in_words = tokens.get(at).is_some_and(Token::is_word);
    // A misprint such as "148,%": what is legible counts.
    let (first, end) = match tokens.get(end).filter(|sign| sign.is(",") && sign.is_glued) {
        Some(_) if tokens.get(end + 1).is_some_and(|sign| sign.is("%") && sign.is_glued) => {
            (Written { is_odd: true, ..first }, end + 1)
        }
        _ => (first, end),
    };
    if is_in_words && phrase::before(tokens, at, "gấp").is_some() && unit::at(tokens, end, lexicon).is_none() {
        let unit = Unit {
            kind: unit::UnitKind::Times,
            label: "lần".to_owned(),
            plain: "lần".to_owned(),
            scale: 1,
            noun: end..end,
        };
        return Some(Numeral::Figure(Mention {
            tokens: at..end,
            unit_at: end,
            value: Value::One(first),
            unit: Some(unit),
            comparator: None,
        }));
    }
    if let Some(of) = values::of_before(tokens, at, lexicon) {
        return Some(Numeral::Figure(Mention {
            tokens: at..end,
            unit_at: end,
            value: Value::OutOf(first, of),
            unit: None,
            comparator: None,
        }));
    }
    let (value, end, unit) = match money::before(tokens, at, end, lexicon) {
        Some((unit, unit_end)) => (Value::One(first), end, Some((unit, unit_end))),
        None => values::of(tokens, at, first, end, lexicon),
    };
    let front = money::start(tokens, at, lexicon).unwrap_or(at);
    let minus = written::minus(tokens, front, end, lexicon).filter(|_| !is_in_words);
    let unit_end = unit.as_ref().map_or(end, |(_, unit_end)| *unit_end);
    let minus =
        minus.or((front < at && written::is_bracketed(tokens, front, unit_end, lexicon)).then_some((front, true)));
    let value = match (value, minus) {
        // A minus after "tăng" or "giảm" says it twice, or may be a dash: somebody must look.
        (Value::One(one), Some((_, is_odd))) => {
            Value::One(Written { is_negative: true, is_odd: one.is_odd || is_odd, ..one })
        }
        (value, _) => value,
    };
    let value = match value {
        // "86,314 người": nothing is counted in thousandths; the separator is another language's.
        // So in English, where words follow: "3.100 new homes".
        Value::One(one)
            if one.decimals == 3
                && (unit.as_ref().is_some_and(|(unit, _)| is_whole(unit))
                    || unit.is_none()
                        && lexicon.language == crate::words::Language::En
                        && tokens.get(end).is_some_and(|next| next.is_word() && !next.is_glued)) =>
        {
            Value::One(Written { decimals: 0, is_odd: true, ..one })
        }
        value => value,
    };
    let start = minus.map_or(front, |(start, _)| start);
    // "một", "hai" alone are words of the language: what they count must be known.
    if is_in_words
        && !matches!(value, Value::OutOf(..))
        && unit.is_none()
        && phrase::one_of(tokens, end, lexicon.indicators).is_none()
        && !counted::is_counted(tokens, at, end, lexicon)
    {
        return None;
    }
    let (unit_at, mut end) = match &unit {
        Some((_, unit_end)) => (end, *unit_end),
        None => (end, end),
    };
    let comparator = phrase::longest(tokens, end, lexicon.comparators_after).map(|(length, comparator)| {
        end += length;
        comparator
    });
    Some(Numeral::Figure(Mention { tokens: start..end, unit_at, value, unit: unit.map(|(unit, _)| unit), comparator }))
}

/// Things, and the smallest money, are whole.
fn is_whole(unit: &Unit) -> bool {
    unit.scale == 1 && unit.kind == unit::UnitKind::Count && !unit.label.contains('/')
}
