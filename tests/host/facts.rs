//! What follows from the figures.

use report_card::facts::{self, Ratio, Sentence, measure_status, ratio, scale, status, status_counts};
use report_card::report::{Comparator, Measure, Period, Report, Status};

fn report(budget: &str) -> Report {
    let json = format!(
        r#"{{"version": 1, "id": "r", "language": "vi", "organization": {{"name": "Q"}},
        "period": {{"start": "2023-01-01", "end": "2023-12-31"}}, "units": {{"pct": {{"label": "%"}}}}, "budget": [{budget}]}}"#
    );
    let reading = facts::read(&json);
    reading.report.unwrap_or_else(|| panic!("{:?}", reading.problems))
}

fn measure(fields: &str) -> (Measure, Period) {
    let report = report(&format!(r#"{{"id": "m", "name": "n", {fields}}}"#));
    let Report { mut budget, period, .. } = report;
    (budget.remove(0), period)
}

fn check_ratio(actual: &str, target: &str, expected: Option<(f64, Option<Comparator>, bool)>) {
    let (measure, _) =
        measure(&format!(r#""unit": "pct", "actual": {actual}, "targets": [{{"id": "t", "name": "t", {target}}}]"#));
    let found = ratio(&measure, &measure.targets[0]);
    let close = match (found, expected) {
        (Some(Ratio { value, comparator, derived }), Some((expected, bound, is_derived))) => {
            (value - expected).abs() < 1e-9 && comparator == bound && derived == is_derived
        }
        (None, None) => true,
        _ => false,
    };
    assert!(close, "{actual} against {target}: {found:?}");
}

#[test]
fn the_five_comparisons_give_actual_over_reference() {
    let actual = r#"{"value": 1000}"#;
    let comparison = |kind: &str, value: f64| format!(r#""comparison": {{"type": "{kind}", "value": {value}}}"#);
    check_ratio(actual, &comparison("percentOf", 86.55), Some((0.8655, None, false)));
    check_ratio(actual, &comparison("percentChange", 42.5), Some((1.425, None, false)));
    check_ratio(actual, &comparison("percentChange", -20.0), Some((0.8, None, false)));
    check_ratio(actual, &comparison("multiple", 6.0), Some((6.0, None, false)));
    check_ratio(actual, &comparison("difference", 200.0), Some((1.25, None, false)));
    check_ratio(r#"{"value": 7.5}"#, &comparison("pointChange", 2.5), Some((1.5, None, false)));
    check_ratio(actual, &comparison("difference", 1000.0), None);
}

#[test]
fn two_figures_give_a_derived_ratio_that_keeps_its_comparator() {
    check_ratio(r#"{"value": 150}"#, r#""value": 100"#, Some((1.5, None, true)));
    check_ratio(r#"{"value": 150, "comparator": ">"}"#, r#""value": 100"#, Some((1.5, Some(Comparator::More), true)));
    check_ratio(r#"{"value": 150}"#, r#""value": 100, "comparator": ">""#, Some((1.5, Some(Comparator::Less), true)));
    check_ratio(
        r#"{"value": 150, "comparator": ">"}"#,
        r#""value": 100, "comparator": ">""#,
        Some((1.5, Some(Comparator::About), true)),
    );
    check_ratio(r#"{"value": 150}"#, r#""value": 0"#, None);
    check_ratio(r#"{"value": 150}"#, r#""value": -5"#, None);
    check_ratio(r#"{"value": 1e308}"#, r#""value": 1e-308"#, None);
}

fn check_status(ascending: bool, actual: &str, target: &str, expected: Option<(Status, bool)>) {
    let (measure, period) = measure(&format!(
        r#""ascending": {ascending}, "actual": {actual}, "targets": [{{"id": "t", "name": "t", {target}}}]"#
    ));
    let found = status(&measure, &measure.targets[0], &period).map(|found| (found.status, found.derived));
    assert_eq!(found, expected, "ascending {ascending}: {actual} against {target}");
}

#[test]
fn a_status_follows_from_figures_in_both_directions() {
    let five = r#"{"value": 5}"#;
    check_status(true, five, r#""value": 4"#, Some((Status::Exceeded, true)));
    check_status(true, five, r#""value": 5"#, Some((Status::Met, true)));
    check_status(true, five, r#""value": 6"#, Some((Status::NotMet, true)));
    check_status(false, five, r#""value": 4"#, Some((Status::NotMet, true)));
    check_status(false, five, r#""value": 6"#, Some((Status::Exceeded, true)));
    check_status(true, five, r#""low": 4, "high": 6"#, Some((Status::Met, true)));
    check_status(true, five, r#""low": 6, "high": 7"#, Some((Status::NotMet, true)));
    check_status(false, five, r#""value": 5, "comparator": "<""#, Some((Status::NotMet, true)));
    check_status(false, five, r#""value": 6, "comparator": "<""#, Some((Status::Met, true)));
    check_status(true, five, r#""text": "tăng""#, None);
}

#[test]
fn a_share_of_what_is_below_zero_is_no_progress() {
    let deficit = r#"{"value": -110}"#;
    for comparison in [
        r#""type": "percentOf", "value": 122.2"#,
        r#""type": "percentChange", "value": 22.2"#,
        r#""type": "multiple", "value": 1.222"#,
    ] {
        let stated = format!(r#""comparison": {{{comparison}}}"#);
        check_status(true, deficit, &format!(r#""value": -90, {stated}"#), Some((Status::NotMet, true)));
        check_status(true, deficit, &stated, None);
        check_ratio(deficit, &stated, None);
    }
    let points = r#""comparison": {"type": "difference", "value": -20}"#;
    check_status(true, deficit, points, Some((Status::NotMet, true)));
}

#[test]
fn what_a_comparator_leaves_open_is_not_decided() {
    check_status(true, r#"{"value": 5, "comparator": ">"}"#, r#""value": 6"#, None);
    check_status(true, r#"{"value": 5, "comparator": ">"}"#, r#""value": 5"#, Some((Status::Exceeded, true)));
    check_status(true, r#"{"value": 5, "comparator": "<"}"#, r#""value": 6"#, Some((Status::NotMet, true)));
}

#[test]
fn the_declared_status_wins_and_a_later_target_is_not_compared() {
    check_status(true, r#"{"value": 5}"#, r#""value": 6, "status": "met""#, Some((Status::Met, false)));
    let later = r#""value": 6, "period": {"start": "2024-01-01", "end": "2024-12-31"}"#;
    check_status(true, r#"{"value": 5}"#, later, None);
}

#[test]
fn the_bar_of_the_first_report_stands_in_the_actuals_own_scale() {
    let reading = facts::read(include_str!("../../www/reports/ngo-quyen-2023.json"));
    let report = reading.report.expect("whole");
    let scale = scale(&report.budget[0], &report.period, None).expect("a bar");
    let of_actual: Vec<f64> = scale.ticks.iter().map(|tick| tick.from / scale.actual).collect();
    assert!((of_actual[0] - 1.0 / 1.425).abs() < 1e-9 && (of_actual[1] - 1.0 / 1.124).abs() < 1e-9, "{of_actual:?}");
    assert!(scale.is_open && scale.zero == 0.0 && scale.actual < 1.0);
}

#[test]
fn labels_that_would_collide_stand_in_rows() {
    let targets: Vec<String> =
        (0..4).map(|at| format!(r#"{{"id": "t{at}", "name": "t", "value": {}}}"#, 100.0 + f64::from(at))).collect();
    let (measure, period) = measure(&format!(r#""actual": {{"value": 110}}, "targets": [{}]"#, targets.join(",")));
    let scale = scale(&measure, &period, None).expect("a bar");
    let lanes: Vec<usize> = scale.ticks.iter().map(|tick| tick.lane).collect();
    assert_eq!(lanes, [0, 1, 2, 3]);
}

#[test]
fn negative_figures_have_zero_inside_the_bar_and_nothing_but_zero_has_none() {
    let (negative, period) =
        measure(r#""actual": {"value": -4.13}, "targets": [{"id": "t", "name": "t", "value": 2.28}]"#);
    let bar = scale(&negative, &period, None).expect("a bar");
    assert!(bar.zero > 0.5 && bar.actual == 0.0, "{bar:?}");
    let (zero, period) = measure(r#""actual": {"value": 0}, "targets": [{"id": "t", "name": "t", "value": 0}]"#);
    assert_eq!(scale(&zero, &period, None), None);
}

#[test]
fn a_tally_derives_the_met_ones_and_the_rest() {
    let reading = facts::read(include_str!("../../www/reports/ngo-quyen-2023.json"));
    let report = reading.report.expect("whole");
    let found: Vec<(Option<Status>, u32, bool)> = status_counts(&report.tallies[1], &report.period)
        .counts
        .iter()
        .map(|count| (count.status, count.number, count.derived))
        .collect();
    assert_eq!(found, [(Some(Status::Exceeded), 11, false), (Some(Status::Met), 8, true)]);
    let fives: Vec<usize> = status_counts(&report.tallies[1], &report.period).fives().iter().map(Vec::len).collect();
    assert_eq!(fives, [5, 5, 5, 4]);
}

#[test]
fn missed_indicators_are_counted_from_the_list() {
    let reading = facts::read(include_str!("../../www/reports/thua-thien-hue-2019.json"));
    let report = reading.report.expect("whole");
    let found: Vec<(Option<Status>, u32)> = status_counts(&report.tallies[0], &report.period)
        .counts
        .iter()
        .map(|count| (count.status, count.number))
        .collect();
    assert_eq!(found, [(Some(Status::Exceeded), 1), (Some(Status::Met), 11), (Some(Status::NotMet), 2)]);
}

#[test]
fn lower_is_better_and_measures_are_counted_where_there_is_no_tally() {
    let reading = facts::read(include_str!("../../www/reports/winchester-2014-15.json"));
    let report = reading.report.expect("whole");
    let claims = measure_status(&report.measures[0], &report.period).map(|found| (found.status, found.derived));
    assert_eq!(claims, Some((Status::NotMet, true)));
    let headline = facts::headline(&report);
    let Sentence::Counted { counts, has_descending } = &headline[0] else { panic!("no count") };
    let told: Vec<_> = counts.iter().map(|counted| (counted.status, counted.number, counted.declared)).collect();
    assert_eq!(told, [(Some(Status::Exceeded), 5, 0), (Some(Status::NotMet), 5, 0)]);
    assert!(has_descending);
}
