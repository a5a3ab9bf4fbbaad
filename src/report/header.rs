//! Who reports, on what time, from which source, in which units.

use super::{Date, Text, Vocabulary};

/// The body that reports.
#[derive(Clone, Debug, PartialEq)]
pub struct Organization {
    /// As it calls itself: "Quận uỷ Ngô Quyền".
    pub name: Text,
    /// http or https.
    pub url: Option<Text>,
}

/// A span of days. Without a start, figures are as of its end.
#[derive(Clone, Debug, PartialEq)]
pub struct Period {
    /// The publisher's word for it: "Năm 2023".
    pub label: Option<Text>,
    /// Its first day; `None` if figures are as of the last day.
    pub start: Option<Date>,
    /// Its last day, which is part of it.
    pub end: Date,
}

impl Period {
    /// Stands in for a report's period that could not be read; no real day.
    pub(crate) const UNREAD: Period = Period { label: None, start: None, end: Date { year: 0, month: 0, day: 0 } };

    /// The calendar year that the period fills, if it is one.
    pub fn year(&self) -> Option<i32> {
        let start = self.start?;
        let whole = (start.month, start.day) == (1, 1) && (self.end.month, self.end.day) == (12, 31);
        (whole && start.year == self.end.year).then_some(start.year)
    }

    /// Whether both are the same days, whatever they are called.
    pub fn same_days(&self, other: &Period) -> bool {
        self.start == other.start && self.end == other.end
    }
}

/// How settled the report is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportStatus {
    /// `preliminary`: its figures may still change.
    Preliminary,
    /// `final`: its figures are settled.
    Final,
    /// `amended`: changed after it was published.
    Amended,
}

impl Vocabulary for ReportStatus {
    const WORDS: &'static [(&'static str, ReportStatus)] = &[
        ("preliminary", ReportStatus::Preliminary),
        ("final", ReportStatus::Final),
        ("amended", ReportStatus::Amended),
    ];
}

/// Where the figures come from.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// The publication's own title.
    pub title: Option<Text>,
    /// http or https.
    pub url: Option<Text>,
    /// The day it came out.
    pub published: Option<Date>,
    /// Who wrote and photographed: "Minh Hảo; Ảnh: Đàm Thanh".
    pub credits: Option<Text>,
}

/// A unit of measure: a figure's `value × factor` is the amount.
#[derive(Clone, Debug, PartialEq)]
pub struct Unit {
    /// The name by which measures refer to it: `ty-dong`.
    pub key: Text,
    /// The publisher's word, never replaced by a locale's: "tỷ đồng".
    pub label: Text,
    /// The ISO 4217 code of a currency in use, where the unit is money: `VND`.
    pub currency: Option<Text>,
    /// UN/CEFACT Recommendation 20 code: `HAR` is a hectare.
    pub code: Option<Text>,
    /// What a figure in this unit is multiplied by to give an amount: 1e9 for "tỷ đồng". More than 0; absent means 1.
    pub factor: Option<f64>,
}

impl Unit {
    /// Whether figures are per cent, so that their differences are percentage points.
    pub fn is_percent(&self) -> bool {
        self.label == "%" || self.code.as_deref() == Some("P1")
    }
}

/// A result told in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    /// RFC 6901: where it stands in the JSON.
    pub pointer: Text,
    /// What it is about: "đô thị".
    pub topic: Option<Text>,
    /// Word for word from the source.
    pub quote: Text,
}
