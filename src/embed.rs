//! The browser's edge: what the wasm exports to its glue. What pages may call is in `src/embed/glue`.

mod data;
mod stage;
mod watch;

use std::cell::RefCell;

use js_sys::Function;
use serde_wasm_bindgen::to_value;
use wasm_bindgen::prelude::*;
use web_sys::Node;

use crate::boundary::{PageOptions, Problem};
use crate::card::{Content, Options};
use crate::report::{Data, Given};
use data::from_value;
use stage::Stage;

/// Does the same as std's allocator in a quarter of its code.
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// A card on a page. Dropping the handle without `destroy` leaves the card where it is.
///
/// Borrows last for one call only, and no call runs the page's code, so two borrows can't meet.
#[wasm_bindgen(js_name = ReportCard)]
pub struct Mounted {
    stage: RefCell<Option<Stage>>,
    content: RefCell<Content>,
}

/// Shows a report in an element: JSON text, data, or a list of either, one for each period; [`PageOptions`] says how. `on_render` is called
/// after each rendering, `on_change` with each [`Change`](crate::boundary::Change).
///
/// Report and options are plain data, as `src/embed/glue/plain.js` makes them: reading them runs none of the page's code, whose
/// exceptions would break the wasm. An unreadable report is no exception: the card shows what is wrong with it.
///
/// # Errors
///
/// Throws what the DOM throws when the container can't take a child.
#[wasm_bindgen]
pub fn mount(
    container: &Node,
    report: JsValue,
    options: JsValue,
    on_render: Option<Function>,
    on_change: Option<Function>,
) -> Result<Mounted, JsValue> {
    let content = Content::of_all(reports(report), asked(options).on(Options::default()));
    let document = container.owner_document().ok_or("the container has no document")?;
    let mut stage = Stage::take(&document)?;
    if let Err(error) = container.append_child(&stage.host) {
        stage.leave();
        return Err(error);
    }
    stage.open(content.clone(), on_render, on_change);
    Ok(Mounted { stage: RefCell::new(Some(stage)), content: RefCell::new(content) })
}

#[wasm_bindgen(js_class = ReportCard)]
impl Mounted {
    /// Shows another report, or the same one (`undefined`). Options and functions that are not given stay as they are.
    pub fn update(&self, report: JsValue, options: JsValue, on_render: Option<Function>, on_change: Option<Function>) {
        let before = self.content.borrow().clone();
        let options = asked(options).on(before.options().clone());
        let content = if report.is_undefined() {
            before.with_options(options)
        } else {
            before.with_reports(reports(report), options)
        };
        self.content.replace(content.clone());
        if let Some(stage) = &mut *self.stage.borrow_mut() {
            stage.show(content, on_render, on_change);
        }
    }

    /// Takes the card off the page.
    pub fn destroy(&self) {
        if let Some(stage) = self.stage.take() {
            stage.leave();
        }
    }

    /// `ready`, `partial`, `empty`, `error` or `unsupported`.
    #[wasm_bindgen(getter)]
    pub fn state(&self) -> String {
        self.content.borrow().state().name().to_owned()
    }

    /// A list of [`Problem`]s.
    #[wasm_bindgen(getter)]
    pub fn problems(&self) -> JsValue {
        to_value(&Problem::all(&self.content.borrow())).unwrap_or_default()
    }
}

/// Unreadable data counts as no report.
fn reports(given: JsValue) -> Vec<Given> {
    from_value::<Data>(given).map_or_else(|_| vec![Given::text("")], Given::all)
}

fn asked(options: JsValue) -> PageOptions {
    from_value(options).unwrap_or_default()
}
