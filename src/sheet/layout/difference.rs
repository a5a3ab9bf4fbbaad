//! "2%" in a column of differences: points or a change.

use super::super::book::Cell;
use super::super::figure::{self, Reading, Stated, Versus};
use super::columned::Sheet;
use super::row::{Row, value};
use crate::document::{Count, Word};

impl Row {
    /// Whichever the figures give.
    pub(super) fn per_cent_difference(&self, sheet: &Sheet<'_>, cell: &Cell, of: u32) -> Option<Box<Stated>> {
        let Ok(Reading::Stated(mut stated)) = figure::comparison(cell, sheet.decimal, Versus::PercentChange) else {
            return None;
        };
        let comparison = stated.comparison.as_mut()?;
        let stated_value = comparison.value.0.as_f64()?;
        let half = 0.5
            * 10f64.powi(-comparison.decimals.as_ref().map_or(0, |Count(digits)| i32::try_from(*digits).unwrap_or(0)));
        let actual = self.actual.as_ref().and_then(|(_, figure)| value(figure))?;
        let reference =
            self.references.get(&of).and_then(|draft| value(&draft.figure)).filter(|value| *value != 0.0)?;
        if (actual - reference - stated_value).abs() <= half * 1.01 {
            comparison.kind = Word::new("pointChange".to_owned());
            return Some(stated);
        }
        let change = (actual / reference - 1.0) * 100.0;
        ((change - stated_value).abs() <= half * 1.5).then_some(stated)
    }
}
