//! The report's own time: by the titles, else by the headings.

use std::collections::BTreeMap;

use super::super::book::Address;
use super::decide::{Decision, Heading};
use super::fault::Taken;
use super::meaning::Side;
use super::span::Months;
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
        if let Some((at, now, time)) = self.so_far(figures, holds) {
            self.now = Some(now);
            let label = super::title::label(&time, vietnamese).unwrap_or_default();
            self.notices.push((at, Taken::PeriodByHeadings(label)));
            return;
        }
        let of_side = |heading: &Heading<'_>, side: Side| heading.time().filter(|_| heading.side() == Some(side));
        let actual = |heading: &Heading<'_>| of_side(heading, Side::Actual);
        let times: Vec<(Time, &Heading<'_>)> =
            figures.values().filter_map(|heading| Some((actual(heading)?, heading))).collect();
        let is_own = |time: &Time| time.is_none() || time.months(self.now) == self.now.map(|now| now.months);
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

    /// The months up to the last quarter that has figures, and where that is said, in a year's table that is filled as the year goes on:
    /// "YTD" is as far as "Q2" there, and not the titles' year.
    fn so_far(
        &self,
        figures: &BTreeMap<u32, Heading<'_>>,
        holds: impl Fn(u32) -> bool,
    ) -> Option<(Address, Now, Time)> {
        let now = self.now?;
        let year = Some(year_of(now)).filter(|year| *year == now.months)?;
        let (mut to_date, mut latest) = (None, None);
        for (column, heading) in figures {
            let Some(time) = heading.time().filter(|_| matches!(heading.side(), Some(Side::Actual | Side::Bare)))
            else {
                continue;
            };
            let months = time.months(self.now);
            match time.part {
                Some(Part::ToDate) => to_date = Some(heading.at),
                Some(Part::Quarter(_) | Part::Named(..)) => {
                    latest = latest.max(months.filter(|_| holds(*column)).map(|months| months.last));
                }
                // The year's own result.
                _ if months.is_none_or(|months| months == year) && holds(*column) => return None,
                _ => {}
            }
        }
        let last = latest.filter(|last| (year.first..year.last).contains(last))?;
        let months = Months { first: year.first, last };
        let begins = year.first.div_euclid(12);
        let named = if now.year_begins == 1 { Year::Calendar(begins) } else { Year::Fiscal(begins) };
        let time = Time { year: Some(named), part: Some(Part::First(months.length())), relative: None };
        Some((to_date?, Now { months, ..now }, time))
    }
}
