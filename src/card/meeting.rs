//! The meeting that adopted the report, collapsed.

use yew::prelude::*;

use super::content::Content;
use super::fold::Fold;
use super::part::Props;
use super::text::own;
use crate::report::{Remark, Text};
use crate::words::Key;

/// Its name among the reader's choices.
pub(super) const NAME: Text = Text::Static("_event");

pub(super) fn meeting(props: &Props) -> Html {
    let content = &props.content;
    let Some(event) = content.report().and_then(|report| report.event.as_ref()) else { return html! {} };
    let words = content.words();
    let row = |key: Key, value: Html| html! { <div><dt>{ words.label(key) }</dt><dd>{ value }</dd></div> };
    let name = NAME;
    let fold = Fold { name: &name, is_open: false, class: "fold", part: Some("event"), id: None };
    fold.html(&props.view, own(content, &event.kind), false, &|| {
        html! {
            <dl>
                if let Some(date) = event.date { { row(Key::Date, html! { { words.date(date) } }) } }
                if let Some(chair) = &event.chair { { row(Key::Chair, own(content, &words.person(chair).into())) } }
                if let Some(attendees) = &event.attendees { { row(Key::Attendees, own(content, attendees)) } }
                if !event.discussed.is_empty() {
                    { row(Key::Discussed, html! {
                        <>
                            { list(content, &event.discussed.items) }
                            if !event.discussed.complete { <p class="aside">{ words.label(Key::Incomplete) }</p> }
                        </>
                    }) }
                }
                { for event.remarks.iter().map(|said| remark(content, said)) }
            </dl>
        }
    })
}

fn remark(content: &Content, remark: &Remark) -> Html {
    let words = content.words();
    html! {
        <div>
            if let Some(by) = &remark.by { <dt>{ own(content, &words.person(by).into()) }</dt> }
            <dd>
                if let Some(quote) = &remark.quote { <p>{ own(content, quote) }</p> }
                if !remark.requests.is_empty() {
                    <p class="aside">{ words.label(Key::Requests) }</p>
                    { list(content, &remark.requests) }
                }
            </dd>
        </div>
    }
}

fn list(content: &Content, items: &[Text]) -> Html {
    html! { <ul>{ for items.iter().map(|item| html! { <li>{ own(content, item) }</li> }) }</ul> }
}
