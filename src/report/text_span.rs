//! Where something stands in a text: in bytes, in lines and columns.

use std::ops::Range;

/// A line and a column, both from 1; columns count characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in Unicode code points.
    pub column: usize,
}

/// A stretch of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextSpan {
    /// The bytes of the text that it covers, UTF-8.
    pub bytes: Range<usize>,
    /// The line and column of its first character.
    pub start: Point,
    /// The line and column just after its last character.
    pub end: Point,
}

/// Bytes between two stored counts of characters.
const STEP: usize = 1024;

/// An index of a text's lines, for many lookups. Stored counts spare counting through a report that is one long line.
pub struct Lines<'a> {
    text: &'a [u8],
    starts: Vec<usize>,
    /// Characters before each [`STEP`] of bytes.
    counts: Vec<usize>,
}

impl<'a> Lines<'a> {
    /// The lines of a text; `\n` ends one.
    pub fn of(text: &'a str) -> Lines<'a> {
        let text = text.as_bytes();
        let mut starts = vec![0];
        let mut counts = Vec::new();
        let mut sum = 0;
        for (at, byte) in text.iter().enumerate() {
            if at % STEP == 0 {
                counts.push(sum);
            }
            sum += usize::from(begins_character(*byte));
            if *byte == b'\n' {
                starts.push(at + 1);
            }
        }
        Lines { text, starts, counts }
    }

    /// The point of a byte; inside a character, the point after it.
    pub fn point(&self, at: usize) -> Point {
        let line = self.starts.partition_point(|start| *start <= at);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        Point { line, column: self.before(at) - self.before(start) + 1 }
    }

    /// The span between two bytes.
    pub fn span(&self, bytes: Range<usize>) -> TextSpan {
        TextSpan { start: self.point(bytes.start), end: self.point(bytes.end), bytes }
    }

    /// The bytes of a line (from 1), without its break; past the last line, the empty range at the text's end.
    pub fn line(&self, line: usize) -> Range<usize> {
        let start = self.starts.get(line - 1).copied().unwrap_or(self.text.len());
        let end = self.starts.get(line).map_or(self.text.len(), |next| next - 1);
        start..end.max(start)
    }

    /// How many characters begin before a byte.
    fn before(&self, at: usize) -> usize {
        let at = at.min(self.text.len());
        let step = (at / STEP).min(self.counts.len().saturating_sub(1));
        let rest = self.text.get(step * STEP..at).unwrap_or_default();
        let counted = self.counts.get(step).copied().unwrap_or(0);
        counted + rest.iter().filter(|byte| begins_character(**byte)).count()
    }
}

/// Whether a byte begins a character: all its other bytes are continuations in UTF-8.
fn begins_character(byte: u8) -> bool {
    byte & 0xC0 != 0x80
}
