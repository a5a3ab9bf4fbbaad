//! Chromium, through the driver that `cargo xtask bench` has started.

use std::time::Duration;

use anyhow::{Context, Result, bail};
use fantoccini::wd::{Capabilities, TimeoutConfiguration, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder};
use http::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use url::{ParseError, Url};

/// A phone's screen, as in Lighthouse: width and height in CSS pixels, device pixel ratio.
const SCREEN: (u32, u32, f64) = (412, 823, 1.75);
const PATIENCE: Duration = Duration::from_secs(120);

pub struct Browser {
    client: Client,
    /// The script injected into pages at present.
    injected: Option<Value>,
}

/// How much machine and network are slowed.
#[derive(Clone, Copy)]
pub struct Slowness {
    pub cpu: f64,
    /// Megabits a second, and milliseconds of latency.
    pub network: Option<(f64, f64)>,
}

impl Slowness {
    pub const NONE: Slowness = Slowness { cpu: 1.0, network: None };
}

impl Browser {
    pub async fn open(driver: &str) -> Result<Browser> {
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let client = builder.capabilities(capabilities()).connect(driver).await.context("Chromium does not start")?;
        let limits = TimeoutConfiguration::new(Some(PATIENCE), Some(PATIENCE), None);
        client.update_timeouts(limits).await?;
        let browser = Browser { client, injected: None };
        let (width, height, ratio) = SCREEN;
        browser.screen(width, height, ratio).await?;
        for domain in ["Network.enable", "Performance.enable", "Page.enable"] {
            browser.cdp(domain, json!({})).await?;
        }
        Ok(browser)
    }

    pub async fn screen(&self, width: u32, height: u32, ratio: f64) -> Result<()> {
        let screen = json!({ "width": width, "height": height, "deviceScaleFactor": ratio, "mobile": true });
        self.cdp("Emulation.setDeviceMetricsOverride", screen).await.map(drop)
    }

    pub async fn close(self) -> Result<()> {
        Ok(self.client.close().await?)
    }

    pub async fn go(&self, url: &str) -> Result<()> {
        match tokio::time::timeout(PATIENCE, self.client.goto(url)).await {
            Ok(result) => Ok(result?),
            Err(_) => bail!("{url} was not loaded in {PATIENCE:?}"),
        }
    }

    /// A command of Chromium's DevTools protocol.
    pub async fn cdp(&self, method: &str, params: Value) -> Result<Value> {
        let command = Cdp(json!({ "cmd": method, "params": params }));
        self.client.issue_cmd(command).await.with_context(|| method.to_owned())
    }

    /// Runs a function body in the page, and awaits a promise.
    pub async fn run(&self, body: &str) -> Result<Value> {
        let script = format!(
            "const done = arguments[arguments.length - 1];
             Promise.resolve((async () => {{ {body} }})()).then(done, (error) => done('error: ' + error));"
        );
        let value = self.client.execute_async(&script, Vec::new()).await?;
        match value.as_str() {
            Some(error) if error.starts_with("error: ") => bail!("{error} in {body:.200}"),
            _ => Ok(value),
        }
    }

    /// Injects a script into every page from now on, before the page's own scripts; it replaces the last one.
    pub async fn inject(&mut self, source: &str) -> Result<()> {
        if let Some(identifier) = self.injected.take() {
            self.cdp("Page.removeScriptToEvaluateOnNewDocument", json!({ "identifier": identifier })).await?;
        }
        let added = self.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await?;
        self.injected = added.get("identifier").cloned();
        Ok(())
    }

    pub async fn slow(&self, slowness: Slowness) -> Result<()> {
        self.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": slowness.cpu })).await?;
        let (download, latency) = match slowness.network {
            Some((megabits, latency)) => (megabits * 1e6 / 8.0, latency),
            None => (-1.0, 0.0),
        };
        let conditions = json!({
            "offline": false, "latency": latency, "downloadThroughput": download, "uploadThroughput": download,
        });
        self.cdp("Network.emulateNetworkConditions", conditions).await.map(drop)
    }

    /// Chromium's counters of the page: seconds, bytes, numbers.
    pub async fn metric(&self, name: &str) -> Result<f64> {
        let answer = self.cdp("Performance.getMetrics", json!({})).await?;
        let metrics = answer.get("metrics").and_then(Value::as_array).context("no metrics")?;
        let found = metrics.iter().find(|metric| metric.get("name").and_then(Value::as_str) == Some(name));
        found.and_then(|metric| metric.get("value")?.as_f64()).with_context(|| format!("no metric {name}"))
    }

    /// Collects garbage.
    pub async fn collect(&self) -> Result<()> {
        for _ in 0..2 {
            self.cdp("HeapProfiler.collectGarbage", json!({})).await?;
        }
        Ok(())
    }

    pub async fn version(&self) -> Result<String> {
        let told = self.cdp("Browser.getVersion", json!({})).await?;
        Ok(told.get("product").and_then(Value::as_str).unwrap_or("Chromium").to_owned())
    }
}

#[derive(Debug)]
struct Cdp(Value);

impl WebDriverCompatibleCommand for Cdp {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.0.to_string()))
    }
}

fn capabilities() -> Capabilities {
    let options = json!({ "browserName": "chrome", "goog:chromeOptions": { "args": [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--disable-features=BackForwardCache", "--enable-precise-memory-info",
        "--enable-blink-features=ForceEagerMeasureMemory",
    ] } });
    match options {
        Value::Object(options) => options,
        _ => Capabilities::new(),
    }
}
