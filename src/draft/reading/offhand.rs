//! Figures that a sentence tells of something else than a result: votes, differences in things, what is compared with.

use super::Reader;
use super::lead::Lead;
use crate::draft::numeral::{Mention, Value};
use crate::draft::phrase;
use crate::draft::token::Token;
use crate::draft::unit::{Unit, UnitKind};

/// "58 fewer affordable homes … than planned": both are told within so many words.
const THAN_WITHIN: usize = 12;

/// What a share with a hyphen is part of stands within so many words: "95-percent national target".
const NAMED_WITHIN: usize = 4;

impl Reader<'_> {
    /// Whether a figure is told by the way: of no result, whatever stands before it.
    pub(super) fn is_offhand(&self, lead: &Lead, mention: &Mention, next: Option<&Mention>, end: usize) -> bool {
        self.is_condition(lead, mention)
            || self.is_of_others(lead, mention)
            || self.is_long_spell(mention, next)
            || self.is_of_each(lead, mention)
            || self.is_attendance(mention, end)
            || self.is_size_of_counted(lead, mention)
            || self.is_bound(lead)
            || self.is_in_a_row(lead)
            || self.is_remainder(mention)
            || self.is_helped_by(mention)
            || self.is_equivalent(lead, mention)
            || self.is_of_one(lead)
            || self.is_required(lead, mention)
            || self.is_vote(mention)
            || self.is_fewer_of(mention)
            || self.is_within(mention)
            || self.is_sample(lead, mention)
            || self.is_price_of_one(lead)
            || self.is_told_as_count(mention, next)
            || self.is_exchange(mention)
            || self.is_converted(lead, mention)
            || self.is_rate_of_name(mention)
            || self.is_bound_of_those(lead, mention)
    }

    /// "Voters approved the bond by 63 to 37 percent": shares of votes. A turnout is a result.
    fn is_vote(&self, mention: &Mention) -> bool {
        const VOTES: [&str; 7] = ["voters", "voted", "referendum", "ballot", "electors", "in favour", "in favor"];
        let tokens = self.tokens();
        let is_share = mention.unit.as_ref().is_none_or(|unit| unit.kind == UnitKind::Percent);
        let mut words = self.sentence.max(mention.tokens.start.saturating_sub(THAN_WITHIN))..mention.tokens.start;
        let is_turnout = words.clone().any(|at| tokens.get(at).is_some_and(|word| word.is("turnout")));
        let votes = words.any(|at| phrase::one_of(tokens, at, &VOTES).is_some());
        self.is_english() && is_share && mention.unit.is_some() && votes && !is_turnout
    }

    /// "58 fewer affordable homes have been delivered than planned": a difference whose amounts are told elsewhere.
    fn is_fewer_of(&self, mention: &Mention) -> bool {
        let tokens = self.tokens();
        let at = mention.tokens.end;
        let is = |at: usize, words: &[&str]| tokens.get(at).is_some_and(|token| words.contains(&token.word.as_str()));
        let stop = (at..at + THAN_WITHIN).find(|at| tokens.get(*at).is_none_or(|token| !token.is_word()));
        let than = (at + 2..stop.unwrap_or(at + THAN_WITHIN)).any(|at| is(at, &["than"]));
        self.is_english()
            && is(at, &["fewer", "more", "less"])
            && tokens.get(at + 1).is_some_and(Token::is_word)
            && !is(at + 1, &["than"])
            && than
    }

    /// "eight were within 5% of it": how near to a plan.
    fn is_within(&self, mention: &Mention) -> bool {
        let before = mention.tokens.start.checked_sub(1).and_then(|at| self.tokens().get(at));
        let is_share = mention.unit.as_ref().is_some_and(|unit| unit.kind == UnitKind::Percent);
        self.is_english()
            && is_share
            && before.is_some_and(|word| word.is("within"))
            && self.tokens().get(mention.tokens.end).is_some_and(|next| next.is("of"))
    }

    /// "(1,012 responses)": how many were asked.
    fn is_sample(&self, lead: &Lead, mention: &Mention) -> bool {
        const SAMPLES: [&str; 6] = ["responses", "respondents", "replies", "interviews", "phiếu", "người được hỏi"];
        let opens = mention.tokens.start.checked_sub(1).and_then(|at| self.tokens().get(at));
        lead.is_bracketed
            && opens.is_some_and(|sign| sign.is("("))
            && phrase::one_of(self.tokens(), mention.unit_at, &SAMPLES).is_some()
    }

    /// "100% thôn (11/11 thôn)": a share that the bracket behind it tells as a count.
    fn is_told_as_count(&self, mention: &Mention, next: Option<&Mention>) -> bool {
        let tokens = self.tokens();
        let is_share = mention.unit.as_ref().is_some_and(|unit| unit.kind == UnitKind::Percent);
        let next = next.filter(|next| matches!(next.value, Value::OutOf(..)));
        is_share
            && next.is_some_and(|next| {
                let words = tokens.get(mention.tokens.end..next.tokens.start).unwrap_or_default();
                words.len() <= 5
                    && words.last().is_some_and(|sign| sign.is("("))
                    && words.iter().rev().skip(1).all(Token::is_word)
            })
    }

    /// "Exchange rate: $1 = 54.3 karsos": what money is worth.
    fn is_exchange(&self, mention: &Mention) -> bool {
        let from = self.sentence.max(mention.tokens.start.saturating_sub(THAN_WITHIN));
        (from..mention.tokens.start).any(|at| phrase::one_of(self.tokens(), at, &["exchange rate", "tỷ giá"]).is_some())
            && !mention.unit.as_ref().is_some_and(|unit| unit.kind == UnitKind::Percent)
    }

    /// "P42.75 million (about US$765,000)": the same sum in other money.
    fn is_converted(&self, lead: &Lead, mention: &Mention) -> bool {
        let currency = |unit: &Option<Unit>| match unit.as_ref().map(|unit| unit.kind) {
            Some(UnitKind::Money { currency, .. }) => Some(currency),
            _ => None,
        };
        let level = self.current.and_then(|at| self.out.results.get(at)).and_then(|found| found.level.as_ref());
        let own = level.and_then(|level| currency(&level.unit));
        let other = currency(&mention.unit);
        let closes = self.tokens().get(mention.tokens.end).is_some_and(|sign| sign.is(")"));
        self.is_same_sentence() && lead.is_bracketed && closes && own.is_some() && other.is_some() && own != other
    }

    /// "the 20-percent development fund", "a 10-percent discount": part of a name; "the 95-percent target" is a plan's.
    fn is_rate_of_name(&self, mention: &Mention) -> bool {
        let tokens = self.tokens();
        let is_share = mention.unit.as_ref().is_some_and(|unit| unit.kind == UnitKind::Percent);
        let is_hyphened = tokens.get(mention.unit_at).is_some_and(|sign| sign.is("-") && sign.is_glued);
        let words = mention.tokens.end..mention.tokens.end + NAMED_WITHIN;
        let tells = |at: usize| {
            phrase::one_of(tokens, at, self.lexicon.planned_after).is_some()
                || phrase::longest(tokens, at, self.lexicon.after_nouns).is_some()
        };
        let is_noun = tokens.get(mention.tokens.end).is_some_and(Token::is_word);
        self.is_english() && is_share && is_hyphened && is_noun && !words.into_iter().any(tells)
    }

    /// "88%, above the 85% considered safe", "less than the $29 paid in Lancaster": what the amount before is compared with, where
    /// no plan and no time is named.
    pub(super) fn is_beside_the(&self, mention: &Mention) -> bool {
        const SAID: [&str; 12] =
            ["paid", "set", "seen", "allowed", "needed", "we", "it", "they", "that", "which", "hoped", "promised"];
        const COMPARES: [&str; 17] = [
            "above",
            "below",
            "over",
            "under",
            "more than",
            "less than",
            "fewer than",
            "higher than",
            "lower than",
            "better than",
            "worse than",
            "exceeding",
            "beating",
            "than",
            "short of",
            "shy of",
            "ahead of",
        ];
        let tokens = self.tokens();
        let the = mention.tokens.start.checked_sub(1).filter(|at| tokens.get(*at).is_some_and(|word| word.is("the")));
        let compares = the.is_some_and(|the| phrase::ending(tokens, 0..the, &COMPARES).is_some());
        let said = tokens
            .get(mention.tokens.end)
            .is_some_and(|word| word.is_word() && (word.word.ends_with("ed") || SAID.contains(&word.word.as_str())));
        self.is_english() && compares && said && self.is_same_sentence() && self.recorded_in(mention).is_none()
    }
}
