//! What a column is taken for.

use serde::{Deserialize, Serialize};

use super::super::book::column_name;
use super::super::figure::Versus;
use super::span::Span;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Role {
    /// Order numbers or references: TT, Ref.
    Order,
    /// The lines' names.
    Name,
    /// Their units.
    Unit,
    /// What was reached.
    Actual,
    /// What was to be reached.
    Target,
    /// What it was before.
    Baseline,
    /// A point of a series.
    Observation,
    /// How the actual stands to a target.
    TargetComparison,
    /// How it stands to a baseline.
    BaselineComparison,
    /// A judgement in words; with `status`, a mark says it.
    Status,
    /// A remark on the line.
    Note,
    /// Whether more is better.
    Direction,
    /// What a report has no field for.
    NoField,
    /// Not known.
    Unknown,
}

/// A column of a layout.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Column {
    /// A, B, … as the program shows it.
    pub column: String,
    /// What it holds.
    pub role: Role,
    /// Its heading, as the sheet writes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heading: Option<String>,
    /// What its target or baseline is called in the report.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The time of its figures, where it is not the report's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Span>,
    /// How firm its figures are: `estimated`, `provisional`, `forecast`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value_status: Option<String>,
    /// What a number in a column of comparisons is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comparison: Option<Versus>,
    /// The column of the target or baseline that it compares with; none where that has no column.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<String>,
    /// The unit that its heading states.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// What a mark in it declares: `exceeded`, `met`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
}

impl Column {
    /// A column, counted from 0, with nothing more to say of it.
    pub(super) fn new(column: u32, role: Role) -> Column {
        Column {
            column: column_name(column),
            role,
            heading: None,
            name: None,
            period: None,
            value_status: None,
            comparison: None,
            of: None,
            unit: None,
            status: None,
        }
    }

    /// From 0; none where the letters are no column.
    pub fn number(&self) -> Option<u32> {
        number_of(&self.column)
    }
}

impl Role {
    /// Whether figures stand in it.
    pub(super) fn is_figure(self) -> bool {
        matches!(
            self,
            Role::Actual
                | Role::Target
                | Role::Baseline
                | Role::Observation
                | Role::TargetComparison
                | Role::BaselineComparison
        )
    }

    /// Whether it holds how the actual stands to something.
    pub(super) fn is_comparison(self) -> bool {
        matches!(self, Role::TargetComparison | Role::BaselineComparison)
    }
}

/// A → 0, AA → 26.
pub(super) fn number_of(letters: &str) -> Option<u32> {
    if letters.is_empty() || letters.len() > 3 {
        return None;
    }
    let digits = letters.bytes().map(|byte| byte.is_ascii_uppercase().then(|| u32::from(byte - b'A') + 1));
    let number = digits.into_iter().try_fold(0, |number, digit| Some(number * 26 + digit?))?;
    Some(number - 1)
}
