//! How a figure stands to what it is held against: "giảm 0,85 điểm %", 101,1 in a column "TH/KH (%)".

use super::fault::Fault;
use super::parsed_figure::ParsedFigure;
use super::phrase::Lead;
use super::{Stated, Versus, unit};
use crate::document::{Comparison, Count, Figure, Word};

impl Versus {
    /// What a word of the format names; `Unsaid` for any other.
    pub(in crate::sheet) fn named(word: &str) -> Versus {
        match word {
            "percentOf" => Versus::PercentOf,
            "percentChange" => Versus::PercentChange,
            "multiple" => Versus::Multiple,
            "difference" => Versus::Difference,
            "pointChange" => Versus::PointChange,
            _ => Versus::Unsaid,
        }
    }

    /// The format's word; where nothing says it, a share.
    pub(in crate::sheet) fn word(self) -> &'static str {
        match self {
            Versus::PercentOf | Versus::Unsaid => "percentOf",
            Versus::PercentChange => "percentChange",
            Versus::Multiple => "multiple",
            Versus::Difference => "difference",
            Versus::PointChange => "pointChange",
        }
    }
}

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
pub(super) fn stated(parsed: ParsedFigure, column: Versus) -> Result<Stated, Fault> {
    let measure = match parsed.unit.as_deref() {
        None => Measure::None,
        Some("%") => Measure::Percent,
        Some(unit) if unit::is_points(unit) => Measure::Points,
        Some(unit) if unit::is_times(unit) => Measure::Times,
        // "giảm 0,85%/năm": what it is a change of is not said.
        Some(unit) if unit.starts_with('%') => return Err(Fault::no_comparison(&parsed.written)),
        Some(_) => Measure::Own,
    };
    if parsed.high.is_some() {
        return Err(Fault::no_comparison(&parsed.written));
    }
    let kind = kind(&parsed, measure, column)?;
    let is_down = parsed.lead == Some(Lead::Down);
    let led = matches!(parsed.lead, Some(Lead::Up | Lead::Down | Lead::Times));
    // "giảm -5%" may be either.
    if led && parsed.is_signed {
        return Err(Fault::no_comparison(&parsed.written));
    }
    let value = if is_down { parsed.low.negated() } else { parsed.low };
    let is_impossible = match kind {
        "percentChange" => value.compare(&super::exact::Exact::new("100", "").signed(true)).is_lt(),
        "percentOf" => value.is_negative(),
        "multiple" => value.is_negative() || value.is_zero(),
        _ => false,
    };
    if is_impossible {
        return Err(Fault::Impossible(parsed.written));
    }
    let number = value.number().ok_or_else(|| Fault::TooLong(parsed.written.clone()))?;
    let decimals = value.decimals();
    // "giảm hơn 5%" is of the size, as in a report; "> -5%" is of the number, sign and all.
    let is_of_number = !is_down && value.is_negative();
    let comparator = parsed.comparator.map(|word| if is_of_number { turned(word) } else { word });
    let comparison = Comparison {
        kind: Word::new(kind.to_owned()),
        value: number,
        decimals: (decimals > 0).then_some(Count(decimals)),
        comparator: comparator.map(|word| Word::new(word.to_owned())),
    };
    let unit = parsed.unit.filter(|_| measure == Measure::Own);
    let value_status = parsed.status.map(|word| Word::new(word.to_owned()));
    let figure = Figure { value_status, ..Figure::default() };
    Ok(Stated { figure, comparison: Some(comparison), unit, mark: parsed.mark })
}

/// The format's word for what is compared.
fn kind(parsed: &ParsedFigure, measure: Measure, column: Versus) -> Result<&'static str, Fault> {
    let unclear = || Fault::no_comparison(&parsed.written);
    match (parsed.lead, measure) {
        (_, Measure::Points)
            if parsed.lead.is_some()
                || parsed.is_signed
                || matches!(column, Versus::PointChange | Versus::Difference) =>
        {
            Ok("pointChange")
        }
        (Some(Lead::Times), Measure::Times) => Ok("multiple"),
        (Some(Lead::Up | Lead::Down), Measure::Percent) => Ok("percentChange"),
        (Some(Lead::Up | Lead::Down), Measure::Times) => Err(Fault::UnclearTimes(parsed.written.clone())),
        (Some(Lead::Up | Lead::Down), Measure::Own) => Ok("difference"),
        (Some(Lead::Up | Lead::Down), Measure::None) => match column {
            Versus::PercentChange => Ok("percentChange"),
            Versus::PointChange => Ok("pointChange"),
            Versus::Difference | Versus::Unsaid => Ok("difference"),
            Versus::PercentOf | Versus::Multiple => Err(unclear()),
        },
        (Some(Lead::Equal | Lead::Reached), Measure::Percent) => Ok("percentOf"),
        (None | Some(Lead::Equal | Lead::Reached), Measure::Times) => Ok("multiple"),
        (None, Measure::Percent) if parsed.is_signed && column == Versus::PercentOf => {
            Err(Fault::SignedShare(parsed.written.clone()))
        }
        (None, Measure::Percent) => match column {
            Versus::Unsaid if parsed.is_signed => Ok("percentChange"),
            Versus::Unsaid | Versus::PercentOf => Ok("percentOf"),
            Versus::PercentChange => Ok("percentChange"),
            Versus::PointChange => Ok("pointChange"),
            Versus::Multiple | Versus::Difference => Err(unclear()),
        },
        (None | Some(Lead::Equal | Lead::Reached), Measure::None) => match column {
            Versus::PercentOf if parsed.is_signed => Err(Fault::SignedShare(parsed.written.clone())),
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
