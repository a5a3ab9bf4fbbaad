//! How deep a row stands: by its order number (A, I, 1, 1.1, a, –), by the bullet before its name, or by neither.

use super::phrase::Phrase;

/// The kind of an order number: rows of one kind stand at one level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Numbering {
    /// Capitals at the very top without a number: "TỔNG THU".
    Capitals,
    /// A, B, C
    Upper,
    /// I, II, III
    Roman,
    /// 1, 2, 3
    Number,
    /// 1.1, I.2: so many pieces.
    Pieces(usize),
    /// a, b, c
    Lower,
    /// i, ii, iii
    LowerRoman,
    /// –, +, *, by the sign.
    Bullet(char),
    /// The name begins so many blanks further in than others.
    Indented(usize),
    /// "Trong đó:" without a bullet.
    OfWhich,
    /// A reference such as HS01: all at one level.
    Reference,
    /// None of these.
    Bare,
    /// A total of all lines.
    Total,
}

/// An order number: what kinds it may be, each with its place in the count.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Order {
    kinds: Vec<(Numbering, u32)>,
}

impl Order {
    /// Of one kind alone.
    pub fn only(kind: Numbering) -> Order {
        Order { kinds: vec![(kind, 0)] }
    }

    /// What an order number may be; none where it is none.
    pub fn of(text: &str) -> Option<Order> {
        let text = text.trim();
        if let Some(c) = bullet(text) {
            return Some(Order::only(Numbering::Bullet(c)));
        }
        let bare = text.trim_matches(['(', ')', '.', '/', ':', '-', ' ', '[', ']']);
        let pieces: Vec<&str> =
            bare.split(['.', ',', '/', '-']).map(str::trim).filter(|piece| !piece.is_empty()).collect();
        match pieces[..] {
            [] => None,
            [one] => {
                let kinds = single(one);
                (!kinds.is_empty()).then_some(Order { kinds })
            }
            _ => {
                let all = pieces.iter().all(|piece| !single(piece).is_empty());
                all.then(|| Order::only(Numbering::Pieces(pieces.len())))
            }
        }
    }

    /// Whether only the blanks before a name tell it.
    pub fn is_indented(&self) -> bool {
        matches!(self.kinds.as_slice(), [(Numbering::Indented(_), _)])
    }

    fn place(&self, kind: &Numbering) -> Option<u32> {
        self.kinds.iter().find(|(known, _)| known == kind).map(|(_, place)| *place)
    }
}

/// What a single sign or number may be.
fn single(text: &str) -> Vec<(Numbering, u32)> {
    let mut kinds = Vec::new();
    if text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        kinds.push((Numbering::Number, text.parse().unwrap_or(0)));
        return kinds;
    }
    let mut characters = text.chars();
    let alone = match (characters.next(), characters.next()) {
        (Some(c), None) => Some(c),
        _ => None,
    };
    let roman = roman(&text.to_uppercase());
    if let Some(number) = roman {
        if text.chars().all(char::is_uppercase) {
            kinds.push((Numbering::Roman, number));
        } else if text.chars().all(char::is_lowercase) {
            kinds.push((Numbering::LowerRoman, number));
        }
    }
    match alone {
        Some(c) if c.is_ascii_uppercase() || c == 'Đ' => {
            kinds.push((Numbering::Upper, letter(c.to_ascii_lowercase())))
        }
        Some(c) if c.is_ascii_lowercase() || c == 'đ' => kinds.push((Numbering::Lower, letter(c))),
        _ => {}
    }
    kinds
}

/// a, b, c, d, đ, e: the place in the alphabet, as far as an order needs it.
fn letter(c: char) -> u32 {
    match c {
        'đ' | 'Đ' => 5,
        c @ 'a'..='d' => u32::from(c) - u32::from('a') + 1,
        c => u32::from(c).saturating_sub(u32::from('a')) + 1,
    }
}

