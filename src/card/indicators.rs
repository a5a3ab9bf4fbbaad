//! The tallies: a big count, a dot for each, the indicators where they are listed.

use yew::prelude::*;

use super::content::Content;
use super::list::List;
use super::mark::mark;
use super::part::Props;
use super::text::{heading, own, percent, phrase};
use super::view::{Form, View};
use super::viewing::{Viewing, is_of};
use crate::facts::{Tallied, leading_tally, tallied};
use crate::report::Tally;
use crate::words::Key;

/// What concerns it.
pub(super) fn view(content: &Content, view: &UseReducerHandle<View>) -> Viewing {
    let tallies = content.report().map(|report| report.tallies.as_slice()).unwrap_or_default();
    Viewing::of(view, &|of| tallies.iter().any(|tally| tally.id == of || is_of(&tally.indicators, of)))
}

pub(super) fn indicators(props: &Props) -> Html {
    let content = &props.content;
    let Some(report) = content.report() else { return html! {} };
    let Some(leading) = leading_tally(report) else { return html! {} };
    let others = report.tallies.iter().filter(|tally| tally.id != leading.id);
    html! {
        <section part="indicators">
            { heading(content, 1, "section", html! { { content.words().label(Key::Indicators) } }) }
            { tally(props, leading, true) }
            { for others.map(|other| tally(props, other, false)) }
        </section>
    }
}

fn tally(props: &Props, tally: &Tally, leads: bool) -> Html {
    let content = &props.content;
    let Some(report) = content.report() else { return html! {} };
    let words = content.words();
    let counts = tallied(tally, &report.period);
    let against = tally.against.as_deref();
    let place = report.tallies.iter().position(|known| known.id == tally.id);
    // A count of one kind says all in a line; its dots would only repeat the number.
    if !leads && counts.counts.len() == 1 && tally.total.is_none() && tally.indicators.is_empty() {
        let line = match tally.achieved {
            Some(achieved) => words.count(Key::CountAchieved, achieved, &[("label", &tally.label)]),
            None => words.counted(&counts.counts[0], against),
        };
        let label = tally.achieved.is_none().then(|| own(content, &tally.label));
        return html! { <p class="plain">{ phrase(&line) }{ " " }{ label }</p> };
    }
    let number = tally.achieved.or(tally.exceeded).map(|count| words.whole(count));
    let total = tally.total.map(|total| html! { <small>{ format!("/{}", words.whole(total)) }</small> });
    let caption = words.say(Key::Achieved, &[("label", &tally.label)]);
    html! {
        <div class={classes!("tally", (!leads).then_some("plain"))}>
            <p class="count">
                if let Some(number) = number { <bdi class="hero">{ number }{ total }</bdi>{ " " } }
                <span class="what">{ phrase(&caption) }</span>
            </p>
            { dots(&counts) }
            <ul class="legend">
                { for counts.counts.iter().map(|count| html! {
                    <li>
                        { mark(count.status) }
                        <span>
                            { phrase(&words.counted(count, against)) }
                            if count.derived { <span class="soft">{ format!(" ({})", words.label(Key::FromFigures)) }</span> }
                        </span>
                    </li>
                }) }
            </ul>
            if let Some(place) = place.filter(|_| !tally.indicators.is_empty() && props.form == Form::Card) {
                <List content={content.clone()} view={props.view.clone()} tally={place} />
            }
        </div>
    }
}

/// A dot each in fives; past sixty, segments. The legend says the same in words.
fn dots(tallied: &Tallied) -> Html {
    let fives = tallied.fives();
    if !fives.is_empty() {
        return html! {
            <div class="dots" aria-hidden="true">
                { for fives.iter().map(|five| html! {
                    <span class="five">{ for five.iter().map(|status| mark(*status)) }</span>
                }) }
            </div>
        };
    }
    if tallied.sum == 0 {
        return html! {};
    }
    let mut start = 0.0;
    let segments = tallied.counts.iter().map(|count| {
        let width = f64::from(count.number) / f64::from(tallied.sum) * 100.0;
        let (x, class) = (start, segment_class(count.status));
        start += width;
        html! { <rect class={class} x={percent(x)} y="0" width={percent(width)} height="18" /> }
    });
    html! { <svg class="segments" width="100%" height="18" aria-hidden="true">{ for segments }</svg> }
}

fn segment_class(status: Option<crate::report::Status>) -> &'static str {
    use crate::report::Status::{AtRisk, Exceeded, Met, NotMet, OffTrack, OnTrack, PartiallyMet};
    match status {
        Some(Exceeded) => "above",
        Some(Met | OnTrack) => "met",
        Some(PartiallyMet | AtRisk) => "partly",
        Some(NotMet | OffTrack) => "below",
        _ => "none",
    }
}
