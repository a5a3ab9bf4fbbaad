//! Counts of what was achieved: "24/26 chỉ tiêu đạt và vượt", "trong đó 7 chỉ tiêu vượt".

mod rest;
mod words;

use std::ops::Range;

use rest::{Excepted, Rest};
use words::{before_colon, clause_end, is_count, label, missed_before, noun, outcome, past_bracket};

use super::lexicon::{Lexicon, Outcome};
use super::numeral::{Mention, Value};
use super::phrase;
use super::result::{Counted, Doubt};
use super::token::Token;
use super::unit;

/// Before a count: it is a part of the one before.
const WITHIN: &[&str] = &["trong đó", "trong đó có", "trong đó , có", "of which", "including"];

/// A set of indicators is no larger.
const LARGEST: u32 = 1_000;

/// A count and the numbers that it is made of.
pub(super) struct Tally {
    /// Where its numbers begin: they are no figures of their own.
    pub takes: Vec<usize>,
    pub tokens: Range<usize>,
    pub counted: Counted,
    /// "the three": told before.
    is_known: bool,
}

/// A number of a count.
struct Part {
    number: u32,
    outcome: Option<Outcome>,
    /// "đạt và vượt": both are in it.
    is_inclusive: bool,
    /// After "trong đó".
    is_within: bool,
    is_all: bool,
    /// "trừ 2 chỉ tiêu": what is told of the rest is not true of it.
    is_excepted: bool,
}

/// A count that is being read.
struct Open {
    tally: Tally,
    parts: Vec<Part>,
    /// "the rest were met".
    rest: Option<Rest>,
}

impl Open {
    /// It says what became of some.
    fn has_outcome(&self) -> bool {
        self.tally.counted.says() || self.parts.iter().any(|part| part.outcome.is_some())
    }
}

impl Part {
    /// It says how many there are in all.
    fn is_total(&self) -> bool {
        self.outcome.is_none() && !self.is_excepted
    }
}

