//! Who holds an office, by name: of "ông Lê Văn Hùng, Phó Chủ tịch UBND huyện" a later sentence says "ông Hùng".

use std::ops::Range;

use super::phrase;
use super::token::Token;

/// Offices in which somebody speaks for a body.
const OFFICES: &[&str] = &[
    "đại diện",
    "lãnh đạo",
    "giám đốc",
    "trưởng",
    "đồng chí",
    "đ / c",
    "chủ tịch",
    "bí thư",
    "phó",
    "hiệu trưởng",
    "thượng tá",
    "đại tá",
    "trung tá",
    "chủ nhiệm",
    "chánh văn phòng",
    "chánh thanh tra",
    "viện trưởng",
    "cục trưởng",
    "hạt trưởng",
];

/// How a person is called before the name.
const CALLED: [&str; 8] = ["ông", "bà", "anh", "chị", "đồng chí", "bác sĩ", "bác sỹ", "cô"];

/// More names than this are kept of no article.
const NAMES: usize = 60;

/// Names of those who hold an office, as far as the article has told.
#[derive(Default)]
pub(super) struct Officers {
    names: Vec<String>,
}

impl Officers {
    /// Whether an office is named among the words, or somebody who is known to hold one; their names are learned.
    pub fn speak(&mut self, tokens: &[Token], words: Range<usize>) -> bool {
        let is_named = words.clone().any(|at| phrase::one_of(tokens, at, OFFICES).is_some());
        if is_named {
            self.learn(tokens, words);
            return true;
        }
        words.into_iter().any(|at| self.is_known(tokens, at))
    }

    /// "ông Hùng", "bà Hứa Ngọc Diễm": the last word of the name is what one is called by.
    fn is_known(&self, tokens: &[Token], at: usize) -> bool {
        let Some(length) = phrase::one_of(tokens, at, &CALLED) else { return false };
        let is_name = |at: &usize| tokens.get(*at).is_some_and(|token| token.is_word() && token.is_capital);
        let name = (at + length..at + length + MOST_WORDS).take_while(is_name).last();
        name.and_then(|last| tokens.get(last)).is_some_and(|name| self.names.contains(&name.word))
    }

    /// Of each name in the words the last one.
    fn learn(&mut self, tokens: &[Token], words: Range<usize>) {
        let is_name = |at: usize| tokens.get(at).is_some_and(|token| token.is_word() && token.is_capital);
        for at in words.clone() {
            let ends = is_name(at) && at > words.start && is_name(at - 1) && (at + 1 >= words.end || !is_name(at + 1));
            if let Some(name) = tokens.get(at).filter(|_| ends && self.names.len() < NAMES)
                && !self.names.contains(&name.word)
            {
                self.names.push(name.word.clone());
            }
        }
    }
}

/// A name has no more words.
const MOST_WORDS: usize = 5;
