//! Figures are told as the report states them: no verdict on noise, no count that nobody states, none lost, no trend turned round, no
//! derived figure that contradicts what it is derived from.

use report_card::card::ViewMode;
use report_card::facts::{self, Sentence, by_distance, headline, status_of};
use report_card::report::Status;

use crate::forms::{card, forms, read};
use crate::told::json;

fn measures(all: &[String]) -> String {
    json("en", &format!(r#""measures": [{}]"#, all.join(",")))
}

fn measure(id: &str, fields: &str) -> String {
    format!(r#"{{"id": "{id}", "name": "{id}", {fields}}}"#)
}

/// How 0.1 + 0.2, as a script writes it, stands to a target.
fn noisy(ascending: bool, target: &str) -> Option<Status> {
    let fields = format!(
        r#""ascending": {ascending}, "actual": {{"value": 0.30000000000000004}}, "targets": [{{"id": "t", "name": "plan", {target}}}]"#
    );
    let report = read(&measures(&[measure("e", &fields)]));
    status_of(&report.measures[0], &report.period)
}

#[test]
fn a_verdict_is_on_what_is_written_and_not_on_the_noise_of_a_script() {
    for ascending in [true, false] {
        for target in [
            r#""value": 0.3"#,
            r#""value": 0.3, "comparator": "~""#,
            r#""value": 0.3, "comparator": "<=""#,
            r#""value": 0.3, "comparator": ">=""#,
            r#""low": 0.3, "high": 0.3"#,
            r#""low": 0.1, "high": 0.3"#,
            r#""comparison": {"type": "percentOf", "value": 100.00000000000001}"#,
            r#""comparison": {"type": "percentChange", "value": 2.220446049250313e-14}"#,
            r#""comparison": {"type": "multiple", "value": 0.9999999999999999}"#,
            r#""comparison": {"type": "difference", "value": 2.7755575615628914e-17}"#,
        ] {
            assert_eq!(noisy(ascending, target), Some(Status::Met), "{ascending} {target}");
        }
        assert_eq!(noisy(ascending, r#""value": 0.3, "comparator": "<""#), Some(Status::NotMet));
    }
    // What differs in what is written differs.
    assert_eq!(noisy(true, r#""value": 0.300000001"#), Some(Status::NotMet));
    let whole =
        r#""actual": {"value": 1234567890123}, "targets": [{"id": "t", "name": "plan", "value": 1234567890124}]"#;
    let report = read(&measures(&[measure("e", whole)]));
    assert_eq!(status_of(&report.measures[0], &report.period), Some(Status::NotMet));
}

#[test]
fn every_form_tells_that_a_plan_is_just_reached_whatever_noise_its_figure_has() {
    let one = |id: &str, actual: &str, target: f64| {
        let target = format!(r#""targets": [{{"id": "t", "name": "plan", "value": {target}}}]"#);
        measure(id, &format!(r#""actual": {{"value": {actual}}}, {target}"#))
    };
    for (form, said) in forms(&measures(&[one("e", "0.30000000000000004", 0.3)]), "en") {
        assert!(!said.contains("above plan") && !said.contains("not met"), "{form}: {said}");
    }
    let many = ["a", "b", "c"].map(|id| one(id, "70", 100.0));
    let report = read(&measures(&[&many[..], &[one("e", "0.30000000000000004", 0.3)]].concat()));
    let best = headline(&report).into_iter().any(|one| matches!(one, Sentence::Extreme { is_missed: false, .. }));
    assert!(!best, "{:?}", headline(&report));
    // 0.7 of 0.1 is as far as 7 of 1: they stand in the order of the list.
    let report = read(&measures(&[one("a", "7", 1.0), one("b", "0.7", 0.1), one("c", "2.1", 0.3)]));
    assert_eq!(by_distance(&report.measures, &report.period), [0, 1, 2]);
}

#[test]
fn what_is_missed_stands_before_what_is_reached_whether_its_distance_is_known_or_not() {
    let one = |id: &str, actual: &str, target: &str| {
        measure(id, &format!(r#""actual": {actual}, "targets": [{{"id": "t", "name": "plan", {target}}}]"#))
    };
    let within = one("within", r#"{"value": 7.8}"#, r#""low": 7.5, "high": 8"#);
    let below = one("below", r#"{"value": 7.18}"#, r#""low": 7.5, "high": 8"#);
    let nearly = one("nearly", r#"{"value": 99}"#, r#""value": 100"#);
    let met = one("met", r#"{"value": 100}"#, r#""value": 100"#);
    let declared = one("declared", r#"{"text": "few"}"#, r#""text": "many", "status": "notMet""#);
    let silent = one("silent", r#"{"text": "few"}"#, r#""text": "many""#);
    let all = [&silent, &met, &within, &declared, &nearly, &below].map(String::clone);
    let report = read(&measures(&all));
    assert_eq!(by_distance(&report.measures, &report.period), [5, 4, 3, 1, 2, 0]);
    // Nothing at all is furthest, and what is hardly past a range is no better than what is far past a number.
    let none = one("none", r#"{"value": 0}"#, r#""low": 50, "high": 100"#);
    let report = read(&measures(&[nearly.clone(), none]));
    assert_eq!(by_distance(&report.measures, &report.period), [1, 0]);
    let past = one("past", r#"{"value": 101}"#, r#""low": 50, "high": 100"#);
    let far = one("far", r#"{"value": 150}"#, r#""value": 100"#);
    let report = read(&measures(&[far, past]));
    assert_eq!(by_distance(&report.measures, &report.period), [1, 0]);
    let known = read(&measures(&[met, within, nearly, below]));
    let furthest = headline(&known).into_iter().find_map(|one| match one {
        Sentence::Extreme { is_missed: true, measure, .. } => Some(measure.name.to_string()),
        _ => None,
    });
    assert_eq!(furthest.as_deref(), Some("below"));
    // Where less is better, a range is left at its upper edge.
    let over = r#""ascending": false, "actual": {"value": 9}, "targets": [{"id": "t", "name": "plan", "low": 7.5, "high": 8}]"#;
    let near =
        r#""ascending": false, "actual": {"value": 10.1}, "targets": [{"id": "t", "name": "plan", "value": 10}]"#;
    let report = read(&measures(&[measure("near", near), measure("over", over)]));
    assert_eq!(by_distance(&report.measures, &report.period), [1, 0]);
}

#[test]
fn a_number_of_many_digits_is_shown_with_its_decimals() {
    let said = forms(&measures(&[measure("e", r#""actual": {"value": 1234567890123.5}"#)]), "en");
    assert!(said.iter().all(|(_, said)| said.contains("1,234,567,890,123.5")), "{said:?}");
}

#[test]
fn what_is_not_zero_is_never_shown_as_zero() {
    for (value, told) in [("1e-12", "0.000000000001"), ("-4.5e-11", "0.000000000045"), ("2.5e-10", "0.00000000025")] {
        let fields =
            format!(r#""actual": {{"value": {value}}}, "targets": [{{"id": "t", "name": "plan", "value": {value}9}}]"#);
        for (form, said) in forms(&measures(&[measure("e", &fields)]), "en") {
            assert!(said.contains(told), "{form}: {said}");
            assert!(!said.contains("0.000000000 "), "{form}: {said}");
        }
    }
    // Of a larger number what stands past nine decimals is for programs.
    for (form, said) in forms(&measures(&[measure("e", r#""actual": {"value": 1.0000000004}"#)]), "en") {
        assert_eq!(said.contains("1.0000000004"), form == "CSV", "{form}: {said}");
    }
}

#[test]
fn what_a_range_judges_apart_is_shown_apart() {
    let fields = r#""actual": {"value": 94.96, "decimals": 1}, "targets": [{"id": "t", "name": "plan", "low": 95, "high": 97, "decimals": 1}]"#;
    for (form, said) in forms(&measures(&[measure("e", fields)]), "en") {
        assert!(said.contains("not met") || form == "picture", "{form}: {said}");
        assert!(said.contains("94.96"), "{form}: {said}");
    }
}

fn tally(fields: &str) -> Vec<(&'static str, String)> {
    forms(&json("en", &format!(r#""tallies": [{{"id": "t", "label": "targets", {fields}}}]"#)), "en")
}

#[test]
fn no_form_says_achieved_of_what_is_not_stated_as_achieved() {
    for (stated, counts, headline) in [
        (r#""exceeded": 3, "total": 10"#, &["3 above plan", "7 other"][..], "Of 10 targets: 3 above plan."),
        (r#""exceeded": 3"#, &["3 above plan"], "Targets: 3 above plan."),
        (r#""exceeded": 0"#, &["0 above plan"], "Targets: 0 above plan."),
        (r#""exceeded": 0, "total": 10"#, &["0 above plan", "10 other"], "Of 10 targets: 0 above plan."),
        (r#""partiallyAchieved": 2, "total": 10"#, &["2 partly met", "8 other"], "Of 10 targets: 2 partly met."),
        (r#""notAchieved": 2, "total": 10"#, &["2 not met", "8 other"], "Of 10 targets: 2 not met."),
        (
            r#""exceeded": 3, "partiallyAchieved": 2, "notAchieved": 1, "total": 10"#,
            &["3 above plan", "2 partly met", "1 not met", "4 other"],
            "Of 10 targets: 3 above plan, 2 partly met, and 1 not met.",
        ),
    ] {
        for (form, said) in tally(stated) {
            assert!(!said.to_lowercase().contains("achieved") || form == "CSV", "{stated} {form}: {said}");
            assert!(!said.contains(",achieved,"), "{stated} {form}: {said}");
            // What stands in for the picture leads with what is stated, and leaves the rest to it.
            let counts = counts.iter().filter(|count| form != "alternative" || !count.contains("other"));
            for count in counts {
                let (number, status) = count.split_once(' ').unwrap_or_default();
                let is_there = if form == "table" { said.contains(number) } else { said.contains(count) };
                assert!(is_there && (said.contains(status) || status == "other"), "{stated} {form}, {count}: {said}");
            }
            let is_headed = matches!(form, "plain HTML" | "alternative" | "picture" | "card");
            assert!(!is_headed || said.contains(headline), "{stated} {form}: {said}");
        }
    }
}

#[test]
fn a_stated_zero_is_said_in_every_form_and_only_where_it_is_stated() {
    let named = [("notAchieved", "not met"), ("partiallyAchieved", "partly met"), ("exceeded", "above plan")];
    for others in ["", r#", "total": 5"#, r#", "achieved": 5, "total": 5"#] {
        for (key, status) in named {
            for (form, said) in tally(&format!(r#""{key}": 0{others}"#)) {
                let count = format!("0 {status}");
                if form == "alternative" && others.contains("achieved") {
                    continue;
                }
                let is_said = if form == "table" { said.contains(status) } else { said.contains(&count) };
                assert!(is_said, "{key}{others} {form}: {said}");
                for (_, other) in named.iter().filter(|(other, _)| *other != key) {
                    assert!(!said.contains(&format!("0 {other}")), "{key}{others} {form}: {said}");
                }
            }
        }
    }
    for (form, said) in tally(r#""partiallyAchieved": 0, "notAchieved": 0"#) {
        assert!(said.contains("partly met") && said.contains("not met"), "{form}: {said}");
    }
    // What follows by subtraction is no statement.
    for (form, said) in tally(r#""achieved": 3, "exceeded": 3, "total": 3"#) {
        assert!(!said.contains("0 "), "{form}: {said}");
    }
}

#[test]
fn as_many_that_failed_as_were_achieved_have_their_row() {
    for (form, said) in tally(r#""achieved": 5, "notAchieved": 5, "total": 10"#) {
        assert!(said.contains("not met") || form == "alternative", "{form}: {said}");
    }
}

fn series(periods: &[(&str, &str, u32)]) -> String {
    let observed = periods.iter().map(|(start, end, value)| {
        format!(r#"{{"period": {{"start": "{start}", "end": "{end}"}}, "value": {value}}}"#)
    });
    let observed = observed.collect::<Vec<_>>().join(",");
    measures(&[measure("poor", &format!(r#""actual": {{"value": 10}}, "observations": [{observed}]"#))])
}

#[test]
fn a_series_is_told_and_drawn_in_the_order_of_time_however_it_is_written() {
    let years = [("2021-01-01", "2021-12-31", 31), ("2022-01-01", "2022-12-31", 22), ("2023-01-01", "2023-12-31", 10)];
    let ends = [("2022-01-01", "2022-12-31", 40), ("2023-01-01", "2023-03-31", 30), ("2023-01-01", "2023-06-30", 20)];
    for (in_time, shorter) in [(years, [false; 3]), (ends, [false, true, true])] {
        let expected = forms(&series(&in_time), "en");
        let drawn = facts::series(&read(&series(&in_time)).measures[0], &read(&series(&in_time)).period);
        assert!(
            drawn.as_ref().is_some_and(|drawn| drawn.points.windows(2).all(|two| two[0].y < two[1].y)),
            "{drawn:?}"
        );
        // Half a year among years looks like no fall.
        let is_shorter = drawn.iter().flat_map(|drawn| &drawn.points).take(3).map(|point| point.is_shorter);
        assert_eq!(is_shorter.collect::<Vec<_>>(), shorter);
        let marked = card(&series(&in_time), "en", ViewMode::Card).matches(r#"class="point shorter""#).count();
        assert_eq!(marked, shorter.iter().filter(|is_shorter| **is_shorter).count());
        for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
            let json = series(&order.map(|at| in_time[at]));
            assert_eq!(forms(&json, "en"), expected, "{order:?}");
            let report = read(&json);
            assert_eq!(facts::series(&report.measures[0], &report.period), drawn, "{order:?}");
        }
    }
}

#[test]
fn a_derived_figure_never_contradicts_its_comparison() {
    for (actual, kind, value, shown) in [
        (r#""value": 5"#, "pointChange", "-0.5", "≈ 5.5"),
        (r#""value": 5"#, "difference", "0.5", "≈ 4.5"),
        (r#""value": 1"#, "difference", "-0.25", "≈ 1.25"),
        (r#""value": 5"#, "percentChange", "10", "≈ 4.5"),
        (r#""value": 1"#, "percentChange", "150", "≈ 0.4"),
        (r#""value": 5"#, "percentOf", "98", "≈ 5.1"),
        (r#""value": 2"#, "multiple", "1.02", "≈ 1.96"),
        (r#""value": 0.3"#, "difference", "0.1", "≈ 0.2"),
        (r#""value": 6.40, "decimals": 2"#, "difference", "0.4", "≈ 6.00"),
        (r#""value": 1757"#, "percentChange", "42.5", "≈ 1,233"),
    ] {
        let comparison = format!(r#""comparison": {{"type": "{kind}", "value": {value}}}"#);
        let fields = format!(r#""actual": {{{actual}}}, "targets": [{{"id": "t", "name": "plan", {comparison}}}]"#);
        for (form, said) in forms(&measures(&[measure("e", &fields)]), "en") {
            if form != "table" && form != "CSV" {
                assert!(
                    said.contains(&format!("{shown},")) || said.contains(&format!("{shown} ")),
                    "{form}, {shown}: {said}"
                );
                let from = if matches!(kind, "difference" | "pointChange") { "difference" } else { "ratio" };
                assert!(said.contains(&format!("derived from the {from}")), "{form}, {kind}: {said}");
            }
        }
    }
}
