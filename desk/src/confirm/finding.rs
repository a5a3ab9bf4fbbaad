//! One piece of a report that was read of a source, with where it stands there and how sure it is.

use std::collections::BTreeMap;
use std::ops::Range;

use report_card::words::Language;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Which piece of a report was read: each is confirmed by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum FindingKind {
    /// Who reports.
    Organization,
    /// The time that the report tells of.
    Period,
    /// What it is called.
    Title,
    /// Where it was published.
    Source,
    /// A count: "19/19 indicators".
    Tally,
    /// A figure with its name and unit.
    Measure,
    /// What a figure was to be.
    Target,
    /// What it was before.
    Baseline,
    /// A result told in words.
    Statement,
    /// The time of the plan.
    PlanPeriod,
    /// The year's theme.
    Theme,
    /// A list of the plan's texts.
    Objectives,
    /// The same.
    Tasks,
    /// The same.
    Projects,
    /// The meeting.
    Event,
}

impl FindingKind {
    /// What no report, or no plan, is without.
    pub fn is_needed(self) -> bool {
        self == FindingKind::PlanPeriod || !self.can_be_left()
    }

    /// A count, a figure, or what it is compared with.
    pub fn is_figure(self) -> bool {
        matches!(self, FindingKind::Tally | FindingKind::Measure | FindingKind::Target | FindingKind::Baseline)
    }

    /// Whether it can be left out; a plan's time, where nothing of the plan is taken.
    pub fn can_be_left(self) -> bool {
        !matches!(self, FindingKind::Organization | FindingKind::Period)
    }
}

/// Where something stands in its source.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum SourcePlace {
    /// Bytes of the article's text.
    Words(Range<usize>),
    /// A cell of the sheet: row and column from 0.
    Cell(u32, u32),
}

/// A sentence in every language of the card, by its tag.
pub type LocalizedText = BTreeMap<String, String>;

/// A sentence of every language.
pub fn localized(sentence: impl Fn(Language) -> String) -> LocalizedText {
    Language::ALL.into_iter().map(|language| (language.tag().to_owned(), sentence(language))).collect()
}

/// Something to be known of what was read, or what stands in its way: its code, where, and what to do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Notice {
    /// The stable code: D01, S22, A02.
    pub code: String,
    /// The place in words; blank where the whole source is meant.
    pub place: LocalizedText,
    /// The cell, where it is one.
    pub cell: Option<(u32, u32)>,
    /// What it is, and the remedy.
    pub sentence: LocalizedText,
}

impl Notice {
    /// The sentence in a language.
    pub fn sentence(&self, language: Language) -> &str {
        self.sentence.get(language.tag()).map_or("", String::as_str)
    }

    /// The place in words of a language.
    pub fn place(&self, language: Language) -> &str {
        self.place.get(language.tag()).map_or("", String::as_str)
    }
}

/// One piece of a report that was read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// What it is.
    pub kind: FindingKind,
    /// The field in the report as it was read (RFC 6901).
    pub pointer: String,
    /// The finding that it belongs to, and is left out with.
    pub under: Option<usize>,
    /// The field's value in the format, without what is confirmed by itself; a unit by its label.
    pub value: Value,
    /// Where it stands, first the place that says most.
    pub places: Vec<SourcePlace>,
    /// Its words there.
    pub quote: String,
    /// Whether the source says it so, beyond doubt.
    pub is_sure: bool,
    /// What to look at.
    pub reasons: Vec<Notice>,
}
