//! Where a text stops being JSON (RFC 8259).
//!
//! Browsers word and place syntax errors each in their own way, and readers differ on lone surrogates, numbers past
//! the double's range and depth. This scan comes first, on host and browser alike, so that both say the same.

/// What is wrong, at the first place where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    /// From 1.
    pub line: u32,
    /// From 1, in characters.
    pub column: u32,
    /// What was met there.
    pub syntax: Syntax,
}

/// How a text fails to be JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Syntax {
    /// Nothing but white space.
    Empty,
    /// A character that can't stand there.
    Unexpected(char),
    /// The text ends too early.
    UnexpectedEnd,
    /// `\x`, a raw line break, or half a surrogate pair in a string.
    BadString,
    /// `01`, `1.`, `1e`.
    BadNumber,
    /// `1e999`.
    NumberTooLarge,
    /// Nested more than 64 levels.
    TooDeep,
    /// Bytes that are not UTF-8; a browser never meets them, for it has put marks in their place.
    Encoding,
}

/// Deeper than any report; less than what every engine's parser bears.
const MAX_DEPTH: usize = 64;

/// Passes what every JSON parser reads in the same way.
pub(crate) fn check(text: &str) -> Result<(), SyntaxError> {
    let mut scan = Scan { bytes: text.as_bytes(), at: 0 };
    scan.document().map_err(|syntax| {
        let mut at = scan.at.min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        let before = &text[..at];
        let line = before.matches('\n').count() as u32 + 1;
        let column = before.rsplit('\n').next().map_or(0, |last| last.chars().count()) as u32 + 1;
        let syntax = match (syntax, text[at..].chars().next()) {
            (Syntax::Unexpected(_), Some(found)) => Syntax::Unexpected(found),
            (Syntax::Unexpected(_), None) => Syntax::UnexpectedEnd,
            (other, _) => other,
        };
        SyntaxError { line, column, syntax }
    })
}

struct Scan<'a> {
    bytes: &'a [u8],
    at: usize,
}

/// The character is filled in from the place.
const UNEXPECTED: Syntax = Syntax::Unexpected('\0');

