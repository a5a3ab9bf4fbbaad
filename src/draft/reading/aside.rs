//! Figures that are told by the way: of each of many, of who sat in a meeting, of how long a thing is to be.

use super::lead::Lead;
use super::{Reader, name};
use crate::draft::lexicon::{Cue, Head};
use crate::draft::numeral::{Mention, Value};
use crate::draft::phrase;
use crate::draft::reference::Reference;
use crate::draft::result::Amount;
use crate::draft::token::Token;
use crate::draft::unit::UnitKind;

/// Who attends is told no further behind the number.
const ATTENDS_WITHIN: usize = 12;

impl Reader<'_> {
    /// "mỗi tổ có 5 đến 7 cán bộ", "each ward has three officers": how each of many is made up.
    pub(super) fn is_of_each(&self, lead: &Lead, mention: &Mention) -> bool {
        let tokens = self.tokens();
        // "120 suất quà, mỗi suất 500.000 đồng", "grants of £500 each": what one of them is worth.
        let is_money = mention.unit.as_ref().is_some_and(|unit| matches!(unit.kind, UnitKind::Money { .. }));
        let is_share = phrase::one_of(
            tokens,
            lead.piece.start,
            &[
                "mỗi tháng",
                "mỗi người",
                "mỗi lao động",
                "mỗi suất",
                "mỗi phần",
                "mỗi căn",
                "mỗi nhà",
                "mỗi hộ",
                "mỗi em",
            ],
        );
        let is_per = phrase::one_of(tokens, mention.tokens.end, &["each", "apiece"]).is_some()
            || mention.unit.as_ref().is_some_and(|unit| unit.plain.ends_with("/suất") || unit.plain.ends_with("/phần"));
        // "mỗi suất từ 500 nghìn đồng đến 1 triệu đồng": both ends.
        let ends_range = lead.cues.verb == Some(Cue::To)
            && self.of_each.is_some_and(|end| end == lead.cues.start)
            && lead.piece.is_empty();
        if is_money && (is_share.is_some() && self.is_same_sentence() || is_per || ends_range) {
            return true;
        }
        let is_thing = mention.unit.as_ref().is_none_or(|unit| unit.kind == UnitKind::Count);
        let is = |words: &[&str]| {
            lead.piece.clone().any(|at| tokens.get(at).is_some_and(|token| words.contains(&token.word.as_str())))
        };
        let is_mean =
            lead.piece.clone().any(|at| phrase::one_of(tokens, at, &["bình quân", "trung bình", "average"]).is_some());
        is_thing && lead.cues.verb == Some(Cue::Has) && is(&["mỗi", "each", "every"]) && !is_mean
    }

    /// "2 minutes 14 seconds": one length of time, which no unit holds.
    pub(super) fn is_long_spell(&self, mention: &Mention, next: Option<&Mention>) -> bool {
        let is_number = |at: usize| self.tokens().get(at).is_some_and(Token::is_number);
        let is_spell = |mention: &Mention| {
            mention.unit.as_ref().is_some_and(|unit| self.lexicon.spells.contains(&unit.label.as_str()))
        };
        // "5 minutes, 12 seconds", "5 minutes and 12 seconds".
        let is =
            |at: usize, words: &[&str]| self.tokens().get(at).is_some_and(|token| words.contains(&token.word.as_str()));
        let joined = |at: usize| usize::from(is(at, &[",", "and"]));
        let start = mention.tokens.start;
        let before = start.wrapping_sub(1).wrapping_sub(joined(start.wrapping_sub(1)));
        let label = |mention: &Mention| mention.unit.as_ref().map_or("", |unit| unit.label.as_str()).to_owned();
        let own = label(mention);
        let is_second = is(before, self.lexicon.spells)
            && !is(before, &[own.as_str()])
            && before.checked_sub(1).is_some_and(is_number);
        let end = mention.tokens.end;
        // "7m 25secs": minutes, where seconds follow.
        let is_glued =
            ["m", "h"].contains(&own.as_str()) && next.is_some_and(|next| is_spell(next) && next.tokens.start == end);
        let follows_glued =
            is(before, &["m", "h"]) && before.checked_sub(1).is_some_and(is_number) && before + 1 == start;
        is_glued
            || is_spell(mention) && follows_glued
            || is_spell(mention)
                && (is_second
                    || next.is_some_and(|next| {
                        is_spell(next) && label(next) != own && next.tokens.start == end + joined(end)
                    }))
    }

    /// "Hội nghị tổng kết với 620 cán bộ, giáo viên tham dự": who sat there. Visits that were counted ("1.200 lượt người tham
    /// dự") are a result.
    pub(super) fn is_attendance(&self, mention: &Mention, end: usize) -> bool {
        const MEETINGS: [&str; 9] =
            ["hội nghị", "tổng kết", "sơ kết", "kỳ họp", "đại hội", "buổi lễ", "lễ", "phiên họp", "cuộc họp"];
        const ATTENDS: [&str; 5] = ["tham dự", "dự hội nghị", "dự họp", "dự lễ", "có mặt"];
        const ATTENDING: [&str; 10] = [
            "dự hội nghị",
            "tham dự",
            "dự họp",
            "dự lễ",
            "dự buổi",
            "dự có",
            "cùng dự",
            "dự kỳ họp",
            "dự và",
            "đến dự",
        ];
        let tokens = self.tokens();
        let label = mention.unit.as_ref().map_or("", |unit| unit.label.as_str());
        let is_counted = label.starts_with("lượt") || mention.unit.as_ref().is_some_and(|unit| unit.scale > 1);
        let is_thing = mention.unit.as_ref().is_none_or(|unit| unit.kind == UnitKind::Count);
        let limit = end.min(mention.tokens.end + ATTENDS_WITHIN);
        !self.is_english()
            && is_thing
            && !is_counted
            && (phrase::one_of(tokens, self.sentence, &ATTENDING).is_some()
                || !self.is_same_sentence()
                    && (mention.tokens.end..limit).any(|at| phrase::one_of(tokens, at, &ATTENDS).is_some())
                    && (self.sentence..mention.tokens.start).any(|at| phrase::one_of(tokens, at, &MEETINGS).is_some()))
    }

    /// "Tuyến đường liên xã dài 14 km mới hoàn thành 9 km": how long one thing is to be.
    pub(super) fn is_dimension(&self, lead: &Lead, mention: &Mention) -> bool {
        const LONG: [&str; 4] = ["dài", "rộng", "cao", "sâu"];
        const THINGS: [&str; 8] = ["tuyến", "công trình", "cầu", "kênh", "dự án", "đường", "con đường", "cây cầu"];
        let tokens = self.tokens();
        let last = lead.subject.end.checked_sub(1).and_then(|at| tokens.get(at));
        !self.is_english()
            && mention.unit.as_ref().is_some_and(|unit| unit.kind == UnitKind::Physical)
            && lead.cues.verb.is_none()
            && lead.subject.len() > 2
            && last.is_some_and(|word| LONG.contains(&word.word.as_str()))
            && phrase::one_of(tokens, lead.subject.start, &THINGS).is_some()
    }

    /// "3 trạm biến áp 110 kV", "12 roads 4 km": nothing stands between two figures, and the second is a size of what the first
    /// counts.
    pub(super) fn is_size_of_counted(&self, lead: &Lead, mention: &Mention) -> bool {
        let counts = |found: &crate::draft::result::Found| {
            let level = found.level.as_ref().filter(|_| found.compared.is_empty() && found.beside.is_empty())?;
            Some(level.unit.as_ref().is_none_or(|unit| unit.kind == UnitKind::Count))
        };
        // "12 hộ trồng 4 ha", "3,250 volunteers logged 61,000 hours": a verb stands between, though it was taken for the name's.
        let tokens = self.tokens();
        let start = mention.tokens.start;
        let is_done = [self.lexicon.verbs, self.lexicon.done]
            .iter()
            .any(|table| phrase::ending(tokens, 0..start, table).is_some())
            || self.is_english()
                && start.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|word| name::is_done(&word.word));
        let follows = lead.piece.is_empty() && lead.before.is_empty() && lead.piece.start == start && !is_done;
        follows
            && !lead.is_bracketed
            && mention.unit.as_ref().is_none_or(|unit| unit.kind == UnitKind::Physical)
            && self.is_same_sentence()
            && self.current.and_then(|at| self.out.results.get(at)).and_then(counts) == Some(true)
    }

    /// "dropped by 13%, helped by a £1.1m grant": what brought a change about, and none itself.
    pub(super) fn is_helped_by(&self, mention: &Mention) -> bool {
        let by = mention.tokens.start.checked_sub(2).and_then(|at| self.tokens().get(at));
        by.is_some_and(|by| by.is("by")) && self.is_price(mention)
    }

    /// "2 huyện còn lại là Bình Khê và Sơn Lâm": who the others are.
    pub(super) fn is_remainder(&self, mention: &Mention) -> bool {
        let is_thing = mention.unit.as_ref().is_none_or(|unit| unit.kind == UnitKind::Count);
        is_thing && !self.is_english() && phrase::one_of(self.tokens(), mention.tokens.end, self.lexicon.rest).is_some()
    }

    /// "là năm thứ 3 liên tiếp tăng trên 8%": of several years, and of none alone.
    pub(super) fn is_in_a_row(&self, lead: &Lead) -> bool {
        const ROWS: [&str; 3] = ["liên tiếp", "liên tục", "in a row"];
        let words = lead.piece.start..lead.cues.start.max(lead.piece.end);
        let is_year = |at: usize| self.tokens().get(at).is_some_and(|token| token.is("năm") || token.is("years"));
        words.clone().any(|at| phrase::one_of(self.tokens(), at, &ROWS).is_some()) && words.clone().any(is_year)
    }

    /// "DT gieo trồng: 186,5 ha": of the two words that "DT" stands for, the area.
    pub(super) fn with_area(&self, lead: Lead, mention: &Mention) -> Lead {
        let is_area = mention.unit.as_ref().is_some_and(|unit| unit.kind == UnitKind::Physical);
        let named = lead.planned.as_ref().map(|planned| planned.tokens.clone());
        match named.filter(|named| is_area && self.tokens().get(named.start).is_some_and(|word| word.is("dt"))) {
            Some(named) => Lead { planned: None, subject: named.clone(), piece: named, ..lead },
            None => lead,
        }
    }

    /// "21,700 hours, the equivalent of 12 full-time staff": the same told in other things.
    pub(super) fn is_equivalent(&self, lead: &Lead, mention: &Mention) -> bool {
        let is_share =
            mention.unit.as_ref().is_some_and(|unit| matches!(unit.kind, UnitKind::Percent | UnitKind::Points));
        let words = lead.piece.start..mention.tokens.start;
        let says = |at: usize| {
            phrase::one_of(self.tokens(), at, &["equivalent of", "equivalent to", "equating to", "equates to"])
                .is_some()
        };
        self.is_english() && !is_share && self.is_same_sentence() && words.into_iter().any(says)
    }

    /// "Drivers traveling more than 100 mph got 88 tickets": what makes those who are told of, and no result.
    pub(super) fn is_bound_of_those(&self, lead: &Lead, mention: &Mention) -> bool {
        let is_size = mention.unit.as_ref().is_some_and(|unit| unit.kind == UnitKind::Physical);
        let before = lead.cues.start.checked_sub(1).and_then(|at| self.tokens().get(at));
        // "were delayed by more than 90 days".
        let is_spell = mention.unit.as_ref().is_some_and(|unit| self.lexicon.spells.contains(&unit.label.as_str()));
        let mut words = lead.cues.start..mention.tokens.start;
        if self.is_english()
            && is_spell
            && lead.cues.verb.is_none()
            && words.any(|at| self.tokens().get(at).is_some_and(|word| word.is("by")))
        {
            return true;
        }
        self.is_english()
            && is_size
            && lead.cues.comparator.is_some()
            && lead.cues.verb.is_none()
            && lead.subject.len() > 1
            && before.is_some_and(|word| word.word.ends_with("ing") && word.word.len() > 4)
    }

    /// "one Korean tenant there employs 4,300 workers": a clause about one of many.
    pub(super) fn is_of_one(&self, lead: &Lead) -> bool {
        let tokens = self.tokens();
        let at = lead.piece.start;
        let is = |at: usize, words: &[&str]| tokens.get(at).is_some_and(|token| words.contains(&token.word.as_str()));
        let is_noun =
            tokens.get(at + 1).is_some_and(|next| next.is_word() && !is(at + 1, &["of", "in", "hundred", "thousand"]));
        self.is_english() && is(at, &["one"]) && is_noun && lead.subject.len() > 1 && self.is_done_and_counted_by(lead)
    }

    /// "Diện tích lúa ruộng 2 vụ 148 ha": how often, where the amount of an area follows.
    pub(super) fn is_within_name(&self, lead: &Lead, mention: &Mention, next: Option<&Mention>) -> bool {
        let is_area =
            phrase::one_of(self.tokens(), lead.subject.start, &["diện tích", "sản lượng", "năng suất"]).is_some();
        let is_kind = |mention: &Mention, kind: UnitKind| mention.unit.as_ref().is_some_and(|unit| unit.kind == kind);
        is_area
            && !lead.subject.is_empty()
            && is_kind(mention, UnitKind::Count)
            && next.is_some_and(|next| is_kind(next, UnitKind::Physical) && next.tokens.start == mention.tokens.end)
    }

    /// "tiêu chí thu nhập (yêu cầu 39 triệu đồng) và hộ nghèo (dưới 13%)": what is required, and no more than a bound.
    pub(super) fn is_required(&self, lead: &Lead, mention: &Mention) -> bool {
        const ASKS: [&str; 5] = ["yêu cầu", "quy định", "chuẩn", "định mức", "required"];
        let tokens = self.tokens();
        let opens = lead.piece.start.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|sign| sign.is("("));
        let is_share = mention.unit.as_ref().is_some_and(|unit| unit.kind == UnitKind::Percent);
        // The bracket itself may stand among the words before the number.
        let is_first = opens && lead.piece.is_empty() || tokens.get(lead.cues.start).is_some_and(|sign| sign.is("("));
        let is_alone = is_first && lead.cues.verb.is_none() && lead.cues.comparator.is_some() && is_share;
        let closes = tokens.get(mention.tokens.end).is_some_and(|sign| sign.is(")"));
        lead.is_bracketed
            && closes
            && (opens && phrase::one_of(tokens, lead.piece.start, &ASKS).is_some() || is_alone && !self.is_english())
    }

    /// "Một bể bơi lắp ghép giá 180 triệu đồng": what one of such things costs.
    pub(super) fn is_price_of_one(&self, lead: &Lead) -> bool {
        let tokens = self.tokens();
        // "một" may have been read as a number of things.
        let opens = (lead.piece.start.saturating_sub(2)..=lead.piece.start)
            .any(|at| at <= self.sentence + 1 && tokens.get(at).is_some_and(|word| word.is("một")));
        let last = lead.subject.end.checked_sub(1).and_then(|at| tokens.get(at));
        !self.is_english() && opens && last.is_some_and(|word| word.is("giá"))
    }

    /// "the minimum set by the council is £10m": no more than a bound.
    pub(super) fn is_bound(&self, lead: &Lead) -> bool {
        !lead.subject.is_empty() && phrase::one_of(self.tokens(), lead.subject.start, self.lexicon.bounds).is_some()
    }

    /// "41,2%, thấp hơn chỉ tiêu 42%": an amount as large as the result's own is the plan's, and no difference from it.
    pub(super) fn stands_to_plan(&self, lead: &Lead, mention: &Mention, level: Option<&Amount>) -> Option<Reference> {
        let plan = lead.reference.as_ref().filter(|plan| plan.head == Head::Plan)?;
        let (Value::One(one), own) = (mention.value, level?.low.float()) else { return None };
        (one.float() * 2.0 > own && plan.tokens.end <= mention.tokens.start).then(|| plan.clone())
    }

    /// "Rough sleeping fell to 12", "was down by a third to 812": a change came to this; "referred to 12" tells of none.
    pub(super) fn has_come_to(&self, lead: &Lead) -> bool {
        let is_change = !self.tokens().get(lead.cues.start).is_some_and(|token| token.is("to"));
        self.is_english()
            && matches!(lead.cues.verb, Some(Cue::To | Cue::Left))
            && is_change
            && !lead.subject.is_empty()
    }

    /// "The mortality ratio was 96.2", "Chỉ số hài lòng đạt 86,4": such names tell numbers without a unit.
    pub(super) fn is_score(&self, lead: &Lead) -> bool {
        let subject = lead.subject.clone();
        let at = if self.is_english() { subject.end.saturating_sub(1) } else { subject.start };
        subject.contains(&at) && phrase::one_of(self.tokens(), at, self.lexicon.scores).is_some()
    }
}
