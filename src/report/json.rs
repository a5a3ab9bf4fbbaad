//! JSON (RFC 8259): parses a text into a value, or says where it stops being JSON.
//!
//! Browsers word and place syntax errors each in their own way, and parsers differ on lone surrogates, on depth and on numbers that no
//! double holds. This parser gives the same answers on host and browser, with line and column.

mod number;
mod write;

use super::Text;
use super::text_span::{Lines, Point};
use super::value::{ByteRange, Field, Item, Value};
use number::float;
pub(crate) use write::write;

/// The first syntax error of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    /// In bytes of the text.
    pub at: usize,
    /// The same as line and column.
    pub point: Point,
    /// What was met there.
    pub syntax: Syntax,
}

impl SyntaxError {
    /// The syntax error at a byte; line and column are counted in the text.
    pub fn new(text: &str, at: usize, syntax: Syntax) -> SyntaxError {
        let mut at = at.min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        let syntax = match (syntax, text[at..].chars().next()) {
            (Syntax::Unexpected(_), Some(found)) => Syntax::Unexpected(found),
            (Syntax::Unexpected(_), None) => Syntax::UnexpectedEnd,
            (other, _) => other,
        };
        SyntaxError { at, point: Lines::of(text).point(at), syntax }
    }
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
    /// Bytes that are not UTF-8. Host only: browsers replace them before the text gets here.
    Encoding,
}

/// How deep lists and objects may nest: deeper than any real report, within what every engine's parser takes.
pub const MAX_DEPTH: usize = 64;

/// Parses a text; each part of the value knows its place.
pub(crate) fn parse(text: &str) -> Result<Item, SyntaxError> {
    let mut scan = Scan { text, bytes: text.as_bytes(), at: 0 };
    scan.document().map_err(|syntax| SyntaxError::new(text, scan.at, syntax))
}

struct Scan<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
}

/// The caller fills in the character at the place.
const UNEXPECTED: Syntax = Syntax::Unexpected('\0');

impl<'a> Scan<'a> {
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

    fn document(&mut self) -> Result<Item, Syntax> {
        self.space();
        if self.at == self.bytes.len() {
            return Err(Syntax::Empty);
        }
        let root = self.item(0)?;
        self.space();
        if self.at == self.bytes.len() { Ok(root) } else { Err(UNEXPECTED) }
    }

    /// The value that begins here, `depth` levels deep, and its place.
    fn item(&mut self, depth: usize) -> Result<Item, Syntax> {
        let start = self.at;
        let value = self.value(depth)?;
        Ok(Item { value, at: self.bytes_since(start) })
    }

    fn bytes_since(&self, start: usize) -> ByteRange {
        ByteRange { start: start as u32, end: self.at as u32 }
    }

    fn value(&mut self, depth: usize) -> Result<Value, Syntax> {
        match self.peek() {
            b'{' | b'[' if depth == MAX_DEPTH => Err(Syntax::TooDeep),
            b'{' => {
                let mut fields = Vec::new();
                self.items(b'}', |scan| {
                    let (name, key) = scan.key()?;
                    // The drawn card isn't read here, so its depth and content don't matter.
                    let item = if depth == 0 && name == "drawn" { scan.skip()? } else { scan.item(depth + 1)? };
                    fields.push(Field { name, key, item });
                    Ok(())
                })?;
                Ok(Value::map(fields))
            }
            b'[' => {
                let mut items = Vec::new();
                self.items(b']', |scan| {
                    items.push(scan.item(depth + 1)?);
                    Ok(())
                })?;
                Ok(Value::List(items))
            }
            b'"' => self.string().map(Value::Text),
            b'-' | b'0'..=b'9' => self.number().map(Value::Number),
            b't' => self.word(b"true").map(|()| Value::Bool(true)),
            b'f' => self.word(b"false").map(|()| Value::Bool(false)),
            b'n' => self.word(b"null").map(|()| Value::Null),
            _ => Err(UNEXPECTED),
        }
    }

    /// Reads items up to the closing bracket `end`.
    fn items(&mut self, end: u8, mut item: impl FnMut(&mut Self) -> Result<(), Syntax>) -> Result<(), Syntax> {
        self.at += 1;
        self.space();
        if self.eat(end) {
            return Ok(());
        }
        loop {
            self.space();
            item(self)?;
            self.space();
            if !self.eat(b',') {
                return self.expect(end);
            }
        }
    }

    /// A field's name and its place; stops before the value.
    fn key(&mut self) -> Result<(Text, ByteRange), Syntax> {
        if self.peek() != b'"' {
            return Err(UNEXPECTED);
        }
        let start = self.at;
        let name = self.string()?;
        let key = self.bytes_since(start);
        self.space();
        self.expect(b':')?;
        self.space();
        Ok((name, key))
    }

    /// Skips a value that is not read; it counts as null.
    fn skip(&mut self) -> Result<Item, Syntax> {
        let start = self.at;
        let mut open = 0;
        loop {
            match self.peek() {
                b',' | b'}' | b']' if open == 0 => return Ok(Item { value: Value::Null, at: self.bytes_since(start) }),
                b'"' => drop(self.string()?),
                _ if self.at >= self.bytes.len() => return Err(Syntax::UnexpectedEnd),
                byte => {
                    open += i32::from(matches!(byte, b'{' | b'[')) - i32::from(matches!(byte, b'}' | b']'));
                    self.at += 1;
                }
            }
        }
    }

    fn word(&mut self, word: &[u8]) -> Result<(), Syntax> {
        word.iter().try_for_each(|&byte| self.expect(byte))
    }

    fn string(&mut self) -> Result<Text, Syntax> {
        self.at += 1;
        let mut whole = String::new();
        let mut start = self.at;
        loop {
            if self.at >= self.bytes.len() {
                return Err(Syntax::UnexpectedEnd);
            }
            match self.peek() {
                b'"' => {
                    whole.push_str(self.since(start));
                    self.at += 1;
                    return Ok(whole.into());
                }
                b'\\' => {
                    whole.push_str(self.since(start));
                    whole.push(self.escape()?);
                    start = self.at;
                }
                0..0x20 => return Err(Syntax::BadString),
                _ => self.at += 1,
            }
        }
    }

    /// The text from `start` to here.
    fn since(&self, start: usize) -> &'a str {
        self.text.get(start..self.at).unwrap_or_default()
    }

    fn escape(&mut self) -> Result<char, Syntax> {
        let start = self.at;
        self.at += 1;
        let escape = self.peek();
        self.at += 1;
        let plain = match escape {
            b'"' | b'\\' | b'/' => Some(escape.into()),
            b'b' => Some('\u{8}'),
            b'f' => Some('\u{c}'),
            b'n' => Some('\n'),
            b'r' => Some('\r'),
            b't' => Some('\t'),
            b'u' => match self.hex() {
                Some(high @ 0xD800..0xDC00) if self.eat(b'\\') && self.eat(b'u') => match self.hex() {
                    Some(low @ 0xDC00..0xE000) => char::from_u32(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)),
                    _ => None,
                },
                code => code.and_then(char::from_u32),
            },
            _ => None,
        };
        if plain.is_none() {
            self.at = start;
        }
        plain.ok_or(Syntax::BadString)
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

    fn number(&mut self) -> Result<f64, Syntax> {
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
        float(self.since(start)).ok_or(Syntax::BadNumber)
    }
}
