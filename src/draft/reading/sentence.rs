//! What a sentence says of all its figures: that they are supposed, asked for, taken back, of long ago, or of one case.

use std::ops::Range;

use super::Reader;
use crate::draft::lexicon::Unreal;
use crate::draft::phrase;

/// A sentence that tells of long ago says so among so many words.
const OPENS_WITHIN: usize = 4;

/// Words at which what is only supposed, or asked for, ends.
const TURNS: [&str; 4] = ["nhưng", "song", "but", ";"];

/// Words at which somebody who asks for something goes on to tell.
const TELLS: [&str; 4] = ["noted", "noting", "added", "praised"];

/// What each of many is stands behind no more words.
const OF_EACH: usize = 7;

/// Whom somebody asks is told in no more words.
const ASKED_WITHIN: usize = 9;

/// What a sentence says of all its figures.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sentence {
    /// From "nếu" to where the sentence turns: "nhưng".
    pub condition: Option<(usize, usize)>,
    /// "đính chính".
    pub is_withdrawn: bool,
    /// "Cách đây 5 năm": up to which word all of it is of that time.
    pub long_ago: Option<usize>,
    /// From where on it tells of one case, or of one day: "ngày 14/9".
    pub case: Option<usize>,
    /// From where on it tells of one case of many: "in one raid".
    pub one_case: Option<usize>,
    /// From where on somebody of another body tells.
    pub another: Option<usize>,
    /// Where it opens with an earlier year, and names no other: "Khi bắt tay xây dựng nông thôn mới năm 2019, xã".
    pub earlier_year: Option<usize>,
    /// A wider body opens one of its clauses.
    pub names_wider: bool,
}

impl Reader<'_> {
    /// What the sentence says of all its figures.
    pub(super) fn unreal_sentence(&self, range: Range<usize>) -> Sentence {
        let mut out = Sentence {
            case: self.one_case(range.clone()),
            one_case: self.one_of_many(range.clone()),
            earlier_year: self.opening_year(range.clone()),
            another: self.told_by_another(range.clone()),
            names_wider: range.clone().any(|at| self.opens_wider(at)),
            ..Sentence::default()
        };
        let end = range.end;
        let opens = range.start..range.end.min(range.start + OPENS_WITHIN);
        let is_ago = opens.clone().any(|at| phrase::one_of(self.tokens(), at, self.lexicon.long_ago).is_some());
        let now = range.clone().skip(1).find(|at| phrase::one_of(self.tokens(), *at, self.lexicon.by_now).is_some());
        out.long_ago = is_ago.then_some(now.unwrap_or(range.end));
        if self.is_of_what_would_be(range.clone()) {
            out.condition = Some((range.start.saturating_sub(1), end));
        }
        if let Some(at) = self.asks_somebody(range.clone()) {
            let is = |at: usize, words: &[&str]| {
                self.tokens().get(at).is_some_and(|token| words.contains(&token.word.as_str()))
            };
            // "encouraged residents to recycle, and the rate rose to 47%".
            let tells = |at: &usize| is(*at, &TELLS) || is(*at, &[","]) && is(at + 1, &["and", "while", "which", "so"]);
            let to = self.turn(at, end);
            out.condition = Some((at, (at..to).find(tells).unwrap_or(to)));
        }
        for (at, unreal) in self.unreal_words(range) {
            match unreal {
                Unreal::Condition if out.condition.is_none() => {
                    out.condition = Some((at.start, self.turn(at.end, end)));
                }
                Unreal::Withdrawn => out.is_withdrawn = true,
                _ => {}
            }
        }
        out
    }

    /// Where what is only supposed, or asked for, ends.
    fn turn(&self, from: usize, end: usize) -> usize {
        let turns = |at: &usize| self.tokens().get(*at).is_some_and(|token| TURNS.contains(&token.word.as_str()));
        (from..end).find(turns).unwrap_or(end)
    }

    /// "Deepening the channel to 14 metres would let larger ships call", "Each crane costs about $15 million": what something would do,
    /// and what one of many things is.
    fn is_of_what_would_be(&self, sentence: Range<usize>) -> bool {
        const TIMES: [&str; 6] = ["year", "month", "week", "day", "quarter", "time"];
        const IS: [&str; 13] = [
            "is", "can", "costs", "cost", "holds", "carries", "seats", "weighs", "measures", "takes", "needs", "lasts",
            "serves",
        ];
        let tokens = self.tokens();
        let is = |at: usize, words: &[&str]| tokens.get(at).is_some_and(|token| words.contains(&token.word.as_str()));
        let first = tokens.get(sentence.start);
        // "Following the consultation, we built 412 homes and said it would": what is done opens behind a comma, or somebody says it.
        let would = sentence.clone().find(|at| is(*at, &["would"]));
        let is_subject = |at: usize| {
            let is_aside = is(at - 1, &[","]);
            let is_alone = !(sentence.start..at).any(|at| is(at, &[","]));
            (is_aside || is_alone) && !is(at - 1, &["it", "he", "she", "they", "we", "and"])
        };
        let is_gerund = first.is_some_and(|word| word.word.ends_with("ing") && word.word.len() > 5)
            && !is(sentence.start, &["during", "following", "housing", "according", "including", "regarding"])
            && would.is_some_and(|at| at > sentence.start && is_subject(at));
        // "Each crane costs", and not "Every household got a bin: 41,200 of them".
        let is_so = (sentence.start..sentence.end.min(sentence.start + OF_EACH)).any(|at| is(at, &IS));
        let is_each = is(sentence.start, &["each", "every"]) && !is(sentence.start + 1, &TIMES) && is_so;
        let is_mean = sentence.clone().any(|at| is(at, &["average", "averaged"]));
        self.is_english() && (is_gerund || is_each && !is_mean)
    }

    /// "asked the district to disburse at least 95%": a verb of asking, whom it asks, and "to".
    fn asks_somebody(&self, sentence: Range<usize>) -> Option<usize> {
        const ASKS: [&str; 9] =
            ["asked", "requested", "instructed", "directed", "ordered", "encouraged", "urged", "asks", "invited"];
        let tokens = self.tokens();
        let is = |at: usize, word: &str| tokens.get(at).is_some_and(|token| token.is(word));
        let asks = |at: &usize| {
            phrase::one_of(tokens, *at, &ASKS).is_some()
                && (at + 2..at + ASKED_WITHIN)
                    .take_while(|to| tokens.get(to - 1).is_some_and(|word| word.is_word()))
                    .any(|to| is(to, "to"))
        };
        sentence.into_iter().find(asks).filter(|_| self.is_english())
    }
}
