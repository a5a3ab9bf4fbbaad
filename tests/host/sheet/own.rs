//! Tables with our own column names: what each row becomes, and what is refused of it.

use serde_json::{Value, json};

use report_card::sheet::layout::{self, Options};
use report_card::sheet::open;

use super::convert::{notices, refused, report};

/// The measures of rows below these columns.
fn measures(columns: &str, rows: &str) -> Value {
    let sheet =
        format!("section;{columns}\n{}", rows.lines().map(|row| format!("measures;{row}\n")).collect::<String>());
    report(&sheet)["measures"].take()
}

#[test]
fn a_row_says_all_that_a_measure_may_say() {
    let sheet = "section;id;name;unit;actual;comparator;valueStatus;quote;status;ascending;note;budgetDirection\n\
        budget;thu;Thu ngân sách;tỷ đồng;1.757,50;≥;Estimated;thu ước đạt;EXCEEDED;không;đã kiểm toán;revenue\n";
    assert_eq!(
        report(sheet)["budget"],
        json!([{
            "id": "thu", "name": "Thu ngân sách", "unit": "ty-dong", "ascending": false,
            "actual": {
                "value": 1757.50, "decimals": 2, "comparator": ">=", "valueStatus": "estimated", "quote": "thu ước đạt",
            },
            "status": "exceeded", "note": "đã kiểm toán", "budgetDirection": "revenue",
        }])
    );
}

#[test]
fn a_reference_says_all_that_it_may_say() {
    let columns = "name;actual;targetName;target;targetComparator;targetSetBy;targetPeriod;targetComparison;\
        targetComparisonValue;targetStatus;targetQuote;baselineName;baseline;baselineComparator;baselinePeriod;baselineQuote";
    let row =
        "A;5;kế hoạch;4,5;<=;HĐND;2024-01-01/2024-12-31;percentOf;111,1;met;đạt kế hoạch;cùng kỳ;4;~;2023;năm trước";
    assert_eq!(
        measures(columns, row)[0],
        json!({
            "id": "a", "name": "A", "actual": { "value": 5 },
            "targets": [{
                "id": "ke-hoach", "name": "kế hoạch", "setBy": "HĐND",
                "period": { "start": "2024-01-01", "end": "2024-12-31" },
                "value": 4.5, "decimals": 1, "comparator": "<=",
                "comparison": { "type": "percentOf", "value": 111.1, "decimals": 1 },
                "status": "met", "quote": "đạt kế hoạch",
            }],
            "baselines": [{
                "id": "cung-ky", "name": "cùng kỳ", "period": { "start": "2023-01-01", "end": "2023-12-31" },
                "value": 4, "comparator": "~", "quote": "năm trước",
            }],
        })
    );
}

#[test]
fn a_row_goes_on_with_the_one_above_or_with_the_id_that_it_names() {
    let rows = "a;A;1;năm;2\n;;;quý;3\nb;B;1;năm;5\na;;;tháng;4\n;;;tuần;6\na;A;1;giờ;7";
    let found = measures("id;name;actual;targetName;target", rows);
    let targets = |at: usize| -> Vec<&str> {
        found[at]["targets"].as_array().into_iter().flatten().filter_map(|target| target["name"].as_str()).collect()
    };
    assert_eq!(targets(0), ["năm", "quý", "tháng", "tuần", "giờ"]);
    assert_eq!(targets(1), ["năm"]);
}

