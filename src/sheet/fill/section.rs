//! The lists of a report into which lines go.

use serde_json::Value;

use super::super::book::CellLocation;
use super::super::line::{Count, MeasureLine};
use super::super::unit::folded;
use super::base::Base;
use super::tree::Tree;
use super::{Fault, ids};
use crate::document::{Id, slug};

/// The tallies of the report once it is filled: its own, then the table's.
pub(super) struct Tallies {
    /// How many the report has.
    pub own: usize,
    /// Those that are new.
    pub added: Vec<Count>,
    /// What is told of those that the report has already.
    pub stay: Vec<(CellLocation, Fault)>,
    /// By id, with the pointer of each one's indicators.
    known: Vec<(String, String)>,
    /// Where lines go that name no section.
    default: String,
}

impl Tallies {
    pub fn of(base: &Base, counts: Vec<Count>) -> Tallies {
        let own = base.list("/tallies");
        let pointer = |at: usize| format!("/tallies/{at}/indicators");
        let text = |tally: &Value, field: &str| tally.get(field).and_then(Value::as_str).unwrap_or_default().to_owned();
        let mut known: Vec<(String, String)> =
            own.iter().enumerate().map(|(at, tally)| (text(tally, "id"), pointer(at))).collect();
        let mut tallies = Tallies {
            own: own.len(),
            added: Vec::new(),
            stay: Vec::new(),
            known: Vec::new(),
            default: "/measures".to_owned(),
        };
        for mut count in counts {
            // What the report says of a count of its own, the publisher has said.
            let label = folded(&count.tally.label.0);
            let same = own.iter().position(|tally| folded(&text(tally, "label")) == label);
            let at = same.unwrap_or(own.len() + tallies.added.len());
            if count.holds_lines {
                tallies.default = pointer(at);
            }
            if same.is_some() {
                tallies.stay.push((count.place.clone(), Fault::TallyStays(count.tally.label.0.clone())));
            } else {
                let base = slug(&count.tally.label.0).unwrap_or_else(|| "tally".to_owned());
                let id = ids::free(&base, |id| known.iter().any(|(known, _)| known == id));
                known.push((id.clone(), pointer(at)));
                count.tally.id = Id(id);
                tallies.added.push(count);
            }
        }
        tallies.known = known;
        tallies
    }

    /// The pointer of the list that a section is.
    fn find(&self, section: &str) -> Option<String> {
        match section.trim() {
            name if name.eq_ignore_ascii_case("budget") => Some("/budget".to_owned()),
            name if name.eq_ignore_ascii_case("measures") => Some("/measures".to_owned()),
            name => self.known.iter().find(|(id, _)| id == name).map(|(_, pointer)| pointer.clone()),
        }
    }

    /// What a sentence calls a list.
    pub fn name(&self, pointer: &str) -> String {
        let tally = self.known.iter().find(|(_, known)| known == pointer).map(|(id, _)| id.clone());
        tally.unwrap_or_else(|| pointer.trim_start_matches('/').to_owned())
    }

    /// The pointer of each line's list. A part stands where its whole stands.
    pub fn sections(&self, lines: &[MeasureLine], tree: &Tree, faults: &mut Vec<(CellLocation, Fault)>) -> Vec<String> {
        let mut pointers = vec![String::new(); lines.len()];
        let mut order: Vec<usize> = (0..lines.len()).collect();
        order.sort_by_key(|at| tree.depths.get(*at).copied().unwrap_or_default());
        for at in order {
            let Some(line) = lines.get(at) else { continue };
            let parent = tree.parents.get(at).copied().flatten().and_then(|parent| pointers.get(parent)).cloned();
            let pointer = match &line.section {
                None => parent.unwrap_or_else(|| self.default.clone()),
                Some((section, place)) => match (self.find(section), parent) {
                    (None, parent) => {
                        let known = self.known.iter().map(|(id, _)| id.clone()).collect();
                        let fault = Fault::UnknownSection(section.clone(), known);
                        // Rows that leave it blank have it from one cell, which is told once.
                        if faults.last() != Some(&(place.clone(), fault.clone())) {
                            faults.push((place.clone(), fault));
                        }
                        parent.unwrap_or_default()
                    }
                    // Its whole's section is not known: told already.
                    (Some(pointer), Some(parent)) if parent != pointer && !parent.is_empty() => {
                        faults.push((place.clone(), Fault::OtherSection(self.name(&parent))));
                        pointer
                    }
                    (Some(pointer), _) => pointer,
                },
            };
            if let Some(slot) = pointers.get_mut(at) {
                *slot = pointer;
            }
        }
        pointers
    }
}

/// A part stands in its measure's group: the same group named again is left out, another one is a fault.
pub(super) fn groups(lines: &mut [MeasureLine], tree: &Tree, faults: &mut Vec<(CellLocation, Fault)>) {
    for at in 0..lines.len() {
        let mut top = at;
        while let Some(above) = tree.parents.get(top).copied().flatten().filter(|above| *above != at) {
            top = above;
            if tree.depths.get(top).is_none_or(|depth| *depth == 0) {
                break;
            }
        }
        let whole = lines.get(top).and_then(|line| line.measure.group.clone());
        if let Some(line) = lines.get_mut(at).filter(|_| top != at)
            && let Some(own) = line.measure.group.take()
            && whole.as_ref().is_none_or(|whole| whole.0 != own.0)
        {
            faults.push((line.place.clone(), Fault::OtherGroup(own.0)));
        }
    }
}
