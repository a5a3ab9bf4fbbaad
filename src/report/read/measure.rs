//! Measures, their references, series and parts.

use std::cell::RefCell;

use super::cursor::{Node, Object};
use super::header::optional_period;
use super::meant::nearest;
use super::quantity::{Stated, comparison, quantity, quantity_in, status};
use crate::report::value::Kind;
use crate::report::{BudgetDirection, Fault, Measure, Observation, Quantity, Reference, Status, Text, Unit};

/// What reading a measure needs to know of the rest of the report.
pub(super) struct Reading<'a> {
    units: &'a [Unit],
    ids: Ids,
}

/// The ids so far, each with where it first stood.
#[derive(Default)]
pub(super) struct Ids(RefCell<Vec<(Text, String)>>);

impl Ids {
    /// The object's id, if it has one that nobody had before (E17).
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
                ids.insert(at, (id.clone(), object.place.key("id").pointer()));
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
        object.items(key, |node| self.measure(node, true))
    }

    fn measure(&self, node: Node, may_have_parts: bool) -> Option<Measure> {
        let object = node.object()?;
        let id = self.ids.take(&object);
        let name = object.required_text("name");
        let unit = self.unit(&object);
        let actual = object.get("actual").map(quantity);
        let targets = self.references(&object, "targets");
        let baselines = self.references(&object, "baselines");
        let observations = object.items("observations", observation);
        // Asked for on every level, so that parts within parts are told as too deep, not as unknown.
        let parts = match object.get("parts") {
            Some(parts) if may_have_parts => parts.items(|node| self.measure(node, false)),
            Some(parts) => {
                parts.problem(Fault::WrongKind { expected: Kind::Null, found: parts.value.kind() });
                Vec::new()
            }
            None => Vec::new(),
        };
        let measure = Measure {
            pointer: object.pointer(),
            ascending: object.boolean("ascending", true),
            status: status(&object),
            missing_reason: object.text("missingReason"),
            note: object.text("note"),
            budget_direction: object.word("budgetDirection", &BudgetDirection::WORDS),
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
        self.check_amount(&measure, &object);
        // A figure without its unit would say something else.
        (id.is_some() && name.is_some() && unit.is_some()).then_some(())?;
        let told = actual.is_some();
        if !told && !measure.says_something() {
            object.problem(Fault::NothingStated);
        }
        measure.says_something().then_some(measure)
    }

    /// `Some(None)` where none is named, `None` where the one named is not there (E09).
    fn unit(&self, object: &Object) -> Option<Option<Text>> {
        let Some(node) = object.get("unit") else { return Some(None) };
        let key = node.text()?;
        if self.units.iter().any(|unit| unit.key == key) {
            return Some(Some(key));
        }
        let meant = nearest(&key, self.units.iter().map(|unit| &*unit.key)).map(|key| Text::from(key.to_owned()));
        node.problem(Fault::UnknownUnit { found: key, meant });
        None
    }

    /// W04: a value that seems to be written in full, though its unit has a factor.
    fn check_amount(&self, measure: &Measure, object: &Object) {
        let factor =
            self.units.iter().find(|unit| Some(&unit.key) == measure.unit.as_ref()).and_then(|unit| unit.factor);
        let value = measure.actual.as_ref().and_then(Quantity::value);
        let (Some(factor), Some(value)) = (factor, value) else { return };
        // 10^18 is beyond any sum of money told in its unit; a thousand thousand thousands is beyond any count of people.
        let limit = (factor * factor).min(1e18 / factor);
        if factor >= 1e3 && value.abs() >= limit {
            let place = object.place.key("actual");
            object.problem_in(place.key("value"), Fault::ImplausibleAmount { value, factor });
        }
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
        // Of what was stated, nothing could be read: told already.
        if quantity.is_none() && comparison.is_none() && status != Some(Status::Dropped) {
            return None;
        }
        // A target of a period that can't be read must not pass for one of this year's.
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
    // Read, so that it is known; a point of a series shows no quote of its own.
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
