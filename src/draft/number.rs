//! Numbers as articles write them, exact: "1.757", "36,204", "mười một".

use crate::words::Language;

/// A decimal number as it is written: `mantissa / 10^decimals`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Written {
    pub mantissa: u64,
    pub decimals: u32,
    /// Its separators are not those of the article's language, or can be read in two ways.
    pub is_odd: bool,
    /// "âm 2,3%", "-1,25%".
    pub is_negative: bool,
}

impl Written {
    pub fn whole(mantissa: u64) -> Written {
        Written { mantissa, decimals: 0, is_odd: false, is_negative: false }
    }

    /// The same amount in a unit that is `unit` large, of one in a unit that is `own` large: 180 million are 0.18 billion.
    pub fn rescaled(self, own: u64, unit: u64) -> Option<Written> {
        let (mut written, mut own, mut unit) = (self, own, unit);
        while own != unit {
            if own < unit {
                own = own.checked_mul(10)?;
                written.decimals += 1;
            } else if written.decimals > 0 {
                unit = unit.checked_mul(10)?;
                written.decimals -= 1;
            } else {
                unit = unit.checked_mul(10)?;
                written.mantissa = written.mantissa.checked_mul(10)?;
            }
            let are_powers =
                [own, unit].iter().all(|scale| (0..20).any(|zeros| 10u64.checked_pow(zeros) == Some(*scale)));
            are_powers.then_some(())?;
        }
        // "250,000" in millions is 0.25: no more places than it takes.
        while written.decimals > self.decimals && written.mantissa.is_multiple_of(10) {
            written.mantissa /= 10;
            written.decimals -= 1;
        }
        Some(written)
    }

    /// The number as JSON writes it; a negative one where it says that something went down.
    pub fn json(self, is_negative: bool) -> serde_json::Number {
        let sign = if is_negative != self.is_negative && self.mantissa > 0 { "-" } else { "" };
        let digits = format!("{:0>1$}", self.mantissa, self.decimals as usize + 1);
        let (whole, fraction) = digits.split_at(digits.len() - self.decimals as usize);
        let text = if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") };
        serde_json::from_str(&text).unwrap_or_else(|_| 0.into())
    }

    pub fn float(self) -> f64 {
        let size = self.mantissa as f64 / 10f64.powi(self.decimals as i32);
        if self.is_negative { -size } else { size }
    }

    /// A small whole number, such as a count of indicators.
    pub fn count(self) -> Option<u32> {
        (self.decimals == 0 && !self.is_negative)
            .then(|| u32::try_from(self.mantissa).ok())
            .flatten()
            .filter(|count| *count < 1_000_000)
    }

    /// This many of a thousand times the unit and that many more: "1 tỷ 856 triệu" is 1856 triệu.
    pub fn and(self, more: Written) -> Option<Written> {
        let fits = self.decimals == 0 && more.decimals == 0 && more.mantissa < 1000;
        let thousands = self.mantissa.checked_mul(1000)?;
        fits.then(|| Written::whole(thousands + more.mantissa))
    }
}

/// Digits with separators, by the language's own signs: in Vietnamese the comma is always the decimal sign.
pub(super) fn digits(text: &str, language: Language) -> Option<Written> {
    let plain: String = text.chars().filter(|c| !matches!(c, '\u{a0}' | '\u{202f}' | '\u{2009}')).collect();
    let (group, point) = match language {
        Language::Vi => ('.', ','),
        _ => (',', '.'),
    };
    let own = read(&plain, group, point);
    // "7.5%" in a Vietnamese text: only the other language's signs make a number of it.
    let read = own.or_else(|| read(&plain, point, group).map(|written| Written { is_odd: true, ..written }))?;
    Some(read)
}

