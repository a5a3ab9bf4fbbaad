//! The tallies: a count, a mark for each, the indicators where they are listed.

use super::{
    Block, Heading, Line, Listing, Outline, Paragraph, Part, StatusLabel, StatusMark, TableSection, TallyBlock,
    TallyFigure, explanation,
};
use crate::facts::{StatusCounts, leading_tally, status_counts};
use crate::report::Tally;
use crate::words::Key;

pub(super) fn indicators<'a>(outline: &Outline<'a>) -> Vec<Block<'a>> {
    let report = outline.report;
    let Some(leading) = leading_tally(report) else { return Vec::new() };
    let others = report.tallies.iter().filter(|tally| tally.id != leading.id);
    let first = tally(outline, leading, status_counts(leading, &report.period), true);
    let has_notes = first.legend.iter().any(|label| label.note.is_some()) || first.indicators.is_some();
    let mut blocks = vec![
        outline.heading(Heading::Section, Line::card(TableSection::Indicators.title(outline))),
        Block::Tally(first),
    ];
    // Below a count that has no such notes, it would seem to speak of that one.
    let explanation = explanation::block(outline, Part::Indicators);
    let (here, last) = if has_notes { (explanation, None) } else { (None, explanation) };
    blocks.extend(here);
    blocks.extend(others.map(|other| {
        let marks = status_counts(other, &report.period);
        match counted(outline, other, &marks) {
            Some(line) => Block::Paragraph(Paragraph::Counted, line),
            None => Block::Tally(tally(outline, other, marks, false)),
        }
    }));
    blocks.extend(last);
    blocks
}

/// A count of one kind says all in a line; its marks would only repeat the number.
fn counted(outline: &Outline, tally: &Tally, marks: &StatusCounts) -> Option<Line> {
    let words = outline.words;
    let [count] = marks.counts.as_slice() else { return None };
    if tally.total.is_some() || !tally.indicators.is_empty() {
        return None;
    }
    Some(match tally.achieved {
        Some(achieved) => Line::phrase(words.count(Key::CountAchieved, achieved, &[("label", &tally.label)])),
        None => outline
            .capitalized(Line::report(&tally.label))
            .then(Line::card(": "))
            .then(Line::phrase(words.counted(count, tally, outline.has_descending))),
    })
}

fn tally<'a>(outline: &Outline<'a>, tally: &'a Tally, marks: StatusCounts, leads: bool) -> TallyBlock<'a> {
    let words = outline.words;
    let legend = marks.counts.iter().map(|count| StatusLabel {
        mark: Some(StatusMark::of(count.status)),
        said: Line::phrase(words.counted(count, tally, outline.has_descending)),
        note: count.derived.then(|| words.label(Key::FromFigures)),
    });
    let total = tally.total.map(|total| words.whole(total));
    let (number, total, what) = match tally.achieved {
        Some(achieved) => {
            let what = Line::phrase(words.say(Key::Achieved, &[("label", &tally.label)]));
            (Some(words.whole(achieved)), total.map(|total| format!("/{total}")), what)
        }
        // If nobody says how many were achieved, the count is of all.
        None => (total, None, Line::report(&tally.label)),
    };
    TallyBlock {
        id: &tally.id,
        leads,
        count: TallyFigure { number, total, label: outline.capitalized(what.clone()), what },
        legend: legend.collect(),
        marks,
        indicators: (!tally.indicators.is_empty())
            .then(|| Listing::new(*outline, tally.id.clone(), &tally.indicators, tally.complete)),
    }
}
