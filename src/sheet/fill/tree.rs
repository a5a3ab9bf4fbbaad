//! Which line is a part of which, and in which section each stands.

use std::collections::HashMap;

use super::super::book::CellLocation;
use super::super::line::{MeasureLine, Parent};
use super::Fault;
use crate::document::slug;
use crate::report::MAX_PART_LEVELS;

/// What the lines are to each other, by their numbers.
pub(super) struct Tree {
    /// The line that each is a part of.
    pub parents: Vec<Option<usize>>,
    /// How far each is below a line that is no part.
    pub depths: Vec<usize>,
    /// The parts of each, in order.
    pub parts: Vec<Vec<usize>>,
}

impl Tree {
    /// As the lines say it; what they say wrongly is a fault, and that line is then no part.
    /// `is_in_report` tells whether an id is that of a measure which the report has.
    pub fn of(
        lines: &[MeasureLine],
        is_in_report: impl Fn(&str) -> bool,
        faults: &mut Vec<(CellLocation, Fault)>,
    ) -> Tree {
        let names = Names::of(lines);
        let mut parents: Vec<Option<usize>> = Vec::with_capacity(lines.len());
        for line in lines {
            let parent = match &line.parent {
                None => None,
                Some(Parent::Line(at)) => Some(*at).filter(|at| *at < lines.len()),
                Some(Parent::Id(id, place)) => match names.find(id) {
                    Ok(at) => Some(at),
                    Err(fault) => {
                        let is_gone = matches!(fault, Fault::UnknownParent { .. }) && is_in_report(id);
                        let fault = if is_gone { Fault::ParentOfReport(id.clone()) } else { fault };
                        faults.push((place.clone(), fault));
                        None
                    }
                },
            };
            parents.push(parent);
        }
        let depths: Vec<Option<usize>> = (0..lines.len()).map(|at| depth(&parents, at)).collect();
        let has_circle = depths.contains(&None);
        for (at, (line, depth)) in lines.iter().zip(&depths).enumerate() {
            match depth {
                None => {
                    let id = line.id.as_ref().map_or(&line.measure.name.0, |(id, _)| id);
                    faults.push((place_of(lines, at), Fault::Circle(id.clone())));
                }
                // Whatever hangs on a circle has no depth.
                Some(depth) if *depth > MAX_PART_LEVELS && !has_circle => {
                    faults.push((place_of(lines, at), Fault::TooDeep(MAX_PART_LEVELS)));
                }
                Some(_) => {}
            }
        }
        let depths = depths.into_iter().map(Option::unwrap_or_default).collect();
        let mut parts = vec![Vec::new(); lines.len()];
        for (at, parent) in parents.iter().enumerate() {
            if let Some(parts) = parent.and_then(|parent| parts.get_mut(parent)) {
                parts.push(at);
            }
        }
        Tree { parents, depths, parts }
    }
}

/// Where a line says what it is a part of.
fn place_of(lines: &[MeasureLine], at: usize) -> CellLocation {
    match lines.get(at) {
        Some(MeasureLine { parent: Some(Parent::Id(_, place)), .. }) | Some(MeasureLine { place, .. }) => place.clone(),
        None => CellLocation { sheet: None, cell: None, line: None },
    }
}

/// Further up than any report goes; the way there is not walked to its end for each of twenty thousand lines.
const FAR: usize = 1_000;

/// How many lines stand above one; None where it stands above itself.
fn depth(parents: &[Option<usize>], start: usize) -> Option<usize> {
    let (mut at, mut depth) = (start, 0);
    while let Some(parent) = parents.get(at).copied().flatten() {
        if parent == start {
            return None;
        }
        depth += 1;
        if depth == FAR {
            break;
        }
        at = parent;
    }
    Some(depth)
}

/// Lines by what `partOf` may call them: the ids that they have, or the ones that their names make.
struct Names {
    ids: HashMap<String, usize>,
    made: HashMap<String, Vec<usize>>,
}

impl Names {
    fn of(lines: &[MeasureLine]) -> Names {
        let mut names = Names { ids: HashMap::new(), made: HashMap::new() };
        for (at, line) in lines.iter().enumerate() {
            match &line.id {
                Some((id, _)) => {
                    names.ids.entry(id.clone()).or_insert(at);
                }
                None => {
                    let made = slug(&line.measure.name.0).unwrap_or_default();
                    names.made.entry(made).or_default().push(at);
                }
            }
        }
        names
    }

    fn find(&self, id: &str) -> Result<usize, Fault> {
        if let Some(at) = self.ids.get(id) {
            return Ok(*at);
        }
        match self.made.get(id).map(Vec::as_slice) {
            Some([at]) => Ok(*at),
            Some([_, ..]) => Err(Fault::ManyParents(id.to_owned())),
            _ => Err(Fault::UnknownParent { found: id.to_owned(), suggestion: self.nearest(id) }),
        }
    }

    /// The id that a slip of the pen may have meant: at most a third of it is otherwise.
    fn nearest(&self, id: &str) -> Option<String> {
        if id.len() > 64 {
            return None;
        }
        self.ids
            .keys()
            .chain(self.made.keys())
            .map(|known| (strsim::osa_distance(id, known), known))
            .filter(|(distance, known)| distance * 3 <= known.chars().count())
            .min()
            .map(|(_, known)| known.clone())
    }
}
