//! A section of the card: drawn anew only where something has changed that it shows.

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
    /// What stands in the card's place.
    Fault,
    /// The switch between reports.
    Periods,
    /// A part of the outline.
    Outline(Part),
}

/// What a section is drawn from, and nothing else.
#[derive(PartialEq, Properties)]
pub(in crate::card) struct Props {
    of: Section,
    content: Content,
    view: ViewSlice,
    mode: ViewMode,
}

/// One component for all of them: each weighs 300 bytes of the card's wasm.
#[component]
fn Memoized(props: &Props) -> Html {
    let Props { of, content, view, .. } = props;
    match of {
        Section::Fault => fault::fault(content, view),
        Section::Periods => periods::periods(content, view),
        Section::Outline(part) => content.report().map_or_else(Html::default, |report| outlined(props, report, *part)),
    }
}

/// A section with what concerns it of the reader's choices; its key keeps it what it is, whichever others stand beside it.
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

/// Whether a choice of the reader's is of something in that part: an id, or the name of a fold.
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

/// Whether a choice is of that list, or of one of its groups.
fn is_of_list(id: &str, of: &str) -> bool {
    of.strip_prefix(id).is_some_and(|rest| rest.is_empty() || rest.starts_with('_'))
}

/// What a section is called in a page's style sheet (`::part()`), and in ours.
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
        _ if blocks.is_empty() => html! {},
        _ => html! {
            <>
                <section {class} {part}>{ inside() }</section>
                if *mode == ViewMode::Card { { for folds.iter().map(|block| fold(content, view, *mode, block, "fold", None)) } }
            </>
        },
    }
}
