//! A plan or an earlier time in brackets behind its result: "11.2% (2022/23: 13.9%)", "71% (target 85%)".

use super::Reader;
use super::lead::{self, Lead};
use super::role::Role;
use super::standing::Standing;
use crate::draft::lexicon::Head;
use crate::draft::numeral::{Mention, Value};
use crate::draft::reference::Reference;
use crate::draft::result::Amount;
use crate::draft::token::Token;
use crate::draft::unit::UnitKind;
use crate::draft::{phrase, trap};

/// What names the amount in the brackets is no longer than this many tokens.
const LONGEST: usize = 8;

/// What a time in the brackets may be told with, beside its year.
const TIMES: [&str; 19] = [
    "/", "-", "–", "q", "q1", "q2", "q3", "q4", "quarter", "first", "second", "third", "fourth", "in", "year", "năm",
    "quý", "là", "đạt",
];

impl Reader<'_> {
    /// What the words between the bracket and the number make of it, where they say nothing but a time or a plan.
    pub(super) fn in_brackets(&self, lead: &Lead, mention: &Mention, same_unit: bool) -> Option<Role> {
        let tokens = self.tokens();
        let number = mention.tokens.start;
        let open = (number.saturating_sub(LONGEST)..number)
            .rev()
            .find(|at| tokens.get(*at).is_some_and(|sign| sign.is("(")))?;
        let words = open + 1..number;
        // "402,118 (395,660 in 2022-23)": the time stands behind the amount.
        if words.is_empty()
            && same_unit
            && self.is_english()
            && let Some(year) = self.in_year(mention.tokens.end)
        {
            return Some(Role::Earlier(year.to_string(), Some(year)));
        }
        let colon = tokens.get(number - 1).is_some_and(|sign| sign.is(":"));
        let named = words.start..if colon { words.end - 1 } else { words.end };
        let closes = tokens.get(mention.tokens.end).is_some_and(|sign| sign.is(")"));
        if !same_unit || !closes || named.is_empty() || !self.is_same_sentence() || lead.is_new_clause {
            return None;
        }
        let head = phrase::longest(tokens, named.start, self.lexicon.heads);
        if head.is_some_and(|(length, head)| head == Head::Plan && named.start + length == named.end) {
            return Some(Role::Plan(Reference { tokens: named, head: Head::Plan, setter: None, year: None }));
        }
        // "(Q2: 231)", "(FY22: 31.8 hours)".
        let is = |at: usize, words: &[&str]| tokens.get(at).is_some_and(|token| words.contains(&token.word.as_str()));
        let is_short = named.len() == 1 && is(named.start, &["q1", "q2", "q3", "q4"])
            || named.len() == 2
                && is(named.start, &["q", "fy", "quarter"])
                && tokens.get(named.start + 1).is_some_and(Token::is_number);
        if is_short && self.is_english() {
            return Some(Role::Earlier(self.text.words(named), None));
        }
        let year = named.clone().find_map(|at| tokens.get(at).and_then(trap::year));
        let is_season = named
            .clone()
            .all(|at| tokens.get(at).is_some_and(|token| token.is_number() || TIMES.contains(&token.word.as_str())));
        let is_before = year.zip(self.year).is_some_and(|(named, year)| named < year);
        // "(đầu năm là 19 hộ)".
        let is_copula = |at: usize| is(at, &["là", "đạt", "có", "còn", "was"]);
        let past = named.end - usize::from(named.len() > 1 && is_copula(named.end - 1));
        let is_earlier = [self.lexicon.earlier, self.lexicon.beginnings].iter().any(|words| {
            phrase::one_of(tokens, named.start, *words).is_some_and(|length| named.start + length == past)
        });
        (is_season && is_before || is_earlier)
            .then(|| Role::Earlier(self.text.words(named), year.filter(|_| is_before)))
    }

    /// "gieo cấy được 5.218 ha lúa chiêm xuân (đạt 101,3% kế hoạch)": words alone stand between an amount and the bracket that
    /// compares it.
    pub(super) fn is_bracketed_rest(&self, from: usize, lead: &Lead) -> bool {
        let tokens = self.tokens();
        // The bracket may have been taken with the words of the change.
        let is_open = |at: &usize| *at > from && tokens.get(*at).is_some_and(|sign| sign.is("("));
        let Some(open) = [Some(lead.cues.start), lead.cues.start.checked_sub(1)].into_iter().flatten().find(is_open)
        else {
            return false;
        };
        let start = self.text.span(from..from + 1).start;
        let follows = self.current.and_then(|at| self.out.results.get(at)).and_then(|found| found.level.as_ref());
        let is_near = follows.is_some_and(|level| level.quote.end <= start && start - level.quote.end <= 1);
        !self.is_english()
            && is_near
            && self.is_same_sentence()
            && lead.cues.verb.is_some()
            && tokens.get(from..open).is_some_and(|words| words.iter().all(Token::is_word))
    }

    /// "in 2022-23)": an earlier year, and nothing behind it.
    fn in_year(&self, at: usize) -> Option<i32> {
        let tokens = self.tokens();
        let year = tokens.get(at).filter(|word| word.is("in")).and(tokens.get(at + 1)).and_then(trap::year)?;
        let closes = (at + 2..at + 5).find(|at| tokens.get(*at).is_some_and(|sign| sign.is(")")))?;
        let is_season =
            (at + 2..closes).all(|at| tokens.get(at).is_some_and(|token| token.is_glued && !token.is_word()));
        (is_season && self.year.is_some_and(|own| year < own)).then_some(year)
    }

    /// "871 miles (1,402 km)", "VND5.46 trillion (US$225 million)": the same length, and the same money, in another unit.
    pub(super) fn is_told_again(&self, lead: &Lead, mention: &Mention, standing: &Standing) -> bool {
        let is_money = |kind: Option<UnitKind>| matches!(kind, Some(UnitKind::Money { .. }));
        let own = mention.unit.as_ref().map(|unit| &unit.label);
        let level = standing.level.and_then(|level| level.unit.as_ref());
        let is_same_length = standing.kind == Some(UnitKind::Physical)
            && level.is_some_and(|unit| unit.kind == UnitKind::Physical && Some(&unit.label) != own)
            && self.tokens().get(mention.tokens.end).is_some_and(|sign| sign.is(")"))
            && lead.piece.is_empty();
        let is_same_money = standing.goes_on
            && lead.cues.verb.is_none()
            && !self.is_turned(mention)
            && is_money(standing.kind)
            && is_money(standing.level_kind());
        lead.is_bracketed && (is_same_length || is_same_money)
    }

    /// "(kế hoạch tăng 7,5 - 8%)", "(quý I/2023 tăng 5,12%)": a change in brackets that was planned, or is of an earlier time; no
    /// target and no baseline can hold it.
    pub(super) fn is_change_elsewhere(&self, lead: &Lead) -> bool {
        const PLANS: [&str; 5] = ["kế hoạch", "nq", "nghị quyết", "chỉ tiêu", "mục tiêu"];
        let tokens = self.tokens();
        let is_plan = phrase::one_of(tokens, lead.subject.start, &PLANS).is_some()
            || phrase::longest(tokens, lead.piece.start, self.lexicon.heads)
                .is_some_and(|(_, head)| head == Head::Plan);
        lead.is_bracketed && (is_plan || lead::says_earlier(tokens, lead.piece.clone(), self.year, self.lexicon))
    }

    /// The amount of the reference that was just named, behind it or in brackets.
    pub(super) fn of_named_reference(&self, lead: &Lead, mention: &Mention, standing: &Standing) -> Option<Role> {
        let last = standing.current?.compared.last()?.reference.clone()?;
        let end = last.tokens.end;
        // "107% of the annual target of 200", "32% more than February's 289".
        let follows = lead.piece.is_empty() && end == mention.tokens.start;
        // "so với kế hoạch (5%)".
        let is_share = standing.kind == Some(UnitKind::Percent);
        let is_behind = lead.is_bracketed && lead.cues.verb.is_none() && end + 2 >= mention.tokens.start;
        // "giảm 17,6% so với năm 2022 (34 vụ)": as large as the amount itself; "(6 vụ)" says the change again.
        let own = standing.level.filter(|level| self.is_same_unit(level, mention)).map(|level| level.low.float());
        let is_amount = match (own, mention.value) {
            (Some(own), Value::One(one)) => Some(one.float() * 2.0 > own),
            _ => None,
        };
        if is_behind && !is_share && is_amount == Some(false) {
            return Some(Role::Nothing);
        }
        let is_bracketed = is_behind && (is_share || is_amount == Some(true));
        (standing.goes_on && (follows || is_bracketed)).then(|| match last.head {
            Head::Plan => Role::Plan(last),
            Head::Past => Role::Earlier(self.text.words(last.tokens.clone()), last.year),
        })
    }

    /// In the unit of the level; English leaves a counted thing out: "312 patients, down from 1,040".
    pub(super) fn is_same_unit(&self, level: &Amount, mention: &Mention) -> bool {
        let label = |unit: &Option<crate::draft::unit::Unit>| unit.as_ref().map(|unit| unit.label.clone());
        // "41 days, down from 49": the unit is said once.
        let is_once = |kind| {
            let next = self.tokens().get(mention.tokens.end);
            kind == UnitKind::Count || kind == UnitKind::Physical && next.is_none_or(|next| !next.is_word())
        };
        let is_bare = mention.unit.is_none() && level.unit.as_ref().is_some_and(|unit| is_once(unit.kind));
        label(&level.unit) == label(&mention.unit) || is_bare && self.is_english()
    }
}
