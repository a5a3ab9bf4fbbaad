//! What programs write and call .xls: pages, the XML of Excel 2003, texts, newer workbooks. Each is read for what it is.

use report_card::sheet::open::{is_workbook, open};

use super::zipped::workbook;
use super::{notices, opened};
use crate::sheet::found::{found, lines, told};

/// A page as offices' programs in Viet Nam write it.
const PAGE: &str = r#"<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta http-equiv="Content-Type" content="application/vnd.ms-excel; charset=utf-8"><title>Sheet</title>
<style>.so { mso-number-format:"\#\,\#\#0"; }</style></head>
<body><p>ỦY BAN NHÂN DÂN XÃ BÌNH MINH</p><h3>BÁO CÁO THỰC HIỆN CHỈ TIÊU NĂM 2024</h3>
<table border="1"><col><col style='display: none'><col span="3">
<tr><th rowspan="2">TT</th><th rowspan="2">Mã</th><th rowspan=2>Chỉ tiêu</th><th colspan="2">Năm 2024</th></tr>
<tr><th>Kế hoạch</th><th>Thực<br>hiện</th></tr>
<tr style="display:none"><td>0</td><td>x0</td><td>Ẩn</td><td>1</td><td>2</td></tr>
<tr><td>1</td><td>x1</td><td>Thu ngân&nbsp;sách
   (tỷ đồng)</td><td align=right>1.600,5</td><td>1.757,5</td></tr>
<tr><td>2</td><td>x2</td><td><p>Lúa</p><p>(tấn)</p></td><td>2.500,5</td><td>2.400</td></tr>
</table><script>alert(1)</script></body></html>"#;

#[test]
fn a_page_is_read_as_the_tables_that_it_has() {
    assert_eq!(
        opened(PAGE.as_bytes()),
        "A1 \"TT\" · B1 \"Mã\" · C1 \"Chỉ tiêu\" · D1 \"Năm 2024\" · D2 \"Kế hoạch\" · E2 \"Thực\\nhiện\" · A3 \"0\" · B3 \"x0\" · C3 \"Ẩn\" · D3 \"1\" · E3 \"2\" · \
         A4 \"1\" · B4 \"x1\" · C4 \"Thu ngân\\u{a0}sách (tỷ đồng)\" · D4 \"1.600,5\" · E4 \"1.757,5\" · \
         A5 \"2\" · B5 \"x2\" · C5 \"Lúa\\n(tấn)\" · D5 \"2.500,5\" · E5 \"2.400\""
    );
    assert_eq!(notices(PAGE.as_bytes()), "S16 sheet Bảng 1; S17 sheet Bảng 1");
    let (_, table) = found(PAGE.as_bytes()).unwrap_or_else(|problems| panic!("{:#?}", told(&problems)));
    assert_eq!(
        lines(PAGE),
        [
            "Thu ngân sách [tỷ đồng] = 1757.5; T Năm 2024 – Kế hoạch 1600.5; budgetDirection revenue",
            "Lúa [tấn] = 2400; T Năm 2024 – Kế hoạch 2500.5",
        ]
    );
    assert_eq!(table.header.organization.as_deref(), Some("Ủy ban nhân dân xã Bình Minh"));
    assert_eq!(table.header.period.map(|(_, _, end)| end).as_deref(), Some("2024-12-31"));
}

#[test]
fn a_page_that_is_a_sheet_is_told_from_an_article() {
    for page in
        [PAGE, "<table><tr><td>a</table>", "<html><meta content='application/vnd.ms-excel; charset=utf-8'><table>"]
    {
        assert!(is_workbook(page.as_bytes()), "{page}");
    }
    for page in ["<html><body><article><p>Năm 2024</p></article></body></html>", "<p>Năm 2024</p>", "Năm 2024"] {
        assert!(!is_workbook(page.as_bytes()), "{page}");
    }
}

