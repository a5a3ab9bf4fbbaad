//! Sheets: their columns, their cells, what stands in the way.

use std::rc::Rc;

use report_card::sheet::layout::Role;
use report_card::words::Language;
use report_card_desk::bring::read::{How, Outcome, read};
use report_card_desk::confirm::columns::changed;
use report_card_desk::confirm::finding::{FindingKind, SourcePlace};
use report_card_desk::confirm::reading::{Sheet, Source};
use report_card_desk::confirm::remedy::remedied;
use report_card_desk::confirm::report::report;
use report_card_desk::confirm::states::{Confirming, ReviewState};
use serde_json::Value;

use super::{find, how, reading};

const PHUONG: &[u8] = include_bytes!("../../../tests/sheets/phuong.ods");

/// The workbooks of tests/sheets.
pub fn all() -> Vec<(String, Vec<u8>)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/sheets");
    let names = ["phuong.ods", "uk-council.xlsx", "vn-kinh-te-xa-hoi.xlsx"];
    names.map(|name| (name.to_owned(), std::fs::read(format!("{folder}/{name}")).expect("a workbook"))).into()
}

fn sheet(source: &Source) -> &Sheet {
    match source {
        Source::Sheet(sheet) => sheet,
        Source::Article { .. } => panic!("no sheet"),
    }
}

/// What a sheet shows at a place.
fn shown<'a>(sheet: &'a Sheet, place: &SourcePlace) -> &'a str {
    let SourcePlace::Cell(row, column) = place else { panic!("no cell") };
    sheet.rows.get(*row as usize).and_then(|row| row.get(*column as usize)).map_or("", String::as_str)
}

#[test]
fn each_figure_of_a_sheet_stands_at_its_cell() {
    let confirming = Confirming::new(Rc::new(reading(PHUONG, &how())));
    let sheet = sheet(&confirming.reading.source);
    let cells = |pointer: &str| -> Vec<&str> {
        let finding = &confirming.reading.findings[find(&confirming, pointer)];
        finding.places.iter().map(|place| shown(sheet, place)).collect()
    };
    assert_eq!(cells("/budget/0")[..2], ["14,37", "Thu ngân sách (tỷ đồng)"]);
    assert_eq!(cells("/budget/0/targets/0"), ["12,5", "115,0"]);
    assert_eq!(cells("/organization"), ["UBND PHƯỜNG LẠC VIỄN"]);
    for (name, bytes) in all() {
        let reading = reading(&bytes, &how());
        for finding in &reading.findings {
            let is_line = matches!(finding.kind, FindingKind::Measure | FindingKind::Target | FindingKind::Baseline);
            assert!(!is_line || !finding.places.is_empty(), "{name}: {}", finding.pointer);
            assert!(!is_line || !finding.quote.is_empty(), "{name}: {}", finding.pointer);
        }
    }
}

#[test]
fn a_doubt_stands_at_the_line_that_it_is_about() {
    let confirming = Confirming::new(Rc::new(reading(PHUONG, &how())));
    let poor = &confirming.reading.findings[find(&confirming, "/measures/1")];
    assert!(!poor.is_sure);
    assert_eq!(poor.reasons[0].code, "S52");
    assert_eq!(poor.reasons[0].place["vi"], "trang tính \"KQ 2023\", ô B8");
}

#[test]
fn another_meaning_of_a_column_is_read_anew_and_what_did_not_change_stays_confirmed() {
    let first = Rc::new(reading(PHUONG, &how()));
    let mut confirming = Confirming::new(first.clone());
    confirming.accept_sure();
    let before = confirming.waits().len();
    let mut layout = sheet(&first.source).layout.clone().expect("a layout");
    let plan = layout.columns.iter().position(|column| column.role == Role::Target).expect("a plan");
    layout.columns[plan].role = Role::Baseline;
    let compared =
        layout.columns.iter().position(|column| column.role == Role::TargetComparison).expect("a comparison");
    layout.columns[compared].role = Role::BaselineComparison;
    let second = Rc::new(reading(PHUONG, &How { layout: Some(layout), ..how() }));
    let again = Confirming::carried(second, &confirming.kept());
    let state = |pointer: &str| again.state(find(&again, pointer)).clone();
    assert_eq!(state("/budget/0"), ReviewState::Accepted);
    assert_eq!(state("/budget/0/baselines/0"), ReviewState::Waiting);
    assert!(again.waits().len() > before);
    let text = report(&again);
    let report: Value = serde_json::from_str(&text).expect("a report");
    assert!(report["budget"][0].get("targets").is_none() && report["budget"][0].get("baselines").is_none());
}

