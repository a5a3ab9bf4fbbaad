//! How many of a list's rows are shown, and which of them first.

use crate::card::state::view::{Control, ViewState};
use crate::outline::Listing;
use crate::words::{Key, Phrase, Words};

/// How many rows are shown at first: as many as a reader looks through and a phone renders at once.
const FIRST: usize = 50;
/// How many rows are shown at first in groups: each group's heading tells how many it has.
const GROUPED: usize = 250;
/// How many more rows each press shows.
pub(super) const MORE: usize = 200;
/// How many rows of a long list that has been narrowed are drawn before the others: a phone's screen, so that the answer is seen sooner.
pub(super) const SCREEN: usize = 16;

/// How many of a list's rows are shown.
pub(super) fn found_of(words: &Words, shown: usize, listing: &Listing) -> Phrase {
    words.count(Key::Found, listing.all().len() as u32, &[("shown", &words.whole(shown as u32))])
}

/// Whether it has more rows than are shown at first: then the browser may leave out what is out of sight, and a row's inside is made
/// when it is opened.
pub(super) fn is_lazy(listing: &Listing) -> bool {
    listing.all().len() > FIRST
}

/// Sorted by distance, members of one group are no longer together.
pub(super) fn is_grouped(listing: &Listing, view: &ViewState) -> bool {
    listing.is_grouped() && !view.is_by_distance(&listing.id)
}

/// Whether its first rows may be drawn before the others. Those of a group stand anywhere.
pub(super) fn can_begin(listing: &Listing, view: &ViewState) -> bool {
    is_lazy(listing) && !is_grouped(listing, view)
}

/// How many rows are shown until the reader asks for more.
pub(super) fn limit(view: &ViewState, listing: &Listing, is_grouped: bool) -> usize {
    if view.is_still || (is_grouped && listing.all().len() <= GROUPED) {
        return usize::MAX;
    }
    view.chosen(Control::Shown, &listing.id).and_then(|shown| shown.parse().ok()).unwrap_or(FIRST)
}
