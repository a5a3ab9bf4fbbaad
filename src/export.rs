//! The report as something to take away: a spreadsheet, a picture. Text and geometry alone; files are the browser's.

mod compose;
mod coordinate;
mod csv;
mod lines;
mod picture;
mod svg;

pub use compose::{TextWidth, compose};
pub use coordinate::coordinate;
pub use csv::csv;
pub use picture::{Colour, FONT, Picture, Shape, code};
pub use svg::svg;
