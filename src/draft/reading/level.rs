//! A level, and what it is called.

use super::lead::Lead;
use super::{Reader, name};
use crate::draft::convert;
use crate::draft::lexicon::Cue;
use crate::draft::numeral::{Mention, Value};
use crate::draft::phrase;
use crate::draft::result::{Amount, Beside, Doubt, Found};
use crate::draft::token::Token;
use crate::draft::unit::{Unit, UnitKind};
use crate::report::ComparisonType;

impl Reader<'_> {
    /// Begins the result that a level tells of; tells where the next figure's words begin.
    pub(super) fn level(&mut self, from: usize, lead: &Lead, mention: &Mention, end: usize) -> usize {
        let tokens = self.tokens();
        self.ends_whole(mention);
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
        let is_attested = was.is_some() || self.is_attested(lead, mention, &predicate);
        // "chủ một cơ sở lưu trú", "hai tuyến cao tốc qua tỉnh": a number in words that nothing says to be a result is a word of the
        // language; English writes small counts so.
        let digits = tokens.get(mention.tokens.clone()).unwrap_or_default();
        let is_in_words = !digits.iter().any(Token::is_number);
        if is_in_words && !is_attested && !self.is_english() {
            return mention.tokens.end;
        }
        let (name, start, stop, mut doubts) = self.named(lead_of_name, mention, after, predicate);
        if mention.is_odd() {
            doubts.push(Doubt::OddNumber);
        }
        if is_in_words {
            doubts.push(Doubt::InWords);
        }
        if mention.unit.is_none() && self.waiting.is_none() && !(is_attested && self.is_told_thing(lead, mention, end))
        {
            doubts.push(Doubt::UnknownThing);
        }
        // "posted a rise of 6.62 per cent, followed by services, with 6.24 per cent": a share, or one more rise?
        let is_share = mention.unit.as_ref().is_some_and(|unit| unit.kind == UnitKind::Percent);
        let follows_change = self.is_same_sentence()
            && self.current.and_then(|at| self.out.results.get(at)).is_some_and(|found| {
                found.level.is_none() && found.compared.iter().any(|one| one.kind == ComparisonType::PercentChange)
            });
        let is_english = self.is_english();
        // Points alone are no level: of what they are a change is not told.
        let is_points = mention.unit.as_ref().is_some_and(|unit| unit.kind == UnitKind::Points);
        if is_english && is_share && follows_change && lead.cues.verb.is_none() || is_points && self.is_same_sentence()
        {
            doubts.push(Doubt::UnknownThing);
        }
        // "Last year's collection was Rs 22,291 crore", and no other amount is named: whose time it is, an editor says.
        if lead.is_doubtful || lead_of_name.is_doubtful || Self::is_missed(&lead.cues) {
            doubts.push(Doubt::Unreal);
        }
        if lead.earlier.is_some() {
            doubts.push(Doubt::Earlier);
        }
        // "cheaper to post (£6,000 compared to £9,000)": beside what is told.
        if !is_attested && lead.is_bracketed && !lead.piece.is_empty() {
            doubts.push(Doubt::Unattested);
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
            let found = self.out.results.get(*at);
            let is_same = found.is_some_and(|found| found.name == self.text.words(lead.subject.clone()));
            let goes_on = lead_of_name.subject.is_empty()
                && (lead.is_bracketed
                    || matches!(lead.cues.verb, Some(Cue::To | Cue::Left))
                    || lead.cues.verb == Some(Cue::Reached)
                        && found.is_some_and(|found| self.is_of_difference(found, mention)));
            found.is_some_and(|found| found.level.is_none())
                && (goes_on || self.is_same_sentence() && (is_same || self.is_its_amount(lead)))
        });
        let at = match same {
            Some(at) => at,
            None => {
                let at = self.begin(name, start..stop, doubts);
                self.unattested.extend((!is_attested).then_some(at));
                at
            }
        };
        // "The budget was $19.6 million, of which the city contributed $17.9 million": a part of the plan, and no result of it.
        let waiting = self.waiting.take().filter(|_| !(lead.is_part && self.is_english()));
        let was = was.map(|(mention, lead, _)| self.amount(&lead, &mention, mention.tokens.clone()));
        if let Some(found) = self.out.results.get_mut(at) {
            let is_share = amount.unit.as_ref().is_some_and(|unit| unit.kind == UnitKind::Percent);
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

    /// "2.3 million visitors, including 260,000 foreigners, and earned over $1 million": money is no part of what is counted.
    fn ends_whole(&mut self, mention: &Mention) {
        let is_money = |unit: &Unit| matches!(unit.kind, UnitKind::Money { .. });
        let whole = self.whole.and_then(|at| self.out.results.get(at)).and_then(|found| found.level.as_ref());
        let counts = whole.is_some_and(|level| level.unit.as_ref().is_none_or(|unit| unit.kind == UnitKind::Count));
        if self.is_english() && counts && mention.unit.as_ref().is_some_and(is_money) {
            self.whole = None;
        }
    }

    /// "issued 64 fixed penalty notices", "The waiting list stood at 52,970": what is counted is a noun in the plural, or a quantity
    /// by its name.
    fn is_told_thing(&self, lead: &Lead, mention: &Mention, end: usize) -> bool {
        let tokens = self.tokens();
        let noun = name::after(tokens, mention.tokens.end, end, self.lexicon);
        let words = tokens.get(noun.clone()).unwrap_or_default();
        // "reports of fly-tipping": the first noun before "of" is counted.
        let head = words.iter().take_while(|token| !token.is("of")).last();
        let is_plural =
            head.is_some_and(|word| word.word.len() > 3 && word.word.ends_with('s') && !word.word.ends_with("ss"));
        let is_quantity = phrase::ending(tokens, self.head(lead.subject.clone()), self.lexicon.quantities).is_some();
        // "Complaints fell to 21", "Arrivals doubled to 64,700": what changed is named, and is what is counted.
        let has_come_to = matches!(lead.cues.verb, Some(Cue::To | Cue::Left)) && !lead.subject.is_empty();
        self.is_english() && (is_plural || (is_quantity || has_come_to) && noun.is_empty() || self.is_score(lead))
    }

    /// "tăng 1.200 triệu đồng so với năm trước, đạt 45,5 tỷ đồng": what a difference in the same kind of unit came to.
    fn is_of_difference(&self, found: &Found, mention: &Mention) -> bool {
        let last = found.compared.last().filter(|last| last.kind == ComparisonType::Difference);
        let units = last.and_then(|last| last.unit.as_ref()).zip(mention.unit.as_ref());
        self.is_same_sentence() && units.is_some_and(|(own, unit)| convert::is_same_thing(own, unit))
    }

    /// "has grown by 46 per cent (with actual spending of Rs 18,380 crore)": the amount of what just changed.
    fn is_its_amount(&self, lead: &Lead) -> bool {
        let tokens = self.tokens();
        let is_with = (lead.piece.start..lead.piece.start + 2)
            .any(|at| at < lead.piece.end && tokens.get(at).is_some_and(|token| token.is("with")));
        let last = lead.subject.end.checked_sub(1).and_then(|at| tokens.get(at));
        is_with && last.is_some_and(|word| self.lexicon.generic.contains(&word.word.as_str()))
    }
}

/// No name grows longer by what is added to it: in a text that goes on for ever, each would hold all before it.
const LONGEST_NAME: usize = 200;

/// The name of the figure before, and what sets this one apart; no word is said twice, and none without end.
pub(super) fn joined_once(name: &str, more: &str) -> String {
    if name.len().max(more.len()) > LONGEST_NAME || name.ends_with(more) { name.to_owned() } else { join(name, more) }
}

/// Two pieces of a name.
pub(super) fn join(one: &str, other: &str) -> String {
    if other.is_empty() { one.to_owned() } else { format!("{one} {other}") }
}
