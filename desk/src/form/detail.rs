//! The rest of a measure's fields, of a target's and of a count's: folded away where they are.

use serde_json::json;

use super::group::{Field, FieldKind, Group, field};
use super::measure::{all_of, measure, quantity, statuses};
use super::parts::{adder, flag, folded_of, named, words};
use super::report_text::ReportText;

/// Below these levels a part has no parts (the format's own limit).
const DEEPEST: usize = 4;

/// What qualifies a figure: its comparator, how firm it is, its decimals, its quote.
fn figure(report: &ReportText, pointer: &str) -> Vec<Field> {
    let name = |name: &str, kind| named(report, &format!("{pointer}/{name}"), kind);
    vec![
        name("comparator", words(report, "comparator", &["<", "<=", ">", ">=", "~"])),
        name("valueStatus", words(report, "valueStatus", &["provisional", "estimated", "forecast"])),
        name("decimals", FieldKind::Number),
        name("quote", FieldKind::Long),
    ]
}

fn period(report: &ReportText, pointer: &str) -> [Field; 3] {
    [("label", FieldKind::Text, "periodLabel"), ("start", FieldKind::Date, "start"), ("end", FieldKind::Date, "end")]
        .map(|(name, kind, label)| field(format!("{pointer}/{name}"), kind, report.label(label)))
}

/// Of a count of indicators.
pub fn tally(report: &ReportText, pointer: &str) -> Group {
    let name = |name: &str, kind| named(report, &format!("{pointer}/{name}"), kind);
    let counts =
        ["partiallyAchieved", "notAchieved"].into_iter().filter(|count| !report.has(&format!("{pointer}/{count}")));
    let mut fields: Vec<Field> = counts.map(|count| name(count, FieldKind::Number)).collect();
    fields.extend([
        name("against", FieldKind::Text),
        name("headline", flag(report)),
        name("complete", flag(report)),
        name("quote", FieldKind::Long),
    ]);
    let id = report.free_id("stem.measure", &all_of(report));
    let item = json!({ "id": id, "name": "", "actual": { "value": null } });
    let mut group = folded_of(report, (pointer, "label"), "more", 5, fields, Vec::new());
    group.more = vec![adder(report, "addIndicator", &format!("{pointer}/indicators"), item)];
    group
}

/// Of a measure or a part of one; `level` is that of its own heading.
pub fn of_measure(report: &ReportText, pointer: &str, level: u8) -> Group {
    let name = |name: &str, kind| named(report, &format!("{pointer}/{name}"), kind);
    let depth = pointer.matches("/parts/").count();
    let mut fields = figure(report, &format!("{pointer}/actual"));
    if depth == 0 {
        fields.insert(0, name("group", FieldKind::Text));
    }
    fields.extend([
        field(format!("{pointer}/status"), statuses(report), report.label("ownStatus")),
        name("ascending", flag(report)),
        name("missingReason", FieldKind::Text),
        name("note", FieldKind::Long),
        name("budgetDirection", words(report, "budgetDirection", &["revenue", "expenditure"])),
    ]);
    let baseline = json!({ "id": report.free_id("stem.baseline", &report.items(&format!("{pointer}/baselines"))), "name": "", "value": null });
    let inner = vec![series(report, pointer, level + 2)];
    let mut group = folded_of(report, (pointer, "name"), "more", level + 1, fields, inner);
    group.more = vec![adder(report, "addBaseline", &format!("{pointer}/baselines"), baseline)];
    let parts = report.items(&format!("{pointer}/parts"));
    if depth < DEEPEST {
        let item = json!({ "id": report.free_id("stem.part", &parts), "name": "", "actual": { "value": null } });
        group.more.push(adder(report, "addPart", &format!("{pointer}/parts"), item));
    }
    group.groups.extend(parts.iter().map(|part| measure(report, part, (level + 2).min(6))));
    group
}

/// A measure's values over time.
fn series(report: &ReportText, pointer: &str, level: u8) -> Group {
    let list = format!("{pointer}/observations");
    let one = |pointer: &String| {
        let mut fields: Vec<Field> = period(report, &format!("{pointer}/period")).into();
        fields.extend(quantity(report, pointer, None));
        fields.extend(figure(report, pointer));
        Group {
            pointer: pointer.clone(),
            title: report.title(&format!("{pointer}/period/label")),
            level: (level + 1).min(6),
            fields,
            can_go: true,
            ..Group::default()
        }
    };
    let items = report.items(&list);
    let item = json!({ "period": { "label": "", "end": null }, "value": null });
    let items = items.iter().map(one).collect();
    let mut group = folded_of(report, (pointer, "name"), "observations", level, Vec::new(), items);
    group.more = vec![adder(report, "addObservation", &list, item)];
    group
}

/// Of a target or a baseline.
pub fn reference(report: &ReportText, pointer: &str, level: u8) -> Group {
    let name = |name: &str, kind| named(report, &format!("{pointer}/{name}"), kind);
    let kinds = ["percentOf", "percentChange", "multiple", "difference", "pointChange"];
    let mut fields = vec![name("setBy", FieldKind::Text)];
    fields.extend(period(report, &format!("{pointer}/period")));
    fields.extend(figure(report, pointer));
    if report.has(&format!("{pointer}/comparison")) {
        let labels = kinds.map(|kind| (kind.to_owned(), report.label(kind))).into();
        fields.push(field(format!("{pointer}/comparison/type"), FieldKind::Choice(labels), report.label("comparison")));
    }
    folded_of(report, (pointer, "name"), "more", level + 1, fields, Vec::new())
}
