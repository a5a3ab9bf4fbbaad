//! The words of Bring and Confirm: a table a language, `desk/words/bring.*.json`.

use std::collections::BTreeMap;

use report_card::words::Language;
use serde::Deserialize;

use crate::language_table::LanguageTable;
pub use crate::words::fill;

/// What the two places say in one language; `{n}`, `{file}` and the like are places to be filled.
#[derive(Debug, Default, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Words {
    pub bring: String,
    pub lead: String,
    pub paste: String,
    pub paste_hint: String,
    pub pasted: String,
    pub read: String,
    pub open: String,
    pub drop: String,
    pub kinds: String,
    pub examples: String,
    pub example_article: String,
    pub example_sheet: String,
    pub read_as: String,
    pub as_found: String,
    pub as_article: String,
    pub as_sheet: String,
    pub loading: String,
    pub reading: String,
    pub stop: String,
    pub stopped: String,
    pub on_page: String,
    pub failed: String,
    pub unreadable: String,
    pub too_large: String,
    pub nothing_pasted: String,
    pub unread: String,
    pub and_more: String,
    pub took_report: String,
    pub refused: String,
    pub went_on: String,
    pub not_kept: String,
    pub elsewhere: String,
    pub cleared_elsewhere: String,
    pub clear_too: String,
    pub take_theirs: String,
    pub keep_mine: String,
    pub clear: String,
    pub cleared: String,
    pub who_reports: String,
    pub confirm: String,
    pub confirm_lead: String,
    pub waiting: String,
    pub waiting_one: String,
    pub none_waiting: String,
    pub nothing_found: String,
    pub not_said: String,
    pub all_sure: String,
    pub take_over: String,
    pub needed: String,
    pub placeholder: String,
    pub taken: String,
    pub taken_waiting: String,
    pub edits_kept: String,
    pub edits_replaced: String,
    pub other_replaced: String,
    pub put_aside: String,
    pub back_to: String,
    pub unsure: String,
    pub sure: String,
    pub decided: String,
    pub more: String,
    pub accept: String,
    pub correct: String,
    pub leave: String,
    pub back: String,
    pub apart: String,
    pub part_of: String,
    pub accepted: String,
    pub corrected: String,
    pub left: String,
    pub gone: String,
    pub save: String,
    pub cancel: String,
    pub place: String,
    pub less_is_better: String,
    pub more_is_better: String,
    pub article: String,
    pub sheet: String,
    pub cells: String,
    pub fold_source: String,
    pub open_source: String,
    pub earlier: String,
    pub later: String,
    pub sheet_name: String,
    pub decimal: String,
    pub decimal_found: String,
    pub decimal_comma: String,
    pub decimal_point: String,
    pub column: String,
    pub unknown: String,
    pub to_mend: String,
    pub notices: String,
    pub empty: String,
    pub no_report: String,
    pub blank: String,
    pub no_count: String,
    pub no_day: String,
    pub no_number: String,
    pub remedy_decimal: String,
    pub remedy_sheet: String,
    pub remedy_columns: String,
    pub remedy_names: String,
    pub remedy_period: String,
    pub remedy_direction: String,
    pub too_many_rows: String,
    /// What a finding is, by its kind.
    pub kinds_of: BTreeMap<String, String>,
    /// The form's labels.
    pub labels: BTreeMap<String, String>,
    /// The kinds of comparison.
    pub comparisons: BTreeMap<String, String>,
    /// What a column may be.
    pub roles: BTreeMap<String, String>,
}

static WORDS: LanguageTable<Words> =
    LanguageTable::new(include_str!("../../words/bring.vi.json"), include_str!("../../words/bring.en.json"));

/// The words of a language.
pub fn words(language: Language) -> &'static Words {
    WORDS.of(language)
}

/// A word of a table by the name that serde gives a value.
pub fn named(table: &BTreeMap<String, String>, value: impl serde::Serialize) -> &str {
    let name = serde_json::to_value(value).ok();
    let name = name.as_ref().and_then(|name| name.as_str()).unwrap_or_default();
    table.get(name).map_or("", String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::confirm::columns::ROLES;
    use crate::confirm::form::COMPARISONS;

    #[test]
    fn every_language_has_every_word_and_none_to_spare() {
        let all = WORDS.all();
        let keys = |words: &Words| -> Vec<String> {
            let tables = [&words.kinds_of, &words.labels, &words.comparisons, &words.roles];
            tables.iter().flat_map(|table| table.keys().cloned()).collect()
        };
        assert_eq!(keys(&all[0]), keys(&all[1]));
        for words in &all {
            assert!(ROLES.iter().all(|role| !named(&words.roles, role).is_empty()));
            assert!(COMPARISONS.iter().all(|kind| words.comparisons.contains_key(*kind)));
        }
    }
}
