//! Counts of what was achieved.

use super::measure::{Ids, Scope};
use super::read::{Node, Object};
use super::{Fault, Measure, Text};

/// A count such as "19/19 chỉ tiêu chủ yếu, 11 vượt kế hoạch". At least one of the counts is there.
#[derive(Clone, Debug, PartialEq)]
pub struct Tally {
    /// RFC 6901: where it stands in the JSON.
    pub pointer: Text,
    /// Unique among the report's tallies.
    pub id: Text,
    /// What is counted: "chỉ tiêu chủ yếu".
    pub label: Text,
    /// How many are met or better: includes `exceeded`.
    pub achieved: Option<u32>,
    /// How many did better than planned; not more than `achieved`, which includes them.
    pub exceeded: Option<u32>,
    /// How many are partly met; they are not among `achieved`.
    pub partially_achieved: Option<u32>,
    /// How many are not met.
    pub not_achieved: Option<u32>,
    /// How many there are in all. Absent: the count is shown without a denominator.
    pub total: Option<u32>,
    /// The plan they are measured by: "kế hoạch cả năm".
    pub against: Option<Text>,
    /// Whether this is the count that the card leads with.
    pub headline: bool,
    /// False: `indicators` names only some of them.
    pub complete: bool,
    /// Word for word from the source.
    pub quote: Option<Text>,
    /// The indicators themselves, where the source lists them.
    pub indicators: Vec<Measure>,
}

pub(super) fn tallies(root: &Object, scope: &Scope) -> Vec<Tally> {
    let ids = Ids::default();
    root.items("tallies", |node| tally(node, &ids, scope))
}

fn tally(node: Node, ids: &Ids, scope: &Scope) -> Option<Tally> {
    let object = node.object()?;
    let id = ids.take(&object);
    let label = object.required_text("label");
    let keys = ["achieved", "exceeded", "partiallyAchieved", "notAchieved", "total"];
    let counts = keys.map(|key| object.get(key).map(|node| node.count()));
    let [achieved, exceeded, partially_achieved, not_achieved, total] = counts.map(Option::flatten);
    let tally = Tally {
        pointer: object.pointer(),
        against: object.text("against"),
        headline: object.boolean("headline", false),
        complete: object.boolean("complete", true),
        quote: object.text("quote"),
        indicators: scope.list(&object, "indicators"),
        id: id.clone().unwrap_or_default(),
        label: label.clone().unwrap_or_default(),
        achieved,
        exceeded,
        partially_achieved,
        not_achieved,
        total,
    };
    object.finish();
    let is_counted = counts[..4].iter().any(Option::is_some);
    if !is_counted {
        object.problem(Fault::NoCount);
    }
    // An unreadable count spoils the others: they would not add up.
    let is_read = is_counted && !counts.contains(&Some(None));
    (adds_up(&tally, &object) && is_read && id.is_some() && label.is_some()).then_some(tally)
}

/// E06, E07 and W07.
fn adds_up(tally: &Tally, object: &Object) -> bool {
    let mut stands = true;
    if let (Some(exceeded), Some(achieved)) = (tally.exceeded, tally.achieved)
        && exceeded > achieved
    {
        object.problem_at("exceeded", Fault::ExceededAboveAchieved { exceeded, achieved });
        stands = false;
    }
    let (Some(achieved), Some(total)) = (tally.achieved, tally.total) else { return stands };
    let (partly, not_achieved) = (tally.partially_achieved.unwrap_or(0), tally.not_achieved.unwrap_or(0));
    let sum = u64::from(achieved) + u64::from(partly) + u64::from(not_achieved);
    // If only some of the counts are stated, a remainder is no contradiction.
    let all_stated = tally.partially_achieved.is_some() && tally.not_achieved.is_some();
    let detailed = tally.partially_achieved.is_some() || tally.not_achieved.is_some();
    if detailed && (sum > u64::from(total) || (all_stated && sum != u64::from(total))) {
        object.problem(Fault::TallySum { achieved, partly, not_achieved, total });
        stands = false;
    } else if achieved > total {
        object.problem_at("achieved", Fault::AchievedAboveTotal { achieved, total });
    }
    stands
}
