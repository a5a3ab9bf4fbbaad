//! What one begins with: what was there at the last visit, an example, an empty report, or a file of one's own.

use std::rc::Rc;

use gloo_net::http::Request;
use report_card::report::MAX_BYTES;
use report_card::words::Language;
use serde_json::json;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::form::group::year;
use crate::page;
use crate::words::{Words, fill, words};

/// The reports of `www/reports`, by their files' names, as people call them.
const EXAMPLES: [(&str, &str); 3] = [
    ("ngo-quyen-2023", "Quận Ngô Quyền, 2023"),
    ("thua-thien-hue-2019", "Thừa Thiên Huế, 2019"),
    ("winchester-2014-15", "Winchester, 2014–15"),
];
const BLANK: &str = "blank";
const FILE: &str = "file";
/// What was there at the last visit.
const LAST: &str = "last";

#[derive(Clone, PartialEq, Properties)]
pub struct StartProps {
    pub lang: Language,
    /// The text of the last visit.
    pub kept: Option<AttrValue>,
    /// A whole report's text; true: nothing lies before it.
    pub on_report: Callback<(AttrValue, bool)>,
    /// All that is kept goes.
    pub on_clear: Callback<()>,
    /// What this browser does not do, in words; empty where all is well.
    pub warning: AttrValue,
}

#[component]
pub fn Start(props: &StartProps) -> Html {
    let words = words(props.lang);
    let first = if props.kept.is_some() { LAST } else { EXAMPLES[0].0 };
    let source = use_state_eq(|| first.to_owned());
    let opened = use_state_eq(|| None::<(String, AttrValue)>);
    let note = use_state_eq(|| if props.kept.is_some() { Note::Restored } else { Note::None });
    let turn = use_mut_ref(|| 0_u32);
    let load = {
        let (props, opened, note, turn) = (props.clone(), opened.clone(), note.clone(), turn.clone());
        Rc::new(move |source: String, is_first: bool| {
            *turn.borrow_mut() += 1;
            let mine = *turn.borrow();
            let (props, opened, note, turn) = (props.clone(), opened.clone(), note.clone(), turn.clone());
            if !is_first {
                note.set(Note::None);
            }
            let give = move |text: Option<String>| match text {
                _ if mine != *turn.borrow() => {}
                Some(text) => props.on_report.emit((text.into(), is_first)),
                None => note.set(Note::Failed),
            };
            match source.as_str() {
                BLANK => give(Some(blank(words, props.lang))),
                FILE => give(opened.as_ref().map(|(_, text)| text.to_string())),
                LAST => give(props.kept.as_ref().map(|text| text.to_string())),
                name => {
                    let address = format!("reports/{name}.json");
                    spawn_local(async move { give(fetched(&address).await) });
                }
            }
        })
    };
    let open = {
        let (source, opened, note, turn, on_report) =
            (source.clone(), opened.clone(), note.clone(), turn.clone(), props.on_report.clone());
        Rc::new(move |file: File| {
            let name = file.name();
            if file.size() > MAX_BYTES as f64 {
                return note.set(Note::TooLarge(name));
            }
            *turn.borrow_mut() += 1;
            let (source, opened, note, on_report) = (source.clone(), opened.clone(), note.clone(), on_report.clone());
            spawn_local(async move {
                let Some(text) = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string()) else {
                    return note.set(Note::NotText(name));
                };
                let text: AttrValue = text.into();
                opened.set(Some((name.clone(), text.clone())));
                source.set(FILE.to_owned());
                note.set(Note::Opened(name));
                on_report.emit((text, false));
            });
        })
    };
    {
        let load = load.clone();
        use_effect_with((), move |()| load(first.to_owned(), true));
    }
    let choose = {
        let (source, load) = (source.clone(), load.clone());
        move |event: Event| {
            let Some(select) = event.target_dyn_into::<HtmlSelectElement>() else { return };
            source.set(select.value());
            load(select.value(), false);
        }
    };
    let pick = {
        let open = open.clone();
        move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            if let Some(file) = input.files().and_then(|files| files.item(0)) {
                open(file);
            }
            // The same file may be opened again.
            input.set_value("");
        }
    };
    let reset = {
        let (source, load) = (source.clone(), load.clone());
        move |_: MouseEvent| load((*source).clone(), false)
    };
    let clear = {
        let (note, on_clear) = (note.clone(), props.on_clear.clone());
        let (source, opened, load) = (source.clone(), opened.clone(), load.clone());
        move |_: MouseEvent| {
            on_clear.emit(());
            opened.set(None);
            source.set(EXAMPLES[0].0.to_owned());
            load(EXAMPLES[0].0.to_owned(), true);
            note.set(Note::Cleared);
        }
    };
    let menu = use_node_ref();
    {
        let (menu, source) = (menu.clone(), source.clone());
        use_effect(move || {
            if let Some(select) = menu.cast::<HtmlSelectElement>() {
                select.set_value(&source);
            }
        });
    }
    let said = [note.said(words), props.warning.to_string()].into_iter().filter(|said| !said.is_empty());
    html! {
        <div class="source">
            <label class="caption" for="source">{ &words.source }</label>
            <select id="source" ref={menu} onchange={choose}>
                if props.kept.is_some() { <option value={LAST}>{ &words.last }</option> }
                { for EXAMPLES.map(|(name, label)| html! { <option value={name}>{ label }</option> }) }
                <option value={BLANK}>{ &words.blank }</option>
                if let Some((name, _)) = &*opened { <option value={FILE}>{ name }</option> }
            </select>
            <label class="button">
                <input type="file" id="file" accept=".json,application/json" onchange={pick} /><span>{ &words.open }</span>
            </label>
            <button type="button" id="reset" onclick={reset}>{ &words.reset }</button>
            <button type="button" id="clear" onclick={clear}>{ &words.clear }</button>
            <p id="source-note" role="status">{ said.collect::<Vec<_>>().join(" ") }</p>
        </div>
    }
}

/// What is said of the source.
#[derive(Clone, PartialEq)]
enum Note {
    None,
    Restored,
    Failed,
    Opened(String),
    TooLarge(String),
    NotText(String),
    Cleared,
}

impl Note {
    fn said(&self, words: &Words) -> String {
        let of = |pattern: &str, file: &str| fill(pattern, &[("file", file)]);
        match self {
            Note::None => String::new(),
            Note::Restored => words.restored.clone(),
            Note::Failed => words.failed.clone(),
            Note::Opened(file) => of(&words.opened, file),
            Note::TooLarge(file) => of(&words.too_large, file),
            Note::NotText(file) => of(&words.not_text, file),
            Note::Cleared => words.cleared.clone(),
        }
    }
}

async fn fetched(address: &str) -> Option<String> {
    let answer = Request::get(address).send().await.ok().filter(|answer| answer.ok())?;
    answer.text().await.ok()
}

/// As little as a card needs.
fn blank(words: &Words, language: Language) -> String {
    let report = json!({
        "version": 1, "id": words.blank_id, "language": language.tag(), "organization": { "name": words.blank_name },
        "period": year(page::this_year() - 1, language),
    });
    format!("{report:#}\n")
}
