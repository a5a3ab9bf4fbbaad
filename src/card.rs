//! The card: Yew components that render from data alone, one file a section.

mod budget;
mod bullet;
mod content;
mod fault;
mod footer;
mod header;
mod indicators;
mod mark;
mod measure;
mod meeting;
mod notice;
mod plan;
mod redraw;
mod results;
mod series;
mod statements;
mod text;

use yew::prelude::*;

pub use content::{Content, Options, State, Theme};
pub use redraw::Redraw;

/// The card's style sheet, for its shadow root.
pub const STYLE: &str = include_str!("card/card.css");

/// What a [`Card`] shows, and whom it tells.
#[derive(Clone, PartialEq, Properties)]
pub struct CardProps {
    /// The report and how to show it.
    pub content: Content,
    /// Called after each rendering.
    #[prop_or_default]
    pub on_render: Callback<()>,
    /// Asks for new nodes instead of patched ones.
    #[prop_or_default]
    pub redraw: Redraw,
}

/// The whole card, or what stands in its place when there is no report to show.
#[component]
pub fn Card(props: &CardProps) -> Html {
    let content = &props.content;
    // A first paint that nobody hears of looks like a dead module to the page.
    let on_render = props.on_render.clone();
    use_effect(move || on_render.emit(()));

    let options = content.options();
    let body = match content.state() {
        State::Error | State::Unsupported => html! { <fault::Fault content={content.clone()} /> },
        State::Empty => html! {
            <>
                <header::Header content={content.clone()} />
                <p class="empty">{ content.words().label(crate::words::Key::Empty) }</p>
                <footer::Footer content={content.clone()} />
            </>
        },
        State::Ready | State::Partial => html! {
            <>
                <header::Header content={content.clone()} />
                <indicators::Indicators content={content.clone()} />
                <budget::Budget content={content.clone()} />
                <results::Results content={content.clone()} />
                <plan::Plan content={content.clone()} />
                <statements::Statements content={content.clone()} />
                <meeting::Meeting content={content.clone()} />
                <notice::Notice content={content.clone()} />
                <footer::Footer content={content.clone()} />
            </>
        },
    };
    html! {
        <article key={props.redraw.draw()} class="card" aria-label={options.label.clone()} part="card" lang={content.words().language.tag()} dir="ltr"
            data-theme={options.theme.name()} data-state={content.state().name()}>
            { body }
        </article>
    }
}
