//! The target and the baseline of a row.

use super::super::super::book::CellLocation;
use super::super::super::figure::{self, Decimal, Reading, Stated, Versus};
use super::super::super::line::{Unused, Use};
use super::super::change;
use super::super::column::Role;
use super::Fault;
use super::findings::Findings;
use super::row::Row;
use super::word;
use crate::document::{Comparison, Figure, Id, Reference, Text, Word};
use crate::report::{Comparator, ComparisonType, ValueStatus};

/// The columns of a target, or of a baseline.
pub(super) struct Columns {
    figure: &'static str,
    name: &'static str,
    comparator: &'static str,
    period: &'static str,
    comparison: &'static str,
    value: &'static str,
    quote: &'static str,
    set_by: &'static str,
    status: &'static str,
}

pub(super) const TARGET: Columns = Columns {
    figure: "target",
    name: "targetName",
    comparator: "targetComparator",
    period: "targetPeriod",
    comparison: "targetComparison",
    value: "targetComparisonValue",
    quote: "targetQuote",
    set_by: "targetSetBy",
    status: "targetStatus",
};

/// Who set it and how it stands are said of targets alone.
pub(super) const BASELINE: Columns = Columns {
    figure: "baseline",
    name: "baselineName",
    comparator: "baselineComparator",
    period: "baselinePeriod",
    comparison: "baselineComparison",
    value: "baselineComparisonValue",
    quote: "baselineQuote",
    set_by: "",
    status: "",
};

impl Columns {
    /// Whether a column is one of these.
    pub fn hold(&self, column: &str) -> bool {
        self.all().contains(&column)
    }

    fn all(&self) -> [&'static str; 9] {
        let Columns { figure, name, comparator, period, comparison, value, quote, set_by, status } = *self;
        [figure, name, comparator, period, comparison, value, quote, set_by, status]
    }
}

/// A reference, and what its cells say beside it.
pub(super) struct Read {
    pub reference: Reference,
    /// The unit of its figure.
    pub unit: Option<(String, CellLocation)>,
    /// The unit in which a comparison tells a difference: the measure's own.
    pub difference: Option<(String, CellLocation)>,
    /// Of its figure.
    pub place: CellLocation,
    /// "ước đạt 101%" says of the actual how firm it is.
    pub value_status: Option<(Word<ValueStatus>, CellLocation)>,
}

/// A comparison, and what its cell says beside it.
#[derive(Default)]
struct Compared {
    comparison: Option<Comparison>,
    unit: Option<(String, CellLocation)>,
    value_status: Option<(Word<ValueStatus>, CellLocation)>,
}

impl Compared {
    fn of(stated: &mut Stated, place: CellLocation) -> Option<Compared> {
        let comparison = stated.comparison.take()?;
        let unit = stated.unit.take().map(|unit| (unit, place.clone()));
        let value_status = stated.figure.value_status.take().map(|status| (status, place));
        Some(Compared { comparison: Some(comparison), unit, value_status })
    }
}

/// What a row is held against by these columns; None where they are blank, say that there is nothing, or are at fault.
pub(super) fn read(row: &Row, columns: &Columns, decimal: Decimal, findings: &mut Findings) -> Option<Read> {
    let filled: Vec<&str> = columns.all().into_iter().filter(|column| row.has(column)).collect();
    if filled.is_empty() {
        return None;
    }
    let before = findings.problems.len();
    let mut stated = stated(row, columns.figure, decimal, findings);
    let in_words = stated.as_mut().and_then(|stated| Compared::of(stated, row.place(columns.figure)));
    let compared = comparison(row, columns, decimal, in_words, findings).unwrap_or_default();
    let period =
        findings.parsed(row, columns.period, word::period, || "2024, 2024-12-31, 2024-01-01/2024-12-31".to_owned());
    let status = findings.word(row, columns.status);
    let comparator = findings.word(row, columns.comparator);
    let unit = stated.as_ref().and_then(|stated| stated.unit.clone()).map(|unit| (unit, row.place(columns.figure)));
    let mut figure = stated.map(|stated| stated.figure).unwrap_or_default();
    findings.one_comparator(row, columns.comparator, comparator, &mut figure);
    if findings.problems.len() > before {
        return None;
    }
    let is_dropped = row.text(columns.status).is_some_and(|status| status.eq_ignore_ascii_case("dropped"));
    if !is_stated(&figure) && compared.comparison.is_none() && !is_dropped {
        return nothing(row, columns, &filled, findings);
    }
    if figure.comparator.is_some() && !is_stated(&figure) {
        findings.tell(row, columns.comparator, Fault::Lonely(columns.comparator, columns.figure));
    }
    let Some(name) = row.text(columns.name) else {
        let at = if row.is_column(columns.name) { Some(&columns.name) } else { filled.first() };
        findings.tell(row, at.copied().unwrap_or(columns.figure), Fault::Missing(columns.name));
        return None;
    };
    let text = |column: &str| row.text(column).map(Text);
    let reference = Reference {
        id: Id(String::new()),
        name: Text(name),
        set_by: text(columns.set_by),
        period,
        unit: None,
        figure,
        comparison: compared.comparison,
        status,
        quote: text(columns.quote),
    };
    let place = row.place(columns.figure);
    Some(Read { reference, unit, difference: compared.unit, value_status: compared.value_status, place })
}

