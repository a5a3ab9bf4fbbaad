//! How a figure stands to what it is held against: "giảm 0,85 điểm %", 101,1 in a column "TH/KH (%)".

use super::fault::Fault;
use super::phrase::Lead;
use super::told::Told;
use super::{Stated, Versus, unit};
use crate::document::{Comparison, Count, Figure, Word};

/// What the unit of a comparison is.
#[derive(Clone, Copy, PartialEq)]
enum Measure {
    None,
    Percent,
    Points,
    Times,
    Own,
}

/// What is told as a comparison, in a column of which that is known.
pub(super) fn stated(told: Told, column: Versus) -> Result<Stated, Fault> {
    let measure = match told.unit.as_deref() {
        None => Measure::None,
        Some("%") => Measure::Percent,
        Some(unit) if unit::is_points(unit) => Measure::Points,
        Some(unit) if unit::is_times(unit) => Measure::Times,
        // "giảm 0,85%/năm": what it is a change of is not said.
        Some(unit) if unit.starts_with('%') => return Err(Fault::no_comparison(&told.written)),
        Some(_) => Measure::Own,
    };
    if told.high.is_some() {
        return Err(Fault::no_comparison(&told.written));
    }
    let kind = kind(&told, measure, column)?;
    let is_down = told.lead == Some(Lead::Down);
    let led = matches!(told.lead, Some(Lead::Up | Lead::Down | Lead::Times));
    // "giảm -5%" may be either.
    if led && told.is_signed {
        return Err(Fault::no_comparison(&told.written));
    }
    let value = if is_down { told.low.negated() } else { told.low };
    let is_impossible = match kind {
        "percentChange" => value.compare(&super::exact::Exact::new("100", "").signed(true)).is_lt(),
        "percentOf" => value.is_negative(),
        "multiple" => value.is_negative() || value.is_zero(),
        _ => false,
    };
    if is_impossible {
        return Err(Fault::Impossible(told.written));
    }
    let number = value.number().ok_or_else(|| Fault::TooLong(told.written.clone()))?;
    let decimals = value.decimals();
    // "giảm hơn 5%" is less than -5.
    let comparator = told.comparator.map(|word| if is_down { turned(word) } else { word });
    let comparison = Comparison {
        kind: Word::new(kind.to_owned()),
        value: number,
        decimals: (decimals > 0).then_some(Count(decimals)),
        comparator: comparator.map(|word| Word::new(word.to_owned())),
    };
    let unit = told.unit.filter(|_| measure == Measure::Own);
    let value_status = told.status.map(|word| Word::new(word.to_owned()));
    let figure = Figure { value_status, ..Figure::default() };
    Ok(Stated { figure, comparison: Some(comparison), unit, mark: told.mark })
}

/// The format's word for what is compared.
fn kind(told: &Told, measure: Measure, column: Versus) -> Result<&'static str, Fault> {
    let unclear = || Fault::no_comparison(&told.written);
    match (told.lead, measure) {
        (_, Measure::Points)
            if told.lead.is_some() || told.is_signed || matches!(column, Versus::PointChange | Versus::Difference) =>
        {
            Ok("pointChange")
        }
        (Some(Lead::Times), Measure::Times) => Ok("multiple"),
        (Some(Lead::Up | Lead::Down), Measure::Percent) => Ok("percentChange"),
        (Some(Lead::Up | Lead::Down), Measure::Times) => Err(Fault::UnclearTimes(told.written.clone())),
        (Some(Lead::Up | Lead::Down), Measure::Own) => Ok("difference"),
        (Some(Lead::Up | Lead::Down), Measure::None) => match column {
            Versus::PercentChange => Ok("percentChange"),
            Versus::PointChange => Ok("pointChange"),
            Versus::Difference | Versus::Unsaid => Ok("difference"),
            Versus::PercentOf | Versus::Multiple => Err(unclear()),
        },
        (Some(Lead::Equal | Lead::Reached), Measure::Percent) => Ok("percentOf"),
        (None | Some(Lead::Equal | Lead::Reached), Measure::Times) => Ok("multiple"),
        (None, Measure::Percent) if told.is_signed && column == Versus::PercentOf => {
            Err(Fault::SignedShare(told.written.clone()))
        }
        (None, Measure::Percent) => match column {
            Versus::Unsaid if told.is_signed => Ok("percentChange"),
            Versus::Unsaid | Versus::PercentOf => Ok("percentOf"),
            Versus::PercentChange => Ok("percentChange"),
            Versus::PointChange => Ok("pointChange"),
            Versus::Multiple | Versus::Difference => Err(unclear()),
        },
        (None | Some(Lead::Equal | Lead::Reached), Measure::None) => match column {
            Versus::PercentOf if told.is_signed => Err(Fault::SignedShare(told.written.clone())),
            Versus::PercentOf => Ok("percentOf"),
            Versus::PercentChange => Ok("percentChange"),
            Versus::PointChange => Ok("pointChange"),
            Versus::Multiple => Ok("multiple"),
            Versus::Difference => Ok("difference"),
            Versus::Unsaid => Err(unclear()),
        },
        (None, Measure::Own) if column == Versus::Difference => Ok("difference"),
        _ => Err(unclear()),
    }
}

fn turned(comparator: &'static str) -> &'static str {
    match comparator {
        ">" => "<",
        ">=" => "<=",
        "<" => ">",
        "<=" => ">=",
        other => other,
    }
}
