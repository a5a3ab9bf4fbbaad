//! The card's elements as data: an element is a list of its name, its attributes and its children; a string is text.
//!
//! Yew's server renderer gives text only: its walk over the nodes (`render_into_stream`) is private. So the text is parsed again, by
//! html5ever (under `scraper`), which has the browsers' own rules and which drafts need anyway.

use scraper::{ElementRef, Html, Node};
use serde_json::{Map, Value};

use super::undrawn::Undrawn;

/// As in `drawn.js`, which paints no larger card: those are left to the wasm. `tests/host/twins.rs` holds both to one number.
const MAX_NODES: usize = 20_000;

/// The tree of a rendered card.
pub(super) fn tree(article: &str) -> Result<Vec<Value>, Undrawn> {
    let html = Html::parse_fragment(article);
    let root = html.root_element().child_elements().next().ok_or(Undrawn::NotShown)?;
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
