//! The card as a picture, with the words that stand in for it. What the card folds is not in it: both say so.

use super::Publication;
use crate::export::{self, TextWidth, alternative, escape, omitted};

/// The publisher's colour where no page sets one.
pub const ACCENT: &str = "#12436d";
/// An estimate of a text's width: whoever looks at the picture has other fonts than this machine.
fn width_of(text: &str, size: f64, is_bold: bool) -> f64 {
    text.chars().count() as f64 * size * if is_bold { 0.6 } else { 0.56 }
}

/// A report's picture, composed once, with the words that stand in for it.
pub struct Image {
    picture: export::Picture,
    alternative: String,
    without: Option<String>,
}

impl Image {
    /// Laid out with estimated widths.
    pub fn of(publication: &Publication) -> Image {
        Image::measured(publication, &width_of)
    }

    /// Laid out with widths measured on this machine.
    pub fn measured(publication: &Publication, width_of: TextWidth) -> Image {
        let address = publication.embed.src.as_deref().unwrap_or_default();
        let outline = publication.outline();
        let without = omitted(&outline);
        let alternative =
            [Some(alternative(&outline)), without.clone()].into_iter().flatten().collect::<Vec<_>>().join(" ");
        Image { picture: export::compose(&outline, address, width_of), alternative, without }
    }

    /// Width and height in CSS pixels, rounded.
    pub fn size(&self) -> (u32, u32) {
        (self.picture.width.ceil() as u32, self.picture.height.ceil() as u32)
    }

    /// Its shapes, for whoever draws them.
    pub fn picture(&self) -> &export::Picture {
        &self.picture
    }

    /// What it says, in sentences: its alternative text.
    pub fn alternative(&self) -> &str {
        &self.alternative
    }

    /// What of the card is not in it, in a sentence of the card's language: it and its alternative say the same. None where all is in it.
    pub fn without(&self) -> Option<&str> {
        self.without.as_deref()
    }

    /// As a file of lines and text, with its words.
    pub fn svg(&self, accent: &str) -> String {
        let description = format!("</title><desc>{}</desc>", escape(&self.alternative));
        export::svg(&self.picture, accent).replacen("</title>", &description, 1)
    }

    /// The tag that shows the picture.
    pub fn tag(&self, src: &str) -> String {
        format!(
            "<img src=\"{}\" width=\"{}\" height=\"{}\" alt=\"{}\">\n",
            escape(src),
            self.picture.width,
            self.picture.height,
            escape(&self.alternative)
        )
    }
}
