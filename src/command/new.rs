//! `report-card new`: a report to begin with, its remarks in the editor's language.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::{environment, languages, output, print};
use crate::words::{CommandKey, Language};

/// Print a small whole report with remarks, to be filled with your own figures.
#[derive(Args)]
pub(super) struct New {
    /// The language of the report and of its remarks.
    #[arg(long, value_parser = languages(), default_value = "vi")]
    lang: Language,
    /// Where the report goes instead of stdout.
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

impl New {
    pub fn run(self) -> Result<ExitCode, String> {
        let language = environment::language(None);
        match &self.output {
            // Somebody's figures may be in that file by now: it is not overwritten.
            Some(path) if path.is_file() => {
                return Err(language.of_command(CommandKey::IsThere, &[("name", &path.display())]));
            }
            Some(path) => output::write(path, self.lang.starter(), language)?,
            None => print(self.lang.starter())?,
        }
        Ok(ExitCode::SUCCESS)
    }
}
