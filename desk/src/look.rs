//! Look: the card as it will be.

mod accent;
mod card;
mod forms;
mod pause;

use report_card::words::Language;
use yew::prelude::*;

use crate::choice::{Item, choice};
use crate::colour::Accent;
use crate::follow::is_large;
use crate::shared_text::SharedText;
use crate::switches::{Change, Switches};
use crate::words::words;
use accent::AccentFields;
pub use card::Card;
pub use forms::{Forms, made};
use pause::use_pause;

#[derive(Clone, PartialEq, Properties)]
pub struct LookProps {
    pub switches: Switches,
    /// The report that the card shows.
    pub text: SharedText,
    /// The language that it is written in.
    pub own_lang: Option<String>,
    /// What the card's loader met, in words.
    pub fault: Option<String>,
    pub on_switches: Callback<Change>,
    /// What the card's loader met, in words.
    pub on_fault: Callback<Option<String>>,
}

#[component]
pub fn Look(props: &LookProps) -> Html {
    let switches = &props.switches;
    let words = words(switches.language());
    let on = |set: fn(&mut Switches, String)| {
        props.on_switches.reform(move |value: String| -> Change { Box::new(move |all| set(all, value)) })
    };
    let tongue = |language: Language| Item { lang: Some(language.tag()), ..Item::of(language.tag(), language.name()) };
    let languages: Vec<Item> = [Item::of("auto", &words.auto)].into_iter().chain(Language::ALL.map(tongue)).collect();
    let themes = [Item::of("auto", &words.auto), Item::of("light", &words.light), Item::of("dark", &words.dark)];
    let widths = [
        Item::of("full", &words.full),
        Item::of("280", &words.side),
        Item::of("360", &words.phone),
        Item::of("720", &words.desktop),
        Item::of("960", &words.wide),
    ];
    // The card reads and draws on the page.
    // As a page in the report's language shows it: this page's own would mix both.
    let lang = switches.card_lang().map(str::to_owned).or_else(|| props.own_lang.clone());
    let wanted = (props.text.clone(), lang, switches.theme.clone());
    let ((text, lang, theme), is_waiting) = use_pause(wanted, is_large(&props.text));
    let on_accent = props.on_switches.reform(|accent: Accent| -> Change { Box::new(move |all| all.accent = accent) });
    html! {
        <section class="preview" id="preview" tabindex="-1" aria-labelledby="preview-title">
            <h2 class="hidden" id="preview-title">{ &words.card }</h2>
            <form class="switches" aria-labelledby="switches-title" onsubmit={|event: SubmitEvent| event.prevent_default()}>
                <h3 class="hidden" id="switches-title">{ &words.switches }</h3>
                <fieldset>
                    <legend>{ &words.language }</legend>
                    <div class="choice">{ choice("lang", &switches.lang, &languages, &on(|all, value| all.lang = value)) }</div>
                </fieldset>
                <fieldset>
                    <legend>{ &words.theme }</legend>
                    <div class="choice">{ choice("theme", &switches.theme, &themes, &on(|all, value| all.theme = value)) }</div>
                </fieldset>
                <fieldset>
                    <legend>{ &words.width }</legend>
                    <div class="choice">{ choice("width", &switches.width, &widths, &on(|all, value| all.width = value)) }</div>
                </fieldset>
                <AccentFields lang={switches.language()} accent={switches.accent} {on_accent} />
                <a class="jump" href="#edit">{ &words.to_edit }</a>
            </form>
            <p id="card-fault" role="status">{ props.fault.clone() }</p>
            <p id="card-waits" role="status">{ is_waiting.then_some(&words.card_waits) }</p>
            <div class="stage" id="stage" role="group" aria-labelledby="preview-title" tabindex="0" data-width={switches.width.clone()}>
                <Card {text} {lang} {theme} accent={switches.accent} on_fault={props.on_fault.clone()} />
            </div>
        </section>
    }
}
