//! The fields on top: version, language, organization, period, sources, units, statements.

use super::cursor::{Node, Object};
use super::{VERSION, currency};
use crate::report::value::Value;
use crate::report::{Date, Fault, Found, Organization, Period, Source, Statement, Text, Unit};

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
