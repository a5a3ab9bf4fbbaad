//! A sheet's layout: found, or given and held against the sheet; and the table by it.

use std::collections::BTreeMap;

use super::super::book::{Address, Cell, CellValue, Grid};
use super::super::figure::{self, Decimal};
use super::super::line::Table;
use super::super::problem::Problem;
use super::absent;
use super::column::{Column, Role};
use super::columned::Sheet;
use super::decide;
use super::evidence;
use super::fault::{Fault, Taken, Unfit};
use super::finish;
use super::heading::Headings;
use super::numbered;
use super::phrase::{Phrase, text_of};
use super::proven::Proving;
use super::reader::Reader;
use super::time::Time;
use super::title::Titles;
use super::titled;
use super::{Layout, Options, of_cell, of_sheet};

/// What a sheet's headings and titles say.
pub(super) fn layout(grid: &Grid, options: &Options) -> Result<Layout, Vec<Problem>> {
    let mut doubts = Vec::new();
    match found(grid, options.decimal, &mut doubts) {
        Ok((layout, _)) if doubts.is_empty() => Ok(Layout { nest: options.nest, ..layout }),
        Ok(_) => Err(doubts),
        Err(problems) => Err(doubts.into_iter().chain(problems).collect()),
    }
}

/// The same, with what leaves a doubt unknown.
pub(super) fn doubtful(grid: &Grid, decimal: Option<Decimal>) -> Option<Layout> {
    found(grid, decimal, &mut Vec::new()).ok().map(|(layout, _)| layout)
}

/// The layout, with what was taken for granted; what leaves a doubt is told, and its column is unknown.
fn found(
    grid: &Grid,
    decimal: Option<Decimal>,
    doubts: &mut Vec<Problem>,
) -> Result<(Layout, Vec<Problem>), Vec<Problem>> {
    let headings = Headings::find(grid).ok_or_else(|| vec![of_sheet(Some(grid), Fault::NoHeadings)])?;
    let top = headings.rows.first().copied().unwrap_or_default();
    let titles = Titles::read(grid, top);
    let mut decision = decide::columns(grid, &headings, grid.height(), titles.now);
    let row = headings.rows.last().copied().unwrap_or_default();
    for (at, fault) in std::mem::take(&mut decision.faults) {
        let role = decision.columns.get(&at.column).map(|column| column.role);
        let alike = decision.columns.values_mut().filter(|column| Some(column.role) == role && column.status.is_none());
        alike.for_each(|column| column.role = Role::Unknown);
        doubts.push(of_cell(grid, Address::new(row, at.column), fault));
    }
    // Where the headings say of which part of the year their figures are, the title need not.
    let is_titled = decision.now.is_none_or(|now| now.months.length() >= 12 || Some(now) == titles.now);
    let names_time = |path: &Vec<String>| !Time::of(&Phrase::of(&path.join(" "))).is_none();
    let told_often = titles.told_often.clone().filter(|_| !headings.paths.values().any(names_time));
    if let Some(text) = titles.unread_part.clone().or(told_often).filter(|_| is_titled) {
        doubts.push(of_sheet(Some(grid), Fault::PartOfYear(text)));
    }
    let has_doubts = !doubts.is_empty();
    let mut notices: Vec<Problem> =
        decision.notices.into_iter().map(|(at, taken)| of_cell(grid, at, Fault::Taken(taken))).collect();
    if !titles.year_is_sure && titles.now.is_some() {
        notices.push(of_sheet(Some(grid), Fault::Taken(Taken::YearBeginsInApril)));
    }
    if titles.begins_unsaid && decision.now == titles.now {
        notices.push(of_sheet(Some(grid), Fault::Taken(Taken::YearBeginsInJanuary)));
    }
    let mut columns: Vec<Column> = decision.columns.into_values().collect();
    let first = headings.below();
    let last = last_row(grid, &headings, &columns).ok_or_else(|| vec![of_sheet(Some(grid), Fault::NoHeadings)])?;
    if !has_doubts {
        doubts.extend(absent::actual(grid, &headings, &columns, (first, last)));
    }
    let decimal = convention(grid, &columns, first, last, decimal).or_else(|problems| {
        // What two marks could each mean, the table's own arithmetic may tell; never against what the cells prove.
        let is_unclear = problems.iter().all(|problem| problem.code() == "S22");
        let rows = || evidence::rows(grid, headings.name, first, last);
        let proven = is_unclear.then(|| evidence::convention(grid, &columns, &rows())).flatten();
        proven.ok_or(problems)
    })?;
    let known = (decimal, decision.now.map(|now| now.months));
    doubts.extend(Proving::new(grid, &headings, &columns, last, known).settle(&mut columns, &mut notices));
    notices.extend(titled::otherwise(&notices, &titles, decision.now));
    let period = decision.now.map(|now| now.months.span(None));
    let label =
        titles.header.period.as_ref().filter(|(_, start, end)| {
            period.as_ref().is_some_and(|period| period.start == *start && period.end == *end)
        });
    let period = period.map(|span| {
        let by_headings = notices.iter().find_map(|problem| match &problem.fault {
            super::problem::Fault::Layout(Fault::Taken(Taken::PeriodByHeadings(label))) => Some(label.clone()),
            _ => None,
        });
        super::Span { label: label.map(|(label, ..)| label.clone()).or(by_headings), ..span }
    });
    let is_vietnamese = headings.paths.values().flatten().any(|text| super::phrase::is_vietnamese(text));
    let shown = |row: u32| row + 1;
    let layout = Layout {
        sheet: grid.name.clone(),
        headings: headings.rows.iter().copied().map(shown).collect(),
        numbering: headings.numbering.map(shown),
        first: shown(first),
        last: shown(last),
        decimal: Some(decimal),
        unit: titles.unit,
        period,
        language: Some(if is_vietnamese { "vi" } else { "en" }.to_owned()),
        section: None,
        nest: false,
        columns,
    };
    Ok((layout, notices))
}

