//! The languages as Rust: an enum of them, one of each part's keys, and what each language says.

use serde_json::{Map, Value};

use super::languages::{Language, forms, other};

/// The parts of a language file that the crate uses: name, name of the enum of keys, visibility, its doc comment, and the feature that it
/// needs. The remaining part, the loader's sentences, goes into embed.js.
const PARTS: [(&str, &str, &str, &str, &str); 8] = [
    ("card", "Key", "pub", "One sentence or label of the card. In English it says:", ""),
    ("periods", "PeriodKey", "pub(super)", "Words of a period's label, with a space between.", ""),
    ("problems", "ProblemKey", "pub(super)", "A sentence about a problem of a report.", ""),
    ("sheet", "SheetKey", "pub(crate)", "A sentence about a sheet.", "sheet"),
    ("draft", "DraftKey", "pub(crate)", "A sentence about an article.", "draft"),
    ("command", "CommandKey", "pub(crate)", "A sentence of the command's.", "cli"),
    ("undrawn", "UndrawnKey", "pub(crate)", "Why a report's card is not drawn.", "publish"),
    ("hosts", "HostKey", "pub(crate)", "What to do with a form in a system.", "publish"),
];

/// Rust source: an enum of the languages, an enum of keys for each part, and each language's sentences.
pub fn rust(languages: &[Language]) -> String {
    let variant = |tag: &str| capital(&tag.replace('-', ""));
    let arms = |of: &dyn Fn(&Language) -> String| {
        let arms =
            languages.iter().map(|language| format!("Language::{} => {},\n", variant(&language.tag), of(language)));
        arms.collect::<String>()
    };
    let variants: String =
        languages.iter().map(|language| format!("/// {}.\n{},\n", language.name, variant(&language.tag))).collect();
    let all: Vec<String> = languages.iter().map(|language| format!("Language::{}", variant(&language.tag))).collect();
    let mut out = format!(
        "/// A language that the card speaks.\n#[derive(Clone, Copy, Debug, PartialEq, Eq)]\npub enum Language {{\n{variants}}}\n\n\
         impl Language {{\n/// All of them; English, which stands in for what is not spoken, is the last.\n\
         pub const ALL: [Language; {}] = [{}];\n\n\
         /// The BCP 47 tag.\npub fn tag(self) -> &'static str {{\nmatch self {{\n{}}}\n}}\n\n\
         /// What its speakers call it.\npub fn name(self) -> &'static str {{\nmatch self {{\n{}}}\n}}\n}}\n",
        all.len(),
        all.join(", "),
        arms(&|language| literal(&language.tag)),
        arms(&|language| literal(&language.name)),
    );
    out.push_str(&format!(
        "#[cfg(feature = \"cli\")]\nimpl Language {{\n/// A report to begin with, its remarks in this language.\n\
         pub(crate) fn starter(self) -> &'static str {{\nmatch self {{\n{}}}\n}}\n}}\n",
        arms(&|language| format!(
            "include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/src/words/languages/{}.report.json\"))",
            language.tag
        )),
    ));
    for part in PARTS {
        out.push_str(&keys(languages, part));
    }
    out
}

/// The keys of a part, and each language's sentence for them.
fn keys(languages: &[Language], (part, name, visibility, said, feature): (&str, &str, &str, &str, &str)) -> String {
    let cfg = if feature.is_empty() { String::new() } else { format!("#[cfg(feature = \"{feature}\")]\n") };
    let of = |language: &Language| match language.parts.get(part) {
        Some(Value::Object(keys)) => keys.clone(),
        _ => Map::new(),
    };
    // Translators need a card's keys, but only `Words` its patterns.
    let reach = if part == "card" { "pub(super)" } else { visibility };
    let Some(english) = languages.last().map(of) else { return String::new() };
    let variants: String = english
        .iter()
        .map(|(key, pattern)| {
            let sentence =
                if part == "card" { format!("`{}`", other(pattern).unwrap_or_default()) } else { said.to_owned() };
            format!("/// {sentence}\n{},\n", capital(key))
        })
        .collect();
    let mut out = format!(
        "{cfg}/// {}\n#[derive(Clone, Copy, Debug, PartialEq, Eq)]\n{visibility} enum {name} {{\n{variants}}}\n",
        said.trim_end_matches(" In English it says:")
    );
    if part == "card" {
        let names: String =
            english.keys().map(|key| format!("({}, {name}::{}),\n", literal(key), capital(key))).collect();
        out.push_str(&format!(
            "impl {name} {{\n/// Each with its name in `messages`.\npub const NAMES: [(&'static str, {name}); {}] = [\n{names}];\n}}\n",
            english.len()
        ));
    }
    let (mut arms, mut counted) = (String::new(), String::new());
    for language in languages {
        let variant = capital(&language.tag.replace('-', ""));
        let said = of(language);
        let (mut text, mut ends) = (String::new(), String::new());
        for key in english.keys() {
            text.push_str(said.get(key).and_then(other).unwrap_or_default());
            ends.push_str(&format!("{}, ", text.len()));
        }
        arms.push_str(&format!("Language::{variant} => sentence({}, &[{ends}], key as usize),\n", literal(&text)));
        for (key, pattern) in &said {
            for (category, text) in forms(pattern).into_iter().filter(|(category, _)| *category != "other") {
                counted.push_str(&format!(
                    "(Language::{variant}, {name}::{}, PluralCategory::{}) => {},\n",
                    capital(key),
                    capital(category),
                    literal(text)
                ));
            }
        }
    }
    out.push_str(&format!(
        "{cfg}impl Language {{\n/// What it says; of a sentence that counts, the form for most numbers.\n\
         {reach} fn {part}(self, key: {name}) -> &'static str {{\nmatch self {{\n{arms}}}\n}}\n}}\n"
    ));
    if !counted.is_empty() {
        out.push_str(&format!(
            "{cfg}impl Language {{\n/// The same in the form of a plural category.\n\
             {reach} fn {part}_form(self, key: {name}, category: PluralCategory) -> &'static str {{\nmatch (self, key, category) {{\n{counted}\
             _ => self.{part}(key),\n}}\n}}\n}}\n"
        ));
    }
    out
}

fn capital(text: &str) -> String {
    let (first, rest) = text.split_at(text.len().min(1));
    first.to_ascii_uppercase() + rest
}

fn literal(text: &str) -> String {
    format!("{text:?}")
}
