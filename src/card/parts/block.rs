//! The blocks of the outline as nodes: an arm for each kind.

use yew::prelude::*;

use super::figures::figures;
use super::fold::Fold;
use super::line::line;
use super::list::List;
use super::measure;
use super::tally::{counts, tally};
use super::text::heading;
use crate::card::state::content::Content;
use crate::card::state::slice::ViewSlice;
use crate::card::state::view::ViewMode;
use crate::outline::{Block, Heading, Line, Paragraph, Term};

/// One block. Those inside a measure are drawn by the measure, which knows the reader's choices.
pub(in crate::card) fn node(content: &Content, view: &ViewSlice, mode: ViewMode, block: &Block) -> Html {
    match block {
        Block::Heading(Heading::Title, said) => heading(content, 0, "title", line(content, said)),
        Block::Heading(Heading::Section, said) => heading(content, 1, "section", line(content, said)),
        Block::Paragraph(kind, said) => paragraph(content, *kind, said),
        Block::Lead(sentences) => html! {
            <p class="lead">{ for sentences.iter().map(|sentence| html! { <>{ line(content, sentence) }{ " " }</> }) }</p>
        },
        Block::Badges(badges) => html! {
            <p class="badges">{ for badges.iter().map(|badge| html! { <span class="badge">{ badge.clone() }</span> }) }</p>
        },
        Block::Tally(counted) => tally(content, view, mode, counted),
        Block::Counts(marks, legend) => html! { <div class="counts">{ counts(content, marks, legend) }</div> },
        Block::Listing(listing) => {
            html! { <List content={content.clone()} view={view.clone()} id={listing.id.clone()} /> }
        }
        Block::Measure(of) => measure::block(content, view, of),
        Block::Fold(_) => fold(content, view, mode, block, "fold", None),
        Block::List(items) => {
            html! { <ul>{ for items.iter().map(|item| html! { <li>{ line(content, item) }</li> }) }</ul> }
        }
        Block::Terms(terms) => html! { <dl>{ for terms.iter().map(|named| term(content, view, mode, named)) }</dl> },
        Block::Quote(said) => html! { <blockquote>{ line(content, said) }</blockquote> },
        Block::Problems(problems) => html! {
            <ul class="problems">
                { for problems.iter().map(|(place, said)| html! {
                    <li><code>{ place.clone() }</code><span>{ said.clone() }</span></li>
                }) }
            </ul>
        },
        Block::Table(caption, rows) => figures(content, caption, rows),
        Block::Source(from) => html! { <p>{ line(content, &from.line(view.is_printed())) }</p> },
        Block::Status(_)
        | Block::Bases(_)
        | Block::Bars(_)
        | Block::References(_)
        | Block::Parts(..)
        | Block::Series(_) => {
            html! {}
        }
    }
}

/// A block that opens; `part` is its name in a page's style sheet (`::part()`).
pub(in crate::card) fn fold(
    content: &Content,
    view: &ViewSlice,
    mode: ViewMode,
    block: &Block,
    class: &'static str,
    part: Option<&'static str>,
) -> Html {
    let Block::Fold(of) = block else { return html! {} };
    let fold = Fold { name: &of.name, is_open: of.is_open, class, part, id: None };
    let summary = html! {
        <>
            { line(content, &of.summary) }
            { for of.aside.iter().map(|aside| html! { <span class="aside">{ line(content, aside) }</span> }) }
        </>
    };
    fold.html(view, summary, false, &|| (of.body)().iter().map(|block| node(content, view, mode, block)).collect())
}

fn paragraph(content: &Content, kind: Paragraph, said: &Line) -> Html {
    let class = match kind {
        Paragraph::Organization => Some("organization"),
        Paragraph::Counted => Some("plain"),
        Paragraph::Aside => Some("aside"),
        Paragraph::Intro => Some("intro"),
        Paragraph::Missing => Some("missing"),
        Paragraph::Empty => Some("empty"),
        Paragraph::Said => None,
    };
    html! { <p {class}>{ line(content, said) }</p> }
}

fn term(content: &Content, view: &ViewSlice, mode: ViewMode, term: &Term) -> Html {
    html! {
        <div>
            { for term.name.iter().map(|name| html! { <dt>{ line(content, name) }</dt> }) }
            <dd>
                { match term.body.as_slice() {
                    [Block::Paragraph(Paragraph::Said, said)] => line(content, said),
                    body => body.iter().map(|block| node(content, view, mode, block)).collect(),
                } }
            </dd>
        </div>
    }
}
