//! Quotes against the text they claim to be from (W06).

use super::{Fault, Problem, Report, Text};

/// The quotes that the source text does not contain word for word.
///
/// Only what can be seen is compared: all white space is alike, soft hyphens and zero-width marks are ignored, and the command compares
/// letters in Unicode's NFC. Quotation marks, dashes and capitals must match.
pub fn missing_quotes(report: &Report, source: &str) -> Vec<Problem> {
    let source = squeezed(source);
    quotes(report)
        .into_iter()
        .filter(|(_, quote)| !source.contains(&squeezed(quote)))
        .map(|(pointer, _)| Problem::new(pointer, Fault::QuoteNotFound))
        .collect()
}

/// Every quote of the report, with its place.
fn quotes(report: &Report) -> Vec<(String, Text)> {
    let mut found: Vec<(String, Text)> = Vec::new();
    let mut add = |pointer: String, quote: &Option<Text>| found.extend(quote.clone().map(|quote| (pointer, quote)));
    for tally in &report.tallies {
        add(format!("{}/quote", tally.pointer), &tally.quote);
    }
    for measure in report.all_measures() {
        if let Some(actual) = &measure.actual {
            add(format!("{}/actual/quote", measure.pointer), &actual.quote);
        }
        for reference in measure.targets.iter().chain(&measure.baselines) {
            add(format!("{}/quote", reference.pointer), &reference.quote);
        }
        for observation in &measure.observations {
            add(format!("{}/quote", observation.pointer), &observation.quantity.quote);
        }
    }
    for statement in &report.statements {
        add(format!("{}/quote", statement.pointer), &Some(statement.quote.clone()));
    }
    if let Some(theme) = report.plan.as_ref().and_then(|plan| plan.theme.as_ref()) {
        add("/plan/theme/quote".to_owned(), &theme.quote);
    }
    for remark in report.event.iter().flat_map(|event| &event.remarks) {
        add(format!("{}/quote", remark.pointer), &remark.quote);
    }
    found
}

fn squeezed(text: &str) -> String {
    let is_unseen = |c: &char| matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}');
    let seen: String = composed(text).filter(|c| !is_unseen(c)).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(all(feature = "cli", not(target_arch = "wasm32")))]
fn composed(text: &str) -> impl Iterator<Item = char> {
    unicode_normalization::UnicodeNormalization::nfc(text)
}

/// The card compares no quotes, so it goes without Unicode's tables.
#[cfg(not(all(feature = "cli", not(target_arch = "wasm32"))))]
fn composed(text: &str) -> impl Iterator<Item = char> {
    text.chars()
}
