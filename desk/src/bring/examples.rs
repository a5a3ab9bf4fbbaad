//! A source to try with, in each kind.

/// The article that the first report was made of.
pub const ARTICLE: (&str, &[u8]) = ("ngo-quyen-2023.txt", include_bytes!("../../../tests/source/ngo-quyen-2023.txt"));
/// A ward's workbook.
pub const SHEET: (&str, &[u8]) = ("phuong.ods", include_bytes!("../../../tests/sheets/phuong.ods"));
