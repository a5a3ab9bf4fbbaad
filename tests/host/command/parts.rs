//! Parts within parts, as the command renders and checks them.

use scraper::{Html, Selector};
use serde_json::Value;

use super::run;
use crate::parts::BUDGET;

fn rendered(form: &str) -> String {
    let said = run(&["render", "-", form, "--base", "https://cdn.example/rc"], BUDGET.as_bytes());
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    said.out.replace('\u{a0}', " ")
}

fn all(html: &Html, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).expect("a selector");
    html.select(&selector).map(|element| element.text().collect::<String>().trim().to_owned()).collect()
}

#[test]
fn the_card_has_lists_within_lists_and_folds_only_where_there_is_more() {
    let page = Html::parse_document(&rendered("--page"));
    let fourth = "section[part=budget] .parts > ul > li .parts > ul > li .parts > ul > li .parts > ul > li > .item";
    assert_eq!(all(&page, &format!("{fourth} .label")), ["– giáo dục", "– khoa học"]);
    // One has a reason to tell, the other is said by its line; neither has a status, nor a sign of one.
    assert_eq!(all(&page, &format!("details{} .label", "#a-1-1-y")), ["– khoa học"]);
    assert_eq!(all(&page, "div#a-1-1-x .value"), ["120 triệu đồng"]);
    assert_eq!(all(&page, "#a-1-1-x svg, #a-1-1-y svg"), [""; 0]);
    assert_eq!(all(&page, "#a > summary > .mark").len(), 1);
    assert_eq!(all(&page, "details#ngheo .parts div#ngheo-nt .value"), ["3"]);
}

#[test]
fn of_many_parts_the_lines_are_there_and_what_is_inside_waits() {
    let mut report: Value = serde_json::from_str(BUDGET).expect("JSON");
    let inside = report["budget"][0]["parts"][0].clone();
    let more = (0..50).map(|at| serde_json::json!({"id": format!("x{at}"), "name": "x", "actual": {"value": at}}));
    report["budget"][0]["parts"] = more.chain([inside]).collect();
    let html = |form: &str| run(&["render", "-", form], report.to_string().as_bytes()).out;
    let live = html("--html");
    let article = live.split_once("</slot>").expect("a card").0;
    assert!(article.contains(">A. Chi cân đối</bdi>") && !article.contains("giáo dục"), "{article}");
    assert!(html("--page").contains("– giáo dục</bdi>") && html("--plain").contains("– giáo dục"));
}

#[test]
fn plain_html_keeps_the_levels_in_lists() {
    let html = rendered("--plain");
    let page = Html::parse_fragment(&html);
    assert_eq!(
        all(&page, "li li li li"),
        ["– giáo dục; 120 triệu đồng", "– khoa học; Không có số liệu: chưa quyết toán"]
    );
    assert_eq!(all(&page, "h3"), ["Chỉ tiêu", "Hộ nghèo; Không có số liệu; đạt kế hoạch", "Ngân sách"]);
    assert!(html.contains(">B. Chi mục tiêu; <strong>300</strong> triệu đồng; đạt kế hoạch</li>"), "{html}");
    assert!(html.contains(">A. Chi cân đối; <strong>1.200</strong> triệu đồng; đạt kế hoạch</p>"), "{html}");
}

#[test]
fn the_snippet_folds_them_and_a_pictures_words_say_each_once() {
    let page = Html::parse_fragment(&rendered("--src=/r.json"));
    // What a line says whole does not open.
    assert_eq!(all(&page, "details details details > summary"), ["1. Chi khác; 450 triệu đồng"]);
    let svg = rendered("--svg");
    let said = svg.split("<desc>").nth(1).and_then(|rest| rest.split("</desc>").next()).expect("words");
    // What holds others does not say them once more.
    assert_eq!(said.matches("– giáo dục").count(), 1, "{said}");
    for line in [
        "A. Chi cân đối; 1.200 triệu đồng; đạt kế hoạch.",
        "I. Chi đầu tư; 700 triệu đồng; chưa đạt (tính từ số liệu).",
        "– giáo dục; 120 triệu đồng.",
        "– khoa học; Không có số liệu: chưa quyết toán.",
    ] {
        assert_eq!(said.matches(line).count(), 1, "{line} in {said}");
    }
}

#[test]
fn search_engines_are_told_what_a_part_is_of() {
    let html = rendered("--json-ld");
    let json =
        html.strip_prefix("<script type=\"application/ld+json\">").and_then(|rest| rest.strip_suffix("</script>\n"));
    let data: Value = serde_json::from_str(json.expect("a script")).expect("JSON");
    let variables = data["mainEntity"]["variableMeasured"].as_array().expect("a list");
    let of = |id: &str| variables.iter().find(|variable| variable["propertyID"] == id).expect("a variable");
    assert_eq!(of("a-1-1-x")["description"], "Tổng chi › A. Chi cân đối › I. Chi đầu tư › 1. Chi khác › – giáo dục");
    assert_eq!((&of("a-2-1")["name"], of("chi").get("description")), (&"1. Chi khác".into(), None));
}

#[test]
fn the_quotes_of_every_level_are_held_against_the_source() {
    let folder = std::env::temp_dir().join(format!("report-card-parts-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let source = folder.join("source.txt").display().to_string();
    std::fs::write(&source, "chi đầu tư 700 triệu đồng").expect("written");
    let said = run(&["check", "-", "--source", &source, "--format", "json"], BUDGET.as_bytes());
    std::fs::remove_dir_all(&folder).expect("removed");
    let told: Vec<Value> = serde_json::from_str(&said.out).expect("a list");
    let told: Vec<&str> = told.iter().filter_map(|problem| problem["pointer"].as_str()).collect();
    assert_eq!(told, ["/budget/0/parts/0/parts/0/parts/0/parts/0/actual/quote"]);
}