impl Scan<'_> {
    fn peek(&self) -> u8 {
        self.bytes.get(self.at).copied().unwrap_or(0)
    }

    fn eat(&mut self, byte: u8) -> bool {
        let found = self.at < self.bytes.len() && self.peek() == byte;
        self.at += usize::from(found);
        found
    }

    fn expect(&mut self, byte: u8) -> Result<(), Syntax> {
        if self.eat(byte) { Ok(()) } else { Err(UNEXPECTED) }
    }

    fn space(&mut self) {
        while matches!(self.peek(), b' ' | b'\t' | b'\n' | b'\r') {
            self.at += 1;
        }
    }

    fn document(&mut self) -> Result<(), Syntax> {
        self.space();
        if self.at == self.bytes.len() {
            return Err(Syntax::Empty);
        }
        // A stack of our own: a text of a million brackets must not use the machine's.
        let mut open: Vec<u8> = Vec::new();
        loop {
            self.space();
            let closed = match self.peek() {
                bracket @ (b'{' | b'[') => {
                    self.at += 1;
                    if open.len() == MAX_DEPTH {
                        self.at -= 1;
                        return Err(Syntax::TooDeep);
                    }
                    let end = bracket + 2;
                    open.push(end);
                    self.space();
                    if self.eat(end) {
                        open.pop();
                        true
                    } else {
                        if end == b'}' {
                            self.key()?;
                        }
                        false
                    }
                }
                b'"' => self.string().map(|()| true)?,
                b'-' | b'0'..=b'9' => self.number().map(|()| true)?,
                b't' => self.word(b"true").map(|()| true)?,
                b'f' => self.word(b"false").map(|()| true)?,
                b'n' => self.word(b"null").map(|()| true)?,
                _ => return Err(UNEXPECTED),
            };
            if closed && self.after_value(&mut open)? {
                return Ok(());
            }
        }
    }

    /// Closes what ends here; true at the end of the document, false where another value follows.
    fn after_value(&mut self, open: &mut Vec<u8>) -> Result<bool, Syntax> {
        loop {
            self.space();
            let Some(&end) = open.last() else {
                return if self.at == self.bytes.len() { Ok(true) } else { Err(UNEXPECTED) };
            };
            if self.eat(b',') {
                if end == b'}' {
                    self.space();
                    self.key()?;
                }
                return Ok(false);
            }
            self.expect(end)?;
            open.pop();
        }
    }

    fn key(&mut self) -> Result<(), Syntax> {
        if self.peek() != b'"' {
            return Err(UNEXPECTED);
        }
        self.string()?;
        self.space();
        self.expect(b':')
    }

    fn word(&mut self, word: &[u8]) -> Result<(), Syntax> {
        word.iter().try_for_each(|&byte| self.expect(byte))
    }

    fn string(&mut self) -> Result<(), Syntax> {
        self.at += 1;
        loop {
            if self.at >= self.bytes.len() {
                return Err(Syntax::UnexpectedEnd);
            }
            match self.peek() {
                b'"' => {
                    self.at += 1;
                    return Ok(());
                }
                b'\\' => self.escape()?,
                0..0x20 => return Err(Syntax::BadString),
                _ => self.at += 1,
            }
        }
    }

    fn escape(&mut self) -> Result<(), Syntax> {
        let start = self.at;
        self.at += 1;
        match self.peek() {
            b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => {
                self.at += 1;
                return Ok(());
            }
            b'u' => {
                self.at += 1;
                match self.hex() {
                    Some(0xD800..0xDC00) => {
                        if self.eat(b'\\') && self.eat(b'u') && matches!(self.hex(), Some(0xDC00..0xE000)) {
                            return Ok(());
                        }
                    }
                    Some(0xDC00..0xE000) | None => {}
                    Some(_) => return Ok(()),
                }
            }
            _ => {}
        }
        self.at = start;
        Err(Syntax::BadString)
    }

    fn hex(&mut self) -> Option<u32> {
        let digits = self.bytes.get(self.at..self.at + 4)?;
        self.at += 4;
        digits.iter().try_fold(0, |code, &byte| Some(code * 16 + char::from(byte).to_digit(16)?))
    }

    fn digits(&mut self) -> Result<&[u8], Syntax> {
        let start = self.at;
        while self.peek().is_ascii_digit() {
            self.at += 1;
        }
        if self.at == start { Err(Syntax::BadNumber) } else { Ok(&self.bytes[start..self.at]) }
    }

    fn number(&mut self) -> Result<(), Syntax> {
        let start = self.at;
        self.eat(b'-');
        let mut significant: Vec<u8> = Vec::new();
        // Where the decimal point stands, counted from the first significant digit.
        let mut point: i64 = 0;
        if !self.eat(b'0') {
            let whole = self.digits()?;
            point = whole.len() as i64;
            significant.extend(whole.iter().take(20));
        } else if self.peek().is_ascii_digit() {
            return Err(Syntax::BadNumber);
        }
        if self.eat(b'.') {
            let fraction = self.digits()?;
            let zeros = fraction.iter().take_while(|&&digit| digit == b'0').count();
            if significant.is_empty() {
                point = -(zeros as i64);
                significant.extend(fraction[zeros..].iter().take(20));
            } else if significant.len() < 20 {
                significant.extend(fraction.iter().take(20));
            }
        }
        if self.eat(b'e') || self.eat(b'E') {
            let negative = self.eat(b'-');
            if !negative {
                self.eat(b'+');
            }
            let exponent =
                self.digits()?.iter().fold(0i64, |sum, &digit| (sum * 10 + i64::from(digit - b'0')).min(1_000_000_000));
            point += if negative { -exponent } else { exponent };
        }
        // The largest double is 1.7976931348623157e308: 309 digits before the point.
        significant.truncate(17);
        let too_large = point > 309 || (point == 309 && significant.as_slice() > b"17976931348623157".as_slice());
        if too_large && !significant.is_empty() {
            self.at = start;
            return Err(Syntax::NumberTooLarge);
        }
        Ok(())
    }
}
