//! Of which time a target is, beside the report's.

use crate::report::{ComparisonType, Period, Reference};

/// Whether the target is for another period than the report's: shown, but never judged by this period's actual.
pub(super) fn is_of_another_period(target: &Reference, report_period: &Period) -> bool {
    target.period.as_ref().is_some_and(|period| !period.same_days(report_period))
}

/// The period of a target or a baseline, where it is not the report's and its name does not say it: "kế hoạch", of 2025.
pub fn untold_time<'a>(reference: &'a Reference, report_period: &Period) -> Option<&'a Period> {
    let period = reference.period.as_ref().filter(|period| !period.same_days(report_period))?;
    let says = |text: &str| reference.name.contains(text);
    let end = period.end.year;
    // "2021–2030", "2023/24"
    let is_span = || {
        let start = period.start.map_or(end, |start| start.year);
        says(&start.to_string()) && says(&format!("{:02}", end % 100))
    };
    let is_told = period.label.as_ref().is_some_and(|label| says(label)) || says(&end.to_string()) || is_span();
    (!is_told).then_some(period)
}

/// Whether the target's period goes on after the report's, as a year's does in a half-year report: the actual is then part of the way,
/// neither met nor missed. It begins with the report's, for a quarter's result is no way through the year; where a share is stated, or the
/// figures are as of a day, it has begun.
pub fn goes_on(target: &Reference, report_period: &Period) -> bool {
    let Some(whole) = &target.period else { return false };
    let begins = whole.start.is_some_and(|start| match report_period.start {
        Some(own) if !states_share(target) => start == own,
        own => start <= own.unwrap_or(report_period.end),
    });
    begins && whole.end > report_period.end
}

pub(super) fn states_share(target: &Reference) -> bool {
    target.comparison.as_ref().is_some_and(|comparison| comparison.kind == ComparisonType::PercentOf)
}

/// Whether the target can be compared with this period's actual: same period, or one that the report's is part of.
pub(super) fn is_comparable(target: &Reference, report_period: &Period) -> bool {
    !is_of_another_period(target, report_period) || goes_on(target, report_period)
}
