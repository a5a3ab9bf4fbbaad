//! The meeting that adopted the report.

use super::{Block, Fold, Line, Outline, Paragraph, Term, plan};
use crate::report::{Event, Remark, Text};
use crate::words::Key;

/// Its name among the reader's choices.
pub(super) const NAME: &str = "_event";

pub(super) fn event<'a>(outline: &Outline<'a>) -> Vec<Block<'a>> {
    let Some(event) = &outline.report.event else { return Vec::new() };
    let outline = *outline;
    vec![Block::Fold(Fold {
        name: Text::Static(NAME),
        is_open: false,
        summary: outline.capitalized(Line::report(&event.kind)),
        aside: None,
        body: Box::new(move || vec![Block::Terms(terms(&outline, event))]),
    })]
}

fn terms<'a>(outline: &Outline<'a>, event: &'a Event) -> Vec<Term<'a>> {
    let words = outline.words;
    let row = |key: Key, body: Vec<Block<'a>>| {
        let name = outline.capitalized(Line::card(words.label(key)));
        Term { name: Some(name), body }
    };
    let said = |line: Line| vec![Block::Paragraph(Paragraph::Said, line)];
    let mut terms = Vec::new();
    terms.extend(event.date.map(|date| row(Key::Date, said(Line::card(words.date(date))))));
    terms.extend(event.chair.as_ref().map(|chair| row(Key::Chair, said(Line::report(&words.person(chair).into())))));
    terms.extend(event.attendees.as_ref().map(|attendees| row(Key::Attendees, said(Line::report(attendees)))));
    if !event.discussed.is_empty() {
        let mut body = plan::texts(&event.discussed);
        if !event.discussed.complete {
            let incomplete = outline.capitalized(Line::card(words.label(Key::Incomplete)));
            body.push(Block::Paragraph(Paragraph::Aside, incomplete));
        }
        terms.push(row(Key::Discussed, body));
    }
    terms.extend(event.remarks.iter().map(|said| remark(outline, said)));
    terms
}

fn remark<'a>(outline: &Outline<'a>, remark: &'a Remark) -> Term<'a> {
    let words = outline.words;
    let quote = remark.quote.iter().map(|quote| Block::Paragraph(Paragraph::Said, Line::report(quote)));
    let mut body: Vec<Block> = quote.collect();
    if !remark.requests.is_empty() {
        body.push(Block::Paragraph(Paragraph::Aside, Line::card(words.label(Key::Requests))));
        body.push(Block::List(remark.requests.iter().map(Line::report).collect()));
    }
    let name = remark.by.as_ref().map(|by| outline.capitalized(Line::report(&words.person(by).into())));
    Term { name, body }
}
