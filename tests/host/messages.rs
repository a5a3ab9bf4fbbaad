//! Other languages' sentences.

use report_card::card::{Content, Options};
use report_card::report::{Text, Unit};
use report_card::words::{Key, MessageProblem, Messages, PluralCategory, Words};

const ARABIC: &str = include_str!("../messages/ar.json");

/// As a page gives them.
pub(crate) fn messages(json: &str) -> Messages {
    let given: serde_json::Value = serde_json::from_str(json).expect("JSON");
    let given = given.as_object().expect("an object");
    let entries = given.iter().filter(|(name, _)| *name != "lang").flat_map(|(name, value)| {
        let text = |value: &serde_json::Value| Text::from(value.as_str().expect("text").to_owned());
        match value.as_object() {
            Some(forms) => PluralCategory::WORDS
                .into_iter()
                .filter_map(|(word, category)| Some((name.clone().into(), Some(category), text(forms.get(word)?))))
                .collect::<Vec<_>>(),
            None => vec![(name.clone().into(), None, text(value))],
        }
    });
    Messages::new(given["lang"].as_str().expect("a tag"), entries)
}

/// A page that sets other options hands its sentences over anew each time.
#[test]
fn the_same_sentences_given_again_leave_the_card_as_it_is() {
    let report = include_str!("../../www/reports/ngo-quyen-2023.json");
    let with = |messages: Messages| Options { lang: Some("ar".into()), messages: Some(messages), ..Options::default() };
    let content = Content::new(report, with(messages(ARABIC)));
    assert!(content.with_options(with(messages(ARABIC))) == content);
    let other = ARABIC.replacen("\"source\": \"", "\"source\": \"!", 1);
    assert!(other != ARABIC && content.with_options(with(messages(&other))) != content);
}

#[test]
fn every_key_has_one_name() {
    for (at, (name, key)) in Key::NAMES.iter().enumerate() {
        assert_eq!(*key as usize, at, "{name} stands where its key does");
        assert_eq!(Key::named(name), Some(*key));
        let rust = format!("{key:?}");
        assert_eq!(*name, format!("{}{}", rust[..1].to_lowercase(), &rust[1..]));
    }
}

#[test]
fn arabic_is_whole_and_counts_in_its_own_way() {
    let messages = messages(ARABIC);
    assert_eq!(messages.problems(), []);
    let words = Words::with_messages(["ar"], Some(&messages));
    assert!(words.is_rtl());
    assert_eq!(words.tag(), "ar");
    let say = |count| words.count(Key::CountExceeded, count, &[("against", "الخطة")]).text();
    assert_eq!(say(1), "واحد فوق الخطة");
    assert_eq!(say(2), "اثنان فوق الخطة");
    assert_eq!(say(11), "١١ فوق الخطة");
}

#[test]
fn what_is_missing_is_english_and_reported() {
    let messages = messages(
        r#"{"lang": "fr", "budget": "Budget public", "bidget": "x", "title": "Résultats", "year": "{year}, {x}"}"#,
    );
    let words = Words::with_messages(["fr"], Some(&messages));
    assert_eq!(words.label(Key::Budget).as_str(), "Budget public");
    assert_eq!(words.label(Key::Indicators).as_str(), "Indicators");
    assert_eq!(
        words.count(Key::LeftOut, 1, &[]).text(),
        "1 item of this report can’t be shown because of an error in its data"
    );
    let told: Vec<(&str, String)> =
        messages.problems().iter().map(|problem| (problem.code(), words.message_problem(problem))).collect();
    assert!(told.contains(&("M01", "message indicators is missing; the English one is shown".to_owned())));
    assert!(told.contains(&("M02", "there is no message bidget".to_owned())));
    assert!(
        told.contains(&("M03", "message title: the place {period} is missing, or none of this sentence".to_owned()))
    );
    assert!(told.contains(&("M03", "message year: the place {x} is missing, or none of this sentence".to_owned())));
    assert_eq!(told.iter().filter(|(code, _)| *code == "M01").count(), Key::NAMES.len() - 3);
    assert!(messages.problems().contains(&MessageProblem::Unknown("bidget".into())));
}

#[test]
fn messages_speak_for_their_language_alone() {
    let messages = messages(ARABIC);
    let tag = |wanted: &[&'static str]| Words::with_messages(wanted.iter().copied(), Some(&messages)).tag().to_owned();
    assert_eq!(tag(&["ar-EG", "vi"]), "ar-EG");
    assert_eq!(tag(&["vi", "ar"]), "vi");
    assert_eq!(tag(&["fr", "ar"]), "ar");
    assert_eq!(tag(&["fr"]), "en");
}

#[test]
fn languages_know_their_direction() {
    for (tag, is_rtl) in [
        ("ar", true),
        ("he-IL", true),
        ("fa", true),
        ("az-Arab", true),
        ("ur-Latn", false),
        ("fr", false),
        ("arn", false),
    ] {
        let messages = Messages::new(tag, []);
        assert_eq!(Words::with_messages([tag], Some(&messages)).is_rtl(), is_rtl, "{tag}");
    }
}

/// A `bdi` without a letter runs from left to right: in one column "%" would stand now before, now after its number.
#[test]
fn a_figure_without_letters_runs_as_its_language_does() {
    let messages = messages(ARABIC);
    let arabic = Words::with_messages(["ar"], Some(&messages));
    let said = |words: &Words, unit: &str, value: f64| {
        let unit = Unit { key: "u".into(), label: unit.to_owned().into(), currency: None, code: None, factor: None };
        words.amount(value, 1, Some(&unit)).text()
    };
    for (unit, value) in [("%", 92.4), ("%", -3.1), ("‰", 2.0), ("", -3.1)] {
        assert!(said(&arabic, unit, value).starts_with('\u{200f}'), "{unit} {value}");
        assert!(!said(&Words::new(["vi"]), unit, value).contains('\u{200f}'), "{unit} {value}");
    }
    // Letters have a direction of their own.
    for unit in ["km", "£m", "مليون درهم"] {
        assert!(!said(&arabic, unit, 4.5).contains('\u{200f}'), "{unit}");
    }
}