/// Rows below `section;name;actual` and more columns, and what is told of them.
#[test]
fn what_can_not_be_read_is_refused_at_its_cell() {
    let cases = [
        // Headings.
        (
            "section;nmae\nbudget;A\n",
            "line 1, cell B1: column \"nmae\" is unknown (did you mean \"name\"?); the columns are section, id, ",
        ),
        ("section;name;actual;actual\nbudget;A;1;2\n", "line 1, cell D1: there is a column actual already"),
        ("name;actual;targetName\nA;1;p\n", "line 1, cell A1: there is no column section; add one that says budget"),
        // Cells that no heading is above.
        (
            "section;name;actual\nbudget;A;1;2\n",
            "line 2, cell D2: \"2\" stands in a column without a heading; write the heading",
        ),
        (
            "section;name;;actual\nbudget;A;x;1\n",
            "line 2, cell C2: \"x\" stands in a column without a heading; write the heading",
        ),
        (
            "section,name,actual\nbudget,A,36,1\n",
            "line 2, cell D2: \"1\" stands in a column without a heading: if the figure is 36,1, write \"36,1\" in quotes",
        ),
        // Cells that a row needs, and cells that are alone.
        ("section;name;actual\nbudget;;1\n", "line 2, cell B2: name is missing"),
        ("section;name;actual\n;A;1\n", "line 2, cell A2: section is missing; fill it"),
        (
            "section;name;actual;quote\nbudget;A;;q\n",
            "line 2, cell D2: quote stands without actual; fill actual, or empty quote",
        ),
        ("section;name;actual;target\nbudget;A;1;2\n", "line 2, cell D2: targetName is missing; fill it"),
        (
            "section;name;actual;targetName;targetQuote\nbudget;A;1;p;q\n",
            "line 2, cell E2: targetQuote stands without target",
        ),
        (
            "section;name;actual;targetName;targetComparisonValue\nbudget;A;1;p;5\n",
            "line 2, cell E2: targetComparison is missing",
        ),
        // Rows that go on, and names that come again.
        (
            "section;name;actual;note;targetName;target\nbudget;A;1;n;p;1\n;;;other;q;2\n",
            "line 3, cell D3: the row goes on with line 2, but its note is another; empty note, or give the row a `name`",
        ),
        (
            "section;name;unit;actual;targetName;target\nbudget;A;ha;1;p;1\n;;m;;q;2\n",
            "line 3, cell C3: the row goes on with line 2, but its unit is another",
        ),
        (
            "section;id;name;actual\nbudget;a;A;1\nbudget;a;B;2\n",
            "line 3, cell C3: id \"a\" was used on line 2, by another name; give one of them another `id`",
        ),
        (
            "section;name;actual\nbudget;A;1\nbudget;a;2\n",
            "line 3, cell B3: \"a\" stands on line 2 already, in the same place of the report; give it an `id`, or leave `name` blank",
        ),
        (
            "section;name;actual;targetName;target\nbudget;A;1;p;1\n;A;;q;2\n",
            "line 3, cell B3: \"A\" stands on line 2 already",
        ),
        // Words.
        (
            "section;name;actual;status\nbudget;A;1;done\n",
            "line 2, cell D2: status \"done\" is unknown; one of exceeded met partiallyMet notMet",
        ),
        (
            "section;name;actual;comparator\nbudget;A;1;hơn\n",
            "line 2, cell D2: comparator \"hơn\" is unknown; one of > >= < <= ~",
        ),
        (
            "section;name;actual;valueStatus\nbudget;A;1;ước\n",
            "line 2, cell D2: valueStatus \"ước\" is unknown; one of estimated provisional forecast",
        ),
        (
            "section;name;actual;budgetDirection\nbudget;A;1;thu\n",
            "line 2, cell D2: budgetDirection \"thu\" is unknown; one of revenue expenditure",
        ),
        (
            "section;name;actual;ascending\nbudget;A;1;up\n",
            "line 2, cell D2: ascending \"up\" is unknown; one of yes no",
        ),
        (
            "section;name;actual;targetName;target;targetPeriod\nbudget;A;1;p;1;31/12/2024\n",
            "line 2, cell F2: targetPeriod \"31/12/2024\" is unknown; one of 2024, 2024-12-31",
        ),
        (
            "section;name;actual;targetName;targetComparison;targetComparisonValue\nbudget;A;1;p;over;5\n",
            "line 2, cell E2: targetComparison \"over\" is unknown; one of percentOf",
        ),
        (
            "section;name;actual;targetName;targetComparison;targetComparisonValue\nbudget;A;1;p;multiple;six\n",
            "line 2, cell F2: targetComparisonValue \"six\" is no number",
        ),
        // Nothing said.
        (
            "section;name;actual\nbudget;A;\n",
            "line 2, cell B2: the row says nothing of its measure; fill `actual`, or `missingReason`",
        ),
        (
            "section;name;actual\nbudget;A;–\n",
            "line 2, cell B2: \"–\" says that there is no figure, but not why; fill `missingReason`",
        ),
        ("section;name;actual\nbudget;A;NaN\n", "line 2, cell B2: \"NaN\" says that there is no figure, but not why"),
        // Cells and columns that contradict each other.
        (
            "section;name;unit;actual\nbudget;A;ha;95%\n",
            "line 2, cell D2: the cell is in \"%\", its row in \"ha\"; write both in one unit",
        ),
        (
            "section;name;unit;actual;targetName;target\nbudget;A;ha;95;p;95%\n",
            "line 2, cell F2: the cell is in \"%\", its row in \"ha\"",
        ),
        (
            "section;name;actual;comparator\nbudget;A;> 5;<\n",
            "line 2, cell D2: the cell says \">\", its comparator something else",
        ),
    ];
    for (sheet, told) in cases {
        let refused = refused(sheet);
        assert!(refused.len() == 1 && refused[0].starts_with(told), "{sheet}\n{told}\n{}", refused.join("\n"));
    }
}

