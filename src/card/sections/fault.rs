//! Shown instead of the card when there is no report to show.

use yew::prelude::*;

use crate::card::parts::block::node;
use crate::card::parts::text::heading;
use crate::card::state::content::{CardState, Content};
use crate::card::state::slice::ViewSlice;
use crate::card::state::view::ViewMode;
use crate::outline::problems;
use crate::words::Key;

pub(in crate::card) fn fault(content: &Content, view: &ViewSlice) -> Html {
    let key = if content.state() == CardState::Unsupported { Key::Unsupported } else { Key::Unreadable };
    let errors = content.errors();
    html! {
        <section class="fault" role="alert" part="error">
            { heading(content, 0, "name", html! { { content.words().label(key) } }) }
            { node(content, view, ViewMode::Card, &problems(content.words(), &errors)) }
        </section>
    }
}
