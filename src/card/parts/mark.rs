//! The marks of statuses: each a shape of its own, never told by colour alone.

use yew::prelude::*;

use crate::outline::Mark;

/// What the style sheet calls it, in whose colour things of that status are.
pub(super) fn class_of(mark: Mark) -> &'static str {
    match mark {
        Mark::Above => "above",
        Mark::Met => "met",
        Mark::Partly => "partly",
        Mark::Below => "below",
        Mark::None => "none",
    }
}

/// A status as a small drawing beside words that say the same.
pub(in crate::card) fn mark(mark: Mark) -> Html {
    let class = class_of(mark);
    let shape = match mark {
        Mark::Above => html! { <><circle cx="9" cy="9" r="9" /><path class="cut" d="M9 4.6 13.4 12H4.6Z" /></> },
        Mark::Met => html! { <><circle cx="9" cy="9" r="9" /><path class="stroke" d="m4.9 9.4 2.8 2.8 5.4-6" /></> },
        Mark::Partly => html! { <><circle class="ring" cx="9" cy="9" r="8" /><path d="M9 1a8 8 0 0 0 0 16Z" /></> },
        Mark::Below => {
            html! { <><circle class="ring" cx="9" cy="9" r="8" /><path class="line" d="m6 6 6 6m0-6-6 6" /></> }
        }
        Mark::None => html! { <circle class="ring dashed" cx="9" cy="9" r="8" /> },
    };
    html! { <svg class={classes!("mark", class)} viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">{ shape }</svg> }
}
