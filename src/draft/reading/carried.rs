//! Changes of several results that were told before: "giảm 12 vụ, 5 người chết", "tăng 4% về số doanh nghiệp, giảm 18% về vốn".

use std::ops::Range;

use super::Reader;
use super::lead::Lead;
use crate::draft::cue::Cues;
use crate::draft::lexicon::{Cue, Head};
use crate::draft::numeral::Mention;
use crate::draft::phrase;
use crate::draft::reference;
use crate::draft::result::Found;
use crate::draft::token::Token;
use crate::report::ComparisonType;

/// What a change is of is told in no more words.
const LONGEST: usize = 6;

impl Reader<'_> {
    /// "A tăng 4%, B tăng 6% so cùng kỳ": the first goes by the reference of the second.
    pub(super) fn share_references(&mut self, sentence: Range<usize>) {
        let start = self.span(sentence).start;
        let mut known: Vec<(ComparisonType, reference::Reference)> = Vec::new();
        for found in self.out.results.iter_mut().rev().take_while(|found| found.span.start >= start) {
            for compared in found.compared.iter_mut().rev() {
                let shared =
                    known.iter().rev().find(|(kind, _)| *kind == compared.kind).map(|(_, reference)| reference.clone());
                match (&compared.reference, shared) {
                    (Some(reference), _) => {
                        known.retain(|(kind, _)| *kind != compared.kind);
                        known.push((compared.kind, reference.clone()));
                    }
                    (None, Some(shared)) if (shared.head == Head::Plan) == compared.of_plan => {
                        compared.reference = Some(shared);
                    }
                    _ => {}
                }
            }
        }
    }

    /// "(tăng 23 vụ, 31 đối tượng so với cùng kỳ)": the verb is said once, for differences of several results.
    pub(super) fn with_carried(&self, from: usize, lead: Lead, mention: &Mention) -> Lead {
        let tokens = self.tokens();
        let Some((end, verb)) = self.differed else { return lead };
        let words = tokens.get(end..mention.tokens.start).unwrap_or_default();
        let is_joined = !words.is_empty() && words.iter().all(|word| [",", "và", "and"].contains(&word.word.as_str()));
        let is_carried = end == from && is_joined && lead.cues.verb.is_none() && lead.subject.is_empty();
        let goes_with = |at: usize| {
            let found = self.out.results.get(at);
            found.is_some_and(|found| found.level.is_some() && !has_difference(found) && self.ends_with(mention, found))
        };
        if is_carried && self.fitting(mention).is_some_and(goes_with) {
            Lead { cues: Cues { verb: Some(verb), ..lead.cues }, ..lead }
        } else {
            lead
        }
    }

    /// "tăng 41 giấy so với năm trước": the word after the number stands for what was counted before.
    pub(super) fn is_change_of_thing(&self, lead: &Lead, mention: &Mention) -> bool {
        !self.is_english()
            && mention.unit.is_none()
            && lead.subject.is_empty()
            && matches!(lead.cues.verb, Some(Cue::Rose | Cue::Fell))
            && self.tokens().get(mention.tokens.end).is_some_and(Token::is_word)
            && reference::at(self.tokens(), mention.tokens.end, mention.tokens.end + 1, self.lexicon).is_none()
            && self.fitting(mention).is_some()
    }

    /// What stands after the number is that result's name, or nothing: "5 người chết", and no new name.
    fn ends_with(&self, mention: &Mention, found: &Found) -> bool {
        let tokens = self.tokens();
        let name = found.name.to_lowercase();
        let next = tokens.get(mention.tokens.end);
        let compares = phrase::one_of(tokens, mention.tokens.end, self.lexicon.against).is_some();
        compares || next.is_none_or(|next| !next.is_word() || name.split(' ').any(|word| word == next.word))
    }

    /// "về số doanh nghiệp" after a change: the result of the sentence that it names, and where its words end.
    pub(super) fn regarding(&self, at: usize) -> Option<(usize, usize)> {
        let tokens = self.tokens();
        let begin = at + phrase::one_of(tokens, at, self.lexicon.regarding)?;
        let ends = |at: &usize| {
            tokens.get(*at).is_none_or(|token| !token.is_word())
                || phrase::one_of(tokens, *at, self.lexicon.said_ends).is_some()
        };
        let end = (begin..begin + LONGEST).find(ends).unwrap_or(begin + LONGEST);
        let words = tokens.get(begin..end)?;
        let start = self.text.span(self.sentence..self.sentence + 1).start;
        let here = self.out.results.iter().enumerate().rev().take_while(|(_, found)| found.span.start >= start).take(8);
        let shared = |found: &Found| {
            let name = found.name.to_lowercase();
            words.iter().filter(|word: &&Token| name.split(' ').any(|own| own == word.word)).count()
        };
        // Of two names with the same words, the one that has little beside them.
        let fit = |found: &Found| shared(found) * 1_000 / found.name.split(' ').count().max(1);
        let best = here.filter(|(_, found)| found.level.is_some()).max_by_key(|(_, found)| fit(found))?;
        (shared(best.1) > 0).then_some((best.0, end))
    }
}

fn has_difference(found: &Found) -> bool {
    found.compared.iter().any(|compared| compared.kind == ComparisonType::Difference)
}

/// The verb of a difference.
pub(super) fn verb(is_down: bool) -> Cue {
    if is_down { Cue::Fell } else { Cue::Rose }
}
