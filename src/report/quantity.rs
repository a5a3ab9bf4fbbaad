//! Stated figures.

use super::read::{Node, Object};
use super::{Fault, Text, Vocabulary};

/// A figure as the source states it.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// A number, a range or words.
    pub amount: Amount,
    /// Digits after the decimal separator, as the source writes them ("98,50" has 2): 0 to 20. `None`: as many as the number has.
    pub decimals: Option<u8>,
    /// FHIR Quantity: "hơn 1.757" is `>`.
    pub comparator: Option<Comparator>,
    /// SDMX observation status: "ước" is estimated.
    pub value_status: Option<ValueStatus>,
    /// The figure word for word, as it stands in the source: at most [`MAX_TEXT`](super::MAX_TEXT) characters.
    pub quote: Option<Text>,
}

/// What a [`Quantity`] states, in its measure's unit.
#[derive(Clone, Debug, PartialEq)]
pub enum Amount {
    /// One number: "1.757".
    Value(f64),
    /// From low to high, both included: "7,5–8,0".
    Range {
        /// Not above `high`.
        low: f64,
        /// Not below `low`.
        high: f64,
    },
    /// Words, shown and never compared: "xuất siêu".
    Words(Text),
}

impl Quantity {
    /// A quantity of which only the amount is stated.
    pub fn of(amount: Amount) -> Quantity {
        Quantity { amount, decimals: None, comparator: None, value_status: None, quote: None }
    }

    /// The number; `None` for a range or words.
    pub fn value(&self) -> Option<f64> {
        match self.amount {
            Amount::Value(value) => Some(value),
            _ => None,
        }
    }

    /// Where it lies, from end to end: of a number, that number twice. `None` for words.
    pub fn ends(&self) -> Option<[f64; 2]> {
        match self.amount {
            Amount::Value(value) => Some([value, value]),
            Amount::Range { low, high } => Some([low, high]),
            Amount::Words(_) => None,
        }
    }

    /// Decimals to show: as stated, but no more than `value` can carry; if none are stated, as many as `value` has (see `decimals_in`).
    pub fn decimals_of(&self, value: f64) -> u8 {
        self.decimals.map_or_else(|| decimals_in(value), |stated| stated.min(most_decimals(value, stated)))
    }
}

/// The most decimals that `value` can carry: a double keeps 15 digits, sometimes more. Any `stated` beyond would be invented zeros.
pub(super) fn most_decimals(value: f64, stated: u8) -> u8 {
    let mut most = 15;
    let mut whole = value.abs();
    while whole >= 1.0 && most > 0 {
        whole /= 10.0;
        most -= 1;
    }
    let scale = 10f64.powi(most.into());
    if (value * scale).round() / scale == value { most } else { stated }
}

/// From `decimals` on, the fewest with which two different numbers are written differently; 9 at most.
pub(crate) fn apart(value: f64, other: f64, decimals: u8) -> u8 {
    let differs = |decimals: &u8| {
        let scale = 10f64.powi((*decimals).into());
        (value * scale).round() != (other * scale).round()
    };
    (decimals..10).find(differs).unwrap_or(decimals)
}

/// How many decimals a number written in JSON has: 9 at most, or 20 where 9 would show a 0 that it is not.
pub(super) fn decimals_in(value: f64) -> u8 {
    let most = if value.abs() < 1e-9 { 20 } else { 9 };
    decimal(value).0.min(most)
}

/// The decimal number that a double stands for: the 0.30000000000000004 that a script makes of 0.1 + 0.2 is 0.3. Readers see 0.3, so
/// verdicts compare 0.3.
pub(crate) fn without_noise(value: f64) -> f64 {
    decimal(value).1
}

/// The shortest decimal number beside a double, of 15 digits at most, and how many of them are decimals.
fn decimal(value: f64) -> (u8, f64) {
    for decimals in 0..u8::MAX {
        let scale = 10f64.powi(decimals.into());
        let scaled = value * scale;
        // A decimal fraction differs from its double by far less than this.
        let noise = (scaled.abs() * 1e-12).min(1e-3);
        if (scaled - scaled.round()).abs() <= noise || scaled.abs() >= 1e14 {
            return (decimals, scaled.round() / scale);
        }
    }
    (u8::MAX, value)
}

/// How the true figure compares with the stated one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparator {
    /// `>` "hơn".
    More,
    /// `>=` "từ … trở lên".
    AtLeast,
    /// `<` "gần", "dưới".
    Less,
    /// `<=` "không quá".
    AtMost,
    /// `~` "khoảng".
    About,
}

