//! The rest of the report's own fields: what few reports have, folded away.

use report_card::report::step_of;
use serde_json::{Value, json};

use super::group::{Adder, Field, FieldKind, Group, field, year};
use super::report_text::ReportText;
use crate::words::fill;

/// What stands around a plan's fields: a plan says for when it is, the year after the report's.
pub fn plan_itself(report: &ReportText) -> (String, Value) {
    let end = report.text("/period/end").unwrap_or_default();
    let own = end.get(..4).and_then(|year| year.parse::<i64>().ok());
    let next = own.map_or(report.this_year, |year| year + 1);
    ("/plan".to_owned(), json!({ "period": year(next, report.language) }))
}

/// Fields that open under a name, with the groups below them.
pub fn folded(
    report: &ReportText,
    pointer: &str,
    title: &str,
    level: u8,
    fields: Vec<Field>,
    groups: Vec<Group>,
) -> Group {
    Group {
        // A pointer of its own, so that it isn't taken for the group that it is folded into.
        pointer: format!("{pointer}#{title}"),
        title: report.label(title),
        level: level.min(6),
        fields,
        groups,
        is_folded: true,
        ..Group::default()
    }
}

/// The same, its name with what it is of: one page has many such folds.
pub fn folded_of(
    report: &ReportText,
    (pointer, called): (&str, &str),
    title: &str,
    level: u8,
    fields: Vec<Field>,
    groups: Vec<Group>,
) -> Group {
    let of = report.title(&format!("{pointer}/{called}"));
    let title_of = fill(&report.words().of, &[("title", report.words().label(title)), ("name", &of)]);
    Group { title: title_of, ..folded(report, pointer, title, level, fields, groups) }
}

/// A field of the format, labelled by its name there.
pub fn named(report: &ReportText, pointer: &str, kind: FieldKind) -> Field {
    let name = pointer.rsplit('/').next().unwrap_or_default();
    field(pointer, kind, report.label(name))
}

/// Not stated, yes or no.
pub fn flag(report: &ReportText) -> FieldKind {
    FieldKind::Flag(["unstated", "yes", "no"].map(|name| report.label(name)))
}

/// The words of a vocabulary, their labels under a stem.
pub fn words(report: &ReportText, stem: &str, words: &[&str]) -> FieldKind {
    let label = |word: &&str| ((*word).to_owned(), report.label(&format!("{stem}.{word}")));
    FieldKind::Choice([(String::new(), report.label("unstated"))].into_iter().chain(words.iter().map(label)).collect())
}

pub fn adder(report: &ReportText, label: &str, pointer: &str, item: Value) -> Adder {
    Adder { label: report.label(label), pointer: pointer.to_owned(), item, within: None, is_field: false }
}

/// The header's own rest.
pub fn header(report: &ReportText) -> Group {
    let one = |pointer: &str, kind| named(report, pointer, kind);
    let status = words(report, "reportStatus", &["preliminary", "final", "amended"]);
    let fields = vec![
        field("/organization/url", FieldKind::Text, report.label("organizationUrl")),
        one("/language", FieldKind::Text),
        one("/id", FieldKind::Text),
        field("/status", status, report.label("reportStatus")),
        one("/dateModified", FieldKind::Date),
        one("/supersedes", FieldKind::Text),
    ];
    folded(report, "", "header", 4, fields, Vec::new())
}

/// The plan's own rest. It is there before there is a plan: what comes as one types would take the focus away.
pub fn plan(report: &ReportText) -> Vec<Group> {
    let within = plan_itself(report);
    let one = |pointer: &str, kind| Field { within: Some(within.clone()), ..named(report, pointer, kind) };
    let fields = vec![
        one("/plan/period/start", FieldKind::Date),
        one("/plan/period/end", FieldKind::Date),
        one("/plan/theme/continued", flag(report)),
        one("/plan/theme/quote", FieldKind::Long),
    ];
    let lists = ["objectives", "tasks", "projects"].map(|name| {
        let mut list = texts(report, &format!("/plan/{name}"), name, 4);
        list.more.iter_mut().for_each(|adder| adder.within = Some(within.clone()));
        list
    });
    [folded(report, "/plan", "planRest", 4, fields, Vec::new())].into_iter().chain(lists).collect()
}

/// A list of texts, plain or with what the source says before it.
fn texts(report: &ReportText, pointer: &str, title: &str, level: u8) -> Group {
    let is_introduced = report.raw(pointer).is_some_and(|raw| raw.starts_with('{'));
    let list = if is_introduced { format!("{pointer}/items") } else { pointer.to_owned() };
    let items = report.items(&list);
    let mut fields = Vec::new();
    if is_introduced {
        fields.push(named(report, &format!("{pointer}/intro"), FieldKind::Long));
        fields.push(named(report, &format!("{pointer}/complete"), flag(report)));
    }
    let item = |(at, pointer): (usize, &String)| Group {
        pointer: pointer.clone(),
        title: (at + 1).to_string(),
        level: (level + 1).min(6),
        fields: vec![field(pointer.clone(), FieldKind::Long, report.label("item"))],
        can_go: true,
        ..Group::default()
    };
    let title = fill(&report.words().many, &[("title", report.words().label(title)), ("n", &items.len().to_string())]);
    Group {
        pointer: pointer.to_owned(),
        title,
        level,
        fields,
        groups: items.iter().enumerate().map(item).collect(),
        is_folded: true,
        more: vec![adder(report, "addItem", &list, "".into())],
        ..Group::default()
    }
}

