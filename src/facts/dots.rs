//! A tally as a drawing: how many have each status, as dots or as segments of a bar.

use super::achievement::measure_status;
use crate::report::{Period, Status, Tally};

/// With more than these, a segmented bar replaces the dots.
pub const MAX_DOTS: u32 = 60;

/// How many have one status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StatusCount {
    /// `None` is the rest: in the total, but with a status that the report doesn't tell.
    pub status: Option<Status>,
    /// How many. 0 only where the report states just that.
    pub number: u32,
    /// True if it is a difference of two stated counts, or counted among the listed indicators.
    pub derived: bool,
}

/// A tally's counts, from good to bad.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusCounts {
    /// Never overlapping; in the order in which they are drawn.
    pub counts: Vec<StatusCount>,
    /// The sum of all counts.
    pub sum: u32,
}

impl StatusCounts {
    /// A status for each dot, in groups of five. Empty for more than [`MAX_DOTS`].
    pub fn fives(&self) -> Vec<Vec<Option<Status>>> {
        if self.sum > MAX_DOTS {
            return Vec::new();
        }
        let each: Vec<Option<Status>> =
            self.counts.iter().flat_map(|count| std::iter::repeat_n(count.status, count.number as usize)).collect();
        each.chunks(5).map(<[Option<Status>]>::to_vec).collect()
    }
}

/// The counts of a tally: as stated; met is achieved less exceeded; the rest is what is left of the total.
///
/// If all indicators are listed with a status each, the rest is split by these.
pub fn status_counts(tally: &Tally, period: &Period) -> StatusCounts {
    let mut counts = Vec::new();
    let mut add = |status, number: Option<u32>, derived: bool| {
        // A stated 0 is a fact: that none failed.
        if let Some(number) = number.filter(|number| *number > 0 || !derived) {
            counts.push(StatusCount { status, number, derived });
        }
    };
    match (tally.achieved, tally.exceeded) {
        (Some(achieved), Some(exceeded)) => {
            add(Some(Status::Exceeded), Some(exceeded), false);
            add(Some(Status::Met), achieved.checked_sub(exceeded), exceeded > 0);
        }
        (achieved, exceeded) => {
            add(Some(Status::Exceeded), exceeded, false);
            add(Some(Status::Met), achieved, false);
        }
    }
    add(Some(Status::PartiallyMet), tally.partially_achieved, false);
    add(Some(Status::NotMet), tally.not_achieved, false);
    let stated = [tally.achieved.or(tally.exceeded), tally.partially_achieved, tally.not_achieved];
    let stated: u32 = stated.into_iter().flatten().fold(0, u32::saturating_add);
    let rest = tally.total.and_then(|total| total.checked_sub(stated)).filter(|rest| *rest > 0);
    if let Some(rest) = rest {
        let listed = |status| count_listed(tally, period, status);
        let partly = if tally.partially_achieved.is_none() { listed(Status::PartiallyMet) } else { 0 };
        let not_met = if tally.not_achieved.is_none() { listed(Status::NotMet) } else { 0 };
        if partly + not_met == rest {
            add(Some(Status::PartiallyMet), Some(partly), true);
            add(Some(Status::NotMet), Some(not_met), true);
        } else {
            add(None, Some(rest), true);
        }
    }
    let sum = counts.iter().map(|count| count.number).fold(0, u32::saturating_add);
    StatusCounts { counts, sum }
}

fn count_listed(tally: &Tally, period: &Period, wanted: Status) -> u32 {
    let statuses = tally.indicators.iter().filter_map(|measure| measure_status(measure, period));
    statuses.filter(|achievement| achievement.status == wanted).count() as u32
}
