//! What a figure is: a level, a comparison, a plan's amount, an earlier one, or nothing that a report can hold.

use super::lead::{self, Lead};
use super::{Reader, name};
use crate::draft::lexicon::{Cue, Head, Lexicon};
use crate::draft::numeral::{Mention, Value};
use crate::draft::phrase;
use crate::draft::reference::Reference;
use crate::draft::result::{Doubt, Found};
use crate::draft::token::Token;
use crate::draft::unit::{Kind, Unit};
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
        use ComparisonType::{Difference, Multiple, PercentChange, PercentOf, PointChange};
        let tokens = self.tokens();
        let current = self.current.and_then(|at| self.out.results.get(at));
        let goes_on = lead.subject.is_empty();
        let level = current.and_then(|found| found.level.as_ref());
        let change = matches!(lead.cues.verb, Some(Cue::Rose | Cue::Fell));
        let kind = mention.unit.as_ref().map(|unit| unit.kind);
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
        if self.qualifies(lead, mention, kind) {
            return Role::Qualifies;
        }
        if lead.cues.verb == Some(Cue::From) && next.is_some_and(|next| self.comes_to(mention, next)) {
            return Role::Was;
        }
        // "97,4 tỷ/286,1 tỷ", "68,5%/kế hoạch 68%".
        let is_divided =
            tokens.get(mention.tokens.start.wrapping_sub(1)).is_some_and(|sign| sign.is("/") && sign.is_glued);
        if is_divided && level.is_some() && lead.planned.is_none() {
            return Role::Plan(Reference {
                tokens: mention.tokens.start..mention.tokens.start,
                head: Head::Plan,
                setter: None,
                year: None,
            });
        }
        // "(kế hoạch tăng 7,5 - 8%)": a planned change, which no target can hold.
        let plans =
            phrase::one_of(tokens, lead.subject.start, &["kế hoạch", "nq", "nghị quyết", "chỉ tiêu", "mục tiêu"])
                .is_some()
                || phrase::longest(tokens, lead.piece.start, self.lexicon.heads)
                    .is_some_and(|(_, head)| head == Head::Plan);
        if lead.is_bracketed && change && plans {
            return Role::Share;
        }
        // "VND5.46 trillion (US$225 million)": the same money again.
        let is_money = |kind: Option<Kind>| matches!(kind, Some(Kind::Money { .. }));
        if lead.is_bracketed
            && goes_on
            && lead.cues.verb.is_none()
            && is_money(kind)
            && level.is_some_and(|level| is_money(level.unit.as_ref().map(|unit| unit.kind)))
        {
            return Role::Nothing;
        }
        if let Some(planned) = &lead.planned {
            return Role::Plan(planned.clone());
        }
        // "so với kế hoạch (5%)": the amount of the reference that was just named.
        if lead.is_bracketed
            && goes_on
            && lead.cues.verb.is_none()
            && kind == Some(Kind::Percent)
            && let Some(last) =
                current.and_then(|found| found.compared.last()).and_then(|compared| compared.reference.clone())
            && last.tokens.end + 2 >= mention.tokens.start
        {
            return match last.head {
                Head::Plan => Role::Plan(last),
                Head::Past => Role::Earlier(self.text.words(last.tokens.clone()), last.year),
            };
        }
        if phrase::one_of(tokens, mention.tokens.end, self.lexicon.planned_after).is_some() && current.is_some() {
            return Role::Plan(Reference {
                tokens: mention.tokens.end..mention.tokens.end + 1,
                head: Head::Plan,
                setter: None,
                year: None,
            });
        }
        // "1.2% under budget", "0.2 percentage points below target".
        if after.is_some()
            && !change
            && phrase::longest(tokens, mention.tokens.end, self.lexicon.after_change).is_some()
        {
            return Role::Compares(
                match kind {
                    Some(Kind::Percent) => PercentChange,
                    Some(Kind::Points) => PointChange,
                    _ => Difference,
                },
                Vec::new(),
            );
        }
        if self.is_tallied
            && kind == Some(Kind::Percent)
            && goes_on
            && !change
            && after.is_none()
            && name::after(tokens, mention.tokens.end, end, self.lexicon).is_empty()
        {
            return Role::Nothing;
        }
        // "fell to 412 kg from 438 kg": what it was, after what it is.
        let same_unit = level.is_some_and(|level| {
            level.unit.as_ref().map(|unit| &unit.label) == mention.unit.as_ref().map(|unit| &unit.label)
        });
        if lead.cues.verb == Some(Cue::From) && goes_on && same_unit && !lead.is_new_clause {
            return Role::Earlier(String::new(), None);
        }
        if let Some((words, year)) = &lead.earlier {
            let fits_level = level.is_some_and(|level| {
                level.unit.as_ref().map(|unit| std::mem::discriminant(&unit.kind))
                    == mention.unit.as_ref().map(|unit| std::mem::discriminant(&unit.kind))
            });
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
            Some(Kind::Points) => {
                if change {
                    Role::Compares(PointChange, Vec::new())
                } else {
                    Role::Level
                }
            }
            Some(Kind::Percent) => {
                let is_share =
                    level.is_some_and(|level| level.unit.as_ref().is_some_and(|unit| unit.kind == Kind::Percent));
                let follows = mention.tokens.end;
                let is_of = phrase::one_of(tokens, follows, self.lexicon.wholes).is_some();
                let opens = tokens.get(mention.tokens.start.wrapping_sub(1)).is_some_and(|sign| sign.is("("));
                match lead.cues.verb {
                    // "hộ nghèo giảm 5,03%, còn 27,4%": what is left is the level.
                    Some(Cue::Left | Cue::To) if after.is_none() => Role::Level,
                    // "5.102 hồ sơ đúng hạn (99,6%)".
                    None if opens && level.is_some() && after.is_none() => Role::Share,
                    Some(Cue::Reached | Cue::Share) if goes_on && level.is_some() && is_of => Role::Share,
                    // "88% of the £59.5 million budget".
                    _ if next.is_some_and(|next| self.is_of_amount(follows, next)) => {
                        Role::Compares(PercentOf, vec![Doubt::NoReference])
                    }
                    Some(Cue::Share) if goes_on && level.is_some() => Role::Share,
                    _ if change && goes_on && is_share => Role::Compares(PointChange, vec![Doubt::PointsAsPercent]),
                    _ if change => Role::Compares(PercentChange, Vec::new()),
                    Some(Cue::Share) => Role::Level,
                    _ if lead.reference.is_some() => Role::Compares(PercentOf, Vec::new()),
                    _ if after.is_some_and(|after| !self.has_amount(after, end)) => {
                        Role::Compares(PercentOf, Vec::new())
                    }
                    _ if after.is_some() => Role::Level,
                    Some(Cue::Equals) if goes_on && current.is_some() => Role::Compares(PercentOf, Vec::new()),
                    Some(Cue::Reached)
                        if goes_on
                            && level.is_some()
                            && !is_share
                            && name::after(tokens, mention.tokens.end, end, self.lexicon).is_empty() =>
                    {
                        Role::Compares(PercentOf, Vec::new())
                    }
                    _ if goes_on && level.is_some() && lead.is_bracketed => Role::Share,
                    _ if goes_on
                        && level.is_none()
                        && current.is_some()
                        && name::after(tokens, mention.tokens.end, end, self.lexicon).is_empty()
                        && !lead.is_new_clause =>
                    {
                        Role::Compares(PercentOf, vec![Doubt::NoReference])
                    }
                    _ => Role::Level,
                }
            }
            _ if change && goes_on && self.fitting(mention.unit.as_ref()).is_some() => {
                Role::Compares(Difference, Vec::new())
            }
            _ if change && !goes_on && !self.follows_verb(lead, mention, end) => Role::Compares(Difference, Vec::new()),
            _ if lead.cues.verb == Some(Cue::Against) => Role::Earlier(String::new(), None),
            None => {
                if self.is_counted(lead, mention, end) {
                    Role::Level
                } else {
                    Role::Nothing
                }
            }
            Some(_) => Role::Level,
        }
    }

    /// "mặt bằng của 9 dự án", "tại 12 xã", "trên 1ha", "within 60 seconds": the number only qualifies what stands around it.
    fn qualifies(&self, lead: &Lead, mention: &Mention, kind: Option<Kind>) -> bool {
        let is_thing = matches!(kind, Some(Kind::Count) | None | Some(Kind::Physical));
        let has_verb = lead.cues.verb.is_some();
        let is_one = matches!(mention.value, Value::One(one) if one.mantissa == 1 && one.decimals == 0);
        let is_spell = mention.unit.as_ref().is_some_and(|unit| self.lexicon.spells.contains(&unit.label.as_str()));
        let after_word =
            self.lexicon.qualifiers.iter().any(|word| phrase::before(self.tokens(), lead.cues.start, word).is_some());
        is_thing && !has_verb && (after_word || (is_one || is_spell) && lead.cues.comparator.is_some())
    }

    /// "từ 1.420 con xuống còn 1.265 con": only words of change between the two.
    fn comes_to(&self, mention: &Mention, next: &Mention) -> bool {
        let lead = lead::read(self.tokens(), mention.tokens.end, next.tokens.start, None, self.lexicon);
        matches!(lead.cues.verb, Some(Cue::To | Cue::Left | Cue::Reached))
            && lead.subject.is_empty()
            && !lead.is_new_clause
    }

    /// "of the", and then an amount of the plan.
    fn is_of_amount(&self, at: usize, next: &Mention) -> bool {
        let length = phrase::one_of(self.tokens(), at, &["of the", "of its", "of a", "of our"]);
        let is_plan = phrase::one_of(self.tokens(), next.tokens.end, self.lexicon.planned_after).is_some();
        is_plan && length.is_some_and(|length| at + length == next.tokens.start)
    }

    /// "so với kế hoạch 68%": an amount follows the reference.
    fn has_amount(&self, after: &Reference, end: usize) -> bool {
        let at = after.tokens.end;
        at < end && self.tokens().get(at).is_some_and(|token| token.is_number())
    }

    /// "Sắp xếp, giảm 4 đơn vị": the verb and its noun are the result.
    fn follows_verb(&self, lead: &Lead, mention: &Mention, end: usize) -> bool {
        let is_count = mention.unit.as_ref().is_none_or(|unit| unit.kind == Kind::Count);
        lead.subject.is_empty()
            && is_count
            && !name::after(self.tokens(), mention.tokens.end, end, self.lexicon).is_empty()
    }

    /// The last result of the sentence that a difference in that unit can belong to.
    pub(super) fn fitting(&self, unit: Option<&Unit>) -> Option<usize> {
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
        let is_noun = tokens
            .get(noun.start)
            .is_some_and(|token| token.is_word() && !token.is_capital && token.word.chars().count() > 1);
        let is_planned = self.waiting.is_some() || matches!(mention.value, Value::OutOf(..));
        // "The number of households fell to 61": the name itself says that it counts.
        let name = self.text.words(lead.subject.clone()).to_lowercase();
        // "grew by 11,400 to 58,900": what it has come to.
        let came = lead.cues.verb == Some(Cue::To) && lead.subject.is_empty();
        let lacks = self
            .current
            .and_then(|at| self.out.results.get(at))
            .is_some_and(|found| found.level.is_none() && !found.compared.is_empty());
        let counts = came && lacks || ["number of", "số ", "tổng số"].iter().any(|word| name.starts_with(word));
        let is_reached = counts && matches!(lead.cues.verb, Some(Cue::Reached | Cue::Left | Cue::To));
        is_planned || is_reached || !noun.is_empty() && is_noun
    }
}

/// A word of change stands among the words.
fn change_before(tokens: &[Token], words: std::ops::Range<usize>, lexicon: &Lexicon) -> bool {
    words.into_iter().any(|at| {
        phrase::longest(tokens, at, lexicon.cues).is_some_and(|(_, cue)| matches!(cue, Cue::Rose | Cue::Fell))
    })
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
