//! Comments of a sheet's cells, which are told and not read.

use quick_xml::events::Event;

use crate::sheet::open::Fault;
use crate::sheet::open::archive::Archive;
use crate::sheet::open::xml::{Xml, attribute};

/// How many cells are named.
const NAMED: usize = 10;

/// The cells that have one: "B3, C4".
pub(super) fn cells(archive: &mut Archive, part: &str) -> Result<Option<String>, Fault> {
    let Some(text) = archive.text(part)? else { return Ok(None) };
    let mut xml = Xml::new(&text, part);
    let mut cells: Vec<String> = Vec::new();
    loop {
        match xml.next()? {
            Event::Start(start) if start.local_name().as_ref() == "comment" => {
                cells.extend(attribute(&start, "ref").map(|cell| cell.into_owned()));
            }
            Event::Eof => break,
            _ => {}
        }
    }
    let more = if cells.len() > NAMED { ", …" } else { "" };
    cells.truncate(NAMED);
    Ok((!cells.is_empty()).then(|| format!("{}{more}", cells.join(", "))))
}
