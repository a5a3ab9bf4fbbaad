//! The bar of a measure, and which of its targets can be its 100 %.

use super::{Line, MeasureBlock};
use crate::facts::{Ratio, Scale, can_be_base, ratio, scale, untold_time};
use crate::report::{Comparison, Reference, Text, apart};
use crate::words::{Key, Words};

/// A bar, with ticks and lesser bars for what it is held against.
pub struct Bars<'a> {
    of: MeasureBlock<'a>,
    as_stated: Scale,
    /// The name of each target's tick, by the target's index; empty where a lone tick needs none.
    pub labels: Vec<String>,
}

impl<'a> Bars<'a> {
    /// None where there is no bar to draw.
    pub(super) fn new(of: MeasureBlock<'a>) -> Option<Bars<'a>> {
        let as_stated = scale(of.of, &of.outline.report.period, None)?;
        let ticks = as_stated.ticks.iter().filter(|tick| !tick.is_baseline).count();
        let number = |at: usize| if ticks > 1 { of.outline.words.whole(at as u32 + 1) } else { String::new() };
        let labels = (0..of.of.targets.len()).map(number).collect();
        Some(Bars { of, as_stated, labels })
    }

    /// All positions, in fractions of the bar's width. `base` is the index of the target that is to be 100 %; with `None`, or one that can't be, as the report states it.
    pub fn scale(&self, base: Option<usize>) -> Scale {
        let based = base.and_then(|base| scale(self.of.of, &self.of.outline.report.period, Some(base)));
        based.unwrap_or_else(|| self.as_stated.clone())
    }

    /// What the line at zero is called.
    pub fn zero(&self) -> String {
        self.of.outline.words.whole(0)
    }

    /// Whether a reference has a place on the scale: by its index among the targets, or among the baselines.
    pub fn has(&self, index: usize, is_baseline: bool) -> bool {
        self.as_stated.ticks.iter().any(|tick| tick.is_baseline == is_baseline && tick.index == index)
    }
}

/// A target that can be 100 %.
pub struct Base<'a> {
    /// Its index among the targets.
    pub at: usize,
    /// The reader's choice is kept under it.
    pub id: &'a Text,
    /// The publisher's name for it.
    pub name: Line,
    /// How much of it was reached: "bằng 142,5% dự toán thành phố giao".
    pub share: Line,
}

/// The targets that can be 100 %, where there is a choice among them.
pub(super) fn bases<'a>(measure: &MeasureBlock<'a>) -> Vec<Base<'a>> {
    let of = measure.of;
    let able = of.targets.iter().enumerate();
    let able = able.filter(|(at, _)| can_be_base(of, *at, &measure.outline.report.period));
    let bases: Vec<Base> = able
        .map(|(at, target)| {
            let time = untold_time(target, &measure.outline.report.period);
            let name = measure.outline.timed(&of.name_of(target), time);
            Base { at, id: &target.id, share: share(measure, target, &name), name }
        })
        .collect();
    if bases.len() < 2 { Vec::new() } else { bases }
}

/// How much of a target was reached, in per cent of it.
fn share(measure: &MeasureBlock, target: &Reference, name: &Line) -> Line {
    let words = measure.outline.words;
    let Some(ratio) = ratio(measure.of, target) else { return Line::default() };
    let percent = percent(words, ratio, target);
    Line::phrase(words.say(Key::PercentOfBase, &[("q", &percent), ("name", &name.text())]))
}

/// A ratio in per cent, as exact as the target's own comparison is.
pub(super) fn percent(words: &Words, ratio: Ratio, target: &Reference) -> String {
    let decimals = target.comparison.as_ref().map_or(1, Comparison::decimals).min(2);
    // 402 of 800 is 50,25 %: as a double times a hundred it is a little less, and would be rounded down.
    let percent = (ratio.value * 1e12).round() / 1e10;
    let percent = words.percent(percent, apart(percent, 100.0, decimals));
    match ratio.comparator {
        Some(comparator) => words.compared(comparator, &percent),
        None => percent,
    }
}
