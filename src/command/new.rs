//! `report-card new`: a report to begin with, its remarks in the editor's language.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::{Lang, output, print};

/// Print a small whole report with remarks, to be filled with your own figures.
#[derive(Args)]
pub(super) struct New {
    /// The language of the report and of its remarks.
    #[arg(long, value_enum, default_value_t = Lang::Vi)]
    lang: Lang,
    /// Where the report goes instead of stdout.
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

impl New {
    pub fn run(self) -> Result<ExitCode, String> {
        match &self.output {
            Some(path) => output::write(path, text(self.lang))?,
            None => print(text(self.lang))?,
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// The report as a text.
pub(super) fn text(lang: Lang) -> &'static str {
    match lang {
        Lang::Vi => include_str!("new/vi.json"),
        Lang::En => include_str!("new/en.json"),
    }
}
