//! Our own columns in a workbook: numbers as they are shown, cells that are merged or hidden, a sheet that is a section.

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet};
use serde_json::{Value, json};

use super::convert::{REPORT, convert};

fn workbook(name: &str, write: impl Fn(&mut Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name(name).expect("a name");
    write(sheet);
    book.save_to_buffer().expect("a workbook")
}

fn headings(sheet: &mut Worksheet, row: u32, names: &[&str]) {
    for (column, name) in names.iter().enumerate() {
        sheet.write(row, column as u16, *name).expect("written");
    }
}

#[test]
fn numbers_are_what_their_reader_is_shown() {
    let bytes = workbook("Số liệu", |sheet| {
        sheet.write(0, 0, "KẾT QUẢ NĂM 2024").expect("written");
        headings(sheet, 2, &["section", "name", "unit", "actual", "ascending", "targetName", "target", "targetPeriod"]);
        let section = Format::new();
        sheet.merge_range(3, 0, 4, 0, "measures", &section).expect("merged");
        let percent = Format::new().set_num_format("0.0%");
        let grouped = Format::new().set_num_format("#,##0.0");
        let day = Format::new().set_num_format("yyyy-mm-dd");
        sheet.write(3, 1, "Hồ sơ đúng hạn").expect("written");
        sheet.write_with_format(3, 3, 0.957, &percent).expect("written");
        sheet.write(4, 1, "Thu").expect("written").write(4, 2, "tỷ đồng").expect("written");
        sheet.write_with_format(4, 3, 1757.5, &grouped).expect("written");
        sheet
            .write(4, 4, false)
            .expect("written")
            .write(4, 5, "kế hoạch")
            .expect("written")
            .write(4, 6, 1700)
            .expect("written");
        let end = ExcelDateTime::from_ymd(2024, 12, 31).expect("a day");
        sheet.write_with_format(4, 7, &end, &day).expect("written");
    });
    let (text, _) = convert(&bytes, REPORT).expect("a report");
    let report: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(
        report["measures"],
        json!([
            { "id": "ho-so-dung-han", "name": "Hồ sơ đúng hạn", "unit": "percent", "actual": { "value": 95.7, "decimals": 1 } },
            {
                "id": "thu", "name": "Thu", "unit": "ty-dong", "ascending": false, "actual": { "value": 1757.5, "decimals": 1 },
                "targets": [{
                    "id": "ke-hoach", "name": "kế hoạch", "period": { "end": "2024-12-31" }, "value": 1700,
                }],
            },
        ])
    );
}

#[test]
fn a_sheet_that_is_called_by_its_section_needs_no_column_for_it() {
    let bytes = workbook("budget", |sheet| {
        headings(sheet, 0, &["name", "actual", "missingReason"]);
        sheet.write(1, 0, "Thu").expect("written").write(1, 1, 5).expect("written");
    });
    let (text, _) = convert(&bytes, REPORT).expect("a report");
    let report: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(report["budget"][0]["id"], "thu");
}

#[test]
fn what_is_hidden_is_not_read_and_told_and_problems_name_sheet_and_cell() {
    let bytes = workbook("Số liệu", |sheet| {
        headings(sheet, 0, &["section", "name", "actual", "note"]);
        for (row, name) in [(1, "A"), (2, "B")] {
            sheet.write(row, 0, "measures").expect("written").write(row, 1, name).expect("written");
            sheet.write(row, 2, 5).expect("written").write(row, 3, "nội bộ").expect("written");
        }
        sheet.set_row_hidden(2).expect("hidden").set_column_hidden(3).expect("hidden");
    });
    let (text, told) = convert(&bytes, REPORT).expect("a report");
    let report: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(report["measures"], json!([{ "id": "a", "name": "A", "actual": { "value": 5 } }]));
    assert!(
        told.iter().any(|told| told.ends_with("(S16)")) && told.iter().any(|told| told.ends_with("(S17)")),
        "{told:?}"
    );
    let bytes = workbook("Số liệu", |sheet| {
        headings(sheet, 1, &["section", "name", "actual"]);
        sheet.write(2, 0, "measures").expect("written").write(2, 1, "A").expect("written");
        sheet.write(2, 2, true).expect("written").write(2, 4, "lạc").expect("written");
    });
    let refused = convert(&bytes, REPORT).expect_err("refused");
    assert_eq!(
        refused,
        [
            "sheet Số liệu, cell C3: TRUE is a truth value, not a figure; write a number, or leave the cell blank (S28)",
            "sheet Số liệu, cell E3: \"lạc\" stands in a column without a heading; write the heading, or empty the cell (S54)",
        ]
    );
}
