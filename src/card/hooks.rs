//! The card's dealings with the window around it.

pub(super) mod address;
pub(super) mod links;
pub(super) mod paper;
pub(super) mod rendered;
