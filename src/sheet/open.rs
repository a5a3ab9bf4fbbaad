//! Bytes as a book: which kind of file they are is told by themselves, never by a name.

use super::book::{Book, Place};
use super::problem::{self, Problem};
use crate::words::Language;

/// Why a file can't be opened.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// S01: nothing in it.
    Empty,
}

impl Fault {
    pub(super) fn code(&self) -> &'static str {
        match self {
            Fault::Empty => "S01",
        }
    }

    pub(super) fn sentence(&self, language: Language) -> String {
        match (self, language) {
            (Fault::Empty, Language::Vi) => "tệp không có gì; chọn tệp có bảng số liệu".to_owned(),
            (Fault::Empty, Language::En) => "the file is empty; choose one that holds the table".to_owned(),
        }
    }
}

/// A file's bytes as grids of cells, with what there is to know of them; or everything that stands in the way of it.
pub fn open(bytes: &[u8]) -> Result<(Book, Vec<Problem>), Vec<Problem>> {
    if bytes.is_empty() {
        let place = Place { sheet: None, cell: None, line: None };
        return Err(vec![Problem { place, fault: problem::Fault::Open(Fault::Empty) }]);
    }
    Ok((Book::default(), Vec::new()))
}
