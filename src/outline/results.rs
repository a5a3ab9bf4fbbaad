//! Money against plan, and the other results: a few as a block each, many as a list.

use super::listing::counts;
use super::{Block, Heading, Line, Listing, MeasureBlock, Outline, Part, TableSection, explanation};
use crate::facts::MANY;
use crate::report::{Measure, Text};

/// The name under which the reader's choices of the budget's list are kept. The underscore keeps it apart from ids.
pub const BUDGET: &str = "_budget";
/// The same of the other results.
pub const RESULTS: &str = "_measures";

pub(super) fn budget<'a>(outline: &Outline<'a>) -> Vec<Block<'a>> {
    measures(outline, Part::Budget, TableSection::Budget.title(outline), &outline.report.budget)
}

pub(super) fn results<'a>(outline: &Outline<'a>) -> Vec<Block<'a>> {
    measures(outline, Part::Results, TableSection::Measures.title(outline), &outline.report.measures)
}

fn measures<'a>(outline: &Outline<'a>, part: Part, title: Text, measures: &'a [Measure]) -> Vec<Block<'a>> {
    if measures.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![outline.heading(Heading::Section, Line::card(title))];
    if measures.len() > MANY {
        let name = Text::Static(if part == Part::Budget { BUDGET } else { RESULTS });
        blocks.extend(counts(outline, part, measures));
        blocks.push(Block::Listing(Listing::new(*outline, name, measures, true)));
    } else {
        blocks.extend(measures.iter().map(|measure| Block::Measure(MeasureBlock::new(*outline, measure))));
        blocks.extend(explanation::block(outline, part));
    }
    blocks
}
