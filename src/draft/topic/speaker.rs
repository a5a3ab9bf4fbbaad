//! Who says what an English sentence tells: an officer, who tells what the body did, or somebody who speaks for himself.

use std::ops::Range;

use crate::draft::lexicon::Lexicon;
use crate::draft::phrase;
use crate::draft::token::Token;
use crate::words::Language;

/// Who says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Speaker {
    /// "Chief executive Orla Keane": for the body that reports.
    Officer,
    /// "Councillor Tim Foley", "a farmer": for himself, or for others.
    Another,
}

/// Those that the article has told of so far.
#[derive(Default)]
pub(super) struct Speakers {
    /// Whom "she" means.
    last: Option<Speaker>,
    /// Last names, so that "Mr Foley said" is known.
    names: Vec<(String, Speaker)>,
}

/// No more names than this are kept: an article that names more is none.
const NAMES: usize = 60;

/// An office stands no further before a title: "leader of the council, Cllr Ruth Amos".
const OFFICE_WITHIN: usize = 8;

/// A person opens a sentence within so many words, where the next one speaks of "he".
const OPENS_WITHIN: usize = 3;

/// A report's own speaker is told by these at the sentence's beginning.
const PRESENTS: [&str; 5] = ["presenting", "introducing", "delivering", "reporting", "launching"];

/// A name has no more words.
const NAMED: usize = 4;

impl Speakers {
    /// "Ms MacRae replied", who is the chief executive: the sentence begins with the name of somebody who speaks for the body.
    pub fn is_officers(&self, tokens: &[Token], sentence: Range<usize>) -> bool {
        let named = (sentence.start..sentence.end.min(sentence.start + OPENS_WITHIN))
            .find_map(|at| tokens.get(at).filter(|token| token.is_capital).and_then(|token| self.known(&token.word)));
        named == Some(Speaker::Officer)
    }

    /// Whether the sentence tells what somebody says who does not speak for the body.
    pub fn is_anothers(&mut self, tokens: &[Token], sentence: Range<usize>, lexicon: &Lexicon) -> bool {
        let says = sentence.clone().find(|at| phrase::one_of(tokens, *at, lexicon.says).is_some());
        let mut nearest: Option<(usize, Speaker)> = None;
        for (at, speaker) in self.persons(tokens, sentence.clone(), lexicon) {
            let far = at.abs_diff(says.unwrap_or(sentence.start));
            if nearest.is_none_or(|(known, _)| far < known) {
                nearest = Some((far, speaker));
            }
        }
        let named = nearest.filter(|(far, _)| says.is_some() || *far <= OPENS_WITHIN).map(|(_, speaker)| speaker);
        // "Presenting his annual report, Councillor Mary Hand said": whoever presents it speaks for the body.
        let presents = tokens.get(sentence.start).is_some_and(|token| PRESENTS.contains(&token.word.as_str()));
        let named = if presents { Some(Speaker::Officer) } else { named };
        self.last = named.or(self.last);
        let is_pronoun =
            |at: usize| tokens.get(at).is_some_and(|token| ["he", "she", "they"].contains(&token.word.as_str()));
        // "he said", "said she"; a sentence that nobody is named in is the article's own.
        let by_pronoun = says.is_some_and(|at| at.checked_sub(1).is_some_and(is_pronoun) || is_pronoun(at + 1));
        match named {
            Some(speaker) => says.is_some() && speaker == Speaker::Another,
            None => by_pronoun && self.last == Some(Speaker::Another),
        }
    }

    /// Each person in the sentence, where the words for it begin.
    fn persons(&mut self, tokens: &[Token], sentence: Range<usize>, lexicon: &Lexicon) -> Vec<(usize, Speaker)> {
        let mut out: Vec<(usize, Speaker)> = Vec::new();
        let mut from = sentence.start;
        for at in sentence.clone().filter(|at| !is_counted(tokens, *at)) {
            if at < from {
                continue;
            }
            let officer = phrase::one_of(tokens, at, lexicon.officers).map(|length| (length, Speaker::Officer));
            let another = phrase::one_of(tokens, at, lexicon.outsiders).map(|length| (length, Speaker::Another));
            let titled = officer.into_iter().chain(another).max_by_key(|(length, _)| *length);
            let Some((length, speaker)) = titled else {
                let known = tokens.get(at).filter(|token| token.is_capital).and_then(|token| self.known(&token.word));
                out.extend(known.map(|speaker| (at, speaker)));
                continue;
            };
            // "Leader of the council, Cllr Ruth Amos": her office says for whom she speaks.
            let holds_office = out
                .last()
                .is_some_and(|(before, speaker)| *speaker == Speaker::Officer && at - before <= OFFICE_WITHIN);
            let speaker = if holds_office { Speaker::Officer } else { speaker };
            out.push((at, speaker));
            from = at + length;
            let is_name = |at: &usize| {
                *at < sentence.end && tokens.get(*at).is_some_and(|token| token.is_word() && token.is_capital)
            };
            let named = (from..from + NAMED).take_while(is_name).last();
            if let Some(name) = named.and_then(|last| tokens.get(last))
                && self.names.len() < NAMES
            {
                self.names.push((name.word.clone(), speaker));
            }
        }
        out
    }

    fn known(&self, word: &str) -> Option<Speaker> {
        self.names.iter().find(|(name, _)| name == word).map(|(_, speaker)| *speaker)
    }
}

/// "The city's library signed up 5,830 people", after what somebody said: an English sentence that goes on with no "she" and tells
/// of nobody who says it.
pub(super) fn is_articles_own(tokens: &[Token], sentence: Range<usize>, lexicon: &Lexicon) -> bool {
    const GOES_ON: [&str; 14] =
        ["he", "she", "they", "it", "his", "her", "their", "that", "this", "these", "i", "we", "another", "but"];
    let opens = |at: usize| tokens.get(at).is_some_and(|token| GOES_ON.contains(&token.word.as_str()));
    let says = |at: usize| {
        phrase::one_of(tokens, at, lexicon.says).is_some() || tokens.get(at).is_some_and(|token| token.is("“"))
    };
    lexicon.language == Language::En && !opens(sentence.start) && !sentence.clone().any(says)
}

/// "82% of trustees said": a survey's people are counted, and speak for nobody.
fn is_counted(tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| tokens.get(at));
    before.is_some_and(|token| token.is_number() || token.is("of") || token.is("%"))
}
