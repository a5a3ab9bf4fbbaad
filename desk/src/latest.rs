//! What a listener that stays on the page finds: what stands there now.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

/// What was drawn last. Yew may give the browser a turn between what it has drawn and its effects: a listener that an effect renews with
/// each drawing would do with a press in that turn what it did in the drawing before.
#[hook]
pub fn use_latest<T: Clone + 'static>(now: &T) -> Rc<RefCell<T>> {
    let latest = use_mut_ref(|| now.clone());
    latest.borrow_mut().clone_from(now);
    latest
}

/// A callback that stays the same and does what it was last given: who has only it from here is not drawn anew.
#[hook]
pub fn use_same<T: 'static>(now: Callback<T>) -> Callback<T> {
    let latest = use_latest(&now);
    let same = use_memo((), |()| {
        Callback::from(move |of| {
            let now = latest.borrow().clone();
            now.emit(of);
        })
    });
    (*same).clone()
}
