//! Whatever the bytes, there is a book or a refusal: never a panic, never a cell out of bounds.

use proptest::prelude::*;
use report_card::sheet::open::open;

use super::zipped::zip;

const FILES: [&[u8]; 8] = [
    include_bytes!("../../../sheets/phuong.ods"),
    include_bytes!("../../../sheets/uk-council.xlsx"),
    include_bytes!("../../../sheets/vn-kinh-te-xa-hoi.xlsx"),
    include_bytes!("../../../sheets/open/excel-97.xls"),
    include_bytes!("../../../sheets/open/long.xls"),
    include_bytes!("../../../sheets/cases/C-gsheets.csv"),
    include_bytes!("../../../sheets/cases/O-utf16.csv"),
    include_bytes!("../../../sheets/cases/B2-quote-silent.csv"),
];

/// Pieces that readers look for, in any order.
const PIECES: [&str; 34] = [
    "<sheetData>",
    "<row r=\"2\">",
    "<c r=\"B2\" t=\"s\">",
    "<c t=\"inlineStr\">",
    "<is><t>x</t></is>",
    "<v>0</v>",
    "<f>",
    "</c>",
    "</row>",
    "<mergeCell ref=\"C3:A1\"/>",
    "<col min=\"9\" max=\"1\" hidden=\"1\"/>",
    "<si>",
    "<r>",
    "<t>",
    "&amp;",
    "&x;",
    "&#0;",
    "<table:table>",
    "<table:table-row table:number-rows-repeated=\"4294967295\">",
    "<table:table-cell office:value-type=\"float\" office:value=\"1\" table:number-columns-repeated=\"3\" table:number-rows-spanned=\"4294967295\">",
    "<table:table-cell table:number-columns-spanned=\"4294967295\"/>",
    "<text:p>",
    "</text:p>",
    "</table:table-cell>",
    "</table:table-row>",
    "</table:table>",
    "<w:tbl>",
    "<w:tr>",
    "<w:tc>",
    "<w:gridSpan w:val=\"4294967295\"/>",
    "<w:vMerge/>",
    "</w:tc>",
    "</w:tbl>",
    "\u{feff}",
];

fn read(bytes: &[u8]) -> Result<(), TestCaseError> {
    match open(bytes) {
        Ok((book, _)) => {
            for cell in book.grids.iter().flat_map(|grid| grid.cells.keys()) {
                prop_assert!(cell.row < 200_000 && cell.column < 500, "{cell}");
            }
        }
        Err(wrong) => prop_assert!(!wrong.is_empty()),
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        read(&bytes)?;
    }

    #[test]
    fn any_cells_are_read_or_refused(text in "[a;,\t|\"\n\r ='0-9.%ê?\u{a0}]{0,120}") {
        read(text.as_bytes())?;
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        read(&wide)?;
    }

    #[test]
    fn spoilt_files_are_read_or_refused(
        file in 0..FILES.len(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20),
        cut in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let mut bytes = FILES[file].to_vec();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        read(&bytes)?;
    }

    #[test]
    fn any_parts_are_read_or_refused(
        pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..30),
        part in prop::sample::select(vec!["xl/sheet.xml", "content.xml", "word/document.xml"]),
        is_closed in any::<bool>(),
    ) {
        let mut text = pieces.concat();
        if is_closed {
            text = format!("<a>{text}</a>");
        }
        let workbook = "<workbook><sheets><sheet name=\"S\" id=\"r\"/></sheets></workbook>";
        let relations = "<a><Relationship Id=\"r\" Type=\"worksheet\" Target=\"sheet.xml\"/><Relationship Id=\"s\" Type=\"sharedStrings\" Target=\"sheet.xml\"/></a>";
        let mut parts = vec![(part, text.as_str())];
        if part.starts_with("xl/") {
            parts.extend([("xl/workbook.xml", workbook), ("xl/_rels/workbook.xml.rels", relations)]);
        }
        read(&zip(&parts))?;
    }

    #[test]
    fn any_number_format_shows_something(code in "[#0?.,%;E+/@a-zA-Z\\[\\]<>=\"$*_ ()-]{0,30}", number in any::<f64>()) {
        let code = code.replace('<', "&lt;").replace('"', "&quot;");
        let styles = format!("<numFmts><numFmt numFmtId=\"200\" formatCode=\"{code}\"/></numFmts><cellXfs><xf numFmtId=\"200\"/></cellXfs>");
        let sheet = format!("<sheetData><row><c><v>{number}</v></c></row></sheetData>");
        read(&super::zipped::workbook(&sheet, &styles, ""))?;
    }
}
