//! The figures of a row, one by one: raw for machines, and as the card writes them.

use super::table::{MeasureRows, Row, RowOf};
use super::{Line, StatusLabel};
use crate::facts::{measure_status, status};
use crate::report::{Comparison, Measure, Quantity, Status, Tally, Text, Unit};
use crate::words::Key;

/// One figure of the report, with all that qualifies it: a line of the CSV.
pub struct Record<'a> {
    /// `total`, `achieved`, `count`, `actual`, `target`, `baseline` or `observation`.
    pub kind: &'static str,
    /// The id of the tally or the measure.
    pub id: &'a Text,
    /// What is counted or measured.
    pub name: &'a Text,
    /// The group of the measure.
    pub group: Option<&'a Text>,
    /// The measure that this one is a part of.
    pub part_of: Option<&'a Measure>,
    /// Depth of the measure: 0, or 1 to 4 for a part. `None` for a tally.
    pub level: Option<usize>,
    /// Whether more is better; `None` for a tally.
    pub ascending: Option<bool>,
    /// The name of what the measure is held against.
    pub reference: Option<&'a Text>,
    /// Who set the target or the baseline.
    pub set_by: Option<&'a Text>,
    /// The period of the figure.
    pub period: Option<String>,
    /// How many; `None` for a measure.
    pub count: Option<u32>,
    /// How much; `None` for a count.
    pub quantity: Option<&'a Quantity>,
    /// The unit of the quantity.
    pub unit: Option<&'a Unit>,
    /// Why the measure has no figure.
    pub missing_reason: Option<&'a Text>,
    /// What is remarked on the measure.
    pub note: Option<&'a Text>,
    /// The figure in one line, or that there is none.
    pub value: Option<String>,
    /// What qualifies the figure: how firm it is.
    pub badges: Vec<Text>,
    /// How the actual stands to the reference, as it is stated.
    pub comparison: Option<&'a Comparison>,
    /// The same in words, and what follows from the figures.
    pub compared: Option<Line>,
    /// How it stands, declared or not.
    pub status: Option<Status>,
    /// The same in words, with who says so.
    pub status_label: Option<StatusLabel>,
}

impl<'a> Row<'a> {
    /// Its figures: a measure's own comes before its first reference.
    pub fn records(&self) -> Vec<Record<'a>> {
        let words = self.outline.words();
        match self.of {
            RowOf::Total(tally, count) => vec![self.counted(tally, "total", count)],
            RowOf::Achieved(tally, count) => vec![self.counted(tally, "achieved", count)],
            RowOf::Count(tally, count) => {
                let said = words.counted(&count, tally, self.outline.has_descending).text();
                let status_label = self.counted_status(&count);
                let counted = self.counted(tally, "count", count.number);
                vec![Record { value: Some(said), status: count.status, status_label, ..counted }]
            }
            RowOf::Group(_) => Vec::new(),
            RowOf::Measure(of) => vec![self.actual(&of)],
            RowOf::Against { of, reference, is_baseline } => {
                let said = self.measure(&of).reference(reference, is_baseline);
                let period = &self.outline.report.period;
                let achievement = (!is_baseline).then(|| status(of.measure, reference, period)).flatten();
                let against = Record {
                    reference: Some(&reference.name),
                    set_by: reference.set_by.as_ref(),
                    period: reference.period.as_ref().map(|period| words.period(period)),
                    comparison: reference.comparison.as_ref(),
                    compared: said.comparison,
                    status: achievement.map(|achievement| achievement.status),
                    status_label: said.status_label,
                    ..self.quantity(&of, reference.unit.as_ref(), reference.quantity.as_ref())
                };
                let kind = if is_baseline { "baseline" } else { "target" };
                let actual = of.is_first.then(|| self.actual(&of));
                actual.into_iter().chain([Record { kind, ..against }]).collect()
            }
            RowOf::Observed(of, observation) => vec![Record {
                kind: "observation",
                period: Some(words.period(&observation.period)),
                ..self.quantity(&of, None, Some(&observation.quantity))
            }],
        }
    }

    fn counted(&self, tally: &'a Tally, kind: &'static str, count: u32) -> Record<'a> {
        let value = Some(self.outline.words().whole(count));
        Record { kind, count: Some(count), value, ..bare(&tally.id, &tally.label) }
    }

    fn actual(&self, of: &MeasureRows<'a>) -> Record<'a> {
        let words = self.outline.words();
        let period = &self.outline.report.period;
        let quantity = self.quantity(of, None, of.measure.actual.as_ref());
        Record {
            kind: "actual",
            period: Some(words.period(period)),
            value: quantity.value.or_else(|| Some(words.label(Key::NoFigure).to_string())),
            status: measure_status(of.measure, period).map(|achievement| achievement.status),
            status_label: self.measure(of).status_label(),
            missing_reason: of.measure.missing_reason.as_ref(),
            note: of.measure.note.as_ref(),
            ..quantity
        }
    }

    /// A quantity of a measure, in a unit of its own or in the measure's.
    fn quantity(&self, of: &MeasureRows<'a>, unit: Option<&Text>, quantity: Option<&'a Quantity>) -> Record<'a> {
        let unit = self.outline.reference_unit(of.measure, unit).filter(|_| quantity.is_some());
        Record {
            group: of.group,
            part_of: of.part_of,
            level: Some(of.level),
            ascending: Some(of.measure.ascending),
            quantity,
            unit,
            value: quantity.map(|quantity| self.outline.words().figure(quantity, unit).text()),
            badges: quantity.map(|quantity| self.outline.words().badges(quantity)).unwrap_or_default(),
            ..bare(&of.measure.id, &of.measure.name)
        }
    }
}

fn bare<'a>(id: &'a Text, name: &'a Text) -> Record<'a> {
    Record {
        kind: "",
        id,
        name,
        group: None,
        part_of: None,
        level: None,
        ascending: None,
        reference: None,
        set_by: None,
        missing_reason: None,
        note: None,
        period: None,
        count: None,
        quantity: None,
        unit: None,
        value: None,
        badges: Vec::new(),
        comparison: None,
        compared: None,
        status: None,
        status_label: None,
    }
}
