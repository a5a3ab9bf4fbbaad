//! A number as it is written: groups of digits and what stands between them.

use super::Decimal;
use super::exact::Exact;

/// What can stand for the decimals' separator and for nothing else: Arabic, and the raised point of British print.
const ALWAYS_DECIMAL: [char; 2] = ['\u{66b}', '·'];
/// What separates groups and nothing else: the apostrophes of Switzerland, a space, the Arabic sign.
const ALWAYS_GROUP: [char; 6] = ['\'', '’', 'ʼ', '‘', '\u{66c}', ' '];

/// The groups of digits of one number.
#[derive(Clone, Debug)]
pub(super) struct Numeral {
    /// One more than there are separators; the first may be empty: ".5".
    groups: Vec<String>,
    separators: Vec<char>,
    /// 13 in 1,35258E+13.
    exponent: Option<i32>,
}

/// What a number tells of how decimals are separated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Evidence {
    /// The same number either way.
    None,
    /// A number in this way alone.
    Proof(Decimal),
    /// Two numbers.
    Both,
}

impl Decimal {
    pub(super) fn other(self) -> Decimal {
        match self {
            Decimal::Point => Decimal::Comma,
            Decimal::Comma => Decimal::Point,
        }
    }

    /// What separates the decimals.
    pub(super) fn mark(self) -> char {
        match self {
            Decimal::Point => '.',
            Decimal::Comma => ',',
        }
    }
}

impl Numeral {
    /// The number that begins at `from`, and where it ends; None where none begins.
    pub fn scan(characters: &[char], from: usize) -> Option<(Numeral, usize)> {
        let is_digit = |at: usize| characters.get(at).is_some_and(char::is_ascii_digit);
        let mut at = from;
        let mut numeral = Numeral { groups: Vec::new(), separators: Vec::new(), exponent: None };
        // The second point of 1..2 is none of a fraction's.
        let before = from.checked_sub(1).and_then(|before| characters.get(before));
        let is_apart = !before.is_some_and(|c| c.is_alphanumeric() || is_separator(*c));
        let is_fraction = is_apart && matches!(characters.get(at), Some('.' | ',' | '\u{66b}')) && is_digit(at + 1);
        if !is_digit(at) && !is_fraction {
            return None;
        }
        loop {
            let group: String = characters.get(at..)?.iter().take_while(|c| c.is_ascii_digit()).collect();
            at += group.len();
            numeral.groups.push(group);
            match characters.get(at) {
                Some(' ') if numeral.goes_on_after_space(characters.get(at + 1..).unwrap_or_default()) => {
                    numeral.separators.push(' ');
                }
                Some(c) if is_separator(*c) && is_digit(at + 1) => numeral.separators.push(*c),
                _ => break,
            }
            at += 1;
        }
        if let Some((exponent, length)) = exponent(characters.get(at..).unwrap_or_default()) {
            numeral.exponent = Some(exponent);
            at += length;
        }
        Some((numeral, at))
    }

    /// "1 757": a space goes on only among groups of three.
    fn goes_on_after_space(&self, rest: &[char]) -> bool {
        let is_grouped = self
            .groups
            .iter()
            .enumerate()
            .all(|(index, group)| if index == 0 { (1..=3).contains(&group.len()) } else { group.len() == 3 });
        let digits = rest.iter().take_while(|c| c.is_ascii_digit()).count();
        is_grouped && digits == 3 && self.separators.iter().all(|separator| *separator == ' ')
    }

    /// The number, where decimals are separated so; None where it is none.
    pub fn strict(&self, decimal: Decimal) -> Option<Exact> {
        let (point, group) = (decimal.mark(), decimal.other().mark());
        let has_fraction = self.separators.last().is_some_and(|last| *last == point || ALWAYS_DECIMAL.contains(last));
        let wholes = self.groups.len() - usize::from(has_fraction);
        let (whole, fraction) = self.groups.split_at(wholes);
        let between = self.separators.get(..wholes.checked_sub(1)?)?;
        let is_group = |c: &char| *c == group || ALWAYS_GROUP.contains(c);
        if !between.iter().all(is_group) || !between.windows(2).all(|pair| pair.first() == pair.last()) {
            return None;
        }
        if !between.is_empty() && (self.exponent.is_some() || !is_grouped(whole, between)) {
            return None;
        }
        // "01.234": a number that is filled up, or a code.
        let is_filled = whole.first().is_some_and(|first| first.len() > 1 && first.starts_with('0'));
        if is_filled && fraction.first().is_some_and(|fraction| fraction.len() == 3) {
            return None;
        }
        let number = Exact::new(&whole.concat(), fraction.first().map_or("", String::as_str));
        Some(number.shifted(self.exponent.unwrap_or_default()))
    }

