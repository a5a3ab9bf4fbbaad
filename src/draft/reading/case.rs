//! One case that is told among many: "ngày 14/9 bắt giữ nhóm 3 thanh niên", "in one raid officers found £85,000". What was counted in
//! it is no result of a whole time, unless an editor says so.

use super::Reader;
use super::figure::REACH;
use crate::draft::numeral::Mention;
use crate::draft::phrase;
use crate::draft::token::Token;

/// Words that make one case of what is told.
const ONE: [&str; 12] = [
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
    /// Whether the sentence tells of one case, or of one day, before the figure.
    pub(super) fn is_of_one_case(&self, mention: &Mention) -> bool {
        let tokens = self.tokens();
        let start = mention.tokens.start;
        let mut words = self.sentence.max(start.saturating_sub(REACH))..start;
        let is_of_group = start.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|word| word.is("nhóm"));
        is_of_group && !self.is_english()
            || words.clone().any(|at| phrase::one_of(tokens, at, &ONE).is_some())
            || words.clone().any(|at| self.is_day(at)) && !words.any(|at| phrase::one_of(tokens, at, &MEETS).is_some())
    }

    /// "ngày 14/9", and not "đến ngày 14/9".
    fn is_day(&self, at: usize) -> bool {
        let tokens = self.tokens();
        let is = |at: usize, sign: &str| tokens.get(at).is_some_and(|token| token.is(sign));
        !self.is_english()
            && is(at, "ngày")
            && tokens.get(at + 1).is_some_and(Token::is_number)
            && ["/", "-", "tháng"].iter().any(|sign| is(at + 2, sign))
            && phrase::ending(tokens, 0..at, &AS_OF).is_none()
    }
}
