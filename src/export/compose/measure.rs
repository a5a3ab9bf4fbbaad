//! A measure in the picture: its name, its figure, its bar, every reference in words, and its parts.

use super::{INSIDE, Page};
use crate::export::picture::{Colour, Shape};
use crate::outline::{Bars, Block, Line, MeasureBlock, ReferenceBlock, StatusLabel};

impl Page<'_> {
    pub(super) fn measure(&mut self, measure: &MeasureBlock) {
        self.paragraph(&self.said(&measure.name()), 16.0, true, Colour::Ink);
        match measure.missing() {
            Some(missing) => self.paragraph(&self.said(&missing), 16.0, false, Colour::Soft),
            None => self.paragraph(&self.said(&measure.figure_line()), 26.0, true, Colour::Ink),
        }
        measure.details().iter().for_each(|block| self.detail(block, 0.0));
    }

    /// A block below a measure's own figure, indented by `start`.
    pub(super) fn detail(&mut self, block: &Block, start: f64) {
        match block {
            Block::Status(status_label) => self.status_label(status_label, start),
            // A part's line is too narrow for a bar.
            Block::Bars(bars) if start == 0.0 => self.bullet(bars),
            Block::References(references) => {
                references.iter().for_each(|reference| self.reference(reference, start));
            }
            Block::Paragraph(_, line) => self.aside(&self.said(line), start),
            Block::Parts(label, rows, parts) => self.parts(label, rows, parts, start),
            Block::Series(series) => series.said().iter().for_each(|said| self.aside(&self.said(said), start)),
            _ => {}
        }
    }

    pub(super) fn aside(&mut self, text: &str, start: f64) {
        self.lines(start, INSIDE - start, text, 13.0, false, Colour::Soft);
    }

    fn status_label(&mut self, status_label: &StatusLabel, start: f64) {
        self.y += 18.0;
        let start = match status_label.mark {
            Some(mark) => {
                self.mark(mark, [start, self.y - 10.5], 13.0);
                start + 19.0
            }
            None => start,
        };
        self.text(start, &self.said(&status_label.line()), 13.0, false, Colour::Soft, false);
    }

    fn reference(&mut self, reference: &ReferenceBlock, start: f64) {
        let mut said = reference.label();
        if let Some(stated) = &reference.stated {
            said = said.then(Line::card(": ")).then(Line::value(stated.clone()));
        }
        let said = self.said(&said);
        let colour = if start > 0.0 { Colour::Soft } else { Colour::Ink };
        // Only a bar has the ticks that these numbers belong to.
        let is_numbered = start == 0.0 && !reference.number.is_empty();
        if is_numbered {
            self.circled(start, self.y + 14.0 * 1.35, &reference.number);
        }
        let start = if is_numbered { start + 24.0 } else { start };
        self.lines(start, INSIDE * 0.68 - start, &said, 14.0, false, colour);
        if let Some(comparison) = &reference.comparison {
            self.text(INSIDE, &self.said(comparison), 14.0, true, Colour::Ink, true);
        }
        reference.implied.iter().for_each(|implied| self.aside(&self.said(implied), start));
        reference.status_label.iter().for_each(|status_label| self.status_label(status_label, start));
        self.y += 4.0;
    }

    fn bullet(&mut self, bars: &Bars) {
        let scale = bars.scale(None);
        let at = |part: f64| part * INSIDE;
        let at_both = |(start, end)| (at(start), at(end));
        self.y += 10.0;
        let rows = scale.ticks.iter().filter(|tick| !tick.is_baseline).count();
        let label_rows = if rows > 1 { scale.ticks.iter().map(|tick| tick.lane + 1).max().unwrap_or(0) } else { 0 };
        let top = self.y + label_rows as f64 * 15.0 + 6.0;
        let (start, end) = at_both(scale.bar());
        self.rect([start, top, end - start, 20.0], Colour::Above, false);
        if scale.is_negative() {
            // Hollow: a bar below zero must not look like progress.
            self.rect([start + 2.0, top + 2.0, (end - start - 4.0).max(0.0), 16.0], Colour::Paper, false);
        }
        if scale.is_open {
            self.rect([end, top, 10.0, 20.0], Colour::Above, true);
        }
        let mut below = top + 30.0;
        for tick in &scale.ticks {
            if tick.is_baseline {
                let (start, end) = at_both(scale.baseline(tick));
                let x = self.x(if self.is_rtl { end } else { start });
                self.shapes.push(Shape::Dashed { frame: [x, below, end - start, 12.0] });
                below += 18.0;
                continue;
            }
            let middle = at((tick.from + tick.to) / 2.0);
            let width = (at(tick.to) - at(tick.from)).max(3.0);
            self.rect([middle - width / 2.0 - 2.0, top, width + 4.0, 20.0], Colour::Paper, false);
            self.rect([middle - width / 2.0, top - 6.0, width, 32.0], Colour::Ink, false);
            let label = bars.labels.get(tick.index).map(String::as_str).unwrap_or_default();
            if !label.is_empty() {
                self.circled(middle - 8.0, top - 9.0 - tick.lane as f64 * 15.0, label);
            }
        }
        if scale.has_zero() {
            self.rect([at(scale.zero), top - 6.0, 1.5, below - top], Colour::Ink, false);
            below += 8.0;
            self.y = below;
            self.text(
                at(scale.zero) + if self.is_rtl { 4.0 } else { -4.0 },
                &bars.zero(),
                13.0,
                true,
                Colour::Soft,
                false,
            );
            below += 6.0;
        }
        self.y = below;
    }
}
