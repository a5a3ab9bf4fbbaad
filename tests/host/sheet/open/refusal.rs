//! What is no sheet is refused by name, with a remedy, in both languages; what pretends to be large costs nothing.

use std::io::{Cursor, Write};

use report_card::sheet::open::{Fault, FileType, MAX_BYTES, Many, OldFont, open};
use report_card::sheet::{self, CellLocation, Problem};
use report_card::words::Language;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::opened;
use super::zipped::{spreadsheet, workbook, zip};

pub fn compound(entry: &str) -> Vec<u8> {
    let mut bytes = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    bytes.resize(1024, 0);
    bytes.extend(entry.encode_utf16().flat_map(u16::to_le_bytes));
    bytes.resize(2048, 0);
    bytes
}

#[test]
fn what_is_no_sheet_is_named() {
    let manifest = r#"<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"#;
    let table: [(&str, Vec<u8>, &str, &str); 23] = [
        ("nothing", Vec::new(), "S01", "the file holds nothing"),
        ("blank lines", b"\n ; ;\n\n".to_vec(), "S01", "the file holds nothing"),
        ("a workbook of blank sheets", workbook("<sheetData/>", "", ""), "S01", "the file holds nothing"),
        ("too large", vec![b'1'; MAX_BYTES + 1], "S02", "larger than 64 MiB"),
        ("xlsx with a password", compound("EncryptedPackage"), "S03", "password"),
        ("ods with a password", zip(&[("content.xml", "?"), ("META-INF/manifest.xml", manifest)]), "S03", "password"),
        ("PDF", b"%PDF-1.7\n".to_vec(), "S04", "PDF"),
        ("PNG", b"\x89PNG\r\n\x1a\n".to_vec(), "S04", "picture"),
        ("JPEG", b"\xFF\xD8\xFF\xE0".to_vec(), "S04", "picture"),
        ("a page with all its files", b"MIME-Version: 1.0\r\n".to_vec(), "S04", "web page"),
        ("another XML", b"<?xml version=\"1.0\"?><rss/>".to_vec(), "S04", "XML"),
        ("Numbers", zip(&[("Index/Document.iwa", ""), ("Metadata/Properties.plist", "")]), "S04", "Numbers"),
        ("a report", b"\xEF\xBB\xBF{ \"name\": 1 }".to_vec(), "S04", "JSON"),
        ("xlsb", zip(&[("xl/workbook.bin", "")]), "S04", ".xlsb"),
        ("xls before 97", compound("Book"), "S04", "Excel before 97"),
        ("doc", compound("WordDocument"), "S04", "old document"),
        ("the first half of an .xls", compound(""), "S05", "damaged"),
        ("RTF", b"{\\rtf1".to_vec(), "S04", "rich text"),
        ("PowerPoint", zip(&[("ppt/presentation.xml", "")]), "S04", "another office file"),
        ("a zip", zip(&[("photos/a.txt", "")]), "S04", "zip that is no workbook"),
        ("gzip", b"\x1F\x8B\x08\x00".to_vec(), "S04", "archive"),
        ("noise", b"a;b\n\x00\x01\x02\x03\x04;\x05".to_vec(), "S04", "neither"),
        ("a zip cut short", workbook("", "", "")[..200].to_vec(), "S05", "damaged (in zip)"),
    ];
    for (name, bytes, code, words) in table {
        let wrong = open(&bytes).expect_err(name);
        assert_eq!(wrong.iter().map(Problem::code).collect::<Vec<_>>(), [code], "{name}");
        let sentence = wrong[0].sentence(Language::En);
        assert!(sentence.contains(words), "{name}: {sentence}");
    }
}

#[test]
fn damaged_parts_are_named() {
    for (parts, expected) in [
        (vec![("xl/workbook.xml", "<workbook>")], "S01"),
        (vec![("xl/workbook.xml", "<workbook><sheets></workbook>")], "S05"),
        (vec![("xl/a.xml", "")], "S05"),
        (vec![("content.xml", "<a><b></a>")], "S05"),
        (vec![("content.xml", "<office:spreadsheet><table:table><table:table-row>")], "S05"),
        (vec![("word/document.xml", "<w:tbl><w:tr></w:tbl>")], "S05"),
    ] {
        assert!(opened(&zip(&parts)).starts_with(expected), "{parts:?}: {}", opened(&zip(&parts)));
    }
}