fn roman(text: &str) -> Option<u32> {
    const NUMBERS: [&str; 30] = [
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
        "XVIII", "XIX", "XX", "XXI", "XXII", "XXIII", "XXIV", "XXV", "XXVI", "XXVII", "XXVIII", "XXIX", "XXX",
    ];
    NUMBERS.iter().zip(1..).find(|(roman, _)| **roman == text).map(|(_, number)| number)
}

/// The sign of a text that is nothing but a bullet.
pub(super) fn bullet(text: &str) -> Option<char> {
    let characters: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
    match characters[..] {
        [c, ..] if characters.len() <= 3 && characters.iter().all(|other| *other == c) => {
            bullet_sign(c).map(|kind| if characters.len() > 1 { '=' } else { kind })
        }
        _ => None,
    }
}

/// The dashes are one sign.
pub(super) fn bullet_sign(c: char) -> Option<char> {
    match c {
        '-' | '–' | '—' | '−' | '‒' => Some('-'),
        '+' | '*' | '•' | '·' | '○' | '▪' | '►' | '✓' | '●' => Some(c),
        _ => None,
    }
}

/// A reference such as HS01, KPI 7, CP-1.2: letters and a number.
pub(super) fn is_reference(text: &str) -> bool {
    let phrase = Phrase::of(text);
    let words: Vec<&str> = phrase.words().collect();
    let has = |test: fn(char) -> bool| text.chars().any(test);
    text.chars().count() <= 16 && words.len() <= 6 && has(|c| c.is_ascii_digit()) && has(char::is_alphabetic)
}

/// The levels that are open, the uppermost first, while rows are read from top to bottom.
#[derive(Clone, Default)]
pub(super) struct Open {
    /// The kind, its place in the count, and what the row became.
    stack: Vec<(Numbering, u32, Opened)>,
    /// The heading over all of it that has no order number.
    over: Option<Headed>,
}

/// What a heading says of the lines below it.
#[derive(Clone)]
pub(super) struct Headed {
    pub name: String,
    /// Of those that have none.
    pub unit: Option<String>,
}

/// What a row with others below it became.
#[derive(Clone)]
pub(super) enum Opened {
    /// A line, by its number.
    Line(usize),
    /// The heading of a group; None where it says no more than "of which".
    Heading(Option<Headed>),
}

impl Opened {
    fn line(&self) -> Option<usize> {
        match self {
            Opened::Line(line) => Some(*line),
            Opened::Heading(_) => None,
        }
    }
}

impl Open {
    /// Takes a row up; the line above it, if it stands under one.
    pub fn take(&mut self, order: &Order, opened: Opened) -> Option<usize> {
        let (kind, place) = self.resolved(order);
        match self.stack.iter().position(|(open, ..)| *open == kind) {
            Some(at) => self.stack.truncate(at),
            None => self.close_shallower(&kind),
        }
        let above = self.stack.iter().rev().find_map(|(_, _, opened)| opened.line());
        self.stack.push((kind, place, opened));
        above
    }

    /// The line that a row would stand under.
    pub fn above(&self, order: &Order) -> Option<usize> {
        self.clone().take(order, Opened::Heading(None))
    }

    /// Everything is closed: what follows stands under nothing.
    pub fn close(&mut self) {
        self.close_under(None);
    }

    /// All that has a number is closed: what follows stands under the heading that has none.
    pub fn close_numbered(&mut self) {
        self.stack.clear();
    }

    /// The lines are closed: what follows stands under the headings above them.
    pub fn close_lines(&mut self) {
        let first = self.stack.iter().position(|(_, _, opened)| opened.line().is_some());
        self.stack.truncate(first.unwrap_or(self.stack.len()));
    }

    /// The first line of which that is so is closed, with all that stands under it.
    pub fn close_from(&mut self, is: impl Fn(usize) -> bool) {
        let first = self.stack.iter().position(|(_, _, opened)| opened.line().is_some_and(&is));
        self.stack.truncate(first.unwrap_or(self.stack.len()));
    }

