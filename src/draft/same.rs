//! One figure, one item: what a title or a lead repeats is dropped, whatever form it has there.

use std::collections::HashMap;

use super::result::{Amount, Counted, Doubt, Found};

/// How many paragraphs at the beginning only tell ahead what stands below.
const LEAD: usize = 2;

/// Results told more than once become one. Ids of parts are kept right.
pub(super) fn merge(results: Vec<Found>, has_title: bool) -> Vec<Found> {
    let lead = if has_title { LEAD } else { 1 };
    let mut keep = vec![true; results.len()];
    let mut by_value: HashMap<String, Vec<usize>> = HashMap::new();
    // Exactly the same amount, in any paragraph: looked up by its value, so that a long text stays linear.
    for (at, found) in results.iter().enumerate() {
        let Some(key) = found.level.as_ref().map(exact) else { continue };
        let earlier = by_value.entry(key).or_default();
        if let Some(same) = earlier.iter().rev().take(8).find(|same| {
            results
                .get(**same)
                .is_some_and(|other| other.paragraph != found.paragraph && share_word(&other.name, &found.name))
        }) {
            let richer = results.get(*same).is_some_and(|other| weight(other) > weight(found));
            let dropped = if richer { at } else { *same };
            if let Some(kept) = keep.get_mut(dropped) {
                *kept = false;
            }
        }
        earlier.push(at);
    }
    // Rounded or in another form, in the title and the lead.
    for (at, found) in results.iter().enumerate().take_while(|(_, found)| found.paragraph < lead) {
        let is_again = |other: &Found| {
            other.paragraph > found.paragraph
                && (found.paragraph == 0 && has_title || share_word(&other.name, &found.name))
                && repeats(found, other, share_word(&other.name, &found.name))
        };
        if results.iter().skip(at + 1).take(400).any(is_again)
            && let Some(kept) = keep.get_mut(at)
        {
            *kept = false;
        }
    }
    let mut results = results;
    contradicted(&mut results, &keep);
    renumbered(results, &keep, has_title)
}

/// Two amounts under one name, in one unit: both stay, and somebody must choose.
fn contradicted(results: &mut [Found], keep: &[bool]) {
    let mut named: HashMap<String, usize> = HashMap::new();
    for at in 0..results.len() {
        let Some(found) = results.get(at).filter(|_| keep.get(at) == Some(&true)) else { continue };
        let Some(level) = found.level.as_ref() else { continue };
        let unit = level.unit.as_ref().map_or("", |unit| unit.label.as_str());
        let key = format!("{}/{unit}/{:?}", found.name.to_lowercase(), found.part_of);
        let Some(first) = named.insert(key, at) else { continue };
        let differs = results
            .get(first)
            .and_then(|first| first.level.as_ref())
            .is_some_and(|first| first.low.float() != level.low.float());
        for at in [first, at] {
            if let Some(found) =
                results.get_mut(at).filter(|found| differs && !found.doubts.contains(&Doubt::Contradicted))
            {
                found.doubts.push(Doubt::Contradicted);
            }
        }
    }
}

fn renumbered(results: Vec<Found>, keep: &[bool], has_title: bool) -> Vec<Found> {
    let kept = |at: usize| keep.get(at).copied().unwrap_or(false);
    let mut order = Vec::with_capacity(results.len());
    let mut count = 0;
    for at in 0..results.len() {
        order.push(kept(at).then_some(count));
        count += usize::from(kept(at));
    }
    let all = results.into_iter().enumerate().filter(|(at, _)| kept(*at));
    all.map(|(_, mut found)| {
        found.part_of = found.part_of.and_then(|whole| order.get(whole).copied().flatten());
        if has_title && found.paragraph == 0 {
            found.doubts.push(Doubt::TitleOnly);
        }
        found
    })
    .collect()
}

