//! A measure over time.

use super::header::optional_period;
use super::quantity::{Stated, quantity_in};
use super::read::Node;
use super::{Fault, Period, Quantity, Text, in_order};

/// One point of a series.
#[derive(Clone, Debug, PartialEq)]
pub struct Observation {
    /// RFC 6901: where it stands in the JSON.
    pub pointer: Text,
    /// The days that the figure is of.
    pub period: Period,
    /// The figure, in the measure's unit.
    pub quantity: Quantity,
}

/// A table may begin with its newest column: told in that order, a fall would be a rise.
pub(super) fn oldest_first(written: Vec<Observation>) -> Vec<Observation> {
    let days = |at: usize| (written[at].period.end, written[at].period.start);
    in_order(written.len(), &|a, b| days(a).cmp(&days(b))).into_iter().map(|at| written[at].clone()).collect()
}

pub(super) fn observation(node: Node) -> Option<Observation> {
    let object = node.object()?;
    let period = match object.get("period") {
        Some(node) => optional_period(node),
        None => {
            object.problem_at("period", Fault::Empty);
            None
        }
    };
    let quantity = quantity_in(&object);
    // Asked for only so that it is known: a point of a series shows no quote.
    let quote = object.text("quote");
    object.finish();
    match quantity {
        Stated::Quantity(quantity) => {
            let quantity = Quantity { quote, ..quantity };
            Some(Observation { pointer: object.pointer(), period: period?, quantity })
        }
        Stated::Nothing => {
            object.problem(Fault::NothingStated);
            None
        }
        Stated::Spoiled => None,
    }
}
