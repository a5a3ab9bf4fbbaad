//! Money against plan.

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
pub(super) fn Budget(props: &Props) -> Html {
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
