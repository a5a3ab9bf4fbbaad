//! Which kind of file bytes are, by the bytes alone.

use super::archive::Archive;
use super::{Fault, FileType};

/// What holds the table.
pub(super) enum Container<'a> {
    /// CSV and the like, in whatever encoding.
    Text,
    /// Excel since 2007.
    Xlsx(Archive<'a>),
    /// LibreOffice, zipped.
    Ods(Archive<'a>),
    /// LibreOffice, one XML.
    FlatOds,
    /// Word since 2007.
    Docx(Archive<'a>),
    /// Excel 97 to 2003.
    Xls,
    /// Excel 2003, one XML.
    Xml2003,
    /// A page, which programs write and call .xls.
    Html,
}

/// How far into a text its first tag is looked for.
const HEAD: usize = 4096;

pub(super) fn of(bytes: &[u8]) -> Result<Container<'_>, Fault> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") || bytes.starts_with(b"PK\x07\x08") {
        return zipped(bytes);
    }
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
        return compound(bytes);
    }
    // A bare BIFF stream: Excel 2 to 4.
    if matches!(bytes, [0x09, 0x00 | 0x02 | 0x04, 0x04 | 0x06, 0x00, ..]) {
        return Err(Fault::FileType(FileType::OldXls));
    }
    match signature(bytes) {
        Some(kind) => Err(Fault::FileType(kind)),
        None => markup(bytes),
    }
}

/// What a file is by its first bytes, where these are of no table and no text.
pub(super) fn signature(bytes: &[u8]) -> Option<FileType> {
    const SIGNATURES: [(&[u8], FileType); 14] = [
        (b"%PDF-", FileType::Pdf),
        (b"\x89PNG", FileType::Picture),
        (b"\xFF\xD8\xFF", FileType::Picture),
        (b"GIF8", FileType::Picture),
        (b"II*\0", FileType::Picture),
        (b"MM\0*", FileType::Picture),
        (b"{\\rtf", FileType::Rtf),
        (b"Rar!", FileType::Archive),
        (b"7z\xBC\xAF", FileType::Archive),
        (b"\x1F\x8B", FileType::Archive),
        (b"\xFD7zXZ", FileType::Archive),
        (b"BZh", FileType::Archive),
        (b"\x28\xB5\x2F\xFD", FileType::Archive),
        (b"\x00\x00\x02\x00", FileType::Binary),
    ];
    let is_picture = (bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP"))
        || matches!(bytes.get(4..12), Some(b"ftypheic" | b"ftypmif1" | b"ftypavif"));
    if is_picture {
        return Some(FileType::Picture);
    }
    // What is written as text may have blanks before it.
    let begun = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    let is_it = |mark: &[u8], kind: &FileType| {
        bytes.starts_with(mark) || (matches!(kind, FileType::Pdf | FileType::Rtf) && begun.starts_with(mark))
    };
    SIGNATURES.iter().find(|(mark, kind)| is_it(mark, kind)).map(|(_, kind)| *kind)
}

fn zipped(bytes: &[u8]) -> Result<Container<'_>, Fault> {
    let mut archive = Archive::new(bytes)?;
    let begins = |archive: &Archive, folder: &str| {
        archive.names().iter().any(|name| name.to_ascii_lowercase().replace('\\', "/").starts_with(folder))
    };
    if archive.has("content.xml") || archive.has("encrypted-package") {
        let manifest = archive.text("META-INF/manifest.xml")?.unwrap_or_default();
        if manifest.contains("encryption-data") || archive.has("encrypted-package") {
            return Err(Fault::Encrypted);
        }
        let mimetype = archive.text("mimetype")?.unwrap_or(manifest);
        let is_sheet = mimetype.contains("opendocument.spreadsheet") || !mimetype.contains("opendocument");
        return if is_sheet { Ok(Container::Ods(archive)) } else { Err(Fault::FileType(FileType::OtherOffice)) };
    }
    if begins(&archive, "xl/workbook.bin") {
        return Err(Fault::FileType(FileType::Xlsb));
    }
    if begins(&archive, "word/") {
        return Ok(Container::Docx(archive));
    }
    if begins(&archive, "ppt/") || begins(&archive, "visio/") {
        return Err(Fault::FileType(FileType::OtherOffice));
    }
    if begins(&archive, "index/document.iwa") || begins(&archive, "index.zip") || begins(&archive, "index/") {
        return Err(Fault::FileType(FileType::Numbers));
    }
    let is_package = begins(&archive, "[content_types].xml") && archive.text("_rels/.rels")?.is_some();
    if begins(&archive, "xl/") || is_package {
        return Ok(Container::Xlsx(archive));
    }
    Err(Fault::FileType(FileType::Zip))
}

