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
    let figures = texts.iter().filter(|text| text.chars().any(|c| c.is_ascii_digit())).count();
    let long = texts.iter().filter(|text| text.split(' ').count() >= 4).count();
    let favoured = texts.iter().filter(|text| status::favours(text).is_some()).count();
    let offices = texts.iter().filter(|text| is_office(text)).count();
    match meaning {
        // "Đơn vị" above those who are responsible.
        Meaning::Unit if offices * 2 > texts.len() => Meaning::NoField,
        _ if favoured * 2 > texts.len() => Meaning::Direction,
        Meaning::Figure(Side::Actual, _) | Meaning::Comparison(_) if judged * 2 > texts.len() => Meaning::Status,
        // "tăng 12% so với cùng kỳ": long, but no remark.
        Meaning::Comparison(against) if texts.iter().filter(|text| compares(text)).count() * 2 > texts.len() => {
            Meaning::Comparison(against)
        }
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

/// Whether a text names an office: "Phòng Nông nghiệp", "Housing department".
fn is_office(text: &str) -> bool {
    const BEGIN: [&str; 16] = [
        "phòng",
        "sở",
        "ban",
        "ubnd",
        "ủy ban",
        "trung tâm",
        "công an",
        "chi cục",
        "cục",
        "văn phòng",
        "hội",
        "đài",
        "trường",
        "đoàn",
        "quân sự",
        "bch",
    ];
    const WITHIN: [&str; 6] = ["department", "directorate", "team", "office", "division", "services"];
    let phrase = Phrase::of(text);
    let is_several = phrase.words().count() > 1;
    is_several && !unit::is_known(text) && (phrase.starts_with_any(&BEGIN) || phrase.has_any(&WITHIN))
}

/// Whether a column says of each row whose figure it is, the target's or the actual's: such a table has a row for each.
pub(super) fn says_sides<'a>(cells: impl Iterator<Item = &'a Cell>) -> bool {
    let sides: Vec<Option<Side>> = cells.map(|cell| meaning::side(&Phrase::of(&text_of(cell)))).collect();
    sides.iter().all(Option::is_some) && sides.contains(&Some(Side::Actual)) && sides.contains(&Some(Side::Target))
}

/// Whether a column says of each row by how much its figures are to be multiplied: "Multiplier" above "millions", or 1000.
pub(super) fn says_multiples<'a>(path: &[String], mut cells: impl Iterator<Item = &'a Cell>) -> bool {
    #[rustfmt::skip]
    const WORDS: [&str; 12] = [
        "multiplier", "scale", "scaling", "multiple", "magnitude", "factor", "hệ số", "hệ số nhân", "bội số", "unit multiplier",
        "powercode", "unit mult",
    ];
    let phrase = Phrase::of(&path.join(" "));
    let is_many = |text: &str| unit::is_sure(text) || crate::sheet::unit::is_many(text);
    phrase.has_any(&WORDS) && cells.any(|cell| is_many(&text_of(cell)))
}

/// Whether a cell holds a number.
pub(super) fn states(cell: &Cell) -> bool {
    text_of(cell).contains(|c: char| c.is_ascii_digit())
}

/// Whether a text begins as a figure or a comparison does and is no longer than one.
pub(super) fn compares(text: &str) -> bool {
    const BEGIN: [&str; 13] = [
        "tăng",
        "giảm",
        "đạt",
        "bằng",
        "vượt",
        "gấp",
        "ước đạt",
        "up",
        "down",
        "increase of",
        "increased by",
        "decrease of",
        "decreased by",
    ];
    let phrase = Phrase::of(text);
    let bare = text.trim_start_matches(['≥', '≤', '<', '>', '=', '(', '-', ' ']);
    let begins = super::marks::starts_with_digit(bare) || phrase.starts_with_any(&BEGIN);
    begins && text.split(' ').count() <= 10 && text.chars().any(|c| c.is_ascii_digit())
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
    matches!(text.trim(), "x" | "X" | "×" | "✕" | "✓" | "✔" | "v" | "V" | "•" | "●" | "+")
}
