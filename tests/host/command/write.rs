//! `report-card new`, `convert`, `completions` and `man`.

use serde_json::{Value, json};

use super::folder::Folder;
use super::{run, run_with};

#[test]
fn a_new_report_is_whole_and_explains_itself() {
    let clean = |out: &str| assert_eq!(run(&["check", "-"], out.as_bytes()).out, "<stdin>: no problems\n");
    for (lang, remark) in [("vi", "lời nhắc cho người biên tập"), ("en", "remark to whoever edits the file")]
    {
        let said = run(&["new", "--lang", lang], b"");
        assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
        assert!(said.out.contains(remark));
        clean(&said.out);
        let schema: Value = serde_json::from_str(&run(&["schema"], b"").out).expect("JSON");
        assert!(jsonschema::is_valid(&schema, &serde_json::from_str(&said.out).expect("JSON")));
        let quotes: Value = serde_json::from_str(&said.out).expect("JSON");
        assert_eq!(quotes["language"], lang);
    }
}

/// The report that `new` prints.
fn new_report(folder: &Folder) -> String {
    folder.file("report.json", run(&["new"], b"").out)
}

const SHEET: &str = "\u{feff}section;id;name;unit;actual;comparator;valueStatus;partOf;targetName;target;targetComparison;targetComparisonValue;baselineName;baseline\r\n\
    budget;thu;Thu ngân sách;tỷ đồng;1.757,5;>;estimated;;dự toán thành phố giao;;percentChange;42,5;;\r\n\
    ;;;;;;;;dự toán HĐND quận giao;1.563;;;;\r\n\
    budget;;Thu nội địa;tỷ đồng;900;;;thu;;;;;;\r\n\
    chi-tieu;;Tăng trưởng kinh tế;%;7,50–8,0;;;;kế hoạch;7,6;;;;\r\n\
    measures;;Cán cân thương mại;;xuất siêu;;;;;;;;năm 2022;nhập siêu\r\n";

#[test]
fn a_spreadsheet_becomes_a_report() {
    let folder = Folder::of("becomes");
    let said = run(&["convert", "-", "--into", &new_report(&folder)], SHEET.as_bytes());
    assert_eq!(said.code, Some(0));
    assert_eq!(
        said.err.lines().collect::<Vec<_>>(),
        [
            "report-card: note: <stdin>: the sheet's rows replace all of \"budget\"; the remarks to editors (\"//\") in it are gone: \
             \"> là “hơn”, < là “gần”, ~ là “khoảng”; valueStatus estimated là “ước”. Bỏ trường không cần.\", \"vượt 20% là \
             percentChange 20; đạt 86,55% là percentOf 86.55; gấp 6 lần là multiple 6.\"; write them again if they are needed (S71)",
            "report-card: note: <stdin>: the sheet has no rows for these of budget, which are gone from it: \"thu-ngan-sach\" (S72)",
            "report-card: note: <stdin>: the sheet has no rows for these of measures, which are gone from it: \
             \"giai-phong-mat-bang\" (S72)",
            "report-card: note: <stdin>: \"chỉ tiêu chủ yếu\" counts 20, and the sheet lists 1: written as a part of them (`complete` false); \
             if they are all, mend `total` in the report (S73)",
            "report-card: Wrote 4 measures to stdout",
        ]
    );
    assert_eq!(run(&["check", "-"], said.out.as_bytes()).out, "<stdin>: no problems\n");
    let report: Value = serde_json::from_str(&said.out).expect("JSON");
    assert_eq!(
        report["budget"],
        json!([{
            "id": "thu", "name": "Thu ngân sách", "unit": "ty-dong",
            "actual": { "value": 1757.5, "decimals": 1, "comparator": ">", "valueStatus": "estimated" },
            "targets": [
                { "id": "du-toan-thanh-pho-giao", "name": "dự toán thành phố giao",
                  "comparison": { "type": "percentChange", "value": 42.5, "decimals": 1 } },
                { "id": "du-toan-hdnd-quan-giao", "name": "dự toán HĐND quận giao", "value": 1563 },
            ],
            "parts": [{ "id": "thu-noi-dia", "name": "Thu nội địa", "unit": "ty-dong", "actual": { "value": 900 } }],
        }])
    );
    assert_eq!(
        report["tallies"][0]["indicators"],
        json!([{
            "id": "tang-truong-kinh-te", "name": "Tăng trưởng kinh tế", "unit": "percent",
            "actual": { "low": 7.50, "high": 8.0, "decimals": 2 },
            "targets": [{ "id": "ke-hoach", "name": "kế hoạch", "value": 7.6, "decimals": 1 }],
        }])
    );
    assert_eq!(
        report["measures"][0]["baselines"][0],
        json!({ "id": "nam-2022", "name": "năm 2022", "text": "nhập siêu" })
    );
    assert_eq!(report["units"]["percent"], json!({ "label": "%", "code": "P1" }));
}

