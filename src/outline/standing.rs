//! How something stands, in words, and who says so.

use super::{Line, Outline};
use crate::facts::Achievement;
use crate::report::{Status, Text};
use crate::words::Key;

/// A status: its mark, its words, who says so.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// Draws the mark.
    pub status: Option<Status>,
    /// "vượt kế hoạch"
    pub said: Line,
    /// "tính từ số liệu", where it is not the publisher's word.
    pub note: Option<Text>,
}

impl Standing {
    /// In one line: "vượt kế hoạch (tính từ số liệu)".
    pub fn line(&self) -> Line {
        match &self.note {
            Some(note) => self.said.clone().then(Line::card(format!(" ({note})"))),
            None => self.said.clone(),
        }
    }
}

/// The words of a status; `ascending` says whether more is better.
pub fn standing(outline: &Outline, achievement: Achievement, ascending: bool) -> Standing {
    let words = outline.words;
    Standing {
        status: Some(achievement.status),
        said: Line::card(words.status(achievement.status, ascending)),
        note: achievement.derived.then(|| words.label(Key::FromFigures)),
    }
}