/// The last row that has a name and a figure, or a judgement; or one that is numbered as a line is, whatever its words.
fn last_row(grid: &Grid, headings: &Headings, columns: &[Column]) -> Option<u32> {
    let says: Vec<u32> = columns
        .iter()
        .filter(|column| column.role.is_figure() || column.role == Role::Status)
        .filter_map(Column::number)
        .collect();
    let is_line = |row: u32| {
        let some = says.iter().filter_map(|column| grid.get(row, *column));
        let texts: Vec<String> = some.map(text_of).collect();
        grid.get(row, headings.name).is_some()
            && texts.iter().any(|text| {
                text.chars().any(|c| c.is_ascii_digit())
                    || super::status::of(text).is_some()
                    || super::contents::is_mark(text)
            })
    };
    // A row without a name that holds figures is refused by its cell, so it is no end.
    let is_nameless = |row: u32| {
        let is_figure = |cell: &Cell| match &cell.value {
            CellValue::Number(_) => true,
            CellValue::Text(text) => {
                text.chars().any(|c| c.is_ascii_digit())
                    && text.chars().all(|c| c.is_ascii_digit() || ".,%() -–+≤≥<>".contains(c))
            }
            _ => false,
        };
        says.iter().filter_map(|column| grid.get(row, *column)).any(is_figure)
    };
    let is_numbered = |row: u32| numbered::is_line(grid, headings.name, columns, row);
    let hidden = |row: &u32| !grid.hidden_rows.contains(row);
    let is_row = |row: &u32| is_line(*row) || is_nameless(*row) || is_numbered(*row);
    (headings.below()..grid.height()).rev().filter(hidden).find(is_row)
}

/// How the texts of the figures' columns separate decimals.
fn convention(
    grid: &Grid,
    columns: &[Column],
    first: u32,
    last: u32,
    fixed: Option<Decimal>,
) -> Result<Decimal, Vec<Problem>> {
    if let Some(decimal) = fixed {
        return Ok(decimal);
    }
    let figures = columns.iter().filter(|column| column.role.is_figure());
    let numbers: BTreeMap<u32, bool> =
        figures.filter_map(|column| Some((column.number()?, column.role.is_comparison()))).collect();
    let from = Address::new(first, 0);
    let to = Address::new(last, u32::MAX);
    let figures = grid
        .cells
        .range(from..=to)
        .filter(|(at, _)| numbers.contains_key(&at.column) && !grid.hidden_rows.contains(&at.row));
    let figures = figures.map(|(at, cell)| figure::Placed {
        place: grid.place(*at),
        cell,
        is_level: numbers.get(&at.column).is_some_and(|is_comparison| !is_comparison),
    });
    let mut headings = columns.iter().filter_map(|column| column.heading.as_deref());
    let is_comma = headings.any(super::phrase::is_vietnamese);
    figure::convention(grid, figures, Some(if is_comma { Decimal::Comma } else { Decimal::Point }))
}

