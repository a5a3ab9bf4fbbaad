//! A report in sentences: what stands in for its picture, and all of it as text.

use crate::outline::{Block, Line, Listing, Mark, MeasureBlock, Outline, Part, TallyBlock, in_turn};
use crate::words::Words;

/// What stands in for the picture, in one line: header, the indicators that were missed, budget, results and the year's theme. What is
/// folded is left out.
pub fn alternative(outline: &Outline) -> String {
    in_turn(lines(outline)).iter().map(|line| sentence(outline.words(), line)).collect::<Vec<_>>().join(" ")
}

/// The sentences of [`alternative`] one by one, each with its full stop.
pub fn sentences(outline: &Outline) -> Vec<String> {
    lines(outline).iter().map(|line| sentence(outline.words(), line)).collect()
}

/// All that the card says, a line each, with what is folded and what each thing belongs to.
pub fn whole(outline: &Outline) -> Vec<String> {
    let mut said = Vec::new();
    for part in Part::ALL {
        outline.part(part).iter().for_each(|block| unfold(outline.words(), block, &mut said));
    }
    let words = outline.words();
    said.iter().map(|line| line.isolated(words.is_rtl()).trim().to_owned()).filter(|line| !line.is_empty()).collect()
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

fn sentence(words: &Words, line: &Line) -> String {
    let said = line.isolated(words.is_rtl());
    let said = said.trim();
    let has_stop = said.strip_suffix('\u{2069}').is_some_and(|inner| inner.ends_with('.'));
    if has_stop { said.to_owned() } else { format!("{}.", said.trim_end_matches('.')) }
}

fn lines(outline: &Outline) -> Vec<Line> {
    let mut said = Vec::new();
    for part in [Part::Header, Part::Indicators, Part::Budget, Part::Results, Part::Plan] {
        for block in &outline.part(part) {
            match (part, block) {
                // The headline has counted them.
                (Part::Indicators, Block::Tally(tally)) => missed(outline.words(), tally, &mut said),
                (Part::Indicators, _) => {}
                (_, block) => add(outline.words(), block, &mut said),
            }
        }
    }
    said.extend(outline.part(Part::Notice).into_iter().filter_map(|block| match block {
        Block::Fold(fold) => Some(fold.summary),
        _ => None,
    }));
    // This explanation holds for the later parts as well.
    said.extend(outline.explanation(Part::Indicators));
    said
}

/// The indicators of a tally that did not come up to their plan, or did in part.
fn missed(words: &Words, tally: &TallyBlock, said: &mut Vec<Line>) {
    let is_missed = |measure: &MeasureBlock| {
        let mark = measure.status_label().and_then(|status_label| status_label.mark);
        matches!(mark, Some(Mark::Below | Mark::Partly))
    };
    let all = tally.indicators.iter().flat_map(Listing::measures);
    all.filter(is_missed).for_each(|measure| add_part(words, &measure, said));
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
    said.extend(listing.incomplete.clone());
}

fn add_part(words: &Words, part: &MeasureBlock, said: &mut Vec<Line>) {
    said.push(part.line());
    part.below().iter().for_each(|block| add(words, block, said));
}
