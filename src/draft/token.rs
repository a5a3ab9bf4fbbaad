//! A text as tokens: words, numbers and signs, each with its place in the article.
//!
//! Nothing is rewritten: a token knows where it stands, so that whatever is quoted later is cut from the article itself.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use crate::sheet::open::superscript::is_raised;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenKind {
    /// Letters, and what stands within a word: "Covid", "an".
    Word,
    /// Digits with their separators: "1.757", "36,1".
    Number,
    /// Any other sign, alone.
    Sign,
    /// Where a paragraph ends.
    Break,
}

/// A piece of the text.
#[derive(Clone, Debug)]
pub(super) struct Token {
    /// Its bytes in the article.
    pub span: Range<usize>,
    pub kind: TokenKind,
    /// Composed (NFC) and in small letters: what rules are written in.
    pub word: String,
    /// Begins with a capital letter.
    pub is_capital: bool,
    /// Follows the token before it without a space.
    pub is_glued: bool,
}

impl Token {
    pub fn is(&self, word: &str) -> bool {
        self.word == word
    }

    /// A sign within a word or a unit: "tấn/ha", "HĐND-UBND", or the sign of a share.
    pub fn is_glued_within(&self) -> bool {
        self.is("%") || self.is("/") || self.is_glued && self.is("-")
    }

    pub fn is_word(&self) -> bool {
        self.kind == TokenKind::Word
    }

    pub fn is_number(&self) -> bool {
        self.kind == TokenKind::Number
    }
}

/// The tokens of a text, paragraphs parted by breaks.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut out = Vec::new();
    let mut last_end = 0;
    let mut signs = text.char_indices().peekable();
    let breaks = paragraph_ends(text);
    let mut next_break = breaks.iter().copied().peekable();
    while let Some((start, sign)) = signs.next() {
        while next_break.peek().is_some_and(|at| *at <= start) {
            next_break.next();
            out.push(Token {
                span: start..start,
                kind: TokenKind::Break,
                word: String::new(),
                is_capital: false,
                is_glued: false,
            });
        }
        if sign.is_whitespace() || is_invisible(sign) {
            continue;
        }
        // A footnote's mark.
        if is_raised(sign) && last_end == start && !is_power(&out) {
            last_end = start + sign.len_utf8();
            continue;
        }
        let mut end = start + sign.len_utf8();
        let kind = if sign.is_ascii_digit() {
            end = number_end(text, start);
            TokenKind::Number
        } else if is_letter(sign) {
            end = word_end(text, start);
            TokenKind::Word
        } else {
            TokenKind::Sign
        };
        while signs.peek().is_some_and(|(at, _)| *at < end) {
            signs.next();
        }
        let raw = text.get(start..end).unwrap_or_default();
        let word = spelled(raw.nfc().collect::<String>().to_lowercase());
        let is_glued = last_end == start && start > 0;
        out.push(Token { span: start..end, kind, word, is_capital: sign.is_uppercase(), is_glued });
        last_end = end;
    }
    out
}

/// Vietnamese has two spellings of some syllables; rules are written in one: "tỷ", "khóa", "ủy".
fn spelled(word: String) -> String {
    const ENDS: [(&str, &str); 15] = [
        ("oà", "òa"),
        ("oá", "óa"),
        ("oả", "ỏa"),
        ("oã", "õa"),
        ("oạ", "ọa"),
        ("oè", "òe"),
        ("oé", "óe"),
        ("oẻ", "ỏe"),
        ("oẽ", "õe"),
        ("oẹ", "ọe"),
        ("uỳ", "ùy"),
        ("uý", "úy"),
        ("uỷ", "ủy"),
        ("uỹ", "ũy"),
        ("uỵ", "ụy"),
    ];
    if word == "tỉ" {
        return "tỷ".to_owned();
    }
    let other = ENDS.iter().find(|(end, _)| word.ends_with(end) && !word.starts_with("qu"));
    match other.and_then(|(end, own)| Some((word.strip_suffix(end)?, own))) {
        Some((start, own)) => format!("{start}{own}"),
        None => word,
    }
}

/// Whether a raised digit would be the power of ten that the last token is: "2,5×10⁶".
fn is_power(tokens: &[Token]) -> bool {
    tokens.last().is_some_and(|token| token.is("10") || token.kind == TokenKind::Sign && !token.is("%"))
}

fn is_invisible(sign: char) -> bool {
    matches!(sign, '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{ad}')
}

/// Letters with the marks that stand on them where the text is decomposed.
fn is_letter(sign: char) -> bool {
    sign.is_alphabetic() || unicode_normalization::char::is_combining_mark(sign)
}

fn word_end(text: &str, start: usize) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    let mut end = rest.len();
    for (at, sign) in rest.char_indices() {
        if !(is_letter(sign)
            || matches!(sign, '\'' | '’' | '_')
            || matches!(sign, '²' | '³') && is_length(rest.get(..at).unwrap_or_default())
            || (at > 0 && sign.is_ascii_digit() && is_exponent(rest, at)))
        {
            end = at;
            break;
        }
    }
    // An apostrophe that closes a quotation is no part of the word.
    let word = rest.get(..end).unwrap_or_default().trim_end_matches(['\'', '’']);
    start + word.len().max(1)
}

