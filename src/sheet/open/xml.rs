//! Reading XML event by event: what the readers of workbooks ask of quick-xml.

use std::borrow::Cow;

use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::Fault;

/// An XML text, and the name of the part that it is, for what is said of it.
pub(crate) struct Xml<'a> {
    reader: Reader<&'a [u8]>,
    part: &'a str,
}

impl<'a> Xml<'a> {
    pub fn new(text: &'a str, part: &'a str) -> Xml<'a> {
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Xml { reader, part }
    }

    /// The next event; `<a/>` comes as a start and an end.
    pub fn next(&mut self) -> Result<Event<'a>, Fault> {
        self.reader.read_event().map_err(|_| self.broken())
    }

    /// Leaves out all that is in the element whose start was read.
    pub fn skip(&mut self, start: &BytesStart) -> Result<(), Fault> {
        self.reader.read_to_end(start.name()).map(|_| ()).map_err(|_| self.broken())
    }

    /// The text in the element whose start was read, tags within left out.
    pub fn text(&mut self) -> Result<String, Fault> {
        let mut text = String::new();
        let mut depth = 0_usize;
        loop {
            match self.next()? {
                Event::Start(_) => depth += 1,
                Event::End(_) if depth == 0 => return Ok(text),
                Event::End(_) => depth -= 1,
                Event::Eof => return Err(self.broken()),
                event => push_text(&event, &mut text),
            }
        }
    }

    pub fn broken(&self) -> Fault {
        Fault::Broken(self.part.to_owned())
    }
}

/// Adds what an event says in letters, if anything.
pub(crate) fn push_text(event: &Event, text: &mut String) {
    match event {
        Event::Text(piece) => text.push_str(&piece.xml10_content()),
        Event::CData(piece) => text.push_str(&piece.xml10_content()),
        Event::GeneralRef(entity) => text.extend(letter(entity)),
        _ => {}
    }
}

fn letter(entity: &BytesRef) -> Option<char> {
    match entity.resolve_char_ref() {
        Ok(Some(letter)) => Some(letter),
        _ => match &*entity.xml10_content() {
            "lt" => Some('<'),
            "gt" => Some('>'),
            "amp" => Some('&'),
            "quot" => Some('"'),
            "apos" => Some('\''),
            // None that a workbook may use: its place stays seen, and is refused as a lost letter.
            _ => Some(char::REPLACEMENT_CHARACTER),
        },
    }
}

/// An attribute by its name without prefix; LibreOffice's own doubles of standard ones are passed by.
pub(crate) fn attribute<'e>(start: &'e BytesStart, name: &str) -> Option<Cow<'e, str>> {
    find(start, |key, local| local == name && !key.starts_with("calcext:") && !key.starts_with("loext:"))
}

/// An attribute by its whole name.
pub(crate) fn exact<'e>(start: &'e BytesStart, name: &str) -> Option<Cow<'e, str>> {
    find(start, |key, _| key == name)
}

fn find<'e>(start: &'e BytesStart, is_it: impl Fn(&str, &str) -> bool) -> Option<Cow<'e, str>> {
    let found = start
        .attributes()
        .with_checks(false)
        .flatten()
        .find(|attribute| is_it(attribute.key.as_ref(), attribute.key.local_name().as_ref()))?;
    match found.value {
        Cow::Borrowed(value) if !value.contains(['&', '\n', '\t', '\r']) => Some(Cow::Borrowed(value)),
        _ => Some(Cow::Owned(found.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned())),
    }
}

/// Whether an element that is on by itself is not turned off: `<strike/>`, `<strike val="0"/>`.
pub(crate) fn is_on(start: &BytesStart) -> bool {
    attribute(start, "val").is_none_or(|val| !is_off(&val))
}

/// How a property is turned off.
pub(crate) fn is_off(val: &str) -> bool {
    matches!(val, "0" | "false" | "off" | "none")
}

/// Whether an attribute says yes: `1`, `true`.
pub(crate) fn is_set(start: &BytesStart, name: &str) -> bool {
    attribute(start, name).is_some_and(|value| matches!(&*value, "1" | "true" | "on"))
}
