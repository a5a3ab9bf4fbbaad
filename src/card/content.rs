//! What every section is given: the report, its facts and the words for it, shared and cheap to compare.

use std::rc::Rc;

use yew::AttrValue;

use crate::facts::{self, Reading};
use crate::report::{self, Fault, Measure, Report, Severity, Text, Unit};
use crate::words::Words;

/// How a card is to look and speak.
#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    /// BCP 47; `None` is the report's own language.
    pub lang: Option<AttrValue>,
    /// Light or dark.
    pub theme: Theme,
    /// The level of the card's own heading, 1 to 6.
    pub heading_level: u8,
    /// What assistive technology calls the card; `None` is its title.
    pub label: Option<AttrValue>,
}

impl Default for Options {
    fn default() -> Self {
        Options { lang: None, theme: Theme::Auto, heading_level: 2, label: None }
    }
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the reader's system has it.
    #[default]
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// The theme of that name; anything else is `auto`.
    pub fn of(name: &str) -> Theme {
        match name {
            "light" => Theme::Light,
            "dark" => Theme::Dark,
            _ => Theme::Auto,
        }
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }
}

/// What the card can make of its report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// All of it.
    Ready,
    /// All but some items that have errors.
    Partial,
    /// The report says nothing.
    Empty,
    /// It can't be read.
    Error,
    /// It is of another version.
    Unsupported,
}

impl State {
    /// `ready`, `partial`, `empty`, `error` or `unsupported`.
    pub fn name(self) -> &'static str {
        match self {
            State::Ready => "ready",
            State::Partial => "partial",
            State::Empty => "empty",
            State::Error => "error",
            State::Unsupported => "unsupported",
        }
    }
}

/// A report made ready to be shown. Clones share one; two are equal when they are the same one.
#[derive(Clone)]
pub struct Content(Rc<Inner>);

struct Inner {
    reading: Reading,
    options: Options,
    words: Words,
    state: State,
}

impl PartialEq for Content {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Content {
    /// Reads a report from its JSON text.
    pub fn new(json: &str, options: Options) -> Content {
        Content::of(facts::read(json), options)
    }

    /// The same report with other options.
    pub fn with_options(&self, options: Options) -> Content {
        if options == self.0.options { self.clone() } else { Content::of(self.0.reading.clone(), options) }
    }

    fn of(reading: Reading, options: Options) -> Content {
        let own = reading.report.as_ref().map(|report| report.language.clone());
        let words = Words::new(options.lang.as_deref().into_iter().chain(own.as_deref()));
        let has_error = reading.problems.iter().any(|problem| problem.severity() == Severity::Error);
        let is_other_version = reading.problems.iter().any(|problem| matches!(problem.fault, Fault::Version(_)));
        let state = match &reading.report {
            None if is_other_version => State::Unsupported,
            None => State::Error,
            Some(report) if report.is_empty() && !has_error => State::Empty,
            Some(_) if has_error => State::Partial,
            Some(_) => State::Ready,
        };
        Content(Rc::new(Inner { reading, options, words, state }))
    }

    /// The report, unless the state is error or unsupported.
    pub fn report(&self) -> Option<&Report> {
        self.0.reading.report.as_ref()
    }

    /// Every problem of the report.
    pub fn problems(&self) -> &[report::Problem] {
        &self.0.reading.problems
    }

    /// The words of the card's language.
    pub fn words(&self) -> &Words {
        &self.0.words
    }

    /// How it is to look.
    pub fn options(&self) -> &Options {
        &self.0.options
    }

    /// What can be made of the report.
    pub fn state(&self) -> State {
        self.0.state
    }

    pub(super) fn unit(&self, measure: &Measure) -> Option<&Unit> {
        self.report()?.unit(measure.unit.as_deref()?)
    }

    /// The unit of a reference: its own, else its measure's.
    pub(super) fn reference_unit(&self, measure: &Measure, own: Option<&Text>) -> Option<&Unit> {
        match own {
            Some(key) => self.report()?.unit(key),
            None => self.unit(measure),
        }
    }

    /// The `lang` of the report's own words, where it is not the card's.
    pub(super) fn own_lang(&self) -> Option<AttrValue> {
        let language = &self.report()?.language;
        let is_cards = crate::words::Language::of(language) == Some(self.words().language);
        (!is_cards).then(|| language.clone())
    }
}
