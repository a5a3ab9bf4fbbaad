//! Problems as annotations: lines that GitHub shows beside the code when a workflow prints them.

use super::File;
use crate::words::Words;

pub(super) fn text(files: &[File], words: &Words) -> String {
    let mut out = String::new();
    for file in files {
        for finding in &file.checked.findings {
            let place = &finding.place;
            let mut properties =
                format!("file={},line={},col={}", property(&file.name), place.start.line, place.start.column);
            // GitHub takes an end column only if the end is on the same line.
            if place.end.line == place.start.line {
                properties.push_str(&format!(",endColumn={}", place.end.column));
            }
            let code = finding.problem.code();
            let title = property(&format!("{code} {}", finding.problem.pointer));
            let message = data(&words.problem(&finding.problem));
            out.push_str(&format!("::{} {properties},title={title}::{message}\n", finding.severity()));
        }
    }
    out
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
