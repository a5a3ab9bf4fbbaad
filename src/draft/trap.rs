//! Numbers that are no figures: told by their own form, or by the words around them (`lexicon/*/traps.rs`).

mod figure;

use figure::{is_achieved, is_figure, is_handled, is_ranked};

use super::lexicon::{Lexicon, Trap};
use super::number;
use super::numeral::{counted, money};
use super::phrase;
use super::token::Token;
use super::unit;
use crate::words::Language;

/// Whether the number at `at` is a trap: where it ends, and what it is.
pub(super) fn at(tokens: &[Token], at: usize, follows_date: bool, lexicon: &Lexicon) -> Option<(usize, Trap)> {
    let token = tokens.get(at)?;
    if token.is_number() {
        // "đường dây nóng 1900 636 555": no year.
        let before = phrase::longest_before(tokens, at, lexicon.traps_before);
        if token.word.len() <= 4 && before.is_some_and(|(_, trap)| trap == Trap::Furniture) {
            return Some((at + 1, Trap::Furniture));
        }
        if let Some(found) = by_form(tokens, at, follows_date, lexicon) {
            return Some(found);
        }
    } else {
        let words: Vec<&str> =
            tokens.get(at..tokens.len().min(at + 8))?.iter().map(|token| token.word.as_str()).collect();
        let (_, length) = number::words(&words, lexicon.language)?;
        if let Some(end) = counted::fraction(tokens, at + length, lexicon) {
            return Some((end, Trap::Rank));
        }
    }
    by_words(tokens, at, lexicon)
}

fn glued(tokens: &[Token], at: usize, sign: &str) -> bool {
    tokens.get(at).is_some_and(|token| token.is_glued && token.is(sign))
}

fn small(tokens: &[Token], at: usize, most: u64) -> Option<u64> {
    let token = tokens.get(at).filter(|token| token.is_number())?;
    token.word.parse::<u64>().ok().filter(|number| (1..=most).contains(number) && token.word.len() <= 2)
}

/// "999 calls", "a 101 call": the number that is dialled.
pub(super) fn is_line(tokens: &[Token], at: usize) -> bool {
    const LINES: [&str; 6] = ["999", "911", "101", "111", "311", "112"];
    const OF_LINE: [&str; 13] = [
        "dispatchers",
        "dispatch",
        "operators",
        "center",
        "call",
        "calls",
        "emergency",
        "line",
        "number",
        "service",
        "handled",
        "answered",
        "received",
    ];
    let next = tokens.get(at + 1).filter(|next| !next.is_glued);
    tokens.get(at).is_some_and(|token| LINES.contains(&token.word.as_str()))
        && next.is_some_and(|next| OF_LINE.contains(&next.word.as_str()))
}

/// A year alone: four digits, nothing between them.
pub(super) fn year(token: &Token) -> Option<i32> {
    let is_plain = token.is_number() && token.word.len() == 4;
    is_plain.then(|| token.word.parse().ok()).flatten().filter(|year| (1900..=2100).contains(year))
}

