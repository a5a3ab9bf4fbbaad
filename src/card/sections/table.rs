//! All figures as one table.

use yew::prelude::*;

use crate::browser;
use crate::card::hooks::node::use_node;
use crate::card::hooks::rendered::use_rendered;
use crate::card::parts::line::{line, status_label};
use crate::card::parts::text::heading;
use crate::card::state::content::Content;
use crate::card::state::slice::ViewSlice;
use crate::card::state::view::{Action, Control};
use crate::outline::{HeaderCell, Outline, Row, RowGroup};
use crate::report::Text;
use crate::words::Key;

/// How many rows are shown at first, and how many more each press shows.
const STEP: usize = 200;
/// The name under which the reader's choice of the table's length is kept.
pub(in crate::card) const NAME: Text = Text::Static("_table");

/// From this many characters on, a figure may be broken.
const LONG: usize = 25;

/// Classes of a part by its level: each is indented further.
const LEVELS: [&str; 4] = ["part", "part second", "part third", "part fourth"];

#[derive(PartialEq, Properties)]
pub(in crate::card) struct Props {
    pub content: Content,
    pub view: ViewSlice,
}

#[component]
pub(in crate::card) fn Table(props: &Props) -> Html {
    let content = &props.content;
    let region = use_node();
    let more = use_mut_ref(|| false);
    {
        let (region, more) = (region.clone(), more.clone());
        // The button may be gone: the focus goes to the table.
        use_rendered(Box::new(move || {
            if more.take()
                && let Some(region) = region.get()
            {
                browser::focus(&region);
            }
        }));
    }
    let Some(report) = content.report() else { return html! {} };
    let words = content.words();
    let chosen = props.view.chosen(Control::Shown, &NAME).and_then(|shown| shown.parse().ok());
    let limit = if props.view.is_still { usize::MAX } else { chosen.unwrap_or(STEP) };
    let groups = Outline::new(report, words).table();
    let all: usize = groups.iter().map(|group| group.rows.len()).sum();
    let rest = all.saturating_sub(limit);
    let title = words.title(report);
    let caption = words.say(Key::TableCaption, &[("title", &title)]).text();
    let dispatch = props.view.dispatcher();
    let on_more = move |_| {
        *more.borrow_mut() = true;
        dispatch.dispatch(Action::Choose(Control::Shown, NAME, Some((limit + STEP).to_string().into())));
    };
    // Most reports state no comparisons: on a narrow page their column would crowd the others.
    let is_compared = groups.iter().flat_map(|group| &group.rows).any(Row::has_comparison);
    let columns = [
        (Key::ColumnName, None),
        (Key::ColumnActual, Some("number")),
        (Key::ColumnReference, None),
        (Key::ColumnStated, Some("number")),
        (Key::ColumnComparison, Some("number")),
        (Key::ColumnStatus, None),
    ];
    let columns = columns.into_iter().filter(|(key, _)| is_compared || *key != Key::ColumnComparison);
    let mut left = if props.view.is_printed() { usize::MAX } else { limit };
    html! {
        <section class="whole" part="table">
            { heading(content, 1, "section", html! { { caption.clone() } }) }
            // On a phone the table is too wide: it scrolls within itself, by keyboard too.
            <div class="scroll" role="region" tabindex="0" aria-label={caption.clone()} ref={region}>
                <table class="figures">
                    <caption class="hidden">{ caption }</caption>
                    <thead>
                        <tr>{ for columns.map(|(key, class)| html! { <th scope="col" {class}>{ words.label(key) }</th> }) }</tr>
                    </thead>
                    { for groups.iter().map(|group| {
                        let shown = group.rows.len().min(left);
                        left -= shown;
                        rows(content, group, shown, is_compared)
                    }) }
                </table>
            </div>
            if rest > 0 {
                <p class="more"><button type="button" onclick={on_more}>
                    { words.count(Key::ShowMore, rest.min(STEP) as u32, &[]).text() }
                </button></p>
            }
        </section>
    }
}

/// The first `shown` rows of a group, under its title; `is_compared` if the table has a column of comparisons.
fn rows(content: &Content, group: &RowGroup, shown: usize, is_compared: bool) -> Html {
    if shown == 0 {
        return html! {};
    }
    html! {
        <tbody>
            <tr><th class="group" scope="rowgroup" colspan="6"><span>{ group.title.clone() }</span></th></tr>
            { for group.rows.iter().take(shown).map(|row| tr(content, row, is_compared)) }
        </tbody>
    }
}

fn tr(content: &Content, row: &Row, is_compared: bool) -> Html {
    let cells = row.cells();
    if let Some(group) = &cells.group {
        return html! { <tr><th class="of" scope="rowgroup" colspan="6"><span>{ line(content, group) }</span></th></tr> };
    }
    html! {
        <tr>
            { for cells.header.map(|header| head(content, &header)) }
            <td class="words">{ for cells.reference.map(|said| line(content, &said)) }</td>
            <td><bdi class={cells.stated.as_deref().and_then(unbroken)}>{ cells.stated }</bdi></td>
            if is_compared { <td><bdi>{ cells.comparison.map(|comparison| comparison.text()) }</bdi></td> }
            <td class="words">{ for cells.status_label.map(|stands| status_label(content, &stands)) }</td>
        </tr>
    }
}

/// The class of a figure short enough to be kept in one line: "13.215 tỷ đồng", and not the words of a source.
fn unbroken(stated: &str) -> Option<&'static str> {
    (stated.chars().count() < LONG).then_some("short")
}

/// A name and its figure, spanning all of their rows.
fn head(content: &Content, header: &HeaderCell) -> Html {
    let level = header.level.checked_sub(1).and_then(|at| LEVELS.get(at)).copied();
    let rows = (header.rows > 1).then(|| header.rows.to_string());
    html! {
        <>
            <th scope="row" class={classes!(level)} rowspan={rows.clone()}>
                { line(content, &header.name) }
                if let Some(whole) = &header.part_of { <span class="hidden">{ " (" }{ line(content, whole) }{ ")" }</span> }
                { for header.note.iter().map(|note| html! { <span class="soft line">{ line(content, note) }</span> }) }
            </th>
            <td rowspan={rows}>
                { line(content, &header.value) }
                { for header.badges.iter().map(|badge| html! { <>{ " " }<span class="soft">{ format!("({badge})") }</span></> }) }
                { for header.declared.as_ref().map(|declared| status_label(content, declared)) }
            </td>
        </>
    }
}
