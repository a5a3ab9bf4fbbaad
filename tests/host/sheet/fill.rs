//! A table's lines in their report: what changes, and that nothing else does.

use report_card::sheet::Header;
use serde_json::{Value, json};

use super::convert::{REPORT, convert, notices, refused, report};

fn filled(sheet: &str, into: &str) -> String {
    convert(sheet.as_bytes(), into).unwrap_or_else(|refused| panic!("{}", refused.join("\n"))).0
}

#[test]
fn all_else_of_a_report_stays_byte_for_byte() {
    let sheet = "section;name;unit;actual\nmeasures;A;ha;1\n";
    let cases = [
        // Two remarks of one name, numbers as they are written, several fields on a line.
        (
            include_str!("../../sheets/cases/U-remarks.json").to_owned(),
            r#"{ "label": "£m", "factor": 1e6 } },"#,
            concat!(
                r#"{ "label": "£m", "factor": 1e6 }, "ha": { "label": "ha", "code": "HAR" } },"#,
                "\n  \"measures\": [\n    {\n      \"id\": \"a\",\n      \"name\": \"A\",\n      \"unit\": \"ha\",\n      \
                 \"actual\": {\n        \"value\": 1\n      }\n    }\n  ],"
            ),
        ),
        // On one line, with spaces and without.
        (
            r#"{"version": 1, "period": {"end": "2024-12-31"}, "measures": [], "x\u0041": "\u1ec7"}"#.to_owned(),
            r#""measures": []"#,
            r#""units": {"ha": {"label": "ha", "code": "HAR"}}, "measures": [{"id": "a", "name": "A", "unit": "ha", "actual": {"value": 1}}]"#,
        ),
        (
            r#"{"version":1,"period":{"end":"2024-12-31"},"measures":[{"id":"old"}],"plan":{}}"#.to_owned(),
            r#""measures":[{"id":"old"}]"#,
            r#""units":{"ha":{"label":"ha","code":"HAR"}},"measures":[{"id":"a","name":"A","unit":"ha","actual":{"value":1}}]"#,
        ),
        // Tabs, Windows' line ends, a byte order mark.
        (
            "\u{feff}{\r\n\t\"version\": 1,\r\n\t\"units\": {\r\n\t\t\"m\": { \"label\": \"m\" }\r\n\t}\r\n}\r\n"
                .to_owned(),
            "{ \"label\": \"m\" }\r\n\t}",
            concat!(
                "{ \"label\": \"m\" },\r\n\t\t\"ha\": {\r\n\t\t\t\"label\": \"ha\",\r\n\t\t\t\"code\": \"HAR\"\r\n\t\t}\r\n\t},",
                "\r\n\t\"measures\": [\r\n\t\t{\r\n\t\t\t\"id\": \"a\",\r\n\t\t\t\"name\": \"A\",\r\n\t\t\t\"unit\": \"ha\",",
                "\r\n\t\t\t\"actual\": {\r\n\t\t\t\t\"value\": 1\r\n\t\t\t}\r\n\t\t}\r\n\t]",
            ),
        ),
        // Nulls are no values.
        (
            "{\n  \"units\": null,\n  \"measures\": null\n}".to_owned(),
            "null,\n  \"measures\": null",
            "{\n    \"ha\": {\n      \"label\": \"ha\",\n      \"code\": \"HAR\"\n    }\n  },\n  \"measures\": [\n    {\n      \"id\": \"a\",\n      \
             \"name\": \"A\",\n      \"unit\": \"ha\",\n      \"actual\": {\n        \"value\": 1\n      }\n    }\n  ]",
        ),
    ];
    for (before, from, to) in cases {
        let expected = before.replacen(from, to, 1);
        assert_ne!(before, expected, "{from}");
        assert_eq!(filled(sheet, &before), expected);
    }
}

