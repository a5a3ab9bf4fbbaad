//! What can mean two things is refused at its cell, and what means one thing is read: units, per cents, cut figures.

use serde_json::{Value, json};

use super::convert::{REPORT, convert, notices, refused, report};

fn into(units: &str, language: &str) -> String {
    let report = REPORT.replace("\n}\n", &format!(",\n  \"units\": {units}\n}}\n"));
    report.replace("\"vi\"", &format!("\"{language}\""))
}

/// The units of rows with these labels: each row's key, and the report's units.
fn units(labels: &[&str], report: &str) -> (Vec<String>, Value) {
    let rows: String = labels.iter().enumerate().map(|(at, label)| format!("measures;M{at};{label};1\n")).collect();
    let (text, _) = convert(format!("section;name;unit;actual\n{rows}").as_bytes(), report).expect("a report");
    let found: Value = serde_json::from_str(&text).expect("JSON");
    let keys = found["measures"].as_array().into_iter().flatten();
    let keys = keys.map(|measure| measure["unit"].as_str().unwrap_or_default().to_owned()).collect();
    (keys, found["units"].clone())
}

#[test]
fn a_label_goes_before_a_key_and_keys_that_the_sheet_makes_are_nobody_s() {
    // The key of each unit is the label of the other.
    let report = into(r#"{ "ha": { "label": "ca" }, "ca": { "label": "ha" }, "x": { "label": "hộ" } }"#, "vi");
    assert_eq!(units(&["ha", "ca", "Hộ", "x"], &report).0, ["ca", "ha", "x", "x"]);
    let (keys, units) = units(&["hộ", "ho", "hồ", "cá", "ca"], REPORT);
    assert_eq!(keys, ["ho", "ho-2", "ho-3", "ca", "ca-2"]);
    assert_eq!(units["ca-2"], json!({ "label": "ca" }));
}

#[test]
fn a_key_that_is_the_label_of_another_unit_is_refused() {
    let report = into(
        r#"{ "m": { "label": "£m", "currency": "GBP", "factor": 1e6 }, "usd": { "label": "triệu USD", "currency": "USD", "factor": 1e6 },
            "vnd": { "label": "đồng" }, "percent": { "label": "%" } }"#,
        "en-GB",
    );
    let sheet = "section;name;unit;actual;targetName;target\nmeasures;A;m;1;;\nmeasures;B;£m;1;;\nmeasures;C;usd;1;;\n\
        measures;D;vnd;1;;\nmeasures;E;percent;1;;\nmeasures;F;M²;1;p;5 m\n";
    assert_eq!(
        convert(sheet.as_bytes(), &report).expect_err("refused"),
        [
            "line 2, cell C2: \"m\" is the key of the report's unit \"£m\", and the sign of another; write \"£m\", or the other's name in full (S69)",
            "line 4, cell C4: \"usd\" is the key of the report's unit \"triệu USD\", and the sign of another; write \"triệu USD\", or the other's name in full (S69)",
            "line 7, cell B7: \"m\" is the key of the report's unit \"£m\", and the sign of another; write \"£m\", or the other's name in full (S69)",
        ]
    );
}

#[test]
fn units_say_of_themselves_what_is_certain() {
    let cases = [
        ("$", "en", "dollar", json!({ "label": "$" })),
        ("$m", "en-GB", "dollar-m", json!({ "label": "$m", "factor": 1_000_000 })),
        ("$", "vi", "dollar", json!({ "label": "$" })),
        ("$m", "en-US", "usd-m", json!({ "label": "$m", "currency": "USD", "factor": 1_000_000 })),
        ("$", "zh-Hant-TW", "twd", json!({ "label": "$", "currency": "TWD" })),
        ("US$", "en-AU", "usd", json!({ "label": "US$", "currency": "USD" })),
        ("JPY", "en", "jpy", json!({ "label": "JPY", "currency": "JPY" })),
        (
            "(triệu đồng)",
            "vi",
            "trieu-dong",
            json!({ "label": "(triệu đồng)", "currency": "VND", "factor": 1_000_000 }),
        ),
        ("(%)", "vi", "percent", json!({ "label": "(%)", "code": "P1" })),
        // A million of what, it does not say.
        ("M", "en", "m", json!({ "label": "M" })),
    ];
    for (label, language, key, unit) in cases {
        let (keys, units) = units(&[label], &into("{}", language));
        assert_eq!((keys[0].as_str(), &units[key]), (key, &unit), "{label} {language}");
    }
    assert_eq!(units(&["m", "M"], REPORT).0, ["m", "m-2"]);
    // One unit, as keyboards and full stops have it.
    assert_eq!(
        units(&["tỷ đồng", "Tỷ Ðồng", "tỷ\u{a0}đồng.", "ty\u{309} đo\u{302}\u{300}ng"], REPORT).0,
        ["ty-dong"; 4]
    );
}

