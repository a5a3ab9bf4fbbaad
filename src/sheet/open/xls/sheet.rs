//! One sheet's records: cells, merges, and what is hidden.

use super::globals::Globals;
use super::record::{self, Record, Records, f64_at, u8_at, u16_at, u32_at};
use super::{broken, string};
use crate::sheet::book::{Address, CellLocation, CellValue, Grid, Merge, NumberStyle};
use crate::sheet::open::limits::{Limits, MAX_COLUMNS};
use crate::sheet::open::number_format::Shown;
use crate::sheet::open::{Fault, at, cover, date, struck};
use crate::sheet::problem::Problem;

/// Reads the sheet whose records a stream begins with.
pub(super) fn read(
    stream: &[u8],
    mut grid: Grid,
    globals: &Globals,
    limits: &mut Limits,
    notices: &mut Vec<Problem>,
) -> Result<Grid, Problem> {
    let place = CellLocation { sheet: grid.name.clone(), cell: None, line: None };
    let broken = |fault| at(place.clone(), fault);
    let is_calculated = globals.is_calculated || has_results(stream).map_err(broken)?;
    let mut records = Records::new(stream);
    // Charts on a sheet are streams within its own.
    let mut depth = 0_usize;
    // The cell of a formula whose text comes in a record of its own.
    let mut awaited: Option<(Address, u16)> = None;
    loop {
        let record = records.next().map_err(broken)?;
        match record.kind {
            record::BEGIN => depth += 1,
            record::EOF if depth <= 1 => break,
            record::EOF => depth -= 1,
            _ if depth != 1 => {}
            record::FORMULA_TEXT => {
                if let Some((cell, style)) = awaited.take() {
                    let text = string::long(record.data, 0).map_err(broken)?;
                    let text = if globals.is_struck(style) { struck::struck(&text) } else { text };
                    limits.put(&mut grid, cell, CellValue::Text(text), NumberStyle::default())?;
                }
            }
            _ => {
                layout(record, &mut grid).map_err(broken)?;
                let found = cells(record, globals).map_err(broken)?;
                for (cell, content) in found {
                    match content {
                        Content::Empty if is_calculated => {}
                        Content::Empty => {
                            let formula = CellValue::Formula("=…".to_owned());
                            limits.put(&mut grid, cell, formula, NumberStyle::default())?;
                        }
                        Content::Awaited(style) => awaited = Some((cell, style)),
                        Content::Value(value, style) => {
                            limits.put(&mut grid, cell, value, style)?;
                            // Every record of one cell has its style there.
                            let style = u16_at(record.data, 4).map_err(broken)?;
                            limits.indent(&mut grid, cell, globals.indent(style));
                        }
                    }
                }
            }
        }
    }
    cover::tell(&mut grid, notices)?;
    Ok(grid)
}

fn layout(record: Record, grid: &mut Grid) -> Result<(), Fault> {
    let data = record.data;
    match record.kind {
        record::ROW if u16_at(data, 12)? & 0x20 != 0 => {
            grid.hidden_rows.insert(u32::from(u16_at(data, 0)?));
        }
        record::COLUMN if u16_at(data, 8)? & 1 != 0 || u16_at(data, 4)? == 0 => {
            let (first, last) = (u32::from(u16_at(data, 0)?), u32::from(u16_at(data, 2)?));
            grid.hidden_columns.extend(first..=last.min(MAX_COLUMNS));
        }
        record::MERGES => {
            for index in 0..usize::from(u16_at(data, 0)?) {
                let number = |of: usize| u16_at(data, 2 + 8 * index + 2 * of).map(u32::from);
                let (first, last) = (Address::new(number(0)?, number(2)?), Address::new(number(1)?, number(3)?));
                grid.merges.push(Merge { first, last });
            }
        }
        _ => {}
    }
    Ok(())
}

/// Whether any formula has a result that is not an empty text: programs that work none out leave that of all of them, and so
/// the program that opens the file works them out.
fn has_results(stream: &[u8]) -> Result<bool, Fault> {
    let mut records = Records::new(stream);
    let mut depth = 0_usize;
    loop {
        let Record { kind, data } = records.next()?;
        match kind {
            record::BEGIN => depth += 1,
            record::EOF if depth <= 1 => return Ok(false),
            record::EOF => depth -= 1,
            record::FORMULA if u16_at(data, 12)? != 0xFFFF || u8_at(data, 6)? != EMPTY => return Ok(true),
            _ => {}
        }
    }
}

