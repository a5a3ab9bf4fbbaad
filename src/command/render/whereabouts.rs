//! What a form's addresses mean where it is pasted, told where they are easily taken for something else.

use super::Render;
use crate::publish::OutputFormat;
use crate::words::{CommandKey, Language};

/// Without `--base`, that the page's own folder has to have the script. With it, where a link or a frame looks for the report: the address
/// is read as of the card's folder, not of the page.
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

/// As frame.html understands it.
fn whole(report: &str, own: &str, base: &str) -> String {
    match report {
        _ if origin(report).is_some() => report.to_owned(),
        _ if report.starts_with('/') => format!("{own}{report}"),
        _ => format!("{}/{report}", base.trim_end_matches('/')),
    }
}

/// `https://cdn.example` of a whole address.
fn origin(address: &str) -> Option<&str> {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))?;
    let path = rest.find(['/', '?', '#']).map_or(0, |at| rest.len() - at);
    address.get(..address.len() - path)
}
