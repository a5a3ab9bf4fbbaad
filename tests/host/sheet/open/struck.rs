//! What is struck out in a cell never becomes part of its number: the cell is refused, in every kind of file.

use report_card::sheet::layout::{self, Options};
use report_card::sheet::open::open;

use super::zipped::{spreadsheet, workbook, zip};
use super::{opened, problems};

/// What is refused of a file, by code and place.
fn refused(bytes: &[u8]) -> String {
    let (book, _) = open(bytes).expect("a file that opens");
    layout::table(&book, &Options::default()).map_or_else(|wrong| problems(&wrong), |_| "read".to_owned())
}

fn excel(rows: &str) -> Vec<u8> {
    let styles = r#"<fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts>
        <cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="1"/><xf numFmtId="0" fontId="2"/></cellXfs>"#;
    let strings = r#"<si><t>Chỉ tiêu</t></si><si><t>Thực hiện 2024</t></si><si><t>Chợ</t></si>
        <si><r><rPr><strike/></rPr><t xml:space="preserve">110 </t></r><r><rPr><strike val="0"/></rPr><t>125</t></r></si>"#;
    let head = r#"<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>"#;
    workbook(&format!("<sheetData>{head}{rows}</sheetData>"), styles, strings)
}

#[test]
fn excels_cells_are_refused_in_part_or_whole() {
    let row = |cell: &str| excel(&format!(r#"<row><c t="s"><v>2</v></c>{cell}</row>"#));
    for (cell, expected) in [
        (r#"<c t="s"><v>3</v></c>"#, "S20 sheet S, cell B2"),
        (r#"<c t="inlineStr"><is><r><rPr><strike/></rPr><t>7</t></r><r><t>9</t></r></is></c>"#, "S20 sheet S, cell B2"),
        (r#"<c s="1"><v>9</v></c>"#, "S20 sheet S, cell B2"),
        (r#"<c s="1"><f>1+8</f><v>9</v></c>"#, "S20 sheet S, cell B2"),
        (r#"<c s="2"><v>9</v></c>"#, "read"),
        (r#"<c s="1"/><c><v>9</v></c>"#, "S40 sheet S, cell B1"),
    ] {
        let told = refused(&row(cell));
        assert!(told == expected || expected.starts_with("S40") && !told.contains("S20"), "{cell}: {told}");
    }
    // A line that is struck out as a whole is told once; hidden, nobody sees it.
    let line = r#"<c t="s" s="1"><v>2</v></c><c s="1"><v>9</v></c>"#;
    let good = r#"<row><c t="s"><v>2</v></c><c><v>9</v></c></row>"#;
    assert_eq!(refused(&excel(&format!("{good}<row>{line}</row>"))), "S20 sheet S, cell A3");
    assert_eq!(refused(&excel(&format!(r#"{good}<row hidden="1">{line}</row>"#))), "read");
}

#[test]
fn what_is_struck_out_is_no_part_of_what_is_left() {
    assert_eq!(
        opened(&excel(r#"<row><c t="s"><v>3</v></c></row>"#)),
        r#"A1 "Chỉ tiêu" · B1 "Thực hiện 2024" · A2 "125""#
    );
}

#[test]
fn so_are_cells_of_libreoffice_and_of_word() {
    let styles = r#"<style:style style:name="T1" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>
        <style:style style:name="ce1" style:family="table-cell"><style:text-properties style:text-line-through-type="single"/></style:style>
        <style:style style:name="ce2" style:family="table-cell"><style:text-properties style:text-line-through-style="none" style:text-line-through-type="none"/></style:style>"#;
    let sheet = |cell: &str| {
        let head = "<table:table-row><table:table-cell><text:p>Chỉ tiêu</text:p></table:table-cell><table:table-cell><text:p>Thực hiện 2024</text:p></table:table-cell></table:table-row>";
        let name = "<table:table-cell><text:p>Chợ</text:p></table:table-cell>";
        spreadsheet(
            styles,
            &format!(
                r#"<table:table table:name="S">{head}<table:table-row>{name}{cell}</table:table-row></table:table>"#
            ),
        )
    };
    let number = |style: &str| {
        format!(
            r#"<table:table-cell table:style-name="{style}" office:value-type="float" office:value="9"><text:p>9</text:p></table:table-cell>"#
        )
    };
    let span = r#"<table:table-cell office:value-type="string"><text:p><text:span text:style-name="T1">7</text:span>9</text:p></table:table-cell>"#;
    assert_eq!(refused(&sheet(span)), "S20 sheet S, cell B2");
    assert_eq!(refused(&sheet(&number("ce1"))), "S20 sheet S, cell B2");
    assert_eq!(refused(&sheet(&number("ce2"))), "read");
    for strike in ["<w:strike/>", "<w:dstrike/>", r#"<w:strike w:val="true"/>"#] {
        let cell = |runs: &str| format!("<w:tc><w:p>{runs}</w:p></w:tc>");
        let run = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
        let figure = format!("<w:r><w:rPr>{strike}</w:rPr><w:t>145</w:t></w:r>{}", run("138"));
        let document = format!(
            "<w:document><w:tbl><w:tr>{}{}</w:tr><w:tr>{}{}</w:tr></w:tbl></w:document>",
            cell(&run("Chỉ tiêu")),
            cell(&run("Thực hiện 2024")),
            cell(&run("Hộ nghèo")),
            cell(&figure)
        );
        assert_eq!(refused(&zip(&[("word/document.xml", &document)])), "S20 sheet Bảng 1, cell B2", "{strike}");
    }
}

#[test]
fn so_are_those_of_excel_97_and_of_texts_that_have_the_stroke_themselves() {
    assert_eq!(refused(include_bytes!("../../../sheets/open/marks.xls")), "S20 sheet Biểu 01, cell D4");
    let told = refused("Chỉ tiêu;Thực hiện 2024\nChợ;1\u{336}1\u{336}0\u{336} 125\n".as_bytes());
    assert!(told.starts_with("S20") && told.contains("B2"), "{told}");
}
