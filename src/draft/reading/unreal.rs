//! Figures that the words before them deny, suppose, take back or give to another body.

use std::ops::Range;

use super::lead::Lead;
use super::{Reader, name};
use crate::draft::cue::Cues;
use crate::draft::lexicon::{Cue, Head, Unreal};
use crate::draft::numeral::{Mention, Value};
use crate::draft::phrase;
use crate::draft::reference::Reference;
use crate::draft::unit::UnitKind;

/// So many words after a figure may still take it back.
const FOLLOWING: usize = 8;

/// So many words after a figure its clause may still deny it.
const DENIED_WITHIN: usize = 12;

/// So many words after a figure may still say that it is wrong.
const REFUTED_WITHIN: usize = 20;

/// What may follow "was wrong".
const CLOSES: [&str; 9] = ["and", "but", "because", "by", "due", "và", "nhưng", "do", "vì"];

/// What the words before a figure make of it.
#[derive(Clone, Debug)]
pub(super) enum Standing {
    /// Not so much: what it is said not to be the amount of.
    Denied(Range<usize>),
    /// Nobody says that it is so.
    Supposed,
    /// It may be a result: somebody must look.
    Doubtful,
}

impl Reader<'_> {
    /// What is told is "the proposed" something.
    fn is_proposed(&self, at: usize, lead: &Lead) -> bool {
        self.is_english() && lead.subject.start == at && self.tokens().get(at).is_some_and(|word| word.is("proposed"))
    }

    /// What the words of its clause, and of its sentence, make of a figure.
    pub(super) fn unreal(&self, lead: &Lead, mention: &Mention, end: usize) -> Option<Standing> {
        let start = mention.tokens.start;
        if self.unreal_said.condition.is_some_and(|(from, to)| from < start && start < to) {
            return Some(Standing::Supposed);
        }
        // "In one stop a deputy found $240,000": of one case, and no result of a whole time.
        if self.unreal_said.one_case.is_some_and(|case| case < start) {
            return Some(Standing::Supposed);
        }
        if self.unreal_said.long_ago.is_some_and(|now| start < now) {
            return Some(Standing::Supposed);
        }
        // "cần 200 tỷ đồng để xây 15 cầu": what it is for is no more real.
        let purpose =
            ["để", "nhằm"].iter().any(|word| self.tokens().get(lead.piece.start).is_some_and(|at| at.is(word)));
        if purpose && self.supposed == Some(lead.piece.start) {
            return Some(Standing::Supposed);
        }
        // "would have cut 40 posts and saved £2.2m": of one clause, both are.
        let is_joined = lead.piece.clone().any(|at| phrase::one_of(self.tokens(), at, &["and", "và"]).is_some());
        if is_joined && self.supposed == Some(lead.piece.start) && !lead.piece.is_empty() {
            return Some(Standing::Doubtful);
        }
        // "4,500 homes would be needed": to where the clause ends.
        let follows = mention.tokens.end..end.min(mention.tokens.end + FOLLOWING);
        let ends = |at: &usize| {
            self.tokens().get(*at).is_none_or(|token| !token.is_word())
                || phrase::one_of(self.tokens(), *at, self.lexicon.said_ends).is_some()
        };
        let stop = follows.clone().find(ends).unwrap_or(follows.end);
        if self.is_english() && self.unreal_words(follows.start..stop).any(|(_, unreal)| unreal == Unreal::Supposed) {
            return Some(Standing::Supposed);
        }
        if self.is_refuted(mention, end) {
            return Some(Standing::Supposed);
        }
        // "All but 30 homes were let", "trừ 45 hộ": of these it is not true.
        let excepts = if self.is_english() { self.lexicon.all_but } else { self.lexicon.except };
        let is_excepted = phrase::ending(self.tokens(), 0..start, excepts).is_some();
        let mut is_doubtful = is_excepted
            || self.unreal_said.is_withdrawn
            || self.is_denied_after(mention, end)
            || self.is_of_named_other(lead)
            || self.is_in_name(lead, mention)
            || self.unreal_said.another.is_some_and(|told| told < start)
            || self.unreal_said.earlier_year.is_some_and(|named| named < start);
        for (at, unreal) in self.unreal_words(lead.piece.start..start) {
            match unreal {
                // Between it and the number stands nothing but "là".
                Unreal::Denied if at.end >= lead.cues.start && at.start < lead.cues.start => {
                    return Some(Standing::Denied(name::clean(
                        self.tokens(),
                        lead.piece.start..at.start,
                        self.lexicon,
                    )));
                }
                Unreal::Supposed => return Some(Standing::Supposed),
                // "The proposed programme totals $412 million".
                Unreal::Doubtful if self.is_proposed(at.start, lead) => return Some(Standing::Supposed),
                // "kinh phí sửa chữa cần 180 triệu đồng": what is only needed.
                Unreal::Doubtful
                    if at.end >= lead.cues.start && self.tokens().get(at.start).is_some_and(|word| word.is("cần")) =>
                {
                    return Some(Standing::Supposed);
                }
                // "không quá", "chưa đạt": a cue of its own.
                Unreal::Denied | Unreal::Doubtful => is_doubtful |= at.start < lead.cues.start,
                Unreal::Condition | Unreal::Withdrawn | Unreal::No => {}
            }
        }
        is_doubtful.then_some(Standing::Doubtful)
    }

    /// "3 trạm biến áp 110 kV chưa khởi công": its own clause goes on to deny it.
    fn is_denied_after(&self, mention: &Mention, end: usize) -> bool {
        let tokens = self.tokens();
        let begin = mention.tokens.end;
        // "homes that have not started" is still told of the homes.
        let ends = |at: &usize| {
            tokens.get(*at).is_none_or(|token| {
                !token.is_word() && !token.is_number() || CLOSES.contains(&token.word.as_str()) || token.is("song")
            })
        };
        let limit = end.min(begin + DENIED_WITHIN);
        let stop = (begin..limit).find(ends).unwrap_or(limit);
        self.unreal_words(begin..stop)
            .any(|(at, _)| phrase::one_of(tokens, at.start, self.lexicon.denied_after) == Some(at.len()))
    }

    /// "Số liệu 1.250 doanh nghiệp nêu trong báo cáo tháng 11 là sai": said of it in its own clause.
    fn is_refuted(&self, mention: &Mention, end: usize) -> bool {
        let tokens = self.tokens();
        let begin = mention.tokens.end;
        let ends = |at: &usize| tokens.get(*at).is_none_or(|token| !token.is_word() && !token.is_number());
        let limit = end.min(begin + REFUTED_WITHIN);
        let stop = (begin..limit).find(ends).unwrap_or(limit);
        // "were false alarms", "là sai lệch": of another word.
        let closes =
            |at: usize| at >= stop || tokens.get(at).is_some_and(|token| CLOSES.contains(&token.word.as_str()));
        (begin..stop)
            .any(|at| phrase::one_of(tokens, at, self.lexicon.refuted).is_some_and(|length| closes(at + length)))
    }

    /// The words by which a figure may be no result, each at its place; the longest at a place, and none within another.
    pub(super) fn unreal_words(&self, range: Range<usize>) -> impl Iterator<Item = (Range<usize>, Unreal)> {
        let mut from = range.start;
        range.filter_map(move |at| {
            let (length, unreal) = phrase::longest(self.tokens(), at, self.lexicon.unreal).filter(|_| at >= from)?;
            from = at + length;
            Some((at..from, unreal))
        })
    }

    /// "không phải 12% mà là 14%": the amount of what the one before was said not to be.
    pub(super) fn with_denied(&mut self, lead: Lead) -> Lead {
        let Some(denied) = self.denied.take() else { return lead };
        let tokens = self.tokens();
        let corrects = (lead.piece.start..lead.piece.end.max(lead.cues.start) + 1)
            .any(|at| tokens.get(at).is_some_and(|token| ["mà", "but", "instead"].contains(&token.word.as_str())));
        if corrects && lead.subject.is_empty() { Lead { subject: denied, ..lead } } else { lead }
    }

    /// "không đạt kế hoạch 13 nghìn tấn", "did not meet its 95% target": the plan is named, the result is not. What it is a
    /// plan of.
    pub(super) fn owed(&self, lead: &Lead, mention: &Mention) -> Option<Range<usize>> {
        let tokens = self.tokens();
        let words = lead.piece.start..mention.tokens.start;
        let is_told = |at: &usize| {
            phrase::longest(tokens, *at, self.lexicon.cues).is_some_and(|(_, cue)| cue == Cue::Missed)
                || self.is_english() && phrase::longest(tokens, *at, self.lexicon.outcomes).is_some()
        };
        let at = words.clone().find(is_told)?;
        let named = name::clean(tokens, words.start..at, self.lexicon);
        (!named.is_empty()).then_some(named)
    }

    /// "met its 95% target", "40 planned": the plan's own amount; "95% of target" is a share of it.
    pub(super) fn own_plan(
        &self,
        lead: &Lead,
        mention: &Mention,
        after: Option<&Reference>,
        goes_on: bool,
    ) -> Option<Reference> {
        let end = mention.tokens.end;
        let is_share = mention.unit.as_ref().is_some_and(|unit| unit.kind == UnitKind::Percent);
        let named =
            after.filter(|plan| self.is_english() && plan.head == Head::Plan && plan.tokens.start == end && is_share);
        let is_planned = phrase::one_of(self.tokens(), end, self.lexicon.planned_after).is_some()
            && (goes_on || self.owed(lead, mention).is_some());
        let planned = Reference { tokens: end..end + 1, head: Head::Plan, setter: None, year: None };
        named.cloned().or(is_planned.then_some(planned))
    }

    /// "chưa đạt 97%": the figure before it was not reached, and is above the true one.
    pub(super) fn is_missed(cues: &Cues) -> bool {
        cues.verb == Some(Cue::Missed)
    }

    /// "an increase in MOPAC 7 crimes": a small number right behind a name may be part of it.
    fn is_in_name(&self, lead: &Lead, mention: &Mention) -> bool {
        let tokens = self.tokens();
        let start = mention.tokens.start;
        let is_small = matches!(mention.value, Value::One(one) if one.decimals == 0 && one.mantissa < 1000);
        let is_bare = mention.unit.as_ref().is_none_or(|unit| unit.kind == UnitKind::Count);
        let is_name = |at: usize| tokens.get(at).is_some_and(|token| token.is_word() && token.is_capital);
        self.is_english()
            && is_small
            && is_bare
            && lead.cues.start == start
            && start > lead.piece.start + 1
            && is_name(start - 1)
            && !is_name(start - 2)
    }

    /// The clause begins with a body that has another name than the one that reports: "Huyện Can Lộc thu 300 tỷ đồng", where the
    /// district of Hương Sơn reports. It may be a neighbour, the province, or a commune that is only a part.
    fn is_of_named_other(&self, lead: &Lead) -> bool {
        let tokens = self.tokens();
        let Some(own) = self.organization.clone().and_then(|own| tokens.get(own)) else { return false };
        let is_own = |at: usize| tokens.get(at).is_some_and(|token| own.iter().any(|own| own.word == token.word));
        let is_capital = |at: &usize| tokens.get(*at).is_some_and(|token| token.is_capital || token.is("-"));
        let begin = lead.piece.start;
        let end = lead.piece.end.min(begin + 8);
        (begin..end).any(|at| {
            let Some(length) = phrase::one_of(tokens, at, self.lexicon.named_bodies) else { return false };
            // Vietnamese names stand after the kind, English ones before it; "the council" is the one that reports.
            let named = if self.is_english() {
                let start = (begin..at).rev().take_while(is_capital).last().unwrap_or(at);
                let article = phrase::one_of(tokens, start, self.lexicon.openers).unwrap_or(0);
                (start + article).min(at)..at
            } else {
                let stop = (at + length..end).take_while(is_capital).last().map_or(at + length, |last| last + 1);
                at + length..stop
            };
            let opens = if self.is_english() { is_capital(&at) && named.start <= begin + 2 } else { at <= begin + 2 };
            // "Đông Hòa" is not "Phú Hòa": the words that a name has besides its own name may be anything.
            let known = if self.is_english() { named.len() } else { 2 };
            opens && !named.is_empty() && !named.clone().take(known).all(is_own)
        })
    }
}
