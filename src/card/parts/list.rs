//! Many measures in rows: filtered, sorted, searched, some at a time, in the publisher's groups if there are any.

use std::rc::Rc;

use yew::prelude::*;

use super::controls::Listed;
use super::finder::Finder;
use super::fold::Fold;
use super::line::line;
use super::mark::mark;
use super::measure::listed;
use super::paging::{MORE, SCREEN, found_of, is_grouped, is_lazy, limit};
use super::row::columns;
use super::text::{heading, phrase};
use crate::browser;
use crate::card::hooks::node::use_node;
use crate::card::hooks::rendered::use_rendered;
use crate::card::state::content::Content;
use crate::card::state::slice::{ViewSlice, is_of};
use crate::card::state::view::{Action, Control};
use crate::facts::RowLayout;
use crate::outline::{Group, Listing};
use crate::report::Text;
use crate::words::Key;

/// How many rows share a component: a press on one redraws these, and no others.
const TOGETHER: usize = 50;

#[derive(PartialEq, Properties)]
pub(in crate::card) struct Props {
    pub content: Content,
    pub view: ViewSlice,
    /// The list's id in the outline.
    pub id: Text,
}

#[component]
pub(in crate::card) fn List(props: &Props) -> Html {
    let (content, view) = (&props.content, &props.view);
    let list = use_node();
    let more = use_mut_ref(|| None::<usize>);
    let finder = use_mut_ref(Finder::default);
    // A press on the button for more counts at once.
    let is_begun =
        [Control::Shown, Control::Screen].map(|control| view.chosen(control, &props.id).is_some()) == [false, true];
    {
        let (list, more, view, id) = (list.clone(), more.clone(), view.dispatcher(), props.id.clone());
        use_rendered(Box::new(move || {
            if is_begun {
                let all = move || view.dispatch(Action::Choose(Control::Screen, id.clone(), None));
                browser::after_paint(Rc::new(all));
            }
            // The button may be gone: the focus goes to the first of the new rows.
            if let Some(first) = more.take()
                && let Some(list) = list.cast::<web_sys::Element>()
                && let Ok(items) = list.query_selector_all(":scope > .item > summary, .items > .item > summary")
                && let Some(item) = items.item(first as u32)
            {
                browser::focus(&item);
            }
        }));
    }
    let Some(listing) = content.listing(&props.id) else { return html! {} };
    let layout = finder.borrow_mut().layout(content, &listing);
    let words = content.words();
    let found = finder.borrow_mut().find(content, &listing, view);
    let is_grouped = is_grouped(&listing, view);
    let groups = if is_grouped { listing.groups() } else { Vec::new() };
    let limit = limit(view, &listing, is_grouped);
    let rest = found.len().saturating_sub(limit);
    let shown = match found.len() - rest {
        _ if view.is_printed() => found.len(),
        all if is_begun => all.min(SCREEN),
        all => all,
    };
    let shown = &found[..shown];
    let controls = Listed { content: content.clone(), view: view.clone(), id: props.id.clone(), finder };
    let shown_of =
        |group: &Group| group.indices.iter().copied().filter(|at| shown.binary_search(at).is_ok()).collect::<Vec<_>>();
    // Told by a class: a selector that looks for groups among thousands of rows is slow.
    let has_groups = groups.iter().any(|group| group.name.is_some() && !shown_of(group).is_empty());
    let rows = |indices: Vec<usize>| rows(props, &listing, &layout, indices);
    let on_more = {
        let (view, of) = (view.dispatcher(), props.id.clone());
        move |_| {
            *more.borrow_mut() = Some(limit);
            view.dispatch(Action::Choose(Control::Shown, of.clone(), Some((limit + MORE).to_string().into())));
        }
    };
    html! {
        <div class={classes!("list", has_groups.then_some("grouped"), is_lazy(&listing).then_some("lazy"))}>
            if !view.is_still { { controls.controls() } }
            // On paper the controls are not there to say it.
            if view.is_printed() && found.len() < listing.all().len() {
                <p class="aside">{ phrase(&found_of(words, found.len(), &listing)) }</p>
            }
            { for listing.qualified().iter().map(|said| html! { <p class="aside firm">{ line(content, said) }</p> }) }
            { columns(content, &listing.rows(layout.clone())) }
            // A list of its own with keys throughout: nodes around it stay, and so the focus.
            <div class={if is_begun { "items begun" } else { "items" }} ref={list}>
                if is_grouped {
                    { for groups.iter().map(|group| {
                        let places = shown_of(group);
                        if places.is_empty() { html! {} } else { self::group(content, view, &listing, group, &|| rows(places.clone())) }
                    }) }
                } else {
                    { rows(shown.to_vec()) }
                }
            </div>
            if found.is_empty() { <p class="missing">{ words.label(Key::NothingFound) }</p> }
            if rest > 0 {
                <p class="more"><button type="button" onclick={on_more}>
                    { phrase(&words.count(Key::ShowMore, rest.min(MORE) as u32, &[])) }
                </button></p>
            }
            { for listing.incomplete.iter().map(|said| html! { <p class="aside">{ line(content, said) }</p> }) }
        </div>
    }
}

