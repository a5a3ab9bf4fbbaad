//! A row below the headings that says the units of its columns: "(đơn vị)", "(tỷ đồng)", "(%)".

use super::super::book::Grid;
use super::meaning::in_parentheses;
use super::phrase::{Phrase, text_of};
use super::{ending, unit, words};

/// The unit that a cell says and nothing else: any that is known in brackets, without them one that is no other word.
pub(super) fn unit(text: &str) -> Option<&str> {
    let text = text.trim();
    let inside = text.strip_prefix(['(', '[']).and_then(|rest| rest.strip_suffix([')', ']'])).map(str::trim);
    match inside {
        Some(inside) => unit::is_known(inside).then_some(inside),
        None => (unit::is_money_alone(text) || ending::is_unmistakable(text)).then_some(text),
    }
}

/// Whether a row says units alone, of columns right of the names'; in the names' column, and left of it, it may say so.
pub(super) fn is(grid: &Grid, row: u32, name: u32) -> bool {
    if grid.hidden_rows.contains(&row) {
        return false;
    }
    let says_so = |text: &str| {
        let inside = in_parentheses(text).filter(|(before, _)| before.is_empty()).map(|(_, inside)| inside);
        Phrase::of(inside.as_deref().unwrap_or(text)).is_any(words::UNIT)
    };
    let mut units = 0;
    for (column, cell) in grid.row(row) {
        let text = text_of(cell);
        match unit(&text) {
            Some(_) if column > name => units += 1,
            _ if says_so(&text) => {}
            _ => return false,
        }
    }
    units > 0
}
