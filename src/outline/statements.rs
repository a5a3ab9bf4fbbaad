//! Results told in words.

use super::{Block, Fold, Line, Outline, Paragraph, Term};
use crate::report::Text;
use crate::words::Key;

/// Its name among the reader's choices.
pub(super) const NAME: &str = "_statements";

pub(super) fn statements<'a>(outline: &Outline<'a>) -> Vec<Block<'a>> {
    let outline = *outline;
    let statements = outline.report.statements.as_slice();
    if statements.is_empty() {
        return Vec::new();
    }
    vec![Block::Fold(Fold {
        name: Text::Static(NAME),
        is_open: false,
        summary: outline.capitalized(Line::card(outline.words.label(Key::Statements))),
        aside: None,
        body: Box::new(move || {
            let terms = statements.iter().map(|statement| Term {
                name: statement.topic.as_ref().map(|topic| outline.capitalized(Line::report(topic))),
                body: vec![Block::Paragraph(Paragraph::Said, Line::report(&statement.quote))],
            });
            vec![Block::Terms(terms.collect())]
        }),
    })]
}