#[test]
fn commas_between_columns_mean_points_in_numbers() {
    let said = run(&["convert", "-", "--lang", "en"], b"section,name,actual\nbudget,Revenue,\"1,757.50\"\n");
    let report: Value = serde_json::from_str(&said.out).expect("JSON");
    assert_eq!(report["budget"][0]["actual"], json!({ "value": 1757.5, "decimals": 2 }));
}

#[test]
fn a_new_report_says_nothing_that_the_sheet_does_not_say() {
    let said = run(&["convert", "-"], b"section,name,actual\nbudget,Revenue,1757\n");
    assert_eq!(
        said.err,
        "report-card: note: <stdin>: the sheet does not say who reports and the last day of the period; open the report and fill in \
         \"name\" in \"organization\" and \"end\" in \"period\" (such as 2024-12-31) (S74)\nreport-card: Wrote 1 measure to stdout\n"
    );
    let report: Value = serde_json::from_str(&said.out).expect("JSON");
    assert_eq!(
        report,
        json!({
            "version": 1, "id": "report", "language": "en", "organization": { "name": "" }, "period": { "end": "" },
            "budget": [{ "id": "revenue", "name": "Revenue", "actual": { "value": 1757 } }],
        })
    );
    // Nobody publishes it by mistake.
    assert_eq!(run(&["check", "-"], said.out.as_bytes()).code, Some(1));
}

#[test]
fn what_the_sheet_does_not_hold_stays_in_the_report() {
    let folder = Folder::of("stays");
    let before = std::fs::read_to_string("www/reports/ngo-quyen-2023.json").expect("there");
    let file = folder.file("report.json", &before);
    let said =
        run(&["convert", "-", "--into", &file, "-o", &file], "section;name;actual\nmeasures;Đất;36,1\n".as_bytes());
    assert_eq!((said.code, said.out.as_str()), (Some(0), ""));
    let after = std::fs::read_to_string(&file).expect("there");
    let start = before.find("\"measures\": [").expect("measures");
    let end = before.find("\n  ],\n  \"statements\"").expect("what follows");
    let measures = "\"measures\": [\n    {\n      \"id\": \"dat\",\n      \"name\": \"Đất\",\n      \"actual\": {\n        \
        \"value\": 36.1,\n        \"decimals\": 1\n      }\n    }";
    assert_eq!(after, format!("{}{measures}{}", &before[..start], &before[end..]));
    // Nothing is left beside it.
    assert_eq!(folder.count(""), 1);
}

