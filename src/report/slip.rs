//! Slips that no rule of the format forbids, and that the command alone tells.

/// What may not be meant as it is written.
#[derive(Clone, Debug, PartialEq)]
pub enum Slip {
    /// W07: more of one count than there are.
    CountAboveTotal {
        /// As stated.
        count: u32,
        /// As stated.
        total: u32,
    },
    /// W12: the unit's label says another factor.
    Factor {
        /// The unit's.
        label: String,
        /// What it says.
        said: u64,
        /// As stated.
        stated: f64,
    },
    /// W12: the unit's label says another currency.
    Currency {
        /// The unit's.
        label: String,
        /// What it says.
        said: &'static str,
        /// As stated.
        stated: String,
    },
    /// W13: a result and its target that differ by a power of a thousand, or as a ratio and per cents do.
    Apart {
        /// What was reached.
        actual: f64,
        /// What was to be reached.
        target: f64,
    },
    /// W14: digits where words are shown, which are never compared. As written.
    NumberInWords(String),
    /// W15: a series has another figure of that time. Where it stands.
    TimeTwice(String),
}

impl Slip {
    pub(super) fn code(&self) -> &'static str {
        match self {
            Slip::CountAboveTotal { .. } => "W07",
            Slip::Factor { .. } | Slip::Currency { .. } => "W12",
            Slip::Apart { .. } => "W13",
            Slip::NumberInWords(_) => "W14",
            Slip::TimeTwice(_) => "W15",
        }
    }
}
