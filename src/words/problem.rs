//! Problems as sentences that say how to mend them.

use super::{Language, Words, problem_en, problem_vi};
use crate::report::{Comparison, ComparisonType, Kind, Problem, decimals_in};

impl Words {
    /// What is wrong and how to mend it, in the card's language.
    pub fn problem(&self, problem: &Problem) -> String {
        match self.language {
            Language::Vi => problem_vi::sentence(self, &problem.fault),
            Language::En => problem_en::sentence(self, &problem.fault),
        }
    }

    /// A number of the report as it is written there: a publisher looks for it in the JSON.
    pub(super) fn plain(&self, value: f64) -> String {
        format!("{value:.*}", usize::from(decimals_in(value)))
    }

    /// A comparison's value with its sign, as the format counts it.
    pub(super) fn signed(&self, kind: ComparisonType, value: f64, decimals: u8) -> String {
        let decimals = usize::from(decimals);
        match kind {
            ComparisonType::PercentOf => format!("{value:.decimals$}%"),
            ComparisonType::PercentChange => format!("{value:+.decimals$}%"),
            ComparisonType::Multiple => format!("×{value:.decimals$}"),
            ComparisonType::Difference | ComparisonType::PointChange => format!("{value:+.decimals$}"),
        }
    }

    /// What two figures give against what is stated: "+35.2%", "+42.5%".
    pub(super) fn disagreement(&self, computed: f64, stated: &Comparison) -> (String, String) {
        let decimals = stated.decimals();
        let computed = self.signed(stated.kind, computed, decimals.max(1));
        (computed, self.signed(stated.kind, stated.value, decimals))
    }
}

/// The words for the kinds of JSON values, in their order.
pub(super) fn kind(kind: Kind, words: [&'static str; 6]) -> &'static str {
    let [null, boolean, number, text, list, object] = words;
    match kind {
        Kind::Null => null,
        Kind::Bool => boolean,
        Kind::Number => number,
        Kind::Text => text,
        Kind::List => list,
        Kind::Object => object,
    }
}

/// A few characters of what was found, so that a sentence stays one.
pub(super) fn shown(text: &str) -> String {
    let short: String = text.chars().take(40).collect();
    if short.len() < text.len() { format!("{short}…") } else { short }
}
