//! Problems as a list of objects, for programs.

use serde_json::json;

use super::File;
use crate::words::Words;

pub(super) fn text(files: &[File], words: &Words) -> Result<String, String> {
    let list: Vec<_> = files
        .iter()
        .flat_map(|file| file.checked.findings.iter().map(move |finding| (file, finding)))
        .map(|(file, finding)| {
            json!({
                "file": file.name,
                "line": finding.place.start.line,
                "column": finding.place.start.column,
                "endLine": finding.place.end.line,
                "endColumn": finding.place.end.column,
                "code": finding.problem.code(),
                "severity": finding.severity(),
                "pointer": finding.problem.pointer,
                "message": words.problem(&finding.problem),
            })
        })
        .collect();
    serde_json::to_string_pretty(&list).map(|text| text + "\n").map_err(|error| error.to_string())
}