/// The counts of a sentence.
pub(super) fn read(tokens: &[Token], sentence: Range<usize>, mentions: &[Mention], lexicon: &Lexicon) -> Vec<Tally> {
    let mut out: Vec<Tally> = Vec::new();
    let mut open: Option<Open> = None;
    for (order, mention) in mentions.iter().enumerate() {
        // "29 (69%) met": the share in brackets says the same again.
        let past = past_bracket(tokens, mention.tokens.end);
        let next = mentions.iter().skip(order + 1).find(|next| next.tokens.start >= past);
        let next = next.map_or(sentence.end, |next| next.tokens.start);
        let noun = noun(tokens, mention, lexicon);
        let window = past..clause_end(tokens, past, next);
        let excepted = Excepted::before(tokens, mention.tokens.start, lexicon);
        match (mention.value, noun) {
            (Value::OutOf(some, all), _) if is_count(tokens, mention, next, lexicon) => {
                let (Some(some), Some(all)) = (some.count(), all.count()) else { continue };
                // "tăng 93 vụ (206/113 vụ)": this time's and the earlier one's, told again.
                let is_again = some > all && phrase::before(tokens, mention.tokens.start, "(").is_some();
                // "4 xã đủ 19/19 tiêu chí": the size of a standard.
                let is_standard = some == all && tokens.get(mention.tokens.end).is_some_and(|token| token.is("tiêu"));
                let is_indicator = noun.is_some();
                let label = label(tokens, mention, window.end, is_indicator, lexicon);
                let heading = before_colon(tokens, mention, sentence.clone());
                let heading = if is_indicator || heading.len() > LONGEST { 0..0 } else { heading };
                close(open.take(), &mut out);
                let start = excepted.as_ref().map_or(mention.tokens.start, |excepted| excepted.start);
                let judged =
                    outcome(tokens, window.clone(), lexicon).or_else(|| missed_before(tokens, mention, lexicon));
                // "All but three of the 25 targets were met": 22 were.
                let turned = excepted.filter(|excepted| excepted.turns(judged.map(|(_, outcome, _)| outcome)));
                let is_turned = turned.is_some();
                let some = if is_turned { all.saturating_sub(some) } else { some };
                let mut tally = Tally {
                    takes: vec![mention.tokens.start],
                    tokens: start..label.end.max(mention.tokens.end),
                    counted: Counted {
                        label: named(unit::label(tokens, label), unit::label(tokens, heading)),
                        total: Some(all),
                        ..Counted::default()
                    },
                    is_known: false,
                };
                if is_standard || is_again {
                    // Nobody's figure: taken, and said nowhere.
                    tally.counted = Counted::default();
                    out.push(tally);
                    continue;
                }
                match judged {
                    Some((end, Outcome::Missed, _)) => {
                        (tally.counted.missed, tally.tokens.end) = (Some(some), end.max(tally.tokens.end))
                    }
                    Some((end, Outcome::Partly, _)) => {
                        (tally.counted.partly, tally.tokens.end) = (Some(some), end.max(tally.tokens.end))
                    }
                    Some((end, Outcome::Exceeded, false)) if is_indicator => {
                        (tally.counted.exceeded, tally.tokens.end) = (Some(some), end.max(tally.tokens.end));
                        tally.counted.achieved = Some(some);
                    }
                    found => {
                        tally.counted.achieved = Some(some);
                        tally.tokens.end = found.map_or(tally.tokens.end, |(end, _, _)| end.max(tally.tokens.end));
                    }
                }
                // "50/56 vụ": of things, it may be a count of what was reached, or a level and its plan.
                if !is_indicator {
                    tally.counted.doubts.push(Doubt::UnknownThing);
                }
                if some > all {
                    tally.counted.doubts.push(Doubt::OddNumber);
                }
                if is_turned {
                    tally.counted.doubts.push(Doubt::TwiceTold);
                }
                let rest = Rest::after(tokens, mention.tokens.end..next, lexicon, 0);
                open = Some(Open { tally, parts: Vec::new(), rest });
            }
            (Value::One(number), noun) => {
                // No report has so many indicators: "8,868 enforcement actions".
                let Some(number) = number.count().filter(|number| *number <= LARGEST) else { continue };
                let before = phrase::longest_before(tokens, mention.tokens.start, lexicon.outcomes)
                    .filter(|(at, _)| *at >= sentence.start);
                let after = outcome(tokens, window.clone(), lexicon);
                let is_bare = mention.unit.is_none()
                    && (noun.is_some() || open.is_some() && (after.is_some() || before.is_some()));
                if !is_bare || noun.is_none() && open.is_none() {
                    continue;
                }
                // "vượt 8, đạt 12": the word before; "8 chỉ tiêu vượt": the word after.
                let (end, found, is_inclusive) = match (after, before) {
                    (Some((end, outcome, inclusive)), _) => (end, Some(outcome), inclusive),
                    (None, Some((_, outcome))) => (mention.tokens.end, Some(outcome), false),
                    (None, None) => (mention.tokens.end, None, false),
                };
                let is_within = phrase::ending(tokens, 0..mention.tokens.start, WITHIN).is_some()
                    || phrase::one_of(tokens, mention.tokens.end, lexicon.of_them).is_some();
                let is_all = phrase::ending(tokens, 0..mention.tokens.start, lexicon.all).is_some();
                // "20 were missed but 5 were met": what was told before ends what it could be an exception from.
                let is_first = open.as_ref().is_none_or(|open| !open.has_outcome());
                let is_excepted = is_first && excepted.as_ref().is_some_and(|excepted| excepted.turns(found));
                // "All targets but three were met": the outcome is that of the rest.
                let of_rest = found.filter(|_| is_excepted).map(|outcome| Rest { outcome, is_inclusive, after: 0 });
                let found = found.filter(|_| !is_excepted);
                let part = Part { number, outcome: found, is_inclusive, is_within, is_all, is_excepted };
                let label = label(tokens, mention, window.end, true, lexicon);
                let Open { tally, parts, rest } = open.get_or_insert_with(|| Open {
                    tally: Tally {
                        takes: Vec::new(),
                        tokens: excepted.as_ref().map_or(mention.tokens.start, |excepted| excepted.start)..end,
                        counted: Counted { label: unit::label(tokens, label.clone()), ..Counted::default() },
                        is_known: phrase::before(tokens, mention.tokens.start, "the").is_some(),
                    },
                    parts: Vec::new(),
                    rest: None,
                });
                if tally.takes.is_empty()
                    && noun.is_some()
                    && let Some((start, _)) = before.filter(|_| after.is_none())
                {
                    tally.tokens.start = start;
                }
                tally.takes.push(mention.tokens.start);
                tally.tokens.end = end.max(label.end).max(tally.tokens.end);
                parts.push(part);
                let others = of_rest.or_else(|| Rest::after(tokens, mention.tokens.end..next, lexicon, 0));
                *rest = rest.take().or(others.map(|others| Rest { after: parts.len(), ..others }));
            }
            _ => {}
        }
    }
    close(open.take(), &mut out);
    out
}

