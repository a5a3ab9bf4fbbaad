//! `report-card pages`: a folder with a page for each report, and what link previews and CMSs ask for beside it.

use std::collections::HashMap;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use pollster::block_on;

use super::file_error::unwritten;
use super::input::Input;
use super::render::{Site, page_files};
use super::{complain, each, environment, languages, output, tell_problems};
use crate::card::{Content, Options};
use crate::publish::{PAGES, published};
use crate::report::is_web_link;
use crate::words::{CommandKey, Language};

/// Make a page for each report: its card and its figures, a picture, and the answer for systems that embed an address (oEmbed).
///
/// Of each report there are ID.html, ID.json (with its drawn card), ID.png and ID.oembed.json, to be served side by side. Ends with 1
/// where a report can't be shown, with 2 where a file can't be read or written. What is wrong with a report is counted on stderr; `check`
/// tells it.
#[derive(Args)]
pub(super) struct Pages {
    /// Reports (JSON).
    #[arg(required = true, value_name = "FILE")]
    files: Vec<String>,
    /// The folder that they go to.
    #[arg(long, short, value_name = "DIR")]
    output: PathBuf,
    /// The folder that embed.js is served from, such as https://cdn.example/report-card/0.2.0.
    #[arg(long, value_name = "URL", value_parser = address)]
    base: String,
    /// Where the pages will be served; /p below the folder of embed.js, where links to them become cards.
    #[arg(long, value_name = "URL", value_parser = address)]
    at: Option<String>,
    /// The language of the pages; that of each report where the card speaks it, else English.
    #[arg(long, value_parser = languages())]
    lang: Option<Language>,
}

impl Pages {
    pub fn run(self) -> Result<ExitCode, String> {
        let language = environment::language(None);
        let at = self.at.clone().unwrap_or_else(|| format!("{}/{PAGES}", self.base));
        let site = Site { base: &self.base, at: &at };
        fs::create_dir_all(&self.output)
            .map_err(|error| unwritten(&self.output.display().to_string(), &error, language))?;
        // The report that each id belongs to.
        let mut known = HashMap::new();
        Ok(each(&self.files, |name| self.one(name, &site, &mut known, language)))
    }

    /// Writes a report's files. False if it can't be shown, or if another report has its id.
    fn one<'a>(
        &self,
        name: &'a str,
        site: &Site,
        known: &mut HashMap<String, &'a str>,
        language: Language,
    ) -> Result<bool, String> {
        let input = Input::read(name, language)?;
        let content = Content::new(input.text()?, Options::default());
        let drawn = match block_on(published(&content, self.lang.as_slice())) {
            Ok(drawn) => drawn,
            Err(error) => {
                complain(&format!("{name}: {}", error.sentence(language)));
                return Ok(false);
            }
        };
        let files = page_files(&content, self.lang, site)?;
        tell_problems(name, &content, language);
        let Some(files) = files.filter(|files| !files.id.is_empty()) else {
            complain(&language.of_command(CommandKey::NoId, &[("name", &name)]));
            return Ok(false);
        };
        if let Some(other) = known.insert(files.id.clone(), name) {
            complain(
                &language.of_command(CommandKey::SameId, &[("name", &name), ("other", &other), ("id", &files.id)]),
            );
            return Ok(false);
        }
        let write = |kind: &str, content: &[u8]| {
            output::write(&self.output.join(format!("{}.{kind}", files.id)), content, language)
        };
        write("html", files.page.as_bytes())?;
        write("json", drawn.as_bytes())?;
        write("oembed.json", files.oembed.as_bytes())?;
        match &files.picture {
            Ok(picture) => write("png", picture)?,
            // The page and its link previews work without a picture.
            Err(error) => {
                let reason = error.sentence(language);
                complain(&language.of_command(CommandKey::NoPicture, &[("name", &name), ("reason", &reason)]));
            }
        }
        Ok(true)
    }
}

/// Parses the http(s) address of a folder and drops a slash at its end.
fn address(text: &str) -> Result<String, String> {
    if is_web_link(text) && !text.contains(['?', '#']) {
        Ok(text.trim_end_matches('/').to_owned())
    } else {
        Err("an address such as https://cdn.example/report-card/0.2.0".to_owned())
    }
}
