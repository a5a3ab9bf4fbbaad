//! Which target or baseline a column of comparisons is held against.

use std::collections::BTreeMap;

use super::column::{Column, Role};
use super::meaning::{Against, Side};
use super::phrase::{Phrase, one_line};
use super::span::{Months, Span};
use super::time::{Now, Relative, Time, year_of};

/// What was found.
#[derive(Debug, PartialEq)]
pub(super) enum Found {
    /// The column of the target or baseline.
    Column(u32),
    /// It has no column of its own: the comparison is all that is said of it.
    Alone { is_target: bool, months: Option<Months> },
    /// It compares something else than what the report tells of: next year's plan with this year.
    NotTheActual,
    /// The heading does not say it.
    Unclear,
}

/// What a comparison is held against; `by_number` is the column that the row of numbers names as its divisor: 6=5/4.
pub(super) fn find(
    against: &Against,
    columns: &BTreeMap<u32, Column>,
    now: Option<Now>,
    by_number: Option<(Option<u32>, u32)>,
) -> Found {
    let is_reference = |column: &Column| matches!(column.role, Role::Target | Role::Baseline);
    if let Some((side, time)) = &against.left {
        let months = time.months(now);
        let is_own = months.is_none()
            || now.is_none_or(|now| months == Some(now.months))
            || months.zip(now).is_some_and(|(months, now)| months == year_of(now));
        // "Ước cả năm 2024/TH 2023" beside six months: the year has a column of its own.
        let has_column = months.zip(now).is_some_and(|(months, now)| {
            let is = |column: &Column| {
                column.role == Role::Observation && column.period.as_ref().and_then(Months::of) == Some(months)
            };
            months != now.months && columns.values().any(is)
        });
        if *side == Side::Target || !is_own || has_column {
            return Found::NotTheActual;
        }
    }
    if let Some((what, of)) = by_number {
        let is_series = |column: u32| columns.get(&column).is_some_and(|column| column.role == Role::Observation);
        if what.is_some_and(is_series) {
            return Found::NotTheActual;
        }
        return if columns.get(&of).is_some_and(is_reference) { Found::Column(of) } else { Found::NotTheActual };
    }
    let all: Vec<(u32, &Column)> =
        columns.iter().filter(|(_, column)| is_reference(column)).map(|(number, column)| (*number, column)).collect();
    let of_role = |role: Role| all.iter().filter(move |(_, column)| column.role == role).copied().collect::<Vec<_>>();
    let Some((side, time)) = &against.right else {
        // A column of the report's own time comes before a later year's.
        let own: Vec<(u32, &Column)> =
            of_role(Role::Target).into_iter().filter(|(_, column)| !is_later(column, now)).collect();
        // Of the plans of several times, the one of the time that is compared.
        let compared = against.left.as_ref().and_then(|(_, time)| time.months(now));
        let mut of_time = own.iter().filter(|(_, column)| compared.is_some() && time_of(column, now) == compared);
        if let (Some((target, _)), None) = (of_time.next(), of_time.next()) {
            return Found::Column(*target);
        }
        return match (&own[..], &of_role(Role::Baseline)[..]) {
            ([(target, _)], []) => Found::Column(*target),
            ([], [(baseline, _)]) => Found::Column(*baseline),
            // "% thực hiện", "% achieved" speak of a plan.
            ([(target, _)], _) if against.is_of_plan => Found::Column(*target),
            _ => Found::Unclear,
        };
    };
    let months = compared_time(*time, now);
    let wanted = match side {
        Side::Target => of_role(Role::Target),
        Side::Baseline => of_role(Role::Baseline),
        Side::Actual => of_role(Role::Baseline),
        Side::Bare => all.clone(),
    };
    let fits = |column: &Column| match months {
        None => side == &Side::Target && !is_later(column, now) || side != &Side::Target,
        Some(months) => {
            time_of(column, now) == Some(months)
                || (column.period.is_none()
                    && column.role == Role::Target
                    && now.is_some_and(|now| months == year_of(now) || months == now.months))
        }
    };
    let fitting: Vec<(u32, &Column)> = wanted.iter().filter(|(_, column)| fits(column)).copied().collect();
    let loose = time.relative == Some(Relative::SameBefore) || time.relative == Some(Relative::YearBefore);
    let pool = if fitting.is_empty() && loose && wanted.len() == 1 { wanted.clone() } else { fitting };
    match &pool[..] {
        [(one, _)] => Found::Column(*one),
        [] => match side {
            Side::Target if of_role(Role::Target).is_empty() => Found::Alone { is_target: true, months },
            Side::Target => Found::Unclear,
            Side::Bare if months.is_none() => Found::Unclear,
            // "So với tháng trước" beside nine months: the month has a column of its own.
            _ if months.zip(now).is_some_and(|(months, now)| now.is_longer_than(months)) => Found::NotTheActual,
            _ => Found::Alone { is_target: false, months },
        },
        several => by_words(several, &against.words),
    }
}

/// What a part of a year is compared with: "last year" is that year's same part.
fn compared_time(time: Time, now: Option<Now>) -> Option<Months> {
    let is_part = now.is_some_and(|now| now.months != year_of(now));
    match time.relative {
        Some(Relative::YearBefore) if is_part && time.part.is_none() && time.year.is_none() => {
            Time { relative: Some(Relative::SameBefore), ..time }.months(now)
        }
        _ => time.months(now),
    }
}

/// Of several, the one that has most of the words.
fn by_words(several: &[(u32, &Column)], words: &Phrase) -> Found {
    let mut counted: Vec<(usize, u32)> = several
        .iter()
        .map(|(number, column)| {
            let heading = Phrase::of(column.heading.as_deref().unwrap_or_default());
            (words.words().filter(|word| word.chars().any(char::is_alphanumeric) && heading.has(word)).count(), *number)
        })
        .collect();
    counted.sort_by(|(one, _), (other, _)| other.cmp(one));
    match counted[..] {
        [(most, number), (next, _), ..] if most > next => Found::Column(number),
        _ => Found::Unclear,
    }
}

/// The time of a reference's figures; the report's own where it says none.
fn time_of(column: &Column, now: Option<Now>) -> Option<Months> {
    match &column.period {
        Some(span) => Months::of(span),
        None => now.map(|now| now.months),
    }
}

fn is_later(column: &Column, now: Option<Now>) -> bool {
    let months = column.period.as_ref().and_then(|span: &Span| Months::of(span));
    months.zip(now).is_some_and(|(months, now)| months.first > now.months.last)
}

/// The sheet's words for what a comparison is held against: "So với cùng kỳ (%)" → "cùng kỳ".
pub(super) fn name(path: &[String]) -> String {
    let leaf = path.last().map(|text| one_line(text)).unwrap_or_default();
    let whole = one_line(&path.join(" "));
    for text in [&leaf, &whole] {
        let lower: String = text.chars().flat_map(char::to_lowercase).collect();
        for sign in
            ["so với ", "compared with ", "compared to ", " against ", " vs ", " v ", "change on ", "change from ", "/"]
        {
            if lower.len() == text.len()
                && let Some((_, tail)) = text
                    .get(lower.find(sign).map_or(text.len(), |at| at)..)
                    .and_then(|tail| tail.split_at_checked(sign.len()))
            {
                let bare = tail.split('(').next().unwrap_or_default().trim().trim_end_matches(['%', ' ']);
                if !bare.is_empty() {
                    return bare.to_owned();
                }
            }
        }
    }
    let bare = leaf.split('(').next().unwrap_or_default().trim().trim_matches(['%', ' ']).to_owned();
    if bare.is_empty() { leaf } else { bare }
}
