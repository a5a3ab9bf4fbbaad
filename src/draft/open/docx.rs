//! A Word document (.docx) as its text: a paragraph a line, a table's row a line with tabs between its cells.

use quick_xml::events::Event;

use super::Fault;
use crate::sheet::open::archive::Archive;
use crate::sheet::open::docx::PART;
use crate::sheet::open::docx::paragraph::{Styles, Text};
use crate::sheet::open::docx::symbol;
use crate::sheet::open::xml::{Xml, attribute};

/// The columns of a table are no more than this.
const WIDEST: usize = 100;

/// The document's text.
pub(super) fn text(bytes: &[u8]) -> Result<String, Fault> {
    let mut archive = Archive::new(bytes).map_err(|_| Fault::Damaged)?;
    let xml = archive.text(PART).map_err(|_| Fault::Damaged)?.ok_or(Fault::NoDocument)?;
    let styles = Styles::read(&mut archive).map_err(|_| Fault::Damaged)?;
    body_text(&xml, &styles).map_err(|_| Fault::Damaged)
}

/// What is being written.
#[derive(Default)]
struct Story {
    out: String,
    /// The paragraph that is open.
    text: Text,
    /// Its mark is drawn by Word, and stands nowhere in the text.
    is_item: bool,
    /// Cells that are open: a table may stand in a cell of another.
    cells: usize,
    /// Whether the row has a cell before this one.
    is_begun: bool,
    /// Columns that the cell spans beside its first.
    more: usize,
}

fn body_text(xml: &str, styles: &Styles) -> Result<String, crate::sheet::open::Fault> {
    let mut xml = Xml::new(xml, PART);
    let mut story = Story::default();
    loop {
        match xml.next()? {
            Event::Eof => return Ok(story.out),
            Event::Start(tag) => match tag.local_name().as_ref() {
                // What stood there before a change, drawings for programs that can't show newer ones, and how letters are said.
                "del" | "moveFrom" | "Fallback" | "tabs" | "rt" => xml.skip(&tag)?,
                "sym" => {
                    let sign = symbol::of(attribute(&tag, "font").as_deref(), attribute(&tag, "char").as_deref());
                    story.text.letters(&sign.map(String::from).unwrap_or_default());
                }
                "t" => {
                    let piece = xml.text()?;
                    story.text.letters(&piece);
                }
                "tc" => story.begin_cell(),
                "gridSpan" if story.cells == 1 => {
                    let columns = attribute(&tag, "val").and_then(|columns| columns.parse::<usize>().ok());
                    story.more = columns.unwrap_or(1).clamp(1, WIDEST) - 1;
                }
                "numPr" => story.is_item = true,
                name => story.text.start(name, attribute(&tag, "val").as_deref(), styles),
            },
            Event::End(tag) => match tag.local_name().as_ref() {
                "p" => story.end_paragraph(),
                "tc" => story.end_cell(),
                "tr" if story.cells == 0 => story.end_row(),
                name => story.text.end(name),
            },
            _ => {}
        }
    }
}

impl Story {
    fn begin_cell(&mut self) {
        if self.cells == 0 && std::mem::replace(&mut self.is_begun, true) {
            self.out.push('\t');
        }
        self.cells += 1;
    }

    fn end_cell(&mut self) {
        self.cells = self.cells.saturating_sub(1);
        if self.cells == 0 {
            // What merged cells say stands in the first of them, as in a sheet.
            self.out.extend(std::iter::repeat_n('\t', std::mem::take(&mut self.more)));
        }
    }

    fn end_row(&mut self) {
        self.is_begun = false;
        self.out.push('\n');
    }

    fn end_paragraph(&mut self) {
        let text = std::mem::take(&mut self.text).finish().replace('\t', " ");
        let is_item = std::mem::take(&mut self.is_item) && !text.trim().is_empty();
        if self.cells == 0 {
            self.out.push_str(if is_item { "- " } else { "" });
            self.out.push_str(&text);
            self.out.push('\n');
            return;
        }
        // A cell is one line, however many paragraphs it has.
        if !self.out.is_empty() && !self.out.ends_with(['\t', '\n']) {
            self.out.push(' ');
        }
        self.out.push_str(text.replace('\n', " ").trim());
    }
}
