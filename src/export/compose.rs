//! The card as a picture 720 px wide: what is seen of it at a glance.

mod measure;

use super::lines::broken;
use super::picture::{Colour, Picture, Shape};
use crate::facts::{headline, leading_tally, tallied};
use crate::report::{Report, Status, Tally};
use crate::words::{Key, Words};

const WIDTH: f64 = 720.0;
const EDGE: f64 = 28.0;
const INSIDE: f64 = WIDTH - 2.0 * EDGE;
/// From this size on, lines are of about one length, as the card's style sheet has it.
const BALANCED: f64 = 20.0;

/// How wide a text is: of that size, bold or not.
pub type TextWidth<'a> = &'a dyn Fn(&str, f64, bool) -> f64;

/// Lays a report out as a picture. `address` stands under it: where the card is.
pub fn compose(report: &Report, words: &Words, address: &str, width_of: TextWidth) -> Picture {
    let title = words.title(report);
    let mut page = Page { shapes: Vec::new(), y: EDGE, is_rtl: words.is_rtl(), width_of };
    page.paragraph(&report.organization.name, 14.0, true, Colour::Accent);
    page.paragraph(&title, 25.0, true, Colour::Ink);
    page.y += 4.0;
    for sentence in headline(report) {
        page.paragraph(&words.sentence(&sentence).text(), 16.0, false, Colour::Soft);
    }
    if let Some(leading) = leading_tally(report) {
        page.section(&words.label(Key::Indicators));
        page.tally(report, words, leading);
        for tally in report.tallies.iter().filter(|tally| tally.id != leading.id) {
            page.rule();
            page.tally(report, words, tally);
        }
    }
    let budget = (words.label(Key::Budget), &report.budget);
    for (title, measures) in [budget, (words.results(report), &report.measures)] {
        if !measures.is_empty() {
            page.section(&title);
        }
        for (at, measure) in measures.iter().enumerate() {
            if at > 0 {
                page.rule();
            }
            page.measure(report, words, measure);
        }
    }
    if let Some((plan, theme)) = report.plan.as_ref().and_then(|plan| Some((plan, plan.theme.as_ref()?))) {
        page.section(&words.say(Key::ThemeOf, &[("period", &words.period(&plan.period))]).text());
        let top = page.y;
        page.indented(16.0, |page| page.paragraph(&format!("“{}”", theme.text), 24.0, true, Colour::Accent));
        page.rect([0.0, top, 4.0, page.y - top], Colour::Accent, false);
    }
    page.section("");
    for source in &report.sources {
        let parts = [source.credits.as_deref(), source.title.as_deref(), source.url.as_deref()];
        let parts: Vec<&str> = parts.into_iter().flatten().collect();
        let said = format!("{}: {}", words.label(Key::Source), parts.join(" · "));
        page.paragraph(&said, 13.0, false, Colour::Soft);
    }
    page.paragraph(address, 13.0, false, Colour::Soft);
    let height = (page.y + EDGE).ceil();
    Picture {
        width: WIDTH,
        height,
        is_rtl: page.is_rtl,
        lang: words.tag().to_owned(),
        title: format!("{}. {title}", report.organization.name),
        shapes: page.shapes,
    }
}

/// What is laid out from top to bottom, between two edges.
struct Page<'a> {
    shapes: Vec<Shape>,
    y: f64,
    is_rtl: bool,
    width_of: TextWidth<'a>,
}

impl Page<'_> {
    /// A place so far from the start of the line, wherever that is.
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

    /// Whatever is set, set so far in from the start.
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

    /// Text broken into lines where they would be too long.
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
    }

    fn rule(&mut self) {
        self.y += 14.0;
        self.rect([0.0, self.y, INSIDE, 1.0], Colour::Line, false);
        self.y += 8.0;
    }

    fn tally(&mut self, report: &Report, words: &Words, tally: &Tally) {
        let counts = tallied(tally, &report.period);
        // As on the card: a count of one kind is a line.
        if let Some(achieved) = tally.achieved.filter(|_| tally.total.is_none() && counts.counts.len() == 1) {
            let said = words.count(Key::CountAchieved, achieved, &[("label", &tally.label)]).text();
            self.paragraph(&said, 15.0, false, Colour::Ink);
            return;
        }
        let number = tally.achieved.or(tally.exceeded).map(|count| words.whole(count)).unwrap_or_default();
        let total = tally.total.map(|total| format!("/{}", words.whole(total))).unwrap_or_default();
        self.y += 46.0;
        self.text(0.0, &number, 48.0, true, Colour::Ink, false);
        let mut start = (self.width_of)(&number, 48.0, true);
        self.text(start, &total, 26.0, true, Colour::Soft, false);
        start += (self.width_of)(&total, 26.0, true) + 14.0;
        let label = words.capitalized(&words.say(Key::Achieved, &[("label", &tally.label)]).text());
        self.y -= 16.0 * 1.35;
        self.lines(start, INSIDE - start, &label, 16.0, false, Colour::Ink);
        self.dots(&counts.fives());
        self.y += 6.0;
        for count in &counts.counts {
            self.y += 22.0;
            self.mark(count.status, [0.0, self.y - 12.0], 14.0);
            let mut said = words.counted(count, tally.against.as_deref()).text();
            if count.derived {
                said = format!("{said} ({})", words.label(Key::FromFigures));
            }
            self.text(22.0, &said, 14.0, false, Colour::Ink, false);
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
                self.mark(*status, [start, self.y], 18.0);
                start += 24.0;
            }
            start += 8.0;
        }
        self.y += 20.0;
    }

    /// The card's own mark of a status: a shape each.
    fn mark(&mut self, status: Option<Status>, [start, top]: [f64; 2], size: f64) {
        const DISC: &str = "M9 0a9 9 0 0 1 0 18a9 9 0 0 1 0-18Z";
        const RING: &str = "M9 1a8 8 0 0 1 0 16a8 8 0 0 1 0-16Z";
        let at = [if self.is_rtl { self.x(start + size) } else { self.x(start) }, top];
        let scale = size / 18.0;
        let mut path = |data, fill, stroke, is_dashed| {
            self.shapes.push(Shape::Path { at, data, scale, fill, stroke, is_dashed });
        };
        match status {
            Some(Status::Exceeded) => {
                path(DISC, Some(Colour::Above), None, false);
                path("M9 4.6 13.4 12H4.6Z", Some(Colour::Paper), None, false);
            }
            Some(Status::Met | Status::OnTrack) => {
                path(DISC, Some(Colour::Met), None, false);
                path("m4.9 9.4 2.8 2.8 5.4-6", None, Some((Colour::Paper, 2.1)), false);
            }
            Some(Status::PartiallyMet | Status::AtRisk) => {
                path(RING, None, Some((Colour::Partly, 1.8)), false);
                path("M9 1a8 8 0 0 0 0 16Z", Some(Colour::Partly), None, false);
            }
            Some(Status::NotMet | Status::OffTrack) => {
                path(RING, None, Some((Colour::Below, 1.8)), false);
                path("m6 6 6 6m0-6-6 6", None, Some((Colour::Below, 1.9)), false);
            }
            _ => path(RING, None, Some((Colour::Soft, 1.8)), true),
        }
    }
}
