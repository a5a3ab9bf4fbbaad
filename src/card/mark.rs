//! The marks of statuses: each a shape of its own, never told by colour alone.

use yew::prelude::*;

use crate::report::Status;

/// A status as a small drawing beside words that say the same.
pub(super) fn mark(status: Option<Status>) -> Html {
    let (class, shape) = match status {
        Some(Status::Exceeded) => {
            ("above", html! { <><circle cx="9" cy="9" r="9" /><path class="cut" d="M9 4.6 13.4 12H4.6Z" /></> })
        }
        Some(Status::Met | Status::OnTrack) => {
            ("met", html! { <><circle cx="9" cy="9" r="9" /><path class="stroke" d="m4.9 9.4 2.8 2.8 5.4-6" /></> })
        }
        Some(Status::PartiallyMet | Status::AtRisk) => {
            ("partly", html! { <><circle class="ring" cx="9" cy="9" r="8" /><path d="M9 1a8 8 0 0 0 0 16Z" /></> })
        }
        Some(Status::NotMet | Status::OffTrack) => (
            "below",
            html! { <><circle class="ring" cx="9" cy="9" r="8" /><path class="line" d="m6 6 6 6m0-6-6 6" /></> },
        ),
        Some(Status::NotReported | Status::Dropped) | None => {
            ("none", html! { <circle class="ring dashed" cx="9" cy="9" r="8" /> })
        }
    };
    html! { <svg class={classes!("mark", class)} viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">{ shape }</svg> }
}
