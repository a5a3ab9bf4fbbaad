//! Workbooks made part by part, as no program would write them.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A zip of parts.
pub fn zip(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).expect("a part");
        writer.write_all(text.as_bytes()).expect("a part's bytes");
    }
    writer.finish().expect("a zip").into_inner()
}

/// A workbook of one sheet: what stands in `worksheet`, the `numFmts` and `cellXfs` of the styles, the shared strings.
pub fn workbook(worksheet: &str, styles: &str, strings: &str) -> Vec<u8> {
    zip(&[
        ("[Content_Types].xml", "<Types/>"),
        (
            "_rels/.rels",
            r#"<Relationships><Relationship Id="r1" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
        ),
        ("xl/workbook.xml", r#"<workbook><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>"#),
        (
            "xl/_rels/workbook.xml.rels",
            r#"<Relationships><Relationship Id="r1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/>
            <Relationship Id="r2" Type="http://x/styles" Target="styles.xml"/>
            <Relationship Id="r3" Type="http://x/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>"#,
        ),
        ("xl/styles.xml", &format!("<styleSheet>{styles}</styleSheet>")),
        ("xl/sharedStrings.xml", &format!(r#"<sst uniqueCount="99999999999999">{strings}</sst>"#)),
        ("xl/worksheets/sheet1.xml", &format!("<worksheet>{worksheet}</worksheet>")),
    ])
}

/// A workbook whose sheet has these comments.
pub fn commented(comments: &str) -> Vec<u8> {
    let text = |text: &str| format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let rows = format!("<row>{}{}</row><row>{}<c><v>5</v></c></row>", text("Chỉ tiêu"), text("TH 2024"), text("A"));
    zip(&[
        ("[Content_Types].xml", "<Types/>"),
        ("xl/workbook.xml", r#"<workbook><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>"#),
        (
            "xl/_rels/workbook.xml.rels",
            r#"<Relationships><Relationship Id="r1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
        ),
        ("xl/worksheets/sheet1.xml", &format!("<worksheet><sheetData>{rows}</sheetData></worksheet>")),
        (
            "xl/worksheets/_rels/sheet1.xml.rels",
            r#"<Relationships><Relationship Id="r1" Type="http://x/comments" Target="../comments1.xml"/></Relationships>"#,
        ),
        ("xl/comments1.xml", &format!("<comments><commentList>{comments}</commentList></comments>")),
    ])
}

/// A spreadsheet of LibreOffice: its styles, and what stands in `office:spreadsheet`.
pub fn spreadsheet(styles: &str, tables: &str) -> Vec<u8> {
    zip(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", &content(styles, tables))])
}

/// The same as one XML.
pub fn content(styles: &str, tables: &str) -> String {
    format!(
        r#"<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0">
        <office:automatic-styles>{styles}</office:automatic-styles>
        <office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"#
    )
}
