//! The tables of a page, each as a sheet of its own: what offices' programs write and call .xls. Of what stands outside of them, the lines above.

pub(crate) mod depth;
mod line_through;
mod table;

use ego_tree::iter::Edge;
use scraper::node::Element;
use scraper::{Html, Node};

use super::caption::Lines;
use super::limits::{Limits, MAX_SHEETS};
use super::struck::struck;
use super::{Fault, Many, encoding, tables, whole};
use crate::sheet::book::Book;
use crate::sheet::problem::Problem;
use line_through::LineThrough;
use table::Open;

/// Elements whose text no reader is shown.
const SILENT: [&str; 9] = ["head", "script", "style", "noscript", "template", "select", "button", "svg", "object"];
/// Elements that stand in a line.
const INLINE: [&str; 23] = [
    "a", "abbr", "b", "bdi", "big", "cite", "code", "del", "em", "font", "i", "ins", "mark", "nobr", "s", "small",
    "span", "strike", "strong", "sub", "sup", "u", "var",
];

pub(super) fn read(bytes: &[u8], notices: &mut Vec<Problem>) -> Result<Book, Problem> {
    let decoded = encoding::decode(bytes).map_err(whole)?;
    notices.extend(decoded.concluded.map(|name| whole(Fault::TakenAs(name))));
    let page = Html::parse_document(&depth::bounded(&decoded.text));
    let mut reader = Reader { limits: Limits::new(), book: Book::default(), open: Vec::new(), lines: Lines::default() };
    let line_through = LineThrough::of(&page);
    let (mut silent, mut struck_out) = (0_usize, 0_usize);
    // Walked without recursion: pages may be nested as deep as they like.
    for edge in page.root_element().traverse() {
        match edge {
            Edge::Open(node) => match node.value() {
                Node::Element(element) if SILENT.contains(&element.name()) => silent += 1,
                _ if silent > 0 => {}
                Node::Element(element) => {
                    struck_out += usize::from(line_through.is_on(element));
                    reader.start(element)?;
                }
                Node::Text(text) if struck_out > 0 => reader.struck(&text.text),
                Node::Text(text) => reader.letters(&text.text),
                _ => {}
            },
            Edge::Close(node) => match node.value() {
                Node::Element(element) if SILENT.contains(&element.name()) => silent = silent.saturating_sub(1),
                Node::Element(element) if silent == 0 => {
                    struck_out = struck_out.saturating_sub(usize::from(line_through.is_on(element)));
                    reader.end(element.name())?;
                }
                _ => {}
            },
        }
    }
    tables::named(reader.book)
}

/// The page as far as it is read.
struct Reader {
    limits: Limits,
    book: Book,
    /// The tables that are open: one may stand in a cell of another.
    open: Vec<Open>,
    lines: Lines,
}

impl Reader {
    fn start(&mut self, element: &Element) -> Result<(), Problem> {
        if element.name() == "table" {
            let number = self.book.grids.len() + self.open.len() + 1;
            if number > MAX_SHEETS {
                return Err(whole(Fault::TooMany(Many::Sheets, MAX_SHEETS)));
            }
            // A table around another one lays out the page: what it says is told above.
            if let Some(outer) = self.open.last_mut() {
                for text in outer.as_layout() {
                    self.lines.line(&text);
                }
            }
            let above = self.lines.above();
            self.open.push(Open::new(number.to_string(), above));
            return Ok(());
        }
        match self.open.last_mut() {
            Some(table) => table.start(element),
            None if element.name() == "br" || !INLINE.contains(&element.name()) => self.lines.end(),
            None => {}
        }
        Ok(())
    }

    /// Letters with a line through them; what stands above a table is told without them.
    fn struck(&mut self, text: &str) {
        if let Some(table) = self.open.last_mut() {
            table.letters(&struck(text));
        }
    }

    fn letters(&mut self, text: &str) {
        match self.open.last_mut() {
            Some(table) => table.letters(text),
            None => self.lines.letters(&text.replace(['\n', '\r', '\t'], " ")),
        }
    }

    fn end(&mut self, name: &str) -> Result<(), Problem> {
        match (name, self.open.last_mut()) {
            ("table", _) => self.book.grids.extend(self.open.pop().and_then(Open::finish)),
            (name, Some(table)) => table.end(name, &mut self.limits)?,
            (name, None) if !INLINE.contains(&name) => self.lines.end(),
            _ => {}
        }
        Ok(())
    }
}
