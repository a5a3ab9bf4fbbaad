//! The column behind months or quarters that sums them up: "Cộng", "Total".

use std::collections::BTreeMap;

use super::super::book::Grid;
use super::column::Role;
use super::decide::{Decision, Heading};
use super::heading::Headings;
use super::meaning::{Meaning, Side};
use super::phrase::Phrase;
use super::time::{Part, Time};

const SUMS: [&str; 9] =
    ["cộng", "tổng", "tổng cộng", "tổng số", "cộng các tháng", "cộng các quý", "total", "totals", "sum"];

impl Decision {
    /// Takes such a column for the result so far, where no other column is a result.
    pub(super) fn sum<'a>(&mut self, grid: &Grid, headings: &'a Headings, figures: &mut BTreeMap<u32, Heading<'a>>) {
        if figures.values().any(|heading| heading.side() == Some(Side::Actual)) {
            return;
        }
        let is_part = |heading: &Heading| {
            let part = heading.time().filter(|_| heading.side() == Some(Side::Bare)).and_then(|time| time.part);
            matches!(part, Some(Part::Quarter(_) | Part::Named(..)))
        };
        let parts: Vec<u32> =
            figures.iter().filter(|(_, heading)| is_part(heading)).map(|(column, _)| *column).collect();
        let [_, .., last] = parts[..] else { return };
        let is_sum = |path: &[String]| path.last().is_some_and(|leaf| Phrase::of(leaf).is_any(&SUMS));
        let unknown = |column: &u32| self.columns.get(column).is_some_and(|column| column.role == Role::Unknown);
        let mut sums =
            headings.paths.iter().filter(|(column, path)| **column > last && unknown(column) && is_sum(path));
        let (Some((column, path)), None) = (sums.next(), sums.next()) else { return };
        let so_far = Time { part: Some(Part::ToDate), ..Time::default() };
        let heading = Heading::of(grid, headings, *column, path, Meaning::Figure(Side::Actual, so_far));
        self.columns.remove(column);
        figures.insert(*column, heading);
    }
}
