//! What is done after renderings. One instance of Yew's hook serves all that the card does so: each further one weighs some 800 bytes.

use yew::prelude::*;

/// Does something after each rendering.
#[hook]
pub(in crate::card) fn use_rendered(act: Box<dyn FnOnce()>) {
    use_effect(act);
}

/// Does something after the first rendering, and after each in which the text is another one than before.
#[hook]
pub(in crate::card) fn use_changed(text: AttrValue, act: Box<dyn FnOnce(&AttrValue)>) {
    use_effect_with(text, act);
}