    /// Whether the innermost row that is open has a number.
    pub fn is_last_numbered(&self) -> bool {
        use Numbering::{Number, Pieces, Roman, Upper};
        self.stack.last().is_some_and(|(kind, ..)| matches!(kind, Upper | Roman | Number | Pieces(_)))
    }

    /// Everything is closed: what follows stands under a heading without an order number, or under nothing.
    pub fn close_under(&mut self, heading: Option<Headed>) {
        self.stack.clear();
        self.over = heading;
    }

    /// The heading that the last row stands under, the nearest one.
    pub fn heading(&self) -> Option<&Headed> {
        self.headings().next()
    }

    /// The unit that the nearest heading with one says.
    pub fn unit(&self) -> Option<&str> {
        self.headings().find_map(|heading| heading.unit.as_deref())
    }

    fn headings(&self) -> impl Iterator<Item = &Headed> {
        let headings = self.stack.iter().rev().filter_map(|(_, _, opened)| match opened {
            Opened::Heading(heading) => heading.as_ref(),
            Opened::Line(_) => None,
        });
        headings.chain(&self.over)
    }

    /// Whether the innermost open row is of this kind.
    pub fn is_in(&self, kind: &Numbering) -> bool {
        self.stack.last().is_some_and(|(open, ..)| open == kind)
    }

    /// Whether a kind is open at all.
    pub fn has(&self, kind: &Numbering) -> bool {
        self.stack.iter().any(|(open, ..)| open == kind)
    }

    /// How deep the last row stands among lines, from 0.
    pub fn depth(&self) -> usize {
        self.stack.iter().filter(|(_, _, opened)| opened.line().is_some()).count().saturating_sub(1)
    }

    /// Which of its kinds it is: what goes on counting, else what begins, else the first.
    fn resolved(&self, order: &Order) -> (Numbering, u32) {
        let goes_on = self.stack.iter().rev().find_map(|(kind, place, _)| {
            let next = order.place(kind)?;
            (next == place + 1).then(|| (kind.clone(), next))
        });
        let begins = || order.kinds.iter().find(|(_, place)| *place <= 1).cloned();
        let open = || order.kinds.iter().find(|(kind, _)| self.has(kind)).cloned();
        goes_on.or_else(begins).or_else(open).or_else(|| order.kinds.first().cloned()).unwrap_or((Numbering::Bare, 0))
    }

    /// A kind that is not open stands under those above it, but closes what always stands lower: a letter closes bullets.
    fn close_shallower(&mut self, kind: &Numbering) {
        let keeps = |open: &Numbering| match (kind, open) {
            (Numbering::Capitals, _) => false,
            (Numbering::Bullet(_) | Numbering::OfWhich, Numbering::Total) => true,
            (_, Numbering::Total) => false,
            (Numbering::Indented(mine), Numbering::Indented(open)) => open < mine,
            (Numbering::Pieces(mine), Numbering::Pieces(open)) => open < mine,
            (
                Numbering::Upper | Numbering::Roman | Numbering::Number | Numbering::Reference,
                Numbering::Bullet(_) | Numbering::OfWhich | Numbering::Lower | Numbering::Bare | Numbering::Indented(_),
            ) => false,
            (Numbering::Upper, Numbering::Roman | Numbering::Number | Numbering::Pieces(_))
            | (Numbering::Roman, Numbering::Number | Numbering::Pieces(_)) => false,
            (Numbering::Pieces(_), Numbering::Bullet(_) | Numbering::OfWhich | Numbering::Bare) => false,
            (Numbering::Lower, Numbering::Bullet(_) | Numbering::OfWhich) => false,
            (Numbering::Bare, Numbering::Bullet(_) | Numbering::Indented(_)) => false,
            _ => true,
        };
        while self.stack.last().is_some_and(|(open, ..)| !keeps(open)) {
            self.stack.pop();
        }
    }
}
