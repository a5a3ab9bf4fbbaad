//! A measure in the picture: its name, its figure, its bar, every reference in words, and its parts.

use super::{INSIDE, Page};
use crate::export::picture::{Colour, Shape};
use crate::facts::{Scale, measure_status, scale};
use crate::report::{Measure, Report};
use crate::words::{Key, Words};

/// How far in a part stands from what it is a part of.
const STEP: f64 = 18.0;

impl Page<'_> {
    pub(super) fn measure(&mut self, report: &Report, words: &Words, measure: &Measure) {
        self.paragraph(&words.capitalized(&measure.name), 16.0, true, Colour::Ink);
        let colour = if measure.actual.is_some() { Colour::Ink } else { Colour::Soft };
        self.paragraph(&figure(report, words, measure), 26.0, true, colour);
        let bar = scale(measure, &report.period, None);
        if let Some(bar) = &bar {
            self.bullet(bar);
        }
        let is_numbered = bar.iter().flat_map(|bar| &bar.ticks).filter(|tick| !tick.is_baseline).count() > 1;
        self.references(report, words, measure, is_numbered, 0.0);
        self.parts(report, words, measure, 0.0);
    }

    fn references(&mut self, report: &Report, words: &Words, measure: &Measure, is_numbered: bool, start: f64) {
        let unit = |key: Option<&str>| key.or(measure.unit.as_deref()).and_then(|key| report.unit(key));
        for (is_baseline, references) in [(false, &measure.targets), (true, &measure.baselines)] {
            for (at, reference) in references.iter().enumerate() {
                let mut name = if is_numbered && !is_baseline {
                    format!("{}  ", words.whole(at as u32 + 1))
                } else {
                    String::new()
                };
                name.push_str(&reference.name);
                if let Some(quantity) = &reference.quantity {
                    name = format!("{name}: {}", words.figure(quantity, unit(reference.unit.as_deref())).text());
                } else if is_baseline {
                    name = format!("{name} ({})", words.label(Key::NotStated));
                }
                let colour = if start > 0.0 { Colour::Soft } else { Colour::Ink };
                self.lines(start, INSIDE * 0.68 - start, &name, 14.0, false, colour);
                if let Some(comparison) = &reference.comparison {
                    let said = words.comparison(comparison, unit(None), is_baseline).text();
                    self.text(INSIDE, &said, 14.0, true, Colour::Ink, true);
                }
            }
        }
    }

    /// "Trong đó": a line each, with its own parts further in.
    fn parts(&mut self, report: &Report, words: &Words, measure: &Measure, start: f64) {
        if measure.parts.is_empty() {
            return;
        }
        self.y += 4.0;
        self.lines(start, INSIDE - start, &words.label(Key::OfWhich), 13.0, false, Colour::Soft);
        for part in &measure.parts {
            self.y += 4.0;
            let top = self.y;
            let status = measure_status(part, &report.period).map(|achievement| achievement.status);
            let said = figure(report, words, part);
            // As wide as it is, but never more than half: what is longer goes below the name.
            let width = (self.width_of)(&said, 15.0, true);
            let (inside, is_beside) = (start + STEP, width < INSIDE / 2.0);
            let room = INSIDE - inside - if is_beside { width + 16.0 } else { 0.0 };
            self.lines(inside, room, &words.capitalized(&part.name), 15.0, false, Colour::Ink);
            let colour = if part.actual.is_some() { Colour::Ink } else { Colour::Soft };
            if is_beside {
                self.text(INSIDE, &said, 15.0, true, colour, true);
            } else {
                self.lines(inside, INSIDE - inside, &said, 15.0, true, colour);
            }
            if status.is_some() {
                self.mark(status, [start, top + 7.0], 12.0);
            }
            self.references(report, words, part, false, inside);
            self.parts(report, words, part, inside);
        }
    }

    fn bullet(&mut self, scale: &Scale) {
        let at = |part: f64| part * INSIDE;
        self.y += 10.0;
        let rows = scale.ticks.iter().filter(|tick| !tick.is_baseline).count();
        let label_rows = if rows > 1 { scale.ticks.iter().map(|tick| tick.lane + 1).max().unwrap_or(0) } else { 0 };
        let top = self.y + label_rows as f64 * 15.0 + 6.0;
        let (start, end) = (at(scale.zero.min(scale.actual)), at(scale.zero.max(scale.actual)));
        self.rect([start, top, end - start, 20.0], Colour::Above, false);
        if scale.is_open {
            self.rect([end, top, 10.0, 20.0], Colour::Above, true);
        }
        let mut below = top + 30.0;
        for tick in &scale.ticks {
            if tick.is_baseline {
                let (start, end) = (at(scale.zero.min(tick.from)), at(scale.zero.max(tick.to)));
                let x = self.x(if self.is_rtl { end } else { start });
                self.shapes.push(Shape::Dashed { frame: [x, below, end - start, 12.0] });
                below += 18.0;
                continue;
            }
            let middle = at((tick.from + tick.to) / 2.0);
            let width = (at(tick.to) - at(tick.from)).max(3.0);
            self.rect([middle - width / 2.0 - 2.0, top, width + 4.0, 20.0], Colour::Paper, false);
            self.rect([middle - width / 2.0, top - 6.0, width, 32.0], Colour::Ink, false);
            if rows > 1 {
                self.y = top - 8.0 - tick.lane as f64 * 15.0;
                self.text(
                    middle - if self.is_rtl { -4.0 } else { 4.0 },
                    &(tick.index + 1).to_string(),
                    13.0,
                    true,
                    Colour::Soft,
                    false,
                );
            }
        }
        self.y = below;
    }
}

/// The measure's own figure and how firm it is, or that there is none.
fn figure(report: &Report, words: &Words, measure: &Measure) -> String {
    let Some(actual) = &measure.actual else { return words.label(Key::NoFigure).to_string() };
    let unit = measure.unit.as_deref().and_then(|key| report.unit(key));
    let status = actual.value_status.map(|status| format!(" ({})", words.value_status(status)));
    words.figure(actual, unit).text() + &status.unwrap_or_default()
}
