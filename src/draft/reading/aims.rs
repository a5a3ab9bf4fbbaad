//! Figures of a later time: the words of plans.

use super::figure::REACH;
use super::{Reader, lead, name};
use crate::draft::numeral::{Mention, Value};
use crate::draft::result::Aim;
use crate::draft::token::{Token, TokenKind};
use crate::draft::{phrase, reference, trap};
use crate::words::Language;

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
        // To the next sign: what follows the number belongs to the aim.
        let from_number = reference.map_or(mention.tokens.end, |found| found.tokens.end);
        let is_end =
            |at: &usize| tokens.get(*at).is_some_and(|token| token.kind == TokenKind::Sign && !token.is_glued_within());
        let stop = (from_number..end).find(is_end).unwrap_or(end).max(mention.tokens.end);
        while start < mention.tokens.start && tokens.get(start).is_some_and(|token| token.kind == TokenKind::Sign) {
            start += 1;
        }
        self.out.aims.push(Aim { span: self.span(start.max(from)..stop), year: self.later });
        stop
    }

    /// "đạt 95% kế hoạch vào 31/01/2023": the day lies after the report's time.
    pub(super) fn is_due_later(&self, mention: &Mention, end: usize) -> bool {
        let Some(year) = self.year else { return false };
        // English years often end in the next calendar year.
        let year = year + i32::from(self.lexicon.language == Language::En);
        let tokens = self.tokens();
        let after = mention.tokens.end..end.min(mention.tokens.end + 8);
        for at in after {
            if phrase::one_of(tokens, at, self.lexicon.due_later).is_some() {
                return true;
            }
            let Some(token) = tokens.get(at) else { return false };
            if token.is(",") || token.is(";") || token.is("(") {
                return false;
            }
            // "a budget of £121m for 2024-25": a season that begins after the report's year.
            let is_season = tokens.get(at + 1).is_some_and(|sign| sign.is("-") || sign.is("/") || sign.is("–"))
                && tokens.get(at + 2).is_some_and(Token::is_number)
                && at.checked_sub(1).and_then(|before| tokens.get(before)).is_some_and(|token| token.is("for"));
            if trap::year(token).is_some_and(|named| named > year - i32::from(is_season)) {
                return true;
            }
        }
        false
    }
}
