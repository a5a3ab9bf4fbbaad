//! The publisher's colour: chosen, typed, and told where it can't be read.

use report_card::words::{Language, Words as CardWords};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::colour::{Accent, Ground, code, parse};
use crate::words::{fill, words};

#[derive(Clone, PartialEq, Properties)]
pub struct AccentProps {
    pub lang: Language,
    pub accent: Accent,
    pub on_accent: Callback<Accent>,
}

#[component]
pub fn AccentFields(props: &AccentProps) -> Html {
    let words = words(props.lang);
    let numbers = CardWords::new([props.lang.tag()]);
    let note = |ground: Ground| {
        let value = props.accent.faint(ground)?;
        let pattern = if ground == Ground::Light { &words.faint_light } else { &words.faint_dark };
        // 2 rather than 2.0: one decimal, where there is one.
        let decimals = u8::from((value * 10.0).round() % 10.0 != 0.0);
        Some(fill(pattern, &[("n", &numbers.number(value, decimals))]))
    };
    let notes: Vec<String> = Ground::ALL.into_iter().filter_map(note).collect();
    let reset = props.on_accent.reform(|_: MouseEvent| Accent::default());
    html! {
        <>
            <fieldset>
                <legend>{ &words.accent }</legend>
                <div class="accents">
                    { for Ground::ALL.map(|ground| html! {
                        <OneGround key={ground.name()} {ground} lang={props.lang} accent={props.accent} on_accent={props.on_accent.clone()} />
                    }) }
                    <button type="button" id="accent-reset" disabled={props.accent.rule().is_none()} onclick={reset}>
                        { &words.accent_reset }
                    </button>
                </div>
            </fieldset>
            <p id="accent-note" role="status">{ notes.join(" ") }</p>
        </>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct GroundProps {
    ground: Ground,
    lang: Language,
    accent: Accent,
    on_accent: Callback<Accent>,
}

#[component]
fn OneGround(props: &GroundProps) -> Html {
    let words = words(props.lang);
    let (label, code_label) = match props.ground {
        Ground::Light => (&words.on_light, &words.on_light_code),
        Ground::Dark => (&words.on_dark, &words.on_dark_code),
    };
    // A code on its way to being a colour stays as it is typed.
    let typed = use_state_eq(|| None::<String>);
    let own = code(props.accent.on(props.ground));
    let id = format!("accent-{}", props.ground.name());
    let code_id = format!("{id}-code");
    let write = {
        let (props, typed) = (props.clone(), typed.clone());
        move |event: InputEvent, is_code: bool| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let value = input.value();
            if let Some(colour) = parse(&value) {
                props.on_accent.emit(props.accent.with(props.ground, colour));
            }
            typed.set(is_code.then_some(value));
        }
    };
    let (choose, write) = (write.clone(), write);
    let is_invalid = typed.as_ref().is_some_and(|typed| parse(typed).is_none());
    let value = (*typed).clone().unwrap_or_else(|| own.clone());
    let leave = move |_: FocusEvent| typed.set(None);
    html! {
        <span>
            <label for={id.clone()}>{ label }</label>
            <input type="color" {id} value={own} aria-describedby="accent-note" oninput={move |event| choose(event, false)} />
            <label class="hidden" for={code_id.clone()}>{ code_label }</label>
            <input type="text" id={code_id} dir="ltr" size="8" spellcheck="false" autocomplete="off" aria-describedby="accent-note" {value}
                aria-invalid={is_invalid.to_string()} oninput={move |event| write(event, true)} onblur={leave} />
        </span>
    }
}
