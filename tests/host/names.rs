//! How a name begins on the card, whatever its language and script.

use report_card::card::{Options, ViewMode, ViewState};
use report_card::export::{Folds, Shape, compose, plain};
use report_card::facts;
use report_card::outline::Outline;
use report_card::words::Words;
use serde_json::json;

use crate::html::texts;
use crate::rendered::rendered;

/// A report in that language, all of whose parts have that name.
fn report(language: &str, name: &str) -> String {
    let measure = |id: &str| json!({ "id": id, "name": name, "unit": "u", "actual": { "value": 7 } });
    json!({
        "version": 1, "id": "r", "language": language, "organization": { "name": "Org" },
        "period": { "start": "2023-01-01", "end": "2023-12-31" }, "units": { "u": { "label": "points" } },
        "tallies": [{ "id": "t", "label": name, "achieved": 3, "total": 5 }],
        "budget": [measure("b")], "measures": [measure("m")],
        "statements": [{ "topic": name, "quote": "Said." }]
    })
    .to_string()
}

/// Fails unless each form begins the name so, wherever it begins something.
fn begins(language: &str, name: &str, as_shown: &str) {
    let json = report(language, name);
    let report = facts::read(&json).report.expect("whole");
    for lang in ["en", "vi"] {
        let words = Words::new([lang]);
        let outline = Outline::new(&report, &words);
        let card = rendered(&json, Options { lang: Some(lang.into()), ..Options::default() }, ViewState::default());
        for place in [".name", ".what", "dt"] {
            let shown = texts(&card, place);
            assert!(
                shown.iter().any(|text| text.starts_with(as_shown)),
                "{place} in {lang}: {shown:?}, not {as_shown}"
            );
        }
        let html = plain(&outline, |_| "", Folds::Kept);
        for place in ["h4", "dt"] {
            let shown = texts(&html, place);
            assert!(
                shown.iter().any(|text| text.starts_with(as_shown)),
                "{place} in {lang}: {shown:?}, not {as_shown}"
            );
        }
        let picture = compose(&outline, "", &|text, size, _| text.chars().count() as f64 * size * 0.5);
        let drawn = picture
            .shapes
            .iter()
            .filter(|shape| matches!(shape, Shape::Text { text, .. } if text.trim_start_matches('\u{2068}').starts_with(as_shown)));
        assert!(drawn.count() >= 3, "in {lang}: {as_shown}");
        let headline = outline.headline();
        assert!(
            headline.iter().any(|line| line.text().starts_with(as_shown)),
            "in {lang}: {headline:?}, not {as_shown}"
        );
    }
}

#[test]
fn a_name_begins_with_a_capital_of_its_language() {
    for (language, name, as_shown) in [
        ("en", "pupils per class", "Pupils per class"),
        ("vi", "ước thu ngân sách", "Ước thu ngân sách"),
        ("vi", "u\u{31b}\u{301}c thu", "U\u{31b}\u{301}c thu"),
        ("vi", "ở nông thôn", "Ở nông thôn"),
        ("fr", "l'eau potable", "L'eau potable"),
        ("fr", "l’eau potable", "L’eau potable"),
        ("fr", "à domicile", "À domicile"),
        ("ru", "доля школ", "Доля школ"),
        ("tr", "ilçe geliri", "İlçe geliri"),
        ("az-Latn", "il üzrə", "İl üzrə"),
        ("tr", "ıstakoz", "Istakoz"),
        ("en", "ilçe geliri", "Ilçe geliri"),
        ("nl", "ijsland en de ijssel", "IJsland en de ijssel"),
        ("nl-BE", "inwoners", "Inwoners"),
        ("en", "ijs", "Ijs"),
    ] {
        begins(language, name, as_shown);
    }
}

