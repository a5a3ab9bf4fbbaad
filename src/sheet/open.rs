//! Bytes as a book: which kind of file they are is told by themselves, never by a name.
//!
//! Workbooks are read by quick-xml from their parts and not through a library for workbooks: what is wanted beside the
//! values (how a number is shown, what is hidden, superscripts, formulas without a result) such a one leaves out, and a
//! file that lies about its size must not make it allocate.

pub(crate) mod archive;
mod below_zero;
mod caption;
mod cover;
mod date;
pub(crate) mod docx;
pub(crate) mod encoding;
mod fault;
mod file_type;
mod hidden;
pub(crate) mod html;
mod inherited;
mod limits;
mod number_format;
mod ods;
mod records;
mod separator;
pub(crate) mod struck;
pub(crate) mod superscript;
mod tables;
mod text;
mod wording;
mod xls;
mod xlsx;
pub(crate) mod xml;
mod xml2003;

pub use fault::{Fault, FileType, Many, OldFont};

use super::book::{Book, CellLocation};
use super::problem::{self, Problem};
use file_type::Container;

/// Larger files are not looked at: 64 MiB.
pub const MAX_BYTES: usize = 64 << 20;

/// A file's bytes as grids of cells, with what there is to know of them; or everything that stands in the way of it.
pub fn open(bytes: &[u8]) -> Result<(Book, Vec<Problem>), Vec<Problem>> {
    let mut notices = Vec::new();
    let book = match container(bytes).map_err(|fault| vec![whole(fault)])? {
        Container::Text => text::read(bytes, &mut notices)?,
        Container::Xlsx(archive) => one(xlsx::read(archive, &mut notices))?,
        Container::Ods(archive) => one(ods::packed(archive, &mut notices))?,
        Container::FlatOds => one(ods::flat(bytes, &mut notices))?,
        Container::Docx(archive) => one(docx::read(archive))?,
        Container::Xls => one(xls::read(bytes, &mut notices))?,
        Container::Xml2003 => one(xml2003::read(bytes, &mut notices))?,
        Container::Html => one(html::read(bytes, &mut notices))?,
    };
    if book.grids.iter().all(|grid| grid.cells.is_empty()) {
        return Err(vec![whole(Fault::Empty)]);
    }
    let wrong = wording::check(&book);
    if !wrong.is_empty() {
        return Err(wrong);
    }
    for grid in &book.grids {
        hidden::tell(grid, &mut notices);
    }
    Ok((book, notices))
}

/// Whether bytes are a workbook that can be opened here, be it a page that a program has written in place of one.
pub fn is_workbook(bytes: &[u8]) -> bool {
    match container(bytes) {
        Ok(Container::Xlsx(_) | Container::Ods(_) | Container::FlatOds | Container::Xls | Container::Xml2003) => true,
        Ok(Container::Html) => file_type::is_sheets_page(bytes),
        _ => false,
    }
}

/// Whether bytes begin as a file that holds neither a table nor a text: a PDF of plain characters is no article.
pub(crate) fn is_other_file(bytes: &[u8]) -> bool {
    file_type::signature(bytes).is_some()
}

fn container(bytes: &[u8]) -> Result<Container<'_>, Fault> {
    if bytes.len() > MAX_BYTES {
        return Err(Fault::TooLarge(MAX_BYTES >> 20));
    }
    if bytes.is_empty() {
        return Err(Fault::Empty);
    }
    file_type::of(bytes)
}

fn one<T>(read: Result<T, Problem>) -> Result<T, Vec<Problem>> {
    read.map_err(|problem| vec![problem])
}

/// A fault of the file as such.
fn whole(fault: Fault) -> Problem {
    at(CellLocation { sheet: None, cell: None, line: None }, fault)
}

fn at(place: CellLocation, fault: Fault) -> Problem {
    Problem { place, fault: problem::Fault::Open(fault) }
}
