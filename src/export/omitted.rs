//! The sentence in a picture that says what the picture leaves out.

use crate::outline::{Block, Outline, Part};
use crate::words::Key;

/// The sentence that names what of the card is not in its picture: a tally's indicators, the figures between the first and the last of a
/// series, and what the card folds, by its summaries. None where all is in it. What an error has left out is said in the picture itself.
pub fn omitted(outline: &Outline) -> Option<String> {
    let words = outline.words();
    let named = |part: Part| {
        let name = |block: &Block| match block {
            Block::Fold(fold) if part != Part::Notice => Some(fold.summary.isolated(words.is_rtl())),
            _ => None,
        };
        outline.part(part).iter().filter_map(name).collect::<Vec<_>>()
    };
    let lists = |block: &Block| matches!(block, Block::Tally(tally) if tally.indicators.is_some());
    let indicators = outline.part(Part::Indicators).iter().any(lists).then_some(Key::Indicators);
    let series = outline.has_long_series().then_some(Key::Observations);
    let lists = [indicators, series].into_iter().flatten().map(|key| words.label(key).to_string());
    let parts = lists.chain(Part::ALL.into_iter().flat_map(named)).collect::<Vec<_>>().join(", ");
    (!parts.is_empty()).then(|| words.say(Key::NotInPicture, &[("parts", &parts)]).text())
}
