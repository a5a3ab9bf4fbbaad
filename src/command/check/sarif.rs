//! Problems as SARIF 2.1.0, for code scanning.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{File, Finding};
use crate::words::Words;

pub(super) fn text(files: &[File], words: &Words) -> Result<String, String> {
    let findings = || files.iter().flat_map(|file| file.checked.findings.iter().map(move |finding| (file, finding)));
    let codes: BTreeSet<&str> = findings().map(|(_, finding)| finding.problem.code()).collect();
    let rules: Vec<Value> = codes.into_iter().map(|code| json!({ "id": code })).collect();
    let results: Vec<Value> = findings().map(|(file, finding)| result(file, finding, words)).collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": { "name": "report-card", "semanticVersion": env!("CARGO_PKG_VERSION"), "rules": rules } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    serde_json::to_string_pretty(&log).map(|text| text + "\n").map_err(|error| error.to_string())
}

fn result(file: &File, finding: &Finding, words: &Words) -> Value {
    let place = &finding.place;
    json!({
        "ruleId": finding.problem.code(),
        "level": finding.severity(),
        "message": { "text": words.problem(&finding.problem) },
        "locations": [{
            "physicalLocation": {
                "artifactLocation": { "uri": address(&file.name) },
                "region": {
                    "startLine": place.start.line,
                    "startColumn": place.start.column,
                    "endLine": place.end.line,
                    "endColumn": place.end.column,
                },
            },
            "logicalLocations": [{ "fullyQualifiedName": finding.problem.pointer, "kind": "value" }],
        }],
    })
}

/// A path as a relative reference (RFC 3986).
fn address(name: &str) -> String {
    let mut out = String::new();
    for byte in name.replace('\\', "/").bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b'~' => out.push(char::from(byte)),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}
