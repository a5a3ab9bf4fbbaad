//! The report as something to take away: a spreadsheet, a picture, plain HTML, sentences. Writers of the outline, made of text and geometry
//! alone; files are the browser's.

mod compose;
mod coordinate;
mod csv;
mod lines;
mod picture;
mod plain;
mod svg;
mod text;

pub use compose::{TextWidth, compose};
pub use coordinate::coordinate;
pub use csv::csv;
pub use picture::{Colour, FONT, Picture, Shape, code};
pub use plain::{Folds, Look, brief, escape, plain};
pub use svg::svg;
pub use text::{alternative, sentences, whole};
