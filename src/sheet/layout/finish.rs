//! After the last row: footnotes, counts, sections.

use super::super::book::Address;
use super::super::line::{Count, Header, MeasureLine, Parent, Table, Unused, Use};
use super::super::problem::Problem;
use super::Layout;
use super::beside;
use super::column::Role;
use super::columned::Sheet;
use super::count;
use super::doubt::Doubt;
use super::fault::{Fault, Stray, Taken};
use super::foot;
use super::marks;
use super::phrase::text_of;
use super::reader::Reader;
use super::section;
use super::spending;
use super::title::Titles;
use crate::document::{Id, Tally, Text};

/// The whole table, or everything that stands in its way.
pub(super) fn table(
    sheet: &Sheet<'_>,
    mut reader: Reader<'_, '_>,
    titles: Titles,
    layout: &Layout,
) -> Result<Table, Vec<Problem>> {
    let grid = sheet.grid;
    let last = layout.last.saturating_sub(1);
    footnotes(sheet, &mut reader, last);
    reader.ratios();
    let sentences = titles.counts.iter().chain(&reader.counts).filter_map(|at| {
        let text = grid.get(at.row, at.column).map(text_of)?;
        Some((*at, count::read(&text)?, text))
    });
    let mut counts: Vec<(Address, count::Counted, String)> = sentences.collect();
    let rows: Vec<(Address, count::Counted)> = std::mem::take(&mut reader.counted);
    let is_one = rows.len() == 1;
    for (at, counted) in rows {
        if is_one && !marks::are_above(&counted, &reader.lines) {
            reader.account.doubt(at, Doubt::Marks);
        }
        // What a sentence says again is one count.
        if counts.iter().any(|(_, other, _)| other.says(&counted)) {
            reader.account.take(at, Use::Structure("count"));
            continue;
        }
        let texts = grid.row(at.row).map(|(_, cell)| text_of(cell));
        counts.push((at, counted, texts.collect::<Vec<_>>().join(" ")));
    }
    let target = {
        let mut targets = layout.columns.iter().filter(|column| column.role == Role::Target && column.period.is_none());
        targets.next().filter(|_| targets.next().is_none()).and_then(|column| column.name.clone())
    };
    let mut tallies = Vec::new();
    let mut is_counted = false;
    for (at, counted, text) in counts {
        let holds_lines = !is_counted && counts_lines(&counted, &reader.lines);
        if holds_lines {
            is_counted = true;
            reader.account.tell(at, Taken::Counted(text.clone()));
        }
        reader.account.take(at, Use::Field("tallies/quote"));
        tallies.push(Count {
            place: grid.place(at),
            tally: tally(counted, text, target.clone().filter(|_| holds_lines)),
            holds_lines,
        });
    }
    beside::tell_apart(sheet, &mut reader.lines, &mut reader.account);
    let mut texts: Vec<String> = titles
        .uses
        .iter()
        .filter(|(_, is)| matches!(is, Use::Structure("title" | "form" | "period" | "source")))
        .filter_map(|(at, _)| grid.get(at.row, at.column).map(text_of))
        .collect();
    texts.extend(titles.header.title.clone());
    let ways = section::give(&mut reader.lines, &reader.groups, &texts, is_counted, layout.section.as_deref());
    spending::settle(layout, &mut reader.lines, &ways, &texts, &mut reader.account);
    let Reader { mut account, mut lines, .. } = reader;
    if !layout.nest {
        flatten(&mut lines, &mut account);
    }
    unitless(sheet, &lines, &mut account);
    coloured(sheet, layout, &mut account);
    for (at, is) in titles.uses {
        account.take(at, is);
    }
    strangers(sheet, &mut account, layout);
    let (account, problems, notices) = account.finish();
    if !problems.is_empty() {
        return Err(problems);
    }
    let period = layout.period.clone().map(|span| (span.label.unwrap_or_default(), span.start, span.end));
    let header = Header { period: period.or(titles.header.period), language: layout.language.clone(), ..titles.header };
    Ok(Table { header, lines, tallies, account, notices, refused: Vec::new() })
}

