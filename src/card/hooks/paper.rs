//! The card on paper.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::address::address_of;
use super::heard::use_heard;
use super::rendered::use_rendered;
use crate::browser;
use crate::card::state::content::Content;
use crate::card::state::view::{Action, Paper, ViewMode, ViewState};
use crate::report::Date;
use crate::words::Key;

/// For printing, every fold is opened.
#[hook]
pub(in crate::card) fn use_paper(content: &Content, view: &UseReducerHandle<ViewState>, article: &NodeRef) {
    let heard = use_heard();
    let (view, article, content) = (view.clone(), article.clone(), content.clone());
    // After every drawing: on a slow machine the reader may press again before the effects of the last one.
    use_rendered(Box::new(move || {
        let (dispatch, after) = (view.dispatcher(), view.dispatcher());
        let is_asked = view.paper == Paper::Card;
        let on_print = {
            let content = content.clone();
            move || view.dispatch(Action::Print(Paper::Page, printed(&content, &view)))
        };
        let on_end = move || after.dispatch(Action::Print(Paper::None, "".into()));
        heard.replace(vec![
            browser::on_window("beforeprint", Rc::new(on_print)),
            browser::on_window("afterprint", Rc::new(on_end)),
        ]);
        if !is_asked {
            return;
        }
        // A copy is printed, so the card itself is back to normal before the reader has closed the dialog.
        let title = content.report().map(|report| content.words().title(report)).unwrap_or_default();
        let copy = article
            .cast::<web_sys::Element>()
            .and_then(|article| browser::copy_for_print(&article, &style_of(&article), &title).ok());
        dispatch.dispatch(Action::Print(Paper::None, "".into()));
        spawn_local(async move {
            match copy {
                Some(copy) => copy.print(),
                // A sandbox, for example, allows no frame to be filled: then the whole page is printed.
                None => browser::print_page(),
            }
        });
    }));
}

/// The card's style sheet. A portal's wasm carries none: its page has adopted one.
#[cfg(all(target_arch = "wasm32", feature = "embed"))]
fn style_of(article: &web_sys::Element) -> String {
    browser::adopted_style(article)
}

#[cfg(not(all(target_arch = "wasm32", feature = "embed")))]
fn style_of(_: &web_sys::Element) -> String {
    crate::card::STYLE.to_owned()
}

/// The line on paper that says where and when it was printed, and in which view, where that leaves something out.
pub(in crate::card) fn printed(content: &Content, view: &ViewState) -> AttrValue {
    let words = content.words();
    let (year, month, day) = browser::today();
    let day = words.date(Date { year, month, day });
    let seen = match view.mode.unwrap_or(content.options().mode) {
        ViewMode::Card => String::new(),
        ViewMode::Compact => format!("{}: {} · ", words.label(Key::ViewLabel), words.label(Key::ViewCompact)),
        ViewMode::Table => format!("{}: {} · ", words.label(Key::ViewLabel), words.label(Key::ViewTable)),
    };
    format!("{seen}{} · {}: {day}", address_of(content, view), words.label(Key::Print)).into()
}
