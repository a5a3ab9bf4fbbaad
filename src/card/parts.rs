//! The outline's blocks as nodes, and their components.

pub(super) mod block;
mod bullet;
pub(super) mod choice;
mod controls;
mod figures;
mod finder;
mod fold;
pub(super) mod line;
mod list;
mod mark;
mod measure;
mod number;
mod paging;
mod row;
mod series;
mod shape;
mod slim;
mod tally;
pub(super) mod text;
