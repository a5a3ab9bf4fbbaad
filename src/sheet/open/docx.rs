//! Tables of a Word document.

use super::archive::Archive;
use super::{Fault, whole};
use crate::sheet::book::Book;
use crate::sheet::problem::Problem;

pub(super) fn read(archive: Archive) -> Result<Book, Problem> {
    let _ = archive;
    Err(whole(Fault::NoTable))
}
