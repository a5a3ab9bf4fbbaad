//! A verdict is of the words that a reader sees: of a change by its size and its side, of a range only where all of it lies on one side, and
//! none where two figures contradict their comparison. A plan stands beside an actual with its own figure and its time, a forecast as one.

use report_card::card::{Options, ViewMode, ViewState};
use report_card::facts;
use report_card::report::Status;
use scraper::{Html, Selector};

use crate::forms::forms;
use crate::rendered::rendered;
use crate::told::json;

/// A measure and the fields that follow its id and name.
fn measure(id: &str, fields: &str) -> String {
    format!(r#"{{"id": "{id}", "name": "{id}", {fields}}}"#)
}

fn measures(all: &[String]) -> String {
    json("en", &format!(r#""measures": [{}]"#, all.join(",")))
}

/// How an actual stands to a target.
fn verdict(ascending: bool, actual: &str, target: &str) -> Option<Status> {
    let actual = if actual.is_empty() { String::new() } else { format!(r#""actual": {{{actual}}}, "#) };
    let target = format!(r#"{actual}"ascending": {ascending}, "targets": [{{"id": "t", "name": "plan", {target}}}]"#);
    let reading = facts::read(&measures(&[measure("m", &target)]));
    let report = reading.report.unwrap_or_else(|| panic!("{target}: {:?}", reading.problems));
    facts::status_of(&report.measures[0], &report.period)
}

fn comparison(kind: &str, value: f64, comparator: &str) -> String {
    let comparator = if comparator.is_empty() { String::new() } else { format!(r#", "comparator": "{comparator}""#) };
    format!(r#""comparison": {{"type": "{kind}", "value": {value}{comparator}}}"#)
}

#[test]
fn a_change_is_judged_by_the_side_that_its_words_name() {
    for kind in ["percentChange", "difference", "pointChange"] {
        for comparator in ["", ">", ">=", "<", "~"] {
            for (ascending, value, expected) in [
                (true, -3.0, Status::NotMet),
                (false, -3.0, Status::Exceeded),
                (true, 3.0, Status::Exceeded),
                (false, 3.0, Status::NotMet),
            ] {
                let stated = comparison(kind, value, comparator);
                assert_eq!(verdict(ascending, r#""value": 100"#, &stated), Some(expected), "{ascending} {stated}");
            }
        }
        // "At most 3% below" may be as planned.
        for value in [-3.0, 3.0] {
            assert_eq!(verdict(true, r#""value": 100"#, &comparison(kind, value, "<=")), None);
        }
    }
    // Nothing of it reached, and nothing stated but that.
    for stated in [comparison("percentChange", -100.0, ""), comparison("percentOf", 0.0, "")] {
        for actual in ["", r#""value": 0"#] {
            assert_eq!(verdict(true, actual, &stated), Some(Status::NotMet), "{stated}");
            assert_eq!(verdict(false, actual, &stated), Some(Status::Exceeded), "{stated}");
        }
    }
}

#[test]
fn a_bound_of_a_change_is_held_against_the_figures_by_its_size() {
    let told = |actual: f64, kind: &str, value: f64, comparator: &str| {
        let before = format!(r#"{{"id": "b", "name": "2022", "value": 110, {}}}"#, comparison(kind, value, comparator));
        let one = format!(r#""actual": {{"value": {actual}}}, "baselines": [{before}]"#);
        facts::read(&measures(&[measure("m", &one)])).problems.iter().any(|problem| problem.code() == "W01")
    };
    // 100 of 110 is 9.1% less, 109 is 0.9% less, 120 is 9.1% more, 111 is 0.9% more.
    for (actual, value, comparator, is_told) in [
        (100.0, -3.0, ">", false),
        (109.0, -3.0, ">", true),
        (109.0, -3.0, "<", false),
        (100.0, -3.0, "<", true),
        (100.0, -3.0, ">=", false),
        (109.0, -3.0, "<=", false),
        (120.0, 3.0, ">", false),
        (111.0, 3.0, ">", true),
        (111.0, 3.0, "<", false),
        (120.0, 3.0, "<", true),
        // What rose has not fallen by less than 3%, nor the other way round.
        (120.0, -3.0, "<", true),
        (100.0, 3.0, "<", true),
    ] {
        let said = format!("{actual}: {value} {comparator}");
        assert_eq!(told(actual, "percentChange", value, comparator), is_told, "{said}");
        assert_eq!(told(actual, "difference", value, comparator), is_told, "a difference, {said}");
    }
}

#[test]
fn a_range_is_judged_where_all_of_it_lies_on_one_side() {
    let range = |low: f64, high: f64| format!(r#""low": {low}, "high": {high}"#);
    let (exceeded, met, missed) = (Some(Status::Exceeded), Some(Status::Met), Some(Status::NotMet));
    for (reached, planned, rising, falling) in [
        (range(7.5, 8.0), r#""value": 9"#.to_owned(), missed, exceeded),
        (range(7.5, 8.0), r#""value": 7"#.to_owned(), exceeded, missed),
        (range(7.5, 8.0), r#""value": 7.5"#.to_owned(), met, None),
        (range(7.5, 8.0), r#""value": 7.8"#.to_owned(), None, None),
        (range(7.6, 7.8), range(7.5, 8.0), met, met),
        (range(7.0, 7.8), range(7.5, 8.0), None, met),
        (range(7.0, 7.4), range(7.5, 8.0), missed, exceeded),
        (range(7.5, 8.0), r#""value": 9, "comparator": "<""#.to_owned(), met, met),
        (range(7.5, 8.0), r#""value": 7.6, "comparator": "<""#.to_owned(), None, None),
        (range(7.5, 8.0), r#""value": 9, "comparator": ">=""#.to_owned(), missed, missed),
        (r#""value": 95, "comparator": ">=""#.to_owned(), r#""value": 95"#.to_owned(), met, None),
        (r#""value": 95, "comparator": "<=""#.to_owned(), r#""value": 95"#.to_owned(), None, met),
    ] {
        assert_eq!(verdict(true, &reached, &planned), rising, "{reached} against {planned}");
        assert_eq!(verdict(false, &reached, &planned), falling, "less is better: {reached} against {planned}");
    }
}

#[test]
fn what_contradicts_its_own_figures_has_no_verdict_from_them() {
    let against = |stated: &str| format!(r#""value": 9, {stated}"#);
    for stated in [
        comparison("percentOf", 90.0, ""),
        comparison("percentChange", -10.0, ""),
        comparison("multiple", 0.9, ""),
        comparison("difference", -1.0, ""),
    ] {
        assert_eq!(verdict(true, r#""value": 10"#, &against(&stated)), None, "{stated}");
        assert_eq!(verdict(false, r#""value": 10"#, &against(&stated)), None, "{stated}");
    }
    // What is only rounded, or differs in how much, does not contradict them.
    let rounded = format!(r#""value": 95, {}"#, comparison("percentOf", 100.0, ""));
    assert_eq!(verdict(true, r#""value": 94.96"#, &rounded), Some(Status::Met));
    let more = against(&comparison("percentOf", 120.0, ""));
    assert_eq!(verdict(true, r#""value": 10"#, &more), Some(Status::Exceeded));
}

fn cells(json: &str, lang: &str, mode: ViewMode) -> Vec<String> {
    let options = Options { lang: Some(lang.into()), mode, ..Options::default() };
    let html = rendered(json, options, ViewState::default());
    let cell = Selector::parse("summary .cell").expect("a selector");
    let page = Html::parse_fragment(&html);
    let said = page.select(&cell).map(|node| node.text().collect::<String>());
    said.map(|said| said.trim().replace('\u{a0}', " ")).collect()
}

#[test]
fn below_a_plans_name_stands_the_plan_and_a_share_says_that_it_is_one() {
    let one = |id: &str, kind: &str, target: &str| {
        let fields = r#""actual": {"value": 52}, "#;
        measure(id, &format!(r#"{fields}"{kind}": [{{"id": "t", "name": "plan", {target}}}]"#))
    };
    let share = comparison("percentOf", 94.5, "");
    for (kind, told) in [("targets", "đạt 94,5%"), ("baselines", "bằng 94,5%")] {
        let all = measures(&[
            one("a", kind, &format!(r#""value": 55, {share}"#)),
            one("b", kind, &format!(r#""low": 54, "high": 56, {share}"#)),
            one("c", kind, r#""value": 60"#),
            one("d", kind, &share),
        ]);
        for mode in [ViewMode::Card, ViewMode::Compact] {
            let expected = ["plan: 55", "plan: 54–56", "plan: 60", "plan: 94.5%"];
            assert_eq!(cells(&all, "en", mode), expected, "{kind}");
        }
        // Where the plan is a per cent, its share would be taken for it.
        let rates: Vec<String> =
            ["a", "b", "c", "d"].map(|id| one(id, kind, &share).replacen('{', r#"{"unit": "rate", "#, 1)).into();
        let rates = measures(&rates).replacen(r#"{"m": "#, r#"{"rate": {"label": "%"}, "m": "#, 1);
        for (lang, told) in [("en", "94.5% of it"), ("vi", told)] {
            assert_eq!(cells(&rates, lang, ViewMode::Card)[0], format!("plan: {told}"));
        }
    }
}

#[test]
fn a_row_shows_the_plan_that_it_is_judged_by_and_its_bar_ends_there() {
    let plan = |id: &str, value: u32| format!(r#"{{"id": "{id}", "name": "{id}", "value": {value}}}"#);
    let one = |id: &str, targets: &[String]| {
        measure(id, &format!(r#""actual": {{"value": 50}}, "targets": [{}]"#, targets.join(",")))
    };
    let (kept, missed) = (plan("plan", 40), plan("council", 100));
    let all = measures(&[
        one("a", std::slice::from_ref(&kept)),
        one("b", std::slice::from_ref(&kept)),
        one("c", std::slice::from_ref(&kept)),
        one("d", &[kept.clone(), missed.clone()]),
        one("e", &[missed, kept]),
    ]);
    assert_eq!(cells(&all, "en", ViewMode::Card)[3..], ["council: 100", "council: 100"]);
    let report = facts::read(&all).report.expect("a report");
    let bar = |at: usize| facts::row_scale(&report.measures[at], &report.period, 1.25).expect("a bar");
    for (at, target) in [(3, 1), (4, 0)] {
        let bar = bar(at);
        let tick = bar.ticks.iter().find(|tick| tick.index == target).expect("its tick");
        assert!(bar.actual < tick.from && !bar.is_open, "{bar:?}");
    }
}

#[test]
fn of_what_time_a_plan_is_stands_in_every_form_unless_its_name_says_it() {
    let year = |year: u32| format!(r#""period": {{"start": "{year}-01-01", "end": "{year}-12-31"}}"#);
    let one = |id: &str, kind: &str, name: &str, period: &str| {
        let held = format!(r#""{kind}": [{{"id": "t", "name": "{name}", "value": 7, {period}}}]"#);
        measure(id, &format!(r#""actual": {{"value": 6}}, {held}"#))
    };
    for kind in ["targets", "baselines"] {
        let decade = r#""period": {"start": "2021-01-01", "end": "2030-12-31", "label": "Decade"}"#;
        let all = measures(&[
            one("a", kind, "plan", &year(2026)),
            one("b", kind, "plan", &year(2022)),
            one("c", kind, "plan", r#""period": {"end": "2024-06-30"}"#),
            one("e", kind, "Plan of 2026", &year(2026)),
            one("f", kind, "Plan 2023/24", r#""period": {"start": "2023-04-01", "end": "2024-03-31"}"#),
            one("g", kind, "Decade plan", decade),
            one("h", kind, "own", &year(2023)),
        ]);
        for (form, said) in forms(&all, "en") {
            if form == "CSV" {
                continue;
            }
            let said = said.replace("Plan ·", "plan ·").replace("Own ·", "own ·").replace("Own", "own");
            for time in ["plan · 2026", "plan · 2022", "plan · as of June 30, 2024"] {
                assert!(said.contains(time), "{form}: no {time} of {kind} in {said}");
            }
            for name in ["Plan of 2026", "Plan 2023/24", "Decade plan", "own"] {
                assert!(said.contains(name) && !said.contains(&format!("{name} ·")), "{form}: {name} in {said}");
            }
        }
    }
    // One of a year that goes on, by a rate, has no share that would say its time.
    let half = json(
        "vi",
        &format!(r#""measures": [{}]"#, {
            let plan = format!(r#"{{"id": "t", "name": "kế hoạch", "value": 50, {}}}"#, year(2023));
            measure("m", &format!(r#""unit": "p", "actual": {{"value": 40}}, "targets": [{plan}]"#))
        }),
    );
    let half =
        half.replace(r#""end": "2023-12-31"}, "units": {"#, r#""end": "2023-06-30"}, "units": {"p": {"label": "%"}, "#);
    for (form, said) in forms(&half, "vi") {
        assert!(form == "CSV" || said.to_lowercase().contains("kế hoạch · năm 2023"), "{form}: {said}");
    }
    // Those that share a name and a time are a column, apart from this year's.
    let of = |id: &str, later: &str| {
        let before = format!(r#"{{"id": "b", "name": "before", "value": 1, {later}}}"#);
        measure(id, &format!(r#""actual": {{"value": 6}}, "baselines": [{before}]"#))
    };
    let all = measures(&[of("a", &year(2022)), of("b", &year(2022)), of("c", &year(2022)), of("d", &year(2019))]);
    assert_eq!(cells(&all, "en", ViewMode::Card), ["before · 2022: 1", "before · 2022: 1", "before · 2022: 1", ""]);
}

#[test]
fn a_series_is_told_with_what_is_forecast_and_estimated_and_with_its_actual_at_its_time() {
    let point = |year: u32, value: f64, status: &str| {
        let status = if status.is_empty() { String::new() } else { format!(r#", "valueStatus": "{status}""#) };
        format!(r#"{{"period": {{"start": "{year}-01-01", "end": "{year}-12-31"}}, "value": {value}{status}}}"#)
    };
    let series = |actual: &str, points: &[String]| {
        measures(&[measure("m", &format!(r#""actual": {{{actual}}}, "observations": [{}]"#, points.join(",")))])
    };
    let later = series(
        r#""value": 5"#,
        &[point(2022, 4.0, "estimated"), point(2024, 7.0, "forecast"), point(2025, 9.0, "forecast")],
    );
    let firm = series(r#""value": 5, "valueStatus": "provisional""#, &[point(2022, 4.0, "")]);
    for (json, expected) in [
        (&later, "From 4 (2022 · estimated) to 9 (2025 · forecast)"),
        (&firm, "From 4 (2022) to 5 (2023 · provisional)"),
    ] {
        for (form, said) in forms(json, "en") {
            assert!(matches!(form, "CSV" | "table") || said.contains(expected), "{form}: {said}");
        }
    }
    // 5 stands between 4 and 7, and is what is stressed, not the forecast.
    let report = facts::read(&later).report.expect("a report");
    let drawn = facts::series(&report.measures[0], &report.period).expect("a drawing");
    let places: Vec<(f64, bool)> =
        drawn.points.iter().map(|point| ((9.0 - 9.0 * point.y).round(), point.is_newest)).collect();
    assert_eq!(places, [(4.0, false), (5.0, true), (7.0, false), (9.0, false)]);
}

#[test]
fn nothing_more_and_one_time_are_said_as_people_say_them() {
    let said = |kind: &str, stated: &str| {
        let held = format!(r#""{kind}": [{{"id": "t", "name": "plan", {stated}}}]"#);
        let json = measures(&[measure("m", &format!(r#""actual": {{"value": 5}}, {held}"#))]);
        forms(&json, "en").into_iter().find(|(form, _)| *form == "plain HTML").map(|(_, said)| said).unwrap_or_default()
    };
    for kind in ["targets", "baselines"] {
        for change in ["percentChange", "difference", "pointChange"] {
            assert!(said(kind, &comparison(change, 0.0, "")).contains("no difference"), "{kind} {change}");
        }
        assert!(said(kind, &comparison("multiple", 1.0, "")).contains("100% of it"));
        assert!(said(kind, &comparison("multiple", 1.0, "<=")).contains("at most 100% of it"));
        assert!(said(kind, &comparison("multiple", 1.5, "")).contains("1.5 times as much"));
    }
    let one = json("en", r#""tallies": [{"id": "t", "label": "indicators", "notAchieved": 1, "total": 1}]"#);
    for (form, said) in forms(&one, "en") {
        assert!(!said.contains("Of 1 "), "{form}: {said}");
    }
}
