//! What a measure is held against: a target or a baseline.

use super::comparison::comparison;
use super::header::optional_period;
use super::measure::{Ids, Scope};
use super::quantity::{Stated, quantity_in};
use super::read::{Node, Object};
use super::{Comparison, Fault, Measure, Period, Quantity, Status, Text, apart};

/// A target or a baseline.
#[derive(Clone, Debug, PartialEq)]
pub struct Reference {
    /// RFC 6901: where it stands in the JSON.
    pub pointer: Text,
    /// Unique within the measure's targets or baselines.
    pub id: Text,
    /// "dự toán thành phố giao".
    pub name: Text,
    /// The body that set it: "thành phố".
    pub set_by: Option<Text>,
    /// A target of another period is a later year's: shown, never compared.
    pub period: Option<Period>,
    /// Key of its unit, if it differs from the measure's.
    pub unit: Option<Text>,
    /// The reference's own figure, in its `unit`. `None` where only `comparison` is stated.
    pub quantity: Option<Quantity>,
    /// How the measure's actual stands to it, as the source says it: "vượt 42,5%".
    pub comparison: Option<Comparison>,
    /// Declared by the publisher of this target: wins over what the figures say.
    pub status: Option<Status>,
    /// Word for word from the source.
    pub quote: Option<Text>,
}

/// A reference's name, with who set it unless the name says so.
pub(crate) fn full_name(name: &Text, set_by: Option<&Text>) -> Text {
    match set_by {
        Some(set_by) if !name.contains(&**set_by) => format!("{name} · {set_by}").into(),
        _ => name.clone(),
    }
}

impl Measure {
    /// The name of one of its references beside the others: with who set it, if another one has the same name.
    pub fn name_of(&self, reference: &Reference) -> Text {
        let set_by = reference.set_by.as_ref().filter(|_| self.shares_name(reference));
        full_name(&reference.name, set_by)
    }

    /// Whether another reference has the same name, set by somebody else.
    pub(crate) fn shares_name(&self, reference: &Reference) -> bool {
        let mut all = self.targets.iter().chain(&self.baselines);
        all.any(|other| other.name == reference.name && other.set_by != reference.set_by)
    }
}

impl Scope<'_> {
    /// The targets or the baselines of a measure.
    pub(super) fn references(&self, object: &Object, key: &'static str) -> Vec<Reference> {
        let ids = Ids::default();
        object.items(key, |node| self.reference(node, &ids))
    }

    fn reference(&self, node: Node, ids: &Ids) -> Option<Reference> {
        let object = node.object()?;
        let id = ids.take(&object);
        let name = object.required_text("name");
        let set_by = object.text("setBy");
        let period = object.get("period").map(optional_period);
        let unit = self.unit(&object);
        let quantity = quantity_in(&object);
        let comparison = object.get("comparison").map(comparison);
        let status = object.word("status");
        let quote = object.text("quote");
        object.finish();
        let nothing = matches!(quantity, Stated::Nothing) && comparison.is_none() && status != Some(Status::Dropped);
        if nothing {
            object.problem(Fault::NothingStated);
            return None;
        }
        let quantity = match quantity {
            Stated::Quantity(quantity) => Some(quantity),
            Stated::Nothing | Stated::Spoiled => None,
        };
        let comparison = comparison.flatten();
        // Something was stated but could not be read: its problem is told already.
        if quantity.is_none() && comparison.is_none() && status != Some(Status::Dropped) {
            return None;
        }
        // A target whose period can't be read must not pass for one of this year's.
        let period = match period {
            Some(None) => return None,
            Some(period) => period,
            None => None,
        };
        Some(Reference {
            pointer: object.pointer(),
            id: id?,
            name: name?,
            set_by,
            period,
            unit: unit?,
            quantity,
            comparison,
            status,
            quote,
        })
    }
}

/// Two figures that are judged as different are written differently: 94.96 against 95 is not "95.0", whatever decimals it has.
pub(super) fn show_apart(actual: &mut Quantity, target: &mut Reference) {
    let Some(target) = &mut target.quantity else { return };
    let (Some(reached), Some(planned)) = (actual.ends(), target.ends()) else { return };
    for is in reached {
        for end in planned {
            actual.decimals = actual.decimals.map(|decimals| apart(is, end, decimals));
            target.decimals = target.decimals.map(|decimals| apart(end, is, decimals));
        }
    }
}
