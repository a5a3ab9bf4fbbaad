//! One visit of a page, by a new or a returning reader.

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};

use crate::bench::Bench;
use crate::browser::Slowness;
use crate::target::{Target, Wish, page};

const PROBE: &str = include_str!("probe.js");

/// How often a visit that was not slow enough is repeated.
const TRIES: usize = 3;

/// The error that emulation did not slow a visit enough.
#[derive(Debug)]
struct NotSlow(String);

impl std::fmt::Display for NotSlow {
    fn fmt(&self, formatter: &mut std::fmt::Formatter) -> std::fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for NotSlow {}

/// A page's own report of a visit.
pub struct Visit(Value);

/// What to visit.
#[derive(Clone, Copy)]
pub struct Trip<'a> {
    pub target: Target,
    pub report: &'a str,
    pub cards: usize,
    pub eager: bool,
    pub facts: &'a [String],
    pub slowness: Slowness,
}

/// A visitor: a host of their own, so an empty cache and a new process.
pub struct Visitor {
    host: String,
    path: String,
}

impl Bench {
    /// Makes a new visitor, and the page for them.
    pub fn visitor(&mut self, trip: &Trip) -> Result<Visitor> {
        let Trip { target, report, cards, eager, .. } = *trip;
        let path = path_of(trip);
        if self.pages.insert(path.clone()) {
            let html = match target {
                Target::Prerendered => self.rendered(report)?,
                Target::Figures | Target::Static => self.html_of(report)?,
                _ => String::new(),
            };
            let folder = if matches!(target, Target::Drawn | Target::DrawnHinted) { "drawn" } else { "reports" };
            let address = format!("/{folder}/{report}.json");
            let wish = Wish { report: &address, cards, eager, html: &html };
            self.site.put(&path, page(target, &self.snippets, wish)?.as_bytes())?;
        }
        self.visitors += 1;
        Ok(Visitor { host: format!("v{}", self.visitors), path })
    }

    /// The last visitor returns.
    pub async fn visit_again(&mut self, trip: &Trip<'_>) -> Result<Visit> {
        let visitor = Visitor { host: format!("v{}", self.visitors), path: path_of(trip) };
        let mut tries = 0;
        loop {
            match self.visit(&visitor, trip).await {
                Err(error) if error.is::<NotSlow>() && tries < TRIES => tries += 1,
                result => return result,
            }
        }
    }

    /// A new visitor's visit, repeated if the machine was too busy for the emulation.
    pub async fn visit_new(&mut self, trip: &Trip<'_>) -> Result<Visit> {
        let mut tries = 0;
        loop {
            let visitor = self.visitor(trip)?;
            match self.visit(&visitor, trip).await {
                Err(error) if error.is::<NotSlow>() && tries < TRIES => tries += 1,
                result => return result,
            }
        }
    }

    /// Opens the page and waits until its cards are complete; a card that lacks a fact is an error.
    pub async fn visit(&mut self, visitor: &Visitor, trip: &Trip<'_>) -> Result<Visit> {
        let Trip { target, cards, eager, facts, slowness, .. } = *trip;
        let wanted = json!({
            "hosts": target.hosts(), "cards": if eager { cards } else { 1 }, "facts": facts, "drawings": target.drawings(), "shadow": target.is_ours(),
        });
        self.browser.slow(Slowness::NONE).await?;
        self.browser.go("about:blank").await?;
        self.browser.inject(&PROBE.replace("(WANTED)", &format!("({wanted})"))).await?;
        self.browser.slow(slowness).await?;
        let wait = slowness.network.map_or(0.0, |network| self.site.wait(&visitor.path, network));
        self.browser.go(&self.site.url(&visitor.host, &format!("{}?wait={wait:.0}", visitor.path))).await?;
        let told = self.browser.run("return await window.probe.completed").await?;
        self.browser.slow(Slowness::NONE).await?;
        if let Some(missing) = told.get("missing") {
            bail!("{} does not show the same: {missing}", target.name());
        }
        let visit = Visit(told);
        self.check(&visit, slowness, target)?;
        Ok(visit)
    }

    /// Checks that machine and network were really slowed: emulation that is silently off would flatter us.
    fn check(&self, visit: &Visit, slowness: Slowness, target: Target) -> Result<()> {
        if slowness.cpu > 1.0 && self.loop_time > 0.0 {
            let times = visit.number("loop")? / self.loop_time;
            ensure!(
                times > slowness.cpu * 0.4,
                NotSlow(format!("{}: the CPU was only {times:.1} times slower", target.name()))
            );
        }
        if let Some((_, latency)) = slowness.network {
            for resource in visit.resources() {
                let number = |field: &str| resource.get(field).and_then(Value::as_f64).unwrap_or_default();
                // Files from the cache take no time.
                let took = number("end") - number("start");
                ensure!(
                    number("transferred") == 0.0 || took > latency * 0.9,
                    NotSlow(format!("{}: {resource} was there after {took:.0} ms", target.name()))
                );
            }
        }
        Ok(())
    }
}

fn path_of(trip: &Trip) -> String {
    let form = if trip.eager { "" } else { "-lazy" };
    format!("/{}-{}-{}{form}.html", trip.target.id(), trip.report, trip.cards)
}

impl Visit {
    pub fn number(&self, name: &str) -> Result<f64> {
        self.0.get(name).and_then(Value::as_f64).with_context(|| format!("the page told no {name}"))
    }

    /// Bytes of each kind of file, compressed and plain.
    pub fn bytes(&self) -> Vec<(&'static str, f64, f64)> {
        let kind = |name: &str| match name.rsplit_once('.').map_or("", |(_, end)| end) {
            "html" => "html",
            "js" => "js",
            "css" => "css",
            "wasm" => "wasm",
            "json" => "json",
            _ => "other",
        };
        let mut seen = std::collections::BTreeSet::new();
        let mut bytes = Vec::new();
        for resource in self.resources() {
            let name = resource.get("name").and_then(Value::as_str).unwrap_or_default();
            // A file requested twice comes once: then from the cache.
            if seen.insert(name.to_owned()) {
                let size = |field: &str| resource.get(field).and_then(Value::as_f64).unwrap_or_default();
                bytes.push((kind(name), size("encoded"), size("decoded")));
            }
        }
        bytes
    }

    pub fn resources(&self) -> &[Value] {
        self.0.get("resources").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
    }

    /// Each call of WebAssembly, with start and end.
    pub fn wasm(&self) -> &[Value] {
        self.0.get("wasm").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
    }
}
