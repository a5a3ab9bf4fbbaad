//! What a publisher is told: a code, a place, and the facts of it. The sentences are in `words`.

use super::{Date, JsonType, SyntaxError, Text, TextSpan};

/// One thing to mend in a report.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// Where: a JSON pointer (RFC 6901), such as `/budget/0/actual/value`. Empty is the whole document.
    pub pointer: String,
    /// What is wrong there, with the values that a sentence about it names.
    pub fault: Fault,
    /// The same place in the report's text; `None` for data, and until [`JsonText::locate`](super::JsonText::locate) fills it in.
    pub span: Option<TextSpan>,
}

/// How grave a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// The item is left out; E01 to E05 stop the whole card.
    Error,
    /// The report is shown as it states it, and its publisher is told: W01 to W16.
    Warning,
}

/// What stands in a place where it can't be used.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// A number, as it is written.
    Number(f64),
    /// The beginning of a text.
    Text(Text),
    /// A value of another type.
    Other,
}

/// What is wrong, with the data that a sentence about it needs.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Fault {
    /// E01: not JSON.
    Syntax(SyntaxError),
    /// E01: JSON, but no object.
    NotAReport(JsonType),
    /// E02: another version of the format, as written; `None` where it is missing.
    Version(Option<Found>),
    /// E03: missing, or no BCP 47 tag.
    Language(Option<Text>),
    /// E04: the report's period has no end that can be read.
    NoEnd,
    /// E04: the period ends before it starts.
    EndBeforeStart {
        /// Its first day.
        start: Date,
        /// Its last day.
        end: Date,
    },
    /// E05: the organization has no name.
    Organization,
    /// E06: the counts don't add up.
    TallySum {
        /// The tally's `achieved`.
        achieved: u32,
        /// Its `partiallyAchieved`; 0 where that is not stated.
        partly: u32,
        /// Its `notAchieved`; 0 where that is not stated.
        not_achieved: u32,
        /// Its `total`, which the three do not make.
        total: u32,
    },
    /// E07: `achieved` includes `exceeded`.
    ExceededAboveAchieved {
        /// The tally's `exceeded`.
        exceeded: u32,
        /// Its `achieved`, which is less.
        achieved: u32,
    },
    /// E08: no whole number from 0.
    NotACount,
    /// E08: a tally without any count.
    NoCount,
    /// E09: the unit is not among the report's.
    UnknownUnit {
        /// The key as the measure names it.
        found: Text,
        /// The key of the report's units that is spelled most like it; `None` if none is near.
        suggestion: Option<Text>,
    },
    /// E10: text where a number belongs.
    NumberAsText {
        /// The text as it stands there: "1.757".
        found: Text,
        /// The number to write in its place, `1757`; `None` where it may be more than one.
        suggestion: Option<String>,
    },
    /// E11: a factor of 0 or less.
    Factor,
    /// E12: no ISO 4217 code.
    Currency {
        /// The text as it stands there: "VNĐ".
        found: Text,
        /// The code that it means, `VND`; `None` if it is like none.
        suggestion: Option<&'static str>,
    },
    /// E13: an unknown comparator.
    Comparator(Text),
    /// E14: a figure without a value, a range or a text, or a measure or reference that states nothing at all.
    NothingStated,
    /// E14: more than one of value, range and text.
    SeveralStated,
    /// E14: a range whose low end is the higher, or that has one end.
    Range,
    /// E15: an unknown comparison.
    ComparisonType(Text),
    /// E16: a comparison that nothing can stand in.
    ImpossibleComparison,
    /// E17: an id used before.
    DuplicateId(String),
    /// E18: a word that is none of the list.
    UnknownWord {
        /// The word as it stands there.
        found: Text,
        /// The words that may stand there.
        allowed: Vec<&'static str>,
    },
    /// E19: a link that is neither http nor https.
    Link(Text),
    /// E20: a required text is missing or blank.
    Empty,
    /// E21: more items than a list may have.
    TooManyItems(usize),
    /// E21: a longer text than may be.
    TooLongText(usize),
    /// E21: the report is too large; its bytes, if it is a text.
    TooLarge(Option<usize>),
    /// E21: parts nested deeper than the format allows.
    PartsTooDeep,
    /// E22: a date that is not written `YYYY-MM-DD`, or no day of the calendar.
    Date {
        /// The beginning of the text that stands there, or a spreadsheet's number of days.
        found: Found,
        /// The date that it looks like; `None` if it looks like none.
        suggestion: Option<Date>,
        /// A second date that it can mean, if day and month may be swapped: `1/2/2024`.
        other: Option<Date>,
    },
    /// E23: a value of another kind.
    WrongType {
        /// The type that the format asks for there.
        expected: JsonType,
        /// The type of the value that stands there.
        found: JsonType,
    },
    /// E24: an id that is missing or no slug.
    Id {
        /// The id as it stands there; empty if there is none.
        found: Text,
        /// A slug made of it: `ngo-quyen-2023`. `None` where it has other letters than ASCII's, or none.
        suggestion: Option<String>,
    },
    /// W01: the figures give another comparison than the stated one.
    Disagreement {
        /// The measure's own figure, in the measure's unit.
        actual: f64,
        /// The reference's own figure, in the same unit.
        reference: f64,
        /// What the two figures give, in the stated comparison's terms.
        computed: f64,
        /// The comparison that the report states.
        stated: crate::report::Comparison,
    },
    /// W02: the declared status is not what the figures say.
    Contradiction {
        /// As the publisher declares it.
        declared: super::Status,
        /// What the figures give.
        computed: super::Status,
        /// Whether more is better.
        ascending: bool,
    },
    /// W03: a count differs from the indicators listed.
    ListedOtherwise {
        /// How many the tally says.
        stated: u32,
        /// How many of its indicators have that status.
        listed: u32,
    },
    /// W04: probably written in full, though its unit has a factor.
    ImplausibleAmount {
        /// The value as written, in the unit.
        value: f64,
        /// What the unit multiplies it by: 1e9 for "tỷ đồng".
        factor: f64,
    },
    /// W05: a field the format does not know.
    UnknownField {
        /// The field's name as it stands there.
        found: Text,
        /// The known field that is spelled most like it; `None` if none is near.
        suggestion: Option<&'static str>,
    },
    /// W06: the source text does not hold the quote.
    QuoteNotFound,
    /// W07: more achieved than there are.
    AchievedAboveTotal {
        /// The tally's `achieved`.
        achieved: u32,
        /// Its `total`, which is less.
        total: u32,
    },
    /// W08: a field that stands twice in its object; parsers keep the last one only.
    Repeated,
    /// W09: the drawn card belongs to another text or version.
    StaleDrawn,
    /// W10: a figure with more digits than a number keeps.
    #[cfg(feature = "cli")]
    Inexact {
        /// The number that a double keeps of it.
        held: f64,
    },
    /// W11: a plan without a time, in a report of a part of a year.
    #[cfg(feature = "cli")]
    Undated,
    /// W07, W12 to W16: what may not be meant as it is written.
    #[cfg(feature = "cli")]
    Slip(super::Slip),
}

