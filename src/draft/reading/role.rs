//! What a figure is: a level, a comparison, a plan's amount, an earlier one, or nothing that a report can hold.

use super::lead::Lead;
use super::standing::Standing;
use super::{Reader, name};
use crate::draft::lexicon::{Cue, Head, Lexicon};
use crate::draft::numeral::{Mention, Value};
use crate::draft::phrase;
use crate::draft::reference::Reference;
use crate::draft::result::{Amount, Doubt};
use crate::draft::token::Token;
use crate::draft::unit::{Unit, UnitKind};
use crate::report::ComparisonType;

/// What a figure is.
pub(super) enum Role {
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
    /// One of several figures for several results.
    Respectively,
    /// Part of a name: "giá trị sản xuất trên 1ha".
    Qualifies,
}

impl Reader<'_> {
    /// Told by the words before it, its unit, and the reference after it.
    pub(super) fn role(
        &self,
        lead: &Lead,
        mention: &Mention,
        next: Option<&Mention>,
        after: Option<&Reference>,
        end: usize,
    ) -> Role {
        use ComparisonType::{Difference, Multiple, PercentChange, PointChange};
        let tokens = self.tokens();
        let standing = self.standing(lead, mention);
        let Standing { current, level, kind, goes_on, is_change: change } = standing;
        // "giảm lần lượt 6 hộ và 9 hộ": which is whose is for the editor to say.
        let words = lead.piece.start..mention.tokens.start;
        if words.clone().any(|at| phrase::one_of(tokens, at, self.lexicon.respectively).is_some())
            && change_before(tokens, words, self.lexicon)
        {
            return Role::Respectively;
        }
        if self.is_respective && goes_on && !lead.is_new_clause {
            return Role::Nothing;
        }
        if self.qualifies(lead, mention, kind) || self.is_within_name(lead, mention, next) {
            return Role::Qualifies;
        }
        if self.is_offhand(lead, mention, next, end) {
            return Role::Nothing;
        }
        if let Some(role) = self.apart(lead, mention, &standing, after) {
            return role;
        }
        if self.is_whole(lead, mention, standing.level_kind()) {
            return Role::Plan(Reference {
                tokens: mention.tokens.start..mention.tokens.start,
                head: Head::Plan,
                setter: None,
                year: None,
            });
        }
        // "Tăng trưởng âm 2,3%", "đạt -1,25%": no share of a plan is below nothing, and growth that opens a sentence is a level.
        let is_below = matches!(mention.value, Value::One(one) if one.is_negative);
        if is_below && kind == Some(UnitKind::Percent) && (!change || lead.cues.start == self.sentence) {
            return Role::Level;
        }
        // "7/8 thôn, tăng 1 thôn", "9/9 tân binh, đạt 100% chỉ tiêu giao": of the count before, which holds no comparison.
        let is_of_plan = kind == Some(UnitKind::Percent) && after.is_some_and(|after| after.head == Head::Plan);
        if self.is_tallied && goes_on && !lead.is_new_clause && (change || is_of_plan) {
            return Role::Nothing;
        }
        if matches!(lead.cues.verb, Some(Cue::To | Cue::Left)) && self.pending.is_some() {
            return Role::Level;
        }
        if lead.cues.verb == Some(Cue::From) && next.is_some_and(|next| self.comes_to(mention, next)) {
            return Role::Was;
        }
        if next.is_some_and(|next| self.is_more_than_left(lead, mention, next)) {
            return Role::Was;
        }
        if self.is_beginning(lead, mention, end) {
            return Role::Was;
        }
        // "97,4 tỷ/286,1 tỷ", "68,5%/kế hoạch 68%".
        let is_divided =
            tokens.get(mention.tokens.start.wrapping_sub(1)).is_some_and(|sign| sign.is("/") && sign.is_glued);
        // "15 bác sỹ/10.000 dân".
        let is_rate = is_divided
            && matches!(mention.value, Value::One(one) if matches!(one.mantissa, 100 | 1_000 | 10_000 | 100_000))
            && tokens.get(mention.tokens.end).is_some_and(Token::is_word);
        if is_rate {
            return Role::Nothing;
        }
        if is_divided && level.is_some() && lead.planned.is_none() {
            return Role::Plan(Reference {
                tokens: mention.tokens.start..mention.tokens.start,
                head: Head::Plan,
                setter: None,
                year: None,
            });
        }
        if change && self.is_change_elsewhere(lead) {
            return Role::Share;
        }
        // "đầu năm 61 hộ (3,9%)": the share of what was before.
        if lead.is_bracketed && lead.piece.is_empty() && self.pending.is_some() {
            return Role::Nothing;
        }
        let same_unit = level.is_some_and(|level| self.is_same_unit(level, mention));
        if let Some(role) = self.in_brackets(lead, mention, same_unit) {
            return role;
        }
        if self.is_told_again(lead, mention, &standing) {
            return Role::Nothing;
        }
        if let Some(plan) = self.stands_to_plan(
            lead,
            mention,
            level.filter(|level| (same_unit || is_same_thing(level, mention)) && change),
        ) {
            return Role::Plan(plan);
        }
        if let Some(planned) = &lead.planned {
            return Role::Plan(planned.clone());
        }
        if let Some(role) = self.of_named_reference(lead, mention, &standing) {
            return role;
        }
        // "adopted a $214 million budget": nobody's result.
        let is_money = matches!(kind, Some(UnitKind::Money { .. }));
        if is_money && !self.is_same_sentence() && phrase::one_of(tokens, mention.tokens.end, &["budget"]).is_some() {
            return Role::Nothing;
        }
        if let Some(plan) = self.own_plan(lead, mention, after, current.is_some()) {
            return Role::Plan(plan);
        }
        // "nearly double the £1.7m a year earlier", "well under the 19.9 million recorded in 2019" compare.
        let compares =
            matches!(lead.cues.verb, Some(Cue::From | Cue::To | Cue::Against)) || self.recorded_in(mention).is_some();
        // "mostly on the £75 million engineering building".
        if !change && !compares && self.is_attributive(mention) {
            return Role::Nothing;
        }
        if self.is_beside_the(mention) {
            return Role::Nothing;
        }
        if let Some(year) = self.recorded_in(mention) {
            return if goes_on || self.is_same_sentence() {
                Role::Earlier(String::new(), Some(year))
            } else {
                Role::Nothing
            };
        }
        // "1.2% under budget", "0.2 percentage points below target", "an 8% increase".
        let is_noun = phrase::longest(tokens, mention.tokens.end, self.lexicon.after_nouns).is_some();
        let is_points = kind == Some(UnitKind::Points);
        if !change
            && ((after.is_some() || is_points || self.is_above(mention)) && self.is_turned(mention)
                || is_noun && kind.is_some())
        {
            return Role::Compares(
                match kind {
                    Some(UnitKind::Percent) => PercentChange,
                    Some(UnitKind::Points) => PointChange,
                    // "3.4 times higher than in 2021".
                    Some(UnitKind::Times) => Multiple,
                    _ => Difference,
                },
                Vec::new(),
            );
        }
        if self.is_tallied
            && kind == Some(UnitKind::Percent)
            && goes_on
            && !change
            && after.is_none()
            && name::after(tokens, mention.tokens.end, end, self.lexicon).is_empty()
        {
            return Role::Nothing;
        }
        // "2 minutes 40 seconds, down from 4 minutes": what it was, of what no unit holds.
        if lead.cues.verb == Some(Cue::From)
            && goes_on
            && self.is_english()
            && !self.is_same_sentence()
            && next.is_none_or(|next| !self.comes_to(mention, next))
        {
            return Role::Nothing;
        }
        if (self.is_plans_own(lead) || self.is_budgeted(lead)) && !change {
            return Role::Plan(Reference { tokens: lead.subject.clone(), head: Head::Plan, setter: None, year: None });
        }
        if let Some(role) = self.earlier(lead, mention, &standing, same_unit) {
            return role;
        }
        match kind {
            Some(UnitKind::Times) => match lead.cues.verb {
                Some(Cue::Times | Cue::Equals) => Role::Compares(Multiple, Vec::new()),
                Some(Cue::Rose) => Role::Compares(Multiple, vec![Doubt::TimesMore]),
                // "three times the 2020/21 figure".
                None if goes_on
                    && level.is_some()
                    && tokens
                        .get(mention.tokens.end)
                        .is_some_and(|next| ["the", "higher", "more", "that", "as"].contains(&next.word.as_str())) =>
                {
                    Role::Compares(Multiple, vec![Doubt::NoReference])
                }
                _ => Role::Nothing,
            },
            Some(UnitKind::Points) => {
                if change {
                    Role::Compares(PointChange, Vec::new())
                } else {
                    Role::Level
                }
            }
            Some(UnitKind::Percent) => self.percent(lead, mention, next, after, end, &standing),
            // "tăng 7,7% tương đương 1,6 triệu đồng".
            Some(UnitKind::Money { .. })
                if lead.cues.verb == Some(Cue::Equals)
                    && goes_on
                    && self.fitting(mention).is_some()
                    && current
                        .and_then(|found| found.compared.last())
                        .is_some_and(|last| last.kind == PercentChange) =>
            {
                Role::Compares(Difference, Vec::new())
            }
            // "11 businesses, down by three", "38,014 people, a drop of 7,000".
            None if change && goes_on && self.is_bare_change(mention, current, end) => {
                Role::Compares(Difference, Vec::new())
            }
            _ if change && goes_on && self.fitting(mention).is_some() => Role::Compares(Difference, Vec::new()),
            // "27.654 học sinh, tăng 1.120 em so với năm học trước": the things have another name, and the time is told.
            // "còn 0,08%, giảm 46 hộ": the amount's unit can't tell it, and somebody is asked.
            Some(UnitKind::Count)
                if change
                    && goes_on
                    && self.is_same_sentence()
                    && (standing.level_kind() == Some(UnitKind::Count)
                        && after.is_some_and(|after| after.head == Head::Past)
                        || standing.level_kind() == Some(UnitKind::Percent)
                            && name::after(tokens, mention.tokens.end, end, self.lexicon).is_empty()) =>
            {
                Role::Compares(Difference, Vec::new())
            }
            _ if change && !goes_on && !self.follows_verb(lead, mention, end) => Role::Compares(Difference, Vec::new()),
            // "No patient waited longer than 78 weeks" is no earlier number of patients.
            _ if lead.cues.verb == Some(Cue::Against) && level.is_some() && !same_unit => Role::Nothing,
            _ if lead.cues.verb == Some(Cue::Against) => Role::Earlier(String::new(), None),
            None => {
                if self.is_counted(lead, mention, end) {
                    Role::Level
                } else {
                    Role::Nothing
                }
            }
            // "120 ha, tăng 5 km": a change that can't be told in the amount's unit.
            Some(UnitKind::Physical | UnitKind::Money { .. })
                if change && goes_on && level.is_some() && self.is_same_sentence() =>
            {
                Role::Nothing
            }
            Some(_) => Role::Level,
        }
    }
}

/// "34,2 giường/10.000 dân, cao hơn mục tiêu 33 giường": the same things, of which the second leaves out what they are divided by.
fn is_same_thing(level: &Amount, mention: &Mention) -> bool {
    let thing = |unit: &Option<Unit>| unit.as_ref().and_then(|unit| unit.label.split('/').next().map(str::to_owned));
    thing(&level.unit).is_some() && thing(&level.unit) == thing(&mention.unit)
}

/// A word of change stands among the words.
fn change_before(tokens: &[Token], words: std::ops::Range<usize>, lexicon: &Lexicon) -> bool {
    words.into_iter().any(|at| {
        phrase::longest(tokens, at, lexicon.cues).is_some_and(|(_, cue)| matches!(cue, Cue::Rose | Cue::Fell))
    })
}
