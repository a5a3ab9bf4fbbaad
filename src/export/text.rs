//! A report in sentences: what stands in for its picture, and all of it as text.

use crate::outline::{Block, Line, Listing, MeasureBlock, Outline, Part, in_turn};
use crate::words::Words;

/// What stands in for the picture, in one line: header, budget, results and the year's theme. What is folded is left out.
pub fn alternative(outline: &Outline) -> String {
    in_turn(lines(outline)).iter().map(sentence).collect::<Vec<_>>().join(" ")
}

/// The sentences of [`alternative`] one by one, each with its full stop.
pub fn sentences(outline: &Outline) -> Vec<String> {
    lines(outline).iter().map(sentence).collect()
}

/// All that the card says, a line each, with what is folded and what each thing belongs to.
pub fn whole(outline: &Outline) -> Vec<String> {
    let mut said = Vec::new();
    for part in Part::ALL {
        outline.part(part).iter().for_each(|block| unfold(outline.words(), block, &mut said));
    }
    said.iter().map(|line| line.text().trim().to_owned()).filter(|line| !line.is_empty()).collect()
}

fn unfold(words: &Words, block: &Block, said: &mut Vec<Line>) {
    match block {
        Block::Fold(fold) => {
            said.push(fold.summary.clone());
            (fold.body)().iter().for_each(|block| unfold(words, block, said));
        }
        Block::Terms(terms) => {
            for term in terms {
                said.extend(term.name.clone());
                term.body.iter().for_each(|block| unfold(words, block, said));
            }
        }
        Block::Tally(tally) => {
            add(words, block, said);
            tally.indicators.iter().for_each(|listing| listed(words, listing, said));
        }
        other => add(words, other, said),
    }
}

fn sentence(line: &Line) -> String {
    format!("{}.", line.text().trim().trim_end_matches('.'))
}

fn lines(outline: &Outline) -> Vec<Line> {
    let mut said = Vec::new();
    for part in [Part::Header, Part::Budget, Part::Results, Part::Plan] {
        outline.part(part).iter().for_each(|block| add(outline.words(), block, &mut said));
    }
    // This explanation holds for the later parts as well.
    said.extend(outline.explanation(Part::Indicators));
    said
}

fn add(words: &Words, block: &Block, said: &mut Vec<Line>) {
    match block {
        Block::Heading(_, line) | Block::Paragraph(_, line) | Block::Quote(line) => said.push(line.clone()),
        Block::Lead(lines) | Block::List(lines) => said.extend(lines.iter().cloned()),
        Block::Badges(badges) => said.extend(badges.iter().cloned().map(Line::card)),
        Block::Tally(tally) => {
            said.push(tally.count.line());
            said.extend(tally.legend.iter().map(|status_label| status_label.line()));
        }
        Block::Counts(_, legend) => said.extend(legend.iter().map(|status_label| status_label.line())),
        Block::Listing(listing) => listed(words, listing, said),
        Block::Measure(measure) => {
            said.push(measure.name().then(Line::card(": ")).then(measure.figure_line()));
            measure.details().iter().for_each(|block| add(words, block, said));
        }
        Block::Status(status_label) => said.push(status_label.line()),
        Block::References(references) => said.extend(references.iter().map(|reference| reference.line())),
        Block::Parts(label, rows, parts) => {
            said.push(Line::card(label.clone()));
            said.extend(rows.note());
            parts.iter().for_each(|part| add_part(words, part, said));
        }
        Block::Series(series) => said.extend(series.said()),
        Block::Source(source) => said.push(source.line(false)),
        Block::Bases(_) | Block::Bars(_) | Block::Fold(_) | Block::Terms(_) | Block::Table(..) | Block::Problems(_) => {
        }
    }
}

fn listed(words: &Words, listing: &Listing, said: &mut Vec<Line>) {
    said.extend(listing.rows(listing.row_layout()).note());
    for group in listing.groups() {
        said.extend(group.line());
        group.measures().iter().for_each(|measure| add_part(words, measure, said));
    }
}

fn add_part(words: &Words, part: &MeasureBlock, said: &mut Vec<Line>) {
    said.push(part.line());
    part.below().iter().for_each(|block| add(words, block, said));
}
