//! Texts as words that can be searched for: composed, in small letters, one spelling for each syllable.

use std::fmt::Write as _;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::super::book::{Cell, CellValue};

/// A text's words, each between two blanks.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Phrase {
    /// " th 2023 / kh 2023 "
    padded: String,
    /// Whether it was written without diacritics: then it is held against words without them.
    is_plain: bool,
}

/// Two spellings of one syllable: the tone's place, and i for y.
const SPELLINGS: [(&str, &str); 10] = [
    ("uỷ", "ủy"),
    ("luỹ", "lũy"),
    ("quĩ", "quỹ"),
    ("hoá", "hóa"),
    ("hoà", "hòa"),
    ("toà", "tòa"),
    ("khoá", "khóa"),
    ("tỉ", "tỷ"),
    ("kì", "kỳ"),
    ("quí", "quý"),
];

impl Phrase {
    /// The words of a text. Letters, digits and % / + = < > stay; all other signs part words.
    pub fn of(text: &str) -> Phrase {
        let mut padded = String::from(" ");
        let mut last = ' ';
        for c in text.nfc().flat_map(char::to_lowercase) {
            let between = (c.is_numeric() && last.is_alphabetic()) || (c.is_alphabetic() && last.is_numeric());
            match c {
                '%' | '‰' | '#' | '/' | '+' | '=' | '≤' | '≥' | '±' | '£' | '$' | '€' => {
                    let _ = write!(padded, " {c} ");
                }
                '-' | '–' | '—' | '−' => padded.push_str(" - "),
                c if c.is_alphanumeric() => {
                    if between {
                        padded.push(' ');
                    }
                    padded.push(c);
                }
                '\'' | '’' => {}
                _ => padded.push(' '),
            }
            last = c;
        }
        let words = years_joined(spelled_out(padded.split_whitespace().map(one_spelling).collect()));
        let is_plain = words.iter().all(|word| word.chars().all(|c| c.is_ascii() || !c.is_alphabetic()));
        Phrase { padded: format!(" {} ", words.join(" ")), is_plain }
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.padded.trim().is_empty()
    }

    /// The words, with one blank between them.
    pub fn text(&self) -> &str {
        self.padded.trim()
    }

    /// Its words.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.padded.split_whitespace()
    }

    /// Whether these words stand in it, one after the other.
    pub fn has(&self, words: &str) -> bool {
        self.at(words).is_some()
    }

    /// Where the blank before these words stands.
    fn at(&self, words: &str) -> Option<usize> {
        let found = between_blanks(&self.padded, words);
        match found {
            None if self.is_plain && !words.is_ascii() => between_blanks_plain(&self.padded, words),
            found => found,
        }
    }

    /// At which of its signs these words begin.
    pub fn position(&self, words: &str) -> Option<usize> {
        self.at(words)
    }

    /// Whether any of these stands in it.
    pub fn has_any(&self, known: &[&str]) -> bool {
        known.iter().any(|words| self.has(words))
    }

    /// Whether it is exactly one of these.
    pub fn is_any(&self, known: &[&str]) -> bool {
        let text = self.text();
        // Without its marks a word has as many signs: most are told apart by that.
        let is_plain = |words: &str| {
            self.is_plain && !words.is_ascii() && words.chars().count() == text.len() && text == without_marks(words)
        };
        known.iter().any(|words| text == *words || is_plain(words))
    }

    /// Whether it begins with one of these.
    pub fn starts_with_any(&self, known: &[&str]) -> bool {
        known.iter().any(|words| self.at(words) == Some(0))
    }

    /// The two sides of the first of these that stands in it with words on both sides.
    pub fn split(&self, known: &[&str]) -> Option<(Phrase, Phrase)> {
        known.iter().find_map(|words| {
            let at = self.at(words)?;
            let end = at + words.len() + 1;
            let is_plain = self.is_plain;
            // Without marks a word may be shorter than it is known.
            let (left, right) = (self.padded.get(..=at)?, self.padded.get(end..).or_else(|| self.padded.get(at..))?);
            let part = |text: &str| Phrase { padded: format!(" {} ", text.trim()), is_plain };
            Some((part(left), part(right)))
        })
    }

    /// The same without these words.
    pub fn without(&self, known: &[&str]) -> Phrase {
        let mut rest = self.clone();
        for words in known {
            while let Some(at) = rest.at(words) {
                let length = if rest.padded.get(at..).is_some_and(|tail| tail.starts_with(&format!(" {words} "))) {
                    words.len()
                } else {
                    without_marks(words).len()
                };
                rest.padded.replace_range(at..at + length + 1, "");
            }
        }
        rest
    }
}

/// Where the blank before these words stands, that have a blank on both sides. Names are short and lists of words long: a word that
/// begins otherwise costs one comparison.
fn between_blanks(padded: &str, words: &str) -> Option<usize> {
    blank_before(padded, |rest| rest.strip_prefix(words))
}

