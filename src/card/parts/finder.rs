//! Which indicators of a list the reader wants to see, in which order: looked for once a choice, however often that is asked.

use std::rc::Rc;

use crate::browser;
use crate::card::state::content::Content;
use crate::card::state::view::{Control, ViewState};
use crate::facts::{by_distance, status_of};
use crate::report::{Status, Tally, Text};

/// Finds indicators by name and status.
#[derive(Default)]
pub(super) struct Finder {
    content: Option<Content>,
    /// As names are sought, by their places; made when the first is sought, for the browser is asked for each.
    names: Vec<String>,
    last: Option<(Query, Rc<Vec<usize>>)>,
}

/// What the reader has chosen of a list.
#[derive(PartialEq)]
struct Query {
    status: Option<Option<Status>>,
    sought: Option<Text>,
    is_by_distance: bool,
}

impl Finder {
    /// The places of those that are wanted among the tally's indicators, in the order in which they are wanted.
    pub fn find(&mut self, content: &Content, tally: &Tally, view: &ViewState) -> Rc<Vec<usize>> {
        if self.content.as_ref() != Some(content) {
            *self = Finder { content: Some(content.clone()), ..Finder::default() };
        }
        let query = Query {
            status: view.status(&tally.id),
            sought: view.chosen(Control::Search, &tally.id).cloned(),
            is_by_distance: view.is_by_distance(&tally.id),
        };
        match &self.last {
            Some((last, found)) if *last == query => found.clone(),
            _ => {
                let found = Rc::new(self.matches(content, tally, &query));
                self.last = Some((query, found.clone()));
                found
            }
        }
    }

    fn matches(&mut self, content: &Content, tally: &Tally, query: &Query) -> Vec<usize> {
        let Some(report) = content.report() else { return Vec::new() };
        let sought = query.sought.as_ref().map(|sought| browser::folded(sought));
        if sought.is_some() && self.names.is_empty() {
            self.names = tally.indicators.iter().map(|measure| browser::folded(&measure.name)).collect();
        }
        let order = if query.is_by_distance {
            by_distance(&tally.indicators, &report.period)
        } else {
            (0..tally.indicators.len()).collect()
        };
        let is_wanted = |at: &usize| {
            let is_sought = match (&sought, self.names.get(*at)) {
                (Some(sought), Some(name)) => name.contains(sought),
                _ => true,
            };
            is_sought && query.status.is_none_or(|status| status_of(&tally.indicators[*at], &report.period) == status)
        };
        order.into_iter().filter(is_wanted).collect()
    }
}
