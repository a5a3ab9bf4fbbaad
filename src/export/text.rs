//! A report in sentences: what stands in for its picture, and all of it as text.

use crate::outline::{Block, Fold, Line, Listing, MeasureBlock, Outline, Part, StatusMark, TallyBlock, in_turn};
use crate::words::Words;

/// What stands in for the picture, in one line: header, the indicators that were missed, budget, results and the year's theme. What is
/// folded is left out.
pub fn alternative(outline: &Outline) -> String {
    in_turn(at_a_glance(outline)).iter().map(|line| sentence(outline.words(), line)).collect::<Vec<_>>().join(" ")
}

/// The sentences of [`alternative`] one by one, each with its full stop.
pub fn sentences(outline: &Outline) -> Vec<String> {
    at_a_glance(outline).iter().map(|line| sentence(outline.words(), line)).collect()
}

/// All that the card says, a line each, with what is folded and what each thing belongs to.
pub fn whole(outline: &Outline) -> Vec<String> {
    let mut page = Page { is_whole: true, said: Vec::new() };
    Part::ALL.into_iter().for_each(|part| page.blocks(&outline.part(part)));
    let is_rtl = outline.words().is_rtl();
    page.said.iter().map(|line| line.isolated(is_rtl).trim().to_owned()).filter(|line| !line.is_empty()).collect()
}

fn sentence(words: &Words, line: &Line) -> String {
    let said = line.isolated(words.is_rtl());
    let said = said.trim();
    let has_stop = said.strip_suffix('\u{2069}').is_some_and(|inner| inner.ends_with('.'));
    if has_stop { said.to_owned() } else { format!("{}.", said.trim_end_matches('.')) }
}

fn at_a_glance(outline: &Outline) -> Vec<Line> {
    let mut page = Page { is_whole: false, said: Vec::new() };
    for part in [Part::Header, Part::Indicators, Part::Budget, Part::Results, Part::Plan] {
        for block in &outline.part(part) {
            match (part, block) {
                // The headline has counted them.
                (Part::Indicators, Block::Tally(tally)) => page.missed(tally),
                (Part::Indicators, _) => {}
                (_, block) => page.block(block),
            }
        }
    }
    page.said.extend(outline.part(Part::Notice).into_iter().filter_map(|block| match block {
        Block::Fold(fold) => Some(fold.summary),
        _ => None,
    }));
    // This explanation holds for the later parts as well.
    page.said.extend(outline.explanation(Part::Indicators));
    page.said
}

struct Page {
    /// Whether what the card folds is told too.
    is_whole: bool,
    said: Vec<Line>,
}

impl Page {
    fn blocks(&mut self, blocks: &[Block]) {
        blocks.iter().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(_, line) | Block::Paragraph(_, line) | Block::Quote(line) => self.said.push(line.clone()),
            Block::Lead(lines) | Block::List(lines) => self.said.extend(lines.iter().cloned()),
            Block::Badges(badges) => self.said.extend(badges.iter().cloned().map(Line::card)),
            Block::Tally(tally) => {
                self.said.push(tally.count.line());
                self.said.extend(tally.legend.iter().map(|status_label| status_label.line()));
                if let Some(listing) = tally.indicators.as_ref().filter(|_| self.is_whole) {
                    self.listing(listing);
                }
            }
            Block::Counts(_, legend) => self.said.extend(legend.iter().map(|status_label| status_label.line())),
            Block::Listing(listing) => self.listing(listing),
            Block::Measure(measure) => {
                self.said.push(named(measure.name(), measure.figure_line()));
                self.blocks(&measure.details());
            }
            Block::Status(status_label) => self.said.push(status_label.line()),
            Block::References(references) => self.said.extend(references.iter().map(|reference| reference.line())),
            Block::Parts(label, rows, parts) => {
                self.said.push(Line::card(label.clone()));
                self.said.extend(rows.note());
                parts.iter().for_each(|part| self.part(part));
            }
            Block::Series(series) if self.is_whole => self.fold(&series.table()),
            Block::Series(series) => self.said.extend(series.said()),
            Block::Source(source) => self.said.push(source.line(false)),
            // Drawings are told in words beside them; choosing needs the card.
            Block::Bases(_) | Block::Bars(_) => {}
            Block::Fold(fold) if self.is_whole => self.fold(fold),
            Block::Terms(terms) if self.is_whole => {
                for term in terms {
                    self.said.extend(term.name.clone());
                    self.blocks(&term.body);
                }
            }
            Block::Table(_, rows) if self.is_whole => {
                self.said.extend(rows.iter().map(|(name, figure)| named(name.clone(), figure.clone())));
            }
            Block::Problems(problems) if self.is_whole => {
                self.said.extend(problems.iter().map(|(place, said)| Line::card(format!("{place}: {said}"))));
            }
            Block::Fold(_) | Block::Terms(_) | Block::Table(..) | Block::Problems(_) => {}
        }
    }

    fn fold(&mut self, fold: &Fold) {
        self.said.push(fold.line());
        self.blocks(&(fold.body)());
    }

    fn listing(&mut self, listing: &Listing) {
        self.said.extend(listing.rows(listing.row_layout()).note());
        for group in listing.groups() {
            self.said.extend(group.line());
            group.measures().iter().for_each(|measure| self.part(measure));
        }
        self.said.extend(listing.incomplete.clone());
    }

    fn part(&mut self, part: &MeasureBlock) {
        self.said.push(part.line());
        self.blocks(&part.below());
    }

    /// The indicators of a tally that did not come up to their plan, or did in part.
    fn missed(&mut self, tally: &TallyBlock) {
        let is_missed = |measure: &MeasureBlock| {
            let mark = measure.status_label().and_then(|status_label| status_label.mark);
            matches!(mark, Some(StatusMark::Below | StatusMark::Partly))
        };
        let all = tally.indicators.iter().flat_map(Listing::measures);
        all.filter(is_missed).for_each(|measure| self.part(&measure));
    }
}

fn named(name: Line, figure: Line) -> Line {
    name.then(Line::card(": ")).then(figure)
}
