//! Measures as lines: a list with bars in a common scale, and the parts of a measure.

use super::{INSIDE, Page};
use crate::export::picture::Colour;
use crate::outline::{Block, Listing, MeasureBlock, Paragraph, Rows, Scale, StatusMark};
use crate::report::Text;

/// Indentation of a part below its measure, and of a measure beside its mark.
const STEP: f64 = 18.0;
/// Start and width of a list's bars.
const BAR: (f64, f64) = (INSIDE * 0.52, INSIDE * 0.2);

impl Page<'_> {
    /// A line for each measure, with all its details below: in a picture nothing opens.
    pub(super) fn listing(&mut self, listing: &Listing) {
        let rows = listing.rows(listing.row_layout());
        rows.note().iter().for_each(|note| self.aside(&self.said(note), 0.0));
        for group in listing.groups() {
            if let Some(line) = group.line() {
                self.y += 10.0;
                self.paragraph(&self.said(&line), 14.0, true, Colour::Ink);
            }
            for measure in group.measures() {
                self.y += 6.0;
                self.row(&rows, measure, 0.0, Some(StatusMark::None));
            }
        }
        listing.incomplete.iter().for_each(|line| self.aside(&self.said(line), 0.0));
    }

    /// "Trong đó": a line for each, its own parts indented further.
    pub(super) fn parts(&mut self, label: &Text, rows: &Rows, parts: &[MeasureBlock], start: f64) {
        self.y += 4.0;
        self.aside(label, start);
        rows.note().iter().for_each(|note| self.aside(&self.said(note), start));
        for part in parts {
            self.y += 4.0;
            self.row(rows, part, start, None);
        }
    }

    /// Mark, name and figure, and below them the details; `unmarked` is the mark of a measure without a status.
    fn row(&mut self, rows: &Rows, measure: &MeasureBlock, start: f64, unmarked: Option<StatusMark>) {
        let top = self.y;
        let said = match measure.missing() {
            Some(missing) => missing,
            None => measure.figure_line(),
        };
        let said = self.said(&said);
        let bar = rows.bar(measure).filter(|_| start == 0.0);
        // Its own width, but at most half, and no more than the space beside the bar: a longer figure goes below the name.
        let width = (self.width_of)(&said, 15.0, true);
        let room = if rows.has_bars() && start == 0.0 { INSIDE - BAR.0 - BAR.1 - 10.0 } else { INSIDE / 2.0 };
        let (inside, is_beside) = (start + STEP, width < room);
        let name = match (&bar, is_beside) {
            (Some(_), _) => BAR.0 - 12.0 - inside,
            (None, true) => INSIDE - inside - width - 16.0,
            (None, false) => INSIDE - inside,
        };
        self.lines(inside, name, &self.said(&measure.name()), 15.0, false, Colour::Ink);
        let colour = if measure.missing().is_none() { Colour::Ink } else { Colour::Soft };
        if is_beside {
            self.text(INSIDE, &said, 15.0, true, colour, true);
        } else {
            self.lines(inside, INSIDE - inside, &said, 15.0, true, colour);
        }
        if let Some(scale) = bar {
            self.slim(&scale, top + 6.0, &rows.zero());
        }
        if let Some(mark) = measure.status_label().and_then(|status_label| status_label.mark).or(unmarked) {
            self.mark(mark, [start, top + 7.0], 12.0);
        }
        let is_said = |block: &&Block| matches!(block, Block::Badges(_) | Block::Paragraph(Paragraph::Missing, _));
        measure.inside().iter().filter(|block| !is_said(block)).for_each(|block| self.detail(block, inside));
    }

    /// A bar in the scale of its list.
    fn slim(&mut self, scale: &Scale, top: f64, zero: &str) {
        let at = |part: f64| BAR.0 + part * BAR.1;
        let (start, end) = scale.bar();
        let (start, end) = (at(start), at(end));
        self.rect([start, top + 3.0, end - start, 8.0], Colour::Above, false);
        if scale.is_negative() {
            // Hollow: a bar below zero must not look like progress.
            self.rect([start + 1.5, top + 4.5, (end - start - 3.0).max(0.0), 5.0], Colour::Paper, false);
        }
        if scale.is_open {
            self.rect([end, top + 3.0, 5.0, 8.0], Colour::Above, true);
        }
        if scale.has_zero() {
            self.rect([at(scale.zero), top, 1.0, 14.0], Colour::Ink, false);
            let (start, y) = (at(scale.zero) - (self.width_of)(zero, 11.0, true) / 2.0, self.y.max(top + 26.0));
            self.y = top + 25.0;
            self.text(start, zero, 11.0, true, Colour::Soft, false);
            self.y = y;
        }
        for tick in &scale.ticks {
            self.rect([at(tick.from), top, (at(tick.to) - at(tick.from)).max(2.0), 14.0], Colour::Ink, false);
        }
    }
}
