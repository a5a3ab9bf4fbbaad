//! The card's own language: its sentences, and numbers, dates and lists as readers of a language write them.
//!
//! Sentences are whole patterns with places for figures, never put together from parts.

mod en;
mod format;
mod key;
mod phrase;
mod problem;
mod problem_en;
mod problem_vi;
mod quantity;
mod sentence;
mod vi;

pub use format::{Category, Format};
pub use key::Key;
pub use phrase::{Phrase, Piece};
pub use quantity::Figure;

/// A language the card speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Tiếng Việt.
    Vi,
    /// English.
    En,
}

impl Language {
    /// The language of a BCP 47 tag, regional ones included: `vi-VN`, `en-GB`.
    pub fn of(tag: &str) -> Option<Language> {
        match tag.split(['-', '_']).next()?.to_ascii_lowercase().as_str() {
            "vi" => Some(Language::Vi),
            "en" => Some(Language::En),
            _ => None,
        }
    }

    /// The BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Language::Vi => "vi",
            Language::En => "en",
        }
    }

    fn pattern(self, key: Key) -> &'static str {
        match self {
            Language::Vi => vi::pattern(key),
            Language::En => en::pattern(key),
        }
    }
}

/// The words of one card.
pub struct Words {
    /// The language of the sentences.
    pub language: Language,
    /// The BCP 47 tag by which numbers and dates are written, such as `en-GB`.
    pub locale: String,
    format: Format,
}

impl Words {
    /// Words in the first of the wanted languages that the card speaks; in English where it speaks none.
    pub fn new<'a>(wanted: impl IntoIterator<Item = &'a str>) -> Words {
        let found = wanted.into_iter().find_map(|tag| Some((Language::of(tag)?, tag)));
        let (language, locale) = found.unwrap_or((Language::En, "en"));
        Words { language, locale: locale.to_owned(), format: Format::new(locale) }
    }

    /// The pattern of a key, with nothing to fill in.
    pub fn label(&self, key: Key) -> &'static str {
        self.language.pattern(key)
    }

    /// A pattern with its places filled.
    pub fn say(&self, key: Key, values: &[(&str, &str)]) -> Phrase {
        phrase::fill(self.label(key), values)
    }

    /// A pattern that counts: of its forms, split by `|`, the one for `count`, whose place is `{n}`.
    pub fn count(&self, key: Key, count: u32, values: &[(&str, &str)]) -> Phrase {
        let forms: Vec<&str> = self.label(key).split('|').collect();
        let form = match self.format.plural(count.into(), 0) {
            Category::One => forms.first(),
            _ => forms.last(),
        };
        let number = self.whole(count);
        let mut values = values.to_vec();
        values.push(("n", &number));
        phrase::fill(form.copied().unwrap_or_default(), &values)
    }

    /// A whole number.
    pub fn whole(&self, number: u32) -> String {
        self.format.decimal(number.into(), 0)
    }

    /// A number with so many decimals.
    pub fn number(&self, value: f64, decimals: u8) -> String {
        self.format.decimal(value, decimals)
    }

    /// A date in full.
    pub fn date(&self, date: crate::report::Date) -> String {
        self.format.date(date.year, date.month, date.day)
    }

    /// A list in words: "a, b and c".
    pub fn list(&self, items: &[&str]) -> String {
        self.format.list(items)
    }
}
