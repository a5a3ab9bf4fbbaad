//! Workbooks of Excel 97 to 2003: a stream of records in a container (MS-XLS).

mod globals;
mod record;
mod sheet;
mod string;

use std::io::{Cursor, Read};

use super::limits::{Limits, MAX_SHEETS};
use super::{Fault, FileType, Many, whole};
use crate::sheet::book::{Book, Grid};
use crate::sheet::problem::Problem;

pub(super) fn read(bytes: &[u8], notices: &mut Vec<Problem>) -> Result<Book, Problem> {
    let stream = stream(bytes).map_err(whole)?;
    let globals = globals::read(&stream).map_err(whole)?;
    let mut limits = Limits::new();
    let mut book = Book::default();
    for entry in &globals.sheets {
        let from = stream.get(entry.from..).ok_or_else(|| whole(broken()))?;
        let grid = Grid { name: Some(entry.name.clone()), is_hidden: entry.is_hidden, ..Grid::default() };
        book.grids.push(sheet::read(from, grid, &globals, &mut limits, notices)?);
        if book.grids.len() > MAX_SHEETS {
            return Err(whole(Fault::TooMany(Many::Sheets, MAX_SHEETS)));
        }
    }
    Ok(book)
}

fn stream(bytes: &[u8]) -> Result<Vec<u8>, Fault> {
    let mut container = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(|_| broken())?;
    if container.exists("/EncryptedPackage") {
        return Err(Fault::Encrypted);
    }
    if !container.exists("/Workbook") {
        return Err(Fault::FileType(if container.exists("/Book") { FileType::OldXls } else { FileType::OldDocument }));
    }
    let mut workbook = container.open_stream("/Workbook").map_err(|_| broken())?;
    let mut stream = Vec::new();
    // A chain of sectors that runs in a circle never ends; no stream is longer than its file.
    (&mut workbook).take(bytes.len() as u64).read_to_end(&mut stream).map_err(|_| broken())?;
    Ok(stream)
}

fn broken() -> Fault {
    Fault::Broken("Workbook".to_owned())
}
