//! A row that counts the marks above it: "Tổng cộng: 05 chỉ tiêu", with 2, 2, 1 below Vượt, Đạt and Không đạt.

use super::super::book::{Address, CellValue, Grid};
use super::super::line::MeasureLine;
use super::column::Role;
use super::columned::Sheet;
use super::count::{self, Counted};
use super::phrase::text_of;

/// What a row says of columns of marks.
pub(super) enum Marks {
    /// How many each has.
    Counted(Counted),
    /// Numbers that count nothing: their shares.
    Other,
}

/// What a row says of the columns of marks, where it has no mark but numbers in them, and no figure.
pub(super) fn of(sheet: &Sheet<'_>, row: u32) -> Option<Marks> {
    let marked = sheet.columns.iter().filter(|(_, column)| column.role == Role::Status);
    let marked: Vec<(u32, &str)> =
        marked.filter_map(|(number, column)| Some((*number, column.status.as_deref()?))).collect();
    let cells: Vec<(u32, &str)> =
        marked.into_iter().filter(|(number, _)| sheet.grid.get(row, *number).is_some()).collect();
    let is_number = |column: u32| sheet.grid.get(row, column).is_some_and(|cell| starts_with_digit(&text_of(cell)));
    let has_figure =
        sheet.columns.iter().any(|(number, column)| column.role.is_figure() && sheet.grid.get(row, *number).is_some());
    if cells.is_empty() || has_figure || !cells.iter().all(|(number, _)| is_number(*number)) {
        return None;
    }
    let mut counted = Counted::default();
    for (number, status) in &cells {
        let Some(count) = whole(sheet.grid, Address::new(row, *number)) else { return Some(Marks::Other) };
        match *status {
            "exceeded" => counted.exceeded = Some(count),
            "met" | "onTrack" => counted.achieved = Some(count),
            "partiallyMet" | "atRisk" => counted.partially = Some(count),
            "notMet" | "offTrack" => counted.not = Some(count),
            _ => return Some(Marks::Other),
        }
    }
    // What is exceeded is achieved too; each line has one mark.
    counted.achieved = match (counted.achieved, counted.exceeded) {
        (Some(met), Some(exceeded)) => met.checked_add(exceeded),
        (met, exceeded) => met.or(exceeded),
    };
    let words = sheet.grid.row(row).filter(|(column, _)| cells.iter().all(|(number, _)| number != column));
    let words: Vec<String> = words.map(|(_, cell)| text_of(cell)).collect();
    let (total, label) = count::total(&words.join(" "));
    counted.total = total;
    counted.label = label;
    Some(Marks::Counted(counted))
}

pub(super) fn starts_with_digit(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}

fn whole(grid: &Grid, at: Address) -> Option<u32> {
    let cell = grid.get(at.row, at.column)?;
    match &cell.value {
        CellValue::Number(number) if number.fract() == 0.0 && (0.0..=10_000.0).contains(number) => {
            (!cell.style.is_percent).then_some(*number as u32)
        }
        CellValue::Text(text) if text.len() <= 4 => text.parse().ok(),
        _ => None,
    }
}

/// Whether as many lines are judged so as a row counts.
pub(super) fn are_above(counted: &Counted, lines: &[MeasureLine]) -> bool {
    let judged = |status: &str| {
        let is = |line: &&MeasureLine| line.measure.status.as_ref().is_some_and(|word| word.as_str() == status);
        u32::try_from(lines.iter().filter(is).count()).unwrap_or(u32::MAX)
    };
    let is = |stated: Option<u32>, judged: u32| stated.is_none_or(|stated| stated == judged);
    let achieved = judged("exceeded") + judged("met") + judged("onTrack");
    is(counted.exceeded, judged("exceeded"))
        && is(counted.achieved, achieved)
        && is(counted.partially, judged("partiallyMet") + judged("atRisk"))
        && is(counted.not, judged("notMet") + judged("offTrack"))
}
