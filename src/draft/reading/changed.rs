//! What is said of a change after its number: "below target", "a 35% decrease in burglaries".

use std::ops::Range;

use super::lead::Lead;
use super::{Reader, name};
use crate::draft::lexicon::Cue;
use crate::draft::numeral::Mention;
use crate::draft::phrase;

impl Reader<'_> {
    /// "in carbon emissions" after "a reduction of 66%" that begins a sentence, or after "a 35% decrease" anywhere.
    pub(super) fn changed(&self, mention: &Mention) -> Range<usize> {
        let noun = phrase::longest(self.tokens(), mention.tokens.end, self.lexicon.after_nouns);
        let at = mention.tokens.end + noun.map_or(0, |(length, _)| length);
        if noun.is_none() && self.is_same_sentence() {
            return at..at;
        }
        let is_in = self.lexicon.language == crate::words::Language::En
            && self.tokens().get(at).is_some_and(|token| token.is("in"))
            && self.tokens().get(at + 1).is_some_and(|token| token.is_word());
        if is_in { name::after(self.tokens(), at + 1, at + 10, self.lexicon) } else { at..at }
    }

    /// "below", "increase": how the figure stands is said after it.
    pub(super) fn is_turned(&self, mention: &Mention) -> bool {
        let tables = [self.lexicon.after_change, self.lexicon.after_nouns];
        let at = self.past_bracket(mention.tokens.end);
        tables.iter().any(|table| phrase::longest(self.tokens(), at, table).is_some())
    }

    /// "£5.2 million (2.5%) over budget": the bracket says the same again; past it, where words of change follow it.
    pub(super) fn past_bracket(&self, at: usize) -> usize {
        let tokens = self.tokens();
        if !tokens.get(at).is_some_and(|sign| sign.is("(")) {
            return at;
        }
        let close = (at..at + 6).find(|at| tokens.get(*at).is_some_and(|sign| sign.is(")")));
        let past = close.map(|close| close + 1);
        past.filter(|past| phrase::longest(tokens, *past, self.lexicon.after_change).is_some()).unwrap_or(at)
    }

    /// "691,000 calls for service representing a three percent increase": what stands between still tells of the calls.
    pub(super) fn is_rest(&self, from: usize, lead: &Lead, mention: &Mention) -> bool {
        const PREPOSITIONS: [&str; 8] = ["for", "of", "to", "into", "by", "at", "with", "within"];
        let tokens = self.tokens();
        let opens = tokens.get(from).is_some_and(|token| PREPOSITIONS.contains(&token.word.as_str()));
        let is_noun = phrase::longest(tokens, mention.tokens.end, self.lexicon.after_nouns).is_some();
        let compares = is_noun || matches!(lead.cues.verb, Some(Cue::Rose | Cue::Fell));
        self.lexicon.language == crate::words::Language::En
            && opens
            && compares
            && lead.before.is_empty()
            && self.is_same_sentence()
    }
}
