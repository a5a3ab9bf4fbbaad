//! Keeps what was brought and decided over a reload, and sees when another tab does the same.

use std::rc::Rc;

use yew::prelude::*;

use super::kept::{self, DECIDED, Decided, Kept, SOURCE};
use super::state::{Brought, Desk};
use crate::storage;

/// How keeping stands.
pub struct Keeping {
    /// Whether the browser keeps it.
    pub is_kept: bool,
    /// Whether another tab has written something else since.
    pub is_elsewhere: bool,
    /// Takes the other tab's.
    pub on_theirs: Callback<()>,
    /// Keeps this one.
    pub on_mine: Callback<()>,
}

/// Writes the source when it was read, and what was decided with every press; not while another tab's is there.
#[hook]
pub fn use_keeping(desk: &UseReducerHandle<Desk>, theirs: Callback<()>) -> Keeping {
    let is_kept = use_state(|| true);
    let is_elsewhere = use_state(|| false);
    let reading = desk.confirming.as_ref().map(|confirming| Rc::as_ptr(&confirming.reading) as usize);
    let source = desk.brought.clone().filter(|_| !desk.is_busy);
    use_effect_with((reading, *is_elsewhere), {
        let is_kept = is_kept.clone();
        move |(reading, is_elsewhere)| {
            if let (Some(Brought { name, bytes, how }), Some(_), false) = (source, reading, is_elsewhere) {
                is_kept.set(kept::set(SOURCE, &Kept::new(&name, &how, &bytes)));
            }
        }
    });
    // While another source is being read, what was decided is not of the one that is kept.
    let is_steady = !*is_elsewhere && *is_kept && !desk.is_busy;
    use_effect_with((desk.confirming.clone(), desk.taken.clone(), is_steady), {
        move |(confirming, taken, is_steady)| {
            if let (Some(confirming), true) = (confirming, is_steady) {
                kept::set(DECIDED, &Decided::of(confirming, taken.clone()));
            }
        }
    });
    let has_own = desk.confirming.is_some();
    use_effect_with(has_own, {
        let is_elsewhere = is_elsewhere.clone();
        move |has_own| {
            let is_elsewhere = is_elsewhere.clone();
            let listening = has_own.then(|| storage::on_change(&[SOURCE, DECIDED], move || is_elsewhere.set(true)));
            move || drop(listening)
        }
    });
    let on_theirs = {
        let is_elsewhere = is_elsewhere.clone();
        Callback::from(move |()| {
            theirs.emit(());
            is_elsewhere.set(false);
        })
    };
    let on_mine = {
        let is_elsewhere = is_elsewhere.clone();
        Callback::from(move |()| is_elsewhere.set(false))
    };
    Keeping { is_kept: *is_kept || !has_own, is_elsewhere: *is_elsewhere, on_theirs, on_mine }
}