#[test]
fn a_unit_of_the_report_is_never_written_over() {
    let into = REPORT.replace(
        "\n}\n",
        ",\n  \"units\": {\n    \"ty-dong\": { \"label\": \"tỷ đồng\", \"currency\": \"VND\", \"factor\": 1e9 },\n    \"dong\": { \"label\": \
         \"đồng\" }\n  }\n}\n",
    );
    // The label in a sheet, the key that it has in the report, and what is new in `units`.
    let cases = [
        ("tỷ đồng", "ty-dong", Value::Null),
        ("Tỷ  Đồng", "ty-dong", Value::Null),
        ("ty\u{309} đo\u{302}\u{300}ng", "ty-dong", Value::Null),
        ("ty-dong", "ty-dong", Value::Null),
        ("đồng", "dong", Value::Null),
        ("dòng", "dong-2", json!({ "label": "dòng" })),
        ("triệu đồng", "trieu-dong", json!({ "label": "triệu đồng", "currency": "VND", "factor": 1_000_000 })),
        ("1.000 đồng", "1-000-dong", json!({ "label": "1.000 đồng", "currency": "VND", "factor": 1000 })),
        (
            "Triệu đồng/người/năm",
            "trieu-dong-nguoi-nam",
            json!({ "label": "Triệu đồng/người/năm", "currency": "VND", "factor": 1_000_000 }),
        ),
        ("$", "dollar", json!({ "label": "$" })),
        ("€m", "eur-m", json!({ "label": "€m", "currency": "EUR", "factor": 1_000_000 })),
        ("£000", "gbp-000", json!({ "label": "£000", "currency": "GBP", "factor": 1000 })),
        ("triệu USD", "trieu-usd", json!({ "label": "triệu USD", "currency": "USD", "factor": 1_000_000 })),
        ("m", "m", json!({ "label": "m", "code": "MTR" })),
        ("m²", "m2", json!({ "label": "m²", "code": "MTK" })),
        ("m³", "m3", json!({ "label": "m³", "code": "MTQ" })),
        ("%", "percent", json!({ "label": "%", "code": "P1" })),
        ("‰", "permille", json!({ "label": "‰", "code": "NX" })),
        ("Ha", "ha", json!({ "label": "Ha", "code": "HAR" })),
        ("km", "km", json!({ "label": "km", "code": "KMT" })),
        ("tấn", "tan", json!({ "label": "tấn", "code": "TNE" })),
        ("days", "days", json!({ "label": "days", "code": "DAY" })),
        ("mW", "mw", json!({ "label": "mW" })),
        ("tạ/ha", "ta-ha", json!({ "label": "tạ/ha" })),
        ("doanh nghiệp", "doanh-nghiep", json!({ "label": "doanh nghiệp" })),
        ("🎈", "balloon", json!({ "label": "🎈" })),
    ];
    for (label, key, new) in cases {
        let text = filled(&format!("section;name;unit;actual\nmeasures;A;{label};1\n"), &into);
        let found: Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(found["measures"][0]["unit"], key, "{label}");
        assert!(
            text.contains("\"ty-dong\": { \"label\": \"tỷ đồng\", \"currency\": \"VND\", \"factor\": 1e9 }"),
            "{text}"
        );
        assert_eq!(found["units"]["dong"], json!({ "label": "đồng" }), "{label}");
        match new {
            Value::Null => assert_eq!(found["units"].as_object().map(serde_json::Map::len), Some(2), "{text}"),
            new => assert_eq!(found["units"][key], new, "{label}"),
        }
    }
}

#[test]
fn ids_are_made_of_names_in_any_script_and_are_unique() {
    let cases = [
        ("Thu ngân sách", "thu-ngan-sach"),
        ("Đường Đê", "duong-de"),
        ("Доходы бюджета", "dokhody-biudzheta"),
        ("预算收入", "yu-suan-shou-ru"),
        ("ميزانية", "myzny"),
        ("ລາຍຮັບ", "laanyhab"),
        ("Städte & Größe", "stadte-grosse"),
        ("\"Thu\nngân sách\"", "thu-ngan-sach"),
        ("…", "line-2"),
    ];
    for (name, id) in cases {
        let found = report(&format!("section;name;actual\nmeasures;{name};1\n"));
        assert_eq!(found["measures"][0]["id"], id, "{name}");
    }
    let into = REPORT.replace("\n}\n", ",\n  \"budget\": [{ \"id\": \"a\", \"name\": \"A\", \"actual\": { \"value\": 1 }, \"parts\": [{ \"id\": \"b\", \"name\": \"B\", \"actual\": { \"value\": 1 } }] }]\n}\n");
    let found: Value = serde_json::from_str(&filled(
        "section;name;actual;targetName;target\nmeasures;A;1;p;1\n;;;P;2\nmeasures;B;1;;\n",
        &into,
    ))
    .expect("JSON");
    assert_eq!((&found["measures"][0]["id"], &found["measures"][1]["id"]), (&json!("a-2"), &json!("b-2")));
    let targets: Vec<&Value> =
        found["measures"][0]["targets"].as_array().into_iter().flatten().map(|target| &target["id"]).collect();
    assert_eq!(targets, ["p", "p-2"]);
    let told = convert("section;id;name;actual\nmeasures;b;A;1\n".as_bytes(), &into).expect_err("a clash");
    assert_eq!(
        told,
        ["line 2, cell B2: id \"b\" is that of /budget/0/parts/0 in the report; give the row another `id` (S63)"]
    );
}

