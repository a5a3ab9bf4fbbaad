//! The report's own time: by the titles, else by the headings.

use std::collections::BTreeMap;

use super::super::book::Address;
use super::decide::{Decision, Heading};
use super::fault::Taken;
use super::meaning::Side;
use super::time::{Now, Part, Time, Year, year_of};

impl Decision {
    /// The report's time by the headings, where the titles do not say it, or no column is of it. `holds` says whether a column has
    /// figures.
    pub(super) fn report_time(
        &mut self,
        figures: &BTreeMap<u32, Heading<'_>>,
        holds: impl Fn(u32) -> bool,
        vietnamese: bool,
    ) {
        let titled = self.now;
        let year = match titled {
            Some(now) => Some(now).filter(|now| now.months == year_of(*now)),
            None => planned_year(figures),
        };
        if let Some((at, now, time)) = year.and_then(|year| so_far(figures, holds, (year, titled.is_some()))) {
            self.now = Some(now);
            let label = super::title::label(&time, vietnamese).unwrap_or_default();
            self.notices.push((at, Taken::PeriodByHeadings(label)));
            return;
        }
        // "Cả năm" beside "Kế hoạch 2024".
        let part = figures.values().find(|heading| heading.is_part_of_a_year());
        if let (None, Some(year), Some(part)) = (titled, year, part) {
            self.now = Some(year);
            let time = Time { year: Some(name(year)), ..Time::default() };
            self.notices
                .push((part.at, Taken::PeriodByHeadings(super::title::label(&time, vietnamese).unwrap_or_default())));
        }
        let of_side = |heading: &Heading<'_>, side: Side| heading.time().filter(|_| heading.side() == Some(side));
        let actual = |heading: &Heading<'_>| of_side(heading, Side::Actual);
        let times: Vec<(Time, &Heading<'_>)> =
            figures.values().filter_map(|heading| Some((actual(heading)?, heading))).collect();
        let is_own =
            |time: &Time| time.months(self.now).is_none_or(|months| Some(months) == self.now.map(|now| now.months));
        let has_bare =
            || figures.values().any(|heading| of_side(heading, Side::Bare).is_some_and(|time| is_own(&time)));
        if self.now.is_some() && (times.is_empty() || times.iter().any(|(time, _)| is_own(time)) || has_bare()) {
            return;
        }
        let bare = figures.values().filter_map(|heading| Some((of_side(heading, Side::Bare)?, heading)));
        let pool: Vec<(Time, &Heading<'_>)> = if times.iter().any(|(time, _)| time.year.is_some()) {
            times
        } else if self.now.is_none() && times.is_empty() {
            bare.collect()
        } else {
            Vec::new()
        };
        // In a report of a part of a year, a whole year's estimate is not what it tells of.
        let latest = pool
            .iter()
            .filter(|(time, _)| time.year.is_some())
            .filter_map(|(time, heading)| Some((time.months(self.now)?, time, heading)))
            .max_by_key(|(months, ..)| months.last);
        if let Some((months, time, heading)) = latest {
            let begins = match time.year {
                Some(Year::Fiscal(_)) => self.now.map_or(super::time::FISCAL, |now| {
                    if now.year_begins == 1 { super::time::FISCAL } else { now.year_begins }
                }),
                _ => 1,
            };
            self.now = Some(Now { months, year_begins: begins });
            let label = super::title::label(time, vietnamese).unwrap_or_else(|| heading.name.clone());
            self.notices.push((heading.at, Taken::PeriodByHeadings(label)));
        }
    }
}

/// The year that a plan names and no result does: "Target 2024/25" beside "Q1" and "Q2", after "Outturn 2023/24".
fn planned_year(figures: &BTreeMap<u32, Heading<'_>>) -> Option<Now> {
    let years = |is: fn(Side) -> bool| {
        let of_side = figures.values().filter(move |heading| heading.side().is_some_and(is));
        of_side.filter_map(|heading| named_year(&heading.time()?))
    };
    let reached = years(|side| side != Side::Target).map(|now| now.months.last).max();
    let planned = years(|side| side == Side::Target).filter(|now| reached.is_none_or(|last| now.months.first > last));
    planned.min_by_key(|now| now.months.first)
}

/// How a year is named.
pub(super) fn name(year: Now) -> Year {
    let begins = year.months.first.div_euclid(12);
    if year.year_begins == 1 { Year::Calendar(begins) } else { Year::Fiscal(begins) }
}

/// The year that is named.
fn named_year(time: &Time) -> Option<Now> {
    let year_begins = match time.year? {
        Year::Calendar(_) => 1,
        Year::Fiscal(_) => super::time::FISCAL,
        Year::Several(..) => return None,
    };
    let months = Time { part: None, relative: None, ..*time }.months(None)?;
    Some(Now { months, year_begins })
}

/// The time of the results of a year whose table is filled as it goes on: "YTD" is as far there as the last quarter with figures, and
/// the year's title or its plan makes nothing of "Q2" but the second quarter of that year.
fn so_far(
    figures: &BTreeMap<u32, Heading<'_>>,
    holds: impl Fn(u32) -> bool,
    (year, is_titled): (Now, bool),
) -> Option<(Address, Now, Time)> {
    let whole = year.months;
    let (mut to_date, mut latest) = (None, None);
    for (column, heading) in figures {
        let is_result = matches!(heading.side(), Some(Side::Actual | Side::Bare));
        let Some(time) = heading.time().filter(|time| is_result && time.relative.is_none()) else { continue };
        let months = time.months(Some(year));
        let is_own = months.is_none_or(|months| months == whole);
        match time.part {
            Some(Part::ToDate) => to_date = Some(heading.at),
            Some(part @ (Part::Quarter(_) | Part::Named(..) | Part::First(_))) if !is_own => {
                let months =
                    months.filter(|months| holds(*column) && months.first >= whole.first && months.last <= whole.last);
                let this = months.map(|months| ((months.last, months.length()), heading.at, part));
                latest = [latest, this].into_iter().flatten().max_by_key(|(rank, ..)| *rank);
            }
            // The year's own result.
            _ if is_own && holds(*column) => return None,
            _ => {}
        }
    }
    let ((last, _), at, part) = latest.filter(|((last, _), ..)| *last < whole.last || !is_titled)?;
    let part = if to_date.is_some() { Part::First(last - whole.first + 1) } else { part };
    let time = Time { year: Some(name(year)), part: Some(part), relative: None };
    Some((to_date.unwrap_or(at), Now { months: time.months(Some(year))?, ..year }, time))
}

impl Heading<'_> {
    /// Whether it names a result of a part of a year, or of all of it, and not of which.
    fn is_part_of_a_year(&self) -> bool {
        matches!(self.side(), Some(Side::Actual | Side::Bare))
            && self.time().is_some_and(|time| time.year.is_none() && time.part.is_some() && time.relative.is_none())
    }
}
