//! The usual mistakes in a text that stops being JSON: a decimal comma, a word processor's quotes, a missing comma.

use crate::words::{CommandKey, Language};

/// What to write instead, if the text around the stop tells.
pub(super) fn of(text: &str, stop: usize, language: Language) -> Option<String> {
    let (before, after) = (text.get(..stop)?, text.get(stop..)?);
    let found = after.chars().next()?;
    if found.is_ascii_digit()
        && let Some(whole) = before.strip_suffix(',')
        && whole.ends_with(|c: char| c.is_ascii_digit())
    {
        let start = whole.rfind(|c: char| !c.is_ascii_digit()).map_or(0, |at| at + 1);
        let (whole, part) = (whole.get(start..)?, digits(after));
        return Some(language.of_command(CommandKey::HintDecimal, &[("whole", &whole), ("part", &part)]));
    }
    if matches!(found, '“' | '”' | '„' | '«' | '»' | '‘' | '’' | '\'') {
        return Some(language.of_command(CommandKey::HintQuote, &[("found", &found)]));
    }
    let is_begun = matches!(found, '"' | '{' | '[');
    let is_ended = before.trim_end().ends_with(|c: char| matches!(c, '"' | '}' | ']') || c.is_ascii_digit());
    (is_begun && is_ended).then(|| language.command(CommandKey::HintComma).to_owned())
}

fn digits(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}
