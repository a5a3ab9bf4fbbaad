//! The marks of statuses: each a shape of its own, never told by colour alone.

use yew::prelude::*;

use crate::outline::StatusMark;

/// A status as a small drawing beside words that say the same.
pub(in crate::card) fn mark(mark: StatusMark) -> Html {
    let (ring, class) = match mark {
        StatusMark::Above => (None, Some("cut")),
        StatusMark::Met => (None, Some("stroke")),
        StatusMark::Partly => (Some("ring"), None),
        StatusMark::Below | StatusMark::Dropped => (Some("ring"), Some("line")),
        StatusMark::None => (Some("ring dashed"), None),
    };
    let radius = if ring.is_some() { "8" } else { "9" };
    html! {
        <svg class={classes!("mark", mark.name())} viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
            <circle class={ring} cx="9" cy="9" r={radius} />
            { for mark.inside().map(|path| html! { <path {class} d={path} /> }) }
        </svg>
    }
}