#[test]
fn a_unit_above_the_table_is_read_or_refused() {
    let sheet = |title: &str| format!("{title};;\nsection;name;actual\nmeasures;A;1\n");
    for (title, label) in [
        ("ĐVT: 1.000đ", "1.000đ"),
        ("Đơn vị tính: tr đ", "tr đ"),
        ("Đơn vị tính: Tỷ VNĐ", "Tỷ VNĐ"),
        ("Đơn vị: triệu đồng", "triệu đồng"),
        ("Units: £m", "£m"),
    ] {
        let found = report(&sheet(title));
        let unit = found["measures"][0]["unit"].as_str().expect("a unit");
        assert_eq!(found["units"][unit]["label"], label, "{title}");
    }
    for title in ["Đơn vị tính: triệu đồng, %", "ĐVT: triệu đồng (riêng cột 4: %)", "(Đơn vị: người, ha)", "Unit: xyz"]
    {
        let told = refused(&sheet(title));
        let says = format!(
            "line 1, cell A1: \"{title}\" does not say one unit; write one above the table, or that of each row in a column `unit` (S59)"
        );
        assert_eq!(told, [says]);
        // A column of units says each row's.
        report(&format!("{title};;;\nsection;name;unit;actual\nmeasures;A;ha;1\n"));
    }
    let told = refused("ĐVT: 1.000đ;;\nĐVT: tấn;;\nsection;name;actual\nmeasures;A;1\n");
    assert!(told[0].starts_with("line 2, cell A2: \"ĐVT: tấn\" does not say one unit"), "{told:?}");
    report(&sheet("Đơn vị: UBND xã Thử"));
}

#[test]
fn a_unit_in_the_cell_may_be_short_for_its_row_s() {
    for (unit, cell) in [
        ("tỷ đồng", "1.757,5 tỷ"),
        ("triệu đồng", "1.757,5 tr"),
        ("£m", "£1.757,5m"),
        ("£m", "1.757,5m"),
        ("$m", "$1.757,5"),
        ("US$m", "$1.757,5m"),
        ("(%)", "95%"),
        ("triệu đồng/người", "5 triệu đồng"),
    ] {
        let found = report(&format!("section;name;unit;actual\nmeasures;A;{unit};{cell}\n"));
        assert_eq!(found["units"].as_object().map(serde_json::Map::len), Some(1), "{cell}");
    }
    for (unit, cell) in [
        ("tỷ đồng", "5 triệu"),
        ("£000", "5m"),
        ("£m", "5bn"),
        ("m", "5 triệu"),
        ("£m", "$5m"),
        ("triệu đồng", "5 triệu đồng/người"),
    ] {
        let told = refused(&format!("section;name;unit;actual\nmeasures;A;{unit};{cell}\n"));
        assert!(told[0].ends_with("write both in one unit (S59)"), "{told:?}");
    }
}

#[test]
fn per_cents_with_and_without_their_sign_are_refused_where_they_may_be_two_things() {
    let columns = "section;name;unit;actual;targetName;target";
    let share = "can be 95% or 0.95%; write the per cent, with its sign (S59)";
    let other = "can be 90% or 0.9%; write the per cent, with its sign (S59)";
    let cases = [
        (
            "measures;A;;95;p;90%",
            "line 2, cell D2",
            "the other figures of its row are in \"%\"; write its unit too (S59)",
        ),
        (
            "measures;A;;5;p;4 ha",
            "line 2, cell D2",
            "the other figures of its row are in \"ha\"; write its unit too (S59)",
        ),
        ("measures;A;;95%;p;0,9", "line 2, cell F2", other),
        ("measures;A;%;0,95;p;90%", "line 2, cell D2", share),
        ("measures;A;%;95%;p;0,90", "line 2, cell F2", other),
        ("measures;A;;95–97%;p;≥ 0,9", "line 2, cell F2", other),
        (
            "measures;A;%;1,05;p;100%",
            "line 2, cell D2",
            "can be 105% or 1.05%; write the per cent, with its sign (S59)",
        ),
        // Without any sign, but a hundredth of each other in a row of per cents.
        ("measures;A;%;0,95;p;90", "line 2, cell D2", share),
        ("measures;A;%;95;p;0,9", "line 2, cell F2", other),
        // A column of per cents.
        ("measures;A;;95%;;\nmeasures;B;;0,95;;", "line 3, cell D3", share),
    ];
    for (rows, place, says) in cases {
        let told = refused(&format!("{columns}\n{rows}\n"));
        assert!(told.len() == 1 && told[0].starts_with(place) && told[0].ends_with(says), "{rows}\n{told:?}");
    }
    // What means one thing.
    for rows in [
        "measures;A;;95%;p;90",
        "measures;A;%;0,95;p;2%",
        "measures;A;%;0,95%;p;90",
        "measures;A;%;0,95;p;1,2",
        "measures;A;chỉ số;0,95;p;90",
        "measures;A;;95%;p;90%\nmeasures;B;chỉ số;0,72;;",
        "measures;A;;95%;;\nmeasures;B;;41;p;45\nmeasures;C;;cao;p;45%",
        "measures;A;;1,5;;\nmeasures;B;;0,72;;\nmeasures;C;;41;;\nmeasures;D;;95%;;",
    ] {
        report(&format!("{columns}\n{rows}\n"));
    }
}