/// The container of Excel 97, of Word 97, and of any Office file with a password; its directory is in UTF-16.
fn compound(bytes: &[u8]) -> Result<Container<'_>, Fault> {
    let holds = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().chain([0]).flat_map(u16::to_le_bytes).collect();
        bytes.windows(wide.len()).any(|window| window == wide)
    };
    if holds("EncryptedPackage") || holds("EncryptionInfo") {
        Err(Fault::Encrypted)
    } else if holds("Workbook") {
        Ok(Container::Xls)
    } else if holds("Book") {
        Err(Fault::FileType(FileType::OldXls))
    } else if ["WordDocument", "Root Entry"].into_iter().any(holds) {
        Err(Fault::FileType(FileType::OldDocument))
    } else {
        // Cut off before the directory: what it was is not known.
        Err(Fault::Broken("Root Entry".to_owned()))
    }
}

/// A text's beginning in small letters.
fn head(bytes: &[u8]) -> String {
    // In UTF-16 every other byte of a tag is NUL; without them it reads the same.
    let head: Vec<u8> = bytes.iter().take(2 * HEAD).copied().filter(|byte| *byte != 0).collect();
    let head = String::from_utf8_lossy(head.get(..HEAD).unwrap_or(&head)).to_lowercase();
    let is_before =
        |letter: char| letter.is_whitespace() || letter == '\u{feff}' || letter == char::REPLACEMENT_CHARACTER;
    head.trim_start_matches(is_before).to_owned()
}

/// Whether a page is a sheet by its own word, or nothing but a table.
pub(super) fn is_sheets_page(bytes: &[u8]) -> bool {
    let head = head(bytes);
    let says_so = ["office:excel", "vnd.ms-excel", "excel.sheet"].iter().any(|word| head.contains(word));
    says_so || head.starts_with("<table")
}

fn markup(bytes: &[u8]) -> Result<Container<'_>, Fault> {
    let head = head(bytes);
    let is_json =
        head.starts_with('{') || (head.starts_with('[') && serde_json::from_slice::<serde_json::Value>(bytes).is_ok());
    if is_json {
        return Err(Fault::FileType(FileType::Json));
    }
    // A page with all its files in one, as Excel saves it too.
    if head.starts_with("mime-version:") {
        return Err(Fault::FileType(FileType::Mime));
    }
    if !head.starts_with('<') {
        return Ok(Container::Text);
    }
    if head.contains("urn:schemas-microsoft-com:office:spreadsheet") && !head.contains("<html") {
        return Ok(Container::Xml2003);
    }
    if head.contains("opendocument") && head.contains("<office:document") {
        return Ok(Container::FlatOds);
    }
    let is_html =
        ["<html", "<!doctype html", "<table", "<meta", "<body", "<div", "<style"].iter().any(|tag| head.contains(tag));
    if is_html {
        return Ok(Container::Html);
    }
    let is_xml = head.starts_with("<?xml") || head.starts_with("<!") || head.contains("xmlns");
    if is_xml { Err(Fault::FileType(FileType::Xml)) } else { Ok(Container::Text) }
}
