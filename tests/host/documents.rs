//! What documents name is there: links, paths, the command's options, xtask's verbs, the version.
//!
//! The commands themselves are run by `cargo xtask test command`, which reads them in the same documents.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file of the repository by its path with slashes, but for what is built or brought.
fn files() -> Vec<String> {
    let (mut found, mut folders) = (Vec::new(), vec![PathBuf::new()]);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(root().join(&folder)).expect("a folder").flatten() {
            let path = folder.join(entry.file_name());
            let name = entry.file_name().to_string_lossy().into_owned();
            if ["node_modules", "target", "dist", ".git", "corpus", "artifacts", "_site"].contains(&name.as_str()) {
                continue;
            }
            if entry.path().is_dir() {
                folders.push(path)
            } else {
                found.push(path.to_string_lossy().replace('\\', "/"))
            }
        }
    }
    found.sort();
    found
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Each document with its text. Articles that tests read are none of ours.
fn documents() -> Vec<(String, String)> {
    let all = files().into_iter().filter(|path| path.ends_with(".md") && !path.starts_with("tests/"));
    let documents: Vec<_> = all.map(|path| (path.clone(), read(&path))).collect();
    assert!(documents.len() > 15);
    documents
}

/// A document's prose, line by line, and apart from it the lines of its fenced code with the fence's language.
fn parts(text: &str) -> (Vec<&str>, Vec<(&str, &str)>) {
    let (mut prose, mut code, mut fence) = (Vec::new(), Vec::new(), None);
    for line in text.lines() {
        match (line.strip_prefix("```"), fence) {
            (Some(language), None) => fence = Some(language),
            (Some(_), Some(_)) => fence = None,
            (None, Some(language)) => code.push((language, line)),
            (None, None) => prose.push(line),
        }
    }
    (prose, code)
}

/// What stands between backticks.
fn spans(line: &str) -> impl Iterator<Item = &str> {
    line.split('`').skip(1).step_by(2)
}

/// What a heading is linked by.
fn anchor(heading: &str) -> String {
    let kept = heading.trim().chars().filter(|sign| sign.is_alphanumeric() || " -_".contains(*sign));
    kept.flat_map(char::to_lowercase).map(|sign| if sign == ' ' { '-' } else { sign }).collect()
}

fn anchors(text: &str) -> BTreeSet<String> {
    parts(text)
        .0
        .iter()
        .filter_map(|line| line.strip_prefix('#'))
        .map(|line| anchor(line.trim_start_matches('#')))
        .collect()
}

#[test]
fn every_link_leads_to_a_file_and_to_a_heading_of_it() {
    let mut seen = 0;
    for (document, text) in documents() {
        let folder = Path::new(&document).parent().expect("a folder");
        for target in parts(&text).0.iter().flat_map(|line| line.split("](").skip(1)) {
            let target = target.split(')').next().unwrap_or_default();
            if target.contains("://") {
                continue;
            }
            let (file, heading) = target.split_once('#').unwrap_or((target, ""));
            let path = if file.is_empty() { root().join(&document) } else { root().join(folder).join(file) };
            assert!(path.exists(), "{document}: there is no {target}");
            if !heading.is_empty() {
                let headings = anchors(&fs::read_to_string(&path).expect("text"));
                assert!(headings.contains(heading), "{document}: {file} has no heading {heading}, but {headings:?}");
            }
            seen += 1;
        }
    }
    assert!(seen > 60, "{seen}");
}

/// `a{b,c}` as `ab` and `ac`.
fn each(path: &str) -> Vec<String> {
    let Some((before, rest)) = path.split_once('{') else { return vec![path.to_owned()] };
    let (names, after) = rest.split_once('}').expect("a brace that closes");
    names.split(',').map(|name| format!("{before}{name}{after}")).collect()
}

