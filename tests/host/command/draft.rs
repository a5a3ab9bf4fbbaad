//! `report-card draft`: what it prints, what it asks, how it ends.

use serde_json::Value;

use super::{Run, run};

const ARTICLE: &str = "Năm 2024 của huyện Phú An\n\nNăm 2024, thu ngân sách huyện Phú An đạt 640 tỷ đồng, tăng 9%.\n";

#[test]
fn the_draft_is_printed_and_what_is_unsure_is_asked_at_its_line() {
    let Run { code, out, err } = run(&["draft", "-"], ARTICLE.as_bytes());
    let report: Value = serde_json::from_str(&out).expect("a report");
    assert_eq!(report["budget"][0]["actual"]["value"], 640);
    assert!(
        err.contains("<stdin>:3:55: D21 /budget/0/baselines/0: không nói so với gì; ghi kế hoạch hoặc kỳ được so"),
        "{err}"
    );
    assert!(err.contains("“tăng 9%”"), "{err}");
    assert_eq!(code, Some(1));
}

#[test]
fn whoever_has_looked_says_yes() {
    let Run { code, out, err } = run(&["draft", "-", "--yes"], ARTICLE.as_bytes());
    assert!(out.starts_with("{\n"));
    assert_eq!((code, err.as_str()), (Some(0), ""));
}

#[test]
fn programs_are_given_the_marks() {
    let Run { code, out, .. } = run(&["draft", "-", "--format", "json"], ARTICLE.as_bytes());
    let told: Value = serde_json::from_str(&out).expect("JSON");
    let marks = told["marks"].as_array().expect("a list");
    let level = marks.iter().find(|mark| mark["pointer"] == "/budget/0/actual").expect("the level's mark");
    assert_eq!((level["confidence"].as_str(), level["rule"].as_str()), (Some("sure"), Some("level")));
    assert_eq!(level["quote"], told["report"]["budget"][0]["actual"]["quote"]);
    let asked = marks.iter().find(|mark| mark["confidence"] == "unsure").expect("something is asked");
    assert!(asked["questions"][0]["code"].as_str().expect("a code").starts_with('D'));
    assert_eq!(code, Some(1));
}

#[test]
fn a_draft_passes_the_check_against_the_text_that_was_read() {
    let folder = std::env::temp_dir().join(format!("report-card-draft-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let place = |name: &str| folder.join(name).to_string_lossy().into_owned();
    let page = "<html><body><nav>Trang chủ</nav><article><p>Năm 2024, thu ngân sách huyện Phú An đạt 640&nbsp;tỷ đồng.</p></article></body></html>";
    let drafted =
        run(&["draft", "-", "--yes", "--text", &place("bai.txt"), "--output", &place("bao-cao.json")], page.as_bytes());
    assert_eq!((drafted.code, drafted.out.as_str(), drafted.err.as_str()), (Some(0), "", ""));
    let checked = run(&["check", &place("bao-cao.json"), "--source", &place("bai.txt")], b"");
    assert_eq!(checked.code, Some(0), "{}", checked.out);
    // Into a report that is there.
    let into = run(&["draft", "-", "--yes", "--into", "www/reports/ngo-quyen-2023.json"], page.as_bytes());
    let report: Value = serde_json::from_str(&into.out).expect("a report");
    assert_eq!(
        (report["id"].as_str(), report["budget"][0]["actual"]["value"].as_i64()),
        (Some("ngo-quyen-2023"), Some(640))
    );
    // Whose report it is and of when is told, where the article does not say so too.
    for stays in [
        "/organization/name stays \"Quận uỷ Ngô Quyền\"; the article",
        "/period/end stays \"2023-12-31\"; the article says \"2024-12-31\"",
    ] {
        assert!(into.err.contains(stays), "{}", into.err);
    }
    let own = page.replace("Năm 2024, thu ngân sách huyện Phú An", "Năm 2024, thu ngân sách");
    assert_eq!(into.code, Some(0), "{}", into.err);
    let report = into.out.replace("2023-01-01", "2024-01-01").replace("2023-12-31", "2024-12-31");
    std::fs::write(place("nam.json"), report).expect("a file");
    let again = run(&["draft", "-", "--yes", "--into", &place("nam.json")], own.as_bytes());
    assert!(!again.err.contains("/period"), "{}", again.err);
    let report: Value = serde_json::from_str(&again.out).expect("a report");
    assert_eq!((again.code, report["period"]["end"].as_str()), (Some(0), Some("2024-12-31")), "{}", again.err);
    std::fs::remove_dir_all(&folder).expect("it was there");
}

#[test]
fn what_is_no_article_ends_with_2() {
    let said = run(&["draft", "-", "--lang", "vi"], b"\xff\x01");
    assert_eq!(said.code, Some(2));
    assert!(said.err.contains("A02: không phải văn bản"), "{}", said.err);
}

#[test]
fn a_draft_without_year_or_body_passes_the_check() {
    let folder = std::env::temp_dir().join(format!("report-card-bare-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let report = folder.join("bao-cao.json").to_string_lossy().into_owned();
    let drafted = run(&["draft", "-", "--output", &report], "Trồng được 40ha quế, kết nạp 12 đảng viên.".as_bytes());
    assert!(drafted.err.contains("D02 /period") && drafted.err.contains("D03 /organization/name"), "{}", drafted.err);
    assert_eq!(run(&["check", &report], b"").code, Some(0));
    std::fs::remove_dir_all(&folder).expect("it was there");
}

#[test]
fn a_pages_places_are_those_of_its_text_and_it_is_said_so() {
    let folder = std::env::temp_dir().join(format!("report-card-places-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let text = folder.join("bai.txt").to_string_lossy().into_owned();
    let page = "<html>\n<head></head>\n<body>\n<article>\n<p>Kết quả</p>\n<p>Năm 2024, thu ngân sách huyện Phú An đạt 640 tỷ đồng, tăng 9%.</p></article></body></html>";
    let told = run(&["draft", "-"], page.as_bytes());
    let said = "<stdin>: số dòng dưới đây là của phần chữ lấy ra từ tệp này; thêm --text TỆP";
    assert!(told.err.contains(said) && told.err.contains("<stdin>:2:55: D21"), "{}", told.err);
    // Where the text is written, its places are told of that file.
    let told = run(&["draft", "-", "--text", &text], page.as_bytes());
    assert!(told.err.contains(&format!("{text}:2:55: D21")) && !told.err.contains("<stdin>"), "{}", told.err);
    // A text's lines are its own.
    let told = run(&["draft", "-"], ARTICLE.as_bytes());
    assert!(!told.err.contains("--text"), "{}", told.err);
    std::fs::remove_dir_all(&folder).expect("it was there");
}
