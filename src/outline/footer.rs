//! Where the figures come from.

use super::{Block, Line, Outline, SourceLine};
use crate::words::Key;

pub(super) fn footer<'a>(outline: &Outline<'a>) -> Vec<Block<'a>> {
    let words = outline.words;
    let sources = outline.report.sources.iter().map(|source| {
        let published = source.published.map(|date| words.say(Key::Published, &[("date", &words.date(date))]));
        Block::Source(SourceLine {
            label: words.label(Key::Source),
            credits: source.credits.as_ref().map(Line::report),
            title: source.title.as_ref().map(Line::report),
            url: source.url.clone(),
            published: published.map(|published| Line::card(published.text())),
        })
    });
    sources.collect()
}
