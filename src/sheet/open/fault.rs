//! Why a file can't be opened, and what there is to know of one that can: codes and sentences.

use crate::words::Language;

/// Why a file can't be opened, or what is to be known of it: S14 to S18 hinder nothing.
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
    /// S19: a text document without a table.
    NoTable,
}

/// What a file is that is no sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileType {
    /// PDF.
    Pdf,
    /// PNG, JPEG, GIF, WebP, TIFF, HEIC.
    Picture,
    /// HTML, be it called .xls.
    Html,
    /// The XML of Excel 2003.
    Xml2003,
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
            Fault::NoTable => "S19",
        }
    }

    pub(in crate::sheet) fn sentence(&self, language: Language) -> String {
        match language {
            Language::Vi => self.vi(),
            Language::En => self.en(),
        }
    }

    fn vi(&self) -> String {
        match self {
            Fault::Empty => "tệp không có số liệu nào; hãy chọn tệp có bảng số liệu".to_owned(),
            Fault::TooLarge(most) => {
                format!("tệp lớn hơn {most} MB; hãy xóa các trang tính, hình ảnh không cần rồi lưu lại")
            }
            Fault::Encrypted => "tệp có mật khẩu; hãy mở tệp, bỏ mật khẩu rồi lưu lại".to_owned(),
            Fault::FileType(kind) => kind.vi().to_owned(),
            Fault::Broken(part) => format!("tệp bị hỏng (ở {part}); hãy mở bằng Excel hoặc LibreOffice rồi lưu lại"),
            Fault::Unpacked(most) => {
                format!("nội dung tệp sau khi giải nén lớn hơn {most} MB; hãy chép riêng bảng cần dùng sang tệp mới")
            }
            Fault::TooMany(many, most) => {
                let what = match many {
                    Many::Cells => "ô có dữ liệu",
                    Many::Rows => "hàng",
                    Many::Columns => "cột",
                    Many::Sheets => "trang tính hoặc bảng",
                    Many::Merges => "ô gộp",
                };
                format!("từ đây trở đi quá {most} {what}; hãy chép riêng bảng cần dùng sang tệp mới")
            }
            Fault::OpenQuote => {
                "dấu ngoặc kép (\") mở ở đây mà không đóng trong ô, các dòng sau bị nuốt mất; hãy thêm dấu đóng hoặc xóa dấu mở".to_owned()
            }
            Fault::AfterQuote(text) => {
                format!("sau dấu ngoặc kép đóng còn có \"{text}\"; hãy đặt cả ô trong ngoặc kép và viết đôi dấu ở trong (\"\")")
            }
            Fault::Encoding => {
                "không nhận ra bảng mã của tệp; hãy lưu lại dạng \"CSV UTF-8\" hoặc .xlsx".to_owned()
            }
            Fault::OldFont(OldFont::Tcvn3) => {
                "chữ theo bảng mã cũ TCVN3 (ABC, phông .VnTime); hãy chuyển sang Unicode (Unikey: Ctrl+Shift+F6) rồi lưu lại".to_owned()
            }
            Fault::OldFont(OldFont::Vni) => {
                "chữ theo bảng mã cũ VNI (phông VNI-Times); hãy chuyển sang Unicode (Unikey: Ctrl+Shift+F6) rồi lưu lại".to_owned()
            }
            Fault::Lost(text) => {
                format!("\"{text}\" đã mất chữ khi lưu sai bảng mã; hãy lưu lại từ tệp gốc dạng \"CSV UTF-8\" hoặc .xlsx")
            }
            Fault::Garbled(text) => {
                format!("\"{text}\" là chữ bị đọc sai bảng mã; hãy mở tệp gốc theo UTF-8 rồi lưu lại dạng .xlsx")
            }
            Fault::TakenAs(name) => format!("tệp được đọc theo bảng mã {name}; hãy kiểm tra chữ có dấu"),
            Fault::HiddenSheet => "trang tính đang ẩn, không đọc; nếu cần, hãy chạy lại và thêm --sheet với tên trang tính này".to_owned(),
            Fault::HiddenRows(rows) => format!("hàng {rows} đang ẩn, không đọc; nếu cần, hãy cho hiện rồi lưu lại"),
            Fault::HiddenColumns(columns) => {
                format!("cột {columns} đang ẩn, không đọc; nếu cần, hãy cho hiện rồi lưu lại")
            }
            Fault::Covered(text) => {
                format!("\"{text}\" bị che dưới ô gộp, không đọc; nếu cần, hãy bỏ gộp ô rồi lưu lại")
            }
            Fault::NoTable => "văn bản không có bảng nào; hãy chọn tệp có bảng số liệu".to_owned(),
        }
    }

    fn en(&self) -> String {
        match self {
            Fault::Empty => "the file holds nothing; choose one that holds the table".to_owned(),
            Fault::TooLarge(most) => {
                format!("the file is larger than {most} MB; remove sheets and pictures that are not needed and save it again")
            }
            Fault::Encrypted => "the file has a password; open it, remove the password and save it again".to_owned(),
            Fault::FileType(kind) => kind.en().to_owned(),
            Fault::Broken(part) => {
                format!("the file is damaged (in {part}); open it in Excel or LibreOffice and save it again")
            }
            Fault::Unpacked(most) => {
                format!("what the file unpacks to is larger than {most} MB; copy the table into a new file")
            }
            Fault::TooMany(many, most) => {
                let what = match many {
                    Many::Cells => "cells that hold something",
                    Many::Rows => "rows",
                    Many::Columns => "columns",
                    Many::Sheets => "sheets or tables",
                    Many::Merges => "merged cells",
                };
                format!("from here on there are more than {most} {what}; copy the table into a new file")
            }
            Fault::OpenQuote => {
                "a quote (\") opens here and is not closed in its cell, so it swallows the rows after it; close it or take it away".to_owned()
            }
            Fault::AfterQuote(text) => {
                format!("\"{text}\" follows the closing quote; put the whole cell in quotes and double those within (\"\")")
            }
            Fault::Encoding => {
                "the file's encoding can't be told; save it as \"CSV UTF-8\" or as .xlsx".to_owned()
            }
            Fault::OldFont(OldFont::Tcvn3) => {
                "text in the old encoding TCVN3 (ABC, fonts such as .VnTime); convert it to Unicode (Unikey: Ctrl+Shift+F6) and save it again".to_owned()
            }
            Fault::OldFont(OldFont::Vni) => {
                "text in the old encoding VNI (fonts such as VNI-Times); convert it to Unicode (Unikey: Ctrl+Shift+F6) and save it again".to_owned()
            }
            Fault::Lost(text) => {
                format!("\"{text}\" lost letters when it was saved in a wrong encoding; save the original as \"CSV UTF-8\" or as .xlsx")
            }
            Fault::Garbled(text) => {
                format!("\"{text}\" was read in a wrong encoding before; open the original as UTF-8 and save it as .xlsx")
            }
            Fault::TakenAs(name) => format!("the file was read as {name}; check letters with accents"),
            Fault::HiddenSheet => "the sheet is hidden and not read; if you need it, run again with --sheet and its name".to_owned(),
            Fault::HiddenRows(rows) => {
                format!("rows that are hidden are not read: {rows}; if you need them, unhide them and save again")
            }
            Fault::HiddenColumns(columns) => {
                format!("columns that are hidden are not read: {columns}; if you need them, unhide them and save again")
            }
            Fault::Covered(text) => {
                format!("\"{text}\" lies beneath merged cells and is not read; if you need it, unmerge them and save again")
            }
            Fault::NoTable => "the document has no table; choose a file that holds the table".to_owned(),
        }
    }
}

