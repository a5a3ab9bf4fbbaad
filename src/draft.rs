//! From an article to a draft of its report: each figure with the words that it comes from.
//!
//! Rules, no model: small, explainable, the same in a browser. Data flows one way, and every stage has types of its own.
//!
//! ```text
//! article ─ token ─ text (paragraphs, sentences) ─┬─ numeral (numbers, units, traps) ─ reading (results, tallies) ─┐
//!                                                 ├─ table (read as a sheet is) ──────────────────────────────────┤
//!                                                 ├─ header, event, ahead ────────────────────────────────────────┤
//!                                                 └───────────────────────────────── assemble ─► report + marks ◄─┘
//! ```
//!
//! A draft is never published as it is: its marks say what is sure, what to ask, and where each field stands in the article.
//! The rules' words are the tables in `lexicon`; how to add one: `docs/drafting.md`.

mod ahead;
mod assemble;
mod convert;
mod cue;
mod doubt;
mod event;
mod header;
mod ids;
mod into;
mod lexicon;
mod mark;
mod number;
mod numeral;
mod officer;
pub mod open;
mod phrase;
mod place;
mod reading;
mod reference;
mod result;
mod same;
mod table;
mod tally;
mod text;
mod token;
mod topic;
mod trap;
mod unit;
mod weigh;

pub use into::into;
pub use mark::{Confidence, Mark, Rule};
pub use place::ArticleSpan;
pub use result::Doubt;

use serde::Serialize;

use crate::words::Language;

/// A report in the making.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Draft {
    /// The report in the format, as JSON: it has no error, and every quote in it is the article's, word for word.
    pub report: serde_json::Value,
    /// What to know of its fields, in their order.
    pub marks: Vec<Mark>,
    /// The language in which the article was read.
    #[serde(skip)]
    pub language: Language,
}

impl Draft {
    /// The marks that somebody must look at.
    pub fn unsure(&self) -> impl Iterator<Item = &Mark> {
        self.marks.iter().filter(|mark| mark.confidence == Confidence::Unsure)
    }
}

/// What the caller knows beside the article's text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hints {
    /// The article's language; without it, by its letters.
    pub language: Option<Language>,
    /// The year in which the article is read: proposed, and asked about, where the text names no year.
    pub year: Option<i32>,
}

/// Drafts the report of an article, in its own language where none is given. Any text is read; what has no figures gives a
/// report without results.
pub fn draft(article: &str, language: Option<Language>) -> Draft {
    with(article, &Hints { language, year: None })
}

/// Drafts the report of an article with what is known beside its text.
pub fn with(article: &str, hints: &Hints) -> Draft {
    let language = hints.language.unwrap_or_else(|| header::language(article));
    let text = text::Text::of(article, language);
    let header = header::read(&text, hints.year);
    let ahead = ahead::read(&text, header.told());
    let event = event::read(&text, header.year);
    let begun = assemble::begin(&text, &header);
    let tables = table::read(&text, &begun.to_string());
    let mut taken = ahead.taken();
    taken.extend(table::taken(&text, &tables));
    let read = reading::read(&text, &header, &taken);
    let (report, fields) = assemble::report(&text, &header, read, &ahead, &event, tables);
    Draft { report, marks: mark::marks(fields, article), language }
}
