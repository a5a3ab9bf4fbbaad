//! The small drawings of a row: its bar and its series. Hidden from assistive technology: row and details say the same.

use yew::prelude::*;

use super::bullet::{Axis, label, part};
use super::shape::rect;
use crate::card::state::content::Content;
use crate::export::coordinate;
use crate::facts::Series;
use crate::outline::{MeasureBlock, Rows, StatusMark};

/// Height of the bar's drawing and of its ticks, in pixels.
const HEIGHT: f64 = 14.0;
/// Top of the bar.
const TOP: f64 = 3.0;
const BAR: f64 = 8.0;
/// How far below the drawing the zero line's label stands, in the row's free space.
const LABEL: f64 = 8.0;
/// Size of the series' drawing, in pixels.
const SERIES: (f64, f64) = (56.0, 18.0);

/// A measure's bar, with a tick for each target. Without a bar the drawing is empty, so that other rows' bars stay aligned.
pub(super) fn bar(content: &Content, rows: &Rows, measure: &MeasureBlock, mark: StatusMark) -> Html {
    let axis = Axis { is_rtl: content.words().is_rtl() };
    let drawn = rows.bar(measure).map(|scale| {
        let (start, end) = scale.bar();
        let class = if scale.is_negative() { "negative" } else { "" };
        let turn = if axis.is_rtl { "M0 0h-1l-3 4 3 4h1Z" } else { "M0 0h1l3 4-3 4H0Z" };
        html! {
            <>
                { rect(class, axis.from(start, end), TOP, part(end - start), BAR) }
                if scale.is_open {
                    <svg class="open" x={axis.at(scale.actual)} y={coordinate(TOP)} width="5" height={coordinate(BAR)} overflow="visible">
                        <path d={turn} />
                    </svg>
                }
                if scale.has_zero() {
                    { rect("tick", axis.at(scale.zero), 0.0, "1".to_owned(), HEIGHT) }
                    { label("zero", axis.at(scale.zero), HEIGHT + LABEL, "middle", rows.zero()) }
                }
                { for scale.ticks.iter().map(|tick| {
                    if tick.to > tick.from {
                        rect("range", axis.from(tick.from, tick.to), 1.0, part(tick.to - tick.from), HEIGHT - 2.0)
                    } else {
                        rect("tick", axis.at(tick.from), 0.0, "2".to_owned(), HEIGHT)
                    }
                }) }
            </>
        }
    });
    html! { <svg class={classes!("slim", mark.name())} width="110" height={coordinate(HEIGHT)} aria-hidden="true">{ for drawn }</svg> }
}

/// A measure's figures over time, as a line.
pub(super) fn spark(content: &Content, series: Option<&Series>) -> Html {
    let is_rtl = content.words().is_rtl();
    let (width, height) = SERIES;
    let place = |x: f64, y: f64| {
        let x = (if is_rtl { 1.0 - x } else { x }) * width;
        (coordinate(x), coordinate(3.0 + y * (height - 6.0)))
    };
    let drawn = series.map(|series| {
        let mut data = String::new();
        let mut newest = None;
        for point in &series.points {
            let (x, y) = place(point.x, point.y);
            data.push_str(if data.is_empty() { "M" } else { "L" });
            data.push_str(&x);
            data.push(' ');
            data.push_str(&y);
            if point.is_newest {
                newest = Some((x, y));
            }
        }
        let dot = newest.map(|(cx, cy)| html! { <circle {cx} {cy} r="2.5" /> });
        html! { <><path d={data} />{ for dot }</> }
    });
    html! { <svg class="spark" width="56" height="18" aria-hidden="true">{ for drawn }</svg> }
}
