//! The form in which a finding is corrected.

use std::collections::BTreeSet;
use std::rc::Rc;

use report_card::words::Language;
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::focus::finding_id;
use crate::bring::words::{Words, fill, named, words};
use crate::confirm::form::{COMPARISONS, Field, What, Wrong, fields};
use crate::confirm::save::saved;
use crate::confirm::states::{Confirming, State};

#[derive(Properties, PartialEq)]
pub struct CorrectProps {
    pub at: usize,
    pub lang: Language,
    pub confirming: Rc<Confirming>,
    pub open: UseStateHandle<BTreeSet<usize>>,
    pub on_decide: Callback<(usize, State)>,
}

#[component]
pub fn Correct(props: &CorrectProps) -> Html {
    let words = words(props.lang);
    let at = props.at;
    let found = props.confirming.reading.findings.get(at).zip(props.confirming.value(at));
    // Numbers are written and read as the page's language did when the form was opened: "1.757" that one language has
    // written means a thousandth to the other.
    let written = *use_state(|| props.lang);
    let fields =
        use_memo(at, |_| found.map(|(finding, value)| fields(finding.kind, value, written)).unwrap_or_default());
    let texts = use_state(|| fields.iter().map(|field| field.text.clone()).collect::<Vec<_>>());
    let wrong = use_state(Vec::<(usize, Wrong)>::new);
    let first = use_node_ref();
    use_effect_with((), {
        let first = first.clone();
        move |()| {
            if let Some(node) = first.cast::<web_sys::HtmlElement>() {
                drop(node.focus());
            }
        }
    });
    if found.is_none() {
        return Html::default();
    }
    let close = {
        let open = props.open.clone();
        move || {
            open.set(without(&open, at));
            let node = web_sys::window().and_then(|window| window.document()?.get_element_by_id(&finding_id(at)));
            if let Some(node) = node.and_then(|node| wasm_bindgen::JsCast::dyn_into::<web_sys::HtmlElement>(node).ok())
            {
                drop(node.focus());
            }
        }
    };
    let on_submit = {
        let (confirming, texts, wrong) = (props.confirming.clone(), texts.clone(), wrong.clone());
        let (on_decide, open) = (props.on_decide.clone(), props.open.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            match saved(&confirming, at, &texts, written) {
                Ok(state) => {
                    open.set(without(&open, at));
                    on_decide.emit((at, state));
                }
                Err(why) => {
                    // The first one that is wrong has the focus, with what is wrong as its description.
                    let id = why.first().map(|(field, _)| field_id(at, *field)).unwrap_or_default();
                    let node = web_sys::window().and_then(|window| window.document()?.get_element_by_id(&id));
                    if let Some(node) =
                        node.and_then(|node| wasm_bindgen::JsCast::dyn_into::<web_sys::HtmlElement>(node).ok())
                    {
                        drop(node.focus());
                    }
                    wrong.set(why);
                }
            }
        }
    };
    let on_key = {
        let close = close.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                close();
            }
        }
    };
    let on_cancel = move |_: MouseEvent| close();
    let drawn = |(number, field): (usize, &Field)| {
        let why = wrong.iter().find(|(at, _)| *at == number).map(|(_, why)| sentence(why, words, props.lang));
        let id = field_id(at, number);
        let note = why.as_ref().map(|_| format!("{id}-wrong"));
        let on_text = {
            let texts = texts.clone();
            Callback::from(move |text: String| {
                let mut new = (*texts).clone();
                if let Some(own) = new.get_mut(number) {
                    *own = text;
                }
                texts.set(new);
            })
        };
        let text = texts.get(number).cloned().unwrap_or_default();
        let own = if number == 0 { first.clone() } else { NodeRef::default() };
        html! {
            <div class="field">
                <label for={id.clone()}>{ named(&words.labels, field.label) }</label>
                { control(field.what, id, text, note.clone(), own, on_text, words) }
                if let Some(why) = why { <p id={note} class="told error">{ why }</p> }
            </div>
        }
    };
    html! {
        <form class="correct" onsubmit={on_submit} onkeydown={on_key} novalidate=true>
            { for fields.iter().enumerate().map(drawn) }
            <div class="buttons">
                <button type="submit" class="main">{ &words.save }</button>
                <button type="button" onclick={on_cancel}>{ &words.cancel }</button>
            </div>
        </form>
    }
}

fn without(open: &BTreeSet<usize>, at: usize) -> BTreeSet<usize> {
    open.iter().copied().filter(|other| *other != at).collect()
}

fn field_id(at: usize, number: usize) -> String {
    format!("correct-{at}-{number}")
}

fn control(
    what: What,
    id: String,
    text: String,
    note: Option<String>,
    own: NodeRef,
    on_text: Callback<String>,
    words: &Words,
) -> Html {
    let invalid = note.as_ref().map(|_| "true");
    match what {
        What::Lines => {
            let rows = (text.lines().count() + 1).clamp(3, 12).to_string();
            let oninput =
                on_text.reform(|event: InputEvent| event.target_unchecked_into::<HtmlTextAreaElement>().value());
            html! { <textarea {id} ref={own} {rows} value={text} aria-invalid={invalid} aria-describedby={note} {oninput} /> }
        }
        What::Direction | What::Comparison => {
            let options: Vec<(String, String)> = match what {
                What::Direction => vec![
                    ("more".to_owned(), words.more_is_better.clone()),
                    ("less".to_owned(), words.less_is_better.clone()),
                ],
                _ => COMPARISONS
                    .iter()
                    .map(|kind| ((*kind).to_owned(), words.comparisons.get(*kind).cloned().unwrap_or_default()))
                    .collect(),
            };
            // A field that is not written means that more is better.
            let text = if what == What::Direction && text.is_empty() { "more".to_owned() } else { text };
            let onchange = on_text.reform(|event: Event| event.target_unchecked_into::<HtmlSelectElement>().value());
            let option = |(value, label): &(String, String)| html! { <option value={value.clone()} selected={*value == text}>{ label }</option> };
            html! { <select {id} ref={own} aria-invalid={invalid} aria-describedby={note} {onchange}>{ for options.iter().map(option) }</select> }
        }
        _ => {
            let mode = matches!(what, What::Count).then_some("numeric");
            let oninput = on_text.reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
            html! { <input {id} ref={own} type="text" autocomplete="off" value={text} inputmode={mode} aria-invalid={invalid} aria-describedby={note} {oninput} /> }
        }
    }
}

fn sentence(wrong: &Wrong, words: &Words, language: Language) -> String {
    match wrong {
        Wrong::Blank => words.blank.clone(),
        Wrong::NoCount => words.no_count.clone(),
        Wrong::NoDay => words.no_day.clone(),
        Wrong::NoNumber => words.no_number.clone(),
        Wrong::NoFigure(sentence) => sentence.get(language.tag()).cloned().unwrap_or_default(),
        Wrong::Beside(beside) => fill(named(&words.labels, "beside"), &[("beside", beside)]),
    }
}
