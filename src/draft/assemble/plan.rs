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
    let named = aims.iter().find_map(|aim| aim.year).or(ahead.year);
    let period = rest_of_year(text, header).filter(|_| named.is_none());
    let period = period.or_else(|| Some(period_of(text, header, named.or(header.year.map(|year| year + 1))?)))?;
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
    let projects = (!projects.is_empty()).then(|| {
        let intro = ahead.projects_intro.clone().map(|range| words(&text.words(range)));
        Texts::Introduced(TextList { intro, items: Some(List(projects)), complete: ahead.is_open.then_some(false) })
    });
    let plain = |texts: Vec<Words>| (!texts.is_empty()).then_some(Texts::Plain(List(texts)));
    Some(Plan { theme, objectives: plain(objectives), tasks: plain(tasks), projects, ..Plan::of(period) })
}

/// The time that is planned for: of a body whose year runs over, the year after the one that it tells of, whichever of its two years names it.
fn period_of(text: &Text, header: &Header, year: i32) -> Period {
    let next = || {
        let (start, end, _) = header.period.as_ref().filter(|_| header.runs_over)?;
        let own = header.year.filter(|own| (1..=2).contains(&(year - own)))?;
        let label = format!("{}/{:02}", own + 1, (own + 2) % 100);
        let start = format!("{}{}", own + 1, start.get(4..)?);
        // A year that ends with February has no 29th each time.
        let end = format!("{}{}", own + 2, end.get(4..)?.replace("-02-29", "-02-28"));
        Some((label, start, end))
    };
    let (label, start, end) = next().unwrap_or_else(|| {
        let label = match text.lexicon.language {
            Language::Vi => format!("Năm {year}"),
            _ => year.to_string(),
        };
        (label, format!("{year}-01-01"), format!("{year}-12-31"))
    });
    Period { label: Some(words(&label)), start: Some(Day(start)), end: Day(end) }
}

/// Of a report on a part of a year, what is left of that: "Quý IV năm 2025" after nine months.
fn rest_of_year(text: &Text, header: &Header) -> Option<Period> {
    let (_, end, _) = header.period.as_ref().filter(|_| !header.runs_over)?;
    let (year, months) = (header.year?, end.get(5..7)?.parse::<u32>().ok().filter(|months| *months < 12)?);
    let (start, end) = (format!("{year}-{:02}-01", months + 1), format!("{year}-12-31"));
    let label = match (text.lexicon.language, 12 - months) {
        (Language::Vi, 3) => format!("Quý IV năm {year}"),
        (Language::Vi, left) => format!("{left} tháng cuối năm {year}"),
        _ => format!("{start} to {end}"),
    };
    Some(Period { label: Some(words(&label)), start: Some(Day(start)), end: Day(end) })
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
