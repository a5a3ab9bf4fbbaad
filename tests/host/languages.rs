//! The card's languages: what the build holds each file to, and that each counts as its speakers do.

#[path = "../../build/languages.rs"]
mod tables;

use std::collections::BTreeSet;
use std::path::Path;

use report_card::facts;
use report_card::words::{Language, LocaleFormat, PluralCategory};
use serde_json::{Value, json};

const ENGLISH: &str = include_str!("../../src/words/languages/en.json");

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/words/languages")
}

/// What is told of a language that is English but for one change.
fn told(change: impl Fn(&mut Value)) -> Vec<String> {
    let mut other: Value = serde_json::from_str(ENGLISH).expect("JSON");
    other["lang"] = json!("xx");
    change(&mut other);
    let languages = [("xx", other.to_string()), ("en", ENGLISH.to_owned())];
    let languages = languages.map(|(tag, text)| tables::parse(tag, &text).expect("a language"));
    tables::check(&languages)
}

#[test]
fn every_language_has_what_english_has() {
    let languages = tables::read(&folder()).expect("whole languages");
    let tags: Vec<&str> = languages.iter().map(|language| language.tag.as_str()).collect();
    assert_eq!(tags, Language::ALL.map(Language::tag));
    assert!(languages.iter().zip(Language::ALL).all(|(file, language)| file.name == language.name()));
    assert_eq!(languages.last().map(|language| language.parts.len()), Some(9));
}

#[test]
fn a_language_that_is_as_english_is_whole() {
    assert_eq!(told(|_| {}), [""; 0]);
}

#[test]
fn what_is_missing_or_too_much_stops_the_build() {
    let without = |part: &'static str, key: &'static str| {
        told(move |language| drop(language[part].as_object_mut().expect("a part").remove(key)))
    };
    assert_eq!(without("card", "budget"), ["xx.json: card.budget is missing"]);
    assert_eq!(without("loader", "retry"), ["xx.json: loader.retry is missing"]);
    assert_eq!(without("problems", "syntax"), ["xx.json: problems.syntax is missing"]);
    let with = |part: &'static str| told(move |language| language[part]["more"] = json!("More"));
    assert_eq!(with("command"), ["xx.json: command.more is no key of en.json"]);
    assert_eq!(with("sheet"), ["xx.json: sheet.more is no key of en.json"]);
    assert_eq!(with("draft"), ["xx.json: draft.more is no key of en.json"]);
    let part = |language: &mut Value| language["extra"] = json!({});
    assert_eq!(told(part), ["xx.json: extra is no part of en.json"]);
}

#[test]
fn a_sentence_has_the_places_of_the_english_one() {
    let said = |text: Value| told(move |language| language["card"]["planOf"] = text.clone());
    assert_eq!(said(json!("Plan for {period}")), [""; 0]);
    assert_eq!(said(json!("Plan")), ["xx.json: card.planOf: {period} is missing"]);
    let foreign =
        ["xx.json: card.planOf: {year} is no place of this sentence", "xx.json: card.planOf: {period} is missing"];
    assert_eq!(said(json!("Plan for {year}")), foreign);
    assert_eq!(said(json!("*Plan for {period}")), ["xx.json: card.planOf: a * without its second"]);
    // What a language leaves out on purpose it names.
    let omitted = told(|language| {
        language["card"]["planOf"] = json!("Plan");
        language["omits"] = json!({ "planOf": ["period"] });
    });
    assert_eq!(omitted, [""; 0]);
}

#[test]
fn a_sentence_that_counts_has_a_form_for_every_number() {
    let said = |forms: Value| told(move |language| language["card"]["showMore"] = forms.clone());
    assert_eq!(said(json!({ "one": "One more", "few": "{n} more", "other": "{n} more" })), [""; 0]);
    assert_eq!(said(json!({ "one": "{n} more" })), ["xx.json: card.showMore: no text, and no form \"other\""]);
    let unknown = said(json!({ "several": "{n} more", "other": "{n} more" }));
    assert_eq!(unknown, ["xx.json: card.showMore: \"several\" is no plural category"]);
    assert_eq!(said(json!({ "one": "One", "other": "More" })), ["xx.json: card.showMore: {n} is missing"]);
}

/// As CLDR has it: Vietnamese says all numbers alike, English one and all others.
#[test]
fn every_language_counts_as_its_speakers_do() {
    for language in tables::read(&folder()).expect("whole languages") {
        let format = LocaleFormat::new(&language.tag);
        let numbers = (0..200).chain([1_000, 1_000_000]);
        let known: BTreeSet<&str> = numbers.map(|number| word(format.plural(f64::from(number), 0))).collect();
        let sentences = language.parts.values().filter_map(Value::as_object).flatten();
        let counted = sentences.filter_map(|(key, pattern)| Some((key, pattern.as_object()?)));
        for (key, forms) in counted {
            let forms: BTreeSet<&str> = forms.keys().map(String::as_str).collect();
            assert_eq!(forms, known, "{}: {key}", language.tag);
        }
    }
}

fn word(category: PluralCategory) -> &'static str {
    PluralCategory::WORDS.iter().find(|(_, known)| *known == category).map_or("", |(word, _)| word)
}

#[test]
fn the_report_to_begin_with_is_whole_and_in_its_language() {
    for language in Language::ALL {
        let text = std::fs::read_to_string(folder().join(format!("{}.report.json", language.tag()))).expect("a report");
        let reading = facts::read(&text);
        assert_eq!(reading.problems, [], "{}", language.tag());
        assert_eq!(reading.report.map(|report| report.language.to_string()).as_deref(), Some(language.tag()));
    }
}