/// A heading with counts that opens; ungrouped measures stand without one.
fn group(content: &Content, view: &ViewSlice, listing: &Listing, group: &Group, rows: &dyn Fn() -> Html) -> Html {
    let Some(name) = &group.name else { return rows() };
    let summary = html! {
        <>
            { heading(content, 2, "name", line(content, name)) }
            <span class="counted">
                { for group.counts.iter().map(|count| html! {
                    <span>
                        { mark(count.mark) }
                        <span aria-hidden="true">{ count.number.clone() }</span>
                        <span class="hidden">{ line(content, &count.said) }{ " " }</span>
                    </span>
                }) }
            </span>
        </>
    };
    // Search results must be visible, so groups are open.
    let is_narrowed =
        [Control::Status, Control::Search].iter().any(|control| view.chosen(*control, &listing.id).is_some());
    let fold = Fold { name: &group.fold, is_open: group.is_open || is_narrowed, class: "group", part: None, id: None };
    fold.html(view, summary, false, &|| html! { <div class="items">{ rows() }</div> })
}

fn rows(props: &Props, listing: &Listing, layout: &RowLayout, indices: Vec<usize>) -> Html {
    let Props { content, view, id } = props;
    let is_lazy = is_lazy(listing);
    let together = together(indices, view.is_by_distance(id));
    let rows = together.into_iter().map(|(number, indices)| {
        let measures = || indices.iter().filter_map(|at| listing.all().get(*at));
        let view = view.within(&|of| measures().any(|measure| is_of(std::slice::from_ref(measure), of)));
        html! { <Together key={number} content={content.clone()} {view} id={id.clone()} layout={layout.clone()} {indices} {is_lazy} /> }
    });
    rows.collect()
}

/// Splits rows into chunks, one component each. Unless sorted, a chunk is a fixed range of the list, so that filtering changes few of
/// them.
fn together(shown: Vec<usize>, is_ordered: bool) -> Vec<(usize, Vec<usize>)> {
    let mut all: Vec<(usize, Vec<usize>)> = Vec::new();
    for (place, at) in shown.into_iter().enumerate() {
        let number = if is_ordered { place } else { at } / TOGETHER;
        match all.last_mut() {
            Some((last, rows)) if *last == number => rows.push(at),
            _ => all.push((number, vec![at])),
        }
    }
    all
}

#[derive(PartialEq, Properties)]
struct TogetherProps {
    content: Content,
    view: ViewSlice,
    id: Text,
    layout: RowLayout,
    indices: Vec<usize>,
    is_lazy: bool,
}

#[component]
fn Together(props: &TogetherProps) -> Html {
    let TogetherProps { content, view, .. } = props;
    let Some(listing) = content.listing(&props.id) else { return html! {} };
    let rows = listing.rows(props.layout.clone());
    let measures = props.indices.iter().filter_map(|at| listing.measure(*at));
    measures.map(|measure| listed(content, view, &rows, &measure, props.is_lazy)).collect()
}
