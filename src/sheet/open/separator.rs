//! What separates the columns of a text: by evidence over all of it, since titles come first.

use super::records::{Record, split};

/// What a column may be separated by.
const SEPARATORS: [char; 4] = ['\t', ';', ',', '|'];

/// The separator that the text proves, or None where its lines have one column each.
pub(super) fn of(text: &str) -> Option<char> {
    let mut best: Option<(usize, usize, char)> = None;
    for separator in SEPARATORS {
        let (strong, all) = evidence(text, separator);
        if all > 0 && best.is_none_or(|(most, of_all, _)| (strong, all) > (most, of_all)) {
            best = Some((strong, all, separator));
        }
    }
    best.map(|(_, _, separator)| separator)
}

/// How many separators stand in records of the usual number of columns: those that can't be a decimal comma or
/// punctuation, and all of them.
fn evidence(text: &str, separator: char) -> (usize, usize) {
    if !text.contains(separator) {
        return (0, 0);
    }
    let mut records = split(text, separator);
    // Quotes that are wrong by this separator speak for another.
    records.retain(|record| record.cells.iter().all(|cell| cell.fault.is_none()));
    let mut counts: Vec<(usize, usize)> = Vec::new();
    for record in records.iter().filter(|record| record.cells.len() > 1) {
        let columns = record.cells.len();
        match counts.iter_mut().find(|(known, _)| *known == columns) {
            Some((_, times)) => *times += 1,
            None => counts.push((columns, 1)),
        }
    }
    let Some((usual, times)) = counts.into_iter().max_by_key(|(columns, times)| (*times, *columns)) else {
        return (0, 0);
    };
    let is_usual = |record: &&Record| record.cells.len() == usual;
    let strong = records.iter().filter(is_usual).map(|record| strong(record, separator)).sum();
    (strong, times * (usual - 1))
}

/// Commas between two digits may be decimal, and a sign before a space may be punctuation.
fn strong(record: &Record, separator: char) -> usize {
    let is_weak = |pair: &[super::records::Piece]| {
        let [left, right] = pair else { return false };
        if left.is_quoted || right.is_quoted || matches!(separator, '\t' | '|') {
            return false;
        }
        let is_between_digits = separator == ','
            && left.text.ends_with(|letter: char| letter.is_ascii_digit())
            && right.text.starts_with(|letter: char| letter.is_ascii_digit());
        is_between_digits || (right.text.starts_with(' ') && !left.text.is_empty())
    };
    record.cells.windows(2).filter(|pair| !is_weak(pair)).count()
}
