//! Headings of what is to come: "Nhiệm vụ quý II", "The year ahead".

use std::ops::Range;

use crate::draft::lexicon::Lexicon;
use crate::draft::phrase;
use crate::draft::text::Paragraph;
use crate::draft::token::{Token, TokenKind};
use crate::draft::trap;

/// Before the heading's own words: "PHẦN II".
const PARTS: [&str; 4] = ["phần", "mục", "part", "section"];

/// What makes a heading one of what was done: "Kết quả thực hiện nhiệm vụ".
const DONE: [&str; 7] =
    ["kết quả", "tình hình", "đánh giá", "đã", "hoàn thành", "việc thực hiện", "thực hiện nhiệm vụ"];

/// Whether a heading begins with a word for plans, and speaks of none that were carried out, nor of the report's own year.
pub(super) fn plans(tokens: &[Token], heading: Range<usize>, year: Option<i32>, lexicon: &Lexicon) -> bool {
    let is_number = |token: &Token| {
        token.kind != TokenKind::Word
            || token.word.chars().all(|c| matches!(c, 'i' | 'v' | 'x'))
            || token.word.len() == 1
    };
    // "Mục tiêu" begins as a part does.
    let is_planned = |at: usize| phrase::one_of(tokens, at, lexicon.plan_headings).is_some();
    let begins = |at: &usize| {
        let is_part = tokens.get(*at).is_some_and(is_number) || phrase::one_of(tokens, *at, &PARTS).is_some();
        is_planned(*at) || !is_part
    };
    let Some(start) = heading.clone().find(begins) else { return false };
    is_planned(start) && !is_of_done(tokens, heading, year)
}

/// Whether a heading speaks of what was carried out, or of the report's own year.
pub(super) fn is_of_done(tokens: &[Token], mut heading: Range<usize>, year: Option<i32>) -> bool {
    let is_done = heading.clone().any(|at| phrase::one_of(tokens, at, &DONE).is_some());
    is_done || heading.any(|at| tokens.get(at).and_then(trap::year).is_some_and(|named| Some(named) == year))
}

/// "Public safety. The budget adds 12 firefighters": a paragraph that begins with a heading of its own, as the items of a list do.
pub(super) fn runs_in(tokens: &[Token], paragraph: &Paragraph) -> bool {
    const LONGEST: usize = 5;
    let first = paragraph.sentences.first().cloned().unwrap_or_default();
    let words = first.clone().filter(|at| tokens.get(*at).is_some_and(Token::is_word)).count();
    words > 0 && first.len() <= LONGEST && !first.clone().any(|at| tokens.get(at).is_some_and(Token::is_number))
}
