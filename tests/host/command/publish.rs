//! `report-card publish`: the drawn card in the report's file.

use std::path::{Path, PathBuf};

use report_card::facts;
use serde_json::Value;

use super::{Run, run};

const NGO_QUYEN: &str = "www/reports/ngo-quyen-2023.json";

fn text(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect(path)
}

/// A report's text as it is published.
fn published(report: &str, arguments: &[&str]) -> String {
    let said = run(&[&["publish", "-"], arguments].concat(), report.as_bytes());
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    said.out
}

/// A file of the test's own.
fn file(name: &str, text: &str) -> PathBuf {
    let path = std::env::temp_dir().join(format!("report-card-{name}-{}.json", std::process::id()));
    std::fs::write(&path, text).expect("written");
    path
}

fn drawn(text: &str) -> Value {
    serde_json::from_str::<Value>(text).expect("JSON")["drawn"].take()
}

/// What `check` tells, a line each.
fn told(text: &str) -> Vec<String> {
    let said = run(&["check", "-", "--format", "json"], text.as_bytes());
    let told: Vec<Value> = serde_json::from_str(&said.out).expect("JSON");
    told.iter().map(|one| format!("{} {}: {}", one["code"], one["pointer"], one["message"]).replace('"', "")).collect()
}

#[test]
fn the_card_is_the_last_member_and_the_text_before_it_is_the_publishers_own() {
    let own = text(NGO_QUYEN);
    let published = published(&own, &[]);
    let (before, _) = published.split_once(",\"drawn\":").expect("a drawn card");
    assert_eq!(before, own.trim_end().trim_end_matches('}').trim_end());
    let drawn = drawn(&published);
    assert_eq!(drawn["vi"][0], "article");
    assert_eq!(drawn["vi"][1]["class"], "card");
    assert_eq!(drawn["card"], env!("CARGO_PKG_VERSION"));
    assert!(drawn["en"].is_null());
    // FNV-1a, as anybody would write it.
    let hash = before.bytes().fold(2_166_136_261_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(16_777_619));
    assert_eq!(drawn["of"], format!("{hash:x}"));
}

#[test]
fn the_reader_knows_the_field_and_reads_nothing_of_it() {
    let (own, published) = (text(NGO_QUYEN), published(&text(NGO_QUYEN), &["--lang", "vi,en"]));
    let (before, after) = (facts::read(&own), facts::read(&published));
    assert_eq!((after.problems.as_slice(), before.report.is_some()), (&[][..], true));
    assert_eq!(after.report, before.report);
    assert_eq!(told(&published), [""; 0]);
    // Whatever stands in it.
    let deep = own.replacen('{', &format!("{{\"drawn\": {}{}, ", "[".repeat(100_000), "]".repeat(100_000)), 1);
    assert_eq!(facts::read(&deep).report, before.report);
}

/// What a drawn card says of the version that drew it.
fn of_version(version: &str) -> String {
    format!("\"card\":\"{version}\"")
}

#[test]
fn a_card_that_is_not_of_the_text_before_it_is_told_with_what_mends_it() {
    let published = published(&text(NGO_QUYEN), &[]);
    let stale = "W09 /drawn: the drawn card is not of this text, or of another version of the card; report-card publish FILE draws it anew";
    let changed = |from: &str, to: &str| {
        assert!(published.contains(from), "{from}");
        published.replacen(from, to, 1)
    };
    for text in [
        changed("1757", "1758"),
        changed(&of_version(env!("CARGO_PKG_VERSION")), &of_version("0.0.9")),
        changed(",\"drawn\":", ", \"drawn\": "),
        changed(",\"drawn\":{", ",\"drawn\":null,\"drawn\":{"),
        format!("{}{}", "{\"drawn\":[[[[", "]]]],".to_owned() + text(NGO_QUYEN).trim_start_matches('{')),
    ] {
        assert!(told(&text).contains(&stale.to_owned()), "{:?}", told(&text));
    }
    // A mended release of the same series takes it over.
    let (series, _) = env!("CARGO_PKG_VERSION").rsplit_once('.').expect("three numbers");
    let mended = of_version(&format!("{series}.77"));
    assert_eq!(told(&changed(&of_version(env!("CARGO_PKG_VERSION")), &mended)), [""; 0]);
}