/// What stands after the results: statements, the meeting, sources, units.
pub fn rest(report: &ReportText) -> Vec<Group> {
    vec![statements(report), event(report), sources(report), units(report)]
}

fn section(report: &ReportText, pointer: &str, title: &str, groups: Vec<Group>, more: Vec<Adder>) -> Group {
    let title = match groups.len() {
        0 => report.label(title),
        count => fill(&report.words().many, &[("title", report.words().label(title)), ("n", &count.to_string())]),
    };
    Group { pointer: pointer.to_owned(), title, level: 3, groups, is_folded: true, more, ..Group::default() }
}

/// An item of a list, called by one of its texts.
fn item(report: &ReportText, pointer: &str, called: &str, level: u8, fields: Vec<Field>) -> Group {
    let title = report.title(&format!("{pointer}/{called}"));
    Group { pointer: pointer.to_owned(), title, level, fields, can_go: true, ..Group::default() }
}

fn statements(report: &ReportText) -> Group {
    let one = |pointer: &String| {
        let fields = vec![
            named(report, &format!("{pointer}/topic"), FieldKind::Text),
            named(report, &format!("{pointer}/quote"), FieldKind::Long),
        ];
        item(report, pointer, "topic", 4, fields)
    };
    let groups = report.items("/statements").iter().map(one).collect();
    let more = vec![adder(report, "addStatement", "/statements", json!({ "topic": null, "quote": "" }))];
    section(report, "/statements", "statements", groups, more)
}

fn person(report: &ReportText, pointer: &str, label: &str) -> [Field; 2] {
    [
        field(format!("{pointer}/name"), FieldKind::Text, report.label(label)),
        field(format!("{pointer}/role"), FieldKind::Text, report.label("role")),
    ]
}

fn event(report: &ReportText) -> Group {
    if !report.has("/event") {
        let add = Adder { is_field: true, ..adder(report, "addEvent", "/event", json!({ "kind": "" })) };
        return section(report, "/event", "event", Vec::new(), vec![add]);
    }
    let mut fields = vec![named(report, "/event/kind", FieldKind::Text), named(report, "/event/date", FieldKind::Date)];
    fields.extend(person(report, "/event/chair", "chair"));
    fields.push(named(report, "/event/attendees", FieldKind::Long));
    let remark = |pointer: &String| {
        let by = format!("{pointer}/by");
        let mut fields: Vec<Field> = person(report, &by, "speaker").into();
        fields.push(named(report, &format!("{pointer}/quote"), FieldKind::Long));
        let mut remark = item(report, pointer, "by/name", 5, fields);
        remark.groups = vec![texts(report, &format!("{pointer}/requests"), "requests", 6)];
        remark
    };
    let remarks = Group {
        pointer: "/event/remarks".to_owned(),
        title: report.label("remarks"),
        level: 4,
        groups: report.items("/event/remarks").iter().map(remark).collect(),
        more: vec![adder(report, "addRemark", "/event/remarks", json!({ "by": { "name": "" }, "quote": "" }))],
        ..Group::default()
    };
    let meeting = Group {
        pointer: "/event".to_owned(),
        title: report.label("event"),
        level: 4,
        fields,
        groups: vec![texts(report, "/event/discussed", "discussed", 4), remarks],
        can_go: true,
        ..Group::default()
    };
    Group { title: report.label("event"), ..section(report, "/event#", "event", vec![meeting], Vec::new()) }
}

fn sources(report: &ReportText) -> Group {
    let is_one = report.raw("/source").is_some_and(|raw| raw.starts_with('{'));
    let items = if is_one { vec!["/source".to_owned()] } else { report.items("/source") };
    let one = |pointer: &String| {
        let name = |name: &str, kind| named(report, &format!("{pointer}/{name}"), kind);
        let fields = vec![
            field(format!("{pointer}/title"), FieldKind::Text, report.label("sourceTitle")),
            name("url", FieldKind::Text),
            name("published", FieldKind::Date),
            name("credits", FieldKind::Text),
        ];
        item(report, pointer, "title", 4, fields)
    };
    let groups = items.iter().map(one).collect();
    section(report, "/source#", "sources", groups, vec![adder(report, "addSource", "/source", json!({ "title": "" }))])
}

fn units(report: &ReportText) -> Group {
    let keys = report.names("/units");
    let one = |key: &String| {
        let pointer = format!("/units/{}", step_of(key));
        let name = |name: &str, kind| named(report, &format!("{pointer}/{name}"), kind);
        let fields = vec![
            field(format!("{pointer}/label"), FieldKind::Text, report.label("unitLabel")),
            name("currency", FieldKind::Text),
            name("factor", FieldKind::Number),
            field(format!("{pointer}/code"), FieldKind::Text, report.label("unitCode")),
        ];
        item(report, &pointer, "label", 4, fields)
    };
    let stem = report.label("stem.unit");
    let free = (1..=keys.len() + 1).map(|number| format!("{stem}-{number}")).find(|key| !keys.contains(key));
    let pointer = format!("/units/{}", free.unwrap_or_default());
    let add = Adder { is_field: true, ..adder(report, "addUnit", &pointer, json!({ "label": "" })) };
    section(report, "/units#", "units", keys.iter().map(one).collect(), vec![add])
}
