//! A new report of what a sheet says of itself; what it does not say is left blank, for `check` to tell.

use serde_json::{Value, json};

use super::super::line::Header;
use crate::document::slug;

/// The text of a report without figures. `language` is the publisher's (BCP 47), where the sheet tells none; `file` is the sheet's name without
/// its ending, where it has one: its id, where nothing says whose it is.
pub fn begin(header: &Header, language: &str, file: Option<&str>) -> String {
    let mut report = json!({
        "version": 1,
        "id": id(header, file),
        "language": header.language.as_deref().unwrap_or(language),
    });
    if let Some(title) = &header.title {
        report["title"] = json!(title);
    }
    report["organization"] = json!({ "name": header.organization.as_deref().unwrap_or_default() });
    report["period"] = match &header.period {
        Some((label, start, end)) => json!({ "label": label, "start": start, "end": end }),
        None => json!({ "end": "" }),
    };
    if let Some(source) = &header.source {
        report["source"] = json!({ "title": source });
    }
    let text = serde_json::to_string_pretty(&report).unwrap_or_default();
    text + "\n"
}

/// What a report needs, and the header does not say.
pub(super) fn unsaid(report: &Value) -> Vec<&'static str> {
    let is_blank = |pointer: &str| report.pointer(pointer).and_then(Value::as_str) == Some("");
    ["/organization/name", "/period/end"]
        .into_iter()
        .filter(|pointer| is_blank(pointer))
        .map(|pointer| pointer.trim_start_matches('/'))
        .collect()
}

/// Of who reports and of which year: `ubnd-xa-thu-2024`.
fn id(header: &Header, file: Option<&str>) -> String {
    let year = header.period.as_ref().and_then(|(_, _, end)| end.get(..4));
    let name = header.organization.as_deref().or(header.title.as_deref()).or(file);
    let words: Vec<&str> = name.into_iter().chain(year).collect();
    slug(&words.join(" ")).unwrap_or_else(|| "report".to_owned())
}
