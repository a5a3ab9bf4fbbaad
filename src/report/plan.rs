//! The year ahead.

use super::{Period, Text};

/// What is planned for the period to come.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The period planned for.
    pub period: Period,
    /// The theme of that period; `None` if none is stated.
    pub theme: Option<Theme>,
    /// What the theme is to reach.
    pub objectives: TextList,
    /// What is to be done.
    pub tasks: TextList,
    /// What is to be built.
    pub projects: TextList,
}

/// The year's theme, "chủ đề năm".
#[derive(Clone, Debug, PartialEq)]
pub struct Theme {
    /// The theme itself.
    pub text: Text,
    /// Whether it carries on the theme of the year before.
    pub continued: bool,
    /// Word for word from the source.
    pub quote: Option<Text>,
}

/// A list of texts; written as a plain JSON list, or as `{intro?, items, complete?}`.
#[derive(Clone, Debug, PartialEq)]
pub struct TextList {
    /// What the source says before the list.
    pub intro: Option<Text>,
    /// The texts, in the source's order: at most 2,000, none blank.
    pub items: Vec<Text>,
    /// False if the source's own list goes on: its length is then no total.
    pub complete: bool,
}

impl Default for TextList {
    fn default() -> Self {
        TextList { intro: None, items: Vec::new(), complete: true }
    }
}

impl TextList {
    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
}
