//! Whether a bare number counts something: by the noun behind it, or by the name and the verb before it.

use super::lead::Lead;
use super::{Reader, name};
use crate::draft::cue::Cues;
use crate::draft::lexicon::Cue;
use crate::draft::numeral::{Mention, Value};
use crate::draft::phrase;
use crate::draft::token::Token;
use crate::draft::unit::UnitKind;

/// Verbs whose number counts what their subject names.
const COUNTS: [&str; 5] = ["numbered", "totalled", "totaled", "stood at", "amounted to"];

impl Reader<'_> {
    /// "Chi ngân sách: 4,15 tỷ đồng", "Traffic crashes — 1,054".
    pub(super) fn is_entry(&self, mention: &Mention) -> bool {
        let is_sign = |sign: &crate::draft::token::Token| [":", "—", "–"].contains(&sign.word.as_str());
        mention.tokens.start.checked_sub(1).and_then(|at| self.tokens().get(at)).is_some_and(is_sign)
    }

    /// "139 Zoning Inspections": what is counted, with capitals as titles have them; English alone writes so.
    fn is_title_case(&self, noun: std::ops::Range<usize>) -> bool {
        let words = self.tokens().get(noun).unwrap_or_default();
        let is_plural = words.last().is_some_and(|token| token.word.ends_with('s') && token.word.len() > 3);
        self.is_english()
            && is_plural
            && words.iter().all(Token::is_word)
            && words.first().is_some_and(|token| token.is_capital)
    }

    /// "population" of "average daily population of the jail": what stands before "of".
    pub(super) fn head(&self, subject: std::ops::Range<usize>) -> std::ops::Range<usize> {
        let of = subject.clone().find(|at| self.tokens().get(*at).is_some_and(|token| token.is("of")));
        subject.start..of.filter(|of| self.is_english() && *of > subject.start).unwrap_or(subject.end)
    }

    /// "Trạm thiếu 2 điều dưỡng": so many things that there should be are a figure of their own, and no difference from the one
    /// before; of money, and where a plan is named, it is one.
    pub(super) fn with_shortage(&self, lead: Lead, mention: &Mention) -> Lead {
        let tokens = self.tokens();
        let verb =
            (lead.cues.start..mention.tokens.start).find(|at| tokens.get(*at).is_some_and(|word| word.is("thiếu")));
        let is_thing = mention.unit.as_ref().is_some_and(|unit| unit.kind == UnitKind::Count && unit.scale == 1);
        // "4.015 người, thiếu 785 người": so many of the same.
        let level = self.current.and_then(|at| self.out.results.get(at)).and_then(|found| found.level.as_ref());
        let is_of_same = self.is_same_sentence() && level.is_some_and(|level| self.is_same_unit(level, mention));
        match verb.filter(|_| is_thing && !is_of_same && lead.cues.verb == Some(Cue::Fell)) {
            Some(at) => {
                let cues = Cues { verb: None, start: at + 1, ..lead.cues };
                Lead { cues, subject: at..at + 1, ..lead }
            }
            None => lead,
        }
    }

    /// A bare number counts something only where a noun follows it.
    pub(super) fn is_counted(&self, lead: &Lead, mention: &Mention, end: usize) -> bool {
        let tokens = self.tokens();
        let noun = name::after(tokens, mention.tokens.end, end, self.lexicon);
        let is_noun = tokens.get(noun.start).is_some_and(|token| {
            token.is_word() && !token.is_capital && (token.word.chars().count() > 1 || noun.len() > 1)
        }) || self.is_title_case(noun.clone());
        // "resolving 393 of them".
        let is_of_them =
            phrase::one_of(tokens, mention.tokens.end, self.lexicon.of_them).is_some() && !lead.subject.is_empty();
        let is_planned = self.waiting.is_some() || matches!(mention.value, Value::OutOf(..));
        // "The number of households fell to 61": the name itself says that it counts.
        let name = self.text.words(lead.subject.clone()).to_lowercase();
        // "grew by 11,400 to 58,900": what it has come to.
        let came = lead.cues.verb == Some(Cue::To) && lead.subject.is_empty();
        let lacks = self
            .current
            .and_then(|at| self.out.results.get(at))
            .is_some_and(|found| found.level.is_none() && !found.compared.is_empty());
        // "Fatal crashes fell by a third, to 14".
        let fell = |piece: &std::ops::Range<usize>| {
            piece.clone().skip(1).any(|at| {
                phrase::longest(tokens, at, self.lexicon.cues)
                    .is_some_and(|(_, cue)| matches!(cue, Cue::Rose | Cue::Fell))
            })
        };
        let lacks = lacks || self.is_english() && !self.is_same_sentence() && lead.before.first().is_some_and(fell);
        let counts = came && lacks || ["number of", "số ", "tổng số"].iter().any(|word| name.starts_with(word));
        let is_english = self.is_english();
        // "Library visits passed 412,000".
        let is_plural = is_english
            && lead.subject.end.checked_sub(1).and_then(|last| tokens.get(last)).is_some_and(|word| {
                let verb = lead.cues.start..mention.tokens.start;
                let is_numbered = verb.into_iter().any(|at| phrase::one_of(tokens, at, &COUNTS).is_some());
                let is_told = lead.subject.len() > 1 || self.has_come_to(lead) || is_numbered;
                // "Grievances received numbered 64".
                let begins = is_numbered && tokens.get(lead.subject.start).is_some_and(|word| word.word.ends_with('s'));
                begins || word.word.ends_with('s') && word.word.len() > 3 && is_told
            });
        // "Customer complaints: 1,846".
        let is_entry = self.is_entry(mention);
        // "nâng tổng số khách hàng lên 47.380".
        let is_total = lead.cues.verb == Some(Cue::To)
            && lead.piece.clone().any(|at| phrase::one_of(tokens, at, &["tổng số"]).is_some());
        let counts = counts
            || is_total
            || is_plural && (lead.cues.verb.is_some() || lead.cues.comparator.is_some())
            || is_english && is_entry && !lead.subject.is_empty()
            || self.is_score(lead)
            || self.has_come_to(lead);
        // "The waiting list stood at 48,212": nothing but a count is so large, and its name is told.
        let is_large = matches!(mention.value, Value::One(one) if one.decimals == 0 && one.mantissa >= 1000);
        let is_of = tokens.get(lead.cues.start).is_some_and(|token| token.is("of"));
        let is_told = lead.cues.verb.is_some() && !is_of && !lead.subject.is_empty();
        // "Visitors to the museum passed 60,000", "The average daily population was 486".
        let is_passed = lead.cues.comparator.is_some()
            && tokens.get(lead.cues.start).is_some_and(|token| token.is("passed") || token.is("topped"));
        let is_quantity = phrase::ending(tokens, self.head(lead.subject.clone()), self.lexicon.quantities).is_some();
        let counts = counts
            || is_english && is_large && (is_told || is_passed && !lead.subject.is_empty())
            || is_english && is_quantity && is_told;
        let is_reached = counts && matches!(lead.cues.verb, None | Some(Cue::Reached | Cue::Left | Cue::To));
        // "42 per 100,000 collections".
        let is_rate =
            !lead.subject.is_empty() && phrase::one_of(tokens, mention.tokens.end, &["per", "for every"]).is_some();
        // "Of those calls 3,868 were handled by telephone".
        let is_said = phrase::one_of(tokens, mention.tokens.end, self.lexicon.passive).is_some();
        // "including 11 in hostels".
        let is_placed = tokens.get(mention.tokens.end).is_some_and(|token| {
            ["in", "at", "on", "with", "from", "for", "by", "as", "under", "aged"].contains(&token.word.as_str())
        });
        // "Of those, 388 were for rent, 171 for sale": one more part.
        let is_part = lead.is_part || self.whole.is_some() && lead.piece.len() <= 1 && self.is_same_sentence();
        let is_part = is_english && is_part && (!lead.subject.is_empty() || is_said || is_placed);
        // "412 homes were granted permission and 356 were built": as many of what was just counted.
        let built = phrase::one_of(tokens, mention.tokens.end, self.lexicon.passive).is_some_and(|length| {
            let at = mention.tokens.end + length;
            // "were seriously injured".
            let adverb = usize::from(tokens.get(at).is_some_and(|word| word.word.ends_with("ly")));
            tokens.get(at + adverb).is_some_and(|verb| name::is_done(&verb.word))
        });
        let is_of_same = is_english
            && built
            && self.is_same_sentence()
            && self.current.and_then(|at| self.out.results.get(at)).and_then(|found| found.level.as_ref()).is_some();
        is_planned
            || is_part
            || is_of_same
            || is_reached
            || is_rate
            || is_of_them
            || self.pending.is_some()
            || !noun.is_empty() && is_noun
    }
}
