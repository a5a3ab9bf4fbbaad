//! The card as a picture 720 px wide: what is seen at a glance.

mod mark;
mod measure;
mod rows;

use super::lines::broken;
use super::omitted::omitted;
use super::picture::{Colour, Picture, Shape};
use crate::outline::{
    Block, Heading, Line, Outline, Paragraph, Part, SourceLine, StatusCounts, StatusLabel, StatusMark, TallyBlock,
};
use crate::report::Status;

const WIDTH: f64 = 720.0;
const EDGE: f64 = 28.0;
const INSIDE: f64 = WIDTH - 2.0 * EDGE;
/// From this font size on, lines are balanced to similar lengths, as in the card's style sheet.
const BALANCED: f64 = 20.0;

/// The width of a text in a font size, bold or not, all in pixels.
pub type TextWidth<'a> = &'a dyn Fn(&str, f64, bool) -> f64;

/// Lays a report out as a picture. What opens on the card is left out, and named at the foot; `address`, where the card is, stands below that;
/// empty for none.
pub fn compose(outline: &Outline, address: &str, width_of: TextWidth) -> Picture {
    let words = outline.words();
    let mut page = Page { shapes: Vec::new(), y: EDGE, is_rtl: words.is_rtl(), is_first: true, width_of };
    for part in [Part::Header, Part::Indicators, Part::Budget, Part::Results, Part::Plan] {
        outline.part(part).iter().for_each(|block| page.block(block));
    }
    page.section("");
    for block in &outline.part(Part::Notice) {
        match block {
            // How many there are: a picture has no room for what is wrong with each.
            Block::Fold(fold) => page.aside(&page.said(&fold.summary), 0.0),
            other => page.block(other),
        }
    }
    outline.part(Part::Footer).iter().for_each(|block| page.block(block));
    for said in [&omitted(outline).unwrap_or_default(), address] {
        page.paragraph(said, 13.0, false, Colour::Soft);
    }
    let height = (page.y + EDGE).ceil();
    Picture {
        width: WIDTH,
        height,
        is_rtl: page.is_rtl,
        lang: words.tag().to_owned(),
        title: outline.name(),
        shapes: page.shapes,
    }
}

/// The layout, from top to bottom between two edges.
struct Page<'a> {
    shapes: Vec<Shape>,
    y: f64,
    is_rtl: bool,
    /// Whether nothing stands below the last heading yet.
    is_first: bool,
    width_of: TextWidth<'a>,
}

