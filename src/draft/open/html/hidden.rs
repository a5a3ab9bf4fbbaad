//! What of a page no reader sees, by what its elements say themselves: a style sheet is not read.

use scraper::node::Element;

/// Declarations that leave nothing to see, or a line through what is seen.
const UNSEEN: [(&str, &[&str]); 7] = [
    ("display", &["none"]),
    ("visibility", &["hidden", "collapse"]),
    ("content-visibility", &["hidden"]),
    ("opacity", &["0"]),
    ("font-size", &["0", "0px", "0pt"]),
    ("text-decoration", &["line-through"]),
    ("text-decoration-line", &["line-through"]),
];

/// Whether an element, with all that is in it, is not shown, or is struck out.
pub(super) fn is_unseen(element: &Element) -> bool {
    element.attr("hidden").is_some()
        || element.attr("aria-hidden").is_some_and(|value| value.trim().eq_ignore_ascii_case("true"))
        || element.name() == "dialog" && element.attr("open").is_none()
        || element.attr("style").is_some_and(|style| style.split(';').any(hides))
}

fn hides(declaration: &str) -> bool {
    let Some((name, value)) = declaration.split_once(':') else { return false };
    let (name, value) = (name.trim().to_ascii_lowercase(), value.to_ascii_lowercase());
    let values = UNSEEN.iter().find(|(known, _)| *known == name).map_or(&[][..], |(_, values)| values);
    value.split([' ', '!']).any(|word| values.contains(&word.trim()))
}
