//! What a cell says, its numbers known to the last digit: from a text, or from a stored number and how it is shown.

use std::cmp::Ordering;

use super::exact::Exact;
use super::fault::Fault;
use super::phrase::Lead;
use super::said::{self, Said, Side};
use super::{Decimal, Stated, unit};
use crate::document::{Count, Figure, Word};
use crate::sheet::book::NumberStyle;

/// Numbers, and what is said of them.
pub(super) struct ParsedFigure {
    pub low: Exact,
    pub high: Option<Exact>,
    /// Whether a sign is written: +12 is a change, 12 is a level.
    pub is_signed: bool,
    pub comparator: Option<&'static str>,
    pub status: Option<&'static str>,
    pub lead: Option<Lead>,
    pub unit: Option<String>,
    pub mark: Option<String>,
    /// As a problem names it.
    pub written: String,
}

impl ParsedFigure {
    /// What a text says, its decimals separated so.
    pub fn text(text: &str, decimal: Decimal) -> Result<ParsedFigure, Fault> {
        let written = text.trim().to_owned();
        let said = said::parse(text)?;
        let number = |side: &Side| {
            let number = side.numeral.read(decimal).filter(|_| !side.numeral.is_code());
            let number = number.ok_or_else(|| Fault::no_figure(&written))?;
            Ok::<Exact, Fault>(number.without_noise().signed(side.is_negative))
        };
        let mut numbers = said.numbers.iter();
        let low = number(numbers.next().ok_or_else(|| Fault::no_figure(&written))?)?;
        let low = with_lesser(low, &said, decimal).ok_or_else(|| Fault::no_figure(&written))?;
        let high = numbers.next().map(number).transpose()?;
        if let Some(high) = &high {
            let are_years = match said.numbers.as_slice() {
                [from, to] => from.numeral.is_year() && (to.numeral.is_year() || to.numeral.is_short_year()),
                _ => false,
            };
            if are_years && said.unit.is_none() && said.comparator.is_none() {
                return Err(Fault::Years(written));
            }
            if low.compare(high) == Ordering::Greater {
                return Err(Fault::Descending(written));
            }
        }
        Ok(ParsedFigure {
            low,
            high,
            is_signed: said.numbers.iter().any(|side| side.is_signed || side.is_negative),
            comparator: said.comparator,
            status: said.status,
            lead: said.lead,
            unit: said.unit,
            mark: said.mark,
            written,
        })
    }

    /// What a reader is shown of a stored number.
    pub fn number(value: f64, style: &NumberStyle) -> Result<ParsedFigure, Fault> {
        let stored = Exact::stored(value).ok_or_else(|| Fault::NotAFigure(value.to_string()))?;
        let percent = if style.is_percent { 2 } else { 0 };
        let scaled = stored.shifted(percent - 3 * i32::from(style.thousands)).trimmed();
        let shown = match style.decimals {
            Some(decimals) => scaled.rounded(usize::from(decimals)),
            None => general(&scaled),
        };
        let written = format!("{}{}{}", style.before, shown.plain(), style.after);
        let mut said = said::company(&style.before, &style.after, &written)?;
        let is_minus_shown = said.is_negative && !shown.is_negative() && !shown.is_zero();
        if is_minus_shown || said.lead.is_some() {
            return Err(Fault::NotAFigure(written));
        }
        let unit = match (style.is_percent, said.unit.take()) {
            (true, Some(unit)) if unit != "%" => return Err(Fault::TwoUnits(written)),
            (true, _) => Some("%".to_owned()),
            (false, unit) => unit,
        };
        Ok(ParsedFigure {
            is_signed: shown.is_negative() || style.before.contains('+'),
            low: shown,
            high: None,
            comparator: said.comparator,
            status: said.status,
            lead: None,
            unit,
            mark: said.mark,
            written,
        })
    }

    /// The numbers as a figure.
    pub fn stated(self) -> Result<Stated, Fault> {
        let decimals = self.high.as_ref().map_or(0, Exact::decimals).max(self.low.decimals());
        let number = |exact: &Exact| exact.number().ok_or_else(|| Fault::TooLong(self.written.clone()));
        let low = number(&self.low)?;
        let high = self.high.as_ref().map(number).transpose()?;
        let (value, low) = if high.is_some() { (None, Some(low)) } else { (Some(low), None) };
        let figure = Figure {
            value,
            low,
            high,
            text: None,
            decimals: (decimals > 0).then_some(Count(decimals)),
            comparator: self.comparator.map(|word| Word::new(word.to_owned())),
            value_status: self.status.map(|word| Word::new(word.to_owned())),
        };
        Ok(Stated { figure, comparison: None, unit: self.unit, mark: self.mark })
    }

    /// Whether the words make a change of it: "tăng 5%", "gấp 6 lần", but not "đạt 98%".
    pub fn is_change(&self) -> bool {
        let is_points = self.is_signed && self.unit.as_deref().is_some_and(unit::is_points);
        is_points || !matches!(self.lead, None | Some(Lead::Reached))
    }
}

/// As many digits as a cell shows where no format says how many: eleven places, the separator among them.
fn general(number: &Exact) -> Exact {
    const PLACES: usize = 10;
    const OF_SMALL: usize = 6;
    if number.is_whole() {
        return number.clone();
    }
    let is_small = number.clone().signed(false).compare(&Exact::new("0", "0001")) == Ordering::Less;
    let shown = if is_small {
        number.rounded_to_significant(OF_SMALL)
    } else {
        number.rounded(PLACES.saturating_sub(number.whole().len()))
    };
    shown.trimmed()
}

/// "1 tỷ 856 triệu" is 1,856 tỷ: it states its last million, so three decimals. None where the lesser part is none.
fn with_lesser(greater: Exact, said: &Said, decimal: Decimal) -> Option<Exact> {
    let Some((lesser, thousands)) = &said.lesser else { return Some(greater) };
    let lesser = lesser.read(decimal)?;
    let places = 3 * *thousands as usize;
    if !greater.is_whole() || !lesser.is_whole() || lesser.whole().len() > places {
        return None;
    }
    let fraction = format!("{:0>places$}", lesser.whole());
    Some(Exact::new(greater.whole(), &fraction).signed(greater.is_negative()))
}
