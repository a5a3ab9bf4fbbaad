//! The indicators that a tally lists: narrowed, ordered, looked through, some at a time.

use yew::prelude::*;

use super::choice::{Item, choice};
use crate::card::state::content::Content;
use super::mark::mark;
use super::measure::listed;
use super::text::phrase;
use crate::card::state::view::{Action, Control, ViewState};
use crate::card::state::slice::{ViewSlice, is_of};
use crate::browser;
use crate::facts::{by_distance, nearness, status_of, statuses};
use crate::outline::Mark;
use crate::report::{Status, Tally, Text};
use crate::words::Key;

/// How many are shown at first: what a reader looks through, and a phone renders at once.
const FIRST: usize = 50;
/// How many more at each asking.
const MORE: usize = 200;
/// Drawn together: what is done to one leaves the others' as they are.
const TOGETHER: usize = 50;
/// A list this long has a search field.
const SEARCHED: usize = 20;

#[derive(PartialEq, Properties)]
pub(in crate::card) struct Props {
    pub content: Content,
    pub view: ViewSlice,
    /// Its place among the report's tallies.
    pub tally: usize,
}

#[component]
pub(in crate::card) fn List(props: &Props) -> Html {
    let (content, view) = (&props.content, &props.view);
    let list = use_node_ref();
    let more = use_mut_ref(|| None::<usize>);
    {
        let (list, more) = (list.clone(), more.clone());
        // The button may be gone: the focus goes to the first of those that it has brought.
        use_effect(move || {
            if let Some(first) = more.take()
                && let Some(list) = list.cast::<web_sys::Element>()
                && let Ok(items) = list.query_selector_all(":scope > .item > summary")
                && let Some(item) = items.item(first as u32)
            {
                browser::focus(&item);
            }
        });
    }
    let Some(report) = content.report() else { return html! {} };
    let Some(tally) = report.tallies.get(props.tally) else { return html! {} };
    let words = content.words();
    let found = matches(content, tally, view);
    let limit = limit(view, tally);
    let shown = if view.is_printed() { usize::MAX } else { limit };
    let rows = together(found.iter().take(shown).copied(), view.is_by_distance(&tally.id));
    let is_long = tally.indicators.len() > FIRST;
    let rest = found.len().saturating_sub(limit);
    let on_more = {
        let (view, of) = (view.dispatcher(), tally.id.clone());
        move |_| {
            *more.borrow_mut() = Some(limit);
            view.dispatch(Action::Choose(Control::Shown, of.clone(), Some((limit + MORE).to_string().into())));
        }
    };
    html! {
        <div class="list">
            if !view.is_still { { controls(content, view, tally) } }
            // Apart, and all of them keyed: what stands around them keeps its nodes, and so the focus.
            <div class="items" ref={list}>
                { for rows.into_iter().map(|(number, rows)| {
                    let measures = || rows.iter().filter_map(|at| tally.indicators.get(*at));
                    let view = view.within(&|of| measures().any(|measure| is_of(std::slice::from_ref(measure), of)));
                    html! { <Rows key={number} content={content.clone()} {view} tally={props.tally} {rows} {is_long} /> }
                }) }
            </div>
            if found.is_empty() { <p class="missing">{ words.label(Key::NothingFound) }</p> }
            if rest > 0 {
                <p class="more"><button type="button" onclick={on_more}>
                    { phrase(&words.count(Key::ShowMore, rest.min(MORE) as u32, &[])) }
                </button></p>
            }
            if !tally.complete { <p class="aside">{ words.label(Key::Incomplete) }</p> }
        </div>
    }
}

/// Those that stay together however the list is narrowed; in another order, those that then stand together.
fn together(shown: impl Iterator<Item = usize>, is_ordered: bool) -> Vec<(usize, Vec<usize>)> {
    let mut all: Vec<(usize, Vec<usize>)> = Vec::new();
    for (place, at) in shown.enumerate() {
        let number = if is_ordered { place } else { at } / TOGETHER;
        match all.last_mut() {
            Some((last, rows)) if *last == number => rows.push(at),
            _ => all.push((number, vec![at])),
        }
    }
    all
}

#[derive(PartialEq, Properties)]
struct RowsProps {
    content: Content,
    view: ViewSlice,
    tally: usize,
    rows: Vec<usize>,
    is_long: bool,
}