/// Lines that have parts themselves stand at the top, for a part has none; a remark names the line above.
fn flatten(lines: &mut [MeasureLine], account: &mut super::account::Account<'_>) {
    let parent = |line: &MeasureLine| match line.parent {
        Some(Parent::Line(parent)) => Some(parent),
        _ => None,
    };
    let wholes: std::collections::BTreeSet<usize> = lines.iter().filter_map(parent).collect();
    // What stands beside one that is raised is raised with it, parts or none.
    let above: std::collections::BTreeSet<usize> =
        wholes.iter().filter_map(|index| lines.get(*index).and_then(parent)).collect();
    let beside =
        lines.iter().enumerate().filter(|(_, line)| parent(line).is_some_and(|parent| above.contains(&parent)));
    let raised: Vec<usize> = beside.map(|(index, _)| index).collect();
    let mut first = None;
    for index in raised {
        let Some(above) = lines.get(index).and_then(parent) else { continue };
        let whole = lines.get(top(lines, above));
        let section = whole.and_then(|line| line.section.clone());
        let group = whole.and_then(|line| line.measure.group.clone());
        if let Some(line) = lines.get_mut(index) {
            first.get_or_insert((line.place.cell, line.measure.name.0.clone()));
            line.under = Some(above);
            line.parent = None;
            line.section = section;
            line.measure.group = group;
        }
    }
    if let Some((at, name)) = first {
        account.tell(at.unwrap_or(Address::new(0, 0)), Taken::Levels(name));
    }
}

/// The few lines that have no unit where a column of units or money is there for the others: told, for a blank may be a slip.
fn unitless(sheet: &Sheet<'_>, lines: &[MeasureLine], account: &mut super::account::Account<'_>) {
    let has_figure = |line: &&MeasureLine| line.measure.actual.is_some() || line.measure.targets.is_some();
    let without: Vec<&MeasureLine> = lines.iter().filter(|line| line.unit.is_none()).filter(has_figure).collect();
    let is_money = || lines.iter().filter_map(|line| line.unit.as_ref()).any(|(unit, _)| super::unit::is_money(unit));
    if without.len() * 2 >= lines.len() || !(sheet.column(Role::Unit).is_some() || is_money()) {
        return;
    }
    for at in without.iter().filter_map(|line| line.place.cell) {
        if account.asks_unit(at) {
            continue;
        }
        account.doubt(at, Doubt::NoUnit);
    }
}

/// A column that is headed as the status and is blank in each line: it may well be told by colours, which are not read.
fn coloured(sheet: &Sheet<'_>, layout: &Layout, account: &mut super::account::Account<'_>) {
    let row = layout.headings.last().map_or(0, |row| row.saturating_sub(1));
    let statuses = sheet.columns.iter().filter(|(_, column)| column.role == Role::Status && column.status.is_none());
    for (number, column) in statuses.filter(|(number, _)| sheet.cells(**number).next().is_none()) {
        let heading = column.heading.clone().unwrap_or_default();
        account.doubt(Address::new(row, *number), Doubt::BlankStatus(heading));
    }
}

/// The line at the top of those that a line stands under.
fn top(lines: &[MeasureLine], index: usize) -> usize {
    let mut at = index;
    // A line stands above its parts, so this ends.
    while let Some(above) = lines.get(at).and_then(|line| match line.parent {
        Some(Parent::Line(parent)) => Some(parent),
        _ => line.under,
    }) && above < at
    {
        at = above;
    }
    at
}

