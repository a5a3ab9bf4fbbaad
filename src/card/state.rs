//! The state of a card: the reports with their words, the reader's choices, and the link that restores them.

pub(super) mod content;
pub(super) mod link;
pub(super) mod options;
pub(super) mod redraw;
pub(super) mod slice;
pub(super) mod view;
