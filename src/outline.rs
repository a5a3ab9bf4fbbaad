//! What the card says, as blocks of words without any markup: made once here, and written by each form in its own way.
//!
//! ```text
//! report ─► facts ─┬─► outline ─► writers: the card's components, pictures (SVG, canvas), plain HTML,
//!           words ─┘                       written alternatives, the table, CSV
//! ```
//!
//! A part of the card (header, indicators, budget, …) is a file here, and a list of [`Block`]s. A block holds all that a reader can
//! learn from it: a figure with its badges, a status and who says it, a reference with what follows from it. A writer knows blocks, not
//! reports: a new badge is made here once and stands in every form, and a new kind of block is one more arm in each writer.
//!
//! - Blocks are made a part at a time. What a reader may never open ([`Fold`], the inside of a [`MeasureBlock`]) is made when it is asked for, so
//!   that a press renders only what it concerns.
//! - What is chosen and opened is the reader's state, and stays with the card. A block tells what can be chosen, and what follows:
//!   [`Bars::scale`] takes the target that is to be 100 %.
//! - Pure: no Yew, no browser, no files. Words come applied, in the card's language; what is the report's own is marked as such
//!   ([`Voice::Report`]), for it may be in another one.

mod bars;
mod block;
mod event;
mod explanation;
mod footer;
mod header;
mod indicators;
mod line;
mod listing;
mod measure;
mod notice;
mod plan;
mod record;
mod reference;
mod results;
mod rows;
mod series;
mod statements;
mod status_label;
mod table;

pub use bars::{Bars, Base};
pub use block::{Block, Body, Fold, Heading, Paragraph, SourceLine, StatusMark, TallyBlock, TallyFigure, Term};
pub use line::{Line, Run, Voice, in_turn};
pub use listing::{Group, GroupCount, Listing, group_fold, is_long};
pub use measure::MeasureBlock;
pub use notice::problems;
pub use record::Record;
pub use reference::ReferenceBlock;
pub use results::{BUDGET, RESULTS};
pub use rows::{Cell, Rows};
pub use series::SeriesBlock;
pub use status_label::{StatusLabel, status_label};
pub use table::{Cells, HeaderCell, Row, RowGroup, TableSection};

pub use crate::facts::{Scale, Series, StatusCounts};

use crate::facts::{headline, over_time};
use crate::report::{Measure, Period, Problem, Quantity, Report, Text, Unit};
use crate::words::Words;

/// A part of the card, in the order in which they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Who reports, on what, and the headline.
    Header,
    /// Counts, and the indicators that they count.
    Indicators,
    /// Money in and out, against its plans.
    Budget,
    /// Other results.
    Results,
    /// The year ahead.
    Plan,
    /// Results told in words.
    Statements,
    /// The meeting that adopted the report.
    Event,
    /// What could not be shown, or that there is nothing to show.
    Notice,
    /// Where the figures come from.
    Footer,
}

impl Part {
    /// All of them, from top to bottom.
    pub const ALL: [Part; 9] = [
        Part::Header,
        Part::Indicators,
        Part::Budget,
        Part::Results,
        Part::Plan,
        Part::Statements,
        Part::Event,
        Part::Notice,
        Part::Footer,
    ];

    /// The names under which the reader's choices of its folds are kept.
    pub fn folds(self) -> &'static [&'static str] {
        match self {
            Part::Plan => &[plan::OBJECTIVES, plan::TASKS, plan::PROJECTS],
            Part::Statements => &[statements::NAME],
            Part::Event => &[event::NAME],
            Part::Notice => &[notice::NAME],
            Part::Header | Part::Indicators | Part::Budget | Part::Results | Part::Footer => &[],
        }
    }
}

/// A report in the words of one language, to be told part by part.
#[derive(Clone, Copy)]
pub struct Outline<'a> {
    report: &'a Report,
    words: &'a Words,
    /// The errors that leave something out.
    errors: &'a [&'a Problem],
    /// Whether less is better of any of its measures.
    has_descending: bool,
}

