//! The card's elements as data: a list of an element's name, its attributes, and what is in it; a string is text.
//!
//! Yew's server renderer gives text alone: what walks over its nodes (`render_into_stream`) is private to it. So the text is read back,
//! by the parser whose rules are the browsers' own (html5ever, under `scraper`), which drafts need anyway.

use scraper::{ElementRef, Html, Node, Selector};
use serde_json::{Map, Value};

use super::undrawn::Undrawn;

/// More than the embed script paints (`drawn.js`): the wasm draws such a card.
const MAX_NODES: usize = 20_000;

/// The tree of a rendered card.
pub(super) fn tree(article: &str) -> Result<Vec<Value>, Undrawn> {
    let html = Html::parse_fragment(article);
    let selector = Selector::parse("article").map_err(|error| Undrawn::Failed(error.to_string()))?;
    let root = html.select(&selector).next().ok_or(Undrawn::NotShown)?;
    let count = root.descendants().count();
    if count > MAX_NODES {
        return Err(Undrawn::TooMany { count, limit: MAX_NODES });
    }
    Ok(node(root))
}

fn node(element: ElementRef) -> Vec<Value> {
    let mut attributes: Vec<(&str, &str)> = element.value().attrs().collect();
    attributes.sort_unstable();
    let attributes: Map<String, Value> =
        attributes.into_iter().map(|(name, value)| (name.to_owned(), value.into())).collect();
    let children = element.children().filter_map(|child| match child.value() {
        Node::Text(text) => Some(Value::from(text.to_string())),
        _ => ElementRef::wrap(child).map(|child| Value::Array(node(child))),
    });
    [element.value().name().into(), Value::Object(attributes)].into_iter().chain(children).collect()
}
