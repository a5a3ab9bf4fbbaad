//! A picture as PNG, drawn on a canvas shape by shape: an SVG loaded as an image would be stopped by a strict policy.

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, Path2d};

use crate::export::{Colour, FONT, Picture, Shape, code, coordinate};

/// Pixels of the file for each of the picture's: sharp on most screens, and in print.
pub const DENSITY: f64 = 2.0;

fn canvas() -> Result<(HtmlCanvasElement, CanvasRenderingContext2d), JsValue> {
    let document = web_sys::window().and_then(|window| window.document()).ok_or("no document")?;
    let canvas: HtmlCanvasElement = document.create_element("canvas")?.unchecked_into();
    let context = canvas.get_context("2d")?.ok_or("no canvas")?.unchecked_into();
    Ok((canvas, context))
}

fn font(size: f64, is_bold: bool) -> String {
    format!("{}{}px {FONT}", if is_bold { "700 " } else { "" }, coordinate(size))
}

/// Measures text of a size, bold or not, in pixels; about, where there is no canvas.
pub fn text_width() -> impl Fn(&str, f64, bool) -> f64 {
    text_width_in(canvas().ok().map(|(_, context)| context))
}

/// The same in a context that is at hand, as that of a canvas on no page.
#[inline(always)]
pub fn text_width_in(context: Option<CanvasRenderingContext2d>) -> impl Fn(&str, f64, bool) -> f64 {
    move |text, size, is_bold| {
        let measured = context.as_ref().and_then(|context| {
            context.set_font(&font(size, is_bold));
            Some(context.measure_text(text).ok()?.width())
        });
        measured.unwrap_or_else(|| text.chars().count() as f64 * size * 0.56)
    }
}

/// Draws a picture; `accent` is a CSS colour.
pub async fn png(picture: &Picture, accent: &str) -> Result<Blob, JsValue> {
    let (canvas, context) = canvas()?;
    canvas.set_width((picture.width * DENSITY) as u32);
    canvas.set_height((picture.height * DENSITY) as u32);
    paint(picture, accent, &context)?;
    let blob = js_sys::Promise::new(&mut |resolve, reject| {
        let done = Closure::once_into_js(move |blob: JsValue| {
            let settle = if blob.is_null() { reject } else { resolve };
            // What a promise does with its value is its own affair.
            let _ = settle.call1(&JsValue::NULL, &blob);
        });
        let _ = canvas.to_blob(done.unchecked_ref());
    });
    JsFuture::from(blob).await.map(JsCast::unchecked_into)
}

/// Draws a picture on a canvas of [`DENSITY`] times its size; `accent` is a CSS colour. Of the card's wasm it is a part of `png`.
#[inline(always)]
pub fn paint(picture: &Picture, accent: &str, context: &CanvasRenderingContext2d) -> Result<(), JsValue> {
    context.scale(DENSITY, DENSITY)?;
    context.set_fill_style_str(code(Colour::Paper, accent));
    context.fill_rect(0.0, 0.0, picture.width, picture.height);
    // Which way text runs and where it starts: not in every engine, and left to right is where it is not.
    let direction = if picture.is_rtl { "rtl" } else { "ltr" };
    js_sys::Reflect::set(context, &"direction".into(), &direction.into())?;
    for shape in &picture.shapes {
        draw(context, shape, accent)?;
    }
    Ok(())
}

fn draw(context: &CanvasRenderingContext2d, shape: &Shape, accent: &str) -> Result<(), JsValue> {
    let dashes = |lengths: &[f64]| -> Result<(), JsValue> {
        let lengths: js_sys::Array = lengths.iter().map(|length| JsValue::from_f64(*length)).collect();
        context.set_line_dash(&lengths)
    };
    match shape {
        Shape::Rect { frame: [x, y, width, height], fill, is_faint } => {
            context.set_global_alpha(if *is_faint { 0.45 } else { 1.0 });
            context.set_fill_style_str(code(*fill, accent));
            context.fill_rect(*x, *y, *width, *height);
            context.set_global_alpha(1.0);
        }
        Shape::Dashed { frame: [x, y, width, height] } => {
            dashes(&[4.0, 3.0])?;
            context.set_line_width(1.5);
            context.set_stroke_style_str(code(Colour::Soft, accent));
            context.stroke_rect(*x, *y, *width, *height);
        }
        Shape::Path { at: [x, y], data, scale, fill, stroke, is_dashed } => {
            context.save();
            context.translate(*x, *y)?;
            context.scale(*scale, *scale)?;
            let path = Path2d::new_with_path_string(data)?;
            if let Some(fill) = fill {
                context.set_fill_style_str(code(*fill, accent));
                context.fill_with_path_2d(&path);
            }
            if let Some((colour, width)) = stroke {
                dashes(if *is_dashed { &[2.6, 2.4] } else { &[] })?;
                context.set_line_cap("round");
                context.set_line_join("round");
                context.set_line_width(*width);
                context.set_stroke_style_str(code(*colour, accent));
                context.stroke_with_path(&path);
            }
            context.restore();
        }
        Shape::Text { at: [x, y], size, is_bold, fill, is_end, text } => {
            context.set_font(&font(*size, *is_bold));
            context.set_fill_style_str(code(*fill, accent));
            context.set_text_align(if *is_end { "end" } else { "start" });
            context.fill_text(text, *x, *y)?;
        }
    }
    Ok(())
}
