//! First views of the real report: bytes, paints, the complete card, long tasks, memory; cold and warm.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use serde_json::Value;

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
            let trip = |slowness| Trip { target, report: REAL, cards: 1, eager: false, facts: &facts, slowness };
            for (name, slowness) in PROFILES.into_iter().rev().take(self.plan.profiles) {
                let trip = trip(slowness);
                let visit = self.visit_new(&trip).await?;
                self.note(target, name, &visit)?;
                self.note_parts(target, name, &visit);
                if name == "fair" {
                    self.note_bytes(target, &visit);
                    self.note_memory(target, "memory").await?;
                }
                let is_pressed = Target::PRESSED.contains(&target);
                if is_pressed {
                    self.first_press(target, &format!("{name}.cold"), slowness, false).await?;
                }
                if name == "fair" {
                    // The same visitor again, with a warm cache.
                    let again = self.visit_again(&trip).await?;
                    self.note(target, "warm", &again)?;
                    self.note_parts(target, "warm", &again);
                    if is_pressed {
                        self.first_press(target, "warm", slowness, false).await?;
                        self.visit_again(&trip).await?;
                        self.first_press(target, "idle", slowness, true).await?;
                    }
                }
            }
        }
        Ok(())
    }

    pub fn note(&mut self, target: Target, situation: &str, visit: &Visit) -> Result<()> {
        for what in ["paint", "facts", "complete", "longest", "blocked", "shift"] {
            self.samples.add(target, &format!("{situation}.{what}"), visit.number(what)?);
        }
        Ok(())
    }

    fn note_bytes(&mut self, target: Target, visit: &Visit) {
        for resource in visit.resources() {
            let name = resource.get("name").and_then(Value::as_str).unwrap_or_default();
            if let (Some(file), Some(sent)) =
                (name.strip_prefix("/ours/"), resource.get("encoded").and_then(Value::as_f64))
            {
                self.samples.add(target, &format!("sent.file.{file}"), sent);
            }
        }
        let mut kinds = BTreeMap::<&str, (f64, f64)>::new();
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
    }

    /// When each of our files arrived, and when the wasm was compiled.
    fn note_parts(&mut self, target: Target, situation: &str, visit: &Visit) {
        if target != Target::Ours {
            return;
        }
        let number = |entry: &Value, field: &str| entry.get(field).and_then(Value::as_f64);
        let mut parts = Vec::new();
        for resource in visit.resources() {
            let name = resource.get("name").and_then(Value::as_str).unwrap_or_default();
            let file = name.rsplit('/').next().unwrap_or_default();
            parts.push((file.to_owned(), number(resource, "start"), number(resource, "end")));
        }
        for step in visit.wasm() {
            let name = step.get("name").and_then(Value::as_str).unwrap_or_default();
            parts.push((name.to_owned(), number(step, "start"), number(step, "end")));
        }
        let mut seen = BTreeSet::new();
        for (name, start, end) in parts {
            if let (true, Some(start), Some(end)) = (seen.insert(name.clone()), start, end) {
                self.samples.add(target, &format!("{situation}.start.{name}"), start);
                self.samples.add(target, &format!("{situation}.end.{name}"), end);
            }
        }
    }

    /// The page's memory after garbage collection: JavaScript's heap, and everything that the page itself can measure; wasm's memory is
    /// not in the heap, so it is added.
    pub async fn note_memory(&mut self, target: Target, what: &str) -> Result<()> {
        self.browser.collect().await?;
        let heap = self.browser.metric("JSHeapUsedSize").await?;
        let nodes = self.browser.metric("Nodes").await?;
        let whole = self.browser.run("return (await performance.measureUserAgentSpecificMemory()).bytes").await?;
        self.samples.add(target, &format!("{what}.heap"), heap);
        self.samples.add(target, &format!("{what}.nodes"), nodes);
        let wasm = self.browser.run("return window.probe.wasmBytes()").await?.as_f64().unwrap_or_default();
        self.samples.add(target, &format!("{what}.wasm"), wasm);
        self.samples.add(target, &format!("{what}.whole"), whole.as_f64().unwrap_or(f64::NAN) + wasm);
        Ok(())
    }

    /// The time of the fixed loop in `probe.js` without slowing: the fastest of eight runs, because a busy machine slows some.
    pub async fn calibrate(&mut self) -> Result<()> {
        let facts = real_facts();
        let trip = Trip {
            target: Target::Static,
            report: REAL,
            cards: 1,
            eager: true,
            facts: &facts,
            slowness: Slowness::NONE,
        };
        self.visit_new(&trip).await?;
        let fastest = "return Math.min(...Array.from({ length: 8 }, window.probe.loop))";
        self.loop_time = self.browser.run(fastest).await?.as_f64().unwrap_or_default();
        Ok(())
    }
}

/// Rotates the targets, so that none is always the first.
pub fn turned(targets: &[Target], round: usize) -> Vec<Target> {
    let at = round % targets.len();
    targets.iter().cycle().skip(at).take(targets.len()).copied().collect()
}
