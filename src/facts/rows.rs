//! A list of measures as rows: bars in a common scale, references shared by most of them, groups.

use super::achievement::deciding_target;
use super::list::{hardest, status_of};
use super::scale::{ROOM, Scale, Tick, extent, scale};
use super::series::series;
use super::target_period::{is_comparable, untold_time};
use crate::report::{Comparator, Measure, Period, Quantity, Reference, Status, Text, full_name, without_noise};

/// The least and the greatest end of the common scale, on which the plan is 1. A longer bar is cut off, and open there.
const REACH: (f64, f64) = (1.25, 2.0);
/// So many columns fit beside a name; other shared references are told within each measure.
const MAX_COLUMNS: usize = 3;

/// What the rows of a list have in common.
#[derive(Clone, Debug, PartialEq)]
pub struct RowLayout {
    /// The references that most of them share.
    pub columns: Vec<Column>,
    /// The end of the bars' scale, on which the plan is 1: 1.25 to 2.
    pub reach: f64,
    /// Whether any has a bar.
    pub has_bars: bool,
    /// Whether any has a series to draw.
    pub has_series: bool,
    /// Whether targets judge any of them differently, so that the worst one decides.
    pub has_deciding: bool,
}

/// What these have in common as rows.
pub fn row_layout(measures: &[Measure], period: &Period) -> RowLayout {
    let reach = reach(measures, period);
    RowLayout {
        columns: columns(measures, period),
        reach,
        has_bars: measures.iter().any(|measure| row_scale(measure, period, reach).is_some()),
        has_series: measures.iter().any(|measure| series(measure, period).is_some()),
        has_deciding: measures.iter().any(|measure| deciding_target(measure, period).is_some()),
    }
}

/// A reference of one name that most measures of a list have.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// "dự toán tỉnh giao"
    pub name: Text,
    /// Who set it, where some measure has two of that name from different bodies; the inner `None`: nobody is named.
    pub set_by: Option<Option<Text>>,
    /// Its time, where that is not the report's and the name does not say it.
    pub time: Option<Period>,
    /// True for a baseline, false for a target.
    pub is_baseline: bool,
}

impl Column {
    /// The measure's own reference of that name; of several, the one that decides how the measure stands.
    pub fn of<'m>(&self, measure: &'m Measure, period: &Period) -> Option<&'m Reference> {
        if self.is_baseline {
            return measure.baselines.iter().find(|baseline| self.holds(baseline, period));
        }
        let is_own = |target: &&Reference| self.holds(target, period) && is_comparable(target, period);
        let deciding = deciding_target(measure, period).filter(is_own);
        deciding.or_else(|| measure.targets.iter().find(is_own))
    }

    /// What it is called: with who set it, where the name alone does not say which plan it is.
    pub fn full_name(&self) -> Text {
        full_name(&self.name, self.set_by.as_ref().and_then(Option::as_ref))
    }

    fn holds(&self, reference: &Reference, period: &Period) -> bool {
        self.name == reference.name
            && self.set_by.as_ref().is_none_or(|set_by| *set_by == reference.set_by)
            && self.time.as_ref() == untold_time(reference, period)
    }
}

/// The references that most measures share, in the order in which they first come. A later year's target is none of them: it is compared
/// with nothing.
pub fn columns(measures: &[Measure], period: &Period) -> Vec<Column> {
    let all = measures.iter().flat_map(|one| one.targets.iter().chain(&one.baselines).map(move |of| (one, of)));
    let shared: Vec<&Text> = all.filter(|(one, of)| one.shares_name(of)).map(|(_, of)| &of.name).collect();
    let mut counted: Vec<(Column, usize)> = Vec::new();
    for measure in measures {
        let targets = measure.targets.iter().filter(|target| is_comparable(target, period));
        let all = targets.map(|target| (target, false)).chain(measure.baselines.iter().map(|before| (before, true)));
        for (reference, is_baseline) in all {
            let is_known = |column: &Column| column.is_baseline == is_baseline && column.holds(reference, period);
            match counted.iter_mut().find(|(known, _)| is_known(known)) {
                Some((_, count)) => *count += 1,
                None => {
                    let set_by = shared.contains(&&reference.name).then(|| reference.set_by.clone());
                    let time = untold_time(reference, period).cloned();
                    counted.push((Column { name: reference.name.clone(), set_by, time, is_baseline }, 1));
                }
            }
        }
    }
    let shared = counted.into_iter().filter(|(_, count)| count * 2 > measures.len());
    shared.map(|(column, _)| column).take(MAX_COLUMNS).collect()
}

