//! The findings: what is unsure first, then what is sure, then what was decided.

use std::rc::Rc;

use report_card::words::Language;
use yew::prelude::*;

use super::item::item;
use crate::bring::words::{fill, words};
use crate::confirm::finding::Notice;
use crate::confirm::states::{Confirming, ReviewState, Typed};
use crate::figure::grouped;

/// How many findings of a group are drawn at first, and how many more at a time.
const STEP: usize = 30;

#[derive(Properties, PartialEq)]
pub struct FindingsProps {
    pub lang: Language,
    pub confirming: Rc<Confirming>,
    pub current: Option<usize>,
    pub on_decide: Callback<(usize, ReviewState)>,
    /// A correction begins.
    pub on_edit: Callback<usize>,
    pub on_write: Callback<(usize, Option<Typed>)>,
    pub on_apart: Callback<(usize, bool)>,
    pub on_place: Callback<usize>,
    pub on_current: Callback<usize>,
}

#[component]
pub fn Findings(props: &FindingsProps) -> Html {
    let words = words(props.lang);
    let shown = use_state(|| [STEP; 3]);
    let confirming = &props.confirming;
    let mut groups: [Vec<usize>; 3] = Default::default();
    for at in confirming.in_order() {
        if let Some(group) = groups.get_mut(confirming.rank(at)) {
            group.push(at);
        }
    }
    let titles = [&words.unsure, &words.sure, &words.decided];
    let group = |(number, (found, title)): (usize, (&Vec<usize>, &&String))| {
        let most = shown.get(number).copied().unwrap_or(STEP);
        // What one has come to from its place is drawn, wherever it stands; and what is being corrected, with its texts.
        let is_drawn = |at: &usize| Some(*at) == props.current || confirming.typed(*at).is_some();
        let reach = found.iter().rposition(is_drawn).map_or(most, |at| most.max(at + 1));
        let rest = found.len().saturating_sub(reach);
        let on_more = {
            let shown = shown.clone();
            move |_: MouseEvent| {
                let mut more = *shown;
                more[number] = reach + STEP;
                shown.set(more);
            }
        };
        html! {
            if !found.is_empty() {
                <h3 id={format!("group-{number}")}>{ fill(title, &[("n", &grouped(found.len(), props.lang))]) }</h3>
                <ul aria-labelledby={format!("group-{number}")} class="items">
                    { for found.iter().take(reach).map(|at| item(*at, props)) }
                </ul>
                if rest > 0 {
                    <button type="button" class="more" onclick={on_more}>
                        { fill(&words.more, &[("n", &rest.min(STEP).to_string())]) }
                    </button>
                }
            }
        }
    };
    html! { <>{ for groups.iter().zip(&titles).enumerate().map(group) }</> }
}

/// What stands in the way, or is to be known, each at its place.
pub fn notices(id: &'static str, title: &str, notices: &[Notice], lang: Language) -> Html {
    let one = |notice: &Notice| {
        let place = notice.place(lang);
        let place = if place.is_empty() { String::new() } else { format!("{place}: ") };
        html! { <li><span class="where">{ place }</span>{ notice.sentence(lang) }{ " " }<span class="code">{ &notice.code }</span></li> }
    };
    let all = notices.iter().take(100).map(one).collect::<Html>();
    let title = fill(title, &[("n", &grouped(notices.len(), lang))]);
    let is_open = id == "to-mend";
    html! {
        if !notices.is_empty() {
            <details {id} class="notice-list" open={is_open}><summary>{ title }</summary><ul>{ all }</ul></details>
        }
    }
}
