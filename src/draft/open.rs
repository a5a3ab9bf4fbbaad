//! An article's file as its text: plain, HTML, or a Word document. Which one it is, is told by its bytes.

mod docx;
mod html;

use crate::sheet::open::{encoding, is_other_file, struck};
use crate::words::{DraftKey, Language};

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
        language.draft(match self {
            Fault::Empty => DraftKey::FaultEmpty,
            Fault::NotText => DraftKey::FaultNotText,
            Fault::Damaged => DraftKey::FaultDamaged,
            Fault::NoDocument => DraftKey::FaultNoDocument,
        })
    }
}

/// The text of an article's file, one paragraph a line, without what is struck out in it.
pub fn open(bytes: &[u8]) -> Result<String, Fault> {
    if bytes.starts_with(b"PK\x03\x04") {
        return docx::text(bytes).and_then(said);
    }
    if bytes.is_empty() {
        return Err(Fault::Empty);
    }
    if is_other_file(bytes) {
        return Err(Fault::NotText);
    }
    let text = encoding::decode(bytes).map_err(|_| Fault::NotText)?.text;
    if is_html(&text) { said(html::text(&text)) } else { said(text) }
}

/// Whether the text is taken out of the file, as that of a page or a Word document is: its lines are then not the file's.
pub fn is_taken_out(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || encoding::decode(bytes).is_ok_and(|decoded| is_html(&decoded.text))
}

fn said(text: String) -> Result<String, Fault> {
    let text = if struck::is_struck(&text) { struck::parted(&text).0 } else { text };
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
