//! `report-card new`, `convert`, `completions` and `man`.

use serde_json::{Value, json};

use super::{Run, run};

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

const SHEET: &str = "\u{feff}section;id;name;unit;actual;comparator;valueStatus;partOf;targetName;target;targetComparison;targetComparisonValue;baselineName;baseline\r\n\
    budget;thu;Thu ngân sách;tỷ đồng;1.757,5;>;estimated;;dự toán thành phố giao;;percentChange;42,5;;\r\n\
    ;;;;;;;;dự toán HĐND quận giao;1.563;;;;\r\n\
    budget;;Thu nội địa;tỷ đồng;900;;;thu;;;;;;\r\n\
    chi-tieu;;Tăng trưởng kinh tế;%;7,50–8,0;;;;kế hoạch;7,2;;;;\r\n\
    measures;;Cán cân thương mại;;xuất siêu;;;;;;;;năm 2022;nhập siêu\r\n";

#[test]
fn a_spreadsheet_becomes_a_report() {
    let said = run(&["convert", "-"], SHEET.as_bytes());
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
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
            "targets": [{ "id": "ke-hoach", "name": "kế hoạch", "value": 7.2, "decimals": 1 }],
        }])
    );
    assert_eq!(
        report["measures"][0]["baselines"][0],
        json!({ "id": "nam-2022", "name": "năm 2022", "text": "nhập siêu" })
    );
    assert_eq!(report["units"]["percent"], json!({ "label": "%" }));
}

#[test]
fn commas_between_columns_mean_points_in_numbers() {
    let said = run(&["convert", "-", "--lang", "en"], b"section,name,actual\nbudget,Revenue,\"1,757.50\"\n");
    let report: Value = serde_json::from_str(&said.out).expect("JSON");
    assert_eq!(report["budget"][0]["actual"], json!({ "value": 1757.5, "decimals": 2 }));
}

#[test]
fn what_the_sheet_does_not_hold_stays_in_the_report() {
    let folder = std::env::temp_dir().join(format!("report-card-convert-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let file = folder.join("report.json").display().to_string();
    let before = std::fs::read_to_string("www/reports/ngo-quyen-2023.json").expect("there");
    std::fs::write(&file, &before).expect("written");
    let said =
        run(&["convert", "-", "--into", &file, "-o", &file], "section;name;actual\nmeasures;Đất;36,1\n".as_bytes());
    assert_eq!(said, Run { code: Some(0), out: String::new(), err: String::new() });
    let after = std::fs::read_to_string(&file).expect("there");
    std::fs::remove_dir_all(&folder).expect("removed");
    let (mut before, mut after): (Value, Value) =
        (serde_json::from_str(&before).expect("JSON"), serde_json::from_str(&after).expect("JSON"));
    assert_eq!(
        after["measures"].take(),
        json!([{ "id": "dat", "name": "Đất", "actual": { "value": 36.1, "decimals": 1 } }])
    );
    before["measures"].take();
    assert_eq!(before, after);
    assert!(before.as_object().expect("fields").keys().eq(after.as_object().expect("fields").keys()));
}

#[test]
fn every_row_that_cannot_be_read_is_told_and_nothing_is_written() {
    let sheet = "section,name,actual,targetName,targetComparison,targetComparisonValue,comparator,partOf\n\
        budget,A,1,,multiple,6,,\n\
        budget,B,1,p,multiple,six,,\n\
        budget,C,1,p,,,,\n\
        budget,C,2,p,,,,\n\
        budget,D,,,,,>,\n\
        budget,E,1,,,,,nobody\n\
        elsewhere,F,1,,,,,\n";
    let said = run(&["convert", "-"], sheet.as_bytes());
    assert_eq!((said.code, said.out.as_str()), (Some(1), ""));
    assert_eq!(
        said.err.lines().collect::<Vec<_>>(),
        [
            "report-card: <stdin>: line 2: targetName is missing",
            "report-card: <stdin>: line 3: targetComparisonValue \"six\" is no number",
            "report-card: <stdin>: line 5: id \"c\" was used on line 4",
            "report-card: <stdin>: line 6: comparator stands without actual",
            "report-card: <stdin>: line 7: partOf \"nobody\" is the id of no measure",
            "report-card: <stdin>: section \"elsewhere\" is neither budget, measures nor the id of a tally of the report",
        ]
    );
    let unknown = run(&["convert", "-"], b"section,nmae\nbudget,A\n");
    assert!(
        unknown
            .err
            .starts_with("report-card: <stdin>: line 1: column \"nmae\" is unknown; the columns are section, id, ")
    );
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
    let list = told.split("the columns are ").nth(1).and_then(|rest| rest.lines().next()).expect("a list");
    let manual = std::fs::read_to_string("docs/publishing.md").expect("there");
    assert!(list.split(", ").count() > 20);
    for column in list.split(", ") {
        assert!(manual.contains(&format!("`{column}`")), "docs/publishing.md tells nothing of {column}");
    }
    let sheet = manual.split("```csv\n").nth(1).and_then(|rest| rest.split("```").next()).expect("an example");
    let report = run(&["convert", "-"], sheet.as_bytes());
    assert_eq!(run(&["check", "-"], report.out.as_bytes()).out, "<stdin>: no problems\n", "{}", report.err);
}
