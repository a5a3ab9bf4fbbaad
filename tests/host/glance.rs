//! Many results at a glance: rows in one scale, shared references as columns, counts, groups, sentences.

use report_card::card::{Options, ViewState};
use report_card::export::{Folds, Shape, alternative, compose, csv, plain};
use report_card::facts::{self, columns, groups, reach, row_scale};
use report_card::outline::{Block, Outline, Part};
use report_card::report::Report;
use report_card::words::Words;
use scraper::{Html, Selector};

use crate::html::texts;
use crate::rendered::rendered;

const QUARTERS: &str = include_str!("../glance/borough-quarters.json");
const REFERENCES: &str = include_str!("../glance/budget-references.json");
const PLAN: &str = include_str!("../glance/council-plan.json");
const SIXTY: &str = include_str!("../glance/indicators-quarters.json");
const LEVELS: &str = include_str!("../glance/budget-levels.json");

/// What "from the figures" means, told once in a report.
const FROM_FIGURES: &str = "From the figures: worked out from what is published, not stated there.";

fn read(json: &str) -> Report {
    let reading = facts::read(json);
    assert_eq!(reading.problems, []);
    reading.report.expect("whole")
}

/// A report of a year with these measures.
fn of(measures: &str) -> Report {
    read(&format!(
        r#"{{"version": 1, "id": "r", "language": "en", "organization": {{"name": "O"}},
        "period": {{"start": "2023-01-01", "end": "2023-12-31"}}, "units": {{"pct": {{"label": "%"}}}}, "measures": [{measures}]}}"#
    ))
}

