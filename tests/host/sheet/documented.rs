//! docs/sheets.md tells every code of the sources, and no other.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The codes that stand between these.
fn codes(text: &str, before: &str, after: &str) -> BTreeSet<String> {
    let starts = text.match_indices(before).map(|(at, _)| &text[at + before.len()..]);
    let found = starts.filter_map(|rest| rest.get(..3).filter(|_| rest[3..].starts_with(after)));
    let is_code = |code: &&str| code.starts_with('S') && code[1..].bytes().all(|byte| byte.is_ascii_digit());
    found.filter(is_code).map(str::to_owned).collect()
}

fn in_sources(folder: &Path) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(in_sources(&path));
        } else {
            found.extend(codes(&fs::read_to_string(&path).expect("text"), "\"", "\""));
        }
    }
    found
}

#[test]
fn every_code_is_documented() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let manual = fs::read_to_string(root.join("docs/sheets.md")).expect("there");
    let told: BTreeSet<String> = codes(&manual, "\n| ", " |").into_iter().chain(codes(&manual, "\n| ", " ○")).collect();
    let sources = in_sources(&root.join("src/sheet"));
    assert!(sources.len() > 60);
    assert_eq!(told, sources);
}