#[test]
fn what_can_not_stand_in_the_report_is_refused_at_its_row() {
    let cases = [
        (
            "elsewhere;;;A;1",
            "line 2, cell A2: section \"elsewhere\" is neither budget, measures nor the id of a tally of the report (S61)",
        ),
        (
            "budget;Đất Đai;;A;1",
            "line 2, cell B2: \"Đất Đai\" is not an id; use a–z, 0–9 and - (did you mean \"dat-dai\"?) (S62)",
        ),
        (
            "budget;;tong;A;1",
            "line 2, cell C2: partOf \"tong\" is the id of no row of the sheet; write the `id` of the row that it is a part of (S64)",
        ),
        (
            "budget;;;Tổng thu;1\nbudget;;tong-thuu;A;1",
            "line 3, cell C3: partOf \"tong-thuu\" is the id of no row of the sheet (did you mean \"tong-thu\"?); write the `id` of the row that it is a part of (S64)",
        ),
        (
            "budget;;;Thu;1\nmeasures;;;Thu;1\nmeasures;;thu;A;1",
            "line 4, cell C4: partOf \"thu\" may be several rows; give the one that is meant an `id`, and write it here (S64)",
        ),
        ("budget;a;a;A;1", "line 2, cell C2: \"a\" would be a part of itself; empty one `partOf` on the way (S65)"),
        (
            "budget;a;;A;1\nmeasures;;a;B;1",
            "line 3, cell A3: what it is a part of stands in section \"budget\"; write that `section` here, or empty `partOf` (S66)",
        ),
        (
            "budget;a;;A;1\n;b;a;B;1\n;c;b;C;1\n;d;c;D;1\n;e;d;E;1\n;f;e;F;1",
            "line 7, cell C7: parts go at most 4 levels deep; make it a part of a row further up (S67)",
        ),
    ];
    for (rows, told) in cases {
        assert_eq!(refused(&format!("section;id;partOf;name;actual\n{rows}\n")), [told], "{rows}");
    }
    let circle = refused("section;id;partOf;name;actual\nbudget;a;b;A;1\nbudget;b;a;B;1\n");
    assert_eq!(circle.len(), 2, "{}", circle.join("\n"));
}

#[test]
fn a_list_that_is_shorter_than_its_tally_is_told_as_a_part() {
    let with = |tally: &str| REPORT.replace("\n}\n", &format!(",\n  \"tallies\": [\n    {tally}\n  ]\n}}\n"));
    let sheet = "section;name;actual\nt;A;1\nt;B;2\n".as_bytes();
    let tally = r#"{ "id": "t", "label": "chỉ tiêu", "achieved": 3, "total": 3 }"#;
    let (text, notices) = convert(sheet, &with(tally)).expect("a report");
    let report: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(
        (report["tallies"][0]["complete"].clone(), report["tallies"][0]["indicators"].as_array().map(Vec::len)),
        (json!(false), Some(2))
    );
    assert!(notices.iter().any(|said| said.contains("\"chỉ tiêu\" counts 3, and the sheet lists 2")), "{notices:#?}");
    for (tally, complete) in [
        (tally.replace('3', "2"), Value::Null),
        (tally.replace(", \"total\": 3", ""), Value::Null),
        (tally.replace("\"total\"", "\"complete\": true, \"total\""), json!(true)),
    ] {
        let (text, notices) = convert(sheet, &with(&tally)).expect("a report");
        let report: Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(report["tallies"][0]["complete"], complete, "{tally}");
        assert!(!notices.iter().any(|said| said.contains("S73")), "{notices:#?}");
    }
}

