//! What the card says, in each of its forms.

use std::collections::BTreeSet;

use report_card::card::{Content, Options, ViewMode};
use report_card::export::{Folds, Shape, csv, plain};
use report_card::facts;
use report_card::outline::Outline;
use report_card::publish::{EmbedOptions, Publication};
use report_card::words::Words;
use serde_json::Value;

use crate::forms::{card, forms, picture, read, text};

/// A report that has everything once.
const ALL: &str = include_str!("../outline/all.json");

/// A report of the year 2023, or of a half of 2024, with these fields.
fn report(lang: &str, period: &str, fields: &str) -> String {
    format!(
        r#"{{"version": 1, "id": "r", "language": "{lang}", "organization": {{"name": "O"}}, "period": {period},
        "units": {{"pct": {{"label": "%"}}, "td": {{"label": "triệu đồng"}}, "m": {{"label": "£m"}}}}, {fields}}}"#
    )
}

const YEAR: &str = r#"{"start": "2023-01-01", "end": "2023-12-31"}"#;
const HALF: &str = r#"{"label": "6 tháng", "start": "2024-01-01", "end": "2024-06-30"}"#;

/// Each of the facts stands in each form, but for those forms that have no place for it.
fn say(json: &str, lang: &str, facts: &[&str], without: &[&str]) {
    for (form, said) in forms(json, lang).iter().filter(|(form, _)| !without.contains(form)) {
        for fact in facts {
            assert!(said.contains(fact), "{form}: {fact} is missing in {said}");
        }
    }
}

/// None of these stands in any form.
fn say_not(json: &str, lang: &str, untrue: &[&str]) {
    for (form, said) in forms(json, lang) {
        for fact in untrue {
            assert!(!said.contains(fact), "{form}: {fact} stands in {said}");
        }
    }
}

#[test]
fn plain_html_is_as_it_was_read_and_found_right() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/outline/all.html");
    let report = read(ALL);
    let written = plain(&Outline::new(&report, &Words::new(["vi"])), |_| "", Folds::Kept) + "\n";
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, &written).expect("written");
    }
    let known = std::fs::read_to_string(path).expect("there");
    assert_eq!(known, written, "where that is how it should be, run with UPDATE=1");
}

#[test]
fn every_form_tells_what_qualifies_a_report_and_its_figures() {
    let of_report = ["số liệu sơ bộ", "Cập nhật ngày 03 tháng 02 năm 2024", "Thay cho old-one"];
    say(ALL, "vi", &of_report, &["table", "CSV"]);
    let of_figures = [
        "HĐND thành phố",
        "≈ 1.233 tỷ đồng, suy ra từ tỷ lệ",
        "năm 2022 (không nêu số",
        "không gồm",
        "Không có số liệu: đang quyết toán",
    ];
    say(ALL, "vi", &of_figures, &["table", "CSV"]);
    let everywhere = ["ước đạt", "hơn 1.757 tỷ đồng", "tốt hơn kế hoạch (tính từ số liệu)"];
    say(ALL, "vi", &everywhere, &["CSV"]);
}

/// The fields of a figure that are one word of a list, as the schema has them; a comparator stands in the figure itself.
fn qualifiers() -> Vec<(String, String)> {
    let schema: Value = serde_json::from_str(include_str!("../../www/report.schema.json")).expect("JSON");
    let fields = schema["$defs"]["Quantity"]["properties"].as_object().expect("fields");
    let words = |(name, field): (&String, &Value)| -> Vec<(String, String)> {
        let words = field["enum"].as_array().into_iter().flatten().filter_map(Value::as_str);
        words.map(|word| (name.clone(), word.to_owned())).collect()
    };
    fields.iter().filter(|(name, _)| *name != "comparator").flat_map(words).collect()
}

