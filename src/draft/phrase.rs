//! Phrases of the rules' tables, found among tokens: always whole words, never letters within one.
//!
//! No phrase of a table begins or ends with a number: tables are asked about every token, and a text may be nothing but numbers.

use std::ops::Range;

use super::lexicon::Rows;
use super::token::{Token, TokenKind};

/// Whether a phrase begins with a word's first letter. Nearly all of a table fails by it; it is asked in place, for a call takes longer
/// than the answer, and a program that is built to be small would make it one.
#[inline(always)]
fn begins_as(phrase: &str, word: &[u8]) -> bool {
    matches!((phrase.as_bytes(), word), ([one, ..], [other, ..]) if one == other)
}

/// Whether a phrase ends with a word's last letter.
#[inline(always)]
fn ends_as(phrase: &str, word: &[u8]) -> bool {
    matches!((phrase.as_bytes(), word), ([.., one], [.., other]) if one == other)
}

/// How many tokens the phrase takes at `at`, where it stands there.
pub(super) fn at(tokens: &[Token], at: usize, phrase: &str) -> Option<usize> {
    // Nearly every phrase fails by its first word: that is looked at before anything is taken apart. The end of a paragraph has
    // no word, and every phrase would begin with it.
    let first = tokens.get(at)?.word.as_bytes();
    if !begins_as(phrase, first) || !phrase.as_bytes().starts_with(first) {
        return None;
    }
    // Of a phrase of one word nothing is left; "approximately" only begins as "a" does.
    match phrase.as_bytes().get(first.len()) {
        None => return Some(1),
        Some(b' ') => {}
        Some(_) => return None,
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
    if !ends_as(phrase, last) || !phrase.as_bytes().ends_with(last) {
        return None;
    }
    match phrase.len().checked_sub(last.len() + 1).and_then(|at| phrase.as_bytes().get(at)) {
        None => return Some(end - 1),
        Some(b' ') => {}
        Some(_) => return None,
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
    matches!(token.kind, TokenKind::Word | TokenKind::Sign)
}

/// Words that phrases begin or end with, by a few of their letters: what is not among them begins no phrase of a list. Every table
/// is asked about every token, and nearly all of it fails by that.
#[derive(Clone, Copy)]
struct Letters([u64; 8]);

/// So many letters, in bytes, tell words apart.
const TOLD_BY: usize = 4;

impl Letters {
    const fn none() -> Letters {
        Letters([0; 8])
    }

    /// Of a word within a phrase: its first letters, or its last ones.
    const fn place(word: &[u8], start: usize, end: usize, from_end: bool) -> (usize, u64) {
        let mut hash: usize = 7;
        let mut at = 0;
        while at < TOLD_BY && start + at < end {
            let byte = if from_end { word[end - 1 - at] } else { word[start + at] };
            hash = hash.wrapping_mul(31).wrapping_add(byte as usize);
            at += 1;
        }
        ((hash >> 3) % 8, 1 << ((hash.wrapping_mul(0x9e37_79b9) >> 16) % 64))
    }

    const fn with(mut self, (row, bit): (usize, u64)) -> Letters {
        self.0[row] |= bit;
        self
    }

    fn have(&self, word: &str, from_end: bool) -> bool {
        let (row, bit) = Letters::place(word.as_bytes(), 0, word.len(), from_end);
        self.0.get(row).is_some_and(|row| row & bit != 0)
    }
}

/// The letters by which the words at the beginnings and the ends of phrases are told.
const fn letters(list: &[&str], mut begin: Letters, mut end: Letters) -> (Letters, Letters) {
    let mut order = 0;
    while order < list.len() {
        let phrase = list[order].as_bytes();
        let mut first = 0;
        while first < phrase.len() && phrase[first] != b' ' {
            first += 1;
        }
        let mut last = phrase.len();
        while last > 0 && phrase[last - 1] != b' ' {
            last -= 1;
        }
        begin = begin.with(Letters::place(phrase, 0, first, false));
        end = end.with(Letters::place(phrase, last, phrase.len(), true));
        order += 1;
    }
    (begin, end)
}

/// Phrases of a table, and the words that they begin and end with.
pub(super) struct List {
    phrases: &'static [&'static str],
    begin: Letters,
    end: Letters,
}

/// Phrases as a list of the lexicon.
pub(super) const fn phrases(phrases: &'static [&'static str]) -> List {
    let (begin, end) = letters(phrases, Letters::none(), Letters::none());
    List { phrases, begin, end }
}

impl std::ops::Deref for List {
    type Target = [&'static str];

    fn deref(&self) -> &Self::Target {
        self.phrases
    }
}

/// Phrases by what they mean, and the words that they begin and end with.
pub(super) struct Meanings<T: 'static> {
    rows: Rows<T>,
    begin: Letters,
    end: Letters,
}