/// m², km³, Nm³: the exponent belongs to the unit. Behind another word it is a footnote's mark.
fn is_length(word: &str) -> bool {
    word.len() <= 3 && word.ends_with(['m', 'M']) || matches!(word, "ft" | "yd" | "mi" | "in")
}

/// "m2" and "km2" as they are typed where there is no ².
fn is_exponent(rest: &str, at: usize) -> bool {
    let is_metre = matches!(rest.get(..at), Some("m" | "km" | "M" | "dm" | "cm"));
    let digit = rest.get(at..at + 1);
    let after = rest.get(at + 1..).and_then(|rest| rest.chars().next());
    is_metre && matches!(digit, Some("2" | "3")) && !after.is_some_and(|c| c.is_alphanumeric())
}

/// Digits, and dots, commas or narrow spaces between digits.
fn number_end(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut at = start;
    loop {
        while digit(at) {
            at += 1;
        }
        match text.get(at..).and_then(|rest| rest.chars().next()) {
            Some('.' | ',') if digit(at + 1) => at += 1,
            // Spaces that don't break lines part groups of three: "1 757".
            Some(space @ ('\u{a0}' | '\u{202f}' | '\u{2009}')) => {
                let next = at + space.len_utf8();
                let is_group = digit(next) && digit(next + 1) && digit(next + 2) && !digit(next + 3);
                if !is_group || at - start > 3 && !text.get(start..at).is_some_and(|read| read.contains(space)) {
                    return at;
                }
                at = next;
            }
            _ => return at,
        }
    }
}

/// Where paragraphs end: at blank lines, and at line ends that are none of a wrapped text.
fn paragraph_ends(text: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut block: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    let page = page_width(text);
    for line in text.split_inclusive('\n') {
        let range = at..at + line.len();
        at = range.end;
        if line.trim().is_empty() {
            close(text, &mut block, page, &mut ends);
            ends.push(range.end);
        } else {
            block.push(range);
        }
    }
    close(text, &mut block, page, &mut ends);
    ends.dedup();
    ends
}

/// The width that a text's lines are broken at, as they are where it was copied from a PDF: all of them end before it, and many near it.
fn page_width(text: &str) -> Option<usize> {
    let lines = || text.lines().filter(|line| !line.trim().is_empty() && !line.contains('\t'));
    let width = |line: &str| line.trim_end().chars().count();
    let widest = lines().map(width).max()?;
    let wide = lines().filter(|line| width(line) * 4 >= widest * 3).count();
    ((40..=120).contains(&widest) && wide >= WIDE_LINES && wide * 3 >= lines().count()).then_some(widest)
}

/// So many lines near the widest tell that a text is broken at a width.
const WIDE_LINES: usize = 6;

/// A block between blank lines: one paragraph a line, or one that is wrapped to a width.
fn close(text: &str, block: &mut Vec<Range<usize>>, page: Option<usize>, ends: &mut Vec<usize>) {
    let width = |range: &Range<usize>| text.get(range.clone()).unwrap_or_default().trim_end().chars().count();
    let widest = block.iter().map(width).max().unwrap_or(0);
    let full = block.iter().rev().skip(1).filter(|line| width(line) * 4 >= widest * 3).count();
    let is_wrapped = block.len() >= 3 && (40..=120).contains(&widest) && full + 1 == block.len();
    let is_row = |line: &Range<usize>| text.get(line.clone()).is_some_and(|line| line.trim().contains('\t'));
    for (line, next) in block.iter().zip(block.iter().skip(1)) {
        // A table's row goes on in none.
        if is_row(line) || is_row(next) {
            ends.push(line.end);
            continue;
        }
        let ended = text.get(line.clone()).unwrap_or_default().trim_end();
        let begun = text.get(next.clone()).unwrap_or_default().trim_start();
        let goes_on = begun.chars().next().is_some_and(char::is_lowercase)
            && !ended.ends_with(['.', '!', '?', ':', ';', '…'])
            && width(line) >= 50;
        let begins_item = begun.starts_with(['-', '+', '•', '*', '–']);
        // "2. Results", "3) Roads".
        let numbered = begun.trim_start_matches(|c: char| c.is_ascii_digit());
        let is_numbered = numbered.len() < begun.len()
            && numbered.strip_prefix(['.', ')']).is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()));
        // The next word had no room on the line: a sentence goes on, whatever it begins with.
        let word = begun.split_whitespace().next().map_or(0, |word| word.chars().count());
        let is_full = page.is_some_and(|page| (width(line) + 1 + word) * 100 >= page * 85)
            && !ended.ends_with(['.', '!', '?', ':', ';', '…'])
            && !is_numbered;
        if !goes_on && (!(is_wrapped || is_full) || begins_item) {
            ends.push(line.end);
        }
    }
    if let Some(last) = block.last() {
        ends.push(last.end);
    }
    block.clear();
}
