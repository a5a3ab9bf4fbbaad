//! Where in a text a pointer's value stands: as bytes, lines and columns.

use std::ops::Range;

/// A line and a column, both from 1; columns count characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
}

/// A stretch of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextSpan {
    /// In bytes of the text.
    pub span: Range<usize>,
    /// Of its first character.
    pub start: Point,
    /// After its last one.
    pub end: Point,
}

/// So many bytes lie between two counts of characters.
const STEP: usize = 1024;

/// Where lines begin.
pub(in crate::command) struct Lines {
    starts: Vec<usize>,
    /// Characters before each step: a report on one line is not counted through for each of its problems.
    counts: Vec<usize>,
    bytes: Vec<u8>,
}

impl Lines {
    pub fn of(text: &str) -> Lines {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let starts = std::iter::once(0).chain(breaks.map(|(at, _)| at + 1)).collect();
        let mut counts = Vec::with_capacity(text.len() / STEP + 1);
        let mut sum = 0;
        for chunk in text.as_bytes().chunks(STEP) {
            counts.push(sum);
            sum += characters(chunk);
        }
        Lines { starts, counts, bytes: text.as_bytes().to_vec() }
    }

    pub fn point(&self, at: usize) -> Point {
        let line = self.starts.partition_point(|start| *start <= at);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        Point { line, column: self.before(at) - self.before(start) + 1 }
    }

    pub fn text_span(&self, span: Range<usize>) -> TextSpan {
        TextSpan { start: self.point(span.start), end: self.point(span.end), span }
    }

    /// The byte at a point; the end of the text where it has none.
    pub fn offset(&self, text: &str, point: Point) -> usize {
        let start = self.starts.get(point.line - 1).copied().unwrap_or(text.len());
        let rest = &text[start..];
        rest.char_indices().nth(point.column - 1).map_or(text.len(), |(at, _)| start + at)
    }

    /// Where a line begins, and where it ends, its break left out.
    pub fn line(&self, line: usize) -> Range<usize> {
        let start = self.starts.get(line - 1).copied().unwrap_or(self.bytes.len());
        let end = self.starts.get(line).map_or(self.bytes.len(), |next| next - 1);
        start..end.max(start)
    }

    fn before(&self, at: usize) -> usize {
        let at = at.min(self.bytes.len());
        let step = at / STEP;
        match self.counts.get(step) {
            Some(count) => count + characters(&self.bytes[step * STEP..at]),
            // The end of a text that is whole steps long.
            None => self.counts.last().map_or(0, |count| count + characters(&self.bytes[(step - 1) * STEP..at])),
        }
    }
}

/// Every character has one byte that continues none.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| *byte & 0xC0 != 0x80).count()
}
