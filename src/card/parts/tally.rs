//! The tallies: a big count, a dot for each, the indicators where they are listed.

use yew::prelude::*;

use super::line::line;
use super::list::List;
use super::mark::mark;
use super::text::percent;
use crate::card::state::content::Content;
use crate::card::state::slice::ViewSlice;
use crate::card::state::view::ViewMode;
use crate::facts::StatusCounts;
use crate::outline::{StatusLabel, StatusMark, TallyBlock, TallyFigure};

pub(in crate::card) fn tally(content: &Content, view: &ViewSlice, mode: ViewMode, tally: &TallyBlock) -> Html {
    let TallyFigure { number, total, label, .. } = &tally.count;
    let total = total.as_ref().map(|total| html! { <small>{ total.clone() }</small> });
    html! {
        <div class={if tally.leads { "tally" } else { "tally plain" }}>
            <p class="count">
                if let Some(number) = number { <bdi class="hero">{ number.clone() }{ total }</bdi>{ " " } }
                <span class="what">{ line(content, label) }</span>
            </p>
            { counts(content, &tally.marks, &tally.legend) }
            if let Some(listing) = tally.indicators.as_ref().filter(|_| mode == ViewMode::Card) {
                <List content={content.clone()} view={view.clone()} id={listing.id.clone()} />
            }
        </div>
    }
}

/// Marks, and what they mean.
pub(super) fn counts(content: &Content, marks: &StatusCounts, legend: &[StatusLabel]) -> Html {
    html! {
        <>
            { dots(marks) }
            <ul class="legend">
                { for legend.iter().map(|counted| html! {
                    <li>
                        { for counted.mark.map(mark) }
                        <span>{ line(content, &counted.line()) }</span>
                    </li>
                }) }
            </ul>
        </>
    }
}

/// A dot for each, in groups of five; above sixty, segments. The legend says the same in words.
fn dots(tallied: &StatusCounts) -> Html {
    let fives = tallied.fives();
    if !fives.is_empty() {
        return html! {
            <div class="dots" aria-hidden="true">
                { for fives.iter().map(|five| html! {
                    <span class="five">{ for five.iter().map(|status| mark(StatusMark::of(*status))) }</span>
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
        let (x, class) = (start, StatusMark::of(count.status).name());
        start += width;
        html! { <rect class={class} x={percent(x)} y="0" width={percent(width)} height="18" /> }
    });
    html! { <svg class="segments" width="100%" height="18" aria-hidden="true">{ for segments }</svg> }
}
