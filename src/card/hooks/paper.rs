//! The card on paper.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::address::address_of;
use crate::browser;
use crate::card::state::content::Content;
use crate::card::state::view::{Action, Paper, ViewState};
use crate::report::Date;

/// On paper everything is open.
#[hook]
pub(in crate::card) fn use_paper(content: &Content, view: &UseReducerHandle<ViewState>, article: &NodeRef) {
    let dependencies = (content.clone(), view.clone());
    use_effect_with(dependencies, move |(content, view)| {
        let (content, view, after) = (content.clone(), view.clone(), view.dispatcher());
        let print = move || view.dispatch(Action::Print(Paper::Page, printed(&content, &view)));
        let before = browser::on_window("beforeprint", Rc::new(print));
        let after =
            browser::on_window("afterprint", Rc::new(move || after.dispatch(Action::Print(Paper::None, "".into()))));
        move || drop((before, after))
    });
    let (dispatch, article, content) = (view.dispatcher(), article.clone(), content.clone());
    let is_asked = view.paper == Paper::Card;
    // Whatever it was before: on a slow machine the next press may come before the effects of the last drawing.
    use_effect(move || {
        if !is_asked {
            return;
        }
        // A copy goes to the printer; the card itself is as it was before the reader has answered its questions.
        let title = content.report().map(|report| content.words().title(report)).unwrap_or_default();
        let copy = article
            .cast::<web_sys::Element>()
            .and_then(|article| browser::copy_for_print(&article, &style_of(&article), &title).ok());
        dispatch.dispatch(Action::Print(Paper::None, "".into()));
        spawn_local(async move {
            match copy {
                Some(copy) => copy.print(),
                // Where the browser allows no frame to be filled, as in a sandbox: the page that the card stands on.
                None => browser::print_page(),
            }
        });
    });
}

/// The portal's wasm carries no style sheet: its page has adopted one.
#[cfg(all(target_arch = "wasm32", feature = "embed"))]
fn style_of(article: &web_sys::Element) -> String {
    browser::adopted_style(article)
}

#[cfg(not(all(target_arch = "wasm32", feature = "embed")))]
fn style_of(_: &web_sys::Element) -> String {
    crate::card::STYLE.to_owned()
}

/// What paper tells of itself.
pub(in crate::card) fn printed(content: &Content, view: &ViewState) -> AttrValue {
    let (year, month, day) = browser::today();
    let day = content.words().date(Date { year, month, day });
    format!("{} · {day}", address_of(content, view)).into()
}
