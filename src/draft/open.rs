//! An article's file as its text: plain, HTML, or a Word document. Which one it is, is told by its bytes.

mod docx;
mod html;

use crate::sheet::open::encoding;
use crate::words::Language;

/// Why a file can't be read as an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A01: nothing in it.
    Empty,
    /// A02: neither text in an encoding that can be told (UTF-8, UTF-16, windows-1258 or -1252), nor HTML, nor a Word document.
    NotText,
    /// A03: a Word document that is damaged, or whose text is too large.
    Damaged,
    /// A04: an archive without a text in it: a spreadsheet, a presentation.
    NoDocument,
}

impl Fault {
    /// The stable code: see `docs/drafting.md`.
    pub fn code(self) -> &'static str {
        match self {
            Fault::Empty => "A01",
            Fault::NotText => "A02",
            Fault::Damaged => "A03",
            Fault::NoDocument => "A04",
        }
    }

    /// What is wrong and how to mend it.
    pub fn sentence(self, language: Language) -> &'static str {
        match (self, language) {
            (Fault::Empty, Language::Vi) => "tệp không có chữ nào; chọn tệp có bài viết",
            (Fault::Empty, _) => "the file has no text; choose one that holds the article",
            (Fault::NotText, Language::Vi) => "không phải văn bản; lưu bài dạng .txt (UTF-8), .html hoặc .docx",
            (Fault::NotText, _) => "this is no text; save the article as .txt (UTF-8), .html or .docx",
            (Fault::Damaged, Language::Vi) => "tệp Word hỏng hoặc quá lớn; mở bằng Word và lưu lại",
            (Fault::Damaged, _) => "the Word document is damaged or too large; open it in Word and save it again",
            (Fault::NoDocument, Language::Vi) => "tệp nén không có bài viết; với bảng tính, dùng report-card convert",
            (Fault::NoDocument, _) => "there is no article in this archive; for a spreadsheet, use report-card convert",
        }
    }
}

/// The text of an article's file, one paragraph a line.
pub fn open(bytes: &[u8]) -> Result<String, Fault> {
    if bytes.starts_with(b"PK\x03\x04") {
        return docx::text(bytes).and_then(said);
    }
    if bytes.is_empty() {
        return Err(Fault::Empty);
    }
    let text = encoding::decode(bytes).map_err(|_| Fault::NotText)?.text;
    if is_html(&text) { said(html::text(&text)) } else { said(text) }
}

fn said(text: String) -> Result<String, Fault> {
    if text.trim().is_empty() { Err(Fault::Empty) } else { Ok(text) }
}

/// A text that begins with a tag or a doctype.
fn is_html(text: &str) -> bool {
    let start: String = text.trim_start().chars().take(16).collect::<String>().to_ascii_lowercase();
    let tags = [
        "<!doctype",
        "<html",
        "<head",
        "<body",
        "<article",
        "<div",
        "<p>",
        "<p ",
        "<h1",
        "<section",
        "<main",
        "<!--",
        "<meta",
        "<span",
    ];
    tags.iter().any(|tag| start.starts_with(tag))
}
