//! What is kept of a list from one drawing to the next: what its rows have in common, and which of them the reader wants to see, in which
//! order. Each choice is searched once, however often the result is asked for.

use std::rc::Rc;

use crate::browser;
use crate::card::state::content::Content;
use crate::card::state::view::{Control, ViewState};
use crate::facts::{RowLayout, by_distance, status_of};
use crate::outline::Listing;
use crate::report::{Status, Text};

/// Finds measures by name and status.
#[derive(Default)]
pub(super) struct Finder {
    list: Option<(Content, Text)>,
    /// For two thousand measures this takes longer than everything else that a press causes.
    layout: Option<RowLayout>,
    /// Names in the form used for search, by index; made at the first search, all in one call to the browser.
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
    /// What the rows of the list have in common.
    pub fn layout(&mut self, content: &Content, listing: &Listing) -> RowLayout {
        self.keep(content, listing);
        self.layout.get_or_insert_with(|| listing.row_layout()).clone()
    }

    /// Forgets what it knows of another list.
    fn keep(&mut self, content: &Content, listing: &Listing) {
        if self.list.as_ref().is_none_or(|(of, id)| of != content || *id != listing.id) {
            *self = Finder { list: Some((content.clone(), listing.id.clone())), ..Finder::default() };
        }
    }

    /// The indices of the wanted measures, in the wanted order.
    pub fn find(&mut self, content: &Content, listing: &Listing, view: &ViewState) -> Rc<Vec<usize>> {
        self.keep(content, listing);
        let query = Query {
            status: view.status(&listing.id),
            sought: view.chosen(Control::Search, &listing.id).cloned(),
            is_by_distance: view.is_by_distance(&listing.id),
        };
        match &self.last {
            Some((last, found)) if *last == query => found.clone(),
            _ => {
                let found = Rc::new(self.matches(content, listing, &query));
                self.last = Some((query, found.clone()));
                found
            }
        }
    }

    fn matches(&mut self, content: &Content, listing: &Listing, query: &Query) -> Vec<usize> {
        let Some(report) = content.report() else { return Vec::new() };
        let all = listing.all();
        let sought = query.sought.as_ref().map(|sought| browser::folded(sought));
        if sought.is_some() && self.names.is_empty() {
            let names: Vec<String> = all.iter().map(|measure| measure.name.replace('\n', " ")).collect();
            self.names = browser::folded(&names.join("\n")).split('\n').map(str::to_owned).collect();
        }
        let order = if query.is_by_distance { by_distance(all, &report.period) } else { (0..all.len()).collect() };
        let is_wanted = |at: &usize| {
            let is_sought = match (&sought, self.names.get(*at)) {
                (Some(sought), Some(name)) => name.contains(sought),
                _ => true,
            };
            is_sought && query.status.is_none_or(|status| status_of(&all[*at], &report.period) == status)
        };
        order.into_iter().filter(is_wanted).collect()
    }
}
