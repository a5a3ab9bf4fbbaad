//! Letters that number names: "A. Thu", "B. Chi"; but "C. difficile infections" is a name.

use std::collections::BTreeSet;

use super::super::book::Grid;
use super::phrase::text_of;

/// The letters that names of a column begin with, each before a point or a bracket.
pub(super) fn all(grid: &Grid, column: u32, rows: std::ops::RangeInclusive<u32>) -> BTreeSet<char> {
    rows.filter_map(|row| grid.get(row, column)).filter_map(|cell| of(&text_of(cell))).collect()
}

/// Whether the letter before a name counts nothing: no name has the one before it, nor, of an A, the one after.
pub(super) fn is_lone(text: &str, all: &BTreeSet<char>) -> bool {
    let Some(letter) = of(text) else { return false };
    // I, V and X number too, and đ comes after d.
    if matches!(letter.to_ascii_lowercase(), 'i' | 'v' | 'x' | 'đ' | 'Đ') {
        return false;
    }
    let other = |by: i32| u32::try_from(letter as i32 + by).ok().and_then(char::from_u32);
    let has = |by: i32| other(by).is_some_and(|letter| all.contains(&letter));
    let is_after_dd = matches!(letter, 'e' | 'E') && (all.contains(&'đ') || all.contains(&'Đ'));
    match letter {
        'a' | 'A' => !has(1),
        _ => !has(-1) && !is_after_dd,
    }
}

fn of(text: &str) -> Option<char> {
    let mut characters = text.trim_start_matches(['(', ' ']).chars();
    let letter = characters.next().filter(|c| c.is_ascii_alphabetic() || matches!(c, 'đ' | 'Đ'))?;
    matches!(characters.next(), Some('.' | ')' | '/')).then_some(letter)
}
