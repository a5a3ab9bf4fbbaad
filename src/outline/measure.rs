//! A measure: its name, its figure, how it stands, what it is held against.

use super::{
    Bars, Block, Line, Outline, Paragraph, Rows, SeriesBlock, StatusLabel, bars, in_brackets, reference, status_label,
};
use crate::facts::{Achievement, deciding_target, measure_status};
use crate::report::{Measure, Reference, Status, Text};
use crate::words::{Figure, Key};

/// A measure, as a block of its own, as an item of a list, or as a part of another one.
#[derive(Clone, Copy)]
pub struct MeasureBlock<'a> {
    pub(super) outline: Outline<'a>,
    pub(super) of: &'a Measure,
}

impl<'a> MeasureBlock<'a> {
    /// The block of a measure.
    pub fn new(outline: Outline<'a>, of: &'a Measure) -> MeasureBlock<'a> {
        MeasureBlock { outline, of }
    }

    /// The measure's id, which links lead to.
    pub fn id(&self) -> &'a Text {
        &self.of.id
    }

    /// The measure's name, with a capital where it begins with a letter; behind it, if less is better, that it is.
    pub fn name(&self) -> Line {
        let words = self.outline.words;
        let name = self.outline.capitalized(Line::report(&self.of.name));
        if self.of.ascending {
            return name;
        }
        name.then(Line::aside(format!(" · {}", words.label(Key::LowerIsBetter))))
    }

    /// What was reached, with its number apart.
    pub fn figure(&self) -> Option<Figure> {
        let unit = self.outline.unit(self.of.unit.as_ref());
        self.of.actual.as_ref().map(|actual| self.outline.words.figure(actual, unit))
    }

    /// What qualifies the figure.
    pub fn badges(&self) -> Vec<Text> {
        self.of.actual.as_ref().map(|actual| self.outline.words.badges(actual)).unwrap_or_default()
    }

    /// The figure in one line; if none is stated, how the measure compares with its first reference, or that there is none.
    pub fn value(&self) -> Text {
        match (&self.of.actual, self.compared_alone()) {
            (Some(actual), _) => self.outline.written(self.of, actual).into(),
            (None, Some((reference, is_baseline))) => {
                let compared = self.reference(reference, is_baseline).comparison;
                compared.map(|compared| compared.text().into()).unwrap_or_default()
            }
            (None, None) => self.outline.words.label(Key::NoFigure),
        }
    }

    /// The reference by which a measure is told whose own figure is not stated: "tăng 8,7%".
    fn compared_alone(&self) -> Option<(&'a Reference, bool)> {
        let Measure { actual: None, missing_reason: None, targets, baselines, .. } = self.of else { return None };
        let all = targets.iter().map(|target| (target, false)).chain(baselines.iter().map(|before| (before, true)));
        all.into_iter().find(|(reference, _)| reference.comparison.is_some())
    }

    /// That there is no figure, and why.
    pub fn missing(&self) -> Option<Line> {
        if self.of.actual.is_some() || self.compared_alone().is_some() {
            return None;
        }
        let none = Line::card(self.outline.words.label(Key::NoFigure));
        Some(match &self.of.missing_reason {
            Some(reason) => none.then(Line::card(": ")).then(Line::report(reason)),
            None => none,
        })
    }

    /// The figure with its number stressed and its badges; else that there is none, and why.
    pub fn figure_line(&self) -> Line {
        let Some(figure) = self.figure() else {
            return self.missing().unwrap_or_else(|| Line::value(self.value()));
        };
        let space = |part: &str| if part.is_empty() { "" } else { "\u{a0}" };
        let unit = figure.unit.as_deref().unwrap_or_default();
        let joint = if figure.unit_is_sign { "" } else { space(unit) };
        let after = format!("{}{}{}", space(&figure.after), figure.after, in_brackets(&self.badges()));
        Line::card(format!("{}{}", figure.before, space(&figure.before)))
            .then(Line::value(figure.number).strong())
            .then(Line::card(joint))
            .then(Line::value(unit.to_owned()))
            .then(Line::card(after))
    }

    /// All that stands above what opens, in one line: name, figure with its badges, status and who says so.
    pub fn line(&self) -> Line {
        let line = self.name().then(Line::card("; ")).then(self.figure_line());
        match self.status_label() {
            Some(status_label) => line.then(Line::card("; ")).then(status_label.line()),
            None => line,
        }
    }

    fn achievement(&self) -> Option<Achievement> {
        measure_status(self.of, &self.outline.report.period)
    }

    /// Status of the whole measure, whoever says so; if its targets judge it differently, by which of them.
    pub fn status_label(&self) -> Option<StatusLabel> {
        let mut status_label = status_label(&self.outline, self.achievement()?);
        if let Some(target) = deciding_target(self.of, &self.outline.report.period) {
            let values = [("status", &*status_label.said.text()), ("name", &*self.of.name_of(target))];
            status_label.said = Line::phrase(self.outline.words.say(Key::StatusAgainst, &values));
        }
        Some(status_label)
    }

    /// The declared status, if it is declared for the measure as a whole.
    pub fn declared(&self) -> Option<StatusLabel> {
        self.status_label().filter(|_| self.of.status.is_some())
    }

    /// The declared status, if its mark alone does not tell it: a better known status has the same mark, or the figures contradict it.
    fn unmarked(&self) -> Option<StatusLabel> {
        use Status::{Exceeded, Met, NotMet, PartiallyMet};
        let is_marked = matches!(self.of.status, Some(Exceeded | Met | PartiallyMet | NotMet));
        self.declared().filter(|declared| !is_marked || declared.note.is_some())
    }

    fn status(&self, declared: StatusLabel) -> Block<'a> {
        Block::Status(StatusLabel { said: self.outline.capitalized(declared.said), ..declared })
    }

    /// Whether there is more to tell than name, figure and mark.
    pub fn has_details(&self) -> bool {
        let Measure { actual, missing_reason, targets, baselines, note, observations, parts, .. } = self.of;
        let is_plain = match actual {
            Some(actual) => self.outline.words.badges(actual).is_empty(),
            None => missing_reason.is_none(),
        };
        let is_alone = targets.is_empty() && baselines.is_empty() && note.is_none();
        !(is_plain && is_alone && self.unmarked().is_none() && observations.is_empty() && parts.is_empty())
    }

    /// The index of the target with that id.
    pub fn target(&self, id: &str) -> Option<usize> {
        self.of.targets.iter().position(|target| target.id == *id)
    }

    /// How many parts it has on all levels.
    pub fn all_parts(&self) -> usize {
        fn count(measure: &Measure) -> usize {
            measure.parts.iter().map(|part| 1 + count(part)).sum()
        }
        count(self.of)
    }

    /// The blocks below its line, where everything is written out.
    pub fn below(&self) -> Vec<Block<'a>> {
        let mut blocks = Vec::new();
        self.add_details(&mut blocks);
        blocks
    }

    /// The blocks inside its row: first what the row has no room for, then all else.
    pub fn inside(&self) -> Vec<Block<'a>> {
        let mut blocks = Vec::new();
        let badges = self.badges();
        if !badges.is_empty() {
            blocks.push(Block::Badges(badges));
        }
        blocks.extend(self.missing().map(|missing| Block::Paragraph(Paragraph::Missing, missing)));
        blocks.extend(self.unmarked().map(|declared| self.status(declared)));
        self.add_details(&mut blocks);
        blocks
    }

    /// Everything below its own figure, where that is seen.
    pub fn details(&self) -> Vec<Block<'a>> {
        let mut blocks: Vec<Block> = self.declared().map(|declared| self.status(declared)).into_iter().collect();
        self.add_details(&mut blocks);
        blocks
    }

    fn add_details(&self, blocks: &mut Vec<Block<'a>>) {
        let MeasureBlock { outline, of } = *self;
        let bases = bars::bases(self);
        if !bases.is_empty() {
            blocks.push(Block::Bases(bases));
        }
        let bars = Bars::new(*self);
        let references = reference::references(self, bars.as_ref());
        blocks.extend(bars.map(Block::Bars));
        if !references.is_empty() {
            blocks.push(Block::References(references));
        }
        blocks.extend(of.note.as_ref().map(|note| Block::Paragraph(Paragraph::Aside, Line::report(note))));
        if !of.parts.is_empty() {
            let parts = of.parts.iter().map(|part| MeasureBlock::new(outline, part)).collect();
            let rows = Rows::new(outline, &of.parts);
            blocks.push(Block::Parts(outline.words.label(Key::OfWhich), rows, parts));
        }
        blocks.extend(SeriesBlock::new(outline, of).map(Block::Series));
    }
}
