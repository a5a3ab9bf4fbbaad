//! What a figure is compared with: "dự toán thành phố giao", "so với cùng kỳ năm 2022"; and who set it.

use std::ops::Range;

use super::lexicon::{Head, Lexicon};
use super::phrase;
use super::token::{Token, TokenKind};
use super::trap;
use super::unit;
use crate::words::Language;

/// A reference in the text.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Reference {
    /// Its words, without "so với".
    pub tokens: Range<usize>,
    pub head: Head,
    /// The words for who set it.
    pub setter: Option<Range<usize>>,
    /// The year that is named in it.
    pub year: Option<i32>,
}

/// A reference is no longer than this many tokens.
const LONGEST: usize = 16;

/// The reference that begins at `start`; `end` is where the sentence ends.
pub(super) fn at(tokens: &[Token], start: usize, end: usize, lexicon: &Lexicon) -> Option<Reference> {
    let against = phrase::one_of(tokens, start, lexicon.against).unwrap_or(0);
    let first = start + against;
    if phrase::one_of(tokens, first, lexicon.not_heads).is_some() {
        return None;
    }
    let first = if against > 0 { past_qualifiers(tokens, first, lexicon) } else { first };
    let is_year = lexicon.language == Language::En && tokens.get(first).and_then(trap::year).is_some();
    let head = phrase::longest(tokens, first, lexicon.heads).or(is_year.then_some((1, Head::Past)));
    let stop = stop(tokens, first, end, lexicon);
    let words = first..stop;
    let set_by = |range: Range<usize>| range.clone().find(|at| phrase::one_of(tokens, *at, lexicon.set_by).is_some());
    let (head_length, head) = match head {
        Some(found) => found,
        // "so với tỉnh giao"; "so với các quận khác" is no plan, but something earlier or elsewhere.
        None if against > 0 && set_by(words.clone()).is_some() => (0, Head::Plan),
        // "compared to a national average": of no time, and nobody's plan.
        None if words.clone().any(|at| phrase::one_of(tokens, at, lexicon.elsewhere).is_some()) => return None,
        None if against > 0 && is_named(tokens, start, first, lexicon) && !words.is_empty() => (0, Head::Past),
        None => return None,
    };
    if words.is_empty() {
        return None;
    }
    let year = tokens.get(words.clone())?.iter().find_map(trap::year);
    // "năm" begins a reference only with its number: "năm 2022".
    if head == Head::Past && head_length == 1 && against == 0 && year.is_none() && !is_past_word(tokens, first) {
        return None;
    }
    let setter = (head == Head::Plan).then(|| setter(tokens, first + head_length, stop, lexicon)).flatten();
    let setter = setter.or_else(|| setter_past(tokens, stop, end, lexicon).filter(|_| head == Head::Plan));
    Some(Reference { tokens: words, head, setter, year })
}

/// "so với", and no mere "với".
fn is_named(tokens: &[Token], start: usize, first: usize, lexicon: &Lexicon) -> bool {
    // "over the next 5 years", "a below inflation rise": in English most such words compare nothing.
    const COMPARE: [&str; 10] =
        ["compared", "than", "against", "more", "less", "fewer", "higher", "lower", "better", "worse"];
    let compares = tokens.get(start).is_some_and(|token| COMPARE.contains(&token.word.as_str()));
    first > start
        && (lexicon.language == Language::Vi || compares)
        && tokens
            .get(start)
            .is_some_and(|token| !token.is("với") && !token.is("with") && !token.is("of") && !token.is("on"))
}

fn is_past_word(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| token.is("ck") || token.word.starts_with("cùng"))
}

/// Where a reference ends: at a sign, at the next number that is no year, or where something new begins.
fn stop(tokens: &[Token], first: usize, end: usize, lexicon: &Lexicon) -> usize {
    let most = end.min(first + LONGEST);
    let mut at = first;
    while at < most {
        let Some(token) = tokens.get(at) else { break };
        let is_open = token.kind == TokenKind::Sign && !(token.is("/") || token.is("-") && token.is_glued);
        // "rose 5% year on year to £12 million": what it has come to is no part of the time.
        let comes_to = (token.is("to") || token.is("at"))
            && lexicon.language == Language::En
            && (phrase::one_of(tokens, at + 1, lexicon.estimates).is_some()
                || phrase::longest(tokens, at + 1, lexicon.money).is_some()
                || tokens.get(at + 1).is_some_and(Token::is_number) && unit::at(tokens, at + 2, lexicon).is_some());
        let is_new = at > first && (comes_to || phrase::one_of(tokens, at, lexicon.breaks).is_some());
        if is_open || is_new || (token.is_number() && !is_year_or_period(tokens, at)) {
            break;
        }
        if at > first
            && let Some(length) = phrase::one_of(tokens, at, lexicon.set_by)
        {
            // "giao cả năm", "giao năm 2023".
            let moment = phrase::one_of(tokens, at + length, &["cả năm", "đầu năm", "từ đầu năm"]).unwrap_or(0);
            // "assigned by the central government".
            let by = at + length + phrase::one_of(tokens, at + length, &["the"]).unwrap_or(0);
            if lexicon.language == Language::En && phrase::one_of(tokens, by, lexicon.bodies).is_some() {
                return body_end(tokens, by, most, lexicon);
            }
            return at + length + moment;
        }
        at += 1;
    }
    at.min(tokens.len())
}

