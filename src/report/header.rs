//! Who reports, on what time, from which source, in which units.

use super::read::{Node, Object, VERSION, currency};
use super::value::Value;
use super::{Date, Fault, Found, Text, Vocabulary};

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

/// Whether the version is ours; else E02.
pub(super) fn version_is_read(root: &Object) -> bool {
    let version = root.get("version");
    if version.is_some_and(|node| *node.value == Value::Number(f64::from(VERSION))) {
        return true;
    }
    let found = version.map(|node| match node.value {
        Value::Text(text) => Found::Text(text.chars().take(20).collect::<String>().into()),
        Value::Number(number) => Found::Number(*number),
        _ => Found::Other,
    });
    root.problem_at("version", Fault::Version(found));
    false
}

/// E03 if it is missing or no BCP 47 tag.
pub(super) fn language(root: &Object) -> Option<Text> {
    let found = root.get("language").and_then(|node| match node.value {
        Value::Text(text) => Some(text.clone()),
        _ => None,
    });
    let tag = found.clone().filter(|tag| is_language_tag(tag));
    if tag.is_none() {
        root.problem_at("language", Fault::Language(found));
    }
    tag
}

fn is_language_tag(tag: &str) -> bool {
    let mut subtags = tag.split('-');
    let primary = subtags.next().unwrap_or_default();
    matches!(primary.len(), 2 | 3 | 5..=8)
        && primary.bytes().all(|byte| byte.is_ascii_alphabetic())
        && subtags
            .all(|subtag| matches!(subtag.len(), 1..=8) && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric()))
        && tag.len() <= 35
}

/// E05 if nobody is named.
pub(super) fn organization(root: &Object) -> Option<Organization> {
    let organization = root.get("organization").and_then(|node| {
        let object = node.object()?;
        let name = match object.get("name").map(|node| (node, node.value)) {
            Some((node, Value::Text(text))) if !text.trim().is_empty() => node.text(),
            _ => None,
        };
        let url = object.link("url");
        object.finish();
        Some(Organization { name: name?, url })
    });
    if organization.is_none() {
        root.problem_in(root.path.key("organization").key("name"), Fault::Organization);
    }
    organization
}

/// The report's own period: without an end there is no report (E04).
pub(super) fn report_period(root: &Object) -> Option<Period> {
    let node = root.get("period");
    let found = node.and_then(|node| period(node, true));
    if node.is_none() || node.is_some_and(|node| node.as_object().is_none()) {
        root.problem_in(root.path.key("period").key("end"), Fault::NoEnd);
    }
    found
}

/// A period; `None` if it ends before it starts (E04).
pub(super) fn optional_period(node: Node) -> Option<Period> {
    period(node, false)
}

fn period(node: Node, stops_card: bool) -> Option<Period> {
    let object = node.object()?;
    let label = object.text("label");
    let start = object.date("start");
    let end: Option<Date> = object.date("end");
    object.finish();
    let unreadable = end.is_none() && object.get("end").is_some();
    match (start, end) {
        // An unreadable date has its own problem, E22; E04 says in addition why there is no card.
        (_, None) if stops_card || !unreadable => object.problem_at("end", Fault::NoEnd),
        (Some(start), Some(end)) if end < start => object.problem_at("end", Fault::EndBeforeStart { start, end }),
        (start, Some(end)) => return Some(Period { label, start, end }),
        _ => {}
    }
    None
}

/// One source, or a list of them.
pub(super) fn sources(root: &Object) -> Vec<Source> {
    match root.get("source") {
        Some(node) if matches!(node.value, Value::List(_)) => node.items(source),
        Some(node) => source(node).into_iter().collect(),
        None => Vec::new(),
    }
}

fn source(node: Node) -> Option<Source> {
    let object = node.object()?;
    let source = Source {
        title: object.text("title"),
        url: object.link("url"),
        published: object.date("published"),
        credits: object.text("credits"),
    };
    object.finish();
    // A day alone names no publication; a link that can't be read has its own problem.
    if source.published.is_some() {
        object.require_one(&["title", "url", "credits"]);
    }
    let says_something = source.title.is_some() || source.url.is_some() || source.credits.is_some();
    says_something.then_some(source)
}

pub(super) fn units(root: &Object) -> Vec<Unit> {
    let Some(object) = root.get("units").and_then(|node| node.object()) else { return Vec::new() };
    object.fields(|key, node| {
        let unit = node.object()?;
        let label = unit.required_text("label");
        let (currency, code, factor) = (currency(&unit), unit.text("code"), factor(&unit));
        unit.finish();
        Some(Unit { key, label: label?, currency, code, factor })
    })
}

fn currency(unit: &Object) -> Option<Text> {
    let code = unit.text("currency")?;
    if currency::is_code(&code) {
        return Some(code);
    }
    unit.problem_at("currency", Fault::Currency { suggestion: currency::suggested(&code), found: code });
    None
}

fn factor(unit: &Object) -> Option<f64> {
    let factor = unit.get("factor")?.number()?;
    if factor > 0.0 {
        return Some(factor);
    }
    unit.problem_at("factor", Fault::Factor);
    None
}

pub(super) fn statements(root: &Object) -> Vec<Statement> {
    root.items("statements", |node| {
        let object = node.object()?;
        let topic = object.text("topic");
        let quote = object.required_text("quote");
        object.finish();
        Some(Statement { pointer: object.pointer(), topic, quote: quote? })
    })
}
