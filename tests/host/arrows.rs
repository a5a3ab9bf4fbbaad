//! The modules' arrows run one way: held against the sources.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn sources(module: &str) -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = vec![root.join(format!("{module}.rs"))];
    let mut folders = vec![root.join(module)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files.retain(|file| file.extension().is_some_and(|extension| extension == "rs"));
    files.into_iter().map(|file| (file.clone(), fs::read_to_string(&file).expect("a source is text"))).collect()
}

/// The files of `module` name none of the words.
fn check(module: &str, forbidden: &[&str]) {
    let sources = sources(module);
    assert!(!sources.is_empty());
    for (file, source) in sources {
        for word in forbidden {
            // The one place where the browser's numbers stand in for Rust's.
            if file.ends_with("report/json/number.rs") && *word == "wasm_bindgen" {
                continue;
            }
            assert!(!source.contains(word), "{} names {word}", file.display());
        }
    }
}

#[test]
fn report_knows_no_browser_no_yew_and_none_of_the_others() {
    check(
        "report",
        &[
            "yew",
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "crate::facts",
            "crate::words",
            "crate::outline",
            "crate::export",
            "crate::browser",
            "crate::card",
            "crate::embed",
        ],
    );
}

#[test]
fn facts_know_the_report_alone() {
    check(
        "facts",
        &[
            "yew",
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "crate::words",
            "crate::outline",
            "crate::export",
            "crate::browser",
            "crate::card",
            "crate::embed",
        ],
    );
}

#[test]
fn words_know_no_yew() {
    check(
        "words",
        &["yew", "web_sys", "crate::outline", "crate::export", "crate::browser", "crate::card", "crate::embed"],
    );
}

#[test]
fn the_outline_is_words_in_order_without_markup() {
    let outside =
        ["yew", "web_sys", "js_sys", "wasm_bindgen", "crate::export", "crate::browser", "crate::card", "crate::embed"];
    check("outline", &outside);
    check("outline", &["</", "html!"]);
}

/// But for the CSV, whose rows are the report's own figures.
#[test]
fn pictures_plain_html_and_alternatives_know_blocks_not_reports() {
    for (file, source) in sources("export") {
        if ["plain.rs", "text.rs", "compose.rs", "measure.rs", "rows.rs", "mark.rs"]
            .iter()
            .any(|known| file.ends_with(known))
        {
            for word in ["crate::facts", "report::Measure", "report::Report", "Quantity"] {
                assert!(!source.contains(word), "{} names {word}", file.display());
            }
        }
    }
}

#[test]
fn what_crosses_is_data() {
    check("boundary", &["web_sys", "js_sys", "wasm_bindgen", "yew", "crate::browser", "crate::embed"]);
    for module in ["report", "facts", "words", "export", "browser", "card"] {
        check(module, &["crate::boundary"]);
    }
}

/// But for lists and the table, which a reader narrows.
#[test]
fn the_cards_parts_are_drawn_from_blocks() {
    for (file, source) in sources("card") {
        if ["section.rs", "block.rs", "line.rs", "measure.rs", "mark.rs"].iter().any(|known| file.ends_with(known)) {
            for word in ["crate::facts", "Quantity", "crate::report::Reference"] {
                assert!(!source.contains(word), "{} names {word}", file.display());
            }
        }
    }
}

#[test]
fn exports_are_text_and_geometry() {
    check("export", &["yew", "web_sys", "js_sys", "wasm_bindgen", "crate::browser", "crate::card", "crate::embed"]);
}

#[test]
fn what_is_asked_of_the_browser_knows_no_component() {
    check("browser", &["yew", "crate::facts", "crate::words", "crate::outline", "crate::card", "crate::embed"]);
}

#[test]
fn the_card_fetches_nothing_and_exports_nothing() {
    check("card", &["js_sys", "#[wasm_bindgen", "fetch(", "crate::embed"]);
}

#[test]
fn sections_render_from_data_alone() {
    // Callbacks and effects are the browser's: they stand in these, and name no more of it than the event they are of.
    let with_callbacks = [
        "fold.rs",
        "list.rs",
        "controls.rs",
        "finder.rs",
        "table.rs",
        "tools.rs",
        "links.rs",
        "paper.rs",
        "address.rs",
    ];
    for (file, source) in sources("card") {
        if !with_callbacks.iter().any(|known| file.ends_with(known)) {
            for word in ["web_sys", "crate::browser", "spawn_local"] {
                assert!(!source.contains(word), "{} names {word}", file.display());
            }
        }
    }
}

