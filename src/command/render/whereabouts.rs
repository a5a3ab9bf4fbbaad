//! Explains a form's addresses where they are easily misunderstood.

use super::Render;
use crate::publish::OutputFormat;
use crate::words::{CommandKey, Language};

/// Without `--base`: the page's own folder must have the script. With it: where a link or a frame looks for the report, because its
/// address is resolved against the card's folder, not the page's.
pub(super) fn notes(render: &Render, format: OutputFormat, language: Language) -> Vec<String> {
    if !matches!(format, OutputFormat::Snippet | OutputFormat::Html | OutputFormat::Link | OutputFormat::Frame) {
        return Vec::new();
    }
    if render.base == "." {
        return vec![language.command(CommandKey::BesidePage).to_owned()];
    }
    let (OutputFormat::Link | OutputFormat::Frame, Some(src), Some(own)) = (format, &render.src, origin(&render.base))
    else {
        return Vec::new();
    };
    let reports = src.split(", ").map(str::trim).filter(|one| !one.is_empty());
    reports.map(|report| note(&whole(report, own, &render.base), own, language)).collect()
}

fn note(report: &str, own: &str, language: Language) -> String {
    let is_own = origin(report) == Some(own);
    let key = if is_own { CommandKey::ReportAt } else { CommandKey::ReportElsewhere };
    language.of_command(key, &[("report", &report), ("own", &own)])
}

/// Resolves a report's address as frame.html does.
fn whole(report: &str, own: &str, base: &str) -> String {
    match report {
        _ if origin(report).is_some() => report.to_owned(),
        _ if report.starts_with('/') => format!("{own}{report}"),
        _ => format!("{}/{report}", base.trim_end_matches('/')),
    }
}

/// The origin of an absolute address: `https://cdn.example`.
fn origin(address: &str) -> Option<&str> {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))?;
    let path = rest.find(['/', '?', '#']).map_or(0, |at| rest.len() - at);
    address.get(..address.len() - path)
}