/// The same of words that the text has without their marks.
fn between_blanks_plain(padded: &str, words: &str) -> Option<usize> {
    blank_before(padded, |rest| {
        let mut rest = rest.chars();
        plain(words).all(|c| rest.next() == Some(c)).then_some(rest.as_str())
    })
}

/// The first blank behind which something stands, up to another blank; it gives what is left behind it.
fn blank_before<'a>(padded: &'a str, left: impl Fn(&'a str) -> Option<&'a str>) -> Option<usize> {
    let mut blanks = padded.bytes().enumerate().filter_map(|(at, byte)| (byte == b' ').then_some(at));
    blanks.find(|at| padded.get(at + 1..).and_then(&left).is_some_and(|rest| rest.starts_with(' ')))
}

/// 2023 / 24, 2023 - 2024 and 23 / 24 become 2023/24: a year, and no comparison of two.
fn years_joined(words: Vec<String>) -> Vec<String> {
    let number =
        |word: &str| word.bytes().all(|byte| byte.is_ascii_digit()).then(|| word.parse::<i32>().ok()).flatten();
    let mut joined: Vec<String> = Vec::new();
    let mut rest = words.as_slice();
    while let [word, tail @ ..] = rest {
        if let [c, next, ..] = tail
            && matches!(c.as_str(), "/" | "-")
            && let (Some(year), Some(after)) = (number(word), number(next))
        {
            let year = if word.len() == 2 && next.len() == 2 && (15..60).contains(&year) { year + 2000 } else { year };
            if (1990..2100).contains(&year) && (after == year + 1 || (next.len() == 2 && after == (year + 1) % 100)) {
                joined.push(format!("{year}/{:02}", (year + 1) % 100));
                rest = rest.get(3..).unwrap_or_default();
                continue;
            }
        }
        joined.push(word.clone());
        rest = tail;
    }
    joined
}

/// "TH/CK" is "TH/cùng kỳ": behind what compares, or alone; "Dư CK" and "CK-NSNN" are something else.
fn spelled_out(words: Vec<String>) -> Vec<String> {
    const BEFORE: [&str; 8] = ["/", "%", "so", "với", "th", "ưth", "uth", "ss"];
    // Most texts have none.
    if !words.iter().any(|word| word.starts_with("ck")) {
        return words;
    }
    let has_marks = !words.iter().all(|word| word.is_ascii());
    let is_it = |at: usize| {
        let before = at.checked_sub(1).and_then(|before| words.get(before));
        let is_compared = before.is_none_or(|before| BEFORE.contains(&before.as_str()));
        is_compared && words.get(at + 1).is_none_or(|next| next != "-" && next != "nsnn")
    };
    let spelled = words.iter().enumerate().flat_map(|(at, word)| match (word.as_str(), has_marks) {
        ("ck" | "cknt", true) if is_it(at) => vec!["cùng".to_owned(), "kỳ".to_owned()],
        ("ck" | "cknt", false) if is_it(at) => vec!["cung".to_owned(), "ky".to_owned()],
        _ => vec![word.clone()],
    });
    spelled.collect()
}

fn one_spelling(word: &str) -> String {
    SPELLINGS.iter().fold(word.to_owned(), |word, (from, to)| if word == *from { (*to).to_owned() } else { word })
}

/// "Thực hiện" → "Thuc hien".
pub(super) fn without_marks(text: &str) -> String {
    plain(text).collect()
}

fn plain(text: &str) -> impl Iterator<Item = char> {
    text.nfd().filter(|c| !is_combining_mark(*c)).map(|c| match c {
        'đ' => 'd',
        'Đ' => 'D',
        c => c,
    })
}

/// Whether a text is Vietnamese: by its letters, or by words of headings without their marks.
pub(super) fn is_vietnamese(text: &str) -> bool {
    const LETTERS: &str = "ăđơưàảãạèẻẽẹềểễệìỉĩịòỏõọồổỗộờởỡợùủũụừửữựỳỷỹỵấầẩẫậắằẳẵặếốớứ";
    let lower: String = text.nfc().flat_map(char::to_lowercase).collect();
    let words = [
        "chi tieu",
        "thuc hien",
        "ke hoach",
        "noi dung",
        "don vi tinh",
        "bao cao",
        "ket qua",
        "nam",
        "ubnd",
        "du toan",
        "dvt",
    ];
    lower.chars().any(|c| LETTERS.contains(c)) || (text.is_ascii() && Phrase::of(text).has_any(&words))
}

/// A text on one line, its blanks single.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a cell holds, as one line of text; a number as it is stored.
pub(super) fn text_of(cell: &Cell) -> String {
    match &cell.value {
        CellValue::Text(text) => one_line(text),
        CellValue::Number(number) => number.to_string(),
        CellValue::Bool(value) => if *value { "TRUE" } else { "FALSE" }.to_owned(),
        CellValue::Date(text) | CellValue::Error(text) | CellValue::Formula(text) => text.clone(),
    }
}
