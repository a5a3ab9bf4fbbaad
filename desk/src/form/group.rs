//! Which of a report's values the form offers: what stands in the report, and what most reports have. Data alone.

use report_card::words::Language;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::edit;
use super::measure::{Measures, measures};
use super::report_text::ReportText;
use super::{detail, parts};
use crate::words::{fill, words};

/// How a field is filled in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FieldKind {
    Text,
    Long,
    Number,
    Date,
    /// Values with their labels.
    Choice(Vec<(String, String)>),
    /// True, false or not stated: the labels of the three.
    Flag([String; 3]),
}

/// A value that can be changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    pub pointer: String,
    pub kind: FieldKind,
    pub label: String,
    /// What the report states there, as it is shown.
    pub value: String,
    /// What must stand around it: where nothing stands at that pointer, this is put there first.
    pub within: Option<(String, Value)>,
}

/// A button that adds an item to a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Adder {
    pub label: String,
    /// The list.
    pub pointer: String,
    pub item: Value,
    /// The pointer is no list's but the new field's own.
    pub is_field: bool,
    /// Put at its pointer first, where nothing stands there.
    pub within: Option<(String, Value)>,
}

/// Fields under one heading, and the groups below it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    pub pointer: String,
    pub title: String,
    /// Of its heading.
    pub level: u8,
    pub fields: Vec<Field>,
    pub groups: Vec<Group>,
    pub note: Option<String>,
    pub is_folded: bool,
    /// Whether it can be taken out of the report.
    pub can_go: bool,
    pub more: Vec<Adder>,
}

pub fn field(pointer: impl Into<String>, kind: FieldKind, label: impl Into<String>) -> Field {
    Field { pointer: pointer.into(), kind, label: label.into(), value: String::new(), within: None }
}

/// The form of a report; none of a text that is no report.
pub fn of(text: &str, language: Language, this_year: i64) -> Vec<Group> {
    let report = ReportText::of(text, language, this_year);
    if !report.is_object() {
        return Vec::new();
    }
    let money = report.items("/units").is_empty().then(|| report.money());
    let mut groups = vec![
        about(&report),
        theme(&report),
        tallies(&report),
        measures(&report, &Measures { pointer: "/budget", title: "budget", add: "addBudget", money }),
        measures(&report, &Measures { pointer: "/measures", title: "measures", add: "addMeasure", money: None }),
    ];
    groups.extend(parts::rest(&report));
    groups.iter_mut().for_each(|group| stated(group, &report));
    groups
}

/// What the report states in a group's fields, and in those of the groups within it.
fn stated(group: &mut Group, report: &ReportText) {
    for field in &mut group.fields {
        field.value = edit::shown(report, field);
    }
    group.groups.iter_mut().for_each(|inner| stated(inner, report));
}

fn about(report: &ReportText) -> Group {
    let label = |name| report.label(name);
    Group {
        title: label("about"),
        level: 3,
        fields: vec![
            field("/organization/name", FieldKind::Text, label("organization")),
            field("/title", FieldKind::Text, label("reportTitle")),
            field("/period/label", FieldKind::Text, label("periodLabel")),
            field("/period/start", FieldKind::Date, label("start")),
            field("/period/end", FieldKind::Date, label("end")),
        ],
        groups: vec![parts::header(report)],
        ..Group::default()
    }
}

/// A calendar year as a period.
pub fn year(year: i64, language: Language) -> Value {
    let label = fill(&words(language).year, &[("n", &year.to_string())]);
    json!({ "label": label, "start": format!("{year}-01-01"), "end": format!("{year}-12-31") })
}

fn theme(report: &ReportText) -> Group {
    let mut fields = Vec::new();
    if report.has("/plan") {
        fields.push(field("/plan/period/label", FieldKind::Text, report.label("planPeriod")));
    }
    let theme = field("/plan/theme/text", FieldKind::Long, report.label("planTheme"));
    fields.push(Field { within: Some(parts::plan_itself(report)), ..theme });
    Group {
        pointer: "/plan".to_owned(),
        title: report.label("plan"),
        level: 3,
        fields,
        groups: parts::plan(report),
        ..Group::default()
    }
}

const COUNTS: [&str; 5] = ["achieved", "exceeded", "partiallyAchieved", "notAchieved", "total"];
const USUAL: [&str; 3] = ["achieved", "exceeded", "total"];

fn tallies(report: &ReportText) -> Group {
    let items = report.items("/tallies");
    let tally = |pointer: &String| {
        let count = |name: &&str| USUAL.contains(name) || report.has(&format!("{pointer}/{name}"));
        let mut fields = vec![field(format!("{pointer}/label"), FieldKind::Text, report.label("tallyLabel"))];
        let counts = COUNTS.into_iter().filter(count);
        fields.extend(counts.map(|name| field(format!("{pointer}/{name}"), FieldKind::Number, report.label(name))));
        let list = format!("{pointer}/indicators");
        let mut groups = super::measure::folded(report, &list, &report.label("indicators"));
        groups.push(detail::tally(report, pointer));
        Group {
            pointer: pointer.clone(),
            title: report.title(&format!("{pointer}/label")),
            level: 4,
            fields,
            groups,
            can_go: true,
            ..Group::default()
        }
    };
    let item = json!({ "id": report.free_id("stem.tally", &items), "label": "", "achieved": null, "total": null });
    Group {
        pointer: "/tallies".to_owned(),
        title: report.label("tallies"),
        level: 3,
        groups: items.iter().map(tally).collect(),
        more: vec![Adder {
            label: report.label("addTally"),
            pointer: "/tallies".to_owned(),
            item,
            is_field: false,
            within: None,
        }],
        ..Group::default()
    }
}
