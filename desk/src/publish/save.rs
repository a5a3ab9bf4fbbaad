//! One press saves all; of a report that has errors, or figures that nobody has confirmed, it says so first.

use js_sys::{Array, Uint8Array};
use report_card::browser;
use report_card::publish::{EmbedOptions, Image, Publication};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag};
use yew::prelude::*;

use super::against::{Stand, asked, refused};
use super::files::{texts, zipped};
use super::press::use_press;
use crate::bring::frame::{drawn, turn};
use crate::colour::{Ground, code};
use crate::follow::{Account, content};
use crate::switches::Switches;
use crate::words::{Words, fill, words};

#[derive(Clone, PartialEq, Properties)]
pub struct SaveProps {
    pub switches: Switches,
    /// The report as it is typed.
    pub text: AttrValue,
    /// What is told of it.
    pub account: Account,
    pub stand: Stand,
    /// Whether what was read is what is typed: the reader follows after a short rest.
    pub is_settled: bool,
    /// Ends that rest.
    pub on_settle: Callback<()>,
}

/// How far saving is.
#[derive(Clone, PartialEq)]
enum Progress {
    Nothing,
    /// Something stands against it: pressed again, it is saved all the same.
    Asked,
    Working,
    Saved(String),
    Failed(String),
}

/// What was pressed.
#[derive(Clone, Copy, PartialEq)]
enum Press {
    Save,
    /// Although something stands against it.
    Anyway,
}

#[component]
pub fn Save(props: &SaveProps) -> Html {
    let words = words(props.switches.language());
    let said = use_state_eq(|| Progress::Nothing);
    let save = {
        let (props, said) = (props.clone(), said.clone());
        move || {
            let (props, said) = (props.clone(), said.clone());
            said.set(Progress::Working);
            spawn_local(async move {
                // It takes a moment: that is seen first.
                drawn().await;
                let name = format!("{}.zip", props.account.id);
                said.set(match all(&props, words).await.and_then(|blob| offered(&name, &blob)) {
                    Ok(()) => Progress::Saved(name),
                    Err(why) => Progress::Failed(why),
                });
            });
        }
    };
    let refused = refused(props.account.name.as_deref(), words);
    let is_refused = refused.is_some();
    let against = refused.map_or_else(|| asked(props.stand, words), |why| vec![why]);
    let press = use_press(props.is_settled, props.on_settle.clone(), {
        let (said, is_clear) = (said.clone(), against.is_empty());
        move |press| match press {
            Press::Save if !is_clear => said.set(Progress::Asked),
            Press::Save | Press::Anyway => save(),
        }
    });
    let pressed = |which: Press| press.reform(move |_: MouseEvent| which);
    let is_asked = *said == Progress::Asked && !against.is_empty();
    let note = match &*said {
        Progress::Asked => against.join(" "),
        Progress::Working => words.working.clone(),
        Progress::Saved(file) => fill(&words.saved_all, &[("file", file)]),
        Progress::Failed(why) => fill(&words.not_saved, &[("why", why)]),
        Progress::Nothing => String::new(),
    };
    html! {
        <div class="save">
            <button type="button" id="save-all" aria-describedby="save-hint" disabled={*said == Progress::Working} onclick={pressed(Press::Save)}>{ &words.save_all }</button>
            <p id="save-hint" class="hint">{ &words.save_all_hint }</p>
            <p id="save-said" role="status" class={matches!(*said, Progress::Asked | Progress::Failed(_)).then_some("warning")}>{ note }</p>
            if is_asked && !is_refused {
                <button type="button" id="save-anyway" onclick={pressed(Press::Anyway)}>{ &words.save_anyway }</button>
            }
        </div>
    }
}

async fn all(props: &SaveProps, words: &Words) -> Result<Blob, String> {
    let (content, embed) = (content(&props.text, props.switches.card_lang()), EmbedOptions::default());
    let publication = Publication::of(&content, &embed).ok_or_else(|| words.no_form.clone())?;
    let image = Image::measured(&publication, &browser::text_width());
    turn().await;
    let mut files = texts(&content, &props.switches, &image, &props.account.snippet, turn).await?;
    let accent = code(props.switches.accent.on(Ground::Light));
    // A browser that gives no picture, as one that guards against fingerprints, gives all else.
    if let Ok(picture) = browser::png(image.picture(), &accent).await
        && let Ok(bytes) = JsFuture::from(picture.array_buffer()).await
    {
        files.push((format!("{}.png", props.account.id), Uint8Array::new(&bytes).to_vec()));
    }
    turn().await;
    let bytes = zipped(&files)?;
    let options = BlobPropertyBag::new();
    options.set_type("application/zip");
    let parts = Array::of1(&Uint8Array::from(bytes.as_slice()));
    Blob::new_with_u8_array_sequence_and_options(&parts, &options).map_err(in_words)
}

fn offered(name: &str, blob: &Blob) -> Result<(), String> {
    browser::download_blob(name, blob).map_err(in_words)
}

/// What a browser throws, as it says it.
fn in_words(thrown: JsValue) -> String {
    let said = js_sys::Reflect::get(&thrown, &"message".into()).ok().and_then(|said| said.as_string());
    said.unwrap_or_default()
}