/// Each footnote becomes a note of the lines that have its mark.
fn footnotes(sheet: &Sheet<'_>, reader: &mut Reader<'_, '_>, last: u32) {
    let hidden =
        |at: Address| sheet.grid.hidden_rows.contains(&at.row) || sheet.grid.hidden_columns.contains(&at.column);
    let foot = foot::read(sheet.grid, |at| at.row > last && !hidden(at));
    let mut used = Vec::new();
    for (index, marks, _) in std::mem::take(&mut reader.marks) {
        for mark in marks.iter().map(|mark| super::name::plain_mark(mark)) {
            let Some(line) = reader.lines.get_mut(index) else { continue };
            if let Some((at, words)) = foot.notes.get(&mark) {
                used.push(*at);
                let note =
                    line.measure.note.take().map_or_else(|| words.clone(), |Text(note)| format!("{note} – {words}"));
                line.measure.note = Some(Text(note));
            } else if mark.chars().all(|c| c.is_ascii_digit()) {
                // A number that no footnote has is part of the name.
                line.measure.name = Text(format!("{} ({mark})", line.measure.name.0));
            }
        }
    }
    for (at, _) in foot.notes.values() {
        // "3 chỉ tiêu, 1 vượt, …" begins with no mark.
        if !used.contains(at)
            && sheet.grid.get(at.row, at.column).map(text_of).is_some_and(|text| count::read(&text).is_some())
        {
            reader.counts.push(*at);
            continue;
        }
        let is = if used.contains(at) { Use::Field("note") } else { Use::Unused(Unused::Remark) };
        reader.account.take(*at, is);
    }
    for (at, is) in foot.uses {
        if sheet.grid.get(at.row, at.column).map(text_of).is_some_and(|text| count::read(&text).is_some()) {
            reader.counts.push(at);
        } else {
            reader.account.take(at, is);
        }
    }
}

/// Whether the table's own lines are what is counted: as many, judged so.
fn counts_lines(counted: &count::Counted, lines: &[MeasureLine]) -> bool {
    let top = || lines.iter().filter(|line| !matches!(line.parent, Some(Parent::Line(_))));
    let number = |status: &str| {
        u32::try_from(
            top()
                .filter(|line| {
                    line.measure
                        .status
                        .as_ref()
                        .is_some_and(|word| serde_json::to_value(word).is_ok_and(|word| word == status))
                })
                .count(),
        )
        .unwrap_or(u32::MAX)
    };
    let (exceeded, met, partially, not) = (number("exceeded"), number("met"), number("partiallyMet"), number("notMet"));
    let all = u32::try_from(top().count()).unwrap_or(u32::MAX);
    let agrees = |stated: Option<u32>, counted: u32| stated.is_none_or(|stated| stated == counted);
    counted.total == Some(all)
        && agrees(counted.achieved, exceeded + met)
        && (agrees(counted.exceeded, exceeded) || exceeded == 0)
        && agrees(counted.partially, partially)
        && agrees(counted.not, not)
}

fn tally(counted: count::Counted, quote: String, against: Option<String>) -> Tally {
    use crate::document::Count as Number;
    Tally {
        id: Id(String::new()),
        label: Text(counted.label),
        achieved: counted.achieved.map(Number),
        exceeded: counted.exceeded.map(Number),
        partially_achieved: counted.partially.map(Number),
        not_achieved: counted.not.map(Number),
        total: counted.total.map(Number),
        against: against.map(Text),
        headline: None,
        complete: None,
        quote: Some(Text(quote)),
        indicators: None,
    }
}

/// Cells beside the table's columns: told, but figures between them, or beyond the headings of a text, are refused.
fn strangers(sheet: &Sheet<'_>, account: &mut super::account::Account<'_>, layout: &Layout) {
    let grid = sheet.grid;
    let (first, last) = (layout.first.saturating_sub(1), layout.last.saturating_sub(1));
    let end = sheet.columns.keys().next_back().copied().unwrap_or_default();
    let begin = sheet.columns.keys().next().copied().unwrap_or_default();
    for (at, cell) in &grid.cells {
        if account.has(*at) {
            continue;
        }
        if grid.hidden_rows.contains(&at.row) || grid.hidden_columns.contains(&at.column) {
            account.take(*at, Use::Unused(Unused::Hidden));
        } else if layout.headings.contains(&(at.row + 1)) {
            account.take(*at, Use::Heading);
        } else if layout.numbering == Some(at.row + 1) {
            account.take(*at, Use::Structure("column number"));
        } else if (first..=last).contains(&at.row) {
            let text = text_of(cell);
            let has_digits = text.chars().any(|c| c.is_ascii_digit());
            let is_between = (begin..=end).contains(&at.column);
            if !sheet.columns.contains_key(&at.column)
                && ((is_between && has_digits) || (at.column > end && grid.separator.is_some()))
            {
                account.refuse(*at, Fault::Stray(Stray::NoHeading(text)));
            }
            account.take(*at, Use::Unused(Unused::UnknownColumn));
        }
    }
}
