//! A measure over time: a drawing, and the same in a sentence that opens to every figure.

use super::{Block, Fold, Line, Outline};
use crate::facts::{Series, over_time, series};
use crate::report::{Measure, Period, Quantity};
use crate::words::Key;

/// A measure's observations.
#[derive(Clone, Copy)]
pub struct SeriesBlock<'a> {
    outline: Outline<'a>,
    of: &'a Measure,
}

impl<'a> SeriesBlock<'a> {
    pub(super) fn new(outline: Outline<'a>, of: &'a Measure) -> Option<SeriesBlock<'a>> {
        (!of.observations.is_empty()).then_some(SeriesBlock { outline, of })
    }

    /// Where each point stands; none where fewer than two can be drawn.
    pub fn drawing(&self) -> Option<Series> {
        series(self.of, &self.outline.report.period)
    }

    /// From the first to the last, each with its time and how firm it is.
    pub fn said(&self) -> Option<Line> {
        let SeriesBlock { outline, of } = *self;
        let words = outline.words;
        let all = over_time(of, &outline.report.period);
        let [(first, from), .., (last, to)] = all.as_slice() else { return None };
        let time = |period: &Period, quantity: &Quantity| {
            words.badges(quantity).iter().fold(words.period(period), |time, badge| format!("{time} · {badge}"))
        };
        let (first, last) = (time(first, from), time(last, to));
        let (from, to) = (outline.written(of, from), outline.written(of, to));
        let values: [(&str, &str); 4] = [("first", &first), ("last", &last), ("from", &from), ("to", &to)];
        Some(Line::phrase(words.say(Key::SeriesSummary, &values)))
    }

    /// Every figure, under the sentence.
    pub fn table(&self) -> Fold<'a> {
        let SeriesBlock { outline, of } = *self;
        let words = outline.words;
        let rows = move || {
            let rows = of.observations.iter().map(|observation| {
                let period = match &observation.period.label {
                    Some(label) => Line::report(label),
                    None => outline.capitalized(Line::card(words.period(&observation.period))),
                };
                (period, Line::value(outline.qualified(&observation.quantity, outline.unit(of.unit.as_ref()))))
            });
            vec![Block::Table(outline.capitalized(Line::report(&of.name)), rows.collect())]
        };
        Fold {
            name: format!("{}_series", of.id).into(),
            is_open: false,
            summary: outline.capitalized(self.said().unwrap_or_else(|| Line::card(words.label(Key::Observations)))),
            aside: None,
            body: Box::new(rows),
        }
    }
}
