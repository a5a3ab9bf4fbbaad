//! Spreadsheets of LibreOffice.

use super::archive::Archive;
use super::{Fault, whole};
use crate::sheet::book::Book;
use crate::sheet::problem::Problem;

pub(super) fn packed(archive: Archive, notices: &mut Vec<Problem>) -> Result<Book, Problem> {
    let _ = (archive, notices);
    Err(whole(Fault::Empty))
}

pub(super) fn flat(bytes: &[u8], notices: &mut Vec<Problem>) -> Result<Book, Problem> {
    let _ = (bytes, notices);
    Err(whole(Fault::Empty))
}
