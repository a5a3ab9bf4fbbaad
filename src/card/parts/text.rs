//! Runs of text: phrases, the report's own words, headings, figures.

use yew::prelude::*;

use super::number::numbers;
use crate::card::state::content::Content;
use crate::card::state::options::HEADING_LEVELS;
use crate::export::coordinate;
use crate::words::{Figure, Phrase};

/// A phrase; its values get a direction of their own.
pub(in crate::card) fn phrase(phrase: &Phrase) -> Html {
    phrase
        .0
        .iter()
        .map(|piece| {
            let text = piece.text.clone();
            let run = if piece.value {
                html! { <bdi>{ numbers(&text) }</bdi> }
            } else {
                html! { { text } }
            };
            if piece.strong {
                html! { <strong>{ run }</strong> }
            } else {
                run
            }
        })
        .collect()
}

/// A heading `below` levels under the card's own.
pub(in crate::card) fn heading(content: &Content, below: u8, class: &'static str, text: Html) -> Html {
    let level =
        content.options().heading_level.clamp(*HEADING_LEVELS.start(), *HEADING_LEVELS.end()).saturating_add(below);
    // HTML has six levels; deeper ones are told to assistive technology only.
    if level > *HEADING_LEVELS.end() {
        return html! { <div class={class} role="heading" aria-level={level.to_string()}>{ text }</div> };
    }
    html! { <@{format!("h{level}")} class={class}>{ text }</@> }
}

/// A figure with its number set large, and what qualifies it.
pub(in crate::card) fn figure(figure: &Figure, badges: &[AttrValue]) -> Html {
    let unit = figure.unit.clone().map(|unit| {
        let class = if figure.unit_is_sign { "sign" } else { "unit" };
        html! { <span class={class}>{ unit }</span> }
    });
    let space = if figure.unit.is_some() && !figure.unit_is_sign { "\u{a0}" } else { "" };
    html! {
        <p class={if figure.is_words { "figure in-words" } else { "figure" }}>
            if !figure.before.is_empty() { <span class="unit">{ figure.before.clone() }</span>{ "\u{a0}" } }
            <bdi><b class="number">{ numbers(&figure.number) }</b>{ space }{ unit }</bdi>
            if !figure.after.is_empty() { { "\u{a0}" }<span class="unit">{ figure.after.clone() }</span> }
            { for badges.iter().map(|badge| html! { <>{ " " }<span class="badge">{ badge.clone() }</span></> }) }
        </p>
    }
}

/// A length in per cent, for an SVG attribute.
pub(in crate::card) fn percent(value: f64) -> String {
    coordinate(value) + "%"
}
