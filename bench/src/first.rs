//! First views of the real report: bytes, paints, the complete card, long tasks, memory; cold and warm.

use anyhow::Result;
use serde_json::json;

use crate::bench::Bench;
use crate::browser::Slowness;
use crate::report::{REAL, real_facts};
use crate::target::Target;
use crate::visit::{Trip, Visit};

/// A slow phone on a slow network, and on a fair one.
pub const PROFILES: [(&str, Slowness); 2] = [
    ("slow", Slowness { cpu: 4.0, network: Some((1.6, 150.0)) }),
    ("fair", Slowness { cpu: 4.0, network: Some((4.0, 60.0)) }),
];

impl Bench {
    /// One round of every target in every situation.
    pub async fn first_views(&mut self, round: usize) -> Result<()> {
        let facts = real_facts();
        for target in turned(&Target::ALL, round) {
            let trip = |slowness| Trip { target, report: REAL, cards: 1, eager: true, facts: &facts, slowness };
            for (name, slowness) in PROFILES {
                let trip = trip(slowness);
                let visit = self.visit_new(&trip).await?;
                self.note(target, name, &visit)?;
                self.note_parts(target, name, &visit);
                if name == "fair" {
                    // Who was there last comes back.
                    let visitor = self.last(&trip);
                    let again = self.visit(&visitor, &trip).await?;
                    self.note(target, "warm", &again)?;
                    self.note_parts(target, "warm", &again);
                }
            }
            let trip = trip(Slowness::NONE);
            let visit = self.visit_new(&trip).await?;
            self.note(target, "free", &visit)?;
            self.note_memory(target, "memory").await?;
        }
        Ok(())
    }

    pub fn note(&mut self, target: Target, situation: &str, visit: &Visit) -> Result<()> {
        for what in ["paint", "facts", "complete", "longest", "blocked", "shift"] {
            self.samples.add(target, &format!("{situation}.{what}"), visit.number(what)?);
        }
        if situation != "free" {
            return Ok(());
        }
        let mut kinds = std::collections::BTreeMap::<&str, (f64, f64)>::new();
        for (kind, sent, plain) in visit.bytes() {
            let sum = kinds.entry(kind).or_default();
            *sum = (sum.0 + sent, sum.1 + plain);
        }
        for (kind, (sent, plain)) in &kinds {
            self.samples.add(target, &format!("sent.{kind}"), *sent);
            self.samples.add(target, &format!("plain.{kind}"), *plain);
        }
        self.samples.add(target, "sent.all", kinds.values().map(|(sent, _)| sent).sum());
        self.samples.add(target, "plain.all", kinds.values().map(|(_, plain)| plain).sum());
        Ok(())
    }

    /// When each file of ours came, and when the wasm was compiled.
    fn note_parts(&mut self, target: Target, situation: &str, visit: &Visit) {
        if target != Target::Ours {
            return;
        }
        let number = |entry: &serde_json::Value, field: &str| entry.get(field).and_then(serde_json::Value::as_f64);
        let mut parts = Vec::new();
        for resource in visit.resources() {
            let name = resource.get("name").and_then(serde_json::Value::as_str).unwrap_or_default();
            let file = name.rsplit('/').next().unwrap_or_default();
            parts.push((file.to_owned(), number(resource, "start"), number(resource, "end")));
        }
        for step in visit.wasm() {
            let name = step.get("name").and_then(serde_json::Value::as_str).unwrap_or_default();
            parts.push((name.to_owned(), number(step, "start"), number(step, "end")));
        }
        let mut seen = std::collections::BTreeSet::new();
        for (name, start, end) in parts {
            if let (true, Some(start), Some(end)) = (seen.insert(name.clone()), start, end) {
                self.samples.add(target, &format!("{situation}.start.{name}"), start);
                self.samples.add(target, &format!("{situation}.end.{name}"), end);
            }
        }
    }

    /// What the page holds once garbage is gone: JavaScript's heap, and all that the page is told of its memory, wasm's too.
    pub async fn note_memory(&mut self, target: Target, what: &str) -> Result<()> {
        self.browser.collect().await?;
        let heap = self.browser.metric("JSHeapUsedSize").await?;
        let nodes = self.browser.metric("Nodes").await?;
        let whole = self.browser.run("return (await performance.measureUserAgentSpecificMemory()).bytes").await?;
        self.samples.add(target, &format!("{what}.heap"), heap);
        self.samples.add(target, &format!("{what}.nodes"), nodes);
        if let Some(whole) = whole.as_f64() {
            self.samples.add(target, &format!("{what}.whole"), whole);
        }
        Ok(())
    }

    /// How long the fixed work of `probe.js` takes when nothing is slow: the middle one of five.
    pub async fn calibrate(&mut self) -> Result<()> {
        let facts = real_facts();
        let trip =
            Trip { target: Target::Static, report: REAL, cards: 1, eager: true, facts: &facts, slowness: Slowness::NONE };
        let mut times = Vec::new();
        for _ in 0..5 {
            let visitor = self.visitor(&trip)?;
            times.push(self.visit(&visitor, &trip).await?.number("loop")?);
        }
        self.loop_time = crate::samples::figure(&times).map_or(0.0, |figure| figure.median);
        Ok(())
    }

    /// A picture of each card, whole.
    pub async fn pictures(&mut self, folder: &std::path::Path) -> Result<()> {
        use base64::Engine;
        std::fs::create_dir_all(folder)?;
        let facts = real_facts();
        for target in Target::ALL {
            let trip = Trip { target, report: REAL, cards: 1, eager: true, facts: &facts, slowness: Slowness::NONE };
            let visitor = self.visitor(&trip)?;
            self.visit(&visitor, &trip).await?;
            let shot = self
                .browser
                .cdp("Page.captureScreenshot", json!({ "format": "png", "captureBeyondViewport": true,
                    "clip": { "x": 0, "y": 0, "width": 412, "height": 1800, "scale": 0.6 } }))
                .await?;
            let data = shot.get("data").and_then(serde_json::Value::as_str).unwrap_or_default();
            std::fs::write(
                folder.join(format!("{}.png", target.id())),
                base64::engine::general_purpose::STANDARD.decode(data)?,
            )?;
        }
        Ok(())
    }
}

/// Each round begins with another one: none is always the first.
pub fn turned(targets: &[Target], round: usize) -> Vec<Target> {
    let at = round % targets.len();
    targets.iter().cycle().skip(at).take(targets.len()).copied().collect()
}
