//! The languages that the card speaks, and what they say: written by the build from a file each in `src/words/languages`.

use super::{PluralCategory, same_language};

include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// The sentence of a key. All sentences are one text: the end of each takes two bytes, a pointer would take eight.
fn sentence(text: &'static str, ends: &[u16], key: usize) -> &'static str {
    let start = key.checked_sub(1).and_then(|before| ends.get(before)).copied().unwrap_or(0);
    let end = ends.get(key).copied().unwrap_or(start);
    text.get(start.into()..end.into()).unwrap_or_default()
}

impl Language {
    /// The language of a BCP 47 tag, regional ones included: `vi-VN`, `en-GB`.
    pub fn of(tag: &str) -> Option<Language> {
        Language::ALL.into_iter().find(|language| same_language(language.tag(), tag))
    }

    /// Spoken where a wanted language is missing.
    pub const FALLBACK: Language = Language::En;
}

/// For sentences on the host alone, where a value may be anything that can be written.
#[cfg(any(feature = "sheet", feature = "publish"))]
type Value<'a> = (&'a str, &'a dyn std::fmt::Display);

#[cfg(any(feature = "sheet", feature = "publish"))]
pub(crate) fn filled(pattern: &str, values: &[Value]) -> String {
    super::phrase::filled(pattern, &|place| {
        let value = values.iter().find(|(name, _)| *name == place);
        value.map(|(_, value)| value.to_string())
    })
}

#[cfg(feature = "sheet")]
impl Language {
    /// A sentence about a sheet, its places filled.
    pub(crate) fn of_sheet(self, key: SheetKey, values: &[Value]) -> String {
        filled(self.sheet(key), values)
    }
}

#[cfg(feature = "cli")]
impl Language {
    /// A sentence of the command's, its places filled.
    pub(crate) fn of_command(self, key: CommandKey, values: &[Value]) -> String {
        filled(self.command(key), values)
    }

    /// Of a sentence that counts, the form for `count`, whose place is `{n}`.
    pub(crate) fn counted(self, key: CommandKey, count: usize, values: &[Value]) -> String {
        let category = super::LocaleFormat::new(self.tag()).plural(count as f64, 0);
        let mut values = values.to_vec();
        values.push(("n", &count));
        filled(self.command_form(key, category), &values)
    }
}
