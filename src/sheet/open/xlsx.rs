//! Workbooks of Excel since 2007: which sheets there are, and where their parts lie in the zip.

mod comments;
mod sheet;
mod strings;
mod styles;

use std::collections::HashMap;

use quick_xml::events::Event;

use super::archive::Archive;
use super::limits::{Limits, MAX_SHEETS};
use super::xml::{Xml, attribute, is_set};
use super::{Fault, Many, at, whole};
use crate::sheet::book::{Book, CellLocation, Grid};
use crate::sheet::problem::Problem;
use styles::Styles;

/// What all sheets of a workbook share.
struct Shared {
    strings: Vec<String>,
    styles: Styles,
    is_1904: bool,
    /// Whether formulas are to be worked out when the file is opened: a program that can't has put 0 for each.
    is_uncalculated: bool,
}

struct Entry {
    name: String,
    id: String,
    is_hidden: bool,
}

pub(super) fn read(mut archive: Archive, notices: &mut Vec<Problem>) -> Result<Book, Problem> {
    let path = main_part(&mut archive).map_err(whole)?;
    let Workbook { entries, is_1904, is_uncalculated } = workbook(&mut archive, &path).map_err(whole)?;
    let parts = relations(&mut archive, &path).map_err(whole)?;
    let part_of = |kind: &str| parts.values().find(|(of, _)| of == kind).map(|(_, target)| target.clone());
    let strings = match part_of("sharedStrings") {
        Some(part) => strings::read(&mut archive, &part).map_err(whole)?,
        None => Vec::new(),
    };
    let styles = match part_of("styles") {
        Some(part) => styles::read(&mut archive, &part).map_err(whole)?,
        None => Styles::default(),
    };
    let shared = Shared { strings, styles, is_1904, is_uncalculated };
    let mut limits = Limits::new();
    let mut book = Book::default();
    for entry in entries {
        // Sheets that are charts or macros hold no cells.
        let Some((kind, part)) = parts.get(&entry.id) else { continue };
        if kind != "worksheet" {
            continue;
        }
        let text = archive.needed(part).map_err(whole)?;
        let grid = Grid { name: Some(entry.name), is_hidden: entry.is_hidden, ..Grid::default() };
        book.grids.push(sheet::read(&text, part, grid, &shared, &mut limits, notices)?);
        let own = relations(&mut archive, part).map_err(whole)?;
        let commented = own.values().find(|(kind, _)| kind == "comments").map(|(_, target)| target.clone());
        if let Some(cells) =
            commented.map(|part| comments::cells(&mut archive, &part)).transpose().map_err(whole)?.flatten()
            && let Some(grid) = book.grids.last().filter(|grid| !grid.is_hidden)
        {
            let place = CellLocation { sheet: grid.name.clone(), cell: None, line: None };
            notices.push(at(place, Fault::Comments(cells)));
        }
        if book.grids.len() > MAX_SHEETS {
            return Err(whole(Fault::TooMany(Many::Sheets, MAX_SHEETS)));
        }
    }
    Ok(book)
}

/// The workbook's part: `xl/workbook.xml`, unless the package says another.
fn main_part(archive: &mut Archive) -> Result<String, Fault> {
    let packages = relations(archive, "")?;
    let target = packages.values().find(|(kind, _)| kind == "officeDocument").map(|(_, target)| target.clone());
    Ok(target.unwrap_or_else(|| "xl/workbook.xml".to_owned()))
}

/// What the workbook's part says of all its sheets.
#[derive(Default)]
struct Workbook {
    entries: Vec<Entry>,
    is_1904: bool,
    is_uncalculated: bool,
}

fn workbook(archive: &mut Archive, path: &str) -> Result<Workbook, Fault> {
    let text = archive.needed(path)?;
    let mut xml = Xml::new(&text, path);
    let mut book = Workbook::default();
    loop {
        match xml.next()? {
            Event::Start(start) => match start.local_name().as_ref() {
                "workbookPr" => book.is_1904 = is_set(&start, "date1904"),
                "calcPr" => book.is_uncalculated = is_set(&start, "fullCalcOnLoad"),
                "sheet" => {
                    let of = |name| attribute(&start, name).map(|value| value.into_owned());
                    book.entries.push(Entry {
                        name: of("name").unwrap_or_default(),
                        id: of("id").ok_or_else(|| xml.broken())?,
                        is_hidden: of("state").is_some_and(|state| state != "visible"),
                    });
                }
                _ => {}
            },
            Event::Eof => return Ok(book),
            _ => {}
        }
    }
}

/// What a part refers to: by id, the kind of thing and its part.
fn relations(archive: &mut Archive, of: &str) -> Result<HashMap<String, (String, String)>, Fault> {
    let (folder, file) = of.rsplit_once('/').unwrap_or(("", of));
    let path = if folder.is_empty() { format!("_rels/{file}.rels") } else { format!("{folder}/_rels/{file}.rels") };
    let Some(text) = archive.text(&path)? else { return Ok(HashMap::new()) };
    let mut xml = Xml::new(&text, &path);
    let mut parts = HashMap::new();
    loop {
        match xml.next()? {
            Event::Start(start) if start.local_name().as_ref() == "Relationship" => {
                let of = |name| attribute(&start, name).unwrap_or_default();
                let kind = of("Type").rsplit('/').next().unwrap_or_default().to_owned();
                parts.insert(of("Id").into_owned(), (kind, resolved(folder, &of("Target"))));
            }
            Event::Eof => return Ok(parts),
            _ => {}
        }
    }
}

/// A target as a path from the zip's root; it is written relative to the part's folder, or to the root with a slash before it.
fn resolved(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    if let Some(rooted) = target.strip_prefix('/') {
        return rooted.to_owned();
    }
    let mut path: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            ".." => drop(path.pop()),
            "." | "" => {}
            step => path.push(step),
        }
    }
    path.join("/")
}
