//! The picture as a PNG, drawn with the machine's fonts.

use resvg::{tiny_skia, usvg};

use crate::publish::{ACCENT, Image};
use crate::words::{CommandKey, Language};

/// Pixels of the file for each CSS pixel: sharp on most screens, and in print.
const DENSITY: f32 = 2.0;

/// Width and height of the file, in its own pixels.
pub(super) fn file_size(image: &Image) -> (u32, u32) {
    let (width, height) = image.size();
    let times = |pixels: u32| (pixels as f32 * DENSITY).ceil() as u32;
    (times(width), times(height))
}

/// Why this machine can draw no picture.
pub enum PictureError {
    /// No font is installed that could replace ours.
    Font,
    /// Drawing failed; the library's own words.
    Failed(String),
}

impl PictureError {
    /// A sentence that says what to do, if something can be done.
    pub fn sentence(&self, language: Language) -> String {
        match self {
            PictureError::Font => language.command(CommandKey::NoFont).to_owned(),
            PictureError::Failed(reason) => reason.clone(),
        }
    }
}

/// The picture as a PNG file.
pub(super) fn png(image: &Image) -> Result<Vec<u8>, PictureError> {
    let failed = |error: &dyn std::fmt::Display| PictureError::Failed(error.to_string());
    let mut options = usvg::Options { font_family: "Noto Sans".to_owned(), ..usvg::Options::default() };
    let fonts = options.fontdb_mut();
    fonts.load_system_fonts();
    let sans = ["Noto Sans", "Segoe UI", "Roboto", "Helvetica Neue", "Arial", "DejaVu Sans", "Liberation Sans"];
    let known = |name: &&&str| fonts.faces().any(|face| face.families.iter().any(|(family, _)| family == **name));
    let family = sans.iter().find(known).ok_or(PictureError::Font)?.to_string();
    fonts.set_sans_serif_family(family);
    let tree = usvg::Tree::from_str(&image.svg(ACCENT), &options).map_err(|error| failed(&error))?;
    let size = tree.size();
    let (width, height) = ((size.width() * DENSITY).ceil() as u32, (size.height() * DENSITY).ceil() as u32);
    let mut pixels =
        tiny_skia::Pixmap::new(width, height).ok_or_else(|| failed(&format_args!("{width} × {height}")))?;
    resvg::render(&tree, tiny_skia::Transform::from_scale(DENSITY, DENSITY), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| failed(&error))
}
