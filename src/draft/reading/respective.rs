//! Several figures for as many results, in their order: "A và B lần lượt đạt 12% và 15%", "were 41 and 62 respectively";
//! and differences that stand together in brackets: "(so CK: -3 vụ, +2 người bị thương)".

use std::ops::Range;

use super::lead::{self, Lead};
use super::{Reader, carried, name};
use crate::draft::cue::{self, Cues};
use crate::draft::lexicon::{Cue, Head};
use crate::draft::numeral::{Mention, Value};
use crate::draft::phrase;
use crate::draft::reference::{self, Reference};
use crate::draft::result::{Beside, Doubt};
use crate::draft::unit::UnitKind;
use crate::report::ComparisonType;

/// Figures in a row are no more than this.
const MOST: usize = 8;

impl Reader<'_> {
    /// Reads the figures that begin with the first of `coming`, where words say that each is of another result; tells where the
    /// next one's words begin. None where they are no such figures, or nobody can say whose they are.
    pub(super) fn respective(&mut self, from: usize, coming: &[&Mention], end: usize) -> Option<usize> {
        let tokens = self.tokens();
        let joined = |pair: &[&Mention]| match pair {
            [one, other] => self.joins(one.tokens.end..other.tokens.start),
            _ => false,
        };
        let count = 1 + coming.windows(2).take(MOST).take_while(|pair| joined(pair)).count();
        let group = coming.get(..count).filter(|group| group.len() > 1)?;
        let (first, last) = (group.first()?, group.last()?);
        if let Some(stop) = self.of_those_together(from, group, end).or_else(|| self.against_targets(group)) {
            return Some(stop);
        }
        let from = from.max(first.tokens.start.saturating_sub(super::figure::REACH));
        let (cues, name_end, past) = self.order_words(from, first, last)?;
        let after = reference::at(tokens, past, end, self.lexicon);
        let stop = after.as_ref().map_or(past, |after| after.tokens.end);
        let names = self.names(from..name_end, group.len());
        let is_here = |at: &usize| {
            let start = self.text.span(self.sentence..self.sentence + 1).start;
            self.out.results.get(*at).is_some_and(|found| found.span.start >= start && found.level.is_some())
        };
        let before: Vec<usize> = (self.out.results.len().saturating_sub(group.len())..self.out.results.len()).collect();
        let lead = lead::read(tokens, from, first.tokens.start, self.year, self.lexicon);
        // "posted a rise of 6.6%, followed by services and farming, with 6.2% and 2.4% respectively".
        let lead = self.with_verb(lead, first);
        let cues = Cues { verb: cues.verb.or(lead.cues.verb), ..cues };
        let is_of_plan = after.as_ref().is_some_and(|after| after.head == Head::Plan);
        match names {
            Some(names) => {
                let begun = self.out.results.len();
                for (mention, subject) in group.iter().zip(names) {
                    let cues = Cues { verb: self.own_verb(first, mention).or(cues.verb), ..cues };
                    let mention = with_unit(mention, last);
                    let lead =
                        Lead { cues, subject: subject.clone(), piece: subject, before: Vec::new(), ..lead.clone() };
                    match comparison(cues.verb, &mention, false, false) {
                        Some(kind) => self.compares(&lead, &mention, after.clone(), kind, Vec::new()),
                        None => self.level(from, &lead, &mention, mention.tokens.end),
                    };
                }
                self.together = Some(((begun..self.out.results.len()).collect(), stop));
            }
            None if before.len() == group.len() && before.iter().all(is_here) => {
                for (mention, at) in group.iter().zip(before) {
                    let mention = with_unit(mention, last);
                    self.current = Some(at);
                    let is_share = self.is_share(at);
                    if cues.verb == Some(Cue::Against) {
                        self.stood_against(&lead, &mention, past);
                        continue;
                    }
                    let cues = Cues { verb: self.own_verb(first, &mention).or(cues.verb), ..cues };
                    let kind = comparison(cues.verb, &mention, is_share, is_of_plan)?;
                    let doubts = if kind == ComparisonType::PointChange && is_percent(&mention) {
                        vec![Doubt::PointsAsPercent]
                    } else {
                        Vec::new()
                    };
                    let lead = Lead { cues, subject: name_end..name_end, before: Vec::new(), ..lead.clone() };
                    self.compares(&lead, &mention, after.clone(), kind, doubts);
                }
            }
            None => return None,
        }
        Some(stop)
    }

    /// Nothing but commas, "and" and words of change between two figures: "1,2; 1,5 và 2", "down 4% and up 7%".
    fn joins(&self, words: Range<usize>) -> bool {
        let tokens = self.tokens();
        let end = words.end;
        let mut at = words.start;
        while at < end {
            let is_sign = tokens.get(at).is_some_and(|word| [",", ";", "và", "and"].contains(&word.word.as_str()));
            let change = phrase::longest(tokens, at, self.lexicon.cues)
                .filter(|(_, cue)| at > words.start && matches!(cue, Cue::Rose | Cue::Fell));
            match change {
                _ if is_sign => at += 1,
                Some((length, _)) => at += length,
                None => return false,
            }
        }
        at == end && !words.is_empty()
    }

    /// "down 4% and up 7%": the verb right before a figure that is not the first.
    fn own_verb(&self, first: &Mention, mention: &Mention) -> Option<Cue> {
        let verb = phrase::longest_before(self.tokens(), mention.tokens.start, self.lexicon.cues).map(|(_, cue)| cue);
        verb.filter(|cue| mention.tokens.start > first.tokens.start && matches!(cue, Cue::Rose | Cue::Fell))
    }

    /// "41,200 and 18,650 respectively, 3% and 11% more than in 2022/23": of those that were told together, in their order.
    fn of_those_together(&mut self, from: usize, group: &[&Mention], end: usize) -> Option<usize> {
        let tokens = self.tokens();
        let (results, behind) = self.together.clone()?;
        let (first, last) = (group.first()?, group.last()?);
        let between = tokens.get(behind..first.tokens.start)?;
        let follows = behind == from && between.iter().all(|sign| sign.is(",") || sign.is("("));
        let turned = phrase::longest(tokens, last.tokens.end, self.lexicon.after_change);
        let (_, is_up) = turned.filter(|_| follows && results.len() == group.len())?;
        let after = reference::at(tokens, last.tokens.end, end, self.lexicon);
        let stop = after.as_ref().map_or(last.tokens.end, |after| after.tokens.end);
        let verb = Some(carried::verb(!is_up));
        for (mention, at) in group.iter().zip(results) {
            let mention = with_unit(mention, last);
            let kind = comparison(verb, &mention, self.is_share(at), false)?;
            let lead = lead::read(tokens, mention.tokens.start, mention.tokens.start, self.year, self.lexicon);
            let lead = Lead { cues: Cues { verb, ..lead.cues }, ..lead };
            self.current = Some(at);
            self.compares(&lead, &mention, after.clone(), kind, Vec::new());
        }
        Some(stop)
    }

    /// "94.2% were done on time and 88% right first time, against targets of 95% and 90%": the plans of as many results before.
    fn against_targets(&mut self, group: &[&Mention]) -> Option<usize> {
        let tokens = self.tokens();
        let (first, last) = (group.first()?, group.last()?);
        let words = ["targets of", "goals of", "standards of"];
        let begin = words.iter().find_map(|words| phrase::before(tokens, first.tokens.start, words))?;
        let start = self.text.span(self.sentence..self.sentence + 1).start;
        let from = self.out.results.len().checked_sub(group.len())?;
        let is_here = |at: usize| {
            self.out.results.get(at).is_some_and(|found| found.span.start >= start && found.level.is_some())
        };
        if !(from..self.out.results.len()).all(is_here) {
            return None;
        }
        for (mention, at) in group.iter().zip(from..) {
            let mention = with_unit(mention, last);
            let lead = lead::read(tokens, first.tokens.start, first.tokens.start, self.year, self.lexicon);
            let amount = self.amount(&lead, &mention, mention.tokens.clone());
            let name = self.text.words(begin..begin + 1);
            if let Some(found) = self.out.results.get_mut(at) {
                found.beside.push(Beside { amount, is_plan: true, name, year: None });
            }
        }
        Some(last.tokens.end)
    }

    /// "against 40 and 70 planned, respectively".
    fn stood_against(&mut self, lead: &Lead, mention: &Mention, past: usize) {
        let tokens = self.tokens();
        let words = tokens.get(mention.tokens.end..past).unwrap_or_default();
        let is_plan = words.iter().any(|token| self.lexicon.planned_after.contains(&token.word.as_str()));
        let amount = self.amount(lead, mention, mention.tokens.clone());
        if let Some(found) = self.current.and_then(|at| self.out.results.get_mut(at)) {
            found.beside.push(Beside { amount, is_plan, name: String::new(), year: None });
        }
    }

    /// What is said of the figures, where their results' names end, and where what follows them begins.
    fn order_words(&self, from: usize, first: &Mention, last: &Mention) -> Option<(Cues, usize, usize)> {
        let tokens = self.tokens();
        // "41 and 62, respectively", "40 and 70 planned respectively".
        let planned = phrase::one_of(tokens, last.tokens.end, self.lexicon.planned_after).unwrap_or(0);
        let end = last.tokens.end + planned;
        let end = end + usize::from(tokens.get(end).is_some_and(|sign| sign.is(",")));
        if let Some(length) = phrase::one_of(tokens, end, self.lexicon.respectively) {
            let cues = cue::before(tokens, from, first.tokens.start, self.lexicon);
            return Some((cues, cues.start, end + length));
        }
        let start = first.tokens.start;
        let (at, length) =
            (from..start).rev().find_map(|at| Some((at, phrase::one_of(tokens, at, self.lexicon.respectively)?)))?;
        // "tăng lần lượt 6% và 9%", or "lần lượt đạt 6% và 9%".
        let near = cue::before(tokens, at + length, start, self.lexicon);
        let far = cue::before(tokens, from, at, self.lexicon);
        let adjoins = near.start == at + length;
        adjoins.then_some((Cues { verb: near.verb.or(far.verb), ..near }, far.start, last.tokens.end))
    }

    /// The last names of a list, as many as there are figures.
    fn names(&self, words: Range<usize>, count: usize) -> Option<Vec<Range<usize>>> {
        let tokens = self.tokens();
        let mut pieces = Vec::new();
        let mut start = words.start;
        for at in words.clone().chain([words.end]) {
            let parts = tokens.get(at).is_some_and(|token| [",", ";", "và", "and"].contains(&token.word.as_str()));
            if at == words.end || parts {
                pieces.push(name::clean(tokens, start..at.max(start), self.lexicon));
                start = at + 1;
            }
        }
        pieces.retain(|piece| !piece.is_empty() && !name::moment(tokens, piece.clone(), self.lexicon));
        let first = pieces.len().checked_sub(count)?;
        pieces.get(first..).map(<[_]>::to_vec)
    }

    /// The level of a result is a share.
    pub(super) fn is_share(&self, at: usize) -> bool {
        let level = self.out.results.get(at).and_then(|found| found.level.as_ref());
        level.and_then(|level| level.unit.as_ref()).is_some_and(|unit| unit.kind == UnitKind::Percent)
    }

    /// "(so CK: -3 vụ, -1 người chết, +2 người bị thương)": a signed number of such a list is a difference.
    pub(super) fn signed(&mut self, from: usize, lead: &Lead, mention: &Mention) -> Option<usize> {
        let tokens = self.tokens();
        let words = from..mention.tokens.start;
        if tokens.get(words.clone()).is_some_and(|words| words.iter().any(|token| token.is(")"))) {
            self.versus = None;
        }
        let begins = |at: usize| -> Option<Reference> {
            phrase::one_of(tokens, at, self.lexicon.against)?;
            let found = reference::at(tokens, at, mention.tokens.start, self.lexicon)?;
            tokens.get(found.tokens.end).is_some_and(|sign| sign.is(":")).then_some(found)
        };
        self.versus = words.clone().find_map(begins).or(self.versus.take());
        let is_sign = |at: usize| tokens.get(at).is_some_and(|sign| ["-", "−", "–", "+"].contains(&sign.word.as_str()));
        let at = [Some(mention.tokens.start), mention.tokens.start.checked_sub(1)]
            .into_iter()
            .flatten()
            .find(|at| is_sign(*at))?;
        let verb = if tokens.get(at).is_some_and(|sign| sign.is("+")) { Cue::Rose } else { Cue::Fell };
        let current = self.current?;
        // "41 vụ (+2 vụ)", "46,8 nghìn tấn (+4,7%)": nothing else in the brackets, right behind the amount.
        let is_alone = at.checked_sub(1) == Some(from)
            && tokens.get(from).is_some_and(|sign| sign.is("("))
            && tokens.get(mention.tokens.end).is_some_and(|sign| sign.is(")"))
            && self.out.results.get(current).is_some_and(|found| found.level.is_some());
        // "so với 31/12/2021 tăng 1.475 tỷ đồng (+6,2%)": by what the change before it goes.
        let last = self.out.results.get(current).and_then(|found| found.compared.last());
        let versus = self.versus.clone().or(last.and_then(|last| last.reference.clone()));
        if self.versus.is_none() && !is_alone {
            return None;
        }
        let value = match mention.value {
            Value::One(one) => Value::One(crate::draft::number::Written { is_negative: false, is_odd: false, ..one }),
            other => other,
        };
        let mention = Mention { value, ..mention.clone() };
        let kind = comparison(Some(verb), &mention, self.is_share(current), false)?;
        let cues = Cues { verb: Some(verb), start: at, ..lead.cues };
        let lead = Lead { cues, subject: at..at, reference: versus, before: Vec::new(), ..lead.clone() };
        Some(self.compares(&lead, &mention, None, kind, Vec::new()))
    }
}

