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
    /// Takes each picture into `target/bench/pictures`, and all onto one sheet, `bench/peers.png`. A card that lacks a fact is an error.
    pub async fn pictures(&mut self) -> Result<()> {
        let folder = self.root.join("target/bench/pictures");
        std::fs::create_dir_all(&folder)?;
        let facts = real_facts();
        let mut sheet = Vec::new();
        for target in Target::ALL {
            let trip = Trip { target, report: REAL, cards: 1, eager: true, facts: &facts, slowness: Slowness::NONE };
            self.visit_new(&trip).await?;
            let data = self.picture((412, 1800), 0.5).await?;
            std::fs::write(folder.join(format!("{}.png", target.id())), decoded(&data)?)?;
            sheet.push(json!([target.name(), data]));
        }
        self.browser.go("about:blank").await?;
        let body = format!(
            "document.body.style = 'margin: 0; display: flex; flex-wrap: wrap; font: 14px system-ui; background: #fff; width: 1480px';
             for (const [name, data] of {}) {{
               const [figure, image] = ['figure', 'img'].map((name) => document.createElement(name));
               figure.style = 'margin: 4px; width: 361px';
               image.src = `data:image/png;base64,${{data}}`;
               image.width = 361;
               figure.append(name, image);
               document.body.append(figure);
               await image.decode();
             }}",
            Value::from(sheet)
        );
        self.browser.run(&body).await?;
        let sheet = self.picture((1480, 3230), 0.34).await?;
        Ok(std::fs::write(self.root.join("bench/peers.png"), decoded(&sheet)?)?)
    }

    async fn picture(&self, (width, height): (u32, u32), scale: f64) -> Result<String> {
        let clip = json!({ "x": 0, "y": 0, "width": width, "height": height, "scale": scale });
        let how = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
        let shot = self.browser.cdp("Page.captureScreenshot", how).await?;
        Ok(shot.get("data").and_then(Value::as_str).unwrap_or_default().to_owned())
    }
}

fn decoded(data: &str) -> Result<Vec<u8>> {
    Ok(base64::engine::general_purpose::STANDARD.decode(data)?)
}
