//! One field, its label, and what is wrong with it in plain words.

use report_card::words::Language;
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::Act;
use super::group::{Field, FieldKind};
use crate::located::LocatedProblem;
use crate::words::{Words, fill, words};

#[derive(Clone, PartialEq, Properties)]
pub struct FieldProps {
    pub field: Field,
    pub lang: Language,
    /// What is wrong with it.
    pub problems: Vec<LocatedProblem>,
    pub on_act: Callback<Act>,
}

#[component]
pub fn FieldControl(props: &FieldProps) -> Html {
    let field = &props.field;
    let pointer = &field.pointer;
    // While one types, the keys stand there as they are; "1.800" is not yet the report's 1800 on the way.
    let keys = use_state(|| None::<String>);
    let value = (*keys).clone().unwrap_or_else(|| field.value.clone());
    let is_wrong = props.problems.iter().any(|problem| problem.is_error);
    let sentences: Vec<String> =
        props.problems.iter().map(|problem| sentence(problem, &value, words(props.lang))).collect();
    let problems_id = format!("message-{pointer}");
    let write = {
        let (field, on_act, keys) = (field.clone(), props.on_act.clone(), keys.clone());
        Callback::from(move |value: String| {
            // What is chosen is whole at once.
            if !matches!(field.kind, FieldKind::Choice(_) | FieldKind::Flag(_)) {
                keys.set(Some(value.clone()));
            }
            on_act.emit(Act::Type(field.clone(), value));
        })
    };
    let settle = {
        let keys = keys.clone();
        Callback::from(move |()| keys.set(None))
    };
    let control = Control {
        id: format!("field-{pointer}"),
        pointer: pointer.clone(),
        value,
        is_wrong,
        described: (!props.problems.is_empty()).then(|| problems_id.clone()),
        write,
        settle,
    };
    let kind = match field.kind {
        FieldKind::Text => "text",
        FieldKind::Long => "long",
        FieldKind::Number => "number",
        FieldKind::Date => "date",
        FieldKind::Choice(_) | FieldKind::Flag(_) => "choice",
    };
    html! {
        <p class={classes!("field", format!("of-{kind}"))}>
            <label for={control.id.clone()}>{ &field.label }</label>
            { control.html(&field.kind) }
            <span class={classes!("field-message", if is_wrong { "error" } else { "warning" })} id={problems_id} hidden={props.problems.is_empty()}>
                { sentences.join(" ") }
            </span>
        </p>
    }
}

struct Control {
    id: String,
    pointer: String,
    value: String,
    is_wrong: bool,
    described: Option<String>,
    write: Callback<String>,
    settle: Callback<()>,
}

impl Control {
    fn html(self, kind: &FieldKind) -> Html {
        let Control { id, pointer, value, is_wrong, described, write, settle } = self;
        let invalid = is_wrong.to_string();
        let leave = move |_: FocusEvent| settle.emit(());
        let is_date = *kind == FieldKind::Date;
        let oninput = {
            let write = write.clone();
            move |event: InputEvent| {
                let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
                // A date that is half typed is none yet.
                if !(is_date && input.validity().bad_input()) {
                    write.emit(input.value());
                }
            }
        };
        match kind {
            FieldKind::Long => {
                let oninput = move |event: InputEvent| {
                    if let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() {
                        write.emit(area.value());
                    }
                };
                html! {
                    <textarea {id} rows="2" autocomplete="off" data-pointer={pointer} {value} {oninput} onblur={leave}
                        aria-invalid={invalid} aria-describedby={described} />
                }
            }
            FieldKind::Choice(choices) => {
                html! { <Choice {id} {pointer} {value} choices={choices.clone()} {invalid} {described} {write} /> }
            }
            FieldKind::Flag([unstated, yes, no]) => {
                let choices = [("", unstated), ("true", yes), ("false", no)];
                let choices: Vec<_> = choices.map(|(value, label)| (value.to_owned(), label.clone())).into();
                html! { <Choice {id} {pointer} {value} {choices} {invalid} {described} {write} /> }
            }
            FieldKind::Text | FieldKind::Number | FieldKind::Date => {
                let is_number = *kind == FieldKind::Number;
                html! {
                    <input {id} type={if is_date { "date" } else { "text" }} class={is_number.then_some("number")}
                        inputmode={is_number.then_some("decimal")} autocomplete="off" data-pointer={pointer} {value} {oninput}
                        onblur={leave} aria-invalid={invalid} aria-describedby={described} />
                }
            }
        }
    }
}

#[derive(Clone, PartialEq, Properties)]
struct ChoiceProps {
    id: String,
    pointer: String,
    value: String,
    choices: Vec<(String, String)>,
    invalid: String,
    described: Option<String>,
    write: Callback<String>,
}

/// A menu; a value that is none of the offered ones is still what the report says.
#[component]
fn Choice(props: &ChoiceProps) -> Html {
    let node = use_node_ref();
    {
        let (node, value) = (node.clone(), props.value.clone());
        use_effect(move || {
            if let Some(select) = node.cast::<HtmlSelectElement>() {
                select.set_value(&value);
            }
        });
    }
    let write = props.write.clone();
    let onchange = move |event: Event| {
        if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
            write.emit(select.value());
        }
    };
    let own = (!props.choices.iter().any(|(value, _)| *value == props.value))
        .then(|| (props.value.clone(), props.value.clone()));
    html! {
        <select ref={node} id={props.id.clone()} autocomplete="off" data-pointer={props.pointer.clone()} {onchange}
            aria-invalid={props.invalid.clone()} aria-describedby={props.described.clone()}>
            { for props.choices.iter().chain(&own).map(|(value, label)| html! { <option value={value.clone()}>{ label }</option> }) }
        </select>
    }
}

/// A problem's sentence; where the card's own names fields of the format, one with the form's names for them.
fn sentence(problem: &LocatedProblem, value: &str, words: &Words) -> String {
    let counts = ["achieved", "exceeded", "partiallyAchieved", "notAchieved"].map(|name| (name, words.label(name)));
    let status = words.form.get(&format!("status.{value}"));
    let plain = match (problem.code.as_str(), problem.field.as_deref(), status) {
        ("E07", ..) => fill(&words.plain_e07, &counts),
        ("E08", Some("tallies"), _) => fill(&words.plain_e08_tallies, &counts),
        ("W02", _, Some(status)) => fill(&words.plain_w02, &[("status", status)]),
        _ => problem.message.clone(),
    };
    let mut characters = plain.chars();
    let first: String = characters.next().into_iter().flat_map(char::to_uppercase).collect();
    let end = if plain.ends_with(['.', '?', '!', ')']) { "" } else { "." };
    format!("{first}{}{end}", characters.as_str())
}
