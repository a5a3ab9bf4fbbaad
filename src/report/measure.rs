//! What was measured: its fields, and how they are read.

use std::cell::RefCell;

use super::observation::{observation, oldest_first};
use super::quantity::quantity;
use super::read::{MAX_PART_LEVELS, Node, Object, nearest, plausible};
use super::reference::show_apart;
use super::value::Value;
use super::{BudgetDirection, Fault, Observation, Quantity, Reference, Status, Text, Unit};

/// One result: an indicator, a budget line, an area cleared.
#[derive(Clone, Debug, PartialEq)]
pub struct Measure {
    /// RFC 6901: where it stands in the JSON.
    pub pointer: Text,
    /// Unique among the report's measures.
    pub id: Text,
    /// The publisher's name for it.
    pub name: Text,
    /// The heading it stands under, in the publisher's words: "Kinh tế". Parts have none.
    pub group: Option<Text>,
    /// A key of the report's units ([`Report::unit`](super::Report::unit)). `None`: a bare number.
    pub unit: Option<Text>,
    /// Whether more is better (IATI `ascending`).
    pub ascending: bool,
    /// What was reached in the report's period, in `unit`. `None`: it is not stated, and `missing_reason` may say why.
    pub actual: Option<Quantity>,
    /// What was to be reached: one for each body that set it, and for each period.
    pub targets: Vec<Reference>,
    /// What it was before: told beside the actual, and no verdict on it.
    pub baselines: Vec<Reference>,
    /// Declared by the publisher: wins over what the figures say.
    pub status: Option<Status>,
    /// Why there is no actual.
    pub missing_reason: Option<Text>,
    /// A remark of the publisher's.
    pub note: Option<Text>,
    /// Money in or money out.
    pub budget_direction: Option<BudgetDirection>,
    /// A series over time, oldest first, in whatever order it is written.
    pub observations: Vec<Observation>,
    /// The source's "trong đó" lines, up to 4 levels deep. No tally counts them.
    pub parts: Vec<Measure>,
}

/// What a measure's reader needs from the rest of the report.
pub(super) struct Scope<'a> {
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

impl<'a> Scope<'a> {
    pub fn new(units: &'a [Unit]) -> Scope<'a> {
        Scope { units, ids: Ids::default() }
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
        let observations = oldest_first(object.items("observations", observation));
        let parts = self.parts(&object, level);
        let measure = Measure {
            pointer: object.pointer(),
            group: group(&object, level),
            ascending: object.boolean("ascending", true),
            status: object.word("status"),
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
    pub(super) fn unit(&self, object: &Object) -> Option<Option<Text>> {
        let Some(node) = object.get("unit") else { return Some(None) };
        let key = node.text()?;
        if self.units.iter().any(|unit| unit.key == key) {
            return Some(Some(key));
        }
        let suggestion = nearest(&key, self.units.iter().map(|unit| &*unit.key)).map(|key| Text::from(key.to_owned()));
        node.problem(Fault::UnknownUnit { found: key, suggestion });
        None
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
