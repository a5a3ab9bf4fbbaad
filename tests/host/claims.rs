//! What a card claims is no more than its figures say.

use report_card::export::{Folds, alternative, plain};
use report_card::facts;
use report_card::outline::Outline;
use report_card::words::Words;
use scraper::Html;

/// A report's text, in English.
fn said(fields: &str) -> String {
    let json = format!(
        r#"{{"version": 1, "id": "r", "language": "en", "organization": {{"name": "O"}},
        "period": {{"start": "2023-01-01", "end": "2023-12-31"}}, {fields}}}"#
    );
    let reading = facts::read(&json);
    let report = reading.report.unwrap_or_else(|| panic!("{:?}", reading.problems));
    let words = Words::new(["en"]);
    let html = plain(&Outline::new(&report, &words), |_| "", Folds::Opened);
    Html::parse_fragment(&html).root_element().text().collect::<String>().replace('\u{a0}', " ")
}

fn amount(unit: &str) -> String {
    said(&format!(
        r#""units": {{"u": {{"label": "{unit}"}}}}, "budget": [{{"id": "a", "name": "Net", "unit": "u", "actual": {{"value": 850.5}}}}]"#
    ))
}

#[test]
fn a_currency_is_written_around_a_number_only_where_the_rest_of_the_unit_is_a_word() {
    for (unit, figure) in
        [("£m", "£850.5m"), ("£", "£850.5"), ("€ million", "€850.5 million"), ("£/head", "£850.5/head")]
    {
        assert!(amount(unit).contains(figure), "{unit}: {}", amount(unit));
    }
    for unit in ["£000", "£'000", "$ 000", "£1,000", "$US", "€ 1.000"] {
        assert!(amount(unit).contains(&format!("850.5 {unit}")), "{unit}: {}", amount(unit));
    }
}

