//! The desk's words: a table a language, `desk/words`. A word that is missing or to spare is a fault of the table, which a test finds.

use std::collections::BTreeMap;

use report_card::words::Language;
use serde::Deserialize;

use crate::language_table::LanguageTable;

/// What the page says in one language; `{n}`, `{file}` and the like are places to be filled.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Words {
    pub name: String,
    pub title: String,
    pub lead: String,
    pub places: String,
    pub to_bring: String,
    pub to_take: String,
    pub portal: String,
    pub source: String,
    pub blank: String,
    pub last: String,
    pub reset: String,
    pub clear: String,
    pub cleared: String,
    pub restored: String,
    pub not_kept: String,
    pub elsewhere: String,
    pub cleared_elsewhere: String,
    pub take_theirs: String,
    pub keep_mine: String,
    pub clear_too: String,
    pub edit: String,
    pub as_form: String,
    pub as_json: String,
    pub to_card: String,
    pub to_edit: String,
    pub undo: String,
    pub redo: String,
    pub form_broken: String,
    pub json: String,
    pub lines: String,
    pub keys: String,
    pub problems: String,
    pub previous: String,
    pub next: String,
    pub card: String,
    pub card_waits: String,
    pub switches: String,
    pub language: String,
    pub theme: String,
    pub auto: String,
    pub light: String,
    pub dark: String,
    pub width: String,
    pub full: String,
    pub side: String,
    pub phone: String,
    pub desktop: String,
    pub wide: String,
    pub accent: String,
    pub on_light: String,
    pub on_dark: String,
    pub on_light_code: String,
    pub on_dark_code: String,
    pub accent_reset: String,
    pub take: String,
    pub host: String,
    pub any_host: String,
    pub download: String,
    pub snippet: String,
    pub copy: String,
    pub script: String,
    pub element: String,
    pub inline: String,
    pub link: String,
    pub frame: String,
    pub text: String,
    pub mail: String,
    pub image: String,
    pub none: String,
    pub errors_one: String,
    pub errors: String,
    pub warnings_one: String,
    pub warnings: String,
    pub error: String,
    pub warning: String,
    pub line: String,
    pub whole: String,
    pub more_problems: String,
    pub failed: String,
    pub blank_id: String,
    pub blank_name: String,
    pub year: String,
    pub faint_light: String,
    pub faint_dark: String,
    pub copied: String,
    pub not_copied: String,
    pub saved: String,
    pub saved_with_one: String,
    pub saved_with: String,
    pub hint_script: String,
    pub hint_element: String,
    pub hint_inline: String,
    pub hint_link: String,
    pub hint_frame: String,
    pub hint_text: String,
    pub hint_mail: String,
    pub hint_image: String,
    pub hint_local: String,
    pub style_hint: String,
    pub no_colour: String,
    pub no_form: String,
    pub remove: String,
    pub unnamed: String,
    pub rest: String,
    pub all: String,
    pub many: String,
    pub of: String,
    pub following: String,
    pub plain_e07: String,
    pub plain_e08_tallies: String,
    pub plain_w02: String,
    pub others: String,
    pub part: String,
    pub save_all: String,
    pub save_all_hint: String,
    pub save_anyway: String,
    pub working: String,
    pub saved_all: String,
    pub no_pixels: String,
    pub not_saved: String,
    pub still_one: String,
    pub still: String,
    pub mend_first: String,
    pub outside: String,
    pub of_example: String,
    pub still_example: String,
    pub to_confirm: String,
    pub placeholder: String,
    pub waiting_one: String,
    pub waiting: String,
    pub check: String,
    pub files_title: String,
    pub files_json: String,
    pub files_page: String,
    pub files_picture: String,
    pub files_drawing: String,
    pub files_snippet: String,
    pub files_text: String,
    /// The form's labels, by the field of the format or the group.
    pub form: BTreeMap<String, String>,
}

static WORDS: LanguageTable<Words> =
    LanguageTable::new(include_str!("../words/vi.json"), include_str!("../words/en.json"));

/// The words of a language.
pub fn words(language: Language) -> &'static Words {
    WORDS.of(language)
}

/// A sentence with its places filled.
pub fn fill(pattern: &str, values: &[(&str, &str)]) -> String {
    values.iter().fold(pattern.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
}

impl Words {
    /// A label of the form; what has none is called by its name in the format.
    pub fn label<'a>(&'a self, name: &'a str) -> &'a str {
        self.form.get(name).map_or(name, String::as_str)
    }

    /// So many, by the form for one or the form for all other counts.
    pub fn count(&self, one: &str, other: &str, count: usize) -> String {
        fill(if count == 1 { one } else { other }, &[("n", &count.to_string())])
    }

    /// Errors and warnings, counted.
    pub fn counted_problems(&self, errors: usize, warnings: usize) -> String {
        let errors = (errors > 0).then(|| self.count(&self.errors_one, &self.errors, errors));
        let warnings = (warnings > 0).then(|| self.count(&self.warnings_one, &self.warnings, warnings));
        let all: Vec<String> = errors.into_iter().chain(warnings).collect();
        if all.is_empty() { self.none.clone() } else { all.join(", ") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_every_word() {
        let all = WORDS.all();
        let [one, other] = all.each_ref().map(|words| words.form.keys().collect::<Vec<_>>());
        assert_eq!(one, other);
    }

    #[test]
    fn what_is_told_is_counted() {
        assert_eq!(words(Language::En).counted_problems(1, 2), "1 error, 2 warnings");
        assert_eq!(words(Language::Vi).counted_problems(0, 0), "Không có vấn đề.");
    }
}
