//! A level, and what it is called.

use std::ops::Range;

use super::lead::Lead;
use super::{Reader, name};
use crate::draft::lexicon::Cue;
use crate::draft::numeral::{Mention, Value};
use crate::draft::phrase;
use crate::draft::result::{Amount, Beside, Doubt};
use crate::draft::unit::Kind;
use crate::report::ComparisonType;

impl Reader<'_> {
    /// Begins the result that a level tells of; tells where the next figure's words begin.
    pub(super) fn level(&mut self, from: usize, lead: &Lead, mention: &Mention, end: usize) -> usize {
        let tokens = self.tokens();
        let was = self.pending.take();
        let lead_of_name = was.as_ref().map_or(lead, |(_, lead, _)| lead);
        let after = name::after(tokens, mention.tokens.end, end, self.lexicon);
        // "resolving 393 of them": what is counted was named before.
        let after = match phrase::one_of(tokens, mention.tokens.end, self.lexicon.of_them) {
            Some(_) => after.start..after.start,
            None => after,
        };
        let predicate = if lead_of_name.subject.is_empty() {
            name::predicate(tokens, after.end, end, mention, self.lexicon)
        } else {
            after.end..after.end
        };
        let (name, start, stop, mut doubts) = self.named(lead_of_name, mention, after, predicate);
        if mention.is_odd() {
            doubts.push(Doubt::OddNumber);
        }
        if mention.unit.is_none() && self.waiting.is_none() {
            doubts.push(Doubt::UnknownThing);
        }
        let start = start.max(was.as_ref().map_or(from, |(_, _, from)| *from)).min(mention.tokens.start);
        let mut amount = self.amount(lead, mention, start..stop);
        // "Ước chi ngân sách cả năm hơn 512 tỷ đồng": it opens the piece, before the name.
        let opening = start.checked_sub(1).filter(|before| *before >= self.sentence && *before >= from);
        if opening.is_some_and(|_| {
            phrase::longest_before(tokens, start, self.lexicon.cues).is_some_and(|(_, cue)| cue == Cue::Estimated)
        }) {
            amount.is_estimated = true;
        }
        if let (None, Some(waiting)) = (&amount.unit, &self.waiting) {
            amount.unit = waiting.amount.unit.clone();
        }
        let planned = match mention.value {
            Value::OutOf(_, total) => {
                Some(Amount { low: total, high: None, comparator: None, is_estimated: false, ..amount.clone() })
            }
            _ => None,
        };
        // A name told twice: a comparison that stood alone now has its level.
        let same = self.current.filter(|at| {
            lead.subject.is_empty()
                && (lead.is_bracketed || matches!(lead.cues.verb, Some(Cue::To | Cue::Left)))
                && self.out.results.get(*at).is_some_and(|found| found.level.is_none())
        });
        let at = match same {
            Some(at) => at,
            None => self.begin(name, start..stop, doubts),
        };
        let waiting = self.waiting.take();
        let was = was.map(|(mention, lead, _)| self.amount(&lead, &mention, mention.tokens.clone()));
        if let Some(found) = self.out.results.get_mut(at) {
            found.is_descending |= lead.cues.verb == Some(Cue::Left);
            let is_share = amount.unit.as_ref().is_some_and(|unit| unit.kind == Kind::Percent);
            // "giảm 5,03%, còn 27,4%": of a share, points are meant.
            for compared in
                found.compared.iter_mut().filter(|compared| is_share && compared.kind == ComparisonType::PercentChange)
            {
                compared.kind = ComparisonType::PointChange;
                compared.doubts.push(Doubt::PointsAsPercent);
            }
            found.level = Some(amount);
            found.beside.extend(waiting);
            found.beside.extend(planned.map(|amount| Beside {
                amount,
                is_plan: true,
                name: String::new(),
                year: None,
            }));
            found.beside.extend(was.map(|amount| Beside { amount, is_plan: false, name: String::new(), year: None }));
        }
        stop
    }

    /// A level's name, the tokens that it and its number take, and what is doubtful in it.
    fn named(
        &self,
        lead: &Lead,
        mention: &Mention,
        after: Range<usize>,
        predicate: Range<usize>,
    ) -> (String, usize, usize, Vec<Doubt>) {
        let tokens = self.tokens();
        let words = |range: Range<usize>| self.text.words(range);
        let mut subject = self.with_list(lead);
        let noun = mention.unit.as_ref().map_or(after.start..after.start, |unit| unit.noun.clone());
        let counts = noun.start..after.end.max(noun.end);
        let is_count = mention.unit.as_ref().is_none_or(|unit| unit.kind == Kind::Count);
        let thing = if is_count { words(counts.clone()) } else { words(after.clone()) };
        let said = words(predicate.clone());
        let thing = match (thing.is_empty(), predicate.start == after.end && !predicate.is_empty()) {
            (true, _) => said,
            (false, true) => words(after.start..predicate.end),
            (false, false) => join(&thing, &said),
        };
        // "lượt khách" counts guests.
        let thing =
            ["lượt ", "of "].iter().find_map(|word| thing.strip_prefix(word)).map_or(thing.clone(), str::to_owned);
        let thing = if thing == "of" { String::new() } else { thing };
        let after = after.start..predicate.end.max(after.end);
        let reached = matches!(lead.cues.verb, Some(Cue::Reached | Cue::Left | Cue::To))
            || lead.cues.verb.is_none() && lead.cues.is_estimated && !subject.is_empty();
        let stop = if after.is_empty() || reached && !subject.is_empty() { mention.tokens.end } else { after.end };
        if subject.is_empty()
            && thing.is_empty()
            && let Some(piece) = lead
                .before
                .iter()
                .map(|piece| name::clean(tokens, piece.clone(), self.lexicon))
                .find(|piece| !piece.is_empty())
        {
            subject = piece;
        }
        let inherited = self.inherited();
        if subject.is_empty() || name::moment(tokens, subject.clone(), self.lexicon) {
            let moment = self.moment(lead);
            return match (thing.is_empty(), inherited) {
                (true, Some(name)) => (join(&name, &moment), lead.cues.start, stop, vec![Doubt::InheritedName]),
                (true, None) => (
                    mention.unit.as_ref().map_or_else(String::new, |unit| unit.label.clone()),
                    lead.cues.start,
                    stop,
                    vec![Doubt::UnknownThing],
                ),
                (false, _) => (join(&thing, &self.verb(lead)), lead.cues.start, stop, vec![Doubt::ComposedName]),
            };
        }
        let name = words(subject.clone());
        let acts =
            (subject.start..subject.end).take(3).any(|at| phrase::one_of(tokens, at, self.lexicon.verbs).is_some());
        if self.lexicon.generic.contains(&name.to_lowercase().as_str())
            && let Some(before) = inherited.filter(|_| self.is_same_sentence())
        {
            return (join(&name, &before), subject.start, stop, vec![Doubt::ComposedName]);
        }
        if let Some(purpose) = self.purpose(mention, &subject) {
            let stop = purpose.end;
            return (join(&name, &words(purpose)), subject.start, stop, vec![Doubt::ComposedName]);
        }
        if reached && !acts || thing.is_empty() || !acts && after.is_empty() {
            return (name, subject.start, stop, Vec::new());
        }
        (join(&thing, &name), subject.start, after.end.max(stop), vec![Doubt::ComposedName])
    }

    /// "invested £14 million in new schools": what money was for, where the name is a verb alone.
    fn purpose(&self, mention: &Mention, subject: &Range<usize>) -> Option<Range<usize>> {
        let tokens = self.tokens();
        let is_money = mention.unit.as_ref().is_some_and(|unit| matches!(unit.kind, Kind::Money { .. }));
        let verb = tokens.get(subject.end.checked_sub(1)?)?;
        let acts = subject.len() <= 2 && (verb.word.ends_with("ed") || verb.word.ends_with("ing"));
        let at = mention.tokens.end;
        let opens =
            tokens.get(at).is_some_and(|token| ["in", "on", "to", "for", "into"].contains(&token.word.as_str()));
        let is_english = self.lexicon.language == crate::words::Language::En;
        let ends = |at: &usize| {
            tokens.get(*at).is_none_or(|token| !token.is_word())
                || phrase::one_of(tokens, *at, self.lexicon.said_ends).is_some()
        };
        let stop = (at + 1..at + 9).find(ends).unwrap_or(at + 9);
        (is_english && is_money && acts && opens && stop > at + 1).then_some(at..stop)
    }

    /// "tổng đàn trâu, bò": a word alone after a comma ends a list of them.
    fn with_list(&self, lead: &Lead) -> Range<usize> {
        let subject = lead.subject.clone();
        let Some(before) = lead.before.first().map(|piece| name::clean(self.tokens(), piece.clone(), self.lexicon))
        else {
            return subject;
        };
        // "“Quỹ Vì người nghèo” thu": the name stands between quotation marks.
        let is_quoted =
            subject.start.checked_sub(1).and_then(|at| self.tokens().get(at)).is_some_and(|sign| sign.is("”"));
        if is_quoted && subject.len() <= 2 && !before.is_empty() && before.end + 1 == subject.start {
            return before.start..subject.end;
        }
        if self.lexicon.language == crate::words::Language::En {
            return self.with_english_list(lead);
        }
        let is_short = subject.len() == 1 || subject.len() == 2 && before.len() <= 2;
        let comma = self.tokens().get(before.end).is_some_and(|sign| sign.is(",")) && before.end + 1 == subject.start;
        if is_short && comma && !before.is_empty() && before.len() <= 5 { before.start..subject.end } else { subject }
    }

    /// "waste sent for reuse, recycling and composting": what stands before "and" ends a list that began before the comma.
    fn with_english_list(&self, lead: &Lead) -> Range<usize> {
        let tokens = self.tokens();
        let subject = lead.subject.clone();
        let ends_list = subject
            .clone()
            .take(4)
            .skip(1)
            .any(|at| tokens.get(at).is_some_and(|token| token.is("and") || token.is("or")));
        let mut start = subject.start;
        for piece in lead.before.iter().filter(|_| ends_list) {
            let comma = tokens.get(piece.end).is_some_and(|sign| sign.is(",")) && piece.end + 1 == start;
            let piece = name::clean(tokens, piece.clone(), self.lexicon);
            if !comma || piece.is_empty() {
                break;
            }
            start = piece.start;
        }
        start..subject.end
    }

    /// The result before stands in the same sentence.
    pub(super) fn is_same_sentence(&self) -> bool {
        let start = self.text.span(self.sentence..self.sentence + 1).start;
        self.current.and_then(|at| self.out.results.get(at)).is_some_and(|found| found.span.start >= start)
    }

    /// The name that goes on: of the whole where the result before is a part, without "đến 30/11" at its end.
    fn inherited(&self) -> Option<String> {
        let found = self.current.and_then(|at| self.out.results.get(at))?;
        let whole = found.part_of.and_then(|whole| self.out.results.get(whole)).unwrap_or(found);
        let dated = [" đến ", " tính đến "].iter().filter_map(|word| whole.name.find(word)).min();
        let dated =
            dated.filter(|at| whole.name.get(*at..).is_some_and(|rest| rest.chars().any(|sign| sign.is_ascii_digit())));
        Some(whole.name.get(..dated.unwrap_or(whole.name.len())).unwrap_or_default().to_owned())
    }

    /// "cả năm" before a number whose name is left out.
    fn moment(&self, lead: &Lead) -> String {
        let words = self.text.words(lead.piece.start..lead.cues.start);
        if words.chars().count() > 40 { String::new() } else { words }
    }

    /// "giảm" of "giảm 4 đơn vị": part of the name where nothing else says what was done.
    fn verb(&self, lead: &Lead) -> String {
        match lead.cues.verb {
            Some(Cue::Rose | Cue::Fell | Cue::Equals) => {
                let length = phrase::longest(&self.text.tokens, lead.cues.start, self.lexicon.cues)
                    .map_or(1, |(length, _)| length);
                self.text.words(lead.cues.start..lead.cues.start + length)
            }
            _ => String::new(),
        }
    }
}

/// Two pieces of a name.
pub(super) fn join(one: &str, other: &str) -> String {
    if other.is_empty() { one.to_owned() } else { format!("{one} {other}") }
}