/// What stands before a colon is no longer than this where it says what is counted.
const LONGEST: usize = 8;

/// What is counted, and what of it was reached.
fn named(label: String, heading: String) -> String {
    if heading.is_empty() { label } else { format!("{label} {heading}") }
}

/// Puts the parts of a count together.
fn close(open: Option<Open>, out: &mut Vec<Tally>) {
    let Some(Open { mut tally, mut parts, rest }) = open else { return };
    let counted = &mut tally.counted;
    if let Some(rest) = rest {
        rest.count(counted, &mut parts);
    }
    let sum = |outcome: Outcome| {
        parts
            .iter()
            .filter(|part| part.outcome == Some(outcome))
            .map(|part| part.number)
            .reduce(|one, other| one.saturating_add(other))
    };
    let all = parts.iter().find(|part| part.is_total()).map(|part| part.number);
    counted.total = counted.total.or(all);
    counted.missed = counted.missed.or(sum(Outcome::Missed));
    counted.partly = counted.partly.or(sum(Outcome::Partly));
    let exceeded = sum(Outcome::Exceeded);
    let achieved = sum(Outcome::Achieved);
    // "cả 33 chỉ tiêu đều đạt, có 25 chỉ tiêu vượt": of all that were met.
    let is_inclusive = parts.iter().any(|part| part.is_inclusive)
        || parts.iter().any(|part| part.is_all && part.outcome == Some(Outcome::Achieved))
        || parts.iter().any(|part| part.is_within && part.outcome == Some(Outcome::Exceeded));
    if let Some(stated) = counted.achieved {
        // "11/18 đạt, 7/18 vượt" are told apart by whoever looks at it.
        counted.exceeded = counted.exceeded.or(exceeded.filter(|exceeded| *exceeded <= stated));
    } else {
        counted.exceeded = exceeded;
        counted.achieved = match (exceeded, achieved) {
            (Some(exceeded), Some(achieved)) if !is_inclusive => {
                let both = exceeded.saturating_add(achieved);
                counted.doubts.push(Doubt::TwiceTold);
                Some(if counted.total.is_none_or(|total| both <= total) { both } else { achieved })
            }
            (_, Some(achieved)) => Some(achieved),
            (Some(exceeded), None) => {
                // "10 exceeded, 3 missed" of 25: what became of the others is not told.
                let accounted =
                    [counted.missed, counted.partly].into_iter().flatten().fold(exceeded, u32::saturating_add);
                if counted.total.is_some_and(|total| accounted < total) && accounted > exceeded {
                    counted.doubts.push(Doubt::TwiceTold);
                }
                Some(exceeded)
            }
            (None, None) => None,
        };
    }
    // "27 indicators and 32 objectives were on target": fewer than were counted are no total of them.
    let counts = [counted.achieved, counted.partly, counted.missed].into_iter().flatten();
    let sum = counts.fold(0u32, u32::saturating_add);
    counted.total = counted.total.filter(|total| Some(*total) != all || sum <= *total);
    if parts.iter().any(|part| part.is_all && matches!(part.outcome, Some(Outcome::Achieved | Outcome::Exceeded))) {
        counted.total = counted.total.or(counted.achieved);
    }
    // "The three indicators with a red rating were:" speaks of what was counted before.
    if tally.is_known && counted.total.is_none() {
        counted.achieved = None;
        (counted.missed, counted.partly, counted.exceeded) = (None, None, None);
    }
    counted.doubts.dedup();
    let says = counted.achieved.is_some() || counted.missed.is_some() || counted.partly.is_some();
    if says || !tally.takes.is_empty() {
        out.push(tally);
    }
}
