//! The form in which a finding is corrected.

use std::rc::Rc;

use report_card::words::Language;
use web_sys::{HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::focus::finding_id;
use crate::bring::words::{Words, fill, named, words};
use crate::confirm::form::{COMPARISONS, Field, What, Wrong, fields};
use crate::confirm::save::saved;
use crate::confirm::states::{Confirming, ReviewState, Typed};
use crate::page;

#[derive(Properties, PartialEq)]
pub struct CorrectProps {
    pub at: usize,
    pub lang: Language,
    pub confirming: Rc<Confirming>,
    pub on_decide: Callback<(usize, ReviewState)>,
    pub on_write: Callback<(usize, Option<Typed>)>,
}

#[component]
pub fn Correct(props: &CorrectProps) -> Html {
    let words = words(props.lang);
    let at = props.at;
    let found = props.confirming.reading.findings.get(at).zip(props.confirming.value(at));
    let typed = props.confirming.typed(at);
    // Numbers are read as they were written when the form was opened.
    let written = typed.and_then(|typed| Language::of(&typed.language)).unwrap_or(props.lang);
    let fields =
        use_memo(at, |_| found.map(|(finding, value)| fields(finding.kind, value, written)).unwrap_or_default());
    let texts = typed.map(|typed| typed.texts.clone()).unwrap_or_default();
    let wrong = use_state(Vec::<(usize, Wrong)>::new);
    if found.is_none() {
        return Html::default();
    }
    let close = {
        let on_write = props.on_write.clone();
        move || {
            on_write.emit((at, None));
            page::by_id::<HtmlElement>(&finding_id(at)).iter().for_each(page::focus);
        }
    };
    let on_submit = {
        let (confirming, texts, wrong) = (props.confirming.clone(), texts.clone(), wrong.clone());
        let on_decide = props.on_decide.clone();
        move |event: SubmitEvent| {
            event.prevent_default();
            match saved(&confirming, at, &texts, written) {
                Ok(state) => on_decide.emit((at, state)),
                Err(why) => {
                    // The first one that is wrong has the focus, with what is wrong as its description.
                    let id = why.first().map(|(field, _)| field_id(at, *field)).unwrap_or_default();
                    page::by_id::<HtmlElement>(&id).iter().for_each(page::focus);
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
            props.on_write.reform(move |text: String| {
                let mut texts = texts.clone();
                if let Some(own) = texts.get_mut(number) {
                    *own = text;
                }
                (at, Some(Typed { texts, language: written.tag().to_owned() }))
            })
        };
        let text = texts.get(number).cloned().unwrap_or_default();
        html! {
            <div class="field">
                <label for={id.clone()}>{ named(&words.labels, field.label) }</label>
                { control(field.what, id, text, note.clone(), on_text, words) }
                if let Some(why) = why { <p id={note} class="field-message error">{ why }</p> }
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

/// The id of a field of a finding's form.
pub fn field_id(at: usize, number: usize) -> String {
    format!("correct-{at}-{number}")
}

fn control(
    what: What,
    id: String,
    text: String,
    note: Option<String>,
    on_text: Callback<String>,
    words: &Words,
) -> Html {
    let invalid = note.as_ref().map(|_| "true");
    match what {
        What::Lines => {
            let rows = (text.lines().count() + 1).clamp(3, 12).to_string();
            let oninput =
                on_text.reform(|event: InputEvent| event.target_unchecked_into::<HtmlTextAreaElement>().value());
            html! { <textarea {id} {rows} value={text} aria-invalid={invalid} aria-describedby={note} {oninput} /> }
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
            html! { <select {id} aria-invalid={invalid} aria-describedby={note} {onchange}>{ for options.iter().map(option) }</select> }
        }
        _ => {
            let mode = matches!(what, What::Count).then_some("numeric");
            let oninput = on_text.reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
            html! { <input {id} type="text" autocomplete="off" value={text} inputmode={mode} aria-invalid={invalid} aria-describedby={note} {oninput} /> }
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
