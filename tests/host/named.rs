//! Each form names a plan so that it is no other one, says why a figure is missing and what is remarked on it, and keeps the direction of a
//! name's letters to that name.

use report_card::card::{Options, ViewState};
use report_card::export::{Folds, brief, plain};
use report_card::outline::Outline;
use report_card::words::Words;
use scraper::{Html, Selector};

use crate::forms::{forms, read};
use crate::rendered::rendered;
use crate::told::json;

/// Some measures with two plans of one name: 5 is above one's and below the other's.
fn twins() -> String {
    let one = |at: usize| {
        format!(
            r#"{{"id": "m{at}", "name": "Schools {at}", "actual": {{"value": 5}}, "targets": [
            {{"id": "t", "name": "budget", "setBy": "the city", "value": 4}},
            {{"id": "u", "name": "budget", "setBy": "the council", "value": 7}}]}}"#
        )
    };
    json("en", &format!(r#""measures": [{}]"#, (0..6).map(one).collect::<Vec<_>>().join(",")))
}

#[test]
fn of_two_plans_of_one_name_every_form_says_whose_each_is() {
    for (form, said) in forms(&twins(), "en") {
        if form == "CSV" {
            assert!(said.contains(",setBy,") && said.contains(",the council,"), "{said}");
            continue;
        }
        assert!(said.contains("the city") && said.contains("the council"), "{form}: {said}");
        let (all, told) =
            (said.matches("against budget").count(), said.matches("against budget · the council").count());
        assert_eq!(all, told, "{form}: {said}");
    }
    let report = read(&twins());
    let said = brief(&Outline::new(&report, &Words::new(["en"])));
    assert!(said.contains("budget · the council"), "{said}");
}

#[test]
fn a_row_shows_the_figure_by_which_it_is_judged() {
    let html = rendered(&twins(), Options { lang: Some("en".into()), ..Options::default() }, ViewState::default());
    let page = Html::parse_fragment(&html);
    let all = |within: &str| -> Vec<String> {
        let of = Selector::parse(within).expect("a selector");
        page.select(&of).map(|node| node.text().collect::<String>()).collect()
    };
    assert_eq!(all(".columns > .cell"), ["1budget · the city", "2budget · the council"]);
    let cells = all("summary .cell");
    assert!(cells.chunks(2).all(|pair| pair[0].contains(": 4") && pair[1].contains(": 7")), "{cells:?}");
    assert!(all(".base button").iter().any(|button| button == "budget · the council"), "{:?}", all(".base button"));
}

#[test]
fn a_column_holds_no_later_years_plan_and_of_two_this_years_the_one_that_decides() {
    let one = |at: usize, targets: &str| {
        format!(r#"{{"id": "m{at}", "name": "Schools {at}", "actual": {{"value": 5}}, "targets": [{targets}]}}"#)
    };
    let later = r#"{"id": "l", "name": "plan", "value": 9, "period": {"start": "2030-01-01", "end": "2030-12-31"}}"#;
    let (low, high) = (r#"{"id": "t", "name": "plan", "value": 4}"#, r#"{"id": "u", "name": "plan", "value": 7}"#);
    let all = [one(0, &format!("{later}, {low}")), one(1, &format!("{low}, {high}")), one(2, low), one(3, later)];
    let all = json("en", &format!(r#""measures": [{}]"#, all.join(",")));
    let html = rendered(&all, Options { lang: Some("en".into()), ..Options::default() }, ViewState::default());
    let page = Html::parse_fragment(&html);
    let of = Selector::parse("summary .cell").expect("a selector");
    let cells: Vec<String> = page.select(&of).map(|node| node.text().collect::<String>()).collect();
    assert_eq!(cells.iter().map(|cell| cell.trim()).collect::<Vec<_>>(), ["plan: 4", "plan: 7", "plan: 4", ""]);
}

#[test]
fn every_form_says_why_a_figure_is_missing_and_what_is_remarked() {
    let report = r#""measures": [
        {"id": "a", "name": "Roads", "missingReason": "not yet counted", "targets": [{"id": "t", "name": "plan", "value": 4}]},
        {"id": "b", "name": "Bridges", "missingReason": "nobody asked"},
        {"id": "c", "name": "Schools", "actual": {"value": 5}, "note": "without nurseries"},
        {"id": "d", "name": "Clinics", "actual": {"value": 5}, "targets": [{"id": "t", "name": "plan", "value": 4}],
         "note": "two under repair", "parts": [{"id": "e", "name": "of the city", "actual": {"value": 1}, "note": "one lent"}]}]"#;
    for (form, said) in forms(&json("en", report), "en") {
        for told in ["not yet counted", "nobody asked", "without nurseries", "two under repair", "one lent"] {
            assert_eq!(said.matches(told).count(), 1, "{form}: {told} in {said}");
        }
    }
}

/// Whether no control reaches beyond the text that it stands in: each is closed, and closes what the text itself has opened.
fn is_closed(text: &str) -> bool {
    let mut open = Vec::new();
    for c in text.chars() {
        match c {
            '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' => open.push('\u{202c}'),
            '\u{2066}'..='\u{2068}' => open.push('\u{2069}'),
            '\u{202c}' | '\u{2069}' if open.pop() != Some(c) => return false,
            _ => {}
        }
    }
    open.is_empty()
}

#[test]
fn what_turns_letters_round_ends_with_the_name_that_it_stands_in() {
    for control in "\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2066}\u{2067}\u{2068}\u{2069}".chars() {
        for name in [format!("A{control}"), format!("A{control}b"), format!("{control}a\u{2067}b\u{202c}")] {
            let report = format!(
                r#""title": "T{name}", "measures": [{{"id": "a", "name": "{name}", "group": "{name}", "note": "{name}",
                "actual": {{"value": 1234}}, "targets": [{{"id": "t", "name": "{name}", "setBy": "x{name}", "value": 5678}}]}}],
                "tallies": [{{"id": "t", "label": "{name}", "achieved": 1, "total": 2, "against": "{name}"}}]"#
            );
            let json = json("en", &report);
            for (form, said) in forms(&json, "en") {
                assert!(is_closed(&said), "{form} of {control:?}: {said:?}");
            }
        }
    }
    // What is closed already is the publisher's, and stays.
    let whole = "A\u{202b}b\u{2067}c\u{2069}\u{202c}";
    let report = format!(r#""measures": [{{"id": "a", "name": "{whole}", "actual": {{"value": 1}}}}]"#);
    assert_eq!(&*read(&json("en", &report)).measures[0].name, whole);
}

#[test]
fn plain_html_keeps_the_direction_of_a_name_of_other_letters_to_itself() {
    let of = |lang: &str, name: &str| {
        let report = format!(
            r#""measures": [{{"id": "a", "name": "{name}", "actual": {{"value": 12}}, "targets": [{{"id": "t", "name": "{name}", "value": 34}}]}}]"#
        );
        let report = read(&json(lang, &report));
        plain(&Outline::new(&report, &Words::new([lang])), |_| "", Folds::Kept)
    };
    for lang in ["en", "vi"] {
        assert!(of(lang, "خطة 2024").contains("<bdi>خطة 2024</bdi>"), "{lang}");
        assert!(of(lang, "A\u{202e}b").contains("<bdi>A\u{202e}b\u{202c}</bdi>"), "{lang}");
        // Where all letters run one way nothing is added: not every editor's filter knows the element.
        assert!(!of(lang, "Kế hoạch 2024").contains("<bdi>"), "{lang}");
    }
}
