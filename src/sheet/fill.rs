//! A table's lines in their report: ids, units, sections, parts; all else of the report stays byte for byte.

mod base;
mod begin;
mod fault;
mod ids;
mod notice;
mod put;
mod section;
mod tree;
mod units;

pub use begin::begin;
pub use fault::Fault;
pub use units::Units;

use std::collections::HashMap;

use serde_json::Value;

use super::book::CellLocation;
use super::line::{MeasureLine, Table};
use super::problem::{self, Problem};
use crate::document::{List, Reference, Text, without_nulls};
use base::Base;
use section::Tallies;
use tree::Tree;

/// A report with a table's lines in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Filled {
    /// The report's text.
    pub text: String,
    /// What is no fault, but to be known.
    pub notices: Vec<Problem>,
    /// Where each measure that is new stands: its pointer in the report, and the place of its name in the sheet.
    pub rows: Vec<(String, CellLocation)>,
}

/// The report's text with the table's lines in it. A byte order mark before it stays.
pub fn fill(report: &str, table: Table) -> Result<Filled, Vec<Problem>> {
    let (mark, text) = match report.strip_prefix('\u{feff}') {
        Some(text) => ("\u{feff}", text),
        None => ("", report),
    };
    let base =
        Base::read(text).map_err(|faults| faults.into_iter().map(|fault| at(nowhere(), fault)).collect::<Vec<_>>())?;
    let mut faults: Vec<(CellLocation, Fault)> = Vec::new();
    let Table { header, mut lines, tallies, notices, refused, .. } = table;
    let all_ids = base.ids(&[]);
    let tree = Tree::of(&lines, |id| all_ids.contains_key(id), &mut faults);
    let tallies = Tallies::of(&base, tallies);
    let pointers = tallies.sections(&lines, &tree, &mut faults);
    let mut lists: Vec<String> = Vec::new();
    for pointer in &pointers {
        if !lists.contains(pointer) {
            lists.push(pointer.clone());
        }
    }
    section::groups(&mut lines, &tree, &mut faults);
    let ids = ids::ids(&lines, &tree, &base.ids(&lists), &mut faults);
    let mut units = Units::of(base.value.get("units"), base.text_at("/language").unwrap_or_default());
    faults.extend(units::unclear(&lines, &units));
    if !faults.is_empty() || !refused.is_empty() {
        let mut problems = refused;
        problems.extend(faults.into_iter().map(|(place, fault)| at(place, fault)));
        problems.sort_by(|one, other| one.place.cmp(&other.place));
        return Err(problems);
    }
    let places: Vec<CellLocation> = lines.iter().map(|line| line.place.clone()).collect();
    let mut written = Written { measures: HashMap::new(), rows: Vec::new() };
    let values: Vec<Value> = lines.iter_mut().zip(&ids).map(|(line, id)| value(line, id, &mut units)).collect();
    let values: Vec<Value> = values
        .into_iter()
        .zip(&lines)
        .map(|(mut value, line)| {
            if let (Some(fields), Some(id)) = (value.as_object_mut(), line.under.and_then(|under| ids.get(under))) {
                fields.insert("//under".to_owned(), Value::String(id.clone()));
            }
            value
        })
        .collect();
    for (line, pointer) in pointers.iter().enumerate() {
        if tree.parents.get(line).copied().flatten().is_none() {
            written.add(pointer, line, &values, &tree, &places);
        }
    }
    let mut all_notices = notices;
    all_notices.extend(tallies.stay.iter().cloned().map(|(place, fault)| at(place, fault)));
    all_notices.extend(notice::gone(&base, &lists, &tallies, &ids));
    all_notices.extend(notice::differing(&base, &header));
    let partial = put::partial(&base, &lists, &written.measures);
    all_notices
        .extend(partial.into_iter().map(|part| at(nowhere(), Fault::TallyIsPart(part.label, part.listed, part.total))));
    let filled = put::splice(&base, tallies, &lists, written.measures, units.added());
    let rows = written.rows;
    let refused = notice::refused(text, &filled, &rows);
    if !refused.is_empty() {
        return Err(refused);
    }
    all_notices.extend(notice::undated(&filled, &header, &rows));
    Ok(Filled { text: format!("{mark}{filled}"), notices: all_notices, rows })
}

fn at(place: CellLocation, fault: Fault) -> Problem {
    Problem { place, fault: problem::Fault::Fill(fault) }
}

fn nowhere() -> CellLocation {
    CellLocation { sheet: None, cell: None, line: None }
}

/// The measures of each list, and where each came from.
struct Written {
    measures: HashMap<String, Vec<Value>>,
    rows: Vec<(String, CellLocation)>,
}

impl Written {
    fn add(&mut self, list: &str, line: usize, values: &[Value], tree: &Tree, places: &[CellLocation]) {
        let count = self.measures.get(list).map_or(0, Vec::len);
        let measure = self.nested(&format!("{list}/{count}"), line, values, tree, places);
        self.measures.entry(list.to_owned()).or_default().push(measure);
    }

    /// A measure with its parts; no deeper than lines may be, for else there would be faults.
    fn nested(&mut self, pointer: &str, line: usize, values: &[Value], tree: &Tree, places: &[CellLocation]) -> Value {
        if let Some(place) = places.get(line) {
            self.rows.push((pointer.to_owned(), place.clone()));
        }
        let mut measure = values.get(line).cloned().unwrap_or_default();
        let parts = tree.parts.get(line).map_or(&[][..], Vec::as_slice);
        let nested = parts.iter().enumerate();
        let parts: Vec<Value> = nested
            .map(|(at, part)| self.nested(&format!("{pointer}/parts/{at}"), *part, values, tree, places))
            .collect();
        if let (Some(fields), false) = (measure.as_object_mut(), parts.is_empty()) {
            fields.insert("parts".to_owned(), Value::Array(parts));
        }
        measure
    }
}

/// A line as the report writes it, without its parts.
fn value(line: &mut MeasureLine, id: &str, units: &mut Units) -> Value {
    let measure = &mut line.measure;
    measure.id.0 = id.to_owned();
    let key = line.unit.as_ref().map(|(label, _)| units.key(label));
    let mut references = |list: &mut Option<List<Reference>>, otherwise: &str| {
        let Some(List(list)) = list else { return };
        ids::name_references(list, otherwise);
        for reference in list {
            let own = reference.unit.take().map(|label| units.key(&label.0));
            reference.unit = own.filter(|own| Some(own) != key.as_ref()).map(Text);
        }
    };
    references(&mut measure.targets, "target");
    references(&mut measure.baselines, "baseline");
    measure.unit = key.map(Text);
    without_nulls(serde_json::to_value(&*measure).unwrap_or_default())
}
