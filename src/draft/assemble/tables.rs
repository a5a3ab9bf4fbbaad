//! The lines of tables, behind what the sentences tell.

use std::collections::HashSet;

use serde_json::{Map, Value};

use super::{full, quote};
use crate::draft::into;
use crate::draft::mark::{Field, Rule};
use crate::draft::result::{Doubt, Span};
use crate::draft::table::Tables;
use crate::draft::text::Text;
use crate::report::MAX_ITEMS;

/// The lists that a table's lines may go into.
const LISTS: [&str; 3] = ["tallies", "budget", "measures"];

/// Adds the tables' lines to the report, with their marks.
pub(super) fn add(report: &mut Value, text: &Text, tables: Tables, marks: &mut Vec<Field>) {
    let Value::Object(report) = report else { return };
    let too_large = |span| Field::new(String::new(), span, Rule::Table, vec![Doubt::TooLarge]);
    marks.extend(tables.too_large.into_iter().map(too_large));
    let unread = |span| Field::new(String::new(), span, Rule::Table, vec![Doubt::Unread]);
    marks.extend(tables.unread.into_iter().map(unread));
    for mut table in tables.read {
        let renamed = into::units(report, &table.report);
        for (pointer, row) in &table.rows {
            if let (Some(Value::Object(actual)), Some(quote)) =
                (table.report.pointer_mut(&format!("{pointer}/actual")), quote(text, row))
            {
                actual.insert("quote".to_owned(), Value::String(quote.0));
            }
        }
        for list in LISTS {
            let Some(lines) = table.report.get_mut(list).filter(|lines| lines.is_array()) else { continue };
            into::rename(lines, &renamed);
            let lines = lines.take();
            let marked = Marked { list, rows: &table.rows, is_doubted: table.is_doubted };
            append(report, &marked, lines, marks);
        }
    }
}

/// The rows of a table whose lines go into one list.
struct Marked<'a> {
    list: &'static str,
    rows: &'a [(String, Span)],
    is_doubted: bool,
}

fn append(report: &mut Map<String, Value>, table: &Marked, lines: Value, marks: &mut Vec<Field>) {
    let Value::Array(mut lines) = lines else { return };
    if lines.is_empty() {
        return;
    }
    let known = report.entry(table.list).or_insert_with(|| Value::Array(Vec::new()));
    let Value::Array(known) = known else { return };
    let mut ids: HashSet<String> = known.iter().flat_map(ids).collect();
    let first = known.len();
    lines.truncate(MAX_ITEMS.saturating_sub(first));
    lines.iter_mut().for_each(|line| rename(line, &mut ids));
    for (pointer, row) in table.rows {
        let Some((order, place)) = moved(pointer, table.list, first) else { continue };
        if order >= MAX_ITEMS {
            marks.push(full(row.clone()));
            break;
        }
        let doubts = if table.is_doubted { vec![Doubt::Columns] } else { Vec::new() };
        marks.push(Field::new(format!("{place}/actual"), row.clone(), Rule::Table, doubts));
    }
    known.extend(lines);
}

/// The place of a line in its list, behind those that are there already, and its pointer.
fn moved(pointer: &str, list: &str, first: usize) -> Option<(usize, String)> {
    let rest = pointer.strip_prefix('/')?.strip_prefix(list)?.strip_prefix('/')?;
    let (place, parts) = rest.split_once('/').map_or((rest, String::new()), |(at, parts)| (at, format!("/{parts}")));
    let order = place.parse::<usize>().ok()? + first;
    Some((order, format!("/{list}/{order}{parts}")))
}

fn ids(line: &Value) -> Vec<String> {
    let own = line.get("id").and_then(Value::as_str).map(str::to_owned);
    let parts = line.get("parts").and_then(Value::as_array).into_iter().flatten().flat_map(ids);
    own.into_iter().chain(parts).collect()
}

/// An id that another line has gets a number.
fn rename(line: &mut Value, taken: &mut HashSet<String>) {
    let Value::Object(fields) = line else { return };
    if let Some(Value::String(id)) = fields.get_mut("id") {
        let base = id.clone();
        let mut count = 1;
        while !taken.insert(id.clone()) {
            count += 1;
            *id = format!("{base}-{count}");
        }
    }
    for part in fields.get_mut("parts").and_then(Value::as_array_mut).into_iter().flatten() {
        rename(part, taken);
    }
}
