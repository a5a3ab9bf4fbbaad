//! Text as runs: whose words they are, and which of them are stressed.

use crate::report::Text;
use crate::words::{Phrase, Words, capitalized, is_digit, turns};

/// Whose words a run is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// The card's own.
    Card,
    /// The card's own, less prominent: a remark beside a name.
    Aside,
    /// A value within the card's sentence; its text direction is its own.
    Value,
    /// The report's, in its own language.
    Report,
}

/// A piece of text whose characters have the same voice, stress and link.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// As it is shown; never markup.
    pub text: Text,
    /// Whose words it is.
    pub voice: Voice,
    /// Whether it is stressed.
    pub is_strong: bool,
    /// Where it leads to: http or https.
    pub href: Option<Text>,
}

impl Run {
    /// Whether it needs a direction of its own: a figure or the report's words, if they or the card read from right to left. Elsewhere it
    /// gets none, for not every editor's filter keeps `<bdi>`.
    pub fn is_apart(&self, is_rtl: bool) -> bool {
        matches!(self.voice, Voice::Value | Voice::Report) && !self.text.is_empty() && (is_rtl || turns(&self.text))
    }
}

/// A line of text: a heading, a sentence, an item.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line(pub Vec<Run>);

impl Line {
    fn of(text: Text, voice: Voice) -> Line {
        Line(vec![Run { text, voice, is_strong: false, href: None }])
    }

    /// The card's own words.
    pub fn card(text: impl Into<Text>) -> Line {
        Line::of(text.into(), Voice::Card)
    }

    /// The card's own words beside a name.
    pub fn aside(text: impl Into<Text>) -> Line {
        Line::of(text.into(), Voice::Aside)
    }

    /// A figure or an address: what is in no language.
    pub fn value(text: impl Into<Text>) -> Line {
        Line::of(text.into(), Voice::Value)
    }

    /// The report's own words.
    pub fn report(text: &Text) -> Line {
        Line::of(text.clone(), Voice::Report)
    }

    /// A sentence of the card's, with its values.
    pub fn phrase(phrase: Phrase) -> Line {
        let runs = phrase.0.into_iter().map(|piece| Run {
            text: piece.text.into(),
            voice: if piece.value { Voice::Value } else { Voice::Card },
            is_strong: piece.strong,
            href: None,
        });
        Line(runs.collect())
    }

    /// The same with a link on all of it, where there is one.
    pub fn linked(mut self, href: Option<&Text>) -> Line {
        self.0.iter_mut().for_each(|run| run.href = href.cloned());
        self
    }

    /// This line and another one behind it.
    pub fn then(mut self, other: Line) -> Line {
        self.0.extend(other.0);
        self
    }

    /// The same with a capital first letter, as names stand on the card; what is the report's by the rules of its `language`.
    pub(super) fn capitalized(mut self, words: &Words, language: &str) -> Line {
        if let Some(first) = self.0.first_mut() {
            first.text = match first.voice {
                Voice::Card | Voice::Aside => words.capitalized(&first.text),
                Voice::Value | Voice::Report => capitalized(&first.text, language),
            }
            .into();
        }
        self
    }

    /// The same, all of it stressed.
    pub fn strong(mut self) -> Line {
        self.0.iter_mut().for_each(|run| run.is_strong = true);
        self
    }

    /// Its characters alone, without stress and links.
    pub fn text(&self) -> String {
        self.0.iter().map(|run| &*run.text).collect()
    }

    /// The same for a place without elements: what needs a direction of its own stands in an isolate (U+2068 to U+2069). `is_rtl`: whether
    /// the card reads from right to left.
    pub fn isolated(&self, is_rtl: bool) -> String {
        let piece = |run: &Run| match run.is_apart(is_rtl) {
            true => format!("\u{2068}{}\u{2069}", run.text),
            false => run.text.to_string(),
        };
        self.0.iter().map(piece).collect()
    }
}

/// Sentences one after the other. Where one ends in a figure and the next begins with one, "… đạt 12. 7 chỉ tiêu …" would be read as
/// 12.7: those two are joined.
pub fn in_turn(sentences: Vec<Line>) -> Vec<Line> {
    let mut all: Vec<Line> = Vec::new();
    for next in sentences {
        let is_figure = |character: Option<char>| character.is_some_and(is_digit);
        let begins = is_figure(next.text().chars().find(is_telling));
        match all.last_mut() {
            Some(last) if begins && is_figure(last.text().chars().rev().find(is_telling)) => {
                if let Some(run) = last.0.last_mut() {
                    run.text = run.text.trim_end_matches('.').to_owned().into();
                }
                last.0.extend(Line::card("; ").then(next).0);
            }
            _ => all.push(next),
        }
    }
    all
}

/// Whether it is more than a sign that may belong to a figure beside it.
fn is_telling(character: &char) -> bool {
    !matches!(character, '.' | '%' | '‰' | '٪' | '-' | '−' | '+' | '≈' | '$' | '£' | '¥' | '€' | ' ' | '\u{a0}')
}
