//! Why a report's card is not drawn, with what to do.

use crate::words::{Language, UndrawnKey, filled};

/// Why a report's card is not drawn.
#[derive(Debug, PartialEq)]
pub enum Undrawn {
    /// It has errors that leave nothing to show.
    NotShown,
    /// Its file holds a list of reports.
    IsList,
    /// With its card it would be too large.
    TooLarge {
        /// Bytes it would have.
        count: usize,
        /// Bytes allowed.
        limit: usize,
    },
    /// Its card would have too many nodes.
    TooMany {
        /// Elements and texts it would have.
        count: usize,
        /// Nodes allowed.
        limit: usize,
    },
    /// Writing it failed; the writer's own words.
    Failed(String),
}

impl Undrawn {
    /// In words that say what to do.
    pub fn sentence(&self, language: Language) -> String {
        let (key, count, limit, reason) = match self {
            Undrawn::NotShown => (UndrawnKey::NotShown, 0, 0, ""),
            Undrawn::IsList => (UndrawnKey::IsList, 0, 0, ""),
            Undrawn::TooLarge { count, limit } => (UndrawnKey::TooLarge, *count, *limit, ""),
            Undrawn::TooMany { count, limit } => (UndrawnKey::TooMany, *count, *limit, ""),
            Undrawn::Failed(reason) => (UndrawnKey::Failed, 0, 0, reason.as_str()),
        };
        filled(language.undrawn(key), &[("count", &count), ("limit", &limit), ("reason", &reason)])
    }
}
