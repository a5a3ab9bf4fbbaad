//! `report-card publish`: the drawn card put into a report's file, so that pages show it whole before any wasm.

mod tree;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use serde_json::Value;

use super::input::Input;
use super::render::markup::article;
use super::{Lang, complain, output, print};
use crate::card::{Content, Options, ViewState};
use crate::document::Drawn;
use crate::report::{DRAWN, FieldPlace, JsonText, MAX_BYTES, before_drawn, hash_of, series};
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
    #[arg(long, value_enum, value_delimiter = ',')]
    lang: Vec<Lang>,
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
            match published(text, &self.lang) {
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

/// Whether a report has a drawn card that is not of its text, or of another version of the card.
pub(super) fn is_stale(json: &JsonText) -> bool {
    let Some(drawn) = drawn(json) else { return false };
    let is = |name: &str, wanted: &dyn Fn(&str) -> bool| drawn[name].as_str().is_some_and(wanted);
    let own = before_drawn(json.text()).map(hash_of);
    let is_current = is("of", &|of| Some(of) == own.as_deref())
        && is("card", &|card| series(card) == series(env!("CARGO_PKG_VERSION")));
    !is_current
}

/// A report's drawn card; null where it is no JSON.
fn drawn(json: &JsonText) -> Option<Value> {
    let drawn = json.text().get(json.value("/drawn")?)?;
    Some(serde_json::from_str(drawn).unwrap_or_default())
}

/// A report's text with its card drawn, or why that can't be.
pub(super) fn published(text: &str, langs: &[Lang]) -> Result<String, String> {
    let content = Content::new(text, Options::default());
    let Some(report) = content.report() else { return Err("it can't be shown; run report-card check".to_owned()) };
    let json = JsonText::read(text);
    let own = own_text(&json).ok_or("several reports in one file: give each a file of its own")?;
    let before = drawn(&json);
    let is_drawn = |lang: &Language| before.as_ref().is_some_and(|drawn| drawn[lang.tag()].is_array());
    let mut languages: Vec<Language> = langs.iter().map(|lang| lang.language()).collect();
    if languages.is_empty() {
        languages = [Language::Vi, Language::En].into_iter().filter(is_drawn).collect();
    }
    if languages.is_empty() {
        languages.push(content.words().language);
    }
    let tree = |language: Language| {
        if !languages.contains(&language) {
            return Ok(None);
        }
        // As its own country writes dates and numbers, where it is of that language.
        let is_own = Language::of(&report.language) == Some(language);
        let tag = if is_own { report.language.to_string() } else { language.tag().to_owned() };
        let content = content.with_options(Options { lang: Some(tag.into()), ..Options::default() });
        tree::tree(&article(&content, ViewState::default())).map(Some)
    };
    let (vi, en) = (tree(Language::Vi)?, tree(Language::En)?);
    let drawn = Drawn { of: hash_of(&own), card: env!("CARGO_PKG_VERSION").to_owned(), vi, en };
    let drawn = serde_json::to_string(&drawn).map_err(|error| error.to_string())?;
    let published = format!("{own}{DRAWN}{drawn}}}\n");
    if published.len() > MAX_BYTES {
        return Err(format!(
            "{} bytes with its drawn card; the limit is {MAX_BYTES}: leave it without one",
            published.len()
        ));
    }
    Ok(published)
}

/// A report's text up to where its drawn card comes: without an earlier one, and without its last brace. None where it is a list.
fn own_text(json: &JsonText) -> Option<String> {
    let text = json.text();
    let mut own = text.to_owned();
    if let Some(FieldPlace { key, value, .. }) = json.fields("").into_iter().find(|field| field.name == "drawn") {
        let (before, after) = (text[..key.start].trim_end(), text[value.end..].trim_start());
        own = match before.strip_suffix(',') {
            Some(before) => format!("{before}{after}"),
            None => format!("{before}{}", after.strip_prefix(',').unwrap_or(after)),
        };
    }
    Some(own.trim_end().strip_suffix('}')?.trim_end().to_owned())
}