/// Of a figure, of a target's and of an earlier period's: a badge that a writer forgets is found here, whichever it is.
#[test]
fn what_qualifies_a_figure_is_told_with_it_in_every_form() {
    let qualifiers = qualifiers();
    assert!(qualifiers.iter().any(|(name, word)| name == "valueStatus" && word == "estimated"));
    for lang in ["en", "vi"] {
        let mut known = BTreeSet::new();
        for (name, word) in &qualifiers {
            let json = report(
                lang,
                YEAR,
                &format!(
                    r#""measures": [{{"id": "a", "name": "Roads", "actual": {{"value": 4, "{name}": "{word}"}},
                    "targets": [{{"id": "t", "name": "plan", "value": 5, "{name}": "{word}"}}], "observations": [
                    {{"period": {{"start": "2021-01-01", "end": "2021-12-31"}}, "value": 2}},
                    {{"period": {{"start": "2022-01-01", "end": "2022-12-31"}}, "value": 3, "{name}": "{word}"}}]}}]"#
                ),
            );
            let csv = csv(&Outline::new(&read(&json), &Words::new([lang])));
            let badges: Vec<&str> = csv.lines().filter_map(|line| Some(line.rsplit_once(',')?.1)).collect();
            let badge = badges[1];
            assert_eq!(badges, ["badgesText", badge, badge, "", badge], "{name} {word}");
            assert!(
                !badge.is_empty() && known.insert(badge.to_owned()),
                "{name} {word} is told as another one: {badge:?}"
            );
            say(&json, lang, &[badge, &format!("5 ({badge})")], &["CSV"]);
            say(&json, lang, &[&format!("3 ({badge})")], &["alternative", "picture", "CSV"]);
        }
    }
}

#[test]
fn who_says_how_something_stands_is_told_in_one_line_and_of_a_count() {
    let lines = ["Thu nội địa; 1.000 tỷ đồng; tốt hơn kế hoạch (tính từ số liệu)", "Bốn; xuất siêu; đạt kế hoạch"];
    say(ALL, "vi", &lines[..1], &["picture", "CSV", "card", "table"]);
    // Declared: nothing is added.
    say(ALL, "vi", &lines[1..], &["alternative", "picture", "CSV", "card", "table"]);
    say_not(ALL, "vi", &["Bốn; xuất siêu; đạt kế hoạch ("]);
    let csv = csv(&Outline::new(&read(ALL), &Words::new(["vi"])));
    assert!(csv.contains("1 đạt kế hoạch năm,,,,met,đạt kế hoạch (tính từ số liệu),"), "{csv}");
}

#[test]
fn a_declared_status_is_shown_and_what_contradicts_it() {
    let json = report(
        "en",
        YEAR,
        r#""measures": [
        {"id": "a", "name": "Calls", "unit": "pct", "actual": {"value": 91.2}, "status": "met", "targets": [{"id": "t", "name": "target", "value": 95}]},
        {"id": "b", "name": "Repairs", "unit": "pct", "actual": {"value": 96}, "status": "partiallyMet"},
        {"id": "c", "name": "School", "status": "onTrack"},
        {"id": "d", "name": "Waste", "actual": {"value": 4}, "targets": [{"id": "t", "name": "target", "value": 5, "status": "met"}]}]"#,
    );
    say(&json, "en", &["met (as declared; from the figures: not met)", "partly met", "on track"], &[]);
    // Of the four, a and d are declared to be met, b partly.
    say(&json, "en", &["Of 4 results: 2 met, 1 on track, and 1 partly met."], &["table", "CSV"]);
    let told: Vec<String> =
        facts::read(&json).problems.iter().map(|problem| format!("{} {}", problem.code(), problem.pointer)).collect();
    assert_eq!(told, ["W02 /measures/0/status", "W02 /measures/3/targets/0/status"]);
}

