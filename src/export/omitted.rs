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
    let listed = |block: &Block| match block {
        Block::Tally(tally) => tally.indicators.as_ref().map_or(0, |list| list.all().len()),
        _ => 0,
    };
    let listed = outline.part(Part::Indicators).iter().map(listed).sum::<usize>() as u32;
    // The section of that name, with its counts, is in the picture.
    let indicators = (listed > 0).then(|| words.count(Key::IndicatorList, listed, &[]).text());
    let series = outline.has_long_series().then(|| words.label(Key::Observations).to_string());
    let lists = [indicators, series].into_iter().flatten();
    let parts = lists.chain(Part::ALL.into_iter().flat_map(named)).collect::<Vec<_>>().join(", ");
    (!parts.is_empty()).then(|| words.say(Key::NotInPicture, &[("parts", &parts)]).text())
}