/// "năm 2022", "6 tháng đầu năm 2022", "31/12/2022".
fn is_year_or_period(tokens: &[Token], at: usize) -> bool {
    let next_is = |words: &[&str]| tokens.get(at + 1).is_some_and(|next| words.contains(&next.word.as_str()));
    let before_is = |words: &[&str]| {
        at.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|token| words.contains(&token.word.as_str()))
    };
    tokens.get(at).is_some_and(|token| trap::year(token).is_some())
        || next_is(&["tháng", "/", "months", "-"])
        || before_is(&["/", "tháng", "-", "ngày", "quý"])
}

/// Who set a plan: the words between its head and "giao", or a body's name right after the head.
fn setter(tokens: &[Token], from: usize, stop: usize, lexicon: &Lexicon) -> Option<Range<usize>> {
    let mut start = from;
    while start < stop {
        let year = tokens.get(start).is_some_and(|token| trap::year(token).is_some());
        match phrase::one_of(tokens, start, lexicon.between) {
            Some(length) if phrase::one_of(tokens, start, lexicon.bodies).is_none() => start += length,
            _ if year => start += 1,
            _ => break,
        }
    }
    // "the estimate assigned by the central government": whoever gives stands after the verb.
    let is_english = lexicon.language == Language::En;
    let past_given = (from.saturating_sub(2)..stop)
        .find_map(|at| Some(at + phrase::one_of(tokens, at, lexicon.set_by)?))
        .filter(|_| is_english)
        .map(|at| at + phrase::one_of(tokens, at, &["the"]).unwrap_or(0));
    if let Some(start) = past_given.filter(|start| phrase::one_of(tokens, *start, lexicon.bodies).is_some()) {
        return Some(start..body_end(tokens, start, stop, lexicon)).filter(|setter| !setter.is_empty());
    }
    let given = (start..stop).find(|at| phrase::one_of(tokens, *at, lexicon.set_by).is_some());
    let is_body = phrase::one_of(tokens, start, lexicon.bodies).is_some();
    let mut end = match given {
        Some(given) => given,
        None if is_body => body_end(tokens, start, stop, lexicon),
        None => return None,
    };
    while end > start && tokens.get(end - 1).is_some_and(|token| token.is("đã") || token.is("được")) {
        end -= 1;
    }
    (start < end && is_body).then_some(start..end)
}

/// "the target of 300 set by the Department of Housing": whoever set it stands behind the plan's own amount.
fn setter_past(tokens: &[Token], amount: usize, end: usize, lexicon: &Lexicon) -> Option<Range<usize>> {
    let is_amount = lexicon.language == Language::En && tokens.get(amount).is_some_and(Token::is_number);
    let past = unit::at(tokens, amount + 1, lexicon).map_or(amount + 1, |(_, end)| end);
    let by = past + phrase::one_of(tokens, past, lexicon.set_by).filter(|_| is_amount)?;
    let start = by + phrase::one_of(tokens, by, &["the"]).unwrap_or(0);
    let setter = start..body_end(tokens, start, end.min(start + LONGEST), lexicon);
    (phrase::one_of(tokens, start, lexicon.bodies).is_some() && !setter.is_empty()).then_some(setter)
}

/// A body's words and its proper name: "HĐND huyện Phú Lộc".
fn body_end(tokens: &[Token], start: usize, stop: usize, lexicon: &Lexicon) -> usize {
    let mut end = start;
    while end < stop {
        match phrase::one_of(tokens, end, lexicon.bodies) {
            Some(length) => end += length,
            None if tokens.get(end).is_some_and(|token| token.is_capital) => end += 1,
            // "the Department of Housing".
            None if end > start
                && end + 1 < stop
                && lexicon.language == Language::En
                && tokens.get(end).is_some_and(|word| word.is("of") || word.is("for"))
                && tokens.get(end + 1).is_some_and(|name| name.is_word() && name.is_capital) =>
            {
                end += 2
            }
            None => break,
        }
    }
    end.min(stop)
}

/// "below the 2021/22 target": past the time and the other words before a plan's own; where none follows them, not at all.
fn past_qualifiers(tokens: &[Token], start: usize, lexicon: &Lexicon) -> usize {
    let is_plan = |at: usize| phrase::longest(tokens, at, lexicon.heads).is_some_and(|(_, head)| head == Head::Plan);
    let mut at = start;
    while at < start + 8 && !is_plan(at) {
        let is_season = tokens.get(at).is_some_and(|token| {
            trap::year(token).is_some() || token.is_glued && (token.is("/") || token.is("-") || token.is_number())
        });
        match phrase::one_of(tokens, at, lexicon.qualifies_plan) {
            Some(length) => at += length,
            None if is_season && !lexicon.qualifies_plan.is_empty() => at += 1,
            None => return start,
        }
    }
    if is_plan(at) { at } else { start }
}
