//! Phrases of the rules' tables, found among tokens: always whole words, never letters within one.
//!
//! No phrase of a table begins or ends with a number: tables are asked about every token, and a text may be nothing but numbers.

use super::token::{Kind, Token};

/// How many tokens the phrase takes at `at`, where it stands there.
pub(super) fn at(tokens: &[Token], at: usize, phrase: &str) -> Option<usize> {
    // Nearly every phrase fails by its first word: that is looked at before anything is taken apart. The end of a paragraph has
    // no word, and every phrase would begin with it.
    let first = tokens.get(at)?.word.as_bytes();
    if first.first() != phrase.as_bytes().first() || !phrase.as_bytes().starts_with(first) {
        return None;
    }
    let mut length = 0;
    for word in phrase.split(' ') {
        if !tokens.get(at + length)?.is(word) {
            return None;
        }
        length += 1;
    }
    Some(length)
}

/// Where the phrase begins that ends before `end`.
pub(super) fn before(tokens: &[Token], end: usize, phrase: &str) -> Option<usize> {
    let last = tokens.get(end.checked_sub(1)?)?.word.as_bytes();
    if last.last() != phrase.as_bytes().last() || !phrase.as_bytes().ends_with(last) {
        return None;
    }
    let mut start = end;
    for word in phrase.rsplit(' ') {
        start = start.checked_sub(1)?;
        if !tokens.get(start)?.is(word) {
            return None;
        }
    }
    Some(start)
}

/// A word or a sign, and neither a number nor the end of a paragraph.
fn begins_phrase(token: &Token) -> bool {
    matches!(token.kind, Kind::Word | Kind::Sign)
}

/// The longest phrase of a table at `at`: how many tokens it takes, and what it means.
pub(super) fn longest<T: Copy>(tokens: &[Token], start: usize, table: &[(T, &[&str])]) -> Option<(usize, T)> {
    let token = tokens.get(start).filter(|token| begins_phrase(token))?;
    let mut found: Option<(usize, T)> = None;
    for (meaning, phrases) in table {
        let longest = begun(token, phrases).filter_map(|phrase| at(tokens, start, phrase)).max();
        // Of two that are as long, the later row's.
        if let Some(length) = longest.filter(|length| found.is_none_or(|(longest, _)| *length >= longest)) {
            found = Some((length, *meaning));
        }
    }
    found
}

/// The longest phrase of a table that ends before `end`: where it begins, and what it means.
pub(super) fn longest_before<T: Copy>(tokens: &[Token], end: usize, table: &[(T, &[&str])]) -> Option<(usize, T)> {
    let token = tokens.get(end.checked_sub(1)?).filter(|token| begins_phrase(token))?;
    let mut found: Option<(usize, T)> = None;
    for (meaning, phrases) in table {
        let longest = ended(token, phrases).filter_map(|phrase| before(tokens, end, phrase)).min();
        // Of two that are as long, the earlier row's.
        if let Some(start) = longest.filter(|start| found.is_none_or(|(longest, _)| *start < longest)) {
            found = Some((start, *meaning));
        }
    }
    found
}

/// Whether one of the phrases stands at `at`: how many tokens the longest takes.
pub(super) fn one_of(tokens: &[Token], start: usize, phrases: &[&str]) -> Option<usize> {
    let token = tokens.get(start).filter(|token| begins_phrase(token))?;
    begun(token, phrases).filter_map(|phrase| at(tokens, start, phrase)).max()
}

/// The phrases that begin with the token's first letter: every table is asked about every token, and nearly all of its
/// phrases fail by that.
fn begun<'a>(token: &Token, phrases: &'a [&'a str]) -> impl Iterator<Item = &'a str> {
    let first = token.word.as_bytes().first().copied();
    phrases.iter().copied().filter(move |phrase| phrase.as_bytes().first().copied() == first)
}

/// The phrases that end with the token's last letter.
fn ended<'a>(token: &Token, phrases: &'a [&'a str]) -> impl Iterator<Item = &'a str> {
    let last = token.word.as_bytes().last().copied();
    phrases.iter().copied().filter(move |phrase| phrase.as_bytes().last().copied() == last)
}

/// Where one of the phrases first stands among the tokens: its place and length. These may begin with a number.
pub(super) fn find(tokens: &[Token], phrases: &[&str]) -> Option<(usize, usize)> {
    let longest = |start| phrases.iter().filter_map(|phrase| at(tokens, start, phrase)).max();
    (0..tokens.len()).find_map(|start| Some((start, longest(start)?)))
}
