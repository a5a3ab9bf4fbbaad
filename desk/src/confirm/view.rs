//! Confirm on the page: what was read at one side, where it stands at the other.

mod article;
mod correct;
mod focus;
mod item;
mod list;
mod pane;
mod table;

use std::rc::Rc;

use report_card::words::Language;
use yew::prelude::*;

use super::highlights::Highlighted;
use super::pace::Pace;
use super::placeholder::is_placeholder;
use super::reading::Source;
use super::report::missing;
use super::save::opened;
use super::states::{Confirming, ReviewState, Typed};
use crate::bring::read::How;
use crate::bring::words::{fill, named, words};
use crate::figure::grouped;
use crate::page;
use crate::words::words as desk_words;
use focus::use_focus;

/// What Confirm is given.
#[derive(Properties, PartialEq)]
pub struct ConfirmProps {
    /// The page's language.
    pub lang: Language,
    /// What was read, and what was decided.
    pub confirming: Rc<Confirming>,
    /// How it was read.
    pub how: How,
    /// Whether it is being read anew.
    pub is_busy: bool,
    /// How many sources have come: with each the focus goes to it.
    pub arrived: usize,
    /// What was told last of taking over.
    pub taken: Vec<AttrValue>,
    /// A finding is decided of.
    pub on_decide: Callback<(usize, ReviewState)>,
    /// A correction is being written, or its form is closed.
    pub on_write: Callback<(usize, Option<Typed>)>,
    /// A part stands by itself, or is put back.
    pub on_apart: Callback<(usize, bool)>,
    /// All sure ones are accepted.
    pub on_sure: Callback<()>,
    /// It is to be read otherwise.
    pub on_how: Callback<How>,
    /// What was accepted is to go into the report.
    pub on_take: Callback<()>,
}

