//! What the card says first, as data: the words come later.

use super::achievement::measure_status;
use super::dots::tallied;
use super::rows::{Extreme, extremes};
use crate::report::{Comparison, Measure, Quantity, Report, Status, Tally, Text, Unit};

/// A sentence of the headline.
#[derive(Clone, Debug, PartialEq)]
pub enum Sentence {
    /// "19/19 chỉ tiêu chủ yếu hoàn thành; 11 vượt kế hoạch cả năm."
    Achieved {
        /// As stated.
        achieved: u32,
        /// As stated.
        total: Option<u32>,
        /// "chỉ tiêu chủ yếu"
        label: Text,
        /// As stated, and more than 0.
        exceeded: Option<u32>,
        /// "kế hoạch cả năm"
        against: Option<Text>,
    },
    /// "Thu ngân sách nhà nước trên địa bàn ước đạt hơn 1.757 tỷ đồng."
    Amount {
        /// The measure's name.
        name: Text,
        /// What was reached.
        actual: Quantity,
        /// Its unit.
        unit: Option<Unit>,
    },
    /// "Xa mục tiêu nhất: Giá trị xuất khẩu (950 triệu USD so với 1.055 triệu USD)."
    Extreme {
        /// Of those that missed their targets, or of those that exceeded them.
        is_missed: bool,
        /// The measure's name.
        name: Text,
        /// What was reached, and its unit.
        actual: Option<(Quantity, Option<Unit>)>,
        /// The target's own figure, and its unit.
        target: Option<(Quantity, Option<Unit>)>,
        /// How the one stands to the other, as the source says it.
        comparison: Option<Comparison>,
    },
    /// "5 of 10 measures met their target": counted here, said to be so, and how many of them by the publisher's word.
    MeasuresMet {
        /// Met or better.
        met: u32,
        /// With a status.
        judged: u32,
        /// Of these, by the publisher's word.
        declared: u32,
    },
}

/// More measures than these are rows of a list, in which none stands out by itself.
pub const MANY: usize = 3;

/// The headline's sentences, most important first: the leading tally and the first budget line; where a report has neither, or no tally
/// and many measures, those are counted. Of many, the one that missed its target by most and the one that exceeded it by most.
pub fn headline(report: &Report) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    let leading = leading_tally(report);
    sentences.extend(leading.and_then(|tally| achieved(report, tally)));
    sentences.extend(report.budget.iter().find_map(|measure| amount(report, measure)));
    let own: Vec<&Measure> = report.budget.iter().chain(&report.measures).collect();
    let (judged, met) = measures_met(&own, report);
    if sentences.is_empty() || (leading.is_none() && judged > MANY) {
        sentences.extend(met);
    }
    let listed: Vec<&Measure> = leading.iter().flat_map(|tally| &tally.indicators).collect();
    // Those that the card leads with: what the first sentence counts.
    let pool = [(listed.clone(), measures_met(&listed, report).0), (own, judged)];
    if let Some((pool, _)) = pool.into_iter().find(|(_, judged)| *judged > MANY) {
        let (missed, exceeded) = extremes(&pool, &report.period);
        let both = [(true, missed), (false, exceeded)].into_iter();
        sentences.extend(both.filter_map(|(is_missed, extreme)| Some(far(report, is_missed, extreme?))));
    }
    sentences
}

fn far(report: &Report, is_missed: bool, (measure, target): Extreme) -> Sentence {
    let unit = |key: Option<&Text>| key.and_then(|key| report.unit(key)).cloned();
    let own = measure.unit.as_ref();
    Sentence::Extreme {
        is_missed,
        name: measure.name.clone(),
        actual: measure.actual.clone().map(|actual| (actual, unit(own))),
        target: target.quantity.clone().map(|quantity| (quantity, unit(target.unit.as_ref().or(own)))),
        comparison: target.comparison.clone(),
    }
}

/// The tally marked as headline, else the first with a total, else the first.
pub fn leading_tally(report: &Report) -> Option<&Tally> {
    let tallies = &report.tallies;
    let marked = tallies.iter().find(|tally| tally.headline);
    marked.or_else(|| tallies.iter().find(|tally| tally.total.is_some())).or_else(|| tallies.first())
}

fn achieved(report: &Report, tally: &Tally) -> Option<Sentence> {
    let exceeded = tally.exceeded.filter(|exceeded| *exceeded > 0);
    let achieved = tally.achieved.or_else(|| {
        // Only the exceeded ones are stated: they are achieved as well.
        tallied(tally, &report.period).counts.iter().find(|count| count.status == Some(Status::Exceeded))?;
        exceeded
    })?;
    Some(Sentence::Achieved {
        achieved,
        total: tally.total,
        label: tally.label.clone(),
        exceeded,
        against: tally.against.clone(),
    })
}

fn amount(report: &Report, measure: &Measure) -> Option<Sentence> {
    let unit = measure.unit.as_ref().and_then(|key| report.unit(key)).cloned();
    Some(Sentence::Amount { name: measure.name.clone(), actual: measure.actual.clone()?, unit })
}

/// How many of the measures have a verdict, and the sentence that counts them.
fn measures_met(measures: &[&Measure], report: &Report) -> (usize, Option<Sentence>) {
    let (mut met, mut judged, mut declared) = (0, 0, 0);
    for achievement in measures.iter().filter_map(|measure| measure_status(measure, &report.period)) {
        let is_met = matches!(achievement.status, Status::Exceeded | Status::Met);
        if is_met || matches!(achievement.status, Status::PartiallyMet | Status::NotMet) {
            met += u32::from(is_met);
            judged += 1;
            declared += u32::from(!achievement.derived);
        }
    }
    (judged as usize, (judged > 0).then_some(Sentence::MeasuresMet { met, judged, declared }))
}
