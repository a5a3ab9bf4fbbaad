//! A source as it was read: itself, what was found in it, and what stands in the way.

use report_card::sheet::layout::Layout;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::finding::{Finding, Notice};

/// What the editor brought.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Source {
    /// An article.
    Article {
        /// Its text, a paragraph a line.
        text: String,
    },
    /// A sheet.
    Sheet(Box<Sheet>),
}

/// A sheet as a reader is shown it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Sheet {
    /// The sheets of the workbook that hold something; none where it is a text of cells.
    pub names: Vec<String>,
    /// What its columns and rows were taken for; none where nothing could be told of them.
    pub layout: Option<Layout>,
    /// Whether its columns have our own names, which no menu changes.
    pub is_own: bool,
    /// Its cells, row by row; a row ends with its last cell that holds something.
    pub rows: Vec<Vec<String>>,
    /// How many columns the longest row has.
    pub width: usize,
}

/// A source as it was read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SourceReading {
    /// What was brought.
    pub source: Source,
    /// What the report is beside its findings: version, id, language, and the units by their keys.
    pub frame: Value,
    /// What was found, in the report's order; none where something stands in the way.
    pub findings: Vec<Finding>,
    /// What stands in the way.
    pub refusals: Vec<Notice>,
    /// What is to be known.
    pub notices: Vec<Notice>,
}

/// What a report is beside its findings.
pub fn frame(report: &Value) -> Value {
    let fields = ["version", "id", "language", "units"];
    Value::Object(fields.iter().filter_map(|field| Some(((*field).to_owned(), report.get(field)?.clone()))).collect())
}