impl<'a> Outline<'a> {
    /// The outline of a report that an error has left nothing out of.
    pub fn new(report: &'a Report, words: &'a Words) -> Outline<'a> {
        Outline { report, words, errors: &[], has_descending: report.has_descending() }
    }

    /// The same, with the errors that have left something out.
    pub fn with_errors(self, errors: &'a [&'a Problem]) -> Outline<'a> {
        Outline { errors, ..self }
    }

    /// The headline's sentences.
    pub fn headline(&self) -> Vec<Line> {
        in_turn(
            headline(self.report)
                .iter()
                .map(|sentence| Line::phrase(self.words.sentence(sentence, &self.report.language)))
                .collect(),
        )
    }

    /// The sentence that explains "as declared" and "from the figures", in the first part that uses them.
    pub fn explanation(&self, part: Part) -> Option<Line> {
        explanation::explanation(self, part)
    }

    /// The words of the card's language.
    pub fn words(&self) -> &'a Words {
        self.words
    }

    /// The line as it begins something: with a capital, whoever wrote it. Writers take lines as they are.
    fn capitalized(&self, line: Line) -> Line {
        line.capitalized(self.words, &self.report.language)
    }

    fn heading(&self, level: Heading, line: Line) -> Block<'a> {
        Block::Heading(level, self.capitalized(line))
    }

    /// Organization and title, as the card's name.
    pub fn name(&self) -> String {
        format!("{}. {}", self.report.organization.name, self.words.title(self.report))
    }

    /// The blocks of a part; none where the report has nothing for it.
    pub fn part(&self, part: Part) -> Vec<Block<'a>> {
        match part {
            Part::Header => header::header(self),
            Part::Indicators => indicators::indicators(self),
            Part::Budget => results::budget(self),
            Part::Results => results::results(self),
            Part::Plan => plan::plan(self),
            Part::Statements => statements::statements(self),
            Part::Event => event::event(self),
            Part::Notice => notice::notice(self),
            Part::Footer => footer::footer(self),
        }
    }

    /// Whether a series in budget or results has figures between its first and its last.
    pub fn has_long_series(&self) -> bool {
        fn is_long(measures: &[Measure], own: &Period) -> bool {
            measures.iter().any(|measure| {
                let is_own = !measure.observations.is_empty() && over_time(measure, own).len() > 2;
                is_own || is_long(&measure.parts, own)
            })
        }
        let Report { budget, measures, period, .. } = self.report;
        [budget, measures].into_iter().any(|list| is_long(list, period))
    }

    /// The list of that name: a tally's id, [`BUDGET`] or [`RESULTS`]. `None` where no tally has that id.
    pub fn listing(&self, id: &str) -> Option<Listing<'a>> {
        let report = self.report;
        let (measures, is_complete) = match id {
            BUDGET => (&report.budget, true),
            RESULTS => (&report.measures, true),
            _ => {
                report.tallies.iter().find(|tally| tally.id == *id).map(|tally| (&tally.indicators, tally.complete))?
            }
        };
        Some(Listing::new(*self, id.to_owned().into(), measures, is_complete))
    }

    /// All figures as rows, under the headings of their sections; a section without figures is left out.
    pub fn table(&self) -> Vec<RowGroup<'a>> {
        table::table(self)
    }

    fn unit(&self, key: Option<&Text>) -> Option<&'a Unit> {
        self.report.unit(key?)
    }

    /// The unit of a reference: its own, else its measure's.
    fn reference_unit(&self, measure: &Measure, own: Option<&Text>) -> Option<&'a Unit> {
        self.unit(own.or(measure.unit.as_ref()))
    }

    /// What stands behind a name for its time: " · năm 2025".
    fn time(&self, time: Option<&Period>) -> Line {
        time.map_or_else(Line::default, |time| Line::aside(format!(" · {}", self.words.period(time))))
    }

    /// The name of a plan or of an earlier figure, with its time where the name does not say it.
    fn timed(&self, name: &Text, time: Option<&Period>) -> Line {
        Line::report(name).then(self.time(time))
    }

    /// A quantity of a measure in one line, in the measure's unit: "hơn 1.757 tỷ đồng".
    pub fn written(&self, measure: &Measure, quantity: &Quantity) -> String {
        self.words.figure(quantity, self.unit(measure.unit.as_ref())).text()
    }

    /// A quantity in one line, with what qualifies it: "1.200 tỷ đồng (sơ bộ)".
    fn qualified(&self, quantity: &Quantity, unit: Option<&Unit>) -> String {
        self.words.figure(quantity, unit).text() + &in_brackets(&self.words.badges(quantity))
    }
}

/// Badges as they stand behind a figure: " (sơ bộ)"; empty without any.
fn in_brackets(badges: &[Text]) -> String {
    badges.iter().map(|badge| format!(" ({badge})")).collect()
}
