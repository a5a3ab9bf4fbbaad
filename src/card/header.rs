//! Who reports, on what, and the headline.

use yew::prelude::*;

use super::part::Props;
use super::text::{heading, own, phrase};
use crate::facts::headline;
use crate::words::Key;

pub(super) fn header(props: &Props) -> Html {
    let content = &props.content;
    let words = content.words();
    let Some(report) = content.report() else { return html! {} };
    let name = own(content, &report.organization.name);
    let organization = match &report.organization.url {
        Some(url) => html! { <a href={url.clone()} rel="noopener" target="_blank">{ name }</a> },
        None => name,
    };
    let title = match &report.title {
        Some(title) => own(content, title),
        None => html! { { words.title(report) } },
    };
    let mut badges = Vec::new();
    if let Some(status) = report.status {
        badges.push(words.report_status(status).to_string());
    }
    if let Some(date) = report.date_modified {
        badges.push(words.say(Key::Modified, &[("date", &words.date(date))]).text());
    }
    if let Some(id) = &report.supersedes {
        badges.push(words.say(Key::Supersedes, &[("id", id)]).text());
    }
    let sentences = headline(report);
    html! {
        <header part="header">
            <p class="organization">{ organization }</p>
            { heading(content, 0, "title", title) }
            if !badges.is_empty() {
                <p class="badges">{ for badges.into_iter().map(|badge| html! { <span class="badge">{ badge }</span> }) }</p>
            }
            if !sentences.is_empty() {
                <p class="lead">
                    { for sentences.iter().map(|sentence| html! { <>{ phrase(&words.sentence(sentence)) }{ " " }</> }) }
                </p>
            }
        </header>
    }
}
