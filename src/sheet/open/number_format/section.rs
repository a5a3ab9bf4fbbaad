//! One section of a number format: placeholders, literal texts, what it is for.

use super::Clock;
use crate::sheet::book::NumberStyle;
use crate::sheet::open::below_zero;

/// What stands between two `;`.
#[derive(Clone, Debug, Default)]
pub(super) struct Section {
    pub condition: Option<Condition>,
    pub style: NumberStyle,
    /// Whether it shows the number at all: a placeholder or General.
    pub has_number: bool,
    /// `@`.
    pub is_text: bool,
    pub clock: Option<Clock>,
    /// `[Red]`
    pub colour: Option<String>,
}

impl Section {
    /// Whether a section of its own for what is below zero says so: by a sign, an arrow, a word or a colour that the `other` numbers'
    /// section has not.
    pub fn says_below_zero(&self, other: &Section) -> bool {
        let words = |section: &Section| {
            [&section.style.before, &section.style.after].map(|text| below_zero::words(text)).concat()
        };
        let others = words(other);
        let is_alike = (&self.style.before, &self.style.after) == (&other.style.before, &other.style.after);
        self.colour.is_some() && self.colour != other.colour
            || !is_alike && below_zero::is_signed(&self.style.before, &self.style.after)
            || words(self).iter().any(|word| !others.contains(word))
    }
}

/// Which numbers it is for: `[>=100]`.
#[derive(Clone, Copy, Debug)]
pub(super) enum Condition {
    Less(f64),
    AtMost(f64),
    More(f64),
    AtLeast(f64),
    Equal(f64),
    Other(f64),
}

/// The sections of a code: at each `;` that is neither quoted, escaped nor in brackets.
pub(super) fn split(code: &str) -> Vec<String> {
    let mut sections = vec![String::new()];
    let mut letters = code.chars();
    let (mut is_quoted, mut is_bracket) = (false, false);
    while let Some(letter) = letters.next() {
        if letter == ';' && !is_quoted && !is_bracket {
            sections.push(String::new());
            continue;
        }
        let Some(section) = sections.last_mut() else { break };
        section.push(letter);
        match letter {
            '"' => is_quoted = !is_quoted,
            _ if is_quoted => {}
            '[' => is_bracket = true,
            ']' => is_bracket = false,
            '\\' | '_' | '*' => section.extend(letters.next()),
            _ => {}
        }
    }
    sections
}

/// What is met on the way through a section.
#[derive(Default)]
struct Scan {
    section: Section,
    /// Placeholders after the decimal point.
    decimals: u8,
    has_point: bool,
    /// Commas since the last placeholder: they divide.
    commas: u8,
    /// An exponent or a fraction: its digits are none of the number's.
    is_other: bool,
    is_general: bool,
    has_day: bool,
    has_time: bool,
    has_month: bool,
    is_elapsed: bool,
}

