//! What is said of a change after its number: "below target", "a 35% decrease in burglaries".

use std::ops::Range;

use super::Reader;
use super::lead::Lead;
use super::name;
use crate::draft::convert;
use crate::draft::cue::Cues;
use crate::draft::lexicon::{Cue, Head};
use crate::draft::numeral::Mention;
use crate::draft::result::Found;
use crate::draft::token::Token;
use crate::draft::trap;
use crate::draft::unit::UnitKind;
use crate::draft::{phrase, reference};
use crate::report::ComparisonType;

impl Reader<'_> {
    /// "in carbon emissions" after "a reduction of 66%" or "a 35% decrease"; "for children" after "two per cent for adults and
    /// seven per cent".
    pub(super) fn changed(&self, lead: &Lead, mention: &Mention) -> Range<usize> {
        let tokens = self.tokens();
        let noun = phrase::longest(tokens, mention.tokens.end, self.lexicon.after_nouns);
        let at = mention.tokens.end + noun.map_or(0, |(length, _)| length);
        let words = tokens.get(lead.cues.start..mention.tokens.start).unwrap_or_default();
        // "a rise of", "a growth of".
        let is_noun = noun.is_some() || words.iter().any(|token| token.is("of"));
        let is_alone = !self.is_same_sentence();
        if !is_noun && !is_alone && !self.is_next_of(lead, mention) {
            return at..at;
        }
        let opens = phrase::one_of(tokens, at, self.lexicon.continues).map(|length| at + length);
        let past_the = |start: usize| start + usize::from(tokens.get(start).is_some_and(|token| token.is("the")));
        let what = opens.map_or(at..at, |start| name::after(tokens, past_the(start), start + 10, self.lexicon));
        let what = name::with_purpose(tokens, what.clone(), what.end + 10, self.lexicon);
        // "in the region" tells where, of what has its name already.
        let says_where = !is_alone
            && noun.is_none()
            && opens.and_then(|start| tokens.get(start)).is_some_and(|token| token.is("the"));
        let what = if says_where { at..at } else { what };
        let without = name::clean(tokens, what.clone(), self.lexicon);
        if name::moment(tokens, what.clone(), self.lexicon) { at..at } else { without }
    }

    /// "two per cent for adults and seven per cent for children": one more share of the change before.
    pub(super) fn is_next_of(&self, lead: &Lead, mention: &Mention) -> bool {
        let tokens = self.tokens();
        let before = mention.tokens.start.checked_sub(1).and_then(|at| tokens.get(at));
        let is_continued = |at: usize| phrase::one_of(tokens, at, self.lexicon.continues).is_some();
        let last = self.current.and_then(|at| self.out.results.get(at)).filter(|found| found.level.is_none());
        lead.before.is_empty()
            && before.is_some_and(|token| token.is("and"))
            && is_continued(lead.piece.start)
            && is_continued(mention.tokens.end)
            && mention.unit.as_ref().is_some_and(|unit| unit.kind == UnitKind::Percent)
            && self.is_same_sentence()
            && last.is_some_and(|found| !found.compared.is_empty())
    }

    /// "improved response times by 80%", "exports rose by 35% and imports by 27%": the verb of a change that stands before what
    /// changed, or is that of the change before.
    pub(super) fn with_verb(&self, lead: Lead, mention: &Mention) -> Lead {
        let tokens = self.tokens();
        let is_by = lead.cues.verb.is_none()
            && tokens
                .get(lead.cues.start..mention.tokens.start)
                .is_some_and(|words| words.iter().any(|token| token.is("by")));
        let comes_to = matches!(lead.cues.verb, Some(Cue::To | Cue::Left));
        if self.is_next_of(&lead, mention) {
            let last = self.current.and_then(|at| self.out.results.get(at)).and_then(|found| found.compared.last());
            let verb = last.map(|last| if last.is_down { Cue::Fell } else { Cue::Rose });
            let subject = lead.subject.end..lead.subject.end;
            return Lead { cues: Cues { verb, ..lead.cues }, subject, ..lead };
        }
        if let Some((is_up, subject)) = self.noun_of_change(&lead, mention) {
            let verb = Some(if is_up { Cue::Rose } else { Cue::Fell });
            return Lead { cues: Cues { verb, ..lead.cues }, subject, ..lead };
        }
        if self.is_listed_change(&lead, mention) {
            let last = self.current.and_then(|at| self.out.results.get(at)).and_then(|found| found.compared.last());
            let verb = last.map(|last| if last.is_down { Cue::Fell } else { Cue::Rose });
            return Lead { cues: Cues { verb, ..lead.cues }, ..lead };
        }
        if !is_by && !comes_to || lead.reference.is_some() || lead.planned.is_some() {
            return lead;
        }
        let subject = lead.subject.clone();
        let verb = subject.clone().rev().find_map(|at| {
            let (length, is_up) = phrase::longest(tokens, at, self.lexicon.change_verbs)?;
            (at + length < subject.end).then_some((at + length, is_up))
        });
        let cue = |is_up: bool| if is_up { Cue::Rose } else { Cue::Fell };
        match verb {
            Some((start, is_up)) => {
                let verb = if is_by { Some(cue(is_up)) } else { lead.cues.verb };
                let subject = name::clean(tokens, start..subject.end, self.lexicon);
                Lead { cues: Cues { verb, ..lead.cues }, subject, ..lead }
            }
            None if is_by && self.is_english() && self.is_same_sentence() => {
                let last = self.current.and_then(|at| self.out.results.get(at)).and_then(|found| found.compared.last());
                let verb = last.map(|last| cue(!last.is_down));
                Lead { cues: Cues { verb, ..lead.cues }, ..lead }
            }
            None => lead,
        }
    }

    /// "a reduction in crime of 4%": whether it is upwards, and of what.
    fn noun_of_change(&self, lead: &Lead, mention: &Mention) -> Option<(bool, Range<usize>)> {
        let tokens = self.tokens();
        let is = |at: usize, word: &str| tokens.get(at).is_some_and(|token| token.is(word));
        let is_share =
            mention.unit.as_ref().is_some_and(|unit| matches!(unit.kind, UnitKind::Percent | UnitKind::Points));
        let is_of = (lead.cues.start..mention.tokens.start).any(|at| is(at, "of"));
        if !self.is_english() || !is_share || !is_of {
            return None;
        }
        lead.subject.clone().rev().find_map(|at| {
            let (length, is_up) = phrase::longest(tokens, at, self.lexicon.after_nouns)?;
            let what = name::clean(tokens, at + length + 1..lead.subject.end, self.lexicon);
            (is(at + length, "in") && !what.is_empty()).then_some((is_up, what))
        })
    }

    /// "Electricity increased by 11.2 percent; cement, 14.7 percent; gas, 19 percent": the verb is said once.
    fn is_listed_change(&self, lead: &Lead, mention: &Mention) -> bool {
        let tokens = self.tokens();
        let last = self.current.and_then(|at| self.out.results.get(at)).filter(|found| found.level.is_none());
        let is_change =
            |found: &Found| found.compared.last().is_some_and(|last| last.kind == ComparisonType::PercentChange);
        let is_named = !lead.subject.is_empty()
            || lead.before.first().is_some_and(|piece| !name::clean(tokens, piece.clone(), self.lexicon).is_empty());
        let follows = mention.tokens.end;
        let is_bare = !tokens.get(follows).is_some_and(|token| token.is("of"))
            && phrase::longest(tokens, follows, self.lexicon.after_nouns).is_none()
            && name::after(tokens, follows, follows + 2, self.lexicon).is_empty();
        let words = tokens.get(lead.cues.start..mention.tokens.start).unwrap_or_default();
        self.is_english()
            && lead.cues.verb.is_none()
            && lead.reference.is_none()
            && lead.planned.is_none()
            && !words.iter().any(|token| token.is("("))
            && mention.unit.as_ref().is_some_and(|unit| unit.kind == UnitKind::Percent)
            && self.is_same_sentence()
            && last.is_some_and(is_change)
            && is_named
            && is_bare
    }

    /// "The total expenditure was 61,876. The expenditure has grown by 22%": the result before by its last word.
    pub(super) fn named_again(&self, lead: &Lead) -> Option<usize> {
        let at = self.current?;
        let name = self.out.results.get(at)?.name.to_lowercase();
        let said = self.text.words(lead.subject.clone()).to_lowercase();
        let is_generic = self.is_english() && self.lexicon.generic.contains(&said.as_str()) && !self.is_same_sentence();
        (is_generic && name.split(' ').any(|word| word == said)).then_some(at)
    }

    /// "Though rising by 12%, foreign investment was only": the words between a sentence's first clause, which names nothing,
    /// and the next verb.
    pub(super) fn following(&self, lead: &Lead, stop: usize) -> Range<usize> {
        let tokens = self.tokens();
        let opens = lead.subject.is_empty() && lead.cues.start <= self.sentence + 2;
        let is_english = self.is_english();
        if !opens || !is_english || !tokens.get(stop).is_some_and(|sign| sign.is(",")) {
            return stop..stop;
        }
        let is_end = |at: &usize| {
            tokens.get(*at).is_none_or(|token| !token.is_word())
                || phrase::longest(tokens, *at, self.lexicon.cues)
                    .is_some_and(|(_, cue)| matches!(cue, Cue::Reached | Cue::Has))
        };
        let limit = stop + 13;
        let end = (stop + 1..limit).find(is_end).unwrap_or(limit);
        let is_verb = tokens.get(end).is_some_and(Token::is_word);
        if is_verb && end < limit { name::clean(tokens, stop + 1..end, self.lexicon) } else { stop..stop }
    }

    /// "an underspend of £0.6m against its budget": a difference of the result before; "down 11% at 7,430": what it came to.
    pub(super) fn with_outcome(&self, lead: Lead, mention: &Mention) -> Lead {
        let tokens = self.tokens();
        let is = |at: usize, words: &[&str]| tokens.get(at).is_some_and(|token| words.contains(&token.word.as_str()));
        if !self.is_english() || !self.is_same_sentence() {
            return lead;
        }
        let empty = lead.subject.end..lead.subject.end;
        let end = mention.tokens.end;
        let is_money = matches!(mention.unit.as_ref().map(|unit| unit.kind), Some(UnitKind::Money { .. }));
        let is_against_plan =
            || reference::at(tokens, end, end + 16, self.lexicon).is_some_and(|found| found.head == Head::Plan);
        let is_noun = lead.subject.len() == 1 && is(lead.subject.start, &["underspend", "overspend"]);
        if is_money && is_noun && is_against_plan() {
            let verb = if is(lead.subject.start, &["overspend"]) { Cue::Rose } else { Cue::Fell };
            return Lead {
                cues: Cues { verb: Some(verb), start: lead.subject.start, ..lead.cues },
                subject: empty,
                ..lead
            };
        }
        let before = mention.tokens.start.wrapping_sub(1);
        let has_changed = self
            .current
            .and_then(|at| self.out.results.get(at))
            .is_some_and(|found| found.level.is_none() && !found.compared.is_empty());
        // "£2 million under budget at £125 million".
        let last = self.current.and_then(|at| self.out.results.get(at)).and_then(|found| found.compared.last());
        let units = last.and_then(|last| last.unit.as_ref()).zip(mention.unit.as_ref());
        let is_of_difference = units.is_some_and(|(own, unit)| convert::is_same_thing(own, unit));
        let follows_share = is(before.wrapping_sub(1), &["%", "cent", "percent", "pc"]);
        if is(before, &["at"]) && (follows_share || is_of_difference) && has_changed {
            return Lead { cues: Cues { verb: Some(Cue::To), start: before, ..lead.cues }, subject: empty, ..lead };
        }
        lead
    }

    /// Between commas stands what else changed, and the result before has its change already.
    pub(super) fn is_another(&self, lead: &Lead, at: usize) -> bool {
        let tokens = self.tokens();
        let Some(piece) = lead.before.first() else { return false };
        let words = name::clean(tokens, piece.clone(), self.lexicon);
        let is_superlative = words.clone().any(|at| {
            tokens.get(at).is_some_and(|token| token.word.ends_with("est") || token.is("most") || token.is("first"))
        });
        let is_enclosed = piece.start > self.sentence
            && tokens.get(piece.start - 1).is_some_and(|sign| sign.is(",") || sign.is(";"))
            && tokens.get(piece.end).is_some_and(|sign| sign.is(","));
        self.is_english()
            && is_enclosed
            && (1..=6).contains(&words.len())
            && !is_superlative
            && self.is_same_sentence()
            && matches!(lead.cues.verb, Some(Cue::Rose | Cue::Fell))
            && self.out.results.get(at).is_some_and(|found| !found.compared.is_empty())
    }

    /// "below", "increase": how the figure stands is said after it.
    pub(super) fn is_turned(&self, mention: &Mention) -> bool {
        let tables = [self.lexicon.after_change, self.lexicon.after_nouns];
        let at = self.past_bracket(mention.tokens.end);
        tables.iter().any(|table| phrase::longest(self.tokens(), at, table).is_some())
    }

    /// "4.2% above what was hoped": a share with such words behind it compares, whatever they name.
    pub(super) fn is_above(&self, mention: &Mention) -> bool {
        const STANDS: [&str; 11] = [
            "above",
            "below",
            "ahead of",
            "behind",
            "higher than",
            "lower than",
            "more than",
            "less than",
            "better than",
            "worse than",
            "short of",
        ];
        let is_share = mention.unit.as_ref().is_some_and(|unit| unit.kind == UnitKind::Percent);
        is_share && phrase::one_of(self.tokens(), mention.tokens.end, &STANDS).is_some() || self.is_left_open(mention)
    }

    /// "well under the 24.1 million recorded in 2019": the year before the report's that the amount is of.
    pub(super) fn recorded_in(&self, mention: &Mention) -> Option<i32> {
        let tokens = self.tokens();
        let before = mention.tokens.start.checked_sub(1).and_then(|at| tokens.get(at))?;
        let is_word = |at: &usize| tokens.get(*at).is_some_and(Token::is_word);
        let end = mention.tokens.end;
        let stop = (end..end + 6).find(|at| !is_word(at)).unwrap_or(end);
        let year = tokens.get(stop).and_then(trap::year)?;
        let says_in = stop > end && tokens.get(stop - 1).is_some_and(|token| token.is("in"));
        (self.is_english() && before.is("the") && says_in && self.year.is_some_and(|own| year < own)).then_some(year)
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
        if self.is_bracketed_rest(from, lead) {
            return true;
        }
        let opens = tokens.get(from).is_some_and(|token| PREPOSITIONS.contains(&token.word.as_str()));
        let is_noun = phrase::longest(tokens, mention.tokens.end, self.lexicon.after_nouns).is_some();
        let compares = is_noun || matches!(lead.cues.verb, Some(Cue::Rose | Cue::Fell));
        self.is_english() && opens && compares && lead.before.is_empty() && self.is_same_sentence()
    }
}
