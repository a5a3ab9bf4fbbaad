//! What "from the figures" and "as declared" mean, told once, in the first part that uses them.

use super::{Block, Line, Outline, Paragraph, Part};
use crate::facts::{Achievement, MANY, measure_status, status, status_counts};
use crate::report::{Measure, Report};
use crate::words::Key;

/// The parts that say how something stands, from top to bottom.
const JUDGING: [Part; 3] = [Part::Indicators, Part::Budget, Part::Results];

/// Which of the two phrases are used.
#[derive(Clone, Copy, Default)]
struct Said {
    /// "from the figures"
    derived: bool,
    /// "as declared"
    declared: bool,
}

impl Said {
    /// For a measure or a target: a declared status counts only if the figures contradict it.
    fn add(&mut self, achievement: Option<Achievement>) {
        let Some(Achievement { derived, against, .. }) = achievement else { return };
        self.derived |= derived || against.is_some();
        self.declared |= against.is_some();
    }

    fn add_measures(&mut self, report: &Report, measures: &[Measure]) {
        for measure in measures {
            for target in &measure.targets {
                self.add(status(measure, target, &report.period));
            }
            if measure.status.is_some() {
                self.add(measure_status(measure, &report.period));
            }
            self.add_measures(report, &measure.parts);
            if self.derived && self.declared {
                return;
            }
        }
    }

    fn add_part(&mut self, report: &Report, part: Part) {
        let list = match part {
            Part::Budget => &report.budget,
            Part::Results => &report.measures,
            _ => {
                for tally in &report.tallies {
                    self.derived |= status_counts(tally, &report.period).counts.iter().any(|count| count.derived);
                    self.add_measures(report, &tally.indicators);
                }
                return;
            }
        };
        self.add_measures(report, list);
        // Counts of a list tell declared from derived only if both occur.
        let is_declared = |declared: bool| {
            list.iter().any(|one| measure_status(one, &report.period).is_some_and(|of| of.derived != declared))
        };
        self.declared |= list.len() > MANY && is_declared(true) && is_declared(false);
    }
}

/// What a part explains; none where nothing needs it, or an earlier part has done so.
pub(super) fn explanation(outline: &Outline, part: Part) -> Option<Line> {
    let (mut before, mut now) = (Said::default(), Said::default());
    for judging in JUDGING {
        if judging == part {
            now.add_part(outline.report, part);
            break;
        }
        before.add_part(outline.report, judging);
    }
    let sentence = |is_said: bool, key: Key| is_said.then(|| Line::card(outline.words.label(key)));
    let figures = sentence(now.derived && !before.derived, Key::ExplainFigures);
    let declared = sentence(now.declared && !before.declared, Key::ExplainDeclared);
    match (figures, declared) {
        (Some(figures), Some(declared)) => Some(figures.then(Line::card(" ")).then(declared)),
        (figures, declared) => figures.or(declared),
    }
}

/// The explanation as a block, to stand below what it explains.
pub(super) fn block<'a>(outline: &Outline, part: Part) -> Option<Block<'a>> {
    explanation(outline, part).map(|line| Block::Paragraph(Paragraph::Aside, line))
}
