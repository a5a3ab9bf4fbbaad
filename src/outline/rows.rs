//! Measures as rows: bars in a common scale, and the references that most of them share as columns.

use super::bars::percent;
use super::{Line, MeasureBlock, Outline, StatusLabel, StatusMark};
use crate::facts::{
    Column, Ratio, RowLayout, Scale, Series, deciding_target, row_layout, row_scale, series, untold_time,
};
use crate::report::{Comparison, ComparisonType, Measure, Reference, Unit};
use crate::words::Key;

/// How the measures of a list are told as rows.
pub struct Rows<'a> {
    pub(super) outline: Outline<'a>,
    pub(super) layout: RowLayout,
}

/// How a measure compares with the reference of a column.
pub struct Cell {
    /// The column's name, for those who can't see its heading; else that of the plan which stands in its place.
    pub name: Line,
    /// Whether it is of another plan than the column's: the one that the row is judged by.
    pub is_other: bool,
    /// The reference's own figure, or how the actual stands to it: "109,2%".
    pub said: Line,
    /// How it stands; none where the row's own mark says it.
    pub mark: Option<StatusMark>,
    /// How it stands in words, with who says so.
    pub status_label: Option<StatusLabel>,
}

impl<'a> Rows<'a> {
    pub(super) fn new(outline: Outline<'a>, measures: &'a [Measure]) -> Rows<'a> {
        Rows { outline, layout: row_layout(measures, &outline.report.period) }
    }

    /// Whether any of them has a bar.
    pub fn has_bars(&self) -> bool {
        self.layout.has_bars
    }

    /// Whether any of them has a series to draw.
    pub fn has_series(&self) -> bool {
        self.layout.has_series
    }

    /// What the columns are of: "dự toán tỉnh giao". None where the measures have nothing in common.
    pub fn columns(&self) -> Vec<Line> {
        self.layout.columns.iter().map(|column| self.name(column)).collect()
    }

    fn name(&self, column: &Column) -> Line {
        self.outline.timed(&column.full_name(), column.time.as_ref())
    }

    /// By which plan a row is judged, where several judge any of them differently.
    pub fn note(&self) -> Option<Line> {
        self.layout.has_deciding.then(|| Line::card(self.outline.words.label(Key::WorstPlan)))
    }

    /// What the line at zero is called, in a bar that has one.
    pub fn zero(&self) -> String {
        self.outline.words.whole(0)
    }

    /// A measure's bar, in the scale of all of them.
    pub fn bar(&self, measure: &MeasureBlock) -> Option<Scale> {
        row_scale(measure.of, &self.outline.report.period, self.layout.reach)
    }

    /// A measure's series, as a small drawing.
    pub fn series(&self, measure: &MeasureBlock) -> Option<Series> {
        series(measure.of, &self.outline.report.period)
    }

    /// What stands in a measure's columns; none where it is held against something else.
    pub fn cells(&self, measure: &MeasureBlock<'a>) -> Vec<Option<Cell>> {
        let has_marks = self.layout.columns.iter().filter(|column| !column.is_baseline).count() > 1;
        let (of, period) = (measure.of, &self.outline.report.period);
        let is_there = |target: &&Reference| {
            let mut shown = self.layout.columns.iter().filter_map(|column| column.of(of, period));
            shown.any(|shown| std::ptr::eq(shown, *target))
        };
        // Beside a plan that was met, the row's mark of "not met" would be untrue: the plan that it belongs to is shown instead.
        let mut judging = deciding_target(of, period).filter(|target| !is_there(target));
        let cell = |column: &Column| {
            let other = if column.is_baseline { None } else { judging.take() };
            let is_other = other.is_some();
            let reference = other.or_else(|| column.of(of, period))?;
            let told = measure.reference(reference, column.is_baseline);
            let status_label = told.status_label.filter(|status_label| status_label.mark.is_some());
            Some(Cell {
                name: match other {
                    Some(other) => self.outline.timed(&of.name_of(other), untold_time(other, period)),
                    None => self.name(column),
                },
                is_other,
                said: self.said(measure, reference, column.is_baseline),
                mark: status_label.as_ref().and_then(|status_label| status_label.mark).filter(|_| has_marks),
                status_label,
            })
        };
        self.layout.columns.iter().map(cell).collect()
    }

    /// Short, because a column is narrow. A figure stands without the unit if its row's figure has the same; a stated share alone, if the plan's figure
    /// is not stated. Where the plan is a per cent itself, its share would be taken for it: that share, like all else, is said in words.
    fn said(&self, measure: &MeasureBlock, reference: &Reference, is_baseline: bool) -> Line {
        let words = self.outline.words;
        let unit = self.outline.reference_unit(measure.of, reference.unit.as_ref());
        let is_share = |one: &Comparison| one.kind == ComparisonType::PercentOf;
        match &reference.comparison {
            Some(one) if is_share(one) && reference.quantity.is_some() => {}
            Some(one) if is_share(one) && !unit.is_some_and(Unit::is_percent) => {
                let share = Ratio { value: one.value / 100.0, comparator: one.comparator, derived: false };
                return Line::value(percent(words, share, reference));
            }
            Some(one) => return Line::phrase(words.comparison(one, unit, is_baseline)),
            None => {}
        }
        let is_own = reference.unit.is_none() || reference.unit == measure.of.unit;
        let is_beside = is_own && measure.of.actual.is_some();
        let unit = unit.filter(|unit| !is_beside || unit.is_percent());
        let stated = reference.quantity.as_ref().map(|quantity| words.figure(quantity, unit).text());
        stated.map(Line::value).unwrap_or_default()
    }
}
