//! The year ahead, and lists of texts.

use super::cursor::{Node, Object};
use super::header::optional_period;
use crate::report::value::Value;
use crate::report::{Fault, Plan, TextList, Theme};

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
    list.finish();
    read
}
