//! What workbooks have beside their cells: hidden rows and columns, merged figures, several sheets, levels.

use report_card::sheet::layout::{self, Options};
use rust_xlsxwriter::{Format, Workbook, Worksheet};

use super::{told, with};

/// A sheet of texts and numbers, cells parted by semicolons, rows by lines.
fn write(sheet: &mut Worksheet, name: &str, cells: &str) {
    sheet.set_name(name).expect("a name");
    for (row, line) in cells.lines().enumerate() {
        for (column, text) in line.split(';').enumerate().filter(|(_, text)| !text.is_empty()) {
            let at = (u32::try_from(row).expect("few"), u16::try_from(column).expect("few"));
            match text.parse::<f64>() {
                Ok(number) => sheet.write(at.0, at.1, number).expect("written"),
                Err(_) => sheet.write(at.0, at.1, text).expect("written"),
            };
        }
    }
}

const TABLE: &str =
    "KẾT QUẢ NĂM 2023\nSTT;Chỉ tiêu;ĐVT;KH 2023;TH 2023\n1;Thu;ha;100;110\n2;Chi;ha;200;220\n3;Nợ;ha;10;9";

fn refused(mut book: Workbook, options: &Options) -> Vec<String> {
    let bytes = book.save_to_buffer().expect("a workbook");
    with(&bytes, options).map(|_| ()).map_err(|problems| told(&problems)).expect_err("refused")
}

/// The names of the lines, and what is told.
fn read(mut book: Workbook, options: &Options) -> (Vec<String>, String) {
    let bytes = book.save_to_buffer().expect("a workbook");
    let (book, notices) = report_card::sheet::open::open(&bytes).map_err(|problems| told(&problems)).expect("open");
    let (layout, table) = layout::table(&book, options).map_err(|problems| told(&problems)).expect("a table");
    let outline = layout::outline(&table);
    let lines = outline["lines"].as_array().expect("lines").iter();
    let names = lines.map(|line| format!("{} {}", line["name"].as_str().expect("a name"), line["actual"]["value"]));
    let mut said = told(&notices);
    said.extend(layout::summary(&layout, &table, report_card::words::Language::En));
    (names.collect(), said.join("\n"))
}

#[test]
fn hidden_rows_and_columns_are_told_and_not_read() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    write(sheet, "Biểu 01", &TABLE.replace(";KH 2023", ";TH 2022"));
    sheet.set_row_hidden(3).expect("hidden").set_column_hidden(3).expect("hidden");
    let (lines, said) = read(book, &Options::default());
    assert_eq!(lines, ["Thu 110", "Nợ 9"]);
    for expected in ["S16: rows that are hidden are not read: 4", "S17: columns that are hidden are not read: D", "D3"]
    {
        assert!(said.contains(expected), "{expected}\n{said}");
    }
}

#[test]
fn one_figure_over_several_rows_is_refused() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    write(sheet, "Biểu 01", TABLE);
    sheet.merge_range(2, 4, 3, 4, "36.5", &Format::new()).expect("merged");
    let said = refused(book, &Options::default());
    assert_eq!(
        said,
        [
            "sheet Biểu 01, cell E3 S46: \"36.5\" is one cell for several rows or columns; unmerge it and write each line's own figure"
        ]
    );
}

#[test]
fn of_several_sheets_one_is_asked_for() {
    let book = || {
        let mut book = Workbook::new();
        write(book.add_worksheet(), "Bìa", "UBND XÃ A\nPhụ lục số liệu");
        write(book.add_worksheet(), "Biểu 01", TABLE);
        write(book.add_worksheet(), "Biểu 02", &TABLE.replace("Thu", "Bò"));
        book.add_worksheet().set_hidden(true);
        book
    };
    let said = refused(book(), &Options::default());
    assert_eq!(
        said,
        [
            "S42: several sheets have a table: Biểu 01, Biểu 02; run again with --sheet \"Biểu 01\" (or another of these names)"
        ]
    );
    let sheet = |name: &str| Options { sheet: Some(name.to_owned()), ..Options::default() };
    assert_eq!(read(book(), &sheet("Biểu 02")).0[0], "Bò 110");
    assert!(refused(book(), &sheet("Biểu 03"))[0].starts_with("S42: there is no sheet \"Biểu 03\"; the file has Bìa"));
}

#[test]
fn more_levels_than_a_report_nests_are_refused() {
    let cells =
        "NĂM 2023\nSTT;Nội dung;ĐVT;TH 2023\nA;Tổng;ha;9\nI;Một;ha;9\n1;Hai;ha;9\n1.1;Ba;ha;9\na;Bốn;ha;9\n-;Năm;ha;9";
    let book = || {
        let mut book = Workbook::new();
        write(book.add_worksheet(), "Biểu 01", cells);
        book
    };
    let said = refused(book(), &Options { nest: true, ..Options::default() });
    assert_eq!(said.len(), 1, "{said:#?}");
    assert!(said[0].starts_with("sheet Biểu 01, cell B8 S49: \"Năm\" stands deeper than four levels"), "{said:#?}");
    assert_eq!(read(book(), &Options::default()).0.len(), 5);
}

#[test]
fn names_that_come_again_are_told_apart_by_the_column_beside_them() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let cells = "NĂM 2023\nTT;Cây trồng;Chỉ tiêu;ĐVT;KH 2023;TH 2023\n;;Diện tích;ha;1;2\n;;Sản lượng;tấn;3;4\n\
                 2;Ngô;Diện tích;ha;5;6\n;;- Ngô xuân;ha;7;8";
    write(sheet, "Biểu 01", cells);
    sheet.merge_range(2, 0, 3, 0, "1", &Format::new()).expect("merged");
    sheet.merge_range(2, 1, 3, 1, "Lúa", &Format::new()).expect("merged");
    let (lines, said) = read(book, &Options::default());
    assert_eq!(lines, ["Lúa – Diện tích 2", "Lúa – Sản lượng 4", "Ngô – Diện tích 6"], "{said}");
}
