//! Stated comparisons: how a figure stands to another one.

use super::quantity::{comparator, decimals_in, limit_decimals, most_decimals};
use super::read::Node;
use super::{Comparator, Fault, Vocabulary, apart};

/// How the actual stands to a reference, as the source says it: "vượt 42,5%".
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// How `value` is computed from the two figures.
    pub kind: ComparisonType,
    /// By `kind`: in per cent (from 0, of a change from -100), times (above 0), the measure's unit, or percentage points.
    pub value: f64,
    /// Digits after the decimal separator, as the source writes them: 0 to 20. `None`: as many as the number has.
    pub decimals: Option<u8>,
    /// How the true value compares with the stated one: "hơn", "gần", "khoảng". Of a change it is of its size, as the words are: "giảm hơn
    /// 3%" is -3 and `>`.
    pub comparator: Option<Comparator>,
}

impl Comparison {
    /// Whether it says by how much the actual lies above or below, not how much of the reference it is.
    pub fn is_change(&self) -> bool {
        !matches!(self.kind, ComparisonType::PercentOf | ComparisonType::Multiple)
    }

    /// How the true number compares with `value`, sign and all: what fell by more than 3 is less than -3.
    pub fn bound(&self) -> Option<Comparator> {
        self.comparator.map(|comparator| if self.value < 0.0 { comparator.inverse() } else { comparator })
    }

    /// Decimals to show: as stated, but no more than the number can carry; if none are stated, as many as it has (0 to 9).
    pub fn decimals(&self) -> u8 {
        self.decimals.map_or_else(|| decimals_in(self.value), |stated| stated.min(most_decimals(self.value, stated)))
    }

    /// The same, but enough to tell a share or a change from a plan that is just reached: 99,96% is not shown as 100%.
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

/// A comparison; `None` with E15 or E16.
pub(super) fn comparison(node: Node) -> Option<Comparison> {
    let object = node.object()?;
    let kind = match object.get("type") {
        Some(node) => node.word_or(Fault::ComparisonType),
        None => {
            object.problem_at("type", Fault::Empty);
            None
        }
    };
    let value = match object.get("value") {
        Some(node) => node.number(),
        None => {
            object.problem_at("value", Fault::Empty);
            None
        }
    };
    let decimals = object.get("decimals").map(|node| node.count());
    let comparator = object.get("comparator").map(comparator);
    object.finish();
    let (kind, value) = (kind?, value?);
    let impossible = match kind {
        ComparisonType::PercentChange => value < -100.0,
        ComparisonType::Multiple => value <= 0.0,
        ComparisonType::PercentOf => value < 0.0,
        ComparisonType::Difference | ComparisonType::PointChange => false,
    };
    if impossible {
        object.problem_at("value", Fault::ImpossibleComparison);
        return None;
    }
    if comparator == Some(None) {
        return None;
    }
    Some(Comparison { kind, value, decimals: decimals.flatten().map(limit_decimals), comparator: comparator.flatten() })
}
