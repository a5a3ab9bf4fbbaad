//! Figures and comparisons.

use super::cursor::{Node, Object};
use crate::report::{Amount, Comparator, Comparison, ComparisonType, Fault, Quantity, Status};

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

fn comparator(node: Node) -> Option<Comparator> {
    node.word_or(Fault::Comparator)
}

/// Older engines' `Intl` refuses more than 20 digits.
fn limit_decimals(decimals: u32) -> u8 {
    decimals.min(20) as u8
}

pub(super) fn status(object: &Object) -> Option<Status> {
    object.word("status")
}

/// A comparison; `None` with E15 or E16.
pub(super) fn comparison(node: Node) -> Option<Comparison> {
    let object = node.object()?;
    let kind = match object.get("type") {
        Some(node) => node.word_or(Fault::ComparisonType),
        None => {
            object.problem_at("type", Fault::Empty);
            None
        }
    };
    let value = match object.get("value") {
        Some(node) => node.number(),
        None => {
            object.problem_at("value", Fault::Empty);
            None
        }
    };
    let decimals = object.get("decimals").map(|node| node.count());
    let comparator = object.get("comparator").map(comparator);
    object.finish();
    let (kind, value) = (kind?, value?);
    let impossible = match kind {
        ComparisonType::PercentChange => value < -100.0,
        ComparisonType::Multiple => value <= 0.0,
        ComparisonType::PercentOf => value < 0.0,
        ComparisonType::Difference | ComparisonType::PointChange => false,
    };
    if impossible {
        object.problem_at("value", Fault::ImpossibleComparison);
        return None;
    }
    if comparator == Some(None) {
        return None;
    }
    Some(Comparison { kind, value, decimals: decimals.flatten().map(limit_decimals), comparator: comparator.flatten() })
}