#[test]
fn every_row_that_cannot_be_read_is_told_and_nothing_is_written() {
    let sheet = "section,name,actual,targetName,targetComparison,targetComparisonValue,comparator,partOf\n\
        budget,A,1,,multiple,6,,\n\
        budget,B,1,p,multiple,six,,\n\
        budget,C,1,,,,,\n\
        budget,C,2,,,,,\n\
        budget,D,,,,,>,\n\
        budget,E,1,,,,,nobody\n\
        elsewhere,F,1,,,,,\n";
    let folder = Folder::of("refused");
    let output = folder.file("output.json", "as before");
    let said = run(&["convert", "-", "-o", &output], sheet.as_bytes());
    assert_eq!((said.code, said.out.as_str()), (Some(1), ""));
    assert_eq!(
        said.err.lines().collect::<Vec<_>>(),
        [
            "report-card: error: <stdin>: line 2, cell D2: targetName is missing; fill it (S55)",
            "report-card: error: <stdin>: line 3, cell F3: targetComparisonValue \"six\" is no number; write one, such as 42.5 (S57)",
            "report-card: error: <stdin>: line 5, cell B5: \"C\" stands on line 4 already, in the same place of the report; give it an \
             `id`, or leave `name` blank where the row goes on with the one above (S56)",
            "report-card: error: <stdin>: line 6, cell G6: comparator stands without actual; fill actual, or empty comparator (S55)",
            "report-card: error: <stdin>: line 7, cell H7: partOf \"nobody\" is the id of no row of the sheet; write the `id` of the \
             row that it is a part of (S64)",
            "report-card: error: <stdin>: line 8, cell A8: section \"elsewhere\" is neither budget, measures nor the id of a tally of \
             the report (S61)",
            "report-card: No report was written: 6 to mend",
        ]
    );
    assert_eq!(std::fs::read_to_string(&output).expect("there"), "as before");
    let unknown = run(&["convert", "-"], b"section,nmae\nbudget,A\n");
    assert!(
        unknown.err.starts_with(
            "report-card: error: <stdin>: line 1, cell B1: column \"nmae\" is unknown (did you mean \"name\"?); the columns are \
             section, id, "
        ),
        "{}",
        unknown.err
    );
}

#[test]
fn what_was_written_is_told_at_the_end() {
    let folder = Folder::of("written");
    let (sheet, path) = ("section;name;actual\nbudget;Thu;1\nbudget;Chi;2\n".as_bytes(), folder.path("report.json"));
    let said = run(&["convert", "-", "-o", &path, "--lang", "vi"], sheet);
    assert!(said.err.ends_with(&format!("report-card: Đã ghi 2 chỉ tiêu vào {path}\n")), "{}", said.err);
    assert!(said.err.contains("lưu ý: <stdin>: trong bảng không có tên cơ quan và ngày cuối kỳ"), "{}", said.err);
    let path = folder.path("new.json");
    let said = run(&["new", "-o", &path], b"");
    assert_eq!((said.out.as_str(), said.err.as_str()), ("", ""));
    assert_eq!(std::fs::read_to_string(&path).expect("there"), run(&["new"], b"").out);
}

#[test]
fn messages_are_in_the_language_of_the_environment() {
    let sheet = "section;name;actual\nphần;Đất;1\n".as_bytes();
    let told = "report-card: lỗi: <stdin>: dòng 2, ô A2: section \"phần\" không phải budget, measures hay id của một tally trong \
        báo cáo (S61)\nreport-card: Chưa ghi báo cáo: 1 chỗ cần sửa\n";
    assert_eq!(run_with(&["convert", "-"], sheet, &[("LANG", "vi_VN.UTF-8")]).err, told);
    assert_eq!(run(&["convert", "-", "--lang", "vi"], sheet).err, told);
}

#[test]
fn what_cannot_be_read_at_all_ends_with_2_and_what_is_no_report_with_1() {
    let said = run(&["convert", "no-such.xlsx"], b"");
    assert_eq!((said.code, said.out.as_str()), (Some(2), ""));
    let sheet = b"section,name,actual\nbudget,A,1\n";
    assert_eq!(run(&["convert", "-", "--into", "no-such.json"], sheet).code, Some(2));
    assert_eq!(run(&["convert", "-", "-o", "no-such-folder/report.json"], sheet).code, Some(2));
    let folder = Folder::of("unreadable");
    let into = folder.file("report.json", "{\n  \"version\": 1,\n}\n");
    let said = run(&["convert", "-", "--into", &into], sheet);
    let told = format!(
        "report-card: error: {into}: not valid JSON: line 3, column 1: unexpected '}}' (E01) (S68)\n\
         report-card: No report was written: 1 to mend\n"
    );
    assert_eq!((said.code, said.err), (Some(1), told));
}

