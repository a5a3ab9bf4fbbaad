//! Rows as the lines of a table: each is a measure of its own, or goes on with an earlier one.

use std::collections::{HashMap, HashSet};

use super::super::super::book::CellLocation;
use super::super::super::figure::{self, Decimal, Reading};
use super::super::super::line::{self, Parent, Unused, Use};
use super::super::super::unit;
use super::super::doubt::Doubt;
use super::super::part_unit;
use super::Fault;
use super::findings::Findings;
use super::held::references;
use super::percent::{self, Seen};
use super::reference::{BASELINE, TARGET};
use super::row::Row;
use super::word;
use crate::document::{Id, Line, Quantity, Text, slug};

/// Columns whose cells are read as figures.
pub(super) const FIGURES: [&str; 5] =
    ["actual", "target", "baseline", "targetComparisonValue", "baselineComparisonValue"];

/// The measures of a table so far.
pub(super) struct Lines {
    decimal: Decimal,
    /// Of rows without a unit of their own.
    unit: Option<(String, CellLocation)>,
    measures: Vec<Measure>,
    /// The measure that the last row told of.
    current: Option<usize>,
    by_id: HashMap<String, usize>,
    by_name: HashMap<(String, String, String), usize>,
}

struct Measure {
    line: line::MeasureLine,
    /// The cells of its first row, as their readers see them.
    cells: HashMap<&'static str, String>,
    /// The sign in `actual` that there is no figure.
    dash: Option<String>,
    /// Its actual, as its cell shows it.
    seen: Option<Seen>,
}

impl Lines {
    pub fn new(decimal: Decimal, unit: Option<(String, CellLocation)>) -> Lines {
        let (by_id, by_name) = (HashMap::new(), HashMap::new());
        Lines { decimal, unit, measures: Vec::new(), current: None, by_id, by_name }
    }

    pub fn add(&mut self, row: &Row, section: Option<&str>, findings: &mut Findings) {
        let known = match (row.text("id"), row.has("name")) {
            (Some(id), _) => self.by_id.get(&id).copied(),
            (None, true) => None,
            // A row without a name of its own goes on with the one above.
            (None, false) if self.current.is_some() => self.current,
            (None, false) => return findings.tell(row, "name", Fault::Missing("name")),
        };
        match known {
            Some(known) => self.go_on(row, known, findings),
            None => self.begin(row, section, findings),
        }
    }

    /// Another target or baseline of a measure; all else must be as in its first row, or blank.
    fn go_on(&mut self, row: &Row, known: usize, findings: &mut Findings) {
        self.current = Some(known);
        let Some(measure) = self.measures.get_mut(known) else { return };
        let first = measure.line.place.clone();
        let is_another = |column: &str| row.has(column) && row.text(column).as_ref() != measure.cells.get(column);
        if let (true, Some(id)) = (is_another("name"), measure.cells.get("id")) {
            return findings.tell(row, "name", Fault::IdUsed { id: id.clone(), first });
        }
        // Where the first row left its section blank, it has the one above.
        let section = measure.line.section.as_ref().map(|(name, _)| name.clone());
        let columns =
            row.cells().map(|(column, ..)| column).filter(|column| !TARGET.hold(column) && !BASELINE.hold(column));
        for column in columns {
            if is_another(column) && !(column == "section" && row.text(column) == section) {
                return findings.tell(row, column, Fault::Differs { column, first });
            }
        }
        references(row, self.decimal, &mut measure.line, measure.seen.as_ref(), findings);
    }

