//! `report-card check`: what is told, where, and how it ends.

use proptest::prelude::*;
use serde_json::Value;

use super::{Run, run, run_with};

const NGO_QUYEN: &str = "www/reports/ngo-quyen-2023.json";

/// A report with one place changed: Windows' line ends, a byte order mark, a tab, and letters of several bytes.
fn windows(from: &str, to: &str) -> Vec<u8> {
    const REPORT: &str = "\u{feff}{\n\t\"version\": 1, \"id\": \"r\", \"language\": \"vi\",\n\
        \t\"organization\": {\"name\": \"Quận uỷ\"}, \"period\": {\"end\": \"2023-12-31\"},\n\
        \t\"budget\": [{\"id\": \"b\", \"name\": \"Thu ngân sách 財政\", \"actual\": {\"value\": 1757}}]\n}\n";
    assert!(REPORT.contains(from), "the report has no {from}");
    REPORT.replacen(from, to, 1).replace('\n', "\r\n").into_bytes()
}

/// `line:column code pointer: message` of each problem.
fn told(report: &[u8]) -> Vec<String> {
    let run = run(&["check", "-", "--format", "json"], report);
    assert_eq!(run.err, "");
    let list: Vec<Value> = serde_json::from_str(&run.out).expect("a list");
    assert_eq!(run.code, Some(i32::from(!list.is_empty())));
    list.iter()
        .map(|problem| {
            let text = |key: &str| problem[key].as_str().expect("a text").to_owned();
            format!(
                "{}:{} {} {}: {}",
                problem["line"],
                problem["column"],
                text("code"),
                text("pointer"),
                text("message")
            )
        })
        .collect()
}

#[test]
fn a_clean_report_ends_with_0() {
    let said = run(&["check", NGO_QUYEN], b"");
    assert_eq!(said, Run { code: Some(0), out: format!("{NGO_QUYEN}: no problems\n"), err: String::new() });
}

#[test]
fn a_problem_is_shown_in_its_line_with_a_caret() {
    let said = run(&["check", "-"], &windows("1757", "\"1.757\""));
    assert_eq!(
        said.out,
        "error[E10]: \"1.757\" is text; write the number 1757\n  \
           ╭▸ <stdin>:4:73\n  \
           │\n\
         4 │     \"budget\": [{\"id\": \"b\", \"name\": \"Thu ngân sách 財政\", \"actual\": {\"value\": \"1.757\"}}]\n  \
           ╰╴                                                                             ━━━━━━━ /budget/0/actual/value\n\n\
         <stdin>: 1 error, 0 warnings\n"
    );
    assert_eq!((said.code, said.err.as_str()), (Some(1), ""));
}

#[test]
fn warnings_are_problems_too_and_all_speak_vietnamese() {
    let said = run(&["check", "-", "--lang", "vi"], &windows("\"budget\"", "\"budgets\""));
    assert_eq!(
        said.out,
        "cảnh báo[W05]: trường lạ, bỏ qua (có phải \"budget\"?)\n  \
           ╭▸ <stdin>:4:2\n  \
           │\n\
         4 │     \"budgets\": [{\"id\": \"b\", \"name\": \"Thu ngân sách 財政\", \"actual\": {\"value\": 1757}}]\n  \
           ╰╴    ━━━━━━━━━ /budgets\n\n\
         <stdin>: 0 lỗi, 1 cảnh báo\n"
    );
    assert_eq!(said.code, Some(1));
    let by_environment = run_with(&["check", NGO_QUYEN], b"", &[("LANG", "vi_VN.UTF-8")]);
    assert_eq!(by_environment.out, format!("{NGO_QUYEN}: không có vấn đề\n"));
}

#[test]
fn a_report_on_one_line_is_shown_in_part() {
    let long = format!("\"statements\": [{{\"quote\": \"{}\"}}], \"budget\"", "ầ".repeat(2_000));
    let report = String::from_utf8(windows("\"budget\"", &long)).expect("UTF-8").replace(['\r', '\n'], "");
    let report = report.replace("1757", "\"1.757\"");
    let said = run(&["check", "-"], report.as_bytes()).out;
    assert!(said.contains("<stdin>:1:2218\n"), "{said}");
    assert!(said.lines().all(|line| line.chars().count() < 200), "{said}");
    let lines: Vec<&str> = said.lines().collect();
    let (line, carets) = (lines[lines.len() - 4], lines[lines.len() - 3]);
    let at = carets.chars().position(|sign| sign == '━').expect("a caret");
    // Each of the two ideographs takes two columns.
    let wide = line.chars().filter(|sign| "財政".contains(*sign)).count();
    assert!(line.chars().skip(at - wide).collect::<String>().starts_with("\"1.757\""), "{said}");
}

