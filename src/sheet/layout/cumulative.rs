//! The result so far, "Lũy kế", "YTD": where the only plans are the year's, it is what they are held against, and no month's or quarter's
//! figure is.

use std::collections::BTreeMap;

use super::decide::{Decision, Heading};
use super::fault::Taken;
use super::meaning::Side;
use super::phrase::Phrase;
use super::report_time;
use super::span::Months;
use super::time::{Now, Part, Time, year_of};

impl Decision {
    /// Takes the report of a part of a year for one of the months so far, where a column has their result and all plans go on from the
    /// year's beginning.
    pub(super) fn so_far(
        &mut self,
        figures: &BTreeMap<u32, Heading<'_>>,
        holds: impl Fn(u32) -> bool,
        vietnamese: bool,
    ) {
        let Some(now) = self.now else { return };
        let so_far = Months { first: year_of(now).first, last: now.months.last };
        let is_result = |heading: &Heading<'_>| {
            matches!(heading.side(), Some(Side::Actual | Side::Bare))
                && heading.time().is_some_and(|time| time.relative.is_none() && time.months(Some(now)) == Some(so_far))
        };
        let mut results = figures.iter().filter(|(column, heading)| is_result(heading) && holds(**column));
        let (Some((_, result)), None) = (results.next(), results.next()) else { return };
        if now.months == so_far || !self.plans_are_of_the_year(figures, so_far) {
            return;
        }
        self.now = Some(Now { months: so_far, ..now });
        let part = Some(Part::First(so_far.length())).filter(|_| so_far != year_of(now));
        let year = Some(report_time::name(Now { months: year_of(now), ..now }));
        let label = super::title::label(&Time { year, part, relative: None }, vietnamese).unwrap_or_default();
        self.notices.retain(|(_, taken)| !matches!(taken, Taken::PeriodByHeadings(_)));
        self.notices.push((result.at, Taken::PeriodByHeadings(label)));
    }

    /// Whether there are plans, and none of another time than one that begins with the year, and ends with these months or later.
    fn plans_are_of_the_year(&self, figures: &BTreeMap<u32, Heading<'_>>, so_far: Months) -> bool {
        let plans = figures.values().filter(|heading| heading.side() == Some(Side::Target));
        let times: Vec<Option<Months>> = plans
            .filter_map(|heading| {
                let time = heading.time()?;
                let phrase = Phrase::of(&heading.path.join(" "));
                Some(self.target_time(&time, time.months(self.now), &phrase).0)
            })
            .collect();
        let is_of_year = |months: &Option<Months>| {
            months.is_some_and(|months| months.first == so_far.first && months.last >= so_far.last)
        };
        !times.is_empty() && times.iter().all(is_of_year)
    }
}
