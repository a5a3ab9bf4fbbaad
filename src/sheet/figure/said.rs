//! A cell's text, taken apart: numbers, and what the words around them say. How decimals are separated is not asked yet.

use super::around::{closing, opening};
use super::fault::Fault;
use super::numeral::Numeral;
use super::phrase::Lead;
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

/// Takes a text apart that holds digits.
pub(super) fn parse(text: &str) -> Result<Said, Fault> {
    let characters = spelling::characters(text);
    let pieces = piece::cut(&characters);
    let said = Said::default();
    match pieces.as_slice() {
        [Piece::Words(before), Piece::Number(number), Piece::Words(after)] => said.one(before, number, after, text),
        [
            Piece::Words(before),
            Piece::Number(first),
            Piece::Words(between),
            Piece::Number(second),
            Piece::Words(after),
        ] => match piece::ladder(between, after) {
            Some(ladder) => said.stepped(before, (first, second), ladder, text),
            None => said.range([before, between, after], first, second, text),
        },
        _ => Err(Fault::no_figure(text)),
    }
}

/// What stands around a number that is known otherwise.
pub(super) fn company(before: &str, after: &str, text: &str) -> Result<Said, Fault> {
    let spelled = |text: &str| spelling::characters(text).into_iter().collect::<String>();
    let mut said = Said::default();
    let mut open = opening(&spelled(before), &mut said, text)?;
    let last = closing(&spelled(after), &mut open, &mut said, text)?;
    said.unit = unit::joined(open.money.take(), last);
    said.is_negative = open.is_negative;
    Ok(said)
}

/// Why two numbers with this between them are no figure.
fn no_range(between: &str, text: &str) -> Fault {
    match between.trim() {
        "/" => Fault::Fraction(text.trim().to_owned()),
        words if words.contains('(') => Fault::Bracketed(text.trim().to_owned()),
        _ => Fault::no_figure(text),
    }
}

impl Said {
    /// Its numbers as they are written.
    pub fn numerals(self) -> Vec<Numeral> {
        let lesser = self.lesser.into_iter().map(|(numeral, _)| numeral);
        self.numbers.into_iter().map(|side| side.numeral).chain(lesser).collect()
    }

    /// One number with what stands around it.
    fn one(mut self, before: &str, number: &Numeral, after: &str, text: &str) -> Result<Said, Fault> {
        let mut open = opening(before, &mut self, text)?;
        let last = closing(after, &mut open, &mut self, text)?;
        let is_half_range = open.is_from && self.comparator != Some(">=");
        // Ten to a power, not ten with a note.
        let is_power = number.is_ten() && after.starts_with(piece::is_high);
        if is_half_range || is_power {
            return Err(Fault::no_figure(text));
        }
        self.unit = unit::joined(open.money.take(), last);
        self.numbers = vec![open.side(number)];
        Ok(self)
    }

    /// One number told in two steps: "1 tỷ 856 triệu đồng".
    fn stepped(
        mut self,
        before: &str,
        (greater, lesser): (&Numeral, &Numeral),
        ((step, after), thousands): ((&str, &str), u32),
        text: &str,
    ) -> Result<Said, Fault> {
        let mut open = opening(before, &mut self, text)?;
        let last = closing(after, &mut open, &mut self, text)?;
        if open.money.is_some() || open.is_bracketed || open.is_from {
            return Err(Fault::no_figure(text));
        }
        self.unit = Some(spelling::words(&format!("{step} {}", last.unwrap_or_default())));
        self.numbers = vec![open.side(greater)];
        self.lesser = Some((lesser.clone(), thousands));
        Ok(self)
    }

    /// Two numbers as the ends of a range.
    fn range(
        mut self,
        [before, between, after]: [&str; 3],
        first: &Numeral,
        second: &Numeral,
        text: &str,
    ) -> Result<Said, Fault> {
        let no_figure = || Fault::no_figure(text);
        let low = opening(before, &mut self, text)?;
        let (left, right) = piece::range(between, low.is_from).ok_or_else(|| no_range(between, text))?;
        // "trên 30-35" may be above either; "khoảng" is of both.
        if low.is_bracketed || self.lead.is_some() || !matches!(self.comparator, None | Some("~")) {
            return Err(no_figure());
        }
        let comparator = self.comparator;
        let mut high = opening(right, &mut self, text)?;
        let last = closing(after, &mut high, &mut self, text)?;
        let left = unit::after(left).ok_or_else(no_figure)?;
        if self.comparator != comparator || self.lead.is_some() || high.is_bracketed || high.is_from {
            return Err(no_figure());
        }
        // The unit of the last number is that of both; one that the first alone has is not.
        let is_other = |one: &Option<String>, other: &Option<String>| one.is_some() && one != other;
        if is_other(&left, &last) || (high.money.is_some() && is_other(&low.money, &high.money)) {
            return Err(Fault::TwoUnits(text.trim().to_owned()));
        }
        self.numbers = vec![low.side(first), high.side(second)];
        self.unit = unit::joined(low.money.or(high.money), last);
        Ok(self)
    }
}
