//! What a draft says of itself: for each field its words in the article, how sure it is, by which rule, and what to ask.

use serde::{Deserialize, Serialize};

use super::place::{ArticleSpan, Places};
use super::result::{Doubt, Span};

/// How sure a field is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Confidence {
    /// The article says it so; right in at least 98 of 100.
    Sure,
    /// Somebody must look: the question says at what.
    Unsure,
}

/// The rule that made a field: one per kind of field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Rule {
    /// A header field.
    Header,
    /// A count.
    Tally,
    /// A figure with its unit.
    Level,
    /// The name of a result.
    Name,
    /// A comparison.
    Comparison,
    /// A planned or earlier amount beside a figure.
    Beside,
    /// "trong đó".
    Part,
    /// Whether less is better.
    Direction,
    /// Theme, objectives, tasks, projects.
    Ahead,
    /// The meeting.
    Event,
    /// A row of a table, or a table that is too large.
    Table,
    /// What was left out.
    Left,
}

/// A mark on one field of the report: all that a page needs to show the field beside its words. In JSON, places and
/// questions are written as `docs/drafting.md` says; what is written can be read again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Mark {
    /// The field (RFC 6901); empty, the whole report, where what it tells of is in none.
    pub pointer: String,
    /// Its words in the article's text as it was opened; of no length where none state it.
    #[serde(flatten)]
    pub place: ArticleSpan,
    /// Those words; empty where none state it.
    pub quote: String,
    /// How sure it is.
    pub confidence: Confidence,
    /// What made it.
    pub rule: Rule,
    /// What to look at; none where it is sure.
    pub questions: Vec<Doubt>,
}

/// A mark in the making: its place is in bytes alone.
pub(super) struct Field {
    pointer: String,
    span: Span,
    rule: Rule,
    questions: Vec<Doubt>,
}

impl Field {
    pub fn new(pointer: String, span: Span, rule: Rule, questions: Vec<Doubt>) -> Field {
        Field { pointer, span, rule, questions }
    }
}

/// The fields' marks, each with its place in the article.
pub(super) fn marks(fields: Vec<Field>, article: &str) -> Vec<Mark> {
    let places = Places::of(article, fields.iter().map(|field| &field.span));
    let mark = |field: Field| Mark {
        pointer: field.pointer,
        quote: article.get(field.span.clone()).unwrap_or_default().to_owned(),
        place: places.place(field.span),
        confidence: if field.questions.is_empty() { Confidence::Sure } else { Confidence::Unsure },
        rule: field.rule,
        questions: field.questions,
    };
    fields.into_iter().map(mark).collect()
}