impl Vocabulary for Comparator {
    const WORDS: &'static [(&'static str, Comparator)] = &[
        (">", Comparator::More),
        (">=", Comparator::AtLeast),
        ("<", Comparator::Less),
        ("<=", Comparator::AtMost),
        ("~", Comparator::About),
    ];
}

impl Comparator {
    /// As the format writes it: `>=`.
    pub fn symbol(self) -> &'static str {
        self.written()
    }

    /// `>` or `>=`: the truth may lie above.
    pub fn is_open_above(self) -> bool {
        matches!(self, Comparator::More | Comparator::AtLeast)
    }

    /// `<` or `<=`: the truth may lie below.
    pub fn is_open_below(self) -> bool {
        matches!(self, Comparator::Less | Comparator::AtMost)
    }

    /// The comparator of 1/x, if this is the comparator of x.
    pub fn inverse(self) -> Comparator {
        match self {
            Comparator::More => Comparator::Less,
            Comparator::AtLeast => Comparator::AtMost,
            Comparator::Less => Comparator::More,
            Comparator::AtMost => Comparator::AtLeast,
            Comparator::About => Comparator::About,
        }
    }
}

/// How firm a figure is (SDMX observation status).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueStatus {
    /// `estimated`, "ước": worked out, not yet counted.
    Estimated,
    /// `provisional`, "sơ bộ": counted, and may still change.
    Provisional,
    /// `forecast`, "dự báo": expected, and not yet counted.
    Forecast,
}

impl Vocabulary for ValueStatus {
    const WORDS: &'static [(&'static str, ValueStatus)] = &[
        ("estimated", ValueStatus::Estimated),
        ("provisional", ValueStatus::Provisional),
        ("forecast", ValueStatus::Forecast),
    ];
}

impl ValueStatus {
    /// As the format writes it: `estimated`.
    pub fn word(self) -> &'static str {
        self.written()
    }
}

/// A figure that must state something (E14).
pub(super) fn quantity(node: Node) -> Option<Quantity> {
    let object = node.object()?;
    let quantity = quantity_in(&object);
    let quote = object.text("quote");
    object.finish();
    match quantity {
        Stated::Quantity(quantity) => Some(Quantity { quote, ..quantity }),
        Stated::Nothing => {
            object.problem(Fault::NothingStated);
            None
        }
        Stated::Spoiled => None,
    }
}

/// What an object states as a quantity.
pub(super) enum Stated {
    Quantity(Quantity),
    /// None of its fields is there.
    Nothing,
    /// They are there, with an error that is told already.
    Spoiled,
}

/// Reads a quantity's fields, except its quote, from an object that may hold others too.
pub(super) fn quantity_in(object: &Object) -> Stated {
    let (value, low, high, text) = (object.get("value"), object.get("low"), object.get("high"), object.get("text"));
    let stated = [value.is_some(), low.is_some() || high.is_some(), text.is_some()];
    let comparator = object.get("comparator").map(comparator);
    let decimals = object.get("decimals").map(|node| node.count());
    let value_status = object.word("valueStatus");
    let count = stated.iter().filter(|is_stated| **is_stated).count();
    if count == 0 {
        return Stated::Nothing;
    }
    if count > 1 {
        object.problem(Fault::SeveralStated);
    }
    // All alternatives are read, so that the errors of each are told, whichever is kept.
    let words = text.map(|text| text.text().map(Amount::Words));
    let range = (low.is_some() || high.is_some()).then(|| range(object, low, high));
    let value = value.map(|value| value.number().map(Amount::Value));
    let amount = value.or(range).or(words).flatten().filter(|_| count == 1);
    // Without its "hơn" a figure would say something else: an unknown comparator takes the figure with it.
    match (amount, comparator) {
        (Some(amount), comparator @ (None | Some(Some(_)))) => Stated::Quantity(Quantity {
            decimals: decimals.flatten().map(limit_decimals),
            comparator: comparator.flatten(),
            value_status,
            ..Quantity::of(amount)
        }),
        _ => Stated::Spoiled,
    }
}

fn range(object: &Object, low: Option<Node>, high: Option<Node>) -> Option<Amount> {
    let is_whole = low.is_some() && high.is_some();
    let (low, high) = (low.and_then(|low| low.number()), high.and_then(|high| high.number()));
    let range = low.zip(high);
    // An unreadable end has its own problem already.
    if !is_whole || range.is_some_and(|(low, high)| low > high) {
        object.problem(Fault::Range);
        return None;
    }
    range.map(|(low, high)| Amount::Range { low, high })
}

pub(super) fn comparator(node: Node) -> Option<Comparator> {
    node.word_or(Fault::Comparator)
}

/// Older engines' `Intl` refuses more than 20 digits.
pub(super) fn limit_decimals(decimals: u32) -> u8 {
    decimals.min(20) as u8
}
