//! Number formats, `_-[$£-809]* #,##0.0_-;(0.0%)`: what a reader is shown beside the stored number.

mod section;

use crate::sheet::book::NumberStyle;
use section::{Condition, Section};

/// A format's code, read once and asked for each number.
#[derive(Clone, Debug, Default)]
pub(super) struct NumberFormat {
    sections: Vec<Section>,
}

/// Whether a number is a day, a time of day, both, or a span of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Clock {
    Date,
    Time,
    Both,
    Elapsed,
}

/// How a number is shown.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Shown {
    /// As a number.
    Number(NumberStyle),
    /// As a day or a time.
    Clock(Clock),
    /// As words in its place.
    Words(String),
}

impl NumberFormat {
    /// Any code is read; what is no format shows the number as General does.
    pub fn new(code: &str) -> NumberFormat {
        NumberFormat { sections: section::split(code).iter().map(|code| section::read(code)).collect() }
    }

    /// How this number is shown.
    pub fn show(&self, number: f64) -> Shown {
        let Some((at, section)) = self.section(number) else { return Shown::Number(NumberStyle::default()) };
        if let Some(clock) = section.clock {
            return Shown::Clock(clock);
        }
        let mut style = section.style.clone();
        if !section.has_number {
            let words = style.before.trim();
            let is_blank = words.chars().all(|letter| matches!(letter, '-' | '–' | '—' | ' ' | '\u{a0}'));
            return if is_blank || section.is_text {
                // "-" or nothing in the place of a zero is still the zero.
                let is_masked = number != 0.0 && !section.is_text;
                Shown::Number(NumberStyle { is_masked, ..NumberStyle::default() })
            } else {
                Shown::Words(words.to_owned())
            };
        }
        // Only what is for all below zero is shown without its minus: not the rest of `[>=1000]`.
        let is_about_zero = self.sections.iter().filter_map(|section| section.condition).all(Condition::is_about_zero);
        let says = |first| section.says_below_zero(first);
        style.is_masked = at > 0 && number < 0.0 && is_about_zero && !self.sections.first().is_some_and(says);
        // Parentheses and minus of a section for negatives are the sign, which the number has itself.
        if at > 0 && number < 0.0 {
            for side in [&mut style.before, &mut style.after] {
                side.retain(|letter| !matches!(letter, '(' | ')' | '-' | '−'));
            }
        }
        if style.before.ends_with('+') {
            style.before.pop();
        }
        for side in [&mut style.before, &mut style.after] {
            if side.trim().is_empty() {
                side.clear();
            }
        }
        Shown::Number(style)
    }

    fn section(&self, number: f64) -> Option<(usize, &Section)> {
        // A last section of four, or one with @ alone, is for texts.
        let numeric: Vec<(usize, &Section)> =
            self.sections.iter().take(3).enumerate().filter(|(at, section)| *at == 0 || !section.is_text).collect();
        let holds = |section: &Section, otherwise: bool| {
            section.condition.map_or(otherwise, |condition| condition.holds(number))
        };
        let has_conditions = numeric.iter().any(|(_, section)| section.condition.is_some());
        match (numeric.as_slice(), has_conditions) {
            ([], _) => None,
            ([only], _) => Some(*only),
            ([first, rest @ ..], true) => {
                if holds(first.1, number > 0.0) {
                    return Some(*first);
                }
                let last = rest.last().copied();
                rest.iter().find(|(_, section)| holds(section, number < 0.0)).copied().or(last)
            }
            ([first, second], false) => Some(if number < 0.0 { *second } else { *first }),
            ([first, second, third, ..], false) => Some(if number > 0.0 {
                *first
            } else if number < 0.0 {
                *second
            } else {
                *third
            }),
        }
    }
}

/// The code of a format that files name by its number alone; None where that leaves it to the program.
pub(super) fn builtin(id: u32) -> Option<&'static str> {
    Some(match id {
        1 => "0",
        2 => "0.00",
        3 => "#,##0",
        4 => "#,##0.00",
        5 => "$#,##0_);($#,##0)",
        6 => "$#,##0_);[Red]($#,##0)",
        7 => "$#,##0.00_);($#,##0.00)",
        8 => "$#,##0.00_);[Red]($#,##0.00)",
        9 => "0%",
        10 => "0.00%",
        11 => "0.00E+00",
        12 => "# ?/?",
        13 => "# ??/??",
        14..=17 | 27..=31 | 36 | 50..=54 | 57 | 58 => "yyyy-mm-dd",
        18..=21 | 32..=35 | 45 | 47 | 55 | 56 => "h:mm:ss",
        22 => "yyyy-mm-dd h:mm",
        37 => "#,##0_);(#,##0)",
        38 => "#,##0_);[Red](#,##0)",
        39 => "#,##0.00_);(#,##0.00)",
        40 => "#,##0.00_);[Red](#,##0.00)",
        41 => "_(* #,##0_);_(* (#,##0);_(* \"-\"_);_(@_)",
        42 => "_($* #,##0_);_($* (#,##0);_($* \"-\"_);_(@_)",
        43 => "_(* #,##0.00_);_(* (#,##0.00);_(* \"-\"??_);_(@_)",
        44 => "_($* #,##0.00_);_($* (#,##0.00);_($* \"-\"??_);_(@_)",
        46 => "[h]:mm:ss",
        48 => "##0.0E+0",
        49 => "@",
        _ => return None,
    })
}

impl Condition {
    fn is_about_zero(self) -> bool {
        use Condition::{AtLeast, AtMost, Equal, Less, More, Other};
        let (Less(bound) | AtMost(bound) | More(bound) | AtLeast(bound) | Equal(bound) | Other(bound)) = self;
        bound == 0.0
    }

    fn holds(self, number: f64) -> bool {
        match self {
            Condition::Less(bound) => number < bound,
            Condition::AtMost(bound) => number <= bound,
            Condition::More(bound) => number > bound,
            Condition::AtLeast(bound) => number >= bound,
            Condition::Equal(bound) => number == bound,
            Condition::Other(bound) => number != bound,
        }
    }
}