fn by_form(tokens: &[Token], at: usize, follows_date: bool, lexicon: &Lexicon) -> Option<(usize, Trap)> {
    let token = tokens.get(at)?;
    let number = |at: usize| tokens.get(at).filter(|token| token.is_number() && token.is_glued);
    let before = at.checked_sub(1).and_then(|at| tokens.get(at));
    if lexicon.language == Language::En && is_line(tokens, at) {
        return Some((at + 1, Trap::Furniture));
    }
    // "U23", "Covid-19": part of a name.
    if token.is_glued && before.is_some_and(Token::is_word) && !is_money(tokens, at, lexicon) {
        return Some((at + 1, Trap::Name));
    }
    if token.is_glued
        && before.is_some_and(|sign| sign.is("-") && sign.is_glued)
        && at.checked_sub(2).and_then(|at| tokens.get(at)).is_some_and(Token::is_word)
    {
        return Some((at + 1, Trap::Name));
    }
    // Three numbers with the same sign between them are a date, whatever stands around.
    for sign in ["/", "-", "."] {
        if glued(tokens, at + 1, sign)
            && number(at + 2).is_some()
            && glued(tokens, at + 3, sign)
            && number(at + 4).is_some()
        {
            return Some((at + 5, Trap::Time));
        }
    }
    // "23-24/12/2021", "9-10/12".
    if glued(tokens, at + 1, "-")
        && number(at + 2).is_some()
        && glued(tokens, at + 3, "/")
        && small(tokens, at + 4, 12).is_some()
    {
        let end = if glued(tokens, at + 5, "/") && number(at + 6).is_some() { at + 7 } else { at + 5 };
        return Some((end, Trap::Time));
    }
    if glued(tokens, at + 1, "+") && number(at + 2).is_some() {
        return Some((at + 3, Trap::Address));
    }
    if lexicon.language == Language::En && is_ranked(tokens, at) {
        return Some((at + 1, Trap::Rank));
    }
    if let Some(end) = street(tokens, at) {
        return Some((end, Trap::Address));
    }
    // "18-NQ/QU", "15/NQ-HĐND": capitals after the sign.
    let is_code = |at: usize| tokens.get(at).is_some_and(|token| token.is_glued && token.is_word() && token.is_capital);
    if (glued(tokens, at + 1, "-") || glued(tokens, at + 1, "/")) && is_code(at + 2) {
        let mut end = at + 3;
        while tokens.get(end).is_some_and(|token| token.is_glued && (token.is_word() || token.is("/") || token.is("-")))
        {
            end += 1;
        }
        return Some((end, Trap::Document));
    }
    let has_unit =
        |at: usize| unit::at(tokens, at, lexicon).is_some() || phrase::one_of(tokens, at, lexicon.indicators).is_some();
    // "năm 2024 xã": what stands after a year's word is a year, whatever follows.
    let is_said = before.is_some_and(|token| token.is("năm"));
    if year(token).is_some() && (is_said || !has_unit(at + 1)) {
        let is_span = (glued(tokens, at + 1, "-")
            || glued(tokens, at + 1, "/")
            || tokens.get(at + 1).is_some_and(|sign| sign.is("-") || sign.is("–") || sign.is("đến") || sign.is("to")))
            && tokens.get(at + 2).is_some_and(|token| year(token).is_some() || small(tokens, at + 2, 99).is_some());
        return Some((if is_span { at + 3 } else { at + 1 }, Trap::Time));
    }
    // "12/12", "4.12", "21-12": a day, unless something is counted by it.
    let is_month =
        |at: usize| tokens.get(at).is_some_and(|token| year(token).is_some()) || small(tokens, at, 12).is_some();
    let is_few = small(tokens, at, 31) <= small(tokens, at + 2, 31)
        && !is_dated(tokens, at, lexicon)
        && is_noun(tokens, at + 3, lexicon);
    if glued(tokens, at + 1, "/")
        && small(tokens, at, 31).is_some()
        && is_month(at + 2)
        && !is_thing(tokens, at + 3, lexicon)
        && !is_few
    {
        return Some((at + 3, Trap::Time));
    }
    if glued(tokens, at + 1, "-")
        && small(tokens, at, 31).is_some()
        && is_month(at + 2)
        && !has_unit(at + 3)
        && (follows_date || is_dated(tokens, at, lexicon))
    {
        return Some((at + 3, Trap::Time));
    }
    if follows_date && !has_unit(at + 1) && small(tokens, at, 31).is_some() {
        return Some((at + 1, Trap::Time));
    }
    // A telephone number, or what can't be read.
    let is_long = token.word.starts_with('0')
        && token.word.len() > 3
        && !token.word.starts_with("0,")
        && !token.word.starts_with("0.");
    if is_long || number::digits(&token.word, lexicon.language).is_none() {
        return Some((at + 1, if token.word.len() > 6 { Trap::Furniture } else { Trap::Time }));
    }
    None
}

/// "12 High Street", "400 Main Street": capitals that end with a road's word.
fn street(tokens: &[Token], at: usize) -> Option<usize> {
    const ROADS: [&str; 14] = [
        "street",
        "road",
        "avenue",
        "lane",
        "drive",
        "square",
        "boulevard",
        "terrace",
        "crescent",
        "quay",
        "house",
        "building",
        "way",
        "close",
    ];
    let is_name = |at: &usize| tokens.get(*at).is_some_and(|token| token.is_word() && token.is_capital);
    let end = (at + 1..at + 5).take_while(is_name).last()?;
    let last = (at + 2..=end).find(|at| tokens.get(*at).is_some_and(|token| ROADS.contains(&token.word.as_str())))?;
    Some(last + 1)
}

/// "VND5.46": letters that are money.
fn is_money(tokens: &[Token], at: usize, lexicon: &Lexicon) -> bool {
    let is_named = |before| phrase::longest(tokens, before, lexicon.money).is_some();
    at.checked_sub(1).is_some_and(is_named) || money::letter(tokens, at, lexicon).is_some()
}

/// A word that can be counted stands here: "24/26 chỉ tiêu".
fn is_thing(tokens: &[Token], at: usize, lexicon: &Lexicon) -> bool {
    if unit::at(tokens, at, lexicon).is_some() || phrase::one_of(tokens, at, lexicon.indicators).is_some() {
        return true;
    }
    tokens.get(at).is_some_and(|token| token.is("tiêu") || token.is("điểm"))
}

/// A small word that can begin a noun: "4/5 tổ hợp tác".
fn is_noun(tokens: &[Token], at: usize, lexicon: &Lexicon) -> bool {
    let next = tokens.get(at).filter(|token| token.is_word() && !token.is_capital && token.word.chars().count() > 1);
    let begins_else = [lexicon.closers, lexicon.openers, lexicon.actors]
        .iter()
        .any(|words| phrase::one_of(tokens, at, words).is_some());
    next.is_some() && !begins_else
}

