//! Styles that are made of one another: what one does not say, the nearest above it says.

use std::collections::HashMap;

/// No program writes more above one another; in a ring, no further.
const DEEPEST: usize = 32;

/// What the style of that name says, else what the nearest above it says; `above` names the one that a style is made of, wherever it stands.
pub(super) fn first<S, T>(
    own: &HashMap<String, S>,
    name: &str,
    above: impl Fn(&S) -> Option<&String>,
    says: impl Fn(&S) -> Option<T>,
) -> Option<T> {
    std::iter::successors(own.get(name), |style| own.get(above(style)?)).take(DEEPEST).find_map(says)
}
