//! What a card has to do with the window around it: links to it, paper, and who wants to know of the reader's choices.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::card::state::content::Content;
use crate::card::state::link::{fragment, linked, revealed, view_of};
use crate::card::state::view::{Action, Paper, View};
use crate::browser;
use crate::report::Date;

#[hook]
pub(in crate::card) fn use_surroundings(
    content: &Content,
    view: &UseReducerHandle<View>,
    article: &NodeRef,
    on_change: &Callback<AttrValue>,
) {
    use_links(content, view, article);
    use_paper(content, view, article);
    use_changes(content, view, on_change);
}

thread_local! {
    /// The fragment that the reader has been brought to, or that a card has told the page: they are there already.
    static KNOWN: RefCell<String> = const { RefCell::new(String::new()) };
}

/// A link to this card restores what its sender saw, when the page opens and when the reader follows one within it.
#[hook]
fn use_links(content: &Content, view: &UseReducerHandle<View>, article: &NodeRef) {
    let (dispatch, article) = (view.dispatcher(), article.clone());
    let ids: Vec<AttrValue> = content.reports().map(|(id, _)| id.clone()).collect();
    let content = content.clone();
    use_effect_with(ids, move |ids| {
        let ids = ids.clone();
        let restore = move |is_followed: bool| {
            let hash = browser::hash();
            if let Some(view) = view_of(&hash, ids.iter().map(|id| &**id)) {
                let meant = content.reports().find(|(id, _)| view.report.as_ref() == Some(id));
                let view = match meant {
                    Some((_, report)) => revealed(view, report),
                    None => view,
                };
                dispatch.dispatch(Action::Restore(Box::new(view)));
                // A card that the page takes off and puts back does not bring its reader back.
                let is_new = KNOWN.replace(hash.clone()) != hash;
                if (is_new || is_followed)
                    && let Some(article) = article.cast::<web_sys::Element>()
                {
                    browser::reveal(&article);
                }
            }
        };
        restore(false);
        let listening = browser::on_window("hashchange", Rc::new(move || restore(true)));
        move || drop(listening)
    });
}

/// On paper everything is open.
#[hook]
fn use_paper(content: &Content, view: &UseReducerHandle<View>, article: &NodeRef) {
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
pub(in crate::card) fn printed(content: &Content, view: &View) -> AttrValue {
    let (year, month, day) = browser::today();
    let day = content.words().date(Date { year, month, day });
    format!("{} · {day}", address_of(content, view)).into()
}

/// The address that leads to a view.
pub(in crate::card) fn address_of(content: &Content, view: &View) -> String {
    linked(&browser::address(), &link_of(content, view), browser::is_place)
}

/// The fragment that restores a view elsewhere: where the reader has chosen no form, it names the page's own.
fn link_of(content: &Content, view: &View) -> String {
    let form = view.form.unwrap_or(content.options().form);
    fragment(content.id(), &View { form: Some(form), ..view.clone() })
}

/// Whoever put the card there hears of whatever else it comes to show: by the reader, by a link, by the page itself.
#[hook]
fn use_changes(content: &Content, view: &UseReducerHandle<View>, on_change: &Callback<AttrValue>) {
    let (on_change, is_first) = (on_change.clone(), use_mut_ref(|| true));
    let link = AttrValue::from(link_of(content, view));
    use_effect_with(link, move |link| {
        if !is_first.replace(false) {
            KNOWN.set(link.to_string());
            on_change.emit(link.clone());
        }
    });
    // The page asks for another view: it is newer than what the reader has chosen.
    let (dispatch, is_first) = (view.dispatcher(), use_mut_ref(|| true));
    use_effect_with(content.options().form, move |_| {
        if !is_first.replace(false) {
            dispatch.dispatch(Action::Form(None));
        }
    });
}
