//! Probable slips of the pen that no rule of the format forbids; only the command tells them.

/// What may not be meant as it is written.
#[derive(Clone, Debug, PartialEq)]
pub enum Slip {
    /// W07: more of one count than there are.
    CountAboveTotal {
        /// One of the tally's counts.
        count: u32,
        /// Its `total`, which is less.
        total: u32,
    },
    /// W12: the unit's label says another factor.
    Factor {
        /// The unit's label: "tỷ đồng".
        label: String,
        /// The factor that the label names: 1,000,000,000.
        said: u64,
        /// The unit's `factor`; 1 where none is stated.
        stated: f64,
    },
    /// W12: the unit's label says another currency.
    Currency {
        /// The unit's label: "tỷ đồng".
        label: String,
        /// The code of the currency that the label names: `VND`.
        said: &'static str,
        /// The unit's `currency`.
        stated: String,
    },
    /// W13: a result and its target that differ by a power of a thousand, or as a ratio and per cents do.
    Apart {
        /// What was reached, in the measure's unit.
        actual: f64,
        /// What was to be reached, in the same unit.
        target: f64,
    },
    /// W14: digits where words are shown, which are never compared: the text as it stands there.
    NumberInWords(String),
    /// W15: a series has another figure of that time: the pointer to that one (RFC 6901).
    TimeTwice(String),
    /// W16: a control character in a text: no form shows it, and files of markup can't hold it.
    Control(char),
    /// W16: a control that turns the direction of letters, beyond its text or against their own.
    Turning(char),
}

impl Slip {
    pub(super) fn code(&self) -> &'static str {
        match self {
            Slip::CountAboveTotal { .. } => "W07",
            Slip::Factor { .. } | Slip::Currency { .. } => "W12",
            Slip::Apart { .. } => "W13",
            Slip::NumberInWords(_) => "W14",
            Slip::TimeTwice(_) => "W15",
            Slip::Control(_) | Slip::Turning(_) => "W16",
        }
    }
}
