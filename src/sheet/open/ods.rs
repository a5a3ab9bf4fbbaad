//! Spreadsheets of LibreOffice, zipped or as one XML: sheets, and the styles that hide one, raise letters or strike them out.

mod shown;
mod table;
mod value;

use std::collections::{HashMap, HashSet};

use quick_xml::events::{BytesStart, Event};

use super::archive::Archive;
use super::limits::{Limits, MAX_SHEETS};
use super::xml::{Xml, attribute};
use super::{Fault, Many, encoding, inherited, whole};
use crate::sheet::book::{Book, Grid};
use crate::sheet::problem::Problem;

/// Styles that say more than how a thing looks.
#[derive(Default)]
struct Styles {
    /// The one that is being read.
    name: String,
    hidden_tables: HashSet<String>,
    own: HashMap<String, Style>,
}

/// What a style says itself.
#[derive(Default)]
struct Style {
    /// The one that it is made of, which may stand behind it.
    parent: Option<String>,
    is_raised: Option<bool>,
    is_struck: Option<bool>,
    /// Steps of alignment.
    indent: Option<usize>,
}

impl Styles {
    /// Takes what an element says of the style that it stands in.
    fn take(&mut self, start: &BytesStart) {
        let of = |name| attribute(start, name);
        match start.local_name().as_ref() {
            "style" => {
                self.name = of("name").unwrap_or_default().into_owned();
                let parent = of("parent-style-name").map(|parent| parent.into_owned());
                self.own.insert(self.name.clone(), Style { parent, ..Style::default() });
            }
            "table-properties" if of("display").is_some_and(|display| display == "false") => {
                self.hidden_tables.insert(self.name.clone());
            }
            "text-properties" => {
                let style = self.own.entry(self.name.clone()).or_default();
                style.is_raised = of("text-position").map(|place| is_raised(&place)).or(style.is_raised);
                let lines = ["text-line-through-style", "text-line-through-type"];
                let lines = lines.into_iter().filter_map(|name| Some(of(name)? != "none"));
                style.is_struck = lines.reduce(|one, other| one || other).or(style.is_struck);
            }
            "paragraph-properties" => {
                let style = self.own.entry(self.name.clone()).or_default();
                style.indent = of("margin-left").and_then(|length| steps(&length)).or(style.indent);
            }
            _ => {}
        }
    }

    fn is_raised(&self, name: &str) -> bool {
        self.first(name, |style| style.is_raised).unwrap_or(false)
    }

    fn is_struck(&self, name: &str) -> bool {
        self.first(name, |style| style.is_struck).unwrap_or(false)
    }

    fn indent(&self, name: &str) -> usize {
        self.first(name, |style| style.indent).unwrap_or(0)
    }

    /// What a style says, else what the nearest one says that it is made of.
    fn first<T>(&self, name: &str, of: impl Fn(&Style) -> Option<T>) -> Option<T> {
        inherited::first(&self.own, name, |style| style.parent.as_ref(), of)
    }
}

pub(super) fn packed(mut archive: Archive, notices: &mut Vec<Problem>) -> Result<Book, Problem> {
    const STYLES: &str = "styles.xml";
    let text = archive.needed("content.xml").map_err(whole)?;
    let mut styles = Styles::default();
    if let Some(named) = archive.text(STYLES).map_err(whole)? {
        let mut xml = Xml::new(&named, STYLES);
        loop {
            match xml.next().map_err(whole)? {
                // Those of headers and footers, whose names the cells' own have too.
                Event::Start(start) if start.local_name().as_ref() == "automatic-styles" => {
                    xml.skip(&start).map_err(whole)?;
                }
                Event::Start(start) => styles.take(&start),
                Event::Eof => break,
                _ => {}
            }
        }
    }
    read(&text, styles, notices)
}

pub(super) fn flat(bytes: &[u8], notices: &mut Vec<Problem>) -> Result<Book, Problem> {
    let decoded = encoding::decode(bytes).map_err(whole)?;
    read(&decoded.text, Styles::default(), notices)
}

fn read(text: &str, mut styles: Styles, notices: &mut Vec<Problem>) -> Result<Book, Problem> {
    let mut xml = Xml::new(text, "content.xml");
    let mut limits = Limits::new();
    let mut book = Book::default();
    loop {
        match xml.next().map_err(whole)? {
            Event::Start(start) => match start.local_name().as_ref() {
                // Former states of cells.
                "tracked-changes" => xml.skip(&start).map_err(whole)?,
                "table" => {
                    let of = |name| attribute(&start, name).map(|value| value.into_owned());
                    let is_hidden = of("style-name").is_some_and(|style| styles.hidden_tables.contains(&style));
                    let grid = Grid { name: Some(of("name").unwrap_or_default()), is_hidden, ..Grid::default() };
                    book.grids.push(table::read(&mut xml, grid, &styles, &mut limits, notices)?);
                    if book.grids.len() > MAX_SHEETS {
                        return Err(whole(Fault::TooMany(Many::Sheets, MAX_SHEETS)));
                    }
                }
                _ => styles.take(&start),
            },
            Event::Eof => return Ok(book),
            _ => {}
        }
    }
}

/// How many steps in a length is: a step is 10 points, `0.3528cm`.
fn steps(length: &str) -> Option<usize> {
    if length == "0" {
        return Some(0);
    }
    let unit = length.find(|sign: char| sign.is_ascii_alphabetic())?;
    let (number, unit) = length.split_at(unit);
    let points = match unit {
        "cm" => 72.0 / 2.54,
        "mm" => 72.0 / 25.4,
        "in" => 72.0,
        "pt" => 1.0,
        _ => return None,
    };
    let steps = number.parse::<f64>().ok()? * points / 10.0;
    (0.0..50.0).contains(&steps).then(|| steps.round() as usize)
}

/// `super 58%`, `33% 58%`.
fn is_raised(place: &str) -> bool {
    let by = place.split_whitespace().next().unwrap_or_default();
    by == "super" || by.strip_suffix('%').and_then(|by| by.parse::<f64>().ok()).is_some_and(|by| by > 0.0)
}
