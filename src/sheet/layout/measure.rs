//! A row as a measure: what it says, and which way is better.

use super::super::book::Address;
use super::account::Account;
use super::doubt::Doubt;
use super::fault::Taken;
use super::phrase::{Phrase, without_marks};
use super::row::{self, Row};
use crate::direction::{self, Direction};
use crate::document::{Id, Line, List, Text, Word};
use crate::report::slug_of_ascii;

/// The measure that a row states; it has no id and no unit yet.
pub(super) fn of(name: &str, read: Row, has_actual_column: bool, at: Address, account: &mut Account<'_>) -> Line {
    let ascending = ascending(name, &read, at, account);
    let mut notes = read.notes;
    let mut missing_reason = read.reason;
    let is_reported = read.actual.is_some() || !read.observations.is_empty() || read.status.is_some();
    if missing_reason.is_none() && has_actual_column && !is_reported && !read.references.is_empty() && !notes.is_empty()
    {
        missing_reason = Some(notes.remove(0));
    }
    let note = (!notes.is_empty()).then(|| Text(notes.join(" – ")));
    let status = read.status.map(|(_, word)| Word::new(word.to_owned()));
    let (targets, baselines) = Row::references(read.references);
    let list = |items: Vec<_>| (!items.is_empty()).then_some(List(items));
    let mut observations = read.observations;
    observations.sort_by(|one, other| one.period.end.0.cmp(&other.period.end.0));
    Line {
        id: Id(String::new()),
        name: Text(name.to_owned()),
        group: None,
        unit: None,
        ascending,
        actual: read.actual.map(|(_, figure)| row::quantity(figure)),
        targets: list(targets),
        baselines: list(baselines),
        status,
        missing_reason: missing_reason.map(Text),
        note,
        budget_direction: None,
        observations: (!observations.is_empty()).then_some(List(observations)),
    }
}

/// Whether more is better: by the sheet's own column, by its target's sign, by its judgement, or by what it is.
fn ascending(name: &str, read: &Row, at: Address, account: &mut Account<'_>) -> Option<bool> {
    if read.ascending.is_some() {
        return read.ascending;
    }
    let target = read.target();
    // "< 5", of this year's target or a later one's.
    let comparators = read.references.values().filter(|draft| draft.is_target);
    let comparators = comparators.filter_map(|draft| serde_json::to_value(draft.figure.comparator.as_ref()?).ok());
    let comparators: Vec<String> =
        comparators.filter_map(|comparator| comparator.as_str().map(str::to_owned)).collect();
    if !comparators.is_empty() && comparators.iter().all(|comparator| comparator.starts_with('<')) {
        return Some(false);
    }
    // "≥ 95" of a wait: of those that waited no longer.
    if !comparators.is_empty() && comparators.iter().all(|comparator| comparator.starts_with('>')) {
        return None;
    }
    let values = read.actual.as_ref().and_then(|(_, figure)| row::value(figure)).zip(target.and_then(row::value));
    if let (Some(favours), Some((actual, target))) = (read.favours, values) {
        let is_less = (favours && actual < target) || (!favours && actual > target);
        return is_less.then_some(false);
    }
    let judged = read.status.map(|(_, word)| word).zip(values).and_then(|(word, (actual, target))| match word {
        // A tolerance meets a target from below: what is judged at either end alone proves which way is better.
        "exceeded" if actual < target => Some(false),
        "exceeded" => Some(true),
        "notMet" => Some(actual <= target),
        _ => None,
    });
    match judged {
        Some(false) => {
            account.tell(at, Taken::JudgedLess(name.to_owned()));
            return Some(false);
        }
        Some(true) => return None,
        None => {}
    }
    let phrase = Phrase::of(name);
    let is_judged = read.references.values().any(|draft| draft.is_target && draft.figure.text.is_none());
    // A deficit written with its minus: less of it is a larger one.
    let is_below_zero = values.is_some_and(|(actual, target)| actual < 0.0 || target < 0.0);
    match direction::of(|words| phrase.has(words)) {
        Some(Direction::Less) if !is_below_zero => {
            account.tell(at, Taken::LessIsBetter(name.to_owned()));
            return Some(false);
        }
        Some(_) if is_judged => account.doubt(at, Doubt::Direction(name.to_owned())),
        _ => {}
    }
    if let (Some((at, word)), Some((actual, target))) = (read.status, values)
        && match word {
            "met" => actual < target,
            "partiallyMet" => actual > target,
            _ => false,
        }
    {
        account.doubt(at, Doubt::Judged(account.text(at), actual, target));
    }
    None
}

/// A reference as an id: "HS01" → `hs01`.
pub(super) fn id(text: &str) -> String {
    slug_of_ascii(&without_marks(text)).unwrap_or_default()
}
