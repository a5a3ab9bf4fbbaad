//! What the reader can do with the card: change the view, download, print, share.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser;
use crate::card::hooks::address::address_of;
use crate::card::hooks::node::use_node;
use crate::card::hooks::paper::printed;
use crate::card::hooks::rendered::use_changed;
use crate::card::parts::choice::{Item, choice};
use crate::card::state::content::Content;
use crate::card::state::slice::ViewSlice;
use crate::card::state::view::{Action, Paper, ViewMode};
use crate::export;
use crate::outline::Outline;
use crate::words::Key;

/// The custom property that holds the publisher's colour.
const ACCENT: &str = "--report-card-accent";

#[derive(PartialEq, Properties)]
pub(in crate::card) struct Props {
    pub content: Content,
    pub view: ViewSlice,
}

#[component]
pub(in crate::card) fn Tools(props: &Props) -> Html {
    let (content, view) = (&props.content, &props.view);
    let (said, is_seen) = &view.said;
    let words = content.words();
    let place = use_node();
    let field = use_node();
    {
        let field = field.clone();
        // The link is shown because the clipboard refused it: select it, ready to be copied by hand.
        let select = move |_: &AttrValue| {
            if let Some(field) = field.get() {
                browser::focus(&field);
            }
        };
        use_changed(view.link.clone().unwrap_or_default(), Box::new(select));
    }
    let mode = view.mode.unwrap_or(content.options().mode);
    let forms = ViewMode::ALL.map(|one| {
        let view = view.dispatcher();
        let key = match one {
            ViewMode::Card => Key::ViewCard,
            ViewMode::Compact => Key::ViewCompact,
            ViewMode::Table => Key::ViewTable,
        };
        Item {
            mark: html! {},
            text: html! { { words.label(key) } },
            is_pressed: one == mode,
            on_press: Callback::from(move |()| view.dispatch(Action::Mode(Some(one)))),
        }
    });
    let files = File::ALL.map(|file| {
        let (content, view, place) = (content.clone(), view.dispatcher(), place.clone());
        let on_click = move |_| {
            let (content, view) = (content.clone(), view.clone());
            let place = place.cast::<web_sys::Element>();
            let accent =
                place.and_then(|place| browser::property(&place, ACCENT)).unwrap_or_else(|| "#12436d".to_owned());
            spawn_local(async move {
                if save(&content, file, &accent).await.is_err() {
                    view.dispatch(Action::Tell(content.words().label(Key::ToolFailed)));
                }
            });
        };
        html! { <button type="button" onclick={on_click}>{ file.name() }</button> }
    });
    let on_print = {
        let (content, view) = (content.clone(), view.clone());
        move |_| view.dispatch(Action::Print(Paper::Card, printed(&content, &view)))
    };
    let on_copy = {
        let (content, view) = (content.clone(), view.clone());
        move |_| {
            let said = content.words().label(Key::LinkCopied);
            let link = address_of(&content, &view);
            let view = view.dispatcher();
            spawn_local(async move {
                view.dispatch(match browser::copy(&link).await {
                    Ok(()) => Action::Tell(said),
                    Err(_) => Action::Link(link.into()),
                });
            });
        }
    };
    html! {
        <div class="tools" part="tools" ref={place}>
            { choice("views", words.label(Key::ViewLabel), false, forms.into()) }
            <div class="choice files" role="group" aria-label={words.label(Key::DownloadLabel)}>
                <span class="label" aria-hidden="true">{ words.label(Key::DownloadLabel) }</span>
                { for files }
            </div>
            <div class="choice">
                <button type="button" onclick={on_print}>{ words.label(Key::Print) }</button>
                if !content.id().is_empty() {
                    <button type="button" onclick={on_copy}>{ words.label(Key::CopyLink) }</button>
                }
            </div>
            if let Some(link) = &view.link {
                <label class="link">
                    <span class="label">{ words.label(Key::LinkHere) }</span>
                    <input type="url" readonly={true} value={link.clone()} ref={field} />
                </label>
            }
            <p class={if *is_seen { "said" } else { "hidden" }} role="status">{ said.clone() }</p>
        </div>
    }
}

/// The files that can be downloaded.
#[derive(Clone, Copy, PartialEq)]
enum File {
    Csv,
    Json,
    Svg,
    Png,
}

impl File {
    const ALL: [File; 4] = [File::Csv, File::Json, File::Svg, File::Png];

    fn name(self) -> &'static str {
        match self {
            File::Csv => "CSV",
            File::Json => "JSON",
            File::Svg => "SVG",
            File::Png => "PNG",
        }
    }
}

async fn save(content: &Content, file: File, accent: &str) -> Result<(), wasm_bindgen::JsValue> {
    let Some(report) = content.report() else { return Ok(()) };
    let words = content.words();
    let id = if content.id().is_empty() { "report" } else { content.id() };
    let name = format!("{id}.{}", file.name().to_ascii_lowercase());
    let picture = || {
        let link = address_of(content, &Default::default());
        export::compose(&Outline::new(report, words).with_errors(&content.errors()), &link, &browser::text_width())
    };
    match file {
        File::Csv => browser::download(&name, "text/csv;charset=utf-8", &export::csv(&Outline::new(report, words))),
        File::Json => browser::download(&name, "application/json", &content.json()),
        File::Svg => browser::download(&name, "image/svg+xml", &export::svg(&picture(), accent)),
        File::Png => browser::download_blob(&name, &browser::png(&picture(), accent).await?),
    }
}
