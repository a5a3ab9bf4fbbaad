//! What a component listens to.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::browser::Listener;

/// Listeners are heard until others take their place here, or the component is gone.
#[hook]
pub(super) fn use_heard() -> Rc<RefCell<Vec<Listener>>> {
    use_mut_ref(Vec::new)
}
