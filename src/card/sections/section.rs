//! A part of the card: drawn anew only where something has changed that it shows.

use yew::prelude::*;

use crate::card::parts::block::{fold, node};
use crate::card::state::content::Content;
use crate::card::state::view::{Form, View};
use crate::card::state::slice::{Viewing, is_of};
use super::{fault, footer, periods};
use crate::outline::{Block, Outline, Part as Told};
use crate::report::Report;

/// Which part.
#[derive(Clone, Copy, PartialEq)]
pub(in crate::card) enum Section {
    /// What stands in the card's place.
    Fault,
    /// The switch between reports.
    Periods,
    /// What the outline tells.
    Told(Told),
}

/// What a part is drawn from, and nothing else.
#[derive(PartialEq, Properties)]
pub(in crate::card) struct Props {
    section: Section,
    pub content: Content,
    pub view: Viewing,
    pub form: Form,
}

/// One component for all of them: each weighs 300 bytes of the card's wasm.
#[component]
pub(in crate::card) fn Part(props: &Props) -> Html {
    match props.section {
        Section::Fault => fault::fault(props),
        Section::Periods => periods::periods(props),
        Section::Told(told) => props.content.report().map_or_else(Html::default, |report| part_of(props, report, told)),
    }
}

/// A part with what concerns it of the reader's choices; its key keeps it what it is, whichever others stand beside it.
pub(in crate::card) fn part(section: Section, content: &Content, view: &UseReducerHandle<View>, form: Form) -> Html {
    let Section::Told(told) = section else {
        let key = if section == Section::Fault { "fault" } else { "periods" };
        return html! { <Part {key} {section} content={content.clone()} view={Viewing::of(view, &|_| false)} form={Form::Card} /> };
    };
    let report = content.report();
    let own = match told {
        Told::Footer => Viewing::whole(view),
        _ => Viewing::of(view, &|of| report.is_some_and(|report| concerns(report, told, of))),
    };
    let form = if matches!(told, Told::Indicators | Told::Plan) { form } else { Form::Card };
    html! { <Part key={told as usize} {section} content={content.clone()} view={own} {form} /> }
}

/// Whether a choice of the reader's is of something in that part: an id, or the name of a fold.
fn concerns(report: &Report, told: Told, of: &str) -> bool {
    match told {
        Told::Header | Told::Footer => false,
        Told::Indicators => report.tallies.iter().any(|tally| tally.id == of || is_of(&tally.indicators, of)),
        Told::Budget => is_of(&report.budget, of),
        Told::Results => is_of(&report.measures, of),
        _ => told.folds().contains(&of),
    }
}

/// What a part is called in a page's style sheet, and in ours.
struct Frame {
    part: Option<&'static str>,
    class: Option<&'static str>,
}

fn part_of(props: &Props, report: &Report, told: Told) -> Html {
    let Props { content, view, form, .. } = props;
    let errors = if told == Told::Notice { content.errors() } else { Vec::new() };
    let mut blocks = Outline::new(report, content.words()).with_errors(&errors).part(told);
    let folds =
        blocks.split_off(blocks.iter().position(|block| matches!(block, Block::Fold(_))).unwrap_or(blocks.len()));
    let Frame { part, class } = match told {
        Told::Header => Frame { part: Some("header"), class: None },
        Told::Indicators => Frame { part: Some("indicators"), class: None },
        Told::Budget => Frame { part: Some("budget"), class: None },
        Told::Results => Frame { part: Some("measures"), class: None },
        Told::Plan => Frame { part: Some("theme"), class: (blocks.len() > 1).then_some("theme") },
        Told::Statements => Frame { part: Some("statements"), class: Some("fold") },
        Told::Event => Frame { part: Some("event"), class: Some("fold") },
        Told::Notice => Frame { part: Some("notice"), class: Some("fold left-out") },
        Told::Footer => Frame { part: Some("footer"), class: None },
    };
    let inside = || blocks.iter().map(|block| node(content, view, *form, block)).collect::<Html>();
    match told {
        Told::Header => html! { <header {part}>{ inside() }</header> },
        Told::Footer => footer::footer(content, view, inside()),
        Told::Statements | Told::Event | Told::Notice => html! {
            <>
                { inside() }
                { for folds.iter().map(|block| fold(content, view, *form, block, class.unwrap_or_default(), part)) }
            </>
        },
        _ if blocks.is_empty() => html! {},
        _ => html! {
            <>
                <section {class} {part}>{ inside() }</section>
                if *form == Form::Card { { for folds.iter().map(|block| fold(content, view, *form, block, "fold", None)) } }
            </>
        },
    }
}
