//! Why a file can't be opened, and what there is to know of one that can: codes and sentences.

use crate::words::{Language, SheetKey};

/// Why a file can't be opened, or what is to be known of it: S14 to S18 and S76 hinder nothing.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// S01: no byte in it, or no cell that holds something.
    Empty,
    /// S02: more bytes than are read; so many MiB may be.
    TooLarge(usize),
    /// S03: it opens with a password alone.
    Encrypted,
    /// S04: another kind of file, by name.
    FileType(FileType),
    /// S05: a workbook, but damaged; the piece of it that can't be read.
    Broken(String),
    /// S06: what is packed in it is larger than is unpacked; so many MiB may be.
    Unpacked(usize),
    /// S07: more than is read of something; the place is the first one too many.
    TooMany(Many, usize),
    /// S08: a quote that opens here, and closes nowhere or rows later.
    OpenQuote,
    /// S09: text after the quote that closes its cell. The text.
    AfterQuote(String),
    /// S10: bytes in no encoding that is known.
    Encoding,
    /// S11: Vietnamese in the letters of an old font.
    OldFont(OldFont),
    /// S12: letters lost when the file was written. The cell's text.
    Lost(String),
    /// S13: letters read in a wrong encoding before. The cell's text.
    Garbled(String),
    /// S14: the encoding that the text was taken to be in.
    TakenAs(&'static str),
    /// S15: the sheet is hidden.
    HiddenSheet,
    /// S16: rows that hold something and are hidden: "7–9, 12".
    HiddenRows(String),
    /// S17: columns that hold something and are hidden: "C, F–G".
    HiddenColumns(String),
    /// S18: a cell that holds something beneath others that it is merged with. What it holds.
    Covered(String),
    /// S76: cells have comments, which are not read. The cells.
    Comments(String),
    /// S19: a text document without a table.
    NoTable,
    /// S20: letters with a line through them. They.
    Struck(String),
}

/// What a file is that is no sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileType {
    /// PDF.
    Pdf,
    /// PNG, JPEG, GIF, WebP, TIFF, HEIC.
    Picture,
    /// A page with all its files in one (MIME), be it called .xls.
    Mime,
    /// Some other XML.
    Xml,
    /// Apple Numbers.
    Numbers,
    /// JSON, as a report is.
    Json,
    /// Excel's binary workbook.
    Xlsb,
    /// Excel before 97.
    OldXls,
    /// Word before 2007, or another document in its container.
    OldDocument,
    /// Rich text.
    Rtf,
    /// PowerPoint, or LibreOffice Impress or Writer.
    OtherOffice,
    /// A zip with something else in it.
    Zip,
    /// RAR, 7z, gzip.
    Archive,
    /// No text and nothing that is known.
    Binary,
}

/// What there may be too many of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Many {
    /// Cells that hold something.
    Cells,
    /// Rows.
    Rows,
    /// Columns.
    Columns,
    /// Sheets or tables.
    Sheets,
    /// Merged cells, over one another.
    Merges,
}

/// The encodings of Vietnamese before Unicode, which live on in fonts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OldFont {
    /// TCVN3: fonts such as .VnTime.
    Tcvn3,
    /// VNI: fonts such as VNI-Times.
    Vni,
}

