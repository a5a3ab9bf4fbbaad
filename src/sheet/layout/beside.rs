//! Names that come again, told apart by a column beside them: "Diện tích" of "Lúa" and of "Ngô", which stand merged or once.

use std::collections::{BTreeMap, BTreeSet};

use super::super::book::{Address, CellValue};
use super::super::line::{MeasureLine, Parent, Use};
use super::account::Account;
use super::column::Role;
use super::columned::Sheet;
use super::fault::Fault;
use super::phrase::{Phrase, text_of};
use crate::document::Text;

/// Headings of such columns, where their cells are numbers.
#[rustfmt::skip]
const NAMING: &[&str] = &[
    "year", "period", "quarter", "month", "date", "age", "ages", "grade", "class", "wave", "round", "năm", "kỳ", "quý", "tháng", "ngày", "tuổi", "lớp",
    "đợt", "vụ",
];

/// Where names are not alone and the column before them tells them apart, puts its texts in front of all.
pub(super) fn tell_apart(sheet: &Sheet<'_>, lines: &mut [MeasureLine], account: &mut Account<'_>) {
    let Some(name) = sheet.column(Role::Name) else { return };
    let mut same: BTreeMap<(Option<usize>, String), Vec<usize>> = BTreeMap::new();
    for (index, line) in lines.iter().enumerate() {
        let parent = match line.parent {
            Some(Parent::Line(parent)) => Some(parent),
            _ => None,
        };
        same.entry((parent, line.measure.name.0.to_lowercase())).or_default().push(index);
    }
    let before: Vec<u32> = sheet
        .columns
        .range(..name)
        .filter(|(_, column)| matches!(column.role, Role::Unknown | Role::NoField))
        .map(|(number, _)| *number)
        .collect();
    let is_text =
        |at: &Address| sheet.grid.get(at.row, at.column).is_some_and(|cell| matches!(cell.value, CellValue::Text(_)));
    let mut texts: BTreeMap<u32, BTreeSet<u32>> = BTreeMap::new();
    for at in sheet.grid.cells.keys().filter(|at| before.contains(&at.column) && is_text(at)) {
        texts.entry(at.column).or_default().insert(at.row);
    }
    let row_of = |line: &MeasureLine| line.place.cell.map(|at| at.row);
    let Some(first) = lines.iter().filter_map(row_of).min() else { return };
    // What holds for a row is its own text, or the last one above.
    let above = |column: u32, row: u32| {
        let row = texts.get(&column)?.range(first..=row).next_back()?;
        Some(Address::new(*row, column))
    };
    let text = |at: Address| sheet.grid.get(at.row, at.column).map(text_of);
    let tells = |column: u32, indices: &[usize]| {
        let rows = indices.iter().filter_map(|index| lines.get(*index).and_then(row_of));
        let distinct: BTreeSet<String> = rows.filter_map(|row| text(above(column, row)?)).collect();
        distinct.len() == indices.len()
    };
    let again = same.into_values().filter(|indices| indices.len() > 1).collect::<Vec<_>>();
    for indices in &again {
        unused(sheet, &columns_apart(sheet, name), indices, lines, account);
    }
    let Some(column) = before.into_iter().rev().find(|column| again.iter().any(|indices| tells(*column, indices)))
    else {
        return;
    };
    for line in lines.iter_mut() {
        if let Some(at) = row_of(line).and_then(|row| above(column, row))
            && let Some(text) = text(at)
        {
            line.measure.name = Text(format!("{text} – {}", line.measure.name.0));
            account.change(at, Use::Field("name"));
        }
    }
}

/// The columns behind the names that say something of a line, and are not used: "Year", "Sex".
fn columns_apart(sheet: &Sheet<'_>, name: u32) -> Vec<u32> {
    let columns = sheet.columns.range(name + 1..).filter(|(_, column)| column.role == Role::Unknown);
    columns.map(|(number, _)| *number).collect()
}

/// Refuses lines of one name that only such a column tells apart: those of 2021 would stand beside those of 2022, and both be this year's.
fn unused(sheet: &Sheet<'_>, columns: &[u32], indices: &[usize], lines: &[MeasureLine], account: &mut Account<'_>) {
    let group = |index: &usize| lines.get(*index)?.measure.group.as_ref().map(|group| group.0.as_str());
    let at = |index: &usize, column: u32| {
        let row = lines.get(*index)?.place.cell?.row;
        Some((Address::new(row, column), sheet.grid.get(row, column)?))
    };
    let names = |column: u32, text: &str| {
        let heading = sheet.columns.get(&column).and_then(|column| column.heading.as_deref()).unwrap_or_default();
        let heading = Phrase::of(heading);
        text.starts_with(char::is_alphabetic) || (heading.words().count() <= 2 && heading.has_any(NAMING))
    };
    for (place, index) in indices.iter().enumerate() {
        let Some(first) = indices.iter().take(place).find(|other| group(other) == group(index)) else { continue };
        let apart = columns.iter().find_map(|column| {
            let (own, other) = (at(index, *column)?, at(first, *column)?);
            let (own, other) = ((own.0, text_of(own.1)), text_of(other.1));
            (own.1 != other && names(*column, &own.1)).then_some(own.0)
        });
        let line = lines.get(*index).zip(lines.get(*first).and_then(|line| line.place.cell));
        if let (Some(apart), Some((line, first))) = (apart, line) {
            let heading =
                sheet.columns.get(&apart.column).and_then(|column| column.heading.clone()).unwrap_or_default();
            account.refuse(apart, Fault::Apart(line.measure.name.0.clone(), first.to_string(), heading));
        }
    }
}
