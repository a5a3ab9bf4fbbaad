//! What may follow a moment later, so that a press is seen to have been taken before all that it changes is drawn.

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::bring::frame::drawn;

/// What it was, until the page has drawn what it is now.
#[hook]
pub fn use_late<T: Clone + PartialEq + 'static>(now: T) -> T {
    let late = use_state_eq(|| now.clone());
    use_effect_with(now, {
        let late = late.clone();
        move |now| {
            let now = now.clone();
            spawn_local(async move {
                drawn().await;
                late.set(now);
            });
        }
    });
    (*late).clone()
}
