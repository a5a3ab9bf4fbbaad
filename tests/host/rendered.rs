//! The card as a server renders it.

use report_card::card::{Card, CardProps, Content, Options, Redraw, ViewState};
use yew::{Callback, LocalServerRenderer};

pub fn rendered(json: &str, options: Options, view: ViewState) -> String {
    let props = CardProps {
        content: Content::new(json, options),
        view,
        on_render: Callback::noop(),
        on_change: Callback::noop(),
        redraw: Redraw::default(),
    };
    pollster::block_on(LocalServerRenderer::<Card>::with_props(props).hydratable(false).render())
}