pub(super) fn read(code: &str) -> Section {
    let letters: Vec<char> = code.chars().collect();
    let mut scan = Scan::default();
    let mut at = 0;
    while let Some(&letter) = letters.get(at) {
        let next = letters.get(at + 1).copied();
        let rest = letters.get(at..).unwrap_or_default();
        at += match letter {
            '"' => {
                let inside: String = rest.iter().skip(1).take_while(|letter| **letter != '"').collect();
                scan.literal(&inside);
                inside.chars().count() + 2
            }
            '\\' => {
                next.iter().for_each(|letter| scan.literal(&letter.to_string()));
                2
            }
            '_' | '*' => 2,
            '[' => {
                let inside: String = rest.iter().skip(1).take_while(|letter| **letter != ']').collect();
                scan.bracket(&inside);
                inside.chars().count() + 2
            }
            '0' | '#' | '?' => scan.placeholder(),
            '.' if scan.section.has_number || matches!(next, Some('0' | '#' | '?')) => {
                scan.has_point = true;
                1
            }
            '.' if scan.has_time => 1,
            ',' if scan.section.has_number => {
                scan.commas = scan.commas.saturating_add(1);
                1
            }
            '%' => {
                scan.section.style.is_percent = true;
                1
            }
            'E' | 'e' if scan.section.has_number && matches!(next, Some('+' | '-')) => {
                scan.is_other = true;
                2
            }
            '/' if scan.section.has_number && matches!(next, Some('0'..='9' | '#' | '?')) => {
                scan.is_other = true;
                1 + rest.iter().skip(1).take_while(|letter| letter.is_ascii_digit()).count()
            }
            '@' => {
                scan.section.is_text = true;
                1
            }
            'G' | 'g' if begins(rest, "general") => {
                scan.is_general = true;
                scan.section.has_number = true;
                7
            }
            'A' | 'a' if begins(rest, "am/pm") => scan.time(5),
            'A' | 'a' if begins(rest, "a/p") => scan.time(3),
            'h' | 'H' | 's' | 'S' => scan.time(1),
            'y' | 'Y' | 'd' | 'D' => {
                scan.has_day = true;
                1
            }
            'm' | 'M' => {
                scan.has_month = true;
                1
            }
            other => {
                scan.literal(other.encode_utf8(&mut [0; 4]));
                1
            }
        };
    }
    scan.end()
}

fn begins(letters: &[char], word: &str) -> bool {
    word.chars()
        .enumerate()
        .all(|(at, letter)| letters.get(at).is_some_and(|other| other.eq_ignore_ascii_case(&letter)))
}

impl Scan {
    fn literal(&mut self, text: &str) {
        let style = &mut self.section.style;
        if self.section.has_number { style.after.push_str(text) } else { style.before.push_str(text) }
    }

    fn placeholder(&mut self) -> usize {
        if !self.is_other {
            self.commas = 0;
            self.decimals = self.decimals.saturating_add(u8::from(self.has_point));
        }
        self.section.has_number = true;
        1
    }

    fn time(&mut self, length: usize) -> usize {
        self.has_time = true;
        length
    }

    /// `[Red]`, `[>=100]`, `[$£-809]`, `[h]`.
    fn bracket(&mut self, inside: &str) {
        if let Some(currency) = inside.strip_prefix('$') {
            let sign = currency.rsplit_once('-').map_or(currency, |(sign, _)| sign);
            self.literal(sign);
        } else if !inside.is_empty() && inside.chars().all(|letter| matches!(letter, 'h' | 'H' | 'm' | 'M' | 's' | 'S'))
        {
            self.is_elapsed = true;
        } else if let Some(condition) = condition(inside) {
            self.section.condition = Some(condition);
        } else {
            self.section.colour = Some(inside.to_ascii_lowercase());
        }
    }

    fn end(self) -> Section {
        let Scan {
            mut section, decimals, commas, is_other, is_general, has_day, has_time, has_month, is_elapsed, ..
        } = self;
        section.clock = match (is_elapsed, has_day || (has_month && !has_time), has_time) {
            (true, ..) => Some(Clock::Elapsed),
            (_, true, true) => Some(Clock::Both),
            (_, true, false) => Some(Clock::Date),
            (_, false, true) => Some(Clock::Time),
            _ => None,
        };
        section.style.thousands = commas;
        section.style.decimals = (section.has_number && !is_other && !is_general).then_some(decimals);
        section
    }
}

fn condition(inside: &str) -> Option<Condition> {
    let sign_end = inside.find(|letter| !matches!(letter, '<' | '>' | '='))?;
    let (sign, bound) = inside.split_at(sign_end);
    let bound: f64 = bound.trim().parse().ok()?;
    Some(match sign {
        "<" => Condition::Less(bound),
        "<=" => Condition::AtMost(bound),
        ">" => Condition::More(bound),
        ">=" => Condition::AtLeast(bound),
        "=" => Condition::Equal(bound),
        "<>" => Condition::Other(bound),
        _ => return None,
    })
}
