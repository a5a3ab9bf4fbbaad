//! What was accepted, and what of it gets into the report.

use report_card::words::Language;
use report_card_desk::confirm::save::opened;
use report_card_desk::confirm::states::ReviewState;
use serde_json::Value;

use super::{SEED, confirming, find, value};

/// How many findings of this kind of list a report holds.
fn references(report: &Value) -> usize {
    report.as_object().map_or(0, |fields| {
        fields
            .iter()
            .map(|(name, below)| {
                let own =
                    if name == "targets" || name == "baselines" { below.as_array().map_or(0, Vec::len) } else { 0 };
                own + below.as_array().into_iter().flatten().map(references).sum::<usize>()
            })
            .sum()
    })
}

#[test]
fn what_is_counted_as_accepted_is_in_the_report() {
    let mut confirming = confirming(SEED.as_bytes());
    let (budget, target) = (find(&confirming, "/budget/0"), find(&confirming, "/budget/0/targets/0"));
    confirming.decide(target, ReviewState::Accepted);
    assert_eq!((confirming.taken(), confirming.is_held(target), references(&value(&confirming))), (0, true, 0));
    confirming.decide(budget, ReviewState::Accepted);
    assert_eq!((confirming.taken(), confirming.is_held(target), references(&value(&confirming))), (2, false, 1));
    confirming.decide(budget, ReviewState::LeftOut);
    assert_eq!((confirming.taken(), confirming.is_held(target), references(&value(&confirming))), (0, false, 0));
    assert!(confirming.is_gone(target));
}

#[test]
fn what_is_being_corrected_is_not_accepted_with_the_sure_ones() {
    let mut confirming = confirming(SEED.as_bytes());
    let sure = confirming.sure();
    confirming.write(sure[1], opened(&confirming, sure[1], Language::Vi));
    let rest: Vec<usize> = sure.iter().copied().filter(|at| *at != sure[1]).collect();
    assert_eq!(confirming.sure(), rest);
}
