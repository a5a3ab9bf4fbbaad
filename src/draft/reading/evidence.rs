//! What a figure's role is told by: the words right around it.

use super::lead::{self, Lead};
use super::{Reader, name};
use crate::draft::convert;
use crate::draft::lexicon::{Cue, Head};
use crate::draft::numeral::{Mention, Value};
use crate::draft::phrase;
use crate::draft::reference::Reference;
use crate::draft::result::{Compared, Found};
use crate::draft::token::Token;
use crate::draft::unit::{Unit, UnitKind};
use crate::report::ComparisonType;

/// What so many earn is told no further before the amount.
const EARNS_WITHIN: usize = 6;

/// How often something is done: part of what it is called.
const OFTEN: [&str; 5] = ["buổi/ngày", "buổi/tuần", "ca/ngày", "lần/ngày", "lần/tuần"];

impl Reader<'_> {
    /// "mặt bằng của 9 dự án", "tại 12 xã", "trên 1ha", "within 60 seconds": the number only qualifies what stands around it.
    pub(super) fn qualifies(&self, lead: &Lead, mention: &Mention, kind: Option<UnitKind>) -> bool {
        let is_thing = matches!(kind, Some(UnitKind::Count) | None | Some(UnitKind::Physical));
        let has_verb = lead.cues.verb.is_some();
        let is_one = matches!(mention.value, Value::One(one) if one.mantissa == 1 && one.decimals == 0);
        let is_spell = mention.unit.as_ref().is_some_and(|unit| self.lexicon.spells.contains(&unit.label.as_str()));
        let after_word = phrase::ending(self.tokens(), 0..lead.cues.start, self.lexicon.qualifiers).is_some();
        // "re-let 812 homes in an average of 31 days": a mean is a figure of its own.
        let words = self.tokens().get(lead.cues.start..mention.tokens.start).unwrap_or_default();
        // "The centres took in 8,900 tonnes": its last word belongs to the verb.
        let is_of_verb = phrase::ending(self.tokens(), lead.piece.start..lead.cues.start, self.lexicon.done).is_some();
        let after_word = after_word && !is_of_verb && !words.iter().any(|token| token.is("average"));
        // "students who missed 18 or more days".
        let is_bound = mention.comparator.is_some() && self.is_english();
        // "tỷ lệ học sinh học 2 buổi/ngày": so often.
        let is_rate = mention.unit.as_ref().is_some_and(|unit| OFTEN.contains(&unit.label.as_str()))
            && !lead.subject.is_empty()
            && !has_verb;
        self.is_dimension(lead, mention)
            || is_rate
            || is_thing
                && !has_verb
                && (after_word || is_bound || (is_one || is_spell) && lead.cues.comparator.is_some())
    }

    /// "81% of the revised programme of £120.2 million", "£16.8 million of the £19.5 million planned": the whole that was
    /// planned, in the money of what was reached.
    pub(super) fn is_whole(&self, lead: &Lead, mention: &Mention, level: Option<UnitKind>) -> bool {
        // "giải ngân 57 tỷ đồng trên tổng vốn 193 tỷ đồng".
        let totals =
            ["trên tổng vốn", "trên tổng số vốn", "trên tổng nguồn vốn", "trong tổng vốn", "trên tổng kế hoạch"];
        let is_total = phrase::one_of(self.tokens(), lead.piece.start, &totals).is_some();
        let words = ["of the", "of its", "of our", "of a", "of an"];
        let opens = phrase::one_of(self.tokens(), lead.piece.start, &words).is_some();
        let is_of =
            opens || words.iter().any(|word| phrase::before(self.tokens(), mention.tokens.start, word).is_some());
        let currency = |kind: Option<UnitKind>| match kind {
            Some(UnitKind::Money { currency, .. }) => Some(currency),
            _ => None,
        };
        let own = currency(mention.unit.as_ref().map(|unit| unit.kind));
        (is_of || is_total) && own.is_some() && own == currency(level)
    }

    /// "The budget provision was increased to Rs 2,439 crore": the name is a plan's.
    pub(super) fn is_plans_own(&self, lead: &Lead) -> bool {
        let head = phrase::longest(self.tokens(), lead.subject.start, self.lexicon.heads);
        // "The plan had been for a deficit of £6.5m".
        const SAYS: [&str; 8] = ["had", "has", "was", "is", "called", "assumed", "allowed", "envisaged"];
        let says = |at: usize| self.tokens().get(at).is_some_and(|token| SAYS.contains(&token.word.as_str()));
        let is_plan = head.is_some_and(|(length, head)| {
            let end = lead.subject.start + length;
            head == Head::Plan && (end == lead.subject.end || says(end))
        });
        // "dự toán Bộ Tài chính giao đơn vị là 3.520 tỷ đồng".
        let is_given = head.is_some_and(|(_, head)| head == Head::Plan)
            && !self.is_english()
            && lead.cues.verb == Some(Cue::Reached)
            && lead.subject.clone().any(|at| self.tokens().get(at).is_some_and(|word| word.is("giao")));
        is_given || self.is_english() && is_plan && lead.cues.verb.is_some()
    }

    /// "a loss of $2.3 million against a budgeted profit of $1.7 million": what was planned instead.
    pub(super) fn is_budgeted(&self, lead: &Lead) -> bool {
        const PLANNED: [&str; 5] = ["budgeted", "planned", "projected", "forecast", "expected"];
        let tokens = self.tokens();
        let against = phrase::one_of(tokens, lead.piece.start, &["against a", "against an", "against the"]);
        against.is_some_and(|length| phrase::one_of(tokens, lead.piece.start + length, &PLANNED).is_some())
    }

    /// A change of a share: its name says that it is one.
    pub(super) fn is_of_share(&self, lead: &Lead, current: Option<&Found>) -> bool {
        if !lead.subject.is_empty() {
            return phrase::one_of(self.tokens(), lead.subject.start, self.lexicon.shares).is_some();
        }
        let name = current.filter(|found| found.level.is_none()).map(|found| found.name.to_lowercase());
        name.is_some_and(|name| self.lexicon.shares.iter().any(|word| name.starts_with(word)))
    }

    /// "tăng trưởng kinh tế".
    pub(super) fn is_growth(&self, lead: &Lead) -> bool {
        lead.subject.clone().any(|at| phrase::one_of(self.tokens(), at, self.lexicon.growth).is_some())
    }

    /// The figure before is that share of one told earlier in the sentence.
    pub(super) fn is_quotient(&self, mention: &Mention) -> bool {
        let Value::One(share) = mention.value else { return false };
        let start = self.text.span(self.sentence..self.sentence + 1).start;
        let amount = |found: &Found| {
            let level = found.level.as_ref()?;
            Some((level.low.float(), level.unit.as_ref().map(|unit| unit.label.clone())))
        };
        let Some((part, _)) = self.current.and_then(|at| self.out.results.get(at)).and_then(amount) else {
            return false;
        };
        let here = self.out.results.iter().rev().take(8).take_while(|found| found.span.start >= start);
        // "được giao 326 tỷ đồng, giải ngân 147 tỷ đồng, đạt 45,1%": the whole is what was planned.
        let is_planned = |found: &&Found| {
            ["giao", "kế hoạch", "dự toán"]
                .iter()
                .any(|word| found.name.to_lowercase().split(' ').any(|own| own == *word))
        };
        let here = here.filter(|found| !is_planned(found));
        here.filter_map(amount).any(|(whole, _)| whole > part && (part / whole * 100.0 - share.float()).abs() < 0.6)
    }

    /// "Có 6 khoản đạt trên 50% dự toán", "11 dự án giải ngân dưới 50%", "students with attendance of 90% or better": what so many
    /// reached is a condition, and no result of theirs.
    pub(super) fn is_condition(&self, lead: &Lead, mention: &Mention) -> bool {
        if self.is_bound_of_counted(lead, mention) {
            return true;
        }
        let start = lead.subject.start;
        let is_percent = mention.unit.as_ref().is_some_and(|unit| unit.kind == UnitKind::Percent);
        let counted = start.checked_sub(1).and_then(|before| self.tokens().get(before)).is_some_and(Token::is_number);
        // "12 chỉ tiêu đạt trên 50% kế hoạch năm".
        let indicators = phrase::one_of(self.tokens(), start, self.lexicon.indicators);
        if is_percent && counted && indicators.is_some() && lead.cues.comparator.is_some() && !self.is_english() {
            return true;
        }
        is_percent && counted && phrase::longest(self.tokens(), start, self.lexicon.traps_after).is_some()
    }

    fn is_bound_of_counted(&self, lead: &Lead, mention: &Mention) -> bool {
        let is_percent = mention.unit.as_ref().is_some_and(|unit| unit.kind == UnitKind::Percent);
        let tokens = self.tokens();
        if self.is_english() {
            let is_with =
                ["of", "with", "at"].iter().any(|word| tokens.get(lead.cues.start).is_some_and(|at| at.is(word)));
            return is_percent && is_with && mention.comparator.is_some();
        }
        let counted = self.current.and_then(|at| self.out.results.get(at)).filter(|_| self.is_same_sentence());
        let counts = counted
            .and_then(|found| found.level.as_ref())
            .is_some_and(|level| level.unit.as_ref().is_none_or(|unit| unit.kind == UnitKind::Count));
        // Nothing parts it from what is counted; the words between may have been taken for its name.
        let start = mention.tokens.start;
        let is_bound = lead.cues.comparator.is_some()
            || phrase::longest_before(tokens, start, self.lexicon.cues)
                .is_some_and(|(_, cue)| matches!(cue, Cue::Over(_)));
        // "37 hộ thu nhập trên 500 triệu đồng".
        let words = start.saturating_sub(EARNS_WITHIN).max(self.sentence)..start;
        let earns = words.into_iter().any(|at| phrase::one_of(tokens, at, &["thu nhập", "doanh thu", "lãi"]).is_some());
        let is_money = mention.unit.as_ref().is_some_and(|unit| matches!(unit.kind, UnitKind::Money { .. }));
        (is_percent || is_money && earns) && counts && is_bound && lead.before.is_empty()
    }

    /// A change of things that were counted, as a number alone: English leaves the thing out.
    pub(super) fn is_bare_change(&self, mention: &Mention, current: Option<&Found>, end: usize) -> bool {
        let level = current.and_then(|found| found.level.as_ref());
        let counts = level.is_some_and(|level| level.unit.as_ref().is_none_or(|unit| unit.kind == UnitKind::Count));
        // "41 trường hợp (tăng 5)": Vietnamese leaves it out in brackets.
        let is_alone = self.tokens().get(mention.tokens.end).is_some_and(|sign| sign.is(")"));
        (self.is_english() || is_alone)
            && self.is_same_sentence()
            && counts
            && name::after(self.tokens(), mention.tokens.end, end, self.lexicon).is_empty()
    }

    /// The name is that of a sum: "tổng thu ngân sách".
    pub(super) fn is_amount(&self, lead: &Lead) -> bool {
        phrase::one_of(self.tokens(), lead.subject.start, self.lexicon.amounts)
            .is_some_and(|length| lead.subject.start + length <= lead.subject.end)
            && phrase::one_of(self.tokens(), lead.subject.start, self.lexicon.not_budget).is_none()
    }

    /// The result before it, in the same sentence, has nothing but a share of a plan that is not named.
    pub(super) fn goes_on_with_shares(&self, current: Option<&Found>) -> bool {
        self.is_same_sentence()
            && current.is_some_and(|found| {
                let share =
                    |compared: &Compared| compared.kind == ComparisonType::PercentOf && compared.reference.is_none();
                found.level.is_none() && found.compared.first().is_some_and(share)
            })
    }

    /// "từ 1.420 con xuống còn 1.265 con": only words of change between the two.
    pub(super) fn comes_to(&self, mention: &Mention, next: &Mention) -> bool {
        let lead = lead::read(self.tokens(), mention.tokens.end, next.tokens.start, None, self.lexicon);
        // "from 10,212 in the same period last year to 9,745": only when stands between.
        let words = self.tokens().get(mention.tokens.end..lead.cues.start).unwrap_or_default();
        let says_when = self.is_english()
            && lead.cues.verb == Some(Cue::To)
            && !words.is_empty()
            && words.iter().all(|token| token.is_word() || token.is_number())
            && (lead::says_earlier(self.tokens(), mention.tokens.end..lead.cues.start, self.year, self.lexicon));
        matches!(lead.cues.verb, Some(Cue::To | Cue::Left | Cue::Reached))
            && (lead.subject.is_empty() || says_when)
            && !lead.is_new_clause
    }

    /// "of the", and then an amount of the plan.
    pub(super) fn is_of_amount(&self, at: usize, next: &Mention) -> bool {
        let length = phrase::one_of(self.tokens(), at, &["of the", "of its", "of a", "of our"]);
        let is_plan = phrase::one_of(self.tokens(), next.tokens.end, self.lexicon.planned_after).is_some();
        is_plan && length.is_some_and(|length| at + length == next.tokens.start)
    }

    /// "so với kế hoạch 68%": an amount follows the reference.
    pub(super) fn has_amount(&self, after: &Reference, end: usize) -> bool {
        let at = after.tokens.end;
        at < end && self.tokens().get(at).is_some_and(|token| token.is_number())
    }

    /// "Sắp xếp, giảm 4 đơn vị": the verb and its noun are the result.
    pub(super) fn follows_verb(&self, lead: &Lead, mention: &Mention, end: usize) -> bool {
        let is_count = mention.unit.as_ref().is_none_or(|unit| unit.kind == UnitKind::Count);
        lead.subject.is_empty()
            && is_count
            && !name::after(self.tokens(), mention.tokens.end, end, self.lexicon).is_empty()
    }

    /// The last result of the sentence that a difference in that unit can belong to; one that is named by the word after the
    /// number comes first: "tăng 3 người chết".
    pub(super) fn fitting(&self, mention: &Mention) -> Option<usize> {
        let start = self.text.span(self.sentence..self.sentence + 1).start;
        let results = self.out.results.iter().enumerate().rev();
        let here = results.take_while(|(at, found)| found.span.start >= start || Some(*at) == self.current).take(8);
        let current = self.current?;
        let fitting: Vec<(usize, &Found)> = here
            .filter(|(at, found)| {
                *at <= current
                    && (fits(found, mention.unit.as_ref(), self.lexicon.cases) || self.is_thing_of(mention, found))
            })
            .collect();
        let word = self.tokens().get(mention.tokens.end).filter(|token| token.is_word());
        let named =
            word.and_then(|word| fitting.iter().find(|(_, found)| found.name.to_lowercase().contains(&word.word)));
        named.or(fitting.first()).map(|(at, _)| *at)
    }

    /// "57 phản ánh, giảm 21 phản ánh": things that no unit is known for, of one name.
    fn is_thing_of(&self, mention: &Mention, found: &Found) -> bool {
        let word = self.tokens().get(mention.tokens.end).filter(|token| token.is_word());
        // "tổng số đảng viên lên 545 đồng chí, tăng 116 đảng viên": named by what is counted.
        let is_named = mention.unit.as_ref().is_some_and(|unit| {
            unit.kind == UnitKind::Count && unit.scale == 1 && found.name.to_lowercase().contains(&unit.label)
        });
        let counts =
            found.level.as_ref().and_then(|level| level.unit.as_ref()).is_some_and(|unit| unit.kind == UnitKind::Count);
        if is_named && counts && !self.is_english() {
            return true;
        }
        let Some(level) = found.level.as_ref().filter(|_| mention.unit.is_none()) else { return false };
        // "318 giấy phép, tăng 41 giấy": of a thing's name, the first word stands for it.
        let thing = level.unit.as_ref().map_or(found.name.to_lowercase(), |unit| unit.plain.clone());
        word.is_some_and(|word| thing.split(' ').next() == Some(word.word.as_str()))
    }
}

/// A difference is in the unit of the level, or the only figure there is.
fn fits(found: &Found, unit: Option<&Unit>, cases: &[&str]) -> bool {
    let Some(level) = found.level.as_ref().and_then(|level| level.unit.as_ref()) else { return found.level.is_none() };
    unit.is_some_and(|unit| match (unit.kind, level.kind) {
        (UnitKind::Count, UnitKind::Count) if cases.contains(&unit.label.as_str()) => true,
        _ => convert::is_same_thing(unit, level),
    })
}
