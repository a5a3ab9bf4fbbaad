//! A bullet graph after Stephen Few, without background ranges. Lengths are per cents, so that nothing is stretched.

use yew::prelude::*;

use super::indicators::percent;
use crate::facts::{Scale, Tick};

/// Height of a row of tick labels.
const ROW: usize = 15;
/// Height of the bar, and how far ticks stand out of it.
const BAR: usize = 20;
const OUT: usize = 6;
/// Height of a baseline's bar.
const BASELINE: usize = 12;

/// The drawing of a scale; `labels` name its ticks in their order. Hidden from assistive technology: the list beside it
/// says the same.
pub(super) fn bullet(scale: &Scale, labels: &[String]) -> Html {
    let targets: Vec<&Tick> = scale.ticks.iter().filter(|tick| !tick.is_baseline).collect();
    let baselines: Vec<&Tick> = scale.ticks.iter().filter(|tick| tick.is_baseline).collect();
    let label_of = |tick: &Tick| labels.get(tick.index).cloned().unwrap_or_default();
    let labelled = targets.iter().filter(|tick| !label_of(tick).is_empty());
    let rows = labelled.map(|tick| tick.lane + 1).max().unwrap_or(0);
    let top = if targets.is_empty() { 0 } else { rows * ROW + OUT };
    let foot = if targets.is_empty() { 0 } else { OUT };
    let height = top + BAR + foot + baselines.len() * (BASELINE + 6);
    let (start, end) = (scale.zero.min(scale.actual), scale.zero.max(scale.actual));
    html! {
        <svg class="bullet" width="100%" height={height.to_string()} aria-hidden="true">
            <rect class="bar" x={at(start)} y={top.to_string()} width={at(end - start)} height={BAR.to_string()} />
            if scale.is_open {
                // An open end: drawn in pixels, in a viewport of its own that begins where the bar ends.
                <svg class="open" x={at(scale.actual)} y={top.to_string()} width="14" height={BAR.to_string()} overflow="visible">
                    <path d={format!("M0 0h5l7 {h}-7 {h}H0Z", h = BAR / 2)} />
                </svg>
            }
            if scale.zero > 0.0 {
                <rect class="axis" x={at(scale.zero)} y={top.to_string()} width="1" height={BAR.to_string()} />
            }
            { for targets.iter().map(|tick| target(tick, &label_of(tick), rows, top)) }
            { for baselines.iter().enumerate().map(|(row, tick)| {
                let y = top + BAR + foot + row * (BASELINE + 6) + 5;
                let (start, end) = (scale.zero.min(tick.from), scale.zero.max(tick.to));
                html! { <rect class="baseline" x={at(start)} y={y.to_string()} width={at(end - start)} height={BASELINE.to_string()} /> }
            }) }
        </svg>
    }
}

fn target(tick: &Tick, label: &str, rows: usize, top: usize) -> Html {
    let middle = (tick.from + tick.to) / 2.0;
    // Ticks end below the labels: a line up to a higher row would strike through the lower ones.
    let line_top = top.saturating_sub(OUT);
    let text_bottom = (rows.saturating_sub(tick.lane) * ROW).saturating_sub(3);
    let bottom = top + BAR + OUT;
    html! {
        <>
            if tick.to > tick.from {
                <rect class="range" x={at(tick.from)} y={(top - 3).to_string()} width={at(tick.to - tick.from)} height={(BAR + 6).to_string()} />
            } else {
                <line class="gap" x1={at(middle)} x2={at(middle)} y1={top.to_string()} y2={(top + BAR).to_string()} />
                <line class="tick" x1={at(middle)} x2={at(middle)} y1={line_top.to_string()} y2={bottom.to_string()} />
            }
            if !label.is_empty() {
                <text x={at(middle)} y={text_bottom.to_string()} text-anchor="middle">{ label.to_owned() }</text>
            }
        </>
    }
}

fn at(part: f64) -> String {
    percent(part * 100.0)
}