impl Problem {
    /// A problem at a pointer, before its place in the text is known.
    pub fn new(pointer: impl Into<String>, fault: Fault) -> Problem {
        Problem { pointer: pointer.into(), fault, span: None }
    }

    /// The name of the field with the problem: the last name in the pointer. `None` for the whole report.
    pub fn field(&self) -> Option<&str> {
        self.pointer.rsplit('/').find(|step| !step.bytes().all(|byte| byte.is_ascii_digit()))
    }

    /// The stable code, `E01` to `E24` and `W01` to `W16`; see `docs/format.md`.
    pub fn code(&self) -> &'static str {
        match &self.fault {
            Fault::Syntax(_) | Fault::NotAReport(_) => "E01",
            Fault::Version(_) => "E02",
            Fault::Language(_) => "E03",
            Fault::NoEnd | Fault::EndBeforeStart { .. } => "E04",
            Fault::Organization => "E05",
            Fault::TallySum { .. } => "E06",
            Fault::ExceededAboveAchieved { .. } => "E07",
            Fault::NotACount | Fault::NoCount => "E08",
            Fault::UnknownUnit { .. } => "E09",
            Fault::NumberAsText { .. } => "E10",
            Fault::Factor => "E11",
            Fault::Currency { .. } => "E12",
            Fault::Comparator(_) => "E13",
            Fault::NothingStated | Fault::SeveralStated | Fault::Range => "E14",
            Fault::ComparisonType(_) => "E15",
            Fault::ImpossibleComparison => "E16",
            Fault::DuplicateId(_) => "E17",
            Fault::UnknownWord { .. } => "E18",
            Fault::Link(_) => "E19",
            Fault::Empty => "E20",
            Fault::TooManyItems(_) | Fault::TooLongText(_) | Fault::TooLarge(_) | Fault::PartsTooDeep => "E21",
            Fault::Date { .. } => "E22",
            Fault::WrongType { .. } => "E23",
            Fault::Id { .. } => "E24",
            Fault::Disagreement { .. } => "W01",
            Fault::Contradiction { .. } => "W02",
            Fault::ListedOtherwise { .. } => "W03",
            Fault::ImplausibleAmount { .. } => "W04",
            Fault::UnknownField { .. } => "W05",
            Fault::QuoteNotFound => "W06",
            Fault::AchievedAboveTotal { .. } => "W07",
            Fault::Repeated => "W08",
            Fault::StaleDrawn => "W09",
            #[cfg(feature = "cli")]
            Fault::Inexact { .. } => "W10",
            #[cfg(feature = "cli")]
            Fault::Undated => "W11",
            #[cfg(feature = "cli")]
            Fault::Slip(slip) => slip.code(),
        }
    }

    /// Errors leave something out; warnings don't.
    pub fn severity(&self) -> Severity {
        if self.code().starts_with('W') { Severity::Warning } else { Severity::Error }
    }
}
