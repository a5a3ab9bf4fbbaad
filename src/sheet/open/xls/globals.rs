//! What all sheets of a workbook share: their names, texts, number formats, the calendar.

use std::collections::HashMap;

use super::record::{self, Records, u8_at, u16_at, u32_at};
use super::{broken, string};
use crate::sheet::open::number_format::{NumberFormat, Shown, builtin};
use crate::sheet::open::{Fault, FileType};

/// The version that Excel 97 and later write.
const VERSION: u16 = 0x0600;

#[derive(Default)]
pub(super) struct Globals {
    pub sheets: Vec<Entry>,
    pub strings: Vec<String>,
    pub is_1904: bool,
    /// Whether the program that wrote it had worked its formulas out.
    pub is_calculated: bool,
    formats: Vec<NumberFormat>,
    struck: Vec<bool>,
    /// Steps of alignment, by the number of a cell's style.
    indents: Vec<usize>,
}

/// A sheet of cells: its name, and where its records begin.
pub(super) struct Entry {
    pub name: String,
    pub from: usize,
    pub is_hidden: bool,
}

impl Globals {
    /// Whether all that a cell of that style holds is struck out.
    pub fn is_struck(&self, style: u16) -> bool {
        self.struck.get(usize::from(style)).copied().unwrap_or(false)
    }

    /// How many steps in a text in a cell of that style begins.
    pub fn indent(&self, style: u16) -> usize {
        self.indents.get(usize::from(style)).copied().unwrap_or(0)
    }

    /// How a number in a cell of that style is shown.
    pub fn show(&self, style: u16, number: f64) -> Shown {
        let format = self.formats.get(usize::from(style));
        format.map_or_else(|| Shown::Number(Default::default()), |format| format.show(number))
    }
}

/// What a font does to letters that changes what they say.
#[derive(Clone, Copy, Default)]
pub(super) struct Font {
    pub is_raised: bool,
    pub is_struck: bool,
}

/// A font by its number; none has the number 4.
fn font_of(fonts: &[Font], number: u16) -> Font {
    fonts.get(usize::from(if number > 4 { number - 1 } else { number })).copied().unwrap_or_default()
}

pub(super) fn read(stream: &[u8]) -> Result<Globals, Fault> {
    let mut records = Records::new(stream);
    let begin = records.next()?;
    if begin.kind != record::BEGIN || u16_at(begin.data, 0)? != VERSION {
        return Err(Fault::FileType(FileType::OldXls));
    }
    let mut globals = Globals::default();
    let mut codes: HashMap<u16, String> = HashMap::new();
    let mut styles: Vec<(u16, u16)> = Vec::new();
    let mut fonts: Vec<Font> = Vec::new();
    loop {
        let record = records.next()?;
        let data = record.data;
        match record.kind {
            record::EOF => break,
            record::RECALCULATED => globals.is_calculated = true,
            record::FILE_PASS => return Err(Fault::Encrypted),
            record::DATE_1904 => globals.is_1904 = u16_at(data, 0)? != 0,
            // Of the script that letters are in, 1 is raised.
            record::FONT => {
                fonts.push(Font { is_raised: u16_at(data, 8)? == 1, is_struck: u16_at(data, 2)? & 8 != 0 });
            }
            record::FORMAT => drop(codes.insert(u16_at(data, 0)?, string::long(data, 2)?)),
            record::STYLE => {
                styles.push((u16_at(data, 0)?, u16_at(data, 2)?));
                globals.indents.push(usize::from(u8_at(data, 8)? & 0x0F));
            }
            record::SHEET if u8_at(data, 5)? == 0 => globals.sheets.push(Entry {
                name: string::short(data, 6)?,
                from: usize::try_from(u32_at(data, 0)?).map_err(|_| broken())?,
                is_hidden: u8_at(data, 4)? & 3 != 0,
            }),
            record::STRINGS => {
                globals.strings = string::Long::new(data, &mut records).strings(|font| font_of(&fonts, font))?;
            }
            _ => {}
        }
    }
    globals.struck = styles.iter().map(|(font, _)| font_of(&fonts, *font).is_struck).collect();
    globals.formats = styles
        .iter()
        .map(|(_, id)| codes.get(id).map(String::as_str).or_else(|| builtin(u32::from(*id))).unwrap_or("General"))
        .map(NumberFormat::new)
        .collect();
    Ok(globals)
}
