//! What a measure is held against, in words.

use super::bars::percent;
use super::{Bars, Line, MeasureBlock, StatusLabel, status_label};
use crate::facts::{implied_amount, share_of_whole, status, untold_time};
use crate::report::{Comparison, ComparisonType, Measure, Reference, Text, apart};
use crate::words::Key;

/// A target, or what a measure was before.
pub struct ReferenceBlock<'a> {
    /// Where it stands in the JSON: no other reference of the report has the same.
    pub key: &'a Text,
    /// True for a baseline, false for a target.
    pub is_baseline: bool,
    /// Whether it has a place on the bar's scale.
    pub is_drawn: bool,
    /// The name of its tick; empty if it has no tick, or needs no name.
    pub number: String,
    /// The publisher's name for it: "dự toán thành phố giao".
    pub name: Line,
    /// Who set it, unless its name says so.
    pub set_by: Option<Line>,
    /// Its time, where that is not the report's and nothing else says it: " · năm 2025".
    pub time: Line,
    /// The note that its own figure is not stated.
    pub not_stated: Option<Text>,
    /// The figure that its comparison implies: "≈ 1.233 tỷ đồng, suy ra từ tỷ lệ".
    pub implied: Option<Line>,
    /// Its own figure with its badges: "1.200 tỷ đồng (sơ bộ)". `None` where none is stated.
    pub stated: Option<String>,
    /// How the actual compares with it: "vượt 42,5%"; if its period goes on, "52,6% của kế hoạch năm 2024".
    pub comparison: Option<Line>,
    /// How the measure stands to it.
    pub status_label: Option<StatusLabel>,
}

impl ReferenceBlock<'_> {
    /// Its name, who set it, and its time.
    pub fn named(&self) -> Line {
        let named = match &self.set_by {
            Some(set_by) => self.name.clone().then(Line::aside(" · ")).then(set_by.clone()),
            None => self.name.clone(),
        };
        named.then(self.time.clone())
    }

    /// The same, and whether its figure is stated.
    pub fn label(&self) -> Line {
        match &self.not_stated {
            Some(not_stated) => self.named().then(Line::aside(format!(" ({not_stated})"))),
            None => self.named(),
        }
    }

    /// All of it in one line: "dự toán thành phố giao (≈ 1.233 tỷ đồng, suy ra từ tỷ lệ): vượt 42,5%; vượt kế hoạch".
    pub fn line(&self) -> Line {
        let label = match &self.implied {
            Some(implied) => self.label().then(Line::card(" (")).then(implied.clone()).then(Line::card(")")),
            None => self.label(),
        };
        let stated = self.stated.as_ref().map(|stated| Line::value(stated.clone()));
        let comparison = self.comparison.clone().map(Line::strong);
        let status_label = self.status_label.as_ref().map(StatusLabel::line);
        let said = [stated, comparison, status_label].into_iter().flatten();
        match said.reduce(|all, part| all.then(Line::card("; ")).then(part)) {
            Some(said) => label.then(Line::card(": ")).then(said),
            None => label,
        }
    }
}

/// All of a measure's targets, then its baselines.
pub(super) fn references<'a>(measure: &MeasureBlock<'a>, bars: Option<&Bars>) -> Vec<ReferenceBlock<'a>> {
    let targets = measure.of.targets.iter().enumerate().map(|(at, target)| {
        let is_drawn = bars.is_some_and(|bars| bars.has(at, false));
        let number = bars.filter(|_| is_drawn).map(|bars| bars.labels[at].clone());
        ReferenceBlock { is_drawn, number: number.unwrap_or_default(), ..measure.reference(target, false) }
    });
    let baselines = measure.of.baselines.iter().enumerate().map(|(at, baseline)| {
        let is_drawn = bars.is_some_and(|bars| bars.has(at, true));
        ReferenceBlock { is_drawn, ..measure.reference(baseline, true) }
    });
    targets.chain(baselines).collect()
}

