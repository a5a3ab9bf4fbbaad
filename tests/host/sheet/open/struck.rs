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

#[test]
fn so_are_those_of_pages_and_of_the_xml_of_excel_2003() {
    let page = |style: &str, cell: &str| {
        format!(
            "<html><head><style>{style}</style></head><table><tr><td>Chỉ tiêu<td>Thực hiện 2024<tr><td>Chợ{cell}</table>"
        )
    };
    for cell in [
        "<td><s>110</s> 125",
        "<td><del>110</del> 125",
        "<td><strike>110</strike> 125",
        "<td style='text-decoration: line-through'>110",
        "<td><span style='color:red;text-decoration:underline line-through'>110</span> 125",
        "<td class='so xl65'>110",
        "<td><font class=\"font6\">110</font> 125",
    ] {
        let css = ".xl64 {color:red}\n.xl65\n\t{mso-style-parent:style0;\n\ttext-decoration:line-through;}\n.font6 {text-decoration:line-through}";
        assert_eq!(refused(page(css, cell).as_bytes()), "S20 sheet Bảng 1, cell B2", "{cell}");
    }
    // Of a rule the last part, all of it, and no comment.
    let css = "<!-- /* .xl64 { */ .card .old, tr > th.so {text-decoration:line-through} /* .xl64 {text-decoration:line-through} */ u {text-decoration:line-through} -->";
    for (cell, expected) in [
        ("<td class=card>110", "read"),
        ("<td class=so>110", "read"),
        ("<td class=xl64>110", "read"),
        ("<td class=old>110", "S20 sheet Bảng 1, cell B2"),
        ("<td><u>110</u>", "S20 sheet Bảng 1, cell B2"),
    ] {
        assert_eq!(refused(page(css, cell).as_bytes()), expected, "{cell}");
    }
    assert_eq!(refused(page(".xl64 {text-decoration:none}", "<td class='xl64'><u>110</u>").as_bytes()), "read");

    let excel = |styles: &str, row: &str| {
        format!(
            "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" \
             xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Styles><Style ss:ID=\"w\" ss:Parent=\"x\"/><Style ss:ID=\"x\"><Font ss:StrikeThrough=\"1\"/></Style>\
             <Style ss:ID=\"y\" ss:Parent=\"x\"/><Style ss:ID=\"z\" ss:Parent=\"x\"><Font ss:StrikeThrough=\"0\"/></Style></Styles>\
             <Worksheet ss:Name=\"S\"><Table>{styles}<Row><Cell ss:StyleID=\"z\"><Data ss:Type=\"String\">Chỉ tiêu</Data></Cell>\
             <Cell ss:StyleID=\"z\"><Data ss:Type=\"String\">Thực hiện 2024</Data></Cell></Row>{row}</Table></Worksheet></Workbook>"
        )
    };
    let row = |row: &str, cell: &str, data: &str| {
        format!(
            "<Row{row}><Cell ss:StyleID=\"z\"><Data ss:Type=\"String\">Chợ</Data></Cell><Cell{cell}>{data}</Cell></Row>"
        )
    };
    let number = "<Data ss:Type=\"Number\">125</Data>";
    let struck = "S20 sheet S, cell B2";
    for (columns, line, expected) in [
        ("", row("", " ss:StyleID=\"x\"", number), struck),
        ("", row("", " ss:StyleID=\"y\"", number), struck),
        ("", row("", " ss:StyleID=\"w\"", number), struck),
        ("", row("", " ss:StyleID=\"z\"", number), "read"),
        ("", row(" ss:StyleID=\"x\"", "", number), struck),
        ("<Column ss:Index=\"2\" ss:StyleID=\"x\"/>", row("", "", number), struck),
        ("<Column ss:StyleID=\"x\"/>", row("", "", number), "read"),
        (
            "",
            row(
                "",
                "",
                "<ss:Data ss:Type=\"String\" xmlns=\"http://www.w3.org/TR/REC-html40\"><S>110</S> 125</ss:Data>",
            ),
            struck,
        ),
    ] {
        assert_eq!(refused(excel(columns, &line).as_bytes()), expected, "{columns} {line}");
    }
}

