//! A bullet graph after Stephen Few, without background ranges. Lengths are in per cent, so that nothing is distorted.

use yew::prelude::*;

use super::shape::{PIXEL, line, rect};
use super::text::percent;
use crate::card::state::content::Content;
use crate::export::coordinate;
use crate::facts::Tick;
use crate::outline::Bars;

/// Height of a row of labels, in pixels.
const ROW: f64 = 15.0;
/// Height of the bar, in pixels.
const BAR: f64 = 20.0;
const OUT: f64 = 6.0;
/// Height of a baseline's bar, in pixels.
const BASELINE: f64 = 12.0;

/// The drawing of a measure's bar; `base` is the target that is 100 %. Hidden from assistive technology: the list beside it says
/// the same.
pub(in crate::card) fn bullet(content: &Content, bars: &Bars, base: Option<usize>) -> Html {
    let scale = bars.scale(base);
    let axis = Axis { is_rtl: content.words().is_rtl() };
    let targets: Vec<&Tick> = scale.ticks.iter().filter(|tick| !tick.is_baseline).collect();
    let baselines: Vec<&Tick> = scale.ticks.iter().filter(|tick| tick.is_baseline).collect();
    let label_of = |tick: &Tick| bars.labels.get(tick.index).cloned().unwrap_or_default();
    let labelled = targets.iter().filter(|tick| !label_of(tick).is_empty());
    let rows = labelled.map(|tick| tick.lane + 1).max().unwrap_or(0);
    let has_zero = scale.has_zero();
    let out = if targets.is_empty() && !has_zero { 0.0 } else { OUT };
    let top = rows as f64 * ROW + out;
    let below = top + BAR + out + baselines.len() as f64 * (BASELINE + 6.0);
    let height = below + if scale.percents.is_empty() && !has_zero { 0.0 } else { ROW + 4.0 };
    // Below zero the bar is hollow: it must not look like progress.
    let bar = if scale.is_negative() { "bar negative" } else { "bar" };
    let (start, end) = scale.bar();
    let turn = if axis.is_rtl { "M0 0h-5l-7 10 7 10h5Z" } else { "M0 0h5l7 10-7 10H0Z" };
    html! {
        <svg class="bullet" width="100%" height={coordinate(height)} aria-hidden="true">
            { for scale.percents.iter().map(|(part, place)| {
                let class = if *part == 100.0 { "grid whole" } else { "grid" };
                rect(class, axis.at(*place), top, PIXEL.to_owned(), below - top)
            }) }
            { rect(bar, axis.from(start, end), top, part(end - start), BAR) }
            if scale.is_open {
                // The open end, in pixels: a nested viewport begins where the bar ends.
                <svg class="open" x={axis.at(scale.actual)} y={coordinate(top)} width="14" height={coordinate(BAR)} overflow="visible">
                    <path d={turn} />
                </svg>
            }
            if has_zero {
                { rect("axis", axis.at(scale.zero), top - out, PIXEL.to_owned(), below - top + out) }
                { label("percent", axis.at(scale.zero), below + ROW, anchor(scale.zero), bars.zero()) }
            }
            { for targets.iter().map(|tick| target(&axis, tick, label_of(tick), base == Some(tick.index), rows, top)) }
            { for baselines.iter().enumerate().map(|(row, tick)| {
                let y = top + BAR + out + row as f64 * (BASELINE + 6.0) + 5.0;
                let (start, end) = scale.baseline(tick);
                rect("baseline", axis.from(start, end), y, part(end - start), BASELINE)
            }) }
            { for scale.percents.iter().map(|(part, place)| {
                let class = if *part == 100.0 { "percent whole" } else { "percent" };
                label(class, axis.at(*place), below + ROW, anchor(*place), content.words().percent(*part, 0))
            }) }
        </svg>
    }
}

fn target(axis: &Axis, tick: &Tick, name: String, is_base: bool, rows: usize, top: f64) -> Html {
    let middle = axis.at((tick.from + tick.to) / 2.0);
    let class = if is_base { "tick whole" } else { "tick" };
    html! {
        <>
            if tick.to > tick.from {
                { rect("range", axis.from(tick.from, tick.to), top - 3.0, part(tick.to - tick.from), BAR + 6.0) }
            } else {
                { line("gap", (&middle, top), (&middle, top + BAR)) }
                // Ticks end below the labels: a line up to a higher row would cross out the lower ones.
                { line(class, (&middle, top - OUT), (&middle, top + BAR + OUT)) }
            }
            if !name.is_empty() {
                <circle cx={middle.clone()} cy={coordinate(rows.saturating_sub(tick.lane) as f64 * ROW - 7.5)} r="7" />
                { label("", middle, rows.saturating_sub(tick.lane) as f64 * ROW - 3.0, "middle", name) }
            }
        </>
    }
}

/// A label's `text-anchor`: the first and the last label must stay within the drawing.
fn anchor(place: f64) -> &'static str {
    if place < 0.04 {
        "start"
    } else if place > 0.9 {
        "end"
    } else {
        "middle"
    }
}

pub(super) fn label(class: &'static str, x: String, y: f64, anchor: &'static str, text: String) -> Html {
    html! { <text {class} {x} y={coordinate(y)} text-anchor={anchor}>{ text }</text> }
}

/// The direction in which the drawing runs.
pub(super) struct Axis {
    pub is_rtl: bool,
}

impl Axis {
    /// A position on the scale.
    pub fn at(&self, place: f64) -> String {
        part(if self.is_rtl { 1.0 - place } else { place })
    }

    /// The left edge of the stretch between two positions.
    pub fn from(&self, start: f64, end: f64) -> String {
        part(if self.is_rtl { 1.0 - end } else { start })
    }
}

pub(super) fn part(part: f64) -> String {
    percent(part * 100.0)
}
