//! Counts of what was achieved.

use super::{Measure, Text};

/// A count such as "19/19 chỉ tiêu chủ yếu, 11 vượt kế hoạch". At least one of the counts is there.
#[derive(Clone, Debug, PartialEq)]
pub struct Tally {
    /// RFC 6901: where it stands in the JSON.
    pub pointer: Text,
    /// Unique among the report's tallies.
    pub id: Text,
    /// What is counted: "chỉ tiêu chủ yếu".
    pub label: Text,
    /// How many are met or better: includes `exceeded`.
    pub achieved: Option<u32>,
    /// How many did better than planned; not more than `achieved`, which includes them.
    pub exceeded: Option<u32>,
    /// How many are partly met; they are not among `achieved`.
    pub partially_achieved: Option<u32>,
    /// How many are not met.
    pub not_achieved: Option<u32>,
    /// How many there are in all. Absent: the count is shown without a denominator.
    pub total: Option<u32>,
    /// The plan they are measured by: "kế hoạch cả năm".
    pub against: Option<Text>,
    /// Whether this is the count that the card leads with.
    pub headline: bool,
    /// False: `indicators` names only some of them.
    pub complete: bool,
    /// Word for word from the source.
    pub quote: Option<Text>,
    /// The indicators themselves, where the source lists them.
    pub indicators: Vec<Measure>,
}