/// A part of so many MiB of spaces.
pub fn bomb(name: &str, mebibytes: usize) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file("[Content_Types].xml", SimpleFileOptions::default()).expect("a part");
    writer.start_file(name, SimpleFileOptions::default().compression_level(Some(1))).expect("a part");
    let blank = vec![b' '; 1 << 20];
    for _ in 0..mebibytes {
        writer.write_all(&blank).expect("a part's bytes");
    }
    writer.finish().expect("a zip").into_inner()
}

#[test]
fn bombs_are_refused() {
    let mut bytes = bomb("content.xml", 257);
    assert!(bytes.len() < 4 << 20);
    assert_eq!(opened(&bytes), "S06");
    // A zip that says less of itself.
    let size = (257_u32 << 20).to_le_bytes();
    for at in 0..bytes.len() - 4 {
        if bytes[at..at + 4] == size {
            bytes[at..at + 4].copy_from_slice(&100_u32.to_le_bytes());
        }
    }
    assert!(matches!(opened(&bytes).as_str(), "S05" | "S06"), "{}", opened(&bytes));
}

#[test]
fn what_says_that_it_is_large_costs_nothing() {
    let everything = r#"<table:table table:name="S"><table:table-row table:number-rows-repeated="1048576">
        <table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/></table:table-row></table:table>"#;
    assert_eq!(opened(&spreadsheet("", everything)), "S07 sheet S, cell SG1");
    let rows = everything.replace("16384", "1");
    assert_eq!(opened(&spreadsheet("", &rows)), "S07 sheet S, cell A200001");
    let cells = everything.replace("16384", "400");
    assert_eq!(opened(&spreadsheet("", &cells)), "S07 sheet S, cell A2501");
    let spaces = r#"<table:table table:name="S"><table:table-row><table:table-cell office:value-type="string">
        <text:p>a<text:s text:c="4000000000"/>b</text:p></table:table-cell></table:table-row></table:table>"#;
    assert!(opened(&spreadsheet("", spaces)).len() < 2_000);
    let merges = format!(
        "<sheetData><row><c><v>1</v></c></row></sheetData><mergeCells>{}</mergeCells>",
        r#"<mergeCell ref="A1:XFD1048576"/>"#.repeat(10_000)
    );
    assert_eq!(opened(&workbook(&merges, "", "")), "A1 1");
}

#[test]
fn every_fault_has_a_code_of_its_own_and_a_remedy_in_both_languages() {
    let kinds = [
        FileType::Pdf,
        FileType::Picture,
        FileType::Mime,
        FileType::Xml,
        FileType::Numbers,
        FileType::Json,
        FileType::Xlsb,
        FileType::OldXls,
        FileType::OldDocument,
        FileType::Rtf,
        FileType::OtherOffice,
        FileType::Zip,
        FileType::Archive,
        FileType::Binary,
    ];
    let text = || "x".to_owned();
    let mut faults = vec![
        Fault::Empty,
        Fault::TooLarge(64),
        Fault::Encrypted,
        Fault::Broken(text()),
        Fault::Unpacked(1),
        Fault::OpenQuote,
        Fault::AfterQuote(text()),
        Fault::Encoding,
        Fault::Lost(text()),
        Fault::Garbled(text()),
        Fault::TakenAs("windows-1258"),
        Fault::HiddenSheet,
        Fault::HiddenRows(text()),
        Fault::HiddenColumns(text()),
        Fault::Covered(text()),
        Fault::NoTable,
    ];
    faults.extend(kinds.map(Fault::FileType));
    faults.extend(
        [Many::Cells, Many::Rows, Many::Columns, Many::Sheets, Many::Merges].map(|many| Fault::TooMany(many, 5)),
    );
    faults.extend([OldFont::Tcvn3, OldFont::Vni].map(Fault::OldFont));
    let mut codes = std::collections::BTreeSet::new();
    for fault in faults {
        let problem =
            Problem { place: CellLocation { sheet: None, cell: None, line: None }, fault: sheet::Fault::Open(fault) };
        codes.insert(problem.code());
        for (language, verbs) in [(Language::Vi, "hãy"), (Language::En, ";")] {
            let sentence = problem.sentence(language);
            assert!(sentence.contains(verbs) && !sentence.ends_with('.'), "{sentence}");
        }
    }
    assert_eq!(codes.len(), 19);
}
