//! One press saves all; of a report that has errors, or figures that nobody has confirmed, it says so first.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use js_sys::{Array, Uint8Array};
use report_card::browser;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, BlobPropertyBag};
use yew::prelude::*;

use super::against::{Stand, asked, refused};
use super::files::{Archive, How, archive};
use super::pixels::{can_be_off_page, pixels};
use super::press::use_press;
use crate::bring::frame::{drawn, turn};
use crate::follow::{Account, is_large};
use crate::shared_text::SharedText;
use crate::switches::Switches;
use crate::words::{fill, words};
use crate::worker::{Link, Step, Task};

#[derive(Clone, PartialEq, Properties)]
pub struct SaveProps {
    pub switches: Switches,
    /// The report as it is typed.
    pub text: SharedText,
    /// What is told of it.
    pub account: Account,
    pub stand: Stand,
    /// Whether what was read is what is typed: the reader follows after a short rest.
    pub is_settled: bool,
    /// Ends that rest.
    pub on_settle: Callback<()>,
}

/// What the worker gives: the archive as base64, and whether the picture in pixels is in it.
type Made = Result<(String, bool), String>;

/// How far saving is.
#[derive(Clone, PartialEq)]
enum Progress {
    Nothing,
    /// Something stands against it: pressed again, it is saved all the same.
    Asked,
    Working,
    Saved {
        file: String,
        has_pixels: bool,
    },
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
    // The worker that makes the archive of a large report.
    let link = use_mut_ref(|| None::<Link<Made>>);
    // A second press may come before the first one's drawing.
    let is_working = use_mut_ref(|| false);
    let save = {
        let (props, said) = (props.clone(), said.clone());
        move || {
            if is_working.replace(true) {
                return;
            }
            said.set(Progress::Working);
            let name = format!("{}.zip", props.account.id);
            let done = {
                let (said, is_working) = (said.clone(), is_working.clone());
                Callback::from(move |made: Result<Archive, String>| {
                    is_working.replace(false);
                    said.set(match made.and_then(|made| offered(&name, &made.bytes).map(|()| made.has_pixels)) {
                        Ok(has_pixels) => Progress::Saved { file: name.clone(), has_pixels },
                        Err(why) => Progress::Failed(why),
                    });
                })
            };
            let (props, link) = (props.clone(), link.clone());
            spawn_local(async move {
                // It takes a moment: that is seen first.
                drawn().await;
                let (text, snippet) = (props.text.clone(), (*props.account.snippet).clone());
                let (is_large, switches) = (is_large(&text), props.switches.clone());
                let on_page = async |text: &str, how: How| {
                    let picture = match how.picture {
                        None => pixels(text, &how.switches, turn).await,
                        drawn => drawn,
                    };
                    archive(text, &How { picture, ..how }, turn).await
                };
                let how = How { picture: None, switches, snippet };
                if !is_large {
                    return done.emit(on_page(&text, how).await);
                }
                let picture = if can_be_off_page() { None } else { pixels(&text, &how.switches, turn).await };
                let how = How { picture, ..how };
                let task = Task::Publish(Box::new(how.clone()));
                let (own, asked) = (Link::once(), text.clone());
                let on_step = Callback::from(move |step: Step<Made>| match step {
                    Step::Begun => {}
                    Step::Done(made) => {
                        done.emit(made.and_then(|(packed, has_pixels)| {
                            let bytes = STANDARD.decode(packed).map_err(|error| error.to_string())?;
                            Ok(Archive { bytes, has_pixels })
                        }));
                    }
                    // Where there is no worker the page does it.
                    Step::Lost { .. } => {
                        let (text, how, done) = (text.clone(), how.clone(), done.clone());
                        spawn_local(async move { done.emit(on_page(&text, how).await) });
                    }
                });
                own.ask(&task, asked.as_bytes(), on_step);
                // It stops with the last of its holders.
                link.replace(Some(own));
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
    let is_too_high = props.account.is_too_high;
    let note = match &*said {
        Progress::Asked => against.join(" "),
        Progress::Working => words.working.clone(),
        Progress::Saved { file, has_pixels } => {
            let said = fill(&words.saved_all, &[("file", file)]);
            // Of too high a picture it was said before.
            if *has_pixels || is_too_high { said } else { format!("{said} {}", words.no_pixels) }
        }
        Progress::Failed(why) => fill(&words.not_saved, &[("why", why)]),
        Progress::Nothing => String::new(),
    };
    html! {
        <div class="save">
            <button type="button" id="save-all" aria-describedby="save-hint" disabled={*said == Progress::Working} onclick={pressed(Press::Save)}>{ &words.save_all }</button>
            <p id="save-hint" class="hint">
                { &words.save_all_hint }
                if is_too_high { { " " }{ &words.no_pixels } }
            </p>
            <p id="save-said" role="status" class={matches!(*said, Progress::Asked | Progress::Failed(_)).then_some("warning")}>{ note }</p>
            if is_asked && !is_refused {
                <button type="button" id="save-anyway" onclick={pressed(Press::Anyway)}>{ &words.save_anyway }</button>
            }
        </div>
    }
}

fn offered(name: &str, bytes: &[u8]) -> Result<(), String> {
    let options = BlobPropertyBag::new();
    options.set_type("application/zip");
    let parts = Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options);
    blob.and_then(|blob| browser::download_blob(name, &blob)).map_err(in_words)
}

/// What a browser throws, as it says it.
fn in_words(thrown: JsValue) -> String {
    let said = js_sys::Reflect::get(&thrown, &"message".into()).ok().and_then(|said| said.as_string());
    said.unwrap_or_default()
}
