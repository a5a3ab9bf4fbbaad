//! The card: Yew components that render from data alone, one file a section.

mod budget;
mod bullet;
mod choice;
mod content;
mod fault;
mod fold;
mod footer;
mod header;
mod indicators;
mod link;
mod list;
mod mark;
mod measure;
mod meeting;
mod notice;
mod part;
mod periods;
mod plan;
mod redraw;
mod results;
mod series;
mod shape;
mod statements;
mod surroundings;
mod table;
mod text;
mod tools;
mod view;
mod viewing;

use yew::prelude::*;

pub use content::{Content, HEADING_LEVELS, Options, State, Theme};
pub use link::{fragment, linked, revealed, view_of};
pub use redraw::Redraw;
pub use view::{Action, Choice, Form, Kind, Paper, View};

use part::Section;
use viewing::Viewing;

/// The card's style sheet, for its shadow root.
pub const STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/card.css"));

/// What a [`Card`] shows, and whom it tells.
#[derive(Clone, PartialEq, Properties)]
pub struct CardProps {
    /// The reports and how to show them.
    pub content: Content,
    /// How the reader finds it.
    #[prop_or_default]
    pub view: View,
    /// Called after each rendering.
    #[prop_or_default]
    pub on_render: Callback<()>,
    /// Called when the card comes to show something else, with the fragment that restores it.
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
    let article = use_node_ref();
    let redraw = props.redraw.clone();
    // The first of the effects: another one may have the card draw again, which must not take this drawing for somebody else's.
    use_effect(move || redraw.drawn());
    surroundings::use_surroundings(&content, &view, &article, &props.on_change);
    // A first paint that nobody hears of looks like a dead module to the page.
    let on_render = props.on_render.clone();
    use_effect(move || on_render.emit(()));

    let content = (*content).clone();
    let options = content.options();
    let words = content.words();
    let form = view.form.unwrap_or(options.form);
    html! {
        <article key={props.redraw.draw()} ref={article} class="card" aria-label={options.label.clone()} part="card"
            lang={words.tag().to_owned()} dir={if words.is_rtl() { "rtl" } else { "ltr" }}
            data-theme={options.theme.name()} data-state={content.state().name()} data-view={form.name()}>
            { body(&content, &view, form) }
        </article>
    }
}

/// What stands in the card, in its order.
fn body(content: &Content, view: &UseReducerHandle<View>, form: Form) -> Html {
    let part = |section| part::part(section, content, view, form);
    let mut all = match content.state() {
        State::Error | State::Unsupported => return part(Section::Fault),
        _ => vec![part(Section::Header), part(Section::Periods)],
    };
    if content.state() == State::Empty {
        let empty = content.words().label(crate::words::Key::Empty);
        all.push(html! { <p class="empty" key="empty">{ empty }</p> });
    } else {
        if form == Form::Table {
            let view = Viewing::of(view, &|of| *of == *table::NAME);
            all.push(html! { <table::Table key="table" content={content.clone()} {view} /> });
        } else {
            all.extend([Section::Indicators, Section::Budget, Section::Results, Section::Plan].map(part));
        }
        if form == Form::Card {
            all.extend([Section::Statements, Section::Meeting].map(part));
        }
        all.push(part(Section::Notice));
    }
    all.push(part(Section::Footer));
    all.into_iter().collect()
}
