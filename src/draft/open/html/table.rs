//! Tables of a page: those that hold data become a line a row, with tabs between the cells; those that only lay out the
//! page are read as any other element.

use std::collections::HashSet;

use ego_tree::NodeId;
use ego_tree::iter::Edge;
use scraper::node::Element;
use scraper::{ElementRef, Node};

/// A cell with more letters than this holds an article, and no datum.
const LONGEST: usize = 400;

/// The columns of a page's table are no more than this.
const WIDEST: u32 = 100;

/// What is known of a table while its elements are walked.
#[derive(Default)]
struct Seen {
    rows: usize,
    cells: usize,
    /// Letters since the cell began.
    letters: usize,
    is_layout: bool,
}

/// The tables within an element that hold data: several cells a row, no table within, no cell as long as an article.
pub(super) fn of_data(element: ElementRef) -> HashSet<NodeId> {
    let mut found = HashSet::new();
    let mut open: Vec<Seen> = Vec::new();
    for edge in element.traverse() {
        match edge {
            Edge::Open(node) => match (node.value(), open.last_mut()) {
                (Node::Element(element), outer) if element.name() == "table" => {
                    if let Some(outer) = outer {
                        outer.is_layout = true;
                    }
                    open.push(Seen::default());
                }
                (Node::Element(element), Some(table)) => match element.name() {
                    "tr" => table.rows += 1,
                    "td" | "th" => (table.cells, table.letters) = (table.cells + 1, 0),
                    _ => {}
                },
                (Node::Text(text), Some(table)) => {
                    table.letters += text.text.trim().len();
                    table.is_layout |= table.letters > LONGEST;
                }
                _ => {}
            },
            Edge::Close(node) => {
                if matches!(node.value(), Node::Element(element) if element.name() == "table")
                    && let Some(table) = open.pop()
                    && !table.is_layout
                    && table.rows >= 2
                    && table.cells >= 2 * table.rows
                {
                    found.insert(node.id());
                }
            }
        }
    }
    found
}

/// A table of data while it is written.
#[derive(Default)]
pub(super) struct Table {
    /// Where the next cell goes.
    column: usize,
    /// Tabs that the row has so far.
    tabs: usize,
    /// For how many rows more each column is taken by a cell that began above.
    taken: Vec<u32>,
}

impl Table {
    /// An element within the table begins. What merged cells say stands in the first of them, as in a sheet.
    pub fn open(&mut self, element: &Element, out: &mut String) {
        let count = |name: &str| element.attr(name).and_then(|count| count.trim().parse().ok()).unwrap_or(1);
        match element.name() {
            "tr" => {
                // A cell over several columns may end the row.
                out.extend(std::iter::repeat_n('\t', self.column.saturating_sub(self.tabs + 1)));
                out.push('\n');
                self.taken.iter_mut().skip(self.column).for_each(|rows| *rows = rows.saturating_sub(1));
                (self.column, self.tabs) = (0, 0);
            }
            "td" | "th" => {
                while let Some(rows) = self.taken.get_mut(self.column).filter(|rows| **rows > 0) {
                    *rows -= 1;
                    self.column += 1;
                }
                // Further to the right, no table of a page has a column.
                if self.column >= WIDEST as usize {
                    return out.push(' ');
                }
                out.extend(std::iter::repeat_n('\t', self.column - self.tabs));
                self.tabs = self.column;
                let end = (self.column + count("colspan").clamp(1, WIDEST) as usize).min(WIDEST as usize);
                let end = end.max(self.column + 1);
                self.taken.resize(self.taken.len().max(end), 0);
                if let Some(columns) = self.taken.get_mut(self.column..end) {
                    columns.fill(count("rowspan").clamp(1, WIDEST) - 1);
                }
                self.column = end;
            }
            // A cell is one line.
            name if !super::INLINE.contains(&name) => out.push(' '),
            _ => {}
        }
    }
}
