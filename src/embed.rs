//! The browser's edge: what `report-card.js` exports. `embed.js` is its first user.

mod json;
mod messages;
mod stage;
mod watch;

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{AttrValue, Callback};

use crate::card::{Content, Form, Options, Theme};
use crate::report::Severity;
use crate::words::Messages;
use stage::Stage;

/// Frees and gives as std's does, in a quarter of its code.
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// A card on a page. Dropping the handle without `destroy` leaves the card where it is.
#[wasm_bindgen(js_name = ReportCard)]
pub struct Mounted {
    stage: Option<Stage>,
    content: Content,
}

/// Shows a report in an element: `report` is JSON text, an object, or a list of either, one for each period; `options` may
/// hold `lang`, `theme`, `headingLevel`, `label` (a name for assistive technology), `view`, `messages`, `onRender`, a
/// function called after each rendering, and `onChange`, called with what the reader has chosen. The style sheet, `card.css`, is for
/// the page to adopt.
///
/// Never throws because of a report: one that can't be read is shown as what is wrong with it.
///
/// # Errors
///
/// Throws what the DOM throws when the element can't take a child.
#[wasm_bindgen]
pub fn mount(container: &Element, report: &JsValue, options: &JsValue) -> Result<Mounted, JsValue> {
    let shown = options_of(options);
    let document = container.owner_document().ok_or("the element has no document")?;
    let mut stage = Stage::take(&document)?;
    container.append_child(&stage.host)?;
    let content = Content::of_texts(json::texts(report), shown);
    // What the page's function throws is the page's to hear of, not the card's to die of.
    let on_render = match function(options, "onRender") {
        Some(function) => Callback::from(move |()| drop(function.call0(&JsValue::NULL))),
        None => Callback::noop(),
    };
    let on_change = match function(options, "onChange") {
        Some(function) => Callback::from(move |link: AttrValue| drop(function.call1(&JsValue::NULL, &(&*link).into()))),
        None => Callback::noop(),
    };
    stage.open(content.clone(), on_render, on_change);
    Ok(Mounted { stage: Some(stage), content })
}

#[wasm_bindgen(js_class = ReportCard)]
impl Mounted {
    /// Shows another report, or the same one (`undefined`) with other options.
    pub fn update(&mut self, report: &JsValue, options: &JsValue) {
        let options = options_of(options);
        self.content = if report.is_undefined() {
            self.content.with_options(options)
        } else {
            Content::of_texts(json::texts(report), options)
        };
        if let Some(stage) = &mut self.stage {
            stage.show(self.content.clone());
        }
    }

    /// Takes the card off the page.
    pub fn destroy(&mut self) {
        if let Some(stage) = self.stage.take() {
            stage.leave();
        }
    }

    /// `ready`, `partial`, `empty`, `error` or `unsupported`.
    #[wasm_bindgen(getter)]
    pub fn state(&self) -> String {
        self.content.state().name().to_owned()
    }

    /// Every problem of the reports, and of the messages: `{code, severity, pointer, message}`, in the card's language.
    #[wasm_bindgen(getter)]
    pub fn problems(&self) -> Array {
        let words = self.content.words();
        let reports = self.content.problems().map(|problem| {
            let severity = match problem.severity() {
                Severity::Error => "error",
                Severity::Warning => "warning",
            };
            entry(problem.code(), severity, &problem.pointer, &words.problem(problem))
        });
        let messages = self.content.options().messages.as_ref();
        let messages = messages.into_iter().flat_map(Messages::problems).map(|problem| {
            entry(problem.code(), "warning", &format!("/messages/{}", problem.key()), &words.message_problem(problem))
        });
        reports.chain(messages).collect()
    }
}

fn entry(code: &str, severity: &str, pointer: &str, message: &str) -> Object {
    let entry = Object::new();
    for (key, value) in [("code", code), ("severity", severity), ("pointer", pointer), ("message", message)] {
        // Setting a field of a plain object can't fail.
        let _ = Reflect::set(&entry, &key.into(), &value.into());
    }
    entry
}

fn function(options: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(options, &name.into()).ok()?.dyn_into().ok()
}

fn options_of(options: &JsValue) -> Options {
    let text = |key: &str| option(options, key).as_string().unwrap_or_default();
    let given = |text: String| Some(text).filter(|text| !text.is_empty()).map(AttrValue::from);
    Options {
        lang: given(text("lang")),
        theme: Theme::of(&text("theme")),
        label: given(text("label")),
        heading_level: option(options, "headingLevel").as_f64().map_or(2, |level| level.clamp(1.0, 6.0) as u8),
        form: Form::of(&text("view")),
        messages: messages::messages(&option(options, "messages")),
    }
}

fn option(options: &JsValue, key: &str) -> JsValue {
    Reflect::get(options, &key.into()).unwrap_or_default()
}
