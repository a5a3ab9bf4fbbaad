//! Records of a workbook's stream, and the numbers in them.

use super::broken;
use crate::sheet::open::Fault;

pub(super) const FORMULA: u16 = 0x0006;
pub(super) const EOF: u16 = 0x000A;
pub(super) const DATE_1904: u16 = 0x0022;
pub(super) const FILE_PASS: u16 = 0x002F;
pub(super) const FONT: u16 = 0x0031;
pub(super) const CONTINUE: u16 = 0x003C;
pub(super) const COLUMN: u16 = 0x007D;
pub(super) const SHEET: u16 = 0x0085;
pub(super) const MANY_RK: u16 = 0x00BD;
pub(super) const RICH_LABEL: u16 = 0x00D6;
pub(super) const STYLE: u16 = 0x00E0;
pub(super) const RECALCULATED: u16 = 0x01C1;
pub(super) const MERGES: u16 = 0x00E5;
pub(super) const STRINGS: u16 = 0x00FC;
pub(super) const SHARED_LABEL: u16 = 0x00FD;
pub(super) const NUMBER: u16 = 0x0203;
pub(super) const LABEL: u16 = 0x0204;
pub(super) const TRUTH_OR_ERROR: u16 = 0x0205;
pub(super) const FORMULA_TEXT: u16 = 0x0207;
pub(super) const ROW: u16 = 0x0208;
pub(super) const RK: u16 = 0x027E;
pub(super) const BEGIN: u16 = 0x0809;
pub(super) const FORMAT: u16 = 0x041E;

/// One record: what it is, and its bytes.
#[derive(Clone, Copy)]
pub(super) struct Record<'a> {
    pub kind: u16,
    pub data: &'a [u8],
}

/// The records of a stream, one after the other.
pub(super) struct Records<'a> {
    rest: &'a [u8],
}

impl<'a> Records<'a> {
    pub fn new(stream: &'a [u8]) -> Records<'a> {
        Records { rest: stream }
    }

    /// The next record; where the stream ends in the middle of one, or without an end, it is broken.
    pub fn next(&mut self) -> Result<Record<'a>, Fault> {
        let (kind, length) = (u16_at(self.rest, 0)?, u16_at(self.rest, 2)?);
        let end = 4 + usize::from(length);
        let data = self.rest.get(4..end).ok_or_else(broken)?;
        self.rest = self.rest.get(end..).unwrap_or_default();
        Ok(Record { kind, data })
    }

    /// The record that goes on with the one before it, if the next one does.
    pub fn continued(&mut self) -> Option<&'a [u8]> {
        let goes_on = u16_at(self.rest, 0).is_ok_and(|kind| kind == CONTINUE);
        if goes_on { self.next().ok().map(|record| record.data) } else { None }
    }
}

pub(super) fn u8_at(data: &[u8], at: usize) -> Result<u8, Fault> {
    data.get(at).copied().ok_or_else(broken)
}

pub(super) fn u16_at(data: &[u8], at: usize) -> Result<u16, Fault> {
    bytes_at(data, at).map(u16::from_le_bytes)
}

pub(super) fn u32_at(data: &[u8], at: usize) -> Result<u32, Fault> {
    bytes_at(data, at).map(u32::from_le_bytes)
}

pub(super) fn f64_at(data: &[u8], at: usize) -> Result<f64, Fault> {
    bytes_at(data, at).map(f64::from_le_bytes)
}

fn bytes_at<const N: usize>(data: &[u8], at: usize) -> Result<[u8; N], Fault> {
    let end = at.checked_add(N).ok_or_else(broken)?;
    data.get(at..end).and_then(|bytes| bytes.try_into().ok()).ok_or_else(broken)
}
