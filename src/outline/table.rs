//! All figures as rows: which there are, and what each says in each column.

use super::{Line, MeasureBlock, Outline, StatusLabel, status_label};
use crate::facts::{Achievement, StatusCount, groups, status_counts};
use crate::report::{Measure, Observation, Reference, Report, Status, Tally, Text};
use crate::words::Key;

/// A part of the report whose figures stand together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableSection {
    /// Counts, and the indicators that they count.
    Indicators,
    /// Money against plan.
    Budget,
    /// Other results.
    Measures,
}

impl TableSection {
    /// Its heading, in the table and on the card.
    pub(super) fn title(self, outline: &Outline) -> Text {
        match self {
            TableSection::Indicators => outline.words.label(Key::Indicators),
            TableSection::Budget => outline.words.label(Key::Budget),
            TableSection::Measures => outline.words.results(outline.report),
        }
    }
}

/// Rows under one heading.
pub struct RowGroup<'a> {
    /// The part of the report that they are of.
    pub section: TableSection,
    /// Its heading: "Ngân sách".
    pub title: Text,
    /// Its rows, from top to bottom; at least one.
    pub rows: Vec<Row<'a>>,
}

/// One row; its words are made when they are asked for.
#[derive(Clone, Copy)]
pub struct Row<'a> {
    pub(super) outline: Outline<'a>,
    pub(super) of: RowOf<'a>,
}

/// What a row is of.
#[derive(Clone, Copy)]
pub(super) enum RowOf<'a> {
    /// How many a tally counts in all.
    Total(&'a Tally, u32),
    /// How many of them are met, as the tally states it.
    Achieved(&'a Tally, u32),
    /// How many of a tally stand so.
    Count(&'a Tally, StatusCount),
    /// The measures that follow belong to that.
    Group(&'a Text),
    /// A measure without references.
    Measure(MeasureRows<'a>),
    /// A measure against one of its references: a baseline if `is_baseline`, else a target.
    Against { of: MeasureRows<'a>, reference: &'a Reference, is_baseline: bool },
    /// An earlier figure of a measure.
    Observed(MeasureRows<'a>, &'a Observation),
}

/// A measure and its rows.
#[derive(Clone, Copy)]
pub(super) struct MeasureRows<'a> {
    pub measure: &'a Measure,
    /// The measure, or the part of one, that names it as "of which".
    pub part_of: Option<&'a Measure>,
    /// The group of its measure.
    pub group: Option<&'a Text>,
    /// 0 for a measure, 1 for a part of it, 2 for a part of that.
    pub level: usize,
    /// Whether this is the first of its rows.
    pub is_first: bool,
    /// How many rows it has.
    pub count: usize,
}

/// What a row says, column by column.
#[derive(Default)]
pub struct Cells {
    /// Where the row is the heading of a group: its name, and nothing else.
    pub group: Option<Line>,
    /// Name and figure, in the first row of each measure or count.
    pub header: Option<HeaderCell>,
    /// What the figure is compared with; for an earlier figure, its period.
    pub reference: Option<Line>,
    /// The reference's own figure.
    pub stated: Option<String>,
    /// How the figure stands to it.
    pub comparison: Option<Line>,
    /// Whether the comparison is good or bad.
    pub status_label: Option<StatusLabel>,
}

/// A name and a figure, once for all rows of a measure.
pub struct HeaderCell {
    /// Of a measure, or of what a tally counts.
    pub name: Line,
    /// Of a part: "trong đó: Tổng thu".
    pub part_of: Option<Line>,
    /// 0 for a measure, 1 for a part of it, 2 for a part of that.
    pub level: usize,
    /// How many rows it stands beside.
    pub rows: usize,
    /// The figure, or that there is none, and why.
    pub value: Line,
    /// What qualifies the figure.
    pub badges: Vec<Text>,
    /// What is remarked on the measure.
    pub note: Option<Line>,
    /// The measure's declared status, if its rows only tell how each reference stands.
    pub declared: Option<StatusLabel>,
}

pub(super) fn table<'a>(outline: &Outline<'a>) -> Vec<RowGroup<'a>> {
    let report = outline.report;
    let sections = [
        (TableSection::Indicators, indicators(report)),
        (TableSection::Budget, of_measures(&report.budget)),
        (TableSection::Measures, of_measures(&report.measures)),
    ];
    let with_rows = sections.into_iter().filter(|(_, rows)| !rows.is_empty());
    with_rows
        .map(|(section, rows)| {
            let rows = rows.into_iter().map(|of| Row { outline: *outline, of }).collect();
            RowGroup { section, title: section.title(outline), rows }
        })
        .collect()
}

fn indicators(report: &Report) -> Vec<RowOf<'_>> {
    let mut rows = Vec::new();
    for tally in &report.tallies {
        rows.extend(tally.total.map(|total| RowOf::Total(tally, total)));
        rows.extend(tally.achieved.map(|achieved| RowOf::Achieved(tally, achieved)));
        let counts = status_counts(tally, &report.period).counts;
        // The achieved ones have their row already, unless it is told how many of them did better.
        let counts = counts.into_iter().filter(|count| count.status != Some(Status::Met) || tally.exceeded.is_some());
        rows.extend(counts.map(|count| RowOf::Count(tally, count)));
        add_groups(&tally.indicators, &mut rows);
    }
    rows
}

fn of_measures(measures: &[Measure]) -> Vec<RowOf<'_>> {
    let mut rows = Vec::new();
    add_groups(measures, &mut rows);
    rows
}

