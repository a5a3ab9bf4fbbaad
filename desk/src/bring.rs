//! Bring: a source from paper, files or examples to what was read of it.

pub mod kind;
pub mod read;