#[test]
fn a_sign_for_no_figure_is_none_and_words_are_the_reason() {
    let columns = "name;actual;missingReason;targetName;target";
    let rows = "A;–;;p;5\nB;chưa có số liệu;;;\nC;[x];;;\nD;..;chờ kiểm toán;;\nE;5;;p;–";
    assert_eq!(
        measures(columns, rows),
        json!([
            { "id": "a", "name": "A", "targets": [{ "id": "p", "name": "p", "value": 5 }] },
            { "id": "b", "name": "B", "missingReason": "chưa có số liệu" },
            { "id": "c", "name": "C", "missingReason": "[x]" },
            { "id": "d", "name": "D", "missingReason": "chờ kiểm toán" },
            { "id": "e", "name": "E", "actual": { "value": 5 } },
        ])
    );
}

#[test]
fn a_unit_is_that_of_the_column_or_of_the_cell() {
    let rows =
        "A;;95%;p;90%\nB;;41;p;45\nC;;;p;9%\nD;;41 hộ;p;45 người\nE;%;9,4;p;9 - 10%\nF;tỷ đồng;1;p;500 triệu đồng";
    let found = measures("name;unit;actual;targetName;target", rows);
    let units: Vec<(&Value, &Value)> =
        found.as_array().into_iter().flatten().map(|one| (&one["unit"], &one["targets"][0]["unit"])).collect();
    let (percent, none) = (json!("percent"), Value::Null);
    assert_eq!(
        units,
        [
            (&percent, &none),
            (&none, &none),
            (&percent, &none),
            (&json!("ho"), &json!("nguoi")),
            (&percent, &none),
            (&json!("ty-dong"), &json!("trieu-dong")),
        ]
    );
}

#[test]
fn titles_stand_above_the_headings_and_their_unit_is_that_of_rows_without_a_column_for_it() {
    let above = "Biểu số 1;;\n(Đơn vị tính: triệu đồng);;\n";
    let sheet = format!("{above}section;name;actual\nbudget;Thu;1.000\nbudget;Tỷ lệ;95%\n");
    let found = report(&sheet);
    assert_eq!((&found["budget"][0]["unit"], &found["budget"][1]["unit"]), (&json!("trieu-dong"), &json!("percent")));
    assert_eq!(
        notices(&sheet),
        ["line 2, cell A2: the unit above the table, \"triệu đồng\", is that of rows without one (S60)"]
    );
    // Trees are in no millions of đồng.
    let sheet = format!("{above}section;name;unit;actual\nbudget;Thu;tỷ đồng;1\nmeasures;Cây;;500\n");
    assert_eq!(report(&sheet)["measures"][0]["unit"], Value::Null);
    assert_eq!(
        notices(&sheet),
        [
            "line 2, cell A2: the unit above the table, \"triệu đồng\", is put on no row, for there is a column `unit` (S60)"
        ]
    );
}