#[test]
fn every_path_that_is_named_to_who_works_on_the_code_is_there() {
    let files = files();
    let mut seen = 0;
    for document in
        ["ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md", "README.md", "docs/drafting.md", "docs/theming.md"]
    {
        for line in parts(&read(document)).0 {
            for span in spans(line) {
                let ours = [
                    "src/",
                    "tests/",
                    "xtask/",
                    "docs/",
                    "www/",
                    "npm/",
                    "bench/",
                    "integrations/",
                    "deploy/",
                    "examples/",
                ];
                // A file of the module that the sentence is about.
                let is_of_module = span.ends_with(".rs");
                let is_path = span.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_./{},".contains(&b));
                if !is_path
                    || !(is_of_module || ours.iter().any(|folder| span.starts_with(folder)))
                    || span.contains("/dist")
                {
                    continue;
                }
                for path in each(span.trim_end_matches('/')) {
                    let is_there = |file: &String| {
                        *file == path || file.starts_with(&format!("{path}/")) || file.ends_with(&format!("/{path}"))
                    };
                    assert!(files.iter().any(is_there), "{document} names {span}, which is not there: {line}");
                    seen += 1;
                }
            }
        }
    }
    assert!(seen > 100, "{seen}");
}

/// A table's last cell names tests: `tests/portal/policy`, `faults`.
#[test]
fn every_test_that_holds_something_is_there() {
    let mut seen = 0;
    for document in ["ARCHITECTURE.md", "SECURITY.md"] {
        let text = read(document);
        for line in text.lines().filter(|line| line.starts_with('|')) {
            let cell = line.trim_end_matches('|').rsplit('|').next().unwrap_or_default();
            let mut beside: Option<PathBuf> = None;
            for span in spans(cell) {
                if span.starts_with("tests/") {
                    beside = Path::new(span).parent().map(Path::to_owned);
                } else if let (Some(folder), true) =
                    (&beside, span.bytes().all(|b| b.is_ascii_lowercase() || b"._".contains(&b)))
                {
                    let path = folder.join(span);
                    // A folder of the repository's own, such as fuzz, stands beside none.
                    let is_there = [path.clone(), path.with_extension("rs"), span.into()]
                        .iter()
                        .any(|path| root().join(path).exists());
                    assert!(is_there, "{document}: {} is not there: {line}", path.display());
                    seen += 1;
                }
            }
        }
    }
    assert!(seen > 5, "{seen}");
}

/// Commands as they stand in documents: in shell blocks, in workflows, between backticks.
fn commands() -> Vec<(String, String)> {
    let mut commands = Vec::new();
    for (document, text) in documents() {
        let (prose, code) = parts(&text);
        let run = code.iter().filter_map(|(language, line)| match *language {
            "sh" => Some(*line),
            "yaml" => line.trim().strip_prefix("- run: "),
            _ => None,
        });
        let named = prose.iter().flat_map(|line| spans(line));
        let all = run.map(|line| line.split(" #").next().unwrap_or_default()).chain(named);
        commands.extend(all.map(|command| (document.clone(), command.trim().to_owned())));
    }
    commands
}

#[cfg(feature = "cli")]
#[test]
fn the_commands_options_are_those_that_it_has() {
    let mut helps: BTreeMap<String, String> = BTreeMap::new();
    let mut seen = 0;
    for (document, command) in commands() {
        let Some(rest) = command.strip_prefix("report-card ") else { continue };
        let words: Vec<&str> = rest.split_whitespace().take_while(|word| !["|", ">", "&&"].contains(word)).collect();
        let Some((verb, rest)) = words.split_first() else { continue };
        if verb.starts_with('-') {
            continue;
        }
        let help = helps.entry((*verb).to_owned()).or_insert_with(|| {
            let run = crate::command::run(&[verb, "--help"], b"");
            assert_eq!(run.code, Some(0), "{document}: there is no report-card {verb}: {command}");
            run.out
        });
        let known: BTreeSet<&str> = help.split(|c: char| c.is_whitespace() || ",[]".contains(c)).collect();
        for option in rest.iter().filter(|word| word.starts_with('-') && word.len() > 1) {
            let option = option.split('=').next().unwrap_or_default();
            assert!(known.contains(option), "{document}: report-card {verb} has no {option}: {command}");
            seen += 1;
        }
    }
    assert!(seen > 20, "{seen}");
}