impl FileType {
    fn vi(self) -> &'static str {
        match self {
            FileType::Pdf => "đây là tệp PDF; hãy lấy tệp Excel hoặc Word gốc của bảng",
            FileType::Picture => "đây là tệp ảnh; hãy lấy tệp Excel hoặc Word gốc của bảng",
            FileType::Html => "đây là trang HTML (dù có thể mang tên .xls); hãy mở bằng Excel rồi lưu thành .xlsx",
            FileType::Xml2003 => "đây là bảng tính XML của Excel 2003; hãy mở bằng Excel rồi lưu thành .xlsx",
            FileType::Xml => "đây là tệp XML, không phải bảng tính; hãy chọn tệp .xlsx, .ods hoặc .csv",
            FileType::Numbers => "đây là tệp Apple Numbers; hãy dùng Tệp > Xuất sang > Excel để có .xlsx",
            FileType::Json => "đây là tệp JSON (có lẽ là báo cáo); hãy chọn tệp bảng tính .xlsx, .ods hoặc .csv",
            FileType::Xlsb => "đây là sổ nhị phân .xlsb; hãy mở bằng Excel rồi lưu thành .xlsx",
            FileType::OldXls => "đây là tệp Excel đời cũ (trước 97); hãy mở bằng Excel rồi lưu thành .xlsx",
            FileType::OldDocument => "đây là văn bản kiểu cũ (.doc hoặc tương tự); hãy lưu thành .docx hoặc .xlsx",
            FileType::Rtf => "đây là văn bản RTF; hãy lưu thành .docx hoặc chép bảng sang .xlsx",
            FileType::OtherOffice => "đây là tệp văn phòng khác, không phải bảng tính; hãy chép bảng sang tệp .xlsx",
            FileType::Zip => "đây là tệp nén zip, không phải bảng tính; hãy giải nén rồi chọn tệp bảng tính ở trong",
            FileType::Archive => "đây là tệp nén; hãy giải nén rồi chọn tệp bảng tính ở trong",
            FileType::Binary => "đây không phải bảng tính cũng không phải văn bản; hãy chọn tệp .xlsx, .ods hoặc .csv",
        }
    }

    fn en(self) -> &'static str {
        match self {
            FileType::Pdf => "this is a PDF; take the Excel or Word file that the table comes from",
            FileType::Picture => "this is a picture; take the Excel or Word file that the table comes from",
            FileType::Html => {
                "this is a page of HTML, though it may be called .xls; open it in Excel and save it as .xlsx"
            }
            FileType::Xml2003 => "this is an XML spreadsheet of Excel 2003; open it in Excel and save it as .xlsx",
            FileType::Xml => "this is XML, but no spreadsheet; choose an .xlsx, .ods or .csv file",
            FileType::Numbers => "this is an Apple Numbers file; use File > Export To > Excel for an .xlsx",
            FileType::Json => "this is JSON (a report, perhaps); choose the spreadsheet: .xlsx, .ods or .csv",
            FileType::Xlsb => "this is a binary workbook, .xlsb; open it in Excel and save it as .xlsx",
            FileType::OldXls => "this is a workbook of Excel before 97; open it in Excel and save it as .xlsx",
            FileType::OldDocument => "this is an old document (.doc or the like); save it as .docx or .xlsx",
            FileType::Rtf => "this is rich text; save it as .docx, or copy the table into an .xlsx",
            FileType::OtherOffice => "this is another office file, not a spreadsheet; copy the table into an .xlsx",
            FileType::Zip => "this is a zip that is no workbook; unpack it and choose the spreadsheet in it",
            FileType::Archive => "this is a packed archive; unpack it and choose the spreadsheet in it",
            FileType::Binary => "this is neither a spreadsheet nor text; choose an .xlsx, .ods or .csv file",
        }
    }
}
