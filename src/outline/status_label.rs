//! How something stands, in words, and who says so.

use super::{Line, Outline, StatusMark};
use crate::facts::Achievement;
use crate::report::Text;
use crate::words::Key;

/// A status: its mark, its words, who says so.
#[derive(Clone, Debug, PartialEq)]
pub struct StatusLabel {
    /// `None` where it is no verdict: the share of a plan that goes on.
    pub mark: Option<StatusMark>,
    /// The status in words: "vượt kế hoạch".
    pub said: Line,
    /// "tính từ số liệu", where it is not the publisher's word; what the figures say, where they contradict that.
    pub note: Option<Text>,
}

impl StatusLabel {
    /// In one line: "vượt kế hoạch (tính từ số liệu)".
    pub fn line(&self) -> Line {
        match &self.note {
            Some(note) => self.said.clone().then(Line::aside(format!(" ({note})"))),
            None => self.said.clone(),
        }
    }
}

/// The words of a status, with who says so.
pub fn status_label(outline: &Outline, achievement: Achievement) -> StatusLabel {
    let Outline { words, has_descending, .. } = *outline;
    let Achievement { status, derived, against } = achievement;
    let against = against.map(|computed| {
        words.say(Key::DeclaredAgainst, &[("status", &words.status(computed, has_descending))]).text().into()
    });
    StatusLabel {
        mark: Some(StatusMark::of(Some(status))),
        said: Line::card(words.status(status, has_descending)),
        note: against.or_else(|| derived.then(|| words.label(Key::FromFigures))),
    }
}
