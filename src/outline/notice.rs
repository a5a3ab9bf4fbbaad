//! What could not be shown: said once, with what to mend.

use super::{Block, Fold, Line, Outline};
use crate::report::Text;
use crate::words::Key;

/// A report of two megabytes may hold a hundred thousand errors; a page of them is more than anybody mends at a time.
const SHOWN: usize = 100;

pub(super) fn notice<'a>(outline: &Outline<'a>) -> Vec<Block<'a>> {
    let Outline { words, errors, .. } = *outline;
    if errors.is_empty() {
        return Vec::new();
    }
    vec![Block::Fold(Fold {
        name: Text::Static("_notice"),
        is_open: false,
        summary: Line::phrase(words.count(Key::LeftOut, errors.len() as u32, &[])),
        aside: None,
        body: Box::new(move || {
            let told = errors.iter().take(SHOWN).map(|problem| {
                Line::card(format!("{} {}: {}", problem.code(), problem.pointer, words.problem(problem)))
            });
            let more = (errors.len() > SHOWN).then(|| Line::card("…"));
            vec![Block::List(told.chain(more).collect())]
        }),
    })]
}
