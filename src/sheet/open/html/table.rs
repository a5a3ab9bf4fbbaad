//! One table of a page: rows and cells as a browser lays them out.

use scraper::node::Element;

use super::INLINE;
use crate::sheet::book::{Address, CellValue, Grid, Merge, NumberStyle};
use crate::sheet::open::limits::{Limits, MAX_COLUMNS, MAX_ROWS};
use crate::sheet::open::superscript::raised;
use crate::sheet::problem::Problem;

/// A table that is being read.
pub(super) struct Open {
    grid: Grid,
    /// Rows that have begun.
    rows: u32,
    column: u32,
    /// For how many rows more each column is taken by a cell that began above.
    taken: Vec<u32>,
    cell: Option<Cell>,
    /// Columns that its `<col>` elements have told of so far.
    told: u32,
    is_raised: bool,
    /// Whether another table stands in one of its cells.
    is_layout: bool,
}

/// A cell that is being read.
struct Cell {
    first: Address,
    last: Address,
    text: String,
    is_hidden: bool,
}

impl Open {
    pub fn new(name: String, above: Vec<String>) -> Open {
        let grid = Grid { name: Some(name), above, ..Grid::default() };
        Open { grid, rows: 0, column: 0, taken: Vec::new(), cell: None, told: 0, is_raised: false, is_layout: false }
    }

    pub fn start(&mut self, element: &Element) {
        match element.name() {
            "col" => {
                let end = self.told.saturating_add(count(element, "span", MAX_COLUMNS));
                if is_hidden(element) {
                    self.grid.hidden_columns.extend(self.told..end.min(MAX_COLUMNS));
                }
                self.told = end;
            }
            "tr" => {
                self.taken.iter_mut().skip(self.column as usize).for_each(|rows| *rows = rows.saturating_sub(1));
                self.column = 0;
                if is_hidden(element) {
                    self.grid.hidden_rows.insert(self.rows);
                }
                self.rows = self.rows.saturating_add(1);
            }
            "td" | "th" => self.begin_cell(element),
            "br" => self.push("\n"),
            "sup" => self.is_raised = true,
            name if !INLINE.contains(&name) => self.break_line(),
            _ => {}
        }
    }

    fn begin_cell(&mut self, element: &Element) {
        while let Some(rows) = self.taken.get_mut(self.column as usize).filter(|rows| **rows > 0) {
            *rows -= 1;
            self.column += 1;
        }
        let row = self.rows.saturating_sub(1);
        let (columns, rows) = (count(element, "colspan", MAX_COLUMNS), count(element, "rowspan", MAX_ROWS));
        let first = Address::new(row, self.column);
        let end = self.column.saturating_add(columns);
        let last = Address::new(row.saturating_add(rows - 1), end - 1);
        // Further right no cell is read: it is refused where it is put.
        if end <= MAX_COLUMNS {
            let length = self.taken.len().max(end as usize);
            self.taken.resize(length, 0);
            if let Some(columns) = self.taken.get_mut(self.column as usize..end as usize) {
                columns.fill(rows - 1);
            }
        }
        self.column = end;
        self.cell = Some(Cell { first, last, text: String::new(), is_hidden: is_hidden(element) });
    }

    /// In HTML all white space is one space, and none begins a line.
    pub fn letters(&mut self, text: &str) {
        let is_raised = self.is_raised;
        let Some(cell) = &mut self.cell else { return };
        let mut piece = String::new();
        for letter in text.chars() {
            if !matches!(letter, ' ' | '\n' | '\r' | '\t' | '\u{c}') {
                piece.push(letter);
                continue;
            }
            let before = if piece.is_empty() { cell.text.chars().next_back() } else { piece.chars().next_back() };
            if !matches!(before, None | Some(' ' | '\n')) {
                piece.push(' ');
            }
        }
        cell.text.push_str(&if is_raised { raised(&piece) } else { piece });
    }

    fn push(&mut self, text: &str) {
        if let Some(cell) = &mut self.cell {
            cell.text.push_str(text);
        }
    }

    fn break_line(&mut self) {
        if self.cell.as_ref().is_some_and(|cell| !cell.text.is_empty() && !cell.text.ends_with('\n')) {
            self.push("\n");
        }
    }

    pub fn end(&mut self, name: &str, limits: &mut Limits) -> Result<(), Problem> {
        match name {
            "td" | "th" => self.end_cell(limits)?,
            "sup" => self.is_raised = false,
            name if !INLINE.contains(&name) => self.break_line(),
            _ => {}
        }
        Ok(())
    }

    fn end_cell(&mut self, limits: &mut Limits) -> Result<(), Problem> {
        let Some(cell) = self.cell.take() else { return Ok(()) };
        if cell.is_hidden && !cell.text.trim().is_empty() {
            self.grid.hidden_columns.insert(cell.first.column);
        }
        if cell.first != cell.last {
            self.grid.merges.push(Merge { first: cell.first, last: cell.last });
        }
        limits.put(&mut self.grid, cell.first, CellValue::Text(cell.text), NumberStyle::default())
    }

    /// A table stands in one of its cells: it lays out the page, and what it has said so far is given back.
    pub fn as_layout(&mut self) -> Vec<String> {
        self.is_layout = true;
        let told = std::mem::take(&mut self.grid.cells).into_values().filter_map(|cell| match cell.value {
            CellValue::Text(text) => Some(text),
            _ => None,
        });
        let open = self.cell.as_mut().map(|cell| std::mem::take(&mut cell.text));
        told.chain(open).filter(|text| !text.trim().is_empty()).collect()
    }

    /// The table as a sheet; none of one that lays out the page.
    pub fn finish(self) -> Option<Grid> {
        Some(self.grid).filter(|grid| !self.is_layout && !grid.cells.is_empty())
    }
}

/// How many columns or rows a cell or a column spans.
fn count(element: &Element, name: &str, most: u32) -> u32 {
    element.attr(name).and_then(|count| count.trim().parse().ok()).unwrap_or(1).clamp(1, most)
}

/// Whether a reader is not shown it.
fn is_hidden(element: &Element) -> bool {
    let style: String = element.attr("style").unwrap_or_default().split_whitespace().collect();
    element.attr("hidden").is_some() || style.to_ascii_lowercase().contains("display:none")
}
