//! Texts in records: of one or two bytes a letter, in several fonts, over the ends of records.

use super::broken;
use super::globals::Font;
use super::record::{Records, u8_at, u16_at, u32_at};
use crate::sheet::open::Fault;
use crate::sheet::open::struck::struck;
use crate::sheet::open::superscript::raised;

/// A text whose length is told in two bytes at a place in a record.
pub(super) fn long(data: &[u8], at: usize) -> Result<String, Fault> {
    let length = usize::from(u16_at(data, at)?);
    letters(data, at + 2, length)
}

/// A text whose length is told in one byte.
pub(super) fn short(data: &[u8], at: usize) -> Result<String, Fault> {
    let length = usize::from(u8_at(data, at)?);
    letters(data, at + 1, length)
}

fn letters(data: &[u8], at: usize, length: usize) -> Result<String, Fault> {
    let is_wide = u8_at(data, at)? & 1 != 0;
    let units: Result<Vec<u16>, Fault> = (0..length).map(|index| unit(data, at + 1, index, is_wide)).collect();
    Ok(String::from_utf16_lossy(&units?))
}

fn unit(data: &[u8], from: usize, index: usize, is_wide: bool) -> Result<u16, Fault> {
    if is_wide { u16_at(data, from + 2 * index) } else { u8_at(data, from + index).map(u16::from) }
}

/// A record that goes on in those after it.
pub(super) struct Long<'r, 'a> {
    data: &'a [u8],
    at: usize,
    records: &'r mut Records<'a>,
}

impl<'r, 'a> Long<'r, 'a> {
    pub fn new(data: &'a [u8], records: &'r mut Records<'a>) -> Long<'r, 'a> {
        Long { data, at: 0, records }
    }

    /// The texts that all cells share; `font_of` tells a font by its number.
    pub fn strings(mut self, font_of: impl Fn(u16) -> Font) -> Result<Vec<String>, Fault> {
        self.skip(4)?;
        let count = u32_at(self.data, self.at)?;
        self.skip(4)?;
        let mut strings = Vec::new();
        for _ in 0..count {
            strings.push(self.string(&font_of)?);
        }
        Ok(strings)
    }

    fn string(&mut self, font_of: &impl Fn(u16) -> Font) -> Result<String, Fault> {
        self.at_data()?;
        let length = usize::from(u16_at(self.data, self.at)?);
        let flags = u8_at(self.data, self.at + 2)?;
        self.at += 3;
        let mut runs = 0;
        if flags & 8 != 0 {
            runs = usize::from(u16_at(self.data, self.at)?);
            self.at += 2;
        }
        let mut aids = 0;
        if flags & 4 != 0 {
            aids = u32_at(self.data, self.at)? as usize;
            self.at += 4;
        }
        let units = self.units(length, flags & 1 != 0)?;
        let mut fonts = Vec::new();
        for _ in 0..runs {
            self.at_data()?;
            fonts.push((usize::from(u16_at(self.data, self.at)?), u16_at(self.data, self.at + 2)?));
            self.at += 4;
        }
        self.skip(aids)?;
        Ok(in_fonts(&units, &fonts, font_of))
    }

    /// Letters; each record that goes on with them says anew how wide they are.
    fn units(&mut self, length: usize, is_wide: bool) -> Result<Vec<u16>, Fault> {
        let mut is_wide = is_wide;
        let mut units = Vec::new();
        while units.len() < length {
            if self.at >= self.data.len() {
                self.at_data()?;
                is_wide = u8_at(self.data, self.at)? & 1 != 0;
                self.at += 1;
                continue;
            }
            units.push(unit(self.data, self.at, 0, is_wide)?);
            self.at += if is_wide { 2 } else { 1 };
        }
        Ok(units)
    }

    /// Goes on to the next record where this one is at its end.
    fn at_data(&mut self) -> Result<(), Fault> {
        while self.at >= self.data.len() {
            let over = self.at - self.data.len();
            self.data = self.records.continued().ok_or_else(broken)?;
            self.at = over;
        }
        Ok(())
    }

    fn skip(&mut self, bytes: usize) -> Result<(), Fault> {
        self.at = self.at.checked_add(bytes).ok_or_else(broken)?;
        if self.at > self.data.len() { self.at_data() } else { Ok(()) }
    }
}

/// The text, its letters raised and struck where their font is; `fonts` tells from which letter on which font holds.
fn in_fonts(units: &[u16], fonts: &[(usize, u16)], font_of: &impl Fn(u16) -> Font) -> String {
    if !fonts.iter().map(|(_, font)| font_of(*font)).any(|font| font.is_raised || font.is_struck) {
        return String::from_utf16_lossy(units);
    }
    let mut text = String::new();
    let first = fonts.first().map_or(units.len(), |(from, _)| *from);
    text.push_str(&String::from_utf16_lossy(units.get(..first).unwrap_or(units)));
    for (index, (from, font)) in fonts.iter().enumerate() {
        let end = fonts.get(index + 1).map_or(units.len(), |(next, _)| *next);
        let piece = String::from_utf16_lossy(units.get(*from..end).unwrap_or_default());
        let font = font_of(*font);
        let piece = if font.is_raised { raised(&piece) } else { piece };
        text.push_str(&if font.is_struck { struck(&piece) } else { piece });
    }
    text
}