#[test]
fn xtasks_verbs_and_kinds_are_those_that_it_has() {
    let (main, test) = (read("xtask/src/main.rs"), read("xtask/src/test.rs"));
    let kinds = test.split("const KINDS").nth(1).and_then(|rest| rest.split(';').nth(1)).expect("the kinds of tests");
    let mut seen = 0;
    for (document, command) in commands() {
        let Some(at) = command.find("cargo xtask ") else { continue };
        let mut words = command[at..].split_whitespace().skip(2);
        let verb = words.next().unwrap_or_default();
        assert!(main.contains(&format!("Some(\"{verb}\")")), "{document}: there is no cargo xtask {verb}: {command}");
        for word in words {
            let is_known = match word.strip_prefix("--") {
                Some(_) => main.contains(word),
                None if verb == "test" => kinds.contains(&format!("\"{word}\"")),
                None => true,
            };
            assert!(is_known, "{document}: cargo xtask {verb} knows no {word}: {command}");
        }
        seen += 1;
    }
    assert!(seen > 20, "{seen}");
}

/// Where a version follows this, it is ours.
const MARKS: [&str; 6] =
    ["report-card/", "report-card-", "report-card-wordpress-", "report-card-dist-", "report_card_wagtail-", "ln -sfn "];

/// A text with our version in the place of each that it names; none where it names no other.
fn of_this_version(text: &str) -> Option<String> {
    let version = env!("CARGO_PKG_VERSION");
    let mut made = text.to_owned();
    for mark in MARKS {
        let mut parts = made.split(mark);
        let mut next = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            next.push_str(mark);
            let length = part.bytes().take_while(|b| b.is_ascii_digit() || *b == b'.').count();
            let named = part[..length].trim_end_matches('.');
            if named.split('.').count() == 3 && named.split('.').all(|number| !number.is_empty()) {
                next.push_str(version);
                next.push_str(&part[named.len()..]);
            } else {
                next.push_str(part);
            }
        }
        made = next;
    }
    (made != text).then_some(made)
}

/// It is said in Cargo.toml; elsewhere it is written by packaging, or stands in a document, where it is copied from. `UPDATE=1` writes it there.
#[test]
fn documents_name_this_version() {
    let texts = files().into_iter().filter(|path| {
        let is_text = [".md", ".conf", ".py", ".php", ".po", ".txt"].iter().any(|ending| path.ends_with(ending));
        let (is_help, is_example) =
            (path.starts_with("src/command/"), path.starts_with("examples/") && !path.ends_with("lock.json"));
        (is_text && !path.starts_with("tests/") && path != "CHANGELOG.md") || is_help || is_example
    });
    let mut seen = 0;
    for path in texts {
        let mut text = read(&path);
        if let Some(wanted) = of_this_version(&text) {
            assert!(std::env::var_os("UPDATE").is_some(), "{path} names another version: run with UPDATE=1");
            fs::write(root().join(&path), &wanted).expect("written");
            text = wanted;
        }
        seen += usize::from(text.contains(&format!("/report-card/{}", env!("CARGO_PKG_VERSION"))));
    }
    assert!(seen >= 5, "{seen}");
}

/// Sources bear none: whoever packages them writes it.
#[test]
fn packages_get_their_version_from_the_workspace() {
    for (path, line) in [
        ("npm/package.json", "\"version\": \"0.0.0\","),
        ("integrations/wagtail/pyproject.toml", "version = \"0.0.0\""),
        ("integrations/wordpress/report-card/report-card.php", " * Version:           0.0.0\n"),
        ("integrations/wordpress/report-card/readme.txt", "Stable tag: 0.0.0\n"),
    ] {
        assert_eq!(read(path).matches(line).count(), 1, "{path} should have \"{line}\" once");
    }
    let manifest = read("Cargo.toml");
    assert_eq!(manifest.matches(&format!("\nversion = \"{}\"\n", env!("CARGO_PKG_VERSION"))).count(), 1);
}

#[test]
fn the_changelog_begins_with_this_version_or_with_what_comes_after_it() {
    let text = read("CHANGELOG.md");
    let headings: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("## ")).collect();
    let newest = headings.iter().find(|heading| **heading != "Unreleased").copied().unwrap_or_default();
    assert_eq!(newest.split(',').next(), Some(env!("CARGO_PKG_VERSION")), "{headings:?}");
    let all: BTreeSet<&str> = headings.iter().map(|heading| heading.split(',').next().unwrap_or_default()).collect();
    assert_eq!(all.len(), headings.len(), "{headings:?}");
}