impl Page<'_> {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(Heading::Title, line) => {
                self.paragraph(&self.said(line), 25.0, true, Colour::Ink);
                self.y += 4.0;
            }
            Block::Heading(Heading::Section, line) => self.section(&self.said(line)),
            Block::Paragraph(Paragraph::Organization, line) => {
                self.paragraph(&self.said(line), 14.0, true, Colour::Accent)
            }
            Block::Paragraph(Paragraph::Counted, line) => {
                self.separate();
                self.paragraph(&self.said(line), 15.0, false, Colour::Ink);
            }
            Block::Paragraph(_, line) => self.paragraph(&self.said(line), 14.0, false, Colour::Soft),
            Block::Lead(lines) => {
                lines.iter().for_each(|line| self.paragraph(&self.said(line), 16.0, false, Colour::Soft));
            }
            Block::Badges(badges) => self.paragraph(&badges.join(" · "), 13.0, true, Colour::Soft),
            Block::Tally(tally) => {
                self.separate();
                self.tally(tally);
            }
            Block::Counts(marks, legend) => {
                self.separate();
                self.counts(marks, legend);
            }
            Block::Listing(listing) => self.listing(listing),
            Block::Measure(measure) => {
                self.separate();
                self.measure(measure);
            }
            Block::Quote(line) => {
                let top = self.y;
                self.indented(16.0, |page| {
                    page.paragraph(&format!("“{}”", page.said(line)), 24.0, true, Colour::Accent)
                });
                self.rect([0.0, top, 4.0, self.y - top], Colour::Accent, false);
            }
            Block::Source(source) => self.source(source),
            // Laid out together with their measure.
            Block::Status(_) | Block::Bars(_) | Block::References(_) | Block::Parts(..) | Block::Series(_) => {}
            // Opening and choosing is possible in the card only.
            Block::Bases(_)
            | Block::Fold(_)
            | Block::List(_)
            | Block::Terms(_)
            | Block::Table(..)
            | Block::Problems(_) => {}
        }
    }

    /// A line as one text, in which each thing keeps its own direction.
    fn said(&self, line: &Line) -> String {
        line.isolated(self.is_rtl)
    }

    /// The x coordinate at this distance from the start of the line, on whichever side that is.
    fn x(&self, from_start: f64) -> f64 {
        if self.is_rtl { WIDTH - EDGE - from_start } else { EDGE + from_start }
    }

    fn rect(&mut self, [start, y, width, height]: [f64; 4], fill: Colour, is_faint: bool) {
        let x = self.x(if self.is_rtl { start + width } else { start });
        self.shapes.push(Shape::Rect { frame: [x, y, width, height], fill, is_faint });
    }

    fn text(&mut self, start: f64, text: &str, size: f64, is_bold: bool, fill: Colour, is_end: bool) {
        let at = [self.x(start), self.y];
        self.shapes.push(Shape::Text { at, size, is_bold, fill, is_end, text: text.to_owned() });
    }

    fn paragraph(&mut self, text: &str, size: f64, is_bold: bool, fill: Colour) {
        self.lines(0.0, INSIDE, text, size, is_bold, fill);
    }

    /// Lays out what `set` sets, indented at the start.
    fn indented(&mut self, by: f64, set: impl FnOnce(&mut Self)) {
        let before = self.shapes.len();
        set(self);
        let by = if self.is_rtl { -by } else { by };
        for shape in &mut self.shapes[before..] {
            if let Shape::Text { at, .. } = shape {
                at[0] += by;
            }
        }
    }

    /// Text, broken into lines of at most `width`.
    fn lines(&mut self, start: f64, width: f64, text: &str, size: f64, is_bold: bool, fill: Colour) {
        let width_of = self.width_of;
        for line in broken(text, width, size >= BALANCED, &|part| width_of(part, size, is_bold)) {
            self.line(start, &line, size, is_bold, fill);
        }
    }

    fn line(&mut self, start: f64, text: &str, size: f64, is_bold: bool, fill: Colour) {
        self.y += size * 1.35;
        self.text(start, text, size, is_bold, fill, false);
    }

    fn section(&mut self, title: &str) {
        self.y += 20.0;
        self.shapes.push(Shape::Rect { frame: [0.0, self.y, WIDTH, 1.0], fill: Colour::Line, is_faint: false });
        self.y += 8.0;
        self.paragraph(title, 13.0, true, Colour::Soft);
        self.y += 6.0;
        self.is_first = true;
    }

    /// A rule above everything but the first below a heading.
    fn separate(&mut self) {
        if !std::mem::take(&mut self.is_first) {
            self.y += 14.0;
            self.rect([0.0, self.y, INSIDE, 1.0], Colour::Line, false);
            self.y += 8.0;
        }
    }

    fn tally(&mut self, tally: &TallyBlock) {
        let number = tally.count.number.as_deref().unwrap_or_default();
        let total = tally.count.total.as_deref().unwrap_or_default();
        self.y += 46.0;
        self.text(0.0, number, 48.0, true, Colour::Ink, false);
        let mut start = (self.width_of)(number, 48.0, true);
        self.text(start, total, 26.0, true, Colour::Soft, false);
        start += (self.width_of)(total, 26.0, true) + 14.0;
        let label = self.said(&tally.count.label);
        self.y -= 16.0 * 1.35;
        self.lines(start, INSIDE - start, &label, 16.0, false, Colour::Ink);
        self.counts(&tally.marks, &tally.legend);
    }

    /// Marks, and what they mean.
    fn counts(&mut self, marks: &StatusCounts, legend: &[StatusLabel]) {
        self.dots(&marks.fives());
        self.y += 6.0;
        for status_label in legend {
            self.y += 22.0;
            let said = self.said(&status_label.line());
            match status_label.mark {
                Some(mark) => {
                    self.mark(mark, [0.0, self.y - 12.0], 14.0);
                    self.text(22.0, &said, 14.0, false, Colour::Ink, false);
                }
                None => self.text(0.0, &said, 13.0, false, Colour::Soft, false),
            }
        }
    }

    fn dots(&mut self, fives: &[Vec<Option<Status>>]) {
        if fives.is_empty() {
            return;
        }
        self.y += 12.0;
        let mut start = 0.0;
        for five in fives {
            if start + 5.0 * 24.0 > INSIDE {
                start = 0.0;
                self.y += 26.0;
            }
            for status in five {
                self.mark(StatusMark::of(*status), [start, self.y], 18.0);
                start += 24.0;
            }
            start += 8.0;
        }
        self.y += 20.0;
    }

    /// A picture has no links: the address is written out.
    fn source(&mut self, source: &SourceLine) {
        let url = source.url.clone().map(Line::value);
        let parts = [source.credits.as_ref(), source.title.as_ref(), url.as_ref(), source.published.as_ref()];
        let parts: Vec<String> = parts.into_iter().flatten().map(|part| self.said(part)).collect();
        let said = format!("{}: {}", source.label, parts.join(" · "));
        self.paragraph(&said, 13.0, false, Colour::Soft);
    }
}
