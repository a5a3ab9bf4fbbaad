//! The languages of the card: a file each in `src/words/languages`, checked against each other.
//!
//! English is the reference: every language has its keys, with the same places for values. The part `card` has the same form as a page's
//! own `messages`, so a translator's file can become a built-in language unchanged.

use std::fs;
use std::path::Path;

use serde_json::{Map, Value};

/// Used where a wanted language is missing; its keys are the reference.
const FALLBACK: &str = "en";
/// CLDR's plural categories, as `Intl.PluralRules` names them.
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];
/// One language.
pub struct Language {
    /// The BCP 47 tag.
    pub tag: String,
    /// Its own name for itself.
    pub name: String,
    /// Parts by name. In each, by key: a pattern, or one for each plural category.
    pub parts: Map<String, Value>,
    /// Places that it omits on purpose, by key.
    omits: Map<String, Value>,
}

/// The languages in a folder, sorted by tag, English last.
pub fn read(folder: &Path) -> Result<Vec<Language>, String> {
    let mut languages = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?.flatten() {
        let path = entry.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let Some(tag) = name.strip_suffix(".json").filter(|tag| !tag.contains('.')) else { continue };
        if !folder.join(format!("{tag}.report.json")).exists() {
            return Err(format!("{name}: there is no {tag}.report.json, the report to begin with"));
        }
        let text = fs::read_to_string(&path).map_err(|error| format!("{name}: {error}"))?;
        languages.push(parse(tag, &text)?);
    }
    languages.sort_by_key(|language| (language.tag == FALLBACK, language.tag.clone()));
    let faults = check(&languages);
    if faults.is_empty() { Ok(languages) } else { Err(faults.join("\n")) }
}

/// Parses one language.
pub fn parse(tag: &str, text: &str) -> Result<Language, String> {
    let value: Value = serde_json::from_str(text).map_err(|error| format!("{tag}.json: {error}"))?;
    let Value::Object(mut parts) = value else { return Err(format!("{tag}.json: no object")) };
    let mut text = |name: &str| match parts.remove(name) {
        Some(Value::String(text)) => Ok(text),
        _ => Err(format!("{tag}.json: {name} is missing")),
    };
    let (lang, name) = (text("lang")?, text("name")?);
    if lang != tag {
        return Err(format!("{tag}.json: its lang is {lang}"));
    }
    let omits = parts.remove("omits").and_then(|omits| omits.as_object().cloned()).unwrap_or_default();
    Ok(Language { tag: lang, name, parts, omits })
}

/// Every difference from English: missing keys, unknown keys, other places.
pub fn check(languages: &[Language]) -> Vec<String> {
    let Some(english) = languages.iter().find(|language| language.tag == FALLBACK) else {
        return vec!["en.json is missing".to_owned()];
    };
    languages.iter().flat_map(|language| faults(language, english)).collect()
}

fn faults(language: &Language, english: &Language) -> Vec<String> {
    let mut faults = Vec::new();
    let none = Map::new();
    let keys = |language: &Language, part: &str| match language.parts.get(part) {
        Some(Value::Object(keys)) => keys.clone(),
        _ => none.clone(),
    };
    for part in language.parts.keys().filter(|part| !english.parts.contains_key(*part)) {
        faults.push(format!("{}.json: {part} is no part of en.json", language.tag));
    }
    for part in english.parts.keys() {
        let (own, needed) = (keys(language, part), keys(english, part));
        for (key, english_pattern) in &needed {
            let place = format!("{}.json: {part}.{key}", language.tag);
            match own.get(key) {
                Some(pattern) => faults.extend(
                    pattern_faults(language, (part, key), pattern, english_pattern)
                        .map(|fault| format!("{place}: {fault}")),
                ),
                None => faults.push(format!("{place} is missing")),
            }
        }
        let extra = own.keys().filter(|key| !needed.contains_key(*key));
        faults.extend(extra.map(|key| format!("{}.json: {part}.{key} is no key of en.json", language.tag)));
    }
    faults
}

fn pattern_faults(
    language: &Language,
    (part, key): (&str, &str),
    pattern: &Value,
    english: &Value,
) -> impl Iterator<Item = String> {
    let mut faults = Vec::new();
    let omitted: Vec<&str> =
        language.omits.get(key).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
    let needed = other(english).map(places).unwrap_or_default();
    if other(pattern).is_none() {
        faults.push("no text, and no form \"other\"".to_owned());
    }
    for (category, text) in forms(pattern) {
        if !CATEGORIES.contains(&category) {
            faults.push(format!("\"{category}\" is no plural category"));
        }
        // In the card's sentences, asterisks enclose stressed words: they come in pairs.
        if part == "card" && text.matches('*').count() % 2 == 1 {
            faults.push("a * without its second".to_owned());
        }
        let found = places(text);
        let foreign = found.iter().filter(|place| !needed.contains(place));
        faults.extend(foreign.map(|place| format!("{{{place}}} is no place of this sentence")));
        // A form for one or two may do without the number: "one item".
        let is_needed = |place: &&&str| !omitted.contains(*place) && (category == "other" || **place != "n");
        let missing = needed.iter().filter(|place| !found.contains(place)).filter(is_needed);
        faults.extend(missing.map(|place| format!("{{{place}}} is missing")));
    }
    faults.into_iter()
}

/// The forms of a pattern; a plain text is the form "other".
pub fn forms(pattern: &Value) -> Vec<(&str, &str)> {
    match pattern {
        Value::String(text) => vec![("other", text)],
        Value::Object(forms) => {
            forms.iter().filter_map(|(category, text)| Some((category.as_str(), text.as_str()?))).collect()
        }
        _ => Vec::new(),
    }
}

pub fn other(pattern: &Value) -> Option<&str> {
    forms(pattern).into_iter().find(|(category, _)| *category == "other").map(|(_, text)| text)
}

/// The names in braces; anything else in braces is text.
fn places(pattern: &str) -> Vec<&str> {
    let inside = pattern.split('{').skip(1).filter_map(|rest| rest.split_once('}'));
    let names = inside.map(|(name, _)| name);
    names.filter(|name| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphabetic())).collect()
}
