//! "▲ 5%", "3.2% ↓": arrows that say which way a comparison goes.

use crate::sheet::book::{Cell, CellValue};

const UP: [char; 6] = ['▲', '△', '↑', '⬆', '⇧', '🔺'];
const DOWN: [char; 6] = ['▼', '▽', '↓', '⬇', '⇩', '🔻'];
const LEVEL: [char; 5] = ['↔', '→', '⇔', '⬌', '►'];

/// The cell with a word in place of its arrow; none where it has no arrow beside a number, or where a sign says otherwise.
pub(super) fn in_words(cell: &Cell) -> Option<Cell> {
    let CellValue::Text(text) = &cell.value else { return None };
    // What makes an emoji of it.
    let text = text.replace('\u{fe0f}', "");
    let text = text.trim();
    let is_arrow = |c: char| UP.contains(&c) || DOWN.contains(&c) || LEVEL.contains(&c);
    let (arrow, rest) = match (text.chars().next(), text.chars().next_back()) {
        (Some(first), _) if is_arrow(first) => (first, text.trim_start_matches(is_arrow).trim_start()),
        (_, Some(last)) if is_arrow(last) => (last, text.trim_end_matches(is_arrow).trim_end()),
        _ => return None,
    };
    let is_one = text.chars().filter(|c| is_arrow(*c)).count() == 1;
    if !is_one || !rest.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    // "↔ 0%": no change, in a column that may be of shares; "→ 2%" says two things.
    if LEVEL.contains(&arrow) {
        let is_nought = rest.chars().all(|c| !c.is_ascii_digit() || c == '0');
        let value = CellValue::Text(format!("up {}", rest.trim_start_matches(['+', '-', '−', '–'])));
        return is_nought.then(|| Cell { value, style: cell.style.clone() });
    }
    let (has_plus, has_minus) = (rest.starts_with('+'), rest.starts_with(['-', '−', '–', '(']));
    let text = match (UP.contains(&arrow), DOWN.contains(&arrow)) {
        (true, _) if has_minus => return None,
        (_, true) if has_plus => return None,
        (true, _) if !has_plus => format!("up {rest}"),
        (_, true) if !has_minus => format!("down {rest}"),
        _ => rest.to_owned(),
    };
    Some(Cell { value: CellValue::Text(text), style: cell.style.clone() })
}
