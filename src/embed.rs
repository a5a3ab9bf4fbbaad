//! The browser's edge: what `report-card.js` exports. `www/embed.js` is its first user.

mod json;
mod page;
mod stage;
mod style;

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::Callback;

use crate::card::{Content, Options, Theme};
use crate::report::Severity;
use stage::Stage;

/// A card on a page. Dropping the handle without `destroy` leaves the card where it is.
#[wasm_bindgen(js_name = ReportCard)]
pub struct Mounted {
    stage: Option<Stage>,
    content: Content,
    on_render: Callback<()>,
}

/// Shows a report in an element: `report` is JSON text or an object; `options` may hold `lang`, `theme`, `headingLevel`,
/// `label` (a name for assistive technology) and `onRender`, a function called after each rendering.
///
/// Never throws because of a report: one that can't be read is shown as what is wrong with it.
///
/// # Errors
///
/// Throws what the DOM throws when the element can't take a child.
#[wasm_bindgen]
pub fn mount(container: &Element, report: &JsValue, options: &JsValue) -> Result<Mounted, JsValue> {
    style::adopt(container)?;
    let document = container.owner_document().ok_or("the element has no document")?;
    let mut stage = Stage::take(&document)?;
    container.append_child(&stage.host)?;
    let content = Content::new(&json::text(report), options_of(options, container));
    let on_render = match Reflect::get(options, &"onRender".into()) {
        Ok(function) if function.is_function() => {
            let function: Function = function.unchecked_into();
            // What the page's function throws is the page's to hear of, not the card's to die of.
            Callback::from(move |()| drop(function.call0(&JsValue::NULL)))
        }
        _ => Callback::noop(),
    };
    stage.open(content.clone(), on_render.clone());
    Ok(Mounted { stage: Some(stage), content, on_render })
}

#[wasm_bindgen(js_class = ReportCard)]
impl Mounted {
    /// Shows another report, or the same one (`undefined`) with other options.
    pub fn update(&mut self, report: &JsValue, options: &JsValue) {
        let options = self.stage.as_ref().map_or_else(Options::default, |stage| options_of(options, &stage.host));
        self.content = if report.is_undefined() {
            self.content.with_options(options)
        } else {
            Content::new(&json::text(report), options)
        };
        if let Some(stage) = &mut self.stage {
            stage.show(self.content.clone(), self.on_render.clone());
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

    /// Every problem of the report: `{code, severity, pointer, message}`, in the card's language.
    #[wasm_bindgen(getter)]
    pub fn problems(&self) -> Array {
        let words = self.content.words();
        self.content
            .problems()
            .iter()
            .map(|problem| {
                let severity = match problem.severity() {
                    Severity::Error => "error",
                    Severity::Warning => "warning",
                };
                let entry = Object::new();
                for (key, value) in [
                    ("code", problem.code()),
                    ("severity", severity),
                    ("pointer", &problem.pointer),
                    ("message", &words.problem(problem)),
                ] {
                    // Setting a field of a plain object can't fail.
                    let _ = Reflect::set(&entry, &key.into(), &value.into());
                }
                entry
            })
            .collect()
    }
}

fn options_of(options: &JsValue, place: &Element) -> Options {
    let get = |key: &str| Reflect::get(options, &key.into()).unwrap_or(JsValue::UNDEFINED);
    Options {
        lang: get("lang").as_string().filter(|lang| !lang.is_empty()).map(Into::into),
        theme: match get("theme").as_string().map_or(Theme::Auto, |theme| Theme::of(&theme)) {
            Theme::Auto => page::theme(place),
            chosen => chosen,
        },
        label: get("label").as_string().filter(|label| !label.is_empty()).map(Into::into),
        heading_level: get("headingLevel").as_f64().map_or(2, |level| level.clamp(1.0, 6.0) as u8),
    }
}