/// The target that is 100 % of a measure's row, in the measure's unit: the one that it is judged by, else the first, of a range its nearer
/// end.
fn plan(measure: &Measure, period: &Period) -> Option<f64> {
    let actual = measure.actual.as_ref().and_then(Quantity::value)?;
    let targets = measure.targets.iter().filter(|target| is_comparable(target, period));
    let mut ends =
        deciding_target(measure, period).into_iter().chain(targets).filter_map(|target| extent(measure, target));
    let plan = ends.next().map(|(from, to)| if measure.ascending { from } else { to })?;
    (plan > 0.0 && actual >= 0.0 && actual / plan < 1e6).then_some(plan)
}

/// Positions on a row's scale, on which the plan is 1: the actual's, and those of this period's targets.
fn places(measure: &Measure, period: &Period) -> Option<(f64, Vec<Tick>)> {
    let plan = plan(measure, period)?;
    let actual = measure.actual.as_ref().and_then(Quantity::value)?;
    let targets = measure.targets.iter().enumerate().filter(|(_, target)| is_comparable(target, period));
    let ticks = targets.filter_map(|(index, target)| {
        let (from, to) = extent(measure, target)?;
        Some(Tick {
            index,
            is_baseline: false,
            from: without_noise(from / plan),
            to: without_noise(to / plan),
            lane: 0,
        })
    });
    Some((without_noise(actual / plan), ticks.collect()))
}

/// How far the common scale of these measures reaches: their plan is 1.
pub fn reach(measures: &[Measure], period: &Period) -> f64 {
    let all = measures.iter().filter_map(|measure| places(measure, period));
    let ends = all.map(|(actual, ticks)| ticks.iter().map(|tick| tick.to).fold(actual, f64::max));
    ends.fold(REACH.0, f64::max).min(REACH.1)
}

/// A measure's bar in the common scale, with a tick for each target. If a figure is below zero, the bar has a scale of its own, with zero
/// drawn. `None` if there is no plan to compare with.
pub fn row_scale(measure: &Measure, period: &Period, reach: f64) -> Option<Scale> {
    let Some((actual, ticks)) = places(measure, period) else {
        let mut own = scale(measure, period, None).filter(Scale::has_zero)?;
        own.ticks.retain(|tick| !tick.is_baseline);
        return (!own.ticks.is_empty()).then_some(own);
    };
    let at = |place: f64| place.min(reach) / reach * (1.0 - ROOM);
    let is_more = measure.actual.as_ref()?.comparator.is_some_and(Comparator::is_open_above);
    let ticks = ticks.into_iter().filter(|tick| tick.from <= reach);
    Some(Scale {
        zero: 0.0,
        actual: at(actual),
        is_open: is_more || actual > reach,
        ticks: ticks.map(|tick| Tick { from: at(tick.from), to: at(tick.to), ..tick }).collect(),
        percents: Vec::new(),
    })
}

/// The groups of a list, in the order in which they first come, with their measures' indices; ungrouped ones first.
pub fn groups(measures: &[Measure]) -> Vec<(Option<&Text>, Vec<usize>)> {
    let mut groups: Vec<(Option<&Text>, Vec<usize>)> = vec![(None, Vec::new())];
    for (at, measure) in measures.iter().enumerate() {
        let group = measure.group.as_ref();
        match groups.iter_mut().find(|(known, _)| *known == group) {
            Some((_, places)) => places.push(at),
            None => groups.push((group, vec![at])),
        }
    }
    groups.retain(|(_, places)| !places.is_empty());
    groups
}

/// A measure far from its target, and which target that is.
pub type Extreme<'a> = (&'a Measure, &'a Reference);

/// The measure furthest short of its target or, unless `is_missed`, furthest past it. `None` if any distance is unknown: that one may be
/// the furthest.
pub fn extreme<'a>(measures: &[&'a Measure], period: &Period, is_missed: bool) -> Option<Extreme<'a>> {
    let mut found = None::<(f64, Extreme)>;
    for measure in measures {
        let is_one = match status_of(measure, period) {
            Some(Status::NotMet | Status::PartiallyMet | Status::OffTrack | Status::AtRisk) => is_missed,
            Some(Status::Exceeded) => !is_missed,
            _ => false,
        };
        if !is_one {
            continue;
        }
        // For a bound, or against a declared status, the distance may be on the other side.
        let (target, nearness) = hardest(measure, period).filter(|(_, nearness)| (*nearness < 1.0) == is_missed)?;
        if found.is_none_or(|(known, _)| if is_missed { nearness < known } else { nearness > known }) {
            found = Some((nearness, (*measure, target)));
        }
    }
    found.map(|(_, extreme)| extreme)
}
