//! What was read, as a report in the format, with a mark for each of its fields.

mod measures;
mod plan;
mod tables;
mod units;

use serde_json::{Value, json};

use super::ahead::Ahead;
use super::event::Event;
use super::header::Header;
use super::ids::Ids;
use super::mark::{Field, Rule};
use super::reading::Read;
use super::result::{Counted, Doubt, Span};
use super::same;
use super::table::Tables;
use super::text::Text;
use super::weigh::{self, Weighed};
use crate::document::{
    Count, Day, Id, Language, List, Organization, Period, Report, Source, Sources, Tally, Text as Words, Version,
    without_blanks,
};
use crate::report::{MAX_ITEMS, MAX_TEXT, VERSION};
use crate::words::DraftKey;

/// The report as JSON, and its marks.
pub(super) fn report(
    text: &Text,
    header: &Header,
    read: Read,
    ahead: &Ahead,
    event: &Event,
    read_tables: Tables,
) -> (Value, Vec<Field>) {
    let has_title = text.paragraphs.first().is_some_and(|first| first.is_title);
    let mut marks = Vec::new();
    let language = text.lexicon.language;
    let organization = organization(text, header, &mut marks);
    let period = period(header, &mut marks);
    let title = header.title.clone().map(|range| {
        marks.push(Field::new("/title".to_owned(), text.span(range.clone()), Rule::Header, vec![Doubt::Header]));
        words(&text.words(range))
    });
    let source = source(text, &mut marks);
    let counts = same::merge_counts(read.counts);
    let stopped = read.stopped;
    let tallies = tallies(text, &counts, &mut marks);
    let Weighed { kept: results, left } = weigh::weigh(same::merge(read.results, has_title), &counts, text);
    let measures::Sections { budget, measures, units } = measures::sections(text, results, header.year, &mut marks);
    marks.extend(stopped.map(full));
    marks.extend(left.into_iter().map(|span| Field::new(String::new(), span, Rule::Left, vec![Doubt::Weak])));
    let plan = plan::plan(text, header, ahead, &read.aims, &mut marks);
    let event = plan::event(text, event, &mut marks);
    let id = Ids::default().of(&format!(
        "{} {}",
        header.organization.clone().map_or_else(String::new, |range| text.words(range)),
        header.year.map_or_else(String::new, |year| year.to_string())
    ));
    let report = Report {
        schema: None,
        version: Version(VERSION),
        id,
        language: Language(language.tag().to_owned()),
        title,
        organization,
        period,
        status: None,
        date_modified: None,
        supersedes: None,
        source,
        units: (!units.is_empty()).then_some(units),
        tallies: list(tallies),
        budget: list(budget),
        measures: list(measures),
        statements: None,
        plan,
        event,
        drawn: None,
    };
    let mut value = without_blanks(serde_json::to_value(report).unwrap_or_default());
    // Without a year there is no last day: it stands there to be filled in.
    if let Some(Value::Object(period)) = value.get_mut("period") {
        period.entry("end").or_insert_with(|| Value::String(String::new()));
    }
    tables::add(&mut value, text, read_tables, &mut marks);
    (value, marks)
}

/// The report that a table goes into: its header alone.
pub(super) fn begin(text: &Text, header: &Header) -> Value {
    let name = header.organization.clone().map_or_else(String::new, |range| text.words(range));
    let period = match &header.period {
        Some((start, end, label)) => json!({ "label": label, "start": start, "end": end }),
        None => json!({ "end": "" }),
    };
    json!({
        "version": VERSION,
        "id": "draft",
        "language": text.lexicon.language.tag(),
        "organization": { "name": name },
        "period": period,
    })
}

fn organization(text: &Text, header: &Header, marks: &mut Vec<Field>) -> Organization {
    let range = header.organization.clone();
    let span = range.clone().map_or(0..0, |range| text.span(range));
    let doubt = if range.is_some() { Doubt::Header } else { Doubt::NoOrganization };
    marks.push(Field::new("/organization/name".to_owned(), span, Rule::Header, vec![doubt]));
    // Nobody takes a name in brackets for that of a body, and the report can be read and looked at with it.
    let unnamed = || format!("[{}]", text.lexicon.language.draft(DraftKey::WhoReports));
    let name = range.map_or_else(|| Words(unnamed()), |range| words(&text.words(range)));
    Organization { name, url: None }
}

