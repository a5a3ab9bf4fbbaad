//! Money against plan, and the other results: a measure each.

use super::{Block, Heading, Line, MeasureBlock, Outline};
use crate::report::{Measure, Text};
use crate::words::Key;

pub(super) fn budget<'a>(outline: &Outline<'a>) -> Vec<Block<'a>> {
    measures(outline, outline.words.label(Key::Budget), &outline.report.budget)
}

pub(super) fn results<'a>(outline: &Outline<'a>) -> Vec<Block<'a>> {
    measures(outline, outline.words.results(outline.report), &outline.report.measures)
}

fn measures<'a>(outline: &Outline<'a>, title: Text, measures: &'a [Measure]) -> Vec<Block<'a>> {
    if measures.is_empty() {
        return Vec::new();
    }
    let heading = Block::Heading(Heading::Section, Line::card(title));
    let measures = measures.iter().map(|measure| Block::Measure(MeasureBlock::new(*outline, measure)));
    std::iter::once(heading).chain(measures).collect()
}
