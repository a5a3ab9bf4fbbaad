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

/// From the report to the page: each module names none of those after it.
const ORDER: [&str; 8] = ["report", "facts", "words", "outline", "export", "browser", "card", "embed"];
const BROWSER: [&str; 3] = ["web_sys", "js_sys", "wasm_bindgen"];
/// What asks the machine for something.
const MACHINE: [&str; 4] = ["std::fs", "std::io::std", "std::env", "std::time"];

/// The files of `module` name none of these modules.
fn check_modules(module: &str, forbidden: &[&str]) {
    let forbidden: Vec<String> = forbidden.iter().map(|one| format!("crate::{one}")).collect();
    check(module, &forbidden.iter().map(String::as_str).collect::<Vec<_>>());
}

#[test]
fn the_arrows_run_one_way() {
    for (at, module) in ORDER.iter().enumerate() {
        check_modules(module, &ORDER[at + 1..]);
        check_modules(module, &["command", "sheet", "document"]);
        check(module, &["clap", "schemars"]);
    }
    check_modules("browser", &["facts", "words", "outline"]);
}

#[test]
fn what_the_card_says_knows_no_browser_and_no_yew() {
    for module in ["report", "facts", "outline", "export"] {
        check(module, &BROWSER);
    }
    // Numbers and dates are `Intl`'s there.
    check("words", &["web_sys"]);
    for module in ["report", "facts", "words", "outline", "export", "browser"] {
        check(module, &["yew"]);
    }
}

#[test]
fn the_outline_is_words_in_order_without_markup() {
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
    check("boundary", &BROWSER);
    check("boundary", &["yew"]);
    check_modules("boundary", &["browser", "embed"]);
    for module in ORDER.into_iter().filter(|module| *module != "embed") {
        check_modules(module, &["boundary"]);
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

/// The files beside a file that it names.
fn beside(source: &str) -> Vec<&str> {
    let named = source.lines().filter_map(|line| line.strip_prefix("use super::"));
    named.filter_map(|rest| rest.split([':', ';', '{']).next()).collect()
}

#[test]
fn in_these_folders_no_two_files_name_each_other() {
    for (folder, fewest) in [("src/card/parts", 15), ("src/facts", 10)] {
        let files = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).expect("a folder").flatten();
        let mut left: Vec<(String, String)> = files
            .map(|file| (file.path(), fs::read_to_string(file.path()).expect("a source is text")))
            .map(|(path, source)| (path.file_stem().expect("a name").to_string_lossy().into_owned(), source))
            .collect();
        assert!(left.len() > fewest);
        // Taken away one after the other: each that names none of those that are left.
        loop {
            let names: Vec<String> = left.iter().map(|(name, _)| name.clone()).collect();
            let before = left.len();
            left.retain(|(_, source)| beside(source).iter().any(|other| names.iter().any(|name| name == other)));
            if left.len() == before {
                break;
            }
        }
        let circle: Vec<&String> = left.iter().map(|(name, _)| name).collect();
        assert!(circle.is_empty(), "{folder}: {circle:?}");
    }
}

#[test]
fn the_card_fetches_nothing_and_exports_nothing() {
    check("card", &["js_sys", "#[wasm_bindgen", "fetch("]);
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
        "heard.rs",
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
    for module in ["sheet", "document"] {
        check(module, &["yew"]);
        check(module, &BROWSER);
        check(module, &MACHINE);
        check_modules(module, &["export", "browser", "card", "embed", "command"]);
    }
    check_modules("document", &["sheet", "facts", "words"]);
}

#[test]
fn a_draft_knows_the_format_a_language_and_sheets_alone() {
    check("draft", &["yew", "clap"]);
    check("draft", &BROWSER);
    check("draft", &MACHINE);
    check_modules("draft", &["facts", "export", "browser", "card", "embed", "command"]);
    // Tables, units and files' encodings are read in one place, which knows nothing of articles.
    for module in ORDER.into_iter().chain(["document", "sheet"]) {
        check_modules(module, &["draft"]);
    }
}

#[test]
fn what_is_published_and_edited_is_text() {
    for module in ["publish", "edit"] {
        check(module, &BROWSER);
        check(module, &["std::fs", "std::env", "clap"]);
        check_modules(module, &["browser", "embed", "command"]);
    }
    check("edit", &["yew"]);
    check_modules("edit", &["facts", "words", "card", "export", "sheet", "document"]);
}

#[test]
fn the_command_knows_no_browser() {
    check("command", &BROWSER);
    check_modules("command", &["browser", "embed"]);
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
