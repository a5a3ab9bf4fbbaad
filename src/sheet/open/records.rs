//! A text as records of cells, each with its line: quotes are strict, so that none swallows what follows it.

/// A cell as it is written.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Piece {
    /// Without its quotes.
    pub text: String,
    pub is_quoted: bool,
    /// What is wrong with its quotes.
    pub fault: Option<Flaw>,
}

/// What can be wrong with quotes.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Flaw {
    /// The quote is closed nowhere, or only where another cell opens one.
    Open,
    /// Text after the quote that closes the cell.
    After(String),
}

/// A record: a row of the sheet, in a text of one line or more.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Record {
    /// On which it begins, from 1.
    pub line: u64,
    pub cells: Vec<Piece>,
}

/// The records of a text; lines end in CR, LF or both, and blank ones are records too.
pub(super) fn split(text: &str, separator: char) -> Vec<Record> {
    let mut scan = Scan { rest: text, separator, line: 1 };
    let mut records = Vec::new();
    while !scan.rest.is_empty() {
        records.push(scan.record());
    }
    records
}

struct Scan<'a> {
    rest: &'a str,
    separator: char,
    line: u64,
}

impl<'a> Scan<'a> {
    fn record(&mut self) -> Record {
        let mut record = Record { line: self.line, cells: Vec::new() };
        loop {
            record.cells.push(self.cell());
            if let Some(rest) = self.rest.strip_prefix(self.separator) {
                self.rest = rest;
                // A separator at the very end has a blank cell after it.
                if self.rest.is_empty() {
                    record.cells.push(Piece::default());
                    return record;
                }
                continue;
            }
            self.end_line();
            return record;
        }
    }

    fn cell(&mut self) -> Piece {
        let inner = self.rest.trim_start_matches(' ');
        let Some(from) = inner.strip_prefix('"') else {
            return Piece { text: self.until_end().to_owned(), ..Piece::default() };
        };
        let Some((inside, after)) = closed(from) else {
            // Nothing closes it: it is the line's alone, and the lines after it are read as they are.
            let text = self.until_end().to_owned();
            return Piece { text, is_quoted: true, fault: Some(Flaw::Open) };
        };
        let left = after.trim_start_matches(' ');
        let is_end = left.is_empty() || left.starts_with([self.separator, '\n', '\r']);
        if !is_end && inner.len() != self.rest.len() {
            // After a space it is no quoted cell, but a text with quotes in it.
            return Piece { text: self.until_end().to_owned(), ..Piece::default() };
        }
        if !is_end && inside.contains(['\n', '\r']) {
            let text = self.until_end().to_owned();
            return Piece { text, is_quoted: true, fault: Some(Flaw::Open) };
        }
        self.line += lines(inside);
        self.rest = if is_end { left } else { after };
        let mut text = inside.replace("\"\"", "\"");
        let mut fault = None;
        if !is_end {
            let rest = self.until_end();
            text.push_str(rest);
            fault = Some(Flaw::After(rest.trim().to_owned()));
        }
        Piece { text, is_quoted: true, fault }
    }

    /// Up to the next separator or line end, quotes or not.
    fn until_end(&mut self) -> &'a str {
        let end = self.rest.find([self.separator, '\n', '\r']);
        let (cell, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        self.rest = rest;
        cell
    }

    fn end_line(&mut self) {
        let rest = self.rest.strip_prefix("\r\n").or_else(|| self.rest.strip_prefix(['\n', '\r']));
        if let Some(rest) = rest {
            self.rest = rest;
            self.line += 1;
        }
    }
}

/// What is between an opening quote, which was read, and the one that closes it; and what comes after.
fn closed(from: &str) -> Option<(&str, &str)> {
    let mut at = 0;
    loop {
        let quote = at + from.get(at..)?.find('"')?;
        let after = from.get(quote + 1..)?;
        if after.starts_with('"') {
            at = quote + 2;
            continue;
        }
        return Some((from.get(..quote)?, after));
    }
}

/// How many lines end in a text.
pub(super) fn lines(text: &str) -> u64 {
    let feeds = text.matches('\n').count();
    let returns = text.matches('\r').count();
    (feeds + returns - text.matches("\r\n").count()) as u64
}
