//! All figures as comma-separated values, RFC 4180: one figure a row, raw for machines and as the card writes it.

use crate::outline::{Outline, Record, TableSection};
use crate::report::{Amount, Comparator, ComparisonType, ValueStatus};
use crate::words::Words;

/// The columns, named as in the report format; those ending in `Text` are in the card's language.
const COLUMNS: [&str; 28] = [
    "section",
    "id",
    "name",
    "partOf",
    "row",
    "reference",
    "period",
    "value",
    "low",
    "high",
    "comparator",
    "valueStatus",
    "unit",
    "factor",
    "valueText",
    "comparison",
    "comparisonValue",
    "comparisonText",
    "status",
    "statusText",
    "setBy",
    "missingReason",
    "note",
    "partOfId",
    "level",
    "group",
    "ascending",
    "badgesText",
];

/// The whole file, UTF-8 with a byte order mark: without it spreadsheets assume an older encoding. Lines end in CR LF; the first names the columns.
pub fn csv(outline: &Outline) -> String {
    let mut text = String::from('\u{feff}');
    text.push_str(&COLUMNS.join(","));
    for group in outline.table() {
        let section = match group.section {
            TableSection::Indicators => "tallies",
            TableSection::Budget => "budget",
            TableSection::Measures => "measures",
        };
        for record in group.rows.iter().flat_map(|row| row.records()) {
            text.push_str("\r\n");
            text.push_str(&cells(section, &record, outline.words()).join(","));
        }
    }
    text.push_str("\r\n");
    text
}

/// The cells of a figure, one for each column.
fn cells(section: &str, record: &Record, words: &Words) -> [String; COLUMNS.len()] {
    let number = |number: Option<f64>| number.map(|number| words.plain(number)).unwrap_or_default();
    let text = |said: Option<&str>| said.map(guarded).unwrap_or_default();
    let quantity = record.quantity;
    let (value, low, high) = match quantity.map(|quantity| &quantity.amount) {
        Some(Amount::Value(value)) => (Some(*value), None, None),
        Some(Amount::Range { low, high }) => (None, Some(*low), Some(*high)),
        Some(Amount::Words(_)) | None => (record.count.map(f64::from), None, None),
    };
    [
        text(Some(section)),
        text(Some(record.id)),
        text(Some(record.name)),
        // Names of parts are often alike ("chi khác"): rows are joined by ids.
        text(record.part_of.map(|whole| &*whole.name)),
        text(Some(record.kind)),
        text(record.reference.map(|name| &**name)),
        text(record.period.as_deref()),
        number(value),
        number(low),
        number(high),
        text(quantity.and_then(|quantity| quantity.comparator).map(Comparator::symbol)),
        text(quantity.and_then(|quantity| quantity.value_status).map(ValueStatus::word)),
        text(record.unit.map(|unit| &*unit.label)),
        number(record.unit.and_then(|unit| unit.factor)),
        text(record.value.as_deref()),
        text(record.comparison.map(|comparison| ComparisonType::word(comparison.kind))),
        number(record.comparison.map(|comparison| comparison.value)),
        text(record.compared.as_ref().map(|compared| compared.text()).as_deref()),
        text(record.status.map(|status| status.word())),
        text(record.status_label.as_ref().map(|status_label| status_label.line().text()).as_deref()),
        text(record.set_by.map(|set_by| &**set_by)),
        text(record.missing_reason.map(|reason| &**reason)),
        text(record.note.map(|note| &**note)),
        text(record.part_of.map(|whole| &*whole.id)),
        number(record.level.map(|level| level as f64)),
        text(record.group.map(|group| &**group)),
        text(record.ascending.map(|ascending| if ascending { "true" } else { "false" })),
        text(Some(&record.badges.join("; "))),
    ]
}

/// A text as a cell.
fn guarded(text: &str) -> String {
    // A spreadsheet would run a text that begins so as a formula; the apostrophe marks it as text.
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
    let text = if is_formula { format!("'{text}") } else { text.to_owned() };
    if text.contains([',', '"', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}
