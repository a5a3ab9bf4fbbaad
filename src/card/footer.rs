//! Where the figures come from.

use yew::prelude::*;

use super::content::Content;
use super::part::Props;
use super::text::own;
use super::tools::Tools;
use crate::report::Source;
use crate::words::Key;

pub(super) fn footer(props: &Props) -> Html {
    let (content, view) = (&props.content, &props.view);
    let sources = content.report().map(|report| report.sources.as_slice()).unwrap_or_default();
    html! {
        <footer part="footer">
            { for sources.iter().map(|one| source(content, one, view.is_printed())) }
            if view.is_printed() { <p>{ view.printed.clone() }</p> }
            // On paper the style sheet hides them: taken away, the one that was pressed would lose the focus.
            if !view.is_still { <Tools content={content.clone()} view={view.clone()} /> }
        </footer>
    }
}

fn source(content: &Content, source: &Source, is_printed: bool) -> Html {
    let words = content.words();
    let title = match &source.title {
        Some(title) => own(content, title),
        None => html! { { words.label(Key::Source) } },
    };
    let title = match &source.url {
        Some(url) => Some(html! {
            <>
                <a href={url.clone()} rel="noopener" target="_blank">{ title }</a>
                if is_printed { { ": " }<bdi>{ url.clone() }</bdi> }
            </>
        }),
        None => source.title.is_some().then_some(title),
    };
    let published =
        source.published.map(|date| html! { { words.say(Key::Published, &[("date", &words.date(date))]).text() } });
    let credits = source.credits.as_ref().map(|credits| own(content, credits));
    let parts = [credits, title, published];
    html! {
        <p>
            { for parts.into_iter().flatten().enumerate().map(|(at, part)| html! {
                <>if at > 0 { { " · " } }{ part }</>
            }) }
        </p>
    }
}