/// The place where findings are confirmed.
#[component]
pub fn Confirm(props: &ConfirmProps) -> Html {
    let words = words(props.lang);
    let current = use_state(|| None::<usize>);
    let focus = use_focus(props.arrived);
    let reading = &props.confirming.reading;
    let key = Rc::as_ptr(reading) as usize;
    let highlighted = use_memo(key, |_| match &reading.source {
        Source::Article { text } => Highlighted::of(text, &reading.findings),
        Source::Sheet(_) => Highlighted::default(),
    });
    use_effect_with(key, {
        let current = current.clone();
        move |_| current.set(None)
    });
    // Where the source stays at the window's foot it can be folded away; it opens for a place that is asked for.
    let is_open = use_state_eq(|| true);
    let on_fold = {
        let is_open = is_open.clone();
        Callback::from(move |()| is_open.set(!*is_open))
    };
    let on_place = {
        let (current, focus, confirming, highlighted, is_open) =
            (current.clone(), focus.clone(), props.confirming.clone(), highlighted.clone(), is_open.clone());
        Callback::from(move |at: usize| {
            is_open.set(true);
            current.set(Some(at));
            if let Some(id) =
                confirming.reading.findings.get(at).and_then(|finding| focus::place_id(finding, &highlighted))
            {
                focus.emit(id);
            }
        })
    };
    let on_finding = {
        let (current, focus) = (current.clone(), focus.clone());
        Callback::from(move |at: usize| {
            current.set(Some(at));
            focus.emit(focus::finding_id(at));
        })
    };
    // One that is there again after a reload was not asked for: it takes no focus.
    let on_edit = {
        let (focus, confirming, on_write, lang) =
            (focus.clone(), props.confirming.clone(), props.on_write.clone(), props.lang);
        Callback::from(move |at: usize| {
            on_write.emit((at, opened(&confirming, at, lang)));
            focus.emit(correct::field_id(at, 0));
        })
    };
    let on_current = {
        let current = current.clone();
        Callback::from(move |at: usize| {
            if *current != Some(at) {
                current.set(Some(at));
            }
        })
    };
    // What comes next has the focus, so that one key decides of one after the other.
    let pace = use_mut_ref(Pace::default);
    let on_decide = {
        let (current, focus, confirming, on_decide, pace) =
            (current.clone(), focus.clone(), props.confirming.clone(), props.on_decide.clone(), pace.clone());
        Callback::from(move |(at, state): (usize, ReviewState)| {
            // What was written in a form is meant, however soon it is sent.
            let is_meant = pace.borrow_mut().takes(page::now()) || matches!(state, ReviewState::Corrected(_));
            if !is_meant {
                return;
            }
            let state = match (state, confirming.value(at)) {
                // Only its form can say so of a placeholder: somebody has looked at it and written it.
                (ReviewState::Accepted, Some(own)) if is_placeholder(&confirming, at) => {
                    ReviewState::Corrected(own.clone())
                }
                (state, _) => state,
            };
            let next = if state == ReviewState::Waiting { Some(at) } else { confirming.next(at, &state) };
            current.set(next);
            on_decide.emit((at, state));
            focus.emit(focus::next_id(next, &confirming));
        })
    };
    focus::use_scroll(*current, &props.confirming, &highlighted);
    let waits = props.confirming.waits().len();
    let count = match waits {
        0 if reading.findings.is_empty() => String::new(),
        0 => words.none_waiting.clone(),
        1 => words.waiting_one.clone(),
        _ => fill(&words.waiting, &[("n", &grouped(waits, props.lang))]),
    };
    let sure = props.confirming.sure().len();
    let taken = props.confirming.taken();
    let on_sure = {
        let (on_sure, pace) = (props.on_sure.clone(), pace.clone());
        let (focus, confirming) = (focus.clone(), props.confirming.clone());
        move |_: MouseEvent| {
            if !pace.borrow_mut().takes(page::now()) {
                return;
            }
            let mut after = (*confirming).clone();
            after.accept_sure();
            on_sure.emit(());
            let next = after.in_order().first().copied().filter(|at| after.waits().contains(at));
            focus.emit(focus::next_id(next, &after));
        }
    };
    let missing = missing(&props.confirming);
    let on_take = {
        let (on_take, focus, is_held, pace) = (props.on_take.clone(), focus.clone(), !missing.is_empty(), pace.clone());
        // A press that does nothing says why.
        move |_: MouseEvent| match is_held {
            _ if !pace.borrow_mut().takes(page::now()) => {}
            true => focus.emit("needed".to_owned()),
            false => on_take.emit(()),
        }
    };
    let needed = missing.iter().map(|at| {
        let (at, kind) = (*at, reading.findings[*at].kind);
        let on_press = on_finding.reform(move |event: MouseEvent| {
            event.prevent_default();
            at
        });
        html! { <>{ " " }<a href={format!("#{}", focus::finding_id(at))} onclick={on_press}>{ named(&words.kinds_of, kind) }</a></> }
    });
    html! {
        <section id="confirm" class="confirm" aria-labelledby="confirm-title" aria-busy={props.is_busy.then_some("true")}>
            <div class="bar">
                <h2 id={focus::TITLE} tabindex="-1">{ &words.confirm }</h2>
                <p id="waiting" role="status">{ count }</p>
                if !reading.findings.is_empty() {
                    <div class="buttons">
                        if sure > 0 {
                            <button type="button" id="all-sure" onclick={on_sure}>{ fill(&words.all_sure, &[("n", &grouped(sure, props.lang))]) }</button>
                        }
                        <button type="button" id="take-over" class="main" disabled={taken == 0}
                            aria-disabled={(!missing.is_empty()).then_some("true")}
                            aria-describedby={(!missing.is_empty()).then_some("needed")} onclick={on_take}>
                            { fill(&words.take_over, &[("n", &grouped(taken, props.lang))]) }
                        </button>
                    </div>
                    if !missing.is_empty() {
                        <p id="needed" tabindex="-1">{ &words.needed }{ for needed }</p>
                    }
                }
            </div>
            <p class="hint">{ &words.confirm_lead }</p>
            <div id="taken" role="status">
                { for props.taken.iter().enumerate().map(|(at, sentence)| html! {
                    <p>{ sentence }if at == 0 { { onward(props.lang) } }</p>
                }) }
            </div>
            { list::notices("to-mend", &words.to_mend, &reading.refusals, props.lang) }
            if !reading.findings.iter().any(|finding| finding.kind.is_figure()) && reading.refusals.is_empty() {
                <p class="nothing">{ &words.nothing_found }</p>
            }
            <div class={classes!("sides", reading.findings.is_empty().then_some("alone"))}>
                <div class="findings">
                    { list::notices("notices", &words.notices, &reading.notices, props.lang) }
                    <list::Findings {key} lang={props.lang} confirming={props.confirming.clone()} current={*current} on_decide={on_decide}
                        on_edit={on_edit} on_write={props.on_write.clone()} on_apart={props.on_apart.clone()} on_place={on_place} on_current={on_current} />
                </div>
                { match &reading.source {
                    Source::Article { .. } => html! {
                        <article::Article lang={props.lang} confirming={props.confirming.clone()} highlighted={highlighted.clone()}
                            current={*current} is_open={*is_open} on_fold={on_fold} on_finding={on_finding} />
                    },
                    Source::Sheet(_) => html! {
                        <table::Table lang={props.lang} confirming={props.confirming.clone()} how={props.how.clone()}
                            is_busy={props.is_busy} current={*current} is_open={*is_open} on_fold={on_fold} on_finding={on_finding} on_how={props.on_how.clone()} />
                    },
                } }
            </div>
        </section>
    }
}

/// Where one goes on from here: what was taken over is edited, looked at and published further down.
fn onward(lang: Language) -> Html {
    let words = desk_words(lang);
    let places = [("#edit", &words.edit), ("#preview", &words.to_card), ("#take", &words.to_take)];
    places.into_iter().map(|(to, label)| html! { <>{ " " }<a href={to}>{ label }</a></> }).collect()
}