#[test]
fn a_capital_never_changes_what_is_named() {
    for (language, name) in [
        ("en", "pH of drinking water"),
        ("en", "kWh per head"),
        ("en", "mRNA doses"),
        ("en", "iPhone users"),
        ("en", "m² of housing"),
        ("en", "m2 of housing"),
        ("en", "e-mail answered"),
        ("en", "% of invoices"),
        ("ru", "кВт на душу"),
        ("de", "ßtest"),
        ("en", "ﬁre calls"),
        ("hr", "ǆungla"),
        ("ka", "ნაწილი ბიუჯეტი"),
        ("ar", "إجمالي"),
        ("zh", "收入"),
    ] {
        begins(language, name, name);
    }
}

#[test]
fn no_style_sheet_makes_a_capital() {
    assert!(!include_str!("../../src/card/card.css").contains("text-transform"));
}

/// Of whatever begins something: title, group, topic, speaker, meeting, plan that a row is held against, declared status.
#[test]
fn what_begins_a_line_begins_alike_in_every_form() {
    let measure = |id: &str| {
        json!({
            "id": id, "name": "a name", "group": "the group", "actual": { "value": 7 }, "status": "atRisk",
            "targets": [{ "id": "t", "name": "the plan", "value": 9 }]
        })
    };
    let listed = ["a", "b", "c", "d"].map(measure);
    let json = json!({
        "version": 1, "id": "r", "language": "en", "title": "the title", "organization": { "name": "Org" },
        "period": { "start": "2023-01-01", "end": "2023-12-31" },
        "tallies": [{ "id": "t", "label": "the tally", "exceeded": 2, "total": 5 }],
        "measures": listed,
        "budget": [measure("e")],
        "statements": [{ "topic": "the topic", "quote": "Said." }],
        "event": { "kind": "the meeting", "remarks": [{ "by": { "name": "the speaker" }, "quote": "Said." }] }
    })
    .to_string();
    let report = facts::read(&json).report.expect("whole");
    let words = Words::new(["en"]);
    let outline = Outline::new(&report, &words);
    let card = |mode| {
        let options = Options { lang: Some("en".into()), mode, ..Options::default() };
        rendered(&json, options, ViewState { is_still: true, ..ViewState::default() })
    };
    let (card, table) = (card(ViewMode::Card), card(ViewMode::Table));
    let plain = plain(&outline, |_| "", Folds::Kept);
    let begin = |html: &str, places: &[&str], begins: &[&str]| {
        let shown: Vec<String> = places.iter().flat_map(|place| texts(html, place)).collect();
        for begin in begins {
            assert!(shown.iter().any(|text| text.starts_with(begin)), "{begin} in {shown:?}");
        }
        let is_small = |text: &&String| text.starts_with(|c: char| c.is_ascii_lowercase());
        assert_eq!(shown.iter().filter(is_small).collect::<Vec<_>>(), Vec::<&String>::new(), "{html}");
    };
    let all = ["The title", "The group", "The topic", "The speaker", "The meeting", "A name", "At risk"];
    begin(&card, &[".title", ".section", ".name", "dt", "summary", ".declared", ".what"], &all);
    begin(&card, &[".what"], &["The tally"]);
    begin(&table, &["th[scope]", "td.words:nth-child(3)"], &["The tally", "The group", "The plan", "A name"]);
    begin(&plain, &["h2", "h3", "h4", "dt", "summary", "h4 ~ p"], &all);
    // Behind its number it goes on.
    assert!(texts(&plain, "p").iter().any(|text| text == "5 the tally"), "{plain}");
    let picture = compose(&outline, "", &|text, size, _| text.chars().count() as f64 * size * 0.5);
    let drawn: Vec<&str> = picture
        .shapes
        .iter()
        .filter_map(|shape| match shape {
            Shape::Text { text, .. } => Some(text.as_str()),
            _ => None,
        })
        .collect();
    for begin in ["The title", "The group", "The tally", "A name", "At risk"] {
        assert!(drawn.iter().any(|text| text.starts_with(begin)), "{begin} in {drawn:?}");
    }
}
