//! What integrators are told of the element is what it has.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use report_card::card::{Options, STYLE, ViewMode, ViewState};
use scraper::{Html, Selector};
use serde_json::Value;

use crate::rendered::rendered;

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect(path)
}

fn manifest() -> Value {
    let manifest: Value = serde_json::from_str(&read("www/custom-elements.json")).expect("JSON");
    manifest.pointer("/modules/0/declarations/0").expect("one declaration").clone()
}

/// The `name`s of a list of the manifest's.
fn names(list: &str) -> BTreeSet<String> {
    let manifest = manifest();
    let list = manifest.get(list).and_then(Value::as_array).expect("a list");
    list.iter().filter_map(|entry| entry.get("name")?.as_str().map(str::to_owned)).collect()
}

/// What stands between `"` and `"` after a mark, up to an end.
fn quoted(text: &str, mark: &str, end: &str) -> BTreeSet<String> {
    let from = text.find(mark).map(|at| at + mark.len()).expect(mark);
    let list = text[from..].split(end).next().unwrap_or_default();
    list.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn types_and_readme_tell_of_every_attribute() {
    let (types, readme) = (read("www/embed.d.ts"), read("README.md"));
    let attributes = names("attributes");
    assert!(attributes.len() > 5);
    for attribute in attributes {
        assert!(types.contains(&format!("`{attribute}`")), "embed.d.ts tells nothing of {attribute}");
        assert!(readme.contains(&format!("`{attribute}`")), "README tells nothing of {attribute}");
    }
}

#[test]
fn attributes_are_properties_that_the_manifest_and_the_types_name() {
    let manifest = manifest();
    let types = read("www/embed.d.ts");
    let fields = names("members");
    let all = manifest.get("attributes").and_then(Value::as_array).expect("a list");
    for attribute in all {
        let name = attribute.get("name").and_then(Value::as_str).expect("a name");
        // The platform's own.
        if name == "lang" {
            continue;
        }
        let field = attribute.get("fieldName").and_then(Value::as_str).unwrap_or_else(|| panic!("no field of {name}"));
        assert_eq!(field, name.replace("-l", "L"));
        assert!(fields.contains(field), "no member {field}");
        assert!(types.contains(&format!("get {field}(): string | null;")), "embed.d.ts has no {field}");
        assert!(types.contains(&format!("  \"{name}\"?: ")), "embed.d.ts has no attribute {name}");
    }
}

#[test]
fn the_types_name_the_events() {
    let types = read("www/embed.d.ts");
    let typed: BTreeSet<String> = types
        .lines()
        .filter_map(|line| line.trim().strip_prefix('"')?.split_once("\": CustomEvent<"))
        .map(|(name, _)| name.to_owned())
        .collect();
    assert_eq!(names("events"), typed);
}

#[test]
fn custom_properties_are_those_that_the_style_sheet_reads() {
    let asked: BTreeSet<String> =
        STYLE.split("var(").skip(1).filter_map(|rest| rest.split([',', ')']).next()).map(str::to_owned).collect();
    let asked: BTreeSet<String> = asked.into_iter().filter(|name| name.starts_with("--report-card-")).collect();
    assert_eq!(names("cssProperties"), asked);
    let readme = read("README.md");
    assert!(asked.iter().all(|name| readme.contains(&format!("`{name}`"))));
}

/// The card of these reports as its reader first sees it.
fn seen(json: &str, mode: ViewMode) -> Html {
    Html::parse_fragment(&rendered(json, Options { mode, ..Options::default() }, ViewState::default()))
}

#[test]
fn parts_are_those_that_the_card_has() {
    let all = include_str!("../outline/all.json");
    let two = format!("[{all}, {}]", all.replacen("\"id\": \"", "\"id\": \"other-", 1));
    let left_out = all.replacen("\"version\": 1,", "\"version\": 1, \"title\": 5,", 1);
    let cards = [
        seen(&two, ViewMode::Card),
        seen(&left_out, ViewMode::Card),
        seen(all, ViewMode::Table),
        seen("{}", ViewMode::Card),
    ];
    let selector = Selector::parse("[part]").expect("a selector");
    let parts: BTreeSet<String> = cards
        .iter()
        .flat_map(|card| card.select(&selector))
        .filter_map(|part| part.attr("part"))
        .map(str::to_owned)
        .collect();
    assert_eq!(names("cssParts"), parts);
    let theming = read("docs/theming.md");
    assert!(parts.iter().all(|part| theming.contains(&format!("| `{part}` |"))));
}

/// What becomes of each code, a browser tells (`tests/portal/faults`).
#[test]
fn every_code_of_the_loader_is_typed_and_explained() {
    let types = quoted(&read("www/embed.d.ts"), "export type LoadCode =", ";");
    let help = read("docs/troubleshooting.md");
    let explained: BTreeSet<String> = help
        .lines()
        .filter_map(|line| line.strip_prefix("### `")?.split_once("`: "))
        .map(|(code, _)| code.to_owned())
        .collect();
    assert!(types.len() >= 10);
    assert!(types.is_subset(&explained), "{types:?} {explained:?}");
}
