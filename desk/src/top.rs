//! The head of the page: what it is, and the way to each of its places.

use report_card::words::Language;
use yew::prelude::*;

use crate::words::words;

/// What the head is made of.
#[derive(Properties, PartialEq)]
pub struct TopProps {
    /// The page's language.
    pub lang: Language,
}

/// The title, and links to the places.
#[component]
pub fn Top(props: &TopProps) -> Html {
    let words = words(props.lang);
    let places = [
        ("#bring", &words.to_bring),
        ("#edit", &words.edit),
        ("#preview", &words.to_card),
        ("#take", &words.to_take),
        ("portal.html", &words.portal),
    ];
    html! {
        <header class="top">
            <div>
                <h1>{ &words.title }</h1>
                <p>{ &words.lead }</p>
            </div>
            <nav aria-label={words.places.clone()}>
                <ul>
                    { for places.into_iter().map(|(to, label)| html! { <li><a href={to}>{ label }</a></li> }) }
                </ul>
            </nav>
        </header>
    }
}
