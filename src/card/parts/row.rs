//! A measure as a row of a list or a part of another: its mark, its name, its figure, and what its list has in common.

use yew::prelude::*;

use super::line::line;
use super::mark::mark;
use super::number::numbers;
use super::slim::{bar, spark};
use crate::card::state::content::Content;
use crate::outline::{Cell, Line, MeasureBlock, Rows, StatusMark};

/// What is seen of a measure before it is opened; `lead` goes before its name.
pub(super) fn row(content: &Content, rows: &Rows, measure: &MeasureBlock, lead: Html) -> Html {
    let status_label = measure.status_label();
    let figure = html! {
        <>
            <span class={if measure.missing().is_some() { "value soft" } else { "value" }}><bdi>{ numbers(&measure.value()) }</bdi></span>
            { for status_label.as_ref().map(|status_label| html! { <span class="hidden">{ line(content, &status_label.said) }</span> }) }
        </>
    };
    let cells = rows.cells(measure);
    let has_more = !cells.is_empty() || rows.has_bars() || rows.has_series();
    html! {
        <>
            { lead }
            <span class="label">{ line(content, &measure.name()) }</span>
            if has_more {
                // Told by a class: a selector that looks into each of two thousand rows is slow.
                <span class={if cells.len() > 1 { "more-of many" } else { "more-of" }}>
                    { figure }
                    if !cells.is_empty() {
                        <span class="cells">{ for cells.iter().enumerate().map(|(at, one)| cell(content, number(content, at, cells.len()), one.as_ref())) }</span>
                    }
                    if rows.has_series() { { spark(content, rows.series(measure).as_ref()) } }
                    if rows.has_bars() {
                        { bar(content, rows, measure, status_label.as_ref().and_then(|status_label| status_label.mark).unwrap_or(StatusMark::None)) }
                    }
                </span>
            } else {
                { figure }
            }
        </>
    }
}

/// Stands once above a list: by which plan each row is judged, and the columns' headings. Each row repeats them for those who can't see
/// these.
pub(super) fn columns(content: &Content, rows: &Rows) -> Html {
    let columns = rows.columns();
    html! {
        <>
            { for rows.note().map(|note| html! { <p class="aside">{ line(content, &note) }</p> }) }
            if !columns.is_empty() {
                <p class="columns" aria-hidden="true">
                    { for columns.iter().enumerate().map(|(at, name)| html! {
                        <span class="cell">{ number(content, at, columns.len()) }{ line(content, name) }</span>
                    }) }
                </p>
            }
        </>
    }
}

/// The number that tells one column from another where cells stand below the name.
fn number(content: &Content, at: usize, columns: usize) -> Html {
    if columns < 2 {
        return html! {};
    }
    html! { <span class="sign" aria-hidden="true">{ content.words().whole(at as u32 + 1) }</span> }
}

fn cell(content: &Content, number: Html, cell: Option<&Cell>) -> Html {
    let hidden = |said: &Line| html! { <span class="hidden">{ " " }{ line(content, said) }</span> };
    let said = cell.map(|cell| {
        let status_label = cell.status_label.as_ref().filter(|_| cell.mark.is_some());
        html! {
            <>
                { number.clone() }
                <span class={(!cell.is_other).then_some("hidden")}>{ " " }{ line(content, &cell.name) }{ ": " }</span>
                { for cell.mark.map(mark) }
                { line(content, &cell.said) }
                { for status_label.map(|status_label| hidden(&status_label.said)) }
            </>
        }
    });
    html! { <span class="cell">{ for said }</span> }
}
