//! Figures that their decimal comma may have cut in two, where commas separate columns.

use std::collections::BTreeMap;

use super::column::Columns;
use super::lines::FIGURES;

/// The first two cells of digits side by side: what `36,1` becomes, if a row has a cell too many.
pub(super) fn without_heading(cells: &BTreeMap<u32, String>) -> Option<String> {
    cells.keys().find_map(|at| joined(cells, *at))
}

/// The figure that a cell may be the end of, though its row has no cell too many: digits under a heading of words, after
/// the digits of a figure.
pub(super) fn under_heading(cells: &BTreeMap<u32, String>, at: u32, columns: &Columns) -> Option<String> {
    let is_figure = |at: u32| columns.get(&at).is_some_and(|name| FIGURES.contains(name));
    let is_year =
        cells.get(&at).is_some_and(|text| text.len() == 4 && (text.starts_with("19") || text.starts_with("20")));
    if is_figure(at) || is_year || !is_figure(at.checked_sub(1)?) {
        return None;
    }
    joined(cells, at)
}

/// A cell of digits with the one of digits before it.
fn joined(cells: &BTreeMap<u32, String>, at: u32) -> Option<String> {
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, fraction) = (cells.get(&at.checked_sub(1)?)?, cells.get(&at)?);
    let bare = whole.trim_start_matches(['-', '−', '+']);
    let is_whole = bare.split('.').all(is_digits);
    (is_whole && is_digits(fraction.trim_end_matches(['%', ' ']))).then(|| format!("{whole},{fraction}"))
}