#[test]
fn places_are_right_whatever_stands_before_them() {
    assert_eq!(
        told(&windows("2023-12-31", "31/12/2023"))[0].split(':').take(2).collect::<Vec<_>>(),
        ["3", "57 E22 /period/end"]
    );
    // What is missing is told where it should be; what is a whole object, where that begins.
    assert_eq!(told(&windows("\"version\": 1, ", "")), ["1:1 E02 /version: version is missing; write \"version\": 1"]);
    assert_eq!(told(&windows("\"id\": \"b\", ", "")), ["4:13 E24 /budget/0/id: required: an id of a–z, 0–9 and -"]);
    assert_eq!(
        told(&windows("{\"value\": 1757}", "{}")),
        ["4:63 E14 /budget/0/actual: needs a value, a range, a text or a comparison"]
    );
}

#[test]
fn a_report_in_a_list_is_told_at_its_own_place() {
    let good = std::fs::read_to_string(NGO_QUYEN).expect("there");
    let list = format!("[{good}, {}]", good.replace("\"status\": \"exceeded\"", "\"status\": \"notMet\""));
    let pointers: Vec<String> =
        told(list.as_bytes()).iter().map(|line| line.split([' ', ':']).nth(3).unwrap_or("").to_owned()).collect();
    assert_eq!(pointers, ["/1/budget/0/targets/0/status", "/1/budget/0/targets/1/status"]);
}

#[test]
fn what_is_no_text_or_no_json_is_told_at_its_place() {
    let mut broken = windows("", "");
    let at = broken.iter().position(|byte| *byte == 0xE1).expect("a letter of several bytes");
    broken[at + 1] = b'?';
    assert_eq!(told(&broken), ["3:30 E01 : not valid JSON: line 3, column 30: not UTF-8; save the file as UTF-8"]);
    assert_eq!(
        told(b"\xff\xfe{\0}\0"),
        ["1:1 E01 : not valid JSON: line 1, column 1: not UTF-8; save the file as UTF-8"]
    );
    assert_eq!(told(b""), ["1:1 E01 : not valid JSON: line 1, column 1: the text is empty"]);
    assert_eq!(told(&windows("\"budget\"", "budget")), ["4:2 E01 : not valid JSON: line 4, column 2: unexpected 'b'"]);
    assert_eq!(
        told(format!("{{\"a\":\n{}", "[".repeat(100_000)).as_bytes()),
        ["2:64 E01 : not valid JSON: line 2, column 64: nested more than 64 levels"]
    );
    let large = [windows("", ""), vec![b' '; 2 * 1024 * 1024]].concat();
    assert!(told(&large)[0].starts_with("1:1 E21 : "), "{:?}", told(&large));
}

#[test]
fn a_field_that_stands_twice_is_told_where_it_stands_again() {
    assert_eq!(
        told(&windows("\"id\": \"b\", ", "\"id\": \"a\", \"name\": \"x\", \"id\": \"b\", ")),
        [
            "4:38 W08 /budget/0/id: this field stands here twice; only the last one is read",
            "4:49 W08 /budget/0/name: this field stands here twice; only the last one is read",
        ]
    );
}

#[test]
fn quotes_are_held_against_their_source() {
    let source = "tests/source/ngo-quyen-2023.txt";
    assert_eq!(run(&["check", NGO_QUYEN, "--source", source], b"").code, Some(0));
    let report = std::fs::read_to_string(NGO_QUYEN).expect("there").replace("vượt 42,5%", "vượt 43%");
    let said = run(&["check", "-", "--source", source, "--format", "github"], report.as_bytes());
    assert_eq!(
        said.out,
        "::warning file=<stdin>,line=71,col=20,endColumn=53,title=W06 /budget/0/targets/0/quote::not found in the source \
         text\n"
    );
    assert_eq!(said.code, Some(1));
}

