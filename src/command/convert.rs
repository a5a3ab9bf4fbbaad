//! `report-card convert`: a spreadsheet's figures into a report. The columns are documented in docs/publishing.md.

mod number;
mod row;
mod sheet;

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use serde_json::Value;

use super::input::Input;
use super::{Lang, complain, new, print};

/// Put the rows of a spreadsheet (CSV) into a report.
///
/// The report's header, counts and plan stay as they are; its budget, measures and indicators are those of the sheet
/// where the sheet has any. Ends with 1 where a row can't be read; then nothing is written.
#[derive(Args)]
pub(super) struct Convert {
    /// The spreadsheet as CSV in UTF-8; - is stdin.
    #[arg(value_name = "CSV")]
    sheet: String,
    /// The report that the figures go into; without it, the one that `new` prints, without its own figures.
    #[arg(long, value_name = "FILE")]
    into: Option<String>,
    /// The language of the report where there is none yet.
    #[arg(long, value_enum, default_value_t = Lang::Vi)]
    lang: Lang,
    /// Where the report goes instead of stdout; it may be the one that it came from.
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

impl Convert {
    pub fn run(self) -> Result<ExitCode, String> {
        let sheet = Input::read(&self.sheet)?;
        let mut report = self.report()?;
        let rows = match sheet::rows(sheet.text()?) {
            Ok(rows) => rows,
            Err(errors) => return Ok(refused(&sheet.name, &errors)),
        };
        if let Err(errors) = row::fill(&mut report, rows) {
            return Ok(refused(&sheet.name, &errors));
        }
        let text = serde_json::to_string_pretty(&report).map_err(|error| error.to_string())? + "\n";
        match &self.output {
            Some(path) => fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))?,
            None => print(&text)?,
        }
        Ok(ExitCode::SUCCESS)
    }

    fn report(&self) -> Result<Value, String> {
        let Some(name) = &self.into else {
            let mut report: Value = serde_json::from_str(new::text(self.lang)).map_err(|error| error.to_string())?;
            for section in ["budget", "measures"] {
                report[section] = Value::Array(Vec::new());
            }
            return Ok(report);
        };
        let input = Input::read(name)?;
        let report: Value = serde_json::from_str(input.text()?).map_err(|error| format!("{name}: {error}"))?;
        if report.is_object() { Ok(report) } else { Err(format!("{name}: not a report")) }
    }
}

fn refused(name: &str, errors: &[String]) -> ExitCode {
    for error in errors {
        complain(&format!("{name}: {error}"));
    }
    ExitCode::from(1)
}