/// A layout that was given, completed; or why it does not fit.
pub(super) fn fitting(grid: &Grid, given: &Layout, options: &Options) -> Result<Layout, Vec<Problem>> {
    let unfit = |unfit: Unfit| vec![of_sheet(Some(grid), Fault::Layout(unfit))];
    let mut layout = given.clone();
    layout
        .columns
        .iter()
        .find(|column| column.number().is_none())
        .map_or(Ok(()), |column| Err(unfit(Unfit::NoColumn(column.column.clone()))))?;
    let mut roles: BTreeMap<Role, u32> = BTreeMap::new();
    let mut letters: BTreeMap<&str, u32> = BTreeMap::new();
    for column in &given.columns {
        *letters.entry(&column.column).or_default() += 1;
        if column.status.is_none() {
            *roles.entry(column.role).or_default() += 1;
        }
        let of = column.of.as_deref().map(|of| {
            given.columns.iter().any(|other| other.column == of && matches!(other.role, Role::Target | Role::Baseline))
        });
        if of == Some(false) {
            return Err(unfit(Unfit::Of(column.of.clone().unwrap_or_default())));
        }
    }
    for role in [Role::Name, Role::Unit, Role::Actual, Role::Status, Role::Direction, Role::Order] {
        if roles.get(&role).is_some_and(|count| *count > 1) {
            let word = serde_json::to_value(role).ok().and_then(|word| word.as_str().map(str::to_owned));
            return Err(unfit(Unfit::Twice(word.unwrap_or_default())));
        }
    }
    if let Some((letters, _)) = letters.iter().find(|(_, count)| **count > 1) {
        return Err(unfit(Unfit::Twice((*letters).to_owned())));
    }
    if !roles.contains_key(&Role::Name) {
        return Err(unfit(Unfit::Lacking("name")));
    }
    if !given.columns.iter().any(|column| column.role.is_figure() || column.role == Role::Status) {
        return Err(unfit(Unfit::Lacking("actual")));
    }
    let above = given.headings.iter().chain(&given.numbering).max().copied().unwrap_or(0);
    if given.headings.contains(&0)
        || (given.first != 0 && given.first <= above)
        || (given.last != 0 && given.last < given.first)
    {
        return Err(unfit(Unfit::Rows));
    }
    if layout.first == 0 {
        layout.first = above + 1;
    }
    if layout.last == 0 {
        let rows: Vec<u32> = given.headings.iter().map(|row| row - 1).collect();
        let name =
            given.columns.iter().find(|column| column.role == Role::Name).and_then(Column::number).unwrap_or_default();
        let headings = Headings::at_rows(grid, rows, given.numbering.and_then(|row| row.checked_sub(1)), name);
        layout.last =
            last_row(grid, &headings, &given.columns).ok_or_else(|| vec![of_sheet(Some(grid), Fault::NoHeadings)])? + 1;
    }
    layout.sheet = grid.name.clone();
    layout.nest = given.nest || options.nest;
    let fixed = options.decimal.or(given.decimal);
    layout.decimal = Some(convention(grid, &given.columns, layout.first - 1, layout.last - 1, fixed)?);
    let rows: Vec<u32> = given.headings.iter().map(|row| row - 1).collect();
    let headings = Headings { rows, numbering: None, paths: BTreeMap::new(), name: 0 };
    let doubts = absent::actual(grid, &headings, &given.columns, (layout.first - 1, layout.last - 1));
    if doubts.is_empty() { Ok(layout) } else { Err(doubts) }
}

/// The lines of a sheet by its layout.
pub(super) fn table(grid: &Grid, layout: &Layout) -> Result<Table, Vec<Problem>> {
    let sheet = Sheet::new(grid, layout, layout.decimal.unwrap_or(Decimal::Point));
    let rows: Vec<u32> = layout.headings.iter().filter_map(|row| row.checked_sub(1)).collect();
    let numbering = layout.numbering.and_then(|row| row.checked_sub(1));
    let top = rows.iter().min().copied().unwrap_or_else(|| layout.first.saturating_sub(1));
    let name = sheet.column(Role::Name).unwrap_or_default();
    let headings = Headings::at_rows(grid, rows, numbering, name);
    let titles = Titles::read(grid, top);
    let mut reader = Reader::new(&sheet);
    reader.read(&headings, layout.first.saturating_sub(1), layout.last.saturating_sub(1));
    let mut table = finish::table(&sheet, reader, titles, layout)?;
    // What the headings alone decided is told with what the rows did.
    if let Ok((found, notices)) = found(grid, layout.decimal, &mut Vec::new())
        && (Layout { nest: layout.nest, ..found }) == *layout
    {
        table.notices.splice(0..0, notices);
    }
    Ok(table)
}
