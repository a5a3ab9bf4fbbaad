//! The head of the page: what it is, the way to each of its places, and its other languages.

use report_card::words::Language;
use yew::prelude::*;

use crate::bring::words::words as bring_words;
use crate::figure::grouped;
use crate::language_table::SPOKEN;
use crate::switches::Change;
use crate::words::words;

/// What the head is made of.
#[derive(Properties, PartialEq)]
pub struct TopProps {
    /// The page's language.
    pub lang: Language,
    /// How much waits to be confirmed; none where there is no source.
    pub waiting: Option<usize>,
    /// Told which language the page is to speak.
    pub on_switches: Callback<Change>,
}

/// The title, links to the places, and a button for each other language: whoever can't read this one finds it by its own name.
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
    let others = SPOKEN.into_iter().filter(|language| *language != props.lang).map(|language| {
        let onclick = props
            .on_switches
            .reform(move |_: MouseEvent| -> Change { Box::new(move |all| all.page = language.tag().to_owned()) });
        html! { <li><button type="button" lang={language.tag()} {onclick}>{ language.name() }</button></li> }
    });
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
                    { for others }
                </ul>
            </nav>
        </header>
    }
}