#[test]
fn a_tally_that_states_no_achieved_ones_claims_none() {
    for (stated, claims) in [(r#""achieved": 5"#, true), (r#""exceeded": 5"#, false), (r#""notAchieved": 5"#, false)] {
        let said = said(&format!(r#""tallies": [{{"id": "t", "label": "main indicators", "total": 5, {stated}}}]"#));
        assert_eq!(said.to_lowercase().contains("main indicators: achieved"), claims, "{stated}: {said}");
        assert!(said.contains('5') && said.to_lowercase().contains("main indicators"), "{stated}: {said}");
    }
}

/// Five results, the first as given; the others missed their targets by little, and the last exceeded its by little.
fn results(first: &str) -> String {
    let one = |id: &str, value: f64| {
        format!(
            r#"{{"id": "{id}", "name": "Result {id}", "actual": {{"value": {value}}}, "targets": [{{"id": "t", "name": "plan", "value": 100}}]}}"#
        )
    };
    let others = [one("b", 98.0), one("c", 97.0), one("d", 96.0), one("e", 101.0)].join(",");
    said(&format!(r#""measures": [{{"id": "a", "name": "Result a", {first}}}, {others}]"#))
}

#[test]
fn none_is_called_furthest_where_the_distance_of_another_is_unknown() {
    let known = results(r#""actual": {"value": 50}, "targets": [{"id": "t", "name": "plan", "value": 100}]"#);
    assert!(known.contains("Furthest from plan: Result a") && known.contains("Best against plan: Result e"), "{known}");
    for unknown in [
        // Deaths where none were planned; far below a planned loss; more than a bound allows.
        r#""ascending": false, "actual": {"value": 12}, "targets": [{"id": "t", "name": "plan", "value": 0}]"#,
        r#""actual": {"value": -40}, "targets": [{"id": "t", "name": "plan", "value": -1}]"#,
        r#""actual": {"value": 9}, "targets": [{"id": "t", "name": "plan", "value": 3, "comparator": "<="}]"#,
    ] {
        let said = results(unknown);
        assert!(said.contains("not met") && !said.contains("Furthest from plan: "), "{unknown}: {said}");
    }
    let best =
        results(r#""ascending": false, "actual": {"value": 0}, "targets": [{"id": "t", "name": "plan", "value": 4}]"#);
    assert!(!best.contains("Best against plan: Result e"), "{best}");
}

/// A report's text in a language, its figures of one unit.
fn measured(lang: &str, unit: &str, measures: &str) -> String {
    let json = format!(
        r#"{{"version": 1, "id": "r", "language": "{lang}", "organization": {{"name": "O"}}, "period": {{"start": "2023-01-01", "end": "2023-12-31"}},
        "units": {{"u": {{"label": "{unit}"}}}}, "measures": [{measures}]}}"#
    );
    let reading = facts::read(&json);
    let report = reading.report.unwrap_or_else(|| panic!("{:?}", reading.problems));
    let words = Words::new([lang]);
    alternative(&Outline::new(&report, &words)).replace('\u{a0}', " ")
}

fn held(actual: &str, target: &str) -> String {
    format!(
        r#"{{"id": "a", "name": "A", "unit": "u", "actual": {{{actual}}}, "targets": [{{"id": "t", "name": "plan", {target}}}]}}"#
    )
}

#[test]
fn what_is_judged_apart_is_shown_apart() {
    for (actual, target, shown) in [
        (r#""value": 94.96, "decimals": 1"#, r#""value": 95"#, "94.96%"),
        (r#""value": 95"#, r#""value": 94.6, "decimals": 0"#, "94.6%"),
        (r#""value": 95.04, "decimals": 1"#, r#""value": 95.0, "decimals": 1"#, "95.04%"),
        (r#""value": 9"#, r#""comparison": {"type": "percentOf", "value": 99.96, "decimals": 1}"#, "99.96%"),
        (r#""value": 9"#, r#""comparison": {"type": "percentChange", "value": -0.04, "decimals": 1}"#, "0.04%"),
        (r#""value": 9"#, r#""comparison": {"type": "multiple", "value": 1.004, "decimals": 2}"#, "1.004"),
    ] {
        let said = measured("en", "%", &held(actual, target));
        assert!(said.contains(shown), "{actual} {target}: {said}");
    }
    // What is the same is shown as it is stated, and so is what differs as it stands.
    let said = measured("en", "%", &held(r#""value": 95, "decimals": 1"#, r#""value": 95"#));
    assert!(said.contains("95.0%") && !said.contains("95.00"), "{said}");
    let said = measured("en", "%", &held(r#""value": 95.123, "decimals": 1"#, r#""value": 96, "decimals": 0"#));
    assert!(said.contains("95.1%") && !said.contains("95.12") && said.contains("96%"), "{said}");
}

#[test]
fn a_share_that_falls_short_of_the_whole_is_not_shown_as_the_whole() {
    let whole = r#""period": {"start": "2023-01-01", "end": "2024-12-31"}, "value": 10000"#;
    let said = measured("en", "t", &held(r#""value": 9996"#, whole));
    assert!(said.contains("99.96%") && !said.contains("100.0%"), "{said}");
}

#[test]
fn a_unit_that_begins_with_a_number_does_not_lengthen_the_figure() {
    for (lang, unit, shown) in [
        ("vi", "1.000 người", "13 (1.000 người)"),
        ("en", "000s", "13 (000s)"),
        ("en", "’000 tonnes", "13 (’000 tonnes)"),
    ] {
        let said = measured(lang, unit, &held(r#""value": 13"#, r#""value": 12"#));
        assert!(said.contains(shown), "{unit}: {said}");
    }
}

#[test]
fn a_range_below_zero_has_each_end_whole() {
    for (lang, unit, shown) in
        [("en", "£m", "-£5m to -£3m"), ("en", "%", "-5% to -3%"), ("vi", "tỷ đồng", "từ -5 tỷ đồng đến -3 tỷ đồng")]
    {
        let said = measured(lang, unit, &held(r#""low": -5, "high": -3"#, r#""value": 12"#));
        assert!(said.contains(shown), "{unit}: {said}");
    }
    let said = measured("en", "£m", &held(r#""low": 3, "high": 5"#, r#""value": 12"#));
    assert!(said.contains("£3–5m"), "{said}");
}

#[test]
fn counted_as_achieved_is_not_called_as_planned() {
    for (stated, says, never) in [
        (r#""achieved": 5, "notAchieved": 2"#, "5 achieved", "5 met"),
        (r#""achieved": 5, "exceeded": 2, "notAchieved": 2"#, "3 met", "5 achieved: main indicators;"),
        (r#""achieved": 5, "against": "the plan for 2023", "notAchieved": 2"#, "5 met the plan for 2023", "5 met plan"),
    ] {
        let said = said(&format!(r#""tallies": [{{"id": "t", "label": "main indicators", "total": 7, {stated}}}]"#));
        assert!(said.contains(says) && !said.contains(never), "{stated}: {said}");
    }
}

/// Results that exceeded their plans by 1 each, and one that missed it.
fn counted(tallies: &str) -> String {
    let one = |id: &str, value: f64| {
        held(&format!(r#""value": {value}"#), r#""value": 100"#)
            .replace(r#""id": "a", "name": "A", "unit": "u""#, &format!(r#""id": "{id}", "name": "Result {id}""#))
    };
    let all = [one("a", 101.0), one("b", 101.0), one("c", 101.0), one("d", 70.0)].join(",");
    said(&format!(r#"{tallies}"measures": [{all}]"#))
}

#[test]
fn extremes_are_of_what_the_first_sentence_counts() {
    assert!(counted("").contains("Furthest from plan: Result d"), "{}", counted(""));
    let tally =
        r#""tallies": [{"id": "t", "label": "main indicators", "achieved": 19, "exceeded": 11, "total": 19}], "#;
    assert!(!counted(tally).contains("Furthest") && !counted(tally).contains("Best"), "{}", counted(tally));
}

#[test]
fn where_less_is_better_the_headline_says_so_of_its_extremes() {
    let less = |id: &str, value: f64| {
        format!(
            r#"{{"id": "{id}", "name": "Result {id}", "ascending": false, "actual": {{"value": {value}}}, "targets": [{{"id": "t", "name": "plan", "value": 100}}]}}"#
        )
    };
    let all = [less("a", 80.0), less("b", 99.0), less("c", 100.0), less("d", 130.0)].join(",");
    let said = said(&format!(r#""measures": [{all}]"#));
    assert!(said.contains("Best against plan: Result a, 80 against a target of 100 (lower is better)"), "{said}");
    assert!(said.contains("Furthest from plan: Result d, 130 against a target of 100 (lower is better)"), "{said}");
}

#[test]
fn between_two_percentages_lie_points() {
    for (lang, shown) in [("en", "down 0.3"), ("vi", "giảm 0,3")] {
        let baseline = r#""actual": {"value": 2.9}, "baselines": [{"id": "b", "name": "2022", "value": 3.2, "comparison": {"type": "difference", "value": -0.3}}]"#;
        let one = format!(r#"{{"id": "a", "name": "A", "unit": "u", {baseline}}}"#);
        let said = measured(lang, "%", &one);
        assert!(said.contains(shown) && !said.contains(&format!("{shown}%")), "{said}");
        assert!(measured(lang, "t", &one).contains(&format!("{shown} t")), "{lang}");
    }
}
