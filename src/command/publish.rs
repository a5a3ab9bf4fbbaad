//! `report-card publish`: the drawn card put into a report's file, so that pages show it whole before any wasm.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use pollster::block_on;

use super::input::Input;
use super::{complain, languages, output, print};
use crate::publish::published;
use crate::words::Language;

/// Draw the cards of reports into their files: a page then shows them whole at once, and loads the rest when a reader wants it.
///
/// Run it after every change of a report: a card that is not of the text before it is not shown. Ends with 1 where a report can't be
/// drawn, or with --check where one is to be drawn anew.
#[derive(Args)]
pub(super) struct Publish {
    /// Reports (JSON); - is stdin, and then the result goes to stdout.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<String>,
    /// The languages to draw it in (vi,en); those that it is drawn in already, else that of the report.
    #[arg(long, value_parser = languages(), value_delimiter = ',')]
    lang: Vec<Language>,
    /// Where the result goes, in place of the one FILE.
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Only tell which files are not as they would be written.
    #[arg(long, conflicts_with = "output")]
    check: bool,
}

impl Publish {
    pub fn run(self) -> Result<ExitCode, String> {
        if self.output.is_some() && self.files.len() > 1 {
            return Err("--output takes one report".to_owned());
        }
        let mut is_well = true;
        for name in &self.files {
            let input = Input::read(name)?;
            let text = input.text()?;
            match block_on(published(text, &self.lang)) {
                Err(error) => {
                    complain(&format!("{}: {error}", input.name));
                    is_well = false;
                }
                Ok(published) if self.check => {
                    if published != text {
                        complain(&format!("{}: to be drawn anew; run report-card publish {}", input.name, input.name));
                        is_well = false;
                    }
                }
                Ok(published) => match (&self.output, name.as_str()) {
                    (Some(path), _) => output::write(path, &published)?,
                    (None, "-") => print(&published)?,
                    (None, _) if published == text => {}
                    (None, path) => output::write(Path::new(path), &published)?,
                },
            }
        }
        Ok(ExitCode::from(u8::from(!is_well)))
    }
}
