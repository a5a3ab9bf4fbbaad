//! What could not be shown: said once, with what to mend, in a fold.

use yew::prelude::*;

use super::content::Content;
use crate::report::{Problem, Severity};
use crate::words::Key;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub content: Content,
}

#[component]
pub(super) fn Notice(props: &Props) -> Html {
    let content = &props.content;
    let errors: Vec<&Problem> =
        content.problems().iter().filter(|problem| problem.severity() == Severity::Error).collect();
    if errors.is_empty() {
        return html! {};
    }
    let count = content.words().count(Key::LeftOut, errors.len() as u32, &[]).text();
    html! {
        <details class="fold notice" part="notice">
            <summary>{ count }</summary>
            { problems(content, &errors) }
        </details>
    }
}

/// Problems as a list: code, place, sentence.
pub(super) fn problems(content: &Content, problems: &[&Problem]) -> Html {
    // A report of two megabytes may hold a hundred thousand; a page of them is more than anybody mends at a time.
    const SHOWN: usize = 100;
    html! {
        <ul class="problems">
            { for problems.iter().take(SHOWN).map(|problem| html! {
                <li>
                    <code>{ problem.code() }{ " " }{ problem.pointer.clone() }</code>
                    <span>{ content.words().problem(problem) }</span>
                </li>
            }) }
            if problems.len() > SHOWN { <li>{ "…" }</li> }
        </ul>
    }
}
