//! What a figure was at an earlier time: told beside the result, or of none.

use std::ops::Range;

use super::lead::{self, Lead};
use super::role::Role;
use super::standing::Standing;
use super::{Reader, name};
use crate::draft::lexicon::Cue;
use crate::draft::numeral::{Mention, Value};
use crate::draft::phrase;
use crate::draft::trap;

/// The clause that opens a sentence has no more words.
const OPENS_WITHIN: usize = 20;

/// What it is now is told no further behind what it was.
const NOW_WITHIN: usize = 16;

impl Reader<'_> {
    /// A figure of an earlier time, told by "from", "compared to", or the words for the time.
    pub(super) fn earlier(&self, lead: &Lead, mention: &Mention, standing: &Standing, same_unit: bool) -> Option<Role> {
        let tokens = self.tokens();
        let Standing { current, level, goes_on, is_change: change, .. } = *standing;
        // "There was a slight reduction from 85%": what it was before a change that is not told.
        let ends_with_change = lead.subject.end.checked_sub(1).is_some_and(|at| {
            at >= lead.subject.start && phrase::longest(tokens, at, self.lexicon.after_nouns).is_some()
        });
        if lead.cues.verb == Some(Cue::From) && ends_with_change {
            return Some(if same_unit { Role::Earlier(String::new(), None) } else { Role::Nothing });
        }
        // "dropped to 14.9 percent from a high of 27 percent two years ago".
        const PEAKS: [&str; 6] =
            ["from a high", "from a low", "from a peak", "from a record", "from a record high", "from highs"];
        if self.is_english() && self.is_same_sentence() && phrase::one_of(tokens, lead.piece.start, &PEAKS).is_some() {
            return Some(if same_unit { Role::Earlier(String::new(), None) } else { Role::Nothing });
        }
        // "a slight improvement on 23.1 weeks in 2021": what it was before a change whose size is not told.
        let last = lead.subject.end.checked_sub(1).filter(|at| lead.subject.contains(at));
        let is_upon = self.is_english()
            && last.is_some_and(|at| {
                ["on", "over", "from"].iter().any(|word| tokens.get(at).is_some_and(|token| token.is(word)))
                    && phrase::longest_before(tokens, at, self.lexicon.after_nouns).is_some()
            });
        if is_upon && self.is_same_sentence() {
            return Some(if same_unit { Role::Earlier(String::new(), None) } else { Role::Nothing });
        }
        // "96 new citizens from 21 countries": of other things, whatever they were before.
        let noun = name::after(tokens, mention.tokens.end, mention.tokens.end + 6, self.lexicon);
        let is_of_others = mention.unit.is_none()
            && tokens.get(noun.start).filter(|_| !noun.is_empty()).is_some_and(|word| {
                let name = current.map(|found| found.name.to_lowercase()).unwrap_or_default();
                word.word.ends_with('s') && !name.contains(&word.word)
            });
        let follows_change = lead.cues.start.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|word| {
            ["up", "down", "rise", "increase", "fall", "drop", "reduction"].contains(&word.word.as_str())
        });
        let is_from = lead.cues.verb == Some(Cue::From) && goes_on && same_unit;
        if self.is_english() && is_from && is_of_others && !follows_change {
            return Some(Role::Nothing);
        }
        // "fell to 412 kg from 438 kg": what it was, after what it is.
        if lead.cues.verb == Some(Cue::From) && goes_on && same_unit && !lead.is_new_clause {
            return Some(Role::Earlier(String::new(), None));
        }
        // "three points above the sector and up from 79.9%": of the figure before, whatever stands between.
        let is_turn = lead
            .cues
            .start
            .checked_sub(1)
            .and_then(|at| tokens.get(at))
            .is_some_and(|word| word.is("up") || word.is("down"));
        if lead.cues.verb == Some(Cue::From) && is_turn && same_unit && self.is_same_sentence() && !lead.is_new_clause {
            return Some(Role::Earlier(String::new(), None));
        }
        // "90% of the indicators at green, compared to 76%".
        if lead.cues.verb == Some(Cue::Against) && same_unit && self.is_same_sentence() {
            return Some(Role::Earlier(String::new(), None));
        }
        // "4.2 minutes, compared with a target of 3 minutes and 5.1 minutes last year".
        if let Some(length) = phrase::one_of(tokens, mention.tokens.end, self.lexicon.earlier)
            .filter(|_| self.is_english() && goes_on && same_unit && !change)
        {
            return Some(Role::Earlier(self.text.words(mention.tokens.end..mention.tokens.end + length), None));
        }
        // "That is better than the 64.9% of a year earlier".
        let of = mention.tokens.end;
        if self.is_english()
            && tokens.get(of).is_some_and(|token| token.is("of"))
            && !change
            && let Some(length) = phrase::one_of(tokens, of + 1, self.lexicon.earlier)
        {
            let time = self.text.words(of + 1..of + 1 + length);
            return Some(if same_unit { Role::Earlier(time, None) } else { Role::Nothing });
        }
        if let Some((words, year)) = &lead.earlier {
            let fits_level = level.is_some_and(|level| {
                level.unit.as_ref().map(|unit| std::mem::discriminant(&unit.kind))
                    == mention.unit.as_ref().map(|unit| std::mem::discriminant(&unit.kind))
            });
            // "The cost last year was £21.55": of a report that comes after the year's end it is the year itself.
            let is_own = self.is_english()
                && year.is_none()
                && !goes_on
                && !self.is_same_sentence()
                && phrase::one_of(tokens, lead.piece.start, &["where", "when"]).is_none();
            if !fits_level && !is_own && current.is_none_or(|found| found.level.is_some()) {
                return Some(Role::Nothing);
            }
            if !is_own {
                return Some(Role::Earlier(self.text.words(words.clone()), *year));
            }
        }
        None
    }

    /// "Khi bắt tay xây dựng nông thôn mới năm 2019, xã mới đạt": the clause before the first comma tells of a year at least two before the report's, and
    /// the sentence of no other time.
    pub(super) fn opening_year(&self, sentence: Range<usize>) -> Option<usize> {
        let tokens = self.tokens();
        let own = self.year?;
        let comma = sentence.clone().take(OPENS_WITHIN).find(|at| tokens.get(*at).is_some_and(|sign| sign.is(",")))?;
        let year = |at: usize| tokens.get(at).and_then(trap::year);
        let is_told = |at: &usize| {
            year(*at).is_some_and(|named| named + 1 < own)
                && phrase::ending(tokens, 0..*at, &["năm", "in"]).is_some()
                && phrase::ending(tokens, 0..*at, &["so với năm", "từ năm", "kể từ năm", "so sánh năm", "since in"])
                    .is_none()
                && !tokens.get(at + 1).is_some_and(|sign| ["-", "–", "/", "đến"].contains(&sign.word.as_str()))
        };
        let named = (sentence.start..comma).find(is_told)?;
        let is_other =
            |at: usize| at != named && year(at).is_some() || phrase::one_of(tokens, at, self.lexicon.by_now).is_some();
        (!sentence.clone().any(is_other)).then_some(comma)
    }

    /// "sáp nhập 62 xã còn 29 xã": what there was, and right behind it what is left of it.
    pub(super) fn is_more_than_left(&self, lead: &Lead, mention: &Mention, next: &Mention) -> bool {
        let label = |mention: &Mention| mention.unit.as_ref().map(|unit| unit.label.clone());
        let left = lead::read(self.tokens(), mention.tokens.end, next.tokens.start, None, self.lexicon);
        let falls = match (mention.value, next.value) {
            (Value::One(was), Value::One(left)) => was.float() > left.float(),
            _ => false,
        };
        !self.is_english()
            && lead.cues.verb.is_none()
            && falls
            && label(mention).is_some()
            && label(mention) == label(next)
            && left.cues.verb == Some(Cue::Left)
            && left.cues.start == mention.tokens.end
    }

    /// "Đầu năm còn 19 hộ nghèo, đến nay còn 12 hộ": what it was when the time began, where the sentence goes on with what it is now.
    pub(super) fn is_beginning(&self, lead: &Lead, mention: &Mention, end: usize) -> bool {
        let tokens = self.tokens();
        let is_now = |at: usize| phrase::one_of(tokens, at, self.lexicon.by_now).is_some();
        // "Hộ nghèo đầu năm 61 hộ, cuối năm còn 44 hộ": before the number, too.
        let words = lead.piece.start..lead.cues.start.max(lead.piece.end);
        (phrase::one_of(tokens, lead.piece.start, self.lexicon.beginnings).is_some()
            || phrase::ending(tokens, words, self.lexicon.beginnings).is_some())
            && (mention.tokens.end..end.min(mention.tokens.end + NOW_WITHIN)).any(is_now)
    }
}
