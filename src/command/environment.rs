//! The user's language, from the environment.

use crate::words::{Language, Words};

/// The language of the messages: as asked for, else as in the environment, else English.
pub(super) fn language(asked: Option<Language>) -> Language {
    asked.unwrap_or_else(|| Words::new([tag().as_str()]).language)
}

/// The system's language tag.
fn tag() -> String {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].map(std::env::var);
    let first = set.into_iter().flatten().find(|value| !value.is_empty());
    first.as_deref().and_then(|value| value.split(['_', '.', '@']).next()).unwrap_or_default().to_owned()
}