#[test]
fn a_bare_figure_is_not_in_the_unit_of_another_cell_where_it_may_be_in_another() {
    for (rows, place) in [
        ("measures;A;;£1.2m;p;1150000", "line 2, cell F2"),
        ("measures;A;;1,2 triệu người;p;1,15", "line 2, cell F2"),
        ("measures;A;;12 ha;p;120000", "line 2, cell F2"),
    ] {
        let told = refused(&format!("section;name;unit;actual;targetName;target\n{rows}\n"));
        let is = told.len() == 1 && told[0].starts_with(place) && told[0].ends_with("write its unit too (S59)");
        assert!(is, "{rows}\n{told:?}");
    }
    for rows in
        ["measures;A;;12 ha;p;11", "measures;A;£m;£1,2m;p;1,15", "measures;A;;95%;p;90", "measures;A;;12 ha;p;0"]
    {
        report(&format!("section;name;unit;actual;targetName;target\n{rows}\n"));
    }
}

#[test]
fn a_decimal_comma_that_cut_a_figure_in_two_is_refused_in_short_rows_too() {
    let cases = [
        ("section,name,unit,actual,targetName,target\nmeasures,A,ha,36,1\n", "line 2, cell E2: \"1\" ", "36,1"),
        ("section,name,unit,actual,targetName,target\nmeasures,A,ha,36,1,30\n", "line 2, cell E2: \"1\" ", "36,1"),
        ("section,name,unit,actual,note\nmeasures,A,ha,36,1\n", "line 2, cell E2: \"1\" ", "36,1"),
        ("section,name,actual,unit\nmeasures,A,-1.757,5\n", "line 2, cell D2: \"5\" ", "-1.757,5"),
        ("section,name,actual,note\nmeasures,A,36,1%\n", "line 2, cell D2: \"1%\" ", "36,1%"),
        ("section,name,actual,target,targetName\nmeasures,A,36,30,5\n", "line 2, cell E2: \"5\" ", "30,5"),
    ];
    for (sheet, place, figure) in cases {
        let told = refused(sheet);
        let says = format!("if the figure is {figure}, write \"{figure}\" in quotes");
        assert!(told[0].starts_with(place) && told[0].contains(&says), "{told:?}");
    }
    // A year is a name, and where semicolons separate no comma does.
    report("section,name,actual,targetName,target\nmeasures,A,36,2024,5\n");
    report("section;name;actual;note\nmeasures;A;36;1\n");
    report("section,name,actual,note\nmeasures,A,,1\nmeasures,B,36,1 trạm\n".replace("A,,1", "A,3,một").as_str());
}

#[test]
fn a_formula_that_is_a_text_is_that_text() {
    let found = report("=\"section\";=\"name\";=\"actual\"\n=\"measures\";=\"Số hộ\";=\"1757\"\n");
    assert_eq!(found["measures"], json!([{ "id": "so-ho", "name": "Số hộ", "actual": { "value": 1757 } }]));
    let told = refused("section;name;actual\nmeasures;A;=\"1\"&\"2\"\n");
    assert!(told[0].ends_with("(S27)"), "{told:?}");
}

#[test]
fn remarks_of_one_name_are_all_told_as_gone() {
    let report = REPORT.replace(
        "\n}\n",
        ",\n  \"measures\": [ { \"//\": \"one\", \"//\": \"two\", \"id\": \"a\", \"x\": [ { \"//y\": { \"//\": 3 } } ] } ]\n}\n",
    );
    let (_, told) = convert("section;name;actual\nmeasures;A;2\n".as_bytes(), &report).expect("a report");
    assert_eq!(
        told,
        [
            ": the sheet's rows replace all of \"measures\"; the remarks to editors (\"//\") in it are gone: \"one\", \"two\", \
             \"{ \"//\": 3 }\"; write them again if they are needed (S71)"
        ]
    );
    assert_eq!(notices("section;name;actual\nmeasures;A;2\n"), Vec::<String>::new());
}
