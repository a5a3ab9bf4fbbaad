//! Articles as drafts: what is read, what is not, what is asked.

mod apart;
mod aside;
mod attested;
mod beaten;
mod carried;
mod case;
mod changes;
mod english;
mod first_report;
mod header;
mod marks;
mod offhand;
mod offices;
mod open;
mod periods;
mod plans;
mod properties;
mod questions;
mod respective;
mod rest;
mod results;
mod scales;
mod score;
mod services;
mod speakers;
mod tables;
mod tellers;
mod traps;
mod units;
mod unreal;
mod weigh;

use report_card::draft::{Draft, draft};
use serde_json::Value;

/// The draft of a text that is about 2024.
pub fn of_2024(text: &str) -> Draft {
    draft(&format!("Kết quả năm 2024\n\nNăm 2024, huyện đạt nhiều kết quả.\n\n{text}\n"), None)
}

/// `name value unit` of each result, its parts after it, as short as can be: "ngô 3140 tấn".
pub fn results(draft: &Draft) -> Vec<String> {
    measures(draft)
        .iter()
        .map(|measure| {
            let actual = &measure["actual"];
            let value = match (&actual["value"], &actual["low"]) {
                (Value::Number(value), _) => value.to_string(),
                (_, Value::Number(low)) => format!("{low}..{}", actual["high"]),
                _ => "-".to_owned(),
            };
            let unit =
                measure["unit"].as_str().and_then(|key| draft.report["units"][key]["label"].as_str()).unwrap_or("");
            let flags = [actual["comparator"].as_str(), actual["valueStatus"].as_str()];
            let flags: String = flags.into_iter().flatten().map(|flag| format!(" {flag}")).collect();
            format!("{} {value} {unit}{flags}", measure["name"].as_str().unwrap_or_default()).trim().to_owned()
        })
        .collect()
}

/// `name type value` of each comparison, the planned or earlier amounts as `name = value`.
pub fn references(draft: &Draft) -> Vec<String> {
    let lists =
        measures(draft).into_iter().flat_map(|measure| ["targets", "baselines"].map(|list| measure[list].clone()));
    lists
        .filter_map(|list| list.as_array().cloned())
        .flatten()
        .map(|reference| {
            let name = reference["name"].as_str().unwrap_or_default().to_owned();
            let set_by = reference["setBy"].as_str().map(|by| format!(" ({by})")).unwrap_or_default();
            match &reference["comparison"] {
                Value::Null => format!("{name} = {}", reference["value"]),
                comparison => format!(
                    "{name}{set_by} {} {}",
                    comparison["type"].as_str().unwrap_or_default(),
                    comparison["value"]
                ),
            }
        })
        .collect()
}

/// All measures and budget lines, parts after their whole.
pub fn measures(draft: &Draft) -> Vec<Value> {
    let sections = ["budget", "measures"].map(|section| draft.report[section].as_array().cloned().unwrap_or_default());
    let with_parts = |measure: Value| {
        let parts = measure["parts"].as_array().cloned().unwrap_or_default();
        std::iter::once(measure).chain(parts)
    };
    sections.into_iter().flatten().flat_map(with_parts).collect()
}

/// The codes of what is asked about a field whose pointer ends so.
pub fn asked(draft: &Draft, end: &str) -> Vec<&'static str> {
    let marks = draft.marks.iter().filter(|mark| mark.pointer.ends_with(end));
    marks.flat_map(|mark| mark.questions.iter().map(|question| question.code())).collect()
}
