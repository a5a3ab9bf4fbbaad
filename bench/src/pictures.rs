//! A picture of each card, for people to look at.

use anyhow::Result;
use base64::Engine;
use serde_json::{Value, json};

use crate::bench::Bench;
use crate::browser::Slowness;
use crate::report::{REAL, real_facts};
use crate::target::Target;
use crate::visit::Trip;

impl Bench {
    /// All in `target/bench/pictures`; the visit itself fails where a card lacks a fact.
    pub async fn pictures(&mut self) -> Result<()> {
        let folder = self.root.join("target/bench/pictures");
        std::fs::create_dir_all(&folder)?;
        let facts = real_facts();
        for target in Target::ALL {
            let trip = Trip { target, report: REAL, cards: 1, eager: true, facts: &facts, slowness: Slowness::NONE };
            self.visit_new(&trip).await?;
            let clip = json!({ "x": 0, "y": 0, "width": 412, "height": 1800, "scale": 0.6 });
            let how = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
            let shot = self.browser.cdp("Page.captureScreenshot", how).await?;
            let data = shot.get("data").and_then(Value::as_str).unwrap_or_default();
            let picture = base64::engine::general_purpose::STANDARD.decode(data)?;
            std::fs::write(folder.join(format!("{}.png", target.id())), picture)?;
        }
        Ok(())
    }
}