/// The kind of a formula's result that is an empty text.
const EMPTY: u8 = 3;

enum Content {
    /// An empty text, or no result at all.
    Empty,
    Value(CellValue, NumberStyle),
    /// Its text comes in a record of its own; the number of its style.
    Awaited(u16),
}

/// The cells that a record tells: one, or several numbers of a row.
fn cells(record: Record, globals: &Globals) -> Result<Vec<(Address, Content)>, Fault> {
    let data = record.data;
    let is_cell = matches!(
        record.kind,
        record::NUMBER
            | record::RK
            | record::SHARED_LABEL
            | record::LABEL
            | record::RICH_LABEL
            | record::TRUTH_OR_ERROR
            | record::FORMULA
    );
    if record.kind == record::MANY_RK {
        return many(data, globals);
    }
    if !is_cell {
        return Ok(Vec::new());
    }
    let cell = Address::new(u32::from(u16_at(data, 0)?), u32::from(u16_at(data, 2)?));
    let style = u16_at(data, 4)?;
    let plain = |value| Content::Value(value, NumberStyle::default());
    let content = match record.kind {
        record::NUMBER => number(f64_at(data, 6)?, style, globals)?,
        record::RK => number(rk(u32_at(data, 6)?), style, globals)?,
        record::SHARED_LABEL => {
            let text = usize::try_from(u32_at(data, 6)?).ok().and_then(|index| globals.strings.get(index));
            plain(CellValue::Text(text.cloned().ok_or_else(broken)?))
        }
        record::TRUTH_OR_ERROR => plain(truth_or_error(u8_at(data, 6)?, u8_at(data, 7)? != 0)),
        record::FORMULA if u16_at(data, 12)? == 0xFFFF => match u8_at(data, 6)? {
            0 => Content::Awaited(style),
            1 => plain(truth_or_error(u8_at(data, 8)?, false)),
            2 => plain(truth_or_error(u8_at(data, 8)?, true)),
            EMPTY => Content::Empty,
            _ => return Ok(Vec::new()),
        },
        record::FORMULA => number(f64_at(data, 6)?, style, globals)?,
        _ => plain(CellValue::Text(string::long(data, 6)?)),
    };
    Ok(vec![(cell, struck_out(content, style, globals))])
}

fn many(data: &[u8], globals: &Globals) -> Result<Vec<(Address, Content)>, Fault> {
    let (row, first) = (u32::from(u16_at(data, 0)?), u32::from(u16_at(data, 2)?));
    // Each has a style and a number; the last column's number stands at the end.
    let count = data.len().saturating_sub(6) / 6;
    (0..count)
        .zip(first..)
        .map(|(index, column)| {
            let from = 4 + 6 * index;
            let content = number(rk(u32_at(data, from + 2)?), u16_at(data, from)?, globals)?;
            Ok((Address::new(row, column), struck_out(content, u16_at(data, from)?, globals)))
        })
        .collect()
}

fn struck_out(content: Content, style: u16, globals: &Globals) -> Content {
    match content {
        Content::Value(value, shown) if globals.is_struck(style) => {
            let (value, shown) = struck::cell((value, shown));
            Content::Value(value, shown)
        }
        content => content,
    }
}

fn number(number: f64, style: u16, globals: &Globals) -> Result<Content, Fault> {
    if !number.is_finite() {
        return Err(broken());
    }
    Ok(match globals.show(style, number) {
        Shown::Number(style) => Content::Value(CellValue::Number(number), style),
        Shown::Words(words) => Content::Value(CellValue::Text(words), NumberStyle::default()),
        Shown::Clock(clock) => {
            let date = date::iso(number, clock, globals.is_1904);
            let value = date.map_or_else(|| CellValue::Error("#####".to_owned()), CellValue::Date);
            Content::Value(value, NumberStyle::default())
        }
    })
}

/// A number in 30 bits: a whole one or the upper half of a double, perhaps in hundredths.
fn rk(bits: u32) -> f64 {
    let number =
        if bits & 2 != 0 { f64::from((bits as i32) >> 2) } else { f64::from_bits(u64::from(bits & 0xFFFF_FFFC) << 32) };
    if bits & 1 != 0 { number / 100.0 } else { number }
}

fn truth_or_error(code: u8, is_error: bool) -> CellValue {
    if !is_error {
        return CellValue::Bool(code != 0);
    }
    let error = match code {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        0x2A => "#N/A",
        _ => "#ERROR!",
    };
    CellValue::Error(error.to_owned())
}
