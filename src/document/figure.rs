//! Figures, and what they are held against.

use schemars::{JsonSchema, Schema};
use serde::Serialize;
use serde_json::json;

use super::rule::{a_figure, any, is, one_figure, require, stated};
use super::{Count, Id, Number, Period, Text, Word};
use crate::report::{Comparator, ComparisonType, Status, ValueStatus};

/// What is stated: a value, a range, or words.
#[derive(Default, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Figure {
    /// One number, in the measure's unit.
    #[schemars(example = 1757)]
    pub value: Option<Number>,
    /// The lower end of a range, together with `high`.
    pub low: Option<Number>,
    /// The upper end of a range.
    pub high: Option<Number>,
    /// Words in place of a number: shown, never compared.
    #[schemars(example = "xuất siêu")]
    pub text: Option<Text>,
    /// How many decimals the source writes: 98,50 has 2.
    pub decimals: Option<Count>,
    /// How the true figure stands to the stated one: > is "hơn", < is "gần" or "dưới", ~ is "khoảng".
    pub comparator: Option<Word<Comparator>>,
    /// How firm the figure is: estimated is "ước".
    pub value_status: Option<Word<ValueStatus>>,
}

/// # Quantity
///
/// A figure as the source states it: one of value, low with high, or text.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, transform = quantity)]
pub(crate) struct Quantity {
    /// What is stated.
    #[serde(flatten)]
    pub figure: Figure,
    /// Word for word from the source.
    #[schemars(example = "số thu ước đạt hơn 1.757 tỷ đồng")]
    pub quote: Option<Text>,
}

/// # Observation
///
/// One point of a series.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, transform = quantity)]
pub(crate) struct Observation {
    /// The days that the figure is of.
    pub period: Period,
    /// How much.
    #[serde(flatten)]
    pub figure: Figure,
    /// Word for word from the source.
    pub quote: Option<Text>,
}

/// # Target or baseline
///
/// What a measure is held against: a figure of its own, how the actual stands to it, or both.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(deny_unknown_fields, transform = reference)]
pub(crate) struct Reference {
    /// Unique within the list.
    pub id: Id,
    /// The publisher's name for it.
    #[schemars(example = "dự toán thành phố giao")]
    pub name: Text,
    /// The body that set it.
    #[schemars(example = "thành phố")]
    pub set_by: Option<Text>,
    /// A target of another period is a later year's: shown, never compared.
    pub period: Option<Period>,
    /// A key of units, where it is not the measure's.
    pub unit: Option<Text>,
    /// The reference's own figure.
    #[serde(flatten)]
    pub figure: Figure,
    /// How the actual stands to it, as the source says it.
    pub comparison: Option<Comparison>,
    /// Declared by the publisher; it wins over what the figures say.
    pub status: Option<Word<Status>>,
    /// Word for word from the source.
    #[schemars(example = "vượt 42,5% dự toán thành phố giao")]
    pub quote: Option<Text>,
}

/// # Comparison
///
/// How the actual stands to a reference: percentOf ("đạt 86,55% dự toán"), percentChange ("vượt 42,5%"), multiple ("gấp 6
/// lần"), difference ("vượt 204,4 tấn"), pointChange ("tăng 0,7 điểm %").
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, transform = comparison)]
pub(crate) struct Comparison {
    /// How the value is to be understood.
    #[serde(rename = "type")]
    pub kind: Word<ComparisonType>,
    /// In per cent, times, the measure's unit or percentage points, by the type.
    #[schemars(example = 42.5)]
    pub value: Number,
    /// How many decimals the source writes.
    pub decimals: Option<Count>,
    /// How the true figure stands to the stated one.
    pub comparator: Option<Word<Comparator>>,
}

fn quantity(schema: &mut Schema) {
    let mut rules = one_figure();
    rules.push(a_figure());
    require(schema, rules);
}

fn reference(schema: &mut Schema) {
    let mut rules = one_figure();
    rules.push(any(vec![a_figure(), stated("comparison"), is("status", "dropped")]));
    require(schema, rules);
}

/// What nothing can stand in (E16).
fn comparison(schema: &mut Schema) {
    let then = |kind: &str, value: serde_json::Value| json!({ "if": is("type", kind), "then": { "properties": { "value": value } } });
    require(
        schema,
        vec![
            then("percentChange", json!({ "minimum": -100 })),
            then("percentOf", json!({ "minimum": 0 })),
            then("multiple", json!({ "exclusiveMinimum": 0 })),
        ],
    );
}