/// A name that is filled down beside a blank figure or a dash says nothing; whatever else is there is at fault.
fn nothing(row: &Row, columns: &Columns, filled: &[&str], findings: &mut Findings) -> Option<Read> {
    let harmless = [columns.name, columns.figure, columns.comparison, columns.value];
    if let Some(column) = columns.all().into_iter().find(|column| filled.contains(column) && !harmless.contains(column))
    {
        findings.tell(row, column, Fault::Lonely(column, columns.figure));
        return None;
    }
    for (_, address, _) in row.cells().filter(|(column, ..)| columns.hold(column)) {
        findings.uses.insert(address, Use::Unused(Unused::NoFigure));
    }
    None
}

fn is_stated(figure: &Figure) -> bool {
    figure.value.is_some() || figure.low.is_some() || figure.text.is_some()
}

/// What the cell of a column states; a dash states nothing.
fn stated(row: &Row, column: &'static str, decimal: Decimal, findings: &mut Findings) -> Option<Stated> {
    let (address, cell) = row.cell(column)?;
    let role = if column == TARGET.figure { Role::Target } else { Role::Baseline };
    let is_change = || change::is_signed_alone(address, cell, row.cell("actual"), row.text("name").as_deref());
    match change::in_words(figure::read(cell, decimal), cell, role) {
        Ok(Reading::Stated(mut stated)) => {
            findings.mark(row, column, stated.mark.as_deref());
            if role == Role::Target && stated.figure.value.is_some() && is_change() {
                *stated = change::as_words(cell);
            }
            Some(*stated)
        }
        Ok(Reading::Missing(_)) => {
            findings.uses.insert(address, Use::Unused(Unused::NoFigure));
            None
        }
        Err(fault) => {
            findings.figure_problem(row, column, fault);
            None
        }
    }
}

/// How the actual stands to it: by the two columns for that, or in words in one of the cells.
fn comparison(
    row: &Row,
    columns: &Columns,
    decimal: Decimal,
    in_words: Option<Compared>,
    findings: &mut Findings,
) -> Option<Compared> {
    let kind: Option<Word<ComparisonType>> = findings.word(row, columns.comparison);
    if !row.has(columns.value) {
        if row.has(columns.comparison) && in_words.is_none() && row.has(columns.figure) {
            findings.tell(row, columns.comparison, Fault::Missing(columns.value));
        }
        return in_words;
    }
    // A word that is unknown is told; how its number compares can't be.
    if row.has(columns.comparison) && kind.is_none() {
        return None;
    }
    let (address, cell) = row.cell(columns.value)?;
    if in_words.is_some() {
        let cell = row.text(columns.figure).unwrap_or_default();
        findings.tell(row, columns.figure, Fault::SignsDiffer { cell, column: columns.value });
        return None;
    }
    let versus = kind.as_ref().map_or(Versus::Unsaid, |kind| Versus::named(kind.as_str()));
    let mut value = match figure::comparison(cell, decimal, versus) {
        Ok(Reading::Stated(value)) => *value,
        Ok(Reading::Missing(_)) => {
            findings.uses.insert(address, Use::Unused(Unused::NoFigure));
            return None;
        }
        Err(_) if !row.has(columns.comparison) => {
            let at = if row.is_column(columns.comparison) { columns.comparison } else { columns.value };
            findings.tell(row, at, Fault::Missing(columns.comparison));
            return None;
        }
        Err(fault) => {
            findings.figure_problem(row, columns.value, fault);
            return None;
        }
    };
    findings.mark(row, columns.value, value.mark.as_deref());
    let Some(compared) = Compared::of(&mut value, row.place(columns.value)) else {
        findings.tell(row, columns.value, Fault::NoNumber(columns.value, row.text(columns.value).unwrap_or_default()));
        return None;
    };
    // "giảm 5%" in a row that says percentOf.
    let stated = compared.comparison.as_ref().map(|comparison| comparison.kind.as_str().to_owned());
    if let (Some(kind), Some(cell)) = (kind, stated)
        && kind.as_str() != cell
    {
        let column = columns.comparison;
        findings.tell(row, columns.value, Fault::SignsDiffer { cell, column });
        return None;
    }
    Some(compared)
}

/// What a cell and its column say of how the true figure stands to the stated one; they must say one thing.
pub(super) fn agree(
    column: Option<Word<Comparator>>,
    cell: Option<Word<Comparator>>,
) -> Result<Option<Word<Comparator>>, String> {
    match (column, cell) {
        (Some(column), Some(cell)) if column.as_str() != cell.as_str() => Err(cell.as_str().to_owned()),
        (column, cell) => Ok(column.or(cell)),
    }
}