#[test]
fn drawn_anew_it_replaces_the_one_that_is_there_and_keeps_its_languages() {
    let own = text(NGO_QUYEN);
    let both = published(&own, &["--lang", "vi", "--lang", "en"]);
    assert_eq!(published(&both, &[]), both);
    let pretty = serde_json::to_string_pretty(&serde_json::from_str::<Value>(&both).expect("JSON")).expect("JSON");
    let again = published(&pretty, &[]);
    assert_eq!(again.matches("\"drawn\":").count(), 1);
    assert_eq!(drawn(&again)["en"], drawn(&both)["en"]);
    assert_eq!(published(&published(&own, &["--lang", "en"]), &["--lang", "vi"]), published(&own, &[]));
    // As a first member, written by hand.
    let first = own.replacen('{', "{ \"drawn\": {\"of\": \"x}\"},", 1);
    assert_eq!(drawn(&published(&first, &[]))["vi"], drawn(&published(&own, &[]))["vi"]);
}

#[test]
fn files_are_written_in_place_or_elsewhere_and_a_stale_one_fails_the_check() {
    let own = text(NGO_QUYEN);
    let path = file("publish", &own);
    let name = path.to_str().expect("text");
    let stale = run(&["publish", "--check", name], b"");
    assert_eq!(stale.code, Some(1));
    assert!(stale.err.contains(&format!("run report-card publish {name}")), "{}", stale.err);
    assert_eq!(std::fs::read_to_string(&path).expect("there"), own);
    let quiet = Run { code: Some(0), out: String::new(), err: String::new() };
    assert_eq!(run(&["publish", name], b""), quiet);
    assert_eq!(std::fs::read_to_string(&path).expect("there"), published(&own, &[]));
    assert_eq!(run(&["publish", "--check", name], b""), quiet);
    let other = file("publish-other", "");
    assert_eq!(run(&["publish", "--lang", "en", name, "--output", other.to_str().expect("text")], b""), quiet);
    assert!(drawn(&std::fs::read_to_string(&other).expect("there"))["vi"].is_null());
    for path in [path, other] {
        std::fs::remove_file(path).expect("removed");
    }
}

#[test]
fn what_cannot_be_drawn_is_refused_and_left_as_it_is() {
    let own = text(NGO_QUYEN);
    for (text, why) in [
        ("{", "run report-card check"),
        (format!("[{own}]").as_str(), "give each a file of its own"),
        (
            own.replacen("\"statements\"", &format!("\"//\": \"{}\", \"statements\"", "x".repeat(2_085_000)), 1)
                .as_str(),
            "the limit is",
        ),
    ] {
        let path = file("refused", text);
        let said = run(&["publish", path.to_str().expect("text")], b"");
        assert_eq!((said.code, said.err.contains(why)), (Some(1), true), "{}", said.err);
        assert_eq!(std::fs::read_to_string(&path).expect("there"), text);
        std::fs::remove_file(path).expect("removed");
    }
}

#[test]
fn figures_put_into_a_published_report_leave_its_drawn_card_last_and_say_that_it_is_stale() {
    let path = file("into", &published(&text(NGO_QUYEN), &[]));
    let into = path.display().to_string();
    let sheet = "section;name;unit;actual\nmeasures;Đất;mẫu;36,1\n";
    let said = run(&["convert", "-", "--into", &into], sheet.as_bytes());
    std::fs::remove_file(&path).expect("removed");
    assert_eq!(said.code, Some(0));
    assert!(said.err.contains(&format!("{into}: the drawn card is not of this text")), "{}", said.err);
    assert!(told(&said.out).iter().any(|line| line.starts_with("W09")), "{:?}", told(&said.out));
    let again = published(&said.out, &[]);
    let (before, _) = again.split_once(",\"drawn\":").expect("a drawn card");
    assert!(before.contains("36.1") && before.contains("mẫu"));
    assert_eq!(told(&again), Vec::<String>::new());
}
