//! A report as the pieces that are confirmed one by one, in the report's order.

use serde_json::{Map, Value};

use super::finding::{Finding, FindingKind};

/// The lists of a measure that hold pieces of their own.
const OWN: [&str; 4] = ["targets", "baselines", "parts", "indicators"];

/// The pieces of a report, as yet without places and sureness.
pub fn pieces(report: &Value) -> Vec<Finding> {
    let mut pieces = Pieces { units: report.get("units").and_then(Value::as_object), found: Vec::new() };
    let header = [
        (FindingKind::Organization, "/organization"),
        (FindingKind::Period, "/period"),
        (FindingKind::Title, "/title"),
        (FindingKind::Source, "/source"),
    ];
    for (kind, pointer) in header {
        pieces.at(report, kind, pointer);
    }
    for (at, tally) in list(report, "/tallies") {
        let pointer = format!("/tallies/{at}");
        let own = pieces.add(FindingKind::Tally, pointer.clone(), None, without_lists(tally));
        pieces.measures(tally, "/indicators", &pointer, Some(own));
    }
    pieces.measures(report, "/budget", "", None);
    pieces.measures(report, "/measures", "", None);
    for (at, statement) in list(report, "/statements") {
        pieces.add(FindingKind::Statement, format!("/statements/{at}"), None, statement.clone());
    }
    let plan = [
        (FindingKind::PlanPeriod, "/plan/period"),
        (FindingKind::Theme, "/plan/theme"),
        (FindingKind::Objectives, "/plan/objectives"),
        (FindingKind::Tasks, "/plan/tasks"),
        (FindingKind::Projects, "/plan/projects"),
        (FindingKind::Event, "/event"),
    ];
    for (kind, pointer) in plan {
        pieces.at(report, kind, pointer);
    }
    pieces.found
}

struct Pieces<'a> {
    units: Option<&'a Map<String, Value>>,
    found: Vec<Finding>,
}

impl Pieces<'_> {
    fn at(&mut self, report: &Value, kind: FindingKind, pointer: &str) {
        if let Some(value) = report.pointer(pointer) {
            self.add(kind, pointer.to_owned(), None, value.clone());
        }
    }

    fn add(&mut self, kind: FindingKind, pointer: String, under: Option<usize>, value: Value) -> usize {
        self.found.push(Finding {
            kind,
            pointer,
            under,
            value,
            places: Vec::new(),
            quote: String::new(),
            is_sure: false,
            reasons: Vec::new(),
        });
        self.found.len() - 1
    }

    /// The measures of a list, each followed by its references and its parts.
    fn measures(&mut self, holder: &Value, field: &str, above: &str, under: Option<usize>) {
        for (at, measure) in list(holder, field) {
            let pointer = format!("{above}{field}/{at}");
            let value = self.with_label(without_lists(measure));
            let own = self.add(FindingKind::Measure, pointer.clone(), under, value);
            for (kind, field) in [(FindingKind::Target, "/targets"), (FindingKind::Baseline, "/baselines")] {
                for (at, reference) in list(measure, field) {
                    let value = self.with_label(reference.clone());
                    self.add(kind, format!("{pointer}{field}/{at}"), Some(own), value);
                }
            }
            self.measures(measure, "/parts", &pointer, Some(own));
        }
    }

    /// The value with its unit's label in place of its key.
    fn with_label(&self, mut value: Value) -> Value {
        let key = value.get("unit").and_then(Value::as_str);
        let label = key.and_then(|key| self.units?.get(key)?.get("label").cloned());
        if let (Some(label), Some(fields)) = (label, value.as_object_mut()) {
            fields.insert("unit".to_owned(), label);
        }
        value
    }
}

fn list<'a>(holder: &'a Value, pointer: &str) -> impl Iterator<Item = (usize, &'a Value)> + use<'a> {
    holder.pointer(pointer).and_then(Value::as_array).into_iter().flatten().enumerate()
}

fn without_lists(value: &Value) -> Value {
    let Some(fields) = value.as_object() else { return value.clone() };
    Value::Object(
        fields.iter().filter(|(name, _)| !OWN.contains(&name.as_str())).map(|(n, v)| (n.clone(), v.clone())).collect(),
    )
}
