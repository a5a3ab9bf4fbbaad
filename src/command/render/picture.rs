//! The card as a picture, with the words that stand in for it.

use std::path::Path;

use resvg::{tiny_skia, usvg};

use super::Made;
use crate::export::{self, alternative, escape};

/// The publisher's colour where no page sets one.
const ACCENT: &str = "#12436d";
/// Pixels of the file for each of the picture's: sharp on most screens, and in print.
const DENSITY: f32 = 2.0;

/// How wide a text is, about: whoever looks at the picture has other fonts than this machine.
fn width_of(text: &str, size: f64, is_bold: bool) -> f64 {
    text.chars().count() as f64 * size * if is_bold { 0.6 } else { 0.56 }
}

/// A report's picture, composed once: as it is drawn, and what it says.
pub(super) struct Drawn {
    picture: export::Picture,
    alternative: String,
}

impl Drawn {
    pub fn of(made: &Made) -> Drawn {
        let address = made.render.src.as_deref().unwrap_or_default();
        let outline = made.outline(&[]);
        Drawn { picture: export::compose(&outline, address, &width_of), alternative: alternative(&outline) }
    }

    /// How wide and how high it is, in a page's pixels.
    pub fn size(&self) -> (u32, u32) {
        (self.picture.width.ceil() as u32, self.picture.height.ceil() as u32)
    }

    /// Of its file, in pixels of that.
    pub fn file_size(&self) -> (u32, u32) {
        let (width, height) = self.size();
        let times = |pixels: u32| (pixels as f32 * DENSITY).ceil() as u32;
        (times(width), times(height))
    }

    /// What it says, in sentences.
    pub fn alternative(&self) -> &str {
        &self.alternative
    }

    pub fn svg(&self) -> String {
        let description = format!("</title><desc>{}</desc>", escape(&self.alternative));
        export::svg(&self.picture, ACCENT).replacen("</title>", &description, 1)
    }

    /// Drawn with the machine's fonts.
    pub fn png(&self) -> Result<Vec<u8>, String> {
        let mut options = usvg::Options { font_family: "Noto Sans".to_owned(), ..usvg::Options::default() };
        let fonts = options.fontdb_mut();
        fonts.load_system_fonts();
        let sans = ["Noto Sans", "Segoe UI", "Roboto", "Helvetica Neue", "Arial", "DejaVu Sans", "Liberation Sans"];
        let known = |name: &&&str| fonts.faces().any(|face| face.families.iter().any(|(family, _)| family == **name));
        let family =
            sans.iter().find(known).ok_or("no font for a picture: install Noto Sans, or use --svg")?.to_string();
        fonts.set_sans_serif_family(family);
        let tree = usvg::Tree::from_str(&self.svg(), &options).map_err(|error| error.to_string())?;
        let size = tree.size();
        let (width, height) = ((size.width() * DENSITY).ceil() as u32, (size.height() * DENSITY).ceil() as u32);
        let mut pixels = tiny_skia::Pixmap::new(width, height).ok_or("a picture of that size can't be drawn")?;
        resvg::render(&tree, tiny_skia::Transform::from_scale(DENSITY, DENSITY), &mut pixels.as_mut());
        pixels.encode_png().map_err(|error| error.to_string())
    }

    /// The tag that shows the picture.
    pub fn tag(&self, path: &Path) -> String {
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
        format!(
            "<img src=\"{}\" width=\"{}\" height=\"{}\" alt=\"{}\">\n",
            escape(&name),
            self.picture.width,
            self.picture.height,
            escape(&self.alternative)
        )
    }
}