#[test]
fn a_declared_status_is_told_in_budget_and_results_as_a_block_and_as_a_row() {
    let target = r#""targets": [{"id": "t", "name": "target", "value": 95}]"#;
    let declared = [
        (
            format!(r#""actual": {{"value": 91.2}}, "status": "met", {target}"#),
            "met (as declared; from the figures: not met)",
        ),
        (r#""actual": {"value": 96}, "status": "partiallyMet""#.to_owned(), "partly met"),
        (r#""status": "onTrack""#.to_owned(), "on track"),
    ];
    for (list, count) in [("budget", 1), ("budget", 4), ("measures", 1), ("measures", 4)] {
        for (fields, status) in &declared {
            for (form, said) in forms(&listed("en", YEAR, list, count, fields), "en") {
                // Among a picture's rows a mark says it, where the mark alone can.
                let least = if form == "picture" && *status == "partly met" { 1 } else { count };
                let found = said.to_lowercase().matches(status).count();
                assert!(found >= least, "{form}, {count} in {list}: {status} in {said}");
            }
        }
    }
}

/// A report with so many measures in a list, alike but for their names.
fn listed(lang: &str, period: &str, list: &str, count: usize, fields: &str) -> String {
    let one = |at: usize| format!(r#"{{"id": "m{at}", "name": "Result {at}", {fields}}}"#);
    report(lang, period, &format!(r#""{list}": [{}]"#, (0..count).map(one).collect::<Vec<_>>().join(",")))
}

#[test]
fn what_was_declared_of_several_targets_only_all_of_them_contradict() {
    let json = report(
        "en",
        YEAR,
        r#""measures": [{"id": "a", "name": "Calls", "actual": {"value": 91}, "status": "met",
        "targets": [{"id": "t", "name": "ours", "value": 90}, {"id": "u", "name": "theirs", "value": 95}]}]"#,
    );
    say_not(&json, "en", &["as declared; from"]);
    assert_eq!(facts::read(&json).problems, []);
}

#[test]
fn a_target_whose_time_goes_on_is_told_as_a_share_of_the_way_without_a_verdict() {
    let json = report(
        "vi",
        HALF,
        r#""budget": [
        {"id": "a", "name": "thu", "unit": "td", "actual": {"value": 933456}, "targets": [{"id": "t", "name": "dự toán năm", "value": 1775000,
          "period": {"start": "2024-01-01", "end": "2024-12-31"}, "comparison": {"type": "percentOf", "value": 52.6}}]},
        {"id": "b", "name": "chi", "unit": "td", "actual": {"value": 402000}, "targets": [{"id": "t", "name": "dự toán năm", "value": 800000,
          "period": {"start": "2024-01-01", "end": "2024-12-31"}}]},
        {"id": "c", "name": "tỷ lệ", "unit": "pct", "actual": {"value": 40}, "targets": [{"id": "t", "name": "kế hoạch năm", "value": 50,
          "period": {"start": "2024-01-01", "end": "2024-12-31"}}]}]"#,
    );
    let shares = ["52,6% của kế hoạch năm 2024", "50,3% của kế hoạch năm 2024 (tính từ số liệu)"];
    say(&json, "vi", &shares, &[]);
    // A rate does not add up over a year: 40 is not 80 % of the way to 50.
    say_not(&json, "vi", &["chưa đạt", "80,0%", "đạt 52,6%"]);
    let bars = picture(&json, "vi")
        .shapes
        .iter()
        .filter(|shape| matches!(shape, Shape::Rect { frame: [.., 20.0], .. }))
        .count();
    assert_eq!(bars, 6, "a bar and the gap of its tick for each of the three");
    assert_eq!(card(&json, "vi", ViewMode::Card).matches("class=\"tick\"").count(), 3);
}

#[test]
fn a_share_of_the_way_is_told_of_each_row_too() {
    let plan = r#"{"id": "t", "name": "dự toán năm", "value": 800000, "period": {"start": "2024-01-01", "end": "2024-12-31"}}"#;
    let fields = format!(r#""unit": "td", "actual": {{"value": 402000}}, "targets": [{plan}]"#);
    for list in ["budget", "measures"] {
        let json = listed("vi", HALF, list, 4, &fields);
        for (form, said) in forms(&json, "vi") {
            let shares = said.matches("50,3% của kế hoạch năm 2024 (tính từ số liệu)").count();
            assert_eq!(shares, 4, "{form}: {said}");
        }
        say_not(&json, "vi", &["chưa đạt"]);
    }
}

#[test]
fn a_year_to_come_and_a_past_one_are_no_part_of_the_way() {
    let of = |period: &str| {
        report(
            "vi",
            HALF,
            &format!(
                r#""budget": [{{"id": "a", "name": "thu", "actual": {{"value": 50}}, "targets": [{{"id": "t", "name": "kế hoạch", "value": 100, "period": {period}}}]}}]"#
            ),
        )
    };
    for period in [
        r#"{"start": "2025-01-01", "end": "2025-12-31"}"#,
        r#"{"start": "2024-01-01", "end": "2024-03-31"}"#,
        r#"{"start": "2024-02-01", "end": "2024-12-31"}"#,
        r#"{"end": "2024-12-31"}"#,
    ] {
        say_not(&of(period), "vi", &["50,0%", "của kế hoạch"]);
    }
}

#[test]
fn below_zero_a_bar_runs_back_from_a_line_labelled_zero() {
    let json = report(
        "en",
        YEAR,
        r#""budget": [{"id": "a", "name": "Net", "unit": "m", "actual": {"value": -4.5}, "targets": [{"id": "t", "name": "plan", "value": 2.0}]}]"#,
    );
    let card = card(&json, "en", ViewMode::Card);
    let (_, svg) = card.split_once("class=\"bullet\">").expect("a bar");
    let (svg, _) = svg.split_once("</svg>").expect("its end");
    assert!(svg.contains(">0</text>"), "{svg}");
    let rect = |class: &str| {
        svg.split('<')
            .find(|element| element.contains(&format!("class=\"{class}\"")))
            .unwrap_or_else(|| panic!("{class} in {svg}"))
    };
    let number = |text: &str, name: &str| {
        let (_, rest) = text.split_once(&format!(" {name}=\"")).expect(name);
        rest.split(['"', '%']).next().and_then(|value| value.parse::<f64>().ok()).expect(name)
    };
    let (bar, axis) = (rect("bar negative"), rect("axis"));
    assert!(number(axis, "y") < number(bar, "y"), "{svg}");
    assert!(number(axis, "y") + number(axis, "height") > number(bar, "y") + number(bar, "height"), "{svg}");
    let picture = picture(&json, "en");
    let zero = picture.shapes.iter().find_map(|shape| match shape {
        Shape::Text { text, at, .. } if text == "0" => Some(*at),
        _ => None,
    });
    let zero = zero.expect("a label");
    let hollow = picture.shapes.windows(2).find_map(|pair| match pair {
        [Shape::Rect { frame, .. }, Shape::Rect { frame: inner, fill: report_card::export::Colour::Paper, .. }]
            if frame[3] == 20.0 && inner[3] == 16.0 =>
        {
            Some(*frame)
        }
        _ => None,
    });
    let hollow = hollow.expect("a bar that is no filled one");
    assert!(hollow[0] + hollow[2] <= zero[0] + 8.0 && zero[1] > hollow[1] + 20.0, "{hollow:?} {zero:?}");
    // What is above zero is drawn as ever.
    assert!(!card_of_plus().contains("negative") && !card_of_plus().contains("class=\"axis\""));
}

#[test]
fn no_form_makes_a_deficit_look_like_progress_to_a_surplus() {
    let fields = r#""unit": "m", "actual": {"value": -4.5}, "targets": [{"id": "t", "name": "plan", "value": 2.0}]"#;
    for (list, count) in [("budget", 1), ("budget", 4), ("measures", 1), ("measures", 4)] {
        for (form, said) in forms(&listed("en", YEAR, list, count, fields), "en") {
            let told = [said.matches("-£4.5m").count(), said.matches("not met").count()];
            assert!(told.into_iter().all(|told| told >= count), "{form}: {said}");
            assert!(!said.contains('%'), "{form}, a share of a plan: {said}");
        }
    }
}

fn card_of_plus() -> String {
    let plus = r#""budget": [{"id": "a", "name": "Net", "actual": {"value": 4.5}, "targets": [{"id": "t", "name": "plan", "value": 2.0}]}]"#;
    card(&report("en", YEAR, plus), "en", ViewMode::Card)
}

#[test]
fn a_value_is_written_with_the_digits_it_has() {
    for (value, decimals, written) in [
        ("216.87660624369599", 14, "216,876606243696"),
        ("98.5", 2, "98,50"),
        ("1757", 0, "1.757"),
        ("123456789012345.67", 2, "123.456.789.012.345,67"),
        ("0", 2, "0,00"),
    ] {
        let measure = format!(
            r#""measures": [{{"id": "a", "name": "n", "actual": {{"value": {value}, "decimals": {decimals}}}}}]"#
        );
        for (form, said) in forms(&report("vi", YEAR, &measure), "vi") {
            let after = said
                .split_once(written)
                .map(|(_, after)| after)
                .unwrap_or_else(|| panic!("{form}: {written} in {said}"));
            assert!(!after.starts_with(|sign: char| sign.is_ascii_digit()), "{form}: {said}");
        }
    }
}

#[test]
fn what_the_source_says_before_a_list_is_told_with_items_and_without() {
    let fields = r#""plan": {"period": {"start": "2024-01-01", "end": "2024-12-31"},
            "tasks": {"intro": "Before the tasks:", "items": ["one"]}, "projects": {"intro": "Before no project:"}},
        "event": {"kind": "Meeting", "discussed": {"intro": "Before the points:", "items": ["two"]}}"#;
    let (report, words) = (read(&report("en", YEAR, fields)), Words::new(["en"]));
    let outline = Outline::new(&report, &words);
    let facts = ["Before the tasks:", "Before no project:", "Before the points:"];
    let (plain, whole) = (text(&plain(&outline, |_| "", Folds::Kept)), report_card::export::whole(&outline).join("\n"));
    let card = text(&card(&self::report("en", YEAR, fields), "en", ViewMode::Card));
    for fact in facts {
        assert!([&plain, &whole, &card].iter().all(|form| form.contains(fact)), "{fact}: {plain}\n{whole}\n{card}");
    }
    assert!(!plain.contains("(0)"), "{plain}");
}

#[test]
fn every_form_says_that_an_error_has_left_something_out() {
    let spoilt = r#""measures": [{"id": "a", "name": "A", "actual": {"value": 1}}, {"id": "b", "name": "", "actual": {"value": 2}}]"#;
    let json = report("en", YEAR, spoilt);
    say(&json, "en", &["1 item of this report can’t be shown"], &["CSV"]);
    // What is pasted with the element or the link is all that readers have where neither becomes a card.
    let (content, embed) = (Content::new(&json, Options::default()), EmbedOptions::default());
    let publication = Publication::of(&content, &embed).expect("it can be shown");
    for pasted in [publication.snippet(), publication.link()] {
        assert!(text(&pasted).contains("1 item of this report can’t be shown"), "{pasted}");
    }
}

/// A picture and its alternative leave out what is folded, and say so; the table and the CSV are of figures.
const WITHOUT_FOLDS: [&str; 4] = ["picture", "alternative", "table", "CSV"];

#[test]
fn that_a_list_goes_on_in_its_source_is_said_in_every_form_that_has_it() {
    let fields = r#""plan": {"period": {"start": "2024-01-01", "end": "2024-12-31"},
        "tasks": {"complete": false, "items": ["one", "two"]}, "projects": ["three", "four", "five"]}"#;
    let json = report("en", YEAR, fields);
    say(&json, "en", &["not a full list", "one", "five"], &WITHOUT_FOLDS);
    // How many there are, where the list has all of them.
    let counted = |said: &str| said.replace(['(', ')', ' '], "").contains("projects3");
    for (form, said) in forms(&json, "en").into_iter().filter(|(form, _)| !WITHOUT_FOLDS.contains(form)) {
        assert!(counted(&said), "{form}: {said}");
    }
}

#[test]
fn every_figure_of_a_series_is_in_every_form_that_opens_or_has_a_row_for_it() {
    let points = [(2019, 11), (2020, 12), (2021, 13), (2022, 14)];
    let points = points.map(|(year, value)| {
        format!(r#"{{"period": {{"start": "{year}-01-01", "end": "{year}-12-31"}}, "value": {value}}}"#)
    });
    let fields = format!(r#""actual": {{"value": 15}}, "observations": [{}]"#, points.join(","));
    for (list, count) in [("budget", 1), ("measures", 4)] {
        let json = listed("en", YEAR, list, count, &fields);
        say(&json, "en", &["11", "12", "13", "14", "15"], &["picture", "alternative"]);
    }
}
