//! What could not be shown: said once, with what to mend, in a fold.

use yew::prelude::*;

use super::content::Content;
use super::fold::Fold;
use super::part::Props;
use crate::report::{Problem, Text};
use crate::words::Key;

/// Its name among the reader's choices.
pub(super) const NAME: Text = Text::Static("_notice");

pub(super) fn notice(props: &Props) -> Html {
    let content = &props.content;
    let errors = content.errors();
    if errors.is_empty() {
        return html! {};
    }
    let count = content.words().count(Key::LeftOut, errors.len() as u32, &[]).text();
    let name = NAME;
    let fold = Fold { name: &name, is_open: false, class: "fold left-out", part: Some("notice"), id: None };
    fold.html(&props.view, html! { { count } }, false, &|| problems(content, &errors))
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
