//! The report that follows from what was accepted and corrected, and from nothing else.

use report_card::sheet::fill::Units;
use serde_json::{Map, Value, json};

use super::finding::{Finding, FindingKind};
use super::placeholder::is_placeholder;
use super::states::{Confirming, ReviewState};

/// The report's text. What waits or is left out is not in it; who reports and about what time, without which there is no
/// report, stand as they were read: it is taken over only when nothing is `missing`.
pub fn report(confirming: &Confirming) -> String {
    let read = &confirming.reading.frame;
    let findings = &confirming.reading.findings;
    let mut below: Vec<Vec<usize>> = vec![Vec::new(); findings.len()];
    for at in 0..findings.len() {
        if let Some(list) = confirming.under(at).and_then(|under| below.get_mut(under)) {
            list.push(at);
        }
    }
    let language = read.get("language").and_then(Value::as_str).unwrap_or("vi");
    let mut building = Building {
        confirming,
        below,
        known: read.get("units"),
        units: Units::of(read.get("units"), language),
        used: Vec::new(),
    };
    let mut out = Map::new();
    for field in ["version", "id", "language"] {
        if let Some(value) = read.get(field) {
            out.insert(field.to_owned(), value.clone());
        }
    }
    let mut lists: Vec<(&str, Value)> = Vec::new();
    let mut plan = Map::new();
    let mut plan_period = None;
    for at in (0..findings.len()).filter(|at| confirming.under(*at).is_none()) {
        let Some(value) = building.built(at) else { continue };
        let place = findings[at].pointer.split('/').nth(1).unwrap_or_default();
        match findings[at].kind {
            FindingKind::Organization | FindingKind::Period | FindingKind::Title | FindingKind::Source => {
                out.insert(place.to_owned(), value);
            }
            FindingKind::PlanPeriod => plan_period = Some(value),
            FindingKind::Theme | FindingKind::Objectives | FindingKind::Tasks | FindingKind::Projects => {
                let field = findings[at].pointer.rsplit('/').next().unwrap_or_default();
                plan.insert(field.to_owned(), value);
            }
            _ => lists.push((place, value)),
        }
    }
    let units = building.defined();
    if !units.is_empty() {
        out.insert("units".to_owned(), Value::Object(units));
    }
    let (event, lists): (Vec<_>, Vec<_>) = lists.into_iter().partition(|(place, _)| *place == "event");
    for (list, value) in lists {
        if let Some(items) = out.entry(list).or_insert_with(|| json!([])).as_array_mut() {
            items.push(value);
        }
    }
    if let (false, Some(period)) = (plan.is_empty(), plan_period) {
        let mut whole = Map::from_iter([("period".to_owned(), period)]);
        whole.append(&mut plan);
        out.insert("plan".to_owned(), Value::Object(whole));
    }
    out.extend(event.into_iter().map(|(field, value)| (field.to_owned(), value)));
    serde_json::to_string_pretty(&out).map(|text| text + "\n").unwrap_or_default()
}

/// What must be confirmed before the report is taken over: who reports, about what time, and the time of the plan where
/// something of the plan goes into it. What is only a placeholder counts as not confirmed.
pub fn missing(confirming: &Confirming) -> Vec<usize> {
    let findings = &confirming.reading.findings;
    let is_taken = |at: usize| matches!(confirming.state(at), ReviewState::Accepted | ReviewState::Corrected(_));
    let is_plans = |kind: FindingKind| {
        matches!(kind, FindingKind::Theme | FindingKind::Objectives | FindingKind::Tasks | FindingKind::Projects)
    };
    let has_plan = (0..findings.len()).any(|at| is_plans(findings[at].kind) && is_taken(at));
    let is_missing = |at: &usize| {
        let kind = findings[*at].kind;
        let is_needed = kind.is_needed() && (kind != FindingKind::PlanPeriod || has_plan);
        is_needed && (!is_taken(*at) || is_placeholder(confirming, *at))
    };
    (0..findings.len()).filter(is_missing).collect()
}

struct Building<'a> {
    confirming: &'a Confirming,
    below: Vec<Vec<usize>>,
    known: Option<&'a Value>,
    units: Units,
    /// Keys of the units that the report names.
    used: Vec<String>,
}

impl Building<'_> {
    fn finding(&self, at: usize) -> &Finding {
        &self.confirming.reading.findings[at]
    }

    /// A piece with all below it that was confirmed; none where it was not, or where nothing of it is left.
    fn built(&mut self, at: usize) -> Option<Value> {
        let kind = self.finding(at).kind;
        let state = self.confirming.state(at);
        let is_taken = matches!(state, ReviewState::Accepted | ReviewState::Corrected(_))
            || (kind.is_needed() && *state != ReviewState::LeftOut);
        let mut value = self.confirming.value(at).filter(|_| is_taken)?.clone();
        let below = std::mem::take(&mut self.below[at]);
        let all = below.len();
        let mut lists: Vec<(&str, Vec<Value>)> = Vec::new();
        for under in below {
            let field = match (kind, self.finding(under).kind) {
                (_, FindingKind::Target) => "targets",
                (_, FindingKind::Baseline) => "baselines",
                (FindingKind::Tally, _) => "indicators",
                _ => "parts",
            };
            let Some(built) = self.built(under) else { continue };
            match lists.iter_mut().find(|(name, _)| *name == field) {
                Some((_, items)) => items.push(built),
                None => lists.push((field, vec![built])),
            }
        }
        if !matches!(kind, FindingKind::Tally | FindingKind::Measure | FindingKind::Target | FindingKind::Baseline) {
            return Some(value);
        }
        let fields = value.as_object_mut()?;
        if let Some(Value::String(label)) = fields.get("unit").cloned() {
            fields.insert("unit".to_owned(), Value::String(self.key(&label)));
        }
        let kept: usize = lists.iter().map(|(_, items)| items.len()).sum();
        if kind == FindingKind::Tally && kept < all {
            // Its list names only some of what it counts.
            fields.insert("complete".to_owned(), Value::Bool(false));
        }
        fields.extend(lists.into_iter().map(|(name, items)| (name.to_owned(), Value::Array(items))));
        let says = ["actual", "missingReason", "status", "targets", "baselines", "observations", "parts"];
        let is_empty = kind == FindingKind::Measure && !says.iter().any(|field| fields.contains_key(*field));
        (!is_empty).then_some(value)
    }

    fn key(&mut self, label: &str) -> String {
        let key = self.units.key(label);
        if !self.used.contains(&key) {
            self.used.push(key.clone());
        }
        key
    }

    /// The units that the report names, with what is known of each.
    fn defined(self) -> Map<String, Value> {
        let added = self.units.added();
        let unit = |key: &String| {
            let new = added.iter().find(|(own, _)| own == key).map(|(_, unit)| unit.clone());
            self.known.and_then(|units| units.get(key).cloned()).or(new)
        };
        self.used.iter().filter_map(|key| Some((key.clone(), unit(key)?))).collect()
    }
}
