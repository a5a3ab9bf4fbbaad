//! Tables in an article, each row a line with tabs between its cells: read as sheets are, for there is one way of reading
//! a table. One that the sheets' reader refuses is left to the sentences' rules, as any other text.

use std::ops::Range;

use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

use super::result::Span;
use super::text::Text;
use crate::sheet::layout::{self, Options};
use crate::sheet::{Address, Book, Cell, CellValue, Grid, NumberStyle, fill};

/// A table that was read.
pub(super) struct ReadTable {
    /// A report with the table's lines in it, and nothing else but a header.
    pub report: Value,
    /// Each line's pointer in that report, and its row in the article.
    pub rows: Vec<(String, Span)>,
    /// Something was taken for granted: what a column is, whose time it tells of.
    pub is_doubted: bool,
    /// The whole table, in the article.
    pub span: Span,
}

/// The tables of an article.
pub(super) struct Tables {
    pub read: Vec<ReadTable>,
    /// Those that are larger than is read here, in the article.
    pub too_large: Vec<Span>,
}

/// No more tables than this are read, and none that is longer or wider: what is larger is a sheet, and its place is told.
const MOST: usize = 50;
const LONGEST: usize = 500;
const WIDEST: usize = 60;

/// No more cells than this in all tables together.
const CELLS: usize = 20_000;

/// The rows of each table, in bytes of the article.
pub(super) fn rows(article: &str) -> Vec<Vec<Span>> {
    let mut tables = Vec::new();
    let mut rows: Vec<Span> = Vec::new();
    let mut before: Option<Span> = None;
    let mut at = 0;
    for line in article.split_inclusive('\n').chain([""]) {
        let span = at..at + line.trim_end_matches(['\n', '\r']).len();
        at += line.len();
        if line.trim().contains('\t') {
            rows.extend(before.take());
            rows.push(span);
            continue;
        }
        let table = std::mem::take(&mut rows);
        let has_lines = table.iter().filter(|row| article.get((*row).clone()).is_some_and(|row| row.contains('\t')));
        if has_lines.count() > 1 {
            tables.push(table);
        }
        before = states_unit(line).then_some(span);
    }
    tables
}

/// "Đơn vị tính: triệu đồng" above a table belongs to it.
fn states_unit(line: &str) -> bool {
    let line: String = line.trim().chars().take(80).flat_map(char::to_lowercase).nfc().collect();
    ["đơn vị", "(đơn vị", "đvt", "(đvt", "unit", "(unit", "all figures in", "figures in"]
        .iter()
        .any(|words| line.starts_with(words))
}

/// Reads the tables of an article; `base` is the report that they go into, with its header alone.
pub(super) fn read(text: &Text, base: &str) -> Tables {
    let mut out = Tables { read: Vec::new(), too_large: Vec::new() };
    let mut cells = 0;
    for (order, rows) in text.tables.iter().enumerate() {
        let columns = |row: &Span| text.at(row).matches('\t').count() + 1;
        let own: usize = rows.iter().map(columns).sum();
        let is_within = rows.len() <= LONGEST
            && rows.iter().all(|row| columns(row) <= WIDEST)
            && order < MOST
            && cells + own <= CELLS;
        if is_within {
            cells += own;
            out.read.extend(read_table(text.article, rows, base));
        } else if let (Some(first), Some(last)) = (rows.first(), rows.last()) {
            out.too_large.push(first.start..last.end);
        }
    }
    out
}

fn read_table(article: &str, rows: &[Span], base: &str) -> Option<ReadTable> {
    let book = Book { grids: vec![grid(article, rows)] };
    let (_, table) = layout::table(&book, &Options::default()).ok()?;
    let is_doubted = !table.notices.is_empty();
    let filled = fill::fill(base, table).ok()?;
    let report = serde_json::from_str(&filled.text).ok()?;
    let lines = filled.rows.into_iter();
    let lines = lines.filter_map(|(pointer, place)| Some((pointer, rows.get(place.cell?.row as usize)?.clone())));
    let lines: Vec<(String, Span)> = lines.collect();
    let span = rows.first()?.start..rows.last()?.end;
    (!lines.is_empty()).then_some(ReadTable { report, rows: lines, is_doubted, span })
}

fn grid(article: &str, rows: &[Span]) -> Grid {
    let mut grid = Grid { separator: Some('\t'), ..Grid::default() };
    for (row, span) in (0..).zip(rows) {
        let line = article.get(span.clone()).unwrap_or_default();
        for (column, cell) in (0..).zip(line.split('\t')) {
            let text: String = cell.trim().nfc().collect();
            if !text.is_empty() {
                let cell = Cell { value: CellValue::Text(text), style: NumberStyle::default() };
                grid.cells.insert(Address::new(row, column), cell);
            }
        }
    }
    grid
}

/// The tokens of the tables that were read: their numbers are none of a sentence's.
pub(super) fn taken(text: &Text, tables: &[ReadTable]) -> Vec<Range<usize>> {
    let place = |byte: usize| text.tokens.partition_point(|token| token.span.start < byte);
    tables.iter().map(|table| place(table.span.start)..place(table.span.end)).collect()
}
