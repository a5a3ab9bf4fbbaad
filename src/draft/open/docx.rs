//! A Word document (.docx) as its text.

use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::Event;
use zip::ZipArchive;

use super::Fault;

/// The largest text that is unpacked, in bytes: an archive may claim to hold anything.
const MOST: u64 = 64 * 1024 * 1024;

/// The document's text, one paragraph a line.
pub(super) fn text(bytes: &[u8]) -> Result<String, Fault> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Fault::Damaged)?;
    let file = archive.by_name("word/document.xml").map_err(|_| Fault::NoDocument)?;
    let mut xml = String::new();
    let read = file.take(MOST + 1).read_to_string(&mut xml).map_err(|_| Fault::Damaged)?;
    if read as u64 > MOST {
        return Err(Fault::Damaged);
    }
    paragraphs(&xml)
}

fn paragraphs(xml: &str) -> Result<String, Fault> {
    let mut reader = Reader::from_str(xml);
    let mut out = String::new();
    let mut is_text = false;
    // What is in <w:del> was deleted, though it is kept.
    let mut deleted = 0usize;
    loop {
        match reader.read_event().map_err(|_| Fault::Damaged)? {
            Event::Eof => return Ok(out),
            Event::Start(tag) => match tag.local_name().as_ref() {
                "t" => is_text = true,
                "del" => deleted += 1,
                "numPr" => bullet(&mut out),
                _ => {}
            },
            Event::End(tag) => match tag.local_name().as_ref() {
                "t" => is_text = false,
                "del" => deleted = deleted.saturating_sub(1),
                "p" => out.push('\n'),
                _ => {}
            },
            Event::Empty(tag) => match tag.local_name().as_ref() {
                "br" | "cr" => out.push('\n'),
                "ta" => out.push(' '),
                "noBreakHyphen" => out.push('-'),
                _ => {}
            },
            Event::Text(text) if is_text && deleted == 0 => out.push_str(&text.xml10_content()),
            Event::GeneralRef(reference) if is_text && deleted == 0 => {
                let character = reference.resolve_char_ref().map_err(|_| Fault::Damaged)?;
                let name = reference.xml10_content();
                match (character, quick_xml::escape::resolve_xml_entity(&name)) {
                    (Some(sign), _) => out.push(sign),
                    (None, Some(text)) => out.push_str(text),
                    (None, None) => {}
                }
            }
            _ => {}
        }
    }
}

/// An item of a list: its mark is drawn by Word, and stands nowhere in the text.
fn bullet(out: &mut String) {
    if out.is_empty() || out.ends_with('\n') {
        out.push_str("- ");
    }
}
