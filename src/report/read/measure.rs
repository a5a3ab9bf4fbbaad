//! Measures, their references, series and parts.

use std::cell::RefCell;

use super::cursor::{Node, Object};
use super::header::optional_period;
use super::plausible;
use super::quantity::{Stated, comparison, quantity, quantity_in, status};
use super::suggestion::nearest;
use crate::report::read::MAX_PART_LEVELS;
use crate::report::value::Value;
use crate::report::{Fault, Measure, Observation, Quantity, Reference, Status, Text, Unit, apart};

/// What a measure's reader needs from the rest of the report.
pub(super) struct Reading<'a> {
    units: &'a [Unit],
    ids: Ids,
}

/// A measure says something if it has one of these fields.
const SAYING: [&str; 7] = ["actual", "missingReason", "status", "targets", "baselines", "observations", "parts"];

/// The ids seen so far, each with the pointer where it first stood.
#[derive(Default)]
pub(super) struct Ids(RefCell<Vec<(Text, String)>>);

impl Ids {
    /// The object's id; `None` if it is missing or was used before (E17).
    pub fn take(&self, object: &Object) -> Option<Text> {
        let id = object.id("id")?;
        let mut ids = self.0.borrow_mut();
        match ids.binary_search_by(|(known, _)| known.cmp(&id)) {
            Ok(at) => {
                let first = ids[at].1.clone();
                object.problem_at("id", Fault::DuplicateId(first));
                None
            }
            Err(at) => {
                ids.insert(at, (id.clone(), object.path.key("id").pointer()));
                Some(id)
            }
        }
    }
}

