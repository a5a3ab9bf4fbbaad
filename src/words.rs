//! The card's own language: its sentences, and numbers, dates and lists as readers of a language write them.
//!
//! Sentences are whole patterns with places for figures, never put together from parts.

mod bidi;
mod capital;
mod format;
mod language;
mod messages;
mod phrase;
mod problem;
mod quantity;
mod sentence;
#[cfg(feature = "cli")]
mod slip;

pub(crate) use bidi::{RIGHT_TO_LEFT_MARK, is_rtl, turns};
pub(crate) use capital::capitalized;
pub use format::{LocaleFormat, PluralCategory};
#[cfg(feature = "cli")]
pub(crate) use language::CommandKey;
#[cfg(feature = "draft")]
pub(crate) use language::DraftKey;
use language::PeriodKey;
#[cfg(feature = "sheet")]
pub(crate) use language::SheetKey;
#[cfg(feature = "publish")]
pub(crate) use language::{HostKey, UndrawnKey, filled};
pub use language::{Key, Language};
pub use messages::{MessageProblem, Messages};
pub use phrase::{Phrase, Piece};
pub use quantity::Figure;

use crate::report::Text;

/// The words of one card.
pub struct Words {
    /// The language of the sentences; with [`Messages`], of those missing there.
    pub language: Language,
    /// The BCP 47 tag for numbers and dates, such as `en-GB`.
    pub locale: String,
    messages: Option<Messages>,
    format: LocaleFormat,
}

impl Words {
    /// Words in the first of the wanted languages that the card speaks; in English where it speaks none.
    pub fn new<'a>(wanted: impl IntoIterator<Item = &'a str>) -> Words {
        Words::with_messages(wanted, None)
    }

    /// The same, where it also speaks the language of `messages`.
    pub fn with_messages<'a>(wanted: impl IntoIterator<Item = &'a str>, messages: Option<&Messages>) -> Words {
        for tag in wanted {
            let tag = &*written(tag);
            if let Some(messages) = messages.filter(|messages| same_language(messages.locale(), tag)) {
                let language = Language::of(tag).unwrap_or(Language::FALLBACK);
                return Words::of(language, tag, Some(messages.clone()));
            }
            if let Some(language) = Language::of(tag) {
                return Words::of(language, tag, None);
            }
        }
        Words::of(Language::FALLBACK, Language::FALLBACK.tag(), None)
    }

    fn of(language: Language, locale: &str, messages: Option<Messages>) -> Words {
        Words { language, locale: locale.to_owned(), messages, format: LocaleFormat::new(locale) }
    }

    /// The BCP 47 tag of the sentences.
    pub fn tag(&self) -> &str {
        if self.messages.is_some() { &self.locale } else { self.language.tag() }
    }

    /// Whether the card reads from right to left.
    pub fn is_rtl(&self) -> bool {
        let tag = self.tag();
        // By script if the tag names one, else by language.
        let scripts = ["Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm"];
        if let Some(script) = tag.split('-').skip(1).find(|part| part.len() == 4) {
            return scripts.iter().any(|known| known.eq_ignore_ascii_case(script));
        }
        ["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"].iter().any(|known| same_language(known, tag))
    }

    /// The sentence of a key without places.
    pub fn label(&self, key: Key) -> Text {
        let own = self.messages.as_ref().and_then(|messages| messages.pattern(key));
        own.unwrap_or(Text::Static(self.language.card(key)))
    }

    /// A pattern with its places filled, each by its name: `("year", "2023")`. A place without a value is left out.
    pub fn say(&self, key: Key, values: &[(&str, &str)]) -> Phrase {
        self.compose(key, &phrases(values))
    }

    /// A pattern with phrases in its places; their values stay marked as values.
    pub fn compose(&self, key: Key, values: &[(&str, Phrase)]) -> Phrase {
        phrase::fill(&self.label(key), values)
    }

    /// Of a pattern that counts, the form for `count`; `{n}` is filled with it.
    pub fn count(&self, key: Key, count: u32, values: &[(&str, &str)]) -> Phrase {
        let category = self.format.plural(count.into(), 0);
        let form = match &self.messages {
            Some(messages) => messages.form(key, category).unwrap_or_else(|| {
                // Plurals follow the messages' language; a sentence missing there is English, and follows English.
                let category = if count == 1 { PluralCategory::One } else { PluralCategory::Other };
                Text::Static(self.language.card_form(key, category))
            }),
            None => Text::Static(self.language.card_form(key, category)),
        };
        let mut values = phrases(values);
        values.push(("n", Phrase::value(&self.whole(count))));
        phrase::fill(&form, &values)
    }

    /// A whole number, with its locale's separators: "1.757".
    pub fn whole(&self, number: u32) -> String {
        self.format.decimal(number.into(), 0)
    }

    /// A number with exactly so many decimals (0 to 20): "98,50".
    pub fn number(&self, value: f64, decimals: u8) -> String {
        self.format.decimal(value, decimals)
    }

    /// A number of per cent (42.5, not 0.425) with exactly so many decimals (0 to 20): "42,5%".
    pub fn percent(&self, value: f64, decimals: u8) -> String {
        self.format.percent(value, decimals)
    }

    /// The card's own words with a capital first letter.
    pub(crate) fn capitalized(&self, text: &str) -> String {
        capitalized(text, &self.locale)
    }

    /// A date in full: "ngày 05 tháng 01 năm 2024".
    pub fn date(&self, date: crate::report::Date) -> String {
        self.format.date(date.year, date.month, date.day)
    }

    /// A list in words: "a, b and c".
    pub fn list(&self, items: &[&str]) -> String {
        self.format.list(items)
    }
}

/// Whether a character is a digit of any language that the card speaks.
pub(crate) fn is_digit(character: char) -> bool {
    matches!(character, '0'..='9' | '٠'..='٩' | '۰'..='۹' | '०'..='९' | '০'..='৯')
}

fn phrases<'v>(values: &[(&'v str, &str)]) -> Vec<(&'v str, Phrase)> {
    values.iter().map(|(name, text)| (*name, Phrase::value(text))).collect()
}

/// A tag as BCP 47 writes it: pages also use a system's names, `vi_VN` or `vi_VN.UTF-8`.
fn written(tag: &str) -> String {
    tag.split(['.', '@']).next().unwrap_or_default().trim().replace('_', "-")
}

/// Whether two BCP 47 tags are of one language, whatever their regions.
pub fn same_language(one: &str, other: &str) -> bool {
    let primary = |tag: &str| written(tag).split('-').next().unwrap_or_default().to_ascii_lowercase();
    primary(one) == primary(other)
}
