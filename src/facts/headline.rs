//! What the card says first, as data: the words come later.

use super::achievement::measure_status;
use super::dots::tallied;
use crate::report::{Measure, Quantity, Report, Status, Tally, Text, Unit};

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

/// The headline's sentences, most important first: the leading tally and the first budget line; where a report has
/// neither, its measures are counted.
pub fn headline(report: &Report) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    sentences.extend(leading_tally(report).and_then(|tally| achieved(report, tally)));
    sentences.extend(report.budget.iter().find_map(|measure| amount(report, measure)));
    if sentences.is_empty() {
        sentences.extend(measures_met(report));
    }
    sentences
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

fn measures_met(report: &Report) -> Option<Sentence> {
    let (mut met, mut judged, mut declared) = (0, 0, 0);
    let measures = report.budget.iter().chain(&report.measures);
    for achievement in measures.filter_map(|measure| measure_status(measure, &report.period)) {
        let is_met = matches!(achievement.status, Status::Exceeded | Status::Met);
        if is_met || matches!(achievement.status, Status::PartiallyMet | Status::NotMet) {
            met += u32::from(is_met);
            judged += 1;
            declared += u32::from(!achievement.derived);
        }
    }
    (judged > 0).then_some(Sentence::MeasuresMet { met, judged, declared })
}
