//! A bullet graph after Stephen Few, without background ranges. Lengths are per cents, so that nothing is stretched.

use yew::prelude::*;

use super::content::Content;
use super::text::percent;
use crate::facts::{Scale, Tick};

/// Height of a row of labels.
const ROW: usize = 15;
/// Height of the bar, and how far ticks stand out of it.
const BAR: usize = 20;
const OUT: usize = 6;
/// Height of a baseline's bar.
const BASELINE: usize = 12;

/// The drawing of a scale; `labels` name its ticks in their order, `base` is the one that is 100 %. Hidden from assistive
/// technology: the list beside it says the same.
pub(super) fn bullet(content: &Content, scale: &Scale, labels: &[String], base: Option<usize>) -> Html {
    let axis = Axis { is_rtl: content.words().is_rtl() };
    let targets: Vec<&Tick> = scale.ticks.iter().filter(|tick| !tick.is_baseline).collect();
    let baselines: Vec<&Tick> = scale.ticks.iter().filter(|tick| tick.is_baseline).collect();
    let label_of = |tick: &Tick| labels.get(tick.index).cloned().unwrap_or_default();
    let labelled = targets.iter().filter(|tick| !label_of(tick).is_empty());
    let rows = labelled.map(|tick| tick.lane + 1).max().unwrap_or(0);
    let top = if targets.is_empty() { 0 } else { rows * ROW + OUT };
    let foot = if targets.is_empty() { 0 } else { OUT };
    let below = top + BAR + foot + baselines.len() * (BASELINE + 6);
    let height = below + if scale.percents.is_empty() { 0 } else { ROW + 4 };
    let (start, end) = (scale.zero.min(scale.actual), scale.zero.max(scale.actual));
    let turn = if axis.is_rtl { "M0 0h-5l-7 10 7 10h5Z" } else { "M0 0h5l7 10-7 10H0Z" };
    html! {
        <svg class="bullet" width="100%" height={height.to_string()} aria-hidden="true">
            { for scale.percents.iter().map(|(part, place)| {
                let class = if *part == 100.0 { "grid whole" } else { "grid" };
                html! { <rect class={class} x={axis.at(*place)} y={top.to_string()} width="1" height={(below - top).to_string()} /> }
            }) }
            <rect class="bar" x={axis.from(start, end)} y={top.to_string()} width={part(end - start)} height={BAR.to_string()} />
            if scale.is_open {
                // An open end: drawn in pixels, in a viewport of its own that begins where the bar ends.
                <svg class="open" x={axis.at(scale.actual)} y={top.to_string()} width="14" height={BAR.to_string()} overflow="visible">
                    <path d={turn} />
                </svg>
            }
            if scale.zero > 0.0 {
                <rect class="axis" x={axis.at(scale.zero)} y={top.to_string()} width="1" height={BAR.to_string()} />
            }
            { for targets.iter().map(|tick| target(&axis, tick, &label_of(tick), base == Some(tick.index), rows, top)) }
            { for baselines.iter().enumerate().map(|(row, tick)| {
                let y = top + BAR + foot + row * (BASELINE + 6) + 5;
                let (start, end) = (scale.zero.min(tick.from), scale.zero.max(tick.to));
                html! { <rect class="baseline" x={axis.from(start, end)} y={y.to_string()} width={part(end - start)} height={BASELINE.to_string()} /> }
            }) }
            { for scale.percents.iter().map(|(part, place)| {
                // The first and the last stay within the drawing.
                let anchor = if *place < 0.04 { "start" } else if *place > 0.9 { "end" } else { "middle" };
                let class = if *part == 100.0 { "percent whole" } else { "percent" };
                let said = content.words().percent(*part, 0);
                html! { <text class={class} x={axis.at(*place)} y={(below + ROW).to_string()} text-anchor={anchor}>{ said }</text> }
            }) }
        </svg>
    }
}

fn target(axis: &Axis, tick: &Tick, label: &str, is_base: bool, rows: usize, top: usize) -> Html {
    let middle = (tick.from + tick.to) / 2.0;
    // Ticks end below the labels: a line up to a higher row would strike through the lower ones.
    let line_top = top.saturating_sub(OUT);
    let text_bottom = (rows.saturating_sub(tick.lane) * ROW).saturating_sub(3);
    let bottom = top + BAR + OUT;
    let class = if is_base { "tick whole" } else { "tick" };
    html! {
        <>
            if tick.to > tick.from {
                <rect class="range" x={axis.from(tick.from, tick.to)} y={(top - 3).to_string()} width={part(tick.to - tick.from)} height={(BAR + 6).to_string()} />
            } else {
                <line class="gap" x1={axis.at(middle)} x2={axis.at(middle)} y1={top.to_string()} y2={(top + BAR).to_string()} />
                <line class={class} x1={axis.at(middle)} x2={axis.at(middle)} y1={line_top.to_string()} y2={bottom.to_string()} />
            }
            if !label.is_empty() {
                <text x={axis.at(middle)} y={text_bottom.to_string()} text-anchor="middle">{ label.to_owned() }</text>
            }
        </>
    }
}

/// Which way the drawing runs.
struct Axis {
    is_rtl: bool,
}

impl Axis {
    /// A place on the scale.
    fn at(&self, place: f64) -> String {
        part(if self.is_rtl { 1.0 - place } else { place })
    }

    /// The left edge of what lies between two places.
    fn from(&self, start: f64, end: f64) -> String {
        part(if self.is_rtl { 1.0 - end } else { start })
    }
}

fn part(part: f64) -> String {
    percent(part * 100.0)
}
