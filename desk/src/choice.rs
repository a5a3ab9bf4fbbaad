//! Radio buttons side by side, of which one is chosen.

use web_sys::HtmlInputElement;
use yew::prelude::*;

/// A button's value and its label, in the page's language or another.
pub struct Item<'a> {
    pub value: &'a str,
    pub label: &'a str,
    pub lang: Option<&'static str>,
}

impl<'a> Item<'a> {
    pub fn of(value: &'a str, label: &'a str) -> Item<'a> {
        Item { value, label, lang: None }
    }
}

/// The buttons of one name.
pub fn choice(name: &'static str, chosen: &str, items: &[Item], on_choose: &Callback<String>) -> Html {
    let item = |item: &Item| {
        let on_choose = on_choose.clone();
        let onchange = move |event: Event| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                on_choose.emit(input.value());
            }
        };
        html! {
            <label>
                <input type="radio" {name} value={item.value.to_owned()} checked={item.value == chosen} {onchange} />
                <span lang={item.lang}>{ item.label }</span>
            </label>
        }
    };
    html! { <>{ for items.iter().map(item) }</> }
}