#[test]
fn names_that_come_again_in_another_place_are_other_measures() {
    let sheet = "section;partOf;name;actual\n\
        budget;;Chi;1\nbudget;;Thu;1\nbudget;chi;Giáo dục;1\nbudget;thu;Giáo dục;2\nmeasures;;Giáo dục;3\n";
    let found = report(sheet);
    let ids = ["/budget/0/parts/0/id", "/budget/1/parts/0/id", "/measures/0/id"].map(|at| found.pointer(at).cloned());
    // Of equal names, the one that is part of nothing is called by its name alone.
    assert_eq!(ids, [json!("chi-giao-duc"), json!("thu-giao-duc"), json!("giao-duc")].map(Some));
}

#[test]
fn every_cell_is_used_or_told() {
    let sheet = "Biểu số 1;;;\nsection;name;actual;targetName\nbudget;A;1;p\n\nbudget;B;..;\n;;;\nmeasures;C;5;\n";
    let sheet = sheet.replace("B;..", "B;chưa có");
    let (book, _) = open::open(sheet.as_bytes()).expect("a book");
    let (_, table) = layout::table(&book, &Options::default()).expect("a table");
    let told: Vec<_> = table.account.iter().map(|(address, _)| *address).collect();
    let cells: Vec<_> = book.grids[0].cells.keys().copied().collect();
    assert_eq!(told, cells);
}

#[test]
fn a_group_is_the_measures_and_a_part_stands_in_it() {
    let sheet = "section;id;partOf;group;name;actual\nmeasures;gd;;Xã hội;Giáo dục;1\n;;gd;Xã hội;Mầm non;2\n;;gd;;Tiểu học;3\n;;;Kinh tế;Xuất khẩu;4\n";
    let found = report(sheet);
    let group = |pointer: &str| found.pointer(pointer).cloned();
    assert_eq!(group("/measures/0/group"), Some(json!("Xã hội")));
    assert_eq!(group("/measures/1/group"), Some(json!("Kinh tế")));
    assert_eq!([group("/measures/0/parts/0/group"), group("/measures/0/parts/1/group")], [None, None]);
    assert_eq!(
        refused(&sheet.replace("gd;Xã hội;Mầm", "gd;Kinh tế;Mầm")),
        [
            "line 3, cell E3: a part stands in its measure's group; write \"Kinh tế\" in that row, or empty `group` here (S66)"
        ]
    );
}

#[test]
fn semicolons_tell_nothing_of_thousands_in_an_english_table() {
    for actual in ["1,757", "1.757"] {
        let sheet = format!("section;name;unit;actual\nmeasures;Roads;km;{actual}\nmeasures;Houses;;12\n");
        let said = refused(&sheet);
        assert!(said.len() == 1 && said[0].contains("S22"), "{actual} {said:#?}");
    }
    // Another cell tells it, or the language of the names does.
    let value = |names: [&str; 2], actual: &str, other: &str| {
        let [one, two] = names;
        let sheet = format!("section;name;unit;actual\nmeasures;{one};km;{actual}\nmeasures;{two};;{other}\n");
        report(&sheet)["measures"][0]["actual"]["value"].clone()
    };
    assert_eq!(value(["Roads", "Houses"], "1,757", "12.5"), json!(1757));
    assert_eq!(value(["Roads", "Houses"], "1.757", "12,5"), json!(1757));
    assert_eq!(value(["Đường", "Nhà"], "1.757", "12"), json!(1757));
    assert_eq!(value(["Straßen", "Häuser"], "1.757", "12"), json!(1757));
}
