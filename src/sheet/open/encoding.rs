//! The encoding of a text, by evidence: a mark, validity, and for the old ones which letters they would make.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, WINDOWS_1258};
use unicode_normalization::UnicodeNormalization;

use super::{Fault, FileType};

/// A text, and its encoding where that had to be concluded.
pub(crate) struct Decoded {
    pub text: String,
    pub concluded: Option<&'static str>,
}

pub(crate) fn decode(bytes: &[u8]) -> Result<Decoded, Fault> {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        let body = bytes.get(length..).unwrap_or_default();
        return Ok(Decoded { text: lenient(encoding, body)?, concluded: None });
    }
    if let Some(encoding) = wide(bytes) {
        return Ok(Decoded { text: lenient(encoding, bytes)?, concluded: Some(encoding.name()) });
    }
    if bytes.iter().any(|byte| matches!(byte, 0..=8 | 0x0B | 0x0E..=0x19 | 0x1B..=0x1F)) {
        return Err(Fault::FileType(FileType::Binary));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(Decoded { text: text.to_owned(), concluded: None });
    }
    // Mostly valid: it is UTF-8 with a few bytes spoilt, which the cells will show as lost letters.
    let (text, _) = UTF_8.decode_without_bom_handling(bytes);
    let lost = text.chars().filter(|letter| *letter == char::REPLACEMENT_CHARACTER).count();
    let kept = text.chars().filter(|letter| !letter.is_ascii()).count() - lost;
    if kept > lost {
        return Ok(Decoded { text: text.into_owned(), concluded: None });
    }
    old(bytes)
}

/// Decodes in an encoding that is certain; what can't be read stays seen as lost letters.
fn lenient(encoding: &'static Encoding, bytes: &[u8]) -> Result<String, Fault> {
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    if text.chars().any(|letter| letter == '\0') {
        return Err(Fault::FileType(FileType::Binary));
    }
    Ok(text.into_owned())
}

/// UTF-16 without a mark: the letters of a table's digits and separators have NUL as their other half.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    if bytes.len() < 4 || !bytes.len().is_multiple_of(2) {
        return None;
    }
    let halves = |odd: usize| bytes.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (first, second) = (halves(0), halves(1));
    let many = bytes.len() / 8;
    match (first > many, second > many) {
        (false, true) if first == 0 => Some(UTF_16LE),
        (true, false) if second == 0 => Some(UTF_16BE),
        _ => None,
    }
}

/// windows-1258 where its tone marks stand on vowels, windows-1252 where its letters stand as in words; else unknown.
fn old(bytes: &[u8]) -> Result<Decoded, Fault> {
    let (tones, strays) = tones(bytes);
    if (tones + initials(bytes) > 0 && strays == 0) || tones > 10 * strays {
        let (text, _) = WINDOWS_1258.decode_without_bom_handling(bytes);
        return Ok(Decoded { text: text.nfc().collect(), concluded: Some(WINDOWS_1258.name()) });
    }
    let is_undefined = bytes.iter().any(|byte| matches!(byte, 0x81 | 0x8D | 0x8F | 0x90 | 0x9D));
    if is_undefined || !is_western(bytes) {
        let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
        // TCVN3 and VNI are such bytes too; they are refused by their own name.
        return match super::wording::old_font(&text) {
            Some(font) => Err(Fault::OldFont(font)),
            None => Err(Fault::Encoding),
        };
    }
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
    if is_of_another(&text) && super::wording::old_font(&text).is_none() {
        return Err(Fault::Encoding);
    }
    Ok(Decoded { text: text.into_owned(), concluded: Some(WINDOWS_1252.name()) })
}

/// Bytes that are tone marks in windows-1258: those on a vowel, and those that are not.
fn tones(bytes: &[u8]) -> (usize, usize) {
    let (mut on_vowels, mut strays) = (0, 0);
    for pair in bytes.windows(2) {
        let [before, tone] = pair else { continue };
        if !matches!(tone, 0xCC | 0xD2 | 0xDE | 0xEC | 0xF2) {
            continue;
        }
        let is_vowel = matches!(
            before.to_ascii_lowercase(),
            b'a' | b'e'
                | b'i'
                | b'o'
                | b'u'
                | b'y'
                | 0xC2
                | 0xC3
                | 0xCA
                | 0xD4
                | 0xD5
                | 0xDD
                | 0xE2
                | 0xE3
                | 0xEA
                | 0xF4
                | 0xF5
                | 0xFD
        );
        if is_vowel { on_vowels += 1 } else { strays += 1 }
    }
    (on_vowels, strays)
}

/// Letters that are Vietnamese by where they stand: đ at the beginning of a word, where no western language has ð, and ươ.
fn initials(bytes: &[u8]) -> usize {
    let is_letter = |byte: u8| byte.is_ascii_alphabetic() || byte >= 0xC0;
    let d = bytes.windows(2).filter(|pair| matches!(pair, [before, 0xD0 | 0xF0] if !is_letter(*before))).count();
    d + bytes.windows(2).filter(|pair| matches!(pair, [0xDD | 0xFD, 0xD5 | 0xF5])).count()
}

/// Whether signs of windows-1252 stand where no text has them: they are letters of another encoding, such as € of Latin-9
/// and é of DOS and the Macintosh.
fn is_of_another(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    let is_inside = letters.windows(3).any(|three| {
        let [left, c, right] = three else { return false };
        let is_sign =
            matches!(c, '‚' | 'ƒ' | '„' | '…' | '†' | '‡' | 'ˆ' | '‰' | '‹' | '“' | '”' | '•' | '˜' | '™' | '›');
        let is_great = matches!(c, 'Š' | 'Œ' | 'Ž' | 'Ÿ') && left.is_alphabetic() && right.is_lowercase();
        is_great || (is_sign && left.is_alphabetic() && right.is_alphabetic())
    });
    let begins = letters.windows(2).any(|pair| {
        matches!(pair, ['¼' | '½' | '¾' | '¦' | '¨' | '´' | '¸', next] if next.is_alphabetic())
            || matches!(pair, ['œ', 'm' | 'k' | 'b'])
            || matches!(pair, ['£', next] if next.is_alphabetic() && !next.is_ascii())
            || matches!(pair, ['Ž' | 'Š', c] if !c.is_alphanumeric() && *c != '.' && *c != ' ')
    });
    text.contains('¤') || is_inside || begins
}

/// Whether accented letters stand among plain ones, as in western languages: seldom two in a row, never three.
fn is_western(bytes: &[u8]) -> bool {
    let is_accented = |byte: &u8| *byte >= 0xC0;
    let triples = bytes.windows(3).filter(|triple| triple.iter().all(is_accented)).count();
    let pairs = bytes.windows(2).filter(|pair| pair.iter().all(is_accented)).count();
    let all = bytes.iter().filter(|byte| is_accented(byte)).count();
    triples == 0 && 10 * pairs <= all + 10
}
