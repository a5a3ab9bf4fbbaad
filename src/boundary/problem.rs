//! Problems as a page is told of them.

use serde::Serialize;

use crate::card::Content;
use crate::report::Severity;
use crate::words::Messages;

/// What is wrong with a report or a message, and where.
#[derive(Serialize)]
pub struct Problem {
    /// `E01` to `E24` and `W01` to `W09` of reports, `M01` to `M03` of messages.
    pub code: &'static str,
    /// `error` or `warning`.
    pub severity: &'static str,
    /// A JSON Pointer (RFC 6901); empty for the whole report.
    pub pointer: String,
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
            message: words.problem(problem),
        });
        let messages = content.options().messages.as_ref();
        let messages = messages.into_iter().flat_map(Messages::problems).map(|problem| Problem {
            code: problem.code(),
            severity: "warning",
            pointer: format!("/messages/{}", problem.key()),
            message: words.message_problem(problem),
        });
        reports.chain(messages).collect()
    }
}
