//! SVG shapes, one function each: `html!` expands to a lot of code wherever an element is written.

use yew::prelude::*;

use crate::export::coordinate;

/// A line width of one pixel, however wide the drawing.
pub(in crate::card) const PIXEL: &str = "1";

/// Across in per cent of the drawing's width, down in pixels.
pub(in crate::card) fn rect(class: &'static str, x: String, y: f64, width: String, height: f64) -> Html {
    html! { <rect {class} {x} y={coordinate(y)} {width} height={coordinate(height)} /> }
}

/// From one place to another, each across and down.
pub(in crate::card) fn line(class: &'static str, from: (&str, f64), to: (&str, f64)) -> Html {
    let (x1, x2) = (from.0.to_owned(), to.0.to_owned());
    html! { <line {class} {x1} {x2} y1={coordinate(from.1)} y2={coordinate(to.1)} /> }
}
