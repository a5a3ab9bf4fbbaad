//! A fold: the browser's own `<details>`, whose state is kept in the view.

use yew::prelude::*;

use crate::card::state::slice::ViewSlice;
use crate::card::state::view::{Action, Control};
use crate::report::Text;

/// What a fold is called, and how it looks.
pub(in crate::card) struct Fold<'a> {
    /// A measure's id, or a name with an underscore, which no id has.
    pub name: &'a Text,
    /// Open by default.
    pub is_open: bool,
    pub class: &'static str,
    pub part: Option<&'static str>,
    /// The target of links, if it is a measure.
    pub id: Option<Text>,
}

impl Fold<'_> {
    /// `body` is called at once or, if `is_lazy`, when it is first seen.
    pub(in crate::card) fn html(
        &self,
        view: &ViewSlice,
        summary: Html,
        is_lazy: bool,
        body: &dyn Fn() -> Html,
    ) -> Html {
        let (name, by_default) = (self.name.clone(), self.is_open);
        let is_open = view.is_open(self.name, by_default);
        let dispatch = view.dispatcher();
        let on_toggle = Callback::from(move |event: Event| {
            let details: web_sys::HtmlDetailsElement = event.target_unchecked_into();
            // This event follows our own drawing (paper opens every fold, a link some), so it is no choice of the reader's.
            if details.open() == is_open {
                return;
            }
            let is_open = details.open();
            let value = (is_open != by_default).then_some(Text::Static(if is_open { "1" } else { "0" }));
            dispatch.dispatch(Action::Choose(Control::Open, name.clone(), value));
        });
        html! {
            <details class={self.class} id={self.id.clone()} key={self.name.as_str()} part={self.part} open={is_open} ontoggle={on_toggle}>
                <summary>{ summary }</summary>
                if is_open || !is_lazy || view.is_still { { body() } }
            </details>
        }
    }
}
