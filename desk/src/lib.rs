//! The editor's desk: from a finance office's sheet or an article to a published card, without leaving the browser.

pub mod bring;
pub mod confirm;

use yew::prelude::*;

/// The whole page.
#[component]
pub fn Desk() -> Html {
    let text = use_state(AttrValue::default);
    let on_report = {
        let text = text.clone();
        Callback::from(move |new| text.set(new))
    };
    html! { <main><bring::Bring lang={report_card::words::Language::Vi} text={(*text).clone()} {on_report} on_waiting={Callback::noop()} /><pre id="report">{ &*text }</pre></main> }
}
