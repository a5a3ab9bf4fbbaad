//! What a picture leaves out, told in it.

use crate::outline::{Block, Outline, Part};
use crate::words::Key;

/// The sentence that names what of the card is not in its picture: what it folds, by its summaries. None where all is in it.
pub fn omitted(outline: &Outline) -> Option<String> {
    let summaries = |part: Part| {
        let summary = |block: &Block| match block {
            Block::Fold(fold) => Some(fold.summary.text()),
            _ => None,
        };
        outline.part(part).iter().filter_map(summary).collect::<Vec<_>>()
    };
    let parts = Part::ALL.into_iter().flat_map(summaries).collect::<Vec<_>>().join(", ");
    (!parts.is_empty()).then(|| outline.words().say(Key::NotInPicture, &[("parts", &parts)]).text())
}
