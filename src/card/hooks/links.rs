//! Links to the card, and the fragment of what it shows.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::address::link_of;
use super::heard::use_heard;
use super::rendered::use_changed;
use crate::browser;
use crate::card::state::content::Content;
use crate::card::state::link::{revealed, view_of};
use crate::card::state::view::{Action, ViewState};

thread_local! {
    /// The last fragment that the reader followed or a card told the page: nobody needs to be brought there again.
    static KNOWN: RefCell<String> = const { RefCell::new(String::new()) };
}

/// A link to this card restores what its sender saw, when the page opens and when the reader follows one within it.
#[hook]
pub(in crate::card) fn use_links(content: &Content, view: &UseReducerHandle<ViewState>, article: &NodeRef) {
    let (dispatch, article) = (view.dispatcher(), article.clone());
    let heard = use_heard();
    let ids: Vec<&str> = content.reports().map(|(id, _)| &**id).collect();
    let ids = AttrValue::from(ids.join(" "));
    let content = content.clone();
    let listen = move |_: &AttrValue| {
        let restore = move |is_followed: bool| {
            let hash = browser::hash();
            if let Some(view) = view_of(&hash, content.reports().map(|(id, _)| &**id)) {
                let wanted = content.reports().find(|(id, _)| view.report.as_ref() == Some(id));
                let view = match wanted {
                    Some((_, report)) => revealed(view, report),
                    None => view,
                };
                dispatch.dispatch(Action::Restore(Box::new(view)));
                // A card that is taken off and put back must not scroll its reader back to the link.
                let is_new = KNOWN.replace(hash.clone()) != hash;
                if (is_new || is_followed)
                    && let Some(article) = article.cast::<web_sys::Element>()
                {
                    browser::reveal(&article);
                }
            }
        };
        restore(false);
        heard.replace(vec![browser::on_window("hashchange", Rc::new(move || restore(true)))]);
    };
    use_changed(ids, Box::new(listen));
}

/// Tells the page whenever the card shows something else, be it by the reader, by a link or by the page itself.
#[hook]
pub(in crate::card) fn use_changes(
    content: &Content,
    view: &UseReducerHandle<ViewState>,
    on_change: &Callback<AttrValue>,
) {
    let (on_change, is_first) = (on_change.clone(), use_mut_ref(|| true));
    let link = AttrValue::from(link_of(content, view));
    let tell = move |link: &AttrValue| {
        if !is_first.replace(false) {
            KNOWN.set(link.to_string());
            on_change.emit(link.clone());
        }
    };
    use_changed(link, Box::new(tell));
    // The page asks for another view after the reader's choice, so the page's wins.
    let (dispatch, is_first) = (view.dispatcher(), use_mut_ref(|| true));
    let follow = move |_: &AttrValue| {
        if !is_first.replace(false) {
            dispatch.dispatch(Action::Mode(None));
        }
    };
    use_changed(AttrValue::Static(content.options().mode.name()), Box::new(follow));
}
