//! One case that is told among many: "ngày 14/9 bắt giữ nhóm 3 thanh niên", "in one raid officers found £85,000". What was counted in
//! it is no result of a whole time, unless an editor says so.

use std::ops::Range;

use super::Reader;
use crate::draft::numeral::Mention;
use crate::draft::phrase;
use crate::draft::token::Token;

/// Words that make one case of what is told.
const ONE: [&str; 18] = [
    "trong đó có dự án",
    "trong đó có nhà máy",
    "điển hình là",
    "tiêu biểu là",
    "như dự án",
    "đáng chú ý là dự án",
    "in one",
    "in a single",
    "in another",
    "during one",
    "on one occasion",
    "one man",
    "one woman",
    "a driver",
    "điển hình là vụ",
    "trong đó có vụ",
    "trong một vụ",
    "tại một",
];

/// Words before a day: "rạng sáng 3/10".
const DAY: [&str; 7] = ["ngày", "sáng", "trưa", "chiều", "tối", "đêm", "hôm"];

/// Before the day that a figure is as of, and no case's.
const AS_OF: [&str; 8] = ["đến", "tính đến", "đến hết", "hết", "từ", "trước", "tại thời điểm", "tới"];

/// What a sentence with a day tells of where it is a meeting, or a report made there.
const MEETS: [&str; 13] = [
    "hội nghị",
    "kỳ họp",
    "phiên họp",
    "đại hội",
    "tổ chức",
    "khai mạc",
    "báo cáo",
    "tổng kết",
    "sơ kết",
    "làm việc",
    "họp báo",
    "công bố",
    "cho biết",
];

impl Reader<'_> {
    /// From which word on the sentence tells of one case, or of one day; up to its end.
    pub(super) fn one_case(&self, sentence: Range<usize>) -> Option<usize> {
        let tokens = self.tokens();
        let named = sentence.clone().find(|at| phrase::one_of(tokens, *at, &ONE).is_some());
        let day = sentence.clone().find(|at| self.is_day(*at));
        let day = day.filter(|_| !sentence.clone().any(|at| phrase::one_of(tokens, at, &MEETS).is_some()));
        named.into_iter().chain(day).min()
    }

    /// "In one raid", "trong một vụ": from there on the sentence tells of nothing else.
    pub(super) fn one_of_many(&self, mut sentence: Range<usize>) -> Option<usize> {
        const CASES: [&str; 6] =
            ["in one", "in a single", "in another", "during one", "on one occasion", "trong một vụ"];
        // "in one building", "in one summer" are no cases; there the editor is asked.
        const EVENTS: [&str; 21] = [
            "raid",
            "stop",
            "operation",
            "case",
            "incident",
            "seizure",
            "search",
            "sting",
            "street",
            "ward",
            "village",
            "school",
            "visit",
            "call",
            "night",
            "weekend",
            "evening",
            "morning",
            "event",
            "crash",
            "fire",
        ];
        let tokens = self.tokens();
        sentence.find(|at| {
            let is_event = |next: &Token| !self.is_english() || EVENTS.contains(&next.word.as_str());
            phrase::one_of(tokens, *at, &CASES).is_some_and(|length| tokens.get(at + length).is_some_and(is_event))
        })
    }

    /// Whether the sentence tells of one case before the figure, or of a group that was caught.
    pub(super) fn is_of_one_case(&self, mention: &Mention) -> bool {
        let start = mention.tokens.start;
        let is_of_group = start.checked_sub(1).and_then(|at| self.tokens().get(at)).is_some_and(|word| word.is("nhóm"));
        is_of_group && !self.is_english() || self.unreal_said.case.is_some_and(|case| case < start)
    }

    /// "ngày 14/9", and not "đến ngày 14/9".
    fn is_day(&self, at: usize) -> bool {
        let tokens = self.tokens();
        let is = |at: usize, sign: &str| tokens.get(at).is_some_and(|token| token.is(sign));
        !self.is_english()
            && DAY.iter().any(|word| is(at, word))
            && tokens.get(at + 1).is_some_and(Token::is_number)
            && ["/", "-", "tháng"].iter().any(|sign| is(at + 2, sign))
            && phrase::ending(tokens, 0..at, &AS_OF).is_none()
    }
}