fn read(text: &str, group: char, point: char) -> Option<Written> {
    let (whole, fraction) = match text.split_once(point) {
        Some((whole, fraction)) => (whole, fraction),
        None => (text, ""),
    };
    let mut groups = whole.split(group);
    let first = groups.next()?;
    let is_grouped = whole.contains(group);
    if is_grouped && (first.len() > 3 || first.starts_with('0') || !groups.all(|part| part.len() == 3)) {
        return None;
    }
    let digits: String = whole.chars().filter(|c| *c != group).chain(fraction.chars()).collect();
    // More digits than a double holds are a telephone or account number.
    if digits.len() > 15 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    Some(Written { mantissa: digits.parse().ok()?, decimals: fraction.len() as u32, is_odd: false, is_negative: false })
}

/// A number word and what it counts. "năm" is a year far more often than five: it counts only after "mười" or "mươi".
const VIETNAMESE: [(&str, u64); 13] = [
    ("một", 1),
    ("mốt", 1),
    ("hai", 2),
    ("ba", 3),
    ("bốn", 4),
    ("tư", 4),
    ("năm", 5),
    ("lăm", 5),
    ("sáu", 6),
    ("bảy", 7),
    ("bẩy", 7),
    ("tám", 8),
    ("chín", 9),
];

const ENGLISH: [(&str, u64); 28] = [
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
    ("hundred", 100),
];

fn value(table: &[(&str, u64)], word: &str) -> Option<u64> {
    table.iter().find(|(known, _)| *known == word).map(|(_, value)| *value)
}

/// A number in words at the start of `words`, and how many of them it takes.
pub(super) fn words(words: &[&str], language: Language) -> Option<(Written, usize)> {
    let (number, length) = match language {
        Language::Vi => vietnamese(words)?,
        _ => english(words)?,
    };
    Some((Written::whole(number), length))
}

fn vietnamese(words: &[&str]) -> Option<(u64, usize)> {
    let unit = |at: usize| words.get(at).and_then(|word| value(&VIETNAMESE, word));
    let is = |at: usize, word: &str| words.get(at).is_some_and(|found| *found == word);
    let (mut number, mut at) = if is(0, "mười") {
        match unit(1).filter(|_| !is(1, "hai") || !is(2, "năm")) {
            Some(ones) => (10 + ones, 2),
            None => (10, 1),
        }
    } else {
        let first = unit(0).filter(|_| !is(0, "năm") && !is(0, "tư"))?;
        if is(1, "mươi") {
            match unit(2) {
                Some(ones) => (first * 10 + ones, 3),
                None => (first * 10, 2),
            }
        } else {
            (first, 1)
        }
    };
    // "chín nghìn con": in words, the scale is part of the number.
    let mut scaled = 1;
    for (scale, factor) in [("trăm", 100), ("nghìn", 1_000), ("ngàn", 1_000)] {
        if is(at, scale) {
            number *= factor;
            scaled = factor;
            at += 1;
        }
    }
    // "một nghìn hai trăm": what follows is smaller, and belongs to it.
    let rest = words.get(at..).filter(|_| scaled > 1).and_then(vietnamese).filter(|(rest, _)| *rest < scaled);
    Some(rest.map_or((number, at), |(rest, length)| (number + rest, at + length)))
}

fn english(words: &[&str]) -> Option<(u64, usize)> {
    let unit = |at: usize| words.get(at).and_then(|word| value(&ENGLISH, word));
    let first = unit(0)?;
    if (20..100).contains(&first)
        && let Some(ones) = unit(1).filter(|ones| *ones < 10)
    {
        return Some((first + ones, 2));
    }
    if words.get(1) == Some(&"-")
        && (20..100).contains(&first)
        && let Some(ones) = unit(2).filter(|ones| *ones < 10)
    {
        return Some((first + ones, 3));
    }
    match words.get(1) {
        Some(&"hundred") => Some((first * 100, 2)),
        Some(&"thousand") => Some((first * 1000, 2)),
        _ => Some((first, 1)),
    }
}
