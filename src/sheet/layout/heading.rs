//! The rows of the headings: where they are, and which texts stand over each column.

use std::collections::BTreeMap;

use super::super::book::{Address, Cell, CellValue, Grid};
use super::meaning::{self, Meaning};
use super::phrase::{Phrase, text_of};
use super::unit_row;
use super::unnamed;

/// How far down headings are looked for.
const ROWS: u32 = 40;
/// How many rows they are at most.
const HEADING_ROWS: usize = 3;

/// The headings of a table.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Headings {
    /// Their rows, from 0.
    pub rows: Vec<u32>,
    /// The row that numbers the columns, where there is one.
    pub numbering: Option<u32>,
    /// The texts over each column, the uppermost first.
    pub paths: BTreeMap<u32, Vec<String>>,
    /// The column of the lines' names.
    pub name: u32,
}

impl Headings {
    /// The first row below them.
    pub fn below(&self) -> u32 {
        let last = self.rows.iter().chain(&self.numbering).max();
        last.map_or(0, |last| last + 1)
    }

    /// What the headings of a grid are, if it has any.
    pub fn find(grid: &Grid) -> Option<Headings> {
        let rows = || (0..grid.height().min(ROWS)).filter(|row| !grid.hidden_rows.contains(row));
        let named = rows().find_map(|row| Headings::around(grid, row, named(grid, row)?));
        named.or_else(|| rows().find_map(|row| Headings::around(grid, row, unnamed::column(grid, row)?)))
    }

    /// These rows as headings, as a layout tells them.
    pub fn at_rows(grid: &Grid, rows: Vec<u32>, numbering: Option<u32>, name: u32) -> Headings {
        let paths = paths(grid, &rows, name);
        Headings { rows, numbering, paths, name }
    }

    /// With the rows that belong to this one; none where no column of them is a figure's.
    fn around(grid: &Grid, row: u32, name: u32) -> Option<Headings> {
        let mut rows = vec![row];
        while rows.len() < HEADING_ROWS
            && let Some(above) = rows.first().and_then(|first| first.checked_sub(1))
            && is_above(grid, above, name)
        {
            rows.insert(0, above);
        }
        while let Some(below) = rows.last().map(|last| last + 1)
            && (unit_row::is(grid, below, name) || rows.len() < HEADING_ROWS && is_below(grid, &rows, below, name))
        {
            rows.push(below);
        }
        let paths = paths(grid, &rows, name);
        let is_figure = |path: &Vec<String>| matches!(meaning::of(path), Meaning::Figure(..) | Meaning::Comparison(_));
        let figures = paths.iter().filter(|(column, path)| **column != name && is_figure(path)).count();
        if figures == 0 {
            return None;
        }
        let next = rows.last().map_or(0, |last| last + 1);
        let numbering = is_numbering(grid, next, name).then_some(next);
        // The units may stand below the numbers, too.
        if numbering.is_some() && unit_row::is(grid, next + 1, name) {
            rows.push(next + 1);
        }
        let paths = if numbering.is_some() { self::paths(grid, &rows, name) } else { paths };
        Some(Headings { rows, numbering, paths, name })
    }
}

/// The column of the names, where the row has a heading for it and at least one other that is known.
fn named(grid: &Grid, row: u32) -> Option<u32> {
    let cells: Vec<(u32, Vec<String>)> = grid
        .row(row)
        .filter(|(column, _)| !grid.hidden_columns.contains(column))
        .map(|(column, cell)| (column, vec![text_of(cell)]))
        .collect();
    let short = |path: &Vec<String>| path.iter().all(|text| text.chars().count() <= 60);
    let names = cells
        .iter()
        .filter(|(_, path)| short(path))
        .filter_map(|(column, path)| Some((meaning::name_rank(path)?, *column)));
    // A column of texts, where several may be it.
    let is_texts = |column: u32| {
        let texts = (row + 1..row + 30).filter_map(|row| grid.get(row, column));
        let (all, texts) = texts
            .fold((0, 0), |(all, texts), cell| (all + 1, texts + i32::from(matches!(cell.value, CellValue::Text(_)))));
        all == 0 || texts * 2 > all
    };
    let names: Vec<(usize, u32)> = names.filter(|(_, column)| is_texts(*column)).collect();
    // Of several, one that names each row: not criteria that stand once for many, nor what is to be reached.
    let fit = |column: u32| {
        let texts = (row + 1..row + 30).filter_map(|row| grid.get(row, column)).map(text_of);
        texts.filter(|text| !super::contents::compares(text) && super::status::of(text).is_none()).count()
    };
    let most = names.iter().map(|(_, column)| fit(*column)).max()?;
    let fitting = names.into_iter().filter(|(_, column)| fit(*column) * 2 >= most);
    let name = fitting.min_by_key(|(rank, column)| (*rank, std::cmp::Reverse(fit(*column)), *column))?.1;
    // "£'000" below "Budget" is a heading too.
    let is_known = |path: &Vec<String>| {
        meaning::of(path) != Meaning::Unknown || path.iter().any(|text| super::unit::is_money_alone(text))
    };
    let others = cells.iter().filter(|(column, path)| *column != name && short(path) && is_known(path)).count();
    let spans = cells.iter().filter(|(column, _)| *column != name).count();
    (others > 0 && spans > 0).then_some(name)
}

