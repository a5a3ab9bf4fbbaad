//! One measure: its name, its figure, its bar, and every reference in words.

use yew::prelude::*;

use super::bullet::bullet;
use super::choice::{Item, choice};
use super::content::Content;
use super::fold::Fold;
use super::mark::mark;
use super::series::series;
use super::text::{figure, heading, own, phrase};
use super::view::{Action, Kind};
use super::viewing::Viewing;
use crate::facts::{Achievement, Scale, can_be_base, implied_amount, measure_status, ratio, scale, status};
use crate::report::{Comparison, Measure, Quantity, Reference, Text, decimals_in};
use crate::words::{Key, Phrase};

/// A measure as a block of its own, under a heading.
pub(super) fn block(content: &Content, view: &Viewing, measure: &Measure) -> Html {
    let quantity = measure.actual.as_ref();
    let unit = content.unit(measure);
    html! {
        <div class="measure" id={measure.id.clone()} key={measure.id.as_str()}>
            <div class="head">
                { heading(content, 2, "name", own(content, &measure.name)) }
                { match quantity {
                    Some(quantity) => figure(content, &content.words().figure(quantity, unit), quantity),
                    None => missing(content, measure),
                } }
            </div>
            <div class="body">{ details(content, view, measure) }</div>
        </div>
    }
}

/// A measure as a line that opens; what is inside waits for that where the list is long.
pub(super) fn listed(content: &Content, view: &Viewing, measure: &Measure, is_lazy: bool) -> Html {
    let lead = mark(achievement(content, measure).map(|achievement| achievement.status));
    fold(content, view, measure, line(content, measure, lead), is_lazy)
}

/// Past so many parts, what is inside one waits until it is opened, as in a long list.
const MANY: usize = 50;

/// How many parts a measure has on all levels.
fn parts_of(measure: &Measure) -> usize {
    measure.parts.iter().map(|part| 1 + parts_of(part)).sum()
}

/// A part of a measure. Most lines of a budget have no status to show, and many nothing inside.
fn part(content: &Content, view: &Viewing, measure: &Measure, is_lazy: bool) -> Html {
    let lead = match achievement(content, measure) {
        Some(achievement) => mark(Some(achievement.status)),
        None => html! { <span class="tip" /> },
    };
    let line = line(content, measure, lead);
    if has_details(measure) {
        fold(content, view, measure, line, is_lazy)
    } else {
        html! { <div class="item" id={measure.id.clone()}><div class="row">{ line }</div></div> }
    }
}

/// Whether there is more to tell than a line does.
fn has_details(measure: &Measure) -> bool {
    let is_plain = match &measure.actual {
        Some(actual) => actual.value_status.is_none(),
        None => measure.missing_reason.is_none(),
    };
    let is_alone = measure.targets.is_empty() && measure.baselines.is_empty() && measure.note.is_none();
    !(is_plain && is_alone && measure.observations.is_empty() && measure.parts.is_empty())
}

fn achievement(content: &Content, measure: &Measure) -> Option<Achievement> {
    measure_status(measure, &content.report()?.period)
}

/// Sign, name, figure; the sign's meaning for those who can't see it.
fn line(content: &Content, measure: &Measure, lead: Html) -> Html {
    let words = content.words();
    let value = measure.actual.as_ref().map(|actual| Text::from(words.figure(actual, content.unit(measure)).text()));
    html! {
        <>
            { lead }
            <span class="label">{ own(content, &measure.name) }</span>
            <span class="value"><bdi>{ value.unwrap_or_else(|| words.label(Key::NoFigure)) }</bdi></span>
            if let Some(achievement) = achievement(content, measure) {
                <span class="hidden">{ words.status(achievement.status, measure.ascending) }</span>
            }
        </>
    }
}

