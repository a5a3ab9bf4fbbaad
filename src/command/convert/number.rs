//! Numbers as spreadsheets write them.

use crate::document::{Count, Figure, Number, Text};

/// How a sheet separates decimals: programs that write 42,5 separate columns by semicolons.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Decimal {
    Point,
    Comma,
}

/// A number and how many decimals are written of it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Written {
    pub number: serde_json::Number,
    pub decimals: u32,
}

impl Decimal {
    /// The number that a cell holds; a sign for per cent after it is no part of it.
    pub fn number(self, cell: &str) -> Option<Written> {
        let text: String = cell.trim().trim_end_matches('%').replace([' ', '\u{a0}', '\u{202f}'], "");
        let (sign, digits) = match text.strip_prefix(['-', '−']) {
            Some(rest) => ("-", rest),
            None => ("", text.strip_prefix('+').unwrap_or(&text)),
        };
        let (point, group) = match self {
            Decimal::Point => ('.', ','),
            Decimal::Comma => (',', '.'),
        };
        let (whole, fraction) = match digits.split_once(point) {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (digits, None),
        };
        let groups: Vec<&str> = whole.split(group).collect();
        let is_number = |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        let is_grouped = groups.len() == 1 || (groups[0].len() <= 3 && groups[1..].iter().all(|part| part.len() == 3));
        if !groups.iter().all(is_number) || !is_grouped || !fraction.as_ref().is_none_or(is_number) {
            return None;
        }
        let whole = groups.concat();
        let whole = whole.trim_start_matches('0');
        let whole = if whole.is_empty() { "0" } else { whole };
        let plain = match fraction {
            Some(fraction) => format!("{sign}{whole}.{fraction}"),
            None => format!("{sign}{whole}"),
        };
        let number = serde_json::from_str(&plain).ok()?;
        Some(Written { number, decimals: fraction.map_or(0, |fraction| fraction.len() as u32) })
    }

    /// What a cell states: a number, a range such as 7,5–8,0, or words.
    pub fn figure(self, cell: &str) -> Figure {
        if let Some(written) = self.number(cell) {
            return Figure {
                value: Some(Number(written.number)),
                decimals: (written.decimals > 0).then_some(Count(written.decimals)),
                ..Figure::default()
            };
        }
        let ends = cell.split_once(['–', '—']).or_else(|| cell.split_once(" - "));
        if let Some((low, high)) = ends.and_then(|(low, high)| Some((self.number(low)?, self.number(high)?))) {
            let decimals = low.decimals.max(high.decimals);
            return Figure {
                low: Some(Number(low.number)),
                high: Some(Number(high.number)),
                decimals: (decimals > 0).then_some(Count(decimals)),
                ..Figure::default()
            };
        }
        Figure { text: Some(Text(cell.trim().to_owned())), ..Figure::default() }
    }
}
