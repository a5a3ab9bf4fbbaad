//! The other results.

use yew::prelude::*;

use super::content::Content;
use super::measure::block;
use super::text::heading;
use super::view::Viewing;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub content: Content,
    pub view: Viewing,
}

#[component]
pub(super) fn Results(props: &Props) -> Html {
    let content = &props.content;
    let Some(report) = content.report().filter(|report| !report.measures.is_empty()) else { return html! {} };
    html! {
        <section part="measures">
            { heading(content, 1, "section", html! { { content.words().results(report) } }) }
            { for report.measures.iter().map(|measure| block(content, &props.view, measure)) }
        </section>
    }
}
