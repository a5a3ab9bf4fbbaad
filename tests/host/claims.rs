//! What a card claims is no more than its figures say.

use report_card::export::{Folds, plain};
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
    for (stated, claims) in [(r#""achieved": 5"#, true), (r#""exceeded": 5"#, true), (r#""notAchieved": 5"#, false)] {
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
