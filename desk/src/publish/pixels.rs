//! A report's picture in pixels, drawn with this machine's fonts: on the page or, so that no press waits for it, in a worker, whose canvas
//! is on no page.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use js_sys::Uint8Array;
use report_card::browser;
use report_card::card::Content;
use report_card::export::Picture;
use report_card::publish::{EmbedOptions, Image, Publication};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, OffscreenCanvas};

use crate::colour::{Ground, code};
use crate::follow::content;
use crate::switches::Switches;

/// No browser draws higher pictures, in CSS pixels: a canvas ends at 65,535 pixels, two to each of these.
const HIGHEST: u32 = 32_767;

/// Whether a worker has a canvas.
pub fn can_be_off_page() -> bool {
    js_sys::Reflect::has(&js_sys::global(), &"OffscreenCanvas".into()).unwrap_or(false)
}

/// Whether the picture is too high, as far as estimated widths tell: nothing has to be measured for it.
pub fn is_too_high(content: &Content) -> bool {
    Publication::of(content, &EmbedOptions::default())
        .is_some_and(|publication| Image::of(&publication).size().1 > HIGHEST)
}

/// A PNG, as base64; `turn` comes between two steps. None where it is too high, or the browser gives no picture, as one that guards against
/// fingerprints.
pub async fn pixels(text: &str, switches: &Switches, turn: impl AsyncFn()) -> Option<String> {
    let (content, embed) = (content(text, switches.card_lang()), EmbedOptions::default());
    turn().await;
    let publication = Publication::of(&content, &embed)?;
    let image = measured(&publication);
    turn().await;
    if image.size().1 > HIGHEST {
        return None;
    }
    let accent = code(switches.accent.on(Ground::Light));
    let picture = if web_sys::window().is_some() {
        browser::png(image.picture(), &accent).await.ok()?
    } else {
        off_page(image.picture(), &accent).await?
    };
    let bytes = JsFuture::from(picture.array_buffer()).await.ok()?;
    Some(STANDARD.encode(Uint8Array::new(&bytes).to_vec()))
}

/// A report's picture, its words measured with this machine's fonts: on the page or in a worker.
pub fn measured(publication: &Publication) -> Image {
    if web_sys::window().is_some() {
        return Image::measured(publication, &browser::text_width());
    }
    Image::measured(publication, &browser::text_width_in(canvas(1, 1).map(|(_, context)| context)))
}

/// A canvas on no page. Its context draws as that of one on a page does, by the same names.
fn canvas(width: u32, height: u32) -> Option<(OffscreenCanvas, CanvasRenderingContext2d)> {
    let canvas = OffscreenCanvas::new(width, height).ok()?;
    let context = canvas.get_context("2d").ok()??;
    Some((canvas, context.unchecked_into()))
}

async fn off_page(picture: &Picture, accent: &str) -> Option<Blob> {
    let size = |length: f64| (length * browser::DENSITY) as u32;
    let (canvas, context) = canvas(size(picture.width), size(picture.height))?;
    browser::paint(picture, accent, &context).ok()?;
    JsFuture::from(canvas.convert_to_blob().ok()?).await.ok()?.dyn_into().ok()
}
