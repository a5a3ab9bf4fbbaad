//! Writes the card's sentences into `embed.d.ts`, from the English ones: a key is listed only once.

use anyhow::{Context, Result, ensure};
use serde_json::Value;

/// The line that the sentences replace.
const MARK: &str = "  // {the card's sentences}\n";

/// The types with the name of every sentence, and its English text.
pub fn with_sentences(types: &str, english: &str) -> Result<String> {
    let language: Value = serde_json::from_str(english)?;
    let card = language.get("card").and_then(Value::as_object).context("en.json has no card")?;
    let members: String = card
        .iter()
        .map(|(name, pattern)| {
            let said = pattern.get("other").unwrap_or(pattern).as_str().unwrap_or_default();
            format!("  /** `{}` */\n  {name}?: Message;\n", said.replace("*/", "*\u{200b}/"))
        })
        .collect();
    ensure!(types.matches(MARK).count() == 1, "embed.d.ts should hold {MARK:?} once");
    Ok(types.replace(MARK, &members))
}

#[cfg(test)]
mod tests {
    use super::with_sentences;

    #[test]
    fn integrators_are_told_every_sentence() {
        let english = include_str!("../../../src/words/languages/en.json");
        let types = with_sentences(include_str!("../../../www/embed.d.ts"), english).unwrap();
        let language: serde_json::Value = serde_json::from_str(english).unwrap();
        let card = language["card"].as_object().unwrap();
        assert!(card.len() > 100);
        for name in card.keys() {
            assert_eq!(types.matches(&format!("\n  {name}?: Message;\n")).count(), 1, "{name}");
        }
        assert!(types.contains("  /** `Budget` */\n  budget?: Message;\n"), "{types}");
        // What counts is told by the form for most numbers.
        assert!(types.contains("items of this report can’t be shown"));
    }

    #[test]
    fn types_without_a_place_for_them_are_refused() {
        assert!(with_sentences("export {}", r#"{"card": {}}"#).is_err());
    }
}
