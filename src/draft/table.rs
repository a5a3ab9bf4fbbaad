//! Tables in an article, each row a line with tabs between its cells: read as sheets are, for there is one way of reading
//! a table. A cell that the sheets' reader refuses is left out, and told; a table without headings is left to the sentences'
//! rules, as any other text.

use std::ops::Range;

use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

use super::result::Span;
use super::text::Text;
use crate::sheet::figure::Decimal;
use crate::sheet::layout::{self, Options};
use crate::sheet::{Address, Book, Cell, CellValue, Grid, NumberStyle, Problem, fill};
use crate::words::Language;

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
    /// Cells that can't be read, and tables that can't for another reason than that no headings are known.
    pub unread: Vec<Span>,
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
    let mut out = Tables { read: Vec::new(), unread: Vec::new(), too_large: Vec::new() };
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
            out.read.extend(read_table(text, rows, base, &mut out.unread));
        } else if let (Some(first), Some(last)) = (rows.first(), rows.last()) {
            out.too_large.push(first.start..last.end);
        }
    }
    out
}

/// How often a table is read again without the cells that could not be read.
const TRIES: usize = 4;

fn read_table(text: &Text, rows: &[Span], base: &str, unread: &mut Vec<Span>) -> Option<ReadTable> {
    let mut book = Book { grids: vec![grid(text.article, rows)] };
    let span = rows.first()?.start..rows.last()?.end;
    let mut options = Options::default();
    let mut cells = Vec::new();
    let table = (0..TRIES).find_map(|_| match layout::table(&book, &options) {
        Ok((_, table)) => Some(Ok(table)),
        Err(problems) if problems.iter().any(|problem| problem.code() == "S22") && options.decimal.is_none() => {
            // Numbers of an article are read by its language.
            options.decimal = Some(match text.lexicon.language {
                Language::Vi => Decimal::Comma,
                _ => Decimal::Point,
            });
            None
        }
        Err(problems) => match leave_out(&mut book, &problems) {
            Some(left_out) => {
                cells.extend(left_out);
                None
            }
            None => Some(Err(problems)),
        },
    });
    let table = match table? {
        Ok(table) => table,
        Err(problems) => {
            // What has no headings is no table of figures, but a text in columns.
            let has_headings = problems.iter().all(|problem| problem.code() != "S41");
            unread.extend(has_headings.then_some(span));
            return None;
        }
    };
    let is_doubted = !table.notices.is_empty() || options.decimal.is_some();
    let filled = fill::fill(base, table).ok()?;
    let report = serde_json::from_str(&filled.text).ok()?;
    let lines = filled.rows.into_iter();
    let lines = lines.filter_map(|(pointer, place)| Some((pointer, rows.get(place.cell?.row as usize)?.clone())));
    let lines: Vec<(String, Span)> = lines.collect();
    if lines.is_empty() {
        return None;
    }
    unread.extend(cells.into_iter().filter_map(|cell| span_of(text.article, rows, cell)));
    Some(ReadTable { report, rows: lines, is_doubted, span })
}

/// Takes the cells out that can't be read as figures; none where something else stands in the way too.
fn leave_out(book: &mut Book, problems: &[Problem]) -> Option<Vec<Address>> {
    // A figure alone, or its unit: what a column or the table is, is another matter.
    let is_figure =
        |code: &str| matches!(code, "S45" | "S46" | "S47" | "S50" | "S59") || ("S21".."S40").contains(&code);
    let grid = book.grids.first_mut()?;
    let cells: Option<Vec<Address>> =
        problems.iter().map(|problem| problem.place.cell.filter(|_| is_figure(problem.code()))).collect();
    let cells = cells?;
    cells.iter().all(|cell| grid.cells.remove(cell).is_some()).then_some(cells)
}

/// A cell's words in the article.
fn span_of(article: &str, rows: &[Span], cell: Address) -> Option<Span> {
    let row = rows.get(cell.row as usize)?;
    let mut at = row.start;
    for (column, text) in (0..).zip(article.get(row.clone())?.split('\t')) {
        if column == cell.column {
            return Some(at..at + text.len());
        }
        at += text.len() + 1;
    }
    None
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

/// The tokens of the tables that were read, or could not be: their numbers are none of a sentence's.
pub(super) fn taken(text: &Text, tables: &Tables) -> Vec<Range<usize>> {
    let place = |byte: usize| text.tokens.partition_point(|token| token.span.start < byte);
    let spans = tables.read.iter().map(|table| &table.span).chain(&tables.unread);
    spans.map(|span| place(span.start)..place(span.end)).collect()
}
