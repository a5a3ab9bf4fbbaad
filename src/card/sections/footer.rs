//! Where the figures come from, and what the reader can do with the card.

use yew::prelude::*;

use super::tools::Tools;
use crate::card::state::content::Content;
use crate::card::state::slice::ViewSlice;

pub(in crate::card) fn footer(content: &Content, view: &ViewSlice, sources: Html) -> Html {
    html! {
        <footer part="footer">
            { sources }
            if view.is_printed() { <p>{ view.printed.clone() }</p> }
            // On paper the style sheet hides the tools: if they were removed, the pressed one would lose the focus.
            if !view.is_still { <Tools content={content.clone()} view={view.clone()} /> }
        </footer>
    }
}
