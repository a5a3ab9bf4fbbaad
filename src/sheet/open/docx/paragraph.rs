//! The text of a Word table's cell: its paragraphs, raised letters raised, struck ones struck, hidden ones left out.

use std::collections::HashMap;

use quick_xml::events::Event;

use crate::sheet::open::Fault;
use crate::sheet::open::archive::Archive;
use crate::sheet::open::inherited;
use crate::sheet::open::struck::struck;
use crate::sheet::open::superscript::raised;
use crate::sheet::open::xml::{Xml, attribute, is_off, is_set};

/// The part that holds a document's styles.
const PART: &str = "word/styles.xml";

/// Whether letters have one line through them, and whether two: each is turned on and off alone, and either strikes them out.
type Lines = [bool; 2];

/// The line that an element speaks of.
fn line(name: &str) -> Option<usize> {
    ["strike", "dstrike"].iter().position(|known| *known == name)
}

/// What a document's styles draw through their letters, by name.
#[derive(Default)]
pub(crate) struct Styles {
    named: HashMap<String, Lines>,
    /// That of paragraphs which name no style.
    normal: Lines,
}

/// What a style says itself.
#[derive(Default)]
struct Own {
    above: Option<String>,
    lines: [Option<bool>; 2],
}

impl Styles {
    /// Those of a document; none where it has no part for them.
    pub fn read(archive: &mut Archive) -> Result<Styles, Fault> {
        let Some(text) = archive.text(PART)? else { return Ok(Styles::default()) };
        let mut xml = Xml::new(&text, PART);
        let mut own: HashMap<String, Own> = HashMap::new();
        let (mut style, mut normal) = (String::new(), None);
        loop {
            match xml.next()? {
                Event::Start(start) => {
                    let value = |name: &str| attribute(&start, name).map(|value| value.into_owned());
                    match start.local_name().as_ref() {
                        "style" => {
                            style = value("styleId").unwrap_or_default();
                            if is_set(&start, "default") && value("type").as_deref() == Some("paragraph") {
                                normal = Some(style.clone());
                            }
                        }
                        "basedOn" => own.entry(style.clone()).or_default().above = value("val"),
                        name => {
                            let own = line(name).and_then(|at| own.entry(style.clone()).or_default().lines.get_mut(at));
                            if let Some(line) = own {
                                *line = Some(!value("val").as_deref().is_some_and(is_off));
                            }
                        }
                    }
                }
                Event::Eof => break,
                _ => {}
            }
        }
        // A style is what it says itself, else what it is based on.
        let says = |name: &String, at: usize| {
            inherited::first(&own, name, |own| own.above.as_ref(), |own| own.lines.get(at).copied().flatten())
        };
        let lines = |name: &String| [0, 1].map(|at| says(name, at).unwrap_or(false));
        let named: HashMap<String, Lines> = own.keys().map(|name| (name.clone(), lines(name))).collect();
        let normal = normal.and_then(|name| named.get(&name).copied()).unwrap_or_default();
        Ok(Styles { named, normal })
    }

    fn lines(&self, name: Option<&str>) -> Lines {
        name.and_then(|name| self.named.get(name)).copied().unwrap_or_default()
    }
}

/// A text that is being read, run by run.
#[derive(Default)]
pub(crate) struct Text {
    text: String,
    paragraphs: usize,
    is_raised: bool,
    /// Whether the run stands higher than the line, by its place and not as a mark.
    is_lifted: bool,
    /// The text as it is where all of it stands so high, and whether a part of it does not.
    level: String,
    has_level: bool,
    /// Exponents of an equation that are open.
    exponents: usize,
    is_hidden: bool,
    lines: Lines,
    /// What the paragraph's style draws.
    of_paragraph: Lines,
}

impl Text {
    /// An element begins.
    pub fn start(&mut self, name: &str, val: Option<&str>, styles: &Styles) {
        match name {
            "p" => {
                if self.paragraphs > 0 {
                    self.sign('\n');
                }
                self.paragraphs += 1;
                self.of_paragraph = styles.normal;
                self.plain();
            }
            "pStyle" => self.of_paragraph = styles.lines(val),
            "rStyle" => {
                let of_style = styles.lines(val);
                self.lines.iter_mut().zip(of_style).for_each(|(line, of_style)| *line |= of_style);
            }
            "r" => self.plain(),
            "vertAlign" => self.is_raised = val == Some("superscript"),
            "position" => self.is_lifted = val.and_then(|by| by.parse::<i32>().ok()).is_some_and(|by| by > 0),
            "vanish" => self.is_hidden = !val.is_some_and(is_off),
            "br" | "cr" => self.sign('\n'),
            "tab" => self.sign('\t'),
            "noBreakHyphen" => self.sign('-'),
            // Of an equation: 12 over 15, ten to the third, a root.
            "sup" => self.exponents += 1,
            "sub" => self.sign('_'),
            "rad" => self.sign('√'),
            _ => {
                if let Some(line) = line(name).and_then(|at| self.lines.get_mut(at)) {
                    *line = !val.is_some_and(is_off);
                }
            }
        }
    }

    /// An element ends.
    pub fn end(&mut self, name: &str) {
        // A paragraph's mark has properties of a run, which hold for none of its letters.
        match name {
            "pPr" => self.plain(),
            "num" => self.sign('/'),
            "sup" => self.exponents = self.exponents.saturating_sub(1),
            _ => {}
        }
    }

    fn sign(&mut self, sign: char) {
        self.text.push(sign);
        self.level.push(sign);
    }

    fn plain(&mut self) {
        (self.is_raised, self.is_lifted, self.is_hidden, self.lines) = (false, false, false, self.of_paragraph);
    }

    /// Letters of a run.
    pub fn letters(&mut self, piece: &str) {
        if self.is_hidden {
            return;
        }
        let lined = |piece: String| if self.lines.contains(&true) { struck(&piece) } else { piece };
        let is_raised = self.is_raised || self.exponents > 0;
        let level = lined(if is_raised { raised(piece) } else { piece.to_owned() });
        let text = lined(if is_raised || self.is_lifted { raised(piece) } else { piece.to_owned() });
        self.has_level |= !self.is_lifted && !piece.trim().is_empty();
        self.level.push_str(&level);
        self.text.push_str(&text);
    }

    /// What stands in a table within the cell.
    pub fn within(&mut self, text: &str) {
        self.paragraphs += 1;
        self.sign('\n');
        self.level.push_str(text);
        self.text.push_str(text);
        self.has_level |= !text.is_empty();
    }

    /// The mark of a footnote, which the program numbers.
    pub fn footnote(&mut self, number: u32) {
        let mark = raised(&number.to_string());
        self.level.push_str(&mark);
        self.text.push_str(&mark);
    }

    /// The whole text.
    pub fn finish(self) -> String {
        if self.has_level { self.text } else { self.level }
    }
}
