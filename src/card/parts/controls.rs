//! How a reader narrows a list: by name, by status, and in which order.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::choice::{Item, choice};
use super::finder::Finder;
use super::mark::mark;
use super::paging::{can_begin, found_of};
use super::text::phrase;
use crate::card::state::content::Content;
use crate::card::state::slice::ViewSlice;
use crate::card::state::view::{Action, Control};
use crate::facts::{nearness, statuses};
use crate::outline::{Listing, StatusMark};
use crate::report::{Status, Text};
use crate::words::Key;

/// What the controls need to know of a list.
#[derive(Clone)]
pub(super) struct Listed {
    pub content: Content,
    pub view: ViewSlice,
    /// The list's id in the outline.
    pub id: Text,
    pub finder: Rc<RefCell<Finder>>,
}

impl Listed {
    fn listing(&self) -> Option<Listing<'_>> {
        self.content.listing(&self.id)
    }

    /// The reader's choice, and the announcement of how many are left.
    fn choose(&self, control: Control, value: Option<Text>) {
        let Some(listing) = self.listing() else { return };
        let narrow = |said| Action::Narrow(control, self.id.clone(), value.clone(), said);
        let after = Rc::new((*self.view).clone()).reduce(narrow(Text::default()));
        let found = self.finder.borrow_mut().find(&self.content, &listing, &after).len();
        let said = found_of(self.content.words(), found, &listing);
        self.view.dispatch(narrow(said.text().into()));
        if can_begin(&listing, &after) {
            self.view.dispatch(Action::Choose(Control::Screen, self.id.clone(), Some(Text::Static("1"))));
        }
    }

    fn on(&self, control: Control, value: Option<Text>) -> Callback<()> {
        let list = self.clone();
        Callback::from(move |()| list.choose(control, value.clone()))
    }

    pub fn controls(&self) -> Html {
        let Some((report, listing)) = self.content.report().zip(self.listing()) else { return html! {} };
        let (view, words, all) = (&self.view, self.content.words(), listing.all());
        let counts = statuses(&mut all.iter(), &report.period);
        let chosen = view.status(&self.id);
        let mut filters = vec![Item {
            mark: html! {},
            text: phrase(&words.count(Key::FilterAll, all.len() as u32, &[])),
            is_pressed: chosen.is_none(),
            on_press: self.on(Control::Status, None),
        }];
        for counted in &counts {
            let status = counted.status;
            let name = listing.status(status);
            filters.push(Item {
                mark: mark(StatusMark::of(status)),
                text: phrase(&words.count(Key::FilterOne, counted.number, &[("status", &name)])),
                is_pressed: chosen == Some(status),
                on_press: self.on(Control::Status, Some(Text::Static(status.map_or("none", Status::word)))),
            });
        }
        let can_sort = all.iter().filter(|measure| nearness(measure, &report.period).is_some()).count() > 1;
        let is_by_distance = view.is_by_distance(&self.id);
        let order = Item {
            mark: html! {},
            text: html! { { words.label(Key::SortDistance) } },
            is_pressed: is_by_distance,
            on_press: self.on(Control::Sort, (!is_by_distance).then_some(Text::Static("distance"))),
        };
        let list = self.clone();
        let on_search = Callback::from(move |event: InputEvent| {
            let field: web_sys::HtmlInputElement = event.target_unchecked_into();
            let value = Some(field.value()).filter(|value| !value.trim().is_empty()).map(Text::from);
            list.choose(Control::Search, value);
        });
        html! {
            <div class="controls">
                if listing.is_long() {
                    <label class="search">
                        <span class="label">{ words.label(Key::Search) }</span>
                        <input type="search" autocomplete="off" oninput={on_search} value={view.chosen(Control::Search, &self.id).cloned().unwrap_or_default()} />
                    </label>
                }
                if counts.len() > 1 { { choice("filter", words.label(Key::FilterLabel), false, filters) } }
                if can_sort { { choice("sort", words.label(Key::SortLabel), false, vec![order]) } }
            </div>
        }
    }
}