#[component]
fn Rows(props: &RowsProps) -> Html {
    let RowsProps { content, view, .. } = props;
    let Some(tally) = content.report().and_then(|report| report.tallies.get(props.tally)) else { return html! {} };
    let rows = props.rows.iter().filter_map(|at| tally.indicators.get(*at));
    rows.map(|measure| listed(content, view, measure, props.is_long)).collect()
}

fn limit(view: &ViewState, tally: &Tally) -> usize {
    if view.is_still {
        return usize::MAX;
    }
    view.chosen(Control::Shown, &tally.id).and_then(|shown| shown.parse().ok()).unwrap_or(FIRST)
}

/// Which indicators the reader wants to see, in which order.
fn matches(content: &Content, tally: &Tally, view: &ViewState) -> Vec<usize> {
    let Some(report) = content.report() else { return Vec::new() };
    let status = view.status(&tally.id);
    let sought = view.chosen(Control::Search, &tally.id).map(|sought| browser::folded(sought)).unwrap_or_default();
    let order = if view.is_by_distance(&tally.id) {
        by_distance(&tally.indicators, &report.period)
    } else {
        (0..tally.indicators.len()).collect()
    };
    let is_wanted = |at: &usize| {
        let measure = &tally.indicators[*at];
        status.is_none_or(|status| status_of(measure, &report.period) == status)
            && (sought.is_empty() || browser::folded(&measure.name).contains(&sought))
    };
    order.into_iter().filter(is_wanted).collect()
}

/// The reader's choice, and what is heard of it: how many are left.
fn choose(content: &Content, view: &ViewSlice, tally: &Tally, control: Control, value: Option<Text>) {
    let narrow = |said| Action::Narrow(control, tally.id.clone(), value.clone(), said);
    let after = std::rc::Rc::new((**view).clone()).reduce(narrow(Text::default()));
    let found = content.words().whole(matches(content, tally, &after).len() as u32);
    let said = content.words().count(Key::Found, tally.indicators.len() as u32, &[("shown", &found)]);
    view.dispatch(narrow(said.text().into()));
}

fn controls(content: &Content, view: &ViewSlice, tally: &Tally) -> Html {
    let Some(report) = content.report() else { return html! {} };
    let words = content.words();
    let counts = statuses(&tally.indicators, &report.period);
    let on = |control: Control, value: Option<Text>| {
        let (content, view, tally) = (content.clone(), view.clone(), tally.id.clone());
        Callback::from(move |()| {
            let tallies = content.report().map(|report| report.tallies.as_slice()).unwrap_or_default();
            if let Some(tally) = tallies.iter().find(|known| known.id == tally) {
                choose(&content, &view, tally, control, value.clone());
            }
        })
    };
    let chosen = view.status(&tally.id);
    let mut filters = vec![Item {
        mark: html! {},
        text: phrase(&words.count(Key::FilterAll, tally.indicators.len() as u32, &[])),
        is_pressed: chosen.is_none(),
        on_press: on(Control::Status, None),
    }];
    for (status, count) in &counts {
        let name = status.map_or_else(|| words.label(Key::NoStatus), |status| words.status(status, true));
        filters.push(Item {
            mark: mark(Mark::of(*status)),
            text: phrase(&words.count(Key::FilterOne, *count, &[("status", &name)])),
            is_pressed: chosen == Some(*status),
            on_press: on(Control::Status, Some(Text::Static(status.map_or("none", Status::word)))),
        });
    }
    let can_sort = tally.indicators.iter().filter(|measure| nearness(measure, &report.period).is_some()).count() > 1;
    let is_by_distance = view.is_by_distance(&tally.id);
    let orders =
        [(Key::SortListed, None), (Key::SortDistance, Some(Text::Static("distance")))].map(|(key, value)| Item {
            mark: html! {},
            text: html! { { words.label(key) } },
            is_pressed: value.is_some() == is_by_distance,
            on_press: on(Control::Sort, value),
        });
    let on_search = {
        let (content, view, tally) = (content.clone(), view.clone(), tally.id.clone());
        Callback::from(move |event: InputEvent| {
            let field: web_sys::HtmlInputElement = event.target_unchecked_into();
            let value = Some(field.value()).filter(|value| !value.trim().is_empty()).map(Text::from);
            let tallies = content.report().map(|report| report.tallies.as_slice()).unwrap_or_default();
            if let Some(tally) = tallies.iter().find(|known| known.id == tally) {
                choose(&content, &view, tally, Control::Search, value);
            }
        })
    };
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
