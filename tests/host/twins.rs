//! What is known in two places. The embed script knows some things as Rust knows them: it is loaded before the wasm, and can ask it
//! nothing. In Rust a rule stands once.

use std::path::Path;

use regex::Regex;
use report_card::card::{ViewState, fragment, linked};
use serde_json::Value;

use super::command::run;

fn read(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect(path)
}

/// The regular expression that stands after a mark in a script.
fn pattern(script: &str, mark: &str) -> Regex {
    let source = read(script);
    let line = source.split_once(mark).and_then(|(_, rest)| rest.lines().next()).expect(mark);
    // It ends at the last slash before what is done with it.
    let end = line.find("/.exec").or_else(|| line.rfind('/')).expect("an end");
    Regex::new(&line[1..end]).expect("an expression that both languages know")
}

/// The number after a mark in a source.
fn number(source: &str, mark: &str) -> usize {
    let source = read(source);
    let rest = source.split_once(mark).map(|(_, rest)| rest).expect(mark);
    rest.split(';').next().expect("an end").trim().replace('_', "").parse().expect("a number")
}

#[test]
fn a_card_is_drawn_of_as_many_nodes_as_the_script_paints() {
    let (drawn, painted) = (
        number("src/publish/tree.rs", "const MAX_NODES: usize ="),
        number("src/embed/script/drawn.js", "const MAX_NODES ="),
    );
    assert!(drawn > 1_000 && drawn == painted, "{drawn} are drawn, {painted} painted");
}

/// Each element with the number of those around it, its name, and its attributes as the script asks for them.
fn elements(node: &Value, depth: usize, found: &mut Vec<(usize, String, Vec<String>)>) {
    let Value::Array(parts) = node else { return };
    let name = parts[0].as_str().expect("a name").to_owned();
    let attributes = parts[1].as_object().expect("attributes").iter();
    let attributes = attributes.map(|(name, value)| format!("{name}={}", value.as_str().expect("text"))).collect();
    found.push((depth, name, attributes));
    parts[2..].iter().for_each(|child| elements(child, depth + 1, found));
}

#[test]
fn whatever_a_report_has_its_drawn_card_is_of_what_the_script_allows() {
    let script = "src/embed/script/drawn.js";
    let (names, allowed) = (pattern(script, "const NAMES = "), pattern(script, "const ALLOWED = "));
    let deepest = number(script, "const MAX_DEPTH =");
    for report in [
        // Every kind of part and of figure.
        "tests/outline/all.json",
        "tests/glance/budget-levels.json",
        "tests/glance/council-plan.json",
        "www/reports/ngo-quyen-2023.json",
    ] {
        let said = run(&["publish", "-", "--lang", "vi,en"], read(report).as_bytes());
        let published: Value = serde_json::from_str(&said.out).expect(report);
        let mut found = Vec::new();
        elements(&published["drawn"]["vi"], 0, &mut found);
        elements(&published["drawn"]["en"], 0, &mut found);
        assert!(found.len() > 200, "{report}: {}", found.len());
        for (depth, name, attributes) in found {
            assert!(names.is_match(&name), "{report}: {name}");
            assert!(depth <= deepest, "{report}: {name} stands in {depth} elements");
            let refused = attributes.iter().find(|attribute| !allowed.is_match(attribute));
            assert_eq!(refused, None, "{report}: {name}");
        }
    }
}

#[test]
fn a_link_to_a_view_wakes_the_card_that_it_leads_to() {
    let of = pattern("src/embed/script/intent.js", "const [, linked, view] = ");
    let view = fragment("ngo-quyen-2023", &ViewState::default());
    for address in [
        linked("https://a.example/", &view, |_| false),
        linked("https://a.example/#/news?page=2", &view, |_| false),
        linked("https://a.example/#/news", &view, |_| false),
    ] {
        let (_, hash) = address.split_once('#').expect("a fragment");
        let hash = format!("#{hash}");
        let found = of.captures(&hash).unwrap_or_else(|| panic!("{hash}"));
        assert_eq!(found.get(1).map(|id| id.as_str()), Some("ngo-quyen-2023"), "{hash}");
        assert!(found.get(2).is_some(), "{hash}: without an id it wakes none");
    }
}

#[test]
fn the_link_that_render_writes_is_one_that_becomes_a_card() {
    let page = pattern("src/embed/script/links.js", "const [, , exact, name, id] = ");
    let base = "https://cdn.example/report-card/0.2.0";
    for (arguments, id) in [
        (&["--link"][..], Some("ngo-quyen-2023")),
        (&["--link", "--theme", "dark"], Some("ngo-quyen-2023")),
        (&["--link", "--src", "/reports/a.json"], None),
    ] {
        let arguments = [&["render", "www/reports/ngo-quyen-2023.json", "--base", base], arguments].concat();
        let said = run(&arguments, b"");
        let href = said.out.split("href=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a link");
        // From the folder of all versions on.
        let within = href.strip_prefix("https://cdn.example/report-card/").unwrap_or_default();
        let found = page.captures(within).unwrap_or_else(|| panic!("{href} stays a link"));
        assert_eq!(found.get(4).map(|id| id.as_str()), id, "{href}");
    }
}

/// The files of crate and desk that hold a piece of source.
fn homes(piece: &str) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut homes = Vec::new();
    let mut folders = vec![root.join("src"), root.join("desk/src")];
    while let Some(folder) = folders.pop() {
        for path in std::fs::read_dir(&folder).expect("a folder").flatten().map(|entry| entry.path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let source = std::fs::read_to_string(&path).expect("a source is text");
                let name = path.strip_prefix(root).expect("within").display().to_string();
                homes.extend(std::iter::repeat_n(name, source.matches(piece).count()));
            }
        }
    }
    homes.sort();
    homes.dedup();
    homes
}

#[test]
fn a_rule_that_several_places_need_stands_in_one() {
    for (rule, piece, home) in [
        ("how long a month is", "% 400", "src/report/date.rs"),
        ("what an id may be", "b'a'..=b'z' | b'0'..=b'9' | b'-'", "src/report/read/suggestion.rs"),
        ("what stands for markup's own signs", "\"&lt;\"", "src/export/plain.rs"),
        ("what stands for a pointer's own signs", "\"~1\"", "src/report/json_pointer.rs"),
        ("the mark of a status", "m4.9 9.4", "src/outline/block.rs"),
        ("badges behind a figure", "\" ({badge})\"", "src/outline.rs"),
        ("the levels of headings", "RangeInclusive<u8> = 1..=6", "src/card/state/options.rs"),
        ("where a bar begins that runs back from zero", "zero.min(", "src/facts/scale.rs"),
    ] {
        assert_eq!(homes(piece), [home], "{rule}");
    }
}