#[test]
fn a_page_in_any_encoding_and_a_bare_table_too() {
    let page = "<table><tr><td>Chỉ tiêu<td>TH 2024<tr><td>Đất<td>36,1</table>";
    let expected = "A1 \"Chỉ tiêu\" · B1 \"TH 2024\" · A2 \"Đất\" · B2 \"36,1\"";
    assert_eq!(opened(page.as_bytes()), expected);
    assert_eq!(opened(format!("\u{feff}\r\n  {page}").as_bytes()), expected);
    let wide: Vec<u8> = format!("\u{feff}{page}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(opened(&wide), expected);
    assert_eq!(
        opened("<!-- made by X -->\n<TABLE><TR><TD>a<SUP>1</SUP></TD><TD>&#273;&amp;</TD></TR></TABLE>".as_bytes()),
        "A1 \"a¹\" · B1 \"đ&\""
    );
}

#[test]
fn a_table_that_lays_out_the_page_is_none_and_what_it_says_is_above() {
    let page = "<table><tr><td>BÁO CÁO NĂM 2024</td></tr><tr><td><table><tr><td>Chỉ tiêu</td><td>TH 2024</td></tr>\
                <tr><td>Đất</td><td>36,1</td></tr></table></td></tr></table><table><tr><td>Ký tên</td></tr></table>";
    let (book, _) = open(page.as_bytes()).expect("a page");
    let named: Vec<_> =
        book.grids.iter().map(|grid| (grid.name.as_deref(), grid.cells.len(), grid.above.clone())).collect();
    assert_eq!(named[0], (Some("Bảng 2"), 4, vec!["BÁO CÁO NĂM 2024".to_owned()]));
    assert_eq!(named.len(), 2, "{named:?}");
    assert_eq!(opened(b"<html><body><p>no table</p></body></html>"), "S19");
}

#[test]
fn no_page_takes_long_or_much() {
    let wide = format!("<table><tr>{}</tr></table>", "<td colspan=100000>x</td>".repeat(3));
    assert_eq!(opened(wide.as_bytes()), "S07 sheet 1, cell SG1");
    let tall = "<table><tr><td rowspan=4000000000>x</td><td>y</td></tr><tr><td>z</td></tr></table>";
    assert_eq!(opened(tall.as_bytes()), "A1 \"x\" · B1 \"y\" · B2 \"z\"");
    let deep = format!("{}<table><tr><td>a<td>b</table>", "<div>".repeat(300));
    assert_eq!(opened(deep.as_bytes()), "A1 \"a\" · B1 \"b\"");
    let nested = "<table><tr><td>".repeat(3_000);
    assert!(["S01", "S07", "S19"].contains(&opened(nested.as_bytes()).split(' ').next().unwrap_or_default()));
}

/// A workbook of Excel 2003 with these styles and rows.
fn spreadsheet(styles: &str, rows: &str) -> Vec<u8> {
    format!(
        "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>\
         <Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\" \
         xmlns:x=\"urn:schemas-microsoft-com:office:excel\" xmlns:html=\"http://www.w3.org/TR/REC-html40\"><Styles>{styles}</Styles>\
         <Worksheet ss:Name=\"Biểu 01\"><Table>{rows}</Table></Worksheet></Workbook>"
    )
    .into_bytes()
}

#[test]
fn the_xml_of_excel_2003_is_read_with_its_formats() {
    let styles = r##"<Style ss:ID="p"><NumberFormat ss:Format="Percent"/></Style><Style ss:ID="n"><NumberFormat ss:Format="#,##0.0"/></Style>
        <Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style><Style ss:ID="i"><Alignment ss:Indent="2"/></Style>"##;
    let rows = r#"<Column ss:Width="50"/><Column ss:Index="4" ss:Hidden="1"/>
        <Row><Cell ss:MergeAcross="1"><Data ss:Type="String">Năm&#10;2024</Data></Cell><Cell><Data ss:Type="Number">5</Data></Cell></Row>
        <Row ss:Index="3" ss:StyleID="n"><Cell><Data ss:Type="Number">1757.55</Data></Cell>
          <Cell ss:Index="3" ss:StyleID="p"><Data ss:Type="Number">0.574</Data><Comment><ss:Data>9</ss:Data></Comment></Cell>
          <Cell><Data ss:Type="String">ẩn</Data></Cell></Row>
        <Row ss:Hidden="1"><Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">Thu<Sup>1</Sup></ss:Data></Cell></Row>
        <Row><Cell><Data ss:Type="DateTime">2024-05-03T00:00:00.000</Data></Cell><Cell ss:StyleID="d"><Data ss:Type="Number">45415</Data></Cell>
          <Cell><Data ss:Type="Boolean">1</Data></Cell><Cell><Data ss:Type="Error">#REF!</Data></Cell><Cell ss:Formula="=R1C1"/></Row>
        <Row><Cell ss:StyleID="i"><Data ss:Type="String">Nữ</Data></Cell></Row>"#;
    assert_eq!(
        opened(&spreadsheet(styles, rows)),
        "A1 \"Năm\\n2024\" · C1 5 · A3 1757.55 .1 · C3 0.574 .2% · D3 \"ẩn\" · A4 \"Thu¹\" · A5 date 2024-05-03 · B5 date 2024-05-03 · C5 TRUE · D5 error #REF! · \
         E5 formula =R1C1 · A6 \"Nữ\""
    );
    assert_eq!(notices(&spreadsheet(styles, rows)), "S16 sheet Biểu 01; S17 sheet Biểu 01");
    let (book, _) = open(&spreadsheet(styles, rows)).expect("a workbook");
    assert_eq!(book.grids[0].indents.values().copied().collect::<Vec<_>>(), [6]);
    for (rows, expected) in [
        ("<Row><Cell><Data ss:Type=\"Number\">x</Data></Cell></Row>", "S05 sheet Biểu 01, cell A1"),
        ("<Row><Cell><Data ss:Type=\"Number\">1</Data></Row>", "S05 sheet Biểu 01, cell A1"),
        (
            "<Row ss:Index=\"4000000000\"><Cell ss:MergeDown=\"4000000000\"><Data ss:Type=\"Number\">1</Data></Cell></Row>",
            "S07",
        ),
        ("", "S01"),
    ] {
        assert!(opened(&spreadsheet("", rows)).starts_with(expected), "{rows}: {}", opened(&spreadsheet("", rows)));
    }
}

#[test]
fn texts_and_newer_workbooks_are_told_by_their_bytes() {
    for text in ["Chỉ tiêu;TH 2024\nĐất;36,1\n", "Chỉ tiêu\tTH 2024\nĐất\t36,1\n"] {
        assert_eq!(opened(text.as_bytes()), "A1 \"Chỉ tiêu\" · B1 \"TH 2024\" · A2 \"Đất\" · B2 \"36,1\"");
    }
    assert_eq!(opened(&workbook("<sheetData><row><c><v>1</v></c></row></sheetData>", "", "")), "A1 1");
    // All files of a page in one: what is refused says how to go on.
    let mime = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"x\"\r\n\r\n--x\r\n";
    let problems = open(mime.as_bytes()).expect_err("refused");
    assert!(
        told(&problems)[0].starts_with("S04: this is a web page with all its files in one"),
        "{:?}",
        told(&problems)
    );
}
