//! The report format, version 1: its types, how a JSON text is read into them, and every problem a publisher can be told of.
//!
//! The contract is `docs/format.md`. Terms follow IATI results, the Fiscal Data Package, FHIR Quantity and SDMX.

mod comparison;
mod date;
mod drawn;
mod event;
mod foreign;
mod given;
mod header;
mod json;
mod json_pointer;
mod json_text;
mod measure;
mod observation;
mod order;
mod plan;
mod problem;
mod quantity;
mod quotes;
mod read;
mod reference;
#[cfg(feature = "cli")]
mod slip;
mod status;
mod tally;
mod text_span;
#[cfg(feature = "sheet")]
mod undated;
mod value;
mod vocabulary;

// The format's fields: what is `pub` in a file is told from here.
pub use comparison::*;
pub use event::*;
pub use header::*;
pub use measure::*;
pub use observation::*;
pub use plan::*;
pub use quantity::*;
pub use reference::*;
pub use status::*;
pub use tally::*;

pub use date::Date;
pub use drawn::{DRAWN, before_drawn, hash_of, series};
pub use foreign::Foreign;
pub use given::{Data, Given};
pub use json::{MAX_DEPTH, Syntax, SyntaxError};
#[cfg(feature = "sheet")]
pub use json_pointer::{field_of, step_of};
#[cfg(feature = "sheet")]
pub use json_text::FieldPlace;
pub use json_text::JsonText;
pub(crate) use order::in_order;
pub use problem::{Fault, Found, Problem, Severity};
pub use quotes::missing_quotes;
pub(crate) use read::is_directional_formatting;
pub use read::{MAX_BYTES, MAX_ITEMS, MAX_PART_LEVELS, MAX_TEXT, ReadReport, VERSION, read};
#[cfg(feature = "cli")]
pub(crate) use read::{closed, is_web_link};
#[cfg(feature = "sheet")]
pub(crate) use read::{currency_codes, is_slug, slug_of_ascii};
#[cfg(feature = "cli")]
pub use slip::Slip;
pub use text_span::{Lines, Point, TextSpan};
pub use value::JsonType;
#[cfg(feature = "embed")]
pub(crate) use value::{Value, read_fields};
pub(crate) use vocabulary::Vocabulary;

/// A text of the report, cheap to clone: always shown as text, never as markup.
pub type Text = implicit_clone::unsync::IString;

/// A whole report, as its publisher wrote it. Every figure in it is stated, none is computed.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// A slug, `[a-z0-9-]+`, for deep links and file names. Empty if the report's id could not be read.
    pub id: Text,
    /// BCP 47: the language of the report's own words, such as `vi`.
    pub language: Text,
    /// Absent: the card composes one from the period, and from the plan's if that has a theme.
    pub title: Option<Text>,
    /// The body that reports; named, in a whole report.
    pub organization: Organization,
    /// The time the report tells of.
    pub period: Period,
    /// How settled its figures are; shown as a badge.
    pub status: Option<ReportStatus>,
    /// The day on which the report was last changed.
    pub date_modified: Option<Date>,
    /// The id of the report that this one replaces.
    pub supersedes: Option<Text>,
    /// Where the figures come from: `source` of the JSON, one or a list of them; empty if none is named.
    pub sources: Vec<Source>,
    /// The units that measures name by key: see [`Report::unit`].
    pub units: Vec<Unit>,
    /// Counts such as "19/19 indicators, 11 exceeded".
    pub tallies: Vec<Tally>,
    /// Money in and out against its plans, in the order of the source: at most [`MAX_ITEMS`].
    pub budget: Vec<Measure>,
    /// Results that are neither money nor counted in a tally, in the order of the source: at most [`MAX_ITEMS`].
    pub measures: Vec<Measure>,
    /// Results told in words, each word for word: at most [`MAX_ITEMS`].
    pub statements: Vec<Statement>,
    /// What is planned for the period to come.
    pub plan: Option<Plan>,
    /// The meeting that adopted the report.
    pub event: Option<Event>,
}

impl Report {
    /// The unit with that key.
    pub fn unit(&self, key: &str) -> Option<&Unit> {
        self.units.iter().find(|unit| unit.key == key)
    }

    /// Whether language, organization and period could be read: without one of them (E03 to E05) no card is shown.
    pub fn is_whole(&self) -> bool {
        !self.language.is_empty() && !self.organization.name.is_empty() && self.period != Period::UNREAD
    }

    /// Whether the report says anything beyond who reports and when.
    pub fn is_empty(&self) -> bool {
        self.tallies.is_empty()
            && self.budget.is_empty()
            && self.measures.is_empty()
            && self.statements.is_empty()
            && self.plan.is_none()
            && self.event.is_none()
    }

    /// Whether less is better for any measure: "above plan" would then mislead as a name for good results.
    pub fn has_descending(&self) -> bool {
        fn any(measures: &[Measure]) -> bool {
            measures.iter().any(|measure| !measure.ascending || any(&measure.parts))
        }
        any(&self.budget) || any(&self.measures) || self.tallies.iter().any(|tally| any(&tally.indicators))
    }

    /// Every measure at every level: budget lines, other results and listed indicators, each followed by its parts.
    pub fn all_measures(&self) -> impl Iterator<Item = &Measure> {
        let indicators = self.tallies.iter().flat_map(|tally| &tally.indicators);
        let mut left: Vec<&Measure> = self.budget.iter().chain(&self.measures).chain(indicators).collect();
        left.reverse();
        std::iter::from_fn(move || {
            let measure = left.pop()?;
            left.extend(measure.parts.iter().rev());
            Some(measure)
        })
    }
}
