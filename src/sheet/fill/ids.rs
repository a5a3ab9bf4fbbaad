//! Ids of lines: those that the sheet gives, and others made of names, each once in the report.

use std::collections::{HashMap, HashSet};

use super::super::book::CellLocation;
use super::super::line::MeasureLine;
use super::Fault;
use super::tree::Tree;
use crate::document::Reference;
use crate::document::slug;
use crate::report::is_slug;

/// An id for each line; `stay` holds those of the report that stay there, with their pointers.
pub(super) fn ids(
    lines: &[MeasureLine],
    tree: &Tree,
    stay: &HashMap<String, String>,
    faults: &mut Vec<(CellLocation, Fault)>,
) -> Vec<String> {
    let mut ids = vec![String::new(); lines.len()];
    let mut taken: HashMap<String, CellLocation> = HashMap::new();
    // Where the numbers behind a name go on: of a thousand lines of one name, none counts all before it again.
    let mut counted: HashMap<String, u32> = HashMap::new();
    for (line, id) in lines.iter().zip(&mut ids) {
        let Some((given, place)) = &line.id else { continue };
        if !is_slug(given) {
            faults.push((place.clone(), Fault::NotAnId { found: given.clone(), suggestion: slug(given) }));
        } else if let Some(first) = taken.get(given) {
            faults.push((place.clone(), Fault::IdOfLine(given.clone(), first.clone())));
        } else if let Some(pointer) = stay.get(given) {
            faults.push((place.clone(), Fault::IdOfReport(given.clone(), pointer.clone())));
        }
        taken.entry(given.clone()).or_insert_with(|| place.clone());
        *id = given.clone();
    }
    // A part may have its whole's id before its own, which must be there by then.
    let mut order: Vec<usize> = (0..lines.len()).collect();
    order.sort_by_key(|at| tree.depths.get(*at).copied().unwrap_or_default());
    for at in order {
        let Some(line) = lines.get(at).filter(|line| line.id.is_none()) else { continue };
        let row = line.place.cell.map_or(at as u32 + 1, |cell| cell.row + 1);
        let base = slug(&line.measure.name.0).unwrap_or_else(|| format!("line-{row}"));
        let parent = tree.parents.get(at).copied().flatten().and_then(|parent| ids.get(parent));
        let is_taken = |id: &str| taken.contains_key(id) || stay.contains_key(id);
        let base = match parent {
            Some(parent) if is_taken(&base) => format!("{parent}-{base}"),
            _ => base,
        };
        let from = counted.entry(base.clone()).or_insert(FIRST);
        let id = free_from(&base, from, is_taken);
        taken.insert(id.clone(), line.place.clone());
        if let Some(slot) = ids.get_mut(at) {
            *slot = id;
        }
    }
    ids
}

/// Ids of what a line is held against: each once in its list.
pub(super) fn name_references(references: &mut [Reference], otherwise: &str) {
    let mut taken: HashSet<String> = HashSet::new();
    for reference in references {
        let base = slug(&reference.name.0).unwrap_or_else(|| otherwise.to_owned());
        let id = free(&base, |id| taken.contains(id));
        taken.insert(id.clone());
        reference.id.0 = id;
    }
}

/// The number of a name's second line.
const FIRST: u32 = 2;

/// An id itself where it is free, else the first with a number after it that is.
pub(super) fn free(base: &str, is_taken: impl Fn(&str) -> bool) -> String {
    free_from(base, &mut { FIRST }, is_taken)
}

/// As `free`, where no number below `next` is free; `next` becomes the number after the one that is taken now.
fn free_from(base: &str, next: &mut u32, is_taken: impl Fn(&str) -> bool) -> String {
    if !is_taken(base) {
        return base.to_owned();
    }
    loop {
        let id = format!("{base}-{next}");
        let Some(after) = next.checked_add(1) else { return base.to_owned() };
        *next = after;
        if !is_taken(&id) {
            return id;
        }
    }
}
