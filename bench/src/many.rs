//! Many cards on a page, and a card that comes and goes.

use anyhow::{Context, Result};

use crate::bench::Bench;
use crate::browser::Slowness;
use crate::first::turned;
use crate::report::{REAL, real_facts};
use crate::target::Target;
use crate::visit::Trip;

/// Cycles that don't count: until code is compiled, caches are filled, and the store of kept cards is full (kept.js).
const WARM_UP: usize = 10;

impl Bench {
    pub async fn many_cards(&mut self, round: usize) -> Result<()> {
        let facts = real_facts();
        let cards = self.plan.cards;
        let slowness = Slowness { cpu: 4.0, network: None };
        for target in turned(&Target::MANY, round) {
            let trip = Trip { target, report: REAL, cards, eager: true, facts: &facts, slowness };
            let visit = self.visit_new(&trip).await?;
            self.note(target, "cards", &visit)?;
            self.note_memory(target, "cards").await?;
            if target == Target::Ours {
                // As pasted: cards out of sight wait.
                let visit = self.visit_new(&Trip { eager: false, ..trip }).await?;
                self.note(target, "cards-near", &visit)?;
                self.note_memory(target, "cards-near").await?;
            }
        }
        Ok(())
    }

    /// Cards that are mounted, painted and destroyed, one after another.
    pub async fn mounts(&mut self, round: usize) -> Result<()> {
        for target in turned(&Target::EACH, round) {
            self.visitors += 1;
            let url = self.site.url(&format!("v{}", self.visitors), &format!("/empty-{}.html", target.id()));
            self.browser.go("about:blank").await?;
            self.browser.go(&url).await?;
            self.browser.run(&prepare(target)).await.with_context(|| target.name())?;
            self.cycle(WARM_UP).await.with_context(|| target.name())?;
            let before = self.counters().await?;
            let time = self.cycle(self.plan.mounts).await.with_context(|| target.name())?;
            let after = self.counters().await?;
            let each = |value: f64| value / self.plan.mounts as f64;
            for (what, value) in [
                ("mounts.time", each(time)),
                ("mounts.work", each((after.work - before.work) * 1000.0)),
                ("mounts.left", each(after.heap - before.heap)),
                ("mounts.nodes", each(after.nodes - before.nodes)),
            ] {
                self.samples.add(target, what, value);
            }
        }
        Ok(())
    }

    async fn cycle(&self, times: usize) -> Result<f64> {
        let time = self
            .browser
            .run(&format!(
                "const start = performance.now();
                 for (let at = 0; at < {times}; at += 1) {{
                   const end = await window.mountOne();
                   await window.probe.painted();
                   await end();
                 }}
                 await window.probe.painted();
                 return performance.now() - start;"
            ))
            .await?;
        Ok(time.as_f64().unwrap_or(f64::NAN))
    }

    async fn counters(&self) -> Result<Counters> {
        let work = self.browser.metric("TaskDuration").await?;
        self.browser.collect().await?;
        let whole = self.browser.run("return (await performance.measureUserAgentSpecificMemory()).bytes").await?;
        let heap = whole.as_f64().context("no memory was told")?;
        Ok(Counters { work, heap, nodes: self.browser.metric("Nodes").await? })
    }
}

struct Counters {
    work: f64,
    heap: f64,
    nodes: f64,
}

/// Defines `mountOne` in the page: it draws a card and returns a function that removes it.
fn prepare(target: Target) -> String {
    let one = match target {
        _ if target.is_ours() => {
            "await customElements.whenDefined('report-card');
             window.mountOne = async () => {
               const card = document.createElement('report-card');
               card.setAttribute('loading', 'eager');
               card.report = report;
               place.append(card);
               await card.ready;
               if (card.dataset.state !== 'ready') throw new Error(card.dataset.state);
               return () => card.remove();
             };"
        }
        Target::Static => {
            "const html = await (await fetch('/static/ngo-quyen-2023.html')).text();
             window.mountOne = async () => {
               place.innerHTML = html;
               return () => place.replaceChildren();
             };"
        }
        _ => {
            "while (!window.peer) await window.probe.painted();
             window.mountOne = async () => {
               const { ready, end } = window.peer.mount(place, report);
               await ready;
               return end;
             };"
        }
    };
    format!(
        "const place = document.getElementById('place');
         const report = await (await fetch('/reports/{REAL}.json')).json();
         {one}"
    )
}
