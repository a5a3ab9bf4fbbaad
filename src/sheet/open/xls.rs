//! Workbooks of Excel 97 to 2003.

use super::{Fault, whole};
use crate::sheet::book::Book;
use crate::sheet::problem::Problem;

pub(super) fn read(bytes: &[u8], notices: &mut Vec<Problem>) -> Result<Book, Problem> {
    let _ = (bytes, notices);
    Err(whole(Fault::Empty))
}
