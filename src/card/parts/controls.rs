//! What a list is narrowed, ordered and looked through by.

use yew::prelude::*;

use super::choice::{Item, choice};
use super::mark::mark;
use super::text::phrase;
use crate::browser;
use crate::card::state::content::Content;
use crate::card::state::slice::ViewSlice;
use crate::card::state::view::{Action, Control, ViewState};
use crate::facts::{by_distance, nearness, status_of, statuses};
use crate::outline::{Listing, Mark};
use crate::report::{Status, Text};
use crate::words::Key;

/// Which measures the reader wants to see, in which order.
pub(super) fn matches(content: &Content, listing: &Listing, view: &ViewState) -> Vec<usize> {
    let Some(report) = content.report() else { return Vec::new() };
    let (id, all) = (&listing.id, listing.all());
    let status = view.status(id);
    let sought = view.chosen(Control::Search, id).map(|sought| browser::folded(sought)).unwrap_or_default();
    let order = if view.is_by_distance(id) { by_distance(all, &report.period) } else { (0..all.len()).collect() };
    let is_wanted = |at: &usize| {
        let measure = &all[*at];
        status.is_none_or(|status| status_of(measure, &report.period) == status)
            && (sought.is_empty() || browser::folded(&measure.name).contains(&sought))
    };
    order.into_iter().filter(is_wanted).collect()
}

/// The reader's choice, and what is heard of it: how many are left.
fn choose(content: &Content, view: &ViewSlice, id: &Text, control: Control, value: Option<Text>) {
    let Some(listing) = content.listing(id) else { return };
    let narrow = |said| Action::Narrow(control, id.clone(), value.clone(), said);
    let after = std::rc::Rc::new((**view).clone()).reduce(narrow(Text::default()));
    let found = content.words().whole(matches(content, &listing, &after).len() as u32);
    let said = content.words().count(Key::Found, listing.all().len() as u32, &[("shown", &found)]);
    view.dispatch(narrow(said.text().into()));
}

pub(super) fn controls(content: &Content, view: &ViewSlice, listing: &Listing) -> Html {
    let Some(report) = content.report() else { return html! {} };
    let words = content.words();
    let (id, all) = (&listing.id, listing.all());
    let counts = statuses(all, &report.period);
    let on = |control: Control, value: Option<Text>| {
        let (content, view, id) = (content.clone(), view.clone(), id.clone());
        Callback::from(move |()| choose(&content, &view, &id, control, value.clone()))
    };
    let chosen = view.status(id);
    let mut filters = vec![Item {
        mark: html! {},
        text: phrase(&words.count(Key::FilterAll, all.len() as u32, &[])),
        is_pressed: chosen.is_none(),
        on_press: on(Control::Status, None),
    }];
    for counted in &counts {
        let status = counted.status;
        let name = status.map_or_else(|| words.label(Key::NoStatus), |status| words.status(status, true));
        filters.push(Item {
            mark: mark(Mark::of(status)),
            text: phrase(&words.count(Key::FilterOne, counted.number, &[("status", &name)])),
            is_pressed: chosen == Some(status),
            on_press: on(Control::Status, Some(Text::Static(status.map_or("none", Status::word)))),
        });
    }
    let can_sort = all.iter().filter(|measure| nearness(measure, &report.period).is_some()).count() > 1;
    let is_by_distance = view.is_by_distance(id);
    let order = Item {
        mark: html! {},
        text: html! { { words.label(Key::SortDistance) } },
        is_pressed: is_by_distance,
        on_press: on(Control::Sort, (!is_by_distance).then_some(Text::Static("distance"))),
    };
    let on_search = {
        let (content, view, id) = (content.clone(), view.clone(), id.clone());
        Callback::from(move |event: InputEvent| {
            let field: web_sys::HtmlInputElement = event.target_unchecked_into();
            let value = Some(field.value()).filter(|value| !value.trim().is_empty()).map(Text::from);
            choose(&content, &view, &id, Control::Search, value);
        })
    };
    html! {
        <div class="controls">
            if listing.is_long() {
                <label class="search">
                    <span class="label">{ words.label(Key::Search) }</span>
                    <input type="search" autocomplete="off" oninput={on_search} value={view.chosen(Control::Search, id).cloned().unwrap_or_default()} />
                </label>
            }
            if counts.len() > 1 { { choice("filter", words.label(Key::FilterLabel), false, filters) } }
            if can_sort { { choice("sort", words.label(Key::SortLabel), false, vec![order]) } }
        </div>
    }
}
