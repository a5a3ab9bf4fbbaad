//! What is read in an article, before it becomes a report: each piece with its place and its doubts.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::doubt::Question;
use super::number::Written;
use super::reference::Reference;
use super::unit::Unit;
use crate::report::{Comparator, ComparisonType};

/// Bytes of the article.
pub(super) type Span = Range<usize>;

/// Why a piece is not sure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "Question", try_from = "Question")]
pub enum Doubt {
    /// The words for it stand elsewhere: the name is taken from a figure before it.
    InheritedName,
    /// What is compared with is not said here.
    NoReference,
    /// "tăng 0,6%" of a share: points may be meant.
    PointsAsPercent,
    /// "tăng 3 lần" can be three times or four times.
    TimesMore,
    /// "vượt 312,5%" may be meant as "đạt 312,5%".
    ExceededBeyondHundred,
    /// Separators of another language, or a misprint.
    OddNumber,
    /// What is counted is no word that the rules know.
    UnknownThing,
    /// A number in words.
    InWords,
    /// An amount of an earlier time, taken as the baseline.
    Earlier,
    /// A planned amount, taken as the target.
    Planned,
    /// "trong đó": taken as a part of the figure before.
    PartOf,
    /// The name was put together from words around the number.
    ComposedName,
    /// The title alone says it.
    TitleOnly,
    /// Read from the text's beginning and its dates; no words state it as such.
    Header,
    /// No year is named: the period is to be written.
    NoPeriod,
    /// No body is named: who reports is to be written.
    NoOrganization,
    /// The text gives another amount under the same name.
    Contradicted,
    /// Whether less of it is better is told by its name alone.
    Direction,
    /// A table's columns were told by their headings, and something was taken for granted.
    Columns,
    /// A table that is larger than a report's is: its lines were read as any other text.
    TooLarge,
    /// Left out from here on: a list of the report holds no more, or no text so long.
    Full,
    /// D36: a cell of a table, or a whole one, that can't be read.
    Unread,
    /// Nothing in its passage is compared: it may be somebody else's.
    Alone,
    /// D37: too little says that it is a result; it was left out.
    Weak,
    /// A plan or a task: where it begins and ends is to be looked at.
    Ahead,
    /// Counts that were added up.
    TwiceTold,
    /// The words around it may deny it, suppose it, or tell of a plan or of another body.
    Unreal,
    /// No words say that it is a result of who reports, and it is compared with nothing.
    Unattested,
}

/// An amount: a number or a range, in its unit.
#[derive(Clone, Debug)]
pub(super) struct Amount {
    pub low: Written,
    pub high: Option<Written>,
    pub unit: Option<Unit>,
    pub comparator: Option<Comparator>,
    pub is_estimated: bool,
    pub quote: Span,
}

/// How a figure stands to a reference.
#[derive(Clone, Debug)]
pub(super) struct Compared {
    pub kind: ComparisonType,
    pub value: Written,
    /// A difference's own unit.
    pub unit: Option<Unit>,
    pub is_down: bool,
    pub comparator: Option<Comparator>,
    pub reference: Option<Reference>,
    /// The comparing verb speaks of a plan: "vượt", "hụt", "đạt".
    pub of_plan: bool,
    pub quote: Span,
    pub doubts: Vec<Doubt>,
}

/// A planned or earlier amount beside a figure.
#[derive(Clone, Debug)]
pub(super) struct Beside {
    pub amount: Amount,
    pub is_plan: bool,
    /// Its own words, such as "kế hoạch" or "năm 2022".
    pub name: String,
    pub year: Option<i32>,
}

/// One result.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub name: String,
    /// Where the words for it stand, its figures with them.
    pub span: Span,
    pub level: Option<Amount>,
    pub compared: Vec<Compared>,
    pub beside: Vec<Beside>,
    /// The result that it is a part of.
    pub part_of: Option<usize>,
    pub note: Option<Span>,
    pub doubts: Vec<Doubt>,
    /// In which paragraph it stands, from 0.
    pub paragraph: usize,
    /// "còn", "hộ nghèo": less is better.
    pub is_descending: bool,
}

/// A count of what was achieved.
#[derive(Clone, Debug, Default)]
pub(super) struct Counted {
    pub label: String,
    pub achieved: Option<u32>,
    pub exceeded: Option<u32>,
    pub partly: Option<u32>,
    pub missed: Option<u32>,
    pub total: Option<u32>,
    pub span: Span,
    pub doubts: Vec<Doubt>,
    pub paragraph: usize,
}

/// A figure of a plan: its clause.
#[derive(Clone, Debug)]
pub(super) struct Aim {
    pub span: Span,
    pub year: Option<i32>,
}

impl Counted {
    /// Whether it says more than a total.
    pub fn says(&self) -> bool {
        [self.achieved, self.exceeded, self.partly, self.missed].iter().any(Option::is_some)
    }
}
