//! The picture in pixels, drawn with the machine's fonts.

use resvg::{tiny_skia, usvg};

use crate::publish::{ACCENT, Drawn};

/// Pixels of the file for each of the picture's: sharp on most screens, and in print.
const DENSITY: f32 = 2.0;

/// How wide and how high the file is, in pixels of its own.
pub(super) fn file_size(drawn: &Drawn) -> (u32, u32) {
    let (width, height) = drawn.size();
    let times = |pixels: u32| (pixels as f32 * DENSITY).ceil() as u32;
    (times(width), times(height))
}

/// The file, or why this machine can draw none.
pub(super) fn png(drawn: &Drawn) -> Result<Vec<u8>, String> {
    let mut options = usvg::Options { font_family: "Noto Sans".to_owned(), ..usvg::Options::default() };
    let fonts = options.fontdb_mut();
    fonts.load_system_fonts();
    let sans = ["Noto Sans", "Segoe UI", "Roboto", "Helvetica Neue", "Arial", "DejaVu Sans", "Liberation Sans"];
    let known = |name: &&&str| fonts.faces().any(|face| face.families.iter().any(|(family, _)| family == **name));
    let family = sans.iter().find(known).ok_or("no font for a picture: install Noto Sans, or use --svg")?.to_string();
    fonts.set_sans_serif_family(family);
    let tree = usvg::Tree::from_str(&drawn.svg(ACCENT), &options).map_err(|error| error.to_string())?;
    let size = tree.size();
    let (width, height) = ((size.width() * DENSITY).ceil() as u32, (size.height() * DENSITY).ceil() as u32);
    let mut pixels = tiny_skia::Pixmap::new(width, height).ok_or("a picture of that size can't be drawn")?;
    resvg::render(&tree, tiny_skia::Transform::from_scale(DENSITY, DENSITY), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| error.to_string())
}