/// Whether a row is the upper part of the headings: over figures' columns alone.
fn is_above(grid: &Grid, row: u32, name: u32) -> bool {
    if grid.hidden_rows.contains(&row) {
        return false;
    }
    let mut some = false;
    for (column, cell) in grid.row(row) {
        let text = text_of(cell);
        let phrase = Phrase::of(&text);
        let is_over =
            grid.merge_at(Address::new(row, column)).is_some_and(|merge| merge.last.column > merge.first.column);
        let is_known = matches!(
            meaning::of(std::slice::from_ref(&text)),
            Meaning::Figure(..) | Meaning::Comparison(_) | Meaning::Status
        );
        let is_unit = phrase.has_any(&["đơn vị tính", "đvt", "unit", "units", "đơn vị"]);
        let is_form = phrase.starts_with_any(&["biểu", "mẫu", "phụ lục", "form", "table", "annex", "appendix"]);
        if column <= name || is_unit || is_form || !(is_known || is_over) {
            return false;
        }
        some = true;
    }
    some
}

/// Whether a row is the lower part of the headings: under those of figures alone, and no figures itself.
fn is_below(grid: &Grid, rows: &[u32], row: u32, name: u32) -> bool {
    if grid.hidden_rows.contains(&row) || grid.row(row).next().is_none() {
        return false;
    }
    let above = paths(grid, rows, name);
    let is_heading = |cell: &Cell| match &cell.value {
        CellValue::Text(text) => {
            !text.trim_start_matches(['(', '≤', '≥', '<', '>', '-', '–']).starts_with(|c: char| c.is_ascii_digit())
                || super::meaning::of(std::slice::from_ref(text)) != Meaning::Unknown
        }
        CellValue::Number(number) => number.fract() == 0.0 && (1990.0..=2100.0).contains(number),
        CellValue::Date(_) => true,
        _ => false,
    };
    let is_known = |column: u32, cell: &Cell| {
        let mut path = above.get(&column).cloned().unwrap_or_default();
        path.push(text_of(cell));
        meaning::of(&path) != Meaning::Unknown
    };
    let is_free = |column: u32| match above.get(&column).map(|path| meaning::of(path)) {
        Some(Meaning::Order | Meaning::Unit | Meaning::Note) => false,
        _ => column > name,
    };
    grid.row(row).all(|(column, cell)| is_free(column) && is_heading(cell))
        && grid.row(row).any(|(column, cell)| is_known(column, cell))
}

/// The texts over each column.
fn paths(grid: &Grid, rows: &[u32], name: u32) -> BTreeMap<u32, Vec<String>> {
    let columns: std::collections::BTreeSet<u32> =
        rows.iter().flat_map(|row| grid.row(*row).map(|(column, _)| column)).collect();
    let merged = grid
        .merges
        .iter()
        .filter(|merge| rows.contains(&merge.first.row))
        .flat_map(|merge| merge.first.column..=merge.last.column.min(merge.first.column + 60));
    let columns: std::collections::BTreeSet<u32> = columns.into_iter().chain(merged).collect();
    let mut all = BTreeMap::new();
    for column in columns {
        let mut path: Vec<String> = Vec::new();
        let mut seen: Vec<Address> = Vec::new();
        for (index, row) in rows.iter().enumerate() {
            let at = own(grid, *row, column)
                .or_else(|| carried(grid, rows.get(index + 1..).unwrap_or_default(), *row, column, name));
            if let Some(at) = at
                && !seen.contains(&at)
                && let Some(cell) = grid.get(at.row, at.column)
            {
                seen.push(at);
                path.push(text_of(cell));
            }
        }
        if !path.is_empty() {
            all.insert(column, path);
        }
    }
    all
}

