//! Long lists on a slow CPU: drawn, filtered, shown to the end and filtered again.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::bench::{Bench, name_of};
use crate::browser::Slowness;
use crate::first::turned;
use crate::report::facts_of;
use crate::target::Target;
use crate::visit::Trip;

const SCRIPT: &str = include_str!("lists.js");
const SLOW_CPU: Slowness = Slowness { cpu: 4.0, network: None };
const CLICKS: usize = 12;

impl Bench {
    pub async fn lists(&mut self, round: usize) -> Result<()> {
        for number in self.plan.lists.clone() {
            let (facts, report) = (facts_of(number)?, name_of(number));
            for target in turned(&Target::EACH, round) {
                let slowness = SLOW_CPU;
                let trip = Trip { target, report: &report, cards: 1, eager: true, facts: &facts, slowness };
                let visit = self.visit_new(&trip).await?;
                let what = format!("list-{number}");
                self.samples.add(target, &format!("{what}.complete"), visit.number("complete")?);
                self.samples.add(target, &format!("{what}.blocked"), visit.number("blocked")?);
                self.browser.slow(SLOW_CPU).await?;
                let before = self.browser.metric("TaskDuration").await?;
                let told = self.press(target, CLICKS, false).await?;
                let work = (self.browser.metric("TaskDuration").await? - before) * 1000.0 / CLICKS as f64;
                for time in told.get("times").and_then(Value::as_array).context("no times")? {
                    self.samples.add(target, &format!("{what}.filter"), time.as_f64().unwrap_or(f64::NAN));
                }
                self.samples.add(target, &format!("{what}.work"), work);
                let told = self.press(target, 0, true).await?;
                self.browser.slow(Slowness::NONE).await?;
                self.note_all(target, &what, number, &told)?;
                self.note_memory(target, &what).await?;
            }
        }
        Ok(())
    }

    /// Notes what `lists.js` reported of the whole list.
    fn note_all(&mut self, target: Target, what: &str, number: usize, told: &Value) -> Result<()> {
        let value = |name: &str| told.get(name).and_then(Value::as_f64).with_context(|| format!("no {name}"));
        let rows = value("rows")?;
        ensure!(rows == number as f64, "{} draws {rows} rows of {number}", target.name());
        self.samples.add(target, &format!("{what}.drawn"), value("drawn")?);
        self.samples.add(target, &format!("{what}.from-all"), value("fromAll")?);
        Ok(())
    }

    /// Presses filters `clicks` times and, if `all`, then shows everything.
    pub async fn press(&self, target: Target, clicks: usize, all: bool) -> Result<Value> {
        let wanted = json!({
            "hosts": target.hosts(), "isStatic": target == Target::Static, "clicks": clicks, "all": all,
        });
        self.browser.run(&SCRIPT.replace("= WANTED", &format!("= {wanted}"))).await.with_context(|| target.name())
    }
}