    fn begin(&mut self, row: &Row, section: Option<&str>, findings: &mut Findings) {
        let last = self.current;
        let Some(name) = row.text("name") else { return findings.tell(row, "name", Fault::Missing("name")) };
        let above = || last.and_then(|last| self.measures.get(last)?.line.section.clone());
        let stated = row.text("section").or(section.map(str::to_owned)).map(|section| (section, row.place("section")));
        let Some(section) = stated.or_else(above) else {
            return findings.tell(row, "section", Fault::Missing("section"));
        };
        let id = row.text("id");
        let part_of = row.text("partOf");
        let key = (unit::folded(&section.0), part_of.clone().unwrap_or_default(), unit::folded(&name));
        if id.is_none()
            && let Some(first) = self.by_name.get(&key).and_then(|first| self.measures.get(*first))
        {
            let first = first.line.place.clone();
            return findings.tell(row, "name", Fault::RepeatedName { name, first });
        }
        let before = findings.problems.len();
        let (actual, dash) = actual(row, self.decimal, findings);
        let cell_unit = actual.as_ref().and_then(|(_, unit)| unit.clone());
        let seen = actual.as_ref().map(|(quantity, unit)| {
            Seen::of(&quantity.figure, unit.as_ref().map(|(label, _)| label.as_str()), row.place("actual"))
        });
        let column_unit = row.text("unit").map(|label| (label, row.place("unit")));
        if let (Some((cell, place)), Some((column, _))) = (&cell_unit, &column_unit)
            && !unit::agrees(cell, column)
        {
            findings.problems.push(Fault::UnitsDiffer { cell: cell.clone(), row: column.clone() }.at(place.clone()));
        }
        let line = Line {
            id: Id(String::new()),
            name: Text(name),
            group: row.text("group").map(Text),
            unit: None,
            ascending: findings.parsed(row, "ascending", word::yes_or_no, || "yes no".to_owned()),
            actual: actual.map(|(quantity, _)| quantity),
            targets: None,
            baselines: None,
            status: findings.word(row, "status"),
            missing_reason: row.text("missingReason").map(Text),
            note: row.text("note").map(Text),
            budget_direction: findings.word(row, "budgetDirection"),
            observations: None,
        };
        let line = line::MeasureLine {
            place: row.place("name"),
            section: Some(section),
            id: id.clone().map(|id| (id, row.place("id"))),
            parent: part_of.map(|id| Parent::Id(id, row.place("partOf"))),
            under: None,
            unit: column_unit.or(cell_unit),
            measure: line,
        };
        let cells = row.cells().filter_map(|(column, ..)| Some((column, row.text(column)?))).collect();
        let mut measure = Measure { line, cells, dash, seen };
        measure.missing(row, findings);
        if measure.line.unit.is_none() {
            measure.line.unit = self.unit.clone();
            // A number of households is in no millions of đồng.
            let name = &measure.line.measure.name.0;
            let is_other = |(unit, _): &mut (String, CellLocation)| part_unit::is_out_of_place(unit, name);
            if let Some((unit, _)) = measure.line.unit.take_if(is_other) {
                findings.doubt(row, "name", Doubt::TitleUnit(unit));
            }
        }
        references(row, self.decimal, &mut measure.line, measure.seen.as_ref(), findings);
        let at = self.measures.len();
        // A row at fault is known too, so that what goes on with it is not told as lost.
        if let Some(id) = id {
            self.by_id.insert(id, at);
        }
        self.by_name.entry(key).or_insert(at);
        self.current = Some(at);
        if findings.problems.len() > before {
            measure.dash = None;
            measure.line.measure.missing_reason.get_or_insert(Text(String::new()));
        }
        self.measures.push(measure);
    }

    /// The lines; one that says nothing and has no parts is a problem.
    pub fn finish(mut self, findings: &mut Findings) -> Vec<line::MeasureLine> {
        let parents: HashSet<String> = self
            .measures
            .iter()
            .filter_map(|measure| match &measure.line.parent {
                Some(Parent::Id(id, _)) => Some(id.clone()),
                _ => None,
            })
            .collect();
        for measure in &self.measures {
            let line = &measure.line;
            let id = line.id.as_ref().map(|(id, _)| id.clone()).or_else(|| slug(&line.measure.name.0));
            let has_parts = id.is_some_and(|id| parents.contains(&id));
            if !says_something(&line.measure) && !has_parts {
                let dash = measure.dash.clone().unwrap_or_default();
                findings.problems.push(Fault::NothingSaid(dash).at(line.place.clone()));
            }
        }
        let column: Vec<(Seen, bool)> = (self.measures.iter_mut())
            .filter_map(|measure| {
                let unit = measure.line.unit.as_ref();
                Some((measure.seen.take()?, unit.is_some_and(|(unit, _)| !unit::agrees(unit, "%"))))
            })
            .collect();
        findings.problems.extend(percent::among(&column).map(|(place, fault)| fault.at(place.clone())));
        self.measures.into_iter().map(|measure| measure.line).collect()
    }
}