#[test]
fn a_workbook_of_an_office_is_told_column_by_column_and_its_layout_can_be_fixed() {
    let workbook = "tests/sheets/vn-kinh-te-xa-hoi.xlsx";
    let folder = Folder::of("layout");
    let said = run(&["convert", workbook], b"");
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert!(
        said.err.contains("report-card: tests/sheets/vn-kinh-te-xa-hoi.xlsx: took column C «ĐVT» for the unit\n"),
        "{}",
        said.err
    );
    // What is not in the report stands last, above what was written, and not among the columns and notes.
    let told: Vec<&str> = said.err.lines().collect();
    let (last, told) = told.split_last().expect("lines");
    assert!(last.starts_with("report-card: Wrote "), "{last}");
    let not_used = told.iter().position(|line| line.contains(": not used: ")).expect("unused cells");
    assert!(told[not_used..].iter().all(|line| line.contains("not used")), "{}", said.err);
    assert!(told.iter().any(|line| line.ends_with(": not used: G46, G47: signatures")), "{}", said.err);
    let layout = run(&["convert", workbook, "--print-layout"], b"");
    assert_eq!(layout.code, Some(0));
    let printed = layout.out;
    let layout = folder.path("layout.json");
    assert_eq!(run(&["convert", workbook, "--print-layout", "-o", &layout], b"").out, "");
    assert_eq!(std::fs::read_to_string(&layout).expect("there"), printed);
    assert_eq!(run(&["convert", workbook, "--layout", &layout], b"").out, said.out);
    let elsewhere = run(&["convert", workbook, "--sheet", "no such"], b"");
    assert_eq!((elsewhere.code, elsewhere.out.as_str()), (Some(1), ""));
    assert!(elsewhere.err.contains("no such"), "{}", elsewhere.err);
}

#[test]
fn a_report_is_not_written_over_its_sheet_and_stdin_is_read_once() {
    let folder = Folder::of("over");
    let sheet = "section;name;actual\nmeasures;A;1\n";
    let path = folder.file("sheet.csv", sheet);
    let said = run(&["convert", &path, "-o", &folder.path("./sheet.csv")], b"");
    assert_eq!(said.code, Some(2));
    assert!(
        said.err.ends_with("this is what is read, and would be written over; choose another file for --output\n"),
        "{said:?}"
    );
    assert_eq!(std::fs::read_to_string(&path).expect("there"), sheet);
    let said = run(&["convert", "-", "--into", "-"], sheet.as_bytes());
    assert_eq!((said.code, said.out.as_str()), (Some(2), ""));
    assert!(said.err.contains("can't both be stdin"), "{said:?}");
}

#[test]
fn how_decimals_are_separated_may_be_said() {
    let sheet = b"section,name,actual\nbudget,A,1.757\n";
    for (decimal, value) in [("comma", json!(1757)), ("point", json!(1.757))] {
        let said = run(&["convert", "-", "--decimal", decimal], sheet);
        let report: Value = serde_json::from_str(&said.out).expect("JSON");
        assert_eq!(report["budget"][0]["actual"]["value"], value, "{decimal}");
    }
}

#[test]
fn shells_and_manuals_know_every_verb() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let said = run(&["completions", shell], b"");
        assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
        for verb in ["check", "render", "schema", "new", "convert"] {
            assert!(said.out.contains(verb), "{shell}: {verb}");
        }
    }
    let manual = run(&["man"], b"").out;
    assert!(manual.contains(".TH report-card 1") && manual.contains("report\\-card\\-check(1)"), "{manual}");
    let manual = run(&["man", "render"], b"").out;
    assert!(manual.contains("report\\-card\\-render") && manual.contains("\\-\\-heading\\-level"), "{manual}");
    assert_eq!(run(&["man", "no-such"], b"").err, "report-card: no verb no-such\n");
}

#[test]
fn the_columns_are_documented_and_the_example_of_them_works() {
    let told = run(&["convert", "-"], b"section,name,nmae\n").err;
    let list = told.split("the columns are ").nth(1).and_then(|rest| rest.split(" (S53)").next()).expect("a list");
    let manual = std::fs::read_to_string("docs/publishing.md").expect("there");
    assert!(list.split(", ").count() > 20);
    for column in list.split(", ") {
        assert!(manual.contains(&format!("`{column}`")), "docs/publishing.md tells nothing of {column}");
    }
    let sheet = manual.split("```csv\n").nth(1).and_then(|rest| rest.split("```").next()).expect("an example");
    let folder = Folder::of("documented");
    let report = run(&["convert", "-", "--into", &new_report(&folder)], sheet.as_bytes());
    assert_eq!(run(&["check", "-"], report.out.as_bytes()).out, "<stdin>: no problems\n", "{}", report.err);
}
