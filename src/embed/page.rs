//! What the page around a card looks like.

use js_sys::parse_float;
use web_sys::Element;

use crate::card::Theme;

/// Light text stands on a dark page, whatever the system would like and however the site has switched.
pub(super) fn theme(place: &Element) -> Theme {
    let style = place.owner_document().and_then(|document| document.default_view()?.get_computed_style(place).ok()?);
    let color = style.and_then(|style| style.get_property_value("color").ok()).unwrap_or_default();
    match lightness(&color) {
        Some(lightness) if lightness > 0.55 => Theme::Dark,
        Some(_) => Theme::Light,
        None => Theme::Auto,
    }
}

/// From 0 to 1, roughly, of a computed colour: `rgb(…)`, or one of the newer notations as it was written.
fn lightness(color: &str) -> Option<f64> {
    let (name, rest) = color.split_once('(')?;
    // A colour space's own name may hold a digit (display-p3).
    let mut parts = rest.split([' ', ',', '/', ')']).map(parse_float).filter(|part| !part.is_nan());
    let first = parts.next()?;
    match name {
        "rgb" | "rgba" => Some((first + parts.next()? + parts.next()?) / 765.0),
        "color" => Some((first + parts.next()? + parts.next()?) / 3.0),
        "lab" | "lch" => Some(first / 100.0),
        "oklab" | "oklch" => Some(first),
        _ => None,
    }
}
