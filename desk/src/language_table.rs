//! Words as a table a language, a JSON file each.

use std::sync::OnceLock;

use report_card::words::Language;
use serde::de::DeserializeOwned;

/// The languages that the page speaks; the card may speak more.
pub const SPOKEN: [Language; 2] = [Language::Vi, Language::En];

/// The page's language where that one is wanted: like the card, it speaks English where it has no words of its own.
pub fn spoken(wanted: Language) -> Language {
    if SPOKEN.contains(&wanted) { wanted } else { Language::FALLBACK }
}

/// A table in each language of the page, read when it is first asked for.
pub struct LanguageTable<T> {
    texts: [&'static str; SPOKEN.len()],
    read: OnceLock<Vec<(Language, T)>>,
    none: OnceLock<T>,
}

impl<T: DeserializeOwned + Default> LanguageTable<T> {
    /// Of the files' texts; the tests hold that they can be read.
    pub const fn new(vi: &'static str, en: &'static str) -> LanguageTable<T> {
        LanguageTable { texts: [vi, en], read: OnceLock::new(), none: OnceLock::new() }
    }

    /// The table of a language; English where it has none.
    pub fn of(&self, language: Language) -> &T {
        let all = self.read.get_or_init(|| {
            let read = |(language, text)| Some((language, serde_json::from_str(text).ok()?));
            SPOKEN.into_iter().zip(self.texts).filter_map(read).collect()
        });
        let of = |wanted| all.iter().find(|(known, _)| *known == wanted).map(|(_, table)| table);
        of(language).or_else(|| of(Language::FALLBACK)).unwrap_or_else(|| self.none.get_or_init(T::default))
    }

    /// Every language's.
    #[cfg(test)]
    pub fn all(&self) -> [T; SPOKEN.len()] {
        self.texts.map(|text| serde_json::from_str(text).expect("no word is missing or to spare"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_without_a_table_has_the_english_one() {
        // One that can't be read is none.
        let table = LanguageTable::<Vec<String>>::new("", r#"["Bring"]"#);
        for language in Language::ALL {
            assert_eq!(table.of(language), &["Bring"], "{language:?}");
        }
    }

    #[test]
    fn the_page_speaks_english_where_it_has_no_words() {
        for language in Language::ALL {
            let own = spoken(language);
            assert!(own == language || own == Language::FALLBACK && !SPOKEN.contains(&language), "{language:?}");
        }
    }
}
