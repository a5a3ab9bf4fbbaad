//! The other results.

use yew::prelude::*;

use super::content::Content;
use super::measure::block;
use super::part::Props;
use super::text::heading;
use super::view::View;
use super::viewing::{Viewing, is_of};

/// What concerns it.
pub(super) fn view(content: &Content, view: &UseReducerHandle<View>) -> Viewing {
    Viewing::of(view, &|of| content.report().is_some_and(|report| is_of(&report.measures, of)))
}

pub(super) fn results(props: &Props) -> Html {
    let content = &props.content;
    let Some(report) = content.report().filter(|report| !report.measures.is_empty()) else { return html! {} };
    html! {
        <section part="measures">
            { heading(content, 1, "section", html! { { content.words().results(report) } }) }
            { for report.measures.iter().map(|measure| block(content, &props.view, measure)) }
        </section>
    }
}
