//! What a reader is told without being asked: which way is better, by which plan, in which words, and what those mean.

use report_card::card::{Options, ViewMode, ViewState};
use report_card::export::Shape;
use report_card::outline::{Line, in_turn};
use scraper::{Html, Selector};

use crate::forms::{card, forms, picture};
use crate::html::texts;
use crate::rendered::rendered;

const ARABIC: &str = include_str!("../messages/ar.json");

pub(crate) fn json(lang: &str, fields: &str) -> String {
    format!(
        r#"{{"version": 1, "id": "r", "language": "{lang}", "organization": {{"name": "O"}},
        "period": {{"start": "2023-01-01", "end": "2023-12-31"}}, "units": {{"m": {{"label": "£m"}}, "b": {{"label": "$ billion"}}}}, {fields}}}"#
    )
}

fn measure(id: &str, fields: &str) -> String {
    format!(r#"{{"id": "{id}", "name": "{id}", {fields}}}"#)
}

/// So many measures that they are rows: two of them better when lower.
fn rows() -> String {
    let judged = [("calls", 5, true), ("claims", 3, false), ("debt", 9, false), ("trees", 1, true)];
    let measures = judged.map(|(id, actual, ascending)| {
        measure(
            id,
            &format!(
                r#""ascending": {ascending}, "actual": {{"value": {actual}}}, "targets": [{{"id": "t", "name": "target", "value": 4}}]"#
            ),
        )
    });
    json("en", &format!(r#""measures": [{}]"#, measures.join(",")))
}

#[test]
fn that_lower_is_better_is_said_in_the_closed_row_and_in_every_form() {
    let labels = texts(&card(&rows(), "en", ViewMode::Card), ".items > .item > summary > .label");
    assert_eq!(labels, ["Calls", "Claims · lower is better", "Debt · lower is better", "Trees"]);
    for (form, said) in forms(&rows(), "en") {
        let count = if form == "CSV" {
            said.matches(",false,\r\n").count() / 2
        } else {
            said.matches("lower is better").count()
        };
        // Once more where the headline names one of them.
        let lead = usize::from(said.contains("against a target of 4 (lower is better)"));
        assert_eq!(count, 2 + lead, "{form}: {said}");
    }
    let few =
        json("vi", r#""measures": [{"id": "a", "name": "nghèo", "ascending": false, "missingReason": "chưa có"}]"#);
    assert_eq!(texts(&card(&few, "vi", ViewMode::Card), ".measure .name"), ["Nghèo · càng thấp càng tốt"]);
}

#[test]
fn headline_counts_buttons_rows_and_table_have_one_word_for_a_status() {
    // "Above plan" would mislead where less is better: then what is good is "better than plan" throughout.
    for (json, good, other) in [
        (rows(), "better than plan", "above plan"),
        (rows().replace(r#""ascending": false"#, r#""ascending": true"#), "above plan", "better than plan"),
    ] {
        let options = Options { lang: Some("en".into()), ..Options::default() };
        let html = rendered(&json, options, ViewState::default());
        assert!(texts(&html, ".lead")[0].contains(&format!("Of 4 results: 2 {good} and 2 not met")), "{html}");
        assert_eq!(texts(&html, ".legend li")[..2], [format!("2 {good}"), "2 not met".to_owned()]);
        assert_eq!(texts(&html, ".filter button")[1..], [format!("{good} 2"), "not met 2".to_owned()]);
        for (form, said) in forms(&json, "en") {
            assert!(
                said.contains(good) && !said.contains(other) && !said.contains("met their target"),
                "{form}: {said}"
            );
        }
    }
    // A tally's own counts are in the same words; what both kinds of good are together is another one.
    let tally = r#""tallies": [{"id": "t", "label": "indicators", "total": 5, "achieved": 3, "exceeded": 1, "partiallyAchieved": 1, "notAchieved": 1}]"#;
    for (lang, counts, head) in [
        (
            "en",
            ["1 above plan", "2 met (from the figures)", "1 partly met", "1 not met"],
            "3 of 5 achieved: indicators; 1 above plan.",
        ),
        (
            "vi",
            ["1 vượt kế hoạch", "2 đạt kế hoạch (tính từ số liệu)", "1 đạt một phần", "1 chưa đạt"],
            "3/5 indicators hoàn thành; 1 vượt kế hoạch.",
        ),
    ] {
        let html = card(&json(lang, tally), lang, ViewMode::Card);
        assert_eq!(texts(&html, ".legend li"), counts);
        assert_eq!(texts(&html, ".lead"), [head]);
    }
    let given: serde_json::Value = serde_json::from_str(ARABIC).expect("JSON");
    let words = ["met", "countStatus", "headMeasures"].map(|key| given[key].as_str().expect("a pattern").to_owned());
    assert_eq!(words, ["بلغ الخطة", "*{n}* {status}", "من أصل {n} من النتائج: {counts}."]);
}

#[test]
fn the_line_at_zero_is_labelled_in_rows_as_in_blocks() {
    let net = r#""unit": "m", "actual": {"value": -4}, "targets": [{"id": "t", "name": "plan", "value": 2}]"#;
    let plus = r#""actual": {"value": 4}, "targets": [{"id": "t", "name": "plan", "value": 5}]"#;
    let json = json(
        "en",
        &format!(
            r#""measures": [{}]"#,
            [measure("net", net), measure("b", plus), measure("c", plus), measure("d", plus)].join(",")
        ),
    );
    assert_eq!(texts(&card(&json, "en", ViewMode::Card), ".slim text"), ["0"]);
    let shapes = picture(&json, "en").shapes;
    let label = shapes.iter().find_map(|shape| match shape {
        Shape::Text { text, at, size: 11.0, .. } if text == "0" => Some(*at),
        _ => None,
    });
    let line = shapes.iter().find_map(|shape| match shape {
        Shape::Rect { frame: frame @ [.., 1.0, 14.0], .. } => Some(*frame),
        _ => None,
    });
    let (label, line) = label.zip(line).expect("a label below a line");
    assert!((label[0] - line[0]).abs() < 6.0 && label[1] > line[1] + 14.0, "{label:?} {line:?}");
}

#[test]
fn by_which_of_several_plans_a_row_is_judged_is_said_where_they_differ() {
    let of = |id: &str, ours: u32, theirs: u32| {
        measure(
            id,
            &format!(
                r#""actual": {{"value": 10}}, "targets": [{{"id": "t", "name": "ours", "value": {ours}}}, {{"id": "u", "name": "theirs", "value": {theirs}}}]"#
            ),
        )
    };
    let several = json(
        "en",
        &format!(r#""measures": [{}]"#, [of("a", 9, 12), of("b", 9, 8), of("c", 12, 9), of("d", 12, 13)].join(",")),
    );
    let html = card(&several, "en", ViewMode::Card);
    let judged: Vec<String> = texts(&html, ".items > .item > summary > .more-of > .hidden");
    assert_eq!(judged, ["not met against theirs", "above plan", "not met against ours", "not met"]);
    let note = "Each row is rated by the plan that it does worst against.";
    assert_eq!(texts(&html, ".list > .aside"), [note]);
    for (form, said) in forms(&several, "en") {
        assert!(form == "table" || said.contains("not met against theirs") || form == "picture", "{form}: {said}");
        assert_eq!(said.matches(note).count(), usize::from(form != "table" && form != "CSV"), "{form}: {said}");
    }
    assert!(texts(&html, ".lead")[0].contains("Furthest from plan: d, 10 against a target of 13 (theirs)."), "{html}");
    // Where they agree, or there is one alone, none decides.
    let agreed = json(
        "en",
        &format!(r#""measures": [{}]"#, [of("a", 9, 8), of("b", 9, 8), of("c", 9, 8), of("d", 12, 13)].join(",")),
    );
    assert!(forms(&agreed, "en").iter().all(|(_, said)| !said.contains(note) && !said.contains("not met against")));
}

#[test]
fn a_columns_number_is_hidden_from_those_who_are_told_its_name() {
    let html = card(include_str!("../glance/budget-references.json"), "vi", ViewMode::Card);
    let page = Html::parse_fragment(&html);
    let signs = Selector::parse(".cells .sign").expect("a selector");
    assert_eq!(page.select(&signs).filter(|sign| sign.attr("aria-hidden") == Some("true")).count(), 15);
    // In a picture each number of a reference stands in a ring.
    let first = include_str!("../../www/reports/ngo-quyen-2023.json");
    let shapes = picture(first, "vi").shapes;
    let numbered = shapes.windows(2).filter(|pair| {
        matches!(pair, [Shape::Path { fill: None, .. }, Shape::Text { text, size: 11.0, .. }] if text == "1" || text == "2")
    });
    assert_eq!(numbered.count(), 4, "two ticks, and two references");
}

#[test]
fn what_from_the_figures_means_is_told_once_in_every_form_that_says_it() {
    let explained = "From the figures: worked out from what is published, not stated there.";
    let declared = "As declared: the publisher’s own rating.";
    let one = |id: &str, fields: &str| {
        measure(
            id,
            &format!(r#"{fields} "actual": {{"value": 5}}, "targets": [{{"id": "t", "name": "t", "value": 4}}]"#),
        )
    };
    let all = |fields: &str| {
        json(
            "en",
            &format!(
                r#""budget": [{}], "measures": [{}]"#,
                one("x", fields),
                ["a", "b", "c", "d"].map(|id| one(id, fields)).join(",")
            ),
        )
    };
    for (fields, figures, publisher) in [("", 1, 0), (r#""status": "notMet","#, 1, 1)] {
        for (form, said) in forms(&all(fields), "en").into_iter().filter(|(form, _)| !["table", "CSV"].contains(form)) {
            assert_eq!(
                (said.matches(explained).count(), said.matches(declared).count()),
                (figures, publisher),
                "{form}: {said}"
            );
        }
    }
    let stated = json("en", r#""measures": [{"id": "a", "name": "a", "actual": {"value": 5}, "status": "met"}]"#);
    assert!(
        forms(&stated, "en")
            .iter()
            .all(|(_, said)| !said.contains("From the figures") && !said.contains("As declared"))
    );
}

#[test]
fn no_sentence_ends_in_a_figure_before_one_that_begins_with_one() {
    let said = |sentences: &[&'static str]| {
        let lines = in_turn(sentences.iter().map(|text| Line::card(*text)).collect());
        lines.iter().map(|line| line.text()).collect::<Vec<_>>()
    };
    assert_eq!(said(&["Thu đạt 12.", "7 chỉ tiêu đạt."]), ["Thu đạt 12; 7 chỉ tiêu đạt."]);
    assert_eq!(said(&["Met 12%.", "£7m spent.", "3 left."]), ["Met 12%; £7m spent.", "3 left."]);
    assert_eq!(said(&["Thu đạt 12 tỷ.", "7 chỉ tiêu đạt."]).len(), 2);
    let json = json(
        "vi",
        r#""tallies": [{"id": "t", "label": "chỉ tiêu", "total": 9, "achieved": 8}],
        "budget": [{"id": "a", "name": "7 khoản thu", "actual": {"value": 12}}],
        "measures": [{"id": "b", "name": "7 trường", "actual": {"value": 12}}, {"id": "c", "name": "7 chợ", "actual": {"value": 3}}]"#,
    );
    for (form, said) in forms(&json, "vi") {
        let broken = said
            .as_bytes()
            .windows(4)
            .any(|part| part[0].is_ascii_digit() && part[1] == b'.' && part[2] == b' ' && part[3].is_ascii_digit());
        assert!(!broken, "{form}: {said}");
    }
}

#[test]
fn a_unit_with_a_currencys_sign_is_written_around_its_number() {
    let json = json(
        "en",
        r#""budget": [{"id": "a", "name": "Net", "unit": "m", "actual": {"value": -4.5, "decimals": 1}},
        {"id": "b", "name": "Debt", "unit": "b", "actual": {"low": 1.5, "high": 2}}]"#,
    );
    for (form, said) in forms(&json, "en") {
        for figure in ["-£4.5m", "$1.5–2.0 billion"] {
            assert!(said.contains(figure), "{form}: {figure} in {said}");
        }
    }
}

#[test]
fn what_is_only_compared_is_told_by_its_comparison_and_not_as_missing() {
    let json = json(
        "vi",
        r#""measures": [{"id": "a", "name": "GRDP", "baselines": [{"id": "b", "name": "năm 2022",
        "comparison": {"type": "percentChange", "value": 8.74}}]}]"#,
    );
    for (form, said) in forms(&json, "vi").into_iter().filter(|(form, _)| *form != "CSV") {
        assert!(said.contains("tăng 8,74%") && !said.contains("Không có số liệu"), "{form}: {said}");
    }
}

#[test]
fn a_table_has_a_column_of_differences_where_one_is_stated() {
    let of = |id: &str, fields: &str| {
        measure(
            id,
            &format!(r#""actual": {{"value": 5}}, "targets": [{{"id": "t", "name": "plan", "value": 4{fields}}}]"#),
        )
    };
    let table = |second: &str| {
        card(&json("en", &format!(r#""measures": [{}, {}]"#, of("a", ""), of("b", second))), "en", ViewMode::Table)
    };
    let headings = |html: &str| texts(html, "table.figures thead th");
    let (without, with) = (table(""), table(r#", "comparison": {"type": "percentChange", "value": 25}"#));
    assert_eq!(headings(&without), ["Item", "Actual", "Compared with", "Its figure", "Status"]);
    assert_eq!(headings(&with), ["Item", "Actual", "Compared with", "Its figure", "Difference", "Status"]);
    for html in [&without, &with] {
        let row = Selector::parse("table.figures tbody tr:has(td)").expect("a selector");
        let cell = Selector::parse("th, td").expect("a selector");
        let page = Html::parse_fragment(html);
        let cells: Vec<usize> = page.select(&row).map(|row| row.select(&cell).count()).collect();
        assert_eq!(cells, [headings(html).len(); 2]);
    }
}

#[test]
fn what_was_given_up_has_another_mark_than_what_is_not_known() {
    let of = |id: &str, status: &str| measure(id, &format!(r#""missingReason": "none", "status": "{status}""#));
    let all = [of("a", "dropped"), of("b", "notReported"), of("c", "dropped"), of("d", "notReported")];
    let html = card(&json("en", &format!(r#""measures": [{}]"#, all.join(","))), "en", ViewMode::Card);
    let rows = Selector::parse(".items > .item > summary > .mark, .items > .row > .mark").expect("a selector");
    let page = Html::parse_fragment(&html);
    let marks: Vec<String> = page.select(&rows).map(|mark| mark.inner_html()).collect();
    assert!(marks.len() == 4 && marks[0] == marks[2] && marks[1] == marks[3] && marks[0] != marks[1], "{marks:?}");
}

#[test]
fn a_source_without_a_title_is_linked_by_the_name_of_its_site() {
    for (url, site) in [
        ("https://www.example.org/a/b?c=/d", "example.org"),
        ("http://example.org:8080", "example.org:8080"),
        ("https://example.org?page=1", "example.org"),
    ] {
        let source = format!(r#""source": {{"url": "{url}", "credits": "A. B."}}"#);
        let json = json("en", &format!(r#""measures": [{}], {source}"#, measure("a", r#""actual": {"value": 5}"#)));
        let html = card(&json, "en", ViewMode::Card);
        assert_eq!(texts(&html, "footer p a"), [site], "{html}");
        assert_eq!(texts(&html, "footer > p"), [format!("Source: {site} · A. B.")]);
    }
}
