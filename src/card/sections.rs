//! What stands in the card from top to bottom.

mod fault;
mod footer;
mod periods;
pub(super) mod section;
pub(super) mod table;
mod tools;
