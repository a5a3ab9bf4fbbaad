//! Where a source is pasted, opened or dropped.

use gloo_events::{EventListener, EventListenerOptions};
use report_card::words::Language;
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, FileList, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::platform::spawn_local;
use yew::prelude::*;

use super::state::Note;
use super::words::words;
use super::{examples, files, kind::SourceKind};
use crate::latest::use_latest;
use crate::page;

#[derive(Properties, PartialEq)]
pub struct SourceProps {
    pub lang: Language,
    /// Whether there is something to clear.
    pub has_source: bool,
    /// A name, bytes, and as what they are to be read.
    pub on_source: Callback<(String, Vec<u8>, Option<SourceKind>)>,
    pub on_note: Callback<Note>,
    /// The files that came with it, which are not read.
    pub on_unread: Callback<Vec<String>>,
    pub on_clear: Callback<()>,
}

#[component]
pub fn SourceForm(props: &SourceProps) -> Html {
    let words = words(props.lang);
    let pasted = use_node_ref();
    let kind = use_state(|| None::<SourceKind>);
    let is_over = use_state_eq(|| false);
    let on_read = {
        let (pasted, kind, on_source, on_note) =
            (pasted.clone(), *kind, props.on_source.clone(), props.on_note.clone());
        let name = words.pasted.clone();
        move |event: SubmitEvent| {
            event.prevent_default();
            let text = pasted.cast::<HtmlTextAreaElement>().map(|area| area.value()).unwrap_or_default();
            if text.trim().is_empty() {
                on_note.emit(Note::Nothing);
            } else {
                on_source.emit((name.clone(), text.into_bytes(), kind));
            }
        }
    };
    let on_files = {
        let (kind, on_source, on_note) = (*kind, props.on_source.clone(), props.on_note.clone());
        let on_unread = props.on_unread.clone();
        Callback::from(move |list: Option<web_sys::FileList>| {
            let Some((file, others)) = files::first(list.as_ref()) else { return };
            let (on_source, on_note, on_unread) = (on_source.clone(), on_note.clone(), on_unread.clone());
            spawn_local(async move {
                match files::opened(&file).await {
                    Ok(bytes) => on_source.emit((file.name(), bytes, kind)),
                    Err(note) => on_note.emit(note),
                }
                on_unread.emit(others);
            });
        })
    };
    let on_open = {
        let on_files = on_files.clone();
        move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            on_files.emit(input.files());
            // The same file can be chosen again, when it was mended.
            input.set_value("");
        }
    };
    use_drop(&on_files, &is_over);
    let on_kind = {
        let kind = kind.clone();
        move |event: Event| {
            kind.set(match event.target_unchecked_into::<HtmlSelectElement>().selected_index() {
                1 => Some(SourceKind::Article),
                2 => Some(SourceKind::Sheet),
                _ => None,
            });
        }
    };
    let example = |(name, bytes): (&'static str, &'static [u8])| {
        props.on_source.reform(move |_: MouseEvent| (name.to_owned(), bytes.to_vec(), None))
    };
    let on_clear = {
        let (pasted, on_clear) = (pasted.clone(), props.on_clear.clone());
        move |_: MouseEvent| {
            if let Some(area) = pasted.cast::<HtmlTextAreaElement>() {
                area.set_value("");
                // The button goes with the source: the next one is put here.
                page::focus(&area);
            }
            on_clear.emit(());
        }
    };
    let kinds = [
        (None, &words.as_found),
        (Some(SourceKind::Article), &words.as_article),
        (Some(SourceKind::Sheet), &words.as_sheet),
    ];
    html! {
        <form class={classes!("source-form", is_over.then_some("over"), props.has_source.then_some("read"))} onsubmit={on_read} data-drop={words.drop.clone()}>
            <label class="caption" for="pasted">{ &words.paste }</label>
            <textarea id="pasted" ref={pasted} rows={if props.has_source { "1" } else { "5" }} placeholder={words.paste_hint.clone()} spellcheck="false" autocomplete="off" />
            <div class="bar">
                <button type="submit" id="read" class="main">{ &words.read }</button>
                <label class="button">
                    <input type="file" id="bring-file" aria-describedby="kinds" onchange={on_open}
                        accept=".xlsx,.xls,.ods,.csv,.tsv,.docx,.txt,.html,.htm,.json" />
                    <span>{ &words.open }</span>
                </label>
                <label>{ &words.read_as }{ " " }
                    <select id="read-as" onchange={on_kind}>
                        { for kinds.iter().map(|(own, label)| html! { <option selected={*own == *kind}>{ *label }</option> }) }
                    </select>
                </label>
                <span class="examples" role="group" aria-label={words.examples.clone()}>
                    <span aria-hidden="true">{ &words.examples }{ ":" }</span>
                    <button type="button" id="example-article" onclick={example(examples::ARTICLE)}>{ &words.example_article }</button>
                    <button type="button" id="example-sheet" onclick={example(examples::SHEET)}>{ &words.example_sheet }</button>
                </span>
                if props.has_source {
                    <button type="button" id="bring-clear" onclick={on_clear}>{ &words.clear }</button>
                }
            </div>
            <p id="kinds" class="hint">{ &words.kinds }</p>
        </form>
    }
}

/// A file let fall anywhere on the page is opened, instead of shown in the page's place.
#[hook]
fn use_drop(on_files: &Callback<Option<FileList>>, is_over: &UseStateHandle<bool>) {
    let (on_files, is_over) = (use_latest(on_files), is_over.setter());
    use_effect_with((), move |()| {
        let listening = page::document().map(|document| {
            let active = EventListenerOptions::enable_prevent_default();
            let data = |event: &web_sys::Event| event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
            let over = {
                let is_over = is_over.clone();
                EventListener::new_with_options(&document, "dragover", active, move |event| {
                    if data(event).is_some_and(|data| data.types().iter().any(|kind| kind == "Files")) {
                        event.prevent_default();
                        is_over.set(true);
                    }
                })
            };
            let out = {
                let is_over = is_over.clone();
                EventListener::new(&document, "dragleave", move |event| {
                    // To nothing: out of the window.
                    let is_out = event.dyn_ref::<DragEvent>().is_some_and(|event| event.related_target().is_none());
                    if is_out {
                        is_over.set(false);
                    }
                })
            };
            let drop = EventListener::new_with_options(&document, "drop", active, move |event| {
                // Words that are dropped go into the text field as ever.
                let files = data(event).and_then(|data| data.files()).filter(|files| files.length() > 0);
                if files.is_some() {
                    event.prevent_default();
                    let on_files = on_files.borrow().clone();
                    on_files.emit(files);
                }
                is_over.set(false);
            });
            (over, out, drop)
        });
        move || std::mem::drop(listening)
    });
}
