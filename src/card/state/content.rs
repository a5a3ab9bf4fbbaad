//! What every section is given: the report, its facts and the words for it, shared and cheap to compare.

use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::{Rc, Weak};

use yew::AttrValue;

use crate::facts::{self, CheckedReport};
use crate::outline::{Listing, Outline};
use crate::report::{self, Fault, Given, Report, Severity, Text};
use crate::words::{Words, same_language};

use super::options::Options;

/// What the card can make of its report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardState {
    /// All of it is shown: no error.
    Ready,
    /// Shown without the items that have errors.
    Partial,
    /// The report says nothing.
    Empty,
    /// There is nothing to show: it can't be read.
    Error,
    /// It is of another version of the format, which this card can't read.
    Unsupported,
}

impl CardState {
    /// `ready`, `partial`, `empty`, `error` or `unsupported`.
    pub fn name(self) -> &'static str {
        match self {
            CardState::Ready => "ready",
            CardState::Partial => "partial",
            CardState::Empty => "empty",
            CardState::Error => "error",
            CardState::Unsupported => "unsupported",
        }
    }
}

/// Reports ready to be shown, one at a time. Clones share them, and compare equal only to each other.
#[derive(Clone)]
pub struct Content(Rc<Inner>);

thread_local! {
    /// The last one read: a page's cards of the same report share it.
    static LAST: RefCell<Weak<Inner>> = const { RefCell::new(Weak::new()) };
}

struct Inner {
    entries: Rc<Vec<Entry>>,
    shown: usize,
    options: Options,
    words: Words,
    state: CardState,
}

/// One of the reports that the page has given.
struct Entry {
    /// Its own id, or another one if two reports share it: each must be selectable.
    id: Text,
    /// As it was given, alone or in a list.
    given: Rc<Given>,
    checked: CheckedReport,
}

impl PartialEq for Content {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Content {
    /// Reads a report from its JSON text, or several from a list in it.
    pub fn new(json: &str, options: Options) -> Content {
        Content::of_all(vec![Given::text(json.to_owned())], options)
    }

    /// Reads several reports, one for each period. The first readable one is shown.
    pub fn of_all(all: Vec<Given>, options: Options) -> Content {
        let last = LAST.with_borrow(Weak::upgrade).map(Content);
        if let Some(last) = last
            && last.is_of(&all)
        {
            return last.with_options(options);
        }
        let mut entries: Vec<Entry> = Vec::new();
        for given in all {
            let given = Rc::new(given);
            for checked in facts::read_given(&given) {
                let own = checked.report.as_ref().map(|report| report.id.clone()).unwrap_or_default();
                let is_taken = entries.iter().any(|entry| entry.id == own);
                let id = if is_taken { format!("{own}_{}", entries.len()).into() } else { own };
                entries.push(Entry { id, given: given.clone(), checked });
            }
        }
        let shown = entries.iter().position(|entry| entry.checked.report.is_some()).unwrap_or(0);
        let content = Content::of(Rc::new(entries), shown, options);
        LAST.set(Rc::downgrade(&content.0));
        content
    }

    /// Whether it was read from exactly these.
    fn is_of(&self, all: &[Given]) -> bool {
        // The reports of one text all hold that same text.
        let mut own: Vec<&Rc<Given>> = self.0.entries.iter().map(|entry| &entry.given).collect();
        own.dedup_by(|one, other| Rc::ptr_eq(one, other));
        own.into_iter().map(|given| &**given).eq(all)
    }

    /// Shows these reports; if they are the same, nothing is read again.
    pub fn with_reports(&self, all: Vec<Given>, options: Options) -> Content {
        if self.is_of(&all) { self.with_options(options) } else { Content::of_all(all, options) }
    }

    /// The same reports with other options.
    pub fn with_options(&self, options: Options) -> Content {
        if options == self.0.options {
            self.clone()
        } else {
            Content::of(self.0.entries.clone(), self.0.shown, options)
        }
    }

    /// The same reports, with the one of this id shown; an unknown id changes nothing.
    pub fn showing(&self, id: &str) -> Content {
        match self.0.entries.iter().position(|entry| entry.id == id && entry.checked.report.is_some()) {
            Some(shown) if shown != self.0.shown => Content::of(self.0.entries.clone(), shown, self.0.options.clone()),
            _ => self.clone(),
        }
    }

    fn of(entries: Rc<Vec<Entry>>, shown: usize, options: Options) -> Content {
        // No text counts as an empty one, so that its problem is told.
        let Some(entry) = entries.get(shown) else { return Content::new("", options) };
        let CheckedReport { report, problems, .. } = &entry.checked;
        let own = report.as_ref().map(|report| report.language.clone());
        let words =
            Words::with_messages(options.lang.as_deref().into_iter().chain(own.as_deref()), options.messages.as_ref());
        let has_error = problems.iter().any(|problem| problem.severity() == Severity::Error);
        let is_other_version = problems.iter().any(|problem| matches!(problem.fault, Fault::Version(_)));
        let state = match report {
            None if is_other_version => CardState::Unsupported,
            None => CardState::Error,
            Some(report) if report.is_empty() && !has_error => CardState::Empty,
            Some(_) if has_error => CardState::Partial,
            Some(_) => CardState::Ready,
        };
        Content(Rc::new(Inner { entries, shown, options, words, state }))
    }

    fn shown(&self) -> Option<&Entry> {
        self.0.entries.get(self.0.shown)
    }

    /// The report shown, unless the state is error or unsupported.
    pub fn report(&self) -> Option<&Report> {
        self.shown()?.checked.report.as_ref()
    }

    /// The id under which the report shown is selected and linked to.
    pub fn id(&self) -> &str {
        self.shown().map_or("", |entry| &entry.id)
    }

    /// The JSON of the report shown, as given.
    pub fn json(&self) -> Cow<'_, str> {
        self.shown().map_or_else(Default::default, |entry| entry.given.json())
    }

    /// All reports that can be read, with their ids, in the order given.
    pub fn reports(&self) -> impl Iterator<Item = (&Text, &Report)> {
        self.0.entries.iter().filter_map(|entry| Some((&entry.id, entry.checked.report.as_ref()?)))
    }

    /// Every problem of every report.
    pub fn problems(&self) -> impl Iterator<Item = &report::Problem> {
        self.0.entries.iter().flat_map(|entry| &entry.checked.problems)
    }

    /// The errors to tell beside the report shown: its own, and those of reports that can't be shown at all.
    pub fn errors(&self) -> Vec<&report::Problem> {
        let concerned = self.0.entries.iter().enumerate();
        let concerned = concerned.filter(|(at, entry)| *at == self.0.shown || entry.checked.report.is_none());
        concerned
            .flat_map(|(_, entry)| &entry.checked.problems)
            .filter(|problem| problem.severity() == Severity::Error)
            .collect()
    }

    /// The words of the card's language.
    pub fn words(&self) -> &Words {
        &self.0.words
    }

    /// How the card is to look and speak, as the page has set it.
    pub fn options(&self) -> &Options {
        &self.0.options
    }

    /// What can be made of the report.
    pub fn state(&self) -> CardState {
        self.0.state
    }

    /// A list of the report shown, as its outline has it.
    pub(in crate::card) fn listing(&self, id: &str) -> Option<Listing<'_>> {
        Outline::new(self.report()?, self.words()).listing(id)
    }

    /// The `lang` of the report's own words, where it is not the card's.
    pub(in crate::card) fn own_lang(&self) -> Option<AttrValue> {
        let language = &self.report()?.language;
        (!same_language(language, self.words().tag())).then(|| language.clone())
    }
}
