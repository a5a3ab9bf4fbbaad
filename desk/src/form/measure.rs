//! The fields of what is measured, and of what it is held against.

use report_card::report::step_of;
use serde_json::{Map, Value, json};

use super::detail;
use super::group::{Adder, Field, FieldKind, Group, field};
use super::report_text::ReportText;
use crate::words::fill;

/// More than these are folded; past so many the JSON is the place.
const AT_ONCE: usize = 3;
const AT_MOST: usize = 60;
/// What a figure is stated by.
const QUANTITY: [&str; 4] = ["value", "low", "high", "text"];
const STATUSES: [&str; 9] =
    ["exceeded", "met", "partiallyMet", "notMet", "onTrack", "atRisk", "offTrack", "notReported", "dropped"];

/// A list of measures that stands in the report itself.
pub struct Measures {
    pub pointer: &'static str,
    pub title: &'static str,
    pub add: &'static str,
    /// The unit that comes along with the first one, where the report has none.
    pub money: Option<(String, Value)>,
}

pub fn measures(report: &ReportText, of: &Measures) -> Group {
    let items = report.items(of.pointer);
    let title = report.label(of.title);
    let groups = if items.len() > AT_ONCE {
        folded(report, of.pointer, &report.words().all)
    } else {
        items.iter().map(|item| measure(report, item, 4)).collect()
    };
    let within =
        of.money.clone().map(|(key, unit)| ("/units".to_owned(), Value::Object(Map::from_iter([(key, unit)]))));
    let adder = Adder {
        label: report.label(of.add),
        pointer: of.pointer.to_owned(),
        item: new_item(report, of),
        is_field: false,
        within,
    };
    Group { pointer: of.pointer.to_owned(), title, level: 3, groups, more: vec![adder], ..Group::default() }
}

/// All measures of the report's own lists: ids are unique among them.
pub fn all_of(report: &ReportText) -> Vec<String> {
    let tallies = report.items("/tallies");
    let indicators = tallies.iter().map(|tally| format!("{tally}/indicators"));
    let lists = ["/budget".to_owned(), "/measures".to_owned()].into_iter().chain(indicators);
    lists.flat_map(|list| report.items(&list)).collect()
}

fn new_item(report: &ReportText, of: &Measures) -> Value {
    let is_money = of.pointer == "/budget";
    let id = report.free_id(if is_money { "stem.budget" } else { "stem.measure" }, &all_of(report));
    let mut item = json!({ "id": id, "name": "" });
    if is_money {
        let unit = report.money_unit().or(of.money.as_ref().map(|(key, _)| key.clone()));
        item["unit"] = unit.map_or(Value::Null, Value::from);
        item["budgetDirection"] = "revenue".into();
    }
    item["actual"] = json!({ "value": null });
    item
}

/// A list that opens.
pub fn folded(report: &ReportText, pointer: &str, title: &str) -> Vec<Group> {
    let items = report.items(pointer);
    if items.is_empty() {
        return Vec::new();
    }
    let count = items.len().to_string();
    let left = items.len().saturating_sub(AT_MOST);
    vec![Group {
        pointer: pointer.to_owned(),
        title: fill(&report.words().many, &[("title", title), ("n", &count)]),
        level: 4,
        groups: items.iter().take(AT_MOST).map(|item| measure(report, item, 5)).collect(),
        note: (left > 0).then(|| fill(&report.words().rest, &[("n", &left.to_string())])),
        is_folded: true,
        ..Group::default()
    }]
}

pub fn measure(report: &ReportText, pointer: &str, level: u8) -> Group {
    let units = report.names("/units");
    let unit = report.text(&format!("{pointer}/unit")).unwrap_or_default();
    let unit = report.text(&format!("/units/{}/label", step_of(&unit)));
    let mut fields = vec![field(format!("{pointer}/name"), FieldKind::Text, report.label("name"))];
    fields.extend(quantity(report, &format!("{pointer}/actual"), unit.as_deref()));
    if !units.is_empty() {
        let label =
            |key: &String| report.text(&format!("/units/{}/label", step_of(key))).unwrap_or_else(|| key.clone());
        let own = units.iter().map(|key| (key.clone(), label(key)));
        let choices = [(String::new(), report.label("noUnit"))].into_iter().chain(own).collect();
        fields.push(field(format!("{pointer}/unit"), FieldKind::Choice(choices), report.label("unit")));
    }
    let lists = ["targets", "baselines"].into_iter();
    let references =
        lists.flat_map(|list| report.items(&format!("{pointer}/{list}")).into_iter().map(move |at| (list, at)));
    let mut groups: Vec<Group> =
        references.map(|(list, item)| reference(report, &item, list, unit.as_deref(), level + 1)).collect();
    groups.push(detail::of_measure(report, pointer, level));
    let list = format!("{pointer}/targets");
    let adder = |label: &str, stated: (&str, Value)| {
        let id = report.free_id("stem.target", &report.items(&list));
        let item = json!({ "id": id, "name": "", stated.0: stated.1 });
        Adder { label: report.label(label), pointer: list.clone(), item, is_field: false, within: None }
    };
    Group {
        pointer: pointer.to_owned(),
        title: report.title(&format!("{pointer}/name")),
        level,
        fields,
        groups,
        can_go: true,
        more: vec![
            adder("addTarget", ("value", Value::Null)),
            adder("addShare", ("comparison", json!({ "type": "percentChange", "value": null }))),
        ],
        ..Group::default()
    }
}

/// The choices of a status.
pub fn statuses(report: &ReportText) -> FieldKind {
    let known = STATUSES.map(|status| (status.to_owned(), report.label(&format!("status.{status}"))));
    FieldKind::Choice([(String::new(), report.label("unstated"))].into_iter().chain(known).collect())
}

fn reference(report: &ReportText, pointer: &str, list: &str, unit: Option<&str>, level: u8) -> Group {
    let kind = report.text(&format!("{pointer}/comparison/type"));
    let mut fields = vec![field(format!("{pointer}/name"), FieldKind::Text, report.label(list))];
    let is_stated = QUANTITY.iter().any(|key| report.has(&format!("{pointer}/{key}")));
    if kind.is_none() || is_stated {
        fields.extend(quantity(report, pointer, unit));
    }
    if let Some(kind) = kind {
        let label = report.words().form.get(&kind).cloned().unwrap_or_else(|| report.label("comparison"));
        fields.push(field(format!("{pointer}/comparison/value"), FieldKind::Number, label));
    }
    if list == "targets" {
        fields.push(field(format!("{pointer}/status"), statuses(report), report.label("status")));
    }
    Group {
        pointer: pointer.to_owned(),
        title: report.title(&format!("{pointer}/name")),
        level: level.min(6),
        fields,
        groups: vec![detail::reference(report, pointer, level)],
        can_go: true,
        ..Group::default()
    }
}

/// A figure: what of a value, a range or words stands there; a value where nothing does.
pub fn quantity(report: &ReportText, pointer: &str, unit: Option<&str>) -> Vec<Field> {
    let there = QUANTITY.into_iter().filter(|key| report.has(&format!("{pointer}/{key}")));
    let mut keys: Vec<&str> = there.collect();
    if keys.is_empty() {
        keys.push("value");
    }
    let one = |key: &str| {
        let is_text = key == "text";
        let name = report.label(if is_text { "words" } else { key });
        let label = match unit {
            Some(unit) if !is_text => format!("{name} ({unit})"),
            _ => name,
        };
        field(format!("{pointer}/{key}"), if is_text { FieldKind::Text } else { FieldKind::Number }, label)
    };
    keys.into_iter().map(one).collect()
}
