//! The card on the page, through its public embed: the element, its `report` property and its event.

use gloo_events::EventListener;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::colour::{Accent, Ground, code};
use crate::page;
use crate::shared_text::SharedText;

#[derive(Clone, PartialEq, Properties)]
pub struct CardProps {
    pub text: SharedText,
    /// None: the card speaks its report's language.
    pub lang: Option<String>,
    pub theme: String,
    pub accent: Accent,
    /// What the loader met, no wasm say: in words; None where the card stands.
    pub on_fault: Callback<Option<String>>,
}

#[component]
pub fn Card(props: &CardProps) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with(props.accent, move |accent| {
            let Some(card) = node.cast::<HtmlElement>() else { return };
            for ground in Ground::ALL {
                page::style(&card, ground.property(), &code(accent.on(ground)));
            }
        });
    }
    {
        let node = node.clone();
        use_effect_with(props.text.clone(), move |text| {
            if let Some(card) = node.cast::<HtmlElement>().filter(|_| !text.is_empty()) {
                let _ = js_sys::Reflect::set(&card, &"report".into(), &JsValue::from_str(text));
            }
        });
    }
    {
        let (node, on_fault) = (node.clone(), props.on_fault.clone());
        use_effect_with((), move |()| {
            let listeners = node.cast::<HtmlElement>().map(|card| {
                let heard = on_fault.clone();
                let faults = EventListener::new(&card, "report-card:error", move |event| heard.emit(fault(event)));
                (faults, EventListener::new(&card, "report-card:problems", move |_| on_fault.emit(None)))
            });
            move || drop(listeners)
        });
    }
    html! {
        <@{"report-card"} ref={node} id="card" loading="eager" heading-level="3" lang={props.lang.clone()} theme={props.theme.clone()} />
    }
}

/// An error's sentence and remedy; `None` where the report itself is wrong, for that is listed.
fn fault(event: &web_sys::Event) -> Option<String> {
    let detail = js_sys::Reflect::get(event, &"detail".into()).ok()?;
    let text = |name: &str| js_sys::Reflect::get(&detail, &name.into()).ok().and_then(|value| value.as_string());
    let card = event.target()?;
    let problems = js_sys::Reflect::get(&card, &"problems".into()).ok()?;
    let is_of_report = js_sys::Reflect::get(&problems, &"length".into()).ok()?.as_f64() != Some(0.0);
    let said = [text("message"), text("remedy")].into_iter().flatten().collect::<Vec<_>>().join(" ");
    (!is_of_report && !said.is_empty()).then_some(said)
}
