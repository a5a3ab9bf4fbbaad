//! The address that leads to what a card shows.

use crate::browser;
use crate::card::state::content::Content;
use crate::card::state::link::{fragment, linked};
use crate::card::state::view::ViewState;

/// The address that leads to a view.
pub(in crate::card) fn address_of(content: &Content, view: &ViewState) -> String {
    linked(&browser::address(), &link_of(content, view), browser::is_place)
}

/// The fragment that restores a view elsewhere: where the reader has chosen no mode, it names the page's own.
pub(super) fn link_of(content: &Content, view: &ViewState) -> String {
    let mode = view.mode.unwrap_or(content.options().mode);
    fragment(content.id(), &ViewState { mode: Some(mode), ..view.clone() })
}
