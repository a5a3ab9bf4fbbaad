//! What could not be shown: said once, with what to mend; or that there is nothing to show.

use super::{Block, Fold, Line, Outline, Paragraph};
use crate::report::{Problem, Text};
use crate::words::{Key, Words};

/// Its name among the reader's choices.
pub(super) const NAME: &str = "_notice";

/// A report of two megabytes may hold a hundred thousand errors; a page of them is more than anybody mends at a time.
const SHOWN: usize = 100;

pub(super) fn notice<'a>(outline: &Outline<'a>) -> Vec<Block<'a>> {
    let Outline { report, words, errors, .. } = *outline;
    if errors.is_empty() {
        let empty = report.is_empty().then(|| Line::card(words.label(Key::Empty)));
        return empty.map(|empty| Block::Paragraph(Paragraph::Empty, empty)).into_iter().collect();
    }
    vec![Block::Fold(Fold {
        name: Text::Static(NAME),
        is_open: false,
        summary: outline.capitalized(Line::card(words.count(Key::LeftOut, errors.len() as u32, &[]).text())),
        aside: None,
        body: Box::new(move || vec![problems(words, errors)]),
    })]
}

/// Problems with their codes and places.
pub fn problems<'a>(words: &Words, problems: &[&Problem]) -> Block<'a> {
    let shown = problems.iter().take(SHOWN);
    let shown = shown.map(|problem| (format!("{} {}", problem.code(), problem.pointer), words.problem(problem)));
    let more = (problems.len() > SHOWN).then(|| ("…".to_owned(), String::new()));
    Block::Problems(shown.chain(more).collect())
}
