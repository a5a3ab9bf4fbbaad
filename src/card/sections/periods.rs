//! The switch between reports of several periods.

use yew::prelude::*;

use crate::card::parts::choice::{Item, choice};
use crate::card::state::content::Content;
use crate::card::state::slice::ViewSlice;
use crate::card::state::view::Action;
use crate::words::Key;

pub(in crate::card) fn periods(content: &Content, view: &ViewSlice) -> Html {
    let words = content.words();
    if content.reports().count() < 2 || view.is_still {
        return html! {};
    }
    let item = |(id, report): (&crate::report::Text, &crate::report::Report)| {
        let (view, id) = (view.dispatcher(), id.clone());
        Item {
            mark: html! {},
            text: html! { <bdi>{ words.period_name(&report.period) }</bdi> },
            is_pressed: id == content.id(),
            on_press: Callback::from(move |()| view.dispatch(Action::Report(id.clone()))),
        }
    };
    html! {
        <nav class="periods" part="periods" aria-label={words.label(Key::PeriodLabel)}>
            { choice("period", words.label(Key::PeriodLabel), true, content.reports().map(item).collect()) }
        </nav>
    }
}
