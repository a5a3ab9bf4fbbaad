//! One figure: a level, a comparison, a plan's or an earlier amount.

use std::ops::Range;

use super::lead::{self, Lead};
use super::{Reader, name};
use crate::draft::lexicon::{Cue, Head};
use crate::draft::numeral::{Mention, Value};
use crate::draft::reference::{self, Reference};
use crate::draft::result::{Amount, Beside, Compared, Doubt, Found};
use crate::draft::unit::{Kind, Unit};
use crate::draft::phrase;
use crate::report::ComparisonType;

/// What a figure is.
enum Role {
    Level,
    Compares(ComparisonType, Vec<Doubt>),
    /// A share of what stands before: a remark.
    Share,
    Plan(Reference),
    Earlier(String, Option<i32>),
    /// What it was, before what it has come to.
    Was,
    /// Nothing that the report can hold.
    Nothing,
    /// Part of a name: "giá trị sản xuất trên 1ha".
    Qualifies,
}

impl Reader<'_> {
    /// Reads one figure; tells where the next one's words begin.
    pub(super) fn figure(&mut self, from: usize, mention: &Mention, next: Option<&Mention>, end: usize) -> usize {
        let tokens = self.tokens();
        let lead = lead::read(tokens, from, mention.tokens.start, self.year, self.lexicon);
        if lead.is_new_clause && !self.is_listed {
            self.whole = None;
        }
        self.is_listed |= lead.is_listed;
        if lead.is_part {
            self.whole = self.whole.or(self.current.map(|current| self.out.results.get(current).and_then(|found| found.part_of).unwrap_or(current)));
        }
        let after = reference::at(tokens, mention.tokens.end, end, self.lexicon);
        // "tối thiểu đạt 95% kế hoạch vào 31/01/2023; đến nay mới 67,3%": the result of what was just planned.
        if let Some((name, reference)) = self.planned.take().filter(|_| lead.subject.is_empty() && after.is_none())
            && mention.unit.as_ref().is_some_and(|unit| unit.kind == Kind::Percent)
        {
            self.begin(name, lead.cues.start..mention.tokens.end, &lead, vec![Doubt::InheritedName]);
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
            Role::Plan(reference) => self.beside(&lead, mention, true, self.text.words(reference.tokens.clone()), reference.year),
            Role::Earlier(name, year) => self.beside(&lead, mention, false, name, year),
            Role::Was => {
                self.pending = Some((mention.clone(), lead, from));
                mention.tokens.end
            }
            Role::Nothing => mention.tokens.end,
            Role::Qualifies => from,
        }
    }

    fn role(&self, lead: &Lead, mention: &Mention, next: Option<&Mention>, after: Option<&Reference>, end: usize) -> Role {
        use ComparisonType::{Difference, Multiple, PercentChange, PercentOf, PointChange};
        let tokens = self.tokens();
        let current = self.current.and_then(|at| self.out.results.get(at));
        let goes_on = lead.subject.is_empty();
        let level = current.and_then(|found| found.level.as_ref());
        let change = matches!(lead.cues.verb, Some(Cue::Rose | Cue::Fell));
        let kind = mention.unit.as_ref().map(|unit| unit.kind);
        if self.qualifies(lead, mention, kind) {
            return Role::Qualifies;
        }
        if lead.cues.verb == Some(Cue::From) && next.is_some_and(|next| self.comes_to(mention, next)) {
            return Role::Was;
        }
        // "97,4 tỷ/286,1 tỷ", "68,5%/kế hoạch 68%".
        let is_divided = tokens.get(mention.tokens.start.wrapping_sub(1)).is_some_and(|sign| sign.is("/") && sign.is_glued);
        if is_divided && level.is_some() && lead.planned.is_none() {
            return Role::Plan(Reference { tokens: mention.tokens.start..mention.tokens.start, head: Head::Plan, setter: None, year: None });
        }
        // "(kế hoạch tăng 7,5 - 8%)": a planned change, which no target can hold.
        let plans = phrase::one_of(tokens, lead.subject.start, &["kế hoạch", "nq", "nghị quyết", "chỉ tiêu", "mục tiêu"]).is_some() || phrase::longest(tokens, lead.piece.start, self.lexicon.heads).is_some_and(|(_, head)| head == Head::Plan);
        if lead.is_bracketed && change && plans {
            return Role::Share;
        }
        // "VND5.46 trillion (US$225 million)": the same money again.
        let is_money = |kind: Option<Kind>| matches!(kind, Some(Kind::Money { .. }));
        if lead.is_bracketed && goes_on && lead.cues.verb.is_none() && is_money(kind) && level.is_some_and(|level| is_money(level.unit.as_ref().map(|unit| unit.kind))) {
            return Role::Nothing;
        }
        if let Some(planned) = &lead.planned {
            return Role::Plan(planned.clone());
        }
        // "so với kế hoạch (5%)": the amount of the reference that was just named.
        if lead.is_bracketed && goes_on && lead.cues.verb.is_none() && kind == Some(Kind::Percent)
            && let Some(last) = current.and_then(|found| found.compared.last()).and_then(|compared| compared.reference.clone())
            && last.tokens.end + 2 >= mention.tokens.start
        {
            return match last.head {
                Head::Plan => Role::Plan(last),
                Head::Past => Role::Earlier(self.text.words(last.tokens.clone()), last.year),
            };
        }
        if phrase::one_of(tokens, mention.tokens.end, self.lexicon.planned_after).is_some() && current.is_some() {
            return Role::Plan(Reference { tokens: mention.tokens.end..mention.tokens.end + 1, head: Head::Plan, setter: None, year: None });
        }
        // "1.2% under budget", "0.2 percentage points below target".
        if after.is_some() && !change && phrase::longest(tokens, mention.tokens.end, self.lexicon.after_change).is_some() {
            return Role::Compares(match kind {
                Some(Kind::Percent) => PercentChange,
                Some(Kind::Points) => PointChange,
                _ => Difference,
            }, Vec::new());
        }
        if self.is_tallied && kind == Some(Kind::Percent) && goes_on && !change && after.is_none() && name::after(tokens, mention.tokens.end, end, self.lexicon).is_empty() {
            return Role::Nothing;
        }
        // "fell to 412 kg from 438 kg": what it was, after what it is.
        let same_unit = level.is_some_and(|level| level.unit.as_ref().map(|unit| &unit.label) == mention.unit.as_ref().map(|unit| &unit.label));
        if lead.cues.verb == Some(Cue::From) && goes_on && same_unit && !lead.is_new_clause {
            return Role::Earlier(String::new(), None);
        }
        if let Some((words, year)) = &lead.earlier {
            let fits_level = level.is_some_and(|level| level.unit.as_ref().map(|unit| std::mem::discriminant(&unit.kind)) == mention.unit.as_ref().map(|unit| std::mem::discriminant(&unit.kind)));
            if !fits_level && current.is_none_or(|found| found.level.is_some()) {
                return Role::Nothing;
            }
            return Role::Earlier(self.text.words(words.clone()), *year);
        }
        match kind {
            Some(Kind::Times) => match lead.cues.verb {
                Some(Cue::Times | Cue::Equals) => Role::Compares(Multiple, Vec::new()),
                Some(Cue::Rose) => Role::Compares(Multiple, vec![Doubt::TimesMore]),
                _ => Role::Nothing,
            },
            Some(Kind::Points) => if change { Role::Compares(PointChange, Vec::new()) } else { Role::Level },
            Some(Kind::Percent) => {
                let is_share = level.is_some_and(|level| level.unit.as_ref().is_some_and(|unit| unit.kind == Kind::Percent));
                match lead.cues.verb {
                    Some(Cue::Share) if goes_on && level.is_some() => Role::Share,
                    _ if change && goes_on && is_share => Role::Compares(PointChange, vec![Doubt::PointsAsPercent]),
                    _ if change => Role::Compares(PercentChange, Vec::new()),
                    Some(Cue::Share) => Role::Level,
                    _ if lead.reference.is_some() => Role::Compares(PercentOf, Vec::new()),
                    _ if after.is_some_and(|after| !self.has_amount(after, end)) => Role::Compares(PercentOf, Vec::new()),
                    _ if after.is_some() => Role::Level,
                    Some(Cue::Equals) if goes_on && current.is_some() => Role::Compares(PercentOf, Vec::new()),
                    Some(Cue::Reached) if goes_on && level.is_some() && !is_share && name::after(tokens, mention.tokens.end, end, self.lexicon).is_empty() => Role::Compares(PercentOf, Vec::new()),
                    _ if goes_on && level.is_some() && lead.is_bracketed => Role::Share,
                    _ if goes_on && level.is_none() && current.is_some() && name::after(tokens, mention.tokens.end, end, self.lexicon).is_empty() && !lead.is_new_clause => Role::Compares(PercentOf, vec![Doubt::NoReference]),
                    _ => Role::Level,
                }
            }
            _ if change && goes_on && self.fitting(mention.unit.as_ref()).is_some() => Role::Compares(Difference, Vec::new()),
            _ if change && !goes_on && !self.follows_verb(lead, mention, end) => Role::Compares(Difference, Vec::new()),
            _ if lead.cues.verb == Some(Cue::Against) => Role::Earlier(String::new(), None),
            None => if self.is_counted(lead, mention, end) { Role::Level } else { Role::Nothing },
            Some(_) => Role::Level,
        }
    }

    /// "mặt bằng của 9 dự án", "tại 12 xã", "trên 1ha", "within 60 seconds": the number only qualifies what stands around it.
    fn qualifies(&self, lead: &Lead, mention: &Mention, kind: Option<Kind>) -> bool {
        let is_thing = matches!(kind, Some(Kind::Count) | None | Some(Kind::Physical));
        let has_verb = lead.cues.verb.is_some();
        let is_one = matches!(mention.value, Value::One(one) if one.mantissa == 1 && one.decimals == 0);
        let is_spell = mention.unit.as_ref().is_some_and(|unit| self.lexicon.spells.contains(&unit.label.as_str()));
        let after_word = self.lexicon.qualifiers.iter().any(|word| phrase::before(self.tokens(), lead.cues.start, word).is_some());
        is_thing && !has_verb && (after_word || (is_one || is_spell) && lead.cues.comparator.is_some())
    }

    /// "từ 1.420 con xuống còn 1.265 con": only words of change between the two.
    fn comes_to(&self, mention: &Mention, next: &Mention) -> bool {
        let lead = lead::read(self.tokens(), mention.tokens.end, next.tokens.start, None, self.lexicon);
        matches!(lead.cues.verb, Some(Cue::To | Cue::Left | Cue::Reached)) && lead.subject.is_empty() && !lead.is_new_clause
    }

    /// "so với kế hoạch 68%": an amount follows the reference.
    fn has_amount(&self, after: &Reference, end: usize) -> bool {
        let at = after.tokens.end;
        at < end && self.tokens().get(at).is_some_and(|token| token.is_number()) 
    }

    /// "Sắp xếp, giảm 4 đơn vị": the verb and its noun are the result.
    fn follows_verb(&self, lead: &Lead, mention: &Mention, end: usize) -> bool {
        let is_count = mention.unit.as_ref().is_none_or(|unit| unit.kind == Kind::Count);
        lead.subject.is_empty() && is_count && !name::after(self.tokens(), mention.tokens.end, end, self.lexicon).is_empty()
    }

    /// The last result of the sentence that a difference in that unit can belong to.
    fn fitting(&self, unit: Option<&Unit>) -> Option<usize> {
        let start = self.text.span(self.sentence..self.sentence + 1).start;
        let results = self.out.results.iter().enumerate().rev();
        let here = results.take_while(|(at, found)| found.span.start >= start || Some(*at) == self.current).take(8);
        let current = self.current?;
        here.filter(|(at, _)| *at <= current).find(|(_, found)| fits(found, unit)).map(|(at, _)| at)
    }

    /// A bare number counts something only where a noun follows it.
    fn is_counted(&self, lead: &Lead, mention: &Mention, end: usize) -> bool {
        let tokens = self.tokens();
        let noun = name::after(tokens, mention.tokens.end, end, self.lexicon);
        let is_noun = tokens.get(noun.start).is_some_and(|token| token.is_word() && !token.is_capital && token.word.chars().count() > 1);
        let is_planned = self.waiting.is_some() || matches!(mention.value, Value::OutOf(..));
        // "The number of households fell to 61": the name itself says that it counts.
        let name = self.text.words(lead.subject.clone()).to_lowercase();
        // "grew by 11,400 to 58,900": what it has come to.
        let came = lead.cues.verb == Some(Cue::To) && lead.subject.is_empty();
        let lacks = self.current.and_then(|at| self.out.results.get(at)).is_some_and(|found| found.level.is_none() && !found.compared.is_empty());
        let counts = came && lacks || ["number of", "số ", "tổng số"].iter().any(|word| name.starts_with(word));
        let is_reached = counts && matches!(lead.cues.verb, Some(Cue::Reached | Cue::Left | Cue::To));
        is_planned || is_reached || !noun.is_empty() && is_noun
    }

    fn amount(&self, lead: &Lead, mention: &Mention, quote: Range<usize>) -> Amount {
        let (low, high) = match mention.value {
            Value::One(one) | Value::OutOf(one, _) => (one, None),
            Value::Range(low, high) => (low, Some(high)),
        };
        Amount { low, high, unit: mention.unit.clone(), comparator: mention.comparator.or(lead.cues.comparator), is_estimated: lead.cues.is_estimated, quote: self.span(quote) }
    }

    /// A planned or earlier amount: beside the result that is there, else before the one that comes.
    fn beside(&mut self, lead: &Lead, mention: &Mention, is_plan: bool, name: String, year: Option<i32>) -> usize {
        let amount = self.amount(lead, mention, lead.cues.start.min(mention.tokens.start)..mention.tokens.end);
        let beside = Beside { amount, is_plan, name, year };
        let is_after = phrase::one_of(self.tokens(), mention.tokens.end, self.lexicon.planned_after).is_some();
        match self.current.and_then(|at| self.out.results.get_mut(at)) {
            Some(found) if lead.subject.is_empty() || lead.goes_on || !is_plan || is_after => found.beside.push(beside),
            _ if is_plan => self.waiting = Some(beside),
            _ => {}
        }
        mention.tokens.end
    }

    fn compares(&mut self, lead: &Lead, mention: &Mention, after: Option<Reference>, kind: ComparisonType, mut doubts: Vec<Doubt>) -> usize {
        let tokens = self.tokens();
        let stop = after.as_ref().filter(|after| after.tokens.start >= mention.tokens.end).map_or(mention.tokens.end, |after| after.tokens.end);
        let value = match mention.value {
            Value::One(one) | Value::OutOf(one, _) => one,
            Value::Range(low, _) => low,
        };
        let at = if lead.subject.is_empty() {
            match self.current {
                // "tính chung 12 tháng tăng 9,9%": the same thing, another time.
                Some(at) if self.is_other_time(lead, at) => {
                    let name = self.out.results.get(at).map_or_else(String::new, |found| found.name.clone());
                    let moment = self.text.words(lead.piece.clone());
                    self.begin(join(&name, &moment), lead.piece.start..mention.tokens.end, lead, vec![Doubt::InheritedName])
                }
                Some(at) if kind == ComparisonType::Difference => self.fitting(mention.unit.as_ref()).unwrap_or(at),
                Some(at) => at,
                None => match lead.before.iter().map(|piece| name::clean(tokens, piece.clone(), self.lexicon)).find(|piece| !piece.is_empty()) {
                    Some(piece) => self.begin(self.text.words(piece.clone()), piece.start..mention.tokens.end, lead, Vec::new()),
                    None => return stop,
                },
            }
        } else {
            self.begin(self.text.words(lead.subject.clone()), lead.subject.start..mention.tokens.end, lead, Vec::new())
        };
        let of_plan = kind == ComparisonType::PercentOf || self.says_plan(lead, mention);
        let reference = lead.reference.clone().or(after);
        if reference.is_none() {
            doubts.push(Doubt::NoReference);
        }
        if mention.is_odd() {
            doubts.push(Doubt::OddNumber);
        }
        if kind == ComparisonType::PercentChange && of_plan && value.float() > 100.0 {
            doubts.push(Doubt::ExceededBeyondHundred);
        }
        let start = lead.cues.start;
        let turned = phrase::longest(tokens, mention.tokens.end, self.lexicon.after_change).map(|(_, is_up)| !is_up);
        let is_down = lead.cues.verb == Some(Cue::Fell) || !matches!(lead.cues.verb, Some(Cue::Rose)) && turned == Some(true);
        let quote = self.span(start..stop);
        let compared = Compared { kind, value, is_down, comparator: lead.cues.comparator.or(mention.comparator), reference, of_plan, quote, doubts };
        if let Some(found) = self.out.results.get_mut(at) {
            found.compared.push(compared);
        }
        stop
    }

    /// A period is named before the comparison, and the result has its own already.
    fn is_other_time(&self, lead: &Lead, at: usize) -> bool {
        let words = self.tokens().get(lead.piece.clone()).unwrap_or_default();
        let says = words.iter().any(|token| token.is_number()) && name::moment(self.tokens(), lead.piece.clone(), self.lexicon);
        says && lead.reference.is_none() && self.out.results.get(at).is_some_and(|found| !found.compared.is_empty())
    }

    /// "vượt", "hụt" speak of a plan where nothing else is said.
    fn says_plan(&self, lead: &Lead, mention: &Mention) -> bool {
        let words = self.tokens().get(lead.cues.start..mention.tokens.start).unwrap_or_default();
        words.iter().any(|token| ["vượt", "hụt", "exceeded", "exceeding", "above", "below"].contains(&token.word.as_str()))
    }

    fn level(&mut self, from: usize, lead: &Lead, mention: &Mention, end: usize) -> usize {
        let tokens = self.tokens();
        let was = self.pending.take();
        let lead_of_name = was.as_ref().map_or(lead, |(_, lead, _)| lead);
        let after = name::after(tokens, mention.tokens.end, end, self.lexicon);
        let (name, start, stop, mut doubts) = self.named(lead_of_name, mention, after);
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
        if opening.is_some_and(|_| phrase::longest_before(tokens, start, self.lexicon.cues).is_some_and(|(_, cue)| cue == Cue::Estimated)) {
            amount.is_estimated = true;
        }
        if let (None, Some(waiting)) = (&amount.unit, &self.waiting) {
            amount.unit = waiting.amount.unit.clone();
        }
        let planned = match mention.value {
            Value::OutOf(_, total) => Some(Amount { low: total, high: None, comparator: None, is_estimated: false, ..amount.clone() }),
            _ => None,
        };
        // A name told twice: a comparison that stood alone now has its level.
        let same = self.current.filter(|at| lead.subject.is_empty() && (lead.is_bracketed || matches!(lead.cues.verb, Some(Cue::To | Cue::Left))) && self.out.results.get(*at).is_some_and(|found| found.level.is_none()));
        let at = match same {
            Some(at) => at,
            None => self.begin(name, start..stop, lead, doubts),
        };
        let waiting = self.waiting.take();
        let was = was.map(|(mention, lead, _)| self.amount(&lead, &mention, mention.tokens.clone()));
        if let Some(found) = self.out.results.get_mut(at) {
            found.is_descending |= lead.cues.verb == Some(Cue::Left);
            found.level = Some(amount);
            found.beside.extend(waiting);
            found.beside.extend(planned.map(|amount| Beside { amount, is_plan: true, name: String::new(), year: None }));
            found.beside.extend(was.map(|amount| Beside { amount, is_plan: false, name: String::new(), year: None }));
        }
        stop
    }

    /// A level's name, the tokens that it and its number take, and what is doubtful in it.
    fn named(&self, lead: &Lead, mention: &Mention, after: Range<usize>) -> (String, usize, usize, Vec<Doubt>) {
        let tokens = self.tokens();
        let words = |range: Range<usize>| self.text.words(range);
        let mut subject = lead.subject.clone();
        let noun = mention.unit.as_ref().map_or(after.start..after.start, |unit| unit.noun.clone());
        let counts = noun.start..after.end.max(noun.end);
        let is_count = mention.unit.as_ref().is_none_or(|unit| unit.kind == Kind::Count);
        let thing = if is_count { words(counts.clone()) } else { words(after.clone()) };
        // "lượt khách" counts guests.
        let thing = ["lượt ", "of "].iter().find_map(|word| thing.strip_prefix(word)).map_or(thing.clone(), str::to_owned);
        let reached = matches!(lead.cues.verb, Some(Cue::Reached | Cue::Left | Cue::To));
        let stop = if after.is_empty() || reached && !subject.is_empty() { mention.tokens.end } else { after.end };
        if subject.is_empty()
            && thing.is_empty()
            && let Some(piece) = lead.before.iter().map(|piece| name::clean(tokens, piece.clone(), self.lexicon)).find(|piece| !piece.is_empty())
        {
            subject = piece;
        }
        let inherited = self.current.and_then(|at| self.out.results.get(at)).map(|found| found.name.clone());
        if subject.is_empty() || name::moment(tokens, subject.clone(), self.lexicon) {
            let moment = self.moment(lead);
            return match (thing.is_empty(), inherited) {
                (true, Some(name)) => (join(&name, &moment), lead.cues.start, stop, vec![Doubt::InheritedName]),
                (true, None) => (mention.unit.as_ref().map_or_else(String::new, |unit| unit.label.clone()), lead.cues.start, stop, vec![Doubt::UnknownThing]),
                (false, _) => (join(&thing, &self.verb(lead)), lead.cues.start, stop, vec![Doubt::ComposedName]),
            };
        }
        let name = words(subject.clone());
        let acts = (subject.start..subject.end).take(3).any(|at| phrase::one_of(tokens, at, self.lexicon.verbs).is_some());
        if self.lexicon.generic.contains(&name.to_lowercase().as_str())
            && let Some(before) = inherited.filter(|_| self.is_same_sentence())
        {
            return (join(&name, &before), subject.start, stop, vec![Doubt::ComposedName]);
        }
        if reached && !acts || thing.is_empty() || !acts && after.is_empty() {
            return (name, subject.start, stop, Vec::new());
        }
        (join(&thing, &name), subject.start, after.end.max(stop), vec![Doubt::ComposedName])
    }

    /// The result before stands in the same sentence.
    fn is_same_sentence(&self) -> bool {
        let start = self.text.span(self.sentence..self.sentence + 1).start;
        self.current.and_then(|at| self.out.results.get(at)).is_some_and(|found| found.span.start >= start)
    }

    /// "cả năm" before a number whose name is left out.
    fn moment(&self, lead: &Lead) -> String {
        let start = lead.before.first().map_or(lead.subject.start, |_| lead.subject.start);
        let words = self.text.words(start..lead.cues.start);
        if words.chars().count() > 40 { String::new() } else { words }
    }

    /// "giảm" of "giảm 4 đơn vị": part of the name where nothing else says what was done.
    fn verb(&self, lead: &Lead) -> String {
        match lead.cues.verb {
            Some(Cue::Rose | Cue::Fell | Cue::Equals) => {
                let length = phrase::longest(&self.text.tokens, lead.cues.start, self.lexicon.cues).map_or(1, |(length, _)| length);
                self.text.words(lead.cues.start..lead.cues.start + length)
            }
            _ => String::new(),
        }
    }

    /// Begins a result: what follows belongs to it.
    fn begin(&mut self, name: String, tokens: Range<usize>, lead: &Lead, mut doubts: Vec<Doubt>) -> usize {
        let part_of = self.whole;
        if part_of.is_some() {
            doubts.push(Doubt::PartOf);
        }
        let lower = name.to_lowercase();
        let is_descending = self.lexicon.descending.iter().any(|word| lower.contains(word));
        if is_descending {
            doubts.push(Doubt::Direction);
        }
        let span = self.span(tokens);
        let _ = lead;
        self.out.results.push(Found { name, span, level: None, compared: Vec::new(), beside: Vec::new(), part_of, note: None, doubts, paragraph: self.at, is_descending });
        let at = self.out.results.len() - 1;
        self.current = Some(at);
        self.is_tallied = false;
        at
    }
}

fn join(one: &str, other: &str) -> String {
    if other.is_empty() { one.to_owned() } else { format!("{one} {other}") }
}

/// A difference is in the unit of the level, or the only figure there is.
fn fits(found: &Found, unit: Option<&Unit>) -> bool {
    let Some(level) = found.level.as_ref().and_then(|level| level.unit.as_ref()) else { return found.level.is_none() };
    unit.is_some_and(|unit| match (unit.kind, level.kind) {
        (Kind::Money { currency: one, .. }, Kind::Money { currency: other, .. }) => one == other,
        (Kind::Count, Kind::Count) | (Kind::Physical, Kind::Physical) => {
            unit.label.split(['/', ' ']).next() == level.label.split(['/', ' ']).next()
        }
        _ => false,
    })
}
