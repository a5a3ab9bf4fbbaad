//! A series over time: columns or a line, the same in a sentence, and every figure in a fold.

use yew::prelude::*;

use super::content::Content;
use super::fold::Fold;
use super::measure::written;
use super::shape::{line, rect};
use super::text::{own, percent, phrase};
use super::viewing::Viewing;
use crate::export::coordinate;
use crate::facts::{self, actual_after};
use crate::report::{Measure, Period, Quantity};
use crate::words::Key;

/// Of the drawing, in pixels.
const HEIGHT: f64 = 56.0;

pub(super) fn series(content: &Content, view: &Viewing, measure: &Measure) -> Html {
    let Some(report) = content.report() else { return html! {} };
    if measure.observations.is_empty() {
        return html! {};
    }
    let words = content.words();
    let mut all: Vec<(&Period, &Quantity)> =
        measure.observations.iter().map(|observation| (&observation.period, &observation.quantity)).collect();
    all.extend(actual_after(measure, &report.period).map(|actual| (&report.period, actual)));
    let said = all.first().zip(all.last()).filter(|_| all.len() > 1).map(|((first, from), (last, to))| {
        let (first, last) = (words.period_name(first), words.period_name(last));
        let (from, to) = (written(content, measure, from), written(content, measure, to));
        words.say(Key::SeriesSummary, &[("first", &first), ("last", &last), ("from", &from), ("to", &to)])
    });
    let name = format!("{}_series", measure.id).into();
    let fold = Fold { name: &name, is_open: false, class: "item", part: None, id: None };
    let summary = html! {
        <>
            <span class="label">{ words.label(Key::Observations) }</span>
            <span class="value soft">{ words.number(measure.observations.len() as f64, 0) }</span>
        </>
    };
    html! {
        <div class="series">
            { drawing(content, measure, report) }
            if let Some(said) = said { <p class="aside">{ phrase(&said) }</p> }
            { fold.html(view, summary, false, &|| html! {
                <table>
                    <caption class="hidden">{ own(content, &measure.name) }</caption>
                    <tbody>
                        { for measure.observations.iter().map(|observation| html! {
                            <tr>
                                <th scope="row">{ period(content, &observation.period) }</th>
                                <td><bdi>{ written(content, measure, &observation.quantity) }</bdi></td>
                            </tr>
                        }) }
                    </tbody>
                </table>
            }) }
        </div>
    }
}

/// Hidden from assistive technology: the sentence and the table say it.
fn drawing(content: &Content, measure: &Measure, report: &crate::report::Report) -> Html {
    let Some(series) = facts::series(measure, &report.period) else { return html! {} };
    let is_rtl = content.words().is_rtl();
    let x = |place: f64| percent(if is_rtl { 100.0 - place * 100.0 } else { place * 100.0 });
    let y = |place: f64| 4.0 + place * HEIGHT;
    let last = series.points.len() - 1;
    let width = 0.6 / series.points.len().max(3) as f64;
    let joints = series.points.windows(2).filter(|_| !series.is_columns);
    html! {
        <svg class="drawing" width="100%" height={coordinate(HEIGHT + 8.0)} aria-hidden="true">
            if let Some(target) = series.target {
                { line("goal", ("0", y(target)), ("100%", y(target))) }
            }
            { for joints.map(|pair| line("path", (&x(pair[0].x), y(pair[0].y)), (&x(pair[1].x), y(pair[1].y)))) }
            { for series.points.iter().enumerate().map(|(at, point)| {
                let class = if at == last { "point last" } else { "point" };
                if series.is_columns {
                    let left = if is_rtl { 1.0 - point.x } else { point.x } - width / 2.0;
                    let height = ((series.zero - point.y) * HEIGHT).max(1.0);
                    rect(class, percent(left * 100.0), y(point.y), percent(width * 100.0), height)
                } else {
                    html! { <circle class={class} cx={x(point.x)} cy={coordinate(y(point.y))} r={if at == last { "4" } else { "2" }} /> }
                }
            }) }
        </svg>
    }
}

fn period(content: &Content, period: &Period) -> Html {
    match &period.label {
        Some(label) => own(content, label),
        None => html! { { content.words().period(period) } },
    }
}
