//! What is told of the rest of a count: "all but three of the 25 targets", "còn lại đều đạt".

use std::ops::Range;

use super::{Part, outcome};
use crate::draft::lexicon::{Lexicon, Outcome, Topic};
use crate::draft::phrase;
use crate::draft::result::{Counted, Doubt};
use crate::draft::token::Token;

/// "all but", "trừ" before a number.
pub(super) struct Excepted {
    pub start: usize,
    /// "all but": whatever follows is told of the others.
    is_all_but: bool,
}

impl Excepted {
    pub fn before(tokens: &[Token], at: usize, lexicon: &Lexicon) -> Option<Excepted> {
        let longest = |words: &[&str]| words.iter().filter_map(|word| phrase::before(tokens, at, word)).min();
        let all_but = longest(lexicon.all_but).map(|start| Excepted { start, is_all_but: true });
        all_but.or_else(|| longest(lexicon.except).map(|start| Excepted { start, is_all_but: false }))
    }

    /// Whether what is told behind it is true of the others: "trừ 2 chỉ tiêu không đạt" tells of the two.
    pub fn turns(&self, outcome: Option<Outcome>) -> bool {
        self.is_all_but || !matches!(outcome, Some(Outcome::Missed | Outcome::Partly))
    }
}

/// "the rest were met".
#[derive(Clone, Copy)]
pub(super) struct Rest {
    pub outcome: Outcome,
    /// "đạt và vượt".
    pub is_inclusive: bool,
    /// So many parts of the count were told before it.
    pub after: usize,
}

impl Rest {
    /// Told among the words between two numbers.
    pub fn after(tokens: &[Token], words: Range<usize>, lexicon: &Lexicon, after: usize) -> Option<Rest> {
        let at = words.clone().find_map(|at| Some(at + phrase::one_of(tokens, at, lexicon.rest)?))?;
        // "các hộ còn lại sẽ hoàn thành": no more than planned.
        let is_planned = |at: usize| {
            phrase::longest(tokens, at, lexicon.topics).is_some_and(|(_, topic)| topic == Topic::Ahead)
                || phrase::one_of(tokens, at, &["dự kiến", "expected", "due to"]).is_some()
        };
        if words.clone().any(is_planned) {
            return None;
        }
        let is_sign = |at: &usize| tokens.get(*at).is_none_or(|token| !token.is_word());
        let end = (at..words.end).find(is_sign).unwrap_or(words.end);
        let (_, outcome, is_inclusive) = outcome(tokens, at..end, lexicon)?;
        Some(Rest { outcome, is_inclusive, after })
    }

    /// Adds the rest to the parts: what is left of the total by those that were told before it. Counted so, it is asked about.
    pub fn count(self, counted: &mut Counted, parts: &mut Vec<Part>) {
        let total = counted.total.or(parts.iter().find(|part| part.is_total()).map(|part| part.number));
        let stated = [counted.achieved, counted.partly, counted.missed];
        let before = parts.iter().take(self.after).filter(|part| !part.is_total() && !part.is_within);
        let accounted = stated.into_iter().flatten().chain(before.map(|part| part.number)).fold(0, u32::saturating_add);
        counted.doubts.push(Doubt::TwiceTold);
        let excepted = parts.iter().filter(|part| part.is_excepted).map(|part| part.number);
        match (total.and_then(|total| total.checked_sub(accounted)), self.outcome) {
            (Some(number), outcome) => {
                // What is told after the rest is a part of it: "10 of them exceeded".
                for part in parts.iter_mut().skip(self.after) {
                    part.is_inclusive |= part.outcome == Some(Outcome::Exceeded);
                }
                if outcome == Outcome::Achieved {
                    counted.achieved = counted.achieved.map(|achieved| achieved.saturating_add(number));
                }
                let is_inclusive = self.is_inclusive;
                let outcome = Some(outcome);
                let is_excepted = false;
                parts.push(Part { number, outcome, is_inclusive, is_within: false, is_all: false, is_excepted });
            }
            // "All but three targets were met": how many there are is not told, but that three were not.
            (None, Outcome::Achieved) => counted.missed = counted.missed.or(excepted.reduce(u32::saturating_add)),
            (None, _) => {}
        }
    }
}
