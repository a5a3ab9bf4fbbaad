//! A CSV text as rows with named cells.

use std::collections::HashMap;

use super::number::Decimal;

/// What a column may be called.
pub(super) const COLUMNS: [&str; 24] = [
    "section",
    "id",
    "partOf",
    "name",
    "unit",
    "actual",
    "comparator",
    "valueStatus",
    "quote",
    "status",
    "ascending",
    "budgetDirection",
    "missingReason",
    "note",
    "target",
    "targetName",
    "targetSetBy",
    "targetComparison",
    "targetComparisonValue",
    "targetQuote",
    "baseline",
    "baselineName",
    "baselineComparison",
    "baselineComparisonValue",
];

/// One line of the sheet that says something.
pub(super) struct Row {
    /// In the file, from 1.
    pub line: u64,
    pub decimal: Decimal,
    cells: HashMap<&'static str, String>,
}

impl Row {
    /// The cell of a column; blank ones are none.
    pub fn get(&self, column: &'static str) -> Option<&str> {
        debug_assert!(COLUMNS.contains(&column));
        self.cells.get(column).map(String::as_str)
    }
}

/// The rows, or everything that stands in the way of them.
pub(super) fn rows(text: &str) -> Result<Vec<Row>, Vec<String>> {
    let first = text.lines().next().unwrap_or_default();
    let (delimiter, decimal) = match first {
        line if line.contains(';') => (b';', Decimal::Comma),
        _ => (b',', Decimal::Point),
    };
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).trim(csv::Trim::All).flexible(true).from_reader(text.as_bytes());
    let headers = reader.headers().map_err(|error| vec![error.to_string()])?.clone();
    let mut errors = Vec::new();
    let columns: Vec<Option<&'static str>> = headers
        .iter()
        .map(|name| {
            let known = COLUMNS.iter().find(|column| column.eq_ignore_ascii_case(name)).copied();
            if known.is_none() && !name.is_empty() {
                errors.push(format!("line 1: column {name:?} is unknown; the columns are {}", COLUMNS.join(", ")));
            }
            known
        })
        .collect();
    for needed in ["section", "name"] {
        if !columns.contains(&Some(needed)) {
            errors.push(format!("line 1: there is no column {needed}"));
        }
    }
    let mut rows = Vec::new();
    for record in reader.records() {
        match record {
            Ok(record) => {
                let line = record.position().map_or(0, csv::Position::line);
                let cells = columns.iter().zip(record.iter());
                let cells: HashMap<_, _> = cells
                    .filter_map(|(column, cell)| Some(((*column)?, cell.to_owned())))
                    .filter(|(_, cell)| !cell.is_empty())
                    .collect();
                if !cells.is_empty() {
                    rows.push(Row { line, decimal, cells });
                }
            }
            Err(error) => errors.push(error.to_string()),
        }
    }
    if errors.is_empty() { Ok(rows) } else { Err(errors) }
}
