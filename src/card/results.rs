//! The other results.

use yew::prelude::*;

use super::content::Content;
use super::measure::block;
use super::text::heading;
use super::view::Viewing;
use crate::words::Key;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub content: Content,
    pub view: Viewing,
}

#[component]
pub(super) fn Results(props: &Props) -> Html {
    let content = &props.content;
    let measures = content.report().map(|report| report.measures.as_slice()).unwrap_or_default();
    if measures.is_empty() {
        return html! {};
    }
    let has_others = content.report().is_some_and(|report| !report.tallies.is_empty() || !report.budget.is_empty());
    let title = if has_others { Key::Measures } else { Key::Results };
    html! {
        <section part="measures">
            { heading(content, 1, "section", html! { { content.words().label(title) } }) }
            { for measures.iter().map(|measure| block(content, &props.view, measure)) }
        </section>
    }
}
