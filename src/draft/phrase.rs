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
    begins_phrase(tokens.get(start)?).then_some(())?;
    let found = table.iter().flat_map(|(meaning, phrases)| phrases.iter().map(move |phrase| (phrase, *meaning)));
    found.filter_map(|(phrase, meaning)| Some((at(tokens, start, phrase)?, meaning))).max_by_key(|(length, _)| *length)
}

/// The longest phrase of a table that ends before `end`: where it begins, and what it means.
pub(super) fn longest_before<T: Copy>(tokens: &[Token], end: usize, table: &[(T, &[&str])]) -> Option<(usize, T)> {
    begins_phrase(tokens.get(end.checked_sub(1)?)?).then_some(())?;
    let found = table.iter().flat_map(|(meaning, phrases)| phrases.iter().map(move |phrase| (phrase, *meaning)));
    found.filter_map(|(phrase, meaning)| Some((before(tokens, end, phrase)?, meaning))).min_by_key(|(start, _)| *start)
}

/// Whether one of the phrases stands at `at`: how many tokens the longest takes.
pub(super) fn one_of(tokens: &[Token], start: usize, phrases: &[&str]) -> Option<usize> {
    begins_phrase(tokens.get(start)?).then_some(())?;
    phrases.iter().filter_map(|phrase| at(tokens, start, phrase)).max()
}

/// Where one of the phrases first stands among the tokens: its place and length. These may begin with a number.
pub(super) fn find(tokens: &[Token], phrases: &[&str]) -> Option<(usize, usize)> {
    let longest = |start| phrases.iter().filter_map(|phrase| at(tokens, start, phrase)).max();
    (0..tokens.len()).find_map(|start| Some((start, longest(start)?)))
}
