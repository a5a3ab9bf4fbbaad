//! The words around a number of a count: what is counted, and what became of it.

use std::ops::Range;

use crate::draft::lexicon::{Lexicon, Outcome};
use crate::draft::numeral::Mention;
use crate::draft::token::{Token, TokenKind};
use crate::draft::{phrase, unit};
use crate::words::Language;

/// The indicator noun that a number counts.
pub(super) fn noun(tokens: &[Token], mention: &Mention, lexicon: &Lexicon) -> Option<usize> {
    if mention.unit.is_some() {
        return None;
    }
    let at = past_bracket(tokens, mention.tokens.end);
    // English puts words between: "38 key measures".
    let reach = if lexicon.language == Language::En { 3 } else { 1 };
    (at..at + reach)
        .take_while(|at| tokens.get(*at).is_some_and(Token::is_word))
        .find_map(|at| Some(at + phrase::one_of(tokens, at, lexicon.indicators)?))
}

/// X of Y that counts things, and is no share of money or area.
pub(super) fn is_count(tokens: &[Token], mention: &Mention, next: usize, lexicon: &Lexicon) -> bool {
    let is_thing = mention.unit.as_ref().is_none_or(|unit| unit.kind == unit::UnitKind::Count);
    let has_noun = mention.unit.is_some()
        || tokens.get(mention.tokens.end).is_some_and(|token| token.is_word() && mention.tokens.end < next);
    is_thing && (has_noun || lexicon.language == Language::En)
}

/// Past the bracket that follows a number, where it holds a share.
pub(super) fn past_bracket(tokens: &[Token], at: usize) -> usize {
    let is = |at: usize, word: &str| tokens.get(at).is_some_and(|token| token.is(word));
    if is(at, "(") && is(at + 2, "%") && is(at + 3, ")") { at + 4 } else { at }
}

/// "missed two of their three standards": so many were, and none is said behind them.
pub(super) fn missed_before(tokens: &[Token], mention: &Mention, lexicon: &Lexicon) -> Option<(usize, Outcome, bool)> {
    let (_, outcome) = phrase::longest_before(tokens, mention.tokens.start, lexicon.outcomes)?;
    let is_missed = matches!(outcome, Outcome::Missed | Outcome::Partly);
    is_missed.then_some((mention.tokens.end, outcome, false))
}

/// Where the words that belong to a number end.
pub(super) fn clause_end(tokens: &[Token], start: usize, next: usize) -> usize {
    // "3 indicators (15%) being amber": the share in brackets ends nothing.
    let is_share = |at: usize| (at.saturating_sub(3)..=at).any(|open| past_bracket(tokens, open) > at);
    let is_sign = |at: usize| tokens.get(at).is_some_and(|token| token.kind == TokenKind::Sign && !token.is("-"));
    let sign = (start..next).find(|at| is_sign(*at) && !is_share(*at));
    let within = (start..next)
        .find(|at| phrase::one_of(tokens, *at, &["trong đó", "of which", "including", "and", "while"]).is_some());
    sign.into_iter().chain(within).min().unwrap_or(next)
}

/// The first outcome in the words: where it ends, and whether it says both met and exceeded.
pub(super) fn outcome(tokens: &[Token], window: Range<usize>, lexicon: &Lexicon) -> Option<(usize, Outcome, bool)> {
    window.clone().find_map(|at| {
        let (length, outcome) = phrase::longest(tokens.get(..window.end)?, at, lexicon.outcomes)?;
        let words = tokens.get(at..at + length)?;
        let both = words.iter().any(|token| token.is("và") || token.is("hoặc") || token.is("or") || token.is("and"));
        Some((at + length, outcome, both))
    })
}

/// What is counted: the noun and what qualifies it.
pub(super) fn label(
    tokens: &[Token],
    mention: &Mention,
    window_end: usize,
    is_indicator: bool,
    lexicon: &Lexicon,
) -> Range<usize> {
    let start = past_bracket(tokens, mention.unit_at);
    let stop = (start..window_end).find(|at| {
        is_indicator
            && (phrase::longest(tokens, *at, lexicon.outcomes).is_some()
                || *at > start + 1 && phrase::one_of(tokens, *at, lexicon.closers).is_some())
    });
    // "1.544/2.098 hộ (73,6%)": the share in brackets is no part of the label.
    let bracket = (start + 1..window_end).find(|at| past_bracket(tokens, *at) > *at);
    start..stop.or(bracket).unwrap_or(window_end).min(start + 14).max(start)
}

/// "Gia đình văn hóa: 1.544/2.098 hộ": what stands before a colon says what was reached.
pub(super) fn before_colon(tokens: &[Token], mention: &Mention, sentence: Range<usize>) -> Range<usize> {
    let colon = mention.tokens.start.checked_sub(1).filter(|at| tokens.get(*at).is_some_and(|sign| sign.is(":")));
    let Some(end) = colon else { return sentence.start..sentence.start };
    let is_word =
        |at: &usize| tokens.get(*at).is_some_and(|token| token.is_word() || token.is_number() || token.is("-"));
    let length = (sentence.start..end).rev().take_while(is_word).count();
    end - length..end
}
