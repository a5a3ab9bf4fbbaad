//! One measure: its name, its figure, its bar, and every reference in words.

use yew::prelude::*;

use super::bullet::bullet;
use super::choice::{Item, choice};
use super::fold::Fold;
use super::line::{line, status_label};
use super::mark::mark;
use super::number::numbers;
use super::row::{columns, row};
use super::series::series;
use super::text::{figure, heading};
use crate::card::state::content::Content;
use crate::card::state::slice::ViewSlice;
use crate::card::state::view::{Action, Control};
use crate::outline::{Base, Block, MeasureBlock, Paragraph, ReferenceBlock, Rows, StatusMark};
use crate::words::Key;

/// A measure as a block of its own, under a heading.
pub(in crate::card) fn block(content: &Content, view: &ViewSlice, measure: &MeasureBlock) -> Html {
    html! {
        <div class="measure" id={measure.id().clone()} key={measure.id().as_str()}>
            <div class="head">
                { heading(content, 2, "name", line(content, &measure.name())) }
                { for measure.figure().map(|number| figure(&number, &measure.badges())) }
                { for measure.missing().map(|missing| html! { <p class="missing">{ line(content, &missing) }</p> }) }
            </div>
            <div class="body">{ blocks(content, view, measure, &measure.details()) }</div>
        </div>
    }
}

/// A measure as a row that opens. In a long list its inside is made when it is opened.
pub(super) fn listed(content: &Content, view: &ViewSlice, rows: &Rows, measure: &MeasureBlock, is_lazy: bool) -> Html {
    let lead = measure.status_label().and_then(|status_label| status_label.mark).unwrap_or(StatusMark::None);
    fold(content, view, measure, row(content, rows, measure, mark(lead)), is_lazy)
}

/// With more parts than these, the inside of a part is made when it is opened.
const MANY: usize = 50;

/// A part of a measure. Most lines of a budget have no status to show, and many nothing inside.
fn part(content: &Content, view: &ViewSlice, rows: &Rows, measure: &MeasureBlock, is_lazy: bool) -> Html {
    let lead = match measure.status_label().and_then(|status_label| status_label.mark) {
        Some(status) => mark(status),
        None => html! { <span class="tip" /> },
    };
    let row = row(content, rows, measure, lead);
    if measure.has_details() {
        fold(content, view, measure, row, is_lazy)
    } else {
        html! { <div class="item" id={measure.id().clone()}><div class="row">{ row }</div></div> }
    }
}

fn fold(content: &Content, view: &ViewSlice, measure: &MeasureBlock, summary: Html, is_lazy: bool) -> Html {
    let id = Some(measure.id().clone());
    let fold = Fold { name: measure.id(), is_open: false, class: "item", part: None, id };
    fold.html(view, summary, is_lazy, &|| {
        html! { <div class="inside">{ blocks(content, view, measure, &measure.inside()) }</div> }
    })
}

/// The blocks below a measure's name and figure.
fn blocks(content: &Content, view: &ViewSlice, measure: &MeasureBlock, blocks: &[Block]) -> Html {
    let chosen = view.chosen(Control::Target, measure.id());
    let base = chosen.and_then(|id| measure.target(id));
    let is_lazy = measure.all_parts() > MANY;
    let node = |block: &Block| match block {
        Block::Badges(badges) => {
            html! { <p>{ for badges.iter().map(|badge| html! { <span class="badge">{ badge.clone() }</span> }) }</p> }
        }
        Block::Paragraph(Paragraph::Missing, said) => html! { <p class="missing">{ line(content, said) }</p> },
        Block::Paragraph(_, said) => html! { <p class="aside">{ line(content, said) }</p> },
        Block::Status(declared) => html! { <p class="declared">{ status_label(content, declared) }</p> },
        Block::Bases(able) => bases(content, view, measure, able, base),
        Block::Bars(bars) => bullet(content, bars, base),
        Block::References(references) => html! {
            <ul class="references">{ for references.iter().map(|one| reference(content, one)) }</ul>
        },
        Block::Parts(label, rows, parts) => html! {
            <div class="parts">
                <p class="aside">{ label.clone() }</p>
                { columns(content, rows) }
                // Nested lists: they tell assistive technology the level.
                <ul>{ for parts.iter().map(|one| html! { <li>{ part(content, view, rows, one, is_lazy) }</li> }) }</ul>
            </div>
        },
        Block::Series(observed) => series(content, view, observed),
        _ => html! {},
    };
    blocks.iter().map(node).collect()
}

/// The choice of the plan that is 100 %, and how much of it was reached.
fn bases(content: &Content, view: &ViewSlice, measure: &MeasureBlock, able: &[Base], base: Option<usize>) -> Html {
    if view.is_still && base.is_none() {
        return html! {};
    }
    let words = content.words();
    let item = |text: Html, base_of: Option<&Base>| {
        let value = base_of.map(|base| base.id.clone());
        let (view, of) = (view.dispatcher(), measure.id().clone());
        let said = base_of.map_or_else(Default::default, |base| base.share.text());
        Item {
            mark: html! {},
            text,
            is_pressed: base_of.map(|base| base.at) == base,
            on_press: Callback::from(move |()| {
                view.dispatch(Action::Rebase(of.clone(), value.clone(), said.clone().into()));
            }),
        }
    };
    let mut items = vec![item(html! { { words.label(Key::BaseNone) } }, None)];
    items.extend(able.iter().map(|base| item(line(content, &base.name), Some(base))));
    let share = able.iter().find(|known| Some(known.at) == base).map(|base| &base.share);
    html! {
        <>
            { choice("base", words.label(Key::BaseLabel), true, items) }
            // An element whether filled or not: with as many nodes as before, the pressed button keeps the focus.
            if let Some(share) = share { <p class="share">{ line(content, share) }</p> }
        </>
    }
}

fn reference(content: &Content, said: &ReferenceBlock) -> Html {
    let class = if said.is_baseline && said.is_drawn { "sign swatch" } else { "sign" };
    html! {
        <li class={if said.is_baseline { "of-baseline" } else { "of-target" }} key={said.key.as_str()}>
            <span {class} aria-hidden="true">{ said.number.clone() }</span>
            <span class="label">
                { line(content, &said.label()) }
                if let Some(implied) = &said.implied { <span class="soft line">{ line(content, implied) }</span> }
            </span>
            <span class="value">
                if let Some(stated) = &said.stated { <bdi class={if said.comparison.is_some() { "soft" } else { "" }}>{ numbers(stated) }</bdi>{ " " } }
                if let Some(comparison) = &said.comparison { <b>{ line(content, comparison) }</b> }
                { for said.status_label.iter().map(|stands| status_label(content, stands)) }
            </span>
        </li>
    }
}
