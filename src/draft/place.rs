//! Where words stand in a text, in each of the counts that programs use.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::result::Span;
use crate::report::Lines;

/// A stretch of the article's text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ArticleSpan {
    /// In bytes of UTF-8: Rust's strings.
    pub bytes: Range<usize>,
    /// In units of UTF-16: JavaScript's strings, a page's `Range`.
    pub utf16: Range<usize>,
    /// In characters (Unicode scalar values): Python's strings.
    pub characters: Range<usize>,
    /// Of its first character, from 1.
    pub line: usize,
    /// Of its first character, from 1, in characters.
    pub column: usize,
    /// Of what follows its last character.
    pub end_line: usize,
    /// Of what follows its last character.
    pub end_column: usize,
}

/// Asked-for bytes of a text, counted in one pass.
pub(super) struct Places<'a> {
    lines: Lines<'a>,
    /// Units of UTF-16 and characters before each byte that is asked for.
    counts: BTreeMap<usize, (usize, usize)>,
}

impl<'a> Places<'a> {
    pub fn of<'s>(text: &'a str, spans: impl Iterator<Item = &'s Span>) -> Places<'a> {
        let mut counts: BTreeMap<usize, (usize, usize)> =
            spans.flat_map(|span| [span.start, span.end]).map(|byte| (byte, (0, 0))).collect();
        let (mut from, mut utf16, mut characters) = (0, 0, 0);
        for (byte, count) in &mut counts {
            let between = text.get(from..*byte).unwrap_or_default();
            utf16 += between.encode_utf16().count();
            characters += between.chars().count();
            from = *byte;
            *count = (utf16, characters);
        }
        Places { lines: Lines::of(text), counts }
    }

    pub fn place(&self, span: Span) -> ArticleSpan {
        let count = |byte: usize| self.counts.get(&byte).copied().unwrap_or_default();
        let ((utf16, characters), (utf16_end, characters_end)) = (count(span.start), count(span.end));
        let (start, end) = (self.lines.point(span.start), self.lines.point(span.end));
        ArticleSpan {
            utf16: utf16..utf16_end,
            characters: characters..characters_end,
            bytes: span,
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
        }
    }
}
