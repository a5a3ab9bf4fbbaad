//! Decimal numbers, digit by digit: what a sheet writes is never passed through a double.

use std::cmp::Ordering;

use crate::document::Number;

/// The digits that a spreadsheet keeps of a number.
const KEPT: usize = 15;

/// A number as its digits.
#[derive(Clone, Debug)]
pub(super) struct Exact {
    is_negative: bool,
    /// Without zeros in front, but for the only one.
    whole: String,
    /// As many digits as are written.
    fraction: String,
}

impl Exact {
    /// A number of ASCII digits.
    pub fn new(whole: &str, fraction: &str) -> Exact {
        let whole = whole.trim_start_matches('0');
        let whole = if whole.is_empty() { "0" } else { whole };
        Exact { is_negative: false, whole: whole.to_owned(), fraction: fraction.to_owned() }
    }

    /// A stored double: the 15 digits that a spreadsheet keeps of it, but whole numbers to the last digit. None if it is
    /// not finite.
    pub fn stored(value: f64) -> Option<Exact> {
        const ALL_WHOLE: f64 = 9_007_199_254_740_992.0;
        if !value.is_finite() {
            return None;
        }
        let size = value.abs();
        if size.fract() == 0.0 && size <= ALL_WHOLE {
            return Some(Exact::new(&format!("{size}"), "").signed(value < 0.0));
        }
        let written = format!("{size:.*e}", KEPT - 1);
        let (digits, exponent) = written.split_once('e')?;
        let (whole, fraction) = digits.split_once('.')?;
        let number = Exact::new(whole, fraction).shifted(exponent.parse().ok()?);
        Some(number.trimmed().signed(value < 0.0))
    }

    /// The same size below zero, or above it.
    pub fn signed(self, is_negative: bool) -> Exact {
        Exact { is_negative, ..self }
    }

    pub fn negated(self) -> Exact {
        let is_negative = !self.is_negative;
        self.signed(is_negative)
    }

    pub fn is_zero(&self) -> bool {
        self.whole == "0" && self.fraction.bytes().all(|digit| digit == b'0')
    }

    pub fn is_negative(&self) -> bool {
        self.is_negative && !self.is_zero()
    }

    pub fn is_whole(&self) -> bool {
        self.fraction.bytes().all(|digit| digit == b'0')
    }

    pub fn decimals(&self) -> u32 {
        u32::try_from(self.fraction.len()).unwrap_or(u32::MAX)
    }

    pub fn whole(&self) -> &str {
        &self.whole
    }

    /// The digits from the first to the last that is no zero.
    pub fn significant(&self) -> usize {
        let digits = format!("{}{}", self.whole, self.fraction);
        digits.trim_matches('0').len()
    }

    /// Without zeros at the end of the fraction.
    pub fn trimmed(self) -> Exact {
        let fraction = self.fraction.trim_end_matches('0').to_owned();
        Exact { fraction, ..self }
    }

    /// Times ten to the power of `by`.
    pub fn shifted(&self, by: i32) -> Exact {
        let many = by.unsigned_abs() as usize;
        let (whole, fraction) = if by >= 0 {
            let moved: String = self.fraction.chars().chain(std::iter::repeat('0')).take(many).collect();
            (format!("{}{moved}", self.whole), self.fraction.chars().skip(many).collect::<String>())
        } else {
            let padded = format!("{}{}", "0".repeat(many), self.whole);
            let (whole, moved) = padded.split_at(padded.len().saturating_sub(many));
            (whole.to_owned(), format!("{moved}{}", self.fraction))
        };
        Exact::new(&whole, &fraction).signed(self.is_negative)
    }

    /// To so many decimals; half goes away from zero, as spreadsheets show it.
    pub fn rounded(&self, decimals: usize) -> Exact {
        if self.fraction.len() <= decimals {
            let fraction = format!("{:0<decimals$}", self.fraction);
            return Exact { fraction, ..self.clone() };
        }
        let is_up = self.fraction.as_bytes().get(decimals).is_some_and(|digit| *digit >= b'5');
        let kept: String = self.whole.chars().chain(self.fraction.chars().take(decimals)).collect();
        let digits = if is_up { one_more(&kept) } else { kept };
        let (whole, fraction) = digits.split_at(digits.len().saturating_sub(decimals));
        Exact::new(whole, fraction).signed(self.is_negative)
    }

    /// To so many digits from the first that is no zero; a whole number stays.
    pub fn rounded_to_significant(&self, digits: usize) -> Exact {
        let before = if self.whole == "0" { 0 } else { self.whole.len() };
        let zeros = if before == 0 { self.fraction.len() - self.fraction.trim_start_matches('0').len() } else { 0 };
        self.rounded((digits + zeros).saturating_sub(before))
    }

    /// What a program's arithmetic has left at the end, 0.30000000000000004 or 56.00000000000001, is none of the number.
    pub fn without_noise(self) -> Exact {
        if self.significant() <= KEPT || self.is_whole() {
            return self;
        }
        let kept = self.rounded_to_significant(KEPT).trimmed();
        if kept.significant() + 2 <= KEPT { kept } else { self }
    }

    /// As JSON and Rust write it: -1757.50; zero has no sign.
    pub fn plain(&self) -> String {
        let sign = if self.is_negative() { "-" } else { "" };
        match self.fraction.as_str() {
            "" => format!("{sign}{}", self.whole),
            fraction => format!("{sign}{}.{fraction}", self.whole),
        }
    }

    /// The number in a report; None where a reader, who has doubles, would be shown another.
    pub fn number(&self) -> Option<Number> {
        let plain = self.plain();
        let double: f64 = plain.parse().ok()?;
        let size = format!("{}", double.abs());
        let (whole, fraction) = size.split_once('.').unwrap_or((&size, ""));
        let read = double.is_finite().then(|| Exact::new(whole, fraction).signed(double < 0.0))?;
        if self.compare(&read) != Ordering::Equal {
            return None;
        }
        serde_json::from_str(&plain).ok().map(Number)
    }

    /// The nearest double.
    pub fn double(&self) -> Option<f64> {
        self.plain().parse().ok()
    }

    pub fn compare(&self, other: &Exact) -> Ordering {
        match (self.is_negative(), other.is_negative()) {
            (false, true) => Ordering::Greater,
            (true, false) => Ordering::Less,
            (false, false) => self.compare_sizes(other),
            (true, true) => other.compare_sizes(self),
        }
    }

    fn compare_sizes(&self, other: &Exact) -> Ordering {
        let fraction = |number: &Exact| number.fraction.trim_end_matches('0').to_owned();
        let whole = self.whole.len().cmp(&other.whole.len()).then_with(|| self.whole.cmp(&other.whole));
        whole.then_with(|| fraction(self).cmp(&fraction(other)))
    }
}

/// The whole number after this one.
fn one_more(digits: &str) -> String {
    let kept = digits.trim_end_matches('9');
    let zeros = "0".repeat(digits.len() - kept.len());
    match kept.chars().next_back().and_then(|last| last.to_digit(10)) {
        Some(last) => format!("{}{}{zeros}", kept.get(..kept.len() - 1).unwrap_or_default(), last + 1),
        None => format!("1{zeros}"),
    }
}
