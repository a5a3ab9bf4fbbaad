//! All figures as comma-separated values, RFC 4180: one figure a row, raw for machines and as the card writes it.

use crate::facts::{Row, RowHeader, TableSection, measure_status, status, table};
use crate::outline::{MeasureBlock, Outline, Standing};
use crate::report::{Amount, Comparator, ComparisonType, Measure, Quantity, Reference, Report, Status, ValueStatus};
use crate::words::{Key, Words};

/// The columns, in the terms of the report format; those that end in `Text` are in the card's language.
const COLUMNS: [&str; 23] = [
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
    "partOfId",
    "level",
    "group",
];

/// One cell: a text is guarded, a number is written as it is.
#[derive(Clone, Default)]
enum Cell {
    #[default]
    Empty,
    Text(String),
    Number(f64),
}

/// UTF-8 with a byte order mark, without which spreadsheets take it for an older encoding.
pub fn csv(report: &Report, words: &Words) -> String {
    let outline = Outline::new(report, words);
    let mut text = String::from('\u{feff}');
    text.push_str(&COLUMNS.join(","));
    for (section, rows) in table(report) {
        for row in rows {
            for cells in cells(&outline, report, section, &row) {
                text.push_str("\r\n");
                let written: Vec<String> = cells.into_iter().map(|cell| write(words, cell)).collect();
                text.push_str(&written.join(","));
            }
        }
    }
    text.push_str("\r\n");
    text
}

