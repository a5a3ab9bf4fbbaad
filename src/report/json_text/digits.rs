//! Figures with more digits than a number keeps: what the text says is not what is shown.

use super::JsonText;
use crate::report::value::{Item, Value};
use crate::report::{Fault, Problem};

/// The fields whose numbers are figures.
const FIGURES: [&str; 4] = ["value", "low", "high", "factor"];

impl JsonText<'_> {
    /// Figures that can't be held exactly (W10); not of the drawn card, which is made of them.
    pub(crate) fn inexact(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        if let Some(found) = self.find("") {
            self.add_inexact(found.item, "", false, &mut problems);
        }
        problems
    }

    fn add_inexact(&self, item: &Item, pointer: &str, is_figure: bool, problems: &mut Vec<Problem>) {
        match &item.value {
            Value::Number(held) if is_figure => {
                let written = self.text.get(item.at.range()).unwrap_or_default().trim();
                if !is_exact(written, *held) {
                    problems.push(Problem::new(pointer, Fault::Inexact { held: *held }));
                }
            }
            Value::List(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.add_inexact(item, &format!("{pointer}/{index}"), false, problems);
                }
            }
            Value::Map(fields) => {
                let mut last = None;
                for field in fields {
                    let is_read = last != Some(&field.name) && !field.is_remark();
                    last = Some(&field.name);
                    if is_read && !(pointer.is_empty() && *field.name == *"drawn") {
                        let step = field.name.replace('~', "~0").replace('/', "~1");
                        let is_figure = FIGURES.contains(&&*field.name);
                        self.add_inexact(&field.item, &format!("{pointer}/{step}"), is_figure, problems);
                    }
                }
            }
            _ => {}
        }
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