#[test]
fn the_written_report_and_the_sheets_are_pure() {
    let outside = [
        "yew",
        "web_sys",
        "js_sys",
        "wasm_bindgen",
        "std::fs",
        "std::io::std",
        "std::env",
        "std::time",
        "crate::browser",
        "crate::card",
        "crate::export",
        "crate::embed",
        "crate::command",
    ];
    check("sheet", &outside);
    check("document", &outside);
    check("document", &["crate::sheet", "crate::facts", "crate::words"]);
}

#[test]
fn a_draft_knows_the_format_a_language_and_sheets_alone() {
    check(
        "draft",
        &[
            "yew",
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "std::fs",
            "std::env",
            "std::time",
            "crate::facts",
            "crate::export",
            "crate::browser",
            "crate::card",
            "crate::embed",
            "crate::command",
            "clap",
        ],
    );
    // Tables, units and files' encodings are read in one place, which knows nothing of articles.
    for module in ["report", "facts", "words", "outline", "export", "browser", "card", "embed", "document", "sheet"] {
        check(module, &["crate::draft"]);
    }
}

#[test]
fn nothing_knows_of_the_command() {
    for module in ["report", "facts", "words", "outline", "export", "browser", "card", "embed"] {
        check(module, &["crate::command", "crate::sheet", "crate::document", "clap", "schemars"]);
    }
}

#[test]
fn what_is_published_and_edited_is_text() {
    let outside = [
        "web_sys",
        "js_sys",
        "wasm_bindgen",
        "std::fs",
        "std::env",
        "crate::browser",
        "crate::embed",
        "crate::command",
        "clap",
    ];
    check("publish", &outside);
    check("edit", &outside);
    check(
        "edit",
        &["yew", "crate::facts", "crate::words", "crate::card", "crate::export", "crate::sheet", "crate::document"],
    );
}

#[test]
fn the_command_knows_no_browser() {
    check("command", &["web_sys", "js_sys", "wasm_bindgen", "crate::browser", "crate::embed"]);
}

/// Of a folder and those below it, those that end so.
fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(&folder).expect("a folder").flatten().map(|entry| entry.path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == ending) {
                found.push(path);
            }
        }
    }
    found
}

/// What the element's script asks of the glue, by name.
#[test]
fn the_element_knows_of_the_wasm_only_what_the_glue_exports() {
    let mut asked = BTreeSet::new();
    for file in files("src/embed/script", "js") {
        let script = fs::read_to_string(file).expect("a script is text");
        for rest in script.split("glue.").skip(1) {
            asked.extend(rest.split(|sign: char| !sign.is_ascii_alphanumeric()).next().map(str::to_owned));
        }
    }
    assert_eq!(asked, ["Live", "bury", "default", "onTrap"].map(str::to_owned).into());
}

#[test]
fn every_file_that_the_architecture_names_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = fs::read_to_string(root.join("ARCHITECTURE.md")).expect("it is text");
    let folders = ["desk/", "src/", "tests/", "www/", "docs/", "bench/", "xtask/", "npm/", "integrations/"];
    let is_path = |name: &&str| folders.iter().any(|folder| name.starts_with(folder)) && !name.contains(' ');
    let named: BTreeSet<&str> = page.split('`').skip(1).step_by(2).filter(is_path).collect();
    assert!(named.len() > 80, "{}", named.len());
    let missing: Vec<&&str> = named.iter().filter(|name| !root.join(name).exists()).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn no_file_is_longer_than_an_idea() {
    let scripts = ["src", "www"].into_iter().flat_map(|folder| files(folder, "js"));
    for file in files("src", "rs").into_iter().chain(files("desk/src", "rs")).chain(scripts) {
        let lines = fs::read_to_string(&file).expect("a source is text").lines().count();
        assert!(lines <= 330, "{} has {lines} lines", file.display());
    }
}

/// The small build's `Debug` writes nothing.
#[test]
fn no_reader_is_shown_what_is_written_for_debugging() {
    for module in ["report", "facts", "words", "outline", "export", "browser", "card", "document", "sheet", "embed"] {
        check(module, &[":?}"]);
    }
}
