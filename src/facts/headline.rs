//! What the card says first, as data: the words come later.

use super::dots::{StatusCount, status_counts};
use super::list::{Counted, status_of, statuses};
use super::rows::{Extreme, extreme};
use super::target_period::is_comparable;
use crate::report::{Measure, Quantity, Reference, Report, Status, Tally, Text, Unit};

/// A sentence of the headline.
#[derive(Clone, Debug, PartialEq)]
pub enum Sentence<'a> {
    /// "19/19 chỉ tiêu chủ yếu hoàn thành; 11 vượt kế hoạch cả năm."
    Achieved {
        /// The tally that the report leads with.
        tally: &'a Tally,
        /// How many are achieved, as the tally states it.
        achieved: u32,
        /// How many of these exceeded their plan: as stated, and more than 0.
        exceeded: Option<u32>,
        /// Whether less is better of any of the report's measures.
        has_descending: bool,
    },
    /// "Of 10 targets: 3 above plan": of a tally that does not say how many are achieved.
    Stated {
        /// The tally that the report leads with.
        tally: &'a Tally,
        /// The counts that it states.
        counts: Vec<StatusCount>,
        /// Whether less is better of any of the report's measures.
        has_descending: bool,
    },
    /// "Thu ngân sách nhà nước trên địa bàn ước đạt hơn 1.757 tỷ đồng."
    Amount {
        /// The measure's name.
        name: &'a Text,
        /// What was reached, as stated.
        actual: &'a Quantity,
        /// The unit of `actual`; `None` for a bare number.
        unit: Option<&'a Unit>,
    },
    /// "Xa kế hoạch nhất: Giá trị xuất khẩu, 950 triệu USD so với 1.055 triệu USD."
    Extreme {
        /// True: furthest short of its target. False: furthest past it.
        is_missed: bool,
        /// The measure furthest from its target.
        measure: &'a Measure,
        /// The target that it is held against.
        target: &'a Reference,
        /// The units of the measure and of the target.
        units: [Option<&'a Unit>; 2],
        /// Whether the measure has other targets that it could be held against.
        has_others: bool,
    },
    /// "Of 9 results: 5 above plan and 4 not met": in the words of the counts above their list.
    Counted {
        /// How many have each status.
        counts: Vec<Counted>,
        /// Whether less is better of any of the report's measures.
        has_descending: bool,
    },
}

/// Up to so many measures are blocks of their own; more become a list, in which none stands out by itself.
pub const MANY: usize = 3;

/// The headline's sentences, most important first: the leading tally, and the first budget line.
///
/// Where a report has neither, or no tally and many measures, its measures are counted; a single one is told itself. Where the first
/// sentence counts many, two more name the measure that missed its target by most, and the one that exceeded it by most.
pub fn headline(report: &Report) -> Vec<Sentence<'_>> {
    let mut sentences = Vec::new();
    let leading = leading_tally(report);
    sentences.extend(leading.map(|tally| counted(report, tally)));
    sentences.extend(report.budget.iter().find_map(|measure| amount(report, measure)));
    let own: Vec<&Measure> = report.budget.iter().chain(&report.measures).collect();
    let judged = judged(&own, report);
    if let ([only], true) = (own.as_slice(), sentences.is_empty()) {
        sentences.extend(amount(report, only));
    } else if judged > 0 && (sentences.is_empty() || (leading.is_none() && judged > MANY)) {
        let counts = statuses(&mut own.iter().copied(), &report.period);
        sentences.push(Sentence::Counted { counts, has_descending: report.has_descending() });
    }
    // Those that the card leads with: what the first sentence counts, and no others.
    let pool = leading.map_or(own, |tally| tally.indicators.iter().collect());
    if self::judged(&pool, report) > MANY {
        for is_missed in [true, false] {
            sentences.extend(extreme(&pool, &report.period, is_missed).map(|found| far(report, is_missed, found)));
        }
    }
    sentences
}

fn far<'a>(report: &'a Report, is_missed: bool, (measure, target): Extreme<'a>) -> Sentence<'a> {
    let own = measure.unit.as_ref();
    let units = [own, target.unit.as_ref().or(own)].map(|key| report.unit(key?));
    let others = measure.targets.iter().filter(|target| is_comparable(target, &report.period));
    Sentence::Extreme { is_missed, measure, target, units, has_others: others.count() > 1 }
}

/// The tally marked as headline, else the first with a total, else the first.
pub fn leading_tally(report: &Report) -> Option<&Tally> {
    let tallies = &report.tallies;
    let marked = tallies.iter().find(|tally| tally.headline);
    marked.or_else(|| tallies.iter().find(|tally| tally.total.is_some())).or_else(|| tallies.first())
}

fn counted<'a>(report: &Report, tally: &'a Tally) -> Sentence<'a> {
    let has_descending = report.has_descending();
    let Some(achieved) = tally.achieved else {
        let mut counts = status_counts(tally, &report.period).counts;
        counts.retain(|count| !count.derived);
        return Sentence::Stated { tally, counts, has_descending };
    };
    let exceeded = tally.exceeded.filter(|exceeded| *exceeded > 0);
    Sentence::Achieved { tally, achieved, exceeded, has_descending }
}

fn amount<'a>(report: &'a Report, measure: &'a Measure) -> Option<Sentence<'a>> {
    let unit = measure.unit.as_ref().and_then(|key| report.unit(key));
    Some(Sentence::Amount { name: &measure.name, actual: measure.actual.as_ref()?, unit })
}

/// How many of the measures have a verdict.
fn judged(measures: &[&Measure], report: &Report) -> usize {
    let verdicts = [Status::Exceeded, Status::Met, Status::PartiallyMet, Status::NotMet];
    let statuses = measures.iter().filter_map(|measure| status_of(measure, &report.period));
    statuses.filter(|status| verdicts.contains(status)).count()
}
