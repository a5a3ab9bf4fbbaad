//! The article as paragraphs and sentences, without what a page puts around it.

mod furniture;
mod quoted;

use std::ops::Range;

use super::lexicon::Lexicon;
use super::result::Span;
use super::table;
use super::token::{self, Token, TokenKind};
use crate::words::Language;

/// A paragraph, as tokens.
#[derive(Clone, Debug)]
pub(super) struct Paragraph {
    pub tokens: Range<usize>,
    pub sentences: Vec<Range<usize>>,
    /// The article's title: what it says is said again below.
    pub is_title: bool,
    /// An item of a list.
    pub is_bullet: bool,
    /// A short line that heads what follows.
    pub is_heading: bool,
    /// A row of a table.
    pub is_row: bool,
}

/// An article, ready to be read.
pub(super) struct Text<'a> {
    pub article: &'a str,
    pub tokens: Vec<Token>,
    pub paragraphs: Vec<Paragraph>,
    pub lexicon: &'static Lexicon,
    /// The line of credits at the end.
    pub credits: Option<Range<usize>>,
    /// The rows of each table, in bytes of the article.
    pub tables: Vec<Vec<Span>>,
    quoted: Vec<bool>,
}

impl<'a> Text<'a> {
    pub fn of(article: &'a str, language: Language) -> Text<'a> {
        let lexicon = Lexicon::of(language);
        let tokens = token::tokens(article);
        let mut paragraphs = paragraphs(&tokens);
        let mut tables = table::rows(article);
        mark_rows(&tokens, &mut paragraphs, &tables);
        let credits = furniture::cut(article, &tokens, &mut paragraphs, lexicon);
        mark_title(&tokens, &mut paragraphs);
        let quoted = quoted::quoted(&tokens, &paragraphs, lexicon);
        // What stands below the article is none of it.
        let last = paragraphs.last().and_then(|last| tokens.get(last.tokens.start)).map_or(0, |token| token.span.start);
        tables.retain(|rows| rows.first().is_some_and(|row| row.start <= last));
        Text { article, tokens, paragraphs, lexicon, credits, tables, quoted }
    }

    /// Tokens as bytes of the article.
    pub fn span(&self, tokens: Range<usize>) -> Span {
        let first = self.tokens.get(tokens.start).map_or(self.article.len(), |token| token.span.start);
        let last =
            tokens.end.checked_sub(1).filter(|last| *last >= tokens.start).and_then(|last| self.tokens.get(last));
        first..last.map_or(first, |token| token.span.end)
    }

    /// Bytes as text: never outside of the article.
    pub fn at(&self, span: &Span) -> &'a str {
        self.article.get(span.clone()).unwrap_or_default()
    }