#[test]
fn so_are_those_whose_style_has_the_line() {
    // Word: a style of letters or of a paragraph, or one that it is based on.
    let styles = r#"<w:styles><w:style w:type="character" w:styleId="Xoa"><w:rPr><w:strike/></w:rPr></w:style>
        <w:style w:type="character" w:styleId="Con"><w:basedOn w:val="Xoa"/></w:style>
        <w:style w:type="character" w:styleId="Thoi"><w:basedOn w:val="Xoa"/><w:rPr><w:strike w:val="0"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Doan"><w:rPr><w:dstrike/></w:rPr></w:style>
        <w:style w:type="character" w:styleId="Vong"><w:basedOn w:val="Vong"/></w:style></w:styles>"#;
    let word = |paragraph: &str, run: &str| {
        let cell = |paragraph: &str, run: &str, text: &str| {
            format!(
                "<w:tc><w:p><w:pPr>{paragraph}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>{text}</w:t></w:r></w:p></w:tc>"
            )
        };
        let row = |cells: [String; 2]| format!("<w:tr>{}</w:tr>", cells.concat());
        let head = row([cell("", "", "Chỉ tiêu"), cell("", "", "Thực hiện 2024")]);
        let line = row([cell("", "", "Hộ nghèo"), cell(paragraph, run, "145")]);
        let document = format!("<w:document><w:tbl>{head}{line}</w:tbl></w:document>");
        refused(&zip(&[("word/document.xml", &document), ("word/styles.xml", styles)]))
    };
    let struck = "S20 sheet Bảng 1, cell B2";
    for (paragraph, run, expected) in [
        ("", r#"<w:rStyle w:val="Xoa"/>"#, struck),
        ("", r#"<w:rStyle w:val="Con"/>"#, struck),
        (r#"<w:pStyle w:val="Doan"/>"#, "", struck),
        ("", r#"<w:rStyle w:val="Thoi"/>"#, "read"),
        ("", r#"<w:rStyle w:val="Vong"/>"#, "read"),
        ("", r#"<w:rStyle w:val="Xoa"/><w:strike w:val="false"/>"#, "read"),
        (r#"<w:pStyle w:val="Doan"/>"#, r#"<w:dstrike w:val="0"/>"#, "read"),
        // Each of the two lines is turned off alone.
        (r#"<w:pStyle w:val="Doan"/>"#, r#"<w:strike w:val="0"/>"#, struck),
        ("", r#"<w:strike/><w:dstrike w:val="0"/>"#, struck),
    ] {
        assert_eq!(word(paragraph, run), expected, "{paragraph}{run}");
    }
    // LibreOffice: the style of a column or of a row, and one that a cell's is made of.
    let styles = r#"<style:style style:name="ce3" style:family="table-cell" style:parent-style-name="Xoa"/>
        <style:style style:name="Xoa" style:family="table-cell"><style:text-properties style:text-line-through-style="solid"/></style:style>
        <style:style style:name="ce1" style:family="table-cell" style:parent-style-name="Xoa"/>
        <style:style style:name="ce2" style:family="table-cell" style:parent-style-name="Xoa"><style:text-properties style:text-line-through-style="none"/></style:style>"#;
    let libre = |column: &str, row: &str, cell: &str| {
        let columns = format!("<table:table-column/><table:table-column {column}/>");
        let text = |text: &str| {
            format!(
                r#"<table:table-cell table:style-name="ce2" office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#
            )
        };
        let number = format!(
            r#"<table:table-cell {cell} office:value-type="float" office:value="9"><text:p>9</text:p></table:table-cell>"#
        );
        let head = format!("<table:table-row>{}{}</table:table-row>", text("Chỉ tiêu"), text("Thực hiện 2024"));
        let line = format!("<table:table-row {row}>{}{number}</table:table-row>", text("Chợ"));
        refused(&spreadsheet(styles, &format!(r#"<table:table table:name="S">{columns}{head}{line}</table:table>"#)))
    };
    let default = r#"table:default-cell-style-name="ce1""#;
    for (column, row, cell, expected) in [
        (default, "", "", "S20 sheet S, cell B2"),
        ("", default, "", "S20 sheet S, cell B2"),
        ("", "", r#"table:style-name="ce1""#, "S20 sheet S, cell B2"),
        // A style may stand before the one that it is made of.
        ("", "", r#"table:style-name="ce3""#, "S20 sheet S, cell B2"),
        (default, "", r#"table:style-name="ce2""#, "read"),
    ] {
        assert_eq!(libre(column, row, cell), expected, "{column} {row} {cell}");
    }
}
