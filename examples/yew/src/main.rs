//! A Yew app that shows a report with the crate's own component, and beside it the element that portals use.

use report_card::card::{Card, Content, Options, STYLE};
use yew::prelude::*;

const REPORT: &str = include_str!("../../../www/reports/ngo-quyen-2023.json");

#[component]
fn App() -> Html {
    let clicks = use_state(|| 0);
    let content = use_memo((), |()| Content::new(REPORT, Options::default()));
    let on_click = {
        let clicks = clicks.clone();
        Callback::from(move |_: MouseEvent| clicks.set(*clicks + 1))
    };
    html! {
        // The app hears every click inside it: also those in the cards, once each.
        <main onclick={on_click}>
            <style>{ STYLE }</style>
            <h1>{ "Yew" }</h1>
            <p>{ "Clicks: " }<output id="clicks">{ *clicks }</output></p>
            <div id="component"><Card content={(*content).clone()} /></div>
            <report-card src="/reports/ngo-quyen-2023.json" loading="eager"></report-card>
        </main>
    }
}

fn main() {
    yew::Renderer::<App>::new().render();
}
