//! The element that holds most of a page's text, of those that a selector names: each text is counted once, however deep
//! they are nested.

use std::collections::HashSet;

use ego_tree::NodeId;
use ego_tree::iter::Edge;
use scraper::{ElementRef, Html, Node, Selector};

use super::is_silent;

/// A candidate while it is open.
struct Open<'a> {
    element: ElementRef<'a>,
    /// Letters within it that no element hides.
    letters: usize,
    /// Elements that hide what is in them, open since it began.
    silent: usize,
}

/// The candidate with the most text; none where no element is one, or none has text.
pub(super) fn largest<'a>(page: &'a Html, selector: &str) -> Option<ElementRef<'a>> {
    let selector = Selector::parse(selector).ok()?;
    let candidates: HashSet<NodeId> = page.select(&selector).map(|element| element.id()).collect();
    let mut open: Vec<Open> = Vec::new();
    let mut best: Option<(usize, ElementRef)> = None;
    for edge in page.root_element().traverse() {
        match edge {
            Edge::Open(node) => {
                if candidates.contains(&node.id())
                    && let Some(element) = ElementRef::wrap(node)
                {
                    open.push(Open { element, letters: 0, silent: 0 });
                }
                match (node.value(), open.last_mut()) {
                    (Node::Element(element), Some(last)) => last.silent += usize::from(is_silent(element, false)),
                    (Node::Text(text), Some(last)) if last.silent == 0 => last.letters += text.trim().len(),
                    _ => {}
                }
            }
            Edge::Close(node) => {
                if let (Node::Element(element), Some(last)) = (node.value(), open.last_mut()) {
                    last.silent -= usize::from(last.silent > 0 && is_silent(element, false));
                }
                if candidates.contains(&node.id())
                    && let Some(closed) = open.pop()
                {
                    // What it holds, the one around it holds too, unless that is hidden there.
                    if let Some(outer) = open.last_mut().filter(|outer| outer.silent == 0) {
                        outer.letters += closed.letters;
                    }
                    let is_more = closed.letters > 0 && best.as_ref().is_none_or(|(most, _)| closed.letters >= *most);
                    best = if is_more { Some((closed.letters, closed.element)) } else { best };
                }
            }
        }
    }
    best.map(|(_, element)| element)
}
