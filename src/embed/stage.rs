//! Stages on which cards are drawn: an element with a Yew app in it, reused for the next card when its own is gone.
//!
//! Yew never drops a destroyed app's listeners, nor the element they are attached to: a page that shows and hides cards all day would
//! grow. So no app is ever destroyed.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Function;
use serde_wasm_bindgen::to_value;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element};
use yew::prelude::*;
use yew::{AppHandle, Renderer};

use super::watch::Watch;
use crate::boundary::Change;
use crate::card::{Card, CardProps, Content, Redraw, ViewState};

thread_local! {
    static FREE: RefCell<Vec<Stage>> = const { RefCell::new(Vec::new()) };
    static SHOWN: Cell<u32> = const { Cell::new(0) };
}

/// The page's callbacks. What they throw is reported to the page, and must not stop the card.
#[derive(Clone, Default)]
struct Heard {
    render: Rc<RefCell<Option<Function>>>,
    change: Rc<RefCell<Option<Function>>>,
}

impl Heard {
    /// A callback that is not given stays as it is.
    fn take(&self, on_render: Option<Function>, on_change: Option<Function>) {
        for (place, function) in [(&self.render, on_render), (&self.change, on_change)] {
            if function.is_some() {
                place.replace(function);
            }
        }
    }
}

fn call(place: &RefCell<Option<Function>>, value: &JsValue) {
    let function = place.borrow().clone();
    if let Some(function) = function {
        drop(function.call1(&JsValue::UNDEFINED, value));
    }
}

pub(super) struct Stage {
    pub(super) host: Element,
    app: AppHandle<Root>,
    watch: Rc<Watch>,
    redraw: Redraw,
    card: u32,
    heard: Heard,
    on_render: Callback<()>,
    on_change: Callback<AttrValue>,
}

impl Stage {
    /// A free stage, or a new one.
    pub(super) fn take(document: &Document) -> Result<Stage, JsValue> {
        match FREE.with_borrow_mut(Vec::pop) {
            Some(stage) => Ok(stage),
            None => Stage::build(document),
        }
    }

    fn build(document: &Document) -> Result<Stage, JsValue> {
        let host = document.create_element("div")?;
        let redraw = Redraw::default();
        let touched = redraw.clone();
        let watch = Watch::over(&host, move || touched.ask())?;
        let (begun, ended) = (Rc::clone(&watch), Rc::clone(&watch));
        let redraw = redraw.calling(Callback::from(move |()| begun.begin()), Callback::from(move |()| ended.end()));
        let app = Renderer::<Root>::with_root(host.clone()).render();
        let (on_render, on_change) = (Callback::noop(), Callback::noop());
        Ok(Stage { host, app, watch, redraw, card: 0, heard: Heard::default(), on_render, on_change })
    }

    /// Shows a new card, without anything left from the stage's last one.
    pub(super) fn open(&mut self, content: Content, on_render: Option<Function>, on_change: Option<Function>) {
        self.card = SHOWN.get();
        SHOWN.set(self.card.wrapping_add(1));
        // Callbacks of its own: events of the last card that are still to come don't reach this one's.
        self.heard = Heard::default();
        let Heard { render, change } = self.heard.clone();
        self.on_render = Callback::from(move |()| call(&render, &JsValue::UNDEFINED));
        self.on_change = Callback::from(move |link: AttrValue| {
            call(&change, &to_value(&Change { link: &link }).unwrap_or_default());
        });
        self.show(content, on_render, on_change);
    }

    /// Shows other content on the same card.
    pub(super) fn show(&mut self, content: Content, on_render: Option<Function>, on_change: Option<Function>) {
        self.heard.take(on_render, on_change);
        let (on_render, on_change) = (self.on_render.clone(), self.on_change.clone());
        let props =
            CardProps { content, view: ViewState::default(), on_render, on_change, redraw: self.redraw.clone() };
        self.app.update(RootProps { card: Some(props), number: self.card });
    }

    /// Takes the stage off the page and frees it for another card.
    pub(super) fn leave(mut self) {
        self.host.remove();
        self.watch.end();
        self.app.update(RootProps::default());
        self.on_render = Callback::noop();
        self.on_change = Callback::noop();
        self.heard = Heard::default();
        FREE.with_borrow_mut(|free| free.push(self));
    }
}

#[derive(Clone, Default, PartialEq, Properties)]
struct RootProps {
    #[prop_or_default]
    card: Option<CardProps>,
    #[prop_or_default]
    number: u32,
}

/// The cards of a stage, one after another: a new number gives a new card without the last one's state.
#[component]
fn Root(props: &RootProps) -> Html {
    match &props.card {
        Some(card) => html! { <Card key={props.number} ..card.clone() /> },
        None => Html::default(),
    }
}
