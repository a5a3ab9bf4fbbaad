//! By how much a plan was beaten or missed: "exceeding the target by 17 percent", "beat its goal of 290 homes by almost 10%".

use super::lead::Lead;
use super::{Reader, name};
use crate::draft::cue::Cues;
use crate::draft::lexicon::{Cue, Head};
use crate::draft::numeral::Mention;
use crate::draft::phrase;
use crate::draft::reference;

/// Verbs of whoever does better than a plan.
const BEATS: [&str; 12] = [
    "exceeded",
    "exceeding",
    "exceeds",
    "beat",
    "beating",
    "beats",
    "surpassed",
    "surpassing",
    "topped",
    "topping",
    "bettered",
    "ahead of",
];

/// Verbs of whoever does worse.
const MISSES: [&str; 8] = [
    "missed",
    "missing",
    "fell short of",
    "falling short of",
    "fallen short of",
    "short of",
    "undershot",
    "undershooting",
];

/// The verb stands no further before the number.
const VERB_WITHIN: usize = 16;

impl Reader<'_> {
    /// "Property crimes, at 1,866, were down 6.2 percent": an amount between commas is that of what stands before them.
    pub(super) fn with_apposition(&self, lead: Lead, mention: &Mention) -> Lead {
        let tokens = self.tokens();
        let start = mention.tokens.start;
        let is = |at: Option<usize>, word: &str| at.and_then(|at| tokens.get(at)).is_some_and(|token| token.is(word));
        let is_between = is(start.checked_sub(1), "at")
            && is(start.checked_sub(2), ",")
            && is(Some(mention.tokens.end), ",")
            && lead.cues.verb.is_none();
        let named = lead.before.first().map(|piece| name::clean(tokens, piece.clone(), self.lexicon));
        match named.filter(|named| self.is_english() && is_between && !named.is_empty()) {
            Some(subject) => {
                Lead { cues: Cues { verb: Some(Cue::Reached), start: start - 1, ..lead.cues }, subject, ..lead }
            }
            None => lead,
        }
    }

    /// The verb is that of a change against the plan that stands between it and "by".
    pub(super) fn with_beaten(&self, lead: Lead, mention: &Mention) -> Lead {
        let tokens = self.tokens();
        let start = mention.tokens.start;
        let by = (lead.cues.start..start).find(|at| tokens.get(*at).is_some_and(|word| word.is("by")));
        let Some(by) = by.filter(|_| self.is_english() && lead.reference.is_none()) else { return lead };
        let from = self.sentence.max(start.saturating_sub(VERB_WITHIN));
        let found = (from..by).rev().find_map(|at| {
            let beats = phrase::one_of(tokens, at, &BEATS).map(|length| (at, at + length, Cue::Rose));
            beats.or(phrase::one_of(tokens, at, &MISSES).map(|length| (at, at + length, Cue::Fell)))
        });
        let Some((verb, past, cue)) = found else { return lead };
        let plan = (past..by).find_map(|at| reference::at(tokens, at, by, self.lexicon));
        let Some(plan) = plan.filter(|plan| plan.head == Head::Plan) else { return lead };
        // "Recycling beat its target by 4%": its name stands before the verb, where that is not told of before.
        let own = lead.piece.start..verb.max(lead.piece.start);
        let subject = name::clean(tokens, own, self.lexicon);
        let reference = Some(plan);
        let cues = Cues { verb: Some(cue), start: by, ..lead.cues };
        Lead { cues, subject, reference, planned: None, goes_on: false, earlier: None, ..lead }
    }
}
