//! How a measure stands, and which way its money goes.

use super::Vocabulary;

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
