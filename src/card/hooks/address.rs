//! The address of what a card shows.

use crate::browser;
use crate::card::state::content::Content;
use crate::card::state::link::{fragment, linked};
use crate::card::state::view::ViewState;

/// The address of a view.
pub(in crate::card) fn address_of(content: &Content, view: &ViewState) -> String {
    linked(&browser::address(), &link_of(content, view), browser::is_place)
}

/// The fragment that restores a view on another page: it always names a mode, for the other page may have a different default.
pub(super) fn link_of(content: &Content, view: &ViewState) -> String {
    let mode = view.mode.unwrap_or(content.options().mode);
    fragment(content.id(), &ViewState { mode: Some(mode), ..view.clone() })
}
