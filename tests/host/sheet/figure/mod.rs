//! Cells as figures, as tables: what is written, and what is read of it.

mod bounds;
mod comparisons;
mod convention;
mod missing;
mod numbers;
mod ranges;
mod refused;
mod shown;
mod words;

use report_card::sheet::figure::{self, Decimal, Fault, Reading, Versus};
use report_card::sheet::{Address, Cell, CellLocation, CellValue, Grid, NumberStyle, Problem};
use serde_json::Value;

use Decimal::{Comma, Point};

fn text(written: &str) -> Cell {
    Cell { value: CellValue::Text(written.to_owned()), style: NumberStyle::default() }
}

fn number(value: f64, style: NumberStyle) -> Cell {
    Cell { value: CellValue::Number(value), style }
}

/// A cell of a column of results.
fn placed<'a>(grid: &Grid, at: Address, cell: &'a Cell) -> figure::Placed<'a> {
    figure::Placed { place: grid.place(at), cell, is_level: true }
}

fn problem(fault: Fault) -> Problem {
    let place = CellLocation { sheet: None, cell: None, line: None };
    Problem { place, fault: report_card::sheet::Fault::Figure(fault) }
}

/// In a line: `>= 1757.5/1 [tỷ đồng] estimated mark *`, the decimals after the slash; a comparison begins with its type.
fn told(reading: Result<Reading, Fault>) -> String {
    let reading = match reading {
        Ok(reading) => serde_json::to_value(&reading).expect("a reading is JSON"),
        Err(fault) => return problem(fault).code().to_owned(),
    };
    if let Some(missing) = reading["missing"].as_str() {
        return format!("missing {missing}");
    }
    let stated = &reading["stated"];
    let comparison = &stated["comparison"];
    let figure = if comparison.is_null() { stated } else { comparison };
    let decimals = figure["decimals"].as_u64().map_or(String::new(), |decimals| format!("/{decimals}"));
    let word = |value: &Value| value.as_str().map(str::to_owned);
    let quantity = match (&figure["value"], &figure["low"], &figure["high"]) {
        (Value::Number(value), Value::Null, Value::Null) => Some(format!("{value}{decimals}")),
        (Value::Null, Value::Number(low), Value::Number(high)) => Some(format!("{low} to {high}{decimals}")),
        _ => None,
    };
    let parts = [
        word(&comparison["type"]),
        word(&figure["comparator"]),
        quantity,
        word(&figure["text"]).map(|text| format!("words {text}")),
        word(&stated["unit"]).map(|unit| format!("[{unit}]")),
        word(&stated["valueStatus"]),
        word(&stated["mark"]).map(|mark| format!("mark {mark}")),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn read(written: &str, decimal: Decimal) -> String {
    told(figure::read(&text(written), decimal))
}

/// Holds a table of texts with decimal commas against what is read of them.
fn check_commas(table: &[(&str, &str)]) {
    check(table, Comma);
}

/// The same with decimal points.
fn check_points(table: &[(&str, &str)]) {
    check(table, Point);
}

fn check(table: &[(&str, &str)], decimal: Decimal) {
    let wrong: Vec<String> = table
        .iter()
        .filter_map(|(written, expected)| {
            let read = read(written, decimal);
            (read != *expected).then(|| format!("{written:?} is read {read:?}, not {expected:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

/// A table of cells in a column of comparisons.
fn check_comparisons(column: Versus, table: &[(&str, &str)]) {
    let wrong: Vec<String> = table
        .iter()
        .filter_map(|(written, expected)| {
            let read = told(figure::comparison(&text(written), Comma, column));
            (read != *expected).then(|| format!("{written:?} is read {read:?}, not {expected:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}