    /// The article's own words, white space made even.
    pub fn words(&self, tokens: Range<usize>) -> String {
        self.at(&self.span(tokens)).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Within quotation marks that hold what somebody says.
    pub fn is_quoted(&self, token: usize) -> bool {
        self.quoted.get(token).copied().unwrap_or(false)
    }
}

/// Paragraphs that are rows of tables: none of them is a heading, a title or a line of the page.
fn mark_rows(tokens: &[Token], paragraphs: &mut [Paragraph], tables: &[Vec<Span>]) {
    let mut rows = tables.iter().flatten().peekable();
    for paragraph in paragraphs {
        let Some(start) = tokens.get(paragraph.tokens.start).map(|token| token.span.start) else { continue };
        while rows.peek().is_some_and(|row| row.end <= start) {
            rows.next();
        }
        if rows.peek().is_some_and(|row| row.contains(&start)) {
            (paragraph.is_row, paragraph.is_heading) = (true, false);
        }
    }
}

/// A heading has no more tokens.
const HEADING: usize = 22;

/// "2.3", "1.4.2": a number as paragraphs have it.
fn is_numbering(token: &Token) -> bool {
    let parts: Vec<&str> = token.word.split('.').collect();
    let is_part = |part: &&str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    token.is_number() && parts.len() > 1 && parts.iter().all(is_part)
}

/// Short words that open a paragraph behind its number; others are units ("MW").
const OPENS_SHORT: [&str; 14] = ["of", "in", "at", "on", "by", "we", "as", "to", "it", "an", "no", "a", "ở", "số"];

fn paragraphs(tokens: &[Token]) -> Vec<Paragraph> {
    let mut out = Vec::new();
    let mut start = 0;
    for at in 0..=tokens.len() {
        if tokens.get(at).is_some_and(|token| token.kind != TokenKind::Break) {
            continue;
        }
        if at > start {
            let mut range = start..at;
            let is_bullet = tokens
                .get(start)
                .is_some_and(|token| ["-", "–", "•", "*", "+", "·", "▪", "●", "►", "➢"].contains(&token.word.as_str()))
                || tokens.get(start).is_some_and(Token::is_number)
                    && tokens.get(start + 1).is_some_and(|sign| sign.is_glued && (sign.is(")") || sign.is(".")));
            // "2.3 The number of households", "1.1 Of 52 indicators": a paragraph's own number; "4.2 MW of solar" is an amount.
            let names = |next: &Token| {
                let is_word = next.word.chars().count() > 2 || OPENS_SHORT.contains(&next.word.as_str());
                !next.is_glued && next.is_capital && is_word
            };
            let is_item = tokens.get(start).is_some_and(is_numbering) && tokens.get(start + 1).is_some_and(names);
            if is_item {
                range.start += 1;
            }
            if is_bullet {
                range.start += if tokens.get(start).is_some_and(Token::is_number) { 2 } else { 1 };
            }
            let ends = tokens.get(at - 1).is_some_and(|token| [".", "!", "?", ";", "…"].contains(&token.word.as_str()));
            // "3. Nhiệm vụ năm 2024" with items below it is a heading, and no item itself.
            let below = tokens
                .get(at + 1)
                .or_else(|| tokens.get(at + 2))
                .is_some_and(|next| ["-", "–", "•", "+", "*"].contains(&next.word.as_str()));
            let is_numbered = tokens.get(start).is_some_and(Token::is_number);
            // "7. Nhiệm vụ quý II" above a paragraph, too: it tells of no number, and no other item follows it.
            let is_above = is_numbered
                && range.len() <= HEADING
                && !range.clone().any(|at| tokens.get(at).is_some_and(Token::is_number))
                && tokens.get(at + 1).is_some_and(Token::is_word);
            let is_bullet = is_bullet && !(is_numbered && (below || is_above) && !ends);
            let is_heading = !is_bullet && !ends && range.len() <= HEADING;
            let sentences = sentences(tokens, range.clone());
            out.push(Paragraph { tokens: range, sentences, is_title: false, is_bullet, is_heading, is_row: false });
        }
        start = at + 1;
    }
    out
}

/// Words that a full stop follows without ending the sentence.
const SHORT: [&str; 20] = [
    "tp", "ts", "ths", "pgs", "gs", "mr", "mrs", "ms", "dr", "no", "st", "vs", "q", "p", "tt", "bs", "ks", "đ", "cf",
    "approx",
];

fn sentences(tokens: &[Token], range: Range<usize>) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = range.start;
    for at in range.clone() {
        let Some(token) = tokens.get(at) else { break };
        let ends = ["!", "?", "…"].contains(&token.word.as_str())
            || token.is(".")
                && !at
                    .checked_sub(1)
                    .and_then(|at| tokens.get(at))
                    .is_some_and(|token| SHORT.contains(&token.word.as_str()));
        let next = tokens.get(at + 1).filter(|_| at + 1 < range.end);
        let begins = next
            .is_none_or(|next| !next.is_glued && (next.is_capital || next.is_number() || next.kind == TokenKind::Sign));
        if ends && begins {
            out.push(start..at);
            start = at + 1;
        }
    }
    if start < range.end {
        out.push(start..range.end);
    }
    out
}

/// A title stands first, is short, and ends without a full stop.
fn mark_title(tokens: &[Token], paragraphs: &mut [Paragraph]) {
    let many = paragraphs.len() > 1;
    if let Some(first) = paragraphs.first_mut() {
        let ends = first
            .tokens
            .end
            .checked_sub(1)
            .and_then(|last| tokens.get(last))
            .is_some_and(|token| [".", ";", ":", "…"].contains(&token.word.as_str()));
        first.is_title = many && !ends && !first.is_bullet && !first.is_row && first.tokens.len() <= 40;
    }
}