#[test]
fn a_column_changed_and_changed_back_has_all_that_was_decided() {
    let first = Rc::new(reading(PHUONG, &how()));
    let mut confirming = Confirming::new(first.clone());
    confirming.accept_sure();
    let mut layout = sheet(&first.source).layout.clone().expect("a layout");
    let plan = layout.columns.iter().position(|column| column.role == Role::Target).expect("a plan");
    layout.columns[plan].role = Role::Baseline;
    let second = Rc::new(reading(PHUONG, &How { layout: Some(layout), ..how() }));
    let kept = confirming.kept_with(&[]);
    let mut other = Confirming::carried(second, &kept);
    // What is taken back meanwhile, of what both have, stays taken back.
    other.decide(find(&other, "/organization"), ReviewState::Waiting);
    let again = Confirming::carried(first.clone(), &other.kept_with(&kept));
    confirming.decide(find(&confirming, "/organization"), ReviewState::Waiting);
    assert_eq!(again, confirming);
}

#[test]
fn read_again_as_it_was_all_that_was_decided_stays() {
    for (name, bytes) in all() {
        let mut confirming = Confirming::new(Rc::new(reading(&bytes, &how())));
        confirming.accept_sure();
        confirming.decide(2, ReviewState::LeftOut);
        let again = Confirming::carried(Rc::new(reading(&bytes, &how())), &confirming.kept());
        assert_eq!(again, confirming, "{name}");
    }
}

#[test]
fn a_cell_that_cannot_be_read_is_told_at_its_place_and_nothing_is_confirmed() {
    let text = "STT\tChỉ tiêu\tĐVT\tKế hoạch 2023\tThực hiện 2023\n1\tThu ngân sách\ttỷ đồng\t10\t12x4\n2\tChi\ttỷ đồng\t5\t6\n";
    let reading = reading(text.as_bytes(), &how());
    assert!(reading.findings.is_empty());
    assert_eq!(reading.refusals[0].cell, Some((1, 4)));
    assert!(reading.refusals[0].sentence["vi"].contains("12x4"));
    assert_eq!(sheet(&reading.source).layout.as_ref().map(|layout| layout.columns.len()), Some(5));
}

#[test]
fn a_column_that_nobody_knows_can_be_told_and_then_all_is_read() {
    let text = "Chỉ tiêu\tSố\nThu ngân sách\t12\nChi ngân sách\t6\n";
    let first = reading(text.as_bytes(), &how());
    let layout = sheet(&first.source).layout.clone();
    let mut layout = layout.expect("a layout to change");
    assert!(!first.refusals.is_empty());
    layout.columns.iter_mut().filter(|column| column.column == "B").for_each(|column| column.role = Role::Actual);
    let Outcome::Read(second) = read(text.as_bytes(), &How { layout: Some(layout), ..how() }) else {
        panic!("not read")
    };
    assert_eq!(second.refusals, []);
    assert_eq!(second.findings.iter().filter(|finding| finding.kind == FindingKind::Measure).count(), 2);
}

#[test]
fn a_sheet_without_headings_has_its_columns_told_by_menus() {
    let text = "Thu ngân sách\t12\ttỷ đồng\nChi ngân sách\t6\ttỷ đồng\n";
    let how = How { kind: Some(report_card_desk::bring::kind::SourceKind::Sheet), ..how() };
    let first = reading(text.as_bytes(), &how);
    assert_eq!(first.refusals[0].code, "S41");
    let mut layout = sheet(&first.source).layout.clone().expect("a layout to change");
    assert_eq!(
        layout.columns.iter().map(|own| own.role).collect::<Vec<_>>(),
        [Role::Name, Role::Unknown, Role::Unknown]
    );
    // One menu after the other, as an editor does it: what was told stays told.
    for (column, role) in [("C", Role::Unit), ("B", Role::Actual)] {
        layout = changed(&layout, column, role);
        let next = reading(text.as_bytes(), &How { layout: Some(layout), ..how.clone() });
        layout = sheet(&next.source).layout.clone().expect("a layout to change");
        assert_eq!(next.findings.is_empty(), role == Role::Unit);
        if role == Role::Actual {
            let names: Vec<&str> = next.findings.iter().filter_map(|it| it.value.get("name")?.as_str()).collect();
            assert!(names.ends_with(&["Thu ngân sách", "Chi ngân sách"]), "{names:?}");
            assert_eq!(next.refusals, []);
        }
    }
}

