//! The marks of statuses: each a shape of its own, never told by colour alone.

use yew::prelude::*;

use crate::outline::Mark;

/// A status as a small drawing beside words that say the same.
pub(in crate::card) fn mark(mark: Mark) -> Html {
    let (ring, class) = match mark {
        Mark::Above => (None, Some("cut")),
        Mark::Met => (None, Some("stroke")),
        Mark::Partly => (Some("ring"), None),
        Mark::Below => (Some("ring"), Some("line")),
        Mark::None => (Some("ring dashed"), None),
    };
    let radius = if ring.is_some() { "8" } else { "9" };
    html! {
        <svg class={classes!("mark", mark.name())} viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
            <circle class={ring} cx="9" cy="9" r={radius} />
            { for mark.inside().map(|path| html! { <path {class} d={path} /> }) }
        </svg>
    }
}
