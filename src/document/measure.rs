//! Counts, and results that are measured.

use schemars::{JsonSchema, Schema};
use serde::Serialize;
use serde_json::{Value, json};

use super::rule::{any, require, stated};
use super::{Count, Id, List, Observation, Quantity, Reference, Text, Word};
use crate::report::{BudgetDirection, MAX_PART_LEVELS, Status};

/// # Tally
///
/// A count such as "19 of 19 indicators, 11 above plan": at least one of achieved, exceeded, partiallyAchieved and
/// notAchieved.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(deny_unknown_fields, transform = tally)]
pub(crate) struct Tally {
    /// Unique among the tallies.
    pub id: Id,
    /// What is counted.
    #[schemars(example = "chỉ tiêu chủ yếu")]
    pub label: Text,
    /// Met or better: exceeded is part of it.
    #[schemars(example = 19)]
    pub achieved: Option<Count>,
    /// Better than planned.
    #[schemars(example = 11)]
    pub exceeded: Option<Count>,
    /// How many are partly met; they are not among achieved.
    pub partially_achieved: Option<Count>,
    /// How many are not met.
    pub not_achieved: Option<Count>,
    /// Of how many; without it the count is shown alone.
    #[schemars(example = 19)]
    pub total: Option<Count>,
    /// The plan that they are measured by.
    #[schemars(example = "kế hoạch cả năm")]
    pub against: Option<Text>,
    /// Whether the card leads with this count.
    pub headline: Option<bool>,
    /// False: the indicators listed are only some of them.
    pub complete: Option<bool>,
    /// Word for word from the source.
    pub quote: Option<Text>,
    /// The indicators themselves.
    pub indicators: Option<List<Measure>>,
}

/// # Measure
///
/// One result: an indicator, a budget line, an area cleared.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, transform = measure)]
pub(crate) struct Measure {
    #[serde(flatten)]
    pub line: Line,
    /// The source's "of which" lines, each with its own below it, four levels deep; they count in no tally.
    pub parts: Option<List<Measure>>,
}

/// What a measure and a part of one have in common.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Line {
    /// Unique among all of the report's measures and their parts.
    pub id: Id,
    /// The publisher's name for it.
    #[schemars(example = "Thu ngân sách nhà nước trên địa bàn")]
    pub name: Text,
    /// What the measure belongs to among its neighbours, which are shown under it as a heading. No part has one.
    #[schemars(example = "Kinh tế")]
    pub group: Option<Text>,
    /// A key of units.
    #[schemars(example = "ty-dong")]
    pub unit: Option<Text>,
    /// Whether more is better; where it is absent, it is.
    pub ascending: Option<bool>,
    /// What was reached.
    pub actual: Option<Quantity>,
    /// What was to be reached, by whom it was set.
    pub targets: Option<List<Reference>>,
    /// What it was before.
    pub baselines: Option<List<Reference>>,
    /// Declared by the publisher; it wins over what the figures say.
    pub status: Option<Word<Status>>,
    /// Why there is no actual.
    pub missing_reason: Option<Text>,
    /// A remark of the publisher's.
    pub note: Option<Text>,
    /// Money in (revenue) or money out (expenditure).
    pub budget_direction: Option<Word<BudgetDirection>>,
    /// A series over time, oldest first.
    pub observations: Option<List<Observation>>,
}

fn tally(schema: &mut Schema) {
    let counts = ["achieved", "exceeded", "partiallyAchieved", "notAchieved"];
    require(schema, vec![any(counts.map(stated).to_vec())]);
}

fn measure(schema: &mut Schema) {
    let saying = ["actual", "missingReason", "status", "targets", "baselines", "observations", "parts"];
    require(schema, vec![any(saying.map(stated).to_vec()), no_deeper(MAX_PART_LEVELS), no_group_of_parts()]);
}

/// A part stands in its measure's group.
fn no_group_of_parts() -> Value {
    json!({ "properties": { "parts": { "items": { "properties": { "group": { "type": "null" } } } } } })
}

/// Below the last level no list of parts has an item.
fn no_deeper(levels: usize) -> Value {
    let last = json!({ "properties": { "parts": { "maxItems": 0 } } });
    (0..levels).fold(last, |inside, _| json!({ "properties": { "parts": { "items": inside } } }))
}
