//! How time and memory grow with the indicators of a card and with the cards of a page. Nothing is slowed.

use anyhow::{Context, Result};

use crate::bench::{Bench, name_of};
use crate::browser::Slowness;
use crate::first::turned;
use crate::report::{REAL, facts_of, real_facts};
use crate::samples::exponent;
use crate::target::Target;
use crate::visit::Trip;

/// Ours, and the lightest live peer.
pub const TARGETS: [Target; 2] = [Target::Ours, Target::Preact];
/// With many cards on a page: ours drawn beforehand, and ours drawn by the wasm.
pub const CARDS: [Target; 3] = [Target::Drawn, Target::Preact, Target::Ours];

impl Bench {
    pub async fn growth(&mut self, round: usize) -> Result<()> {
        for number in self.plan.indicators.clone() {
            let (facts, report) = (facts_of(number)?, name_of(number));
            for target in turned(&TARGETS, round) {
                let trip =
                    Trip { target, report: &report, cards: 1, eager: true, facts: &facts, slowness: Slowness::NONE };
                let visit = self.visit_new(&trip).await?;
                let what = format!("indicators-{number}");
                self.samples.add(target, &format!("{what}.complete"), visit.number("complete")?);
                let work = self.browser.metric("TaskDuration").await? * 1000.0;
                let told = self.press(target, 0, true).await?;
                let drawn = told.get("drawn").and_then(serde_json::Value::as_f64).context("no time")?;
                let all = self.browser.metric("TaskDuration").await? * 1000.0;
                self.samples.add(target, &format!("{what}.drawn"), drawn);
                self.samples.add(target, &format!("{what}.work"), work);
                self.samples.add(target, &format!("{what}.work-all"), all);
                self.note_memory(target, &what).await?;
            }
        }
        let facts = real_facts();
        for cards in self.plan.many.clone() {
            for target in turned(&CARDS, round) {
                let trip = Trip { target, report: REAL, cards, eager: true, facts: &facts, slowness: Slowness::NONE };
                let visit = self.visit_new(&trip).await?;
                let what = format!("cards-{cards}");
                self.samples.add(target, &format!("{what}.complete"), visit.number("complete")?);
                let work = self.browser.metric("TaskDuration").await? * 1000.0;
                self.samples.add(target, &format!("{what}.work"), work);
                self.note_memory(target, &what).await?;
            }
        }
        Ok(())
    }

    /// Sizes and medians of a measurement that grows with them.
    pub fn line(&self, target: Target, of: &str, sizes: &[usize], what: &str) -> Vec<(f64, f64)> {
        let point = |size: &usize| {
            let value = self.samples.median(target, &format!("{of}-{size}.{what}"))?;
            Some((*size as f64, value))
        };
        sizes.iter().filter_map(point).collect()
    }
}

/// The exponent at the end of a line, from a tenth of its largest size on: before that, the page's fixed cost dominates.
pub fn tail_exponent(line: &[(f64, f64)]) -> Option<f64> {
    let end = line.last()?.0;
    let tail: Vec<(f64, f64)> = line.iter().copied().filter(|(x, _)| *x * 10.0 >= end).collect();
    exponent(&tail)
}
