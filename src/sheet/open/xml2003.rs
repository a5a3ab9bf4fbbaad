//! Workbooks of Excel 2002 and 2003 as one XML (SpreadsheetML), which programs write and call .xls.

use std::collections::HashMap;

use quick_xml::events::{BytesStart, Event};

use super::limits::{Limits, MAX_COLUMNS, MAX_ROWS, MAX_SHEETS};
use super::number_format::{NumberFormat, Shown};
use super::superscript::raised;
use super::xml::{Xml, attribute, is_set, push_text};
use super::{Fault, Many, at, cover, date, encoding, inherited, struck, whole};
use crate::sheet::book::{Address, Book, CellValue, Grid, Merge, NumberStyle};
use crate::sheet::problem::Problem;

/// What a style says beside its looks.
#[derive(Clone, Default)]
struct Style {
    format: NumberFormat,
    indent: usize,
    is_struck: bool,
}

/// What a style says itself.
#[derive(Default)]
struct Own {
    /// The one that it is made of, which may stand behind it.
    parent: Option<String>,
    format: Option<NumberFormat>,
    indent: Option<usize>,
    is_struck: Option<bool>,
}

/// Each style with what those say that it is made of.
fn resolved(own: &HashMap<String, Own>) -> HashMap<String, Style> {
    fn above(style: &Own) -> Option<&String> {
        style.parent.as_ref()
    }
    let style = |name: &String| Style {
        format: inherited::first(own, name, above, |style| style.format.clone()).unwrap_or_default(),
        indent: inherited::first(own, name, above, |style| style.indent).unwrap_or(0),
        is_struck: inherited::first(own, name, above, |style| style.is_struck).unwrap_or(false),
    };
    own.keys().map(|name| (name.clone(), style(name))).collect()
}

/// A sheet while it is read.
struct Sheet {
    grid: Grid,
    row: u32,
    column: u32,
    /// Rows and columns that have begun, for those that tell no number.
    rows: u32,
    columns: u32,
    /// The row's own style.
    style: Option<String>,
    /// The styles of columns, each up to a column.
    column_styles: Vec<(u32, Option<String>)>,
}

pub(super) fn read(bytes: &[u8], notices: &mut Vec<Problem>) -> Result<Book, Problem> {
    let decoded = encoding::decode(bytes).map_err(whole)?;
    let mut xml = Xml::new(&decoded.text, "Workbook");
    let mut own: HashMap<String, Own> = HashMap::new();
    let mut styles = HashMap::new();
    let mut limits = Limits::new();
    let mut book = Book::default();
    let (mut named, mut open): (String, Option<Sheet>) = Default::default();
    loop {
        match xml.next().map_err(whole)? {
            Event::Start(start) => match (start.local_name().as_ref(), &mut open) {
                ("Style", _) => {
                    named = attribute(&start, "ID").unwrap_or_default().into_owned();
                    let parent = attribute(&start, "Parent").map(|parent| parent.into_owned());
                    own.insert(named.clone(), Own { parent, ..Own::default() });
                }
                ("NumberFormat", None) => {
                    if let (Some(style), Some(code)) = (own.get_mut(&named), attribute(&start, "Format")) {
                        style.format = Some(NumberFormat::new(code_of(&code)));
                    }
                }
                ("Font", None) => {
                    if let (Some(style), Some(_)) = (own.get_mut(&named), attribute(&start, "StrikeThrough")) {
                        style.is_struck = Some(is_set(&start, "StrikeThrough"));
                    }
                }
                ("Alignment", None) => {
                    let indent = attribute(&start, "Indent").and_then(|indent| indent.parse().ok());
                    if let (Some(style), Some(indent)) = (own.get_mut(&named), indent) {
                        style.indent = Some(indent);
                    }
                }
                ("Worksheet", _) => {
                    let name = Some(attribute(&start, "Name").unwrap_or_default().into_owned());
                    let grid = Grid { name, ..Grid::default() };
                    open = Some(Sheet {
                        grid,
                        row: 0,
                        column: 0,
                        rows: 0,
                        columns: 0,
                        style: None,
                        column_styles: Vec::new(),
                    });
                }
                ("Visible", Some(sheet)) => {
                    sheet.grid.is_hidden = xml.text().map_err(whole)?.trim() != "SheetVisible";
                }
                ("Column", Some(sheet)) => sheet.begin_column(&start),
                ("Row", Some(sheet)) => sheet.begin_row(&start),
                ("Cell", Some(sheet)) => sheet.cell(&mut xml, &start, &styles, &mut limits)?,
                _ => {}
            },
            Event::End(end) if end.local_name().as_ref() == "Styles" => styles = resolved(&own),
            Event::End(end) if end.local_name().as_ref() == "Worksheet" => {
                if let Some(Sheet { mut grid, .. }) = open.take() {
                    cover::tell(&mut grid, notices)?;
                    book.grids.push(grid);
                }
                if book.grids.len() > MAX_SHEETS {
                    return Err(whole(Fault::TooMany(Many::Sheets, MAX_SHEETS)));
                }
            }
            Event::Eof if open.is_some() => return Err(whole(xml.broken())),
            Event::Eof => return Ok(book),
            _ => {}
        }
    }
}

