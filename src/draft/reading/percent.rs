//! What a percentage is: a level, how much something changed, a share of a plan, or one of the whole.

use super::lead::Lead;
use super::role::Role;
use super::standing::Standing;
use super::{Reader, name};
use crate::draft::lexicon::{Cue, Head};
use crate::draft::numeral::Mention;
use crate::draft::phrase;
use crate::draft::reference::Reference;
use crate::draft::result::Doubt;
use crate::draft::unit::UnitKind;
use crate::report::ComparisonType::{PercentChange, PercentOf, PointChange};

impl Reader<'_> {
    /// Told by the verb before it, the result that it goes on with, and the reference after it.
    pub(super) fn percent(
        &self,
        lead: &Lead,
        mention: &Mention,
        next: Option<&Mention>,
        after: Option<&Reference>,
        end: usize,
        standing: &Standing,
    ) -> Role {
        let tokens = self.tokens();
        let Standing { current, level, goes_on, is_change: change, .. } = *standing;
        let is_share = standing.level_kind() == Some(UnitKind::Percent);
        let follows = mention.tokens.end;
        let is_of = phrase::one_of(tokens, follows, self.lexicon.wholes).is_some();
        // "(96%)", "(tỷ lệ 96%)".
        let opens = tokens.get(lead.cues.start.wrapping_sub(1)).is_some_and(|sign| sign.is("("))
            || tokens.get(mention.tokens.start.wrapping_sub(1)).is_some_and(|sign| sign.is("("))
            || lead.is_bracketed && self.is_bare_share(lead);
        let of_share = change && self.is_of_share(lead, current);
        match lead.cues.verb {
            // "hộ nghèo giảm 5,03%, còn 27,4%": what is left is the level.
            Some(Cue::Left | Cue::To) if after.is_none() => Role::Level,
            // "hai chỉ tiêu không đạt là số doanh nghiệp thành lập mới (đạt 92,5%)": of a plan that was missed.
            Some(Cue::Reached) if lead.is_bracketed && !goes_on && after.is_none() && self.is_missed_count(lead) => {
                Role::Compares(PercentOf, vec![Doubt::NoReference])
            }
            // "tỷ lệ dân số tham gia BHYT (94,8%)": a share's own name stands before the bracket.
            None if opens && after.is_none() && self.is_named_share(lead) => Role::Level,
            // "38,5 ha/60 ha (64,2%)", "9.215 lao động (102,4%)": of the plan beside it, and no share of a whole.
            None if opens && level.is_some() && after.is_none() && self.is_of_plan_beside(lead, mention, current) => {
                Role::Compares(PercentOf, vec![Doubt::NoReference])
            }
            // "growth of 7.8%, compared to 4.6% a year earlier": what it was; no result can hold it beside a change.
            Some(Cue::Against) => Role::Nothing,
            // "tinh giản 1.124 biên chế, tương đương 6,5%": of all that there were.
            Some(Cue::Equals) if goes_on && level.is_some() && after.is_none() && self.says_equal(lead) => Role::Share,
            // "5.102 hồ sơ đúng hạn (99,6%)".
            None if opens && level.is_some() && after.is_none() => Role::Share,
            Some(Cue::Share) if opens && level.is_some() => Role::Share,
            Some(Cue::Reached | Cue::Share | Cue::Equals) if goes_on && level.is_some() && is_of => Role::Share,
            // "16.388 học sinh dự thi, 16.084 em tốt nghiệp, đạt 98%": the one is that share of the other.
            Some(Cue::Reached | Cue::Share) if goes_on && after.is_none() && self.is_quotient(mention) => Role::Share,
            // "$6.9 billion, or 9.8 per cent of exports": a share of what is no plan.
            Some(Cue::Equals) if goes_on && level.is_some() && after.is_none() && self.is_share_of(lead, follows) => {
                Role::Share
            }
            // "88% of the £59.5 million budget".
            _ if next.is_some_and(|next| self.is_of_amount(follows, next)) => {
                Role::Compares(PercentOf, vec![Doubt::NoReference])
            }
            Some(Cue::Share) if goes_on && level.is_some() => Role::Share,
            _ if change && goes_on && is_share => Role::Compares(PointChange, vec![Doubt::PointsAsPercent]),
            _ if of_share => Role::Compares(PointChange, vec![Doubt::PointsAsPercent]),
            _ if change => Role::Compares(PercentChange, Vec::new()),
            Some(Cue::Share) => Role::Level,
            _ if lead.reference.is_some() => Role::Compares(PercentOf, Vec::new()),
            // "Tăng trưởng kinh tế đạt 8,1% so với cùng kỳ".
            _ if after.is_some_and(|after| after.head == Head::Past) && self.is_growth(lead) => Role::Level,
            // "214 homes, 107% of the annual target of 200".
            _ if after.is_some_and(|after| {
                !self.has_amount(after, end) || goes_on && level.is_some() && !is_share && after.head == Head::Plan
            }) =>
            {
                Role::Compares(PercentOf, Vec::new())
            }
            _ if after.is_some() => Role::Level,
            // "bằng 60% mức bình quân của tỉnh": a share of what is no plan and no earlier time.
            Some(Cue::Equals) if goes_on && level.is_some() && self.is_of_mean(follows) => Role::Share,
            Some(Cue::Equals) if goes_on && current.is_some() => Role::Compares(PercentOf, Vec::new()),
            Some(Cue::Reached)
                if goes_on
                    && level.is_some()
                    && !is_share
                    && name::after(tokens, mention.tokens.end, end, self.lexicon).is_empty() =>
            {
                Role::Compares(PercentOf, Vec::new())
            }
            // "Tổng giá trị sản xuất ước đạt 53%": a sum's share can only be that of its plan; and so those that follow it.
            Some(Cue::Reached) | None
                if !goes_on
                    && (lead.cues.verb.is_some() || lead.cues.is_estimated)
                    && (self.is_amount(lead) || self.goes_on_with_shares(current))
                    && name::after(tokens, mention.tokens.end, end, self.lexicon).is_empty() =>
            {
                Role::Compares(PercentOf, vec![Doubt::NoReference])
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
}
