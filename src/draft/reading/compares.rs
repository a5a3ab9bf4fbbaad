//! A comparison: which result it belongs to, and how it stands to what.

use super::lead::Lead;
use super::level::joined_once;
use super::{Reader, carried, name};
use crate::draft::lexicon::{Cue, Head};
use crate::draft::numeral::{Mention, Value};
use crate::draft::phrase;
use crate::draft::reference::{self, Reference};
use crate::draft::result::{Compared, Doubt};
use crate::report::{Comparator, ComparisonType};

/// What a whole sentence is compared with stands among so many words.
const OPENS_WITHIN: usize = 5;

impl Reader<'_> {
    /// Adds a comparison to the result that it is of, which it may begin; tells where the next figure's words begin.
    pub(super) fn compares(
        &mut self,
        lead: &Lead,
        mention: &Mention,
        after: Option<Reference>,
        kind: ComparisonType,
        mut doubts: Vec<Doubt>,
    ) -> usize {
        let tokens = self.tokens();
        let past = after
            .as_ref()
            .filter(|after| after.tokens.start >= mention.tokens.end)
            .map_or(mention.tokens.end, |after| after.tokens.end);
        let value = match mention.value {
            Value::One(one) | Value::OutOf(one, _) => one,
            Value::Range(low, _) => low,
        };
        let past = if kind == ComparisonType::Difference { self.past_thing(past) } else { past };
        let regarding = self.regarding(past);
        let stop = regarding.map_or(past, |(_, end)| end);
        // "51.3%, the highest ever and 1.3 percentage points above target": it goes on, whatever stands between.
        let is_turned = self.is_turned(mention);
        let goes_on = is_turned && lead.cues.verb.is_none() && self.is_same_sentence();
        let is_named_after = phrase::longest(tokens, mention.tokens.end, self.lexicon.after_nouns).is_some()
            && !self.changed(lead, mention).is_empty();
        let at = if let Some((at, _)) = regarding {
            at
        } else if let Some(at) = self.named_again(lead) {
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
        let of_plan = kind == ComparisonType::PercentOf || self.says_plan(lead, mention);
        let reference = lead.reference.clone().or(after).or_else(|| self.opening_reference(of_plan));
        if reference.is_none() && !doubts.contains(&Doubt::NoReference) {
            doubts.push(Doubt::NoReference);
        }
        if mention.is_odd() {
            doubts.push(Doubt::OddNumber);
        }
        // "94 em đoạt giải (33 giải ba), nhiều hơn 11 giải": of which of them, behind the bracket?
        let before = tokens.get(lead.cues.start.saturating_sub(2)..lead.cues.start).unwrap_or_default();
        if kind == ComparisonType::Difference && before.iter().any(|sign| sign.is(")")) && mention.unit.is_none() {
            doubts.push(Doubt::Unreal);
        }
        let is_missed = Self::is_missed(&lead.cues);
        if lead.is_doubtful || is_missed {
            doubts.push(Doubt::Unreal);
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
            unit: mention.unit.clone().filter(|_| kind == ComparisonType::Difference),
            is_down,
            comparator: lead.cues.comparator.or(mention.comparator).or(is_missed.then_some(Comparator::Less)),
            reference,
            of_plan,
            quote,
            doubts,
        };
        // "9 kg better than our target", where less is better.
        let says_better =
            self.tokens().get(mention.tokens.end).is_some_and(|token| token.is("better") || token.is("worse"));
        if let Some(found) = self.out.results.get_mut(at) {
            let is_spell = mention.unit.as_ref().is_some_and(|unit| self.lexicon.spells.contains(&unit.label.as_str()));
            let is_down = compared.is_down != (says_better && (found.is_descending || is_spell));
            let compared = Compared { is_down, ..compared };
            self.differed = (kind == ComparisonType::Difference).then_some((stop, carried::verb(compared.is_down)));
            found.compared.push(compared);
        }
        stop
    }

    /// "So với cùng kỳ năm 2019, số vụ án giảm 171 vụ": what the sentence opens with is said of all its changes.
    fn opening_reference(&self, of_plan: bool) -> Option<Reference> {
        let tokens = self.tokens();
        let opens = |at: &usize| phrase::one_of(tokens, *at, &["so với", "compared with", "compared to"]).is_some();
        let at = (self.sentence..self.sentence + OPENS_WITHIN).find(opens)?;
        let found = reference::at(tokens, at, tokens.len(), self.lexicon)?;
        let ends = tokens.get(found.tokens.end).is_some_and(|sign| sign.is(","));
        (ends && (found.head == Head::Plan) == of_plan).then_some(found)
    }

    /// "tăng 6 người chết và giảm 14 người bị thương": past the words that name what changed, as a result has them already.
    fn past_thing(&self, at: usize) -> usize {
        let tokens = self.tokens();
        let start = self.text.span(self.sentence..self.sentence + 1).start;
        let here = self.out.results.iter().rev().take(8).take_while(|found| found.span.start >= start);
        let names: Vec<String> = here.map(|found| found.name.to_lowercase()).collect();
        let is_named = |at: &usize| {
            tokens.get(*at).is_some_and(|token| {
                token.is_word() && names.iter().any(|name| name.split(' ').any(|word| word == token.word))
            }) && phrase::one_of(tokens, *at, self.lexicon.closers).is_none()
        };
        if self.is_english() { at } else { (at..at + 3).take_while(is_named).last().map_or(at, |last| last + 1) }
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
}
