//! A part that opens: the browser's own `<details>`, whose state is the view's.

use yew::prelude::*;

use crate::card::state::slice::ViewSlice;
use crate::card::state::view::{Action, Control};
use crate::report::Text;

/// What a fold is called, and how it looks.
pub(in crate::card) struct Fold<'a> {
    /// A measure's id, or a name that is no slug, with an underscore.
    pub name: &'a Text,
    /// Until the reader says otherwise.
    pub is_open: bool,
    pub class: &'static str,
    pub part: Option<&'static str>,
    /// For links to it, where it is a measure.
    pub id: Option<Text>,
}

impl Fold<'_> {
    /// `body` is asked for when it is to be seen, or at once unless `is_lazy`.
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
            // An event that follows our own drawing tells nothing of the reader: paper opens every fold, and a link some.
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
