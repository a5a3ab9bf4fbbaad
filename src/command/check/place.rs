//! Where in a text a pointer's value stands: as bytes, lines and columns.

use std::collections::HashMap;
use std::ops::Range;

use crate::report::{MAX_BYTES, parse_json};

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
pub struct Place {
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

    pub fn place(&self, span: Range<usize>) -> Place {
        Place { start: self.point(span.start), end: self.point(span.end), span }
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

/// The values of a text, by their pointers.
pub(super) struct Spots {
    root: Spot,
    repeated: Vec<String>,
}

#[derive(Default)]
struct Spot {
    key: Option<Range<usize>>,
    value: Range<usize>,
    inside: Inside,
}

#[derive(Default)]
enum Inside {
    #[default]
    Nothing,
    Fields(HashMap<String, Spot>),
    Items(Vec<Spot>),
}

impl Spots {
    /// Nothing but the start of a text that is no JSON, or of which nothing is read.
    pub fn of(text: &str) -> Spots {
        let mut scan = Scan { text, at: 0, repeated: Vec::new() };
        let root = if text.len() <= MAX_BYTES && parse_json(text).is_ok() { scan.value("") } else { Spot::default() };
        Spots { root, repeated: scan.repeated }
    }

    /// The fields that stand more than once in their object.
    pub fn repeated(&self) -> impl Iterator<Item = String> {
        self.repeated.iter().cloned()
    }

    /// The name of a field.
    pub fn key(&self, pointer: &str) -> Range<usize> {
        let (spot, _) = self.find(pointer);
        spot.key.clone().unwrap_or(spot.value.clone())
    }

    /// A value: the first line of a list or an object, and what should hold it where it is missing.
    pub fn value(&self, text: &str, pointer: &str) -> Range<usize> {
        let (spot, is_there) = self.find(pointer);
        if !is_there && let Some(key) = &spot.key {
            return key.clone();
        }
        let value = spot.value.clone();
        let first = text[value.clone()].lines().next().unwrap_or_default().trim_end();
        value.start..value.start + first.len()
    }

    /// The value at a pointer, else the nearest one above it.
    fn find(&self, pointer: &str) -> (&Spot, bool) {
        let mut spot = &self.root;
        for step in pointer.split('/').skip(1) {
            let name = step.replace("~1", "/").replace("~0", "~");
            let next = match &spot.inside {
                Inside::Fields(fields) => fields.get(&name),
                Inside::Items(items) => name.parse().ok().and_then(|at: usize| items.get(at)),
                Inside::Nothing => None,
            };
            match next {
                Some(next) => spot = next,
                None => return (spot, false),
            }
        }
        (spot, true)
    }
}

/// Walks a text that is known to be JSON, at most 64 levels deep.
struct Scan<'a> {
    text: &'a str,
    at: usize,
    repeated: Vec<String>,
}

impl Scan<'_> {
    fn peek(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or(0)
    }

    /// What is no value: white space and the signs between values.
    fn skip(&mut self) {
        while matches!(self.peek(), b' ' | b'\t' | b'\n' | b'\r' | b',' | b':') {
            self.at += 1;
        }
    }

    fn value(&mut self, pointer: &str) -> Spot {
        self.skip();
        let start = self.at;
        let inside = match self.peek() {
            b'{' => self.fields(pointer),
            b'[' => self.items(pointer),
            b'"' => {
                self.string();
                Inside::Nothing
            }
            _ => {
                while matches!(self.peek(), b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'+' | b'.') {
                    self.at += 1;
                }
                Inside::Nothing
            }
        };
        Spot { key: None, value: start..self.at, inside }
    }

    fn fields(&mut self, pointer: &str) -> Inside {
        let mut fields = HashMap::new();
        self.at += 1;
        self.skip();
        while self.peek() == b'"' {
            let key = self.string();
            let name: String = serde_json::from_str(&self.text[key.clone()]).unwrap_or_default();
            let pointer = format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1"));
            let spot = Spot { key: Some(key), ..self.value(&pointer) };
            // Remarks are nobody's to read: there may be several of one name.
            let is_remark = name.starts_with("//");
            if fields.insert(name, spot).is_some() && !is_remark {
                self.repeated.push(pointer);
            }
            self.skip();
        }
        self.at += 1;
        Inside::Fields(fields)
    }

    fn items(&mut self, pointer: &str) -> Inside {
        let mut items = Vec::new();
        self.at += 1;
        self.skip();
        while !matches!(self.peek(), b']' | 0) {
            let spot = self.value(&format!("{pointer}/{}", items.len()));
            items.push(spot);
            self.skip();
        }
        self.at += 1;
        Inside::Items(items)
    }

    /// The span of the string here, its quotes included.
    fn string(&mut self) -> Range<usize> {
        let start = self.at;
        self.at += 1;
        while !matches!(self.peek(), b'"' | 0) {
            self.at += if self.peek() == b'\\' { 2 } else { 1 };
        }
        self.at += 1;
        start..self.at
    }
}
