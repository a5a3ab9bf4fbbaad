//! One figure: a level, a comparison, a plan's or an earlier amount.

use std::ops::Range;

use super::lead::{self, Lead};
use super::role::Role;
use super::unreal::Standing as Unreal;
use super::{Reader, name};
use crate::direction::{self, Direction};
use crate::draft::cue::Cues;
use crate::draft::lexicon::Cue;
use crate::draft::numeral::{Mention, Value};
use crate::draft::phrase;
use crate::draft::reference;
use crate::draft::result::{Amount, Beside, Doubt, Found};
use crate::draft::unit::UnitKind;
use crate::report::{Comparator, ComparisonType};

/// So many tokens before a number may belong to it.
pub(super) const REACH: usize = 80;

impl Reader<'_> {
    /// Reads one figure; tells where the next one's words begin.
    pub(super) fn figure(&mut self, from: usize, mention: &Mention, next: Option<&Mention>, end: usize) -> usize {
        let tokens = self.tokens();
        // No name stands further back; and a text without a stop stays linear.
        let from = from.max(mention.tokens.start.saturating_sub(REACH));
        let lead = lead::read(tokens, from, mention.tokens.start, self.year, self.lexicon);
        let lead = if self.is_rest(from, &lead, mention) {
            lead::Lead { subject: lead.cues.start..lead.cues.start, ..lead }
        } else {
            lead
        };
        let lead = self.with_beaten(lead, mention);
        let lead = self.with_apposition(lead, mention);
        let lead = self.with_verb(lead, mention);
        let lead = self.with_outcome(lead, mention);
        let lead = self.with_shortage(lead, mention);
        let lead = self.with_area(lead, mention);
        let lead = self.with_carried(from, lead, mention);
        let lead = self.with_denied(lead);
        let lead = self.with_estimate(lead);
        let lead = self.with_range(lead, mention);
        if self.goes_on_planning(from, mention) {
            self.aimed = Some(self.aim(from, mention, end));
            return self.aimed.unwrap_or(mention.tokens.end);
        }
        let lead = match self.unreal(&lead, mention, end) {
            Some(Unreal::Denied(what)) => {
                self.denied = Some(what);
                return mention.tokens.end;
            }
            Some(Unreal::Supposed) => {
                self.supposed = Some(mention.tokens.end);
                if self.is_supposed_later(mention) {
                    self.aimed = Some(self.aim(from, mention, end));
                    return self.aimed.unwrap_or(mention.tokens.end);
                }
                return mention.tokens.end;
            }
            Some(Unreal::Doubtful) => {
                self.supposed = Some(mention.tokens.end);
                Lead { is_doubtful: true, ..lead }
            }
            None => lead,
        };
        if let Some(end) = self.signed(from, &lead, mention) {
            return end;
        }
        if lead.is_new_clause && !self.is_listed {
            self.whole = None;
        }
        self.is_listed |= lead.is_listed;
        if lead.is_part {
            self.whole = self.whole.or(self
                .current
                .map(|current| self.out.results.get(current).and_then(|found| found.part_of).unwrap_or(current)));
        }
        // "an 8% increase on last year": the reference stands after the noun.
        let noun =
            phrase::longest(tokens, mention.tokens.end, self.lexicon.after_nouns).map_or(0, |(length, _)| length);
        let thing = usize::from(self.is_change_of_thing(&lead, mention));
        let after = reference::at(tokens, self.past_bracket(mention.tokens.end) + noun + thing, end, self.lexicon);
        // "tối thiểu đạt 95% kế hoạch vào 31/01/2023; đến nay mới 67,3%": the result of what was just planned.
        if let Some((name, reference)) = self.planned.take().filter(|_| lead.subject.is_empty() && after.is_none())
            && mention.unit.as_ref().is_some_and(|unit| unit.kind == UnitKind::Percent)
            && !mention.is_negative()
        {
            self.begin(name, lead.cues.start..mention.tokens.end, vec![Doubt::InheritedName]);
            return self.compares(&lead, mention, Some(reference), ComparisonType::PercentOf, vec![Doubt::NoReference]);
        }
        let role = self.role(&lead, mention, next, after.as_ref(), end);
        self.of_each = self.is_of_each(&lead, mention).then_some(mention.tokens.end);
        match role {
            Role::Level => self.level(from, &lead, mention, end),
            // "đạt âm 2,3%": no share of a plan is below zero, so this is a level.
            Role::Compares(ComparisonType::PercentOf | ComparisonType::Multiple, _) if mention.is_negative() => {
                self.level(from, &lead, mention, end)
            }
            Role::Compares(kind, doubts) => self.compares(&lead, mention, after, kind, doubts),
            Role::Share => {
                let span = self.span(lead.cues.start..mention.tokens.end);
                if let Some(found) = self.current.and_then(|at| self.out.results.get_mut(at)) {
                    found.note = found.note.clone().or(Some(span));
                }
                mention.tokens.end
            }
            Role::Plan(reference) => {
                self.beside(&lead, mention, true, self.text.words(reference.tokens.clone()), reference.year)
            }
            Role::Earlier(name, year) => self.beside(&lead, mention, false, name, year),
            Role::Was => {
                self.pending = Some((mention.clone(), lead, from));
                mention.tokens.end
            }
            Role::Nothing => {
                self.skipped = Some(mention.tokens.end);
                mention.tokens.end
            }
            Role::Respectively => {
                self.is_respective = true;
                mention.tokens.end
            }
            Role::Qualifies => from,
        }
    }

    pub(super) fn amount(&self, lead: &Lead, mention: &Mention, quote: Range<usize>) -> Amount {
        let (low, high) = match mention.value {
            Value::One(one) | Value::OutOf(one, _) => (one, None),
            Value::Range(low, high) => (low, Some(high)),
        };
        let is_missed = Self::is_missed(&lead.cues);
        Amount {
            low,
            high,
            unit: mention.unit.clone(),
            comparator: mention.comparator.or(lead.cues.comparator).or(is_missed.then_some(Comparator::Less)),
            is_estimated: lead.cues.is_estimated,
            quote: self.span(quote),
        }
    }

    /// "nguồn vốn huy động ước thực hiện đến 30/9/2022 là 25.390 tỷ đồng": only when stands between the estimate and its verb.
    fn with_estimate(&self, lead: Lead) -> Lead {
        let tokens = self.tokens();
        let subject = lead.subject.clone();
        let found = subject.clone().skip(1).find_map(|at| {
            let (length, cue) = phrase::longest(tokens, at, self.lexicon.cues)?;
            let when = at + length..subject.end;
            let is_when = !when.is_empty() && name::moment(tokens, when, self.lexicon);
            (cue == Cue::Estimated && is_when).then_some(at)
        });
        match found {
            Some(at) if !self.is_english() => {
                let cues = Cues { is_estimated: true, ..lead.cues };
                Lead { cues, subject: subject.start..at, ..lead }
            }
            _ => lead,
        }
    }

    /// "giảm từ 5-10%": how much it changed, and not what it was.
    fn with_range(&self, lead: Lead, mention: &Mention) -> Lead {
        let is_share = mention.unit.as_ref().is_some_and(|unit| unit.kind == UnitKind::Percent);
        let is_range = matches!(mention.value, Value::Range(..)) && is_share && lead.cues.verb == Some(Cue::From);
        let change = phrase::longest_before(self.tokens(), lead.cues.start, self.lexicon.cues)
            .filter(|(at, cue)| is_range && *at >= self.sentence && matches!(cue, Cue::Rose | Cue::Fell));
        let Some((start, verb)) = change else { return lead };
        let subject = name::clean(self.tokens(), lead.piece.start..start.max(lead.piece.start), self.lexicon);
        Lead { cues: Cues { verb: Some(verb), start, ..lead.cues }, subject, ..lead }
    }

    /// A planned or earlier amount: beside the result that is there, else before the one that comes.
    fn beside(&mut self, lead: &Lead, mention: &Mention, is_plan: bool, name: String, year: Option<i32>) -> usize {
        let mut amount = self.amount(lead, mention, lead.cues.start.min(mention.tokens.start)..mention.tokens.end);
        // "below the 45% target": so the result stands to it; the plan has no bound.
        let is_told = mention.tokens.start.checked_sub(1).and_then(|at| self.tokens().get(at));
        if is_told.is_some_and(|word| ["the", "its", "our", "their"].contains(&word.word.as_str())) {
            amount.comparator = mention.comparator;
        }
        let beside = Beside { amount, is_plan, name, year };
        // A plan that was met or missed, and no more is told.
        if is_plan && let Some(named) = self.owed(lead, mention) {
            let at = self.begin(self.text.words(named.clone()), named.start..mention.tokens.end, Vec::new());
            if let Some(found) = self.out.results.get_mut(at) {
                found.beside.push(beside);
            }
            return mention.tokens.end;
        }
        // "bringing the total to 287 against a target of 340": the plan is of the number before it, which was not read.
        if is_plan && lead.goes_on && self.is_english() && self.skipped == Some(lead.piece.start) {
            return mention.tokens.end;
        }
        let is_after = phrase::one_of(self.tokens(), mention.tokens.end, self.lexicon.planned_after).is_some();
        // "forecast to spend £61m against a budget of £88m, with £27m moved": the plan is of what was not read.
        let is_of_before = lead.goes_on && self.is_english();
        match self.current.and_then(|at| self.out.results.get_mut(at)) {
            Some(found) if lead.subject.len() <= 1 && !lead.is_new_clause || lead.goes_on || !is_plan || is_after => {
                found.beside.push(beside)
            }
            _ if is_plan && !is_of_before => self.waiting = Some(beside),
            _ => {}
        }
        mention.tokens.end
    }

    /// Begins a result: what follows belongs to it.
    pub(super) fn begin(&mut self, name: String, tokens: Range<usize>, mut doubts: Vec<Doubt>) -> usize {
        let part_of = self.whole;
        if part_of.is_some() {
            doubts.push(Doubt::PartOf);
        }
        let is_descending = direction::of_name(&name) == Some(Direction::Less);
        if is_descending {
            doubts.push(Doubt::Direction);
        }
        let span = self.span(tokens);
        self.out.results.push(Found {
            name,
            span,
            level: None,
            compared: Vec::new(),
            beside: Vec::new(),
            part_of,
            note: None,
            doubts,
            paragraph: self.at,
            is_descending,
        });
        let at = self.out.results.len() - 1;
        self.current = Some(at);
        self.is_tallied = false;
        self.is_respective = false;
        at
    }
}
