//! Files that are not there, not text, or the wrong ones: told in the user's language, with what to do, and nothing is lost.

use super::folder::Folder;
use super::{run, run_with};

const NGO_QUYEN: &str = "www/reports/ngo-quyen-2023.json";
const BASE: &str = "https://cdn.example/report-card/0.2.0";

#[test]
fn a_file_that_cannot_be_read_is_told_in_the_users_language_by_every_verb() {
    let folder = Folder::of("unread");
    let out = folder.path("pages");
    let verbs: [&[&str]; 6] =
        [&["check"], &["render"], &["publish"], &["draft"], &["convert"], &["pages", "-o", &out, "--base", BASE]];
    for verb in verbs {
        for (name, english, vietnamese) in [
            ("no-such.json", "there is no such file", "không có tệp này"),
            ("src", "this is a folder", "đây là thư mục"),
        ] {
            let arguments = [verb, &[name]].concat();
            for (lang, words) in [("en_GB.UTF-8", english), ("vi_VN.UTF-8", vietnamese)] {
                let said = run_with(&arguments, b"", &[("LANG", lang)]);
                assert_eq!((said.code, said.out.as_str()), (Some(2), ""), "{arguments:?}: {}", said.err);
                assert!(said.err.starts_with(&format!("report-card: {name}: {words}")), "{arguments:?}: {}", said.err);
                assert!(!said.err.contains("os error"), "{}", said.err);
            }
        }
    }
}

#[test]
fn a_file_that_cannot_be_written_is_told_with_what_to_do() {
    let folder = Folder::of("unwritten");
    let output = folder.path("none/report.json");
    for arguments in [&["render", NGO_QUYEN, "--svg"] as &[&str], &["new"], &["publish", NGO_QUYEN]] {
        let said = run(&[arguments, &["-o", &output]].concat(), b"");
        assert_eq!(said.code, Some(2));
        assert_eq!(
            said.err,
            format!("report-card: {output}: the folder that it should go to is not there; make it first\n")
        );
    }
}

#[test]
fn a_file_in_a_folders_place_is_told() {
    let folder = Folder::of("files-place");
    let file = folder.file("pages", "");
    let said = run(&["pages", NGO_QUYEN, "-o", &file, "--base", BASE], b"");
    let told = format!("report-card: {file}: a file stands where a folder should be; choose another folder\n");
    assert_eq!((said.code, said.err), (Some(2), told));
}

#[test]
fn nothing_is_written_over_what_is_read_or_over_what_somebody_has_filled_in() {
    let folder = Folder::of("files-over");
    let report = std::fs::read_to_string(NGO_QUYEN).expect("there");
    let (report_file, article) = (folder.file("report.json", &report), folder.file("article.txt", "Thu 5 tỷ đồng."));
    let other = folder.path("./article.txt");
    for (arguments, name, before) in [
        (vec!["render", &report_file, "-o", &report_file], "report.json", report.as_str()),
        (vec!["draft", &article, "-o", &other], "article.txt", "Thu 5 tỷ đồng."),
        (vec!["draft", &article, "--text", &article], "article.txt", "Thu 5 tỷ đồng."),
        (vec!["draft", &article, "--into", &report_file, "--text", &report_file], "report.json", report.as_str()),
        (vec!["new", "-o", &report_file], "report.json", report.as_str()),
    ] {
        let said = run(&arguments, b"");
        assert_eq!((said.code, said.out.as_str()), (Some(2), ""), "{arguments:?}: {}", said.err);
        assert!(said.err.contains("choose another"), "{}", said.err);
        assert_eq!(folder.read(name), before, "{arguments:?}");
    }
    // Into the report that the draft is for: that is asked for.
    let said = run(&["draft", &article, "--into", &report_file, "-o", &report_file, "--yes"], b"");
    assert_eq!(said.code, Some(0), "{}", said.err);
}

