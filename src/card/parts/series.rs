//! A series over time: columns or a line, and the same in a sentence that opens to every figure.

use yew::prelude::*;

use super::figures::figures;
use super::fold::Fold;
use super::line::line;
use super::shape::{self, rect};
use super::text::percent;
use crate::card::state::content::Content;
use crate::card::state::slice::ViewSlice;
use crate::export::coordinate;
use crate::facts::Series;
use crate::outline::{Block, SeriesBlock};

/// Height of the drawing, in pixels.
const HEIGHT: f64 = 56.0;

pub(in crate::card) fn series(content: &Content, view: &ViewSlice, series: &SeriesBlock) -> Html {
    let table = series.table();
    let fold = Fold { name: &table.name, is_open: table.is_open, class: "item", part: None, id: None };
    let summary = html! { <span class="label">{ line(content, &table.summary) }</span> };
    let body = || {
        let blocks = (table.body)();
        let node = |block: &Block| match block {
            Block::Table(caption, rows) => figures(content, caption, rows),
            _ => html! {},
        };
        blocks.iter().map(node).collect()
    };
    html! {
        <div class="series">
            { for series.drawing().map(|series| drawing(content, &series)) }
            { fold.html(view, summary, false, &body) }
        </div>
    }
}

/// Hidden from assistive technology: sentence and table say the same.
fn drawing(content: &Content, series: &Series) -> Html {
    let is_rtl = content.words().is_rtl();
    let x = |place: f64| percent(if is_rtl { 100.0 - place * 100.0 } else { place * 100.0 });
    let y = |place: f64| 4.0 + place * HEIGHT;
    let width = 0.6 / series.points.len().max(3) as f64;
    let joints = series.points.windows(2).filter(|_| !series.is_columns);
    html! {
        <svg class="drawing" width="100%" height={coordinate(HEIGHT + 8.0)} aria-hidden="true">
            if let Some(target) = series.target {
                { shape::line("goal", ("0", y(target)), ("100%", y(target))) }
            }
            { for joints.map(|pair| shape::line("path", (&x(pair[0].x), y(pair[0].y)), (&x(pair[1].x), y(pair[1].y)))) }
            { for series.points.iter().map(|point| {
                let class = match (point.is_shorter, point.is_newest) {
                    (true, _) => "point shorter",
                    (false, true) => "point last",
                    (false, false) => "point",
                };
                if series.is_columns {
                    let left = if is_rtl { 1.0 - point.x } else { point.x } - width / 2.0;
                    let height = ((series.zero - point.y) * HEIGHT).max(1.0);
                    rect(class, percent(left * 100.0), y(point.y), percent(width * 100.0), height)
                } else {
                    html! { <circle class={class} cx={x(point.x)} cy={coordinate(y(point.y))} r={if point.is_newest { "4" } else { "2" }} /> }
                }
            }) }
        </svg>
    }
}