fn write(words: &Words, cell: Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Number(number) => words.plain(number),
        Cell::Text(text) => {
            // A spreadsheet would run what begins so; the apostrophe tells it that it is text.
            let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
            let text = if is_formula { format!("'{text}") } else { text };
            if text.contains([',', '"', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
        }
    }
}

/// The rows of a table's row: a measure's own figure comes before its first reference.
fn cells(outline: &Outline, report: &Report, section: TableSection, row: &Row) -> Vec<[Cell; COLUMNS.len()]> {
    let words = outline.words();
    let name = match section {
        TableSection::Indicators => "tallies",
        TableSection::Budget => "budget",
        TableSection::Measures => "measures",
    };
    let mut lines = Vec::new();
    let mut add = |cells: Vec<(&str, Cell)>| {
        let mut line: [Cell; COLUMNS.len()] = Default::default();
        for (column, cell) in cells.into_iter().chain([("section", text(name))]) {
            if let Some(at) = COLUMNS.iter().position(|known| *known == column) {
                line[at] = cell;
            }
        }
        lines.push(line);
    };
    match row {
        Row::Total(tally) => {
            for (row, count) in [("total", tally.total), ("achieved", tally.achieved)] {
                let Some(count) = count else { continue };
                add(vec![
                    ("id", text(&tally.id)),
                    ("name", text(&tally.label)),
                    ("row", text(row)),
                    ("value", Cell::Number(count.into())),
                    ("valueText", text(&words.whole(count))),
                ]);
            }
        }
        Row::Count(tally, count) => add(vec![
            ("id", text(&tally.id)),
            ("name", text(&tally.label)),
            ("row", text("count")),
            ("value", Cell::Number(count.number.into())),
            ("valueText", text(&words.counted(count, tally.against.as_deref()).text())),
            ("status", count.status.map_or(Cell::Empty, |status| text(status.word()))),
            ("statusText", count.status.map_or(Cell::Empty, |status| text(&words.status(status, true)))),
        ]),
        Row::Group(_) => {}
        Row::Measure(header) => add(actual(outline, report, header)),
        Row::Against { header, reference, is_baseline } => {
            if header.is_first {
                add(actual(outline, report, header));
            }
            add(against(outline, report, header, reference, *is_baseline));
        }
        Row::Observed(header, observation) => {
            let mut cells = about(header, "observation");
            cells.push(("period", text(&words.period(&observation.period))));
            cells.extend(figure(report, words, header.measure, None, &observation.quantity));
            add(cells);
        }
    }
    lines
}

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

fn about(header: &RowHeader, row: &str) -> Vec<(&'static str, Cell)> {
    let mut cells = vec![
        ("id", text(&header.measure.id)),
        ("name", text(&header.measure.name)),
        ("row", text(row)),
        ("level", Cell::Number(header.level as f64)),
    ];
    cells.extend(header.group.map(|group| ("group", text(group))));
    // Names of parts are often alike ("chi khác"): by the ids, rows are joined.
    if let Some(whole) = header.part_of {
        cells.extend([("partOf", text(&whole.name)), ("partOfId", text(&whole.id))]);
    }
    cells
}

fn actual(outline: &Outline, report: &Report, header: &RowHeader) -> Vec<(&'static str, Cell)> {
    let (words, measure) = (outline.words(), header.measure);
    let mut cells = about(header, "actual");
    cells.push(("period", text(&words.period(&report.period))));
    match &measure.actual {
        Some(actual) => cells.extend(figure(report, words, measure, None, actual)),
        None => cells.push(("valueText", text(&words.label(Key::NoFigure)))),
    }
    let status = measure_status(measure, &report.period).map(|achievement| achievement.status);
    cells.extend(stands(status, MeasureBlock::new(*outline, measure).standing()));
    cells
}

fn against(
    outline: &Outline,
    report: &Report,
    header: &RowHeader,
    reference: &Reference,
    is_baseline: bool,
) -> Vec<(&'static str, Cell)> {
    let (words, measure) = (outline.words(), header.measure);
    let mut cells = about(header, if is_baseline { "baseline" } else { "target" });
    cells.push(("reference", text(&reference.name)));
    if let Some(period) = &reference.period {
        cells.push(("period", text(&words.period(period))));
    }
    if let Some(quantity) = &reference.quantity {
        cells.extend(figure(report, words, measure, reference.unit.as_deref(), quantity));
    }
    if let Some(comparison) = &reference.comparison {
        cells.push(("comparison", text(ComparisonType::word(comparison.kind))));
        cells.push(("comparisonValue", Cell::Number(comparison.value)));
    }
    let said = MeasureBlock::new(*outline, measure).reference(reference, is_baseline);
    cells.extend(said.comparison.map(|comparison| ("comparisonText", text(&comparison.text()))));
    let achievement = (!is_baseline).then(|| status(measure, reference, &report.period)).flatten();
    cells.extend(stands(achievement.map(|achievement| achievement.status), said.standing));
    cells
}

/// A status as the format writes it, and in words, with who says so.
fn stands(status: Option<Status>, said: Option<Standing>) -> Vec<(&'static str, Cell)> {
    let status = status.map(|status| ("status", text(status.word())));
    let said = said.map(|said| ("statusText", text(&said.line().text())));
    status.into_iter().chain(said).collect()
}

fn figure(
    report: &Report,
    words: &Words,
    measure: &Measure,
    unit: Option<&str>,
    quantity: &Quantity,
) -> Vec<(&'static str, Cell)> {
    let unit = unit.or(measure.unit.as_deref()).and_then(|unit| report.unit(unit));
    let mut cells = match &quantity.amount {
        Amount::Value(value) => vec![("value", Cell::Number(*value))],
        Amount::Range { low, high } => vec![("low", Cell::Number(*low)), ("high", Cell::Number(*high))],
        Amount::Words(_) => Vec::new(),
    };
    if let Some(comparator) = quantity.comparator {
        cells.push(("comparator", text(Comparator::symbol(comparator))));
    }
    if let Some(status) = quantity.value_status {
        cells.push(("valueStatus", text(ValueStatus::word(status))));
    }
    if let Some(unit) = unit {
        cells.push(("unit", text(&unit.label)));
        cells.push(("factor", unit.factor.map_or(Cell::Empty, Cell::Number)));
    }
    cells.push(("valueText", text(&words.figure(quantity, unit).text())));
    cells
}
