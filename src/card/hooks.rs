//! The card's dealings with the window around it.

pub(super) mod address;
mod heard;
pub(super) mod links;
pub(super) mod node;
pub(super) mod paper;
pub(super) mod rendered;