impl<'a> MeasureBlock<'a> {
    /// What is said of one of its references.
    pub fn reference(&self, reference: &'a Reference, is_baseline: bool) -> ReferenceBlock<'a> {
        let MeasureBlock { outline, of } = *self;
        let words = outline.words;
        let unit = outline.unit(of.unit.as_ref());
        let stated = reference
            .quantity
            .as_ref()
            .map(|quantity| outline.qualified(quantity, outline.reference_unit(of, reference.unit.as_ref())));
        // Who set a plan is often in its name already.
        let set_by = reference.set_by.as_ref().filter(|set_by| !reference.name.contains(&***set_by));
        let implied = implied_amount(of, reference).map(|amount| {
            let amount = words.amount(amount, implied_decimals(of, reference, amount), unit);
            let key = if is_difference(reference) { Key::DerivedDifference } else { Key::Derived };
            Line::phrase(words.say(key, &[("q", &amount.text())]))
        });
        let comparison = reference.comparison.as_ref();
        let compared = comparison.map(|comparison| Line::phrase(words.comparison(comparison, unit, is_baseline)));
        let achievement = (!is_baseline).then(|| status(of, reference, &outline.report.period)).flatten();
        let verdict = achievement.map(|achievement| status_label(&outline, achievement));
        // If the target's period goes on: the share reached, in place of a stated share, else as derived from the figures.
        let is_share = comparison.is_some_and(|comparison| comparison.kind == ComparisonType::PercentOf);
        let share = (!is_baseline).then(|| self.share(reference)).flatten();
        // The share says of which time the plan is.
        let time = untold_time(reference, &outline.report.period).filter(|_| share.is_none());
        let (comparison, status_label) = match share {
            Some(share) if is_share => (Some(share), verdict),
            Some(share) => {
                let note = Some(words.label(Key::FromFigures));
                (compared, verdict.or(Some(StatusLabel { mark: None, said: share, note })))
            }
            None => (compared, verdict),
        };
        ReferenceBlock {
            key: &reference.pointer,
            is_baseline,
            is_drawn: false,
            number: String::new(),
            name: Line::report(&reference.name),
            set_by: set_by.map(Line::report),
            time: outline.time(time),
            not_stated: (is_baseline && stated.is_none()).then(|| words.label(Key::NotStated)),
            implied,
            stated,
            comparison,
            status_label,
        }
    }

    /// "52,6% của kế hoạch năm 2024"
    fn share(&self, target: &Reference) -> Option<Line> {
        let MeasureBlock { outline, of } = *self;
        let words = outline.words;
        let ratio = share_of_whole(of, target, outline.unit(of.unit.as_ref()), &outline.report.period)?;
        let period = words.period(target.period.as_ref()?);
        Some(Line::phrase(words.say(Key::ShareOfPlan, &[("q", &percent(words, ratio, target)), ("period", &period)])))
    }
}

/// Whether the report states how far the actual is from it, in the actual's own unit or in points.
fn is_difference(reference: &Reference) -> bool {
    let comparison = reference.comparison.as_ref();
    comparison.is_some_and(|one| matches!(one.kind, ComparisonType::Difference | ComparisonType::PointChange))
}

/// As many decimals as the actual has; of a difference, as many as the finer of its two figures. More where it would be shown as the actual,
/// or as nothing: what is 10% below 5 is no 5.
fn implied_decimals(measure: &Measure, reference: &Reference, amount: f64) -> u8 {
    let Some((quantity, actual)) = measure.actual.as_ref().and_then(|actual| Some((actual, actual.value()?))) else {
        return 0;
    };
    let stated = reference.comparison.as_ref().filter(|_| is_difference(reference)).map_or(0, Comparison::decimals);
    apart(amount, 0.0, apart(amount, actual, quantity.decimals_of(actual).max(stated)))
}
