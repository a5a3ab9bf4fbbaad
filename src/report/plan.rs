//! The year ahead.

use super::header::optional_period;
use super::read::{Node, Object};
use super::value::Value;
use super::{Fault, Period, Text};

/// What is planned for the period to come.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The period planned for.
    pub period: Period,
    /// The theme of that period; `None` if none is stated.
    pub theme: Option<Theme>,
    /// What the theme is to reach.
    pub objectives: TextList,
    /// What is to be done.
    pub tasks: TextList,
    /// What is to be built.
    pub projects: TextList,
}

/// The year's theme, "chủ đề năm".
#[derive(Clone, Debug, PartialEq)]
pub struct Theme {
    /// The theme itself.
    pub text: Text,
    /// Whether it carries on the theme of the year before.
    pub continued: bool,
    /// Word for word from the source.
    pub quote: Option<Text>,
}

/// A list of texts; written as a plain JSON list, or as `{intro?, items, complete?}`.
#[derive(Clone, Debug, PartialEq)]
pub struct TextList {
    /// What the source says before the list.
    pub intro: Option<Text>,
    /// The texts, in the source's order: at most 2,000, none blank.
    pub items: Vec<Text>,
    /// False if the source's own list goes on: its length is then no total.
    pub complete: bool,
}

impl Default for TextList {
    fn default() -> Self {
        TextList { intro: None, items: Vec::new(), complete: true }
    }
}

impl TextList {
    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty() && self.intro.is_none()
    }
}

pub(super) fn plan(root: &Object) -> Option<Plan> {
    let object = root.get("plan")?.object()?;
    let period = match object.get("period") {
        Some(node) => optional_period(node),
        None => {
            object.problem_at("period", Fault::Empty);
            None
        }
    };
    let theme = object.get("theme").and_then(theme);
    let objectives = text_list(&object, "objectives");
    let tasks = text_list(&object, "tasks");
    let projects = text_list(&object, "projects");
    object.finish();
    Some(Plan { period: period?, theme, objectives, tasks, projects })
}

fn theme(node: Node) -> Option<Theme> {
    let object = node.object()?;
    let text = object.required_text("text");
    let continued = object.boolean("continued", false);
    let quote = object.text("quote");
    object.finish();
    Some(Theme { text: text?, continued, quote })
}

/// `["…"]` or `{intro?, items, complete?}`.
pub(super) fn text_list(object: &Object, key: &'static str) -> TextList {
    let Some(node) = object.get(key) else { return TextList::default() };
    if matches!(node.value, Value::List(_)) {
        return TextList { items: node.items(|item| item.text()), ..TextList::default() };
    }
    let Some(list) = node.object() else { return TextList::default() };
    let read = TextList {
        intro: list.text("intro"),
        items: list.items("items", |item| item.text()),
        complete: list.boolean("complete", true),
    };
    list.require_one(&["items"]);
    list.finish();
    read
}
