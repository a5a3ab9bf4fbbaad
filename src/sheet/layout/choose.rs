//! Which of a book's sheets is read.

use super::super::book::{Book, CellValue, Grid};
use super::super::problem::Problem;
use super::fault::{Fault, Taken};
use super::heading::Headings;
use super::{Options, of_sheet, own};

/// How many numbers a sheet has at least that is told of.
const FEW: usize = 4;

/// The other sheets that are shown and hold figures, where none was asked for: what they say is not read.
pub(super) fn others(book: &Book, grid: &Grid, options: &Options) -> Option<Problem> {
    let is_asked = options.sheet.is_some() || options.layout.as_ref().is_some_and(|layout| layout.sheet.is_some());
    let holds_figures = |other: &&Grid| {
        let numbers = other.cells.values().filter(|cell| matches!(cell.value, CellValue::Number(_)));
        !std::ptr::eq(*other, grid) && !other.is_hidden && numbers.take(FEW).count() == FEW
    };
    let names: Vec<String> =
        book.grids.iter().filter(holds_figures).map(|grid| grid.name.clone().unwrap_or_default()).collect();
    (!is_asked && !names.is_empty()).then(|| of_sheet(None, Fault::Taken(Taken::OtherSheets(names.join(", ")))))
}

/// The sheet that is asked for, or the only one that has a table: of those shown, where they have any.
pub(super) fn sheet<'a>(book: &'a Book, options: &Options) -> Result<&'a Grid, Vec<Problem>> {
    let name = |grid: &&Grid| grid.name.clone().unwrap_or_default();
    let asked = options.sheet.as_ref().or(options.layout.as_ref().and_then(|layout| layout.sheet.as_ref()));
    if let Some(asked) = asked {
        let plain = |name: &str| super::phrase::one_line(name).to_lowercase();
        let exact = book.grids.iter().find(|grid| grid.name.as_ref() == Some(asked));
        let found = exact.or_else(|| book.grids.iter().find(|grid| plain(&name(grid)) == plain(asked)));
        let names = || book.grids.iter().map(|grid| name(&grid)).collect();
        return found.ok_or_else(|| vec![of_sheet(None, Fault::NoSheet(asked.clone(), names()))]);
    }
    // A layout says itself where the headings are, so it needs none that are known.
    let has_table = |grid: &&Grid| match &options.layout {
        Some(_) => !grid.cells.is_empty(),
        None => own::heading_row(grid).is_some() || Headings::find(grid).is_some(),
    };
    let shown: Vec<&Grid> = book.grids.iter().filter(|grid| !grid.is_hidden).filter(has_table).collect();
    let any = if shown.is_empty() { book.grids.iter().filter(has_table).collect() } else { shown };
    match any[..] {
        [only] => Ok(only),
        [] => Err(vec![of_sheet(book.grids.first().filter(|_| book.grids.len() == 1), Fault::NoHeadings)]),
        _ => Err(vec![of_sheet(None, Fault::SeveralSheets(any.iter().map(name).collect()))]),
    }
}
