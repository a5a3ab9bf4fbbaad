//! Publish: what to paste, why, and the files.

pub mod against;
pub mod files;
pub mod pixels;
pub mod press;
pub mod save;
pub mod snippet;

use report_card::browser;
use report_card::publish::HOSTS;
use web_sys::{HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::choice::{Item, choice};
use crate::editing::of_example;
use crate::follow::Account;
use crate::page;
use crate::shared_text::SharedText;
use crate::switches::{Change, Switches};
use crate::words::{fill, words};
use against::{Stand, refused, with_errors};
use press::use_press;
use save::Save;
use snippet::{SnippetForm, form_of};

#[derive(Clone, PartialEq, Properties)]
pub struct PublishProps {
    pub switches: Switches,
    /// The report as it is typed.
    pub text: SharedText,
    /// What is told of it, after a short rest.
    pub account: Account,
    /// Whether the account is of the text as it stands.
    pub is_settled: bool,
    /// Ends the rest: the account then follows the text at once.
    pub on_settle: Callback<()>,
    /// Figures that nobody has confirmed.
    pub waiting: usize,
    /// Something was confirmed that is not in the report.
    pub is_outside: bool,
    /// The example that it is, as long as nobody has changed it.
    pub of_example: Option<&'static str>,
    pub on_switches: Callback<Change>,
}

/// What takes something along.
#[derive(Clone, Copy, PartialEq)]
enum Press {
    Copy,
    Download,
}

#[component]
pub fn Publish(props: &PublishProps) -> Html {
    let switches = &props.switches;
    let words = words(switches.language());
    let Account { problems, id, name, snippet: made, .. } = props.account.clone();
    let errors = problems.errors;
    let stand = Stand { errors, waiting: props.waiting, is_outside: props.is_outside };
    // What can't be shown is said where a form is chosen.
    let refused = name.as_deref().and_then(|name| refused(Some(name), words));
    let copied = use_state_eq(String::new);
    let saved = use_state_eq(String::new);
    let area = use_node_ref();
    {
        let copied = copied.clone();
        use_effect_with(made.clone(), move |_| copied.set(String::new()));
    }
    let choose_form = props.on_switches.reform(|form: String| -> Change {
        Box::new(move |all| {
            // Another form than the chosen system's is for another system.
            if form_of(&all.host).is_none_or(|its| its.name() != form) {
                all.host.clear();
            }
            all.form = form;
        })
    });
    let choose_host = {
        let on_switches = props.on_switches.clone();
        move |event: Event| {
            let Some(select) = event.target_dyn_into::<HtmlSelectElement>() else { return };
            let host = select.value();
            on_switches.emit(Box::new(move |all| {
                if let Some(form) = form_of(&host) {
                    all.form = form.name().to_owned();
                }
                all.host = host;
            }));
        }
    };
    let copy = {
        let (made, copied, area, refused) = (made.clone(), copied.clone(), area.clone(), refused.clone());
        move || {
            if let Some(why) = &refused {
                return copied.set(why.clone());
            }
            let (made, copied, area) = (made.clone(), copied.clone(), area.clone());
            wasm_bindgen_futures::spawn_local(async move {
                if browser::copy(&made.text).await.is_ok() {
                    return copied.set(words.copied.clone());
                }
                // Not a secure origin, or not allowed.
                if let Some(area) = area.cast::<HtmlTextAreaElement>() {
                    page::focus(&area);
                    area.select();
                }
                copied.set(words.not_copied.clone());
            });
        }
    };
    let download = {
        let (text, saved) = (props.text.clone(), saved.clone());
        let name = format!("{id}.json");
        move || {
            if browser::download(&name, "application/json", &text).is_err() {
                return;
            }
            let pattern = match errors {
                0 => &words.saved,
                1 => &words.saved_with_one,
                _ => &words.saved_with,
            };
            saved.set(fill(pattern, &[("file", &name), ("n", &errors.to_string())]));
        }
    };
    let press = use_press(props.is_settled, props.on_settle.clone(), move |press| match press {
        Press::Copy => copy(),
        Press::Download => download(),
    });
    let pressed = |which: Press| press.reform(move |_: MouseEvent| which);
    let hosts = use_node_ref();
    {
        let (hosts, host) = (hosts.clone(), switches.host.clone());
        use_effect(move || {
            if let Some(select) = hosts.cast::<HtmlSelectElement>() {
                select.set_value(&host);
            }
        });
    }
    let forms: Vec<Item> = SnippetForm::ALL.iter().map(|form| Item::of(form.name(), form.label(words))).collect();
    html! {
        <section class="take" id="take" aria-labelledby="take-title">
            <div class="bar">
                <h2 id="take-title">{ &words.take }</h2>
                <div class="buttons"><button type="button" id="download" onclick={pressed(Press::Download)}>{ &words.download }</button></div>
            </div>
            { of_example(props.of_example, &words.still_example) }
            // Before anything of it is taken along.
            <p id="against" role="status">
                if props.is_outside { { &words.outside }{ " " }<a href="#confirm">{ &words.to_confirm }</a>{ " " } }
                if let Some(said) = with_errors(errors, words) { { said }{ " " }<a href="#edit">{ &words.to_edit }</a> }
            </p>
            <p id="downloaded" role="status">{ saved.to_string() }</p>
            <p class="bar">
                <label for="host">{ &words.host }</label>
                <select id="host" ref={hosts} onchange={choose_host}>
                    <option value="">{ &words.any_host }</option>
                    { for HOSTS.iter().map(|host| html! { <option value={host.name}>{ host.label }</option> }) }
                </select>
            </p>
            <div class="bar">
                <div class="choice" role="radiogroup" aria-labelledby="take-title">
                    { choice("form", &switches.form, &forms, &choose_form) }
                </div>
            </div>
            <div class="hint" id="hint">
                { for made.hints.iter().map(|hint| html! { <p>{ hint }</p> }) }
                if let Some(without) = &made.without { <p lang={without.lang.clone()}>{ &without.text }</p> }
            </div>
            <label class="hidden" for="snippet">{ &words.snippet }</label>
            <textarea id="snippet" dir="ltr" ref={area} readonly={true} rows="6" spellcheck="false" aria-describedby="hint" value={made.text.clone()} />
            <p class="bar">
                <button type="button" id="copy" class="main" onclick={pressed(Press::Copy)}>{ &words.copy }</button>{ " " }
                <span id="copied" role="status">{ copied.to_string() }</span>
            </p>
            <p class="hint">{ &words.check }</p>
            <Save switches={switches.clone()} text={props.text.clone()} account={props.account.clone()} {stand} is_settled={props.is_settled} on_settle={props.on_settle.clone()} />
        </section>
    }
}
