//! One figure: a level, a comparison, a plan's or an earlier amount.

use std::ops::Range;

use super::lead::{self, Lead};
use super::level::joined_once;
use super::role::Role;
use super::{Reader, name};
use crate::direction::{self, Direction};
use crate::draft::lexicon::{Cue, Head};
use crate::draft::numeral::{Mention, Value};
use crate::draft::phrase;
use crate::draft::reference::{self, Reference};
use crate::draft::result::{Amount, Beside, Compared, Doubt, Found};
use crate::draft::unit::Kind;
use crate::report::ComparisonType;

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
        let lead = self.with_verb(lead, mention);
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
        let after = reference::at(tokens, self.past_bracket(mention.tokens.end) + noun, end, self.lexicon);
        // "tối thiểu đạt 95% kế hoạch vào 31/01/2023; đến nay mới 67,3%": the result of what was just planned.
        if let Some((name, reference)) = self.planned.take().filter(|_| lead.subject.is_empty() && after.is_none())
            && mention.unit.as_ref().is_some_and(|unit| unit.kind == Kind::Percent)
        {
            self.begin(name, lead.cues.start..mention.tokens.end, vec![Doubt::InheritedName]);
            return self.compares(&lead, mention, Some(reference), ComparisonType::PercentOf, vec![Doubt::NoReference]);
        }
        let role = self.role(&lead, mention, next, after.as_ref(), end);
        match role {
            Role::Level => self.level(from, &lead, mention, end),
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
            Role::Nothing => mention.tokens.end,
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
        Amount {
            low,
            high,
            unit: mention.unit.clone(),
            comparator: mention.comparator.or(lead.cues.comparator),
            is_estimated: lead.cues.is_estimated,
            quote: self.span(quote),
        }
    }

    /// A planned or earlier amount: beside the result that is there, else before the one that comes.
    fn beside(&mut self, lead: &Lead, mention: &Mention, is_plan: bool, name: String, year: Option<i32>) -> usize {
        let amount = self.amount(lead, mention, lead.cues.start.min(mention.tokens.start)..mention.tokens.end);
        let beside = Beside { amount, is_plan, name, year };
        let is_after = phrase::one_of(self.tokens(), mention.tokens.end, self.lexicon.planned_after).is_some();
        match self.current.and_then(|at| self.out.results.get_mut(at)) {
            Some(found) if lead.subject.len() <= 1 && !lead.is_new_clause || lead.goes_on || !is_plan || is_after => {
                found.beside.push(beside)
            }
            _ if is_plan => self.waiting = Some(beside),
            _ => {}
        }
        mention.tokens.end
    }

    pub(super) fn compares(
        &mut self,
        lead: &Lead,
        mention: &Mention,
        after: Option<Reference>,
        kind: ComparisonType,
        mut doubts: Vec<Doubt>,
    ) -> usize {
        let tokens = self.tokens();
        let stop = after
            .as_ref()
            .filter(|after| after.tokens.start >= mention.tokens.end)
            .map_or(mention.tokens.end, |after| after.tokens.end);
        let value = match mention.value {
            Value::One(one) | Value::OutOf(one, _) => one,
            Value::Range(low, _) => low,
        };
        // "51.3%, the highest ever and 1.3 percentage points above target": it goes on, whatever stands between.
        let is_turned = self.is_turned(mention);
        let scale = mention.unit.as_ref().map(|unit| unit.scale);
        let goes_on = is_turned && lead.cues.verb.is_none() && self.is_same_sentence();
        let is_named_after = phrase::longest(tokens, mention.tokens.end, self.lexicon.after_nouns).is_some()
            && !self.changed(lead, mention).is_empty();
        let at = if let Some(at) = self.told_again(lead) {
            at
        } else if lead.subject.is_empty() || goes_on || is_named_after {
            match self.current {
                // "tính chung 12 tháng tăng 9,9%": the same thing, another time.
                Some(at) if self.is_other_time(lead, at) => {
                    let name = self.out.results.get(at).map_or_else(String::new, |found| found.name.clone());
                    let moment = self.text.words(lead.piece.clone());
                    self.begin(
                        joined_once(&name, &moment),
                        lead.piece.start..mention.tokens.end,
                        vec![Doubt::InheritedName],
                    )
                }
                // "two per cent for adults and seven per cent for children".
                Some(at) if self.is_next_of(lead, mention) => {
                    let what = self.changed(lead, mention);
                    let name = self.out.results.get(at).map_or_else(String::new, |found| found.name.clone());
                    let name = joined_once(&name, &self.text.words(mention.tokens.end..what.end));
                    self.begin(name, lead.cues.start..what.end, vec![Doubt::InheritedName])
                }
                // "A reduction of 66% in carbon emissions": what changed stands after it.
                _ if !self.changed(lead, mention).is_empty() => {
                    let name = self.changed(lead, mention);
                    self.begin(self.text.words(name.clone()), lead.cues.start..name.end, Vec::new())
                }
                // "Though rising by 12%, foreign investment was": its name stands after it.
                _ if !self.following(lead, stop).is_empty() => {
                    let name = self.following(lead, stop);
                    self.begin(self.text.words(name.clone()), lead.cues.start..name.end, Vec::new())
                }
                // "for drugs, down by seven per cent, robbery, down by three per cent": what stands between commas is another.
                Some(at) if self.is_another(lead, at) => {
                    let piece = lead.before.first().cloned().unwrap_or_default();
                    let piece = name::clean(tokens, piece, self.lexicon);
                    let doubts = vec![Doubt::ComposedName];
                    self.begin(self.text.words(piece.clone()), piece.start..mention.tokens.end, doubts)
                }
                Some(at) if kind == ComparisonType::Difference => self.fitting(mention).unwrap_or(at),
                Some(at) => at,
                None => match lead
                    .before
                    .iter()
                    .map(|piece| name::clean(tokens, piece.clone(), self.lexicon))
                    .find(|piece| !piece.is_empty())
                {
                    Some(piece) => {
                        self.begin(self.text.words(piece.clone()), piece.start..mention.tokens.end, Vec::new())
                    }
                    // "đạt 100% chỉ tiêu tuyển quân": the plan says of what.
                    None => match after.as_ref().filter(|after| after.head == Head::Plan) {
                        Some(after) => {
                            let name = self.text.words(after.tokens.clone());
                            self.begin(name, lead.cues.start..after.tokens.end, vec![Doubt::ComposedName])
                        }
                        None => return stop,
                    },
                },
            }
        } else {
            self.begin(self.text.words(lead.subject.clone()), lead.subject.start..mention.tokens.end, Vec::new())
        };
        // A difference is told in the unit of its level.
        let level =
            self.out.results.get(at).and_then(|found| found.level.as_ref()).and_then(|level| level.unit.as_ref());
        let rescaled = scale.zip(level.map(|unit| unit.scale)).filter(|_| kind == ComparisonType::Difference);
        let value = rescaled.map_or(Some(value), |(own, unit)| value.rescaled(own, unit));
        let Some(value) = value else { return stop };
        let of_plan = kind == ComparisonType::PercentOf || self.says_plan(lead, mention);
        let reference = lead.reference.clone().or(after);
        if reference.is_none() && !doubts.contains(&Doubt::NoReference) {
            doubts.push(Doubt::NoReference);
        }
        if mention.is_odd() {
            doubts.push(Doubt::OddNumber);
        }
        if kind == ComparisonType::PercentChange && of_plan && value.float() > 100.0 {
            doubts.push(Doubt::ExceededBeyondHundred);
        }
        let start = lead.cues.start;
        let turned = [self.lexicon.after_change, self.lexicon.after_nouns]
            .iter()
            .find_map(|table| phrase::longest(tokens, self.past_bracket(mention.tokens.end), table))
            .map(|(_, is_up)| !is_up);
        // "tăng 7,7% tương đương 1,6 triệu đồng": the same change again.
        let again = lead.cues.verb == Some(Cue::Equals) && kind == ComparisonType::Difference;
        let was_down =
            self.out.results.get(at).and_then(|found| found.compared.last()).is_some_and(|last| last.is_down);
        let is_down = again && was_down
            || lead.cues.verb == Some(Cue::Fell)
            || !matches!(lead.cues.verb, Some(Cue::Rose)) && turned == Some(true);
        let quote = self.span(start..stop);
        let compared = Compared {
            kind,
            value,
            is_down,
            comparator: lead.cues.comparator.or(mention.comparator),
            reference,
            of_plan,
            quote,
            doubts,
        };
        // "9 kg better than our target", where less is better.
        let says_better =
            self.tokens().get(mention.tokens.end).is_some_and(|token| token.is("better") || token.is("worse"));
        if let Some(found) = self.out.results.get_mut(at) {
            let is_down = compared.is_down != (says_better && found.is_descending);
            let compared = Compared { is_down, ..compared };
            found.compared.push(compared);
        }
        stop
    }

    /// A period is named before the comparison, and the result has its own already.
    fn is_other_time(&self, lead: &Lead, at: usize) -> bool {
        let words = self.tokens().get(lead.piece.clone()).unwrap_or_default();
        let says = words.iter().any(|token| token.is_number())
            && name::moment(self.tokens(), lead.piece.clone(), self.lexicon);
        says && lead.reference.is_none() && self.out.results.get(at).is_some_and(|found| !found.compared.is_empty())
    }

    /// "vượt", "hụt" speak of a plan where nothing else is said.
    fn says_plan(&self, lead: &Lead, mention: &Mention) -> bool {
        let words = self.tokens().get(lead.cues.start..mention.tokens.start).unwrap_or_default();
        words
            .iter()
            .any(|token| ["vượt", "hụt", "exceeded", "exceeding", "above", "below"].contains(&token.word.as_str()))
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
