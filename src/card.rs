//! The card: Yew components that render from data alone.
//!
//! - `sections`: the card from top to bottom, each section redrawn only if something that it shows has changed;
//! - `parts`: the outline's blocks as nodes, and the small components that they are made of;
//! - `state`: the report with its words, the reader's choices, and the link that restores them;
//! - `hooks`: the card's dealings with the window around it.

mod hooks;
mod parts;
mod sections;
mod state;

use yew::prelude::*;

pub use state::content::{CardState, Content};
pub use state::link::{fragment, linked, revealed, view_of};
pub use state::options::{ColorScheme, HEADING_LEVELS, Options};
pub use state::redraw::Redraw;
pub use state::view::{Action, Choice, Control, Paper, ViewMode, ViewState};

use crate::outline::Part;
use hooks::links::{use_changes, use_links};
use hooks::node::use_node;
use hooks::paper::use_paper;
use hooks::rendered::use_rendered;
use sections::section::{Section, section};
use sections::table::{self, Table};
use state::slice::ViewSlice;

/// The card's style sheet, for its shadow root.
pub const STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/card.css"));

/// What a [`Card`] shows, and whom it tells.
#[derive(Clone, PartialEq, Properties)]
pub struct CardProps {
    /// The reports and how to show them.
    pub content: Content,
    /// The reader's choices to begin with.
    #[prop_or_default]
    pub view: ViewState,
    /// Called after each rendering.
    #[prop_or_default]
    pub on_render: Callback<()>,
    /// Called when the card shows something else, with the fragment that restores it.
    #[prop_or_default]
    pub on_change: Callback<AttrValue>,
    /// Asks for new nodes instead of patched ones.
    #[prop_or_default]
    pub redraw: Redraw,
}

/// The whole card, or what stands in its place when there is no report to show.
#[component]
pub fn Card(props: &CardProps) -> Html {
    let view = use_reducer(|| props.view.clone());
    let id = view.report.clone();
    let content = use_memo((props.content.clone(), id), |(content, id)| match id {
        Some(id) => content.showing(id),
        None => content.clone(),
    });
    let article = use_node();
    let redraw = props.redraw.clone();
    // The first effect: a later one may make the card draw again, and that drawing must not count as somebody else's change.
    use_rendered(Box::new(move || redraw.drawn()));
    use_links(&content, &view, &article);
    use_paper(&content, &view, &article);
    use_changes(&content, &view, &props.on_change);
    // Told even for the first paint: without it the page would take the module for dead.
    let on_render = props.on_render.clone();
    use_rendered(Box::new(move || on_render.emit(())));

    let content = (*content).clone();
    let options = content.options();
    let words = content.words();
    let mode = view.mode.unwrap_or(options.mode);
    html! {
        <article key={props.redraw.draw()} ref={article} class="card" aria-label={options.label.clone()} part="card"
            lang={words.tag().to_owned()} dir={if words.is_rtl() { "rtl" } else { "ltr" }}
            data-theme={options.color_scheme.name()} data-state={content.state().name()} data-view={mode.name()}>
            { body(&content, &view, mode) }
        </article>
    }
}

/// The card's sections, from top to bottom.
fn body(content: &Content, view: &UseReducerHandle<ViewState>, mode: ViewMode) -> Html {
    let drawn = |of| section(of, content, view, mode);
    let outlined = |part| drawn(Section::Outline(part));
    if matches!(content.state(), CardState::Error | CardState::Unsupported) {
        return drawn(Section::Fault);
    }
    let mut all = vec![outlined(Part::Header), drawn(Section::Periods)];
    if mode == ViewMode::Table && content.state() != CardState::Empty {
        let view = ViewSlice::of(view, &|of| *of == *table::NAME);
        all.push(html! { <Table key="table" content={content.clone()} {view} /> });
    } else {
        all.extend([Part::Indicators, Part::Budget, Part::Results, Part::Plan].map(outlined));
    }
    if mode == ViewMode::Card {
        all.extend([Part::Statements, Part::Event].map(outlined));
    }
    all.extend([Part::Notice, Part::Footer].map(outlined));
    all.into_iter().collect()
}