impl Sheet {
    fn begin_column(&mut self, start: &BytesStart) {
        let first = index(start).unwrap_or(self.columns);
        let end = first.saturating_add(number(start, "Span")).saturating_add(1);
        if is_set(start, "Hidden") {
            self.grid.hidden_columns.extend(first..end.min(MAX_COLUMNS));
        }
        self.columns = end;
        // Those before the first that is told have none.
        self.column_styles.push((first, None));
        self.column_styles.push((end, attribute(start, "StyleID").map(|style| style.into_owned())));
    }

    fn begin_row(&mut self, start: &BytesStart) {
        self.row = index(start).unwrap_or(self.rows);
        self.rows = self.row.saturating_add(number(start, "Span")).saturating_add(1);
        self.column = 0;
        self.style = attribute(start, "StyleID").map(|style| style.into_owned());
        if is_set(start, "Hidden") {
            self.grid.hidden_rows.extend(self.row..self.rows.min(MAX_ROWS));
        }
    }

    fn cell(
        &mut self,
        xml: &mut Xml,
        start: &BytesStart,
        styles: &HashMap<String, Style>,
        limits: &mut Limits,
    ) -> Result<(), Problem> {
        let first = Address::new(self.row, index(start).unwrap_or(self.column));
        let (across, down) = (number(start, "MergeAcross"), number(start, "MergeDown"));
        let last = Address::new(first.row.saturating_add(down), first.column.saturating_add(across));
        self.column = last.column.saturating_add(1);
        if last != first {
            self.grid.merges.push(Merge { first, last });
        }
        let of_column = || {
            let at = self.column_styles.partition_point(|(end, _)| *end <= first.column);
            self.column_styles.get(at).and_then(|(_, style)| style.clone())
        };
        let own = attribute(start, "StyleID").map(|style| style.into_owned());
        let style = own.or_else(|| self.style.clone()).or_else(of_column);
        let style = style.and_then(|style| styles.get(&style));
        let formula = attribute(start, "Formula").map(|formula| formula.into_owned());
        let found = content(xml, style, formula).map_err(|fault| at(self.grid.place(first), fault))?;
        if let Some(content) = found {
            let is_struck = style.is_some_and(|style| style.is_struck);
            let (value, shown) = if is_struck { struck::cell(content) } else { content };
            limits.put(&mut self.grid, first, value, shown)?;
            limits.indent(&mut self.grid, first, style.map_or(0, |style| style.indent));
        }
        Ok(())
    }
}