#[test]
fn what_an_editor_has_written_into_a_draft_is_not_drafted_over() {
    let folder = Folder::of("files-mended");
    let article = folder.file("article.txt", "Năm 2024, thu ngân sách huyện Phú An đạt 640 tỷ đồng, tăng 9%.");
    let (name, again) = (folder.path("report.json"), ["draft", &article, "--yes", "-o", &folder.path("report.json")]);
    assert_eq!(run(&again, b"").code, Some(0));
    assert_eq!(run(&again, b"").code, Some(0), "nothing was written since");
    let mended = folder.read("report.json").replace("640", "641");
    folder.file("report.json", &mended);
    let said = run(&again, b"");
    let told =
        format!("{name}: /budget/0/actual/value was written there since, and would be lost; --into {name} keeps it");
    assert!(said.err.contains(&told), "{}", said.err);
    assert_eq!((said.code, folder.read("report.json")), (Some(2), mended));
}

#[test]
fn a_sheet_makes_its_figures_anew_and_keeps_what_it_does_not_say() {
    let folder = Folder::of("files-converted");
    let sheet = |value: u32| {
        folder.file("sheet.csv", format!("STT\tChỉ tiêu\tĐVT\tThực hiện 2023\n1\tThu\ttỷ đồng\t{value}\n"))
    };
    let name = folder.path("report.json");
    let convert = |value: u32| run(&["convert", &sheet(value), "-o", &name], b"");
    assert_eq!(convert(5).code, Some(0));
    assert_eq!(convert(6).code, Some(0), "other figures are what it is run for");
    assert!(folder.read("report.json").contains("\"value\": 6"), "{}", folder.read("report.json"));
    let named = folder.read("report.json").replace("\"name\": \"\"", "\"name\": \"UBND phường Lạc Viên\"");
    assert!(named.contains("Lạc Viên"), "{named}");
    folder.file("report.json", &named);
    let said = convert(7);
    assert!(said.err.contains("/organization/name was written there since, and would be lost"), "{}", said.err);
    assert_eq!((said.code, folder.read("report.json")), (Some(2), named));
    let said = run(&["convert", &sheet(7), "--into", &name, "-o", &name], b"");
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert!(folder.read("report.json").contains("Lạc Viên"));
}

#[test]
fn one_that_fails_keeps_no_other_from_being_published_and_its_problems_are_counted() {
    let folder = Folder::of("files-published");
    let good = folder.file("good.json", std::fs::read_to_string(NGO_QUYEN).expect("there"));
    let faulty = folder.file("faulty.json", folder.read("good.json").replace("\"ty-dong\",", "\"tydong\","));
    let said = run(&["publish", "no-such.json", &faulty, &good], b"");
    assert_eq!(said.code, Some(2));
    assert!(said.err.contains("no-such.json: there is no such file"), "{}", said.err);
    assert!(said.err.contains(&format!("{faulty}: 1 problem; run report-card check\n")), "{}", said.err);
    assert!(folder.read("good.json").contains(",\"drawn\":"));
    let out = folder.path("pages");
    let said = run(&["pages", "no-such.json", &good, "-o", &out, "--base", BASE], b"");
    assert_eq!(said.code, Some(2));
    assert_eq!(said.err, "report-card: no-such.json: there is no such file\n");
    assert!(folder.has("pages/ngo-quyen-2023.html"));
}

#[test]
fn a_page_needs_an_id_that_can_name_it() {
    let folder = Folder::of("id");
    let out = folder.path("pages");
    for id in ["\"\"", "\"../up\"", "\"Quận 1\"", "7", "null"] {
        let report = std::fs::read_to_string(NGO_QUYEN).expect("there").replace("\"ngo-quyen-2023\"", id);
        let said = run(&["pages", &folder.file("bad.json", &report), "-o", &out, "--base", BASE], b"");
        assert_eq!(said.code, Some(1), "{id}: {}", said.err);
        assert!(said.err.contains("it has no id that can name its page; run report-card check"), "{id}: {}", said.err);
        assert_eq!(folder.count("pages"), 0, "{id}");
    }
}

#[test]
fn a_report_is_no_article() {
    for (lang, words) in [("en", "this is a report already"), ("vi", "đây đã là báo cáo")] {
        let said = run_with(&["draft", NGO_QUYEN], b"", &[("LANG", lang)]);
        assert_eq!((said.code, said.out.as_str()), (Some(2), ""));
        assert!(said.err.contains(words), "{}", said.err);
    }
}