impl<'a> Reading<'a> {
    pub fn new(units: &'a [Unit]) -> Reading<'a> {
        Reading { units, ids: Ids::default() }
    }

    pub fn list(&self, object: &Object, key: &'static str) -> Vec<Measure> {
        object.items(key, |node| self.measure(node, 0))
    }

    /// `level` is 0 for a measure, 1 for a part of it, 2 for a part of that.
    fn measure(&self, node: Node, level: usize) -> Option<Measure> {
        let object = node.object()?;
        let id = self.ids.take(&object);
        let name = object.required_text("name");
        let unit = self.unit(&object);
        let mut actual = object.get("actual").map(quantity);
        let mut targets = self.references(&object, "targets");
        if let Some(Some(actual)) = &mut actual {
            targets.iter_mut().for_each(|target| show_apart(actual, target));
        }
        let baselines = self.references(&object, "baselines");
        let observations = object.items("observations", observation);
        let parts = self.parts(&object, level);
        let measure = Measure {
            pointer: object.pointer(),
            group: group(&object, level),
            ascending: object.boolean("ascending", true),
            status: status(&object),
            missing_reason: object.text("missingReason"),
            note: object.text("note"),
            budget_direction: object.word("budgetDirection"),
            id: id.clone().unwrap_or_default(),
            name: name.clone().unwrap_or_default(),
            unit: unit.clone().unwrap_or_default(),
            actual: actual.clone().flatten(),
            targets,
            baselines,
            observations,
            parts,
        };
        object.finish();
        plausible::check(self.units, &measure, &object);
        let says_something = measure.says_something();
        // A field that is there but unreadable has its own problem already.
        let is_there = |key| object.get(key).is_some_and(|node| *node.value != Value::List(Vec::new()));
        if !says_something && !SAYING.into_iter().any(is_there) {
            object.problem(Fault::NothingStated);
        }
        // Without its unit a figure would say something else: the measure is left out.
        (says_something && id.is_some() && name.is_some() && unit.is_some()).then_some(measure)
    }

    /// Below the last level no part is read (E21). An empty list counts as no list.
    fn parts(&self, object: &Object, level: usize) -> Vec<Measure> {
        // Asked for on every level, so that parts nested too deep are E21, not an unknown field.
        let Some(parts) = object.get("parts") else { return Vec::new() };
        if level == MAX_PART_LEVELS && matches!(parts.value, Value::List(items) if !items.is_empty()) {
            parts.problem(Fault::PartsTooDeep);
            return Vec::new();
        }
        parts.items(|node| self.measure(node, level + 1))
    }

    /// `Some(None)` if no unit is named, `None` if the named one doesn't exist (E09).
    fn unit(&self, object: &Object) -> Option<Option<Text>> {
        let Some(node) = object.get("unit") else { return Some(None) };
        let key = node.text()?;
        if self.units.iter().any(|unit| unit.key == key) {
            return Some(Some(key));
        }
        let suggestion = nearest(&key, self.units.iter().map(|unit| &*unit.key)).map(|key| Text::from(key.to_owned()));
        node.problem(Fault::UnknownUnit { found: key, suggestion });
        None
    }

    fn references(&self, object: &Object, key: &'static str) -> Vec<Reference> {
        let ids = Ids::default();
        object.items(key, |node| self.reference(node, &ids))
    }

    fn reference(&self, node: Node, ids: &Ids) -> Option<Reference> {
        let object = node.object()?;
        let id = ids.take(&object);
        let name = object.required_text("name");
        let set_by = object.text("setBy");
        let period = object.get("period").map(optional_period);
        let unit = self.unit(&object);
        let quantity = quantity_in(&object);
        let comparison = object.get("comparison").map(comparison);
        let status = status(&object);
        let quote = object.text("quote");
        object.finish();
        let nothing = matches!(quantity, Stated::Nothing) && comparison.is_none() && status != Some(Status::Dropped);
        if nothing {
            object.problem(Fault::NothingStated);
            return None;
        }
        let quantity = match quantity {
            Stated::Quantity(quantity) => Some(quantity),
            Stated::Nothing | Stated::Spoiled => None,
        };
        let comparison = comparison.flatten();
        // Something was stated but could not be read: its problem is told already.
        if quantity.is_none() && comparison.is_none() && status != Some(Status::Dropped) {
            return None;
        }
        // A target whose period can't be read must not pass for one of this year's.
        let period = match period {
            Some(None) => return None,
            Some(period) => period,
            None => None,
        };
        Some(Reference {
            pointer: object.pointer(),
            id: id?,
            name: name?,
            set_by,
            period,
            unit: unit?,
            quantity,
            comparison,
            status,
            quote,
        })
    }
}

/// What is judged apart is shown apart: 94.96 held against 95 is no "95.0", whatever decimals it has.
fn show_apart(actual: &mut Quantity, target: &mut Reference) {
    let Some(target) = &mut target.quantity else { return };
    if let (Some(is), Some(should)) = (actual.value(), target.value()) {
        actual.decimals = actual.decimals.map(|decimals| apart(is, should, decimals));
        target.decimals = target.decimals.map(|decimals| apart(should, is, decimals));
    }
}

/// A part stands under its measure's heading: for a part, `group` is an unknown field.
fn group(object: &Object, level: usize) -> Option<Text> {
    let node = object.get("group")?;
    if level > 0 {
        node.problem(Fault::UnknownField { found: Text::Static("group"), suggestion: None });
        return None;
    }
    node.text()
}

impl Measure {
    fn says_something(&self) -> bool {
        self.actual.is_some()
            || self.missing_reason.is_some()
            || self.status.is_some()
            || self.targets.iter().chain(&self.baselines).next().is_some()
            || !self.observations.is_empty()
            || !self.parts.is_empty()
    }
}

fn observation(node: Node) -> Option<Observation> {
    let object = node.object()?;
    let period = match object.get("period") {
        Some(node) => optional_period(node),
        None => {
            object.problem_at("period", Fault::Empty);
            None
        }
    };
    let quantity = quantity_in(&object);
    // Asked for only so that it is known: a point of a series shows no quote.
    let quote = object.text("quote");
    object.finish();
    match quantity {
        Stated::Quantity(quantity) => {
            let quantity = Quantity { quote, ..quantity };
            Some(Observation { pointer: object.pointer(), period: period?, quantity })
        }
        Stated::Nothing => {
            object.problem(Fault::NothingStated);
            None
        }
        Stated::Spoiled => None,
    }
}
