//! Writes the loader's sentences, from the card's languages, as the module `words.js` of the embed script.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use serde_json::{Map, Value};

use crate::command::root;

/// The language used where a wanted one is missing.
const FALLBACK: &str = "en";

/// Writes `words.js` and returns its folder.
pub fn words() -> Result<PathBuf> {
    let mut languages = Vec::new();
    for entry in fs::read_dir(root().join("src/words/languages"))? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let Some(tag) = name.strip_suffix(".json").filter(|tag| !tag.contains('.')) else { continue };
        let language: Value = serde_json::from_str(&fs::read_to_string(&path)?).context(name.clone())?;
        let said = language.get("loader").and_then(Value::as_object).with_context(|| format!("{name}: no loader"))?;
        languages.push((tag.to_owned(), object(said)));
    }
    languages.sort_by_key(|(tag, _)| (tag == FALLBACK, tag.clone()));
    ensure!(languages.last().is_some_and(|(tag, _)| tag == FALLBACK), "no {FALLBACK}.json");
    let tags: Vec<&str> = languages.iter().map(|(tag, _)| tag.as_str()).collect();
    let words: Vec<String> = languages.iter().map(|(tag, said)| format!("\"{tag}\": {said}")).collect();
    let text = format!(
        "export const WORDS = {{ {} }};\nexport const SPOKEN = /(?:^|,)\\W*({})(?![a-z])/i;\nexport const FALLBACK = \"{FALLBACK}\";\n",
        words.join(", "),
        tags.join("|")
    );
    let folder = root().join("target/embed/words");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("words.js"), text)?;
    Ok(folder)
}

fn object(said: &Map<String, Value>) -> String {
    let fields: Vec<String> = said.iter().map(|(name, text)| format!("{name}: {text}")).collect();
    format!("{{ {} }}", fields.join(", "))
}