/// The cell that stands there, or that it is merged with.
fn own(grid: &Grid, row: u32, column: u32) -> Option<Address> {
    let here = Address::new(row, column);
    let at = grid.merge_at(here).map_or(here, |merge| merge.first);
    grid.get(at.row, at.column).map(|_| at)
}

/// The heading to the left that goes on over this column: nothing stands here, and each has one of its own below.
fn carried(grid: &Grid, below: &[u32], row: u32, column: u32, name: u32) -> Option<Address> {
    let has_below = |column: u32| below.iter().any(|row| grid.get(*row, column).is_some());
    if !has_below(column) {
        return None;
    }
    for left in (name + 1..column).rev() {
        if !has_below(left) {
            return None;
        }
        if let Some(at) = own(grid, row, left) {
            // What is merged ends where its merge ends.
            return grid.merge_at(at).is_none().then_some(at);
        }
    }
    None
}

/// A row that numbers the columns below the headings: A, B, 1, 2, 3=2/1.
fn is_numbering(grid: &Grid, row: u32, name: u32) -> bool {
    let is_sign = |cell: &Cell| {
        let text = text_of(cell);
        let text: String = text.chars().filter(|c| !matches!(c, '(' | ')' | ' ' | '.')).collect();
        let is_short = text.chars().count() <= 2
            && (text.chars().all(|c| c.is_ascii_digit())
                || text.chars().count() == 1 && text.chars().all(char::is_alphabetic));
        is_short || is_formula(&text)
    };
    let count = grid.row(row).count();
    let number = |cell: &Cell| {
        let text = text_of(cell);
        let digits: String = text.trim_start_matches('(').chars().take_while(char::is_ascii_digit).collect();
        digits.parse::<u32>().ok()
    };
    let numbers: Vec<u32> = grid.row(row).filter_map(|(_, cell)| number(cell)).collect();
    let goes_on = numbers.windows(2).all(|pair| matches!(pair, [one, next] if *next == one + 1));
    let begins = numbers.first().is_some_and(|first| *first <= 3);
    let has_lines = grid.cells.keys().any(|at| at.row > row && at.column == name);
    count >= 3
        && goes_on
        && begins
        && has_lines
        && grid.get(row, name).is_some()
        && grid.row(row).all(|(_, cell)| is_sign(cell))
}

fn is_formula(text: &str) -> bool {
    text.contains('=') && text.chars().all(|c| c.is_ascii_digit() || "=/*+-x×:%".contains(c))
}

/// "6=5/4": the column numbered 6 holds 5, where that is a column, against 4.
pub(super) fn ratios(grid: &Grid, row: u32) -> BTreeMap<u32, (Option<u32>, u32)> {
    let digits = |text: &str| -> String { text.chars().filter(char::is_ascii_digit).collect() };
    let texts: Vec<(u32, String)> = grid
        .row(row)
        .map(|(column, cell)| (column, text_of(cell).chars().filter(|c| !matches!(c, '(' | ')' | ' ')).collect()))
        .collect();
    let number_of = |text: &str| digits(text.split('=').next().unwrap_or_default());
    let mut found = BTreeMap::new();
    for (column, text) in &texts {
        let Some((_, formula)) = text.split_once('=') else { continue };
        let Some((dividend, divisor)) = formula.split_once(['/', ':']) else { continue };
        let divisor: String = divisor.chars().take_while(char::is_ascii_digit).collect();
        let numbered = |number: &str| {
            let is =
                |(other, text): &&(u32, String)| other != column && !number.is_empty() && number_of(text) == number;
            texts.iter().find(is).map(|(of, _)| *of)
        };
        if let Some(of) = numbered(&divisor) {
            found.insert(*column, (numbered(dividend), of));
        }
    }
    found
}
