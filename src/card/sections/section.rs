//! A section of the card, redrawn only if something that it shows has changed.

use yew::prelude::*;

use super::{fault, footer, periods};
use crate::card::parts::block::{fold, node};
use crate::card::state::content::Content;
use crate::card::state::slice::{ViewSlice, is_of};
use crate::card::state::view::{ViewMode, ViewState};
use crate::outline::{BUDGET, Block, Outline, Part, RESULTS};
use crate::report::Report;

/// What stands in the card, from top to bottom.
#[derive(Clone, Copy, PartialEq)]
pub(in crate::card) enum Section {
    /// Instead of the card: what is wrong.
    Fault,
    /// The switch between reports.
    Periods,
    /// A part of the outline.
    Outline(Part),
}

/// Everything that a section is drawn from: unless one of these changes, it isn't redrawn.
#[derive(PartialEq, Properties)]
pub(in crate::card) struct Props {
    of: Section,
    content: Content,
    view: ViewSlice,
    mode: ViewMode,
}

/// One component for all sections: each further one adds 300 bytes to the wasm.
#[component]
fn Memoized(props: &Props) -> Html {
    let Props { of, content, view, .. } = props;
    match of {
        Section::Fault => fault::fault(content, view),
        Section::Periods => periods::periods(content, view),
        Section::Outline(part) => content.report().map_or_else(Html::default, |report| outlined(props, report, *part)),
    }
}

/// A section with the reader's choices that concern it. Its key keeps its nodes when sections beside it come and go.
pub(in crate::card) fn section(
    of: Section,
    content: &Content,
    view: &UseReducerHandle<ViewState>,
    mode: ViewMode,
) -> Html {
    let Section::Outline(part) = of else {
        let key = if of == Section::Fault { "fault" } else { "periods" };
        let view = ViewSlice::of(view, &|_| false);
        return html! { <Memoized {key} {of} content={content.clone()} {view} mode={ViewMode::Card} /> };
    };
    let report = content.report();
    let view = match part {
        Part::Footer => ViewSlice::whole(view),
        _ => ViewSlice::of(view, &|subject| report.is_some_and(|report| concerns(report, part, subject))),
    };
    let mode = if matches!(part, Part::Indicators | Part::Plan) { mode } else { ViewMode::Card };
    html! { <Memoized key={part as usize} {of} content={content.clone()} {view} {mode} /> }
}

/// Whether a choice concerns this part: `of` is an id in it, or the name of a fold.
fn concerns(report: &Report, part: Part, of: &str) -> bool {
    match part {
        Part::Header | Part::Footer => false,
        Part::Indicators => {
            report.tallies.iter().any(|tally| is_of_list(&tally.id, of) || is_of(&tally.indicators, of))
        }
        Part::Budget => is_of_list(BUDGET, of) || is_of(&report.budget, of),
        Part::Results => is_of_list(RESULTS, of) || is_of(&report.measures, of),
        _ => part.folds().contains(&of),
    }
}

/// Whether a choice concerns this list or one of its groups.
fn is_of_list(id: &str, of: &str) -> bool {
    of.strip_prefix(id).is_some_and(|rest| rest.is_empty() || rest.starts_with('_'))
}

/// The names of a section for a page's style sheet (`::part()`) and for ours.
struct Frame {
    part: Option<&'static str>,
    class: Option<&'static str>,
}

fn outlined(props: &Props, report: &Report, of: Part) -> Html {
    let Props { content, view, mode, .. } = props;
    let errors = if of == Part::Notice { content.errors() } else { Vec::new() };
    let mut blocks = Outline::new(report, content.words()).with_errors(&errors).part(of);
    let folds =
        blocks.split_off(blocks.iter().position(|block| matches!(block, Block::Fold(_))).unwrap_or(blocks.len()));
    let Frame { part, class } = match of {
        Part::Header => Frame { part: Some("header"), class: None },
        Part::Indicators => Frame { part: Some("indicators"), class: None },
        Part::Budget => Frame { part: Some("budget"), class: None },
        Part::Results => Frame { part: Some("measures"), class: None },
        Part::Plan => Frame { part: Some("theme"), class: (blocks.len() > 1).then_some("theme") },
        Part::Statements => Frame { part: Some("statements"), class: Some("fold") },
        Part::Event => Frame { part: Some("event"), class: Some("fold") },
        Part::Notice => Frame { part: Some("notice"), class: Some("fold left-out") },
        Part::Footer => Frame { part: Some("footer"), class: None },
    };
    // The heading of lists that are not shown introduces nothing.
    let is_bare = of == Part::Plan && blocks.len() == 1 && *mode != ViewMode::Card;
    let inside = || blocks.iter().map(|block| node(content, view, *mode, block)).collect::<Html>();
    match of {
        Part::Header => html! { <header {part}>{ inside() }</header> },
        Part::Footer => footer::footer(content, view, inside()),
        Part::Statements | Part::Event | Part::Notice => html! {
            <>
                { inside() }
                { for folds.iter().map(|block| fold(content, view, *mode, block, class.unwrap_or_default(), part)) }
            </>
        },
        _ if blocks.is_empty() || is_bare => html! {},
        _ => html! {
            <>
                <section {class} {part}>{ inside() }</section>
                if *mode == ViewMode::Card { { for folds.iter().map(|block| fold(content, view, *mode, block, "fold", None)) } }
            </>
        },
    }
}