impl Fault {
    pub(in crate::sheet) fn code(&self) -> &'static str {
        match self {
            Fault::Empty => "S01",
            Fault::TooLarge(_) => "S02",
            Fault::Encrypted => "S03",
            Fault::FileType(_) => "S04",
            Fault::Broken(_) => "S05",
            Fault::Unpacked(_) => "S06",
            Fault::TooMany(..) => "S07",
            Fault::OpenQuote => "S08",
            Fault::AfterQuote(_) => "S09",
            Fault::Encoding => "S10",
            Fault::OldFont(_) => "S11",
            Fault::Lost(_) => "S12",
            Fault::Garbled(_) => "S13",
            Fault::TakenAs(_) => "S14",
            Fault::HiddenSheet => "S15",
            Fault::HiddenRows(_) => "S16",
            Fault::HiddenColumns(_) => "S17",
            Fault::Covered(_) => "S18",
            Fault::Comments(_) => "S76",
            Fault::NoTable => "S19",
            Fault::Struck(_) => "S20",
        }
    }

    pub(in crate::sheet) fn sentence(&self, language: Language) -> String {
        let plain = |key: SheetKey| language.sheet(key).to_owned();
        match self {
            Fault::Empty => plain(SheetKey::OpenEmpty),
            Fault::TooLarge(most) => language.of_sheet(SheetKey::OpenTooLarge, &[("most", most)]),
            Fault::Encrypted => plain(SheetKey::OpenEncrypted),
            Fault::FileType(file_type) => plain(file_type.key()),
            Fault::Broken(part) => language.of_sheet(SheetKey::OpenBroken, &[("part", part)]),
            Fault::Unpacked(most) => language.of_sheet(SheetKey::OpenUnpacked, &[("most", most)]),
            Fault::TooMany(many, most) => {
                let what = language.sheet(match many {
                    Many::Cells => SheetKey::ManyCells,
                    Many::Rows => SheetKey::ManyRows,
                    Many::Columns => SheetKey::ManyColumns,
                    Many::Sheets => SheetKey::ManySheets,
                    Many::Merges => SheetKey::ManyMerges,
                });
                language.of_sheet(SheetKey::OpenTooMany, &[("most", most), ("what", &what)])
            }
            Fault::OpenQuote => plain(SheetKey::OpenOpenQuote),
            Fault::AfterQuote(text) => language.of_sheet(SheetKey::OpenAfterQuote, &[("text", text)]),
            Fault::Encoding => plain(SheetKey::OpenEncoding),
            Fault::OldFont(OldFont::Tcvn3) => plain(SheetKey::OpenTcvn3),
            Fault::OldFont(OldFont::Vni) => plain(SheetKey::OpenVni),
            Fault::Lost(text) => language.of_sheet(SheetKey::OpenLost, &[("text", text)]),
            Fault::Garbled(text) => language.of_sheet(SheetKey::OpenGarbled, &[("text", text)]),
            Fault::TakenAs(name) => language.of_sheet(SheetKey::OpenTakenAs, &[("encoding", name)]),
            Fault::HiddenSheet => plain(SheetKey::OpenHiddenSheet),
            Fault::HiddenRows(rows) => language.of_sheet(SheetKey::OpenHiddenRows, &[("rows", rows)]),
            Fault::HiddenColumns(columns) => language.of_sheet(SheetKey::OpenHiddenColumns, &[("columns", columns)]),
            Fault::Covered(text) => language.of_sheet(SheetKey::OpenCovered, &[("text", text)]),
            Fault::Comments(cells) => language.of_sheet(SheetKey::OpenComments, &[("cells", cells)]),
            Fault::NoTable => plain(SheetKey::OpenNoTable),
            Fault::Struck(text) => language.of_sheet(SheetKey::OpenStruck, &[("text", text)]),
        }
    }
}

impl FileType {
    /// What the file is, and what to take in its place.
    fn key(self) -> SheetKey {
        match self {
            FileType::Pdf => SheetKey::FilePdf,
            FileType::Picture => SheetKey::FilePicture,
            FileType::Mime => SheetKey::FileMime,
            FileType::Xml => SheetKey::FileXml,
            FileType::Numbers => SheetKey::FileNumbers,
            FileType::Json => SheetKey::FileJson,
            FileType::Xlsb => SheetKey::FileXlsb,
            FileType::OldXls => SheetKey::FileOldXls,
            FileType::OldDocument => SheetKey::FileOldDocument,
            FileType::Rtf => SheetKey::FileRtf,
            FileType::OtherOffice => SheetKey::FileOtherOffice,
            FileType::Zip => SheetKey::FileZip,
            FileType::Archive => SheetKey::FileArchive,
            FileType::Binary => SheetKey::FileBinary,
        }
    }
}
