//! The year ahead and the meeting, as the format writes them.

use std::ops::Range;

use super::{full, quote, words};
use crate::document::{
    Day, Event as Meeting, List, Period, Person, Plan, Remark, Text as Words, TextList, Texts, Theme,
};
use crate::draft::ahead::Ahead;
use crate::draft::event::Event;
use crate::draft::header::Header;
use crate::draft::mark::{Field, Rule};
use crate::draft::result::{Aim, Doubt, Span};
use crate::draft::text::Text;
use crate::report::{MAX_ITEMS, MAX_TEXT};
use crate::words::Language;

/// The plan, where anything is planned.
pub(super) fn plan(text: &Text, header: &Header, ahead: &Ahead, aims: &[Aim], marks: &mut Vec<Field>) -> Option<Plan> {
    let year = aims.iter().find_map(|aim| aim.year).or(ahead.year).or(header.year.map(|year| year + 1))?;
    let theme = ahead.theme.as_ref().filter(|theme| theme.year.is_none() || theme.year != header.year).map(|theme| {
        marks.push(Field::new("/plan/theme".to_owned(), text.span(theme.quote.clone()), Rule::Ahead, Vec::new()));
        Theme {
            text: words(&text.words(theme.words.clone())),
            continued: theme.is_continued.then_some(true),
            quote: quote(text, &text.span(theme.quote.clone())),
        }
    });
    let spans = |ranges: &[Range<usize>]| ranges.iter().map(|range| text.span(range.clone())).collect::<Vec<Span>>();
    let mut objectives: Vec<Span> = aims.iter().map(|aim| aim.span.clone()).collect();
    // An objective in words that holds a figure was read as a figure already.
    objectives.extend(
        spans(&ahead.objectives)
            .into_iter()
            .filter(|span| !aims.iter().take(200).any(|aim| aim.span.start < span.end && span.start < aim.span.end)),
    );
    objectives.sort_by_key(|span| span.start);
    let objectives = texts(text, objectives, "/plan/objectives", marks);
    let tasks = texts(text, spans(&ahead.tasks), "/plan/tasks", marks);
    let projects = texts(text, spans(&ahead.projects), "/plan/projects/items", marks);
    if theme.is_none() && objectives.is_empty() && tasks.is_empty() && projects.is_empty() {
        return None;
    }
    marks.push(Field::new("/plan/period".to_owned(), 0..0, Rule::Ahead, vec![Doubt::Header]));
    let label = match text.lexicon.language {
        Language::Vi => format!("Năm {year}"),
        _ => year.to_string(),
    };
    let projects = (!projects.is_empty()).then(|| {
        let intro = ahead.projects_intro.clone().map(|range| words(&text.words(range)));
        Texts::Introduced(TextList { intro, items: Some(List(projects)), complete: ahead.is_open.then_some(false) })
    });
    let plain = |texts: Vec<Words>| (!texts.is_empty()).then_some(Texts::Plain(List(texts)));
    let period = Period {
        label: Some(words(&label)),
        start: Some(Day(format!("{year}-01-01"))),
        end: Day(format!("{year}-12-31")),
    };
    Some(Plan { theme, objectives: plain(objectives), tasks: plain(tasks), projects, ..Plan::of(period) })
}

fn texts(text: &Text, spans: Vec<Span>, pointer: &str, marks: &mut Vec<Field>) -> Vec<Words> {
    let mut out = Vec::new();
    for span in spans {
        let item = text.at(&span).split_whitespace().collect::<Vec<_>>().join(" ");
        if item.is_empty() {
            continue;
        }
        if item.chars().count() > MAX_TEXT {
            marks.push(full(span));
            continue;
        }
        if out.len() >= MAX_ITEMS {
            marks.push(full(span));
            break;
        }
        marks.push(Field::new(format!("{pointer}/{}", out.len()), span, Rule::Ahead, vec![Doubt::Ahead]));
        out.push(words(&item));
    }
    out
}

/// The meeting, where there was one.
pub(super) fn event(text: &Text, event: &Event, marks: &mut Vec<Field>) -> Option<Meeting> {
    let kind = event.kind.clone().filter(|_| event.is_there())?;
    marks.push(Field::new("/event".to_owned(), text.span(kind.clone()), Rule::Event, vec![Doubt::Header]));
    let person = |name: &Range<usize>, role: &Option<Range<usize>>| Person {
        name: words(&text.words(name.clone())),
        role: role.clone().map(|role| words(&text.words(role))),
    };
    let remarks: Vec<Remark> = event
        .remarks
        .iter()
        .map(|remark| Remark {
            by: Some(person(&remark.name, &remark.role)),
            quote: quote(text, &text.span(remark.quote.clone())),
            requests: None,
        })
        .filter(|remark| remark.quote.is_some())
        .collect();
    Some(Meeting {
        kind: words(&text.words(kind)),
        date: event.date.clone().map(Day),
        chair: event.chair.as_ref().map(|(name, role)| person(name, role)),
        attendees: event.attendees.clone().map(|range| words(&text.words(range))),
        discussed: None,
        remarks: super::list(remarks),
    })
}