#[test]
fn a_new_report_is_named_after_its_sheet_where_nothing_says_whose_it_is() {
    let id = |header: Header, file: Option<&str>| {
        let text = report_card::sheet::fill::begin(&header, "vi", file);
        serde_json::from_str::<Value>(&text).expect("JSON")["id"].as_str().expect("an id").to_owned()
    };
    let named = Header { organization: Some("UBND xã Thử".to_owned()), ..Header::default() };
    assert_eq!(id(named, Some("bieu-01")), "ubnd-xa-thu");
    assert_eq!(id(Header::default(), Some("Biểu 01")), "bieu-01");
    assert_eq!(id(Header::default(), None), "report");
}

#[test]
fn a_part_may_stand_before_its_whole_and_indicators_go_into_their_tally() {
    let into = REPORT.replace(
        "\n}\n",
        ",\n  \"tallies\": [\n    { \"id\": \"t\", \"label\": \"chỉ tiêu\", \"achieved\": 1 }\n  ]\n}\n",
    );
    let text = filled("section;partOf;name;actual\nt;thu;Thuế;1\nt;;Thu;2\n", &into);
    let found: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(found["tallies"][0]["indicators"][0]["parts"][0]["name"], "Thuế");
    assert!(
        text.contains("{ \"id\": \"t\", \"label\": \"chỉ tiêu\", \"achieved\": 1, \"indicators\": [{ \"id\": \"thu\","),
        "{text}"
    );
}

#[test]
fn a_report_that_can_not_be_written_into_is_told_in_our_words() {
    let sheet = "section;name;actual\nbudget;A;1\n";
    let cases = [
        ("{\n \"a\": 1,\n}", ": not valid JSON: line 3, column 1: unexpected '}' (E01) (S68)"),
        ("[]", ": must be an object, found a list (E23) (S68)"),
        ("{\"budget\": {}}", ": /budget: must be a list, found an object (E23) (S68)"),
        ("{\"units\": []}", ": /units: must be an object, found a list (E23) (S68)"),
        ("{\"tallies\": [{\"indicators\": \"x\"}]}", ": /tallies/0/indicators: must be a list, found text (E23) (S68)"),
        (
            "{\"budget\": [], \"budget\": []}",
            ": /budget: this field stands here twice; only the last one is read (W08) (S68)",
        ),
    ];
    for (into, told) in cases {
        let refused = convert(sheet.as_bytes(), into).expect_err(into);
        assert_eq!(refused, [told], "{into}");
    }
}

#[test]
fn what_would_be_an_error_in_the_report_is_refused_at_its_row() {
    let rows: String = (0..2_001).map(|at| format!("measures;M{at};1\n")).collect();
    assert_eq!(
        refused(&format!("section;name;actual\n{rows}")),
        [": /measures: 2,001 items; the limit is 2,000 (E21) (S70)"]
    );
    let long = "dài ".repeat(1_500);
    assert_eq!(
        refused(&format!("section;name;actual;note\nmeasures;A;1;{long}\n")),
        ["line 2, cell B2: /measures/0/note: 5,999 characters; the limit is 4,000 (E21) (S70)"]
    );
}

#[test]
fn what_is_gone_from_the_report_is_told() {
    let into = REPORT.replace(
        "\n}\n",
        ",\n  \"measures\": [\n    { \"//\": \"hỏi phòng tài chính\", \"id\": \"a\", \"name\": \"A\", \"actual\": { \"value\": 1 } },\n    \
         { \"id\": \"b\", \"name\": \"B\", \"actual\": { \"value\": 1 } }\n  ]\n}\n",
    );
    let (_, told) = convert("section;name;actual\nmeasures;A;2\n".as_bytes(), &into).expect("a report");
    assert_eq!(
        told,
        [
            ": the sheet's rows replace all of \"measures\"; the remarks to editors (\"//\") in it are gone: \"hỏi phòng tài \
             chính\"; write them again if they are needed (S71)",
            ": the sheet has no rows for these of measures, which are gone from it: \"b\" (S72)",
        ]
    );
    assert_eq!(notices("section;name;actual\nmeasures;A;2\n"), Vec::<String>::new());
}
