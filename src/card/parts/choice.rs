//! One of several: buttons side by side, one of them pressed.

use yew::prelude::*;

use crate::report::Text;

/// A button's text, whether it is pressed, and what pressing it does.
pub(in crate::card) struct Item {
    pub mark: Html,
    pub text: Html,
    pub is_pressed: bool,
    pub on_press: Callback<()>,
}

/// The buttons; `label` names them as a group, visibly where `is_labelled`.
pub(in crate::card) fn choice(class: &'static str, label: Text, is_labelled: bool, items: Vec<Item>) -> Html {
    html! {
        <div class={classes!("choice", class)} role="group" aria-label={label.clone()}>
            if is_labelled { <span class="label" aria-hidden="true">{ label }</span> }
            { for items.into_iter().map(|item| {
                let on_press = item.on_press;
                html! {
                    <button type="button" aria-pressed={if item.is_pressed { "true" } else { "false" }}
                        onclick={move |_| on_press.emit(())}>
                        { item.mark }{ item.text }
                    </button>
                }
            }) }
        </div>
    }
}