/// What the cell holds whose start was read; None where that is nothing.
fn content(
    xml: &mut Xml,
    style: Option<&Style>,
    formula: Option<String>,
) -> Result<Option<(CellValue, NumberStyle)>, Fault> {
    let mut found = None;
    loop {
        match xml.next()? {
            Event::Start(start) if start.local_name().as_ref() == "Data" => {
                let kind = attribute(&start, "Type").unwrap_or_default().into_owned();
                let text = text(xml)?;
                found = Some(value(&kind, text, style).ok_or_else(|| xml.broken())?);
            }
            // A remark has data of its own.
            Event::Start(start) => xml.skip(&start)?,
            Event::End(_) => {
                return Ok(
                    found.or_else(|| formula.map(|formula| (CellValue::Formula(formula), NumberStyle::default())))
                );
            }
            Event::Eof => return Err(xml.broken()),
            _ => {}
        }
    }
}

/// The text of a cell, of which raised letters stay raised, and struck ones struck.
fn text(xml: &mut Xml) -> Result<String, Fault> {
    let mut text = String::new();
    // For each open element, whether its letters are raised, and whether they are struck out.
    let mut open: Vec<(bool, bool)> = Vec::new();
    loop {
        match xml.next()? {
            Event::Start(start) => {
                let (is_raised, is_struck) = open.last().copied().unwrap_or_default();
                let name = start.local_name();
                let is_line = matches!(name.as_ref(), "S" | "Strike" | "Del");
                open.push((is_raised || name.as_ref() == "Sup", is_struck || is_line));
            }
            Event::End(_) if open.pop().is_none() => return Ok(text),
            Event::Eof => return Err(xml.broken()),
            event => {
                let mut piece = String::new();
                push_text(&event, &mut piece);
                let (is_raised, is_struck) = open.last().copied().unwrap_or_default();
                let piece = if is_raised { raised(&piece) } else { piece };
                text.push_str(&if is_struck { struck::struck(&piece) } else { piece });
            }
        }
    }
}

fn value(kind: &str, text: String, style: Option<&Style>) -> Option<(CellValue, NumberStyle)> {
    let trimmed = text.trim();
    let plain = |value| Some((value, NumberStyle::default()));
    match kind {
        "Number" => {
            let number = trimmed.parse::<f64>().ok().filter(|number| number.is_finite())?;
            match style.map_or_else(|| Shown::Number(NumberStyle::default()), |style| style.format.show(number)) {
                Shown::Number(style) => Some((CellValue::Number(number), style)),
                Shown::Words(words) => plain(CellValue::Text(words)),
                Shown::Clock(clock) => {
                    let date = date::iso(number, clock, false);
                    plain(date.map_or_else(|| CellValue::Error("#####".to_owned()), CellValue::Date))
                }
            }
        }
        "DateTime" => {
            let date = trimmed.trim_end_matches(".000");
            plain(CellValue::Date(date.strip_suffix("T00:00:00").unwrap_or(date).to_owned()))
        }
        "Boolean" => plain(CellValue::Bool(trimmed == "1")),
        "Error" => plain(CellValue::Error(trimmed.to_owned())),
        _ => plain(CellValue::Text(text)),
    }
}

/// The code of a format; some have names here.
fn code_of(name: &str) -> &str {
    match name {
        "Percent" => "0.00%",
        "Fixed" => "0.00",
        "Standard" | "Currency" => "#,##0.00",
        "Euro Currency" => "[$€-2] #,##0.00",
        "Scientific" => "0.00E+00",
        "General Number" | "Yes/No" | "True/False" | "On/Off" => "General",
        "General Date" | "Long Date" | "Medium Date" | "Short Date" => "yyyy-mm-dd",
        "Long Time" | "Medium Time" | "Short Time" => "hh:mm",
        code => code,
    }
}

/// The place that is told by a number from 1, from 0.
fn index(start: &BytesStart) -> Option<u32> {
    attribute(start, "Index").and_then(|index| index.parse::<u32>().ok()?.checked_sub(1))
}

/// A number of more rows or columns; 0 where nothing is said.
fn number(start: &BytesStart, name: &str) -> u32 {
    attribute(start, name).and_then(|number| number.parse().ok()).unwrap_or(0)
}
