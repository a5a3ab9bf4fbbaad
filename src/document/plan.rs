//! The year ahead.

use schemars::{JsonSchema, Schema};
use serde::Serialize;

use super::rule::{require, stated};
use super::{Day, List, Period, Text};

/// # Plan
///
/// The period to come.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(crate) struct Plan {
    /// The period that is planned for.
    pub period: Period,
    /// What the year stands under, where the source names a theme.
    pub theme: Option<Theme>,
    /// What the theme is to reach.
    pub objectives: Option<Texts>,
    /// What is to be done.
    pub tasks: Option<Texts>,
    /// What is to be built.
    pub projects: Option<Texts>,
}

impl Plan {
    /// A plan of which only the period is told.
    pub fn of(period: Period) -> Plan {
        Plan { period, theme: None, objectives: None, tasks: None, projects: None }
    }
}

/// # Theme
///
/// The year's theme, "chủ đề năm".
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(crate) struct Theme {
    /// The theme itself.
    #[schemars(example = "Tăng cường quản lý đất đai, đô thị và giải phóng mặt bằng")]
    pub text: Text,
    /// Whether it carries on the theme of the year before.
    pub continued: Option<bool>,
    /// Word for word from the source.
    pub quote: Option<Text>,
}

/// # Texts
///
/// A list of texts, plain or with what the source says before it.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
pub(crate) enum Texts {
    /// The texts alone.
    Plain(List<Text>),
    /// With an introduction, or a list that goes on in the source.
    Introduced(TextList),
}

/// # Text list
///
/// Texts with what the source says before them.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, transform = text_list)]
pub(crate) struct TextList {
    /// What the source says before the list.
    pub intro: Option<Text>,
    /// The texts, in the source's order.
    pub items: Option<List<Text>>,
    /// False: the source's own list goes on, so that its length is no total.
    pub complete: Option<bool>,
}

/// What introduces a list is none.
fn text_list(schema: &mut Schema) {
    require(schema, vec![stated("items")]);
}