/// The groups of a list, each with its measures.
fn add_groups<'a>(measures: &'a [Measure], rows: &mut Vec<RowOf<'a>>) {
    for (group, places) in groups(measures) {
        rows.extend(group.map(RowOf::Group));
        let above = Above { part_of: None, group, level: 0 };
        places.iter().filter_map(|at| measures.get(*at)).for_each(|measure| add_measure(measure, above, rows));
    }
}

/// What a measure stands under.
#[derive(Clone, Copy)]
struct Above<'a> {
    part_of: Option<&'a Measure>,
    group: Option<&'a Text>,
    level: usize,
}

/// Followed by its parts, as the source lists them.
fn add_measure<'a>(measure: &'a Measure, above: Above<'a>, rows: &mut Vec<RowOf<'a>>) {
    let Above { part_of, group, level } = above;
    let references = measure.targets.len() + measure.baselines.len();
    let count = references.max(1) + measure.observations.len();
    let of = |is_first| MeasureRows { measure, part_of, group, level, is_first, count };
    if references == 0 {
        rows.push(RowOf::Measure(of(true)));
    }
    for (is_baseline, list) in [(false, &measure.targets), (true, &measure.baselines)] {
        for (at, reference) in list.iter().enumerate() {
            let is_first = at == 0 && (!is_baseline || measure.targets.is_empty());
            rows.push(RowOf::Against { of: of(is_first), reference, is_baseline });
        }
    }
    rows.extend(measure.observations.iter().map(|one| RowOf::Observed(of(false), one)));
    let above = Above { part_of: Some(measure), group, level: level + 1 };
    measure.parts.iter().for_each(|part| add_measure(part, above, rows));
}

impl<'a> Row<'a> {
    /// What it says in each column.
    pub fn cells(&self) -> Cells {
        let words = self.outline.words;
        match self.of {
            RowOf::Total(tally, count) => self.count(tally, Some(Line::card(words.label(Key::RowTotal))), count),
            RowOf::Achieved(tally, count) => self.count(tally, Some(Line::card(words.label(Key::RowAchieved))), count),
            RowOf::Count(tally, count) => {
                let is_of_plan = matches!(count.status, Some(Status::Exceeded | Status::Met));
                let status_label = self.counted_status(&count);
                // In its name too: on a phone the column of statuses is out of sight, and the rows would all be called alike.
                let what = status_label.as_ref().map(|status_label| status_label.said.clone());
                Cells {
                    reference: tally
                        .against
                        .as_ref()
                        .filter(|_| is_of_plan)
                        .map(|against| self.outline.capitalized(Line::report(against))),
                    status_label,
                    ..self.count(tally, what, count.number)
                }
            }
            RowOf::Group(name) => {
                Cells { group: Some(self.outline.capitalized(Line::report(name))), ..Cells::default() }
            }
            RowOf::Measure(of) => Cells {
                header: self.header(&of, false),
                status_label: self.measure(&of).status_label(),
                ..Cells::default()
            },
            RowOf::Against { of, reference, is_baseline } => {
                let said = self.measure(&of).reference(reference, is_baseline);
                Cells {
                    group: None,
                    header: self.header(&of, true),
                    reference: Some(self.outline.capitalized(said.named())),
                    stated: said.stated,
                    comparison: said.comparison,
                    status_label: said.status_label,
                }
            }
            RowOf::Observed(of, observation) => Cells {
                reference: Some(self.outline.capitalized(Line::report(&words.period_name(&observation.period).into()))),
                stated: Some(
                    self.outline.qualified(&observation.quantity, self.outline.unit(of.measure.unit.as_ref())),
                ),
                ..Cells::default()
            },
        }
    }

    /// Whether its reference states how the figure stands to it.
    pub fn has_comparison(&self) -> bool {
        matches!(self.of, RowOf::Against { reference, .. } if reference.comparison.is_some())
    }

    pub(super) fn measure(&self, of: &MeasureRows<'a>) -> MeasureBlock<'a> {
        MeasureBlock::new(self.outline, of.measure)
    }

    /// How those of a count stand, and whether the tally says so or the figures.
    pub(super) fn counted_status(&self, count: &StatusCount) -> Option<StatusLabel> {
        let StatusCount { status, derived, .. } = *count;
        Some(status_label(&self.outline, Achievement { status: status?, derived, against: None }))
    }

    /// `what` is counted of the tally.
    fn count(&self, tally: &Tally, what: Option<Line>, count: u32) -> Cells {
        let words = self.outline.words;
        let what = what.map(|what| Line::card(": ").then(what));
        let header = HeaderCell {
            name: self.outline.capitalized(Line::report(&tally.label)).then(what.unwrap_or_default()),
            part_of: None,
            level: 0,
            rows: 1,
            value: Line::value(words.whole(count)),
            badges: Vec::new(),
            note: None,
            declared: None,
        };
        Cells { header: Some(header), ..Cells::default() }
    }

    fn header(&self, of: &MeasureRows<'a>, has_references: bool) -> Option<HeaderCell> {
        let words = self.outline.words;
        let measure = self.measure(of);
        let label = |whole: &Measure| {
            Line::card(words.label(Key::OfWhich)).then(Line::card(": ")).then(Line::report(&whole.name))
        };
        of.is_first.then(|| HeaderCell {
            name: measure.name(),
            part_of: of.part_of.map(label),
            level: of.level,
            rows: of.count,
            value: measure.missing().unwrap_or_else(|| Line::value(measure.value())),
            badges: measure.badges(),
            note: of.measure.note.as_ref().map(Line::report),
            declared: measure.declared().filter(|_| has_references),
        })
    }
}
