//! How cells are shown: the number format and the indentation of each style of a workbook.

use std::collections::HashMap;

use quick_xml::events::Event;

use crate::sheet::open::Fault;
use crate::sheet::open::archive::Archive;
use crate::sheet::open::number_format::{NumberFormat, Shown, builtin};
use crate::sheet::open::xml::{Xml, attribute, is_on};

/// Number formats, by the number of a cell's style.
#[derive(Default)]
pub(super) struct Styles {
    formats: Vec<NumberFormat>,
    /// Whether a line goes through all that the cell holds.
    struck: Vec<bool>,
    /// Steps of alignment, by the number of a cell's style.
    indents: Vec<usize>,
}

impl Styles {
    /// How many steps in a text in a cell of that style begins.
    pub fn indent(&self, style: usize) -> usize {
        self.indents.get(style).copied().unwrap_or(0)
    }

    /// Whether all that a cell of that style holds is struck out.
    pub fn is_struck(&self, style: usize) -> bool {
        self.struck.get(style).copied().unwrap_or(false)
    }

    /// How a number in a cell of that style is shown.
    pub fn show(&self, style: usize, number: f64) -> Shown {
        self.formats.get(style).map_or_else(|| Shown::Number(Default::default()), |format| format.show(number))
    }
}

pub(super) fn read(archive: &mut Archive, part: &str) -> Result<Styles, Fault> {
    let Some(text) = archive.text(part)? else { return Ok(Styles::default()) };
    let mut xml = Xml::new(&text, part);
    let mut codes: HashMap<u32, String> = HashMap::new();
    let mut styles = Styles::default();
    let mut fonts: Vec<bool> = Vec::new();
    let mut is_cells = false;
    loop {
        match xml.next()? {
            Event::Start(start) => match start.local_name().as_ref() {
                // Formats of conditional rules have numbers of their own.
                "dxfs" => xml.skip(&start)?,
                "cellXfs" => is_cells = true,
                "font" => fonts.push(false),
                "strike" => fonts.iter_mut().last().into_iter().for_each(|font| *font = is_on(&start)),
                "numFmt" => {
                    let id = attribute(&start, "numFmtId").and_then(|id| id.parse().ok());
                    if let (Some(id), Some(code)) = (id, attribute(&start, "formatCode")) {
                        codes.insert(id, code.into_owned());
                    }
                }
                "xf" if is_cells => {
                    let font = attribute(&start, "fontId").and_then(|id| id.parse::<usize>().ok());
                    styles.struck.push(font.and_then(|font| fonts.get(font).copied()).unwrap_or(false));
                    let id: u32 = attribute(&start, "numFmtId").and_then(|id| id.parse().ok()).unwrap_or(0);
                    let code = codes.get(&id).map(String::as_str).or_else(|| builtin(id));
                    styles.formats.push(NumberFormat::new(code.unwrap_or("General")));
                    styles.indents.push(0);
                }
                "alignment" if is_cells => {
                    let indent = attribute(&start, "indent").and_then(|indent| indent.parse().ok());
                    if let (Some(last), Some(indent)) = (styles.indents.last_mut(), indent) {
                        *last = indent;
                    }
                }
                _ => {}
            },
            Event::End(end) if end.local_name().as_ref() == "cellXfs" => is_cells = false,
            Event::Eof => return Ok(styles),
            _ => {}
        }
    }
}
