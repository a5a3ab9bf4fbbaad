//! What a page's data may hold and JSON can't.

/// A value of JavaScript's that no JSON text has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    /// An object within itself.
    Ring,
    /// `1n`
    BigInt,
    /// A function.
    Function,
    /// A symbol.
    Symbol,
    /// `NaN`, `Infinity`
    NoNumber,
    /// A getter, a `toJSON` or a proxy that throws.
    Unreadable,
    /// Nested deeper than [`MAX_DEPTH`](super::MAX_DEPTH).
    TooDeep,
    /// More than a report may hold ([`MAX_BYTES`](super::MAX_BYTES)).
    TooLarge,
}

impl Foreign {
    /// All, in the order of their marks: `src/embed/glue/plain.js` has the same.
    const ALL: [Foreign; 8] = [
        Foreign::Ring,
        Foreign::BigInt,
        Foreign::Function,
        Foreign::Symbol,
        Foreign::NoNumber,
        Foreign::Unreadable,
        Foreign::TooDeep,
        Foreign::TooLarge,
    ];

    /// What a mark stands for; `Unreadable` for any other byte.
    pub(super) fn of(mark: &[u8]) -> Foreign {
        let at = mark.first().map_or(usize::MAX, |&at| at.into());
        Foreign::ALL.get(at).copied().unwrap_or(Foreign::Unreadable)
    }
}
