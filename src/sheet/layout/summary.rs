//! What a sheet was taken for, in sentences for whoever converts it.

use std::collections::BTreeMap;
use std::fmt::Display;

use super::super::line::{Table, Unused, Use};
use super::Layout;
use super::column::{Column, Role};
use crate::words::{Language, SheetKey};

/// What each column was taken for, then which columns and cells are not used and why; a sentence each.
pub fn summary(layout: &Layout, table: &Table, language: Language) -> Vec<String> {
    let is_used = |column: &&Column| !matches!(column.role, Role::NoField | Role::Unknown);
    let (used, left): (Vec<&Column>, Vec<&Column>) = layout.columns.iter().partition(is_used);
    let columns = used.into_iter().chain(left).map(|column| sentence(column, layout, language));
    columns.chain(unused(table, language)).collect()
}

fn heading(column: &Column) -> String {
    column.heading.as_ref().map(|heading| format!(" «{heading}»")).unwrap_or_default()
}

fn of(column: &Column, layout: &Layout) -> String {
    let other = column.of.as_ref().and_then(|of| layout.columns.iter().find(|other| other.column == *of));
    let by_name = || column.name.as_ref().map(|name| format!("«{name}»"));
    other.map(|other| format!("{}{}", other.column, heading(other))).or_else(by_name).unwrap_or_default()
}

fn time(column: &Column) -> String {
    column.period.as_ref().map(|span| format!(" ({} – {})", span.start, span.end)).unwrap_or_default()
}

fn sentence(column: &Column, layout: &Layout, language: Language) -> String {
    let heading = heading(column);
    let key = match column.role {
        Role::Order => SheetKey::ColumnOrder,
        Role::Name => SheetKey::ColumnName,
        Role::Unit => SheetKey::ColumnUnit,
        Role::Actual => SheetKey::ColumnActual,
        Role::Target => SheetKey::ColumnTarget,
        Role::Baseline => SheetKey::ColumnBaseline,
        Role::Observation => SheetKey::ColumnObservation,
        Role::TargetComparison | Role::BaselineComparison => SheetKey::ColumnComparison,
        Role::Status => SheetKey::ColumnStatus,
        Role::Note => SheetKey::ColumnNote,
        Role::Direction => SheetKey::ColumnDirection,
        Role::NoField => {
            return language.of_sheet(SheetKey::ColumnNoField, &[("column", &column.column), ("heading", &heading)]);
        }
        Role::Unknown => {
            // What the heading nearly says.
            let known = column.heading.as_deref().and_then(super::near::known);
            let asked = known.map(|known| language.of_sheet(SheetKey::ColumnSuggestion, &[("suggestion", &known)]));
            let asked = asked.unwrap_or_default();
            let values: [(&str, &dyn Display); 3] =
                [("column", &column.column), ("heading", &heading), ("suggestion", &asked)];
            return language.of_sheet(SheetKey::ColumnUnknown, &values);
        }
    };
    let what = language.of_sheet(key, &[("time", &time(column)), ("of", &of(column, layout))]);
    let values: [(&str, &dyn Display); 3] = [("column", &column.column), ("heading", &heading), ("what", &what)];
    language.of_sheet(SheetKey::ColumnTaken, &values)
}

/// The unused cells by their reason; a reason's cells in one sentence, ten of them by name.
fn unused(table: &Table, language: Language) -> Vec<String> {
    let mut by_reason: BTreeMap<usize, (Unused, Vec<String>)> = BTreeMap::new();
    for (at, is) in &table.account {
        if let Use::Unused(reason) = is {
            by_reason.entry(*reason as usize).or_insert_with(|| (*reason, Vec::new())).1.push(at.to_string());
        }
    }
    let sentence = |(reason, cells): (Unused, Vec<String>)| {
        let shown = cells.iter().take(10).cloned().collect::<Vec<_>>().join(", ");
        let more = cells.len().saturating_sub(10);
        let reason = language.sheet(match reason {
            Unused::NoFigure => SheetKey::UnusedNoFigure,
            Unused::Signature => SheetKey::UnusedSignature,
            Unused::UnknownColumn => SheetKey::UnusedUnknownColumn,
            Unused::Outside => SheetKey::UnusedOutside,
            Unused::Hidden => SheetKey::UnusedHidden,
            Unused::NoField => SheetKey::UnusedNoField,
            Unused::Remark => SheetKey::UnusedRemark,
        });
        let key = if more > 0 { SheetKey::UnusedMore } else { SheetKey::Unused };
        language.of_sheet(key, &[("cells", &shown), ("more", &more), ("reason", &reason)])
    };
    by_reason.into_values().map(sentence).collect()
}
