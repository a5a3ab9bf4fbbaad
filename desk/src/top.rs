//! The head of the page: what it is, and the way to each of its places.

use report_card::words::Language;
use yew::prelude::*;

use crate::bring::words::words as bring_words;
use crate::figure::grouped;
use crate::words::words;

/// What the head is made of.
#[derive(Properties, PartialEq)]
pub struct TopProps {
    /// The page's language.
    pub lang: Language,
    /// How much waits to be confirmed; none where there is no source.
    pub waiting: Option<usize>,
}

/// The title, and links to the places.
#[component]
pub fn Top(props: &TopProps) -> Html {
    let words = words(props.lang);
    let confirm = &bring_words(props.lang).confirm;
    let confirm = props.waiting.map(|waiting| match waiting {
        0 => confirm.clone(),
        _ => format!("{confirm} ({})", grouped(waiting, props.lang)),
    });
    let places = [
        ("#bring", Some(words.to_bring.clone())),
        ("#confirm", confirm),
        ("#edit", Some(words.edit.clone())),
        ("#preview", Some(words.to_card.clone())),
        ("#take", Some(words.to_take.clone())),
    ];
    let places = places.into_iter().filter_map(|(to, label)| Some((to, label?)));
    html! {
        <header class="top">
            <div>
                <h1>{ &words.title }</h1>
                <p>{ &words.lead }</p>
            </div>
            <nav aria-label={words.places.clone()}>
                <ul>
                    { for places.map(|(to, label)| html! { <li><a href={to}>{ label }</a></li> }) }
                    <li class="away"><a href="portal.html">{ &words.portal }</a></li>
                </ul>
            </nav>
        </header>
    }
}
