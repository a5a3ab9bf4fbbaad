//! A comparison with words behind it that say again what it is held against: "tăng 12% so với cùng kỳ".

use super::super::book::{Cell, CellValue};
use super::column::{Column, Role};
use super::meaning::{self, Side};
use super::phrase::Phrase;
use super::time::{Time, Year};

/// How such words begin.
#[rustfmt::skip]
const BEGIN: [&str; 24] = [
    " so với ", " so ", " với ", " kế hoạch", " kh", " dự toán", " dt", " cùng kỳ", " chỉ tiêu", " nghị quyết", " nq",
    " mục tiêu", " of target", " of plan", " of budget", " of the ", " of annual", " on last ", " on previous ",
    " against ", " compared with ", " compared to ", " vs ", " from last ",
];

/// The cell without those words; none where it has none, or where they name something else than its column does.
pub(super) fn without(cell: &Cell, column: &Column, of: &Column) -> Option<Cell> {
    let CellValue::Text(text) = &cell.value else { return None };
    let lower: String = text.chars().flat_map(char::to_lowercase).collect();
    let digit = text.find(|c: char| c.is_ascii_digit())?;
    if lower.len() != text.len() {
        return None;
    }
    let after = lower.get(digit..)?;
    let at = digit + BEGIN.iter().filter_map(|words| after.find(words)).min()?;
    let (head, tail) = (text.get(..at)?, text.get(at..)?);
    let phrase = Phrase::of(tail);
    let time = Time::of(&phrase);
    let side = meaning::side(&phrase);
    let is_own = match column.role {
        Role::TargetComparison => side == Some(Side::Target),
        // "so với năm 2022": the year is held against the column's below.
        _ => side == Some(Side::Baseline) || (matches!(side, None | Some(Side::Actual)) && time.year.is_some()),
    };
    let years = |column: &Column| {
        let span = column.period.as_ref().map(|span| format!("{} {}", span.start, span.end)).unwrap_or_default();
        format!("{span} {}", column.heading.as_deref().unwrap_or_default())
    };
    let is_time = match time.year {
        None => true,
        Some(Year::Calendar(year) | Year::Fiscal(year) | Year::Several(year, _)) => {
            [column, of].into_iter().any(|column| years(column).contains(&year.to_string()))
        }
    };
    let rest: usize = tail.chars().filter(|c| c.is_ascii_digit()).count();
    // A second figure among the words is nobody's to drop.
    let is_quiet = rest == 0 || (rest == 4 && time.year.is_some());
    (is_own && is_time && is_quiet)
        .then(|| Cell { value: CellValue::Text(head.trim().to_owned()), style: cell.style.clone() })
}
