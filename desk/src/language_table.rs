//! Words as a table a language, a JSON file each.

use std::sync::OnceLock;

use report_card::words::Language;
use serde::de::DeserializeOwned;

/// A table in each language of the page, read when it is first asked for.
pub struct LanguageTable<T> {
    texts: [(Language, &'static str); 2],
    read: OnceLock<Vec<(Language, T)>>,
    none: OnceLock<T>,
}

impl<T: DeserializeOwned + Default> LanguageTable<T> {
    /// Of the files' texts; the tests hold that they can be read.
    pub const fn new(vi: &'static str, en: &'static str) -> LanguageTable<T> {
        LanguageTable { texts: [(Language::Vi, vi), (Language::En, en)], read: OnceLock::new(), none: OnceLock::new() }
    }

    /// The table of a language; empty where it has none.
    pub fn of(&self, language: Language) -> &T {
        let all = self.read.get_or_init(|| {
            let read = |(language, text)| Some((language, serde_json::from_str(text).ok()?));
            self.texts.into_iter().filter_map(read).collect()
        });
        let own = all.iter().find(|(known, _)| *known == language).map(|(_, table)| table);
        own.unwrap_or_else(|| self.none.get_or_init(T::default))
    }

    /// Every language's.
    #[cfg(test)]
    pub fn all(&self) -> [T; 2] {
        self.texts.map(|(_, text)| serde_json::from_str(text).expect("no word is missing or to spare"))
    }
}
