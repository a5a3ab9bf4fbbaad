//! What crosses between JavaScript and Rust: what the options mean, and that each side names the same.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use report_card::boundary::{Change, PageOptions, Problem};
use report_card::card::{ColorScheme, Content, HEADING_LEVELS, Options, ViewMode};
use report_card::report::{MAX_BYTES, MAX_DEPTH};
use serde_json::{Value, json};

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect(path)
}

fn asked(options: Value, before: &Options) -> Options {
    serde_json::from_value::<PageOptions>(options).expect("options").on(before.clone())
}

#[test]
fn what_is_not_named_stays_and_null_is_the_default() {
    let all = json!({
        "lang": "en", "theme": "dark", "headingLevel": 4, "label": "Year", "view": "table",
        "messages": {"lang": "ar", "budget": "الميزانية"}
    });
    let before = asked(all, &Options::default());
    assert_eq!((before.lang.as_deref(), before.color_scheme, before.heading_level), (Some("en"), ColorScheme::Dark, 4));
    assert_eq!((before.label.as_deref(), before.mode), (Some("Year"), ViewMode::Table));
    assert_eq!(before.messages.as_ref().map(|messages| messages.locale()), Some("ar"));
    assert_eq!(asked(json!({}), &before), before);
    let after = asked(json!({"headingLevel": 3}), &before);
    assert_eq!(after, Options { heading_level: 3, ..before.clone() });
    let none =
        json!({"lang": null, "theme": null, "headingLevel": null, "label": null, "view": null, "messages": null});
    assert_eq!(asked(none, &before), Options::default());
}

#[test]
fn a_heading_level_may_be_a_text_and_stays_within_its_limits() {
    for (said, level) in [
        (json!("3"), 3),
        (json!(" 5 "), 5),
        (json!("4th"), 4),
        (json!(6), 6),
        (json!("7"), 6),
        (json!(99), 6),
        (json!("99999999999"), 2),
        (json!("0"), 2),
        (json!(-1), 2),
        (json!("h3"), 2),
        (json!(""), 2),
        (json!([3]), 2),
    ] {
        let before = Options { heading_level: 5, ..Options::default() };
        assert_eq!(asked(json!({ "headingLevel": said }), &before).heading_level, level, "{said}");
    }
}

#[test]
fn equal_messages_are_the_same_options() {
    let messages: Value = serde_json::from_str(&read("tests/messages/ar.json")).expect("JSON");
    let once = asked(json!({ "messages": messages }), &Options::default());
    assert_eq!(asked(json!({ "messages": messages }), &once), once);
    let mut other = messages;
    other["budget"] = json!("x");
    assert_ne!(asked(json!({ "messages": other }), &once), once);
}

/// The names of an interface's members in a file of types.
fn members(types: &str, interface: &str) -> BTreeSet<String> {
    let mark = format!("interface {interface} {{\n");
    let start = types.find(&mark).map(|at| at + mark.len()).expect(interface);
    let body = types[start..].split("\n}").next().unwrap_or_default();
    body.lines()
        .map(str::trim)
        .filter(|line| !line.starts_with(['/', '*']))
        .filter_map(|line| line.trim_start_matches("readonly ").split([':', '?', '(']).next())
        .filter(|name| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric()))
        .map(str::to_owned)
        .collect()
}

fn keys(value: impl serde::Serialize) -> BTreeSet<String> {
    match serde_json::to_value(value).expect("data") {
        Value::Object(fields) => fields.keys().cloned().collect(),
        other => panic!("{other} is no object"),
    }
}

#[test]
fn the_types_name_what_crosses() {
    let mut options = members(&read("www/report-card.d.ts"), "Options");
    assert!(options.remove("onRender") && options.remove("onChange"), "functions are no data");
    assert_eq!(options, PageOptions::names().map(str::to_owned).collect::<BTreeSet<_>>());
    let types = read("www/embed.d.ts");
    let content = Content::new("{}", Options::default());
    let problem = Problem::all(&content).into_iter().next().expect("a problem");
    assert_eq!(members(&types, "Problem"), keys(&problem));
    assert_eq!(members(&types, "ChangeDetail"), keys(Change { link: "#a?view=card" }));
}

#[test]
fn the_element_asks_for_every_option() {
    let glue = read("src/embed/glue/options.js");
    // These two it has from what is around it.
    let around = ["lang", "theme"];
    let asked = PageOptions::names().map(str::to_owned).collect::<BTreeSet<_>>();
    assert!(asked.len() >= 6);
    for name in asked.iter().filter(|name| !around.contains(&name.as_str())) {
        assert!(glue.contains(&format!("    {name}: ")), "options.js has no {name}");
    }
    let manifest = read("www/custom-elements.json");
    let level = manifest.lines().find(|line| line.contains("\"heading-level\"")).expect("the attribute");
    assert!(level.contains(&format!("\"default\": \"{}\"", Options::default().heading_level)), "{level}");
    let levels: Vec<String> = HEADING_LEVELS.map(|level| level.to_string()).collect();
    for file in ["www/custom-elements.json", "www/report-card.d.ts"] {
        assert!(read(file).contains(&levels.join(" | ")), "{file} has other levels");
    }
}

#[test]
fn the_walk_over_a_pages_data_has_the_readers_limits_and_marks() {
    let walk = read("src/embed/glue/plain.js");
    assert!(walk.contains(&format!("const MAX_DEPTH = {MAX_DEPTH};")));
    assert_eq!(MAX_BYTES, 2 * 1024 * 1024);
    assert!(walk.contains("const MAX_BYTES = 2 * 1024 * 1024;"));
    let marks = walk.split("const MARKS = [").nth(1).and_then(|rest| rest.split(']').next()).expect("marks");
    let marks: Vec<&str> = marks.split('"').skip(1).step_by(2).collect();
    let rust = read("src/report/foreign.rs");
    let all = rust.split("const ALL").nth(1).and_then(|rest| rest.split("];").next()).expect("all");
    let all: Vec<&str> = all.split("Foreign::").skip(1).filter_map(|rest| rest.split(',').next()).collect();
    assert_eq!(marks, all);
}