    /// The number: where only the other way of separating makes one of it, that one.
    pub fn read(&self, decimal: Decimal) -> Option<Exact> {
        self.strict(decimal).or_else(|| self.strict(decimal.other()))
    }

    /// None where it is no number in either way.
    pub fn evidence(&self) -> Option<Evidence> {
        match (self.strict(Decimal::Point), self.strict(Decimal::Comma)) {
            (None, None) => None,
            (Some(_), None) => Some(Evidence::Proof(Decimal::Point)),
            (None, Some(_)) => Some(Evidence::Proof(Decimal::Comma)),
            (Some(point), Some(comma)) if point.plain() == comma.plain() => Some(Evidence::None),
            (Some(_), Some(_)) => Some(Evidence::Both),
        }
    }

    /// The last separator: of a number that can be read in two ways, the only one.
    pub fn separator(&self) -> Option<char> {
        self.separators.last().copied()
    }

    /// Whether its thousands are grouped, where decimals are separated so.
    pub fn is_grouped(&self, decimal: Decimal) -> bool {
        let is_point = |mark: &char| *mark == decimal.mark() || ALWAYS_DECIMAL.contains(mark);
        self.separators.len() > usize::from(self.separators.last().is_some_and(is_point))
    }

    /// "000" stands over a column of thousands, and 00123 is somebody's code; 05 is a five that is filled up.
    pub fn is_code(&self) -> bool {
        let whole = self.groups.first().filter(|_| self.separators.is_empty());
        whole.is_some_and(|whole| whole.starts_with('0') && whole.len() > 2)
    }

    pub fn is_ten(&self) -> bool {
        self.separators.is_empty() && self.groups.first().is_some_and(|group| group == "10")
    }

    /// Two digits that nothing separates: the end of 2023-24.
    pub fn is_short_year(&self) -> bool {
        self.separators.is_empty() && self.groups.first().is_some_and(|group| group.len() == 2)
    }

    /// Four digits that nothing separates, from 1900 to 2100.
    pub fn is_year(&self) -> bool {
        let number = self.groups.first().filter(|group| group.len() == 4 && self.separators.is_empty());
        number.and_then(|number| number.parse().ok()).is_some_and(|year: u32| (1900..=2100).contains(&year))
    }
}

fn is_separator(c: char) -> bool {
    matches!(c, '.' | ',') || ALWAYS_DECIMAL.contains(&c) || (c != ' ' && ALWAYS_GROUP.contains(&c))
}

/// Groups of three, or the Indian ones: 12,34,567.
fn is_grouped(groups: &[String], between: &[char]) -> bool {
    let Some(((first, last), middle)) = groups.split_first().and_then(|(first, rest)| {
        let (last, middle) = rest.split_last()?;
        Some(((first, last), middle))
    }) else {
        return false;
    };
    let is_threes = (1..=3).contains(&first.len()) && middle.iter().all(|group| group.len() == 3);
    let is_indian = between.first() == Some(&',')
        && !middle.is_empty()
        && (1..=2).contains(&first.len())
        && middle.iter().all(|group| group.len() == 2);
    last.len() == 3 && !first.starts_with('0') && (is_threes || is_indian)
}

/// The exponent that stands here, with its sign as programs write it, and its length.
fn exponent(rest: &[char]) -> Option<(i32, usize)> {
    let (e, sign) = (rest.first()?, rest.get(1)?);
    let digits: String = rest.get(2..)?.iter().take_while(|c| c.is_ascii_digit()).collect();
    let end = 2 + digits.len();
    let goes_on = rest.get(end).is_some_and(|c| c.is_alphanumeric());
    if !matches!(e, 'e' | 'E') || digits.is_empty() || digits.len() > 3 || goes_on {
        return None;
    }
    let size: i32 = digits.parse().ok()?;
    match sign {
        '+' => Some((size, end)),
        '-' | '−' => Some((-size, end)),
        _ => None,
    }
}
