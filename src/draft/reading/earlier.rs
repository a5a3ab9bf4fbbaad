//! What a figure was at an earlier time: told beside the result, or of none.

use super::Reader;
use super::lead::{self, Lead};
use super::role::Role;
use super::standing::Standing;
use crate::draft::lexicon::Cue;
use crate::draft::numeral::{Mention, Value};
use crate::draft::phrase;

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
