//! A picture as shapes, to be drawn on a canvas or written as SVG.

/// A colour, by its purpose in the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// The background.
    Paper,
    /// Text, ticks.
    Ink,
    /// Secondary text.
    Soft,
    /// Lines between parts.
    Line,
    /// The publisher's own colour.
    Accent,
    /// Bars, and the mark of a plan that is exceeded.
    Above,
    /// The mark of a plan that is met.
    Met,
    /// The mark of a plan that is partly met.
    Partly,
    /// The mark of a plan that is missed.
    Below,
}

/// One shape, in pixels from the top left.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A filled rectangle.
    Rect {
        /// Start, top, width and height, in pixels.
        frame: [f64; 4],
        /// Its fill.
        fill: Colour,
        /// Drawn at half strength.
        is_faint: bool,
    },
    /// A rectangle of dashes.
    Dashed {
        /// Start, top, width and height, in pixels.
        frame: [f64; 4],
    },
    /// A drawing, as data of an SVG path.
    Path {
        /// Where its origin stands: x and y, in pixels.
        at: [f64; 2],
        /// In its own units, 18 to its width.
        data: &'static str,
        /// Factor from its units to pixels.
        scale: f64,
        /// Its fill; `None` if it is hollow.
        fill: Option<Colour>,
        /// The outline's colour, and its width in the path's units; `None` for no outline.
        stroke: Option<(Colour, f64)>,
        /// Whether the outline is dashed.
        is_dashed: bool,
    },
    /// A line of text.
    Text {
        /// x where it begins (ends, if `is_end`), and y of its baseline, in pixels.
        at: [f64; 2],
        /// Font size in pixels.
        size: f64,
        /// Bold, or regular.
        is_bold: bool,
        /// Colour of the letters.
        fill: Colour,
        /// Whether it ends at its position instead of beginning there, in reading direction.
        is_end: bool,
        /// The text itself.
        text: String,
    },
}

/// A card as a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// In pixels: 720.
    pub width: f64,
    /// In pixels: as high as what is drawn needs.
    pub height: f64,
    /// Whether it reads from right to left; the shapes are mirrored already.
    pub is_rtl: bool,
    /// The language of its texts, BCP 47.
    pub lang: String,
    /// Organization and title of the report, for readers who do not see it.
    pub title: String,
    /// From back to front: a later shape covers an earlier one.
    pub shapes: Vec<Shape>,
}

/// The fonts of both SVG and canvas: most systems have them, with all of Vietnamese.
pub const FONT: &str = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif";

/// The CSS colour, for white paper; `accent` is the publisher's.
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
