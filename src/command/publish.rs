//! `report-card publish`: the drawn card put into a report's file, so that pages show it whole before any wasm.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use pollster::block_on;

use super::input::Input;
use super::{complain, each, environment, languages, output, print, tell_problems};
use crate::card::{Content, Options};
use crate::publish::published;
use crate::words::{CommandKey, Language};

/// Draw the cards of reports into their files: a page then shows them whole at once, and loads the rest when a reader wants it.
///
/// Run it after every change of a report: a card that is not of the text before it is not shown. Ends with 1 where a report can't be
/// drawn, or with --check where one is to be drawn anew; with 2 where a file can't be read or written. What is wrong with a
/// report is counted on stderr; `check` tells it.
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
        let language = environment::language(None);
        if self.output.is_some() && self.files.len() > 1 {
            return Err(language.command(CommandKey::OneReport).to_owned());
        }
        Ok(each(&self.files, |name| self.one(name, language)))
    }

    /// Draws a report's card. True if that could be done or, with --check, if it is done already.
    fn one(&self, name: &str, language: Language) -> Result<bool, String> {
        let input = Input::read(name, language)?;
        let text = input.text()?;
        let content = Content::new(text, Options::default());
        let published = match block_on(published(&content, &self.lang)) {
            Ok(published) => published,
            Err(error) => {
                complain(&format!("{}: {}", input.name, error.sentence(language)));
                return Ok(false);
            }
        };
        tell_problems(&input.name, &content, language);
        let is_drawn = published == text;
        if self.check {
            if !is_drawn {
                complain(&language.of_command(CommandKey::ToDraw, &[("name", &input.name)]));
            }
            return Ok(is_drawn);
        }
        match (&self.output, name) {
            (Some(path), _) => output::write(path, &published, language)?,
            (None, "-") => print(&published)?,
            (None, _) if is_drawn => {}
            (None, path) => output::write(Path::new(path), &published, language)?,
        }
        Ok(true)
    }
}