#[test]
fn no_remedy_is_a_shells() {
    let files = [
        (Language::Vi, include_str!("../../../src/words/languages/vi.json")),
        (Language::En, include_str!("../../../src/words/languages/en.json")),
    ];
    for (language, file) in files {
        let all: Value = serde_json::from_str(file).expect("a language");
        for (key, sentence) in all["sheet"].as_object().expect("sentences") {
            let sentence = sentence.as_str().unwrap_or_default();
            let names = ["--", "ascending", "\"role\"", "\"period\""];
            for has_menus in [true, false] {
                let mended = remedied(sentence, language, has_menus);
                assert!(!names.iter().any(|name| mended.contains(name)), "{key}: {mended}");
                assert_eq!(mended != sentence, names.iter().any(|name| sentence.contains(name)), "{key}");
                assert!(!mended.is_empty(), "{key}");
            }
        }
    }
    let mended = remedied(
        "\"1.757\" can be 1757 or 1.757: if 1757, run again with --decimal comma; if 1.757, with --decimal point",
        Language::En,
        true,
    );
    assert_eq!(mended, "\"1.757\" can be 1757 or 1.757; choose under “Decimals” above the table");
}

#[test]
fn a_table_is_told_to_use_menus_only_where_it_is_shown_with_them() {
    for (text, has_menus) in [
        ("1\t2\t3\n4\t5\t6\n7\t8\t9\n", false),
        ("KH\tTH\n10\t12\n5\t6\n", false),
        ("Thu ngân sách\t12\ttỷ đồng\nChi ngân sách\t6\ttỷ đồng\n", true),
        ("Chỉ tiêu\tSố\nThu ngân sách\t12\nChi ngân sách\t6\n", true),
    ] {
        let how = How { kind: Some(report_card_desk::bring::kind::SourceKind::Sheet), ..how() };
        let reading = reading(text.as_bytes(), &how);
        let layout = sheet(&reading.source).layout.as_ref();
        assert_eq!(layout.is_some_and(|layout| !layout.columns.is_empty()), has_menus, "{text}");
        let [refusal] = &reading.refusals[..] else { panic!("{:?}", reading.refusals) };
        for (language, menus, table) in [
            (Language::En, "in the menus at the head of the table", "write in the table"),
            (Language::Vi, "trong các ô chọn ở đầu bảng", "hãy ghi vào bảng"),
        ] {
            let said = refusal.sentence(language);
            assert_eq!((said.contains(menus), said.contains(table)), (has_menus, !has_menus), "{said}");
        }
    }
}

/// A table of so many rows, as cells that were pasted; the names are so long.
fn rows(count: usize, length: usize) -> String {
    let line = |at: usize| format!("{at}\t{at:x>length$}\ttỷ đồng\t{}\t{}\n", 10 + at, 12 + at);
    let heading = "STT\tChỉ tiêu\tĐVT\tKế hoạch 2023\tThực hiện 2023\n";
    std::iter::once(heading.to_owned()).chain((1..=count).map(line)).collect()
}

#[test]
fn a_table_of_more_rows_than_a_report_holds_says_how_many_it_holds_and_what_to_do() {
    // Too many for a list; too long for a text.
    for (count, length, has, holds) in
        [(2_001, 6, ["2.001", "2,001"], ["2.000", "2,000"]), (700, 3_900, ["700"; 2], ["200"; 2])]
    {
        let reading = reading(rows(count, length).as_bytes(), &how());
        assert!(reading.findings.is_empty() && !sheet(&reading.source).rows.is_empty(), "{count}");
        let [refusal] = &reading.refusals[..] else { panic!("{:?}", reading.refusals) };
        assert_eq!(refusal.code, "S70");
        let (vi, en) = (refusal.sentence(Language::Vi), refusal.sentence(Language::En));
        let is_counted = |said: &str, at: usize| said.contains(has[at]) && said.contains(holds[at]);
        assert!(is_counted(vi, 0) && is_counted(en, 1), "{vi} {en}");
        // No pointer, no byte, no code of the format: what to do with the rows.
        for sentence in [vi, en] {
            assert!(!sentence.contains(['/', '(']) && !sentence.contains("byte"), "{sentence}");
        }
        assert!(vi.contains("chép hàng tiêu đề cùng các hàng ấy") && en.contains("copy the heading row with them"));
    }
    assert!(reading(rows(200, 3_900).as_bytes(), &how()).refusals.is_empty(), "so many it holds");
}