/// Rows as a table of the lexicon.
pub(super) const fn meanings<T>(rows: Rows<T>) -> Meanings<T> {
    let (mut begin, mut end) = (Letters::none(), Letters::none());
    let mut order = 0;
    while order < rows.len() {
        (begin, end) = letters(rows[order].1, begin, end);
        order += 1;
    }
    Meanings { rows, begin, end }
}

impl<T> std::ops::Deref for Meanings<T> {
    type Target = [(T, &'static [&'static str])];

    fn deref(&self) -> &Self::Target {
        self.rows
    }
}

/// What is looked for: a list of the lexicon, or phrases that one rule alone knows.
pub(super) trait Phrases {
    fn list(&self) -> &[&str];

    /// Whether one of them may begin with the word.
    fn may_begin(&self, _word: &str) -> bool {
        true
    }

    /// Whether one of them may end with the word.
    fn may_end(&self, _word: &str) -> bool {
        true
    }
}

impl Phrases for List {
    fn list(&self) -> &[&str] {
        self.phrases
    }

    fn may_begin(&self, word: &str) -> bool {
        self.begin.have(word, false)
    }

    fn may_end(&self, word: &str) -> bool {
        self.end.have(word, true)
    }
}

impl<P: Phrases + ?Sized> Phrases for &P {
    fn list(&self) -> &[&str] {
        (*self).list()
    }

    fn may_begin(&self, word: &str) -> bool {
        (*self).may_begin(word)
    }

    fn may_end(&self, word: &str) -> bool {
        (*self).may_end(word)
    }
}

impl Phrases for [&str] {
    fn list(&self) -> &[&str] {
        self
    }
}

impl<const N: usize> Phrases for [&str; N] {
    fn list(&self) -> &[&str] {
        self
    }
}

/// The longest phrase of a table at `at`: how many tokens it takes, and what it means.
pub(super) fn longest<T: Copy>(tokens: &[Token], start: usize, table: &Meanings<T>) -> Option<(usize, T)> {
    let token = tokens.get(start).filter(|token| begins_phrase(token) && table.begin.have(&token.word, false))?;
    let word = token.word.as_bytes();
    let mut found: Option<(usize, T)> = None;
    for (meaning, phrases) in table.rows {
        let begun = phrases.iter().filter(|phrase| begins_as(phrase, word));
        let longest = begun.filter_map(|phrase| at(tokens, start, phrase)).max();
        // Of two that are as long, the later row's.
        if let Some(length) = longest.filter(|length| found.is_none_or(|(longest, _)| *length >= longest)) {
            found = Some((length, *meaning));
        }
    }
    found
}

/// The longest phrase of a table that ends before `end`: where it begins, and what it means.
pub(super) fn longest_before<T: Copy>(tokens: &[Token], end: usize, table: &Meanings<T>) -> Option<(usize, T)> {
    let token = tokens.get(end.checked_sub(1)?);
    let token = token.filter(|token| begins_phrase(token) && table.end.have(&token.word, true))?;
    let word = token.word.as_bytes();
    let mut found: Option<(usize, T)> = None;
    for (meaning, phrases) in table.rows {
        let ended = phrases.iter().filter(|phrase| ends_as(phrase, word));
        let longest = ended.filter_map(|phrase| before(tokens, end, phrase)).min();
        // Of two that are as long, the earlier row's.
        if let Some(start) = longest.filter(|start| found.is_none_or(|(longest, _)| *start < longest)) {
            found = Some((start, *meaning));
        }
    }
    found
}

/// Whether one of the phrases stands at `at`: how many tokens the longest takes.
pub(super) fn one_of(tokens: &[Token], start: usize, phrases: &(impl Phrases + ?Sized)) -> Option<usize> {
    let token = tokens.get(start).filter(|token| begins_phrase(token) && phrases.may_begin(&token.word))?;
    let begun = phrases.list().iter().filter(|phrase| begins_as(phrase, token.word.as_bytes()));
    begun.filter_map(|phrase| at(tokens, start, phrase)).max()
}

/// Whether one of the phrases ends where the range does, and begins within it: where the longest begins.
pub(super) fn ending(tokens: &[Token], range: Range<usize>, phrases: &(impl Phrases + ?Sized)) -> Option<usize> {
    let token = tokens.get(range.end.checked_sub(1)?).filter(|token| phrases.may_end(&token.word))?;
    let ended = phrases.list().iter().filter(|phrase| ends_as(phrase, token.word.as_bytes()));
    let begins = ended.filter_map(|phrase| before(tokens, range.end, phrase));
    begins.filter(|start| *start >= range.start).min()
}

/// Where one of the phrases first stands among the tokens: its place and length. These may begin with a number.
pub(super) fn find(tokens: &[Token], phrases: &[&str]) -> Option<(usize, usize)> {
    let longest = |start, word: &[u8]| {
        let begun = phrases.iter().filter(|phrase| begins_as(phrase, word));
        begun.filter_map(|phrase| at(tokens, start, phrase)).max()
    };
    tokens.iter().enumerate().find_map(|(start, token)| Some((start, longest(start, token.word.as_bytes())?)))
}
