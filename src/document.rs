//! The report as it is written: what `schema` describes and `convert` writes.
//!
//! The types of `report` hold what is read, without errors; these hold the fields by the names that a publisher writes.
//! Their comments are what an editor shows beside a field.
#![allow(dead_code, unused_imports, reason = "all of it is described, and each feature writes only a part")]

mod drawn;
mod event;
mod figure;
mod measure;
mod nulls;
mod plan;
mod rule;
mod slug;
mod text;

pub(crate) use drawn::Drawn;
pub(crate) use event::{Event, Person, Remark};
pub(crate) use figure::{Comparison, Figure, Observation, Quantity, Reference};
pub(crate) use measure::{Line, Measure, Tally};
pub(crate) use nulls::{without_blanks, without_nulls};
pub(crate) use plan::{Plan, TextList, Texts, Theme};
pub(crate) use slug::slug;
pub(crate) use text::{Count, Currency, Day, Id, Language, Link, List, Number, Text, Version, Word};

use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema};
use serde::Serialize;

use crate::report::ReportStatus;

/// # Report
///
/// A report of a public body, format version 1: what was achieved, the budget against each plan, the year ahead. A field
/// that is null counts as absent.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(deny_unknown_fields)]
pub(crate) struct Report {
    /// The address of this schema, for editors.
    #[serde(rename = "$schema")]
    pub schema: Option<String>,
    /// The version of the format: 1.
    pub version: Version,
    /// Names the report in links and files.
    pub id: Id,
    /// The language of the report's own words (BCP 47).
    pub language: Language,
    /// Where absent, the card makes one of organization and period.
    pub title: Option<Text>,
    /// Who reports.
    pub organization: Organization,
    /// The time that the report tells of.
    pub period: Period,
    /// How settled the report is: shown as a badge.
    pub status: Option<Word<ReportStatus>>,
    /// When the report was last changed.
    pub date_modified: Option<Day>,
    /// The id of the report that this one replaces.
    pub supersedes: Option<Text>,
    /// Where the figures come from: one source, or a list of them.
    pub source: Option<Sources>,
    /// The units of the figures, each by a key that measures name.
    pub units: Option<BTreeMap<String, Unit>>,
    /// Counts such as "19 of 19 indicators, 11 above plan".
    pub tallies: Option<List<Tally>>,
    /// Money in and out, each against its plans.
    pub budget: Option<List<Measure>>,
    /// Results that are neither money nor counted in a tally.
    pub measures: Option<List<Measure>>,
    /// Results told in words.
    pub statements: Option<List<Statement>>,
    /// The year ahead.
    pub plan: Option<Plan>,
    /// The meeting that adopted the report.
    pub event: Option<Event>,
    /// The card as `report-card publish` has drawn it: not to be written by hand, and last.
    pub drawn: Option<Drawn>,
}

/// # Organization
///
/// Who reports.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(crate) struct Organization {
    /// As it calls itself.
    #[schemars(example = "Quận uỷ Ngô Quyền")]
    pub name: Text,
    /// Its address on the web.
    pub url: Option<Link>,
}

/// # Period
///
/// A span of days; without a start, figures as of its end.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(crate) struct Period {
    /// The publisher's word for it.
    #[schemars(example = "Năm 2023")]
    pub label: Option<Text>,
    /// Its first day; left out where figures are as of the last one.
    pub start: Option<Day>,
    /// Its last day, which is part of it.
    pub end: Day,
}

/// # Sources
///
/// One source, or a list of them.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
pub(crate) enum Sources {
    /// A single source.
    One(Source),
    /// Several, in the order in which they are named.
    Several(List<Source>),
}

/// # Source
///
/// A publication that the figures come from.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, transform = source)]
pub(crate) struct Source {
    /// The publication's own title.
    pub title: Option<Text>,
    /// Its address on the web.
    pub url: Option<Link>,
    /// The day it came out.
    pub published: Option<Day>,
    /// Who wrote and photographed.
    #[schemars(example = "Minh Hảo; Ảnh: Đàm Thanh")]
    pub credits: Option<Text>,
}

/// A day alone names no publication.
fn source(schema: &mut Schema) {
    rule::require(schema, vec![rule::any(["title", "url", "credits"].map(rule::stated).to_vec())]);
}

/// # Unit
///
/// A unit of measure: a figure's value times the factor is the amount.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(crate) struct Unit {
    /// The publisher's word, shown as it is.
    #[schemars(example = "tỷ đồng")]
    pub label: Text,
    /// Where the unit is money: its code (ISO 4217).
    pub currency: Option<Currency>,
    /// A code of UN/CEFACT Recommendation 20, such as HAR for a hectare.
    #[schemars(example = &"HAR")]
    pub code: Option<Text>,
    /// By what a value is multiplied to give the amount: 1000000000 for "tỷ đồng".
    #[schemars(extend("exclusiveMinimum" = 0), example = 1_000_000_000)]
    pub factor: Option<Number>,
}

/// # Statement
///
/// A result told in words.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(crate) struct Statement {
    /// What it is about.
    #[schemars(example = "đô thị")]
    pub topic: Option<Text>,
    /// Word for word from the source.
    pub quote: Text,
}
