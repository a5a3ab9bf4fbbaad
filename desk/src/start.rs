//! What one begins with that is a report already: what was there at the last visit, an example, an empty one, or the file that was opened.

use std::rc::Rc;

use gloo_net::http::Request;
use report_card::words::Language;
use serde_json::json;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::form::group::year;
use crate::keeping::Keeping;
use crate::origin::{Begun, EXAMPLES, Origin};
use crate::page;
use crate::shared_text::SharedText;
use crate::words::{Words, words};

const BLANK: &str = "blank";
const FILE: &str = "file";
/// What was there at the last visit.
const LAST: &str = "last";

#[derive(Clone, PartialEq, Properties)]
pub struct StartProps {
    pub lang: Language,
    /// The text of the last visit.
    pub kept: Option<SharedText>,
    /// What the report that stands on the desk was begun with.
    pub begun: Option<Begun>,
    /// Whether all was cleared before this.
    pub is_cleared: bool,
    /// A whole report's text; true: nothing lies before it.
    pub on_report: Callback<(Origin, SharedText, bool)>,
    /// All that is kept goes.
    pub on_clear: Callback<()>,
    /// How the report is kept.
    pub keeping: Keeping,
}

#[component]
pub fn Start(props: &StartProps) -> Html {
    let words = words(props.lang);
    let first = if props.kept.is_some() { LAST } else { EXAMPLES[0].0 };
    // What was chosen and is on its way, and what stood there then: once something else does, it is not wanted any more.
    let wanted = use_state_eq(|| None::<(String, Option<Begun>)>);
    let now = use_mut_ref(|| None::<Begun>);
    now.borrow_mut().clone_from(&props.begun);
    // No effect follows what stands there: a press may come after a step was drawn and before its effects are done.
    let on_its_way = wanted.as_ref().filter(|(_, before)| *before == props.begun).map(|(source, _)| source.as_str());
    let stands = props.begun.as_ref().map_or(first, |begun| option(&begun.origin));
    let source = on_its_way.unwrap_or(stands).to_owned();
    // The file that the report was begun with last: its name, and the text.
    let file = use_state_eq(|| None::<(AttrValue, SharedText)>);
    let note = use_state_eq(|| match (&props.kept, props.is_cleared) {
        (Some(_), _) => Note::Restored,
        (None, true) => Note::Cleared,
        (None, false) => Note::None,
    });
    let turn = use_mut_ref(|| 0_u32);
    let load = {
        let (props, note, turn, file) = (props.clone(), note.clone(), turn.clone(), (*file).clone());
        let (wanted, now) = (wanted.clone(), now.clone());
        Rc::new(move |source: String, is_first: bool| {
            *turn.borrow_mut() += 1;
            let mine = *turn.borrow();
            let (props, note, turn) = (props.clone(), note.clone(), turn.clone());
            let (wanted, now, before) = (wanted.clone(), now.clone(), now.borrow().clone());
            wanted.set(Some((source.clone(), before.clone())));
            if !is_first {
                note.set(Note::None);
            }
            let (lang, kept) = (props.lang, props.kept.clone());
            let give = move |origin: Origin, text: Option<SharedText>| {
                if mine != *turn.borrow() {
                    return;
                }
                wanted.set(None);
                if before != *now.borrow() {
                    return;
                }
                match text {
                    Some(text) => props.on_report.emit((origin, text, is_first)),
                    None => note.set(Note::Failed),
                }
            };
            match (source.as_str(), &file) {
                (BLANK, _) => give(Origin::Blank, Some(blank(words, lang).into())),
                (LAST, _) => give(Origin::Last, kept),
                (FILE, Some((name, text))) => give(Origin::File(name.clone()), Some(text.clone())),
                (name, _) => {
                    let Some((name, _)) = EXAMPLES.iter().find(|(own, _)| *own == name) else { return };
                    spawn_local(async move {
                        let text = fetched(&format!("reports/{name}.json")).await;
                        give(Origin::Example(name), text.map(SharedText::from));
                    });
                }
            }
        })
    };
    {
        let load = load.clone();
        use_effect_with((), move |()| load(first.to_owned(), true));
    }
    {
        let (note, file) = (note.clone(), file.clone());
        use_effect_with(props.begun.clone(), move |begun| {
            if let Some(Begun { origin: Origin::File(name), text }) = begun {
                file.set(Some((name.clone(), text.clone())));
                note.set(Note::None);
            }
        });
    }
    let choose = {
        let load = load.clone();
        move |event: Event| {
            let Some(select) = event.target_dyn_into::<HtmlSelectElement>() else { return };
            load(select.value(), false);
        }
    };
    let reset = {
        let (source, load) = (source.clone(), load.clone());
        move |_: MouseEvent| load(source.clone(), false)
    };
    let clear = props.on_clear.reform(|_: MouseEvent| ());
    let menu = use_node_ref();
    {
        let (menu, source) = (menu.clone(), source.clone());
        use_effect(move || {
            if let Some(select) = menu.cast::<HtmlSelectElement>() {
                select.set_value(&source);
            }
        });
    }
    let said = Some(note.said(words)).filter(|said| !said.is_empty()).map(|said| format!("{said} "));
    html! {
        <div class="source">
            <label class="caption" for="source">{ &words.source }</label>
            <select id="source" ref={menu} onchange={choose}>
                if props.kept.is_some() { <option value={LAST}>{ &words.last }</option> }
                { for EXAMPLES.map(|(name, label)| html! { <option value={name}>{ label }</option> }) }
                <option value={BLANK}>{ &words.blank }</option>
                if let Some((name, _)) = &*file { <option value={FILE}>{ name }</option> }
            </select>
            <button type="button" id="reset" onclick={reset}>{ &words.reset }</button>
            <button type="button" id="clear" onclick={clear}>{ &words.clear }</button>
            <p id="source-note" role="status">{ said }{ props.keeping.html(words) }</p>
        </div>
    }
}

/// The menu's option for it.
fn option(origin: &Origin) -> &'static str {
    match origin {
        Origin::Last => LAST,
        Origin::Example(name) => name,
        Origin::Blank => BLANK,
        Origin::File(_) => FILE,
    }
}

/// What is said of the source.
#[derive(Clone, Copy, PartialEq)]
enum Note {
    None,
    Restored,
    Failed,
    Cleared,
}

impl Note {
    fn said(self, words: &Words) -> &str {
        match self {
            Note::None => "",
            Note::Restored => &words.restored,
            Note::Failed => &words.failed,
            Note::Cleared => &words.cleared,
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