fn measure(id: &str, fields: &str) -> String {
    format!(r#"{{"id": "{id}", "name": "{id}", {fields}}}"#)
}

fn against(id: &str, actual: &str, target: &str) -> String {
    measure(id, &format!(r#""actual": {{{actual}}}, "targets": [{{"id": "t", "name": "target", {target}}}]"#))
}

fn card(json: &str, lang: &str) -> String {
    rendered(json, Options { lang: Some(lang.to_owned().into()), ..Options::default() }, ViewState::default())
}

fn lead(json: &str, lang: &str) -> String {
    let (report, words) = (read(json), Words::new([lang]));
    let blocks = Outline::new(&report, &words).part(Part::Header);
    let said = blocks.iter().find_map(|block| match block {
        Block::Lead(lines) => Some(lines.iter().map(|line| line.text()).collect::<Vec<_>>().join(" ")),
        _ => None,
    });
    said.expect("a headline").replace('\u{a0}', " ")
}

#[test]
fn more_than_three_measures_are_rows_and_three_are_blocks() {
    let four = ["a", "b", "c", "d"].map(|id| against(id, r#""value": 5"#, r#""value": 4"#));
    let words = Words::new(["en"]);
    for (count, is_list) in [(3, false), (4, true)] {
        let report = of(&four[..count].join(","));
        let blocks = Outline::new(&report, &words).part(Part::Results);
        assert_eq!(blocks.iter().any(|block| matches!(block, Block::Listing(_))), is_list, "{count}");
        assert_eq!(blocks.iter().any(|block| matches!(block, Block::Measure(_))), !is_list, "{count}");
    }
}

#[test]
fn the_plan_stands_at_one_place_in_every_row() {
    let report = of(&[
        against("half", r#""value": 50"#, r#""value": 100"#),
        against("met", r#""value": 3"#, r#""value": 3"#),
        against("more", r#""value": 30"#, r#""value": 20"#),
        against("range", r#""value": 7.18"#, r#""low": 7.5, "high": 8"#),
    ]
    .join(","));
    let far = reach(&report.measures, &report.period);
    let scales: Vec<_> =
        report.measures.iter().map(|one| row_scale(one, &report.period, far).expect("a bar")).collect();
    let plan = scales[0].ticks[0].from;
    assert!(scales.iter().all(|scale| scale.ticks.len() == 1 && (scale.ticks[0].from - plan).abs() < 1e-9));
    let shares: Vec<f64> = scales.iter().map(|scale| (scale.actual / plan * 1000.0).round() / 1000.0).collect();
    assert_eq!(shares, [0.5, 1.0, 1.5, 0.957]);
    assert!(scales[3].ticks[0].to > scales[3].ticks[0].from, "a range is as wide as it is");
}

#[test]
fn a_bar_far_past_its_plan_is_cut_and_crushes_no_other() {
    let report =
        of(&[against("six-fold", r#""value": 60"#, r#""value": 10"#), against("b", r#""value": 9"#, r#""value": 10"#)]
            .join(","));
    let far = reach(&report.measures, &report.period);
    assert_eq!(far, 2.0);
    let cut = row_scale(&report.measures[0], &report.period, far).expect("a bar");
    assert!(cut.is_open && cut.actual < 1.0 && cut.ticks[0].from > 0.4);
}

#[test]
fn what_has_no_plan_to_be_held_against_has_no_bar_in_the_common_scale() {
    let later = r#""value": 5, "period": {"start": "2024-01-01", "end": "2024-12-31"}"#;
    for (what, one) in [
        ("a later year", against("a", r#""value": 4"#, later)),
        ("words", against("a", r#""value": 4"#, r#""text": "tăng""#)),
        (
            "a baseline alone",
            measure("a", r#""actual": {"value": 4}, "baselines": [{"id": "b", "name": "b", "value": 3}]"#),
        ),
        ("a text", against("a", r#""text": "xuất siêu""#, r#""value": 1"#)),
        ("a plan of nothing", against("a", r#""value": 4"#, r#""value": 0"#)),
    ] {
        let report = of(&one);
        assert_eq!(row_scale(&report.measures[0], &report.period, 1.25), None, "{what}");
    }
}

#[test]
fn below_zero_a_row_has_a_scale_of_its_own_with_its_zero() {
    let report = of(&against("net", r#""value": -4.5"#, r#""value": 0.5"#));
    let scale = row_scale(&report.measures[0], &report.period, 1.25).expect("a bar");
    assert!(scale.has_zero() && scale.is_negative() && scale.ticks.len() == 1, "{scale:?}");
    let card = card(PLAN, "en");
    assert_eq!(card.matches("class=\"negative\"").count(), 1, "hollow in the row, as in the block");
}

#[test]
fn references_of_one_name_are_columns_and_said_once_above() {
    let report = read(REFERENCES);
    let found: Vec<(String, bool)> = columns(&report.budget, &report.period)
        .into_iter()
        .map(|column| (column.name.to_string(), column.is_baseline))
        .collect();
    let expected = [("dự toán trung ương giao", false), ("dự toán tỉnh giao", false), ("cùng kỳ năm 2023", true)];
    assert_eq!(found, expected.map(|(name, is_baseline)| (name.to_owned(), is_baseline)));
    let html = card(REFERENCES, "vi");
    assert_eq!(texts(&html, ".columns .cell"), ["1dự toán trung ương giao", "2dự toán tỉnh giao", "3cùng kỳ năm 2023"]);
    let cells = texts(&html, "summary .cells .cell");
    assert_eq!(
        cells[..3],
        [
            "1 dự toán trung ương giao: 117,1% vượt kế hoạch",
            "2 dự toán tỉnh giao: 102,2% vượt kế hoạch",
            "3 cùng kỳ năm 2023: tăng 22,8%"
        ]
    );
    assert_eq!(cells.len(), 15);
    // Every cell of a target has its mark: two of them may differ.
    assert_eq!(Html::parse_fragment(&html).select(&Selector::parse(".cells .mark").expect("ok")).count(), 10);
}

#[test]
fn a_column_is_what_most_have_and_never_a_later_years_target() {
    let later = r#""actual": {"value": 4}, "targets": [{"id": "t", "name": "2023", "value": 5}, {"id": "u", "name": "2024", "value": 6,
        "period": {"start": "2024-01-01", "end": "2024-12-31"}}]"#;
    let own = r#""actual": {"value": 4}, "targets": [{"id": "t", "name": "own", "value": 5}]"#;
    let report = of(&[measure("a", later), measure("b", later), measure("c", own)].join(","));
    let names: Vec<String> =
        columns(&report.measures, &report.period).into_iter().map(|column| column.name.to_string()).collect();
    assert_eq!(names, ["2023"]);
}

#[test]
fn results_are_counted_and_it_is_said_who_judges() {
    let legend = texts(&card(QUARTERS, "en"), ".counts .legend li");
    assert_eq!(legend, ["5 better than plan", "4 not met", FROM_FIGURES]);
    let declared = measure("c", r#""actual": {"value": 1}, "status": "met""#);
    let mixed = [
        against("a", r#""value": 5"#, r#""value": 5"#),
        against("b", r#""value": 5"#, r#""value": 5, "status": "met""#),
        declared,
        measure("d", r#""actual": {"value": 1}"#),
    ];
    let json = format!(
        r#"{{"version": 1, "id": "r", "language": "en", "organization": {{"name": "O"}},
        "period": {{"start": "2023-01-01", "end": "2023-12-31"}}, "measures": [{}]}}"#,
        mixed.join(",")
    );
    assert_eq!(
        texts(&card(&json, "en"), ".counts .legend li"),
        ["3 met (2 as declared)", "1 not rated", &format!("{FROM_FIGURES} As declared: the publisher’s own rating.")]
    );
}

#[test]
fn the_headline_names_the_largest_miss_and_excess_where_there_are_many() {
    assert_eq!(
        lead(QUARTERS, "en"),
        "Of 9 results: 5 better than plan and 4 not met (from the figures). Furthest from plan: Households in bed and breakfast \
         accommodation, 64 households against a target of 40 households (lower is better). Best against plan: Major planning applications decided in time, \
         94.4% against a target of 60%."
    );
    assert_eq!(
        lead(REFERENCES, "vi"),
        "Thu ngân sách nhà nước trên địa bàn đạt 12.259 tỷ đồng. Trong 5 kết quả: 2 vượt kế hoạch và 3 chưa đạt (tính từ số liệu). \
         Xa kế hoạch nhất: thu từ hoạt động xuất, nhập khẩu, đạt 88,6% (dự toán tỉnh giao). Tốt nhất: thu nội địa, đạt 104,9% (dự \
         toán tỉnh giao)."
    );
    // Of few, none stands out.
    let few = of(&["a", "b", "c"].map(|id| against(id, r#""value": 5"#, r#""value": 4"#)).join(","));
    assert_eq!(facts::headline(&few).len(), 1);
}

#[test]
fn figures_of_the_headline_stand_apart_from_what_is_written_around_them() {
    // In a sentence from right to left, two figures with a word between would run into one.
    let apart = texts(&card(QUARTERS, "en"), ".lead bdi");
    for figure in ["64 households", "40 households"] {
        assert!(apart.iter().any(|text| text == figure), "{figure}: {apart:?}");
    }
}

#[test]
fn one_column_needs_no_number() {
    assert_eq!(texts(&card(QUARTERS, "en"), ".cells .sign"), Vec::<String>::new());
    assert!(texts(&card(REFERENCES, "en"), ".cells .sign").iter().any(|number| number == "3"));
}

#[test]
fn groups_stand_in_the_order_in_which_they_first_come_those_without_one_before_them() {
    let report = of(&[
        measure("a", r#""group": "Y", "actual": {"value": 1}"#),
        measure("b", r#""actual": {"value": 1}"#),
        measure("c", r#""group": "X", "actual": {"value": 1}"#),
        measure("d", r#""group": "Y", "actual": {"value": 1}"#),
    ]
    .join(","));
    let found: Vec<(Option<&str>, Vec<usize>)> =
        groups(&report.measures).into_iter().map(|(name, places)| (name.map(|name| &**name), places)).collect();
    assert_eq!(found, [(None, vec![1]), (Some("Y"), vec![0, 3]), (Some("X"), vec![2])]);
}

#[test]
fn every_form_names_the_groups() {
    let (report, words) = (read(PLAN), Words::new(["en"]));
    let outline = Outline::new(&report, &words);
    let width = |text: &str, size: f64, _: bool| text.chars().count() as f64 * size * 0.5;
    let picture = compose(&outline, "", &width);
    let drawn = picture.shapes.iter().filter_map(|shape| match shape {
        Shape::Text { text, .. } => Some(text.as_str()),
        _ => None,
    });
    let forms = [
        ("card", card(PLAN, "en")),
        ("plain", plain(&outline, |_| "", Folds::Opened)),
        ("alternative", alternative(&outline)),
        ("picture", drawn.collect::<Vec<_>>().join(" ")),
        ("csv", csv(&outline)),
    ];
    let names: Vec<&str> =
        groups(&report.measures).into_iter().filter_map(|(name, _)| name.map(|name| &**name)).collect();
    assert_eq!(names.len(), 6);
    for (form, said) in &forms {
        for name in &names {
            assert!(said.contains(name), "{form} lacks {name}");
        }
        for measure in report.all_measures() {
            assert!(said.contains(&*measure.name), "{form} lacks {}", measure.name);
        }
    }
    let table = outline.table();
    assert_eq!(table.iter().flat_map(|part| &part.rows).filter(|row| row.cells().group.is_some()).count(), 6);
}

#[test]
fn a_long_lists_groups_are_folded_with_their_counts_and_a_short_ones_open() {
    let html = card(PLAN, "en");
    let page = Html::parse_fragment(&html);
    let count = |selector: &str| page.select(&Selector::parse(selector).expect("ok")).count();
    assert_eq!((count("details.group"), count("details.group[open]"), count("details.group .item")), (6, 0, 40));
    assert_eq!(texts(&html, ".group h4")[0], "Homes for all");
    assert_eq!(
        texts(&html, ".group .counted")[0].split_whitespace().collect::<Vec<_>>().join(" "),
        "33 better than plan 44 not met"
    );
    let few = PLAN.replace("\"group\": \"Homes for all\"", "\"group\": \"A well-run council\"");
    assert!(
        Html::parse_fragment(&card(&few, "en")).select(&Selector::parse("details.group").expect("ok")).count() == 5
    );
}

#[test]
fn a_part_stands_in_its_measures_group() {
    let reading = facts::read(
        r#"{"version": 1, "id": "r", "language": "en", "organization": {"name": "O"}, "period": {"end": "2023-12-31"},
        "measures": [{"id": "a", "name": "a", "group": "G", "parts": [{"id": "b", "name": "b", "group": "H", "actual": {"value": 1}}]}]}"#,
    );
    let told: Vec<String> =
        reading.problems.iter().map(|problem| format!("{} {}", problem.code(), problem.pointer)).collect();
    assert_eq!(told, ["W05 /measures/0/parts/0/group"]);
    let report = reading.report.expect("whole");
    assert_eq!((report.measures[0].group.as_deref(), report.measures[0].parts[0].group.as_deref()), (Some("G"), None));
    assert!(
        csv(&Outline::new(&report, &Words::new(["en"])))
            .lines()
            .any(|line| line.contains(",b,b,a,") && line.ends_with(",G,true,"))
    );
}

#[test]
fn a_title_reads_well_whatever_the_periods_label() {
    let title = |period: &str, lang: &str| {
        let json = format!(
            r#"{{"version": 1, "id": "r", "language": "{lang}", "organization": {{"name": "O"}}, "period": {{{period}}}, "statements": [{{"quote": "q"}}]}}"#
        );
        Words::new([lang]).title(&read(&json))
    };
    let labelled = |label: &str| format!(r#""label": "{label}", "start": "2024-01-01", "end": "2024-12-28""#);
    for (label, said) in [
        ("Tính đến ngày 28/12/2024", "Kết quả tính đến ngày 28/12/2024"),
        ("Quý I/2024", "Kết quả quý I/2024"),
        ("6 tháng đầu năm 2024", "Kết quả 6 tháng đầu năm 2024"),
        ("Tháng 5/2024", "Kết quả tháng 5/2024"),
        ("Lũy kế 9 tháng", "Kết quả lũy kế 9 tháng"),
        ("Hết quý III/2024", "Kết quả hết quý III/2024"),
        // A form's title has no small letters to give back: its days are told.
        ("TÍNH ĐẾN NGÀY 28/12/2024", "Kết quả từ ngày 01 tháng 01 năm 2024 đến ngày 28 tháng 12 năm 2024"),
        ("6 THÁNG ĐẦU NĂM", "Kết quả từ ngày 01 tháng 01 năm 2024 đến ngày 28 tháng 12 năm 2024"),
        ("QUÝ I NĂM 2024", "Kết quả từ ngày 01 tháng 01 năm 2024 đến ngày 28 tháng 12 năm 2024"),
    ] {
        assert_eq!(title(&labelled(label), "vi"), said);
    }
    for (label, said) in [
        ("As at 31 March 2024", "Results as at 31 March 2024"),
        ("Quarter 3 2024/25", "Results for Quarter 3 2024/25"),
        ("Year to date", "Results for the year to date"),
        ("First half of 2024", "Results for the first half of 2024"),
        ("third quarter of 2024", "Results for the third quarter of 2024"),
        ("2014/15", "Results for 2014/15"),
        ("For the year ended 31 March 2024", "Results for the year ended 31 March 2024"),
        ("During 2024 so far", "Results during 2024 so far"),
        ("YTD", "Results for YTD"),
        ("AS AT 28 DECEMBER 2024", "Results for January 1, 2024 to December 28, 2024"),
    ] {
        assert_eq!(title(&labelled(label), "en"), said);
    }
    assert_eq!(title(r#""label": "AS AT 28 DECEMBER", "end": "2024-12-28""#, "en"), "Results as of December 28, 2024");
    assert_eq!(title(r#""end": "2024-12-28""#, "en"), "Results as of December 28, 2024");
    assert_eq!(title(r#""end": "2024-12-28""#, "vi"), "Kết quả tính đến ngày 28 tháng 12 năm 2024");
}

#[test]
fn names_begin_with_a_capital_and_a_sign_stays_as_it_is_written() {
    let labels = texts(&card(QUARTERS, "en"), ".items > .item > summary > .label");
    assert_eq!(labels[0], "% of undisputed invoices paid within 30 days");
    assert_eq!(texts(&card(REFERENCES, "vi"), ".items > .item > summary > .label")[1], "Thu nội địa");
}

#[test]
fn a_series_says_itself_once() {
    let html = card(QUARTERS, "en");
    assert!(!html.contains("Earlier periods"));
    let said = texts(&html, ".series summary");
    assert_eq!(said.len(), 9);
    assert_eq!(said[0], "From 95.1% (Q1 2023/24) to 97.3% (Q4 2023/24)");
}

#[test]
fn sixty_and_twenty_five_lines_are_whole_in_every_form() {
    for (json, lang) in [(SIXTY, "vi"), (LEVELS, "vi"), (QUARTERS, "en"), (REFERENCES, "en")] {
        let (report, words) = (read(json), Words::new([lang]));
        let said = text_of(&plain(&Outline::new(&report, &words), |_| "", Folds::Opened));
        let shown = text_of(&card(json, lang));
        for measure in report.all_measures() {
            let name = measure.name.trim_start_matches(char::is_lowercase);
            for (form, said) in [("plain", &said), ("card", &shown)] {
                assert!(said.contains(name), "{form}: {name}");
                let figure = measure.actual.as_ref().map(|actual| {
                    words
                        .figure(actual, measure.unit.as_ref().and_then(|unit| report.unit(unit)))
                        .text()
                        .replace('\u{a0}', " ")
                });
                assert!(figure.is_none_or(|figure| said.contains(&figure)), "{form}: {name}");
            }
        }
    }
}

fn text_of(html: &str) -> String {
    Html::parse_fragment(html).root_element().text().collect::<String>().replace('\u{a0}', " ")
}
