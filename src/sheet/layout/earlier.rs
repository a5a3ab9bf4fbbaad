//! "Previous forecast variance", "Prior year variance": how an earlier figure stood to its own plan, and not how the actual stands to it.

use super::phrase::Phrase;

const EARLIER: &[&str] =
    &["previous", "prior", "preceding", "last year", "last month", "last quarter", "last period", "last year s"];

/// Whether a heading names such a difference: its time stands before it, and nothing between says what it is held against.
pub(super) fn is_variance(heading: &Phrase) -> bool {
    let variance = ["variance", "var"].iter().filter_map(|word| heading.position(word)).min();
    let earlier = EARLIER.iter().filter_map(|words| heading.position(words)).min();
    let is_held = heading.has_any(&["vs", "v", "against", "to", "from", "on", "/", "with"]);
    variance.zip(earlier).is_some_and(|(variance, earlier)| earlier < variance) && !is_held
}