fn fold(content: &Content, view: &Viewing, measure: &Measure, summary: Html, is_lazy: bool) -> Html {
    let words = content.words();
    let value_status = measure.actual.as_ref().and_then(|actual| actual.value_status);
    let id = Some(measure.id.clone());
    let fold = Fold { name: &measure.id, is_open: false, class: "item", part: None, id };
    fold.html(view, summary, is_lazy, &|| {
        html! {
            <div class="inside">
                if let Some(status) = value_status {
                    <p><span class="badge">{ words.value_status(status) }</span></p>
                }
                if measure.actual.is_none() { { missing(content, measure) } }
                { details(content, view, measure) }
            </div>
        }
    })
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
fn details(content: &Content, view: &Viewing, measure: &Measure) -> Html {
    let Some(report) = content.report() else { return html! {} };
    let words = content.words();
    let base = view.chosen(Kind::Target, &measure.id);
    let base = base.and_then(|id| measure.targets.iter().position(|target| target.id == *id));
    let scale = scale(measure, &report.period, base);
    let ticks = scale.as_ref().map_or(0, |scale| scale.ticks.iter().filter(|tick| !tick.is_baseline).count());
    // One tick needs no number to be told from others.
    let number = |at: usize| if ticks > 1 { words.number((at + 1) as f64, 0) } else { String::new() };
    let labels: Vec<String> = (0..measure.targets.len()).map(number).collect();
    let is_lazy = parts_of(measure) > MANY;
    html! {
        <>
            { bases(content, view, measure, base) }
            { for scale.as_ref().map(|scale| bullet(content, scale, &labels, base)) }
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
                    // Lists within lists: by them assistive technology tells the level, and plain HTML shows it.
                    <ul>{ for measure.parts.iter().map(|part| html! { <li>{ self::part(content, view, part, is_lazy) }</li> }) }</ul>
                </div>
            }
            { series(content, view, measure) }
        </>
    }
}

/// Which plan is 100 %, where there is a choice; then how much of it was reached.
fn bases(content: &Content, view: &Viewing, measure: &Measure, base: Option<usize>) -> Html {
    let Some(report) = content.report() else { return html! {} };
    let words = content.words();
    let able: Vec<usize> = (0..measure.targets.len()).filter(|at| can_be_base(measure, *at, &report.period)).collect();
    if able.len() < 2 || view.is_still && base.is_none() {
        return html! {};
    }
    let item = |text: Html, at: Option<usize>| {
        let value = at.map(|at| measure.targets[at].id.clone());
        let (view, of) = (view.dispatcher(), measure.id.clone());
        let said = at.map_or_else(Default::default, |at| share(content, measure, at).text());
        Item {
            mark: html! {},
            text,
            is_pressed: at == base,
            on_press: Callback::from(move |()| {
                view.dispatch(Action::Rebase(of.clone(), value.clone(), said.clone().into()));
            }),
        }
    };
    let mut items = vec![item(html! { { words.label(Key::BaseNone) } }, None)];
    items.extend(able.into_iter().map(|at| item(own(content, &measure.targets[at].name), Some(at))));
    html! {
        <>
            { choice("base", words.label(Key::BaseLabel), true, items) }
            if let Some(at) = base { <p class="share">{ phrase(&share(content, measure, at)) }</p> }
        </>
    }
}

/// How much of a target was reached, in per cent of it.
fn share(content: &Content, measure: &Measure, at: usize) -> Phrase {
    let words = content.words();
    let Some((target, ratio)) = measure.targets.get(at).and_then(|target| Some((target, ratio(measure, target)?)))
    else {
        return Phrase(Vec::new());
    };
    let decimals = target.comparison.as_ref().map_or(1, Comparison::decimals).min(2);
    let percent = words.percent(ratio.value * 100.0, decimals);
    let percent = match ratio.comparator {
        Some(comparator) => words.compared(comparator, &percent),
        None => percent,
    };
    words.say(Key::PercentOfBase, &[("q", &percent), ("name", &target.name)])
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
pub(super) fn written(content: &Content, measure: &Measure, quantity: &Quantity) -> String {
    content.words().figure(quantity, content.unit(measure)).text()
}
