//! What was measured, against what.

use super::{Comparison, Period, Quantity, Text, Vocabulary};

/// One result: an indicator, a budget line, an area cleared.
#[derive(Clone, Debug, PartialEq)]
pub struct Measure {
    /// RFC 6901: where it stands in the JSON.
    pub pointer: Text,
    /// Unique among the report's measures.
    pub id: Text,
    /// The publisher's name for it.
    pub name: Text,
    /// The heading it stands under, in the publisher's words: "Kinh tế". Parts have none.
    pub group: Option<Text>,
    /// A key of the report's units ([`Report::unit`](super::Report::unit)). `None`: a bare number.
    pub unit: Option<Text>,
    /// Whether more is better (IATI `ascending`).
    pub ascending: bool,
    /// What was reached in the report's period, in `unit`. `None`: it is not stated, and `missing_reason` may say why.
    pub actual: Option<Quantity>,
    /// What was to be reached: one for each body that set it, and for each period.
    pub targets: Vec<Reference>,
    /// What it was before: told beside the actual, and no verdict on it.
    pub baselines: Vec<Reference>,
    /// Declared by the publisher: wins over what the figures say.
    pub status: Option<Status>,
    /// Why there is no actual.
    pub missing_reason: Option<Text>,
    /// A remark of the publisher's.
    pub note: Option<Text>,
    /// Money in or money out.
    pub budget_direction: Option<BudgetDirection>,
    /// A series over time, oldest first as written.
    pub observations: Vec<Observation>,
    /// The source's "trong đó" lines, up to 4 levels deep. No tally counts them.
    pub parts: Vec<Measure>,
}

/// A target or a baseline.
#[derive(Clone, Debug, PartialEq)]
pub struct Reference {
    /// RFC 6901: where it stands in the JSON.
    pub pointer: Text,
    /// Unique within the measure's targets or baselines.
    pub id: Text,
    /// "dự toán thành phố giao".
    pub name: Text,
    /// The body that set it: "thành phố".
    pub set_by: Option<Text>,
    /// A target of another period is a later year's: shown, never compared.
    pub period: Option<Period>,
    /// Key of its unit, if it differs from the measure's.
    pub unit: Option<Text>,
    /// The reference's own figure, in its `unit`. `None` where only `comparison` is stated.
    pub quantity: Option<Quantity>,
    /// How the measure's actual stands to it, as the source says it: "vượt 42,5%".
    pub comparison: Option<Comparison>,
    /// Declared by the publisher of this target: wins over what the figures say.
    pub status: Option<Status>,
    /// Word for word from the source.
    pub quote: Option<Text>,
}

/// One point of a series.
#[derive(Clone, Debug, PartialEq)]
pub struct Observation {
    /// RFC 6901: where it stands in the JSON.
    pub pointer: Text,
    /// The days that the figure is of.
    pub period: Period,
    /// The figure, in the measure's unit.
    pub quantity: Quantity,
}

/// How a measure stands to its target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// `exceeded`: above the plan (below it, where less is better).
    Exceeded,
    /// `met`: the plan is reached.
    Met,
    /// `partiallyMet`: part of what was planned is reached.
    PartiallyMet,
    /// `notMet`: the plan is missed.
    NotMet,
    /// `onTrack`: under way, and as planned so far.
    OnTrack,
    /// `atRisk`: under way, and in danger of missing the plan.
    AtRisk,
    /// `offTrack`: under way, and failing.
    OffTrack,
    /// `notReported`: no figure was given.
    NotReported,
    /// `dropped`: the plan was given up.
    Dropped,
}

impl Vocabulary for Status {
    const WORDS: &'static [(&'static str, Status)] = &[
        ("exceeded", Status::Exceeded),
        ("met", Status::Met),
        ("partiallyMet", Status::PartiallyMet),
        ("notMet", Status::NotMet),
        ("onTrack", Status::OnTrack),
        ("atRisk", Status::AtRisk),
        ("offTrack", Status::OffTrack),
        ("notReported", Status::NotReported),
        ("dropped", Status::Dropped),
    ];
}

impl Status {
    /// The status that the format writes so: `notMet`.
    pub fn named(word: &str) -> Option<Status> {
        Self::WORDS.iter().find(|(known, _)| *known == word).map(|(_, status)| *status)
    }

    /// As the format writes it: `notMet`.
    pub fn word(self) -> &'static str {
        self.written()
    }
}

/// Fiscal Data Package: money in or money out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BudgetDirection {
    /// `revenue`: money in, "thu".
    Revenue,
    /// `expenditure`: money out, "chi".
    Expenditure,
}

impl Vocabulary for BudgetDirection {
    const WORDS: &'static [(&'static str, BudgetDirection)] =
        &[("revenue", BudgetDirection::Revenue), ("expenditure", BudgetDirection::Expenditure)];
}
