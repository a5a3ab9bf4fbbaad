//! What the card has to do with the window around it.

pub(super) mod surroundings;