/// Counts told more than once become one.
pub(super) fn merge_counts(counts: Vec<Counted>) -> Vec<Counted> {
    let mut out: Vec<Counted> = Vec::new();
    for counted in counts {
        // "Two targets were missed.": goes with the count of all of them before it.
        let is_rest = counted.total.is_none() && counted.achieved.is_none() && counted.exceeded.is_none();
        // "Hai chỉ tiêu không đạt là …": told before.
        if is_rest && out.iter().rev().take(3).any(|other| other.missed.is_some() && other.missed == counted.missed) {
            continue;
        }
        if let Some(whole) = out.iter_mut().rev().take(3).find(|other| is_rest && completes(other, &counted)) {
            whole.missed = whole.missed.or(counted.missed);
            whole.partly = whole.partly.or(counted.partly);
            continue;
        }
        // "11 indicators were green. 3 were amber and 5 red.": outcomes of one count, none told twice.
        if let Some(whole) = out.last_mut().filter(|other| goes_on(other, &counted)) {
            whole.achieved = whole.achieved.or(counted.achieved);
            whole.missed = whole.missed.or(counted.missed);
            whole.partly = whole.partly.or(counted.partly);
            whole.doubts.push(Doubt::TwiceTold);
            continue;
        }
        let same = out.iter_mut().rev().take(50).find(|other| {
            other.total == counted.total
                && (other.achieved == counted.achieved
                    || other.exceeded.is_some() && other.exceeded == counted.exceeded)
                && share_word(&other.label, &counted.label)
        });
        match same {
            Some(other) => {
                if other.paragraph == 0 || counted.exceeded.is_some() && other.exceeded.is_none() {
                    *other = Counted {
                        exceeded: counted.exceeded.or(other.exceeded),
                        missed: counted.missed.or(other.missed),
                        ..counted
                    };
                }
            }
            None => out.push(counted),
        }
    }
    out
}

/// Two counts without totals, of one paragraph and thing, that tell of different outcomes.
fn goes_on(one: &Counted, other: &Counted) -> bool {
    let stated = |counted: &Counted| [counted.achieved, counted.partly, counted.missed].map(|count| count.is_some());
    let is_disjoint = stated(one).iter().zip(stated(other)).all(|(one, other)| !(*one && other));
    let thing = |counted: &Counted| counted.label.split(' ').next().map(str::to_owned);
    one.total.is_none()
        && other.total.is_none()
        && other.exceeded.is_none()
        && one.paragraph == other.paragraph
        && is_disjoint
        && thing(one) == thing(other)
}

/// What is missed or partly met fits into the total that was stated before.
fn completes(whole: &Counted, rest: &Counted) -> bool {
    let sum = [whole.achieved, whole.missed, whole.partly, rest.missed, rest.partly]
        .into_iter()
        .flatten()
        .fold(0u32, u32::saturating_add);
    let is_same_thing = whole.label.split(' ').next() == rest.label.split(' ').next();
    // "26 of 38 indicators"; "a further seven measures were within tolerance and five missed": none is left over.
    whole.total.is_some_and(|total| sum == total || sum < total && is_same_thing)
}

/// The same amount in the same unit, as a key.
fn exact(amount: &Amount) -> String {
    let unit = amount.unit.as_ref().map_or("", |unit| unit.label.as_str());
    format!(
        "{}{}/{}/{:?}/{unit}",
        if amount.low.is_negative { "-" } else { "" },
        amount.low.mantissa,
        amount.low.decimals,
        amount.high.map(|high| high.mantissa)
    )
}

/// How much is said of a result.
fn weight(found: &Found) -> usize {
    found.compared.len() * 2 + found.beside.len() + usize::from(found.name.len() > 12)
}

/// Two names have a word in common that says something.
fn share_word(one: &str, other: &str) -> bool {
    let other = other.to_lowercase();
    let words: Vec<&str> = other.split_whitespace().collect();
    one.to_lowercase().split_whitespace().any(|word| word.chars().count() > 2 && words.contains(&word))
}

/// What a number that was rounded may be off by: "gần 5 tỷ" of 4,799.
fn last_place(amount: &Amount) -> f64 {
    let unit = amount.unit.as_ref().map_or(1.0, |unit| unit.scale as f64);
    let is_bounded = amount.comparator.is_some();
    if is_bounded { 0.3 * unit / 10f64.powi(amount.low.decimals as i32) } else { 0.0 }
}

/// The first says what the second says, rounded or in another form.
fn repeats(one: &Found, other: &Found, is_again: bool) -> bool {
    match (&one.level, &other.level) {
        (Some(level), Some(again)) => {
            let is_rounded = is_again && (amount(level) - amount(again)).abs() <= last_place(level);
            (near(amount(level), amount(again)) || is_rounded) && kinds_match(level, again)
        }
        (None, _) => one.compared.iter().any(|compared| {
            let value = compared.value.float();
            other.compared.iter().any(|again| {
                let again = again.value.float();
                near(value, again) || near(value + 100.0, again) || near(value, again + 100.0)
            })
        }),
        (Some(_), None) => false,
    }
}

fn amount(amount: &Amount) -> f64 {
    amount.low.float() * amount.unit.as_ref().map_or(1.0, |unit| unit.scale as f64)
}

fn kinds_match(one: &Amount, other: &Amount) -> bool {
    let kind = |amount: &Amount| amount.unit.as_ref().map(|unit| std::mem::discriminant(&unit.kind));
    kind(one) == kind(other)
}

/// Within what rounding does.
fn near(one: f64, other: f64) -> bool {
    (one - other).abs() <= 0.03 * one.abs().max(other.abs())
}