/// What one program writes as a letter, another writes as a letter and its accents; and pages are full of what can't be seen.
#[test]
fn a_quote_is_the_same_however_its_letters_are_composed() {
    let folder = std::env::temp_dir().join(format!("report-card-quotes-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let path = folder.join("source.txt").display().to_string();
    let composed = "thu ngân sách \u{1b0}\u{1edb}c đạt 1.757 tỷ đồng";
    let decomposed = "thu ngân sách \u{1b0}\u{1a1}\u{301}c đạt 1.757 tỷ đồng"
        .replace('\u{e2}', "a\u{302}")
        .replace('\u{1ea1}', "a\u{323}");
    let unseen = "\u{feff}thu ngân\u{a0}sách \u{1b0}\u{1edb}c đạt\u{200b} 1.757\u{202f}tỷ\r\nđồ\u{ad}ng";
    let missing = |source: &str, quote: &str| {
        std::fs::write(&path, source).expect("written");
        let report = windows("\"actual\": {", &format!("\"actual\": {{\"quote\": \"{quote}\", "));
        run(&["check", "-", "--source", &path], &report).out.contains("W06")
    };
    for source in [composed, &decomposed, unseen] {
        for quote in [composed, &decomposed, &unseen.replace("\r\n", " ")] {
            assert!(!missing(source, quote), "{source:?} has {quote:?}");
        }
    }
    // Word for word: other marks, another accent and another capital are other words.
    for quote in [composed.replace("ngân", "ngăn"), composed.replace("thu", "Thu"), format!("“{composed}”")] {
        assert!(missing(composed, &quote), "{quote}");
    }
    std::fs::remove_dir_all(&folder).expect("removed");
}

#[test]
fn what_stops_the_card_does_not_stop_the_comparing_of_quotes() {
    let report = std::fs::read_to_string(NGO_QUYEN).expect("there").replace("vượt 42,5%", "vượt 43%");
    for (from, to, code) in
        [("\"end\": \"2023-12-31\"", "\"end\": 45291", "E04"), ("\"language\": \"vi\"", "\"language\": 1", "E03")]
    {
        assert!(report.contains(from));
        let broken = report.replacen(from, to, 1);
        let said = run(&["check", "-", "--source", "tests/source/ngo-quyen-2023.txt"], broken.as_bytes()).out;
        assert!(said.contains(code) && said.contains("W06"), "{said}");
    }
}

#[test]
fn sarif_names_the_rule_the_file_and_the_region() {
    let said = run(&["check", "-", "--format", "sarif"], &windows("1757", "\"1.757\""));
    let log: Value = serde_json::from_str(&said.out).expect("JSON");
    let run = &log["runs"][0];
    assert_eq!((log["version"].as_str(), run["columnKind"].as_str()), (Some("2.1.0"), Some("unicodeCodePoints")));
    assert_eq!(run["tool"]["driver"]["rules"], serde_json::json!([{ "id": "E10" }]));
    let result = &run["results"][0];
    assert_eq!((result["ruleId"].as_str(), result["level"].as_str()), (Some("E10"), Some("error")));
    let place = &result["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "%3Cstdin%3E");
    assert_eq!(
        place["region"],
        serde_json::json!({ "startLine": 4, "startColumn": 73, "endLine": 4, "endColumn": 80 })
    );
}

#[test]
fn what_cannot_be_read_ends_with_2_and_the_others_are_told() {
    let said = run(&["check", "no-such.json", NGO_QUYEN], b"");
    assert_eq!((said.code, said.out), (Some(2), format!("{NGO_QUYEN}: no problems\n")));
    assert!(said.err.starts_with("report-card: no-such.json: ") && said.err.lines().count() == 1, "{}", said.err);
    let without_source = run(&["check", NGO_QUYEN, "--source", "no-such.txt"], b"");
    assert_eq!((without_source.code, without_source.out.as_str()), (Some(2), ""));
    assert_eq!(run(&["check"], b"").code, Some(2));
}

#[test]
fn a_workbook_or_a_pdf_is_named_and_not_told_as_broken_text() {
    let workbook = run(&["check", "tests/sheets/uk-council.xlsx"], b"");
    let told =
        "report-card: tests/sheets/uk-council.xlsx: this is an Excel file, not a report; use report-card convert\n";
    assert_eq!((workbook.code, workbook.err.as_str()), (Some(2), told));
    let pdf = run(&["check", "-", "--lang", "vi"], b"%PDF-1.7\n");
    assert!(pdf.code == Some(2) && pdf.err.contains("đây là tệp PDF"), "{}", pdf.err);
    assert!(run(&["check", "-"], b"{\"a\": \"\xff\"}").out.contains("not UTF-8"));
}

#[test]
fn what_usually_stops_a_text_from_being_json_is_told_by_how_to_write_it() {
    for (text, english, vietnamese) in [
        (
            "{ \"value\": 36,1 }",
            "help: decimals of JSON follow a point: write 36.1",
            "gợi ý: số thập phân trong JSON dùng dấu chấm: ghi 36.1",
        ),
        ("{ “id”: 1 }", "help: “ is no quote of JSON", "gợi ý: dấu “ không dùng được trong JSON"),
        ("{ \"a\": \"b\"\n  \"c\": 1 }", "help: a comma may be missing", "gợi ý: có lẽ thiếu dấu phẩy"),
        ("{ \"a\": [1, 2] {", "help: a comma may be missing", "gợi ý: có lẽ thiếu dấu phẩy"),
    ] {
        for (lang, told) in [("en", english), ("vi", vietnamese)] {
            let said = run(&["check", "-", "--lang", lang], text.as_bytes()).out;
            assert!(said.contains(told), "{said}");
        }
    }
    for text in ["{ \"a\": 1, }", "{ \"a\" }", "{", "", "[1 x]", "\"a\": 1"] {
        let said = run(&["check", "-"], text.as_bytes()).out;
        assert!(said.contains("E01") && !said.contains("help:"), "{text}: {said}");
    }
}

#[test]
fn colour_is_for_terminals_and_never_where_it_is_unwanted() {
    let bad = windows("1757", "\"1.757\"");
    let plain = run(&["check", "-"], &bad).out;
    assert!(!plain.contains('\u{1b}'));
    let coloured = run_with(&["check", "-"], &bad, &[("CLICOLOR_FORCE", "1")]).out;
    assert!(coloured.contains("\u{1b}["));
    assert_eq!(run_with(&["check", "-"], &bad, &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]).out, plain);
}

proptest! {
    /// What the fuzz target does, with bytes like a report's.
    #[test]
    fn any_bytes_are_told_at_a_place_within_them(bytes in proptest::collection::vec(any::<u8>(), 0..200), at in 0..300usize) {
        let mut report = windows("", "");
        let at = at.min(report.len());
        report.splice(at..at, bytes.iter().copied());
        for input in [bytes, report] {
            prop_assert!(report_card::command::is_located_within(&input));
        }
    }
}

#[test]
fn a_figure_with_more_digits_than_a_number_keeps_is_told_at_its_place() {
    let with = |value: &str| {
        let report = r#"{ "version": 1, "id": "a", "language": "en", "organization": { "name": "A" }, "period": { "end": "2024-12-31" },
  "//": { "value": 12345678901234567891 },
  "measures": [ { "id": "a", "name": "A", "actual": { "value": VALUE }, "targets": [ { "id": "t", "name": "T", "low": 1, "high": VALUE } ] } ] }"#;
        let told = told(report.replace("VALUE", value).as_bytes());
        told.into_iter().filter(|said| said.contains("W10 /measures")).collect::<Vec<_>>()
    };
    assert_eq!(
        with("1234567890123456789"),
        [
            "3:64 W10 /measures/0/actual/value: this figure has more digits than a number keeps, and would be shown as 1234567890123456800; \
             write it shorter, in millions for instance, with a unit that says so",
            "3:144 W10 /measures/0/targets/0/high: this figure has more digits than a number keeps, and would be shown as \
             1234567890123456800; write it shorter, in millions for instance, with a unit that says so",
        ]
    );
    for value in [
        "9007199254740993",
        "1234567.12345678912",
        "-1234567890123456789",
        "12345678901234567e2",
        "123456789012.3456789",
    ] {
        assert_eq!(with(value).len(), 2, "{value}");
    }
    // As many as a number keeps, however they are written.
    for value in [
        "9007199254740992",
        "1234567890123450000000",
        "0.1",
        "98.50",
        "1.5e300",
        "-0.0",
        "1E+13",
        "0.30000000000000004",
    ] {
        assert_eq!(with(value), Vec::<String>::new(), "{value}");
    }
}

#[test]
fn a_plan_without_a_time_in_a_report_of_a_part_of_a_year_is_told_once() {
    let with = |start: &str, end: &str, more: &str| {
        let report = r#"{ "version": 1, "id": "a", "language": "en", "organization": { "name": "A" }, "period": { START"end": "END" },
  "budget": [ { "id": "a", "name": "A", "actual": { "value": 60 }, "targets": [ { "id": "t", "name": "T", "value": 100MORE } ] } ],
  "measures": [ { "id": "b", "name": "B", "actual": { "value": 1 }, "targets": [ { "id": "t", "name": "T", "value": 2MORE } ] } ] }"#;
        let told = told(report.replace("START", start).replace("END", end).replace("MORE", more).as_bytes());
        told.into_iter().filter(|said| said.contains("W11")).collect::<Vec<_>>()
    };
    let half = r#""start": "2024-01-01", "#;
    assert_eq!(
        with(half, "2024-06-30", ""),
        [
            "2:81 W11 /budget/0/targets/0: this plan has no time, and the report is of a part of a year: it is judged as a plan for that part; \
             where it is the whole year's, write the year in its `period`"
        ]
    );
    for (start, end, more) in [
        (half, "2024-12-31", ""),
        (r#""start": "2023-04-01", "#, "2024-03-31", ""),
        ("", "2024-06-30", ""),
        (half, "2024-06-30", r#", "period": { "start": "2024-01-01", "end": "2024-12-31" }"#),
        (half, "2024-06-30", r#", "status": "notMet""#),
    ] {
        assert_eq!(with(start, end, more), Vec::<String>::new(), "{start}{end}{more}");
    }
}
