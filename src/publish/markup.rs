//! The card's components as HTML text.

use yew::LocalServerRenderer;

use crate::card::{Card, CardProps, Content, Redraw, ViewState};
use yew::Callback;

/// The card as a reader finds it. In a browser the renderer yields to the page between steps.
pub(super) async fn article(content: &Content, view: ViewState) -> String {
    let props = CardProps {
        content: content.clone(),
        view,
        on_render: Callback::noop(),
        on_change: Callback::noop(),
        redraw: Redraw::default(),
    };
    LocalServerRenderer::<Card>::with_props(props).hydratable(false).render().await
}

/// All of it at once, for places where nothing will react.
pub(super) async fn still(content: &Content) -> String {
    article(content, ViewState { is_still: true, ..ViewState::default() }).await
}

/// JSON for a script element: nothing in it can end the script.
pub(super) fn in_script(json: &str) -> String {
    json.replace('<', "\\u003c")
}
