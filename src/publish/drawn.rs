//! The drawn card put into a report's text, so that pages show it whole before any wasm.

use serde_json::{Map, Value};

use super::markup::article;
use super::tree;
use super::undrawn::Undrawn;
use crate::card::{Content, Options, ViewState};
use crate::document::Drawn;
use crate::report::{DRAWN, FieldPlace, JsonText, MAX_BYTES, before_drawn, hash_of, series};
use crate::words::Language;

/// Whether a report's drawn card is of another text, or by another version of the card.
pub fn is_stale(json: &JsonText) -> bool {
    let Some(drawn) = drawn(json) else { return false };
    let is = |name: &str, wanted: &dyn Fn(&str) -> bool| drawn[name].as_str().is_some_and(wanted);
    let own = before_drawn(json.text()).map(hash_of);
    let is_current = is("of", &|of| Some(of) == own.as_deref())
        && is("card", &|card| series(card) == series(env!("CARGO_PKG_VERSION")));
    !is_current
}

/// A report's drawn card; null if it is not valid JSON.
fn drawn(json: &JsonText) -> Option<Value> {
    let drawn = json.text().get(json.value("/drawn")?)?;
    Some(serde_json::from_str(drawn).unwrap_or_default())
}

/// The report's text with its card drawn in these languages; if none are given, in those that it is drawn in already, else in the report's
/// own. The content's options change nothing of it.
///
/// # Errors
///
/// If the report can't be shown, or the result would be too large.
pub async fn published(content: &Content, langs: &[Language]) -> Result<String, Undrawn> {
    let content = content.with_options(Options::default());
    let report = content.report().ok_or(Undrawn::NotShown)?;
    let text = content.json();
    let json = JsonText::read(&text);
    let own = own_text(&json).ok_or(Undrawn::IsList)?;
    let before = drawn(&json);
    let is_drawn = |lang: &Language| before.as_ref().is_some_and(|drawn| drawn[lang.tag()].is_array());
    let mut languages: Vec<Language> = langs.to_vec();
    if languages.is_empty() {
        languages = Language::ALL.into_iter().filter(is_drawn).collect();
    }
    if languages.is_empty() {
        languages.push(content.words().language);
    }
    let mut trees = Map::new();
    for language in Language::ALL.into_iter().filter(|language| languages.contains(language)) {
        // If the language is the report's, dates and numbers are written as its own country does.
        let is_own = Language::of(&report.language) == Some(language);
        let tag = if is_own { report.language.to_string() } else { language.tag().to_owned() };
        let content = content.with_options(Options { lang: Some(tag.into()), ..Options::default() });
        let tree = tree::tree(&article(&content, ViewState::default()).await)?;
        trees.insert(language.tag().to_owned(), Value::Array(tree));
    }
    let drawn = Drawn { of: hash_of(&own), card: env!("CARGO_PKG_VERSION").to_owned(), trees };
    let drawn = serde_json::to_string(&drawn).map_err(|error| Undrawn::Failed(error.to_string()))?;
    let published = format!("{own}{DRAWN}{drawn}}}\n");
    if published.len() > MAX_BYTES {
        return Err(Undrawn::TooLarge { count: published.len(), limit: MAX_BYTES });
    }
    Ok(published)
}

/// A report's text up to where its drawn card belongs: without an earlier one, and without the last brace. `None` for a list.
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
