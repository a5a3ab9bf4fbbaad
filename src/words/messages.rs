//! Sentences in other languages, given by the page: checked, with English in place of missing ones.

use std::rc::Rc;

use super::{Key, Language, PluralCategory, Words};
use crate::report::Text;

/// The sentences of one language. Clones share them; the same sentences given again compare equal.
#[derive(Clone, Debug, PartialEq)]
pub struct Messages(Rc<Inner>);

#[derive(Debug, PartialEq)]
struct Inner {
    locale: Text,
    patterns: Vec<(Key, Option<PluralCategory>, Text)>,
    problems: Vec<MessageProblem>,
}

/// What a translator is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MessageProblem {
    /// M01: the key is not there.
    Missing(&'static str),
    /// M02: there is no such key.
    Unknown(Text),
    /// M03: a place is missing from the sentence, or unknown in it.
    Place {
        /// The message's name: `headTotal`.
        key: &'static str,
        /// The place as it is written, with its braces: `{total}`.
        place: Text,
    },
}

impl MessageProblem {
    /// `M01` to `M03`.
    pub fn code(&self) -> &'static str {
        match self {
            MessageProblem::Missing(_) => "M01",
            MessageProblem::Unknown(_) => "M02",
            MessageProblem::Place { .. } => "M03",
        }
    }

    /// The name in `messages` that it is about: `headTotal`.
    pub fn key(&self) -> &str {
        match self {
            MessageProblem::Missing(key) | MessageProblem::Place { key, .. } => key,
            MessageProblem::Unknown(key) => key,
        }
    }
}

impl Key {
    /// The key of that name in `messages`.
    pub fn named(name: &str) -> Option<Key> {
        Key::NAMES.iter().find(|(known, _)| *known == name).map(|(_, key)| *key)
    }
}

impl Messages {
    /// Messages of a BCP 47 language: name, plural category where it counts, pattern.
    pub fn new(locale: &str, entries: impl IntoIterator<Item = (Text, Option<PluralCategory>, Text)>) -> Messages {
        let mut problems = Vec::new();
        let mut patterns = Vec::new();
        for (name, category, pattern) in entries {
            match Key::NAMES.iter().find(|(known, _)| *known == &*name) {
                Some((name, key)) => {
                    check_places(name, Language::FALLBACK.card(*key), &pattern, &mut problems);
                    patterns.push((*key, category, pattern));
                }
                None => problems.push(MessageProblem::Unknown(name)),
            }
        }
        let is_there = |key: Key| patterns.iter().any(|(known, _, _)| *known == key);
        let missing = Key::NAMES.iter().filter(|(_, key)| !is_there(*key));
        problems.extend(missing.map(|(name, _)| MessageProblem::Missing(name)));
        Messages(Rc::new(Inner { locale: locale.to_owned().into(), patterns, problems }))
    }

    /// The BCP 47 tag.
    pub fn locale(&self) -> &str {
        &self.0.locale
    }

    /// Everything that a translator should mend.
    pub fn problems(&self) -> &[MessageProblem] {
        &self.0.problems
    }

    pub(super) fn pattern(&self, key: Key) -> Option<Text> {
        let (_, _, pattern) = self.0.patterns.iter().find(|(known, _, _)| *known == key)?;
        Some(pattern.clone())
    }

    /// The form of that category, else the one for all others.
    pub(super) fn form(&self, key: Key, category: PluralCategory) -> Option<Text> {
        let of = |wanted: Option<PluralCategory>| {
            let found = self.0.patterns.iter().find(|(known, of, _)| *known == key && *of == wanted);
            found.map(|(_, _, pattern)| pattern.clone())
        };
        of(Some(category)).or_else(|| of(Some(PluralCategory::Other))).or_else(|| of(None))
    }
}

fn check_places(key: &'static str, english: &str, pattern: &str, problems: &mut Vec<MessageProblem>) {
    let (needed, found) = (places(english), places(pattern));
    let missing = needed.iter().filter(|place| !found.contains(place));
    let foreign = found.iter().filter(|place| !needed.contains(place));
    // A form for one or two may do without the number: "one item".
    for place in missing.filter(|place| **place != "{n}").chain(foreign) {
        let problem = MessageProblem::Place { key, place: place.to_string().into() };
        if !problems.contains(&problem) {
            problems.push(problem);
        }
    }
}

fn places(pattern: &str) -> Vec<&str> {
    let starts = pattern.match_indices('{').map(|(at, _)| &pattern[at..]);
    starts.filter_map(|rest| Some(&rest[..=rest.find('}')?])).collect()
}

impl Words {
    /// What is wrong with a message, in the card's language.
    pub fn message_problem(&self, problem: &MessageProblem) -> String {
        let key = problem.key();
        match problem {
            MessageProblem::Missing(_) => self.say(Key::MessageMissing, &[("key", key)]),
            MessageProblem::Unknown(_) => self.say(Key::MessageUnknown, &[("key", key)]),
            MessageProblem::Place { place, .. } => self.say(Key::MessagePlace, &[("key", key), ("place", place)]),
        }
        .text()
    }
}
