//! Results told in words, collapsed.

use yew::prelude::*;

use super::content::Content;
use super::text::own;
use crate::words::Key;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub content: Content,
}

#[component]
pub(super) fn Statements(props: &Props) -> Html {
    let content = &props.content;
    let statements = content.report().map(|report| report.statements.as_slice()).unwrap_or_default();
    if statements.is_empty() {
        return html! {};
    }
    html! {
        <details class="fold" part="statements">
            <summary>{ content.words().label(Key::Statements) }</summary>
            <dl>
                { for statements.iter().map(|statement| html! {
                    <div>
                        if let Some(topic) = &statement.topic { <dt>{ own(content, topic) }</dt> }
                        <dd>{ own(content, &statement.quote) }</dd>
                    </div>
                }) }
            </dl>
        </details>
    }
}
