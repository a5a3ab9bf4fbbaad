//! Tables whose heading row has our own column names: `section`, `name`, `actual`.

mod column;
mod cut;
mod fault;
mod findings;
mod held;
mod lines;
mod percent;
mod reference;
mod row;
mod word;

pub use fault::Fault;

pub(super) use column::heading_row;
pub(super) use percent::{NEAR, is_hundredth};

use std::collections::BTreeMap;

use super::super::book::{Address, CellLocation, Grid};
use super::super::figure::{self, Decimal};
use super::super::line::{Header, Table, Unused, Use};
use super::super::problem::Problem;
use super::super::unit as measure;
use super::phrase::is_vietnamese;
use super::unit;
use super::{Layout, Options};
use column::Columns;
use findings::Findings;
use lines::{FIGURES, Lines};
use row::{Row, shown};

/// The table below that row.
pub(super) fn table(grid: &Grid, heading: u32, options: &Options) -> Result<(Layout, Table), Vec<Problem>> {
    let columns = column::columns(grid, heading)?;
    let mut findings = Findings::default();
    let unit = titles(grid, heading, &columns, options, &mut findings);
    let shown: Columns = columns.clone().into_iter().filter(|(at, _)| !grid.hidden_columns.contains(at)).collect();
    let mut rows = Vec::new();
    for number in numbers(grid, heading) {
        if grid.hidden_rows.contains(&number) {
            let cells = grid.row(number).map(|(column, _)| (Address::new(number, column), Use::Unused(Unused::Hidden)));
            findings.uses.extend(cells);
            continue;
        }
        strangers(grid, number, &columns, &mut findings);
        let row = Row::of(grid, number, &shown);
        if row.cells().any(|(_, address, _)| address.row == number) {
            findings.begin(&row, &FIGURES);
            rows.push(row);
        }
    }
    let figures =
        rows.iter().flat_map(|row| FIGURES.into_iter().filter_map(|column| Some((column, row.cell(column)?))));
    let figures = figures.map(|(column, (address, cell))| {
        let is_level = !column.ends_with("Value");
        figure::Placed { place: grid.place(address), cell, is_level }
    });
    let usual = usual(&rows);
    let fixed = options.decimal.or(options.layout.as_ref().and_then(|layout| layout.decimal));
    let decimal = match fixed.map_or_else(|| figure::convention(grid, figures, usual), Ok) {
        Ok(decimal) => decimal,
        Err(problems) => {
            findings.problems.extend(problems);
            return Err(findings.problems);
        }
    };
    let label = unit.as_ref().map(|(label, _)| label.clone());
    let section = column::section_of(grid);
    let mut lines = Lines::new(decimal, unit);
    for row in &rows {
        lines.add(row, section, &mut findings);
    }
    let lines = lines.finish(&mut findings);
    let layout = Layout {
        sheet: grid.name.clone(),
        headings: vec![heading + 1],
        decimal: Some(decimal),
        unit: label,
        ..Layout::default()
    };
    let account = findings.uses.into_iter().collect();
    let (notices, refused) = (findings.notices, findings.problems);
    let table = Table { header: Header::default(), lines, tallies: Vec::new(), account, notices, refused };
    Ok((layout, table))
}

/// How the language of the names separates decimals: letters that English has not are of one that may write commas, as German does.
fn usual(rows: &[Row]) -> Option<Decimal> {
    let names = || rows.iter().filter_map(|row| row.text("name"));
    if names().any(|name| is_vietnamese(&name)) {
        return Some(Decimal::Comma);
    }
    names().all(|name| name.is_ascii()).then_some(Decimal::Point)
}

/// The rows below the headings that say something.
fn numbers(grid: &Grid, heading: u32) -> Vec<u32> {
    let below = Address::new(heading + 1, 0);
    let mut numbers: Vec<u32> = grid.cells.range(below..).map(|(address, _)| address.row).collect();
    numbers.dedup();
    numbers
}

/// The headings and what stands above them: the unit of every row without one, where there is such.
fn titles(
    grid: &Grid,
    heading: u32,
    columns: &Columns,
    options: &Options,
    findings: &mut Findings,
) -> Option<(String, CellLocation)> {
    let fixed = options.layout.as_ref().and_then(|layout| layout.unit.clone());
    let mut unit = fixed.map(|label| (label, grid.place(Address::new(heading, 0))));
    let unit_column = columns.iter().find(|(_, name)| **name == "unit").map(|(at, _)| *at);
    let has_units = unit_column.is_some_and(|at| grid.cells.keys().any(|cell| cell.column == at && cell.row > heading));
    let end = Address::new(heading + 1, 0);
    for (address, cell) in grid.cells.range(..end) {
        let used = if address.row == heading { Use::Heading } else { Use::Structure("title") };
        findings.uses.insert(*address, used);
        let label = (address.row < heading).then(|| shown(cell).and_then(|text| unit::stated(&text))).flatten();
        let place = grid.place(*address);
        let Some(label) = label else {
            let line = shown(cell).filter(|text| address.row < heading && !has_units && unit::is_unread(text));
            findings.problems.extend(line.map(|line| Fault::UnitUnread(line).at(place)));
            continue;
        };
        if unit.as_ref().is_some_and(|(known, _)| !has_units && !measure::is_same(known, &label)) {
            findings.problems.push(Fault::UnitUnread(shown(cell).unwrap_or_default()).at(place));
            continue;
        }
        // In a column of units, a blank cell is a count's: trees are not in millions of đồng.
        let is_used = unit.is_none() && !has_units;
        let has_blank =
            || numbers(grid, heading).iter().any(|row| unit_column.is_some_and(|at| grid.get(*row, at).is_none()));
        if is_used || has_blank() {
            findings.notices.push(Fault::UnitAbove(label.clone(), is_used).at(place.clone()));
        }
        if is_used {
            unit = Some((label, place));
            findings.uses.insert(*address, Use::Field("unit"));
        }
    }
    unit
}

/// Cells of a row in columns without a heading, and in hidden ones.
fn strangers(grid: &Grid, number: u32, columns: &Columns, findings: &mut Findings) {
    let cells: BTreeMap<u32, String> =
        grid.row(number).map(|(column, cell)| (column, shown(cell).unwrap_or_default())).collect();
    // Of a row with a cell too many that one is told.
    let is_cut = grid.separator == Some(',') && cells.keys().all(|column| columns.contains_key(column));
    for (column, found) in &cells {
        let address = Address::new(number, *column);
        if grid.hidden_columns.contains(column) {
            findings.uses.insert(address, Use::Unused(Unused::Hidden));
        } else if !columns.contains_key(column) {
            let split = if grid.separator == Some(',') { cut::without_heading(&cells) } else { None };
            findings.problems.push(Fault::NoHeading { found: found.clone(), split }.at(grid.place(address)));
        } else if is_cut && let Some(split) = cut::under_heading(&cells, *column, columns) {
            findings.problems.push(Fault::CutInTwo { found: found.clone(), split }.at(grid.place(address)));
        }
    }
}
