//! Lines of the outline as nodes.

use yew::prelude::*;

use super::mark::mark;
use super::number::numbers;
use crate::card::state::content::Content;
use crate::outline::{Line, Run, StatusLabel, Voice};

/// A line: values get a direction of their own, the report's words its language.
pub(in crate::card) fn line(content: &Content, line: &Line) -> Html {
    line.0.iter().map(|run| of_run(content, run)).collect()
}

fn of_run(content: &Content, run: &Run) -> Html {
    let text = run.text.clone();
    let said = match run.voice {
        Voice::Card => html! { { text } },
        Voice::Aside => html! { <span class="soft">{ text }</span> },
        Voice::Value => html! { <bdi>{ numbers(&text) }</bdi> },
        Voice::Report => html! { <bdi lang={content.own_lang()}>{ text }</bdi> },
    };
    let said = if run.is_strong {
        html! { <strong>{ said }</strong> }
    } else {
        said
    };
    match &run.href {
        Some(href) => html! { <a href={href.clone()} rel="noopener" target="_blank">{ said }</a> },
        None => said,
    }
}

/// A status: its mark beside its words, and who says so.
pub(in crate::card) fn status_label(content: &Content, status_label: &StatusLabel) -> Html {
    html! {
        <span class="status">
            { for status_label.mark.map(mark) }
            <span>{ line(content, &status_label.line()) }</span>
        </span>
    }
}
