//! The editor's desk: from a finance office's sheet or an article to a published card, without leaving the browser.

pub mod bring;
pub mod confirm;

use yew::prelude::*;

/// The whole page.
#[component]
pub fn Desk() -> Html {
    html! { <main /> }
}
