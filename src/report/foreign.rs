//! Values that a page's data may hold but JSON can't express.

/// A JavaScript value that JSON can't express.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    /// An object that contains itself.
    Cycle,
    /// `1n`
    BigInt,
    /// A function.
    Function,
    /// A symbol.
    Symbol,
    /// `NaN`, `Infinity`
    NonFinite,
    /// A getter, a `toJSON` or a proxy that throws.
    Unreadable,
    /// Nested deeper than [`MAX_DEPTH`](super::MAX_DEPTH).
    TooDeep,
    /// More than a report may hold ([`MAX_BYTES`](super::MAX_BYTES)).
    TooLarge,
}

impl Foreign {
    /// In the order of the marks that `src/embed/glue/plain.js` writes: keep both lists alike.
    const ALL: [Foreign; 8] = [
        Foreign::Cycle,
        Foreign::BigInt,
        Foreign::Function,
        Foreign::Symbol,
        Foreign::NonFinite,
        Foreign::Unreadable,
        Foreign::TooDeep,
        Foreign::TooLarge,
    ];

    /// The value that a mark stands for; `Unreadable` for any other byte.
    pub(super) fn of(mark: &[u8]) -> Foreign {
        let at = mark.first().map_or(usize::MAX, |&at| at.into());
        Foreign::ALL.get(at).copied().unwrap_or(Foreign::Unreadable)
    }
}
