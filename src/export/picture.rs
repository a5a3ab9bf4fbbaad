//! A picture as shapes, drawn by whoever has a canvas or writes SVG.

/// A colour by its part in the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// What all else stands on.
    Paper,
    /// Text, ticks.
    Ink,
    /// Text that stands back.
    Soft,
    /// Lines between parts.
    Line,
    /// The publisher's.
    Accent,
    /// Bars, above plan.
    Above,
    /// Met.
    Met,
    /// Partly met.
    Partly,
    /// Not met.
    Below,
}

/// One shape, in pixels from the top left.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A filled rectangle.
    Rect {
        /// Its start, top, width and height.
        frame: [f64; 4],
        /// Its fill.
        fill: Colour,
        /// Drawn half as strong.
        is_faint: bool,
    },
    /// A rectangle of dashes.
    Dashed {
        /// Its start, top, width and height.
        frame: [f64; 4],
    },
    /// SVG path data.
    Path {
        /// Where its origin lies.
        at: [f64; 2],
        /// In its own pixels, scaled.
        data: &'static str,
        /// By how much.
        scale: f64,
        /// Its fill, if it is filled.
        fill: Option<Colour>,
        /// Its outline and that one's width.
        stroke: Option<(Colour, f64)>,
        /// Whether the outline is of dashes.
        is_dashed: bool,
    },
    /// A line of text.
    Text {
        /// Where it begins (or ends) and its baseline.
        at: [f64; 2],
        /// Of the letters.
        size: f64,
        /// Bold, or regular.
        is_bold: bool,
        /// Of the letters.
        fill: Colour,
        /// Whether it ends at its place, in the sense of reading.
        is_end: bool,
        /// What it says.
        text: String,
    },
}

/// A card as a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// In pixels.
    pub width: f64,
    /// In pixels.
    pub height: f64,
    /// Read from right to left: the shapes are mirrored already.
    pub is_rtl: bool,
    /// BCP 47.
    pub lang: String,
    /// Its name.
    pub title: String,
    /// From back to front.
    pub shapes: Vec<Shape>,
}

/// What both drawings use: fonts that most systems have, with all of Vietnamese.
pub const FONT: &str = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif";

/// The colours on white paper; `accent` is the publisher's.
pub fn code(colour: Colour, accent: &str) -> &str {
    match colour {
        Colour::Paper => "#ffffff",
        Colour::Ink => "#16202c",
        Colour::Soft => "#55606e",
        Colour::Line => "#dfe4ea",
        Colour::Accent => accent,
        Colour::Above => "#12436d",
        Colour::Met => "#1b756d",
        Colour::Partly => "#8a5a00",
        Colour::Below => "#801650",
    }
}
