//! Results told in words, collapsed.

use yew::prelude::*;

use super::fold::Fold;
use super::part::Props;
use super::text::own;
use crate::report::Text;
use crate::words::Key;

/// Its name among the reader's choices.
pub(super) const NAME: Text = Text::Static("_statements");

pub(super) fn statements(props: &Props) -> Html {
    let content = &props.content;
    let statements = content.report().map(|report| report.statements.as_slice()).unwrap_or_default();
    if statements.is_empty() {
        return html! {};
    }
    let name = NAME;
    let fold = Fold { name: &name, is_open: false, class: "fold", part: Some("statements"), id: None };
    let summary = html! { { content.words().label(Key::Statements) } };
    fold.html(&props.view, summary, false, &|| {
        html! {
            <dl>
                { for statements.iter().map(|statement| html! {
                    <div>
                        if let Some(topic) = &statement.topic { <dt>{ own(content, topic) }</dt> }
                        <dd>{ own(content, &statement.quote) }</dd>
                    </div>
                }) }
            </dl>
        }
    })
}
