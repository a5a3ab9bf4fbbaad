//! What the reader has chosen: one value, changed by one reducer.

use std::rc::Rc;

use yew::prelude::*;

use crate::report::{Status, Text};

/// The whole card, in brief, or as a table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ViewMode {
    /// All that the report says.
    #[default]
    Card,
    /// The headline, the counts and the bars.
    Compact,
    /// All figures in rows.
    Table,
}

impl ViewMode {
    /// All, in the order of their switch.
    pub const ALL: [ViewMode; 3] = [ViewMode::Card, ViewMode::Compact, ViewMode::Table];

    /// The view of that name; the card for any other text.
    pub fn of(name: &str) -> ViewMode {
        ViewMode::ALL.into_iter().find(|mode| mode.name() == name).unwrap_or_default()
    }

    /// `card`, `compact` or `table`.
    pub fn name(self) -> &'static str {
        match self {
            ViewMode::Card => "card",
            ViewMode::Compact => "compact",
            ViewMode::Table => "table",
        }
    }
}

/// What is on its way to paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// Nothing is being printed.
    #[default]
    None,
    /// The page around the card.
    Page,
    /// The card alone.
    Card,
}

/// A control of the card's whose value the reader chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Control {
    /// A fold, by its name or its measure's id: `1` or `0`.
    Open,
    /// A measure's 100 %: the id of one of its targets.
    Target,
    /// A list's filter: a status, or `none`.
    Status,
    /// A list's order: `distance`.
    Sort,
    /// A list's search field: the text.
    Search,
    /// How many of a list are shown: a number.
    Shown,
    /// Of a long list, only what fills a screen: `1`, until that is painted.
    Screen,
}

impl Control {
    /// The controls whose values go into a link, with their names there; searches and list lengths don't.
    pub(in crate::card) const NAMES: [(&'static str, Control); 4] =
        [("open", Control::Open), ("target", Control::Target), ("status", Control::Status), ("sort", Control::Sort)];
}

/// One choice of the reader's.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// Which control has it.
    pub control: Control,
    /// What the control belongs to: an id of the report's, or a fold's name (`_tasks`).
    pub of: Text,
    /// The value that the control has, as [`Control`] says: `1`, `exceeded`.
    pub value: Text,
}

/// All that the reader has chosen; by default everything is as publisher and page have set it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ViewState {
    /// The id of the report shown, where there are several.
    pub report: Option<Text>,
    /// The reader's view; `None` is the page's.
    pub mode: Option<ViewMode>,
    /// At most one for each control and id, sorted by both.
    pub choices: Vec<Choice>,
    /// What the live region says, and whether it is visible too.
    pub said: (Text, bool),
    /// The link to copy by hand, if the clipboard is not available.
    pub link: Option<Text>,
    /// What is being printed; on paper everything is open.
    pub paper: Paper,
    /// The line on paper: from where, on what day.
    pub printed: Text,
    /// Drawn once and never again: everything is there, except what would only react.
    pub is_still: bool,
}

/// What the reader does; the reducer makes the next [`ViewState`] of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Chooses; `None` takes a choice back.
    Choose(Control, Text, Option<Text>),
    /// Takes a plan as 100 %, or none; then announces the text.
    Rebase(Text, Option<Text>, Text),
    /// Chooses for a list, whose length starts anew; then announces the text.
    Narrow(Control, Text, Option<Text>, Text),
    /// Shows another period: the id of its report.
    Report(Text),
    /// Another view; `None` is the page's.
    Mode(Option<ViewMode>),
    /// Restores the view of a link; every choice made before is gone.
    Restore(Box<ViewState>),
    /// Announces something that nothing else shows.
    Tell(Text),
    /// Shows the link, because it can't be copied for the reader.
    Link(Text),
    /// Prints, with a line that tells from where and when; or has printed.
    Print(Paper, Text),
}

impl Reducible for ViewState {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut view = (*self).clone();
        match action {
            Action::Choose(control, of, value) => view.choose(control, of, value),
            Action::Narrow(control, of, value, said) => {
                view.choose(Control::Shown, of.clone(), None);
                view.choose(control, of, value);
                view.said = (said, false);
            }
            Action::Rebase(of, value, said) => {
                view.choose(Control::Target, of, value);
                view.said = (said, false);
            }
            Action::Report(id) => view.report = Some(id),
            Action::Mode(mode) => view.mode = mode,
            Action::Restore(restored) => view = *restored,
            Action::Tell(said) => view.said = (said, true),
            Action::Link(link) => view.link = Some(link),
            Action::Print(paper, printed) => {
                view.paper = paper;
                view.printed = printed;
            }
        }
        // An equal value is the same view: nothing is rendered again.
        if view == *self { self } else { Rc::new(view) }
    }
}

impl ViewState {
    pub(in crate::card) fn choose(&mut self, control: Control, of: Text, value: Option<Text>) {
        self.choices.retain(|choice| choice.control != control || choice.of != of);
        let Some(value) = value else { return };
        // Sorted, so that the order of choices doesn't change the link.
        let place = self.choices.partition_point(|choice| (choice.control as u8, &*choice.of) < (control as u8, &*of));
        self.choices.insert(place, Choice { control, of, value });
    }

    /// The value chosen for a control of something.
    pub fn chosen(&self, control: Control, of: &str) -> Option<&Text> {
        self.choices.iter().find(|choice| choice.control == control && choice.of == of).map(|choice| &choice.value)
    }

    /// Whether it is for paper, where nothing can be opened.
    pub fn is_printed(&self) -> bool {
        self.paper != Paper::None
    }

    /// Whether a fold is open.
    pub fn is_open(&self, name: &str, by_default: bool) -> bool {
        self.is_printed() || self.chosen(Control::Open, name).map_or(by_default, |value| value == "1")
    }

    /// The status that a list is filtered by; `Some(None)` is for measures without one.
    pub fn status(&self, tally: &str) -> Option<Option<Status>> {
        let word = self.chosen(Control::Status, tally)?;
        if word == "none" { Some(None) } else { Status::named(word).map(Some) }
    }

    /// Whether a list is sorted by distance from the target.
    pub fn is_by_distance(&self, tally: &str) -> bool {
        self.chosen(Control::Sort, tally).is_some_and(|order| order == "distance")
    }
}
