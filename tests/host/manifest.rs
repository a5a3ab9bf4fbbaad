//! What integrators are told of the element is what it has.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect(path)
}

/// All files of the embed script.
fn script() -> String {
    files("src/embed/script")
}

fn files(folder: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let files = fs::read_dir(folder).expect("a folder").flatten();
    files.map(|file| fs::read_to_string(file.path()).expect("text")).collect()
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

/// Each `prefix` with the name that follows it.
fn prefixed(text: &str, prefix: &str) -> BTreeSet<String> {
    let rest = text.split(prefix).skip(1);
    rest.map(|rest| {
        let name = rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').next().unwrap_or_default();
        format!("{prefix}{name}")
    })
    .collect()
}

#[test]
fn attributes_are_those_that_the_element_observes() {
    let observed = quoted(&script(), "const ATTRIBUTES = [", "]");
    assert!(observed.len() > 5);
    assert_eq!(names("attributes"), observed);
    let types = read("www/embed.d.ts");
    let readme = read("README.md");
    for attribute in observed {
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
fn events_are_those_that_the_element_sends() {
    let card = ["this, \"", "card, \"", "this.#element, \""];
    let sent: BTreeSet<String> = [script(), files("src/embed/glue")]
        .concat()
        .split("send(")
        .skip(1)
        .filter_map(|rest| card.iter().find_map(|card| rest.strip_prefix(card)))
        .filter_map(|rest| rest.split('"').next().map(|name| format!("report-card:{name}")))
        .collect();
    assert_eq!(names("events"), sent);
    let types = read("www/embed.d.ts");
    assert!(sent.iter().all(|event| types.contains(&format!("\"{event}\": CustomEvent<"))));
}

#[test]
fn custom_properties_are_those_that_the_style_sheet_reads() {
    let style = read("src/card/card.css");
    let asked: BTreeSet<String> =
        style.split("var(").skip(1).filter_map(|rest| rest.split([',', ')']).next()).map(str::to_owned).collect();
    let asked: BTreeSet<String> = asked.into_iter().filter(|name| name.starts_with("--report-card-")).collect();
    assert_eq!(names("cssProperties"), asked);
    let readme = read("README.md");
    assert!(asked.iter().all(|name| readme.contains(&format!("`{name}`"))));
}

#[test]
fn parts_are_those_that_the_card_has() {
    let sources = [read("src/card.rs"), files("src/card/sections"), files("src/card/parts")].concat();
    let after = |mark: &str| -> BTreeSet<String> {
        sources.split(mark).skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
    };
    let parts: BTreeSet<String> = after(" part=\"").union(&after("part: Some(\"")).cloned().collect();
    assert_eq!(names("cssParts"), parts);
    let theming = read("docs/theming.md");
    assert!(parts.iter().all(|part| theming.contains(&format!("| `{part}` |"))));
}

#[test]
fn every_code_of_the_loader_is_typed_and_explained() {
    let embed = script();
    let mut codes: BTreeSet<String> = BTreeSet::new();
    for mark in ["new Stop(\"", "? \"", "stop.code = \"", "base, \"", "cause, url, \""] {
        for rest in embed.split(mark).skip(1) {
            codes.extend(rest.split('"').next().map(str::to_owned));
        }
    }
    let types = quoted(&read("www/embed.d.ts"), "export type LoadCode =", ";");
    let help = read("docs/troubleshooting.md");
    assert!(types.len() >= 10 && types.iter().all(|code| codes.contains(code)), "{types:?} {codes:?}");
    for code in types {
        assert!(help.contains(&format!("### `{code}`: ")), "docs/troubleshooting.md explains no {code}");
    }
}

#[test]
fn the_element_knows_of_the_wasm_only_what_the_glue_exports() {
    let called = prefixed(&script(), "glue.");
    let exported = ["glue.Live", "glue.bury", "glue.default", "glue.onTrap"].map(str::to_owned);
    assert_eq!(called, BTreeSet::from(exported));
}
