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
use crate::page;
use crate::words::{Words, words};

/// The reports of `www/reports`, by their files' names, as people call them.
const EXAMPLES: [(&str, &str); 3] = [
    ("ngo-quyen-2023", "Quận Ngô Quyền, 2023"),
    ("thua-thien-hue-2019", "Thừa Thiên Huế, 2019"),
    ("winchester-2014-15", "Winchester, 2014–15"),
];
/// Whether a report of this id is one of them.
pub fn is_example(id: &str) -> bool {
    EXAMPLES.iter().any(|(name, _)| *name == id)
}

const BLANK: &str = "blank";
const FILE: &str = "file";
/// What was there at the last visit.
const LAST: &str = "last";

#[derive(Clone, PartialEq, Properties)]
pub struct StartProps {
    pub lang: Language,
    /// The text of the last visit.
    pub kept: Option<AttrValue>,
    /// The report that was opened last: its file's name, and its text.
    pub opened: Option<(AttrValue, AttrValue)>,
    /// Whether all was cleared before this.
    pub is_cleared: bool,
    /// A whole report's text; true: nothing lies before it.
    pub on_report: Callback<(AttrValue, bool)>,
    /// An example's text, and what people call it.
    pub on_example: Callback<(AttrValue, &'static str)>,
    /// All that is kept goes.
    pub on_clear: Callback<()>,
    /// How the report is kept.
    pub keeping: Keeping,
}

#[component]
pub fn Start(props: &StartProps) -> Html {
    let words = words(props.lang);
    let first = if props.kept.is_some() { LAST } else { EXAMPLES[0].0 };
    let source = use_state_eq(|| first.to_owned());
    let note = use_state_eq(|| match (&props.kept, props.is_cleared) {
        (Some(_), _) => Note::Restored,
        (None, true) => Note::Cleared,
        (None, false) => Note::None,
    });
    let turn = use_mut_ref(|| 0_u32);
    let load = {
        let (props, note, turn) = (props.clone(), note.clone(), turn.clone());
        Rc::new(move |source: String, is_first: bool| {
            *turn.borrow_mut() += 1;
            let mine = *turn.borrow();
            let (props, note, turn) = (props.clone(), note.clone(), turn.clone());
            if !is_first {
                note.set(Note::None);
            }
            let on_example = props.on_example.clone();
            let give = move |text: Option<AttrValue>| match text {
                _ if mine != *turn.borrow() => {}
                Some(text) => props.on_report.emit((text, is_first)),
                None => note.set(Note::Failed),
            };
            match source.as_str() {
                BLANK => give(Some(blank(words, props.lang).into())),
                FILE => give(props.opened.as_ref().map(|(_, text)| text.clone())),
                LAST => give(props.kept.clone()),
                name => {
                    let address = format!("reports/{name}.json");
                    let label = EXAMPLES.iter().find(|(own, _)| *own == name).map_or("", |(_, label)| *label);
                    spawn_local(async move {
                        let text = fetched(&address).await.map(AttrValue::from);
                        text.iter().for_each(|text| on_example.emit((text.clone(), label)));
                        give(text);
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
        // What was opened is what one is at; an example that is still on its way is not wanted any more.
        let (source, note, turn) = (source.clone(), note.clone(), turn.clone());
        use_effect_with(props.opened.clone(), move |opened| {
            if opened.is_some() {
                *turn.borrow_mut() += 1;
                source.set(FILE.to_owned());
                note.set(Note::None);
            }
        });
    }
    let choose = {
        let (source, load) = (source.clone(), load.clone());
        move |event: Event| {
            let Some(select) = event.target_dyn_into::<HtmlSelectElement>() else { return };
            source.set(select.value());
            load(select.value(), false);
        }
    };
    let reset = {
        let (source, load) = (source.clone(), load.clone());
        move |_: MouseEvent| load((*source).clone(), false)
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
                if let Some((name, _)) = &props.opened { <option value={FILE}>{ name }</option> }
            </select>
            <button type="button" id="reset" onclick={reset}>{ &words.reset }</button>
            <button type="button" id="clear" onclick={clear}>{ &words.clear }</button>
            <p id="source-note" role="status">{ said }{ props.keeping.html(words) }</p>
        </div>
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
