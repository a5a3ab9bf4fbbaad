//! Texts of a workbook: plain ones, and ones in several fonts, of which raised digits stay raised, and struck ones struck.

use quick_xml::events::Event;

use crate::sheet::open::Fault;
use crate::sheet::open::archive::Archive;
use crate::sheet::open::struck::struck;
use crate::sheet::open::superscript::raised;
use crate::sheet::open::xml::{Xml, attribute, is_on};

/// The texts that cells refer to by number.
pub(super) fn read(archive: &mut Archive, part: &str) -> Result<Vec<String>, Fault> {
    let Some(text) = archive.text(part)? else { return Ok(Vec::new()) };
    let mut xml = Xml::new(&text, part);
    let mut strings = Vec::new();
    loop {
        match xml.next()? {
            Event::Start(start) if start.local_name().as_ref() == "si" => strings.push(item(&mut xml)?),
            Event::Eof => return Ok(strings),
            _ => {}
        }
    }
}

/// The text in an `si` or `is` whose start was read, without its reading aids (`rPh`).
pub(super) fn item(xml: &mut Xml) -> Result<String, Fault> {
    let mut text = String::new();
    let (mut is_raised, mut is_struck) = (false, false);
    let mut depth = 0_usize;
    loop {
        match xml.next()? {
            Event::Start(start) => match start.local_name().as_ref() {
                "rPh" => xml.skip(&start)?,
                "t" => {
                    let piece = unescaped(&xml.text()?);
                    let piece = if is_raised { raised(&piece) } else { piece };
                    text.push_str(&if is_struck { struck(&piece) } else { piece });
                }
                name => {
                    depth += 1;
                    match name {
                        "r" => (is_raised, is_struck) = (false, false),
                        "strike" => is_struck = is_on(&start),
                        "vertAlign" => is_raised = attribute(&start, "val").is_some_and(|val| val == "superscript"),
                        _ => {}
                    }
                }
            },
            Event::End(_) if depth == 0 => return Ok(text),
            Event::End(_) => depth -= 1,
            Event::Eof => return Err(xml.broken()),
            _ => {}
        }
    }
}

/// `_x000D_` is a letter that XML can't hold as it is.
pub(super) fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let code = from.get(2..6).filter(|_| from.as_bytes().get(6) == Some(&b'_'));
        match code.and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32) {
            Some(letter) => {
                out.push(letter);
                rest = from.get(7..).unwrap_or_default();
            }
            None => {
                out.push_str("_x");
                rest = from.get(2..).unwrap_or_default();
            }
        }
    }
    out.push_str(rest);
    out
}