/// "6 và 9 hộ": the unit stands after the last.
fn with_unit(mention: &Mention, last: &Mention) -> Mention {
    Mention { unit: mention.unit.clone().or(last.unit.clone()), ..mention.clone() }
}

fn is_percent(mention: &Mention) -> bool {
    mention.unit.as_ref().is_some_and(|unit| unit.kind == UnitKind::Percent)
}

/// What the verb makes of such a figure; None where it is a level.
fn comparison(verb: Option<Cue>, mention: &Mention, is_share: bool, is_of_plan: bool) -> Option<ComparisonType> {
    let kind = mention.unit.as_ref().map(|unit| unit.kind);
    match (verb?, kind) {
        (Cue::Rose | Cue::Fell, Some(UnitKind::Percent)) if is_share => Some(ComparisonType::PointChange),
        (Cue::Rose | Cue::Fell, Some(UnitKind::Percent)) => Some(ComparisonType::PercentChange),
        (Cue::Rose | Cue::Fell, Some(UnitKind::Points)) => Some(ComparisonType::PointChange),
        (Cue::Rose | Cue::Fell, Some(UnitKind::Times)) | (Cue::Times, _) => Some(ComparisonType::Multiple),
        (Cue::Rose | Cue::Fell, _) => Some(ComparisonType::Difference),
        (Cue::Equals | Cue::Reached, Some(UnitKind::Percent)) if mention.is_negative() => None,
        (Cue::Equals, Some(UnitKind::Percent)) => Some(ComparisonType::PercentOf),
        // "lần lượt đạt 101% và 98,3% kế hoạch".
        (Cue::Reached, Some(UnitKind::Percent)) if is_of_plan => Some(ComparisonType::PercentOf),
        _ => None,
    }
}
