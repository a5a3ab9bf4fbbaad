//! Problems as sentences that say how to mend them.

use super::{Language, Words, problem_en, problem_vi};
use crate::report::{Comparison, ComparisonType, Found, JsonType, Problem};

impl Words {
    /// What is wrong and how to mend it, in the card's language.
    pub fn problem(&self, problem: &Problem) -> String {
        match self.language {
            Language::Vi => problem_vi::sentence(self, &problem.fault),
            Language::En => problem_en::sentence(self, &problem.fault),
        }
    }

    /// A number of the report as it is written there: a publisher looks for it in the JSON.
    pub(crate) fn plain(&self, value: f64) -> String {
        self.format.plain(value)
    }

    /// A version of the format as it is written in the report.
    pub(super) fn found(&self, found: &Found) -> String {
        match found {
            Found::Number(number) => self.plain(*number),
            Found::Text(text) => format!("\"{}\"", shown(text)),
            Found::Other => "?".into(),
        }
    }

    /// A comparison's value with its sign, as the format counts it.
    pub(super) fn signed(&self, kind: ComparisonType, value: f64, decimals: u8) -> String {
        let number = self.format.fixed(value, decimals);
        let plus = if value < 0.0 { "" } else { "+" };
        match kind {
            ComparisonType::PercentOf => format!("{number}%"),
            ComparisonType::PercentChange => format!("{plus}{number}%"),
            ComparisonType::Multiple => format!("×{number}"),
            ComparisonType::Difference | ComparisonType::PointChange => format!("{plus}{number}"),
        }
    }

    /// What two figures give against what is stated: "+35.2%", "+42.5%".
    pub(super) fn disagreement(&self, computed: f64, stated: &Comparison) -> (String, String) {
        let decimals = stated.decimals();
        let computed = self.signed(stated.kind, computed, decimals.max(1));
        (computed, self.signed(stated.kind, stated.value, decimals))
    }
}

/// The words for the kinds of JSON values, and for what is none, each in their order.
pub(super) fn type_name(of: JsonType, words: [&'static str; 6], foreign: [&'static str; 8]) -> &'static str {
    let [null, boolean, number, text, list, object] = words;
    match of {
        JsonType::Null => null,
        JsonType::Bool => boolean,
        JsonType::Number => number,
        JsonType::Text => text,
        JsonType::List => list,
        JsonType::Object => object,
        JsonType::Foreign(foreign_type) => foreign[foreign_type as usize],
    }
}

/// A few characters of what was found, so that a sentence stays one.
pub(super) fn shown(text: &str) -> String {
    let short: String = text.chars().take(40).collect();
    if short.len() < text.len() { format!("{short}…") } else { short }
}

/// A character as one can look for it: by its number where it can't be seen.
pub(super) fn character(found: char) -> String {
    let is_unseen = found.is_control()
        || found.is_whitespace()
        || matches!(found, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    if is_unseen { format!("U+{:04X}", u32::from(found)) } else { format!("'{found}'") }
}
