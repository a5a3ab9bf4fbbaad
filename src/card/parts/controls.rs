//! How a reader narrows a list: by name, by status, and in which order.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::choice::{Item, choice};
use super::finder::Finder;
use super::mark::mark;
use super::text::phrase;
use crate::card::state::content::Content;
use crate::card::state::slice::ViewSlice;
use crate::card::state::view::{Action, Control};
use crate::facts::{nearness, statuses};
use crate::outline::Mark;
use crate::report::{Status, Tally, Text};
use crate::words::Key;

/// A list this long has a search field.
const SEARCHED: usize = 20;

/// A list as its controls know it.
#[derive(Clone)]
pub(super) struct Listed {
    pub content: Content,
    pub view: ViewSlice,
    /// Its place among the report's tallies.
    pub tally: usize,
    pub finder: Rc<RefCell<Finder>>,
}

impl Listed {
    fn tally(&self) -> Option<&Tally> {
        self.content.report()?.tallies.get(self.tally)
    }

    /// The reader's choice, and what is said of it: how many are left.
    fn choose(&self, control: Control, value: Option<Text>) {
        let Some(tally) = self.tally() else { return };
        let narrow = |said| Action::Narrow(control, tally.id.clone(), value.clone(), said);
        let after = Rc::new((*self.view).clone()).reduce(narrow(Text::default()));
        let found = self.finder.borrow_mut().find(&self.content, tally, &after).len();
        let words = self.content.words();
        let shown = words.whole(found as u32);
        let said = words.count(Key::Found, tally.indicators.len() as u32, &[("shown", &shown)]);
        self.view.dispatch(narrow(said.text().into()));
    }

    fn on(&self, control: Control, value: Option<Text>) -> Callback<()> {
        let list = self.clone();
        Callback::from(move |()| list.choose(control, value.clone()))
    }

    pub fn controls(&self) -> Html {
        let Some((report, tally)) = self.content.report().zip(self.tally()) else { return html! {} };
        let (view, words) = (&self.view, self.content.words());
        let counts = statuses(&tally.indicators, &report.period);
        let chosen = view.status(&tally.id);
        let mut filters = vec![Item {
            mark: html! {},
            text: phrase(&words.count(Key::FilterAll, tally.indicators.len() as u32, &[])),
            is_pressed: chosen.is_none(),
            on_press: self.on(Control::Status, None),
        }];
        for (status, count) in &counts {
            let name = status.map_or_else(|| words.label(Key::NoStatus), |status| words.status(status, true));
            filters.push(Item {
                mark: mark(Mark::of(*status)),
                text: phrase(&words.count(Key::FilterOne, *count, &[("status", &name)])),
                is_pressed: chosen == Some(*status),
                on_press: self.on(Control::Status, Some(Text::Static(status.map_or("none", Status::word)))),
            });
        }
        let known = tally.indicators.iter().filter(|measure| nearness(measure, &report.period).is_some());
        let can_sort = known.count() > 1;
        let is_by_distance = view.is_by_distance(&tally.id);
        let orders =
            [(Key::SortListed, None), (Key::SortDistance, Some(Text::Static("distance")))].map(|(key, value)| Item {
                mark: html! {},
                text: html! { { words.label(key) } },
                is_pressed: value.is_some() == is_by_distance,
                on_press: self.on(Control::Sort, value),
            });
        let list = self.clone();
        let on_search = Callback::from(move |event: InputEvent| {
            let field: web_sys::HtmlInputElement = event.target_unchecked_into();
            let value = Some(field.value()).filter(|value| !value.trim().is_empty()).map(Text::from);
            list.choose(Control::Search, value);
        });
        html! {
            <>
                if tally.indicators.len() > SEARCHED {
                    <label class="search">
                        <span class="label">{ words.label(Key::Search) }</span>
                        <input type="search" autocomplete="off" oninput={on_search} value={view.chosen(Control::Search, &tally.id).cloned().unwrap_or_default()} />
                    </label>
                }
                if counts.len() > 1 { { choice("filter", words.label(Key::FilterLabel), false, filters) } }
                if can_sort { { choice("sort", words.label(Key::SortLabel), true, orders.into()) } }
            </>
        }
    }
}