fn is_dated(tokens: &[Token], at: usize, lexicon: &Lexicon) -> bool {
    phrase::longest_before(tokens, at, lexicon.traps_before).is_some_and(|(_, trap)| trap == Trap::Time)
        || at
            .checked_sub(1)
            .and_then(|at| tokens.get(at))
            .is_some_and(|token| token.is("đến") || token.is("từ") || token.is("trước") || token.is("và"))
}

fn by_words(tokens: &[Token], at: usize, lexicon: &Lexicon) -> Option<(usize, Trap)> {
    let end = match tokens.get(at)?.is_number() {
        true => at + 1,
        false => {
            let words: Vec<&str> =
                tokens.get(at..tokens.len().min(at + 8))?.iter().map(|token| token.word.as_str()).collect();
            at + number::words(&words, lexicon.language)?.1
        }
    };
    // "100% đại biểu nhất trí": of votes.
    const VOTERS: [&str; 5] = ["đại biểu", "phiếu", "số phiếu", "tổng số phiếu", "số đại biểu"];
    // "98% ý kiến, kiến nghị được giải quyết" is none.
    const AGREED: [&str; 4] = ["ý kiến nhất trí", "ý kiến tán thành", "ý kiến đồng ý", "ý kiến đồng tình"];
    if tokens.get(end).is_some_and(|sign| sign.is("%"))
        && let Some(length) =
            phrase::one_of(tokens, end + 1, &VOTERS).or_else(|| phrase::one_of(tokens, end + 1, &AGREED))
    {
        return Some((end + 1 + length, Trap::Meeting));
    }
    let unit = unit::at(tokens, end, lexicon);
    let of_unit = unit.as_ref().map_or(0, |(_, unit_end)| unit_end - end);
    if let Some((length, trap)) = phrase::longest(tokens, end, lexicon.traps_after).filter(|(length, trap)| {
        let is_longer = *length > of_unit || matches!(trap, Trap::Time | Trap::Meeting) && *length == of_unit;
        is_longer && !is_figure(tokens, at, *trap, of_unit, lexicon)
    }) {
        return Some((end + length, trap));
    }
    // Ratios of what is no result: "28/28 phiếu", "24/24 đại biểu".
    if tokens.get(end).is_some_and(|sign| sign.is("/") && sign.is_glued)
        && tokens.get(end + 1).is_some_and(Token::is_number)
        && let Some((length, trap)) = phrase::longest(tokens, end + 2, lexicon.traps_after)
        && !tokens.get(end + 2).is_some_and(|token| token.is("tiêu") || token.is("nhóm") || token.is("nội"))
        && !is_achieved(tokens, end + 2 + length, lexicon)
        && phrase::ending(tokens, 0..at, lexicon.verbs).is_none()
        && !is_handled(tokens, at)
        && unit::at(tokens, end + 2, lexicon).is_none_or(|(_, unit_end)| unit_end - end - 2 < length)
    {
        return Some((end + 2 + length, trap));
    }
    let (begin, trap) = phrase::longest_before(tokens, at, lexicon.traps_before)?;
    let is_none = phrase::ending(tokens, 0..at, lexicon.not_traps).is_some();
    // "thay định kỳ 3.205 công tơ", "9 tháng 876 triệu": no term and no month has so many, and one that a number counts has none.
    let is_told =
        matches!(trap, Trap::Term | Trap::Rank | Trap::Time | Trap::Address) && lexicon.language == Language::Vi;
    let is_grouped = tokens.get(at).is_some_and(|token| token.word.len() > 4 && token.word.contains('.'));
    let is_counted =
        trap == Trap::Time && begin.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(Token::is_number);
    let is_none = is_none || is_told && (is_grouped || is_counted);
    // "stage 1 complaints", "level 4 apprentices": a small number after such a word is its own.
    let is_degree = trap == Trap::Rank && lexicon.language == Language::En && small(tokens, at, 9).is_some();
    // "đứng thứ 10/12 huyện": its place among so many.
    let is_ordinal = phrase::before(tokens, at, "thứ").is_some();
    let is_certain = matches!(trap, Trap::Furniture | Trap::Meeting) || is_degree || is_ordinal;
    let ends_ratio = is_ordinal
        && tokens.get(end).is_some_and(|sign| sign.is("/") && sign.is_glued)
        && tokens.get(end + 1).is_some_and(Token::is_number);
    let end = if ends_ratio { end + 2 } else { end };
    // "pages 14-22": both ends.
    let is_pair = tokens.get(end).is_some_and(|sign| sign.is_glued && (sign.is("-") || sign.is("–")))
        && tokens.get(end + 1).is_some_and(Token::is_number);
    let end = if is_pair && of_unit == 0 { end + 2 } else { end };
    (!is_none && (is_certain || of_unit == 0)).then_some((end, trap))
}
