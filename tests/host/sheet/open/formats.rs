//! Number formats: what a reader is shown beside the stored number.

use report_card::sheet::CellValue;
use report_card::sheet::open::open;

use super::opened;
use super::zipped::{spreadsheet, workbook};

#[test]
fn number_formats_are_what_a_reader_sees() {
    for (code, number, expected) in [
        ("General", "1.5", "1.5"),
        ("0", "5", "5 .0"),
        ("#,##0.00", "1234.5", "1234.5 .2"),
        ("0%", "0.95", "0.95 .0%"),
        ("0.00%", "0.95", "0.95 .2%"),
        ("0.0\"%\"", "95", "95 .1[%]"),
        ("0.0\\%", "95", "95 .1[%]"),
        ("#,##0,", "1234567", "1234567 .0k"),
        ("#,##0.0,,\"m\"", "1234567", "1234567 .1kk[m]"),
        ("0.0,", "1234567", "1234567 .1k"),
        ("[$£-809]#,##0.00", "5", "[£]5 .2"),
        ("#,##0\\ [$₫-42A]", "5", "5 .0[ ₫]"),
        ("[$-409]0.0", "5", "5 .1"),
        ("_-[$£-809]* #,##0.00_-;-[$£-809]* #,##0.00_-;_-[$£-809]* \"-\"??_-;_-@_-", "-5", "[£]-5 .2"),
        ("_-[$£-809]* #,##0.00_-;-[$£-809]* #,##0.00_-;_-[$£-809]* \"-\"??_-;_-@_-", "5", "[£]5 .2"),
        ("#,##0\" days\"", "12", "12 .0[ days]"),
        ("General\" hộ\"", "12", "12[ hộ]"),
        ("\"khoảng \"0", "12", "[khoảng ]12 .0"),
        ("#,##0.0;(#,##0.0)", "-4.5", "-4.5 .1"),
        ("#,##0.0;[Red](#,##0.00\" lỗ\")", "-4.5", "-4.5 .2[ lỗ]"),
        ("+0.0%;-0.0%;0%", "0.05", "0.05 .1%"),
        ("+0.0%;-0.0%;0%", "-0.05", "-0.05 .1%"),
        ("+0.0%;-0.0%;0%", "0", "0 .0%"),
        ("#,##0;-#,##0;\"-\"", "0", "0"),
        ("0;-0;;@", "0", "0"),
        ("0;-0;\"không\"", "0", r#"A1 "không""#),
        ("[>=1000000]0.0,,\" triệu\";[>=1000]0.0,\" nghìn\";0", "2500000", "2500000 .1kk[ triệu]"),
        ("[>=1000000]0.0,,\" triệu\";[>=1000]0.0,\" nghìn\";0", "2500", "2500 .1k[ nghìn]"),
        ("[>=1000000]0.0,,\" triệu\";[>=1000]0.0,\" nghìn\";0", "25", "25 .0"),
        ("[<0]\"giảm \"0.0;0.0", "-2", "[giảm ]-2 .1"),
        ("0.00E+00", "1200", "1200"),
        ("# ?/?", "0.5", "0.5"),
        ("@", "5", "5"),
        ("dd/mm/yyyy", "45292", "date 2024-01-01"),
        ("mmm-yy", "45292", "date 2024-01-01"),
        ("d \"tháng\" m", "45292", "date 2024-01-01"),
        ("h:mm", "0.25", "date 06:00:00"),
        ("dd/mm/yyyy hh:mm", "45292.5", "date 2024-01-01T12:00:00"),
        ("[h]:mm", "1.5", "date PT36H0M0S"),
        ("[Red]0.0", "5", "5 .1"),
        ("0.0 \"điểm %\"", "5", "5 .1[ điểm %]"),
    ] {
        let escaped = code.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
        let styles = format!(
            r#"<numFmts><numFmt numFmtId="200" formatCode="{escaped}"/></numFmts><cellXfs><xf/><xf numFmtId="200"/></cellXfs>"#
        );
        let sheet = format!(r#"<sheetData><row><c s="1"><v>{number}</v></c></row></sheetData>"#);
        let expected = if expected.starts_with("A1") { expected.to_owned() } else { format!("A1 {expected}") };
        assert_eq!(opened(&workbook(&sheet, &styles, "")), expected, "{number} as {code}");
    }
}

#[test]
fn formats_that_files_name_by_number_are_known() {
    for (id, number, expected) in [
        (0, "5", "A1 5"),
        (3, "5", "A1 5 .0"),
        (4, "5", "A1 5 .2"),
        (9, "0.5", "A1 0.5 .0%"),
        (10, "0.5", "A1 0.5 .2%"),
        (38, "-5", "A1 -5 .0"),
        (40, "-5", "A1 -5 .2"),
        (44, "5", "A1 [$]5 .2"),
        (14, "45292", "A1 date 2024-01-01"),
        (22, "45292.5", "A1 date 2024-01-01T12:00:00"),
        (46, "0.5", "A1 date PT12H0M0S"),
    ] {
        let styles = format!(r#"<cellXfs><xf numFmtId="{id}"/></cellXfs>"#);
        let sheet = format!("<sheetData><row><c><v>{number}</v></c></row></sheetData>");
        assert_eq!(opened(&workbook(&sheet, &styles, "")), expected, "{number} as {id}");
    }
}

/// Whether the only number of a file is kept from its reader, or its sign is.
fn is_masked(bytes: &[u8]) -> bool {
    let (book, _) = open(bytes).expect("a file that opens");
    let mut cells = book.grids[0].cells.values().filter(|cell| matches!(cell.value, CellValue::Number(_)));
    cells.next().expect("a number").style.is_masked
}

#[test]
fn a_number_that_its_reader_is_not_shown_is_no_figure_nor_one_without_its_sign() {
    for (code, number, masked) in [
        (";;;", "13", true),
        ("0;", "-13", true),
        ("0;\"-\"", "-13", true),
        ("0;0", "-12", true),
        ("£0;£0", "-12", true),
        ("#,##0.0;#,##0.0;0", "-12", true),
        ("0;0", "12", false),
        ("0;-0;;@", "0", false),
        ("0;(0)", "-12", false),
        ("0;[Red]0", "-12", false),
        ("▲0;▼0", "-12", false),
        ("0;\"giảm \"0", "-12", false),
        ("0\" tỷ\";0\" tỷ\"", "-12", true),
        ("\"USD \"0;\"USD \"0", "-12", true),
        ("\"USD \"0;\"giảm USD \"0", "-12", false),
        ("[Red]0;[Red]0", "-12", true),
        ("0\" (tấn)\";0\" (tấn)\"", "-12", true),
        ("[>=1000]#,##0;0", "-12", false),
        ("[>0]0;[<0]0;0", "-12", true),
        ("0", "-12", false),
        ("@", "5", false),
    ] {
        let escaped = code.replace('"', "&quot;");
        let styles = format!(
            r#"<numFmts><numFmt numFmtId="200" formatCode="{escaped}"/></numFmts><cellXfs><xf/><xf numFmtId="200"/></cellXfs>"#
        );
        let sheet = format!(r#"<sheetData><row><c s="1"><v>{number}</v></c></row></sheetData>"#);
        assert_eq!(is_masked(&workbook(&sheet, &styles, "")), masked, "{number} as {code}");
    }
    // LibreOffice keeps what it shows beside the number.
    for (number, shown, masked) in [
        ("-12", "<text:p>12</text:p>", true),
        ("-12", "<text:p>(12)</text:p>", false),
        ("-12", "<text:p>−12</text:p>", false),
        ("-12", "<text:p>12-</text:p>", false),
        ("-12", "<text:p>12 ▼</text:p>", false),
        ("-12", "<text:p>giảm 12</text:p>", false),
        ("-12", "<text:p>USD 12</text:p>", true),
        ("-12", "<text:p>12 (tấn)</text:p>", true),
        ("12", "<text:p>-</text:p>", true),
        ("0", "<text:p>-</text:p>", false),
        ("-0.04", "<text:p>0</text:p>", false),
        ("12", "", false),
    ] {
        let cell = format!(
            r#"<table:table-cell office:value-type="float" office:value="{number}">{shown}</table:table-cell>"#
        );
        let table = format!(r#"<table:table table:name="S"><table:table-row>{cell}</table:table-row></table:table>"#);
        assert_eq!(is_masked(&spreadsheet("", &table)), masked, "{number} shown as {shown}");
    }
}
