//! Stated figures and stated comparisons.

use super::{Text, Vocabulary};

/// A figure as the source states it.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// A number, a range or words.
    pub amount: Amount,
    /// Digits after the decimal separator, as the source writes them ("98,50" has 2): 0 to 20. `None`: as many as the number has.
    pub decimals: Option<u8>,
    /// FHIR Quantity: "hơn 1.757" is `>`.
    pub comparator: Option<Comparator>,
    /// SDMX observation status: "ước" is estimated.
    pub value_status: Option<ValueStatus>,
    /// The figure word for word, as it stands in the source: at most [`MAX_TEXT`](super::MAX_TEXT) characters.
    pub quote: Option<Text>,
}

/// What a [`Quantity`] states, in its measure's unit.
#[derive(Clone, Debug, PartialEq)]
pub enum Amount {
    /// One number: "1.757".
    Value(f64),
    /// From low to high, both included: "7,5–8,0".
    Range {
        /// Not above `high`.
        low: f64,
        /// Not below `low`.
        high: f64,
    },
    /// Words, shown and never compared: "xuất siêu".
    Words(Text),
}

impl Quantity {
    /// A quantity of which only the amount is stated.
    pub fn of(amount: Amount) -> Quantity {
        Quantity { amount, decimals: None, comparator: None, value_status: None, quote: None }
    }

    /// The number; `None` for a range or words.
    pub fn value(&self) -> Option<f64> {
        match self.amount {
            Amount::Value(value) => Some(value),
            _ => None,
        }
    }

    /// Decimals to show: as stated, but no more than `value` can carry; if none are stated, as many as `value` has (0 to 9).
    pub fn decimals_of(&self, value: f64) -> u8 {
        self.decimals.map_or_else(|| decimals_in(value), |stated| stated.min(most_decimals(value, stated)))
    }
}

/// The most decimals that `value` can carry: a double keeps 15 digits, sometimes more. Any `stated` beyond would be invented zeros.
fn most_decimals(value: f64, stated: u8) -> u8 {
    let mut most = 15;
    let mut whole = value.abs();
    while whole >= 1.0 && most > 0 {
        whole /= 10.0;
        most -= 1;
    }
    let scale = 10f64.powi(most.into());
    if (value * scale).round() / scale == value { most } else { stated }
}

/// So many decimals that a number is not shown as another one that it is held against and is not; 9 at most.
pub(crate) fn apart(value: f64, other: f64, decimals: u8) -> u8 {
    let differs = |decimals: &u8| {
        let scale = 10f64.powi((*decimals).into());
        (value * scale).round() != (other * scale).round()
    };
    (decimals..10).find(differs).unwrap_or(decimals)
}

/// How many decimals a number written in JSON has, 9 at most.
pub(crate) fn decimals_in(value: f64) -> u8 {
    let mut scaled = value;
    for decimals in 0..9 {
        // A decimal fraction differs from its double by far less than this.
        if (scaled - scaled.round()).abs() <= scaled.abs() * 1e-12 {
            return decimals;
        }
        scaled *= 10.0;
    }
    9
}

/// How the true figure compares with the stated one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparator {
    /// `>` "hơn".
    More,
    /// `>=` "từ … trở lên".
    AtLeast,
    /// `<` "gần", "dưới".
    Less,
    /// `<=` "không quá".
    AtMost,
    /// `~` "khoảng".
    About,
}

impl Vocabulary for Comparator {
    const WORDS: &'static [(&'static str, Comparator)] = &[
        (">", Comparator::More),
        (">=", Comparator::AtLeast),
        ("<", Comparator::Less),
        ("<=", Comparator::AtMost),
        ("~", Comparator::About),
    ];
}

impl Comparator {
    /// As the format writes it: `>=`.
    pub fn symbol(self) -> &'static str {
        self.written()
    }

    /// `>` or `>=`: the truth may lie above.
    pub fn is_open_above(self) -> bool {
        matches!(self, Comparator::More | Comparator::AtLeast)
    }

    /// `<` or `<=`: the truth may lie below.
    pub fn is_open_below(self) -> bool {
        matches!(self, Comparator::Less | Comparator::AtMost)
    }

    /// The comparator of 1/x, if this is the comparator of x.
    pub fn inverse(self) -> Comparator {
        match self {
            Comparator::More => Comparator::Less,
            Comparator::AtLeast => Comparator::AtMost,
            Comparator::Less => Comparator::More,
            Comparator::AtMost => Comparator::AtLeast,
            Comparator::About => Comparator::About,
        }
    }
}

/// How firm a figure is (SDMX observation status).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueStatus {
    /// `estimated`, "ước": worked out, not yet counted.
    Estimated,
    /// `provisional`, "sơ bộ": counted, and may still change.
    Provisional,
    /// `forecast`, "dự báo": expected, and not yet counted.
    Forecast,
}

impl Vocabulary for ValueStatus {
    const WORDS: &'static [(&'static str, ValueStatus)] = &[
        ("estimated", ValueStatus::Estimated),
        ("provisional", ValueStatus::Provisional),
        ("forecast", ValueStatus::Forecast),
    ];
}

impl ValueStatus {
    /// As the format writes it: `estimated`.
    pub fn word(self) -> &'static str {
        self.written()
    }
}

/// How the actual stands to a reference, as the source says it: "vượt 42,5%".
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// How `value` is computed from the two figures.
    pub kind: ComparisonType,
    /// By `kind`: in per cent (from 0, of a change from -100), times (above 0), the measure's unit, or percentage points.
    pub value: f64,
    /// Digits after the decimal separator, as the source writes them: 0 to 20. `None`: as many as the number has.
    pub decimals: Option<u8>,
    /// How the true value compares with the stated one: "hơn", "gần", "khoảng".
    pub comparator: Option<Comparator>,
}

impl Comparison {
    /// Decimals to show: as stated, but no more than the number can carry; if none are stated, as many as it has (0 to 9).
    pub fn decimals(&self) -> u8 {
        self.decimals.map_or_else(|| decimals_in(self.value), |stated| stated.min(most_decimals(self.value, stated)))
    }

    /// The same, and more where the number would be shown as what is just reached, and is not: "99,96%" is no "100%".
    pub fn telling_decimals(&self) -> u8 {
        let reached = match self.kind {
            ComparisonType::PercentOf => 100.0,
            ComparisonType::Multiple => 1.0,
            _ => 0.0,
        };
        apart(self.value, reached, self.decimals())
    }
}

/// The five ways in which sources compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ComparisonType {
    /// "đạt 86,55% dự toán": actual ÷ reference is value/100.
    PercentOf,
    /// "vượt 42,5%": actual ÷ reference is 1 + value/100.
    PercentChange,
    /// "gấp 6 lần": actual ÷ reference is value.
    Multiple,
    /// "vượt 204,4 tấn": actual − reference is value, in the measure's unit.
    Difference,
    /// "tăng 0,7 điểm %": actual − reference is value; between percentages only.
    PointChange,
}

impl Vocabulary for ComparisonType {
    const WORDS: &'static [(&'static str, ComparisonType)] = &[
        ("percentOf", ComparisonType::PercentOf),
        ("percentChange", ComparisonType::PercentChange),
        ("multiple", ComparisonType::Multiple),
        ("difference", ComparisonType::Difference),
        ("pointChange", ComparisonType::PointChange),
    ];
}

impl ComparisonType {
    /// As the format writes it: `percentChange`.
    pub fn word(self) -> &'static str {
        self.written()
    }
}
