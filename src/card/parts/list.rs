//! The indicators that a tally lists: narrowed, ordered, looked through, some at a time.

use yew::prelude::*;

use super::controls::Listed;
use super::finder::Finder;
use super::measure::listed;
use super::text::phrase;
use crate::browser;
use crate::card::state::content::Content;
use crate::card::state::slice::{ViewSlice, is_of};
use crate::card::state::view::{Action, Control, ViewState};
use crate::report::Tally;
use crate::words::Key;

/// How many are shown at first: what a reader looks through, and a phone renders at once.
const FIRST: usize = 50;
/// How many more at each asking.
const MORE: usize = 200;
/// Drawn together: what is done to one leaves the others' as they are.
const TOGETHER: usize = 50;

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
    let finder = use_mut_ref(Finder::default);
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
    let found = finder.borrow_mut().find(content, tally, view);
    let limit = limit(view, tally);
    let shown = if view.is_printed() { usize::MAX } else { limit };
    let rows = together(found.iter().take(shown).copied(), view.is_by_distance(&tally.id));
    let is_long = tally.indicators.len() > FIRST;
    let rest = found.len().saturating_sub(limit);
    let controls = Listed { content: content.clone(), view: view.clone(), tally: props.tally, finder };
    let on_more = {
        let (view, of) = (view.dispatcher(), tally.id.clone());
        move |_| {
            *more.borrow_mut() = Some(limit);
            view.dispatch(Action::Choose(Control::Shown, of.clone(), Some((limit + MORE).to_string().into())));
        }
    };
    html! {
        <div class="list">
            if !view.is_still { { controls.controls() } }
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
