//! Problems as a page is told of them.

use serde::Serialize;

use crate::card::Content;
use crate::report::Severity;
use crate::words::Messages;

/// What is wrong with a report or a message, and where.
#[derive(Serialize)]
pub struct Problem {
    /// `E01` to `E24`, `W01` to `W05`, `W07` and `W08` of reports, `M01` to `M03` of messages.
    pub code: &'static str,
    /// `error` or `warning`.
    pub severity: &'static str,
    /// A JSON Pointer (RFC 6901); empty for the whole report.
    pub pointer: String,
    /// The name of the field that it is of, such as `value`: the last one in the pointer. None of a whole report.
    pub field: Option<String>,
    /// Where in the report's text it stands, from 1; None where the report was given as an object.
    pub line: Option<usize>,
    /// From 1, in characters.
    pub column: Option<usize>,
    /// In the card's language.
    pub message: String,
}

impl Problem {
    /// Every problem of the reports, and of the messages.
    pub fn all(content: &Content) -> Vec<Problem> {
        let words = content.words();
        let reports = content.problems().map(|problem| Problem {
            code: problem.code(),
            severity: match problem.severity() {
                Severity::Error => "error",
                Severity::Warning => "warning",
            },
            pointer: problem.pointer.clone(),
            field: problem.field().map(str::to_owned),
            line: problem.span.as_ref().map(|span| span.start.line),
            column: problem.span.as_ref().map(|span| span.start.column),
            message: words.problem(problem),
        });
        let messages = content.options().messages.as_ref();
        let messages = messages.into_iter().flat_map(Messages::problems).map(|problem| Problem {
            code: problem.code(),
            severity: "warning",
            pointer: format!("/messages/{}", problem.key()),
            field: Some(problem.key().to_owned()),
            line: None,
            column: None,
            message: words.message_problem(problem),
        });
        reports.chain(messages).collect()
    }
}