impl Measure {
    /// Words in place of a figure are the reason why there is none, where no other is given.
    fn missing(&mut self, row: &Row, findings: &mut Findings) {
        let (Some(dash), Some((address, _))) = (&self.dash, row.cell("actual")) else { return };
        let reason = &mut self.line.measure.missing_reason;
        let letters = dash.chars().filter(|c| c.is_alphabetic()).count();
        // [x] is the shorthand of an office's notes; "x" or "k" alone is a mark.
        let is_of_program = ["null", "nan", "<na>"].contains(&dash.to_lowercase().as_str());
        if reason.is_none() && !is_of_program && (letters > 1 || dash.starts_with('[')) {
            *reason = Some(Text(dash.clone()));
            findings.uses.insert(address, Use::Field("missingReason"));
        } else {
            findings.uses.insert(address, Use::Unused(Unused::NoFigure));
        }
    }
}

fn says_something(line: &Line) -> bool {
    line.actual.is_some()
        || line.missing_reason.is_some()
        || line.status.is_some()
        || line.targets.is_some()
        || line.baselines.is_some()
}

type Actual = (Quantity, Option<(String, CellLocation)>);

/// What was reached, with the unit that the cell shows; or the sign that there is no figure.
fn actual(row: &Row, decimal: Decimal, findings: &mut Findings) -> (Option<Actual>, Option<String>) {
    let stated = match row.cell("actual").map(|(_, cell)| figure::read(cell, decimal)) {
        Some(Ok(Reading::Stated(stated))) => Some(*stated),
        Some(Ok(Reading::Missing(dash))) => {
            // They are filled down beside a dash, too.
            for (address, _) in ["comparator", "valueStatus"].into_iter().filter_map(|column| row.cell(column)) {
                findings.uses.insert(address, Use::Unused(Unused::NoFigure));
            }
            if row.has("quote") {
                findings.tell(row, "quote", Fault::Lonely("quote", "actual"));
            }
            return (None, Some(dash));
        }
        Some(Err(fault)) => {
            findings.figure_problem(row, "actual", fault);
            return (None, None);
        }
        None => None,
    };
    let Some(stated) = stated else {
        if let Some(column) = ["comparator", "valueStatus", "quote"].into_iter().find(|column| row.has(column)) {
            findings.tell(row, column, Fault::Lonely(column, "actual"));
        }
        return (None, None);
    };
    findings.mark(row, "actual", stated.mark.as_deref());
    let mut figure = stated.figure;
    if stated.comparison.is_some() {
        findings.tell(row, "actual", Fault::NoLevel(row.text("actual").unwrap_or_default()));
    }
    let comparator = findings.word(row, "comparator");
    findings.one_comparator(row, "comparator", comparator, &mut figure);
    let status = findings.word(row, "valueStatus");
    match (&status, &figure.value_status) {
        (Some(column), Some(cell)) if column.as_str() != cell.as_str() => {
            let cell = cell.as_str().to_owned();
            findings.tell(row, "valueStatus", Fault::SignsDiffer { cell, column: "valueStatus" });
        }
        _ => figure.value_status = status.or(figure.value_status),
    }
    let unit = stated.unit.map(|unit| (unit, row.place("actual")));
    (Some((Quantity { figure, quote: row.text("quote").map(Text) }, unit)), None)
}
