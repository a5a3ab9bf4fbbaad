//! Figures with more digits than a number keeps: what the text says is not what is shown.

use super::JsonText;
use crate::report::value::Value;
use crate::report::{Fault, Problem};

/// The fields whose numbers are figures.
const FIGURES: [&str; 4] = ["value", "low", "high", "factor"];

impl JsonText<'_> {
    /// Figures that can't be held exactly (W10); not of the drawn card, which is made of them.
    pub(crate) fn inexact(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        self.each(&mut |item, pointer, field| {
            if let Value::Number(held) = &item.value
                && FIGURES.contains(&field)
                && !is_exact(self.text.get(item.at.range()).unwrap_or_default().trim(), *held)
            {
                problems.push(Problem::new(pointer, Fault::Inexact { held: *held }));
            }
        });
        problems
    }
}

/// Whether a number is the one that its text says, digit for digit.
fn is_exact(written: &str, held: f64) -> bool {
    held == 0.0 || plain(written).is_none_or(|written| Some(written) == plain(&format!("{held:e}")))
}

/// A number's digits, without zeros at either end, and the power of ten of the first.
fn plain(written: &str) -> Option<(String, i64)> {
    let (number, power) = written.split_once(['e', 'E']).unwrap_or((written, "0"));
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let digits = format!("{}{fraction}", whole.trim_start_matches(['-', '+']));
    let zeros = digits.len() - digits.trim_start_matches('0').len();
    let power: i64 = power.parse().ok()?;
    let first = i64::try_from(digits.len() - fraction.len()).ok()? - i64::try_from(zeros).ok()? + power;
    Some((digits.trim_matches('0').to_owned(), first))
}
