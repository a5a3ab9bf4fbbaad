//! The written alternative of a picture: what it says, in sentences.

use crate::outline::{Block, Line, MeasureBlock, Outline, Part};
use crate::words::Words;

/// Header, budget and results. What is folded is left out.
pub fn alternative(outline: &Outline) -> String {
    sentences(outline).join(" ")
}

/// The same, one by one.
pub fn sentences(outline: &Outline) -> Vec<String> {
    let mut said = Vec::new();
    for part in [Part::Header, Part::Budget, Part::Results] {
        outline.part(part).iter().for_each(|block| add(outline.words(), block, &mut said));
    }
    let sentences = said.iter().map(|line: &Line| format!("{}.", line.text().trim().trim_end_matches('.')));
    sentences.collect()
}

fn add(words: &Words, block: &Block, said: &mut Vec<Line>) {
    match block {
        Block::Heading(_, line) | Block::Paragraph(_, line) | Block::Quote(line) => said.push(line.clone()),
        Block::Lead(lines) | Block::List(lines) => said.extend(lines.iter().cloned()),
        Block::Badges(badges) => said.extend(badges.iter().cloned().map(Line::card)),
        Block::Tally(tally) => {
            said.push(tally.count.line());
            said.extend(tally.legend.iter().map(|standing| standing.line()));
        }
        Block::Counts(_, legend) => said.extend(legend.iter().map(|standing| standing.line())),
        Block::Listing(listing) => {
            for group in listing.groups() {
                said.extend(group.line());
                group.measures().iter().for_each(|measure| add_part(words, measure, said));
            }
        }
        Block::Measure(measure) => {
            said.extend([measure.name(), measure.figure_line()]);
            measure.details().iter().for_each(|block| add(words, block, said));
        }
        Block::Standing(standing) => said.push(standing.line()),
        Block::References(references) => said.extend(references.iter().map(|reference| reference.line())),
        Block::Parts(label, _, parts) => {
            said.push(Line::card(label.clone()));
            parts.iter().for_each(|part| add_part(words, part, said));
        }
        Block::Series(series) => said.extend(series.said()),
        Block::Source(source) => said.push(source.line(false)),
        Block::Bases(_) | Block::Bars(_) | Block::Fold(_) | Block::Terms(_) | Block::Table(..) | Block::Problems(_) => {
        }
    }
}

fn add_part(words: &Words, part: &MeasureBlock, said: &mut Vec<Line>) {
    said.push(part.line());
    part.inside().iter().for_each(|block| add(words, block, said));
}
