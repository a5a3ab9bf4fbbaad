//! The year ahead: its theme as a quotation, then what is to be reached, done and built.

use yew::prelude::*;

use super::content::Content;
use super::fold::Fold;
use super::part::Props;
use super::text::{heading, own};
use super::view::{Form, View};
use super::viewing::Viewing;
use crate::report::{Text, TextList};
use crate::words::Key;

/// The names of its lists among the reader's choices.
const OBJECTIVES: &str = "_objectives";
const TASKS: &str = "_tasks";
const PROJECTS: &str = "_projects";

/// What concerns it.
pub(super) fn view(view: &UseReducerHandle<View>) -> Viewing {
    Viewing::of(view, &|of| [OBJECTIVES, TASKS, PROJECTS].contains(&of))
}

pub(super) fn plan(props: &Props) -> Html {
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
            if props.form == Form::Card {
                { list(content, &props.view, OBJECTIVES, Key::Objectives, &plan.objectives, true) }
                { list(content, &props.view, TASKS, Key::Tasks, &plan.tasks, false) }
                { list(content, &props.view, PROJECTS, Key::Projects, &plan.projects, false) }
            }
        </>
    }
}

fn list(content: &Content, view: &Viewing, name: &'static str, key: Key, list: &TextList, is_open: bool) -> Html {
    if list.is_empty() {
        return html! {};
    }
    let words = content.words();
    let length =
        if list.complete { words.number(list.items.len() as f64, 0).into() } else { words.label(Key::Incomplete) };
    let name = Text::Static(name);
    let fold = Fold { name: &name, is_open, class: "fold", part: None, id: None };
    let summary = html! { <>{ words.label(key) }<span class="aside">{ length }</span></> };
    fold.html(view, summary, false, &|| {
        html! {
            <>
                if let Some(intro) = &list.intro { <p class="intro">{ own(content, intro) }</p> }
                <ul>{ for list.items.iter().map(|item| html! { <li>{ own(content, item) }</li> }) }</ul>
            </>
        }
    })
}