fn period(header: &Header, marks: &mut Vec<Field>) -> Period {
    let doubt = if header.is_year_named { Doubt::Header } else { Doubt::NoPeriod };
    marks.push(Field::new("/period".to_owned(), 0..0, Rule::Header, vec![doubt]));
    match &header.period {
        Some((start, end, label)) => {
            Period { label: Some(words(label)), start: Some(Day(start.clone())), end: Day(end.clone()) }
        }
        None => Period { label: None, start: None, end: Day(String::new()) },
    }
}

fn source(text: &Text, marks: &mut Vec<Field>) -> Option<Sources> {
    let credits = text.credits.clone()?;
    marks.push(Field::new("/source/credits".to_owned(), text.span(credits.clone()), Rule::Header, vec![Doubt::Header]));
    Some(Sources::One(Source { title: None, url: None, published: None, credits: Some(words(&text.words(credits))) }))
}

fn tallies(text: &Text, counts: &[Counted], marks: &mut Vec<Field>) -> Vec<Tally> {
    let mut ids = Ids::default();
    marks.extend(counts.get(MAX_ITEMS).map(|counted| full(counted.span.clone())));
    let tallies = counts.iter().take(MAX_ITEMS).enumerate().map(|(at, counted)| {
        let pointer = format!("/tallies/{at}");
        let mut doubts = counted.doubts.clone();
        let fits = counted.exceeded.is_none_or(|exceeded| counted.achieved.is_none_or(|achieved| exceeded <= achieved));
        let exceeded = counted.exceeded.filter(|_| fits);
        let sum =
            [counted.achieved, counted.partly, counted.missed].into_iter().flatten().fold(0u32, u32::saturating_add);
        let fills =
            counted.total.is_none_or(|total| sum <= total || counted.missed.is_none() && counted.partly.is_none());
        // All three stated and not adding up is refused by the reader: the editor decides.
        let is_apart = counted.exceeded.is_some() && counted.exceeded < counted.achieved;
        let whole = counted.achieved.is_some() && counted.missed.is_some() && (counted.partly.is_some() || is_apart);
        // All that there are: "21 green, 3 amber and 6 red", "14 vượt, 4 đạt, 2 không đạt".
        let total = counted.total.or(whole.then_some(sum));
        let missed = counted.missed.filter(|_| fills && (!whole || total == Some(sum)));
        let partly = counted.partly.filter(|_| fills);
        if !fits || !fills || total != counted.total {
            doubts.push(Doubt::TwiceTold);
        }
        marks.push(Field::new(pointer, counted.span.clone(), Rule::Tally, doubts));
        let label = if counted.label.trim().is_empty() { unit_word(text) } else { counted.label.clone() };
        Tally {
            id: ids.of(&label),
            label: words(&label),
            achieved: counted.achieved.map(Count),
            exceeded: exceeded.map(Count),
            partially_achieved: partly.map(Count),
            not_achieved: missed.map(Count),
            total: total.map(Count),
            against: None,
            headline: None,
            complete: None,
            quote: quote(text, &counted.span),
            indicators: None,
        }
    });
    tallies.collect()
}

/// What stands from here on was left out: no field of the report says so, hence the report itself has the mark.
fn full(from: Span) -> Field {
    Field::new(String::new(), from, Rule::Left, vec![Doubt::Full])
}

fn unit_word(text: &Text) -> String {
    text.lexicon.language.draft(DraftKey::Indicators).to_owned()
}

/// A text within the format's limit.
fn words(text: &str) -> Words {
    Words(text.chars().take(MAX_TEXT).collect())
}

/// The article's words, as they are; none where there are too many for a quote.
fn quote(text: &Text, span: &Span) -> Option<Words> {
    let found = text.at(span);
    (!found.trim().is_empty() && found.chars().count() <= MAX_TEXT).then(|| Words(found.to_owned()))
}

fn list<T>(items: Vec<T>) -> Option<List<T>> {
    (!items.is_empty()).then(|| List(items.into_iter().take(MAX_ITEMS).collect()))
}

/// The key of an id, as a text.
fn key(id: Id) -> String {
    id.0
}
