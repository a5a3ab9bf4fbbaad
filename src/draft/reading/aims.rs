//! Figures of a later time: the words of plans.

use super::figure::REACH;
use super::{Reader, lead, name};
use crate::draft::numeral::{Mention, Value};
use crate::draft::result::Aim;
use crate::draft::token::{Token, TokenKind};
use crate::draft::{phrase, reference, topic, trap};

impl Reader<'_> {
    /// A figure of a later time: its clause, word for word.
    pub(super) fn aim(&mut self, from: usize, mention: &Mention, end: usize) -> usize {
        let tokens = self.tokens();
        let from = from.max(mention.tokens.start.saturating_sub(REACH));
        let lead = lead::read(tokens, from, mention.tokens.start, None, self.lexicon);
        let mut start = if lead.subject.is_empty() { lead.cues.start } else { lead.subject.start };
        if let Some(before) = lead.before.first().filter(|_| lead.subject.is_empty()) {
            start = name::clean(tokens, before.clone(), self.lexicon).start;
        }
        let reference = reference::at(tokens, mention.tokens.end, end, self.lexicon);
        // "cut missed bins to fewer than 1,600": of what stands before it.
        let is_large = matches!(mention.value, Value::One(one) if one.float() >= 100.0);
        let says = mention.unit.is_some()
            || self.is_english() && is_large && !lead.subject.is_empty()
            || !name::after(tokens, mention.tokens.end, end, self.lexicon).is_empty();
        if let Some(found) = reference.clone().filter(|_| !lead.subject.is_empty()) {
            self.planned = Some((self.text.words(lead.subject.clone()), found));
        }
        if !says {
            return mention.tokens.end;
        }
        // To the next sign that parts clauses: what follows the number belongs to the aim, "8,9 - 9%" and "$60 million and $62 million" too.
        const ENDS: [&str; 13] = [",", ";", ".", ":", "(", ")", "“", "”", "\"", "?", "!", "…", "•"];
        let from_number = reference.map_or(mention.tokens.end, |found| found.tokens.end);
        let is_end = |at: &usize| tokens.get(*at).is_some_and(|token| ENDS.contains(&token.word.as_str()));
        let stop = (from_number..end).find(is_end).unwrap_or(end).max(mention.tokens.end);
        while start < mention.tokens.start && tokens.get(start).is_some_and(|token| token.kind == TokenKind::Sign) {
            start += 1;
        }
        self.out.aims.push(Aim { span: self.span(start.max(from)..stop), year: self.later });
        stop
    }

    /// "Under the plan, 1,000 homes would be built by 2028": what is supposed is planned for, where a later time is told and nobody only
    /// asks for it.
    pub(super) fn is_supposed_later(&self, mention: &Mention) -> bool {
        let start = mention.tokens.start;
        let is_asked = self.unreal_said.condition.is_some_and(|(from, to)| from < start && start < to);
        self.is_of_later_time && !is_asked
    }

    /// "plans for 8 percent growth, 40,000 new jobs and a poverty rate under 1 percent": the next of a list in which no verb stands.
    pub(super) fn goes_on_planning(&self, from: usize, mention: &Mention) -> bool {
        const ACTS: [&str; 9] = ["was", "were", "had", "has", "have", "is", "are", "which", "but"];
        let words = self.tokens().get(from..mention.tokens.start).unwrap_or_default();
        let acts = |word: &Token| {
            ACTS.contains(&word.word.as_str()) || name::is_done(&word.word) || word.is(";") || word.is(".")
        };
        self.is_english() && self.aimed.is_some_and(|end| end <= from && from <= end + 1) && !words.iter().any(acts)
    }

    /// "đạt 95% kế hoạch vào 31/01/2023": the day lies after the report's time.
    pub(super) fn is_due_later(&self, mention: &Mention, end: usize) -> bool {
        let tokens = self.tokens();
        let after = mention.tokens.end..end.min(mention.tokens.end + 8);
        for at in after {
            // "resurfaced 112 miles and will start": of what comes behind.
            let is_of_another =
                phrase::ending(tokens, mention.tokens.end..at, &["and", "but", "which", "who"]).is_some();
            if phrase::one_of(tokens, at, self.lexicon.due_later).is_some() && !is_of_another {
                return true;
            }
            let Some(token) = tokens.get(at) else { return false };
            if token.is(",") || token.is(";") || token.is("(") {
                return false;
            }
            if trap::year(token).is_some_and(|named| topic::names_later(tokens, at, named, self.told, self.lexicon)) {
                return true;
            }
        }
        false
    }
}
