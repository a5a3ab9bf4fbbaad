//! Money against plan.

use yew::prelude::*;

use super::content::Content;
use super::measure::block;
use super::part::Props;
use super::text::heading;
use super::view::View;
use super::viewing::{Viewing, is_of};
use crate::words::Key;

/// What concerns it.
pub(super) fn view(content: &Content, view: &UseReducerHandle<View>) -> Viewing {
    Viewing::of(view, &|of| content.report().is_some_and(|report| is_of(&report.budget, of)))
}

pub(super) fn budget(props: &Props) -> Html {
    let content = &props.content;
    let measures = content.report().map(|report| report.budget.as_slice()).unwrap_or_default();
    if measures.is_empty() {
        return html! {};
    }
    html! {
        <section part="budget">
            { heading(content, 1, "section", html! { { content.words().label(Key::Budget) } }) }
            { for measures.iter().map(|measure| block(content, &props.view, measure)) }
        </section>
    }
}
