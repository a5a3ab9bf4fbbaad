//! LibreOffice, Word, and Excel before 2007.

use report_card::sheet::layout;
use report_card::sheet::open::open;

use super::zipped::{content, spreadsheet, zip};
use super::{notices, opened};

fn cells(cells: &str) -> Vec<u8> {
    let styles = r#"<style:style style:name="up" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>"#;
    spreadsheet(
        styles,
        &format!(r#"<table:table table:name="S"><table:table-row>{cells}</table:table-row></table:table>"#),
    )
}

#[test]
fn every_kind_of_cell_of_libreoffice_is_what_it_is() {
    let number = |kind: &str, value: &str, shown: &str| {
        format!(
            r#"<table:table-cell office:value-type="{kind}" office:value="{value}" calcext:value-type="{kind}"><text:p>{shown}</text:p></table:table-cell>"#
        )
    };
    for (kind, value, shown, expected) in [
        ("float", "14.37", "14,37", "A1 14.37 .2"),
        ("float", "14.37", "14,4", "A1 14.37 .1"),
        ("float", "1757", "1.757", "A1 1757 .0"),
        ("float", "1.757", "1.757", "A1 1.757 .3"),
        ("float", "1757.5", "1.757,50", "A1 1757.5 .2"),
        ("float", "0", "0,00", "A1 0 .2"),
        ("float", "0.5", ",5", "A1 0.5 .1"),
        ("float", "-4.5", "(4.5)", "A1 -4.5 .1"),
        ("float", "-4.5", "−4.5", "A1 -4.5 .1"),
        ("float", "12", "12 ngày", "A1 12 .0[ ngày]"),
        ("float", "1234567", "1.235", "A1 1234567 .0k"),
        ("float", "1234567", "1,2 tr", "A1 1234567 .1kk[ tr]"),
        ("float", "12000000000000", "1,20E+13", "A1 12000000000000"),
        ("percentage", "0.574", "57,4%", "A1 0.574 .1%"),
        ("percentage", "0.574", "57 %", "A1 0.574 .0%"),
        ("percentage", "0.05", "+5%", "A1 0.05 .0%"),
        ("currency", "5", "£5.00", "A1 [£]5 .2"),
        ("currency", "1000", "1.000 ₫", "A1 1000 .0[ ₫]"),
        ("float", "5", "", "A1 5"),
        ("float", "", "5", "S05 sheet S, cell A1"),
    ] {
        assert_eq!(opened(&cells(&number(kind, value, shown))), expected, "{kind} {value} as {shown}");
    }
    for (cell, expected) in [
        (
            r#"<table:table-cell office:value-type="string"><text:p>Thu <text:s text:c="2"/>nội<text:line-break/>địa</text:p><text:p>x</text:p></table:table-cell>"#,
            r#"A1 "Thu   nội\nđịa\nx""#,
        ),
        (
            r#"<table:table-cell office:value-type="string"><office:annotation><text:p>lời nhắc</text:p></office:annotation><text:p>Thu<text:span text:style-name="up">1</text:span></text:p></table:table-cell>"#,
            r#"A1 "Thu¹""#,
        ),
        (
            r#"<table:table-cell office:value-type="string"><text:p>a</text:p><draw:frame><text:p>b</text:p></draw:frame></table:table-cell>"#,
            r#"A1 "a""#,
        ),
        (
            r#"<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>ĐÚNG</text:p></table:table-cell>"#,
            "A1 TRUE",
        ),
        (
            r#"<table:table-cell office:value-type="date" office:date-value="2024-03-31"><text:p>31/03/24</text:p></table:table-cell>"#,
            "A1 date 2024-03-31",
        ),
        (
            r##"<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>"##,
            "A1 error #DIV/0!",
        ),
        (r#"<table:table-cell table:formula="of:=SUM([.B1:.B2])"/>"#, "A1 formula =SUM([.B1:.B2])"),
        (
            r#"<table:table-cell table:number-columns-repeated="2" office:value-type="string"><text:p>a</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16382"/>"#,
            r#"A1 "a" · B1 "a""#,
        ),
    ] {
        assert_eq!(opened(&cells(cell)), expected, "{cell}");
    }
}

const TABLES: &str = r#"<table:table table:name="S">
    <table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>
    <table:table-column table:number-columns-repeated="16381"/>
    <table:table-row><table:table-cell office:value-type="float" office:value="1" table:number-columns-spanned="2" table:number-rows-spanned="2"/>
        <table:covered-table-cell office:value-type="float" office:value="9"/><table:table-cell office:value-type="float" office:value="2"/></table:table-row>
    <table:table-row table:number-rows-repeated="2" table:visibility="filter"><table:table-cell/><table:table-cell/>
        <table:table-cell/><table:table-cell office:value-type="float" office:value="3"/></table:table-row>
    <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
    <table:table-row><table:table-cell/></table:table-row>
    </table:table><table:table table:name="T" table:style-name="off"><table:table-row>
    <table:table-cell office:value-type="float" office:value="4"/></table:table-row></table:table>"#;
const OFF: &str = r#"<style:style style:name="off" style:family="table"><style:table-properties table:display="false"/></style:style>"#;

#[test]
fn libreoffice_hides_merges_and_repeats() {
    let bytes = spreadsheet(OFF, TABLES);
    let (book, _) = open(&bytes).expect("a spreadsheet");
    assert_eq!(opened(&bytes), "A1 1 · C1 2 · D2 3 · D3 3 | A1 4");
    assert_eq!(book.grids[0].hidden_rows.iter().copied().collect::<Vec<_>>(), [1, 2]);
    assert_eq!(book.grids[0].hidden_columns.iter().copied().collect::<Vec<_>>(), [1, 2]);
    assert_eq!(book.grids[0].merges.iter().map(|merge| merge.last.to_string()).collect::<Vec<_>>(), ["B2"]);
    assert!(book.grids[1].is_hidden);
    assert_eq!(notices(&bytes), "S18 sheet S, cell B1; S16 sheet S; S17 sheet S; S15 sheet T");
    // The same, as one XML.
    let flat = content(OFF, TABLES).replace("document-content", "document");
    assert_eq!(opened(flat.as_bytes()), opened(&bytes));
}

#[test]
fn tables_of_a_word_document_are_sheets() {
    let cell = |properties: &str, text: &str| {
        format!("<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>{text}</w:p></w:tc>")
    };
    let run = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let raised = r#"<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r>"#;
    let document = format!(
        r#"<w:document><w:body><w:p>{}</w:p><w:tbl><w:tr>{}{}</w:tr><w:tr>{}{}{}</w:tr><w:tr>{}{}{}</w:tr></w:tbl>
        <w:tbl><w:tr>{}</w:tr></w:tbl></w:body></w:document>"#,
        run("Không phải bảng"),
        cell(r#"<w:vMerge w:val="restart"/>"#, &run("TT")),
        cell(r#"<w:gridSpan w:val="2"/>"#, &(run("Thực hiện") + raised)),
        cell("<w:vMerge/>", ""),
        cell("", &run("2023")),
        cell("", &(run("20") + "<w:del><w:r><w:delText>9</w:delText></w:r></w:del>" + &run("24"))),
        cell("", &run("1")),
        cell("", &run("1.757,5")),
        cell("", "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"),
        cell("", &run("b")),
    );
    let bytes = zip(&[("[Content_Types].xml", "<Types/>"), ("word/document.xml", &document)]);
    let (book, _) = open(&bytes).expect("a document");
    assert_eq!(
        opened(&bytes),
        "A1 \"TT\" · B1 \"Thực hiện¹\" · B2 \"2023\" · C2 \"2024\" · A3 \"1\" · B3 \"1.757,5\" · C3 \"¹\" | A1 \"b\""
    );
    assert_eq!(book.grids.iter().flat_map(|grid| grid.name.clone()).collect::<Vec<_>>(), ["Bảng 1", "Bảng 2"]);
    let corners: Vec<_> = book.grids[0].merges.iter().map(|merge| format!("{}:{}", merge.first, merge.last)).collect();
    assert_eq!(corners, ["A1:A2", "B1:C1"]);
    let bare = zip(&[("word/document.xml", "<w:document><w:p><w:r><w:t>a</w:t></w:r></w:p></w:document>")]);
    assert_eq!(opened(&bare), "S19");
}

#[test]
fn the_lines_above_a_word_table_are_its_titles() {
    let paragraph = |text: &str| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");
    let row = |cells: [&str; 3]| {
        let cells = cells.map(|text| format!("<w:tc>{}</w:tc>", paragraph(text)));
        format!("<w:tr>{}</w:tr>", cells.concat())
    };
    let table = format!(
        "<w:tbl>{}{}</w:tbl>",
        row(["Nội dung", "Dự toán", "Thực hiện"]),
        row(["Thu phí", "1.500,5", "1.620,2"])
    );
    let document = format!(
        "<w:document><w:body>{}{}{}{}{}{table}{}{table}</w:body></w:document>",
        paragraph("UBND XÃ TÂN PHÚ"),
        paragraph("BÁO CÁO TÌNH HÌNH KINH TẾ - XÃ HỘI NĂM 2024"),
        paragraph(&"Năm 2023, xã thu được 5 tỷ đồng. ".repeat(8)),
        paragraph("Biểu 1. Thu ngân sách năm 2024"),
        paragraph("Đơn vị tính: triệu đồng"),
        paragraph("Biểu 2. Thu ngân sách năm 2023 (đơn vị tính: nghìn đồng)"),
    );
    let (book, _) = open(&zip(&[("word/document.xml", &document)])).expect("a document");
    assert_eq!(
        book.grids.iter().map(|grid| grid.above.len()).collect::<Vec<_>>(),
        [4, 3],
        "a whole paragraph names nothing"
    );
    for (sheet, unit, end) in [("Bảng 1", "triệu đồng", "2024-12-31"), ("Bảng 2", "nghìn đồng", "2023-12-31")]
    {
        let options = layout::Options { sheet: Some(sheet.to_owned()), ..layout::Options::default() };
        let (_, table) = layout::table(&book, &options).expect(sheet);
        let header = &table.header;
        assert_eq!(header.organization.as_deref(), Some("UBND xã Tân Phú"), "{sheet}");
        assert_eq!(header.period.as_ref().map(|(.., end)| end.as_str()), Some(end), "{sheet}");
        assert_eq!(layout::outline(&table)["lines"][0]["unit"], unit, "{sheet}");
    }
}

/// Made by xlwt: see `tests/sheets/open/README.md`.
#[test]
fn a_workbook_of_excel_97_is_read_like_a_new_one() {
    let bytes = include_bytes!("../../../sheets/open/excel-97.xls");
    assert_eq!(
        opened(bytes),
        "A1 \"Thu ngân sách¹\" · B1 \"東京\" · C1 36.1 .1 · D1 0.574 .1% · E1 5 · F1 1757 .0[ ngày] · G1 TRUE · H1 error #N/A \
         · I1 date 2024-03-31 · A3 1 · B3 2 · C3 3.25 · A4 4 | A1 \"ẩn\""
    );
    assert_eq!(notices(bytes), "S16 sheet Biểu 01; S17 sheet Biểu 01; S15 sheet Ẩn");
    let (book, _) = open(bytes).expect("a workbook");
    let merge = book.grids[0].merges[0];
    assert_eq!(format!("{}:{}", merge.first, merge.last), "B3:B4");
}

#[test]
fn texts_go_on_over_the_ends_of_records() {
    let (book, _) = open(include_bytes!("../../../sheets/open/long.xls")).expect("a workbook");
    for row in 0..100_u32 {
        let times = (row % 40) as usize;
        let expected =
            [format!("dòng {row} {}", "nước ".repeat(times)), format!("line {row} {}", "water ".repeat(times))];
        for (column, text) in (0..).zip(expected) {
            let cell = book.grids[0].get(row, column).expect("a cell");
            assert_eq!(super::cell(cell), format!("{:?}", text.trim()), "row {row}");
        }
    }
}

/// Programs that can't work a formula out leave an empty text of each; Excel, which can, of those that have it.
#[test]
fn a_formula_of_excel_97_without_its_result_is_told() {
    let bytes = include_bytes!("../../../sheets/open/marks.xls");
    assert!(opened(bytes).contains("E7 formula =…"), "{}", opened(bytes));
}
