//! Tables of a Word document, each as a sheet of its own; of what stands outside of them, the lines above.

pub(crate) mod paragraph;
pub(crate) mod symbol;

use quick_xml::events::Event;

use super::archive::Archive;
use super::caption::Lines;
use super::limits::{Limits, MAX_SHEETS};
use super::xml::{Xml, attribute};
use super::{Fault, Many, tables, whole};
use crate::sheet::book::{Address, Book, CellValue, Grid, Merge, NumberStyle};
use crate::sheet::problem::Problem;
use paragraph::{Styles, Text};

/// The part that holds a document's text.
pub(crate) const PART: &str = "word/document.xml";

/// A table that is being read; one may stand in a cell of another.
#[derive(Default)]
struct Open {
    grid: Grid,
    row: u32,
    column: u32,
    /// Columns that the cell spans.
    span: u32,
    merge: Vertical,
    text: Text,
}

/// Whether a cell is one with the cell above it.
#[derive(Clone, Copy, Default, PartialEq)]
enum Vertical {
    #[default]
    None,
    Begins,
    GoesOn,
}

pub(super) fn read(mut archive: Archive) -> Result<Book, Problem> {
    let text = archive.needed(PART).map_err(whole)?;
    let styles = Styles::read(&mut archive).map_err(whole)?;
    let mut xml = Xml::new(&text, PART);
    let mut limits = Limits::new();
    let mut book = Book::default();
    let mut open: Vec<Open> = Vec::new();
    let mut footnotes = 0_u32;
    let mut lines = Lines::default();
    loop {
        match xml.next().map_err(whole)? {
            Event::Start(start) => match start.local_name().as_ref() {
                "tbl" => {
                    // Its name is its place among the tables, in the order in which they begin.
                    let number = book.grids.len() + open.len() + 1;
                    if number > MAX_SHEETS {
                        return Err(whole(Fault::TooMany(Many::Sheets, MAX_SHEETS)));
                    }
                    let above = if open.is_empty() { lines.above() } else { Vec::new() };
                    open.push(Open {
                        grid: Grid { name: Some(number.to_string()), above, ..Grid::default() },
                        ..Open::default()
                    });
                }
                // What stood there before a change, drawings for programs that can't show newer ones, and how letters are said.
                "tblPrChange" | "trPrChange" | "tcPrChange" | "rPrChange" | "pPrChange" | "del" | "moveFrom"
                | "Fallback" | "tabs" | "rt" => {
                    xml.skip(&start).map_err(whole)?;
                }
                "sym" => {
                    let sign = symbol::of(attribute(&start, "font").as_deref(), attribute(&start, "char").as_deref());
                    let sign = sign.map(String::from).unwrap_or_default();
                    match open.last_mut() {
                        Some(table) => table.text.letters(&sign),
                        None => lines.letters(&sign),
                    }
                }
                "footnoteReference" | "endnoteReference" => {
                    footnotes += 1;
                    if let Some(table) = open.last_mut() {
                        table.text.footnote(footnotes);
                    }
                }
                "t" if open.is_empty() => lines.letters(&xml.text().map_err(whole)?),
                "p" if open.is_empty() => lines.begin(),
                "br" | "cr" | "tab" if open.is_empty() => lines.letters(" "),
                _ if open.is_empty() => {}
                name => {
                    let Some(table) = open.last_mut() else { continue };
                    let val = attribute(&start, "val");
                    let number = val.as_deref().and_then(|number| number.parse::<u32>().ok()).unwrap_or(1);
                    match name {
                        "tc" => (table.span, table.merge, table.text) = (1, Vertical::None, Text::default()),
                        "gridBefore" => table.column = table.column.saturating_add(number),
                        "gridSpan" => table.span = number.max(1),
                        "vMerge" if val.as_deref() == Some("restart") => table.merge = Vertical::Begins,
                        "vMerge" => table.merge = Vertical::GoesOn,
                        "t" => {
                            let piece = xml.text().map_err(whole)?;
                            table.text.letters(&piece);
                        }
                        name => table.text.start(name, val.as_deref(), &styles),
                    }
                }
            },
            Event::End(end) => match end.local_name().as_ref() {
                "tc" => {
                    if let Some(table) = open.last_mut() {
                        table.end_cell(&mut limits)?;
                    }
                }
                "tr" => {
                    if let Some(table) = open.last_mut() {
                        (table.row, table.column) = (table.row.saturating_add(1), 0);
                    }
                }
                "tbl" => {
                    let Some(table) = open.pop() else { continue };
                    if let Some(outer) = open.last_mut() {
                        outer.text.within(&table.said());
                    }
                    book.grids.push(table.grid);
                }
                name => match open.last_mut() {
                    Some(table) => table.text.end(name),
                    None if name == "p" => lines.end(),
                    None => {}
                },
            },
            Event::Eof => break,
            _ => {}
        }
    }
    tables::named(book)
}

/// How many cells a table within a cell may have to be told there too: a larger one is a page's that stands in a frame.
const FEW: usize = 12;

impl Open {
    /// What a small table says, for the cell that it stands in.
    fn said(&self) -> String {
        let cells = self.grid.cells.values();
        let texts: Vec<&str> = cells
            .filter_map(|cell| match &cell.value {
                CellValue::Text(text) => Some(text.as_str()),
                _ => None,
            })
            .collect();
        if texts.len() <= FEW { texts.join("\n") } else { String::new() }
    }

    fn end_cell(&mut self, limits: &mut Limits) -> Result<(), Problem> {
        let first = Address::new(self.row, self.column);
        let last = Address::new(self.row, self.column.saturating_add(self.span - u32::from(self.span > 0)));
        self.column = last.column.saturating_add(1);
        if self.merge == Vertical::GoesOn {
            let above = |merge: &&mut Merge| {
                merge.first.column == first.column && merge.last.row.checked_add(1) == Some(self.row)
            };
            if let Some(merge) = self.grid.merges.iter_mut().rev().find(above) {
                merge.last.row = self.row;
                // Word shows nothing of what such a cell may hold.
                return Ok(());
            }
        }
        // A merge of one cell alone is taken out at the end, if no cell below goes on with it.
        if last != first || self.merge != Vertical::None {
            self.grid.merges.push(Merge { first, last });
        }
        let text = std::mem::take(&mut self.text).finish();
        limits.put(&mut self.grid, first, CellValue::Text(text), NumberStyle::default())
    }
}
