//! `report-card pages`: a folder with a page for each report, and what link previews and CMSs ask for beside it.

use std::collections::HashMap;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use pollster::block_on;

use super::input::Input;
use super::render::{Site, published};
use super::{complain, languages, output};
use crate::publish;
use crate::words::Language;

/// Make a page for each report: its card and its figures, a picture, and the answer for systems that embed an address (oEmbed).
///
/// Of each report there are ID.html, ID.json (with its drawn card), ID.png and ID.oembed.json, to be served side by side. Ends with 1
/// where a report can't be shown.
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
        let at = self.at.clone().unwrap_or_else(|| format!("{}/p", self.base));
        let site = Site { base: &self.base, at: &at };
        fs::create_dir_all(&self.output).map_err(|error| format!("{}: {error}", self.output.display()))?;
        let mut is_well = true;
        // Whose each id is.
        let mut known = HashMap::new();
        for name in &self.files {
            if let Err(error) = self.one(name, &site, &mut known) {
                complain(&format!("{name}: {error}"));
                is_well = false;
            }
        }
        Ok(ExitCode::from(u8::from(!is_well)))
    }

    /// Writes a report's files.
    fn one<'a>(&self, name: &'a str, site: &Site, known: &mut HashMap<String, &'a str>) -> Result<(), String> {
        let input = Input::read(name)?;
        let text = input.text()?;
        let Some(files) = published(text, self.lang, site)? else {
            return Err("it can't be shown; run report-card check".to_owned());
        };
        if let Some(other) = known.insert(files.id.clone(), name) {
            return Err(format!("{other} has the same id, {}: give each its own", files.id));
        }
        let drawn = block_on(publish::published(text, self.lang.as_slice()))?;
        let write =
            |kind: &str, content: &[u8]| output::write(&self.output.join(format!("{}.{kind}", files.id)), content);
        write("html", files.page.as_bytes())?;
        write("json", drawn.as_bytes())?;
        write("oembed.json", files.oembed.as_bytes())?;
        match &files.picture {
            Ok(picture) => write("png", picture)?,
            // The page does without; so do those who preview links.
            Err(error) => complain(&format!("{name}: no picture: {error}")),
        }
        Ok(())
    }
}

/// An http(s) address, without a slash at its end.
fn address(text: &str) -> Result<String, String> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    match rest {
        Some(rest) if !rest.is_empty() && !rest.starts_with('/') && !rest.contains(['?', '#']) => {
            Ok(text.trim_end_matches('/').to_owned())
        }
        _ => Err("an address such as https://cdn.example/report-card/0.2.0".to_owned()),
    }
}
