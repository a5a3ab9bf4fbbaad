//! What a percentage is: a level, how much something changed, a share of a plan, or one of the whole.

use super::figure::REACH;
use super::lead::Lead;
use super::role::Role;
use super::standing::Standing;
use super::{Reader, name};
use crate::draft::lexicon::{Cue, Head, Outcome};
use crate::draft::numeral::{Mention, Value};
use crate::draft::phrase;
use crate::draft::reference::Reference;
use crate::draft::result::{Doubt, Found};
use crate::draft::token::Token;
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
            // "512 officers, 96.6 percent of the authorized level", "or 97.2% of appropriations".
            None | Some(Cue::Equals)
                if goes_on && level.is_some() && !is_share && lead.piece.len() <= 1 && self.is_of_planned(follows) =>
            {
                Role::Compares(PercentOf, vec![Doubt::NoReference])
            }
            // "$6.9 billion, or 9.8 per cent of exports": a share of what is no plan.
            Some(Cue::Equals) if goes_on && level.is_some() && after.is_none() && self.is_share_of(lead, follows) => {
                Role::Share
            }
            // "88% of the £59.5 million budget".
            _ if next.is_some_and(|next| self.is_of_amount(follows, next)) => {
                Role::Compares(PercentOf, vec![Doubt::NoReference])
            }
            // "$41.7 million, 91 per cent of what we set out to do".
            None if goes_on && level.is_some() && phrase::one_of(tokens, follows, &["of what"]).is_some() => {
                Role::Compares(PercentOf, vec![Doubt::NoReference])
            }
            // "Reserves closed the year at $15.1 million, about 24.7 percent of spending".
            None if goes_on
                && level.is_some()
                && !is_share
                && after.is_none()
                && self.is_apposed_share(lead, follows, end) =>
            {
                Role::Share
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

    /// A bracket holds nothing but a share, of an amount that has its plan beside it, or that is more than all of a whole.
    fn is_of_plan_beside(&self, lead: &Lead, mention: &Mention, current: Option<&Found>) -> bool {
        let has_plan = current.is_some_and(|found| found.beside.iter().any(|beside| beside.is_plan));
        let is_beyond = matches!(mention.value, Value::One(one) if one.float() > 100.0);
        lead.piece.is_empty() && (has_plan || is_beyond)
    }

    /// "tương đương": the same told as a share, where "bằng" tells of a plan.
    fn says_equal(&self, lead: &Lead) -> bool {
        let words = ["tương đương", "tương ứng"];
        (lead.cues.start..lead.cues.start + 2).any(|at| phrase::one_of(self.tokens(), at, &words).is_some())
    }

    /// "số doanh nghiệp thành lập mới", where the sentence tells what was missed: of so many, a share can only be that of the plan.
    fn is_missed_count(&self, lead: &Lead) -> bool {
        let tokens = self.tokens();
        let words = self.sentence.max(lead.piece.start.saturating_sub(REACH))..lead.piece.start.max(lead.subject.end);
        let is_missed = |at: usize| {
            phrase::longest(tokens, at, self.lexicon.outcomes).is_some_and(|(_, outcome)| outcome == Outcome::Missed)
        };
        phrase::one_of(tokens, lead.subject.start, &["số", "tổng số", "số lượng"]).is_some()
            && words.into_iter().any(is_missed)
    }

    /// "tỷ lệ dân số tham gia BHYT": more than the word alone.
    fn is_named_share(&self, lead: &Lead) -> bool {
        let subject = &lead.subject;
        phrase::one_of(self.tokens(), subject.start, self.lexicon.shares)
            .is_some_and(|length| subject.start + length + 1 < subject.end)
    }

    /// "60% mức bình quân của tỉnh": a mean stands behind the share.
    fn is_of_mean(&self, at: usize) -> bool {
        const MEANS: [&str; 7] = ["mức", "bình quân", "trung bình", "so với bình quân", "so với mức", "tổng", "số"];
        !self.is_english() && phrase::one_of(self.tokens(), at, &MEANS).is_some()
    }

    /// "or 9.8% of exports": of a noun that is no amount; "equal to 97% of the amount due" compares.
    fn is_share_of(&self, lead: &Lead, at: usize) -> bool {
        let tokens = self.tokens();
        let is = |at: usize, word: &str| tokens.get(at).is_some_and(|token| token.is(word));
        self.is_english()
            && is(lead.cues.start, "or")
            // "$3.9 million, or 2.1 percent, under budget": the same difference again.
            && (is(at, "of") && !["budget", "amount"].iter().any(|word| is(at + 1, word) || is(at + 2, word))
                || is(at, ",") && phrase::longest(tokens, at + 1, self.lexicon.after_change).is_some())
    }

    /// "$15.1 million, about 24.7 percent of spending", and no "94% of applications were decided": a share of something that no verb
    /// follows only says again how much the amount before it is.
    fn is_apposed_share(&self, lead: &Lead, at: usize, end: usize) -> bool {
        const ACTS: [&str; 17] = [
            "was", "were", "is", "are", "has", "have", "had", "now", "said", "met", "made", "got", "them", "these",
            "those", "which", "all",
        ];
        let tokens = self.tokens();
        let is_word = |at: &usize| tokens.get(*at).is_some_and(Token::is_word);
        let mut clause = (at..end).take_while(is_word).filter_map(|at| tokens.get(at));
        let is_of = tokens.get(at).is_some_and(|word| word.is("of"));
        self.is_english()
            && self.is_same_sentence()
            && is_of
            && lead.piece.is_empty()
            && !clause.any(|word| name::is_done(&word.word) || ACTS.contains(&word.word.as_str()))
    }

    /// "of the authorized level", "of the credit": of what was there to be used or reached.
    fn is_of_planned(&self, at: usize) -> bool {
        const PLANNED: [&str; 19] = [
            "planned",
            "pledged",
            "earmarked",
            "authorized",
            "authorised",
            "approved",
            "allocated",
            "appropriations",
            "appropriation",
            "credit",
            "loan",
            "grant",
            "allocation",
            "programme",
            "program",
            "quota",
            "establishment",
            "budgeted",
            "projected",
        ];
        let tokens = self.tokens();
        let is = |at: usize, words: &[&str]| tokens.get(at).is_some_and(|token| words.contains(&token.word.as_str()));
        self.is_english() && is(at, &["of"]) && (at + 1..at + 4).any(|at| is(at, &PLANNED))
    }

    /// "tỷ lệ" alone: the share of what stands before.
    fn is_bare_share(&self, lead: &Lead) -> bool {
        let subject = &lead.subject;
        phrase::one_of(self.tokens(), subject.start, self.lexicon.shares)
            .is_some_and(|length| subject.start + length == subject.end)
    }
}
