//! What stands in a column, where that says more than its heading: words that judge, marks, figures.

use super::super::book::Cell;
use super::super::figure::Versus;
use super::meaning::{self, Meaning, Side};
use super::phrase::{Phrase, text_of};
use super::status;
use super::time::Time;
use super::unit;
use super::words;

/// What a heading says, where the cells below it say otherwise: words that judge, no figures.
pub(super) fn by_cells<'a>(meaning: Meaning, path: &[String], cells: impl Iterator<Item = &'a Cell>) -> Meaning {
    let texts: Vec<String> = cells.map(text_of).filter(|text| !unit::is_none(text)).collect();
    let judged = texts.iter().filter(|text| matches!(status::of(text), Some(status::Word::Is(_)))).count();
    let figures = texts.iter().filter(|text| text.chars().any(|sign| sign.is_ascii_digit())).count();
    let long = texts.iter().filter(|text| text.split(' ').count() >= 4).count();
    match meaning {
        Meaning::Figure(Side::Actual, _) | Meaning::Comparison(_) if judged * 2 > texts.len() => Meaning::Status,
        Meaning::Figure(Side::Actual, _) | Meaning::Comparison(_) if long * 2 > texts.len() => Meaning::Note,
        Meaning::Status if figures * 2 > texts.len() && judged == 0 => {
            let phrase = Phrase::of(&path.join(" "));
            let time = Time::of(&phrase);
            if phrase.has_any(words::ACTUAL) && !phrase.has_any(&["mức độ"]) {
                Meaning::Figure(Side::Actual, time)
            } else {
                Meaning::Comparison(meaning::Against {
                    kind: Versus::PercentOf,
                    left: None,
                    right: None,
                    is_of_plan: true,
                    words: Phrase::default(),
                })
            }
        }
        meaning => meaning,
    }
}

/// The status that a mark in a column declares: "Vượt", "Đạt", "Không đạt" side by side, with an x in one of them.
pub(super) fn marked<'a>(path: &[String], cells: impl Iterator<Item = &'a Cell>) -> Option<&'static str> {
    let leaf = path.last()?;
    let Some(status::Word::Is(word)) = status::of(leaf) else { return None };
    let marks: Vec<String> = cells.map(text_of).collect();
    // A row below may count them.
    let is_either = |text: &String| is_mark(text) || super::marks::starts_with_digit(text);
    (marks.iter().any(|text| is_mark(text)) && marks.iter().all(is_either)).then_some(word)
}

/// Whether a cell is a mark: x, ✓.
pub(super) fn is_mark(text: &str) -> bool {
    matches!(text.trim(), "x" | "X" | "✓" | "✔" | "v" | "V" | "•" | "●" | "+")
}
