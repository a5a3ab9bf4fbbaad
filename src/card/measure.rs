//! One measure: its name, its figure, its bar, and every reference in words.

use yew::prelude::*;

use super::bullet::bullet;
use super::content::Content;
use super::mark::mark;
use super::series::series;
use super::text::{figure, heading, own, phrase};
use crate::facts::{Scale, implied_amount, measure_status, scale, status};
use crate::report::{Measure, Quantity, Reference, decimals_in};
use crate::words::Key;

/// A measure as a block of its own, under a heading.
pub(super) fn block(content: &Content, measure: &Measure) -> Html {
    let quantity = measure.actual.as_ref();
    let unit = content.unit(measure);
    html! {
        <div class="measure" id={measure.id.clone()} key={measure.id.as_str()}>
            { heading(content, 2, "name", own(content, &measure.name)) }
            { match quantity {
                Some(quantity) => figure(content, &content.words().figure(quantity, unit), quantity),
                None => missing(content, measure),
            } }
            { details(content, measure) }
        </div>
    }
}

/// A measure as a line that opens.
pub(super) fn listed(content: &Content, measure: &Measure) -> Html {
    let Some(report) = content.report() else { return html! {} };
    let words = content.words();
    let achievement = measure_status(measure, &report.period);
    let value = measure.actual.as_ref().map(|actual| words.figure(actual, content.unit(measure)).text());
    let value_status = measure.actual.as_ref().and_then(|actual| actual.value_status);
    html! {
        <details class="item" id={measure.id.clone()} key={measure.id.as_str()}>
            <summary>
                { mark(achievement.map(|achievement| achievement.status)) }
                <span class="label">{ own(content, &measure.name) }</span>
                <span class="value"><bdi>{ value.unwrap_or_else(|| words.label(Key::NoFigure).to_owned()) }</bdi></span>
                if let Some(achievement) = achievement {
                    <span class="hidden">{ words.status(achievement.status, measure.ascending) }</span>
                }
            </summary>
            <div class="inside">
                if let Some(status) = value_status {
                    <p><span class="badge">{ words.value_status(status) }</span></p>
                }
                if measure.actual.is_none() { { missing(content, measure) } }
                { details(content, measure) }
            </div>
        </details>
    }
}

fn missing(content: &Content, measure: &Measure) -> Html {
    let reason = measure.missing_reason.as_ref();
    html! {
        <p class="missing">
            { content.words().label(Key::NoFigure) }
            if let Some(reason) = reason { { ": " }{ own(content, reason) } }
        </p>
    }
}

/// Everything below a measure's own figure.
fn details(content: &Content, measure: &Measure) -> Html {
    let Some(report) = content.report() else { return html! {} };
    let words = content.words();
    let scale = scale(measure, &report.period);
    let ticks = scale.as_ref().map_or(0, |scale| scale.ticks.iter().filter(|tick| !tick.is_baseline).count());
    // One tick needs no number to be told from others.
    let number = |at: usize| if ticks > 1 { words.number((at + 1) as f64, 0) } else { String::new() };
    let labels: Vec<String> = (0..measure.targets.len()).map(number).collect();
    html! {
        <>
            { for scale.as_ref().map(|scale| bullet(scale, &labels)) }
            if !measure.targets.is_empty() || !measure.baselines.is_empty() {
                <ul class="references">
                    { for measure.targets.iter().enumerate().map(|(at, target)| {
                        let sign = if has_tick(&scale, false, at) { labels[at].clone() } else { String::new() };
                        reference(content, measure, target, html! { <span class="sign" aria-hidden="true">{ sign }</span> }, false)
                    }) }
                    { for measure.baselines.iter().enumerate().map(|(at, baseline)| {
                        let class = if has_tick(&scale, true, at) { "sign swatch" } else { "sign" };
                        reference(content, measure, baseline, html! { <span class={class} aria-hidden="true" /> }, true)
                    }) }
                </ul>
            }
            if let Some(note) = &measure.note { <p class="aside">{ own(content, note) }</p> }
            if !measure.parts.is_empty() {
                <div class="parts">
                    <p class="aside">{ words.label(Key::OfWhich) }</p>
                    { for measure.parts.iter().map(|part| listed(content, part)) }
                </div>
            }
            { series(content, measure) }
        </>
    }
}

fn has_tick(scale: &Option<Scale>, is_baseline: bool, index: usize) -> bool {
    let mut ticks = scale.iter().flat_map(|scale| &scale.ticks);
    ticks.any(|tick| tick.is_baseline == is_baseline && tick.index == index)
}

fn reference(content: &Content, measure: &Measure, reference: &Reference, sign: Html, is_baseline: bool) -> Html {
    let Some(report) = content.report() else { return html! {} };
    let words = content.words();
    let unit = content.reference_unit(measure, reference.unit.as_ref());
    let stated = reference.quantity.as_ref().map(|quantity| words.figure(quantity, unit).text());
    let comparison = reference
        .comparison
        .as_ref()
        .map(|comparison| words.comparison(comparison, content.unit(measure), is_baseline));
    let achievement = (!is_baseline).then(|| status(measure, reference, &report.period)).flatten();
    // Who set a plan is often in its name already.
    let set_by = reference.set_by.as_ref().filter(|set_by| !reference.name.contains(&***set_by));
    let implied = implied_amount(measure, reference).map(|amount| {
        let decimals = measure.actual.as_ref().map_or(0, |actual| actual.decimals_of(actual.value().unwrap_or(0.0)));
        let amount = words.amount(amount, decimals.max(decimals_in(amount).min(decimals)), content.unit(measure));
        words.say(Key::Derived, &[("q", &amount.text())])
    });
    let not_stated = is_baseline && stated.is_none();
    html! {
        <li class={if is_baseline { "of-baseline" } else { "of-target" }} key={reference.pointer.as_str()}>
            { sign }
            <span class="label">
                { own(content, &reference.name) }
                if let Some(set_by) = set_by { <span class="soft">{ " · " }{ own(content, set_by) }</span> }
                if not_stated { <span class="soft">{ format!(" ({})", words.label(Key::NotStated)) }</span> }
                if let Some(implied) = implied { <span class="soft line">{ phrase(&implied) }</span> }
            </span>
            <span class="value">
                if let Some(stated) = stated { <bdi class={if comparison.is_some() { "soft" } else { "" }}>{ stated }</bdi>{ " " } }
                if let Some(comparison) = comparison { <b>{ phrase(&comparison) }</b> }
                if let Some(achievement) = achievement {
                    <span class="status">
                        { mark(Some(achievement.status)) }
                        <span>
                            { words.status(achievement.status, measure.ascending) }
                            if achievement.derived { <span class="soft">{ format!(" ({})", words.label(Key::FromFigures)) }</span> }
                        </span>
                    </span>
                }
            </span>
        </li>
    }
}

/// A quantity in one line.
pub(super) fn line(content: &Content, measure: &Measure, quantity: &Quantity) -> String {
    content.words().figure(quantity, content.unit(measure)).text()
}
