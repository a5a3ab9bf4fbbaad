//! The way through what is too long to be drawn at once: which part of it is drawn, and buttons to those before and after.

use std::ops::Range;

use report_card::words::Language;
use yew::prelude::*;

use crate::bring::words::{fill, words};
use crate::figure::grouped;

#[derive(Clone, PartialEq, Properties)]
pub struct TurningProps {
    pub lang: Language,
    /// The sentence that tells what is drawn, of `{from}`, `{to}` and `{n}`.
    pub pattern: AttrValue,
    /// What is drawn, from 0.
    pub shown: Range<usize>,
    /// How many there are.
    pub all: usize,
    /// How many are drawn at once.
    pub step: usize,
    /// With the first that is to be drawn.
    pub on_turn: Callback<usize>,
}

/// Which part of something long is drawn.
#[derive(Clone)]
pub struct Turned {
    pub shown: Range<usize>,
    /// With the first that is to be drawn.
    pub on_turn: Callback<usize>,
}

/// Of so many so many at once: those around the one that is looked at, until somebody turns on. What comes in its place may be shorter.
#[hook]
pub fn use_turned(current: Option<usize>, all: usize, step: usize) -> Turned {
    let first = use_state_eq(|| 0_usize);
    use_effect_with(current, {
        let first = first.clone();
        move |current| current.iter().for_each(|current| first.set(current / step * step))
    });
    let start = Some(*first).filter(|first| *first < all).unwrap_or_default();
    Turned { shown: start..(start + step).min(all), on_turn: Callback::from(move |wanted| first.set(wanted)) }
}

/// Nothing, where all of it is drawn.
#[component]
pub fn Turning(props: &TurningProps) -> Html {
    let (lang, Range { start, end }, all, step) = (props.lang, props.shown.clone(), props.all, props.step);
    if props.shown.len() >= all {
        return Html::default();
    }
    let words = words(lang);
    let go = |wanted: usize| props.on_turn.reform(move |_: MouseEvent| wanted);
    let counts = [("from", start + 1), ("to", end), ("n", all)].map(|(name, n)| (name, grouped(n, lang)));
    let which = fill(&props.pattern, &counts.each_ref().map(|(name, n)| (*name, n.as_str())));
    html! {
        <div class="bar part">
            <p role="status">{ which }</p>
            <div class="buttons">
                <button type="button" disabled={start == 0} onclick={go(start.saturating_sub(step))}>{ &words.earlier }</button>
                <button type="button" disabled={end >= all} onclick={go(end)}>{ &words.later }</button>
            </div>
        </div>
    }
}
