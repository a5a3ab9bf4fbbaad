//! The report as something to take away: a spreadsheet, a picture, plain HTML, sentences. These writers of the outline make text and
//! geometry only; saving files is the browser's part.

mod compose;
mod coordinate;
mod csv;
mod lines;
mod omitted;
mod picture;
mod plain;
mod svg;
mod text;

pub use compose::{TextWidth, compose};
pub use coordinate::coordinate;
pub use csv::csv;
pub use omitted::omitted;
pub use picture::{Colour, FONT, Picture, Shape, code};
pub use plain::{Folds, InlineStyle, brief, escape, plain};
pub use svg::svg;
pub use text::{alternative, sentences, whole};
