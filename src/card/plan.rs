//! The year ahead: its theme as a quotation, then what is to be reached, done and built.

use yew::prelude::*;

use super::content::Content;
use super::text::{heading, own};
use crate::report::TextList;
use crate::words::Key;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub content: Content,
}

#[component]
pub(super) fn Plan(props: &Props) -> Html {
    let content = &props.content;
    let Some(plan) = content.report().and_then(|report| report.plan.as_ref()) else { return html! {} };
    let words = content.words();
    let period = words.period(&plan.period);
    let key = if plan.theme.is_some() { Key::ThemeOf } else { Key::PlanOf };
    let title = words.say(key, &[("period", &period)]).text();
    html! {
        <>
            <section class={classes!(plan.theme.is_some().then_some("theme"))} part="theme">
                { heading(content, 1, "section", html! { { title } }) }
                if let Some(theme) = &plan.theme {
                    <blockquote>{ own(content, &theme.text) }</blockquote>
                    if theme.continued { <p class="aside">{ words.label(Key::ThemeContinued) }</p> }
                }
            </section>
            { list(content, Key::Objectives, &plan.objectives, true) }
            { list(content, Key::Tasks, &plan.tasks, false) }
            { list(content, Key::Projects, &plan.projects, false) }
        </>
    }
}

fn list(content: &Content, key: Key, list: &TextList, open: bool) -> Html {
    if list.is_empty() {
        return html! {};
    }
    let words = content.words();
    let length =
        if list.complete { words.number(list.items.len() as f64, 0) } else { words.label(Key::Incomplete).to_owned() };
    html! {
        <details class="fold" open={open}>
            <summary>{ words.label(key) }<span class="aside">{ length }</span></summary>
            if let Some(intro) = &list.intro { <p class="intro">{ own(content, intro) }</p> }
            <ul>{ for list.items.iter().map(|item| html! { <li>{ own(content, item) }</li> }) }</ul>
        </details>
    }
}
