//! The text of a Word table's cell: its paragraphs, raised letters raised, struck ones struck, hidden ones left out.

use std::collections::HashMap;

use quick_xml::events::Event;

use crate::sheet::open::Fault;
use crate::sheet::open::archive::Archive;
use crate::sheet::open::struck::struck;
use crate::sheet::open::superscript::raised;
use crate::sheet::open::xml::{Xml, attribute, is_off};

/// The part that holds a document's styles.
const PART: &str = "word/styles.xml";

/// Whether a document's styles strike out their letters, by name.
#[derive(Default)]
pub(crate) struct Styles(HashMap<String, bool>);

impl Styles {
    /// Those of a document; none where it has no part for them.
    pub fn read(archive: &mut Archive) -> Result<Styles, Fault> {
        let Some(text) = archive.text(PART)? else { return Ok(Styles::default()) };
        let mut xml = Xml::new(&text, PART);
        let mut own: HashMap<String, (Option<String>, Option<bool>)> = HashMap::new();
        let mut style = String::new();
        loop {
            match xml.next()? {
                Event::Start(start) => {
                    let value = |name: &str| attribute(&start, name).map(|value| value.into_owned());
                    match start.local_name().as_ref() {
                        "style" => style = value("styleId").unwrap_or_default(),
                        "basedOn" => own.entry(style.clone()).or_default().0 = value("val"),
                        "strike" | "dstrike" => {
                            own.entry(style.clone()).or_default().1 =
                                Some(!value("val").as_deref().is_some_and(is_off));
                        }
                        _ => {}
                    }
                }
                Event::Eof => break,
                _ => {}
            }
        }
        // A style is what it says itself, else what it is based on; in a ring, nothing.
        let strikes = |name: &String| {
            let above = |name: &String| own.get(name).and_then(|(above, _)| above.clone());
            let line = std::iter::successors(Some(name.clone()), above).take(own.len() + 1);
            line.into_iter().find_map(|name| own.get(&name)?.1).unwrap_or(false)
        };
        Ok(Styles(own.keys().map(|name| (name.clone(), strikes(name))).collect()))
    }

    fn strike(&self, name: Option<&str>) -> bool {
        name.and_then(|name| self.0.get(name)).copied().unwrap_or(false)
    }
}

/// A text that is being read, run by run.
#[derive(Default)]
pub(crate) struct Text {
    text: String,
    paragraphs: usize,
    is_raised: bool,
    is_hidden: bool,
    is_struck: bool,
    /// Whether the paragraph's style strikes out its letters.
    is_paragraph_struck: bool,
}

impl Text {
    /// An element begins.
    pub fn start(&mut self, name: &str, val: Option<&str>, styles: &Styles) {
        match name {
            "p" => {
                if self.paragraphs > 0 {
                    self.text.push('\n');
                }
                self.paragraphs += 1;
                self.is_paragraph_struck = false;
            }
            "pStyle" => self.is_paragraph_struck = styles.strike(val),
            "rStyle" => self.is_struck |= styles.strike(val),
            "r" => self.plain(),
            "vertAlign" => self.is_raised = val == Some("superscript"),
            "vanish" => self.is_hidden = !val.is_some_and(is_off),
            "strike" | "dstrike" => self.is_struck = !val.is_some_and(is_off),
            "br" | "cr" => self.text.push('\n'),
            "tab" => self.text.push('\t'),
            "noBreakHyphen" => self.text.push('-'),
            _ => {}
        }
    }

    /// An element ends.
    pub fn end(&mut self, name: &str) {
        // A paragraph's mark has properties of a run, which hold for none of its letters.
        if name == "pPr" {
            self.plain();
        }
    }

    fn plain(&mut self) {
        (self.is_raised, self.is_hidden, self.is_struck) = (false, false, self.is_paragraph_struck);
    }

    /// Letters of a run.
    pub fn letters(&mut self, piece: &str) {
        if !self.is_hidden {
            let piece = if self.is_raised { raised(piece) } else { piece.to_owned() };
            self.text.push_str(&if self.is_struck { struck(&piece) } else { piece });
        }
    }

    /// The mark of a footnote, which the program numbers.
    pub fn footnote(&mut self, number: u32) {
        self.text.push_str(&raised(&number.to_string()));
    }

    /// The whole text.
    pub fn finish(self) -> String {
        self.text
    }
}
